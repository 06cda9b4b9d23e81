//! The record of a session: what may be kept and passed on.
//!
//! [`Record`] is the unattributed record, which replaces the journal of a session under the Chatham House Rule once the
//! session was closed. It holds no party as a speaker, no order of speakers, no time of an intervention. This module folds
//! a session's entries; it never touches the disk.

#[cfg(test)]
mod tests;
mod unattributed;

pub use unattributed::{HeardCount, ItemRecord, Record};
