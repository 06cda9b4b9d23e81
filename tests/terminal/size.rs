//! Tests of the terminal's size: followed when it changes, checked where it can be.

use super::{alone, shown};
use crate::common::pty::{Exit, Signal as Sent};

#[test]
fn the_screen_follows_the_terminals_size() {
    let pty = shown(alone());
    pty.wait_for("size 80x24.");
    for (columns, rows) in [(120, 36), (30, 5), (1, 1), (2, 60), (80, 24)] {
        pty.resize(columns, rows);
        if columns >= 30 {
            pty.wait_for(&format!("size {columns}x{rows}."));
        } else {
            pty.wait_until("a letter in the corner", |screen| screen.contents().starts_with('t'));
        }
    }
    pty.wait_for("size 80x24.").wait_for("redbold");
    assert_eq!(pty.keys("q").exit(), Exit::Code(0));
    pty.assert_restored();
}

#[test]
fn a_size_that_comes_back_at_once_is_painted_all_the_same() {
    let pty = shown(alone());
    pty.wait_for("redbold");
    // Smaller and back before the program looked: the terminal has cut its text, and has its old size.
    pty.wipe().signal(Sent::WINCH);
    pty.wait_for("redraws 1.").wait_for("size 80x24.").wait_for("redbold");
}

#[test]
fn neither_a_key_nor_a_change_of_size_is_held_back_by_the_other() {
    let pty = shown(alone());
    // Only now and then do both wake the program at once; hence so many rounds.
    for round in 0..200 {
        let (columns, key) = if round % 2 == 0 { (120, "a") } else { (80, "b") };
        let what = format!("round {round}: size {columns} and last {key}");
        pty.resize(columns, 24).keys(key).wait_until(&what, |screen| {
            let text = screen.contents();
            text.contains(&format!("size {columns}x24.")) && text.contains(&format!("last {key}."))
        });
        // The other way round.
        pty.keys("c").resize(columns, 20).wait_until(&what, |screen| {
            let text = screen.contents();
            text.contains(&format!("size {columns}x20.")) && text.contains("last c.")
        });
    }
}

#[test]
fn a_terminal_without_a_size_is_taken_for_a_usual_one() {
    let pty = shown(alone().size(0, 0));
    pty.wait_for("size 80x24.");
    assert_eq!(pty.keys("q").exit(), Exit::Code(0));
}

#[test]
fn a_monstrous_size_is_not_believed() {
    let pty = shown(alone().size(65535, 65535));
    pty.wait_for("size 1000x500.");
    assert_eq!(pty.keys("q").exit(), Exit::Code(0));
}
