//! The few figures of a rehearsal that later ones are compared with.

use serde::{Deserialize, Serialize};

use super::{Debrief, Watched};
use crate::floor::time::Span;

/// The figures of a rehearsal that later ones are compared with. Lengths of time are in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The plan's title.
    pub plan: String,
    /// The seed of its room.
    pub seed: u64,
    /// The title of its script; `None` for a drawn room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// Seconds of the session in one second.
    #[serde(default = "as_time_does")]
    pub speed: u32,
    /// How late the chair acted on average when a speaker's time was up; `None` if it never was.
    pub late: Option<Span>,
    /// What overruns took, all together.
    pub overran: Span,
    /// What was lost between speakers, all together.
    pub lost_between: Span,
    /// How many topics were discussed.
    pub topics: usize,
    /// How many delegations asked for the floor.
    pub asked: usize,
    /// How many of them were heard.
    pub heard: usize,
}

impl Figures {
    /// The figures of a rehearsal in a drawn room at the speed of real time.
    #[must_use]
    pub fn of(debrief: &Debrief, plan: &str, seed: u64) -> Self {
        let calls = debrief.answers.iter().find(|answer| answer.alert == Watched::Time && answer.times > 0);
        Self {
            plan: plan.to_owned(),
            seed,
            script: None,
            speed: as_time_does(),
            late: calls.map(super::AlertAnswers::mean),
            overran: debrief.overran,
            lost_between: debrief.lost_between,
            topics: debrief.topics_covered,
            asked: debrief.asked,
            heard: debrief.heard,
        }
    }

    /// Whether two rehearsals can be compared: same plan, and same script or none. The happenings of a script are the
    /// trainer's doing, not the chair's.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.plan == other.plan && self.script == other.script
    }
}

fn as_time_does() -> u32 {
    1
}
