//! A slide of a report, as the room sees it while the chair has it read through.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::countdown::Countdown;

/// A slide of a report. It holds texts of the report's slides and nothing else: under the Chatham House Rule a report knows
/// no speaker, and the speaker's notes of a slide have no place here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardSlide {
    /// Which slide it is, from 1.
    pub place: usize,
    /// How many there are.
    pub count: usize,
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<SheetLine>,
    /// How many lines the reader has scrolled off the top.
    pub scroll: usize,
    /// The countdown of its topic.
    pub clock: Option<Countdown>,
}

/// A line of a slide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetLine {
    /// How it stands.
    pub level: SheetLevel,
    /// What it says.
    pub text: String,
    /// Whether it goes on with a text that began in the line before, or on the slide before.
    pub goes_on: bool,
}

/// How a line of a slide stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SheetLevel {
    /// A sentence by itself.
    Plain,
    /// The heading of those below it.
    Heading,
    /// An entry.
    Entry,
    /// What belongs to the entry above it.
    Under,
}
