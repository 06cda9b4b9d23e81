//! The entries of a session, what they add up to, and the way back.

mod ended;
mod misfit;

pub use ended::EndedTurn;
pub use misfit::Misfit;

use crate::floor::command::Command;
use crate::floor::entry::{Cause, Entry};
use crate::floor::event::Event;
use crate::floor::notice::Notice;
use crate::floor::plan::Plan;
use crate::floor::refusal::Refusal;
use crate::floor::state::Floor;
use crate::floor::time::Stamp;

/// A state is kept after each so many live entries, so that undo replays few.
const KEEP_EVERY: usize = 256;

/// All entries of a session, and the floor that they add up to.
///
/// Entries are only ever added. Undo and redo are entries too: they name the entry that was taken back, or brought back.
/// The *live* entries are those that count. An undo takes out the chair's last live entry and the clock's entries since;
/// the clock brings those again if they are still due. What the machine noticed stays.
#[derive(Debug, Clone)]
pub struct History {
    entries: Vec<Entry>,
    /// The places of the live entries, in order.
    live: Vec<usize>,
    /// What was taken back and can be brought back; the newest is last.
    undone: Vec<Undone>,
    /// The floor after every [`KEEP_EVERY`] live entries. The first one is the plan's.
    kept: Vec<Floor>,
    floor: Floor,
}

/// An act that was taken back.
#[derive(Debug, Clone)]
struct Undone {
    /// The act's place in the entries.
    act: usize,
    /// The places of the clock's entries that followed the act. Redo brings them back too, each at its place among what
    /// the machine noticed: a later act was decided on the floor that they had led to.
    clock: Vec<usize>,
}

impl History {
    /// Returns the beginning of a session.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        let floor = Floor::new(plan);
        Self { entries: Vec::new(), live: Vec::new(), undone: Vec::new(), kept: vec![floor.clone()], floor }
    }

    /// Returns the session that `entries` add up to; an error if one does not follow on those before it.
    pub fn replay(plan: Plan, entries: Vec<Entry>) -> Result<Self, Misfit> {
        let mut history = Self::new(plan);
        history.entries.reserve(entries.len());
        for entry in entries {
            history.accept(entry)?;
        }
        Ok(history)
    }

    /// Returns the floor as it stands.
    #[must_use]
    pub fn floor(&self) -> &Floor {
        &self.floor
    }

    /// Returns all entries.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the entries that count.
    #[must_use = "an iterator does nothing by itself"]
    pub fn live(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.live.iter().filter_map(|&place| self.entries.get(place))
    }

    /// Returns the entry for the next deadline that has come by `now`.
    ///
    /// The run loop accepts it, and asks again until there is none. It does so before and after each command: an undo
    /// can bring back a deadline that has passed.
    #[must_use]
    pub fn due(&self, now: Stamp) -> Option<Entry> {
        let (due, deadline) = self.floor.next_deadline()?;
        let events = self.floor.due(due, deadline);
        (due <= now && !events.is_empty()).then(|| self.entry(due, Cause::Clock { due }, events))
    }

    /// Decides a command of the chair.
    pub fn decide(&self, command: &Command, now: Stamp) -> Result<Entry, Refusal> {
        let now = self.no_earlier(now);
        self.floor.decide(command, now).map(|events| self.entry(now, Cause::Chair, events))
    }

    /// Returns the entry for something that the machine noticed.
    #[must_use]
    pub fn notice(&self, notice: Notice, now: Stamp) -> Entry {
        self.entry(now, Cause::Machine, vec![Event::from(notice)])
    }

    /// Returns the entry that takes the chair's last act back.
    pub fn undo(&self, now: Stamp) -> Result<Entry, Refusal> {
        let of = self.undoable().ok_or(Refusal::NothingToUndo)?.seq;
        Ok(self.entry(now, Cause::Undo { of }, Vec::new()))
    }

    /// Returns the entry that brings back what was taken back last.
    pub fn redo(&self, now: Stamp) -> Result<Entry, Refusal> {
        let of = self.redoable().ok_or(Refusal::NothingToRedo)?.seq;
        Ok(self.entry(now, Cause::Redo { of }, Vec::new()))
    }

    /// Returns the chair's last act that counts: what undo would take back.
    #[must_use]
    pub fn undoable(&self) -> Option<&Entry> {
        self.last_act().and_then(|(_, place)| self.entries.get(place))
    }

    /// Returns what redo would bring back.
    #[must_use]
    pub fn redoable(&self) -> Option<&Entry> {
        self.undone.last().and_then(|undone| self.entries.get(undone.act))
    }

    /// Adds an entry, and applies it.
    pub fn accept(&mut self, entry: Entry) -> Result<(), Misfit> {
        self.fits(&entry)?;
        let place = self.entries.len();
        let cause = entry.cause;
        self.entries.push(entry);
        match cause {
            Cause::Chair => {
                self.undone.clear();
                self.enliven(place);
            }
            Cause::Clock { .. } | Cause::Machine => self.enliven(place),
            Cause::Undo { .. } => {
                if let Some((after, act)) = self.last_act() {
                    let since = self.rewind(after).into_iter().filter(|&place| place != act);
                    let (noticed, clock): (Vec<_>, Vec<_>) = since.partition(|&place| self.is_notice(place));
                    for place in noticed {
                        self.enliven(place);
                    }
                    self.undone.push(Undone { act, clock });
                }
            }
            Cause::Redo { .. } => {
                if let Some(Undone { act, clock }) = self.undone.pop() {
                    let since = self.rewind(self.before(act));
                    let noticed = since.into_iter().filter(|&place| self.is_notice(place));
                    let mut after: Vec<usize> = noticed.chain(clock).collect();
                    after.sort_unstable();
                    self.enliven(act);
                    for place in after {
                        self.enliven(place);
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns `now`, or the last entry's moment if that is later: time does not run backwards in the journal.
    fn no_earlier(&self, now: Stamp) -> Stamp {
        self.entries.last().map_or(now, |last| last.at.max(now))
    }

    fn entry(&self, now: Stamp, cause: Cause, events: Vec<Event>) -> Entry {
        Entry { seq: self.entries.len() as u64 + 1, at: self.no_earlier(now), cause, events }
    }

    /// Returns the chair's last live entry: its place in `live`, and in `entries`.
    fn last_act(&self) -> Option<(usize, usize)> {
        (0..self.live.len()).rev().zip(self.live.iter().rev()).find_map(|(order, &place)| {
            (self.entries.get(place)?.cause == Cause::Chair).then_some((order, place))
        })
    }

    /// Appends the entry at `place` to the live ones, and applies it.
    fn enliven(&mut self, place: usize) {
        self.live.push(place);
        if let Some(entry) = self.entries.get(place) {
            self.floor.apply_all(entry.moment(), &entry.events);
        }
        if self.live.len().is_multiple_of(KEEP_EVERY) {
            self.kept.push(self.floor.clone());
        }
    }

    /// Returns how many live entries come before the act at `place` when redo brings it back: all up to the chair's last
    /// act, and of those since, what was due or noticed before the act.
    fn before(&self, place: usize) -> usize {
        let Some(act) = self.entries.get(place) else { return self.live.len() };
        let up_to_last_act = self.last_act().map_or(0, |(order, _)| order + 1);
        let since = self.live.get(up_to_last_act..).unwrap_or_default();
        let earlier =
            since.iter().filter_map(|&place| self.entries.get(place)).take_while(|entry| match entry.cause {
                Cause::Clock { due } => due <= act.at,
                Cause::Chair | Cause::Machine | Cause::Undo { .. } | Cause::Redo { .. } => {
                    entry.seq < act.seq
                }
            });
        up_to_last_act + earlier.count()
    }

    fn is_notice(&self, place: usize) -> bool {
        self.entries.get(place).is_some_and(|entry| entry.cause == Cause::Machine)
    }

    /// Goes back to the first `after` live entries, and returns the others.
    fn rewind(&mut self, after: usize) -> Vec<usize> {
        let since = self.live.split_off(after.min(self.live.len()));
        self.kept.truncate(after / KEEP_EVERY + 1);
        if let Some(kept) = self.kept.last() {
            self.floor = kept.clone();
        }
        let from = (self.kept.len() - 1) * KEEP_EVERY;
        for &place in self.live.iter().skip(from) {
            if let Some(entry) = self.entries.get(place) {
                self.floor.apply_all(entry.moment(), &entry.events);
            }
        }
        since
    }
}
