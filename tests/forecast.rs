//! Tests of the forecast: the same on any number of cores, in words and as JSON, with its assumptions.

use std::path::Path;

use crate::common::program::Place;
use crate::common::pty::Exit;
use serde_json::Value;
use tribune::forecast::Task;
use tribune::plan_file;
use tribune::rehearsal::Level;

fn out(arguments: &[&str]) -> (i32, String, String) {
    let output = Place::new().output(arguments);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn it_does_not_depend_on_the_number_of_cores() {
    let plan = plan_file::read(Path::new("sessions/english-2.toml")).unwrap();
    let task = Task { plan: &plan, level: Level::Hard, runs: 37, seed: 5 };
    let mut done = Vec::new();
    let alone = task.run(1, |some, all| done.push((some, all))).unwrap();
    assert_eq!(task.run(7, |_, _| {}).unwrap(), alone);
    assert_eq!(done.last(), Some(&(370, 370)), "the progress comes to its end");
    assert!(alone.ways.iter().all(|way| way.all_heard <= 37));
}

#[test]
fn it_says_first_whether_the_delegations_will_be_heard() {
    let (code, text, err) = out(&["forecast", "sessions/english-2.toml", "--runs", "30"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "Breakout Group English II: 20 delegations, 5 topics, 105 minutes");
    assert_eq!(lines[1], "Not everyone who asks for the floor will be heard.");
    assert!(
        text.contains("Assumed, in 30 sessions of each kind from seed 1, in a room that is usual:"),
        "{text}"
    );
    assert!(lines.iter().all(|line| line.chars().count() <= 79), "{text}");
    let again = out(&["forecast", "sessions/english-2.toml", "--runs", "30"]);
    assert_eq!(again.1, text);
}

#[test]
fn it_compares_the_limit_with_shorter_ones_and_all_topics_with_fewer() {
    let arguments = ["forecast", "sessions/english-2.toml", "--runs", "20"];
    let (_, text, _) = out(&arguments);
    let is_row = |line: &&str| line.contains('–') && line.chars().any(|sign| ('▁'..='█').contains(&sign));
    let rows: Vec<_> = text.lines().filter(is_row).collect();
    let limits = ["4:00", "3:00", "2:30", "2:00", "as needed"];
    let begins: Vec<_> = rows.iter().map(|row| row.split("  ").next().unwrap().trim_end()).collect();
    for (begins, limit) in begins.iter().zip(limits.iter().chain(&limits)) {
        assert!(begins.starts_with(limit), "{text}");
    }
    assert_eq!(rows.len(), 10, "{text}");
    // With five topics on the agenda, and with four.
    let ways = |arguments: &[&str]| -> Value {
        let (_, text, _) = out(&[arguments, &["--format", "json"]].concat());
        serde_json::from_str::<Value>(&text).unwrap()["ways"].clone()
    };
    let found = ways(&arguments);
    let topics: Vec<_> =
        found.as_array().unwrap().iter().map(|way| way["topics"].as_u64().unwrap()).collect();
    assert_eq!(topics, [[5; 5], [4; 5]].concat());
    for way in found.as_array().unwrap() {
        for figure in ["ends", "heard"] {
            let of = |part: &str| way[figure][part].as_i64().unwrap();
            assert!(of("p10") <= of("median") && of("median") <= of("p90"), "{way}");
        }
    }
    assert_ne!(ways(&[&arguments[..], &["--seed", "2"]].concat()), found, "other chances");
}

#[test]
fn a_long_one_shows_how_far_it_has_come() {
    let place = Place::new();
    let pty = place.tribune(["forecast", "sessions/english-2.toml", "--runs", "100000"]).size(80, 24).spawn();
    pty.wait_for(" of 1000000 sessions").wait_for("─");
    assert!(pty.screen().contains(" % "), "{}", pty.screen());
    pty.kill();
    // Without a terminal on standard error there is no bar.
    assert_eq!(out(&["forecast", "sessions/english-2.toml", "--runs", "10"]).2, "");
}

#[test]
fn on_a_low_terminal_the_answer_is_what_is_seen_in_the_end() {
    let place = Place::new();
    let forecast = |rows| {
        let arguments = ["forecast", "sessions/english-2.toml", "--runs", "10"];
        let pty = place.tribune(arguments).size(80, rows).spawn();
        assert_eq!(pty.exit(), Exit::Code(0));
        pty
    };
    let low = forecast(24);
    low.wait_for("Not everyone who asks for the floor will be heard.").wait_for("20 delegations, 5 topics");
    low.wait_for("--seed other chances.");
    let high = forecast(60);
    high.wait_for("--seed other chances.");
    assert_eq!(high.screen().matches("Not everyone").count(), 1, "{}", high.screen());
}

#[test]
fn every_plan_and_every_room_has_a_forecast() {
    for plan in ["english-1", "english-2", "french", "arabic", "intro", "report-back"] {
        for level in ["easy", "usual", "hard", "full"] {
            let path = format!("sessions/{plan}.toml");
            let (code, text, err) =
                out(&["forecast", &path, "--runs", "4", "--profile", level, "--format", "json"]);
            assert_eq!((code, err.as_str()), (0, ""), "{plan} {level}");
            let report: Value = serde_json::from_str(&text).unwrap();
            assert_eq!((&report["runs"], &report["profile"]), (&Value::from(4), &Value::from(level)));
            assert!(!report["assumptions"].as_array().unwrap().is_empty());
            for way in report["ways"].as_array().unwrap() {
                let figures = ["ends", "topics_covered", "heard", "unheard", "asked", "requests"];
                for figure in figures {
                    let counts = way[figure]["counts"].as_array().unwrap();
                    let all: u64 = counts.iter().map(|count| count[1].as_u64().unwrap()).sum();
                    assert_eq!(all, 4, "{plan} {level} {figure}");
                }
            }
        }
    }
}

#[test]
fn what_is_wrong_is_said() {
    let (code, text, err) = out(&["forecast", "nope.toml"]);
    assert_eq!(
        (code, text.as_str(), err.as_str()),
        (
            1,
            "",
            "nope.toml: there is no such file. Plans that come with the program: intro, english-1, english-2, french, arabic, report-back\n"
        )
    );
    for arguments in
        [&["forecast"][..], &["forecast", "x", "--runs", "0"], &["forecast", "x", "--profile", "odd"]]
    {
        assert_eq!(out(arguments).0, 2, "{arguments:?}");
    }
}
