//! The items of a plan's agenda.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::party::PartyId;
use crate::floor::time::Span;

/// An item's place in the plan, from 0. It stays the same when the agenda is reordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u8);

/// One block of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The title in full.
    pub title: String,
    /// The title for narrow columns. `None` if the full one will do.
    pub short: Option<String>,
    /// What kind of block it is.
    pub kind: ItemKind,
    /// Its planned time.
    pub planned: Span,
    /// Guiding questions, a line each.
    pub questions: Vec<String>,
    /// Speakers in a given order, with a limit of their own.
    pub line_up: Option<LineUp>,
}

/// The kinds of item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// The chair opens; in a breakout group, the agenda is agreed here.
    Opening,
    /// A topic: it can be reordered, dropped, lengthened, shortened.
    Topic,
    /// Summary and conclusion: its time is protected.
    Closing,
    /// Any other block, such as questions and answers.
    Block,
    /// A break: nobody speaks, and the room's screens count down to its end.
    Break,
}

/// Speakers who are called in a given order, such as the rapporteurs of a report-back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineUp {
    /// The speakers, in order.
    pub speakers: Vec<PartyId>,
    /// The limit for each.
    pub limit: Span,
    /// The time after which enough has been said, if there is such a mark.
    pub enough: Option<Span>,
}
