//! What a chair sees and hears in a simulated room.

use super::{Args, Words};
use crate::floor::Floor;
use crate::floor::plan::PartyId;
use crate::rehearsal::{Doing, Level, Stop};

impl Words {
    /// Returns what happens in the room.
    #[must_use]
    pub fn happening(&self, doing: &Doing, floor: &Floor) -> String {
        let name = |id: PartyId| floor.party(id).map_or("", |party| &party.name);
        let of = |id: PartyId| Args::new().with("party", name(id));
        match doing {
            Doing::Seated => self.plain("rehearsal-seated"),
            Doing::Asks { party, representative } => {
                self.say("rehearsal-asks", &of(*party).with("representative", representative.number()))
            }
            Doing::AsksUnlisted { name } => {
                self.say("rehearsal-asks-unlisted", &Args::new().with("party", name))
            }
            Doing::Withdraws { party } => self.say("rehearsal-withdraws", &of(*party)),
            Doing::Arrives { party } => self.say("rehearsal-arrives", &of(*party)),
            Doing::Begins { party, .. } => self.say("rehearsal-begins", &of(*party)),
            Doing::NotThere { party, .. } => self.say("rehearsal-not-there", &of(*party)),
            Doing::Stops { party, how, .. } => {
                let id = match how {
                    Stop::Early | Stop::AtLimit => "rehearsal-stops",
                    Stop::Over => "rehearsal-stops-over",
                    Stop::CalledToOrder => "rehearsal-stops-called",
                };
                self.say(id, &of(*party))
            }
            Doing::PointOfOrder { by } => self.say("rehearsal-point", &of(*by)),
            Doing::PointMade { by } => self.say("rehearsal-point-made", &of(*by)),
            Doing::AsksResponse { party, .. } => self.say("rehearsal-asks-response", &of(*party)),
            Doing::Interrupted { .. } => self.plain("rehearsal-interrupted"),
            Doing::Restored => self.plain("rehearsal-restored"),
            Doing::Asleep { lasts } => self.say("rehearsal-asleep", &Args::new().with("lasted", *lasts)),
            Doing::Killed { lasts } => self.say("rehearsal-killed", &Args::new().with("lasted", *lasts)),
        }
    }

    /// Returns how many more wait for an answer: "3 more wait".
    #[must_use]
    pub fn more_wait(&self, count: usize) -> String {
        self.say("rehearsal-more", &Args::new().with("count", count))
    }
}

/// How hard a room is to chair, as messages choose their variant by it.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Easy => "easy",
        Level::Usual => "usual",
        Level::Hard => "hard",
        Level::Full => "full",
    }
}
