//! Tests of what must hold whatever a chair does: random plans, random acts at random times, undone and redone.
//!
//! More cases: `PROPTEST_CASES=5000 cargo test properties::`.

mod board;
mod bulletin;
mod pick;
mod session;
mod sketch;

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use tribune::floor::Floor;
use tribune::floor::command::Command;
use tribune::floor::entry::Cause;
use tribune::floor::event::Event;
use tribune::floor::notice::Notice;
use tribune::floor::plan::Plan;

use pick::KINDS;
use session::{Outcome, Session};
use sketch::{Step, plans, scripts};

fn config() -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(96);
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// Whole copies of the session before and after, to compare undo and redo with, which work by entries.
struct Worlds {
    before: Vec<Session>,
    after: Vec<Session>,
}

impl Worlds {
    /// Passes on a notice of the machine: undo does not touch it.
    fn notice(&mut self, notice: Notice, now: tribune::floor::time::Stamp) {
        for world in self.before.iter_mut().chain(&mut self.after) {
            world.notice(notice, now);
        }
    }
}

/// Runs a script beside its copies, and compares after each undo and redo.
fn undo_and_redo(plan: Plan, script: &[Step], same: impl Fn(&Floor, &Floor)) {
    let mut session = Session::new(plan);
    let mut worlds = Worlds { before: Vec::new(), after: Vec::new() };
    for step in script {
        session.settle(session.now);
        let earlier = session.clone();
        let accepted = matches!(session.step(step, false), Outcome::Accepted(_));
        match step {
            Step::Act(_) if accepted => {
                worlds.before.push(earlier);
                worlds.after.clear();
            }
            Step::Undo if accepted => {
                let mut expected = worlds.before.pop().unwrap();
                expected.settle(session.now);
                same(session.floor(), expected.floor());
                worlds.after.push(earlier);
            }
            Step::Redo if accepted => {
                let mut expected = worlds.after.pop().unwrap();
                expected.settle(session.now);
                same(session.floor(), expected.floor());
                worlds.before.push(earlier);
            }
            Step::Undo => assert!(worlds.before.is_empty(), "an act could not be taken back"),
            Step::Redo => assert!(worlds.after.is_empty(), "an act could not be brought back"),
            Step::Gap { .. } | Step::ClockChange { .. } => {
                let last = session.history.entries().iter().rev().find(|entry| entry.cause == Cause::Machine);
                let notice = match last.unwrap().events[0] {
                    Event::GapNoted { from, why } => Notice::Gap { from, why },
                    Event::ClockStepNoted { by } => Notice::ClockStep { by },
                    ref other => panic!("{other:?}"),
                };
                worlds.notice(notice, session.now);
            }
            Step::Act(_) | Step::Wait { .. } => {}
        }
    }
}

/// The floor without its gap, which is measured anew if another act counted in between.
fn but_gap(floor: &Floor) -> serde_json::Value {
    let mut floor = serde_json::to_value(floor).unwrap();
    floor.as_object_mut().unwrap().remove("gap");
    floor
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_promises_hold_at_every_step((plan, script) in (plans(), scripts(true))) {
        let mut session = Session::new(plan);
        for step in &script {
            session.settle(session.now);
            let turn = session.floor().turn().map(|turn| turn.id);
            let before = session.floor().clone();
            match session.step(step, false) {
                Outcome::Refused => prop_assert_eq!(session.floor(), &before),
                Outcome::Accepted(entry) => {
                    if let (Step::Act(pick), Cause::Chair) = (step, entry.cause) {
                        let command = pick.command(&before, session.now);
                        let named = named_turn(&command);
                        prop_assert!(named.is_none_or(|named| Some(named) == turn), "{:?} on {:?}", command, turn);
                    }
                }
                Outcome::Nothing => {}
            }
            session.check();
        }
        session.check_replay();
    }

    #[test]
    fn undo_gives_the_state_before_and_redo_the_state_after((plan, script) in (plans(), scripts(false))) {
        undo_and_redo(plan, &script, |found, expected| assert_eq!(found, expected));
    }

    #[test]
    fn undo_of_any_number_of_acts_is_the_state_before_them(
        (plan, script, n) in (plans(), scripts(false), any::<prop::sample::Index>()),
    ) {
        let mut session = Session::new(plan);
        let mut before = Vec::new();
        for step in script.iter().filter(|step| matches!(step, Step::Act(_) | Step::Wait { .. })) {
            session.settle(session.now);
            let earlier = session.clone();
            if let Outcome::Accepted(_) = session.step(step, false) {
                before.push(earlier);
            }
        }
        session.settle(session.now);
        let last = session.floor().clone();
        let n = n.index(before.len() + 1);
        for _ in 0..n {
            prop_assert!(matches!(session.step(&Step::Undo, false), Outcome::Accepted(_)));
        }
        if let Some(expected) = before.iter_mut().nth_back(n.wrapping_sub(1)) {
            expected.settle(session.now);
            prop_assert_eq!(session.floor(), expected.floor());
        }
        for _ in 0..n {
            prop_assert!(matches!(session.step(&Step::Redo, false), Outcome::Accepted(_)));
        }
        prop_assert_eq!(session.floor(), &last);
    }

    #[test]
    fn undo_steps_over_what_the_machine_noticed((plan, script) in (plans(), scripts(true))) {
        undo_and_redo(plan, &script, |found, expected| assert_eq!(but_gap(found), but_gap(expected)));
    }

    #[test]
    fn wake_ups_early_late_or_many_change_nothing((plan, script) in (plans(), scripts(true))) {
        let (mut late, mut many) = (Session::new(plan.clone()), Session::new(plan));
        for step in &script {
            late.step(step, false);
            many.step(step, true);
        }
        late.settle(late.now);
        prop_assert_eq!(late.history.entries(), many.history.entries());
        prop_assert_eq!(late.floor(), many.floor());
    }
}

/// The turn that a command names.
fn named_turn(command: &Command) -> Option<tribune::floor::turn::TurnId> {
    match command {
        Command::Call { after, .. } | Command::Invite { after, .. } | Command::ChairSpeaks { after } => {
            *after
        }
        Command::CallBack { turn }
        | Command::NotPresent { turn }
        | Command::Start { turn }
        | Command::MoveStartBack { turn, .. }
        | Command::Hold { turn }
        | Command::Resume { turn }
        | Command::Finish { turn }
        | Command::Extend { turn, .. }
        | Command::LimitTurn { turn, .. }
        | Command::CallToOrder { turn }
        | Command::SetTurnRepresentative { turn, .. } => Some(*turn),
        _ => None,
    }
}

#[test]
fn the_scripts_try_everything() {
    let mut runner = TestRunner::deterministic();
    let mut accepted: BTreeMap<String, usize> = BTreeMap::new();
    let mut refused: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..800 {
        let plan = plans().new_tree(&mut runner).unwrap().current();
        let script = scripts(true).new_tree(&mut runner).unwrap().current();
        let mut session = Session::new(plan);
        for step in &script {
            session.settle(session.now);
            let before = session.floor().clone();
            let kind = match step {
                Step::Act(pick) => pick::kind(&pick.command(&before, session.now)),
                Step::Undo => "undo".into(),
                Step::Redo => "redo".into(),
                Step::Gap { .. } => "gap".into(),
                Step::ClockChange { .. } => "clock-step".into(),
                Step::Wait { .. } => "wait".into(),
            };
            match session.step(step, false) {
                Outcome::Accepted(_) => *accepted.entry(kind).or_default() += 1,
                Outcome::Refused => *refused.entry(kind).or_default() += 1,
                Outcome::Nothing => {}
            }
        }
        let by_clock = session.history.live().filter(|entry| matches!(entry.cause, Cause::Clock { .. }));
        *accepted.entry("by the clock".into()).or_default() += by_clock.count();
    }
    let extra = ["close", "settle-clock-step", "undo", "redo", "gap", "clock-step", "by the clock"];
    let missing: Vec<_> = (KINDS.iter().map(|(kind, _)| *kind).chain(extra))
        .filter(|kind| accepted.get(*kind).is_none_or(|&count| count < 5))
        .collect();
    assert!(
        missing.is_empty(),
        "hardly ever accepted: {missing:?}\naccepted: {accepted:#?}\nrefused: {refused:#?}"
    );
}

#[test]
fn undo_reaches_back_to_the_beginning_of_a_long_session() {
    let mut runner = TestRunner::deterministic();
    let plan = plans().new_tree(&mut runner).unwrap().current();
    let mut session = Session::new(plan);
    let mut before = Vec::new();
    while before.len() < 900 {
        for step in scripts(false).new_tree(&mut runner).unwrap().current() {
            let Step::Act(pick) = &step else {
                if matches!(step, Step::Wait { .. }) {
                    session.step(&step, false);
                }
                continue;
            };
            session.settle(session.now);
            if matches!(pick.command(session.floor(), session.now), Command::Close) {
                continue;
            }
            let earlier = session.floor().clone();
            if let Outcome::Accepted(_) = session.step(&step, false) {
                before.push(earlier);
            }
        }
    }
    session.check_replay();
    let last = session.floor().clone();
    let acts = before.len();
    for (place, earlier) in before.iter().enumerate().rev() {
        let entry = session.history.undo(session.now).unwrap();
        session.history.accept(entry).unwrap();
        assert_eq!(session.floor(), earlier, "undo of act {place}");
    }
    assert!(session.history.undo(session.now).is_err());
    for _ in 0..acts {
        let entry = session.history.redo(session.now).unwrap();
        session.history.accept(entry).unwrap();
    }
    assert_eq!(session.floor(), &last);
}
