//! Tests that a rehearsal is never mistaken for a real session: on the projector, on the page, or by commands.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::common::program::Place;
use crate::common::pty::{Exit, Pty};
use crate::web::visitor::Address;

/// Under the Chatham House Rule, sealing would replace the journal of a real session by a record.
const PLAN: &str = r#"
title = "Room C"
length = "20m"
chatham_house_rule = true
delegations = ["Jordan", "Libya"]

[[item]]
title = "Resources"
length = "15m"

[[item]]
title = "Summary"
kind = "closing"
length = "5m"
"#;

fn rehearse(place: &Place, arguments: &[&str]) -> Pty {
    let plan = place.plan(PLAN);
    let pty = place.tribune(["rehearse", "--seed", "7"]).arg(plan).args(arguments).spawn();
    pty.wait_for("REHEARSAL");
    pty
}

fn close(pty: &Pty) {
    pty.keys("-").wait_for("REHEARSAL · stands").keys("<enter>").wait_for("Resources began.");
    pty.keys(";").wait_for("Time went on by").keys("n").wait_for("Summary began.");
    pty.keys("n").wait_for("Close the session?").keys("<enter>").wait_for("CLOSED");
}

/// The exit code and the text of both streams.
fn told(place: &Place, arguments: &[&str]) -> (Option<i32>, String) {
    let output = place.output(arguments);
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).unwrap())
}

/// Waits until so many consoles have sockets.
#[track_caller]
fn wait_for_consoles(place: &Place, count: usize) {
    let folder = place.path().join("spare/tribune/link");
    for _ in 0..6000 {
        if fs::read_dir(&folder).map_or(0, Iterator::count) == count {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("there are not {count} consoles");
}

#[test]
fn the_projector_and_the_page_carry_the_band() {
    let place = Place::new();
    let pty = rehearse(&place, &["--speed", "10", "--web"]);
    pty.wait_for("http://");
    let address = Address::found_in(&pty.screen());
    let mut events = address.follow();
    let mut band = |begins: &str| {
        let board = events.board(begins, |board| {
            board["words"]["band"].as_str().is_some_and(|band| band.starts_with(begins))
        });
        board["words"]["band"].as_str().unwrap().to_owned()
    };
    assert_eq!(band("REHEARSAL ×10"), "REHEARSAL ×10");
    let projector = place.tribune(["project"]).size(80, 24).spawn();
    for (columns, rows) in [(200, 60), (120, 36), (80, 24), (40, 12), (39, 11), (24, 6), (20, 2)] {
        projector.resize(columns, rows).wait_for("REHEARSAL ×10");
    }
    pty.keys("-").wait_for("REHEARSAL · stands");
    assert_eq!(band("REHEARSAL · stands"), "REHEARSAL · stands");
    for (columns, rows) in [(200, 60), (80, 24), (24, 6)] {
        projector.resize(columns, rows).wait_for("REHEARSAL · stands");
    }
    // The mark stays whatever else is shown, and when the console has gone.
    projector.resize(80, 24);
    pty.keys("<enter>").wait_for("Resources began.");
    projector.wait_for("The floor is free").wait_for("REHEARSAL · stands");
    for (keys, gone) in [(",", "list of speakers"), ("*", "Resources")] {
        pty.keys(keys);
        projector.wait_gone(gone).wait_for("REHEARSAL · stands");
    }
    pty.keys("*-").wait_for("REHEARSAL ×10");
    projector.wait_for("The floor is free").wait_for("REHEARSAL ×10");
    pty.kill();
    projector.wait_for("The console does not answer").wait_for("REHEARSAL ×10");
}

#[test]
fn of_a_session_and_a_rehearsal_the_projector_says_which_is_real() {
    let place = Place::new();
    let rehearsal = rehearse(&place, &[]);
    let real = place.tribune(["run", "plan.toml"]).folder(place.path()).spawn();
    real.wait_for("NOT OPEN");
    wait_for_consoles(&place, 2);
    let projector = place.tribune(["project"]).size(100, 30).spawn();
    projector.wait_for("Several sessions are running.").wait_for("(a trial or rehearsal, no real session)");
    let rows = projector.screen().lines().filter(|line| line.contains("no real session")).count();
    assert_eq!(rows, 1, "{}", projector.screen());
    drop((rehearsal, real));
}

#[test]
fn a_rehearsal_that_was_closed_is_not_sealed_and_no_command_takes_it_for_a_session() {
    let place = Place::new();
    let pty = rehearse(&place, &[]);
    close(&pty);
    pty.keys("q").wait_for("What to do better").keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    let journal = place.file(".journal");
    let written = fs::read(&journal).unwrap();
    let name = journal.file_stem().unwrap().to_str().unwrap().to_owned();

    let (code, text) = told(&place, &["status", "--rehearsal"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("Room C") && !text.contains("not yet sealed"), "{text}");
    for arguments in
        [&["status"][..], &["status", &name], &["status", "--trial"], &["status", "--trial", &name]]
    {
        let (code, text) = told(&place, arguments);
        assert_eq!(code, Some(1), "{arguments:?}: {text}");
    }

    // A real session of the same plan is begun, closed and sealed beside it.
    let run = place.tribune(["run", "plan.toml"]).folder(place.path()).spawn();
    run.wait_for("NOT OPEN").keys("<enter>").wait_for("Resources began.");
    let (code, text) = told(&place, &["status"]);
    assert!(code == Some(0) && !text.contains("REHEARSAL") && !text.contains("ehearsal"), "{text}");
    run.keys("n").wait_for("Go on to “Summary”?").keys("<enter>").wait_for("Summary began.");
    run.keys("n").wait_for("Close the session?").keys("<enter>").wait_for("CLOSED");
    run.keys("q").wait_for("a record that names no speaker").keys("<enter>");
    assert_eq!(run.exit(), Exit::Code(0));
    let (_, text) = told(&place, &["status"]);
    assert!(text.contains("only its record is left"), "{text}");
    assert_eq!(fs::read(&journal).unwrap(), written, "the rehearsal is as it was");
}

#[test]
fn a_session_that_was_left_is_not_what_a_rehearsal_goes_on_with() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let run = place.tribune(["run"]).arg(&plan).spawn();
    run.wait_for("NOT OPEN").keys("<enter>").wait_for("Resources began.");
    run.kill();
    let before = fs::read(place.file(".journal")).unwrap();
    let pty = rehearse(&place, &[]);
    pty.wait_for("NOT OPEN");
    assert!(!pty.screen().contains("left unfinished"), "{}", pty.screen());
    close(&pty);
    pty.keys("q").wait_for("What to do better").keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    let run = place.tribune(["run"]).arg(&plan).spawn();
    run.wait_for("A session of this plan was left unfinished.").wait_for("Go on");
    assert!(!run.screen().contains("REHEARSAL"), "{}", run.screen());
    run.keys("<esc>");
    assert_eq!(run.exit(), Exit::Code(0));
    let journals =
        place.files().into_iter().filter(|(path, _)| path.extension().is_some_and(|kind| kind == "journal"));
    assert!(journals.map(|(_, bytes)| bytes).any(|bytes| bytes == before), "the session is as it was left");
}
