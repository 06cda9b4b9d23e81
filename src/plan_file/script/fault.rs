//! The faults that only a script can have. Data; `tell.rs` makes the sentences.

use crate::floor::time::Span;
use crate::rehearsal::script::ChairAct;

/// Why a script cannot be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unplayable {
    /// There is no plan.
    NoPlan {
        /// The reason.
        why: NoPlan,
    },
    /// The party is not in the plan, and no earlier cue brings it.
    NoSuchParty {
        /// The name.
        found: String,
        /// The most similar name.
        nearest: Option<String>,
    },
    /// The item is not in the plan.
    NoSuchItem {
        /// The title.
        found: String,
        /// The plan's titles.
        items: Vec<String>,
        /// The most similar title.
        nearest: Option<String>,
    },
    /// The word in braces in a step's text is no act.
    NoSuchKey {
        /// The word in braces.
        found: String,
    },
    /// Nothing happens at a cue.
    Nothing,
    /// Two things happen at a cue.
    TwoThings,
    /// A cue has two moments.
    TwoMoments,
    /// A cue comes before the cue above it.
    Earlier {
        /// Its moment.
        found: Span,
        /// The moment of the cue above.
        above: Span,
    },
    /// The script returns to an item that it has left.
    ItemAgain,
    /// A time is out of bounds.
    Time {
        /// The time.
        found: Span,
        /// Whether zero is allowed.
        or_none: bool,
    },
    /// A party is absent, and yet speaks.
    SpeaksAbsent,
    /// A party acts before it arrives.
    NotYetThere,
    /// A party arrives that is there.
    ThereAlready,
    /// A party takes down a plate that is not up.
    NeverAsked,
    /// Two parties make points of order at the same time.
    TwoOnFloor,
    /// A party is named for an act that is about none.
    AboutNobody {
        /// The act.
        act: ChairAct,
    },
}

/// Why a script has no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPlan {
    /// The file does not exist.
    NotFound,
    /// The plan has faults.
    Faulty {
        /// How many.
        count: usize,
    },
    /// The file cannot be read.
    Unreadable,
}
