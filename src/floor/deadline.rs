//! Deadlines: what the clock brings about, and when.

use super::event::Event;
use super::plan::AtLimit;
use super::state::Floor;
use super::time::{Span, Stamp};
use super::turn::{EndCause, TurnId};

/// A change that the clock brings about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// The limit and the plan's grace have passed: the floor returns to the chair.
    FloorReturns {
        /// The turn that ends.
        turn: TurnId,
    },
}

impl Floor {
    /// Returns the next moment at which the state changes by itself, and what happens then.
    ///
    /// The program sleeps until then. Waking earlier changes nothing.
    #[must_use]
    pub fn next_deadline(&self) -> Option<(Stamp, Deadline)> {
        let turn = self.turn()?;
        let AtLimit::Close { grace } = self.plan.rules.at_limit else { return None };
        let returns = turn.limit_reached()? + grace;
        // The chair has not yet said whether the speaker's time ran on in the gap. Until then the floor stays.
        let unknown = self.gap.is_some_and(|gap| gap.turn_ran > Span::ZERO && returns > gap.from);
        (!unknown).then_some((returns, Deadline::FloorReturns { turn: turn.id }))
    }

    /// Returns what a deadline brings about.
    #[must_use]
    pub fn due(&self, at: Stamp, deadline: Deadline) -> Vec<Event> {
        match deadline {
            Deadline::FloorReturns { turn: id } => self
                .turn()
                .filter(|turn| turn.id == id)
                .map(|turn| Event::Ended { turn: id, spoken: turn.spoken(at), why: EndCause::Limit })
                .into_iter()
                .collect(),
        }
    }
}
