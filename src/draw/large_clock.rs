//! The large clock, on the chair's screen and on the room's.

use crate::board::face::{Face, Pace};
use crate::floor::time::Span;

/// A large clock.
#[derive(Debug)]
pub(super) struct Clock {
    pub(super) face: Face,
    /// Its digits.
    pub(super) text: String,
    /// The widest that they get without their sign, so that their size stays.
    pub(super) widest: String,
    /// Whether a bar belongs to it.
    pub(super) bar: bool,
}

impl Clock {
    /// Returns the clock of a countdown, with its bar.
    pub(super) fn of(face: Face) -> Self {
        let shown = face.shown().unsigned();
        let sign = if face.pace == Pace::Over { "+" } else { "" };
        Self { face, text: format!("{sign}{shown}"), widest: widest(face.of.max(shown)), bar: true }
    }

    /// Returns the clock of a time that has no limit.
    pub(super) fn counting_up(spent: Span, runs: bool) -> Self {
        let face = Face { left: spent, of: spent, pace: Pace::InTime, runs };
        Self { face, text: spent.unsigned().to_string(), widest: widest(spent), bar: false }
    }

    /// Returns the same without its bar.
    pub(super) fn without_bar(self) -> Self {
        Self { bar: false, ..self }
    }
}

/// Returns digits as wide as any that a clock of this length shows.
fn widest(longest: Span) -> String {
    longest.unsigned().to_string().chars().map(|sign| if sign == ':' { ':' } else { '8' }).collect()
}
