//! Tests of rehearsals with the real program in a pseudo-terminal: the same room for the same seed, time that stands
//! and steps, and a kill in the middle.

use std::fs;

use crate::common::program::Place;
use crate::common::pty::{Exit, Pty, Setup, Signal};
use serde_json::Value;

/// A session of forty minutes: a rehearsal takes less than one at top speed.
const PLAN: &str = r#"
title = "Room C"
date = "2024-04-30"
time = "10:15-10:55"
chatham_house_rule = true
delegations = [{ name = "Lao PDR", code = "LA", also = ["Laos"] }, "Cambodia", "Türkiye", "Serbia", "Jordan", "Libya", "Chile", "Kenya", "Nepal", "Peru"]

[rules]
limit = "2m"

[[item]]
title = "Opening"
kind = "opening"
length = "3m"

[[item]]
title = "Regional cooperation"
questions = ["Which example?", "Who is best placed?", "Which threats?"]

[[item]]
title = "Resources"

[[item]]
title = "Summary"
kind = "closing"
length = "3m"
"#;

/// A rehearsal of the plan, ready to start.
fn rehearsal(place: &Place, arguments: &[&str]) -> Setup {
    let plan = place.plan(PLAN);
    place.tribune(["rehearse"]).arg(plan).args(arguments)
}

/// The happenings on the screen: an hour and a sentence a row.
fn happenings(pty: &Pty) -> Vec<String> {
    let screen = pty.screen();
    let rows = screen.lines().skip_while(|line| !line.contains("IN THE ROOM")).skip(1);
    let rows = rows.take_while(|line| !line.trim().is_empty());
    rows.map(|line| line.trim().to_owned()).collect()
}

/// Stops time, then steps until `said` is on the screen. Returns what was shown on the way.
#[track_caller]
fn step_until(pty: &Pty, said: &str) -> Vec<Vec<String>> {
    let mut shown = Vec::new();
    for _ in 0..200 {
        if pty.screen().contains(said) {
            return shown;
        }
        step(pty);
        shown.push(happenings(pty));
    }
    panic!("no `{said}`\n{}", pty.screen());
}

/// Goes on by one step, which is done when the clock at the top has moved.
#[track_caller]
fn step(pty: &Pty) {
    let hour = |screen: &str| {
        let mut words = screen.lines().next().unwrap_or_default().split_whitespace();
        words.find(|word| word.len() == 8 && word.matches(':').count() == 2).map(str::to_owned)
    };
    let before = hour(&pty.screen());
    pty.keys(";").wait_until("a step", |screen| {
        let now = hour(&screen.contents());
        now.is_some() && now != before && screen.contents().contains("Time went on by")
    });
}

/// The entries of the only journal, as text.
fn entries(place: &Place) -> Vec<String> {
    let text = fs::read_to_string(place.file(".journal")).unwrap();
    text.lines().skip(1).map(str::to_owned).collect()
}

fn status(place: &Place) -> Value {
    let output = place.output(["status", "--rehearsal", "--format", "json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_rehearsal_says_on_every_screen_that_it_is_none() {
    let place = Place::new();
    let pty = rehearsal(&place, &["--seed", "7", "--speed", "10"]).spawn();
    pty.wait_for("REHEARSAL ×10 · no real session").wait_for("IN THE ROOM · usual, seed 7");
    for (columns, rows) in [(200, 60), (80, 24), (40, 12), (39, 11), (24, 6), (20, 3), (20, 2)] {
        pty.resize(columns, rows).wait_for("REHEARSAL ×10");
    }
    pty.resize(80, 24).keys("-").wait_for("REHEARSAL · stands");
    for (columns, rows) in [(120, 36), (39, 11), (20, 2)] {
        pty.resize(columns, rows).wait_for("REHEARSAL · stands");
    }
}

#[test]
fn time_goes_faster_slower_stands_and_steps() {
    let place = Place::new();
    let pty = rehearsal(&place, &["--seed", "7"]).spawn();
    pty.wait_for("REHEARSAL ×1 ");
    for rate in [2, 5, 10, 20, 40, 60] {
        pty.keys(">").wait_for(&format!("REHEARSAL ×{rate} "));
    }
    pty.keys(">").wait_for("Time goes as fast as it can.");
    pty.keys("<lt>").wait_for("REHEARSAL ×40 ").keys("<s-left>").wait_for("REHEARSAL ×20 ");
    pty.keys("-").wait_for("REHEARSAL · stands").wait_for("Time stands.");
    step_until(&pty, "The room is seated");
    let before = status(&place);
    pty.keys("<enter>").wait_for("Opening began.");
    assert_eq!(before["desk"]["stage"], "ahead");
    assert_eq!(status(&place)["desk"]["stage"], "open");
    pty.keys("-").wait_for("REHEARSAL ×20 ").wait_for("The rehearsal goes 20 times as fast as time does.");
    for rate in [10, 5, 2, 1] {
        pty.keys("<lt>").wait_for(&format!("REHEARSAL ×{rate} "));
    }
    pty.keys("<lt>").wait_for("Time goes as slowly as it can: - freezes it.");
    pty.resize(200, 60).keys("?").wait_for("A rehearsal").wait_for("let time go on");
}

#[test]
fn a_rehearsal_is_kept_apart_and_never_offers_itself_as_a_real_session() {
    let place = Place::new();
    let pty = rehearsal(&place, &["--seed", "7"]).spawn();
    pty.wait_for("REHEARSAL").keys("<enter>").wait_for("Opening began.");
    drop(pty);
    let journal = place.file(".journal");
    assert_eq!(journal.parent(), Some(place.state().join("rehearsals").as_path()));
    assert!(fs::read_to_string(&journal).unwrap().contains(r#""cast":{"level":"usual"},"seed":7"#));

    let told = place.output(["status"]);
    assert_eq!(told.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&told.stderr).contains("There is no session yet."));
    let told = place.output(["status", "--rehearsal"]);
    assert!(String::from_utf8_lossy(&told.stdout).contains("Room C"));

    // Neither `run` with this plan nor the menu without one asks about it.
    let run = place.tribune(["run", "plan.toml"]).folder(place.path()).spawn();
    run.wait_for("NOT OPEN").keys("q");
    assert_eq!(run.exit(), Exit::Code(0));
    fs::create_dir(place.path().join("sessions")).unwrap();
    fs::copy(place.path().join("plan.toml"), place.path().join("sessions/plan.toml")).unwrap();
    let menu = place.tribune([""; 0]).folder(place.path()).spawn();
    menu.wait_for("What shall be run?").wait_for("Room C");
    assert!(!menu.screen().contains("Go on with"), "{}", menu.screen());
    // What can be rehearsed is a menu behind that one: Esc goes back to it, and from there out.
    menu.keys("<down><enter>").wait_for("What shall be rehearsed?").wait_for("Esc back");
    menu.keys("<esc>").wait_for("What shall be run?").wait_for("Esc leave");
    menu.keys("<enter>").wait_for("What shall be rehearsed?").keys("<esc>").wait_for("What shall be run?");
    menu.keys("<esc>");
    assert_eq!(menu.exit(), Exit::Code(0));
}

#[test]
fn the_same_seed_is_the_same_room_to_the_last_byte() {
    let play = |seed: &str, speed: &str| {
        let place = Place::new();
        let pty = rehearsal(&place, &["--seed", seed, "--speed", speed]).spawn();
        pty.wait_for("REHEARSAL").keys("-").wait_for("REHEARSAL · stands");
        step_until(&pty, "The room is seated");
        pty.keys("<enter>").wait_for("Opening began.").keys("n");
        pty.wait_for("Go on to “Regional cooperation”?")
            .keys("<enter>")
            .wait_for("Regional cooperation began.");
        let mut shown = Vec::new();
        for _ in 0..25 {
            step(&pty);
            shown.push(happenings(&pty));
        }
        pty.keys("l").wait_for("The list of speakers was closed.");
        (shown, entries(&place))
    };
    let (shown, written) = play("3", "1");
    assert!(shown.iter().flatten().any(|row| row.contains("raises its plate")), "{shown:?}");
    assert_eq!((shown.clone(), written.clone()), play("3", "60"));
    assert_ne!(shown, play("4", "1").0);
}

#[test]
fn a_rehearsal_that_is_killed_goes_on_in_the_same_room() {
    let begin = |place: &Place| {
        let pty = rehearsal(place, &["--seed", "3"]).spawn();
        pty.wait_for("REHEARSAL").keys("-").wait_for("REHEARSAL · stands");
        step_until(&pty, "The room is seated");
        pty.keys("<enter>").wait_for("Opening began.").keys("n");
        pty.wait_for("Go on to “Regional cooperation”?")
            .keys("<enter>")
            .wait_for("Regional cooperation began.");
        step_until(&pty, "raises its plate");
        pty
    };
    // The same without a kill: what happens while the chair does nothing.
    let place = Place::new();
    let pty = begin(&place);
    for _ in 0..60 {
        step(&pty);
    }
    let unkilled = happenings(&pty);
    drop(pty);

    let place = Place::new();
    let pty = begin(&place);
    pty.signal(Signal::KILL);
    assert_eq!(pty.exit(), Exit::Signal("Killed".to_owned()));
    let pty = rehearsal(&place, &[]).spawn();
    pty.wait_for("A session of this plan was left unfinished.").keys("<enter>");
    pty.wait_for("IN THE ROOM · usual, seed 3").keys("-").wait_for("REHEARSAL · stands");
    for _ in 0..200 {
        if happenings(&pty) == unkilled {
            return;
        }
        step(&pty);
    }
    panic!("another room:\n{}\nbut without a kill:\n{}", pty.screen(), unkilled.join("\n"));
}
