//! A rehearsal that a trainer has written: what happens in the room, and the steps of a lesson, each at its moment.
//!
//! [`Script`] is the text, read and checked elsewhere; [`ScriptedRoom`] is the room that follows it. The cues come one after
//! another, each once the one before it has happened: one that is late makes those after it late. Left out is only what
//! cannot happen any more, because the room has moved on.
//!
//! While a step waits, time is to stand: who drives the session sees to that ([`ScriptedRoom::stands_at`]). So a step has one
//! moment, at any speed, and a step that time has gone past was skipped, which takes a second ([`READS`]): a stage that is
//! built again from a journal needs no other sign of it.

mod chair_act;
mod stage;

use serde::{Deserialize, Serialize};

use crate::floor::plan::ItemId;
use crate::floor::representative::Representative;
use crate::floor::time::Span;

pub use chair_act::ChairAct;
pub use stage::{READS, ScriptedRoom, Waiting};

/// A script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// What it is called.
    pub title: String,
    /// Whether the chair is led: nothing can be done but what a step waits for.
    pub lesson: bool,
    /// How much later than the session is to start the room is seated.
    pub late_start: Span,
    /// What happens, in order.
    pub cues: Vec<Cue>,
}

/// Something that happens, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// The item that it belongs to; nothing before the first that a script names.
    pub item: Option<ItemId>,
    /// Its moment; later where the cue before it is late.
    pub moment: Moment,
    /// What happens.
    pub what: Happens,
}

/// The moment of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// So long after its item began.
    At(Span),
    /// So long after the cue before it; where that was a step, after the step was done.
    After(Span),
    /// So long after the chair has done something, since the cue before it.
    When {
        /// What the chair does.
        act: ChairAct,
        /// How long after it.
        after: Span,
    },
}

/// What happens. Parties are called by one of their names: they may not be on the plan's lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happens {
    /// A step of the lesson.
    Step(Step),
    /// A party raises its plate.
    Asks {
        /// Who.
        party: String,
        /// Which of its representatives would speak.
        representative: Representative,
        /// How it speaks when it is called.
        speech: Speech,
    },
    /// Somebody who is not on the plan's lists comes, and asks for the floor.
    AsksUnlisted {
        /// The name.
        name: String,
        /// How it speaks when it is called.
        speech: Speech,
    },
    /// A party comes that was not there before.
    Arrives {
        /// Who.
        party: String,
    },
    /// A party takes its plate down.
    Withdraws {
        /// Who.
        party: String,
    },
    /// A party raises a point of order.
    PointOfOrder {
        /// Who.
        party: String,
        /// How long it takes to be made.
        lasts: Span,
    },
    /// A party asks to respond directly.
    AsksResponse {
        /// Who.
        party: String,
        /// Which of its representatives would speak.
        representative: Representative,
        /// How it speaks when it is called.
        speech: Speech,
    },
    /// The meeting cannot go on, for so long.
    Interrupted(Span),
    /// The laptop falls asleep, for so long.
    Asleep(Span),
    /// The program is killed, and nobody watches the clocks for so long.
    Killed(Span),
}

/// How somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speech {
    /// Whether anybody is there when the party is called.
    pub there: bool,
    /// How long it lasts, if let; nothing for three quarters of the limit.
    pub lasts: Option<Span>,
    /// Whether the call to order is ignored.
    pub ignores_call: bool,
}

impl Speech {
    /// How somebody speaks of whom a script says nothing.
    pub const USUAL: Self = Self { there: true, lasts: None, ignores_call: false };
}

/// A step of a lesson: what is said, and what is waited for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What is said, in the trainer's words. An act's word in braces stands for its key.
    pub text: String,
    /// What is waited for; nothing where the chair only reads.
    pub waits: Option<ChairAct>,
    /// The party that it must be about; nothing for any.
    pub of: Option<String>,
    /// How fast time goes after it; nothing for the speed that was chosen at the start.
    pub speed: Option<u32>,
}

impl Step {
    /// The most characters of a step's text: what three rows of 78 columns hold, with words that are not broken.
    pub const LONGEST: u8 = 220;
}

impl Script {
    /// Returns the steps of the lesson, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.cues.iter().filter_map(|cue| cue.what.step())
    }
}

impl Happens {
    /// Returns the step, where it is one.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        if let Self::Step(step) = self { Some(step) } else { None }
    }
}
