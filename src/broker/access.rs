//! Where the broker is, and how it lets this side in.

use std::fs;
use std::io::{self, Read as _};
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use crate::text::{LONGEST_LINE, clean};

/// The largest file that is read, in bytes: a bundle of certificates has a few hundred thousand.
const LARGEST: u64 = 4 * 1024 * 1024;
/// The variables that hold the user name and the password.
const USER: &str = "TRIBUNE_BROKER_USER";
const PASSWORD: &str = "TRIBUNE_BROKER_PASSWORD";
const TLS_PORT: u16 = 8883;
const PLAIN_PORT: u16 = 1883;

/// A broker's address, with the meeting: `mqtts://host:8883/meeting`.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// The user name and the password. They are shown nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct BrokerLogin {
    /// The user name.
    pub user: String,
    /// The password.
    pub password: String,
}

impl std::fmt::Debug for BrokerLogin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BrokerLogin")
    }
}

/// Where a broker is, and how it lets this side in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokerAccess {
    /// Its address.
    pub address: BrokerAddress,
    /// Who this side is; `None` where the broker asks nobody.
    pub login: Option<BrokerLogin>,
    /// The certificates that are trusted, in PEM; `None` for the system's.
    pub trusted: Option<Vec<u8>>,
}

/// Why a broker cannot be used as it was named.
#[derive(Debug)]
pub enum AccessFault {
    /// It is not encrypted, and leads to another machine.
    Plain,
    /// A file cannot be read.
    File(PathBuf, io::Error),
    /// A file does not hold a user name and a password, a line each.
    LoginFile(PathBuf),
    /// There is a user name without a password, or the other way round.
    Half,
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

    /// Whether it is on this machine.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

impl BrokerAccess {
    /// Returns how to reach a broker: its address, the file of trusted certificates, the file of the user name and the
    /// password, which may stand in the environment instead. `plain` says that nothing need be encrypted.
    pub fn of(
        address: BrokerAddress,
        trusted: Option<&Path>,
        login: Option<&Path>,
        plain: bool,
    ) -> Result<Self, AccessFault> {
        if !address.tls && !address.is_here() && !plain {
            return Err(AccessFault::Plain);
        }
        let read = |file: &Path| read(file).map_err(|error| AccessFault::File(file.to_owned(), error));
        let login = match login {
            Some(file) => {
                let text = String::from_utf8(read(file)?).ok();
                let login = text.as_deref().and_then(BrokerLogin::in_lines);
                Some(login.ok_or_else(|| AccessFault::LoginFile(file.to_owned()))?)
            }
            None => match (std::env::var(USER).ok(), std::env::var(PASSWORD).ok()) {
                (Some(user), Some(password)) => Some(BrokerLogin { user, password }),
                (None, None) => None,
                (Some(_), None) | (None, Some(_)) => return Err(AccessFault::Half),
            },
        };
        Ok(Self { address, login, trusted: trusted.map(read).transpose()? })
    }
}

impl BrokerLogin {
    /// Reads a user name and a password, a line each.
    fn in_lines(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let (user, password) = (lines.next()?, lines.next()?);
        let is_whole = !user.is_empty() && lines.all(|line| line.trim().is_empty());
        is_whole.then(|| Self { user: user.to_owned(), password: password.to_owned() })
    }
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(file)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
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
    }

    #[test]
    fn what_is_not_encrypted_stays_on_this_machine_unless_it_is_said() {
        let access = |text, plain| BrokerAccess::of(BrokerAddress::read(text).unwrap(), None, None, plain);
        assert!(access("mqtt://127.0.0.1/m", false).is_ok());
        assert!(access("mqtts://broker.example/m", false).is_ok());
        assert!(matches!(access("mqtt://broker.example/m", false), Err(AccessFault::Plain)));
        assert!(access("mqtt://broker.example/m", true).is_ok());
    }

    #[test]
    fn a_login_is_two_lines_and_is_shown_nowhere() {
        let login = BrokerLogin::in_lines("room-c\ns3cret\n").unwrap();
        assert_eq!((login.user.as_str(), login.password.as_str()), ("room-c", "s3cret"));
        assert!(!format!("{login:?}").contains("s3cret"));
        for wrong in ["", "room-c", "\nsecret", "a\nb\nc"] {
            assert!(BrokerLogin::in_lines(wrong).is_none(), "{wrong}");
        }
    }
}
