//! A gap: a time in which nobody watched the clocks.

use serde::{Deserialize, Serialize};

use super::time::{Span, Stamp};

/// A time in which nobody watched the clocks. The chair has not decided about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// When it began.
    pub from: Stamp,
    /// When it was noticed.
    pub to: Stamp,
    /// Why.
    pub why: GapCause,
    /// How much of it the clock of the turn ran.
    pub turn_ran: Span,
    /// How much of it the clock of the point of order ran.
    pub point_ran: Span,
}

impl Gap {
    /// Returns for how long a clock on the floor ran in it. If none did, there is nothing to decide.
    #[must_use]
    pub fn ran(&self) -> Span {
        self.turn_ran + self.point_ran
    }

    /// Joins this gap with a later one that came before the chair decided. One decision settles both.
    #[must_use]
    pub(super) fn and(self, later: Self) -> Self {
        // No clock ran, so the chair had nothing to decide.
        if self.ran() == Span::ZERO {
            return later;
        }
        Self {
            from: self.from.min(later.from),
            turn_ran: self.turn_ran + later.turn_ran,
            point_ran: self.point_ran + later.point_ran,
            ..later
        }
    }
}

/// Why nobody watched the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GapCause {
    /// The machine slept, or the program was stopped.
    Asleep,
    /// The program had ended, and was started again.
    Ended,
}
