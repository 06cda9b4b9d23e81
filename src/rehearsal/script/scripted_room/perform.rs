//! What a scripted room does when a cue is due.

use super::due::NextInScript;
use super::{ScriptedRoom, named};
use crate::floor::time::Stamp;
use crate::floor::{Floor, History};
use crate::rehearsal::act::Doing;
use crate::rehearsal::hall::NextInHall;
use crate::rehearsal::script::{Cue, CueMoment, Happens};

impl ScriptedRoom {
    /// Performs what is next; `None` if nothing shows, as for a step.
    pub(super) fn perform(&mut self, next: NextInScript, history: &History, at: Stamp) -> Option<Doing> {
        match next {
            NextInScript::InHall(next) => {
                if next == NextInHall::Restored {
                    self.since = self.since.max(at);
                }
                self.hall.perform(next, history.floor(), at)
            }
            NextInScript::Cue => self.comes(history, at),
        }
    }

    fn comes(&mut self, history: &History, at: Stamp) -> Option<Doing> {
        let Cue { moment, what, .. } = self.script.cues.get(self.place)?.clone();
        if let CueMoment::When { act, .. } = moment
            && let Some((place, _)) = self.heard(history, |entry, before| act.is_in(entry, before, None))
        {
            self.heard = place + 1;
        } else if !matches!(moment, CueMoment::When { .. }) {
            self.heard = self.heard.max(history.entries().len());
        }
        if let Happens::Step(_) = what {
            self.waits = Some(at);
            return None;
        }
        self.pass(at);
        self.happens(what, history.floor(), at)
    }

    fn happens(&mut self, what: Happens, floor: &Floor, at: Stamp) -> Option<Doing> {
        let id = |name: &str| named(floor, name);
        match what {
            Happens::Step(_) => None,
            Happens::Asks { party, representative, speech } => {
                let doing = match id(&party) {
                    Some(party) => Doing::Asks { party, representative },
                    // It is not in the plan, and the chair has not added it.
                    None => Doing::AsksUnlisted { name: party.clone() },
                };
                self.speeches.push((at, party, speech));
                Some(doing)
            }
            Happens::AsksUnlisted { name, speech } => {
                self.speeches.push((at, name.clone(), speech));
                Some(Doing::AsksUnlisted { name })
            }
            Happens::Arrives { party } => {
                self.absent.retain(|absent| *absent != party);
                Some(Doing::Arrives { party: id(&party)? })
            }
            Happens::Withdraws { party } => Some(Doing::Withdraws { party: id(&party)? }),
            Happens::PointOfOrder { party, lasts } => {
                self.point_lasts = Some(lasts);
                Some(Doing::PointOfOrder { by: id(&party)? })
            }
            Happens::AsksResponse { party, representative, speech } => {
                let asks = Doing::AsksResponse { party: id(&party)?, representative };
                self.speeches.push((at, party, speech));
                Some(asks)
            }
            Happens::Interrupted(lasts) => {
                self.hall.interrupted = Some(lasts);
                Some(Doing::Interrupted { lasts })
            }
            Happens::Asleep(lasts) => {
                self.since = at + lasts;
                Some(Doing::Asleep { lasts })
            }
            Happens::Killed(lasts) => {
                self.since = at + lasts;
                Some(Doing::Killed { lasts })
            }
        }
    }
}
