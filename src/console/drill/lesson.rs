//! The progress of a lesson.

use crate::rehearsal::Speed;
use crate::rehearsal::script::{ScriptedRoom, WaitingStep};

use super::simulation::{Drill, Steps};

impl Drill {
    pub(in crate::console) fn waiting(&self) -> Option<WaitingStep<'_>> {
        self.room.scripted_room()?.waiting()
    }

    /// What can be done about the steps of the lesson.
    pub(in crate::console) fn steps(&self) -> Steps {
        self.waiting().map_or_else(Steps::default, |waiting| Steps {
            waits: true,
            has_earlier: self.lesson.back + 1 < waiting.number,
        })
    }

    /// Takes the speed that the last step asks for.
    pub(super) fn keep_pace(&mut self) {
        let Some(room) = self.room.scripted_room() else { return };
        let done = room.steps_done();
        if done != self.lesson.done {
            self.speed = room.speed().map_or(self.lesson.chosen, Speed::of);
            self.lesson.done = done;
            self.lesson.back = 0;
        }
    }

    /// Goes on to the next step: of those that are read again, or past the one that waits.
    pub(in crate::console) fn step_on(&mut self) {
        if self.lesson.back > 0 {
            self.lesson.back -= 1;
        } else {
            self.pass();
        }
    }

    /// Skips the step that waits. Nothing is entered.
    pub(in crate::console) fn pass(&mut self) {
        self.lesson.passed |= self.steps().waits;
        if let Some(room) = self.room.scripted_room_mut() {
            room.skip();
        }
    }

    /// Whether a step was skipped. Resets that.
    pub(super) fn has_passed(&mut self) -> bool {
        std::mem::take(&mut self.lesson.passed)
    }

    /// Reads the step before again.
    pub(in crate::console) fn step_back(&mut self) {
        if self.steps().has_earlier {
            self.lesson.back += 1;
        }
    }

    /// The room that plays a script, if it does.
    pub(in crate::console) fn scripted_room(&self) -> Option<&ScriptedRoom> {
        self.room.scripted_room()
    }

    /// How many steps back the one lies that is read again.
    pub(in crate::console) fn steps_back(&self) -> usize {
        self.lesson.back
    }
}
