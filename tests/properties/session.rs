//! A session run by the loop contract of `floor`, with what must hold of it at every step.

use tribune::floor::command::Command;
use tribune::floor::entry::Entry;
use tribune::floor::notice::Notice;
use tribune::floor::plan::Plan;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::{Floor, History};
use tribune::record::Record;

use crate::common::invariants;
use crate::properties::pick::PRIVATE;
use crate::properties::sketch::{BEGIN, Step};

/// A session at a moment.
#[derive(Clone)]
pub struct Session {
    pub history: History,
    pub now: Stamp,
}

/// What a step came to.
pub enum Outcome {
    Nothing,
    Accepted(Entry),
    Refused,
}

impl Session {
    pub fn new(plan: Plan) -> Self {
        Self { history: History::new(plan), now: BEGIN }
    }

    pub fn floor(&self) -> &Floor {
        self.history.floor()
    }

    /// Commits what is due by `now`.
    pub fn settle(&mut self, now: Stamp) {
        while let Some(entry) = self.history.due(now) {
            self.history.accept(entry).unwrap();
        }
    }

    pub fn accept(&mut self, entry: Entry) -> Outcome {
        self.history.accept(entry.clone()).unwrap();
        self.settle(self.now);
        Outcome::Accepted(entry)
    }

    /// Enters a notice of the machine.
    pub fn notice(&mut self, notice: Notice, now: Stamp) -> Outcome {
        if let Notice::Gap { from, .. } = notice {
            self.settle(from);
        } else {
            self.settle(now);
        }
        self.now = now;
        let entry = self.history.notice(notice, now);
        self.accept(entry)
    }

    pub fn act(&mut self, command: &Command) -> Outcome {
        self.settle(self.now);
        match self.history.decide(command, self.now) {
            Ok(entry) => self.accept(entry),
            Err(_) => Outcome::Refused,
        }
    }

    /// Takes a step. With `wakes`, the loop also wakes at the step's fractions.
    pub fn step(&mut self, step: &Step, wakes: bool) -> Outcome {
        match step {
            Step::Wait { length, wakes: at } => {
                if wakes {
                    let mut at = at.clone();
                    at.sort_unstable();
                    for part in at {
                        self.settle(self.now + Span::from_millis(length.millis() * i64::from(part) / 1000));
                    }
                }
                self.now = self.now + *length;
                if wakes {
                    self.settle(self.now);
                }
                Outcome::Nothing
            }
            Step::Act(pick) => {
                self.settle(self.now);
                let command = pick.command(self.floor(), self.now);
                self.act(&command)
            }
            Step::Undo => {
                self.settle(self.now);
                self.history.undo(self.now).map_or(Outcome::Nothing, |entry| self.accept(entry))
            }
            Step::Redo => {
                self.settle(self.now);
                self.history.redo(self.now).map_or(Outcome::Nothing, |entry| self.accept(entry))
            }
            Step::Gap { length, why } => {
                let (from, now) = (self.now, self.now + *length);
                self.notice(Notice::Gap { from, why: *why }, now)
            }
            Step::ClockChange { by } => self.notice(Notice::ClockStep { by: *by }, self.now),
        }
    }

    /// Asserts what must hold at any step.
    pub fn check(&self) {
        invariants::check(&self.history, self.now, BEGIN);
        crate::properties::board::check(self.floor(), self.now);
        crate::properties::bulletin::check(self.floor(), self.now);
        let record = Record::of(&self.history);
        let noted: Vec<_> =
            record.items.iter().flat_map(|item| &item.notes).map(|note| (&note.kind, &note.text)).collect();
        let items = self.floor().agenda().items.iter();
        let notes = items.flat_map(|item| self.floor().notes(item.id)).map(|note| (&note.kind, &note.text));
        assert_eq!(noted, notes.collect::<Vec<_>>(), "the record does not keep the notes as they are");
        let record = serde_json::to_string(&record).unwrap();
        assert!(!record.contains(PRIVATE), "the record keeps the chair's own line: {record}");
    }

    /// Asserts that the journal's text gives the same session.
    pub fn check_replay(&self) {
        invariants::check_replay(&self.history);
    }
}
