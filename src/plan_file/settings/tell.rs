//! The sentences about faults of settings; the texts are in `words/en/plan_file.ftl`.

use super::build::MOST_KEYS;
use super::fault::{KeyFault, SettingFault};
use crate::plan_file::tell::quoted;
use crate::words::{Args, Words};

impl SettingFault {
    /// The fault, as a sentence without a full stop. `verb` is the verb in question.
    pub(in crate::plan_file) fn message(&self, verb: &str, words: &Words) -> String {
        let args = Args::new().with("verb", verb);
        let (found, why) = match self {
            Self::NoVerb { found, .. } => {
                return words.say("setting-no-verb", &Args::new().with("found", quoted(found)));
            }
            Self::Count { found } => return words.say("setting-count", &args.with("count", *found)),
            Self::Key { found, why } => (quoted(found), why),
        };
        let args = args.with("found", found);
        match why {
            KeyFault::Unknown { .. } => words.say("setting-no-key", &args),
            KeyFault::Clicker => words.say("setting-clicker", &args),
            KeyFault::Answers => words.say("setting-answers", &args),
            KeyFault::Twice => words.say("setting-twice", &args),
            KeyFault::Taken { by } => words.say("setting-taken", &args.with("other", *by)),
            KeyFault::Held { does } => words.say("setting-held", &args.with("act", act(does, words))),
            KeyFault::InPanel { does } => words.say("setting-in-panel", &args.with("act", act(does, words))),
        }
    }

    pub(in crate::plan_file) fn found(&self) -> String {
        match self {
            Self::NoVerb { found, .. } | Self::Key { found, .. } => quoted(found).into_owned(),
            Self::Count { found } => found.to_string(),
        }
    }

    /// The label of the fault's second place.
    pub(in crate::plan_file) fn other_label(&self, words: &Words) -> Option<String> {
        let Self::Key { why: KeyFault::Taken { by }, .. } = self else { return None };
        Some(words.say("setting-other", &Args::new().with("other", *by)))
    }

    pub(in crate::plan_file) fn allowed(&self, words: &Words) -> String {
        let why = match self {
            Self::NoVerb { .. } => return words.plain("setting-a-verb"),
            Self::Count { .. } => {
                return words.say("setting-some-keys", &Args::new().with("most", MOST_KEYS));
            }
            Self::Key { why, .. } => why,
        };
        match why {
            KeyFault::Unknown { names } => {
                words.say("setting-a-key", &Args::new().with("names", words.choices(*names)))
            }
            KeyFault::Twice => words.plain("setting-once"),
            KeyFault::Taken { by } => words.say("setting-free-it", &Args::new().with("other", *by)),
            KeyFault::Clicker | KeyFault::Answers | KeyFault::Held { .. } | KeyFault::InPanel { .. } => {
                words.plain("setting-another")
            }
        }
    }

    pub(in crate::plan_file) fn nearest(&self) -> Option<&str> {
        if let Self::NoVerb { nearest, .. } = self { nearest.as_deref() } else { None }
    }
}

/// What a key does in a panel.
fn act(name: &str, words: &Words) -> String {
    words.say(&format!("act-{name}"), &Args::new().with("step", 0))
}
