//! The large clock of the chair's screen and the room's.

use crate::board::face::{Face, Pace};
use crate::floor::time::Span;

#[derive(Debug)]
pub(super) struct LargeClock {
    pub(super) face: Face,
    pub(super) text: String,
    /// The widest text that it can show, without a sign, so that the digits keep their size.
    pub(super) widest: String,
    pub(super) bar: bool,
}

impl LargeClock {
    /// The clock of a countdown, with its bar.
    pub(super) fn of(face: Face) -> Self {
        let shown = face.shown().unsigned();
        let sign = if face.pace == Pace::Over { "+" } else { "" };
        Self {
            face,
            text: format!("{sign}{}", shown.on_clock()),
            widest: widest(face.of.max(shown)),
            bar: true,
        }
    }

    /// A clock that counts up, without a limit.
    pub(super) fn counting_up(spent: Span, runs: bool) -> Self {
        let face = Face { left: spent, of: spent, pace: Pace::InTime, runs };
        Self { face, text: spent.on_clock(), widest: widest(spent), bar: false }
    }

    pub(super) fn without_bar(self) -> Self {
        Self { bar: false, ..self }
    }
}

/// Digits as wide as any that a clock of this length shows.
fn widest(longest: Span) -> String {
    longest.on_clock().chars().map(|sign| if sign == ':' { ':' } else { '8' }).collect()
}
