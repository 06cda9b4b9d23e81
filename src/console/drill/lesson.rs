//! Where the lesson of a script has come to.

use crate::rehearsal::Speed;
use crate::rehearsal::script::{ScriptedRoom, WaitingStep};

use super::simulation::{Drill, Steps};

impl Drill {
    /// Returns the step that waits.
    pub(in crate::console) fn waiting(&self) -> Option<WaitingStep<'_>> {
        self.room.scripted_room()?.waiting()
    }

    /// Returns what can be done about the steps of the lesson.
    pub(in crate::console) fn steps(&self) -> Steps {
        self.waiting().map_or_else(Steps::default, |waiting| Steps {
            waits: true,
            has_earlier: self.lesson.back + 1 < waiting.number,
        })
    }

    /// Goes on at the speed that the last step asks for.
    pub(super) fn keep_pace(&mut self) {
        let Some(room) = self.room.scripted_room() else { return };
        let done = room.steps_done();
        if done != self.lesson.done {
            self.speed = room.speed().map_or(self.lesson.chosen, Speed::of);
            self.lesson.done = done;
            self.lesson.back = 0;
        }
    }

    /// Goes on with the lesson: to the step after the one that is read again, or past the one that waits.
    pub(in crate::console) fn step_on(&mut self) {
        if self.lesson.back > 0 {
            self.lesson.back -= 1;
        } else {
            self.pass();
        }
    }

    /// Goes past the step that waits, with nothing entered.
    pub(in crate::console) fn pass(&mut self) {
        self.lesson.passed |= self.steps().waits;
        if let Some(room) = self.room.scripted_room_mut() {
            room.skip();
        }
    }

    /// Returns, once, whether a step was gone past with nothing entered.
    pub(super) fn has_passed(&mut self) -> bool {
        std::mem::take(&mut self.lesson.passed)
    }

    /// Reads the step before again.
    pub(in crate::console) fn step_back(&mut self) {
        if self.steps().has_earlier {
            self.lesson.back += 1;
        }
    }

    /// Returns the script's room, where the room plays one.
    pub(in crate::console) fn scripted_room(&self) -> Option<&ScriptedRoom> {
        self.room.scripted_room()
    }

    /// Returns how many steps before the one that waits is read again.
    pub(in crate::console) fn steps_back(&self) -> usize {
        self.lesson.back
    }
}
