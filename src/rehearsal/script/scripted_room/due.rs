//! What happens next in a scripted room, and when. It follows from the script and the entries.

use super::ScriptedRoom;
use crate::floor::History;
use crate::floor::time::Stamp;
use crate::rehearsal::hall::NextInHall;
use crate::rehearsal::script::CueMoment;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NextInScript {
    InHall(NextInHall),
    Cue,
}

impl ScriptedRoom {
    pub(super) fn due(&self, history: &History) -> Option<(Stamp, NextInScript)> {
        let floor = history.floor();
        let cue = self.due_cue(history).map(|at| (at, NextInScript::Cue));
        let lasts = |_: &_| self.point_lasts.unwrap_or(floor.plan().rules.point_of_order);
        let in_hall = self.hall.due(floor, lasts).map(|(at, next)| (at, NextInScript::InHall(next)));
        // At the same moment, the room comes before the script.
        [in_hall, cue].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    /// When the next cue is due; `None` while a step or an act is pending.
    fn due_cue(&self, history: &History) -> Option<Stamp> {
        if self.waits.is_some() {
            return None;
        }
        let floor = history.floor();
        let cue = self.script.cues.get(self.place)?;
        if self.hall.interrupted.is_some() && floor.suspension().is_some() {
            // Nothing happens until the meeting can go on.
            return None;
        }
        let at = match cue.moment {
            CueMoment::At(at) => {
                let present = floor.agenda().present().filter(|item| Some(item.id) == cue.item)?;
                present.clock()?.reaches(at)?
            }
            CueMoment::After(after) => self.since + after,
            CueMoment::When { act, after } => {
                let (_, at) = self.heard(history, |entry, before| act.is_in(entry, before, None))?;
                at + after
            }
        };
        Some(at.max(self.since))
    }
}
