//! Entries: what happened, when, and why.

use serde::{Deserialize, Serialize};

use super::event::Event;
use super::list::{Request, RequestId};
use super::plan::PartyId;
use super::time::Stamp;
use super::turn::TurnId;

/// One line of the journal: what one act, one deadline or one notice brought about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its number; the first is 1, and none is left out.
    pub seq: u64,
    /// When it was accepted. Never earlier than the entry before it.
    pub at: Stamp,
    /// What brought it about.
    pub cause: Cause,
    /// What happened, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
}

/// What brought an entry about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// The chair.
    Chair,
    /// A deadline that had come. Undo steps over these; the clock brings them again if they are still due.
    Clock {
        /// The deadline: what happened counts from then.
        due: Stamp,
    },
    /// Something that the machine noticed. Undo steps over these, and keeps them.
    Machine,
    /// The chair took an entry back.
    Undo {
        /// The entry's number.
        of: u64,
    },
    /// The chair brought an entry back that was taken back.
    Redo {
        /// The entry's number.
        of: u64,
    },
}

impl Entry {
    /// Returns the moment from which the entry's events count.
    #[must_use]
    pub fn moment(&self) -> Stamp {
        match self.cause {
            Cause::Clock { due } => due,
            Cause::Chair | Cause::Machine | Cause::Undo { .. } | Cause::Redo { .. } => self.at,
        }
    }
}

/// Returns whose request has this number: the newest one, if an undo has let a number be given twice.
#[must_use]
pub fn asked(entries: &[Entry], id: RequestId) -> Option<PartyId> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "only these hold a request")]
    let request = newest_first(entries).find_map(|event| match event {
        Event::Requested { request, .. } => (request.id == id).then_some(request),
        Event::ItemBegan { line_up, .. } => line_up.iter().find(|request| request.id == id),
        Event::Called { turn } => turn.request.as_ref().filter(|request| request.id == id),
        _ => None,
    });
    request.map(|request| request.party)
}

/// Returns who was called in the turn of this number: the newest one, if an undo has let a number be given twice.
#[must_use]
pub fn called(entries: &[Entry], id: TurnId) -> Option<PartyId> {
    request_called(entries, id).map(|request| request.party)
}

/// Returns how often who was called in a turn had been called before and not been there.
#[must_use]
pub fn absences(entries: &[Entry], id: TurnId) -> u8 {
    request_called(entries, id).map_or(0, |request| request.absences)
}

fn request_called(entries: &[Entry], id: TurnId) -> Option<&Request> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "only this holds a turn")]
    newest_first(entries).find_map(|event| match event {
        Event::Called { turn } if turn.id == id => turn.request.as_ref(),
        _ => None,
    })
}

fn newest_first(entries: &[Entry]) -> impl Iterator<Item = &Event> {
    entries.iter().rev().flat_map(|entry| entry.events.iter().rev())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::History;
    use crate::floor::command::Command;
    use crate::floor::representative::Representative;
    use crate::floor::time::Span;

    /// Returns the entries of a session in which two parties ask, and a third is invited.
    fn entries() -> Vec<Entry> {
        let text = "title = \"Room\"\nlength = \"60m\"\ndelegations = [\"Jordan\", \"Libya\", \"Yemen\", \"Iraq\"]\n\
            [[item]]\ntitle = \"Report\"\nlength = \"30m\"\nline_up = [\"Iraq\"]\n";
        let mut history = History::new(crate::plan_file::parse("plan", text).unwrap());
        let now = Stamp::from_millis(0);
        let representative = Representative::FIRST;
        for command in [
            Command::Open { ends: now + Span::from_mins(60) },
            Command::Request { party: PartyId(0), representative, insist: false },
            Command::Request { party: PartyId(1), representative, insist: false },
            Command::Invite { after: None, party: PartyId(2), representative, insist: false },
        ] {
            let entry = history.decide(&command, now).unwrap();
            history.accept(entry).unwrap();
        }
        history.entries().to_vec()
    }

    #[test]
    fn a_request_is_found_wherever_it_was_made() {
        let entries = entries();
        let found = [1, 2, 3, 4, 5].map(|id| asked(&entries, RequestId(id)).map(|party| party.0));
        assert_eq!(found, [Some(3), Some(0), Some(1), Some(2), None]);
        assert_eq!(called(&entries, TurnId(1)), Some(PartyId(2)));
        assert_eq!(called(&entries, TurnId(2)), None);
    }
}
