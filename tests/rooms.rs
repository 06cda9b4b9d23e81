//! Tests of `tribune rooms`: the overview of real consoles.

use crate::common::plan::NAMES;
use crate::common::program::{Place, Room};
use crate::common::pty::{Exit, Pty, Signal};

/// A console of its own plan.
fn console<'a>(place: &'a Place, name: &str) -> Room<'a> {
    let room = Room::at(place, place.trial(place.plan_of_room(name), 1).spawn());
    room.see("", "NOT OPEN");
    room
}

/// The row of the screen on which this text stands.
#[track_caller]
fn row(pty: &Pty, text: &str) -> usize {
    let screen = pty.screen();
    screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("no {text}\n{screen}"))
}

#[test]
fn four_rooms_stand_on_one_screen_and_none_names_who_speaks() {
    let place = Place::new();
    let overview = place.tribune(["rooms"]).size(80, 24).spawn();
    overview.wait_for("No console runs on this machine.");
    let rooms = ["B", "C", "D", "E"].map(|name| console(&place, name));
    for name in ["B", "C", "D", "E"] {
        overview.wait_for(&format!("Room {name} · Group {name}"));
    }
    overview.wait_for("4 rooms · the slowest first");

    let [b, c, ..] = &rooms;
    b.act("<enter>", "Opening began.");
    overview.wait_for("THE FLOOR IS FREE");
    for (keys, name) in [("serb", "Serbia"), ("jord", "Jordan"), ("lib", "Libya")] {
        b.act(&format!("a{keys}<enter>"), &format!("{name} is on the list."));
    }
    overview.wait_for("3 wait");
    b.act("<enter>", "Serbia was given the floor.");
    overview.wait_for("CALLED").wait_for("2 wait");
    b.act(" ", "SPEAKING");
    overview.wait_for("SPEAKING").wait_for("3:5");
    c.act("<enter>", "Opening began.");
    c.next("Regional cooperation began.");
    overview.wait_for("1  Regional cooperation").wait_for("covered 0 of 3").wait_for("nobody waits");
    let bytes = String::from_utf8_lossy(&overview.bytes()).into_owned();
    for name in NAMES {
        assert!(!bytes.contains(name), "{name} is on the overview");
    }
    assert!(!b.pty().screen().contains('▣'), "an overview is no screen of the room");

    // By room, and back.
    overview.keys("o").wait_for("4 rooms · by room");
    assert!(
        row(&overview, "Room B") < row(&overview, "Room C")
            && row(&overview, "Room D") < row(&overview, "Room E")
    );
    overview.keys("q");
    assert_eq!(overview.exit(), Exit::Code(0));
    overview.assert_restored();
}

#[test]
fn a_console_that_is_gone_or_silent_is_told_and_nothing_old_is_shown_as_live() {
    let place = Place::new();
    let [b, c] = ["B", "C"].map(|name| console(&place, name));
    b.act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    b.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
    let overview = place.tribune(["rooms"]).size(80, 24).spawn();
    overview.wait_for("SPEAKING").wait_for("Room C");

    b.pty().signal(Signal::STOP);
    overview.wait_for("silent since 10:1").wait_gone("SPEAKING").wait_gone("left");
    assert!(row(&overview, "Room B") < row(&overview, "Room C"), "what is missed comes first");
    b.pty().signal(Signal::CONT);
    overview.wait_gone("silent since").wait_for("SPEAKING");

    b.pty().kill();
    overview.wait_for("gone since 10:1").wait_gone("SPEAKING");
    let again = Room::at(&place, place.trial(place.path().join("B.toml"), 1).spawn());
    again.see("", "Go on with").see("<enter>", "TRIAL ×1");
    overview.wait_gone("gone since").wait_for("Room B");
    again.leave();
    overview.wait_for("left at 10:1");
    drop(c);
}

#[test]
fn more_rooms_than_fit_scroll_and_one_that_is_ahead_says_when_it_will_end() {
    let place = Place::new();
    let names = ["A", "B", "C", "D", "E"];
    let rooms = names.map(|name| console(&place, name));
    let overview = place.tribune(["rooms"]).size(80, 24).spawn();
    overview.wait_for("5 rooms").wait_for("1–4/5").keys("<down>").wait_for("2–5/5");
    overview.keys("<down><down><up><up><up>").wait_for("1–4/5");
    let [.., e] = &rooms;
    e.act("<enter>", "Opening began.");
    e.next("Regional cooperation began.").next("Resources began.").next("Victim assistance began.");
    e.next("Summary began.");
    // The others have not opened, and come first.
    overview.keys("<down>").wait_for("ahead").wait_for("will end");
    overview.keys("o").wait_for("by room").wait_for("1–4/5");
    assert!(row(&overview, "Room A") < row(&overview, "Room D"));
}

#[test]
fn letters_of_an_arabic_keyboard_do_what_their_keys_do() {
    let place = Place::new();
    let _b = console(&place, "B");
    let overview = place.tribune(["rooms", "--lang", "ar"]).size(80, 24).spawn();
    overview.wait_for("Room B").wait_for("o حسب القاعة").keys("خ");
    // The keys are named as they are typed.
    overview.wait_for("خ الأبطأ أولا").keys("ض");
    assert_eq!(overview.exit(), Exit::Code(0));
    overview.assert_restored();

    let projector = place.tribune(["project", "--lang", "ar"]).size(80, 24).spawn();
    projector.wait_for("Room B").keys("ض");
    assert_eq!(projector.exit(), Exit::Code(0));
}
