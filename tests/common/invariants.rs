//! What must hold of any session, whoever chairs it.

use std::collections::{BTreeMap, BTreeSet};

use tribune::floor::entry::Cause;
use tribune::floor::event::Event;
use tribune::floor::list::Request;
use tribune::floor::note::{LONGEST_NOTE, MOST_NOTED, MOST_NOTES, Note, NoteText};
use tribune::floor::overrides::Override;
use tribune::floor::plan::PartyId;
use tribune::floor::representative::Representative;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::{Turn, TurnId};
use tribune::floor::{Floor, History};

/// Asserts what must hold at any step.
pub fn check(history: &History, now: Stamp, planned: Stamp) {
    let floor = history.floor();
    let agenda = floor.agenda();
    assert_eq!(agenda.allotted() + agenda.unallotted, floor.length(), "allotments and what is unallotted");
    let over = agenda.present().and_then(|item| item.left(now)).map_or(Span::ZERO, |left| (-left).or_zero());
    let available = floor.length() - suspended(floor, now);
    assert_eq!(agenda.allotted() + over + floor.reserve(now), available, "allotments and reserve");
    if let Some(open) = floor.opened() {
        assert_eq!(floor.length(), open.ends - open.at - open.suspended_for);
    }
    assert!(agenda.items.iter().filter(|item| item.clock().is_some()).count() <= 1, "present items");
    check_shares(floor, now);
    check_time_spoken(floor, now);
    check_list(floor);
    check_notes(floor);
    Record::of(history).check(floor);
    let pairs = history.entries().iter().zip(history.entries().iter().skip(1));
    for (earlier, later) in pairs {
        assert!(earlier.at <= later.at && later.moment() <= later.at, "{earlier:?} {later:?}");
    }
    // The state can be viewed at any moment.
    let reach = floor.reach(now);
    assert!(reach.is_none_or(|reach| reach.reached <= reach.waiting && !reach.left.is_negative()));
    assert!(floor.alerts(now, Some(planned)).iter().all(|alert| alert.since <= now));
    assert!(floor.lost_by(Span::MINUTE, now).len() <= reach.map_or(0, |reach| reach.reached));
}

/// How long the present suspension has lasted.
fn suspended(floor: &Floor, now: Stamp) -> Span {
    floor.suspension().map_or(Span::ZERO, |suspension| now - suspension.since)
}

/// Asserts that a reserve that is shared out leaves less than a second for each item, and that no shortage is left.
fn check_shares(floor: &Floor, now: Stamp) {
    let Some(shares) = floor.shared_out(now) else { return };
    let before = |id| floor.agenda().find(id).map_or(Span::ZERO, |item| item.allotment);
    let given: Vec<Span> = shares.iter().map(|&(id, to)| to - before(id)).collect();
    assert!(given.iter().all(|&share| share == given[0] && share.millis() % 1000 == 0), "{given:?}");
    let left = floor.reserve(now) - given.iter().copied().sum();
    let seconds = Span::SECOND.times(i64::try_from(given.len()).unwrap());
    assert!(!left.is_negative() && left < seconds, "{left:?} is left of {:?}: {given:?}", floor.reserve(now));
}

fn check_time_spoken(floor: &Floor, now: Stamp) {
    let ended: Span = floor.parties().map(|(id, _)| floor.tally(id).spoken).sum();
    let present = floor.turn().filter(|turn| turn.party().is_some());
    let spoken = ended + present.map_or(Span::ZERO, |turn| turn.spoken(now));
    let Some(open) = floor.opened() else {
        assert_eq!(spoken, Span::ZERO, "spoken before the opening");
        return;
    };
    let passed = now - open.at - open.suspended_for - suspended(floor, now);
    assert!(spoken <= passed, "{spoken} was spoken in {passed}");
    assert!(!spoken.is_negative());
}

/// Asserts that the journal's text gives the same session.
pub fn check_replay(history: &History) {
    let lines: Vec<String> =
        history.entries().iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
    let plan = serde_json::to_string(history.floor().plan()).unwrap();
    let entries = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let replayed = History::replay(serde_json::from_str(&plan).unwrap(), entries).unwrap();
    assert_eq!(replayed.floor(), history.floor());
    assert!(replayed.live().eq(history.live()));
    assert_eq!(replayed.undoable(), history.undoable());
    assert_eq!(replayed.redoable(), history.redoable());
    let floor = serde_json::to_string(history.floor()).unwrap();
    assert_eq!(&serde_json::from_str::<Floor>(&floor).unwrap(), history.floor());
}

/// Asserts that each note has a number of its own, is filed under an item of the agenda, and answers a question that the
/// item has; and that there is no more text than the record holds.
fn check_notes(floor: &Floor) {
    let mut ids = BTreeSet::new();
    for note in floor.all_notes() {
        assert!(ids.insert(note.id), "{:?} is in two places", note.id);
        assert!(floor.agenda().find(note.item).is_some(), "{note:?} is filed under no item");
        let questions = floor.item(note.item).map_or(0, |item| item.questions.len());
        assert!(note.kind.question().is_none_or(|question| question < questions), "{note:?} of {questions}");
        assert!(!note.text.is_empty() && note.text.length() <= LONGEST_NOTE, "{note:?}");
        assert_eq!(note.text, NoteText::of(&note.text.to_string()), "it was not clean");
        assert_eq!(floor.note(note.id), Some(note));
    }
    let filed: usize = floor.agenda().items.iter().map(|item| floor.notes(item.id).count()).sum();
    assert_eq!(filed, floor.all_notes().len());
    assert!(floor.all_notes().len() <= MOST_NOTES);
    assert!(floor.all_notes().iter().map(Note::length).sum::<usize>() <= MOST_NOTED);
}

fn check_list(floor: &Floor) {
    let list = floor.list();
    let mut ids = BTreeSet::new();
    let called = floor.turn().and_then(|turn| turn.request.as_ref());
    for request in list.in_order().chain(&list.aside).chain(called) {
        assert!(ids.insert(request.id), "request {:?} is in two places", request.id);
    }
    for queue in [&list.waiting, &list.responses] {
        let people: BTreeSet<_> =
            queue.iter().map(|request| (request.party, request.representative)).collect();
        assert_eq!(people.len(), queue.len(), "somebody waits twice: {queue:?}");
    }
}

/// What the entries add up to, counted without the floor.
#[derive(Default)]
struct Record {
    present: Option<TurnId>,
    turns: BTreeMap<TurnId, (PartyId, Representative, bool)>,
    requests: BTreeSet<u32>,
    overridden: BTreeSet<PartyId>,
}

impl Record {
    fn of(history: &History) -> Self {
        let mut record = Self::default();
        for entry in history.live() {
            assert!(!entry.events.is_empty(), "an entry without events counts: {entry:?}");
            assert!(!matches!(entry.cause, Cause::Undo { .. } | Cause::Redo { .. }));
            entry.events.iter().for_each(|event| record.add(event));
        }
        record
    }

    fn add(&mut self, event: &Event) {
        match event {
            Event::Requested { request, .. } => {
                assert!(self.requests.insert(request.id.0), "request {:?} appears twice", request.id);
            }
            Event::ItemBegan { line_up, .. } => {
                self.requests.extend(line_up.iter().map(|request| request.id.0));
            }
            Event::Called { turn } => self.call(turn),
            Event::Started { turn } => {
                if let Some((_, _, begun)) = self.turns.get_mut(turn) {
                    *begun = true;
                }
            }
            Event::TurnRepresentativeSet { turn, representative, overrides } => {
                let (party, speaks, _) = self.turns.get_mut(turn).unwrap();
                *speaks = *representative;
                if overrides.contains(&Override::Representatives) {
                    self.overridden.insert(*party);
                }
            }
            Event::CalledBack { turn } => {
                assert_eq!(self.present.take(), Some(*turn), "a turn was called back that had not the floor");
                self.turns.remove(turn);
            }
            Event::Ended { turn, .. } | Event::PutBack { turn, .. } | Event::SetAside { turn } => {
                assert_eq!(self.present.take(), Some(*turn), "a turn ended that had not the floor");
            }
            _ => {}
        }
    }

    fn call(&mut self, turn: &Turn) {
        assert_eq!(self.present.replace(turn.id), None, "the floor was given while it was taken");
        let Some(Request { id, party, representative, overrides, .. }) = &turn.request else { return };
        self.requests.insert(id.0);
        let earlier = self.turns.insert(turn.id, (*party, *representative, false));
        assert_eq!(earlier, None, "turn {:?} appears twice", turn.id);
        if overrides.contains(&Override::Representatives) {
            self.overridden.insert(*party);
        }
    }

    fn check(&self, floor: &Floor) {
        assert_eq!(self.present, floor.turn().map(|turn| turn.id));
        for (party, _) in floor.parties() {
            let spoke = self.turns.values().filter(|(of, _, begun)| *of == party && *begun);
            let people: BTreeSet<_> = spoke.map(|(_, representative, _)| representative).collect();
            assert_eq!(usize::from(floor.tally(party).people()), people.len(), "people of {party:?}");
            if let Some(allowed) = floor.representatives_allowed(party) {
                assert!(
                    people.len() <= usize::from(allowed) || self.overridden.contains(&party),
                    "{} people spoke for {party:?}, and no override is on record",
                    people.len()
                );
            }
        }
    }
}
