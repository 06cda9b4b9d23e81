//! What the delegates do at the moment that it is due.

use super::Room;
use super::due::NextInRoom;
use crate::floor::Floor;
use crate::floor::plan::PartyId;
use crate::floor::representative::Representative;
use crate::floor::time::{Span, Stamp};
use crate::rehearsal::act::Doing;
use crate::rehearsal::chance::About;
use crate::rehearsal::coming::{self, Coming};
use crate::rehearsal::hall::NextInHall;
use crate::rehearsal::plates::{self, Plate};

impl Room {
    /// Performs what is next; `None` if nothing shows, as for a plate that is already up.
    pub(super) fn perform(&mut self, next: NextInRoom, floor: &Floor, at: Stamp) -> Option<Doing> {
        match next {
            NextInRoom::Coming(coming) => {
                self.came += 1;
                self.comes(coming, floor, at)
            }
            NextInRoom::InHall(NextInHall::PointOfOrder) => {
                let speaker = self.hall.last()?;
                speaker.point_raised();
                let (turn, party) = (speaker.id.0, speaker.party);
                let by = self.somebody_but(party, turn, 0x20_0000, floor)?;
                Some(Doing::PointOfOrder { by })
            }
            NextInRoom::InHall(NextInHall::Response) => {
                let speaker = self.hall.last()?;
                speaker.response_asked();
                let (turn, spoke) = (speaker.id.0, speaker.party);
                let party = self.somebody_but(spoke, turn, 0x10_0000, floor)?;
                Some(Doing::AsksResponse { party, representative: known(floor, party) })
            }
            NextInRoom::InHall(next) => self.hall.perform(next, floor, at),
            NextInRoom::Plate(plate) => self.raise(plate, floor),
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
                    // Latecomers sit down first.
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
                self.hall.interrupted = Some(lasts);
                Some(Doing::Interrupted { lasts })
            }
            Coming::Asleep(lasts) => Some(Doing::Asleep { lasts }),
            Coming::Killed(lasts) => Some(Doing::Killed { lasts }),
        }
    }

    /// A party other than the speaker's, drawn for each turn and purpose.
    fn somebody_but(&self, speaker: PartyId, turn: u32, purpose: u32, floor: &Floor) -> Option<PartyId> {
        let count = u32::try_from(floor.parties().count()).ok()?;
        let mut draws = self.chances.of(About::Turn, turn, purpose);
        let first = draws.below(count);
        let ids = (first..count).chain(0..first).filter_map(|id| u16::try_from(id).ok().map(PartyId));
        ids.into_iter().find(|&id| id != speaker && !self.absent.contains(&id))
    }

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

    /// The representative that a party asks for. If that is one too many, it asks for another a little later. That
    /// plate stays down if the chair gave way.
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

/// The first representative of a party that has spoken; [`Representative::FIRST`] if none has.
fn known(floor: &Floor, party: PartyId) -> Representative {
    let tally = floor.tally(party);
    let mut all = (1..=Representative::MOST).map(Representative::nth);
    all.find(|&one| tally.has_spoken(one)).unwrap_or(Representative::FIRST)
}
