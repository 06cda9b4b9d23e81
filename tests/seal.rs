//! A session under the Chatham House Rule leaves nobody named, however its program ends.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::program::{Place, Room};
use common::pty::{Exit, Pty};

const PLAN: &str = r#"
title = "Room C"
length = "10m"
chatham_house_rule = true
delegations = ["Jordan", "Libya"]

[[item]]
title = "Summary"
kind = "closing"
length = "10m"
"#;

/// Returns a program whose session was just closed, and not left.
fn closed(place: &Place) -> Pty {
    let plan = place.plan(PLAN);
    let pty = place.trial(plan, 1).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("began.");
    pty.keys("n").wait_for("Close the session?").keys("<enter>").wait_for("CLOSED");
    pty
}

fn assert_names_nobody(place: &Place) {
    for (path, bytes) in place.files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Jordan") && !text.contains("Libya"), "{}: {text}", path.display());
    }
    assert_eq!(place.status(None)["state"], "sealed");
}

#[test]
fn a_closed_window_does_not_keep_a_session_from_being_sealed() {
    let place = Place::new();
    let mut pty = closed(&place);
    assert_eq!(place.status(None)["unsealed"], true);
    let text = place.output(["status", "--trial"]).stdout;
    assert!(String::from_utf8_lossy(&text).contains("not yet sealed"));
    pty.close();
    assert_eq!(pty.exit(), Exit::Code(129));
    assert_names_nobody(&place);
    assert_eq!(place.files().len(), 1);
}

#[test]
fn what_an_interrupted_sealing_left_is_told_and_removed_at_the_next_start() {
    let place = Place::new();
    let pty = closed(&place);
    let torn = place.file(".journal").with_extension("journal.torn");
    Room::at(&place, pty).leave();
    assert_names_nobody(&place);
    std::fs::write(&torn, "Jordan").unwrap();
    assert_eq!(place.status(None)["left"], serde_json::json!([torn]));
    let text = place.output(["status", "--trial"]).stdout;
    assert!(String::from_utf8_lossy(&text).contains(".journal.torn"));
    let pty = place.trial(place.path().join("plan.toml"), 1).spawn();
    pty.wait_for("NOT OPEN");
    assert!(!torn.exists());
}

#[test]
fn a_session_that_cannot_be_sealed_at_the_start_is_told() {
    let place = Place::new();
    let pty = closed(&place);
    pty.kill();
    // In the way of the record's draft, and of nothing else.
    let draft = place.file(".journal").with_extension("journal.new");
    std::fs::create_dir_all(draft.join("in the way")).unwrap();
    let spare = place.path().join("spare").join("tribune");
    std::fs::write(&spare, "no folder").unwrap();
    let pty = place.trial(place.path().join("plan.toml"), 1).spawn();
    pty.wait_for("NOT OPEN");
    assert!(String::from_utf8_lossy(&pty.bytes()).contains("could not be sealed"));
    drop(pty);
    std::fs::remove_dir_all(&draft).unwrap();
    let pty = place.trial(place.path().join("plan.toml"), 1).spawn();
    pty.wait_for("NOT OPEN");
    let sealed = std::fs::read_to_string(draft.with_extension("")).unwrap();
    assert!(sealed.contains("tribune_record") && !sealed.contains("Jordan"), "{sealed}");
}
