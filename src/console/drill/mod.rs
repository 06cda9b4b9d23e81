//! A rehearsal at the console: the simulated room beside the session.
//!
//! The room gives no commands: what happens in it is shown, and the chair answers with the ordinary keys. Before an entry
//! counts, what happened in the room up to its moment is taken in ([`Drill::take_in`]); so a room that is built again from
//! the journal is the same room. What befalls the machine comes before all that would count later, keys too.

mod debrief;
mod drive;
mod lesson;
mod start;
mod view;
mod way;

use std::collections::VecDeque;

use crate::floor::History;
use crate::floor::command::Command;
use crate::floor::entry::Entry;
use crate::floor::event::Event;
use crate::floor::history::Misfit;
use crate::floor::plan::Plan;
use crate::floor::time::{Span, Stamp};
use crate::journal::SessionId;
use crate::rehearsal::{AnyRoom, Doing, Pace, RoomAct, Seen};
use crate::sessions::{Cast, Rehearsal};

pub(super) use debrief::{debrief, parting, show};
pub(super) use drive::Went;
use lesson::Lesson;
pub(super) use lesson::Steps;
pub use start::Rehearse;
pub(super) use start::{KILLED, begin, go_on, was_killed};
#[cfg(test)]
pub(super) use way::Route;

/// How many happenings are remembered: more than any screen shows.
const REMEMBERED: usize = 40;

/// A rehearsal: the simulated room, and what the chair has seen of it.
#[derive(Debug)]
pub(super) struct Drill {
    room: AnyRoom,
    rehearsal: Rehearsal,
    pub(super) pace: Pace,
    /// The lesson, where the room's script has one.
    lesson: Lesson,
    seen: VecDeque<Seen>,
    mishap: Option<Mishap>,
    /// All that happened in the room.
    acts: Vec<RoomAct>,
    /// What the session is called.
    id: SessionId,
}

/// What happens to the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mishap {
    pub(super) kind: MishapKind,
    /// When it begins.
    pub(super) from: Stamp,
    /// For how long nobody watches the clocks.
    pub(super) lasts: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MishapKind {
    /// It falls asleep.
    Asleep,
    /// The program is killed.
    Killed,
}

impl Drill {
    /// Returns the rehearsal of a plan, before anything has happened.
    pub(super) fn new(plan: &Plan, rehearsal: Rehearsal, pace: Pace, id: SessionId) -> Self {
        let Rehearsal { cast, seed, starts } = &rehearsal;
        let room = match cast {
            Cast::Level(level) => AnyRoom::drawn(plan, level.profile(), *seed, *starts),
            Cast::Script(script) => AnyRoom::scripted((**script).clone(), *starts),
        };
        let lesson = Lesson::at(pace);
        Self { room, rehearsal, pace, lesson, seen: VecDeque::new(), mishap: None, acts: Vec::new(), id }
    }

    /// Lets happen again what happened up to `until` in a rehearsal with these entries; returns its session.
    pub(super) fn replay(&mut self, plan: &Plan, entries: &[Entry], until: Stamp) -> Result<History, Misfit> {
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
    pub(super) fn take_in(&mut self, history: &History, until: Stamp) {
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

    /// Takes note of an entry that counts. The entry that notes a gap also covers a mishap that fell into it: that one is
    /// over.
    pub(super) fn entered(&mut self, entry: &Entry) {
        if entry.events.iter().any(|event| matches!(event, Event::GapNoted { .. })) {
            self.mishap = None;
        }
    }

    /// Returns whether something has befallen the machine that is still to be lived through: until then nothing counts.
    pub(super) fn is_struck(&self) -> bool {
        self.mishap.is_some()
    }

    /// Returns when something happens in the room next, if the chair does nothing before.
    pub(super) fn next(&mut self, history: &History) -> Option<Stamp> {
        self.room.next(history)
    }

    /// Returns what has happened to the machine, once.
    pub(super) fn mishap(&mut self) -> Option<Mishap> {
        self.mishap.take()
    }

    /// Notes that the rules refused what a party asked for.
    pub(super) fn decline(&mut self, command: &Command) {
        if let Command::Request { party, .. } | Command::GrantResponse { party, .. } = command {
            self.seen.iter_mut().for_each(|seen| seen.decline(*party));
        }
    }
}
