//! The record of a session: what may be kept and passed on.
//!
//! [`Record`] is the unattributed record. Under the Chatham House Rule it replaces a session's journal once the session is
//! closed. It names no speaker, no order of speakers, and no time of an intervention. This module reads a session's
//! entries; it never touches the disk.

#[cfg(test)]
mod tests;
mod unattributed;

pub(crate) use unattributed::note_lines;
pub use unattributed::{HeardCount, ItemRecord, NameInNote, Record, RecordedNote};
