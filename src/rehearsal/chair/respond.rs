//! The command for an answer, if it still applies.

use super::answer::Reaction;
use super::auto::{AutoChair, Purpose};
use crate::floor::Floor;
use crate::floor::command::Command;
use crate::floor::plan::{PartyId, Standing};
use crate::floor::representative::Representative;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Ruling, TurnId};

impl AutoChair {
    /// The command for an answer; `None` if it does not apply any more.
    pub(super) fn answer(&self, answer: Reaction, floor: &Floor, now: Stamp) -> Option<Command> {
        let on_floor = |id: TurnId| floor.turn().is_some_and(|turn| turn.id == id);
        match answer {
            Reaction::Open => Some(Command::Open { ends: self.ends.max(now + Span::MINUTE) }),
            Reaction::Enlist { party, representative } => {
                // The party may have been called since, by an earlier request.
                let called = floor.turn().filter(|turn| turn.clock.is_none());
                let waits = floor.list().place_of(party).is_some()
                    || called.is_some_and(|turn| turn.party() == Some(party));
                (!waits).then_some(Command::Request { party, representative, insist: false })
            }
            Reaction::Add { name } => {
                let party = PartyId(u16::try_from(floor.parties().count()).ok()?);
                let ask = Command::Request { party, representative: Representative::FIRST, insist: false };
                // On a closed list, only the name is added.
                let then = floor.list().open.then(|| Box::new(ask));
                Some(Command::AddParty { name, standing: Standing::Delegation, then })
            }
            Reaction::Withdraw { party } => {
                let waits = floor.list().waiting.iter().find(|request| request.party == party);
                waits.map(|request| Command::Withdraw { request: request.id })
            }
            Reaction::Start { turn } => on_floor(turn).then_some(Command::Start { turn }),
            Reaction::NotPresent { turn } => on_floor(turn).then_some(Command::NotPresent { turn }),
            Reaction::Finish { turn } => on_floor(turn).then_some(Command::Finish { turn }),
            Reaction::PointOfOrder { by } => {
                let raised =
                    floor.point().is_some_and(|point| point.by == by) || floor.points_noted().contains(&by);
                (!raised).then_some(Command::PointOfOrder { by })
            }
            Reaction::Rule => floor.point().map(|point| {
                let upheld = self.draws(Purpose::Ruling, u32::from(point.by.0)).happens(500);
                Command::Rule { ruling: if upheld { Ruling::Upheld } else { Ruling::NotUpheld } }
            }),
            Reaction::GrantResponse { party, representative } => {
                let granted = floor.list().responses.iter().any(|request| request.party == party);
                (!granted).then_some(Command::GrantResponse { party, representative, insist: false })
            }
            Reaction::Suspend { lasts } => Some(Command::Suspend { until: Some(now + lasts) }),
            Reaction::ResumeMeeting => floor.suspension().map(|_| Command::ResumeMeeting),
        }
    }
}
