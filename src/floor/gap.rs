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
    /// How much of it the clock of the turn or of the point of order ran.
    pub ran: Span,
    /// Whether that was the point of order's clock.
    pub point: bool,
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
