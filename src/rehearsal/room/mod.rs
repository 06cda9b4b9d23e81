//! The drawn room: delegates who ask, speak, run over, stay away.

mod due;
mod perform;

use super::act::RoomAct;
use super::chance::{About, Chances};
use super::coming::{self, Coming};
use super::hall::Hall;
use super::plates::{Plate, Plates};
use super::profile::Profile;
use super::speaker::SimulatedSpeaker;
use crate::floor::plan::{PartyId, Plan};
use crate::floor::time::{Span, Stamp};
use crate::floor::{Floor, History};

/// A room full of delegates.
///
/// Its future depends on its seed and the session's entries, never on how often or how late it is asked. Before the
/// driver of a session accepts an entry, it takes the acts up to the entry's moment; after each, it asks for
/// [`Room::next`] again.
#[derive(Debug, Clone)]
pub struct Room {
    chances: Chances,
    profile: &'static Profile,
    /// What comes by itself, in order, by the time since the opening. The first `came` have come.
    coming: Vec<(Span, Coming)>,
    came: usize,
    /// Delegations that are still to come.
    absent: Vec<PartyId>,
    items: Vec<Plates>,
    hall: Hall,
}

impl Room {
    /// The room of a plan whose session is to start at `starts`.
    #[must_use]
    pub fn new(plan: &Plan, profile: &'static Profile, seed: u64, starts: Stamp) -> Self {
        let chances = Chances::new(seed);
        let coming = coming::all(plan, &chances, profile);
        let late = |&(_, coming): &(Span, Coming)| match coming {
            Coming::Late(party) => Some(party),
            Coming::Stranger(_) | Coming::Interrupted(_) | Coming::Asleep(_) | Coming::Killed(_) => None,
        };
        let absent = coming.iter().filter_map(late).collect();
        let mut draws = chances.of(About::Mishap, 0, 0);
        let (share, by) = &profile.mishaps.late_start;
        let late = if draws.happens(*share) { draws.secs(by) } else { Span::ZERO };
        Self {
            chances,
            profile,
            coming,
            came: 0,
            absent,
            items: Vec::new(),
            hall: Hall::seated_at(starts + late),
        }
    }

    /// When something happens next, if nothing is entered before.
    pub fn next(&mut self, history: &History) -> Option<Stamp> {
        self.follow(history.floor());
        self.due(history.floor()).map(|(at, _)| self.hall.no_earlier(at, history))
    }

    /// The next act, if it is due by `until`.
    pub fn act(&mut self, history: &History, until: Stamp) -> Option<RoomAct> {
        loop {
            self.follow(history.floor());
            let (at, next) = self.due(history.floor())?;
            let at = self.hall.no_earlier(at, history);
            if at > until {
                return None;
            }
            self.hall.happens_at(at);
            if let Some(doing) = self.perform(next, history.floor(), at) {
                return Some(RoomAct { at, doing });
            }
        }
    }

    /// Takes in the entries: another item, another turn.
    fn follow(&mut self, floor: &Floor) {
        if let Some(item) = floor.agenda().present()
            && let Some(clock) = item.clock()
        {
            let began = clock.start();
            // An undo may bring an earlier item back.
            match self.items.iter().rposition(|plates| plates.are_of(item.id, began)) {
                Some(place) if place + 1 == self.items.len() => {}
                Some(place) => {
                    let plates = self.items.remove(place);
                    self.items.push(plates);
                }
                None => {
                    let absent = &self.absent;
                    let here = floor.parties().map(|(id, _)| id).filter(|id| !absent.contains(id));
                    self.items.push(Plates::of(item, began, here, &self.chances, self.profile));
                }
            }
        }
        self.settle(floor);
        let (absent, hand_over) = (&self.absent, floor.plan().rules.hand_over);
        let (chances, profile) = (&self.chances, self.profile);
        self.hall.follow(floor, |turn, party| {
            SimulatedSpeaker::called(turn, party, !absent.contains(&party), chances, profile, hand_over)
        });
    }

    /// Once a turn has ended, draws whether the party asks again on this item.
    fn settle(&mut self, floor: &Floor) {
        let Some(speaker) = self.hall.last() else { return };
        if speaker.settled || speaker.begun.is_none() || floor.turn().is_some_and(|turn| speaker.is_of(turn))
        {
            return;
        }
        let Some(ended) = floor.last_ended().filter(|last| last.party == Some(speaker.party)) else { return };
        if speaker.begun.is_some_and(|begun| ended.at < begun) {
            return;
        }
        speaker.settled = true;
        let mut draws = self.chances.of(About::Turn, speaker.id.0, u32::from(speaker.party.0) | 0x80_0000);
        if draws.happens(self.profile.again)
            && let Some(clock) = floor.agenda().present().and_then(|item| item.clock())
            && clock.start() <= ended.at
            && let Some(plates) = self.items.last_mut()
        {
            let at = clock.elapsed(ended.at) + draws.secs(&self.profile.again_after);
            plates.add(Plate { at, party: speaker.party, representative: None });
        }
    }
}
