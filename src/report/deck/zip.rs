//! A ZIP that stores its files as they are, all of one date: the same files give the same bytes.

/// 1 January 1980, the first day that a ZIP can tell.
const DATE: u16 = 0x21;
/// The version that a reader needs: 2.0.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// A ZIP as it grows.
#[derive(Default)]
pub(super) struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, text: &str) {
        let at = size(self.bytes.len());
        let mut about = Vec::new();
        let length = size(text.len());
        for half in [VERSION, FLAGS, 0, 0, DATE] {
            about.extend(half.to_le_bytes());
        }
        for whole in [crc32fast::hash(text.as_bytes()), length, length] {
            about.extend(whole.to_le_bytes());
        }
        about.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
        about.extend([0; 2]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(text.as_bytes());
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&about);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count = self.count.saturating_add(1);
    }

    /// Returns the whole ZIP.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let (at, length) = (size(self.bytes.len()), size(self.directory.len()));
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06");
        self.bytes.extend([0; 4]);
        self.bytes.extend([self.count.to_le_bytes(), self.count.to_le_bytes()].concat());
        self.bytes.extend([length.to_le_bytes(), at.to_le_bytes()].concat());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// A report is far from the 4 GiB that a ZIP of this kind may have: its notes are bounded.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
