//! Tests of the real program with a session's files: of a newer version, damaged, torn, locked, without their plan,
//! closed and not sealed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room, texts};
use crate::common::pty::{Exit, Pty};
use serde_json::Value;

/// A session of a few entries, left by the chair. Returns the paths of plan and journal.
fn left(place: &Place) -> (PathBuf, PathBuf) {
    // A session's file cannot have this name unchanged.
    let plan = place.path().join("Room C, plan.toml");
    fs::write(&plan, PLAN).unwrap();
    let room = Room::at(place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.act("ajord<enter>", "Jordan is on the list.").leave();
    (plan, place.file(".journal"))
}

/// A line of a journal.
fn line(payload: &str) -> String {
    format!("{} {:08x} {payload}\n", payload.len(), crc32fast::hash(payload.as_bytes()))
}

/// The program says what is wrong: on the screen, again when the session is chosen, and in `status`.
#[track_caller]
fn assert_refused(place: &Place, plan: &Path, journal: &Path, said: &str) {
    let before = fs::read(journal).unwrap();
    let pty = place.trial(plan, 1).spawn();
    pty.wait_for("cannot be gone on with").wait_for("Begin anew").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(1));
    pty.assert_restored();
    let text = pty.screen().replace('\n', "");
    assert!(text.contains(said), "{}", pty.screen());
    let status = place.output(["status", "--trial"]);
    assert_eq!(status.status.code(), Some(1));
    let told = String::from_utf8(status.stderr).unwrap();
    assert!(told.contains(said), "{told}");
    assert_eq!(fs::read(journal).unwrap(), before, "the file was changed");
}

#[test]
fn a_journal_of_a_newer_version_is_refused_and_left_alone() {
    let place = Place::new();
    let (plan, journal) = left(&place);
    let text = fs::read_to_string(&journal).unwrap();
    let (header, rest) = text.split_once('\n').unwrap();
    let payload = header.splitn(3, ' ').nth(2).unwrap().replacen("_journal\":1", "_journal\":99", 1);
    fs::write(&journal, line(&payload) + rest).unwrap();
    assert_refused(&place, &plan, &journal, "was written by a newer Tribune (version 99 of the journal");
}

#[test]
fn damage_before_the_last_line_is_refused_and_left_alone() {
    let place = Place::new();
    let (plan, journal) = left(&place);
    let text = fs::read_to_string(&journal).unwrap().replacen("\"requested\"", "\"requesteb\"", 1);
    fs::write(&journal, text).unwrap();
    assert_refused(&place, &plan, &journal, "is damaged in line 3: its text does not match its checksum.");
}

#[test]
fn a_torn_last_line_is_set_aside_and_the_session_goes_on() {
    let place = Place::new();
    let (plan, journal) = left(&place);
    let bytes = fs::read(&journal).unwrap();
    fs::write(&journal, &bytes[..bytes.len() - 7]).unwrap();
    let status = place.status(None);
    assert!(status["torn"].as_u64().unwrap() > 0, "{status}");
    assert_eq!(texts(&status["desk"]["list"]["rows"], "/speaker/name"), ["Serbia"]);
    let said = String::from_utf8(place.output(["status", "--trial"]).stdout).unwrap();
    assert!(said.contains("The journal’s last line is unfinished"), "{said}");

    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "Go on with Room C")
        .see("<enter>", "next: Serbia")
        .see("", "The journal’s last line was unfinished")
        .act("alao<enter>", "Lao PDR is on the list.");
    let status = place.status(None);
    assert_eq!((&status["torn"], &status["entries"]), (&Value::from(0), &Value::from(3)));
    assert!(place.file(".torn").exists());
    room.leave();
}

#[test]
fn one_program_writes_a_session_at_a_time() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let first = Room::at(&place, place.trial(&plan, 1).spawn());
    first.see("", "NOT OPEN").act("<enter>", "Opening began.");
    let second = place.trial(&plan, 1).spawn();
    second.wait_for("Go on with Room C").keys("<enter>");
    assert_eq!(second.exit(), Exit::Code(1));
    second.assert_restored();
    let told = format!("This session is open in another window (process {}).", first.pty().pid());
    assert!(second.screen().replace('\n', " ").contains(&told), "{}", second.screen());
    first.act("aserb<enter>", "Serbia is on the list.").leave();
    assert_eq!(place.status(None)["entries"], 2);
}

#[test]
fn what_stands_where_the_folder_should_be_is_told() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    fs::create_dir(place.state()).unwrap();
    fs::write(place.state().join("trials"), "in the way").unwrap();
    let room = Room::at(&place, place.trial(&plan, 10).spawn());
    room.see("", "Sessions that were left cannot be seen:")
        .see("", "a file stands where a folder is needed")
        .see("", "NOT SAVED since")
        .see("<enter>", "Opening began.");
    let status = place.output(["status", "--trial"]);
    assert_eq!(status.status.code(), Some(0));
    let told = String::from_utf8(status.stdout).unwrap();
    assert!(told.contains("cannot be read: a file stands where a folder is needed."), "{told}");
    fs::remove_file(place.state().join("trials")).unwrap();
    room.pty().wait_gone("NOT SAVED");
    assert_eq!(place.status(None)["entries"], 1);
    room.leave();
}

#[test]
fn a_session_goes_on_with_the_plan_that_it_was_begun_with() {
    let place = Place::new();
    let (plan, _) = left(&place);
    fs::write(&plan, PLAN.replace("Room C", "Another room").replace("Serbia", "Nauru")).unwrap();
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "Go on with Room C").see("<enter>", "next: Serbia").leave();

    // A faulty or missing plan loses no session, but prevents a new one.
    fs::write(&plan, "title = 1").unwrap();
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "This plan has faults").see("<enter>", "next: Serbia").leave();
    fs::remove_file(&plan).unwrap();
    let room = Room::at(&place, place.trial("Room C, plan.toml", 1).folder(place.path()).spawn());
    room.see("", "Go on with Room C").see("<enter>", "next: Serbia").leave();
    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("Go on with Room C").keys("<down><enter>");
    assert_eq!(pty.exit(), Exit::Code(1));
    pty.assert_restored();
    assert!(pty.screen().replace('\n', "").contains("there is no such file"), "{}", pty.screen());
}

#[test]
fn a_session_that_was_closed_and_killed_is_sealed_at_the_next_start() {
    let place = Place::new();
    let plan = place.plan(&PLAN.replacen("time =", "chatham_house_rule = true\ntime =", 1));
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    for title in ["Regional cooperation", "Resources", "Victim assistance", "Summary"] {
        room.next(&format!("✓ {title} began."));
    }
    room.next("The session was closed.");
    assert_eq!(room.pty().kill(), Exit::Signal("Killed".into()));
    assert!(holds(&place, "Serbia"));

    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("NOT OPEN").keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    assert!(!holds(&place, "Serbia"), "{:?}", place.files());
    assert_eq!(place.status(None)["state"], "sealed");
}

fn holds(place: &Place, text: &str) -> bool {
    place.files().iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text))
}

#[test]
fn anew_asks_nothing_and_keeps_what_was_left() {
    let place = Place::new();
    let (plan, journal) = left(&place);
    let before = fs::read(&journal).unwrap();
    let pty: Pty = place.trial(&plan, 1).arg("--new").spawn();
    let room = Room::at(&place, pty);
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").leave();
    assert_eq!(place.status(None)["entries"], 1);
    assert_eq!(fs::read(&journal).unwrap(), before);
}
