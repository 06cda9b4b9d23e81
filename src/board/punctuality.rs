//! Whether a session is on time, as a value that stays the same while nothing but time passes.

use serde::Serialize;

use super::bulletin::Bulletin;
use super::countdown::Remaining;
use super::room::BoardState;
use crate::floor::time::{Span, Stamp};

/// Whether a session is on time, and by how much it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Punctuality {
    /// On which side of its end it is.
    pub kind: PunctualityKind,
    /// The reserve; once the session is over its end, how much is left until that: less than nothing.
    pub left: Remaining,
}

/// On which side of its end a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PunctualityKind {
    /// It will end on time.
    OnTime,
    /// It will end before its time.
    Ahead,
    /// It will end after its time.
    Behind,
    /// Its end has passed.
    Over,
}

impl Bulletin {
    /// Returns whether the session is on time at `now`; `None` where it has closed, or has no end.
    #[must_use]
    pub fn punctuality(&self, now: Stamp) -> Option<Punctuality> {
        let ends = self.ends.filter(|_| self.state != BoardState::Closed)?;
        let now = now.whole_second();
        let (kind, left) = match self.reserve(now) {
            _ if now > ends => (PunctualityKind::Over, Remaining::Until(ends)),
            Span::ZERO => (PunctualityKind::OnTime, Remaining::Stands(Span::ZERO)),
            reserve if reserve.is_negative() => (PunctualityKind::Behind, self.going(reserve, now)),
            reserve => (PunctualityKind::Ahead, self.going(reserve, now)),
        };
        Some(Punctuality { kind, left })
    }

    /// Returns the reserve as it goes on by itself from `now`.
    fn going(&self, reserve: Span, now: Stamp) -> Remaining {
        let later = self.reserve(now + Span::SECOND);
        if later < reserve { Remaining::Until(now + reserve) } else { Remaining::Stands(reserve) }
    }
}
