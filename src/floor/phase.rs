//! How far a session has come.

use serde::{Deserialize, Serialize};

use super::time::{Span, Stamp};

/// How far the session has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// It has not opened.
    Ahead,
    /// It is open.
    Open(Open),
    /// It is closed.
    Closed {
        /// When it was opened and was to end.
        open: Open,
        /// When it closed.
        at: Stamp,
    },
}

/// An open session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// When it opened.
    pub at: Stamp,
    /// When it is to end.
    pub ends: Stamp,
    /// For how long it was suspended. The present suspension does not count yet.
    pub suspended_for: Span,
    /// The present suspension.
    pub suspension: Option<Suspension>,
}

/// A suspension of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    /// Since when.
    pub since: Stamp,
    /// Until when, if that is known.
    pub until: Option<Stamp>,
    /// Whether the speaker's clock ran, and goes on at the end.
    pub turn_resumes: bool,
    /// Whether the point of order's clock ran, and goes on at the end.
    pub point_resumes: bool,
}
