//! Tests of what the system refuses, and of signals at bad moments: the terminal is restored, and the user is told.

mod needs_root;

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::common::plan::PLAN;
use crate::common::program::{Place, TRIBUNE};
use crate::common::pty::{Exit, Pty, Signal};

fn fifo(place: &Place, name: &str) -> PathBuf {
    let path = place.path().join(name);
    let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    path
}

#[test]
fn a_signal_ends_a_program_that_waits_for_its_plan() {
    for command in ["run", "check", "forecast", "rehearse"] {
        for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
            let place = Place::new();
            let plan = fifo(&place, "plan.toml");
            let pty = place.tribune([command]).arg(&plan).spawn();
            // A pipe can be opened for writing once somebody reads it: then the program waits for input.
            let write = rustix::fs::OFlags::WRONLY | rustix::fs::OFlags::NONBLOCK;
            let open = || rustix::fs::open(&plan, write, rustix::fs::Mode::empty());
            let writer = (0..6_000).find_map(|_| {
                thread::sleep(Duration::from_millis(10));
                open().ok()
            });
            assert!(writer.is_some(), "{command} does not read its plan");
            pty.signal(signal);
            assert!(!matches!(pty.exit(), Exit::Code(0 | 1)), "{command}");
            pty.assert_restored();
        }
    }
}

#[test]
fn a_limit_of_a_files_size_is_a_disk_that_fails_and_no_end() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    // 8 blocks of 512 bytes hold what comes before the first act.
    let run = format!("ulimit -f 8; exec '{TRIBUNE}' run --trial-rate 1 '{}'", plan.display());
    let pty = place.settled(Pty::program("/bin/sh").args(["-c", &run]).size(120, 36)).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("began.");
    for _ in 0..60 {
        pty.keys("l").wait_for("was closed.").keys("l").wait_for("was reopened.");
        if pty.screen().contains("NOT SAVED") {
            break;
        }
    }
    pty.wait_for("NOT SAVED");
    // The room goes on.
    pty.keys("ajord<enter>").wait_for("Jordan is on the list.");
    // Not the signal's code: the exit code tells of what was not saved.
    assert_eq!(pty.signal(Signal::TERM).exit(), Exit::Code(1));
    pty.assert_restored();
    assert!(pty.screen().contains("no larger file"), "{}", pty.screen());
}
