//! Pasted text, between its brackets.

use crossterm::event::Event;

/// The bracket that ends it.
const END: &[u8] = b"\x1b[201~";
/// The most bytes kept of one paste: ten thousand names. The rest is cut off.
const LONGEST: usize = 1 << 20;

/// The text so far. No byte of it is a key.
#[derive(Default)]
pub(super) struct Paste {
    text: Vec<u8>,
    /// How many bytes of [`END`] have come.
    matched: usize,
}

impl Paste {
    /// Takes a byte; returns whether it was the last one.
    pub(super) fn push(&mut self, byte: u8) -> bool {
        if self.ends_with(byte) {
            self.matched += 1;
            return self.matched == END.len();
        }
        // The bytes that looked like the end were text.
        let begun = END.get(..self.matched).unwrap_or_default();
        self.text.extend_from_slice(begun);
        self.matched = usize::from(END.first() == Some(&byte));
        if self.matched == 0 {
            self.text.push(byte);
        }
        self.text.truncate(LONGEST);
        false
    }

    /// Returns whether a byte is the next one of [`END`].
    pub(super) fn ends_with(&self, byte: u8) -> bool {
        END.get(self.matched) == Some(&byte)
    }

    /// Returns the text, once.
    pub(super) fn take(&mut self) -> Option<Event> {
        self.matched = 0;
        let text = std::mem::take(&mut self.text);
        let text: String = text.utf8_chunks().map(|chunk| chunk.valid()).collect();
        (!text.is_empty()).then_some(Event::Paste(text))
    }
}

/// Returns whether bytes begin with [`END`], or are its beginning.
pub(super) fn is_or_begins_end(bytes: &[u8]) -> bool {
    END.starts_with(bytes) || bytes.starts_with(END)
}
