//! One key, as rows name it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::words::Language;

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

pub(super) const fn letter(letter: char) -> Key {
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

impl Key {
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
