//! The keys that the chair's settings give to verbs: which may be given, and whose they are then.
//!
//! What the chair gives a verb replaces the keys of its row, but for those of a clicker, which stay where they are. A panel has
//! the same keys for what it shares with the room, such as the undo; where text is typed it keeps its own.

use std::sync::OnceLock;

use crossterm::event::KeyCode;

use crate::plan_file::settings::{GivenKey, KeyFault, KeyRules};
use crate::words::Language;

use super::key::{ENTER, ESC, Key, PAGE_DOWN, PAGE_UP, SPACE, function, letter};
use super::keymap::Keymap;
use super::other_keyboards::meant_by;
use super::panels::keys::{Layer, PanelKey, PanelRow};
use super::panels::{KEYS as PANELS, rows_in};
use super::verbs::{AGENDA, DISMISS, REPORT, TICKS, VERBS, Verb};

/// The keys of a clicker that do something: they stay with their verbs.
pub(super) const CLICKER: [Key; 2] = [PAGE_UP, PAGE_DOWN];
/// The buttons of a clicker that blank the slides or end the show. What they did by accident, the chair would have to undo.
const IDLE_BUTTONS: [Key; 3] = [letter('.'), letter('b'), function(5)];
/// The keys that answer a question or leave a panel, whatever it is.
const ANSWERS: [Key; 3] = [ENTER, SPACE, ESC];
/// The verbs that open a panel in which letters do something: a key that is held down must not go on in it.
const OPENS: [(&Verb, Layer); 2] = [(AGENDA, Layer::Agenda), (REPORT, Layer::Report)];

/// What the reader of settings asks about keys.
pub const KEY_RULES: KeyRules = KeyRules { verbs: settable, faults };

impl Keymap {
    /// Returns the keymap of settings whose reader found no fault. What is no key, or no verb, is left out.
    pub fn of<'g>(given: impl IntoIterator<Item = GivenKey<'g>>) -> Self {
        let mut keymap = Self::default();
        for GivenKey { verb, key } in given {
            if let (Some(row), Some(key)) = (row_of(verb), Key::named(key)) {
                keymap.give(row.shown.name, key);
            }
        }
        for row in VERBS.iter().filter(|row| keymap.is_given(row.shown.name)).copied().collect::<Vec<_>>() {
            for &key in row.shown.keys.iter().filter(|key| CLICKER.contains(key)) {
                keymap.give(row.shown.name, key);
            }
        }
        keymap
    }

    /// Returns the keys of a verb, the one to show first.
    #[must_use]
    pub fn keys_of(&self, verb: &Verb) -> &[Key] {
        self.keys(verb.shown.name, verb.shown.keys)
    }

    /// Returns the verbs that a key stands for.
    pub(super) fn verbs_of(&self, key: Key) -> impl Iterator<Item = &'static Verb> {
        VERBS.iter().copied().filter(move |verb| self.keys_of(verb).contains(&key))
    }

    /// Returns the keys of a panel's row, the one to show first.
    pub(super) fn keys_in(&self, layer: Layer, row: &PanelRow) -> &[Key] {
        if layer.takes_text() { row.keys } else { self.keys(row.name, row.keys) }
    }

    /// Returns the row of a panel in which a key stands.
    pub(super) fn row_in(&self, layer: Layer, key: Key) -> Option<&'static PanelRow> {
        rows_in(layer).iter().find(|row| self.keys_in(layer, row).contains(&key))
    }
}

/// Returns the verbs whose keys can be set, by name, in the order of the list. What takes something back keeps Esc, and the
/// questions keep their digits.
fn settable() -> &'static [&'static str] {
    static NAMES: OnceLock<Vec<&'static str>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let verbs = VERBS.iter().filter(|&&verb| verb != DISMISS && !TICKS.contains(&verb));
        verbs.map(|verb| verb.shown.name).collect()
    })
}

/// The names of the keys that may be given, but for letters and signs.
fn names() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        Key::all_named().filter(|&key| !is_of_clicker(key) && key != ESC).map(Key::name).collect()
    })
}

fn is_of_clicker(key: Key) -> bool {
    CLICKER.contains(&key) || IDLE_BUTTONS.contains(&key)
}

fn row_of(name: &str) -> Option<&'static Verb> {
    VERBS.iter().copied().find(|verb| verb.shown.name == name)
}

/// Finds what is wrong with the keys that were given, each with its place in the list.
fn faults(given: &[GivenKey<'_>]) -> Vec<(usize, KeyFault)> {
    let keymap = Keymap::of(given.iter().copied());
    let fault = |(place, one): (usize, &GivenKey<'_>)| {
        let (row, key) = (row_of(one.verb)?, Key::named(one.key));
        let fault = match key {
            None => Some(KeyFault::Unknown { names: names() }),
            Some(key) => {
                let before = given.iter().take(place);
                let is_again =
                    |other: &GivenKey<'_>| other.verb == one.verb && Key::named(other.key) == Some(key);
                alone(row, key)
                    .or_else(|| before.clone().any(is_again).then_some(KeyFault::Twice))
                    .or_else(|| beside_others(row, key, &keymap))
            }
        };
        Some((place, fault?))
    };
    given.iter().enumerate().filter_map(fault).collect()
}

/// What is wrong with a key of a verb, whatever keys the other verbs have.
fn alone(row: &Verb, key: Key) -> Option<KeyFault> {
    if is_of_clicker(key) {
        return Some(KeyFault::Clicker);
    }
    if ANSWERS.contains(&key) && !row.shown.keys.contains(&key) {
        return Some(KeyFault::Answers);
    }
    let (_, layer) = OPENS.iter().find(|(verb, _)| *verb == row)?;
    let mut rows = rows_in(*layer).iter().filter(|other| other.does != PanelKey::Dismiss);
    let held = rows.find(|other| other.name != row.shown.name && meets(other.keys, key))?;
    Some(KeyFault::Held { does: held.name })
}

/// The first other verb that has the key, and may be done at the same moment; or what the key does in a panel that has the verb.
fn beside_others(row: &Verb, key: Key, keymap: &Keymap) -> Option<KeyFault> {
    let has_it = |verb: &&&Verb| verb.shown.name != row.shown.name && meets(keymap.keys_of(verb), key);
    if let Some(other) = VERBS.iter().filter(has_it).find(|other| !may_share(row, other)) {
        return Some(KeyFault::Taken { by: other.shown.name });
    }
    let panels = PANELS.iter().filter(|(layer, _)| !layer.takes_text());
    let with_it = panels.filter(|(_, rows)| rows.iter().any(|own| own.name == row.shown.name));
    let mut others = with_it.flat_map(|&(layer, rows)| rows.iter().map(move |other| (layer, other)));
    let taken = others
        .find(|(layer, other)| other.name != row.shown.name && meets(keymap.keys_in(*layer, other), key));
    taken.map(|(_, other)| KeyFault::InPanel { does: other.name })
}

/// Whether never both can be done: then their rows have a key in common.
fn may_share(one: &Verb, other: &Verb) -> bool {
    one.shown.keys.iter().any(|key| !CLICKER.contains(key) && other.shown.keys.contains(key))
}

/// Whether a key, on some keyboard, is one of these.
fn meets(keys: &[Key], key: Key) -> bool {
    keys.iter().any(|&other| {
        other == key
            || on_keyboards(other).any(|place| place == key)
            || on_keyboards(key).any(|place| place == other)
    })
}

/// The keys for which a letter of another script is taken, in any language of the program.
fn on_keyboards(key: Key) -> impl Iterator<Item = Key> {
    let written = if let KeyCode::Char(written) = key.code { Some(written) } else { None };
    let foreign = written.filter(|written| !written.is_ascii());
    let meant = move |language| meant_by(foreign?, language).map(letter);
    Language::ALL.into_iter().filter_map(meant)
}
