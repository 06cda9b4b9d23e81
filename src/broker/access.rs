//! Where the broker is, and how it lets this side in.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::text::broker_address::BrokerAddress;

/// The largest file that is read, in bytes: a bundle of certificates has a few hundred thousand.
const LARGEST: u64 = 4 * 1024 * 1024;
/// The variables that hold the user name and the password.
const USER: &str = "TRIBUNE_BROKER_USER";
const PASSWORD: &str = "TRIBUNE_BROKER_PASSWORD";

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
    /// What lets this side in.
    pub keys: BrokerKeys,
}

/// What lets this side in at a broker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BrokerKeys {
    /// The certificates that are trusted, in PEM; `None` for the system's.
    pub trusted: Option<Vec<u8>>,
    /// Who this side is; `None` where the broker asks nobody.
    pub login: Option<BrokerLogin>,
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
    /// There are certificates or a password, and no broker.
    Unnamed,
}

/// Which broker is used.
#[derive(Debug, Clone, Default)]
pub enum BrokerChoice {
    /// None, whatever the plan and the settings say.
    #[default]
    Never,
    /// This one, whatever they say.
    Asked(BrokerAccess),
    /// The plan's, else that of the settings.
    Named {
        /// That of the settings.
        set: Option<BrokerAccess>,
        /// What lets this side in where only the plan names the broker.
        given: BrokerKeys,
    },
}

impl BrokerChoice {
    /// Returns the broker of a session whose plan names this one; of an overview, which has no plan.
    ///
    /// A plan may be a stranger's. So the password that is set for one broker, or stands in the environment, goes to no other
    /// that only a plan names; nor does anything go there that others could read on the way.
    pub fn of(self, plan: Option<&BrokerAddress>) -> Result<Option<BrokerAccess>, AccessFault> {
        let (set, given) = match self {
            Self::Never => return Ok(None),
            Self::Asked(access) => return Ok(Some(access)),
            Self::Named { set, given } => (set, given),
        };
        match (plan.filter(|address| address.is_private()).cloned(), set) {
            (Some(address), Some(set)) if set.address.is_at(&address) => {
                Ok(Some(BrokerAccess { address, ..set }))
            }
            (Some(address), _) => Ok(Some(BrokerAccess { address, keys: given })),
            (None, None) if given != BrokerKeys::default() => Err(AccessFault::Unnamed),
            (None, set) => Ok(set),
        }
    }

    /// Returns the broker that was asked for by name.
    #[must_use]
    pub fn asked(self) -> Option<BrokerAccess> {
        if let Self::Asked(access) = self { Some(access) } else { None }
    }
}

impl BrokerAccess {
    /// Returns how to reach a broker. The user name and the password may stand in the environment, too. `plain` says that
    /// nothing need be encrypted.
    pub fn of(address: BrokerAddress, keys: BrokerKeys, plain: bool) -> Result<Self, AccessFault> {
        if !address.is_private() && !plain {
            return Err(AccessFault::Plain);
        }
        let login = match keys.login {
            Some(login) => Some(login),
            None => BrokerLogin::in_environment()?,
        };
        Ok(Self { address, keys: BrokerKeys { login, ..keys } })
    }
}

impl BrokerKeys {
    /// Returns these, and what files hold of what is missing: certificates in PEM; a user name and a password, a line each.
    pub fn or_in(self, trusted: Option<&Path>, login: Option<&Path>) -> Result<Self, AccessFault> {
        let trusted = match self.trusted {
            Some(trusted) => Some(trusted),
            None => trusted.map(read).transpose()?,
        };
        let login = match self.login {
            Some(login) => Some(login),
            None => login.map(BrokerLogin::in_file).transpose()?,
        };
        Ok(Self { trusted, login })
    }
}

impl BrokerLogin {
    /// Returns what stands in the environment.
    fn in_environment() -> Result<Option<Self>, AccessFault> {
        match (std::env::var(USER).ok(), std::env::var(PASSWORD).ok()) {
            (Some(user), Some(password)) => Ok(Some(Self { user, password })),
            (None, None) => Ok(None),
            (Some(_), None) | (None, Some(_)) => Err(AccessFault::Half),
        }
    }

    fn in_file(file: &Path) -> Result<Self, AccessFault> {
        let text = String::from_utf8(read(file)?).ok();
        let login = text.as_deref().and_then(Self::in_lines);
        login.ok_or_else(|| AccessFault::LoginFile(file.to_owned()))
    }

    /// Reads a user name and a password, a line each.
    fn in_lines(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let (user, password) = (lines.next()?, lines.next()?);
        let is_whole = !user.is_empty() && lines.all(|line| line.trim().is_empty());
        is_whole.then(|| Self { user: user.to_owned(), password: password.to_owned() })
    }
}

fn read(file: &Path) -> Result<Vec<u8>, AccessFault> {
    let mut bytes = Vec::new();
    let read = fs::File::open(file).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| AccessFault::File(file.to_owned(), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> BrokerAddress {
        BrokerAddress::read(text).unwrap()
    }

    #[test]
    fn a_plan_comes_before_the_settings_and_gets_no_password_of_another_broker() {
        let login = |user: &str| Some(BrokerLogin { user: user.into(), password: "s3cret".into() });
        let keys = |login| BrokerKeys { login, trusted: None };
        let access = |text: &str, login| BrokerAccess { address: address(text), keys: keys(login) };
        let set = access("mqtts://mine.example/day", login("mine"));
        let named =
            |set: Option<&BrokerAccess>, login| BrokerChoice::Named { set: set.cloned(), given: keys(login) };
        let [same, other, open] =
            ["mqtts://mine.example/ndm", "mqtts://other.example/ndm", "mqtt://other.example/ndm"]
                .map(address);
        for (choice, plan, expected) in [
            (named(None, None), None, None),
            (named(Some(&set), None), None, Some(set.clone())),
            (named(Some(&set), None), Some(&same), Some(access("mqtts://mine.example/ndm", login("mine")))),
            (named(Some(&set), None), Some(&other), Some(access("mqtts://other.example/ndm", None))),
            (
                named(None, login("word")),
                Some(&other),
                Some(access("mqtts://other.example/ndm", login("word"))),
            ),
            (named(None, None), Some(&open), None),
            (BrokerChoice::Asked(set.clone()), Some(&other), Some(set.clone())),
            (BrokerChoice::Never, Some(&other), None),
        ] {
            assert_eq!(choice.of(plan).unwrap(), expected);
        }
        assert!(matches!(named(None, login("word")).of(None), Err(AccessFault::Unnamed)));
    }

    #[test]
    fn what_is_not_encrypted_stays_on_this_machine_unless_it_is_said() {
        let access = |text, plain| BrokerAccess::of(address(text), BrokerKeys::default(), plain);
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
