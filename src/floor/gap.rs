//! A gap: a time in which nobody watched the clocks.

use serde::{Deserialize, Serialize};

use super::time::{Span, Stamp};

/// A time in which nobody watched the clocks, and about which the chair has not decided.
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
    /// Returns how much of it a clock on the floor ran: what there is to decide about.
    #[must_use]
    pub fn ran(&self) -> Span {
        self.turn_ran + self.point_ran
    }

    /// Returns this gap with another one that came after it, before the chair decided: one decision, about both.
    #[must_use]
    pub(super) fn and(self, later: Self) -> Self {
        // Where no clock ran there was nothing to decide.
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
