//! What can be wrong with a file. Data; `tell.rs` makes the sentences.

use std::ops::Range;

use super::script::Unplayable;
use crate::clock::Change;
use crate::floor::plan::Unsound;
use crate::floor::time::Span;
use crate::text::Unfit;

/// A place in a plan's text, in bytes.
pub type TextSpan = Range<usize>;

/// The most faults that are kept of one plan; what is beyond is counted.
const MOST_FAULTS: usize = 200;

/// The most characters of a misspelling that are compared with what is allowed.
const LONGEST_MISSPELLING: usize = 64;

/// How alike two names must be for one to be offered for the other.
const ALIKE: f64 = 0.6;

/// The text of a plan that has faults, and the faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faulty {
    /// What the file is called, safe to show.
    pub name: String,
    /// The file's text, safe to show; places in it are those of the file.
    pub text: String,
    /// The faults, in the order of their places.
    pub faults: Vec<Fault>,
    /// How many more faults there are.
    pub more: usize,
}

/// One fault, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub what: What,
    /// The key that it is about; empty where it is about none.
    pub key: &'static str,
    /// Where it is.
    pub place: TextSpan,
    /// The other place that it has to do with, such as the first of two equal names.
    pub other: Option<TextSpan>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is not TOML.
    Syntax {
        /// What is wrong, as the parser says it, safe to show.
        reason: String,
        /// What stands there.
        found: Stands,
    },
    /// A mark of print stands where a plain one must.
    Typographic {
        /// The first.
        found: char,
        /// What must stand in its place.
        write: char,
        /// How many more of its kind there are.
        more: usize,
    },
    /// There is no such key.
    UnknownKey {
        /// The key.
        found: String,
        /// The keys that there are.
        allowed: &'static [&'static str],
    },
    /// A key that must be there is not.
    Missing,
    /// The value is of another kind: a number instead of text.
    Kind {
        /// The kind that was found.
        found: ValueKind,
        /// What is allowed.
        allowed: Form,
    },
    /// The text does not have the form that it needs.
    Form {
        /// The text.
        found: String,
        /// The form.
        allowed: Form,
    },
    /// The text is none of the words that may stand here.
    Word {
        /// The text.
        found: String,
        /// The words.
        allowed: &'static [&'static str],
    },
    /// There is no such time zone.
    Zone {
        /// The text.
        found: String,
        /// The zone that was probably meant.
        nearest: Option<String>,
    },
    /// A line-up names a speaker who is not on the plan's lists.
    Speaker {
        /// The name.
        found: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// The text cannot be kept.
    Text(Unfit),
    /// The session ends before it starts, or as it starts.
    Backwards {
        /// What was written.
        found: String,
    },
    /// The day does not have the hour: the clock goes forward over it.
    NoSuchHour {
        /// The hour, in minutes after midnight.
        found: u16,
        /// The zone, where the plan names one.
        zone: Option<String>,
        /// The change that goes over it.
        change: Change,
    },
    /// The day has the hour once, and the second one is asked for.
    OnlyOnce {
        /// The hour, in minutes after midnight.
        found: u16,
    },
    /// The length does not agree with the hours.
    TwoLengths {
        /// The length that is given.
        found: Span,
        /// The length that the hours give.
        hours: Span,
    },
    /// An item other than a topic has no length.
    NoLength,
    /// Topics without a length are to share what the session leaves, and nothing says how long the session is.
    NoSessionLength,
    /// Topics without a length are to share what the session leaves, and nothing is left.
    NothingLeft {
        /// How long the session is.
        length: Span,
        /// What the items with a length take.
        taken: Span,
    },
    /// A key has no effect without another.
    Without {
        /// The other, as it would be written.
        other: &'static str,
    },
    /// The plan breaks a rule of plans.
    Unsound(Unsound),
    /// A script cannot be played.
    Script(Unplayable),
}

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// Something that can be repeated.
    Text(String),
    /// The line ends.
    EndOfLine,
    /// The file ends.
    EndOfFile,
}

/// The kinds of value that TOML has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are TOML's own")]
pub enum ValueKind {
    Text,
    Number,
    Flag,
    Moment,
    List,
    Table,
}

/// What a value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text in quotes.
    Text,
    /// One of these words.
    Words(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// A whole number between two others.
    Count {
        /// The least.
        least: u8,
        /// The most.
        most: u8,
    },
    /// A whole number from 1, or `"any"`.
    Representatives,
    /// A list.
    List,
    /// A table of keys and values.
    Table,
    /// A length of time: `"4m"`.
    Length,
    /// The start, or the start and the end: `"10:15–12:00"`.
    Hours,
    /// A date: `"2024-04-30"`.
    Date,
    /// An IANA time zone.
    Zone,
    /// A language's tag: `"fr"`.
    Language,
    /// A name, or a table with `name` and `post`.
    Person,
    /// A name, or a table with `name`, `code` and `also`.
    Party,
}

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// The key that is being read.
    pub(super) key: &'static str,
    pub(super) found: Vec<Fault>,
    pub(super) more: usize,
}

impl Faults {
    pub(super) fn push(&mut self, place: TextSpan, what: What) {
        self.push_about(self.key, place, what, None);
    }

    pub(super) fn push_about(
        &mut self,
        key: &'static str,
        place: TextSpan,
        what: What,
        other: Option<TextSpan>,
    ) {
        let fault = Fault { what, key, place, other };
        if self.is_full() {
            self.more += 1;
        } else if !self.found.contains(&fault) {
            self.found.push(fault);
        }
    }

    /// Returns whether further faults are only counted: then no more than that need be known of them.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= MOST_FAULTS
    }

    /// Returns how many faults there are so far, to be compared with a later count.
    pub(super) fn count(&self) -> usize {
        self.found.len() + self.more
    }
}

/// Returns the name that was probably meant.
pub(super) fn nearest<'a>(found: &str, allowed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded: String = found.to_lowercase().chars().take(LONGEST_MISSPELLING).collect();
    allowed
        .into_iter()
        .map(|name| (strsim::normalized_damerau_levenshtein(&folded, &name.to_lowercase()), name))
        .filter(|&(alike, _)| alike >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

impl Fault {
    /// Returns the name that was probably meant, where one is near.
    #[must_use]
    pub fn nearest(&self) -> Option<&str> {
        match &self.what {
            What::Zone { nearest, .. } | What::Speaker { nearest, .. } => nearest.as_deref(),
            What::UnknownKey { found, allowed } | What::Word { found, allowed } => {
                nearest(found, allowed.iter().copied())
            }
            What::Syntax { .. }
            | What::Typographic { .. }
            | What::Missing
            | What::Kind { .. }
            | What::Form { .. }
            | What::Text(_)
            | What::Backwards { .. }
            | What::NoSuchHour { .. }
            | What::OnlyOnce { .. }
            | What::TwoLengths { .. }
            | What::NoLength
            | What::NoSessionLength
            | What::NothingLeft { .. }
            | What::Without { .. }
            | What::Unsound(_) => None,
            What::Script(unplayable) => unplayable.nearest(),
        }
    }
}
