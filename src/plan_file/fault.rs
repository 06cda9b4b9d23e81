//! The faults that a file can have. Data; `tell.rs` makes the sentences.

use std::ops::Range;

use super::script::Unplayable;
use super::settings::SettingFault;
use crate::clock::ClockChange;
use crate::floor::plan::Unsound;
use crate::floor::time::Span;
use crate::names::Member;
use crate::text::Unfit;

/// A range of bytes in a plan's text.
pub type TextSpan = Range<usize>;

/// How many faults are kept of one plan; more are only counted.
const MOST_FAULTS: usize = 200;

/// How many characters of a misspelling are compared.
const LONGEST_MISSPELLING: usize = 64;

/// The least likeness of a name that is suggested.
const ALIKE: f64 = 0.6;

/// A text with its faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faulty {
    /// The file's name, safe to show.
    pub name: String,
    /// The file's text, safe to show, with the file's byte offsets.
    pub text: String,
    /// The faults, in the order of the text.
    pub faults: Vec<Fault>,
    /// How many faults were left out.
    pub more: usize,
}

/// One fault, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub what: What,
    /// The key in question; empty if there is none.
    pub key: &'static str,
    /// Where it is.
    pub place: TextSpan,
    /// A second place, such as the first of two equal names.
    pub other: Option<TextSpan>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The text is not TOML.
    Syntax {
        /// The parser's own message, safe to show.
        reason: String,
        /// The text at the place.
        found: Stands,
    },
    /// A typographic mark stands where a plain one must.
    Typographic {
        /// The first such mark.
        found: char,
        /// The plain one.
        write: char,
        /// How many more of its kind there are.
        more: usize,
    },
    /// The key does not exist.
    UnknownKey {
        /// The key.
        found: String,
        /// The keys that exist.
        allowed: &'static [&'static str],
    },
    /// A required key is missing.
    Missing,
    /// The value has the wrong type, such as a number instead of text.
    Kind {
        /// The type that was found.
        found: ValueKind,
        /// What is allowed.
        allowed: Form,
    },
    /// The text has the wrong form.
    Form {
        /// The text.
        found: String,
        /// The form.
        allowed: Form,
    },
    /// The text is not one of the allowed words.
    Word {
        /// The text.
        found: String,
        /// The words.
        allowed: &'static [&'static str],
    },
    /// The time zone does not exist.
    Zone {
        /// The text.
        found: String,
        /// The most similar zone.
        nearest: Option<String>,
    },
    /// A line-up names a speaker who is not in the plan.
    Speaker {
        /// The name.
        found: String,
        /// The most similar name.
        nearest: Option<String>,
    },
    /// A code stands for a name, and no member of the United Nations has it.
    Code {
        /// The code.
        found: String,
        /// Whose code may have been meant, the likeliest first.
        near: Vec<Member>,
    },
    /// A member of the United Nations takes part already, by another of its names.
    SameMember {
        /// The second name.
        found: String,
        /// The member.
        member: Member,
    },
    /// The text may not be kept.
    Text(Unfit),
    /// The session ends before it starts, or at its start.
    Backwards {
        /// The text.
        found: String,
    },
    /// The day does not have the hour: the clock skips it.
    NoSuchHour {
        /// The hour, in minutes after midnight.
        found: u16,
        /// The zone, if the plan names one.
        zone: Option<String>,
        /// The change that skips it.
        change: ClockChange,
    },
    /// The second of two equal hours is asked for, but the day has the hour once.
    OnlyOnce {
        /// The hour, in minutes after midnight.
        found: u16,
    },
    /// The length contradicts the hours.
    TwoLengths {
        /// The length.
        found: Span,
        /// The length by the hours.
        hours: Span,
    },
    /// An item other than a topic has no length.
    NoLength,
    /// Topics without a length would share the rest, but the session has no length.
    NoSessionLength,
    /// Topics without a length would share the rest, but nothing is left.
    NothingLeft {
        /// How long the session is.
        length: Span,
        /// What the items with a length take, all together.
        taken: Span,
    },
    /// A key needs another.
    Without {
        /// The other, as the plan would have it.
        other: &'static str,
    },
    /// The plan breaks a rule of plans.
    Unsound(Unsound),
    /// A script cannot be played.
    Script(Unplayable),
    /// Something cannot be set.
    Setting(SettingFault),
}

/// The text at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// Text that can be repeated.
    Text(String),
    /// The line ends.
    EndOfLine,
    /// The file ends.
    EndOfFile,
}

/// The types of TOML's values.
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
    /// A whole number within bounds.
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
    /// The address of a broker: `"mqtts://host/meeting"`.
    Broker,
    /// A name, or a table with `name` and `post`.
    Person,
    /// A name, a code, or a table with `name`, `code`, `also` and `spoken`.
    Party,
}

/// The faults so far.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// The key being read.
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

    /// Whether further faults are only counted, so that their details do not matter.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= MOST_FAULTS
    }

    /// How many faults there are so far.
    pub(super) fn count(&self) -> usize {
        self.found.len() + self.more
    }
}

/// The most similar of the names; `None` if none is like it.
pub(crate) fn nearest<'a>(found: &str, allowed: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded: String = found.to_lowercase().chars().take(LONGEST_MISSPELLING).collect();
    allowed
        .into_iter()
        .map(|name| (strsim::normalized_damerau_levenshtein(&folded, &name.to_lowercase()), name))
        .filter(|&(alike, _)| alike >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

impl Fault {
    /// The most similar name, if there is one.
    #[must_use]
    pub fn nearest(&self) -> Option<&str> {
        match &self.what {
            What::Zone { nearest, .. } | What::Speaker { nearest, .. } => nearest.as_deref(),
            What::Code { near, .. } => near.first().map(|member| member.code()),
            What::UnknownKey { found, allowed } | What::Word { found, allowed } => {
                nearest(found, allowed.iter().copied())
            }
            What::Syntax { .. }
            | What::Typographic { .. }
            | What::Missing
            | What::Kind { .. }
            | What::Form { .. }
            | What::SameMember { .. }
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
            What::Setting(fault) => fault.nearest(),
        }
    }
}
