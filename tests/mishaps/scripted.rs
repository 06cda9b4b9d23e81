//! Tests the script in which everything goes wrong, from its first step to its debrief.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tribune::plan_file::script::{Scripted, read};
use tribune::rehearsal::debrief::{Figures, Watched};
use tribune::rehearsal::{AnyRoom, Debrief, Manner, SimulatedSession};
use tribune::words::Words;

use crate::common::program::Place;
use crate::common::pty::Exit;
use crate::mishaps::trainee::{Trainee, Went};
use crate::mishaps::{BEFORE, Practice, STARTS, file_of, moment};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/rehearsals/everything-goes-wrong.toml");

#[test]
fn everything_goes_wrong_and_the_session_is_chaired_to_its_debrief() {
    let Scripted { script, plan, .. } = read(Path::new(SCRIPT), None).unwrap();
    let place = Place::new();
    let rehearse = || place.tribune(["rehearse", "--script", SCRIPT]).size(120, 50).spawn();
    let pty = rehearse();
    // The first step is read; then time is stopped.
    pty.wait_for("step 1 of 2").keys(">").wait_gone("step 1 of 2").keys("-").wait_for("REHEARSAL · stands");
    let mut trainee = Trainee::new(&plan, AnyRoom::scripted(script.clone(), STARTS), STARTS, STARTS - BEFORE);
    trainee.passes_to(STARTS - BEFORE);
    trainee.reads();
    trainee.passes_to(moment(&pty));
    let mut practice = Practice { place: &place, pty, trainee, steps: 0 };
    assert_eq!(practice.goes_on(), Went::Killed);
    assert_eq!(practice.pty.exit(), Exit::Code(137), "{}", practice.pty.screen());
    practice
        .pty
        .assert_restored()
        .wait_for("Nothing is lost.")
        .wait_for("Go on with: tribune rehearse --script");

    practice.pty = rehearse();
    practice.pty.wait_for("A session of this plan was left unfinished.").keys("<enter>");
    practice.wait_for_entries();
    practice.is_asked_and_stands();
    assert_eq!(practice.goes_on(), Went::On, "what has happened once does not happen again");
    assert_eq!(practice.written(), practice.expected());

    // Everything in the script has happened.
    let trainee = &practice.trainee;
    let kinds: BTreeSet<_> = trainee.acts.iter().map(|act| kind(&act.doing)).collect();
    let mut session = SimulatedSession::scripted(&plan, script, Manner::exact(), 1, STARTS);
    session.run().unwrap();
    assert_eq!(kinds, session.acts().iter().map(|act| kind(&act.doing)).collect());

    practice.pty.keys("q").wait_for("What to do better");
    practice.pty.wait_for("This debrief is kept in").keys("q");
    assert_eq!(practice.pty.exit(), Exit::Code(0));
    let debrief = Debrief::of(&trainee.history, &trainee.acts, Some(STARTS));
    let script = Some("Everything goes wrong".to_owned());
    let figures = Figures { script, ..Figures::of(&debrief, &plan.title, 0) };
    let words = Words::english();
    let title = format!("Debrief of a rehearsal · {} · “Everything goes wrong”", plan.title);
    let folder = place.state().join("rehearsals/debriefs");
    let text = fs::read_to_string(file_of(&folder, "md")).unwrap();
    assert_eq!(text, words.debrief_file(&title, &words.debrief(&debrief, &figures, &[])));

    // Compared with the known debrief of the automatic chair (`tests/script/debriefs.rs`): the room is the same whoever
    // chairs it.
    let known = Debrief::of(session.history(), session.acts(), Some(STARTS));
    let of_the_room = |debrief: &Debrief| (debrief.topics_covered, debrief.asked, debrief.heard);
    assert_eq!(of_the_room(&debrief), of_the_room(&known));
    let answer = |debrief: &Debrief, alert| {
        debrief.answers.iter().find(|answer| answer.alert == alert).copied().unwrap()
    };
    assert_eq!(answer(&debrief, Watched::LateToOpen), answer(&known, Watched::LateToOpen));
    assert_eq!(answer(&debrief, Watched::Gap).times, answer(&known, Watched::Gap).times);
    // The chair's own part differs: it is slow at the limit, sets a rule aside, undoes an act and redoes it.
    let log = &trainee.log;
    let late = answer(&debrief, Watched::Time);
    assert_eq!((late.times, late.together), (log.late.len(), log.late.iter().copied().sum()));
    assert_eq!((debrief.overrides.len(), debrief.undone, debrief.redone), (1, 1, 1));
    assert_eq!((known.overrides.len(), known.undone, known.redone), (0, 0, 0));
    assert!(debrief.overran > known.overran);
}

fn kind(doing: &impl std::fmt::Debug) -> String {
    let text = format!("{doing:?}");
    text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
}
