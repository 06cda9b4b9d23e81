//! What the chair has seen in the room, and whether it still awaits an answer.

use super::act::{Doing, RoomAct};
use crate::floor::event::Event;
use crate::floor::history::History;
use crate::floor::list::Request;
use crate::floor::phase::Phase;
use crate::floor::plan::PartyId;
use crate::floor::representative::TurnKind;
use crate::floor::turn::TurnId;

/// Something seen in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What happened.
    pub act: RoomAct,
    /// How many entries there were when it happened: only later ones can answer it.
    entries: u64,
    /// Whether the chair declined. No entry tells of that.
    declined: bool,
}

impl Seen {
    /// Something seen at this point of a session.
    #[must_use]
    pub fn new(act: RoomAct, history: &History) -> Self {
        Self { act, entries: history.entries().len() as u64, declined: false }
    }

    /// Notes that the rules refused what this party asks for. That is an answer.
    pub fn decline(&mut self, party: PartyId) {
        let asks = matches!(
            self.act.doing,
            Doing::Asks { party: asks, .. } | Doing::AsksResponse { party: asks, .. } if asks == party
        );
        self.declined |= asks;
    }

    /// Whether it awaits the chair's answer. An answer that was undone is none.
    #[must_use]
    pub fn waits(&self, history: &History) -> bool {
        let floor = history.floor();
        let on_floor = |id: TurnId| floor.turn().filter(|turn| turn.id == id);
        let is_open = matches!(floor.phase(), Phase::Open(_));
        match &self.act.doing {
            Doing::Seated => matches!(floor.phase(), Phase::Ahead),
            &Doing::Asks { party, .. } => {
                let heard = |event: &Event| {
                    matches!(event, Event::Requested { request, .. } if request.party == party)
                        || matches!(event, Event::Called { turn } if turn.party() == Some(party))
                        || is_new_item(event)
                };
                is_open && !self.declined && !self.answered(history, heard)
            }
            Doing::AsksUnlisted { .. } => {
                let heard = |event: &Event| matches!(event, Event::PartyAdded { .. }) || is_new_item(event);
                is_open && !self.answered(history, heard)
            }
            &Doing::Withdraws { party } => is_open && floor.list().place_of(party).is_some(),
            &Doing::Begins { turn, .. } => on_floor(turn).is_some_and(|turn| turn.clock.is_none()),
            &Doing::NotThere { turn, .. } | &Doing::Stops { turn, .. } => on_floor(turn).is_some(),
            Doing::PointOfOrder { .. } => {
                let heard = |event: &Event| {
                    matches!(
                        event,
                        Event::PointRaised { .. }
                            | Event::PointNoted { .. }
                            | Event::CalledBack { .. }
                            | Event::Ended { .. }
                            | Event::Called { .. }
                    )
                };
                is_open && !self.answered(history, heard)
            }
            Doing::PointMade { .. } => floor.point().is_some(),
            &Doing::AsksResponse { party, .. } => {
                let granted =
                    |request: &Request| request.party == party && request.kind == TurnKind::Response;
                let heard = |event: &Event| {
                    matches!(event, Event::Requested { request, .. } if granted(request))
                        || matches!(event, Event::Called { .. })
                        || is_new_item(event)
                };
                is_open && !self.declined && !self.answered(history, heard)
            }
            Doing::Interrupted { .. } => {
                let heard = |event: &Event| matches!(event, Event::Suspended { .. });
                is_open && !self.answered(history, heard)
            }
            Doing::Restored => floor.suspension().is_some(),
            Doing::Arrives { .. } | Doing::Asleep { .. } | Doing::Killed { .. } => false,
        }
    }

    /// Whether a later entry that counts holds an event that answers it.
    fn answered(&self, history: &History, heard: impl Fn(&Event) -> bool) -> bool {
        let later = history.live().filter(|entry| entry.seq > self.entries);
        later.flat_map(|entry| &entry.events).any(heard)
    }
}

/// Whether the session has gone on to another item. After that nobody awaits an answer on the one before.
fn is_new_item(event: &Event) -> bool {
    matches!(event, Event::ItemBegan { .. })
}
