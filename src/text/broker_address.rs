//! The address of a broker that joins rooms.

use std::fmt;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{LONGEST_LINE, clean};

const TLS_PORT: u16 = 8883;
const PLAIN_PORT: u16 = 1883;

/// A broker's address, with the meeting: `mqtts://host:8883/meeting`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BrokerAddress {
    /// Its host, by name or number.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The meeting, as it stands in topics.
    pub meeting: String,
    /// Whether the connection is encrypted.
    pub tls: bool,
}

impl BrokerAddress {
    /// Reads `mqtts://host:8883/meeting` or `mqtt://localhost/meeting`; `None` where it is no such address. One with a user
    /// name or a password is none: others can read what a command line holds.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let tls = match scheme {
            "mqtts" => true,
            "mqtt" => false,
            _ => return None,
        };
        let (place, meeting) = rest.split_once('/').filter(|(place, _)| !place.contains('@'))?;
        let (host, port) = match place.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')) {
            Some((host, port)) => (host, port.parse().ok()?),
            None => (place, if tls { TLS_PORT } else { PLAIN_PORT }),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let meeting = meeting.trim_end_matches('/');
        let is_level = !meeting.is_empty() && clean(meeting, LONGEST_LINE) == meeting;
        let is_fit = is_level && !meeting.contains(['/', '+', '#', '?']) && !host.is_empty();
        is_fit.then(|| Self { host, port, meeting: meeting.to_owned(), tls })
    }

    /// Whether nobody on the way can read what goes there: it is encrypted, or stays on this machine.
    #[must_use]
    pub fn is_private(&self) -> bool {
        let is_here = || {
            self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        };
        self.tls || is_here()
    }

    /// Whether the other is the same broker, whatever the meeting.
    #[must_use]
    pub fn is_at(&self, other: &Self) -> bool {
        (&self.host, self.port, self.tls) == (&other.host, other.port, other.tls)
    }
}

impl fmt::Display for BrokerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { host, port, meeting, tls } = self;
        let scheme = if *tls { "mqtts" } else { "mqtt" };
        if host.contains(':') {
            write!(f, "{scheme}://[{host}]:{port}/{meeting}")
        } else {
            write!(f, "{scheme}://{host}:{port}/{meeting}")
        }
    }
}

impl From<BrokerAddress> for String {
    fn from(address: BrokerAddress) -> Self {
        address.to_string()
    }
}

impl TryFrom<String> for BrokerAddress {
    type Error = String;

    /// Returns the text where it is no address.
    fn try_from(text: String) -> Result<Self, String> {
        Self::read(&text).ok_or(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_host_and_a_meeting_and_never_a_password() {
        let read = BrokerAddress::read;
        let address = |host: &str, port, tls| {
            Some(BrokerAddress { host: host.into(), port, meeting: "ndm-un27".into(), tls })
        };
        assert_eq!(read("mqtts://broker.example/ndm-un27"), address("broker.example", 8883, true));
        assert_eq!(read("mqtts://broker.example:8884/ndm-un27/"), address("broker.example", 8884, true));
        assert_eq!(read("mqtt://localhost/ndm-un27"), address("localhost", 1883, false));
        assert_eq!(read("mqtt://[::1]:1884/ndm-un27"), address("::1", 1884, false));
        assert_eq!(read("mqtt://[::1]/ndm-un27"), address("::1", 1883, false));
        for wrong in
            ["host/m", "http://host/m", "mqtts://host", "mqtts://host/", "mqtts:///m", "mqtts://h:x/m"]
        {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        for wrong in ["mqtts://h/+", "mqtts://h/a/b", "mqtts://me:secret@host/m", "mqtts://me@host/m"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        for right in ["mqtts://broker.example:8884/ndm", "mqtt://[::1]:1883/ndm"] {
            assert_eq!(read(right).unwrap().to_string(), right);
        }
    }
}
