//! The read-through: `tribune report --read`, with the keys that a rapporteur presses.

use super::gate::{kept, kept_with};
use crate::common::program::Place;
use crate::common::pty::{Exit, Pty};

/// Waits until the countdown has gone on by a second at least.
fn runs(pty: &Pty) {
    pty.wait_until("the countdown runs", |screen| {
        let text = screen.contents();
        text.contains(" left of 3:00") && !text.contains("3:00 left of 3:00")
    });
}

#[test]
fn each_topics_slide_has_its_countdown() {
    let place = Place::new();
    kept(&place, true, true);
    let pty = place.tribune(["report", "--read"]).spawn();
    pty.wait_for("These 3 lines name somebody").keys(" ");
    pty.wait_for("slide 1 of 3").wait_for("Room C").wait_for("Chatham House Rule");
    assert!(!pty.screen().contains("left of 3:00"));
    pty.keys("<right>")
        .wait_for("slide 2 of 3")
        .wait_for("Main points")
        .wait_for("left of 3:00, enough is said at 2:00");
    pty.wait_for("– The fund, said jor").wait_for("– Follow-up: turkiye with UNDP");
    // It runs, and holds.
    runs(&pty);
    pty.keys(" ").wait_for("on hold");
    pty.keys("r").wait_for("3:00 left of 3:00, enough");
    runs(&pty);
    // A clicker goes on and back.
    pty.keys("<pagedown>").wait_for("slide 3 of 3").wait_for("The way ahead");
    pty.keys("<pageup>").wait_for("slide 2 of 3");
    pty.keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.wait_for("Victim assistance: 0:0");
    pty.assert_restored();
}

#[test]
fn a_read_through_needs_a_terminal() {
    let place = Place::new();
    kept(&place, true, false);
    let output = place.output(["report", "--read"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(
        said,
        "To read a report through needs a terminal: the input or the output is a file or a pipe.\n"
    );
}

#[test]
fn the_menu_offers_the_report_of_the_session_that_was_held_last() {
    let place = Place::new();
    kept(&place, true, true);
    let pty = place.tribune(["run"]).spawn();
    pty.wait_for("What shall be run?").wait_for("The report of “Room C”");
    // It stands last.
    for _ in 0..12 {
        pty.keys("<down>");
    }
    pty.keys("<enter>").wait_for("These 3 lines name somebody").keys(" ");
    pty.wait_for("slide 1 of 3").keys("<right>");
    runs(&pty);
    pty.keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.wait_for("Victim assistance: 0:0");
}

#[test]
fn the_menu_reads_a_report_through_in_the_language_of_its_plan() {
    let place = Place::new();
    kept_with("language = \"fr\"\n", &place, false, false);
    let pty = place.tribune(["run"]).spawn();
    pty.wait_for("What shall be run?").wait_for("The report of “Room C”");
    for _ in 0..12 {
        pty.keys("<down>");
    }
    pty.keys("<enter>").wait_for("Lecture d’essai").wait_for("diapositive 1 sur 3");
    pty.keys("<right>").wait_for("diapositive 2 sur 3").wait_for("sur 3:00");
    pty.keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
}

#[test]
fn the_key_that_leaves_is_seen_on_the_smallest_common_terminal_in_each_language() {
    let place = Place::new();
    kept(&place, true, true);
    for (language, leave) in [("en", "Esc leave"), ("fr", "Échap quitter"), ("ar", "Esc خروج")] {
        let pty = place.tribune(["report", "--read", "--lang", language]).size(80, 24).spawn();
        let shows = |what: &str, text: &str| {
            pty.wait_until_text(&format!("{what}, {language}"), |shown| {
                shown.contains(text) && shown.contains(leave)
            });
        };
        shows("the question", "The fund, said jor");
        pty.keys(" <right>");
        shows("the slide", "3:00");
        pty.keys("<esc>");
        assert_eq!(pty.exit(), Exit::Code(0));
    }
}

#[test]
fn a_slide_scrolls_until_its_last_line_shows_and_no_further() {
    let place = Place::new();
    kept(&place, false, false);
    let pty = place.tribune(["report", "--read"]).size(70, 10).spawn();
    pty.wait_for("slide 1 of 3").keys("<right>").wait_for("slide 2 of 3").wait_for("undisputed");
    for _ in 0..40 {
        pty.keys("<down>");
    }
    // The keys come in order: it holds when all were pressed.
    pty.keys(" ").wait_for("on hold");
    let last = pty.screen();
    let rows: Vec<_> = last.lines().collect();
    assert!(!last.contains("undisputed"), "{last}");
    assert!(!rows[6].trim().is_empty(), "lines fill the slide to its end:\n{last}");
    // What was pressed too often need not be taken back: one step up is seen.
    let first = rows[2].trim().to_owned();
    pty.keys("<up>");
    pty.wait_until("a line less is scrolled off", |screen| {
        screen.contents().lines().nth(2).is_some_and(|row| row.trim() != first)
    });
    pty.keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
}
