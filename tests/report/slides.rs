//! The slides of a read-through on the room's screens: a projector in another terminal, the page by its stream.

use serde_json::{Value, json};

use super::gate::kept;
use crate::common::program::{Place, Room};
use crate::common::pty::{Exit, Pty};
use crate::web::visitor::Address;

const PLAN: &str = "title = \"Room C\"\nlength = \"20m\"\nchatham_house_rule = true\ndelegations = [\"Jordan\", \"Libya\"]\n\
    [[item]]\ntitle = \"Victim assistance\"\nkind = \"topic\"\nlength = \"10m\"\n\
    [[item]]\ntitle = \"Summary\"\nkind = \"closing\"\nlength = \"10m\"\n";

const NOTE: &str = "A fund for the survivors";
const ARABIC: &str = "صندوق للناجين";
const NO_ROOM: &str = "No console runs on this machine";

/// A projector so low that what goes on is in the terminal's own letters.
fn projector(place: &Place) -> Pty {
    place.tribune(["project"]).size(120, 19).spawn()
}

/// The texts of the lines of the slide that the page shows.
fn lines(board: &Value) -> Vec<&str> {
    let lines = board["slide"]["lines"].as_array().map(Vec::as_slice).unwrap_or_default();
    lines.iter().filter_map(|line| line["text"].as_str()).collect()
}

#[test]
fn projector_and_page_show_the_slides_while_the_console_reads_them_and_no_longer() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    // Four seconds pass in one: the countdown of the slides is real all the same.
    let room = Room::at(&place, place.trial(&plan, 4).arg("--web").spawn());
    room.see("", "http://");
    let address = Address::found_in(&room.pty().screen());
    let projector = projector(&place);
    let mut events = address.follow();
    room.act("<enter>", "began");
    room.act(&format!("#{NOTE}<enter>"), "Victim assistance");
    room.act(&format!("#{ARABIC}<enter>"), "Victim assistance");
    room.next("Summary began").close("The report");
    let pty = room.pty();
    projector.wait_for("The session is closed");
    // What was noted is on no screen of the room yet.
    let closed = events.board("the closed session", |board| board["state"] == "closed");
    assert_eq!(closed["slide"], Value::Null);
    for text in [NOTE, ARABIC] {
        assert!(!projector.screen().contains(text) && !String::from_utf8_lossy(&events.read).contains(text));
    }

    pty.wait_for("read through").keys("p").wait_for("slide 1 of 3");
    projector.wait_for("slide 1 of 3").wait_gone("The session is closed");
    pty.keys("<right>").wait_for("slide 2 of 3");
    projector.wait_for("slide 2 of 3").wait_for(&format!("• {NOTE}")).wait_for("Main points");
    projector.wait_for("left of 3:00 · enough after 2:00").wait_for(ARABIC);
    let shown = events.board("the topic's slide", |board| lines(board).contains(&NOTE));
    assert!(lines(&shown).contains(&ARABIC), "{shown}");
    assert_eq!(shown["slide"]["title"], "Victim assistance");
    assert_eq!(shown["slide"]["clock"]["of"], 180_000);
    assert_eq!(shown["slide"]["clock"]["paces"], json!([["ending", 60_000], ["over", 0]]));
    assert_eq!(shown["words"]["slide"]["enough"], "enough after 2:00");
    // Both hold the same second.
    pty.keys(" ").wait_for("on hold");
    projector.wait_for("On hold");
    let held = events.board("the clock that holds", |board| !board["slide"]["clock"]["stands"].is_null());
    let left = held["slide"]["clock"]["stands"].as_i64().unwrap() / 1000;
    pty.wait_for(&format!("{}:{:02} left of 3:00", left / 60, left % 60));
    // The real second, whatever the trial's rate: anew it begins at three minutes.
    pty.keys("r").wait_for("3:00 left of 3:00, enough");
    pty.keys("<left>").wait_for("slide 1 of 3");
    projector.wait_for("slide 1 of 3");

    pty.keys("q").wait_for("CLOSED");
    projector.wait_for("The session is closed").wait_gone("slide 1 of 3");
    events.board("the closed session again", |board| board["slide"].is_null());
    projector.keys("q");
    assert_eq!(projector.exit(), Exit::Code(0));
}

#[test]
fn a_screen_that_comes_later_has_the_present_slide_and_a_blank_one_stays_blank() {
    let place = Place::new();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "began");
    room.act(&format!("#{NOTE}<enter>"), "Victim assistance");
    room.next("Summary began");
    let projector = projector(&place);
    projector.wait_for("Summary");
    room.close("The report");
    let pty = room.pty();
    projector.wait_for("The session is closed");
    pty.keys("p").wait_for("slide 1 of 3");
    projector.wait_for("slide 1 of 3");
    // A screen that comes later sees the present slide at once.
    pty.keys("<right>").wait_for("slide 2 of 3");
    let later = place.tribune(["project"]).size(80, 19).spawn();
    later.wait_for("slide 2 of 3").wait_for(NOTE);
    pty.keys("q");
    later.wait_for("The session is closed").wait_gone(NOTE);
    pty.wait_for("CLOSED").keys("<esc>*").wait_for("screens are blank");
    later.wait_gone("The session is closed");
    pty.keys("r").wait_for("read through").keys("p").wait_for("slide 1 of 3").keys("<right>").wait_for(NOTE);
    assert!(!later.screen().contains(NOTE) && !later.screen().contains("slide"));
    pty.keys("q");
}

#[test]
fn a_projector_shows_the_slides_of_tribune_report_read() {
    let place = Place::new();
    kept(&place, true, true);
    let projector = projector(&place);
    projector.wait_for("No session is running");
    let pty = place.tribune(["report", "--read"]).spawn();
    pty.wait_for("These 3 lines name somebody").wait_for("“The fund, said jor” names Jordan");
    // A clicker does not answer. Until somebody does, the room sees nothing of it.
    pty.keys("<pagedown><right>").keys(" ").wait_for("slide 1 of 3").keys("<right>").wait_for("said jor");
    assert!(projector.screen().contains("No session is running"), "{}", projector.screen());
    pty.keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    assert!(projector.screen().contains("No session is running"), "{}", projector.screen());
    let left = place.tribune(["report", "--read"]).spawn();
    left.wait_for("These 3 lines name somebody").keys("<esc>");
    assert_eq!(left.exit(), Exit::Code(0));

    let pty = place.tribune(["report", "--read"]).spawn();
    pty.wait_for("These 3 lines name somebody").keys("<enter>").wait_for("slide 1 of 3");
    projector.wait_for("slide 1 of 3").wait_for("Chatham House Rule");
    pty.keys("<right>").wait_for("slide 2 of 3");
    projector.wait_for("– Follow-up: turkiye with UNDP").wait_for("left of 3:00 · enough after 2:00");
    // Each line of a note has its own.
    projector.wait_for("• First line").wait_for("as JORDAN’s and the cote divoire’s teams do");
    // It is no room's session: an overview of rooms has none of it.
    let rooms = place.tribune(["rooms"]).spawn();
    rooms.wait_for(NO_ROOM);
    // All of it fits on the reader's screen. On one that is smaller it can be scrolled all the same.
    let low = place.tribune(["project"]).size(60, 9).spawn();
    low.wait_for("undisputed").wait_for(" more");
    for _ in 0..40 {
        pty.keys("<down>");
    }
    low.wait_gone("undisputed").wait_gone(" more");
    projector.wait_for("undisputed");
    pty.keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    projector.wait_for("The session is closed").wait_gone("turkiye");
    assert!(rooms.screen().contains(NO_ROOM), "{}", rooms.screen());
    // The next one is followed too. What was said on the command line is not asked again.
    let again = place.tribune(["report", "--read", "--names-are-meant"]).spawn();
    again.wait_for("slide 1 of 3");
    projector.wait_for("slide 1 of 3");
    again.keys("q");
    assert_eq!(again.exit(), Exit::Code(0));
}

#[test]
fn a_note_that_names_a_delegation_is_on_a_screen_of_the_room_only_after_a_yes() {
    let place = Place::new();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).arg("--web").spawn());
    room.see("", "http://");
    let mut events = Address::found_in(&room.pty().screen()).follow();
    room.act("<enter>", "began");
    room.act("#As Jordan proposes, a fund<enter>", "Victim assistance");
    room.next("Summary began");
    let projector = projector(&place);
    room.close("The report");
    let pty = room.pty();
    projector.wait_for("The session is closed");
    pty.keys("p").wait_for("This line names somebody").wait_for("“As Jordan proposes, a fund” names Jordan.");
    pty.keys(" ").wait_for("slide 1 of 3").keys("<right>").wait_for("• As Jordan proposes, a fund");
    pty.keys("<right>").wait_for("slide 3 of 3").keys("q").wait_for("CLOSED");
    // What the page is told comes in order: this comes after all of it.
    pty.keys("<esc>*").wait_for("screens are blank");
    events.board("the blank screen", |board| board["view"] == "blank");
    let told = String::from_utf8_lossy(&events.read).into_owned();
    assert!(
        !told.contains("Jordan") && !told.contains("\"title\":\"Victim assistance\",\"lines\""),
        "{told}"
    );
    pty.keys("<esc>*").wait_for("show everything again");
    projector.wait_for("The session is closed");

    pty.keys("r").wait_for("read through").keys("p").wait_for("This line names somebody");
    pty.keys("<enter>").wait_for("slide 1 of 3").keys("<right>").wait_for("slide 2 of 3");
    projector.wait_for("• As Jordan proposes, a fund");
    events.board("the slide", |board| lines(board).contains(&"As Jordan proposes, a fund"));
    pty.keys("<esc>").wait_for("CLOSED");
    projector.wait_for("The session is closed").wait_gone("Jordan");
    events.board("the closed session", |board| board["slide"].is_null());
}
