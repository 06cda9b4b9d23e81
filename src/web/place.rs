//! The address that the page answers on, and why it cannot.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, UdpSocket};

use socket2::{Domain, Socket, Type};

use super::system;
use super::token::Token;
use crate::words::{Args, Words};

/// How many connections may wait to be accepted.
const BACKLOG: i32 = 1024;
/// How many bytes the system keeps that a viewer has not read.
const SEND_BUFFER: usize = 32 * 1024;

/// An address that the page is asked to answer on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListenAddress(SocketAddr);

/// An address that the page answers on.
#[derive(Debug)]
pub struct Bound {
    pub(super) listener: TcpListener,
    pub(super) token: Option<Token>,
    /// How many files the program may have open.
    pub(super) files: usize,
    asked: SocketAddr,
    address: SocketAddr,
}

/// Why the page cannot answer on an address.
#[derive(Debug)]
pub enum BindFault {
    /// Another program has the port.
    Taken(SocketAddr),
    /// The address is not one of this machine's.
    NotHere(SocketAddr),
    /// The system keeps the port for itself.
    Forbidden(SocketAddr),
    /// The system failed.
    Failed(SocketAddr, io::Error),
}

impl ListenAddress {
    /// A free port that only this machine can reach.
    pub const HERE: Self = Self(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0));

    /// Reads `192.0.2.7:8080`, `[2001:db8::7]:8080` or `localhost:8080`; `None` where it is no address with a port. Names are
    /// not looked up: requests must name the address in numbers.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let numbers = text.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
        numbers.as_deref().unwrap_or(text).parse().ok().map(Self)
    }

    /// Takes the address. One that others can reach gets a token.
    pub fn bind(self) -> Result<Bound, BindFault> {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "most of what a system says is not about addresses"
        )]
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::AddrInUse => BindFault::Taken(self.0),
            io::ErrorKind::AddrNotAvailable => BindFault::NotHere(self.0),
            io::ErrorKind::PermissionDenied => BindFault::Forbidden(self.0),
            _ => BindFault::Failed(self.0, error),
        };
        let listener = listen(self.0).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let token = (!address.ip().is_loopback()).then(Token::new).transpose().map_err(failed)?;
        let files = system::allow_files();
        Ok(Bound { listener, token, files, asked: self.0, address })
    }
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
    if address.is_ipv6() && address.ip().is_unspecified() {
        // Where the system can, one socket takes IPv4 and IPv6.
        let _ = socket.set_only_v6(false);
    }
    // A port that was left a moment ago may be taken again. On Windows the same option would share it with other programs.
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    let _ = socket.set_send_buffer_size(SEND_BUFFER);
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    socket.set_nonblocking(true)?;
    Ok(socket.into())
}

impl Bound {
    /// Returns the addresses of the page; the first one is shown. Where every address of this machine answers, they are those
    /// by which others on its network reach it.
    #[must_use]
    pub fn urls(&self) -> Vec<String> {
        let port = self.address.port();
        let hosts = if self.address.ip().is_unspecified() {
            reachable(self.address.is_ipv6())
        } else {
            vec![self.address.ip()]
        };
        let path = self.token.as_ref().map_or("", Token::text);
        hosts.into_iter().map(|host| format!("http://{}/{path}", SocketAddr::new(host, port))).collect()
    }

    /// Returns the port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Takes the port and the token that the session's page had before, so that open pages find it again. A port that was
    /// asked for stays.
    pub(super) fn go_on(&mut self, port: u16, token: Option<Token>) {
        if self.token.is_some() && token.is_some() {
            self.token = token;
        }
        if self.asked.port() == 0
            && let Ok(listener) = listen(SocketAddr::new(self.asked.ip(), port))
        {
            self.listener = listener;
            self.address.set_port(port);
        }
    }
}

/// Returns the addresses that this machine uses to reach others; the loopback address where it is on no network.
///
/// A UDP socket that is connected to an address tells which of our addresses leads there; nothing is sent. The two addresses
/// are reserved for documents (RFC 5737, RFC 3849): nobody has them.
fn reachable(with_v6: bool) -> Vec<IpAddr> {
    const V4: (IpAddr, IpAddr) = (IpAddr::V4(Ipv4Addr::UNSPECIFIED), IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)));
    const V6: (IpAddr, IpAddr) =
        (IpAddr::V6(Ipv6Addr::UNSPECIFIED), IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1)));
    let way = |(from, to): (IpAddr, IpAddr)| -> io::Result<IpAddr> {
        let socket = UdpSocket::bind((from, 0))?;
        socket.connect((to, 9))?;
        Ok(socket.local_addr()?.ip())
    };
    let ways = [Some(V4), with_v6.then_some(V6)];
    let found: Vec<_> = ways.into_iter().flatten().filter_map(|ends| way(ends).ok()).collect();
    if found.is_empty() { vec![IpAddr::V4(Ipv4Addr::LOCALHOST)] } else { found }
}

impl BindFault {
    /// Returns what was found, what is allowed and what to do, in words.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let at = |address: &SocketAddr| Args::new().with("address", address.to_string());
        match self {
            Self::Taken(address) => words.say("web-taken", &at(address)),
            Self::NotHere(address) => {
                let here = reachable(true).iter().map(IpAddr::to_string).collect::<Vec<_>>();
                words.say("web-not-here", &at(address).with("here", words.list(&here)))
            }
            Self::Forbidden(address) => words.say("web-forbidden", &at(address)),
            Self::Failed(address, error) => {
                words.say("web-failed", &at(address).with("reason", words.reason(error)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_numbers_and_a_port() {
        for text in ["127.0.0.1:0", "localhost:8080", "0.0.0.0:80", "[::1]:8080", "[::]:1"] {
            assert!(ListenAddress::read(text).is_some(), "{text}");
        }
        for text in
            ["", "8080", ":8080", "127.0.0.1", "::1:80", "laptop:8080", "127.0.0.1:65536", "a\u{1b}[2J"]
        {
            assert_eq!(ListenAddress::read(text), None, "{text}");
        }
    }

    #[test]
    fn only_an_address_that_others_can_reach_carries_a_token() {
        let here = ListenAddress::HERE.bind().unwrap();
        assert_eq!(here.urls(), [format!("http://127.0.0.1:{}/", here.port())]);

        let mut all = ListenAddress::read("0.0.0.0:0").unwrap().bind().unwrap();
        let token = all.token.clone().unwrap();
        let end = format!(":{}/{}", all.port(), token.text());
        assert!(
            all.urls().iter().all(|url| url.ends_with(&end) && !url.contains("0.0.0.0")),
            "{:?}",
            all.urls()
        );

        let before = Token::new().unwrap();
        all.go_on(here.port(), Some(before.clone()));
        assert_eq!(all.token, Some(before));
    }

    #[test]
    fn a_port_that_is_taken_and_an_address_of_another_machine_are_told() {
        let first = ListenAddress::HERE.bind().unwrap();
        let taken = ListenAddress::read(&format!("127.0.0.1:{}", first.port())).unwrap().bind().unwrap_err();
        assert!(matches!(taken, BindFault::Taken(_)), "{taken:?}");
        let elsewhere = ListenAddress::read("192.0.2.1:0").unwrap().bind().unwrap_err();
        assert!(matches!(elsewhere, BindFault::NotHere(_)), "{elsewhere:?}");
        let text = taken.message(&Words::english());
        assert!(text.contains(&first.port().to_string()), "{text}");
    }
}
