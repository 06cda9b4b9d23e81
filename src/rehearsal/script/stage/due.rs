//! What is next on a stage, and when: it follows from the script and from the session's entries.

use super::Stage;
use crate::floor::phase::Phase;
use crate::floor::time::Stamp;
use crate::floor::{Floor, History};
use crate::rehearsal::on_floor::NextOnFloor;
use crate::rehearsal::script::Moment;

/// What is next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Seated,
    Restored,
    OnFloor(NextOnFloor),
    Cue,
}

impl Stage {
    /// Returns what is next, and when.
    pub(super) fn due(&self, history: &History) -> Option<(Stamp, Next)> {
        let floor = history.floor();
        let cue = self.due_cue(history).map(|at| (at, Next::Cue));
        let other = match floor.phase() {
            Phase::Ahead => (!self.is_seated).then_some((self.seated, Next::Seated)),
            Phase::Closed { .. } => None,
            Phase::Open(_) => self.due_in_session(floor),
        };
        // Of what is due at the same moment, the room comes before the script.
        [other, cue].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    fn due_in_session(&self, floor: &Floor) -> Option<(Stamp, Next)> {
        if let Some(suspension) = floor.suspension() {
            return self.interrupted.map(|lasts| (suspension.since + lasts, Next::Restored));
        }
        let lasts = |_: &_| self.point_lasts.unwrap_or(floor.plan().rules.point_of_order);
        self.on_floor.due(floor, lasts).map(|(at, next)| (at, Next::OnFloor(next)))
    }

    /// Returns when the next cue is due; nothing while a step waits, or an act that a cue waits for has not come.
    fn due_cue(&self, history: &History) -> Option<Stamp> {
        if self.waits.is_some() {
            return None;
        }
        let floor = history.floor();
        let cue = self.script.cues.get(self.place)?;
        if self.interrupted.is_some() && floor.suspension().is_some() {
            // Nothing happens until the meeting can go on.
            return None;
        }
        let at = match cue.moment {
            Moment::At(at) => {
                let present = floor.agenda().present().filter(|item| Some(item.id) == cue.item)?;
                present.clock()?.reaches(at)?
            }
            Moment::After(after) => self.since + after,
            Moment::When { act, after } => {
                let (_, at) = self.heard(history, |entry, before| act.is_in(entry, before, None))?;
                at + after
            }
        };
        Some(at.max(self.since))
    }
}
