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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::History;
    use crate::floor::command::Command;
    use crate::floor::gap::GapCause;
    use crate::floor::notice::Notice;
    use crate::floor::plan::PartyId;
    use crate::floor::representative::Representative;

    #[test]
    fn what_was_due_as_a_gap_began_has_happened_and_what_came_due_in_it_waits() {
        let at = |secs: i64| Stamp::from_millis(secs * 1000);
        let text = "title = \"Room\"\nlength = \"20m\"\ndelegations = [\"Jordan\"]\nitem = [{ title = \"Topic\" }]\n\
            [rules]\nat_limit = \"close\"\ngrace = \"10s\"\n";
        let mut history = History::new(crate::plan_file::parse("plan", text).unwrap());
        let (turn, party, representative) = (TurnId(1), PartyId(0), Representative::FIRST);
        let mut act = |secs, command: Command| {
            let entry = history.decide(&command, at(secs)).unwrap();
            history.accept(entry).unwrap();
            history.clone()
        };
        act(0, Command::Open { ends: at(1200) });
        act(60, Command::Invite { after: None, party, representative, insist: false });
        let mut history = act(60, Command::Start { turn });
        // The limit and the grace are over at 310 seconds, and nobody watched the clocks from 250 to 280.
        let gap = history.notice(Notice::Gap { from: at(250), why: GapCause::Asleep }, at(280));
        history.accept(gap).unwrap();
        let returns_if_begun_earlier = |by| {
            let mut history = history.clone();
            let back = Command::MoveStartBack { turn, by: Span::from_secs(by) };
            let entry = history.decide(&back, at(280)).unwrap();
            history.accept(entry).unwrap();
            history.floor().next_deadline().map(|(at, _)| at)
        };
        assert_eq!(returns_if_begun_earlier(59), None);
        assert_eq!(returns_if_begun_earlier(60), Some(at(250)));
    }
}
