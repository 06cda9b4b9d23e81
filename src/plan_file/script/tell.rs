//! The sentences about a script's faults; the texts are in `words/en/plan_file.ftl`.

use super::build::HAPPENS;
use super::fault::{NoPlan, Unplayable};
use crate::floor::plan::LONGEST;
use crate::plan_file::fault::nearest;
use crate::plan_file::tell::quoted;
use crate::rehearsal::script::ChairAct;
use crate::words::{Args, Words};

impl Unplayable {
    /// The fault, as a sentence without a full stop. `key` is the key in question.
    pub(in crate::plan_file) fn message(&self, key: &str, words: &Words) -> String {
        let args = Args::new().with("key", key);
        match self {
            Self::NoPlan { why: NoPlan::NotFound } => words.plain("script-no-plan"),
            Self::NoPlan { why: NoPlan::Faulty { count } } => {
                words.say("script-faulty-plan", &args.with("count", *count))
            }
            Self::NoPlan { why: NoPlan::Unreadable } => words.plain("script-unread-plan"),
            Self::NoSuchParty { found, .. } => {
                words.say("script-no-such-party", &args.with("found", quoted(found)))
            }
            Self::NoSuchItem { found, .. } => {
                words.say("script-no-such-item", &args.with("found", quoted(found)))
            }
            Self::NoSuchKey { found } => words.say("script-no-such-key", &args.with("found", quoted(found))),
            Self::Nothing => words.plain("script-nothing"),
            Self::TwoThings => words.plain("script-two-things"),
            Self::TwoMoments => words.plain("script-two-moments"),
            Self::Earlier { found, above } => {
                words.say("script-earlier", &args.with("found", *found).with("above", *above))
            }
            Self::ItemAgain => words.plain("script-item-again"),
            Self::Time { .. } => words.say("fault-time", &args),
            Self::SpeaksAbsent => words.plain("script-speaks-absent"),
            Self::NotYetThere => words.plain("script-not-yet-there"),
            Self::ThereAlready => words.plain("script-there-already"),
            Self::NeverAsked => words.plain("script-never-asked"),
            Self::TwoOnFloor => words.plain("script-two-on-floor"),
            Self::AboutNobody { act } => words.say("script-about-nobody", &args.with("act", act.word())),
        }
    }

    pub(in crate::plan_file) fn found(&self) -> Option<String> {
        match self {
            Self::NoSuchParty { found, .. } | Self::NoSuchItem { found, .. } | Self::NoSuchKey { found } => {
                Some(quoted(found).into_owned())
            }
            Self::Earlier { found, .. } | Self::Time { found, .. } => Some(found.to_string()),
            Self::NoPlan { .. }
            | Self::Nothing
            | Self::TwoThings
            | Self::TwoMoments
            | Self::ItemAgain
            | Self::SpeaksAbsent
            | Self::NotYetThere
            | Self::ThereAlready
            | Self::NeverAsked
            | Self::TwoOnFloor
            | Self::AboutNobody { .. } => None,
        }
    }

    /// The label of the fault's second place.
    pub(in crate::plan_file) fn other_label(&self, words: &Words) -> Option<String> {
        let id = match self {
            Self::TwoThings => "script-other-thing",
            Self::TwoMoments => "script-other-moment",
            Self::Earlier { above, .. } => {
                return Some(words.say("script-other-earlier", &Args::new().with("above", *above)));
            }
            Self::SpeaksAbsent => "script-other-absent",
            Self::NotYetThere => "script-other-comes",
            Self::TwoOnFloor => "script-other-point",
            Self::AboutNobody { .. } => "script-other-act",
            Self::NoPlan { .. }
            | Self::NoSuchParty { .. }
            | Self::NoSuchItem { .. }
            | Self::NoSuchKey { .. }
            | Self::Nothing
            | Self::ItemAgain
            | Self::Time { .. }
            | Self::ThereAlready
            | Self::NeverAsked => return None,
        };
        Some(words.plain(id))
    }

    pub(in crate::plan_file) fn allowed(&self, words: &Words) -> Vec<String> {
        let all = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let id = match self {
            Self::NoSuchItem { items, .. } => {
                return items.iter().map(|item| quoted(item).into_owned()).collect();
            }
            Self::NoSuchKey { .. } => return all(ChairAct::WORDS),
            Self::Nothing => return all(HAPPENS),
            Self::Time { or_none, .. } => {
                let id = if *or_none { "form-time-or-none" } else { "form-time" };
                return vec![words.say(id, &Args::new().with("most", LONGEST))];
            }
            Self::AboutNobody { .. } => {
                let about = ChairAct::WORDS
                    .iter()
                    .filter(|word| ChairAct::of(word).is_some_and(ChairAct::is_about_a_party));
                return about.map(|&word| word.to_owned()).collect();
            }
            Self::NoPlan { why: NoPlan::Faulty { .. } } => "script-sound-plan",
            Self::NoPlan { .. } => "script-a-plan",
            Self::NoSuchParty { .. } => "script-a-party",
            Self::TwoThings => "script-one-thing",
            Self::TwoMoments => "script-one-moment",
            Self::Earlier { .. } => "script-in-order",
            Self::ItemAgain => "script-item-once",
            Self::SpeaksAbsent => "script-absent-or-speaks",
            Self::NotYetThere => "script-after-arrival",
            Self::ThereAlready => "script-a-newcomer",
            Self::NeverAsked => "script-after-asking",
            Self::TwoOnFloor => "script-one-on-floor",
        };
        vec![words.plain(id)]
    }

    pub(in crate::plan_file) fn nearest(&self) -> Option<&str> {
        match self {
            Self::NoSuchParty { nearest, .. } | Self::NoSuchItem { nearest, .. } => nearest.as_deref(),
            Self::NoSuchKey { found } => nearest(found, ChairAct::WORDS.iter().copied()),
            Self::NoPlan { .. }
            | Self::Nothing
            | Self::TwoThings
            | Self::TwoMoments
            | Self::Earlier { .. }
            | Self::ItemAgain
            | Self::Time { .. }
            | Self::SpeaksAbsent
            | Self::NotYetThere
            | Self::ThereAlready
            | Self::NeverAsked
            | Self::TwoOnFloor
            | Self::AboutNobody { .. } => None,
        }
    }
}
