//! A countdown that a screen can run by itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::face::{self, Face, Pace};
use crate::floor::Floor;
use crate::floor::agenda::AgendaItem;
use crate::floor::side_countdown::SideCountdown;
use crate::floor::time::{Span, Stamp};
use crate::floor::timer::Timer;
use crate::floor::turn::{PointOfOrder, Turn};

/// The times left at which an item's pace changes.
const ITEM_WARNINGS: [Span; 2] = [Span::from_mins(2), Span::from_mins(1)];

/// A countdown that stays true without being updated: a deadline while it runs, the time left while it stands. So a
/// screen that has lost the chair still shows the right second.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Countdown {
    /// The time that there is.
    pub of: Span,
    /// The times left at which its pace changes.
    pub warnings: Vec<Span>,
    /// What is left.
    pub left: Remaining,
}

/// What is left of a countdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Remaining {
    /// It runs; its time is up at this moment.
    Until(Stamp),
    /// It stands, with this much left; negative when over.
    Stands(Span),
}

impl Countdown {
    /// Returns a countdown of `of` with `left` to go at `now`.
    #[must_use]
    pub fn new(left: Span, of: Span, warnings: &[Span], runs: bool, now: Stamp) -> Self {
        let left = if runs { Remaining::Until(now + left) } else { Remaining::Stands(left) };
        Self { of, warnings: warnings.to_vec(), left }
    }

    /// Returns the countdown of the present item. `None` for any other.
    pub(super) fn of_item(floor: &Floor, item: &AgendaItem, now: Stamp) -> Option<Self> {
        let runs = floor.suspension().is_none();
        Some(Self::new(item.left(now)?, item.allotment, &ITEM_WARNINGS, runs, now))
    }

    /// Returns the countdown of a turn. `None` without a limit.
    pub(super) fn of_turn(floor: &Floor, turn: &Turn, now: Stamp) -> Option<Self> {
        let runs = turn.clock.as_ref().is_some_and(Timer::runs);
        Some(Self::new(turn.left(now)?, turn.limit?, &floor.plan().rules.warnings, runs, now))
    }

    /// Returns the countdown of a point of order.
    pub(super) fn of_point(floor: &Floor, point: &PointOfOrder, now: Stamp) -> Self {
        let of = floor.plan().rules.point_of_order;
        Self::new(of - point.clock.elapsed(now), of, &[], point.clock.runs(), now)
    }

    /// Returns the countdown beside the agenda.
    pub(super) fn of_side(countdown: &SideCountdown, now: Stamp) -> Self {
        Self::new(countdown.left(now), countdown.length, &[], countdown.clock.runs(), now)
    }

    /// Returns whether it runs.
    #[must_use]
    pub fn runs(&self) -> bool {
        matches!(self.left, Remaining::Until(_))
    }

    /// Returns at how much time left each pace begins: see [`face::paces`].
    #[must_use]
    pub fn paces(&self) -> Vec<(Pace, Span)> {
        face::paces(self.of, &self.warnings)
    }

    /// Returns its face at `now`.
    #[must_use]
    pub fn face(&self, now: Stamp) -> Face {
        Face::new(self.left.at(now), self.of, &self.warnings, self.runs())
    }
}

impl Remaining {
    /// Returns what is left at `now`.
    #[must_use]
    pub fn at(self, now: Stamp) -> Span {
        match self {
            Self::Until(up) => up - now,
            Self::Stands(left) => left,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_countdown_is_the_same_value_from_one_second_to_the_next() {
        let at = |second: i64| Stamp::from_millis(second * 1000);
        let countdown = |left, now| {
            Countdown::new(Span::from_secs(left), Span::from_mins(4), &[Span::MINUTE], true, at(now))
        };
        assert_eq!(countdown(140, 0), countdown(139, 1));
        assert_eq!(countdown(140, 0).face(at(150)).shown(), Span::from_secs(-10));

        let held = Countdown::new(Span::from_secs(140), Span::from_mins(4), &[], false, at(0));
        assert_eq!(held.face(at(900)).shown(), Span::from_secs(140));
        assert!(!held.runs());
    }
}
