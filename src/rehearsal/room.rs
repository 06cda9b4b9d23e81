//! The simulated room: delegates who ask, speak, run over, are not there.

use super::act::{Doing, RoomAct, Stop};
use super::chance::{About, Chances};
use super::coming::{self, Coming};
use super::plates::{self, Plate, Plates};
use super::profile::Profile;
use super::speaker::Speaker;
use crate::floor::phase::{Open, Phase};
use crate::floor::plan::{PartyId, Plan};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{PointOfOrder, Representative, Turn};
use crate::floor::{Floor, History};

/// A room full of delegates.
///
/// Its future depends on its seed and on the session's entries, never on how often or how late it is asked. Who drives
/// a session takes, before an entry that counts from a moment is accepted, the acts up to that moment; and asks for
/// [`Room::next`] again after each.
#[derive(Debug, Clone)]
pub struct Room {
    chances: Chances,
    profile: &'static Profile,
    /// When the room is seated.
    seated: Stamp,
    is_seated: bool,
    /// What comes by itself, counted from the opening, in order; and how much of it has come.
    coming: Vec<(Span, Coming)>,
    came: usize,
    /// Delegations that have not come yet.
    absent: Vec<PartyId>,
    /// How long the present interruption lasts.
    interrupted: Option<Span>,
    /// The point of order that was made last, by the start of its clock.
    made: Option<Stamp>,
    items: Vec<Plates>,
    turns: Vec<Speaker>,
    last: Option<Stamp>,
}

/// What is next in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Seated,
    Restored,
    Coming(Coming),
    PointMade(PartyId),
    PointOfOrder,
    Response,
    Begins,
    NotThere,
    Stops(Stop),
    Plate(Plate),
}

impl Room {
    /// Returns the room for a plan whose session is to start at `starts`.
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
            seated: starts + late,
            is_seated: false,
            coming,
            came: 0,
            absent,
            interrupted: None,
            made: None,
            items: Vec::new(),
            turns: Vec::new(),
            last: None,
        }
    }

    /// Returns when something happens in the room next, if nothing is entered before.
    pub fn next(&mut self, history: &History) -> Option<Stamp> {
        self.follow(history.floor());
        self.due(history.floor()).map(|(at, _)| self.no_earlier(at, history))
    }

    /// Returns what happens next in the room, where that is by `until`.
    pub fn act(&mut self, history: &History, until: Stamp) -> Option<RoomAct> {
        loop {
            self.follow(history.floor());
            let (at, next) = self.due(history.floor())?;
            let at = self.no_earlier(at, history);
            if at > until {
                return None;
            }
            self.last = Some(at);
            if let Some(doing) = self.perform(next, history.floor(), at) {
                return Some(RoomAct { at, doing });
            }
        }
    }

    /// Returns the moment, or that of the last entry or act where it is later: nothing happens in the past.
    fn no_earlier(&self, at: Stamp, history: &History) -> Stamp {
        let entered = history.entries().last().map(|entry| entry.at);
        [entered, self.last].into_iter().flatten().fold(at, Stamp::max)
    }

    /// Takes in what the entries have changed: another item, another turn.
    fn follow(&mut self, floor: &Floor) {
        if let Some(item) = floor.agenda().present()
            && let Some(clock) = item.clock()
        {
            let began = clock.start();
            // An undo may have brought an earlier item back.
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
        if let Some(turn) = floor.turn()
            && let Some(party) = turn.party()
        {
            match self.turns.iter().rposition(|speaker| speaker.is_of(turn)) {
                Some(place) if place + 1 == self.turns.len() => {}
                Some(place) => {
                    let speaker = self.turns.remove(place);
                    self.turns.push(speaker);
                }
                None => {
                    let here = !self.absent.contains(&party);
                    let hand_over = floor.plan().rules.hand_over;
                    let speaker = Speaker::called(turn, party, here, &self.chances, self.profile, hand_over);
                    self.turns.push(speaker);
                }
            }
        }
    }

    /// Settles, once a turn has ended, whether the party asks again on this item.
    fn settle(&mut self, floor: &Floor) {
        let Some(speaker) = self.turns.last_mut() else { return };
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

    /// Returns what is next, and when.
    fn due(&self, floor: &Floor) -> Option<(Stamp, Next)> {
        match floor.phase() {
            Phase::Ahead => (!self.is_seated).then_some((self.seated, Next::Seated)),
            Phase::Closed { .. } => None,
            Phase::Open(open) => self.due_in_session(open, floor),
        }
    }

    fn due_in_session(&self, open: &Open, floor: &Floor) -> Option<(Stamp, Next)> {
        if let Some(suspension) = &open.suspension {
            return self.interrupted.map(|lasts| (suspension.since + lasts, Next::Restored));
        }
        let coming =
            self.coming.get(self.came).map(|&(after, coming)| (open.at + after, Next::Coming(coming)));
        let on_floor = match (floor.point(), floor.turn()) {
            (Some(point), _) => self.due_in_point(point, floor),
            (None, Some(turn)) => self.due_in_turn(turn),
            (None, None) => None,
        };
        // Of what is due at the same moment, this is the order.
        [on_floor, coming, self.due_plate(floor)].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    fn due_plate(&self, floor: &Floor) -> Option<(Stamp, Next)> {
        let plate = self.items.last()?.next()?;
        let at = floor.agenda().present()?.clock()?.reaches(plate.at)?;
        Some((at, Next::Plate(plate)))
    }

    fn due_in_point(&self, point: &PointOfOrder, floor: &Floor) -> Option<(Stamp, Next)> {
        let start = point.clock.start();
        if self.made == Some(start) {
            return None;
        }
        let number = floor.turn().map_or(0, |turn| turn.id.0);
        let mut draws = self.chances.of(About::Turn, number, 0x40_0000 | u32::from(point.by.0));
        let lasts = draws.part(&self.profile.point_lasts, floor.plan().rules.point_of_order);
        point.clock.reaches(lasts).map(|at| (at, Next::PointMade(point.by)))
    }

    fn due_in_turn(&self, turn: &Turn) -> Option<(Stamp, Next)> {
        let speaker = self.turns.last().filter(|speaker| speaker.is_of(turn) && !speaker.done)?;
        if speaker.begun.is_none() {
            let next = if speaker.there { Next::Begins } else { Next::NotThere };
            return Some((speaker.called + speaker.takes, next));
        }
        let stops = speaker.stops(turn).map(|(at, how)| (at, Next::Stops(how)));
        let point = speaker.point(turn).map(|at| (at, Next::PointOfOrder));
        let response = speaker.response(turn).map(|at| (at, Next::Response));
        [stops, point, response].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    /// Does what is next. Nothing is seen of some of it, such as a plate that is up already.
    fn perform(&mut self, next: Next, floor: &Floor, at: Stamp) -> Option<Doing> {
        match next {
            Next::Seated => {
                self.is_seated = true;
                Some(Doing::Seated)
            }
            Next::Restored => {
                self.interrupted = None;
                Some(Doing::Restored)
            }
            Next::Coming(coming) => {
                self.came += 1;
                self.comes(coming, floor, at)
            }
            Next::PointMade(by) => {
                self.made = floor.point().map(|point| point.clock.start());
                Some(Doing::PointMade { by })
            }
            Next::PointOfOrder => {
                let speaker = self.turns.last_mut()?;
                speaker.point_raised();
                let (turn, party) = (speaker.id.0, speaker.party);
                let by = self.somebody_but(party, turn, 0x20_0000, floor)?;
                Some(Doing::PointOfOrder { by })
            }
            Next::Response => {
                let speaker = self.turns.last_mut()?;
                speaker.response_asked();
                let (turn, spoke) = (speaker.id.0, speaker.party);
                let party = self.somebody_but(spoke, turn, 0x10_0000, floor)?;
                Some(Doing::AsksResponse { party, representative: known(floor, party) })
            }
            Next::Begins => {
                let speaker = self.turns.last_mut()?;
                speaker.begun = Some(at);
                Some(Doing::Begins { turn: speaker.id, party: speaker.party })
            }
            Next::NotThere => {
                let speaker = self.turns.last_mut()?;
                speaker.done = true;
                Some(Doing::NotThere { turn: speaker.id, party: speaker.party })
            }
            Next::Stops(how) => {
                let speaker = self.turns.last_mut()?;
                speaker.done = true;
                Some(Doing::Stops { turn: speaker.id, party: speaker.party, how })
            }
            Next::Plate(plate) => self.raise(plate, floor),
        }
    }

    fn comes(&mut self, coming: Coming, floor: &Floor, at: Stamp) -> Option<Doing> {
        match coming {
            Coming::Late(party) => {
                self.absent.retain(|&absent| absent != party);
                if let Some(item) = floor.agenda().present()
                    && let Some(clock) = item.clock()
                    && let Some(plate) = plates::asks(item, party, &self.chances, self.profile)
                    && let Some(plates) = self.items.last_mut()
                {
                    // One sits down before one asks.
                    let soonest = clock.elapsed(at) + Span::MINUTE;
                    plates.add(Plate { at: plate.at.max(soonest), ..plate });
                }
                Some(Doing::Arrives { party })
            }
            Coming::Stranger(number) => {
                let name = coming::stranger(number, floor)?;
                Some(Doing::AsksUnlisted { name: name.to_owned() })
            }
            Coming::Interrupted(lasts) => {
                self.interrupted = Some(lasts);
                Some(Doing::Interrupted { lasts })
            }
            Coming::Asleep(lasts) => Some(Doing::Asleep { lasts }),
            Coming::Killed(lasts) => Some(Doing::Killed { lasts }),
        }
    }

    /// Returns a party other than the speaker's, drawn anew for each turn and purpose.
    fn somebody_but(&self, speaker: PartyId, turn: u32, purpose: u32, floor: &Floor) -> Option<PartyId> {
        let count = u32::try_from(floor.parties().count()).ok()?;
        let mut draws = self.chances.of(About::Turn, turn, purpose);
        let first = draws.below(count);
        let ids = (first..count).chain(0..first).filter_map(|id| u16::try_from(id).ok().map(PartyId));
        ids.into_iter().find(|&id| id != speaker && !self.absent.contains(&id))
    }

    /// Raises a plate, where it is not up or needless.
    fn raise(&mut self, plate: Plate, floor: &Floor) -> Option<Doing> {
        let plates = self.items.last_mut()?;
        plates.raise();
        let party = plate.party;
        let has_floor = floor.turn().is_some_and(|turn| turn.party() == Some(party));
        if has_floor || floor.list().place_of(party).is_some() || self.absent.contains(&party) {
            return None;
        }
        let representative = match plate.representative {
            Some(representative) => representative,
            None => self.representative(plate, floor),
        };
        Some(Doing::Asks { party, representative })
    }

    /// Returns whom a party would let speak. Where that is one too many, it asks for another a little later: that plate
    /// stays down if the chair gave way.
    fn representative(&mut self, plate: Plate, floor: &Floor) -> Representative {
        let party = plate.party;
        let tally = floor.tally(party);
        let people = tally.people();
        let fresh = Representative::nth(people.saturating_add(1));
        let number = tally.interventions.saturating_add(tally.responses);
        let item = floor.agenda().present().map_or(0, |item| u32::from(item.id.0));
        let mut draws =
            self.chances.of(About::Asking, item << 16 | number & 0xffff, 0x80_0000 | u32::from(party.0));
        match floor.representatives_allowed(party) {
            Some(allowed) if people >= allowed => {
                if draws.happens(self.profile.third)
                    && let Some(plates) = self.items.last_mut()
                {
                    let at = plate.at + draws.secs(&self.profile.third_again);
                    plates.add(Plate { at, party, representative: Some(known(floor, party)) });
                    return fresh;
                }
                known(floor, party)
            }
            _ if people > 0 && draws.happens(self.profile.second) => fresh,
            _ => known(floor, party),
        }
    }
}

/// Returns the representative of a party who has spoken before; the first where none has.
fn known(floor: &Floor, party: PartyId) -> Representative {
    let tally = floor.tally(party);
    let mut all = (1..=Representative::MOST).map(Representative::nth);
    all.find(|&one| tally.has_spoken(one)).unwrap_or(Representative::FIRST)
}
