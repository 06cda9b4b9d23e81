//! A countdown beside the agenda: "five minutes in pairs".

use serde::{Deserialize, Serialize};

use super::time::{Span, Stamp};
use super::timer::Timer;

/// A countdown beside the agenda. It counts for no item and no speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideCountdown {
    /// How long it runs.
    pub length: Span,
    /// What it is for, where that was said.
    pub label: Option<String>,
    /// Its clock.
    pub clock: Timer,
}

impl SideCountdown {
    /// Returns the time left; negative where it has run over.
    #[must_use]
    pub fn left(&self, now: Stamp) -> Span {
        self.length - self.clock.elapsed(now)
    }
}
