//! What can be wrong with a script beside what can be wrong with any file. Data; `tell.rs` makes the sentences.

use crate::floor::time::Span;
use crate::rehearsal::script::ChairAct;

/// Why a script cannot be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unplayable {
    /// Its plan cannot be had.
    NoPlan {
        /// Why.
        why: NoPlan,
    },
    /// The plan has no such delegation or observer, and no cue above has brought it.
    NoSuchParty {
        /// The name.
        found: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// The plan has no such item.
    NoSuchItem {
        /// The title.
        found: String,
        /// The plan's titles.
        items: Vec<String>,
        /// The title that was probably meant.
        nearest: Option<String>,
    },
    /// A step's text asks for the key of no act.
    NoSuchKey {
        /// The word in braces.
        found: String,
    },
    /// A cue says nothing that happens.
    Nothing,
    /// A cue says two things that happen.
    TwoThings,
    /// A cue has two moments.
    TwoMoments,
    /// A moment comes before that of a cue above it.
    Earlier {
        /// The moment.
        found: Span,
        /// The moment of the cue above.
        above: Span,
    },
    /// An item comes back that was left for another.
    ItemAgain,
    /// A time is out of bounds.
    Time {
        /// The time.
        found: Span,
        /// Whether none at all is allowed.
        or_none: bool,
    },
    /// Nobody is there, and yet somebody speaks.
    SpeaksAbsent,
    /// A delegation acts before it comes.
    NotYetThere,
    /// A delegation comes that is there.
    ThereAlready,
    /// A delegation takes a plate down that is not up.
    NeverAsked,
    /// Two make a point of order at the same time.
    TwoOnFloor,
    /// An act is to be about a delegation, and is about none.
    AboutNobody {
        /// The act.
        act: ChairAct,
    },
}

/// Why there is no plan for a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPlan {
    /// There is no such file.
    NotFound,
    /// It has faults of its own.
    Faulty {
        /// How many.
        count: usize,
    },
    /// It cannot be read.
    Unreadable,
}
