//! Tests that keys, pastes and clicks arrive as what was done, also right after Esc.

use std::thread;
use std::time::Duration;

use super::{alone, shown};

#[test]
fn keys_pastes_and_clicks_arrive_whole() {
    let pty = shown(alone());
    pty.keys("<f6>").wait_for("last F(6)+").keys("<esc>").wait_for("last Esc+").keys("é").wait_for("last é.");
    pty.paste("two\rlines q").wait_for("last paste \"two\\rlines q\".");
    pty.click(70, 20).wait_for("last click 70,20.");
    assert!(pty.runs(), "a `q` in a pasted text is no key");
}

#[test]
fn esc_and_a_key_soon_after_are_two_keys() {
    let pty = shown(alone());
    pty.send(b"\x1bk").wait_for("last k.").wait_for("before Esc+");
    pty.send(b"\x1b\r").wait_for("last Enter+").wait_for("before Esc+");
}

#[test]
fn a_key_at_once_after_esc_is_that_key() {
    let pty = shown(alone());
    for (key, name) in [("<up>", "Up"), ("<f1>", "F(1)"), ("<delete>", "Delete"), ("<s-down>", "Down")] {
        pty.keys("z").wait_for("last z.");
        pty.keys(&format!("<esc>{key}")).wait_for("before Esc").wait_for(&format!("last {name}"));
    }
}

#[test]
fn a_click_at_once_after_esc_is_a_click() {
    let pty = shown(alone());
    pty.send(b"\x1b\x1b[<0;12;7M").wait_for("before Esc").wait_for("last click 11,6.");
}

#[test]
fn an_arrow_in_slow_pieces_is_an_arrow() {
    let pty = shown(alone());
    for (pieces, before) in [(&[&b"\x1b"[..], b"[", b"A"][..], "Esc"), (&[b"\x1b[", b"1;", b"1A"], "z.")] {
        pty.keys("z").wait_for("last z.");
        for piece in pieces {
            pty.send(piece);
            thread::sleep(Duration::from_millis(300));
        }
        pty.wait_for("last Up").wait_for(&format!("before {before}"));
    }
}

#[test]
fn letters_typed_a_while_after_esc_are_letters() {
    let pty = shown(alone());
    pty.keys("<esc>").wait_for("last Esc");
    thread::sleep(Duration::from_secs(5));
    pty.keys("[").wait_for("last [.");
    pty.keys("A").wait_for("before [.").wait_for("last A");
}
