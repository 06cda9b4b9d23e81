//! A whole session in memory, to write its file again, in any folder.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::IgnoredAny;

use crate::text::clean;

use super::error::LineError;
use super::line::JournalLine;
use super::read::{Part, header_line};

/// A session's header and its entries' lines, in memory.
///
/// The file can be written again without being read, since it may lie on the disk that just failed.
#[derive(Clone)]
pub(super) struct Manuscript {
    /// The session's own header, in JSON.
    header: String,
    /// Earlier folders of the session, where files of it may be left.
    pub(super) earlier: Vec<PathBuf>,
    /// The entries' lines, byte for byte.
    body: Vec<u8>,
    entries: u64,
}

impl Manuscript {
    /// Returns a session without entries, or why its header cannot become a line.
    pub(super) fn begin(header: &impl Serialize) -> Result<Self, LineError> {
        let header = serde_json::to_string(header).map_err(LineError::Payload)?;
        let begun = Self { header, earlier: Vec::new(), body: Vec::new(), entries: 0 };
        begun.head().map(|_| begun)
    }

    /// Returns a session as it was read.
    pub(super) fn of<H: Serialize, E>(part: &Part<H, E>) -> Result<Self, LineError> {
        let Part { header, earlier, body, entries, .. } = part;
        let (earlier, body) = (earlier.clone(), body.clone());
        Ok(Self { earlier, body, entries: entries.len() as u64, ..Self::begin(header)? })
    }

    /// Returns the first line of its file.
    pub(super) fn head(&self) -> Result<JournalLine, LineError> {
        header_line(&self.header, &self.earlier)
    }

    /// Returns the lines after the first.
    pub(super) fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns how many entries there are.
    pub(super) fn entries(&self) -> u64 {
        self.entries
    }

    /// Adds an entry.
    pub(super) fn push(&mut self, line: &JournalLine) {
        self.body.extend_from_slice(line.bytes());
        self.entries += 1;
    }

    /// Returns the lines of the entries after the first `entries`.
    pub(super) fn after(&self, entries: u64) -> impl Iterator<Item = JournalLine> {
        let lines = self.body.split_inclusive(|&byte| byte == b'\n');
        lines.skip(usize::try_from(entries).unwrap_or(usize::MAX)).map(JournalLine::written)
    }

    /// Adds an earlier folder.
    pub(super) fn was_in(&mut self, folder: &Path) {
        // A journal with text that could command a terminal would be refused.
        let folder = PathBuf::from(clean(&folder.to_string_lossy(), usize::MAX).into_owned());
        if !self.earlier.contains(&folder) {
            self.earlier.push(folder);
        }
    }

    /// Returns whether this holds everything that a file of the session holds.
    pub(super) fn holds(&self, part: &Part<serde_json::Value, IgnoredAny>) -> bool {
        let own = serde_json::from_str::<serde_json::Value>(&self.header);
        own.is_ok_and(|own| own == part.header) && self.body.starts_with(&part.body)
    }
}
