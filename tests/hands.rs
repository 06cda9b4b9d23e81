//! Tests of hands at a real console: clickers, keyboards of other scripts, misspelt names, pasted lists.

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};

#[test]
fn a_clicker_goes_on_and_does_nothing_by_accident() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<pagedown>", "Opening began.");
    room.see("a", "representative").act("lao<enter>", "Lao PDR");
    room.act("<pagedown>", "was given the floor");
    let before = place.entries();
    // `.` and `b` blank slides, F5 and Shift+F5 begin a slide show, Esc ends it.
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
    room.see("ф", "No key for `ф`. On every keyboard: Space, Enter, Esc, the arrows, F1 to F12.");
    room.see("ش", "No key for `ش").see("é", "No key for `é`");
    room.see("α", "representative").act("lao<enter>", "Lao PDR");
    room.act("س", "suspended").act("ы", "resumed");
}

#[test]
fn names_are_found_in_any_order_without_articles_and_with_a_slip() {
    let place = Place::new();
    let english = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/english-1.toml");
    let room = Room::at(&place, place.trial(english, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "began.");
    for (typed, name) in [
        ("mexico ", "Mexico"),
        ("the philippines", "Philippines"),
        ("korea, republic of", "Republic of Korea"),
        ("kneya", ""),
        ("tajikstan", "Tajikistan"),
        ("lao-pdr", "Lao PDR"),
        ("viet-nam", "Viet Nam"),
        ("turkıye", "Türkiye"),
    ] {
        room.see("a", "representative");
        if name.is_empty() {
            // Nobody has the name, so it can be added, after an arrow key.
            room.see(typed, "as a delegation").pty().keys("<esc>").wait_gone("as a delegation");
        } else {
            room.act(&format!("{typed}<enter>"), &format!("{name} is on the list"));
        }
    }
    // A name of the plan is never added a second time, however it is written.
    assert_eq!(place.status(None)["desk"]["list"]["rows"].as_array().unwrap().len(), 7);
}

#[test]
fn several_names_are_pasted_shown_and_added_by_one_key() {
    let place = Place::new();
    let english = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/english-1.toml");
    let room = Room::at(&place, place.trial(english, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "began.");
    room.see("a", "representative");
    let before = place.entries();
    room.pty()
        .paste("Country;Code;Head\rMexico;MEX;Person A\rThe Philippines;PHL;Person B\rAtlantis;ATL;Person C");
    room.see("", "Add 2 to the list of speakers · 2 not").see("", "not in the room: is not added");
    assert_eq!(place.entries(), before, "nothing is added before the key");
    room.act("<enter>", "2 added: Mexico and Philippines. Not added: Country and Atlantis.");
    // Esc adds nobody.
    room.see("a", "representative").pty().paste("ISR, Korea, Republic of, Mexico");
    room.see("", "Add 2 to the list of speakers · 1 not").pty().keys("<esc>").wait_gone("Add 2");
    assert_eq!(place.entries(), before + 1, "one act");
}
