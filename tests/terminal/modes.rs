//! Tests that modes which another program left on are reset, and that none is left on at the end.

use crate::common::pty::{Exit, Pty};

use super::in_a_shell;

/// What a killed program may leave on: each mode, and its reset.
const LEFT_ON: [(&str, &str); 18] = [
    ("\x1b G", "\x1b F"),
    ("\x1b=", "\x1b>"),
    ("\x1b[?1h", "\x1b[?1l"),
    ("\x1b[?9h", "\x1b[?9l"),
    ("\x1b[?1001h", "\x1b[?1001l"),
    ("\x1b[?1002h", "\x1b[?1002l"),
    ("\x1b[?1003h", "\x1b[?1003l"),
    ("\x1b[?1004h", "\x1b[?1004l"),
    ("\x1b[?1005h", "\x1b[?1005l"),
    ("\x1b[?1015h", "\x1b[?1015l"),
    ("\x1b[?1016h", "\x1b[?1016l"),
    ("\x1b[?2031h", "\x1b[?2031l"),
    ("\x1b[?2048h", "\x1b[?2048l"),
    ("\x1b[?7727h", "\x1b[?7727l"),
    ("\x1b[?9001h", "\x1b[?9001l"),
    ("\x1b[>4;2m", "\x1b[>4;0m"),
    ("\x1b[>1u", "\x1b[=0u"),
    ("\x1b[?1006h", "\x1b[?1006l"),
];

fn left_on() -> String {
    let modes: String = LEFT_ON.iter().map(|(on, _)| *on).collect();
    format!("printf '{}'", modes.replace('\x1b', "\\033"))
}

/// Fails unless every mode was reset after it was last set, or is one of ours.
fn assert_at_rest(pty: &Pty, ours: bool) {
    let text = String::from_utf8_lossy(&pty.bytes()).into_owned();
    for (on, rest) in LEFT_ON {
        if !(ours && on == "\x1b[?1006h") {
            assert!(text.rfind(rest) > text.rfind(on), "{} is on", on.escape_debug());
        }
    }
    assert!(!pty.view(vt100::Screen::application_cursor) && !pty.view(vt100::Screen::application_keypad));
    let mouse = if ours { vt100::MouseProtocolMode::PressRelease } else { vt100::MouseProtocolMode::None };
    assert_eq!(pty.view(vt100::Screen::mouse_protocol_mode), mouse);
}

#[test]
fn what_another_program_left_on_is_put_to_rest() {
    let pty = in_a_shell(&format!("{}; \"$@\"; echo code $?.", left_on()));
    pty.wait_for("last nothing.");
    assert_at_rest(&pty, true);
    pty.keys("q").wait_for("code 0.");
    assert_at_rest(&pty, false);
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();
}

#[test]
fn what_is_left_on_while_the_program_is_stopped_is_put_to_rest() {
    let pty =
        in_a_shell(&format!("set -m; \"$@\"; {}; echo shell.; read line; fg; echo code $?.", left_on()));
    pty.wait_for("last nothing.").keys("<c-z>").wait_for("shell.");
    pty.keys("<enter>").wait_for("last z.");
    pty.keys("k").wait_for("last k.");
    assert_at_rest(&pty, true);
    pty.keys("q").wait_for("code 0.");
    assert_at_rest(&pty, false);
    pty.assert_restored();
}
