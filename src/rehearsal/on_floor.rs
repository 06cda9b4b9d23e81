//! The floor, as those who are given it live it: they come to speak or do not, speak, end, make a point of order.

use super::act::{Doing, Stop};
use super::speaker::Speaker;
use crate::floor::Floor;
use crate::floor::plan::PartyId;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{PointOfOrder, Turn};

/// Those who were given the floor, the one who has it last.
#[derive(Debug, Clone, Default)]
pub(super) struct OnFloor {
    turns: Vec<Speaker>,
    /// The point of order that was made last, by the start of its clock.
    made: Option<Stamp>,
}

/// What is next on the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NextOnFloor {
    PointMade(PartyId),
    PointOfOrder,
    Response,
    Begins,
    NotThere,
    Stops(Stop),
}

impl OnFloor {
    /// Takes in who has the floor; `called` says how it goes where that is new.
    pub(super) fn follow(&mut self, floor: &Floor, called: impl FnOnce(&Turn, PartyId) -> Speaker) {
        let Some(turn) = floor.turn() else { return };
        let Some(party) = turn.party() else { return };
        // An undo may have brought an earlier turn back.
        match self.turns.iter().rposition(|speaker| speaker.is_of(turn)) {
            Some(place) if place + 1 == self.turns.len() => {}
            Some(place) => {
                let speaker = self.turns.remove(place);
                self.turns.push(speaker);
            }
            None => self.turns.push(called(turn, party)),
        }
    }

    /// Returns who was given the floor last.
    pub(super) fn last(&mut self) -> Option<&mut Speaker> {
        self.turns.last_mut()
    }

    /// Returns what is next, and when; `lasts` says how long a point of order takes to be made.
    pub(super) fn due(
        &self,
        floor: &Floor,
        lasts: impl FnOnce(&PointOfOrder) -> Span,
    ) -> Option<(Stamp, NextOnFloor)> {
        match (floor.point(), floor.turn()) {
            (Some(point), _) if self.made == Some(point.clock.start()) => None,
            (Some(point), _) => {
                point.clock.reaches(lasts(point)).map(|at| (at, NextOnFloor::PointMade(point.by)))
            }
            (None, Some(turn)) => self.due_in_turn(turn),
            (None, None) => None,
        }
    }

    fn due_in_turn(&self, turn: &Turn) -> Option<(Stamp, NextOnFloor)> {
        let speaker = self.turns.last().filter(|speaker| speaker.is_of(turn) && !speaker.done)?;
        if speaker.begun.is_none() {
            let next = if speaker.there { NextOnFloor::Begins } else { NextOnFloor::NotThere };
            return Some((speaker.called + speaker.takes, next));
        }
        let stops = speaker.stops(turn).map(|(at, how)| (at, NextOnFloor::Stops(how)));
        let point = speaker.point(turn).map(|at| (at, NextOnFloor::PointOfOrder));
        let response = speaker.response(turn).map(|at| (at, NextOnFloor::Response));
        [stops, point, response].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    /// Does what is next. Who raises a point of order, or asks to respond, is for the room to say.
    pub(super) fn perform(&mut self, next: NextOnFloor, floor: &Floor, at: Stamp) -> Option<Doing> {
        if let NextOnFloor::PointMade(by) = next {
            self.made = floor.point().map(|point| point.clock.start());
            return Some(Doing::PointMade { by });
        }
        let speaker = self.turns.last_mut()?;
        let (turn, party) = (speaker.id, speaker.party);
        match next {
            NextOnFloor::Begins => {
                speaker.begun = Some(at);
                Some(Doing::Begins { turn, party })
            }
            NextOnFloor::NotThere => {
                speaker.done = true;
                Some(Doing::NotThere { turn, party })
            }
            NextOnFloor::Stops(how) => {
                speaker.done = true;
                Some(Doing::Stops { turn, party, how })
            }
            NextOnFloor::PointMade(_) | NextOnFloor::PointOfOrder | NextOnFloor::Response => None,
        }
    }
}
