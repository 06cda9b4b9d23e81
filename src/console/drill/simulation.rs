//! A running rehearsal: the simulated room, what the chair has seen of it, and the progress of its lesson.

use std::collections::VecDeque;

use crate::floor::History;
use crate::floor::command::Command;
use crate::floor::entry::Entry;
use crate::floor::event::Event;
use crate::floor::history::Misfit;
use crate::floor::plan::Plan;
use crate::floor::time::{Span, Stamp};
use crate::journal::SessionId;
use crate::rehearsal::{AnyRoom, Doing, RoomAct, Seen, Speed};
use crate::sessions::{Cast, Rehearsal};

/// How many happenings are remembered: more than any screen shows.
const REMEMBERED: usize = 40;

/// A rehearsal: the simulated room, and what the chair has seen of it.
#[derive(Debug)]
pub(in crate::console) struct Drill {
    pub(super) room: AnyRoom,
    pub(super) rehearsal: Rehearsal,
    pub(in crate::console) speed: Speed,
    /// The lesson, where the room's script has one.
    pub(super) lesson: LessonState,
    pub(super) seen: VecDeque<Seen>,
    pub(super) mishap: Option<Mishap>,
    /// All that happened in the room.
    pub(super) acts: Vec<RoomAct>,
    /// What the session is called.
    pub(super) id: SessionId,
}

/// A simulated mishap of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::console) struct Mishap {
    pub(super) kind: MishapKind,
    /// When it begins.
    pub(super) from: Stamp,
    /// How long nobody watches the clocks.
    pub(super) lasts: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::console) enum MishapKind {
    /// It falls asleep.
    Asleep,
    /// The program is killed.
    Killed,
}

impl Drill {
    /// A rehearsal in which nothing has happened yet.
    pub(in crate::console) fn new(plan: &Plan, rehearsal: Rehearsal, speed: Speed, id: SessionId) -> Self {
        let Rehearsal { cast, seed, starts } = &rehearsal;
        let room = match cast {
            Cast::Level(level) => AnyRoom::drawn(plan, level.profile(), *seed, *starts),
            Cast::Script(script) => AnyRoom::scripted((**script).clone(), *starts),
        };
        let lesson = LessonState::at(speed);
        Self { room, rehearsal, speed, lesson, seen: VecDeque::new(), mishap: None, acts: Vec::new(), id }
    }

    /// Replays a rehearsal with these entries up to `until`. Returns its history.
    pub(in crate::console) fn replay(
        &mut self,
        plan: &Plan,
        entries: &[Entry],
        until: Stamp,
    ) -> Result<History, Misfit> {
        let mut history = History::new(plan.clone());
        for entry in entries {
            self.take_in(&history, entry.at);
            history.accept(entry.clone())?;
            self.entered(entry);
        }
        self.take_in(&history, until);
        Ok(history)
    }

    /// Takes in what happens in the room by `until`.
    pub(in crate::console) fn take_in(&mut self, history: &History, until: Stamp) {
        while let Some(act) = self.room.act(history, until) {
            let from = act.at;
            if let Doing::Asleep { lasts } = act.doing {
                self.mishap.get_or_insert(Mishap { kind: MishapKind::Asleep, from, lasts });
            } else if let Doing::Killed { lasts } = act.doing {
                self.mishap.get_or_insert(Mishap { kind: MishapKind::Killed, from, lasts });
            }
            self.acts.push(act.clone());
            self.seen.push_back(Seen::new(act, history));
            if self.seen.len() > REMEMBERED {
                self.seen.pop_front();
            }
        }
    }

    /// Notes an accepted entry. A noted gap ends the mishap that fell into it.
    pub(in crate::console) fn entered(&mut self, entry: &Entry) {
        if entry.events.iter().any(|event| matches!(event, Event::GapNoted { .. })) {
            self.mishap = None;
        }
    }

    /// Whether a mishap is pending. While it is, nothing is entered.
    pub(in crate::console) fn is_struck(&self) -> bool {
        self.mishap.is_some()
    }

    /// When something happens next in the room, if the chair does nothing before.
    pub(in crate::console) fn next(&mut self, history: &History) -> Option<Stamp> {
        self.room.next(history)
    }

    /// Takes the pending mishap.
    pub(in crate::console) fn mishap(&mut self) -> Option<Mishap> {
        self.mishap.take()
    }

    /// Notes that the rules refused what a party asked for.
    pub(in crate::console) fn decline(&mut self, command: &Command) {
        if let Command::Request { party, .. } | Command::GrantResponse { party, .. } = command {
            self.seen.iter_mut().for_each(|seen| seen.decline(*party));
        }
    }
}

/// The progress of a lesson, beyond what the scripted room keeps.
#[derive(Debug)]
pub(super) struct LessonState {
    /// The speed that was chosen at the start.
    pub(super) chosen: Speed,
    /// How many steps were done when the speed was last set.
    pub(super) done: usize,
    /// How many steps back the one lies that is read again.
    pub(super) back: usize,
    /// Whether a step was skipped whose reading time has not yet passed.
    pub(super) passed: bool,
}

/// What can be done about the steps of a lesson.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::console) struct Steps {
    /// Whether a step waits, and time stands for it.
    pub(in crate::console) waits: bool,
    /// Whether there is an earlier one to be read.
    pub(in crate::console) has_earlier: bool,
}

impl LessonState {
    pub(super) fn at(speed: Speed) -> Self {
        Self { chosen: speed, done: 0, back: 0, passed: false }
    }
}
