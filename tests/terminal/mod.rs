//! Tests of the terminal module in a real terminal: restored on every way out, never waited for, repainted when it must
//! be.
//!
//! The program under test is this test binary, started again with `TRIBUNE_PROBE` set. [`probe`] is then a small
//! program on the run loop that the module prescribes.

mod bidi;
mod closed;
mod keys;
mod modes;
mod probe;
mod size;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::common::pty::{Exit, Pty, Setup, Signal as Sent};
use probe::{NO_TERMINAL, PROBE, REFUSED};

fn as_probe(setup: Setup, value: &str) -> Setup {
    setup
        .args(["terminal::probe::probe", "--exact", "--nocapture"])
        .env(PROBE, value)
        .env("RUST_BACKTRACE", "0")
}

fn alone() -> Setup {
    as_probe(Pty::program(std::env::current_exe().unwrap()), "1")
}

/// The probe as a job of a shell that runs `script`, in which `"$@"` starts it.
fn in_a_shell(script: &str) -> Pty {
    let shell = Pty::program("/bin/sh").args(["-c", script, "sh"]);
    as_probe(shell.arg(std::env::current_exe().unwrap()), "1").spawn()
}

fn shown(setup: Setup) -> Pty {
    let pty = setup.spawn();
    pty.wait_for("last nothing.");
    assert!(pty.view(vt100::Screen::alternate_screen));
    assert!(pty.view(vt100::Screen::hide_cursor));
    pty
}

/// Waits until the probe has taken `turns` more turns.
fn wait_for_turns(file: &Path, turns: u32) {
    let count = || fs::read_to_string(file).ok().and_then(|text| text.parse::<u32>().ok()).unwrap_or(0);
    let start = count();
    for _ in 0..6000 {
        if count() >= start + turns {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("the loop stands still at turn {}", count());
}

/// A terminal without an alternate screen still shows what was written before.
#[test]
fn a_screen_is_blanked_before_the_first_frame() {
    let bytes = shown(alone()).bytes();
    let at = |text: &[u8]| bytes.windows(text.len()).position(|part| part == text);
    let (blank, first) = (at(b"\x1b[2J").expect("it is blanked"), at(b"turns").expect("a frame"));
    assert!(blank < first, "{}", bytes.escape_ascii());
}

#[test]
fn the_terminal_is_given_back_at_the_end() {
    let pty = shown(alone());
    assert_eq!(pty.keys("q").exit(), Exit::Code(0));
    pty.assert_restored();
}

#[test]
fn the_terminal_is_given_back_after_an_error() {
    let pty = shown(alone());
    assert_eq!(pty.keys("e").exit(), Exit::Code(1));
    pty.assert_restored();
}

#[test]
fn the_terminal_is_given_back_before_a_panic_is_printed() {
    for (key, message) in
        [("p", "a panic of the loop"), ("t", "a panic of the painter"), ("x", "a panic elsewhere")]
    {
        let pty = shown(alone());
        assert_eq!(pty.keys(key).exit(), Exit::Code(101), "{message}");
        pty.assert_restored();
        assert!(pty.screen().contains(message), "{}", pty.screen());
    }
}

#[test]
fn the_terminal_is_given_back_on_signals_that_end_the_program() {
    for (signal, code) in [
        (Sent::TERM, 143),
        (Sent::INT, 130),
        (Sent::HUP, 129),
        (Sent::QUIT, 131),
        (Sent::USR1, 138),
        (Sent::USR2, 140),
        (Sent::ALARM, 142),
        (Sent::XCPU, 152),
    ] {
        let pty = shown(alone());
        assert_eq!(pty.signal(signal).exit(), Exit::Code(code));
        pty.assert_restored();
    }
}

#[test]
fn a_loop_that_hangs_does_not_keep_a_signal_from_ending_the_program() {
    for (signal, code) in [(Sent::TERM, 143), (Sent::INT, 130), (Sent::HUP, 129), (Sent::QUIT, 131)] {
        let pty = shown(alone());
        pty.keys("h").wait_for("last h.");
        assert_eq!(pty.signal(signal).exit(), Exit::Code(code));
        pty.assert_restored();
    }
}

#[test]
fn what_was_done_is_undone_where_a_later_step_fails() {
    // Raw mode is set by the input, and works; the output is open for reading only.
    let pty = in_a_shell("\"$@\" 1</dev/tty; echo code $?.");
    pty.wait_for(&format!("code {REFUSED}."));
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();
}

#[test]
fn an_output_that_is_no_terminal_is_refused() {
    let pty = in_a_shell("\"$@\" >/dev/null; echo code $?.");
    pty.wait_for(&format!("code {NO_TERMINAL}."));
    pty.assert_restored();
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_takes_it_again() {
    let pty = in_a_shell("set -m; \"$@\"; echo shell.; read line; fg; echo code $?.");
    pty.wait_for("last nothing.").keys("<c-z>").wait_for("shell.");
    pty.assert_restored();
    pty.keys("<enter>").wait_until("the alternate screen, repainted", |screen| {
        screen.alternate_screen() && screen.hide_cursor() && screen.contents().contains("last z.")
    });
    assert!(pty.view(vt100::Screen::bracketed_paste));
    pty.keys("k").wait_for("last k.").wait_for("redbold");
    pty.keys("q").wait_for("code 0.");
    pty.assert_restored();
}

#[test]
fn ctrl_z_without_a_shell_does_not_stop_the_program_for_good() {
    let pty = shown(alone());
    pty.keys("<c-z>").wait_for("last z.");
    assert_eq!(pty.keys("q").exit(), Exit::Code(0));
    pty.assert_restored();
}

#[test]
fn a_program_stopped_from_outside_repaints_when_it_goes_on() {
    let pty = in_a_shell("set -m; \"$@\"; stty sane; echo shell.; read line; fg; echo code $?.");
    pty.wait_for("last nothing.").wait_for("redbold");
    let screen = pty.screen();
    let pid = screen.split_once("pid ").and_then(|(_, rest)| rest.split_once('.')).unwrap().0;
    let pid = rustix::process::Pid::from_raw(pid.parse().unwrap()).unwrap();
    rustix::process::kill_process(pid, Sent::STOP).unwrap();
    pty.wait_for("shell.").keys("noise<enter>");
    pty.wait_gone("shell.").wait_gone("noise").wait_for("last nothing.").wait_for("redbold");
    // Raw mode is on again: keys need no Enter.
    pty.keys("k").wait_for("last k.").keys("q").wait_for("code 0.");
    pty.assert_restored();
}

#[test]
fn keys_that_come_while_a_program_goes_on_mean_what_they_mean() {
    let pty = shown(alone());
    // Whether a key comes at that very moment is chance; so many rounds, each a little later.
    for round in 0..1000 {
        pty.signal(Sent::CONT);
        thread::sleep(Duration::from_micros(round % 250));
        pty.keys("<enter>").wait_until(&format!("Enter in round {round}"), |screen| {
            screen.contents().contains("last Enter+")
        });
        pty.keys("k").wait_for("last k.");
    }
}

#[test]
fn a_terminal_that_nobody_reads_does_not_hold_up_the_loop() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("turns");
    let setup = as_probe(Pty::program(std::env::current_exe().unwrap()), file.to_str().unwrap());
    let pty = setup.size(200, 60).unread().spawn();
    // Many times what the terminal buffers.
    wait_for_turns(&file, 100);
    assert_eq!(pty.bytes(), b"");
    assert_eq!(pty.signal(Sent::TERM).exit(), Exit::Code(143));
}

#[test]
fn a_terminal_that_reads_again_gets_the_newest_frame() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("turns");
    let setup = as_probe(Pty::program(std::env::current_exe().unwrap()), file.to_str().unwrap());
    let pty = setup.size(200, 60).unread().spawn();
    wait_for_turns(&file, 5);
    pty.keys("b");
    wait_for_turns(&file, 200);
    let old = RefCell::new(BTreeSet::new());
    pty.read_on().wait_until("the newest frame", |screen| {
        let turn = screen.contents_between(0, 6, 0, 12);
        let turn: u32 = turn.trim_end_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0);
        old.borrow_mut().extend((1..200).contains(&turn).then_some(turn));
        turn >= 200
    });
    // The one being written when the terminal was full, and perhaps a number half written over it.
    assert!(old.borrow().len() < 4, "old frames were kept: {old:?}");
    pty.wait_for("last b.").wait_for_bells(1);
    assert_eq!(pty.signal(Sent::TERM).exit(), Exit::Code(143));
    assert_eq!(pty.bells(), 1);
    pty.assert_restored();
}

#[test]
fn a_bell_is_rung_once_also_where_its_frame_is_replaced() {
    let pty = shown(alone());
    pty.keys("b").wait_for_bells(1);
    pty.keys("d").wait_for_bells(2).keys("k").wait_for("last k.");
    assert_eq!(pty.bells(), 2);
}

#[test]
fn without_colours_bold_stays_bold() {
    let pty = shown(alone().env("NO_COLOR", "1"));
    pty.wait_for("redbold");
    let is_bold = |column| pty.view(|screen| screen.cell(5, column).unwrap().bold());
    assert!(is_bold(0) && is_bold(3) && is_bold(6));
}

#[test]
fn the_terminal_of_these_tests_answers_as_one_does() {
    let ask = "stty -icanon -echo min 1; printf 'ab\\033[6n'; dd bs=1 count=6 2>/dev/null | od -c";
    let pty = Pty::program("/bin/sh").args(["-c", ask]).spawn();
    pty.wait_for("[   1   ;   3   R");
    assert_eq!(pty.exit(), Exit::Code(0));
}

#[test]
fn the_cursor_is_never_asked_for() {
    let pty = shown(alone());
    pty.resize(40, 10).wait_for("size 40x10.").keys("q").exit();
    let bytes = pty.bytes();
    assert!(!bytes.windows(4).any(|window| window == b"\x1b[6n"));
}

/// A thread that waits without a limit does not run: the system counts each time that one does.
#[test]
#[cfg(target_os = "linux")]
fn a_silent_program_does_not_wake() {
    let pty = shown(alone());
    let naps = || -> u64 {
        let threads = fs::read_dir(format!("/proc/{}/task", pty.pid())).unwrap();
        let of_thread = |folder: std::io::Result<fs::DirEntry>| -> u64 {
            let status = fs::read_to_string(folder.unwrap().path().join("status")).unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            line.unwrap().trim().parse().unwrap()
        };
        threads.map(of_thread).sum()
    };
    let settled = (0..600).any(|_| {
        let before = naps();
        thread::sleep(Duration::from_secs(1));
        naps() == before
    });
    assert!(settled, "it wakes, and nothing has happened");
}
