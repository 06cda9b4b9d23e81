//! The agenda and the meeting: going on, suspending, closing, leaving.

use tribune::board::hour::Hour;
use tribune::board::setting::{Reality, Setting};
use tribune::draw::scene::Panel;
use tribune::floor::time::{Span, Stamp};

use crate::common::plan::PLAN;
use crate::room::Room;

#[test]
fn the_agenda_is_changed_where_its_effect_is_seen() {
    let mut room = Room::open();
    // Resources is dropped, its time shared out among the other two; Victim assistance moves up.
    room.keys("{60}g<down>d");
    assert_eq!(room.scene().desk.reserve.to_string(), "28:20");
    room.keys("s");
    let shown: Vec<_> = room.scene().desk.agenda.into_iter().map(|row| row.allotment.to_string()).collect();
    assert_eq!(shown, ["10:00", "42:30", "28:20", "42:30", "10:00"]);
    room.keys("<down><s-up><left><enter>");
    assert_eq!(room.said(), "The agenda was agreed.");
    let titles: Vec<_> = room.scene().desk.agenda.into_iter().map(|row| row.title).collect();
    assert_eq!(titles, ["Opening", "Regional cooperation", "Victim assistance", "Resources", "Summary"]);
    assert_eq!(room.scene().desk.reserve.to_string(), "1:00");
    room.keys("{240}n");
    assert_eq!(room.scene().desk.item.unwrap().title, "Regional cooperation");
    assert_eq!(room.scene().desk.reserve.to_string(), "6:00");
}

#[test]
fn the_whole_session_is_closed_with_the_key_that_goes_on() {
    let mut room = Room::open();
    room.keys("{60}n{60}n{60}n{60}n{60}n");
    let Panel::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(
        (question.as_str(), details[0].as_str()),
        ("Close the session?", "100:00 of the session are left.")
    );
    room.keys("<enter>");
    assert!(matches!(room.scene().desk.stage, tribune::board::desk::Stage::Closed { .. }));
    room.keys("u");
    assert_eq!(room.scene().desk.item.unwrap().title, "Summary", "closing is undone like anything else");
    room.keys("n<enter>");
    assert!(room.keys("q"), "what was closed without the Rule is kept, and left without a question");
}

#[test]
fn a_key_that_is_held_does_not_run_through_the_agenda() {
    let mut room = Room::open();
    room.keys("{60}nnnnnn");
    assert_eq!(room.scene().desk.item.unwrap().title, "Regional cooperation");
    let Panel::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Go on to “Resources”?");
    assert_eq!(details, ["“Regional cooperation” has only just begun."]);
}

#[test]
fn a_key_that_is_held_does_not_run_through_the_agenda_where_time_stands() {
    let plan = tribune::plan_file::parse("room.toml", PLAN).unwrap();
    let reality = Reality::Rehearsal { rate: 0 };
    let setting = Setting { planned_start: None, moved: false, offset: Span::ZERO, reality };
    let mut room = Room::at(plan, setting, Stamp::from_millis(1_700_000_000_000));
    room.keys("<enter>nnn");
    assert_eq!(room.scene().desk.item.unwrap().title, "Opening");
    let Panel::Ask { question, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Go on to “Regional cooperation”?");
    // A step later it has begun.
    room.keys("<esc>{10}n");
    assert_eq!(room.scene().desk.item.unwrap().title, "Regional cooperation");
}

#[test]
fn a_rehearsal_that_is_left_says_what_becomes_of_it() {
    let text = PLAN.replacen("date", "chatham_house_rule = true\ndate", 1);
    let plan = tribune::plan_file::parse("room.toml", &text).unwrap();
    let reality = Reality::Rehearsal { rate: 10 };
    let setting = Setting { planned_start: None, moved: false, offset: Span::ZERO, reality };
    let mut room = Room::at(plan, setting, Stamp::from_millis(1_700_000_000_000));
    room.keys("<enter>{60}q");
    let Panel::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Leave? The rehearsal stays open, and its time stands.");
    assert_eq!(details, ["“tribune rehearse” with the same plan goes on with it."]);
    room.keys("<esc>{60}n{60}n{60}n{60}n{60}n");
    let Panel::Ask { details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(details.len(), 1, "no record takes the place of its journal: {details:?}");
    room.keys("<enter>");
    assert!(room.keys("q"), "a rehearsal that is closed is kept, and left without a question");
}

#[test]
fn going_on_while_somebody_speaks_asks_first() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><space>{80}n");
    let Panel::Ask { details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(
        details,
        [
            "Lao PDR has the floor, with 2:40 left: the turn ends.",
            "1 delegation waits, and stays on the list."
        ]
    );
    room.keys("<esc>");
    assert_eq!(room.on_floor().as_deref(), Some("Lao PDR"));
    room.keys("n<enter>");
    assert_eq!((room.on_floor(), room.waiting()), (None, vec!["Cambodia".to_owned()]));
}

#[test]
fn leaving_what_was_closed_under_the_rule_asks_first() {
    let plan = PLAN.replace("time =", "chatham_house_rule = true\ntime =");
    let mut room = Room::of(&plan);
    room.keys("<enter>{60}n{60}n{60}n{60}n{60}n<enter>");
    assert_eq!(room.footer()[0], "q leave", "only who leaves has the journal sealed");
    assert!(!room.keys("q"));
    let Panel::Ask { question, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Leave? What is closed cannot be taken back after that.");
    assert!(room.keys("<enter>"));
}

#[test]
fn leaving_an_open_session_asks_first() {
    let mut room = Room::open();
    assert!(!room.keys("q"));
    assert!(!room.keys("<esc>"));
    assert!(room.keys("q<enter>"));
}

#[test]
fn suspension_until_an_hour() {
    let mut room = Room::open();
    room.keys("z25:00<enter>");
    let Panel::Entry { fault, .. } = room.scene().panel else { panic!("a line of input") };
    assert_eq!(
        fault.as_deref(),
        Some("“25:00” is no hour of the day. Write hours and minutes, such as 11:05.")
    );
    room.keys("<back><back><back><back><back>23:30<enter>");
    let tribune::board::desk::Stage::Suspended { until: Some(until), .. } = room.scene().desk.stage else {
        panic!("suspended until an hour")
    };
    assert_eq!(room.scene().desk.hour(until), Hour { hour: 23, minute: 30, second: 0 });
    // A suspended room does not wake before that hour, and then says so.
    assert_eq!(room.chair.frame(room.now).next_change, Some(until));
    room.now = until + Span::from_secs(30);
    assert_eq!(room.scene().alerts[0].acts[0].key, "Enter");
    room.keys("<enter>");
    assert_eq!(room.scene().desk.stage, tribune::board::desk::Stage::Open);
}

#[test]
fn questions_are_ticked_with_their_numbers() {
    let mut room = Room::open();
    room.keys("{60}n2");
    let covered: Vec<_> =
        room.scene().desk.item.unwrap().questions.into_iter().map(|(_, covered)| covered).collect();
    assert_eq!(covered, [false, true, false]);
    room.keys("27");
    assert!(room.scene().desk.item.unwrap().questions.iter().all(|(_, covered)| !covered));
    assert_eq!(room.said(), "This cannot be done now: tick a question.");
}
