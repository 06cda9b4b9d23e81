//! What a person has set, and what is to be known about keys.

use std::path::PathBuf;

use super::fault::KeyFault;
use super::format::{Bidi as BidiChoice, Colours, Ground, LanguageSetting};
use crate::plan_file::leaf::Flag;
use crate::text::broker_address::BrokerAddress;
use crate::text::{quoted_in_toml, shown_path};

/// What a person has set; `None` for what is not set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language that the program speaks.
    pub language: Option<LanguageSetting>,
    /// How many colours are drawn.
    pub colours: Option<Colours>,
    /// The terminal's ground.
    pub ground: Option<Ground>,
    /// Whether the bell sounds.
    pub bell: Option<bool>,
    /// Who puts right-to-left text in order.
    pub bidi: Option<BidiChoice>,
    /// The broker that joins rooms.
    pub broker: Option<SetBroker>,
    /// The keys of verbs, each with the verb's name, in the order of the text.
    pub keys: Vec<(&'static str, String)>,
}

/// The broker that joins rooms, as it is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetBroker {
    /// Its address.
    pub address: BrokerAddress,
    /// The file of the certificates that are trusted; `None` for the system's.
    pub ca: Option<PathBuf>,
    /// The file of the user name and the password; `None` where they stand in the environment, or none is asked.
    pub login: Option<PathBuf>,
}

/// A key that is given to a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GivenKey<'g> {
    /// The verb's name.
    pub verb: &'static str,
    /// The key's name.
    pub key: &'g str,
}

/// What is to be known about keys.
#[derive(Debug, Clone, Copy)]
pub struct KeyRules {
    /// The verbs that may be given keys, by name.
    pub verbs: fn() -> &'static [&'static str],
    /// What is wrong with the keys that were given, each with its place in the list.
    pub faults: fn(&[GivenKey<'_>]) -> Vec<(usize, KeyFault)>,
}

impl SetBroker {
    /// Returns an example.
    #[must_use]
    pub fn example() -> Self {
        let (host, meeting) = ("broker.example".to_owned(), "ndm-un27".to_owned());
        let address = BrokerAddress { host, port: 8883, meeting, tls: true };
        Self { address, ca: Some("ca.pem".into()), login: Some("login".into()) }
    }

    /// Returns its table, as the file has it, a line each.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let line = |key, value: &str| format!("{key} = {}", quoted_in_toml(value));
        let file = |key, file: &Option<PathBuf>| file.as_ref().map(|file| line(key, &shown_path(file)));
        let files = [file("ca", &self.ca), file("login", &self.login)];
        let head = ["[broker]".to_owned(), line("address", &self.address.to_string())];
        head.into_iter().chain(files.into_iter().flatten()).collect()
    }
}

impl Settings {
    /// Returns what a setting of [`SETTINGS`](super::SETTINGS) is set to, as its word; `None` where it is not set.
    #[must_use]
    pub fn word(&self, key: &str) -> Option<&'static str> {
        let (words, place) = match key {
            "language" => (LanguageSetting::WORDS, self.language.map(|set| set as usize)),
            "colours" => (Colours::WORDS, self.colours.map(|set| set as usize)),
            "ground" => (Ground::WORDS, self.ground.map(|set| set as usize)),
            "bell" => (Flag::WORDS, self.bell.map(|on| usize::from(!on))),
            "bidi" => (BidiChoice::WORDS, self.bidi.map(|set| set as usize)),
            _ => return None,
        };
        words.get(place?).copied()
    }

    /// Returns the keys that are given to verbs.
    pub fn given_keys(&self) -> impl Iterator<Item = GivenKey<'_>> {
        self.keys.iter().map(|(verb, key)| GivenKey { verb, key })
    }
}
