//! The computer's clock beside the session's.

use serde::{Deserialize, Serialize};

use super::time::Span;

/// How far the computer's clock and the session's are apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallClock {
    /// How far the computer's clock is ahead of the session's, by the steps that were noticed.
    pub ahead: Span,
    /// How much of that the session follows. An hour on the screen is the session's clock plus this.
    pub followed: Span,
    /// The step that the chair has not decided about.
    pub undecided: Option<Span>,
}
