//! What drawn and scripted rooms share: the room is seated, interruptions end, and speakers come, speak, end and make
//! points of order.

use super::act::{Doing, Stop};
use super::speaker::SimulatedSpeaker;
use crate::floor::phase::Phase;
use crate::floor::plan::PartyId;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{PointOfOrder, Turn};
use crate::floor::{Floor, History};

/// The hall of a simulated meeting.
#[derive(Debug, Clone)]
pub(super) struct Hall {
    seated: Stamp,
    is_seated: bool,
    /// How long the present interruption lasts.
    pub(super) interrupted: Option<Span>,
    /// The speakers so far; the last one has the floor.
    turns: Vec<SimulatedSpeaker>,
    /// The start of the clock of the last point of order that was made.
    made: Option<Stamp>,
    last: Option<Stamp>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NextInHall {
    Seated,
    Restored,
    PointMade(PartyId),
    PointOfOrder,
    Response,
    Begins,
    NotThere,
    Stops(Stop),
}

impl Hall {
    pub(super) fn seated_at(seated: Stamp) -> Self {
        Self { seated, is_seated: false, interrupted: None, turns: Vec::new(), made: None, last: None }
    }

    /// `at`, or the moment of the last entry or act if that is later: nothing happens in the past.
    pub(super) fn no_earlier(&self, at: Stamp, history: &History) -> Stamp {
        let entered = history.entries().last().map(|entry| entry.at);
        [entered, self.last].into_iter().flatten().fold(at, Stamp::max)
    }

    pub(super) fn happens_at(&mut self, at: Stamp) {
        self.last = Some(at);
    }

    /// Takes in who has the floor. `called` makes the speaker of a new turn.
    pub(super) fn follow(&mut self, floor: &Floor, called: impl FnOnce(&Turn, PartyId) -> SimulatedSpeaker) {
        let Some(turn) = floor.turn() else { return };
        let Some(party) = turn.party() else { return };
        // An undo may bring an earlier turn back.
        match self.turns.iter().rposition(|speaker| speaker.is_of(turn)) {
            Some(place) if place + 1 == self.turns.len() => {}
            Some(place) => {
                let speaker = self.turns.remove(place);
                self.turns.push(speaker);
            }
            None => self.turns.push(called(turn, party)),
        }
    }

    pub(super) fn last(&mut self) -> Option<&mut SimulatedSpeaker> {
        self.turns.last_mut()
    }

    /// What happens next, and when. `lasts` gives the length of a point of order.
    pub(super) fn due(
        &self,
        floor: &Floor,
        lasts: impl FnOnce(&PointOfOrder) -> Span,
    ) -> Option<(Stamp, NextInHall)> {
        match floor.phase() {
            Phase::Ahead => return (!self.is_seated).then_some((self.seated, NextInHall::Seated)),
            Phase::Closed { .. } => return None,
            Phase::Open(_) => {}
        }
        if let Some(suspension) = floor.suspension() {
            return self.interrupted.map(|lasts| (suspension.since + lasts, NextInHall::Restored));
        }
        match (floor.point(), floor.turn()) {
            (Some(point), _) if self.made == Some(point.clock.start()) => None,
            (Some(point), _) => {
                point.clock.reaches(lasts(point)).map(|at| (at, NextInHall::PointMade(point.by)))
            }
            (None, Some(turn)) => self.due_in_turn(turn),
            (None, None) => None,
        }
    }

    fn due_in_turn(&self, turn: &Turn) -> Option<(Stamp, NextInHall)> {
        let speaker = self.turns.last().filter(|speaker| speaker.is_of(turn) && !speaker.done)?;
        if speaker.begun.is_none() {
            let next = if speaker.there { NextInHall::Begins } else { NextInHall::NotThere };
            return Some((speaker.called + speaker.takes, next));
        }
        let stops = speaker.stops(turn).map(|(at, how)| (at, NextInHall::Stops(how)));
        let point = speaker.point(turn).map(|at| (at, NextInHall::PointOfOrder));
        let response = speaker.response(turn).map(|at| (at, NextInHall::Response));
        [stops, point, response].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    /// Performs what is next. Which party raises a point of order, or responds, the room decides.
    pub(super) fn perform(&mut self, next: NextInHall, floor: &Floor, at: Stamp) -> Option<Doing> {
        match next {
            NextInHall::Seated => {
                self.is_seated = true;
                Some(Doing::Seated)
            }
            NextInHall::Restored => {
                self.interrupted = None;
                Some(Doing::Restored)
            }
            NextInHall::PointMade(by) => {
                self.made = floor.point().map(|point| point.clock.start());
                Some(Doing::PointMade { by })
            }
            NextInHall::Begins => {
                let speaker = self.turns.last_mut()?;
                speaker.begun = Some(at);
                Some(Doing::Begins { turn: speaker.id, party: speaker.party })
            }
            NextInHall::NotThere => {
                let speaker = self.turns.last_mut()?;
                speaker.done = true;
                Some(Doing::NotThere { turn: speaker.id, party: speaker.party })
            }
            NextInHall::Stops(how) => {
                let speaker = self.turns.last_mut()?;
                speaker.done = true;
                Some(Doing::Stops { turn: speaker.id, party: speaker.party, how })
            }
            NextInHall::PointOfOrder | NextInHall::Response => None,
        }
    }
}
