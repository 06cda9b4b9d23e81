//! The entries of a session, what they add up to, and the way back.

use super::command::Command;
use super::entry::{Cause, Entry};
use super::event::Event;
use super::list::Request;
use super::notice::Notice;
use super::plan::{MOST_PARTIES, PartyId, Plan};
use super::refusal::Refusal;
use super::state::Floor;
use super::time::Stamp;

/// How many live entries lie between two states that are kept, so that undo replays few.
const KEEP_EVERY: usize = 256;

/// All entries of a session, and the floor that they add up to.
///
/// Entries are only ever added. Undo and redo are entries too: they say which entry was taken back, or brought back.
/// The *live* entries are those that count: an undo takes the chair's last live entry out, and with it the clock's
/// entries since, which the clock brings again where they still fall due. What the machine noticed stays.
#[derive(Debug, Clone)]
pub struct History {
    entries: Vec<Entry>,
    /// Places in `entries` of those that count, in order.
    live: Vec<usize>,
    /// What was taken back and can be brought back, the last one last.
    undone: Vec<Undone>,
    /// The floor after every [`KEEP_EVERY`] live entries; the first is the plan's.
    kept: Vec<Floor>,
    floor: Floor,
}

/// An act that was taken back.
#[derive(Debug, Clone)]
struct Undone {
    /// The act's place in the entries.
    act: usize,
    /// The places of the clock's entries that followed on the act: they come back with it, each at its place among
    /// what the machine noticed. Otherwise a later act would be brought back onto a floor that it was not decided on.
    clock: Vec<usize>,
}

/// Why an entry does not follow on those before it. Only a journal that was changed by hand holds such an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The entry's number is not the next one.
    #[error("entry number {found}, expected {expected}")]
    Number {
        /// The number found.
        found: u64,
        /// The next number.
        expected: u64,
    },
    /// The entry is from before the one before it.
    #[error("entry {seq} is from before the entry before it")]
    Time {
        /// The entry's number.
        seq: u64,
    },
    /// The entry undoes or redoes one that cannot be undone or redone there.
    #[error("entry {seq} takes back or brings back entry {of}, which is not the one in turn")]
    OutOfTurn {
        /// The entry's number.
        seq: u64,
        /// The number of the entry that it names.
        of: u64,
    },
    /// The entry names something that the session does not have, or adds more delegations than a room may have.
    #[error("entry {seq} names a delegation or an item that the session does not have")]
    Unknown {
        /// The entry's number.
        seq: u64,
    },
}

impl History {
    /// Returns the beginning of a session.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        let floor = Floor::new(plan);
        Self { entries: Vec::new(), live: Vec::new(), undone: Vec::new(), kept: vec![floor.clone()], floor }
    }

    /// Returns the session that `entries` add up to.
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
    /// The run loop accepts it and asks again until there is none, before and after each command: an undo can bring
    /// back a deadline that is past.
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

    /// Returns `now`, or the last entry's moment where that is later: time does not run backwards in the journal.
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

    fn fits(&self, entry: &Entry) -> Result<(), Misfit> {
        let expected = self.entries.len() as u64 + 1;
        if entry.seq != expected {
            return Err(Misfit::Number { found: entry.seq, expected });
        }
        if self.entries.last().is_some_and(|last| entry.at < last.at) {
            return Err(Misfit::Time { seq: entry.seq });
        }
        let named = match entry.cause {
            Cause::Undo { of } => Some((of, self.undoable())),
            Cause::Redo { of } => Some((of, self.redoable())),
            Cause::Chair | Cause::Clock { .. } | Cause::Machine => None,
        };
        match named {
            Some((of, found)) if found.is_none_or(|found| found.seq != of) => {
                Err(Misfit::OutOfTurn { seq: entry.seq, of })
            }
            _ if !knows_all(&self.floor, &entry.events) => Err(Misfit::Unknown { seq: entry.seq }),
            _ => Ok(()),
        }
    }

    /// Lets the entry at `place` count, after all that do.
    fn enliven(&mut self, place: usize) {
        self.live.push(place);
        if let Some(entry) = self.entries.get(place) {
            apply_all(&mut self.floor, entry);
        }
        if self.live.len().is_multiple_of(KEEP_EVERY) {
            self.kept.push(self.floor.clone());
        }
    }

    /// Returns how many live entries come before the act at `place` when it is brought back: all up to the chair's last
    /// act, what fell due by then, and what the machine had noticed.
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

    /// Goes back to the first `after` live entries, and returns those that counted since.
    fn rewind(&mut self, after: usize) -> Vec<usize> {
        let since = self.live.split_off(after.min(self.live.len()));
        self.kept.truncate(after / KEEP_EVERY + 1);
        if let Some(kept) = self.kept.last() {
            self.floor = kept.clone();
        }
        let from = (self.kept.len() - 1) * KEEP_EVERY;
        for &place in self.live.iter().skip(from) {
            if let Some(entry) = self.entries.get(place) {
                apply_all(&mut self.floor, entry);
            }
        }
        since
    }
}

fn apply_all(floor: &mut Floor, entry: &Entry) {
    let moment = entry.moment();
    for event in &entry.events {
        floor.apply(moment, event);
    }
}

/// Returns whether the floor has the parties and items that events name, those parties included that they add.
fn knows_all(floor: &Floor, events: &[Event]) -> bool {
    let mut added = 0;
    events.iter().all(|event| {
        let known = knows(floor, added, event);
        added += usize::from(matches!(event, Event::PartyAdded { .. }));
        known && (added == 0 || floor.parties().count() + added <= MOST_PARTIES)
    })
}

/// Returns whether the floor, with as many parties more as were `added`, has the parties and items that an event names.
fn knows(floor: &Floor, added: usize, event: &Event) -> bool {
    let party = |id: PartyId| {
        floor.party(id).is_some() || added > 0 && usize::from(id.0) < floor.parties().count() + added
    };
    let request = |request: &Request| party(request.party);
    match event {
        Event::ItemBegan { item, line_up } => {
            floor.agenda().find(*item).is_some() && line_up.iter().all(request)
        }
        Event::ItemEnded { item, .. }
        | Event::ItemMoved { item, .. }
        | Event::ItemDropped { item }
        | Event::ItemRestored { item }
        | Event::AllotmentSet { item, .. }
        | Event::QuestionTicked { item, .. } => floor.agenda().find(*item).is_some(),
        Event::Requested { request: asked, .. } => request(asked),
        Event::Called { turn } => turn.request.as_ref().is_none_or(request),
        Event::PointRaised { by } => party(*by),
        Event::Opened { .. }
        | Event::AgendaAgreed
        | Event::PartyAdded { .. }
        | Event::Withdrawn { .. }
        | Event::RequestMoved { .. }
        | Event::ListClosed
        | Event::ListReopened
        | Event::RequestRepresentativeSet { .. }
        | Event::TurnRepresentativeSet { .. }
        | Event::PutBack { .. }
        | Event::SetAside { .. }
        | Event::Returned { .. }
        | Event::Started { .. }
        | Event::StartMovedBack { .. }
        | Event::Held { .. }
        | Event::Resumed { .. }
        | Event::Ended { .. }
        | Event::Extended { .. }
        | Event::TurnLimited { .. }
        | Event::CalledToOrder { .. }
        | Event::PointRuled { .. }
        | Event::LimitSet { .. }
        | Event::Suspended { .. }
        | Event::MeetingResumed
        | Event::Closed
        | Event::GapNoted { .. }
        | Event::GapSettled { .. }
        | Event::ClockStepNoted { .. }
        | Event::ClockStepSettled { .. } => true,
    }
}
