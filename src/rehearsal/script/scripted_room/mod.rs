//! The room of a script: its cues in order, its speakers, and the step that waits.

mod due;
mod perform;

use super::{Cue, CueMoment, Happens, Script, Speech, Step};
use crate::floor::entry::Entry;
use crate::floor::event::Event;
use crate::floor::plan::PartyId;
use crate::floor::time::{Span, Stamp};
use crate::floor::{Floor, History};
use crate::rehearsal::act::RoomAct;
use crate::rehearsal::hall::Hall;
use crate::rehearsal::speaker::SimulatedSpeaker;

/// How long skipping a step takes. By the time passed, a rebuilt room knows that it was skipped.
pub const READS: Span = Span::SECOND;

/// A simulated room that follows a script.
///
/// Like [`crate::rehearsal::Room`], it depends on the script and the session's entries, never on how often or how late
/// it is asked.
#[derive(Debug, Clone)]
pub struct ScriptedRoom {
    script: Script,
    /// The next cue, or the step that waits.
    place: usize,
    /// Since when the step at `place` waits.
    waits: Option<Stamp>,
    /// The moment from which the next cue counts.
    since: Stamp,
    /// How many entries there were at the last cue; a cue waits for later ones.
    heard: usize,
    absent: Vec<String>,
    /// The speeches of parties that have asked, with the moment of asking.
    speeches: Vec<(Stamp, String, Speech)>,
    point_lasts: Option<Span>,
    hall: Hall,
}

/// A step that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingStep<'s> {
    /// The step.
    pub step: &'s Step,
    /// Its number, from 1.
    pub number: usize,
    /// Since when it waits and time stands.
    pub since: Stamp,
}

impl ScriptedRoom {
    /// The room of a script that begins at `begins`, for a session that is to start at `starts`.
    #[must_use]
    pub fn new(script: Script, begins: Stamp, starts: Stamp) -> Self {
        let late = |cue: &Cue| match &cue.what {
            Happens::Arrives { party } => Some(party.clone()),
            Happens::Step(_)
            | Happens::Asks { .. }
            | Happens::AsksUnlisted { .. }
            | Happens::Withdraws { .. }
            | Happens::PointOfOrder { .. }
            | Happens::AsksResponse { .. }
            | Happens::Interrupted(_)
            | Happens::Asleep(_)
            | Happens::Killed(_) => None,
        };
        Self {
            absent: script.cues.iter().filter_map(late).collect(),
            hall: Hall::seated_at(starts + script.late_start),
            script,
            place: 0,
            waits: None,
            since: begins,
            heard: 0,
            speeches: Vec::new(),
            point_lasts: None,
        }
    }

    /// The script.
    #[must_use]
    pub fn script(&self) -> &Script {
        &self.script
    }

    /// The step that waits.
    #[must_use]
    pub fn waiting(&self) -> Option<WaitingStep<'_>> {
        let since = self.waits?;
        let step = self.script.cues.get(self.place)?.what.step()?;
        Some(WaitingStep { step, number: self.steps_before(self.place) + 1, since })
    }

    /// How many steps are done or were left out.
    #[must_use]
    pub fn steps_done(&self) -> usize {
        self.steps_before(self.place)
    }

    /// The speed set by the last step done; `None` for the chosen one.
    #[must_use]
    pub fn speed(&self) -> Option<u32> {
        self.steps_before(self.place).checked_sub(1).and_then(|last| self.script.steps().nth(last)?.speed)
    }

    fn steps_before(&self, place: usize) -> usize {
        self.script.cues.iter().take(place).filter(|cue| cue.what.step().is_some()).count()
    }

    /// Whether an entry is what the step waits for. `before` holds the earlier entries.
    #[must_use]
    pub fn is_met_by(&self, entry: &Entry, before: &[Entry], floor: &Floor) -> bool {
        self.waiting().is_some_and(|waiting| is_met(waiting.step, entry, before, floor))
    }

    /// Skips the step that waits, without an entry. The driver of the session lets [`READS`] pass.
    pub fn skip(&mut self) {
        if let Some(since) = self.waits.take() {
            self.pass(since + READS);
        }
    }

    /// When time must stop until the room is asked: while a step waits, and at each moment at which something happens,
    /// so that none is run past.
    pub fn stands_at(&mut self, history: &History) -> Option<Stamp> {
        self.waits.or_else(|| self.next(history))
    }

    /// When something happens next, if nothing is entered before.
    pub fn next(&mut self, history: &History) -> Option<Stamp> {
        self.follow(history);
        self.due(history).map(|(at, _)| self.hall.no_earlier(at, history))
    }

    /// The next act, if it is due by `until`.
    pub fn act(&mut self, history: &History, until: Stamp) -> Option<RoomAct> {
        loop {
            self.follow(history);
            if self.waits.is_some_and(|since| until > since) {
                // Time has gone on, so the step was skipped.
                self.skip();
                continue;
            }
            let (at, next) = self.due(history)?;
            let at = self.hall.no_earlier(at, history);
            if at > until {
                return None;
            }
            self.hall.happens_at(at);
            if let Some(doing) = self.perform(next, history, at) {
                return Some(RoomAct { at, doing });
            }
        }
    }

    /// Takes in the entries: a step done, another item, another turn.
    fn follow(&mut self, history: &History) {
        let floor = history.floor();
        if let Some(step) = self.waiting().map(|waiting| waiting.step)
            && let Some((place, at)) = self.heard(history, |entry, before| is_met(step, entry, before, floor))
        {
            self.waits = None;
            self.heard = place + 1;
            self.pass(at);
        }
        self.leave_out(history);
        let (absent, speeches) = (&self.absent, &self.speeches);
        self.hall.follow(floor, |turn, party| {
            let is = |name: &String| floor.party(party).is_some_and(|party| party.is_called(name));
            // A speech is held once.
            let held_since = |from: Stamp| {
                history.live().flat_map(|entry| &entry.events).any(|event| {
                    matches!(event, Event::Called { turn: other } if other.party() == Some(party)
                        && (from..turn.called).contains(&other.called))
                })
            };
            let asked = speeches.iter().rev().find(|(_, name, _)| is(name));
            let speech =
                asked.filter(|(from, ..)| !held_since(*from)).map_or(Speech::USUAL, |(.., speech)| *speech);
            let there = speech.there && !absent.iter().any(is);
            SimulatedSpeaker::scripted(turn, party, Speech { there, ..speech }, floor.plan().rules.hand_over)
        });
    }

    /// Leaves out cues that cannot happen any more: those of an item that is over or dropped; and those that wait for
    /// an act, if the room has reached an item of later cues without it.
    fn leave_out(&mut self, history: &History) {
        let agenda = history.floor().agenda();
        while let Some(cue) = self.script.cues.get(self.place).filter(|_| self.waits.is_none()) {
            let present = agenda.present().map(|item| item.id);
            let is_past = match cue.moment {
                CueMoment::At(_) => cue
                    .item
                    .and_then(|item| agenda.find(item))
                    .is_none_or(|item| !item.is_ahead() && present != Some(item.id)),
                CueMoment::When { act, .. } => {
                    let mut later = self.script.cues.iter().skip(self.place + 1);
                    present.is_some()
                        && cue.item != present
                        && later.any(|later| later.item == present)
                        && self.heard(history, |entry, before| act.is_in(entry, before, None)).is_none()
                }
                CueMoment::After(_) => false,
            };
            if !is_past {
                return;
            }
            if let Happens::Arrives { party } = &cue.what {
                // The party has come meanwhile.
                self.absent.retain(|absent| absent != party);
            }
            self.place += 1;
        }
    }

    /// Goes on to the next cue, which counts from `at`.
    fn pass(&mut self, at: Stamp) {
        self.place += 1;
        self.since = self.since.max(at);
    }

    /// The first entry since the last cue for which `is` holds: its index, and its moment.
    fn heard(&self, history: &History, is: impl Fn(&Entry, &[Entry]) -> bool) -> Option<(usize, Stamp)> {
        let entries = history.entries();
        let mut new = entries.iter().enumerate().skip(self.heard);
        let (place, entry) =
            new.find(|&(place, entry)| is(entry, entries.get(..place).unwrap_or_default()))?;
        Some((place, entry.moment()))
    }
}

fn named(floor: &Floor, name: &str) -> Option<PartyId> {
    floor.parties().find(|(_, party)| party.is_called(name)).map(|(id, _)| id)
}

/// Whether an entry is what a step waits for.
fn is_met(step: &Step, entry: &Entry, before: &[Entry], floor: &Floor) -> bool {
    let Some(waits) = step.waits else { return false };
    let Some(name) = &step.of else { return waits.is_in(entry, before, None) };
    let is_new = entry
        .events
        .iter()
        .any(|event| matches!(event, Event::PartyAdded { party } if party.is_called(name)));
    match named(floor, name) {
        Some(of) => waits.is_in(entry, before, Some(of)),
        // A party that this entry adds is not in the room yet.
        None => is_new && waits.is_in(entry, before, None),
    }
}
