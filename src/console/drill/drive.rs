//! Driving a rehearsal's clock: at its speed, step by step, and through mishaps.

use crate::board::setting::{Reality, Setting};
use crate::console::chair::Chair;
use crate::console::session::LiveSession;
use crate::floor::gap::GapCause;
use crate::floor::time::Stamp;
use crate::rehearsal::Speed;
use crate::rehearsal::script::READS;
use crate::rehearsal::speed::STEP;
use crate::words::Args;

use super::simulation::{Drill, Mishap, MishapKind};

/// What a mishap did to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::console) enum Went {
    /// There was none.
    On,
    /// Time went by unwatched.
    Missed,
    /// The program is to end, as if it were killed.
    Killed,
}

impl LiveSession {
    /// Goes on at another speed.
    pub(in crate::console) fn go(&mut self, speed: Speed) {
        let Some(drill) = &mut self.chair.drill else { return };
        drill.speed = speed;
        let rate = speed.rate();
        self.pass_at(rate);
        let words = &self.chair.words;
        self.chair.tell(match rate {
            0 => words.say("rehearsal-stands", &Args::new().with("rate", speed.going().rate())),
            rate => words.say("rehearsal-goes", &Args::new().with("rate", rate)),
        });
    }

    fn pass_at(&mut self, rate: u32) {
        self.clock.set_rate(rate);
        // What was planned at another speed is not missed.
        self.planned = None;
        self.chair.setting = Setting { reality: Reality::Rehearsal { rate }, ..self.chair.setting };
    }

    /// Stops and starts the clock as the script asks. Returns whether there is a script.
    pub(in crate::console) fn keep_to_script(&mut self) -> bool {
        if self.chair.drill.as_mut().is_some_and(Drill::has_passed) {
            self.clock.go_forward(READS);
            let now = self.clock.second();
            self.chair.take_in(now);
            // No entry tells that the step is done: the time of this does, should the program be killed.
            self.writer.beat(now);
        }
        let Chair { drill: Some(drill), history, .. } = &mut self.chair else { return false };
        let Some(room) = drill.room.scripted_room_mut() else { return false };
        let stands_at = room.stands_at(history);
        drill.keep_pace();
        let rate = if drill.steps().waits { 0 } else { drill.speed.rate() };
        self.clock.stand_at(stands_at);
        if self.chair.setting.reality != (Reality::Rehearsal { rate }) {
            self.pass_at(rate);
        }
        true
    }

    /// Goes on to the next happening, by [`STEP`] at most, and stands there.
    pub(in crate::console) fn step(&mut self) {
        let Some(speed) = self.chair.drill.as_ref().map(|drill| drill.speed) else { return };
        self.go(speed.standing());
        let now = self.clock.now();
        let room = self.chair.next_in_room();
        let deadline = self.chair.history().floor().next_deadline().map(|(at, _)| at);
        let step = now.whole_second() + STEP;
        let to = [room, deadline].into_iter().flatten().filter(|&at| at > now).fold(step, Stamp::min);
        self.clock.go_forward(to - now);
        let by = to - now.whole_second();
        self.chair.tell(self.chair.words.say("rehearsal-steps", &Args::new().with("by", by)));
    }

    /// Applies a pending mishap to the session's clock.
    pub(in crate::console) async fn live_through_mishaps(&mut self) -> Went {
        let mishap = self.chair.drill.as_mut().and_then(Drill::mishap);
        let Some(Mishap { kind, from, lasts }) = mishap else { return Went::On };
        match kind {
            MishapKind::Asleep => {
                self.clock.go_forward(lasts);
                self.note_gap(from, self.clock.second(), GapCause::Asleep).await;
                Went::Missed
            }
            MishapKind::Killed => {
                // When it goes on it must know that this has happened.
                self.writer.beat(from);
                Went::Killed
            }
        }
    }
}
