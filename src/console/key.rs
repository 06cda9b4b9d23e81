//! One key, as rows name it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::words::{Language, Words};

use super::other_keyboards;

/// One key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which.
    pub code: KeyCode,
    /// Whether Shift is held; it counts with the arrows only.
    pub shift: bool,
}

pub(super) const fn key(code: KeyCode) -> Key {
    Key { code, shift: false }
}

pub(crate) const fn letter(letter: char) -> Key {
    key(KeyCode::Char(letter))
}

pub(super) const fn function(number: u8) -> Key {
    key(KeyCode::F(number))
}

pub(super) const fn shifted(code: KeyCode) -> Key {
    Key { code, shift: true }
}

pub(super) const ENTER: Key = key(KeyCode::Enter);
pub(super) const SPACE: Key = letter(' ');
pub(super) const ESC: Key = key(KeyCode::Esc);
pub(super) const TAB: Key = key(KeyCode::Tab);
pub(super) const BACKSPACE: Key = key(KeyCode::Backspace);
pub(super) const DELETE: Key = key(KeyCode::Delete);
pub(super) const INSERT: Key = key(KeyCode::Insert);
pub(super) const HOME: Key = key(KeyCode::Home);
pub(super) const END: Key = key(KeyCode::End);
pub(super) const UP: Key = key(KeyCode::Up);
pub(super) const DOWN: Key = key(KeyCode::Down);
pub(super) const LEFT: Key = key(KeyCode::Left);
pub(super) const RIGHT: Key = key(KeyCode::Right);
/// The key by which a clicker goes back: it holds, and goes on.
pub(super) const PAGE_UP: Key = key(KeyCode::PageUp);
/// The key by which a clicker goes on.
pub(super) const PAGE_DOWN: Key = key(KeyCode::PageDown);

/// The keys that have names, as settings write them. The arrows have their signs, too.
const NAMED: [(&str, Key); 19] = [
    ("Enter", ENTER),
    ("Space", SPACE),
    ("Esc", ESC),
    ("Tab", TAB),
    ("Backspace", BACKSPACE),
    ("Del", DELETE),
    ("Ins", INSERT),
    ("Home", HOME),
    ("End", END),
    ("PgUp", PAGE_UP),
    ("PgDn", PAGE_DOWN),
    ("Up", UP),
    ("Down", DOWN),
    ("Left", LEFT),
    ("Right", RIGHT),
    ("Shift+Up", shifted(KeyCode::Up)),
    ("Shift+Down", shifted(KeyCode::Down)),
    ("Shift+Left", shifted(KeyCode::Left)),
    ("Shift+Right", shifted(KeyCode::Right)),
];

/// How many F-keys keyboards have.
const FUNCTIONS: u8 = 12;

impl Key {
    /// Returns the key of a name: `enter` and its like, `F1` to `F12`, a key's name as the program shows it in any of its
    /// languages, or a letter or sign by itself. Capitals do not count.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut letters = name.chars();
        if let (Some(only), None) = (letters.next(), letters.next()) {
            let arrows = [('↑', UP), ('↓', DOWN), ('←', LEFT), ('→', RIGHT)];
            let arrow = arrows.into_iter().find(|(sign, _)| *sign == only).map(|(_, key)| key);
            let is_seen = !only.is_control() && !only.is_whitespace();
            return arrow.or_else(|| is_seen.then(|| letter(only).lower_case()));
        }
        let folded = Some(name.to_lowercase()).filter(|folded| !folded.is_empty())?;
        let is_named = |own: &str| own.to_lowercase() == folded;
        let shown =
            |key: Key| Language::ALL.into_iter().any(|language| is_named(&Words::of(language).key(key)));
        let own = Self::all_named().find(|key| is_named(&key.name()));
        own.or_else(|| Self::all_named().find(|key| shown(*key)))
    }

    /// Returns every key that has a name.
    pub(super) fn all_named() -> impl Iterator<Item = Self> {
        NAMED.into_iter().map(|(_, key)| key).chain((1..=FUNCTIONS).map(function))
    }

    /// Returns the name by which [`Key::named`] finds it.
    #[must_use]
    pub fn name(self) -> String {
        let named = NAMED.iter().find(|(_, key)| *key == self).map(|(name, _)| (*name).to_owned());
        named.unwrap_or_else(|| self.code.to_string())
    }

    /// Returns the same key where Caps Lock is off.
    pub(super) fn lower_case(self) -> Self {
        let KeyCode::Char(written) = self.code else { return self };
        let mut lower = written.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(only), None) => letter(only),
            _ => self,
        }
    }

    /// Returns the key that an event is where letters are no text: a letter of another script is taken for the key in its
    /// place, if that is certain for who reads this language.
    #[must_use]
    pub fn on_any_keyboard(event: KeyEvent, language: Language) -> Option<Self> {
        let key = Self::of(event)?;
        if let KeyCode::Char(written) = key.code
            && !written.is_ascii()
        {
            return Some(other_keyboards::meant_by(written, language).map_or(key, letter));
        }
        Some(key)
    }

    /// Returns the key that an event is; `None` for one with Ctrl or Alt, which no row has.
    #[must_use]
    pub fn of(event: KeyEvent) -> Option<Self> {
        if event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
            return None;
        }
        // With Caps Lock on, a letter comes as a capital.
        if let KeyCode::Char(capital) = event.code {
            return Some(letter(capital.to_ascii_lowercase()));
        }
        let shift = event.modifiers.contains(KeyModifiers::SHIFT)
            && matches!(event.code, KeyCode::Up | KeyCode::Down | KeyCode::Left | KeyCode::Right);
        Some(Self { code: event.code, shift })
    }
}
