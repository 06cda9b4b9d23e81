//! What hands do at a real console: clickers, keyboards of other scripts, names typed with a slip, lists pasted.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod common;

use common::plan::PLAN;
use common::program::{Place, Room};

#[test]
fn a_clicker_goes_on_and_does_nothing_by_accident() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<pagedown>", "Opening began.");
    room.see("a", "representative").act("lao<enter>", "Lao PDR");
    room.act("<pagedown>", "was given the floor");
    let before = place.entries();
    // `.` and `b` blank slides, F5 and Shift+F5 begin the show, Esc ends it.
    room.pty().keys(".b<f5>").send(b"\x1b[15;2~").keys("<esc><pagedown>");
    room.see("", "Lao PDR has the floor and has not begun");
    assert_eq!(place.entries(), before);
    room.act("<pageup>", "hold");
    room.see("<pagedown>", "There is time left to speak");
    assert!(!room.pty().screen().contains("slower"));
}

#[test]
fn letters_of_other_keyboards_are_keys_or_are_answered() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    room.see("ф", "No key for `ф`. On every keyboard: Space, Enter, Esc, the arrows, and F1");
    room.see("ش", "No key for `ش`").see("é", "No key for `é`");
    room.see("α", "representative").act("lao<enter>", "Lao PDR");
    room.act("س", "suspended").act("ы", "resumed");
}
