//! What comes at once after Esc is what was pressed, and no letters.

use super::{alone, shown};

#[test]
fn a_key_at_once_after_esc_is_that_key() {
    let pty = shown(alone());
    for (key, name) in [("<up>", "Up"), ("<f1>", "F(1)"), ("<delete>", "Delete"), ("<s-down>", "Down")] {
        pty.keys("z").wait_for("last z.");
        pty.keys(&format!("<esc>{key}")).wait_for("before Esc").wait_for(&format!("last {name}"));
    }
}

#[test]
fn a_click_at_once_after_esc_is_no_letters() {
    let pty = shown(alone());
    pty.send(b"\x1b\x1b[<0;12;7M").wait_for("last Esc");
    // Whatever came of the click would have come before this.
    pty.keys("z").wait_for("before Esc").wait_for("last z.");
}

#[test]
fn letters_typed_after_esc_are_letters() {
    let pty = shown(alone());
    pty.keys("<esc>").wait_for("last Esc");
    pty.keys("[").wait_for("last [.");
    pty.keys("A").wait_for("before [.").wait_for("last A");
}
