//! The line that a facilitator has written to the chair.
//!
//! It is no event: it changes nothing in the room, no journal has it, and no screen of the room shows it.

use crate::board::Desk;
use crate::broker::FacilitatorLine;
use crate::draw::scene::AlertRow;
use crate::floor::alert::AlertLevel;
use crate::floor::time::Stamp;
use crate::words::Args;

use super::chair::Chair;
use super::effect::Effect;
use super::verbs::{DISMISS, SEEN};

impl Chair {
    /// Shows a facilitator's line, in the place of the one before.
    pub fn take_facilitator_line(&mut self, line: FacilitatorLine, now: Stamp) {
        self.facilitator.show(line, now);
    }

    /// Answers that it was seen, and takes it away.
    pub(super) fn answer_facilitator(&mut self) -> Vec<Effect> {
        if let Some(line) = self.facilitator.answer() {
            self.tell(self.words.say("console-facilitator-seen", &Args::new().with("line", line.text)));
        }
        Vec::new()
    }

    /// The row of the line that stands.
    pub(super) fn facilitator_row(&self, desk: &Desk) -> Option<AlertRow> {
        let (line, since) = self.facilitator.standing()?;
        let args = Args::new().with("line", &line.text).with("hour", self.words.hour(desk.hour(*since)));
        let text = self.words.say("console-facilitator", &args);
        let verbs = self.hints(&[SEEN, DISMISS], desk.now);
        Some(AlertRow { level: AlertLevel::Quiet, text, verbs, short: None })
    }
}
