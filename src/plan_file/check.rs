//! Checked plans, scripts and settings: their faults, or what they add up to.

use std::path::Path;

use serde::Serialize;

use super::file::{of_text, read_on, text_of};
use super::script::{self, Scripted};
use super::settings::{self, KeyRules, Settings};
use super::{FaultReport, Unreadable, notes};
use crate::floor::plan::Plan;
use crate::floor::sums::Sums;
use crate::floor::time::Stamp;
use crate::text::stand_in;
use crate::words::{Args, Words};

/// The result of checking one file.
#[derive(Debug)]
pub struct Checked {
    name: String,
    /// When it was checked. A plan without a date is for this day.
    now: Option<Stamp>,
    outcome: Result<Sound, Unreadable>,
}

#[derive(Debug)]
enum Sound {
    Plan(Box<Plan>),
    Script(Box<Scripted>),
    Settings(Box<Settings>),
}

/// The result, for programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// The file's name.
    pub plan: String,
    /// Whether it is sound.
    pub sound: bool,
    /// The title of a sound plan or script.
    pub title: Option<String>,
    /// The sums of a sound plan. Lengths of time are in milliseconds.
    pub sums: Option<Sums>,
    /// Notes on its hours: past midnight, a change of the clock, an hour that comes twice.
    pub notes: Vec<String>,
    /// Why the file could not be read.
    pub error: Option<String>,
    /// The faults, in the order of the text.
    pub faults: Vec<FaultReport>,
    /// How many faults were left out.
    pub more: usize,
}

/// Checks the plan in a file. One without a date is for the day of `now`.
#[must_use]
pub fn check(path: &Path, now: Option<Stamp>) -> Checked {
    Checked::of(path, now, read_on(path, now).map(Box::new).map(Sound::Plan))
}

/// Checks the script in a file, against the plan in `plan` if given, else the one that it names.
#[must_use]
pub fn check_script(path: &Path, plan: Option<&Path>) -> Checked {
    Checked::of(path, None, script::read(path, plan).map(Box::new).map(Sound::Script))
}

/// Checks the settings in a file.
#[must_use]
pub fn check_settings(path: &Path, rules: KeyRules) -> Checked {
    Checked::of(path, None, settings::read(path, rules).map(Box::new).map(Sound::Settings))
}

/// Checks a file: plan, script or settings. It is read once, because a pipe cannot be read again. A plan without a date is for
/// the day of `now`.
#[must_use]
pub fn check_any(path: &Path, now: Option<Stamp>, rules: KeyRules) -> Checked {
    let sound = text_of(path).and_then(|text| {
        if script::is_script(&text) {
            script::of_text(path, &text, None).map(Box::new).map(Sound::Script)
        } else if settings::is_settings(path, &text) {
            settings::of_text(path, &text, rules).map(Box::new).map(Sound::Settings)
        } else {
            of_text(path, &text, now).map(Box::new).map(Sound::Plan)
        }
    });
    Checked::of(path, now, sound)
}

impl Checked {
    fn of(path: &Path, now: Option<Stamp>, outcome: Result<Sound, Unreadable>) -> Self {
        Self { now, name: stand_in(&path.to_string_lossy()).replace(['\n', '\t'], "?"), outcome }
    }

    fn notes<'a>(&self, plan: &Plan, words: &'a Words) -> impl Iterator<Item = String> + use<'a> {
        notes(plan, self.now).into_iter().map(|note| note.message(words))
    }

    /// Whether there are no faults.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.outcome.is_ok()
    }

    /// The plan; the result of the check if there is none.
    pub fn into_plan(self) -> Result<Plan, Self> {
        match self.outcome {
            Ok(Sound::Plan(plan)) => Ok(*plan),
            outcome => Err(Self { outcome, ..self }),
        }
    }

    /// The script; the result of the check if there is none.
    pub fn into_script(self) -> Result<Scripted, Self> {
        match self.outcome {
            Ok(Sound::Script(scripted)) => Ok(*scripted),
            outcome => Err(Self { outcome, ..self }),
        }
    }

    /// The settings; the result of the check if there are none.
    pub fn into_settings(self) -> Result<Settings, Self> {
        match self.outcome {
            Ok(Sound::Settings(settings)) => Ok(*settings),
            outcome => Err(Self { outcome, ..self }),
        }
    }

    /// The result for people, in colour if asked.
    #[must_use]
    pub fn text(&self, words: &Words, colour: bool) -> String {
        let name = Args::new().with("plan", &self.name);
        match &self.outcome {
            Ok(Sound::Script(scripted)) => {
                let Scripted { script, plan, .. } = &**scripted;
                let steps = script.steps().count();
                let holds = Args::new().with("title", &script.title).with("plan", &plan.title);
                let holds = holds.with("steps", steps).with("others", script.cues.len() - steps);
                let sound = words.say("script-sound", &Args::new().with("script", &self.name));
                format!("{sound}\n  {}\n", words.say("script-sums", &holds))
            }
            Ok(Sound::Settings(_)) => words.say("check-sound", &name) + "\n",
            Ok(Sound::Plan(plan)) => {
                let mut text = words.say("check-sound", &name);
                text.push('\n');
                for line in words.sums(plan, &Sums::of(plan)).into_iter().chain(self.notes(plan, words)) {
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

    /// The result for programs.
    #[must_use]
    pub fn report(&self, words: &Words) -> CheckReport {
        let mut report = CheckReport {
            plan: self.name.clone(),
            sound: self.is_sound(),
            title: None,
            sums: None,
            notes: Vec::new(),
            error: None,
            faults: Vec::new(),
            more: 0,
        };
        match &self.outcome {
            Ok(Sound::Script(scripted)) => report.title = Some(scripted.script.title.clone()),
            Ok(Sound::Settings(_)) => {}
            Ok(Sound::Plan(plan)) => {
                report.title = Some(plan.title.clone());
                report.sums = Some(Sums::of(plan));
                report.notes = self.notes(plan, words).collect();
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
