//! The few figures of a rehearsal that later ones are held against.

use serde::{Deserialize, Serialize};

use super::{Debrief, Watched};
use crate::floor::time::Span;

/// The figures of a rehearsal that later ones like it are held against. Lengths of time are in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The plan's title.
    pub plan: String,
    /// What all chance in its room followed from.
    pub seed: u64,
    /// The title of the script that its room followed; nothing for a room that was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// How many seconds of the session passed in one.
    #[serde(default = "as_time_does")]
    pub speed: u32,
    /// How late the chair acted on average when a speaker's time was up; nothing where that never was.
    pub late: Option<Span>,
    /// What overruns took together.
    pub overran: Span,
    /// What was lost between speakers.
    pub lost_between: Span,
    /// Topics that were discussed.
    pub topics: usize,
    /// Delegations that asked, and those of them that were heard.
    pub asked: usize,
    /// Those of them that were heard.
    pub heard: usize,
}

impl Figures {
    /// Returns the figures of a rehearsal of a plan, whose room was drawn, and went as fast as time does.
    #[must_use]
    pub fn of(debrief: &Debrief, plan: &str, seed: u64) -> Self {
        let calls = debrief.answers.iter().find(|answer| answer.alert == Watched::Time && answer.times > 0);
        Self {
            plan: plan.to_owned(),
            seed,
            script: None,
            speed: as_time_does(),
            late: calls.map(super::Answer::mean),
            overran: debrief.overran,
            lost_between: debrief.lost_between,
            topics: debrief.topics_covered,
            asked: debrief.asked,
            heard: debrief.heard,
        }
    }

    /// Returns whether two rehearsals can be held against each other: of the same plan, and of the same script or of none.
    /// What a script has happen is the trainer's doing, not the chair's.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.plan == other.plan && self.script == other.script
    }
}

fn as_time_does() -> u32 {
    1
}
