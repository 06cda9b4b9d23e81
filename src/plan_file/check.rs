//! A plan checked: its faults, or its sums.

use std::path::Path;

use serde::Serialize;

use super::{FaultReport, Unreadable, read};
use crate::floor::plan::Plan;
use crate::floor::sums::Sums;
use crate::text::stand_in;
use crate::words::{Args, Words};

/// What came of checking one plan.
#[derive(Debug)]
pub struct Checked {
    name: String,
    outcome: Result<Plan, Unreadable>,
}

/// The same, for a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// The file.
    pub plan: String,
    /// Whether the plan is sound.
    pub sound: bool,
    /// The session's name, where the plan is sound.
    pub title: Option<String>,
    /// The sums, where the plan is sound. Lengths of time are in milliseconds.
    pub sums: Option<Sums>,
    /// Why the file could not be read, where it could not.
    pub error: Option<String>,
    /// The faults, in the order of their places.
    pub faults: Vec<FaultReport>,
    /// How many more faults there are.
    pub more: usize,
}

/// Checks the plan in a file.
#[must_use]
pub fn check(path: &Path) -> Checked {
    Checked { name: stand_in(&path.to_string_lossy()).replace(['\n', '\t'], "?"), outcome: read(path) }
}

impl Checked {
    /// Returns whether the plan is sound.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.outcome.is_ok()
    }

    /// Returns the plan; where there is none, what came of checking it.
    pub fn into_plan(self) -> Result<Plan, Self> {
        let Self { name, outcome } = self;
        outcome.map_err(|why| Self { name, outcome: Err(why) })
    }

    /// Returns what came of it for a person, in colour if asked.
    #[must_use]
    pub fn text(&self, words: &Words, colour: bool) -> String {
        let name = Args::new().with("plan", &self.name);
        match &self.outcome {
            Ok(plan) => {
                let mut text = words.say("check-sound", &name);
                text.push('\n');
                for line in words.sums(plan, &Sums::of(plan)) {
                    text.push_str("  ");
                    text.push_str(&line);
                    text.push('\n');
                }
                text
            }
            Err(Unreadable::Faulty(faulty)) => {
                let count = faulty.faults.len() + faulty.more;
                let verdict = words.say("check-faults", &name.with("count", count));
                format!("{}{verdict}\n", faulty.render(words, colour))
            }
            Err(other) => {
                format!("{}\n", words.say("check-unread", &name.with("reason", other.message(words))))
            }
        }
    }

    /// Returns what came of it for a program.
    #[must_use]
    pub fn report(&self, words: &Words) -> CheckReport {
        let mut report = CheckReport {
            plan: self.name.clone(),
            sound: self.is_sound(),
            title: None,
            sums: None,
            error: None,
            faults: Vec::new(),
            more: 0,
        };
        match &self.outcome {
            Ok(plan) => {
                report.title = Some(plan.title.clone());
                report.sums = Some(Sums::of(plan));
            }
            Err(Unreadable::Faulty(faulty)) => {
                report.faults = faulty.reports(words);
                report.more = faulty.more;
            }
            Err(other) => report.error = Some(other.message(words)),
        }
        report
    }
}
