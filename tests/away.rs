//! Tests what the chair meets on resuming a real session whose program was killed, by the computer's own clock.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};
use crate::common::pty::Exit;
use serde_json::Value;

/// Longer than the gap that a session asks about.
const AWAY: Duration = Duration::from_millis(6500);

const QUESTION: &str = "Did the time on the floor run on?";

/// The desk of the session in `place`, now.
#[track_caller]
fn desk(place: &Place) -> Value {
    let output = place.output(["status", "--format", "json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let status: Value = serde_json::from_slice(&output.stdout).unwrap();
    status["desk"].clone()
}

fn run<'a>(place: &'a Place, plan: &Path) -> Room<'a> {
    Room::at(place, place.tribune(["run"]).arg(plan).spawn())
}

/// Lets Serbia speak in a session of a plan for another day, kills the program, and starts it again after a while.
fn killed_while_serbia_speaks(place: &Place) -> Room<'_> {
    let plan = place.plan(PLAN);
    let room = run(place, &plan);
    room.see("", "moved to now")
        .act("<enter>", "Opening began.")
        .act("aserb<enter>", "Serbia is on the list.");
    room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
    assert_eq!(room.pty().kill(), Exit::Signal("Killed".into()));
    thread::sleep(AWAY);

    let room = run(place, &plan);
    room.see("", "A session of this plan was left unfinished.").see("", "Go on with Room C");
    room.see("<enter>", "The program was away for ").see("", QUESTION);
    // Until the chair has answered, the clock shows the time as if it had run on.
    let desk = desk(place);
    assert_eq!(spoken(&desk), now(&desk) - at(place, "started"), "{}", desk["turn"]);
    let gap = &desk["alerts"][0]["kind"]["gap"];
    assert!(gap["lasted"].as_i64().unwrap() >= 5000, "{}", desk["alerts"]);
    room
}

/// How long the speaker has spoken, in milliseconds.
fn spoken(desk: &Value) -> i64 {
    desk["turn"]["spoken"].as_i64().unwrap()
}

fn now(desk: &Value) -> i64 {
    desk["now"].as_i64().unwrap()
}

/// The moment and the content of the only journal's first event of that name.
#[track_caller]
fn event(place: &Place, name: &str) -> (i64, Value) {
    let text = fs::read_to_string(place.file(".journal")).unwrap();
    let payloads = text.lines().skip(1).map(|line| line.splitn(3, ' ').nth(2).unwrap());
    let entries = payloads.map(|payload| serde_json::from_str::<Value>(payload).unwrap());
    let found = entries.into_iter().find_map(|entry| {
        let event = entry["events"].as_array()?.iter().find_map(|event| event.get(name).cloned())?;
        Some((entry["at"].as_i64()?, event))
    });
    found.unwrap_or_else(|| panic!("no {name} in {text}"))
}

#[track_caller]
fn at(place: &Place, name: &str) -> i64 {
    event(place, name).0
}

#[test]
fn after_a_kill_the_chair_says_that_the_speakers_time_ran_on() {
    let place = Place::new();
    let room = killed_while_serbia_speaks(&place);
    room.act("<enter>", "The time ran on.").act("l", "The list of speakers was closed.");
    let desk = desk(&place);
    assert_eq!(spoken(&desk), now(&desk) - at(&place, "started"));
    room.leave();
}

#[test]
fn after_a_kill_the_chair_says_that_the_speakers_time_held() {
    let place = Place::new();
    let room = killed_while_serbia_speaks(&place);
    room.act(" ", "The clock stands as if it had held.").act("l", "The list of speakers was closed.");
    let desk = desk(&place);
    let (noted, gap) = event(&place, "gap-noted");
    let away = noted - gap["from"].as_i64().unwrap();
    assert!(away >= 5000, "{gap}");
    assert_eq!(spoken(&desk), now(&desk) - at(&place, "started") - away);
    room.leave();
}
