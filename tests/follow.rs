//! Tests of `tribune follow`: the lines that other programs read, from real consoles.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room, TRIBUNE};

const PATIENCE: Duration = Duration::from_secs(60);

/// `tribune follow`, and what it has written.
struct Follower {
    child: Child,
    lines: Option<Receiver<Value>>,
}

impl Follower {
    fn of(place: &Place, arguments: &[&str]) -> Self {
        let mut follower = Self::unread(place, arguments);
        let out = follower.child.stdout.take().unwrap();
        follower.lines = Some(read(out));
        follower
    }

    /// One whose lines nobody takes yet.
    fn unread(place: &Place, arguments: &[&str]) -> Self {
        let mut command = Command::new(TRIBUNE);
        command.arg("follow").args(arguments).envs(place.environment()).env("LC_ALL", "C.UTF-8");
        let command = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Self { child: command.spawn().unwrap(), lines: None }
    }

    /// The next line that fits. Returns it with those before it.
    #[track_caller]
    fn until(&self, what: &str, fits: impl Fn(&Value) -> bool) -> Vec<Value> {
        let mut came = Vec::new();
        loop {
            let Ok(line) = self.lines.as_ref().unwrap().recv_timeout(PATIENCE) else {
                panic!("waited in vain for {what}: {came:#?}");
            };
            came.push(line);
            if came.last().is_some_and(&fits) {
                return came;
            }
        }
    }

    #[track_caller]
    fn line(&self, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
        self.until(what, fits).pop().unwrap()
    }

    /// Waits until it ends by itself.
    #[track_caller]
    fn exit(&mut self) -> i32 {
        for _ in 0..6000 {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code().unwrap();
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("it does not end");
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(out: ChildStdout) -> Receiver<Value> {
    let (send, lines) = sync_channel(4096);
    thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            let _ = send.send(serde_json::from_str(&line).unwrap());
        }
    });
    lines
}

fn is(pointer: &'static str, value: impl Into<Value>) -> impl Fn(&Value) -> bool {
    let value = value.into();
    move |line| line.pointer(pointer) == Some(&value)
}

/// Holds a value against a schema: types, keys, values, all the way down.
fn assert_fits(value: &Value, schema: &Value, root: &Value) {
    assert!(fits(value, schema, root), "{value:#}\ndoes not fit\n{schema:#}");
}

fn fits(value: &Value, schema: &Value, root: &Value) -> bool {
    if let Some(to) = schema.get("$ref").and_then(Value::as_str) {
        return fits(value, root.pointer(to.trim_start_matches('#')).unwrap(), root);
    }
    if let Some(any) = schema.get("anyOf").or(schema.get("oneOf")).and_then(Value::as_array) {
        return any.iter().any(|one| fits(value, one, root));
    }
    let types = match &schema["type"] {
        Value::Array(types) => types.clone(),
        one => vec![one.clone()],
    };
    let is = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let is_type = types.iter().any(|one| one == is);
    let is_const = schema.get("const").is_none_or(|one| one == value);
    let is_one_of = schema.get("enum").is_none_or(|all| all.as_array().unwrap().contains(value));
    let parts = match value {
        Value::Array(parts) => parts.iter().all(|part| fits(part, &schema["items"], root)),
        Value::Object(keys) => {
            let has = |key: &Value| keys.contains_key(key.as_str().unwrap());
            schema.get("required").and_then(Value::as_array).into_iter().flatten().all(has)
                && keys.iter().all(|(key, part)| {
                    schema.pointer(&format!("/properties/{key}")).is_some_and(|one| fits(part, one, root))
                })
        }
        _ => true,
    };
    is_type && is_const && is_one_of && parts
}

#[test]
fn a_line_a_change_says_what_the_room_may_see_and_no_more() {
    let place = Place::new();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 20).spawn());
    room.see("", "NOT OPEN");
    let follower = Follower::of(&place, &["--format", "json"]);
    let mut lines = follower.until("the board", |line| line["board"]["state"]["ahead"].is_object());
    room.act("<enter>", "Opening began.");
    for (keys, name) in [("serb", "Serbia"), ("jord", "Jordan"), ("lib", "Libya")] {
        room.act(&format!("a{keys}<enter>"), &format!("{name} is on the list."));
    }
    room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
    lines.extend(follower.until("the speaker", is("/board/state", "speaking")));

    let speaking = lines.last().unwrap().clone();
    let turn = &speaking["board"]["turn"];
    assert_eq!((&turn["party"], &speaking["board"]["next"]), (&json!("Serbia"), &json!("Jordan")));
    let now = speaking["now"].as_i64().unwrap();
    let left = turn["clock"]["left"]["until"].as_i64().unwrap() - now;
    assert!((0..=4 * 60_000).contains(&left), "{speaking:#}");
    assert_eq!((&speaking["rate"], &speaking["console"]), (&json!(20), &json!("answers")));

    // A minute of the session passes, and no line comes for it: the next is that of the next act.
    room.see("", "3:0");
    room.act(" ", "HELD");
    let held = follower.until("held", |_| true);
    assert_eq!(held[0]["board"]["state"], "held");
    lines.extend(held);

    let schema = include_str!("../docs/follow.schema.json");
    let schema = serde_json::from_str(schema).unwrap();
    for line in &lines {
        assert_fits(line, &schema, &schema);
        assert!(!line.to_string().contains("Libya"), "who waits behind the next is not the room's: {line:#}");
    }
    room.leave();
}

#[test]
fn names_are_held_back_while_the_rooms_screens_show_none() {
    let place = Place::new();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    room.act("aserb<enter>", "Serbia is on the list.").act("ajord<enter>", "Jordan is on the list.");
    room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
    room.see("*", "The room’s screens are blank.");
    let follower = Follower::of(&place, &[]);
    let blank = follower.line("the blank board", is("/board/showing/view", "blank"));
    room.see(",", "The room’s screens show the clock alone.");
    let alone = follower.line("the clock alone", is("/board/showing/view", "clock-alone"));
    for line in [&blank, &alone] {
        let text = line.to_string();
        assert!(!text.contains("Serbia") && !text.contains("Jordan"), "{line:#}");
        assert!(line["board"]["turn"]["clock"]["left"]["until"].is_i64(), "the clock goes on: {line:#}");
    }
    room.see(",", "SPEAKING");
    let whole = follower.line("the whole board", is("/board/showing/view", "whole"));
    assert_eq!(whole["board"]["turn"]["party"], "Serbia");
    room.leave();
}

#[test]
fn a_console_that_dies_is_missed_and_followed_again_until_the_session_is_over() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    // Before the console: it waits.
    let mut follower = Follower::of(&place, &[]);
    assert_eq!(
        follower.until("that it waits", |_| true),
        [json!({ "console": "awaited", "now": null, "rate": null, "board": null })]
    );
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    let open = follower.line("the opening", is("/board/state", "between"));
    room.pty().kill();
    let gone = follower.line("that it is gone", is("/console", "gone"));
    assert_eq!(gone["board"], open["board"], "the deadlines hold");
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "Go on with").see("<enter>", "TRIAL ×1");
    follower.line("that it is back", is("/console", "answers"));
    for item in ["Regional cooperation", "Resources", "Victim assistance", "Summary"] {
        room.next(&format!("{item} began."));
    }
    room.next("The session was closed.");
    follower.line("the close", is("/board/state", "closed"));
    room.pty().keys("q");
    follower.line("the end", is("/console", "ended"));
    assert_eq!(follower.exit(), 0);
}

#[test]
fn a_reader_that_is_slow_holds_nobody_and_gets_the_newest() {
    let place = Place::new();
    // Long titles, so that a pipe holds few lines.
    let long = "é".repeat(190);
    let titles = format!("title = \"{long}\"\nmeeting = \"{long}\"\nroom = \"{long}\"");
    let plan = PLAN.replace("title = \"Room C\"", &titles);
    let room = Room::at(&place, place.trial(place.plan(&plan), 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    let mut follower = Follower::unread(&place, &[]);
    room.see("", "▣");
    // Twice as much as a pipe holds.
    for _ in 0..60 {
        room.act("l", "The list of speakers was closed.").act("l", "The list of speakers was reopened.");
    }
    room.act("aserb<enter>", "Serbia is on the list.");
    assert!(!room.pty().screen().contains("▼"), "no screen is late: {}", room.pty().screen());
    follower.lines = Some(read(follower.child.stdout.take().unwrap()));
    let lines = follower.until("the newest", is("/board/next", "Serbia"));
    assert!(lines.len() < 121, "it was slow: {}", lines.len());
    room.leave();
}

#[test]
fn it_ends_when_nobody_reads_although_no_change_comes() {
    let place = Place::new();
    let mut follower = Follower::unread(&place, &[]);
    let mut out = BufReader::new(follower.child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    assert!(line.starts_with(r#"{"console":"awaited""#), "{line}");
    drop(out);
    assert_eq!(follower.exit(), 0);
}

#[test]
fn of_several_sessions_one_must_be_named() {
    let place = Place::new();
    let rooms = ["B", "C"].map(|name| {
        let room = Room::at(&place, place.trial(place.plan_of_room(name), 1).spawn());
        room.see("", "NOT OPEN");
        room
    });
    place.wait_until("both are found", || {
        std::fs::read_dir(place.path().join("spare/tribune/link")).is_ok_and(|found| found.count() == 2)
    });
    let (code, out, err) = place.said(&["follow"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("Room B") && err.contains("Room C") && err.contains("--room"), "{err}");
    let follower = Follower::of(&place, &["--room", "c"]);
    let line = follower.line("its board", |line| line["board"].is_object());
    assert_eq!(line["board"]["title"], "Group C");
    drop(rooms);
}
