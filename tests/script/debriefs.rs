//! Tests that the scripts that come with the program have known debriefs, to the second.

use std::collections::BTreeSet;

use tribune::floor::plan::PartyId;
use tribune::floor::turn::TurnId;
use tribune::plan_file::script::Scripted;
use tribune::rehearsal::debrief::{AlertAnswers, Debrief, Overrun, Watched};
use tribune::rehearsal::{Manner, SimulatedSession};

use crate::script::play::{STARTS, followed, names, secs, shipped};

#[test]
fn the_first_lesson_has_a_known_debrief_in_every_language() {
    for (file, who_ran_over) in
        [("first-steps.toml", 6), ("fr/first-steps.toml", 7), ("ar/first-steps.toml", 3)]
    {
        let play = followed(shipped(file));
        assert_eq!(play.stage.steps_done(), 44, "{file}");
        let debrief = Debrief::of(&play.history, &play.acts, Some(STARTS));
        assert_eq!(debrief, of_the_first_lesson(who_ran_over), "{file}");
    }
}

fn of_the_first_lesson(who_ran_over: u16) -> Debrief {
    Debrief {
        over: Some(secs(-5012)),
        topics_covered: 1,
        topics: 5,
        topics_missing: 3,
        // Cambodia, Cameroon, Djibouti took its plate down.
        asked: 3,
        heard: 3,
        answers: vec![answer(Watched::Time, 1, 15, 15)],
        overruns: vec![overrun(1, who_ran_over, 25, true)],
        overran: secs(25),
        cost: 0,
        between: secs(30),
        hand_overs: 1,
        lost_between: secs(10),
        summary_lost: Some(secs(0)),
        overrides: vec![],
        undone: 1,
        redone: 1,
    }
}

#[test]
fn too_little_time_has_a_known_debrief_under_the_automatic_chair() {
    let (session, debrief) = chaired("too-little-time.toml");
    let expected = Debrief {
        over: Some(secs(-517)),
        topics_covered: 5,
        topics: 5,
        topics_missing: 0,
        asked: 20,
        heard: 19,
        answers: vec![answer(Watched::Time, 11, 0, 0), answer(Watched::ItemOver, 2, 0, 0)],
        overruns: vec![],
        overran: secs(0),
        cost: 0,
        between: secs(160),
        hand_overs: 16,
        lost_between: secs(0),
        summary_lost: Some(secs(0)),
        overrides: vec![],
        undone: 0,
        redone: 0,
    };
    assert_eq!(debrief, expected);
    assert_eq!(session.refused(), []);
}

#[test]
fn when_everything_goes_wrong_the_debrief_is_known_too() {
    let (session, debrief) = chaired("everything-goes-wrong.toml");
    let expected = Debrief {
        over: Some(secs(-1722)),
        topics_covered: 3,
        topics: 5,
        topics_missing: 1,
        // Serbia took its plate down.
        asked: 8,
        heard: 8,
        answers: vec![
            // The room was seated late.
            answer(Watched::LateToOpen, 1, 240, 240),
            answer(Watched::Time, 4, 40, 40),
            answer(Watched::ItemOver, 2, 0, 0),
            answer(Watched::ResumeDue, 1, 0, 0),
            answer(Watched::Gap, 2, 0, 0),
        ],
        // The program was killed while Afghanistan spoke, so nobody called to order.
        overruns: vec![overrun(9, 0, 40, false)],
        overran: secs(40),
        cost: 0,
        between: secs(88),
        hand_overs: 8,
        lost_between: secs(0),
        summary_lost: Some(secs(0)),
        overrides: vec![],
        undone: 0,
        redone: 0,
    };
    assert_eq!(debrief, expected);
    assert_eq!(session.refused(), []);
    let kinds: BTreeSet<_> = session.acts().iter().map(|act| names(&act.doing)).collect();
    let all = "Arrives Asks AsksResponse AsksUnlisted Asleep Begins Interrupted Killed NotThere PointMade PointOfOrder \
        Restored Seated Stops Withdraws";
    assert_eq!(kinds.into_iter().collect::<Vec<_>>().join(" "), all);
}

#[test]
fn what_goes_wrong_in_english_goes_wrong_in_every_language() {
    let (session, debrief) = chaired("everything-goes-wrong.toml");
    let acts = |session: &SimulatedSession| {
        session.acts().iter().map(|act| (names(&act.doing), act.at)).collect::<Vec<_>>()
    };
    for file in ["fr/everything-goes-wrong.toml", "ar/everything-goes-wrong.toml"] {
        let (other, its) = chaired(file);
        // Another room has other delegations.
        let overruns: Vec<_> = its
            .overruns
            .iter()
            .zip(&debrief.overruns)
            .map(|(its, ours)| Overrun { party: ours.party, ..*its })
            .collect();
        assert_eq!(Debrief { overruns, ..its }, debrief, "{file}");
        assert_eq!(other.refused(), [], "{file}");
        assert_eq!(acts(&other), acts(&session), "{file}");
    }
}

/// Runs a script under the automatic chair, which skips all steps.
fn chaired(name: &str) -> (SimulatedSession, Debrief) {
    let Scripted { script, plan, .. } = shipped(name);
    let mut session = SimulatedSession::scripted(&plan, script, Manner::exact(), 1, STARTS);
    session.run().unwrap();
    let debrief = Debrief::of(session.history(), session.acts(), Some(STARTS));
    (session, debrief)
}

fn answer(alert: Watched, times: usize, together: i64, longest: i64) -> AlertAnswers {
    AlertAnswers { alert, times, passed: 0, together: secs(together), longest: secs(longest) }
}

fn overrun(turn: u32, party: u16, over: i64, called_to_order: bool) -> Overrun {
    let (turn, party) = (TurnId(turn), PartyId(party));
    Overrun { turn, party, over: secs(over), called_to_order }
}
