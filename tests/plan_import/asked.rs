//! `tribune plan new`, as a person answers it.

use std::fs;

use crate::common::program::Place;
use crate::common::pty::Exit;

#[test]
fn a_plan_is_asked_for_line_by_line_and_check_accepts_it() {
    let place = Place::new();
    let file = place.path().join("new.toml");
    let pty = place.tribune(["plan", "new"]).arg(&file).spawn();
    pty.wait_for("What is the session called?").keys("<enter>").wait_for("A session needs a name.");
    pty.keys("Steering group<enter>").wait_for("In which room?").keys("Room C<enter>");
    pty.wait_for("On which day?")
        .keys("some day<enter>")
        .wait_for("This is no date.")
        .keys("30 April 2024<enter>");
    pty.wait_for("From when to when?")
        .keys("10:15-12:00<enter>")
        .wait_for("In which language")
        .keys("fr<enter>");
    pty.wait_for("Chatham House Rule").keys("maybe<enter>").wait_for("Allowed: yes or no").keys("yes<enter>");
    pty.wait_for("Which topics?").keys("Budget 20<enter>").keys("Work plan<enter>").keys("<enter>");
    pty.wait_for("Which delegations?").keys("Kenya, CIV, Ruritania<enter>");
    pty.wait_for("3 delegations so far. Not in the table of names, and taken as they are: Ruritania");
    assert!(!file.exists(), "nothing is written before the last answer");
    pty.keys("<enter>").wait_for("is written: 3 delegations, 2 items.");
    assert_eq!(pty.exit(), Exit::Code(0));
    let plan = tribune::plan_file::read(&file).unwrap();
    assert_eq!((plan.title.as_str(), plan.room.as_deref()), ("Steering group", Some("Room C")));
    assert!(plan.rules.chatham_house);
    let names: Vec<_> = plan.parties.iter().map(|party| party.name.as_str()).collect();
    assert_eq!(names, ["Kenya", "Côte d’Ivoire", "Ruritania"]);
    let minutes: Vec<_> = plan.items.iter().map(|item| item.planned.secs() / 60).collect();
    assert_eq!(minutes, [20, 85]);
}

#[test]
fn nothing_is_asked_where_nobody_sits_and_no_plan_is_overwritten() {
    let place = Place::new();
    let file = place.path().join("new.toml");
    let output = place.output(["plan", "new", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("To ask what a plan needs takes a terminal: "), "{said}");
    assert!(!file.exists());

    fs::write(&file, "kept").unwrap();
    let pty = place.tribune(["plan", "new"]).arg(&file).spawn();
    pty.wait_for("is there already, and was left as it is");
    assert_eq!(pty.exit(), Exit::Code(1));
    assert_eq!(fs::read_to_string(&file).unwrap(), "kept");
}

#[test]
fn who_leaves_before_the_end_has_written_nothing() {
    let place = Place::new();
    let file = place.path().join("new.toml");
    let pty = place.tribune(["plan", "new"]).arg(&file).spawn();
    pty.wait_for("What is the session called?")
        .keys("Steering group<enter>")
        .wait_for("In which room?")
        .keys("<c-d>");
    pty.wait_for("nothing was written");
    assert_eq!(pty.exit(), Exit::Code(1));
    assert!(!file.exists());
}
