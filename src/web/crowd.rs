//! The connections that are let in: how many, from where, and which of them gives way.
//!
//! Whoever can reach the port can open connections and say nothing. A connection that has shown that it knows the page's
//! address keeps its place. Any other is a stranger, and gives way to a newer one: the oldest stranger of the network from
//! which most strangers come.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{oneshot, watch};

/// The most pages that may follow the session at once.
pub const MOST_VIEWERS: usize = 256;
/// The page is no longer crowded when nobody had to give way for this long.
pub(super) const CALM: Duration = Duration::from_secs(60);
/// The most strangers from one network. As many as may follow: a room's tablets can all come from one address at once.
const MOST_STRANGERS: usize = MOST_VIEWERS;

/// The network that a connection comes from: an IPv4 address, or the first 64 bits of an IPv6 address. A machine can choose
/// the other 64 bits for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network(IpAddr);

/// All connections.
pub(super) struct Connections {
    most: usize,
    inside: Mutex<Inside>,
    crowd: watch::Sender<Option<Network>>,
}

#[derive(Default)]
struct Inside {
    last: u64,
    /// In the order in which they came.
    all: BTreeMap<u64, Connection>,
}

struct Connection {
    from: Network,
    knows_address: bool,
    /// Dropping it ends the connection.
    _stay: oneshot::Sender<()>,
}

/// A connection's own place, for as long as it lasts.
pub(super) struct Held {
    number: u64,
    all: Arc<Connections>,
}

/// Whether a connection is let in.
pub(super) enum LetIn {
    /// There was room for it. Its place, and a receiver that ends when it must give way.
    Freely(Held, oneshot::Receiver<()>),
    /// Another one gave way to it.
    InPlaceOfAnother(Held, oneshot::Receiver<()>),
    /// Everybody here knows the page's address: there is no place.
    No,
}

impl Network {
    fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)).into(),
            address @ IpAddr::V4(_) => address,
        })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            IpAddr::V4(address) => address.fmt(f),
            IpAddr::V6(address) => write!(f, "{address}/64"),
        }
    }
}

impl Connections {
    /// Makes room for so many connections. `crowd` is told which network crowds the page.
    pub(super) fn new(most: usize, crowd: watch::Sender<Option<Network>>) -> Arc<Self> {
        Arc::new(Self { most, inside: Mutex::default(), crowd })
    }

    /// Lets a connection in, if there is room or a stranger can give way.
    pub(super) fn let_in(self: &Arc<Self>, address: IpAddr) -> LetIn {
        let from = Network::of(address);
        let mut inside = self.lock();
        let has_many = inside.strangers().filter(|(_, network)| *network == from).count() >= MOST_STRANGERS;
        let gives_way = if has_many {
            Some(from)
        } else if inside.all.len() >= self.most {
            let Some(largest) = inside.largest() else { return LetIn::No };
            Some(largest)
        } else {
            None
        };
        if let Some(network) = gives_way {
            inside.end_oldest(network);
        }
        inside.last += 1;
        let number = inside.last;
        let (stay, ends) = oneshot::channel();
        inside.all.insert(number, Connection { from, knows_address: false, _stay: stay });
        drop(inside);
        let held = Held { number, all: Arc::clone(self) };
        match gives_way {
            None => LetIn::Freely(held, ends),
            Some(network) => {
                self.tell(network);
                LetIn::InPlaceOfAnother(held, ends)
            }
        }
    }

    /// Ends the first stranger in line, where the system has no more files to give.
    pub(super) fn make_room(&self) {
        let mut inside = self.lock();
        if let Some(network) = inside.largest() {
            inside.end_oldest(network);
            drop(inside);
            self.tell(network);
        }
    }

    /// Tells that nobody crowds the page any longer.
    pub(super) fn calm(&self) {
        self.crowd.send_if_modified(|crowd| crowd.take().is_some());
    }

    /// Tells who crowds the page, once until it is calm again: a crowd from many networks must not wake the chair for each.
    fn tell(&self, from: Network) {
        self.crowd.send_if_modified(|crowd| {
            let is_news = crowd.is_none();
            crowd.get_or_insert(from);
            is_news
        });
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    /// Returns the strangers, the oldest first.
    fn strangers(&self) -> impl Iterator<Item = (u64, Network)> {
        let all = self.all.iter().filter(|(_, connection)| !connection.knows_address);
        all.map(|(&number, connection)| (number, connection.from))
    }

    /// Returns the network of most strangers; of several such, that of the oldest stranger.
    fn largest(&self) -> Option<Network> {
        let mut counts: HashMap<Network, usize> = HashMap::new();
        for (_, network) in self.strangers() {
            *counts.entry(network).or_default() += 1;
        }
        let most = counts.values().copied().max()?;
        self.strangers().map(|(_, network)| network).find(|network| counts.get(network) == Some(&most))
    }

    fn end_oldest(&mut self, network: Network) {
        let oldest = self.strangers().find(|(_, from)| *from == network).map(|(number, _)| number);
        if let Some(number) = oldest {
            self.all.remove(&number);
        }
    }
}

impl Held {
    /// Notes that the connection has shown that it knows the page's address.
    pub(super) fn knows_address(&self) {
        if let Some(connection) = self.all.lock().all.get_mut(&self.number) {
            connection.knows_address = true;
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.all.lock().all.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: usize = 512;

    struct Server {
        all: Arc<Connections>,
        crowd: watch::Receiver<Option<Network>>,
        inside: Vec<(Held, oneshot::Receiver<()>)>,
    }

    impl Server {
        fn new() -> Self {
            let (tell, crowd) = watch::channel(None);
            Self { all: Connections::new(MOST, tell), crowd, inside: Vec::new() }
        }

        /// Opens a connection; returns whether it is let in.
        fn open(&mut self, from: &str) -> bool {
            let let_in = self.all.let_in(from.parse().unwrap());
            match let_in {
                LetIn::Freely(held, ends) | LetIn::InPlaceOfAnother(held, ends) => {
                    self.inside.push((held, ends));
                    true
                }
                LetIn::No => false,
            }
        }

        fn open_known(&mut self, from: &str) -> bool {
            let is_in = self.open(from);
            self.inside.last().unwrap().0.knows_address();
            is_in
        }

        /// Returns how many still stay, and ends those that had to go.
        fn stay(&mut self) -> usize {
            self.inside.retain_mut(|(_, ends)| ends.try_recv() == Err(oneshot::error::TryRecvError::Empty));
            self.inside.len()
        }

        fn crowd(&self) -> Option<String> {
            self.crowd.borrow().map(|from| from.to_string())
        }
    }

    #[test]
    fn one_network_of_strangers_has_half_of_the_places_and_its_oldest_gives_way() {
        let mut server = Server::new();
        for _ in 0..MOST_STRANGERS {
            assert!(server.open("192.0.2.9"));
        }
        assert_eq!(server.crowd(), None);
        for _ in 0..300 {
            assert!(server.open("192.0.2.9"));
        }
        assert_eq!(server.stay(), MOST_STRANGERS);
        assert_eq!(server.crowd().as_deref(), Some("192.0.2.9"));
        assert!(server.inside[0].0.number > 300, "the oldest went");
        server.all.calm();
        assert_eq!(server.crowd(), None);
    }

    #[test]
    fn an_ipv6_machine_has_one_network_however_it_calls_itself() {
        let mut server = Server::new();
        for number in 0..600 {
            assert!(server.open(&format!("2001:db8:0:7:{number:x}::1")));
        }
        assert_eq!(server.stay(), MOST_STRANGERS);
        assert_eq!(server.crowd().as_deref(), Some("2001:db8:0:7::/64"));
        assert_eq!(Network::of("::ffff:192.0.2.9".parse().unwrap()).to_string(), "192.0.2.9");
    }

    #[test]
    fn those_who_know_the_address_stay_and_the_largest_crowd_gives_way_to_a_newcomer() {
        let mut server = Server::new();
        for _ in 0..MOST_VIEWERS {
            assert!(server.open_known("10.0.0.1"));
        }
        for number in 0..200 {
            assert!(server.open(&format!("10.0.{}.{}", number % 4, 7)));
        }
        for _ in 0..100 {
            assert!(server.open("192.0.2.9"));
        }
        assert_eq!(server.crowd().as_deref(), Some("192.0.2.9"));
        assert_eq!(server.stay(), MOST);
        let known = server.inside.iter().filter(|(held, _)| held.number <= MOST_VIEWERS as u64).count();
        assert_eq!(known, MOST_VIEWERS);
        assert!(server.open_known("10.0.0.1"), "many behind one address");
        // Nobody who knows the address gives way to anybody.
        let mut full = Server::new();
        for _ in 0..MOST {
            assert!(full.open_known("10.0.0.1"));
        }
        assert!(!full.open("10.0.0.2") && full.crowd().is_none());
        assert_eq!(full.stay(), MOST);
    }
}
