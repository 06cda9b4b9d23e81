//! `tribune sessions`: what is kept on this machine, and its end on request.

use std::fs;

use serde_json::Value;

use crate::common::program::{Place, Room};

const PLAN: &str = "title = \"Room C\"\nlength = \"20m\"\ndelegations = [\"Jordan\", \"Libya\"]\n[[item]]\ntitle = \"Talk\"\nlength = \"20m\"\n";

#[test]
fn the_sessions_are_listed_and_deleted_on_request() {
    let place = Place::new();
    assert_eq!(place.said(&["sessions"]), (0, "No session is kept here.\n".into(), String::new()));
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "began");
    let id = place.status(None)["id"].as_str().unwrap().to_owned();
    let listed = |state: &str| {
        assert_eq!(place.said(&["sessions", "--trial"]).1, format!("{id}: Room C, {state}\n"));
    };
    listed("running");
    let (code, _, err) = place.said(&["sessions", "--trial", "delete", &id, "--yes"]);
    assert_eq!(code, 1);
    assert!(err.starts_with("This session is open in another window"), "{err}");
    room.leave();
    listed("left open");
    let json: Value =
        serde_json::from_str(&place.said(&["sessions", "--trial", "--format", "json"]).1).unwrap();
    assert_eq!(json, serde_json::json!([{ "id": id, "title": "Room C", "state": "open" }]));
    // Among the real ones it is not.
    assert_eq!(place.said(&["sessions"]).1, "No session is kept here.\n");
    assert_eq!(place.said(&["sessions", "delete", &id, "--yes"]).2, format!("There is no session “{id}”.\n"));

    // Nobody is asked where nobody sits.
    let (code, _, err) = place.said(&["sessions", "--trial", "delete", &id]);
    assert_eq!(
        (code, err.as_str()),
        (1, "Nothing was deleted: nobody is here to be asked. Say --yes to delete it.\n")
    );
    let asked = place.tribune(["sessions", "--trial", "delete", &id]).spawn();
    asked.wait_for("It cannot be brought back.").keys("no<enter>").wait_for("Nothing was deleted.");
    listed("left open");
    // In each language its own word means yes, and "yes" as well; no other word does.
    let asked = place.tribune(["sessions", "--lang", "ar", "--trial", "delete", &id]).spawn();
    asked.wait_for("(نعم أو لا").keys("oui<enter>").exit();
    listed("left open");
    let asked = place.tribune(["sessions", "--lang", "fr", "--trial", "delete", &id]).spawn();
    asked.wait_for("(oui ou non)").keys("Yes<enter>").wait_for("Supprimée");
    assert_eq!(place.said(&["sessions", "--trial"]).1, "No session is kept here.\n");
    let named: Vec<_> = place
        .files()
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| path.to_string_lossy().contains(&id))
        .collect();
    assert!(named.is_empty(), "{named:?}");
}

#[test]
fn a_session_that_cannot_be_read_is_listed_and_can_be_deleted() {
    let place = Place::new();
    let folder = place.state().join("sessions");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("2024-04-30-101500-room.journal"), "Dear all,\n").unwrap();
    fs::write(folder.join("2024-04-30-101500-room.journal.torn-1"), "x").unwrap();
    fs::write(folder.join("2024-04-30-101500-room-2.lock"), "").unwrap();
    let listed = place.said(&["sessions"]).1;
    assert!(listed.starts_with("2024-04-30-101500-room: cannot be read"), "{listed}");
    assert_eq!(place.said(&["sessions", "delete", "2024-04-30-101500-room", "--yes"]).0, 0);
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left, ["2024-04-30-101500-room-2.lock"], "those of another session stay");
}
