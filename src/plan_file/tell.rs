//! The sentences about faults: which message, and its arguments. The texts are in `words/en/plan_file.ftl`.

use std::path::Path;

use super::encoding::Encoding;
use super::fault::{Fault, Form, Stands, ValueKind, What};
use super::file::{MOST_BYTES, Unreadable};
use super::night::{hour, no_such_hour, shown};
use super::own;
use crate::floor::plan::{LONGEST, MOST_ITEMS, MOST_PARTIES, RuleTime, Unsound};
use crate::names::Member;
use crate::text::{LONGEST_LINE, MOST_MARKS, Unfit, clean, unfit};
use crate::words::{Args, Language, Words};

/// How many characters of a plan a sentence repeats.
const MOST_QUOTED: usize = 60;

impl Fault {
    /// What was probably meant: the most similar name, or the members whose codes are near.
    pub(super) fn probably(&self, words: &Words) -> Option<String> {
        let What::Code { near, .. } = &self.what else { return self.nearest().map(str::to_owned) };
        let said = |member: &Member| {
            let args = Args::new().with("code", member.code()).with("name", member.short(words.language()));
            words.say("fault-near-code", &args)
        };
        (!near.is_empty()).then(|| words.choices(near.iter().map(said)))
    }

    /// The fault, as a sentence without a full stop.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let key = Args::new().with("key", self.key);
        match &self.what {
            What::Syntax { reason, .. } if reason == "duplicate key" => words.plain("fault-key-twice"),
            // The library that reads TOML speaks English. What was found and what is allowed stands below.
            What::Syntax { .. } if words.language() != Language::English => words.plain("fault-no-toml"),
            What::Syntax { reason, .. } => {
                words.say("fault-syntax", &Args::new().with("reason", reason.as_str()))
            }
            What::Typographic { found, write, more } => words.say(
                match write {
                    '"' | '\'' => "fault-typographic-quote",
                    ' ' => "fault-typographic-blank",
                    _ => "fault-typographic-mark",
                },
                &Args::new().with("found", found.to_string()).with("more", *more),
            ),
            What::UnknownKey { found, .. } => {
                words.say("fault-unknown-key", &key.with("found", quoted(found)))
            }
            What::Missing => words.say("fault-missing", &key),
            What::Kind { found, .. } => words.say("fault-kind", &key.with("kind", kind(*found))),
            What::Form { .. } => words.say("fault-form", &key),
            What::Word { found, .. } => words.say("fault-word", &key.with("found", quoted(found))),
            What::Zone { found, .. } => words.say("fault-zone", &key.with("found", quoted(found))),
            What::Speaker { found, .. } => words.say("fault-speaker", &key.with("found", quoted(found))),
            What::Code { found, .. } => words.say("fault-code", &Args::new().with("found", quoted(found))),
            What::SameMember { found, member } => {
                let name = member.short(words.language());
                words.say("fault-same-member", &Args::new().with("found", quoted(found)).with("name", name))
            }
            What::Text(Unfit::Empty) => words.say("fault-empty", &key),
            What::Text(Unfit::TooLong { found, .. }) => {
                words.say("fault-too-long", &key.with("found", *found))
            }
            What::Text(Unfit::Character(_)) => words.say("fault-character", &key),
            What::Text(Unfit::Marks) => words.say("fault-marks", &key),
            What::Backwards { .. } => words.plain("fault-backwards"),
            What::NoSuchHour { found, zone, change } => no_such_hour(*found, zone.as_deref(), change, words),
            What::OnlyOnce { found } => words.say("fault-once", &Args::new().with("hour", hour(*found))),
            What::TwoLengths { .. } => words.plain("fault-two-lengths"),
            What::NoLength => words.plain("fault-no-length"),
            What::NoSessionLength => words.plain("fault-no-session-length"),
            What::NothingLeft { length, taken } => {
                words.say("fault-nothing-left", &key.with("length", *length).with("taken", *taken))
            }
            What::Without { other } => words.say("fault-without", &key.with("other", *other)),
            What::Unsound(unsound) => self.unsound(unsound, words),
            What::Script(unplayable) => unplayable.message(self.key, words),
            What::Setting(fault) => fault.message(self.key, words),
        }
    }

    fn unsound(&self, unsound: &Unsound, words: &Words) -> String {
        let args = Args::new().with("key", self.key);
        match unsound {
            Unsound::NoItems => words.plain("fault-no-items"),
            Unsound::TooManyItems { found } => words.say("fault-too-many-items", &args.with("found", *found)),
            Unsound::TooManyParties { found } => {
                words.say("fault-too-many-parties", &args.with("found", *found))
            }
            Unsound::ItemTime { .. } | Unsound::Length { .. } | Unsound::RuleTime { .. } => {
                words.say("fault-time", &args)
            }
            Unsound::TooLong { items, length } => {
                words.say("fault-too-long-items", &args.with("items", *items).with("length", *length))
            }
            Unsound::WarningBeyondLimit { found, limit } => {
                words.say("fault-warning", &args.with("found", *found).with("limit", *limit))
            }
            Unsound::NoRepresentatives => words.plain("fault-no-representatives"),
            Unsound::SameName { name, .. } => words.say("fault-same-name", &args.with("name", quoted(name))),
            Unsound::UnknownInLineUp { .. } | Unsound::TwiceInLineUp { .. } => words.plain("fault-twice"),
            Unsound::LineUpTime { .. } => words.say("fault-line-up-time", &args),
        }
    }

    /// The text that was found, if it can be repeated.
    #[must_use]
    pub fn found(&self, words: &Words) -> Option<String> {
        Some(match &self.what {
            What::UnknownKey { found, .. }
            | What::Form { found, .. }
            | What::Word { found, .. }
            | What::Zone { found, .. }
            | What::Speaker { found, .. }
            | What::Code { found, .. }
            | What::SameMember { found, .. }
            | What::Backwards { found } => quoted(found).into_owned(),
            What::Typographic { found, .. } => code_point(*found),
            What::NoSuchHour { found, .. } | What::OnlyOnce { found } => hour(*found),
            What::Kind { found, .. } => words.say("kind-name", &Args::new().with("kind", kind(*found))),
            What::Text(Unfit::TooLong { found, .. }) => found.to_string(),
            What::Text(Unfit::Character(letter)) => code_point(*letter),
            What::TwoLengths { found, .. } => found.to_string(),
            What::Unsound(unsound) => match unsound {
                Unsound::TooManyItems { found } | Unsound::TooManyParties { found } => found.to_string(),
                Unsound::ItemTime { found, .. }
                | Unsound::Length { found }
                | Unsound::RuleTime { found, .. }
                | Unsound::WarningBeyondLimit { found, .. } => found.to_string(),
                Unsound::TooLong { items, .. } => items.to_string(),
                Unsound::LineUpTime { limit, enough, .. } => enough.unwrap_or(*limit).to_string(),
                Unsound::SameName { name, .. } => quoted(name).into_owned(),
                Unsound::NoItems
                | Unsound::NoRepresentatives
                | Unsound::UnknownInLineUp { .. }
                | Unsound::TwiceInLineUp { .. } => return None,
            },
            What::Script(unplayable) => return unplayable.found(),
            What::Setting(fault) => fault.found(),
            What::Syntax { found: Stands::EndOfLine, .. } => words.plain("stands-line-end"),
            What::Syntax { found: Stands::EndOfFile, .. } => words.plain("stands-file-end"),
            What::Syntax { found: Stands::Text(found), .. } => match unfit(found, LONGEST_LINE) {
                Some(Unfit::Character(letter)) => code_point(letter),
                _ => quoted(found).into_owned(),
            },
            What::Missing
            | What::Text(Unfit::Empty | Unfit::Marks)
            | What::NoLength
            | What::NoSessionLength
            | What::NothingLeft { .. }
            | What::Without { .. } => return None,
        })
    }

    /// The label of the fault's second place.
    pub(super) fn other_label(&self, words: &Words) -> Option<String> {
        if let What::Script(unplayable) = &self.what {
            return unplayable.other_label(words);
        }
        if let What::Setting(fault) = &self.what {
            return fault.other_label(words);
        }
        if let What::SameMember { .. } | What::Unsound(Unsound::SameName { .. }) = self.what {
            return Some(words.plain("fault-other-name"));
        }
        if let What::TwoLengths { hours: time, .. }
        | What::Unsound(
            Unsound::TooLong { length: time, .. } | Unsound::WarningBeyondLimit { limit: time, .. },
        ) = self.what
        {
            return Some(words.say("fault-other-length", &Args::new().with("time", time)));
        }
        None
    }

    /// What is allowed: names to choose from, or one description.
    #[must_use]
    pub fn allowed(&self, words: &Words) -> Vec<String> {
        let described = match &self.what {
            What::UnknownKey { allowed, .. }
            | What::Word { allowed, .. }
            | What::Kind { allowed: Form::Words(allowed), .. } => {
                return allowed.iter().map(|&name| name.to_owned()).collect();
            }
            What::Kind { allowed, .. } | What::Form { allowed, .. } => form(*allowed, words),
            What::Typographic { write: '"' | '\'', .. } => words.plain("form-straight-quotes"),
            What::Typographic { write: ' ', .. } => words.plain("form-plain-blank"),
            What::Typographic { write, .. } => {
                words.say("form-plain-mark", &Args::new().with("write", write.to_string()))
            }
            What::Zone { .. } => form(Form::Zone, words),
            What::Speaker { .. } => words.plain("form-speaker"),
            What::Code { .. } => words.plain("form-member-code"),
            What::SameMember { .. } => words.plain("form-one-member"),
            What::Text(Unfit::Empty) => words.plain("form-some-text"),
            What::Text(Unfit::TooLong { most, .. }) => {
                words.say("form-short", &Args::new().with("most", *most))
            }
            What::Text(Unfit::Character(_)) => words.plain("form-visible"),
            What::Text(Unfit::Marks) => words.say("form-marks", &Args::new().with("most", MOST_MARKS)),
            What::Backwards { .. } => words.plain("form-later"),
            What::NoSuchHour { change, .. } => {
                let args = Args::new().with("before", shown(change.from, change));
                words.say("form-hour-that-is", &args.with("after", shown(change.to, change)))
            }
            What::OnlyOnce { .. } => words.plain("form-without-second"),
            What::Missing => words.say("form-missing", &Args::new().with("key", self.key)),
            What::TwoLengths { hours, .. } => {
                words.say("form-one-length", &Args::new().with("hours", *hours))
            }
            What::Without { other } => {
                words.say("form-without", &Args::new().with("key", self.key).with("other", *other))
            }
            What::NoLength => words.plain("form-own-length"),
            What::NoSessionLength => words.plain("form-session-length"),
            What::NothingLeft { .. } => words.plain("form-items-time"),
            What::Unsound(unsound) => sound(unsound, words),
            What::Script(unplayable) => return unplayable.allowed(words),
            What::Setting(fault) => fault.allowed(words),
            What::Syntax { .. } => words.plain("form-toml"),
        };
        vec![described]
    }
}

/// Text of a plan, safe and short enough to repeat.
pub(super) fn quoted(text: &str) -> std::borrow::Cow<'_, str> {
    clean(text, MOST_QUOTED)
}

fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// The variant of a message for a kind of value.
fn kind(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text => "text",
        ValueKind::Number => "number",
        ValueKind::Flag => "flag",
        ValueKind::Moment => "moment",
        ValueKind::List => "list",
        ValueKind::Table => "table",
    }
}

fn form(form: Form, words: &Words) -> String {
    words.plain(match form {
        Form::Count { least, most } => {
            return words.say("form-count", &Args::new().with("least", least).with("most", most));
        }
        Form::Text | Form::Words(_) => "form-text",
        Form::Flag => "form-flag",
        Form::Representatives => "form-representatives",
        Form::List => "form-list",
        Form::Table => "form-table",
        Form::Length => "form-length",
        Form::Hours => "form-hours",
        Form::Date => "form-date",
        Form::Zone => "form-zone",
        Form::Language => "form-language",
        Form::Broker => "form-broker",
        Form::Person => "form-person",
        Form::Party => "form-party",
    })
}

fn sound(unsound: &Unsound, words: &Words) -> String {
    let longest = Args::new().with("most", LONGEST);
    match unsound {
        Unsound::NoItems | Unsound::TooManyItems { .. } => {
            words.say("form-items", &Args::new().with("most", MOST_ITEMS))
        }
        Unsound::TooManyParties { .. } => words.say("form-parties", &Args::new().with("most", MOST_PARTIES)),
        Unsound::RuleTime { rule: RuleTime::Grace | RuleTime::HandOver, .. } => {
            words.say("form-time-or-none", &longest)
        }
        Unsound::ItemTime { .. } | Unsound::Length { .. } | Unsound::RuleTime { .. } => {
            words.say("form-time", &longest)
        }
        Unsound::TooLong { .. } => words.plain("form-items-time"),
        Unsound::WarningBeyondLimit { .. } => words.plain("form-warning"),
        Unsound::NoRepresentatives => words.plain("form-representatives-some"),
        Unsound::SameName { .. } => words.plain("form-own-name"),
        Unsound::UnknownInLineUp { .. } | Unsound::TwiceInLineUp { .. } => words.plain("form-once"),
        Unsound::LineUpTime { .. } => words.say("form-enough", &longest),
    }
}

impl Unreadable {
    /// Why there is no plan, as a sentence without a full stop.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::NotFound => {
                let plans: Vec<_> = own::plans().map(Path::to_string_lossy).collect();
                words.say("unread-not-found", &Args::new().with("plans", words.choices(plans)))
            }
            Self::Folder => words.plain("unread-folder"),
            Self::TooLarge => words.say("unread-too-large", &Args::new().with("kib", MOST_BYTES / 1024)),
            Self::Encoding { looks, line } => words.say(
                match looks {
                    Encoding::Utf16 => "unread-utf-16",
                    Encoding::Utf32 => "unread-utf-32",
                    Encoding::Windows1252 => "unread-windows-1252",
                    Encoding::Older => "unread-older",
                    Encoding::Damaged => "unread-damaged",
                },
                &Args::new().with("line", *line),
            ),
            Self::NotText { at } => words.say("unread-not-text", &Args::new().with("at", *at + 1)),
            Self::Refused(error) => {
                words.say("unread-refused", &Args::new().with("reason", words.reason(error)))
            }
            Self::Faulty(faulty) => {
                words.say("unread-faulty", &Args::new().with("count", faulty.faults.len() + faulty.more))
            }
        }
    }
}
