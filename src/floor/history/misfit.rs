//! Whether an entry follows on those before it.

use super::History;
use crate::floor::Floor;
use crate::floor::entry::{Cause, Entry};
use crate::floor::event::Event;
use crate::floor::list::Request;
use crate::floor::note::MOST_NOTES;
use crate::floor::plan::{ItemId, MOST_ITEMS, MOST_PARTIES, PartyId};

/// Why an entry does not follow on those before it. Only a journal that was changed by hand holds such an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// The entry's number is not the next one.
    Number {
        /// The number found.
        found: u64,
        /// The next number.
        expected: u64,
    },
    /// The entry is from before the one before it.
    Time {
        /// The entry's number.
        seq: u64,
    },
    /// The entry undoes or redoes an entry that is not next in turn.
    OutOfTurn {
        /// The entry's number.
        seq: u64,
        /// The number of the entry that it names.
        of: u64,
    },
    /// The entry names something that the session does not have, or adds more delegations than a room may have.
    Unknown {
        /// The entry's number.
        seq: u64,
    },
}

impl History {
    /// Refuses an entry that does not follow on those before it.
    pub(super) fn fits(&self, entry: &Entry) -> Result<(), Misfit> {
        let expected = self.entries.len() as u64 + 1;
        if entry.seq != expected {
            return Err(Misfit::Number { found: entry.seq, expected });
        }
        if self.entries.last().is_some_and(|last| entry.at < last.at) {
            return Err(Misfit::Time { seq: entry.seq });
        }
        let named = match entry.cause {
            Cause::Undo { of } => Some((of, self.undoable())),
            Cause::Redo { of } => Some((of, self.redoable())),
            Cause::Chair | Cause::Clock { .. } | Cause::Machine => None,
        };
        match named {
            Some((of, found)) if found.is_none_or(|found| found.seq != of) => {
                Err(Misfit::OutOfTurn { seq: entry.seq, of })
            }
            _ if !knows_all(&self.floor, &entry.events) => Err(Misfit::Unknown { seq: entry.seq }),
            _ => Ok(()),
        }
    }
}

/// Returns whether the floor has the parties and items that the events name. Parties that they add count.
fn knows_all(floor: &Floor, events: &[Event]) -> bool {
    let mut added = 0;
    events.iter().all(|event| {
        let known = knows(floor, added, event);
        added += usize::from(matches!(event, Event::PartyAdded { .. }));
        known && (added == 0 || floor.parties().count() + added <= MOST_PARTIES)
    })
}

/// Returns whether the floor, with `added` more parties, has the parties and items that an event names.
fn knows(floor: &Floor, added: usize, event: &Event) -> bool {
    let party = |id: PartyId| {
        floor.party(id).is_some() || added > 0 && usize::from(id.0) < floor.parties().count() + added
    };
    let request = |request: &Request| party(request.party);
    let item = |id: ItemId| floor.agenda().find(id).is_some();
    match event {
        Event::ItemBegan { item: began, line_up } => item(*began) && line_up.iter().all(request),
        Event::ItemEnded { item: of, .. }
        | Event::ItemMoved { item: of, .. }
        | Event::ItemDropped { item: of }
        | Event::ItemRestored { item: of }
        | Event::AllotmentSet { item: of, .. }
        | Event::QuestionAdded { item: of, .. }
        | Event::OwnLineSet { item: of, .. }
        | Event::NoteMoved { item: of, .. }
        | Event::QuestionTicked { item: of, .. } => item(*of),
        Event::NoteTaken { note: taken } => item(taken.item) && floor.all_notes().len() < MOST_NOTES,
        Event::Requested { request: asked, .. } => request(asked),
        Event::Called { turn } => turn.request.as_ref().is_none_or(request),
        Event::ItemAdded { .. } => floor.agenda().items.len() < MOST_ITEMS,
        Event::PartyNamed { party: named, .. } => party(*named),
        Event::PointRaised { by } | Event::PointNoted { by } => party(*by),
        Event::Opened { .. }
        | Event::EndSet { .. }
        | Event::CountdownStarted { .. }
        | Event::CountdownEnded
        | Event::AgendaAgreed
        | Event::NoteChanged { .. }
        | Event::NoteRemoved { .. }
        | Event::PartyAdded { .. }
        | Event::Withdrawn { .. }
        | Event::RequestMoved { .. }
        | Event::ListClosed
        | Event::ListReopened
        | Event::RequestRepresentativeSet { .. }
        | Event::TurnRepresentativeSet { .. }
        | Event::CalledBack { .. }
        | Event::PutBack { .. }
        | Event::SetAside { .. }
        | Event::Returned { .. }
        | Event::Started { .. }
        | Event::StartMovedBack { .. }
        | Event::Held { .. }
        | Event::Resumed { .. }
        | Event::Ended { .. }
        | Event::Extended { .. }
        | Event::TurnLimited { .. }
        | Event::CalledToOrder { .. }
        | Event::PointRuled { .. }
        | Event::LimitSet { .. }
        | Event::Suspended { .. }
        | Event::ResumptionSet { .. }
        | Event::MeetingResumed
        | Event::Closed
        | Event::GapNoted { .. }
        | Event::GapSettled { .. }
        | Event::ClockStepNoted { .. }
        | Event::ClockStepSettled { .. } => true,
    }
}
