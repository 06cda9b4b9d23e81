//! Tests that closing a terminal ends its program, however the program hears of it.

use super::{alone, as_probe, in_a_shell, shown, wait_for_turns};
use crate::common::pty::{Exit, Pty};

#[test]
fn a_closed_terminal_ends_the_program_at_once() {
    let mut pty = shown(alone());
    pty.close();
    assert_eq!(pty.exit(), Exit::Code(129));
}

#[test]
fn a_closed_terminal_ends_the_program_while_it_draws() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("turns");
    let mut pty = as_probe(Pty::program(std::env::current_exe().unwrap()), file.to_str().unwrap()).spawn();
    wait_for_turns(&file, 10);
    pty.close();
    assert_eq!(pty.exit(), Exit::Code(129));
}

/// The system tells the session's leader, which here keeps it to itself; and nothing is drawn that could fail.
#[test]
#[cfg(target_os = "linux")]
fn a_closed_terminal_ends_a_silent_program_that_no_signal_reaches() {
    let mut pty = in_a_shell("trap '' HUP; \"$@\"; exit $?");
    pty.wait_for("last nothing.");
    pty.close();
    assert_eq!(pty.exit(), Exit::Code(129));
}
