//! The keys that hold at this console: those of the rows, where the chair's settings give no others.

use std::collections::BTreeMap;

use crossterm::event::KeyEvent;

use crate::words::Language;

use super::key::Key;

/// The keys that were given to verbs in place of those of their rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    /// By the verb's name, the key to show first before the others.
    given: BTreeMap<&'static str, Vec<Key>>,
}

impl Keymap {
    /// Gives a verb one more key.
    pub(super) fn give(&mut self, name: &'static str, key: Key) {
        self.given.entry(name).or_default().push(key);
    }

    /// Returns whether a verb was given its keys.
    #[must_use]
    pub fn is_given(&self, name: &str) -> bool {
        self.given.contains_key(name)
    }

    /// Returns the keys of a name: those given to it, else its own.
    pub(super) fn keys(&self, name: &str, own: &'static [Key]) -> &[Key] {
        self.given.get(name).map_or(own, Vec::as_slice)
    }

    /// Returns the key that an event is where letters are no text. A letter that was given to a verb is itself; any other of
    /// another script is the key in its place, if that is certain for who reads this language.
    pub(super) fn key_meant(&self, event: KeyEvent, language: Language) -> Option<Key> {
        let own = Key::of(event).map(Key::lower_case);
        let is_given = |key: &Key| self.given.values().any(|keys| keys.contains(key));
        own.filter(is_given).or_else(|| Key::on_any_keyboard(event, language))
    }
}
