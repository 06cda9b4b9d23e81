//! Letters and control keys from single bytes.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// Joins the bytes of UTF-8 letters. Bytes that make no letter are dropped.
#[derive(Default)]
pub(super) struct Letters {
    begun: [u8; 4],
    length: usize,
}

impl Letters {
    /// Takes a byte; returns the key that it completes.
    pub(super) fn push(&mut self, byte: u8) -> Option<Event> {
        if byte < 0x80 {
            self.clear();
            return Some(Event::Key(control(byte)));
        }
        // The first byte of a letter: a letter that was begun before it never ends.
        if byte >= 0xc0 {
            self.clear();
        }
        *self.begun.get_mut(self.length)? = byte;
        self.length += 1;
        match str::from_utf8(self.begun.get(..self.length)?) {
            Ok(text) => {
                let letter = text.chars().next().filter(|letter| !letter.is_control());
                self.clear();
                letter.map(|letter| Event::Key(typed(letter)))
            }
            Err(error) => {
                if error.error_len().is_some() {
                    self.clear();
                }
                None
            }
        }
    }

    /// Forgets a letter that is not complete.
    pub(super) fn clear(&mut self) {
        self.length = 0;
    }
}

/// Returns the key of a letter; a capital is a letter with Shift.
pub(super) fn typed(letter: char) -> KeyEvent {
    let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    KeyEvent::new(KeyCode::Char(letter), shift)
}

/// Returns the key of an ASCII byte. Ctrl makes the same byte with several keys: this picks one, such as Ctrl+4 for
/// 0x1c.
fn control(byte: u8) -> KeyEvent {
    let with_ctrl = |letter: u8| KeyEvent::new(KeyCode::Char(letter.into()), KeyModifiers::CONTROL);
    match byte {
        b'\t' => KeyCode::Tab.into(),
        b'\r' => KeyCode::Enter.into(),
        0x1b => KeyCode::Esc.into(),
        0x7f => KeyCode::Backspace.into(),
        0x00 => with_ctrl(b' '),
        0x01..=0x1a => with_ctrl(byte - 1 + b'a'),
        0x1c..=0x1f => with_ctrl(byte - 0x1c + b'4'),
        _ => typed(byte.into()),
    }
}
