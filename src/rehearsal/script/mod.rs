//! A rehearsal written by a trainer: what happens in the room, and the steps of a lesson, each at its moment.
//!
//! A [`Script`] is the text, read and checked elsewhere; a [`ScriptedRoom`] follows it. The cues come one after
//! another: a late cue makes later ones late. A cue is left out only if it cannot happen any more, because the room has
//! moved on.
//!
//! While a step waits, the driver of the session stops time ([`ScriptedRoom::stands_at`]). So each step has one moment,
//! at any speed. Skipping a step takes a second ([`READS`]): if time is past a step, it was skipped. A room that is
//! rebuilt from a journal needs no other sign.

mod chair_act;
mod scripted_room;

use serde::{Deserialize, Serialize};

use crate::floor::plan::ItemId;
use crate::floor::representative::Representative;
use crate::floor::time::Span;

pub use chair_act::ChairAct;
pub use scripted_room::{READS, ScriptedRoom, WaitingStep};

/// A script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// Its title.
    pub title: String,
    /// Whether the chair is led: only what a step waits for can be done.
    pub lesson: bool,
    /// How late the room is seated, after the planned start.
    pub late_start: Span,
    /// The cues, in order.
    pub cues: Vec<Cue>,
}

/// Something that happens, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// The item that it belongs to; `None` before the first one named.
    pub item: Option<ItemId>,
    /// Its moment; later if the cue before it is late.
    pub moment: CueMoment,
    /// What happens.
    pub what: Happens,
}

/// When a cue is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CueMoment {
    /// So long after its item began.
    At(Span),
    /// So long after the cue before it; if that is a step, after it is done.
    After(Span),
    /// So long after an act of the chair, since the cue before it.
    When {
        /// What the chair does.
        act: ChairAct,
        /// How long after it.
        after: Span,
    },
}

/// What happens. Parties are called by one of their names, because they may not be in the plan.
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
    /// Somebody who is not in the plan comes, and asks for the floor.
    AsksUnlisted {
        /// The name.
        name: String,
        /// How it speaks when it is called.
        speech: Speech,
    },
    /// A party comes that was absent.
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
        /// Whose.
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
    /// The meeting is interrupted, for so long.
    Interrupted(Span),
    /// The laptop sleeps, for so long.
    Asleep(Span),
    /// The program is killed, and gone for so long.
    Killed(Span),
}

/// How a party speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speech {
    /// Whether anybody is there when the party is called.
    pub there: bool,
    /// How long it would last; `None` for three quarters of the limit.
    pub lasts: Option<Span>,
    /// Whether the call to order is ignored.
    pub ignores_call: bool,
}

impl Speech {
    /// The speech of a party of which a script says nothing.
    pub const USUAL: Self = Self { there: true, lasts: None, ignores_call: false };
}

/// A step of a lesson: its text, and what it waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The trainer's words. An act's word in braces stands for its key.
    pub text: String,
    /// The act that it waits for; `None` if the chair only reads.
    pub waits: Option<ChairAct>,
    /// The party that the act must be about; `None` for any.
    pub of: Option<String>,
    /// The speed after it; `None` for the speed chosen at the start.
    pub speed: Option<u32>,
}

impl Step {
    /// The most characters of a step's text: three rows of 78 columns, without broken words.
    pub const LONGEST: u8 = 220;
}

impl Script {
    /// The steps of the lesson, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.cues.iter().filter_map(|cue| cue.what.step())
    }
}

impl Happens {
    /// The step, if it is one.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        if let Self::Step(step) = self { Some(step) } else { None }
    }
}
