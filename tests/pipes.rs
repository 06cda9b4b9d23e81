//! Tests of pipes and devices in place of files: what the user names is read once, and nothing else is waited for.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use crate::common::plan::PLAN;
use crate::common::program::{Place, TRIBUNE};

/// One fault, on its third line.
const FAULTY: &str = "title = \"Room\"\nlength = \"60m\"\nlenght = \"60m\"\n[[item]]\ntitle = \"Talk\"\n";

fn fifo(path: &Path) {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
}

/// Runs the program with this standard input. Fails if it does not end.
#[track_caller]
fn output(place: &Place, arguments: &[&str], input: &str, zone: &str) -> Output {
    let state = place.state();
    let mut child = Command::new(TRIBUNE)
        .args(arguments)
        .envs([("TRIBUNE_STATE_DIR", state.as_path()), ("XDG_RUNTIME_DIR", place.path())])
        .env("TZ", zone)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read it may have ended.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    for _ in 0..6_000 {
        if child.try_wait().unwrap().is_some() {
            return child.wait_with_output().unwrap();
        }
        thread::sleep(Duration::from_millis(10));
    }
    child.kill().unwrap();
    panic!("{arguments:?} waits");
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

#[test]
fn a_plan_that_is_a_pipe_is_read_once_whatever_comes_of_it() {
    let place = Place::new();
    for command in ["check", "run", "forecast", "rehearse"] {
        let faulty = output(&place, &[command, "/dev/stdin"], FAULTY, "UTC");
        assert_eq!(faulty.status.code(), Some(1), "{command}");
        let said = said(&faulty);
        assert!(said.contains("lenght") && said.contains("1 fault"), "{command}: {said}");
    }
    let sound = output(&place, &["check", "/dev/stdin"], PLAN, "UTC");
    assert_eq!(sound.status.code(), Some(0), "{}", said(&sound));
    let forecast = output(&place, &["forecast", "/dev/stdin", "--runs", "1"], PLAN, "UTC");
    assert_eq!(forecast.status.code(), Some(0), "{}", said(&forecast));

    let script = include_str!("../sessions/rehearsals/everything-goes-wrong.toml");
    let plan = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/english-1.toml");
    let script = script.replace("../english-1.toml", plan);
    let checked = output(&place, &["check", "/dev/stdin"], &script, "UTC");
    assert!(said(&checked).contains("/dev/stdin: sound"), "{}", said(&checked));
    let script = script.replace("late_start", "late_strat");
    let faulty = output(&place, &["rehearse", "--script", "/dev/stdin"], &script, "UTC");
    assert!(said(&faulty).contains("late_strat"), "{}", said(&faulty));
}

#[test]
fn a_plan_without_end_is_too_large_and_a_scripts_plan_that_is_a_pipe_is_not_waited_for() {
    let place = Place::new();
    for command in ["check", "run", "forecast"] {
        let endless = output(&place, &[command, "/dev/zero"], "", "UTC");
        assert_eq!(endless.status.code(), Some(1), "{command}");
        assert!(said(&endless).contains("larger than"), "{}", said(&endless));
    }
    fifo(&place.path().join("pipe.toml"));
    let script = place.path().join("script.toml");
    fs::write(&script, "title = \"Trial\"\nplan = \"pipe.toml\"\n[[cue]]\nat = \"1m\"\nasks = \"Serbia\"\n")
        .unwrap();
    let checked = output(&place, &["check", script.to_str().unwrap()], "", "UTC");
    assert_eq!(checked.status.code(), Some(1));
    assert!(said(&checked).contains("pipe.toml"), "{}", said(&checked));
}

#[test]
fn a_zone_that_is_none_is_told_and_never_read_without_end() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    fifo(&place.path().join("zone"));
    let pipe = place.path().join("zone").to_string_lossy().into_owned();
    for zone in ["/dev/zero", "/dev/stdin", &pipe, "Nowhere/Town"] {
        let status = output(&place, &["status"], "", zone);
        assert!(said(&status).contains("no time zone"), "{zone}: {}", said(&status));
        let pty = place.trial(&plan, 1).env("TZ", zone).spawn();
        pty.wait_for("NOT OPEN").wait_for("is no time zone of this computer");
    }
    for zone in ["", "UTC", "Europe/Zurich", "CET-1CEST,M3.5.0,M10.5.0/3"] {
        let status = output(&place, &["status"], "", zone);
        assert!(!said(&status).contains("no time zone"), "{zone}: {}", said(&status));
    }
}

#[test]
fn a_pipe_in_the_place_of_what_was_written_down_of_the_page_is_put_away() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let start = || place.trial(&plan, 1).args(["--web"]).spawn();
    let pty = start();
    pty.wait_for("http://127.0.0.1:").keys("<enter>").wait_for("began.");
    pty.kill();
    let page = place.file(".page");
    fs::remove_file(&page).unwrap();
    fifo(&page);
    let pty = start();
    pty.wait_for("Go on with").keys("<enter>").wait_for("http://127.0.0.1:");
    assert!(page.is_file(), "it is written down anew");
}
