//! Tests of the agenda and the meeting: going on, suspending, closing, leaving.

use tribune::board::desk::Stage;
use tribune::board::hour::{Hour, Offsets};
use tribune::board::setting::{Reality, Setting};
use tribune::draw::scene::PanelView;
use tribune::floor::time::{Span, Stamp};

use crate::common::plan::PLAN;
use crate::keys::room::Room;

#[test]
fn the_agenda_is_changed_where_its_effect_is_seen() {
    let mut room = Room::open();
    // Resources is dropped, its time shared out among the other two; Victim assistance moves up.
    room.keys("{60}g<down><down>d");
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
    let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(
        (question.as_str(), details[0].as_str()),
        ("Close the session?", "3 of 3 topics were discussed.")
    );
    assert_eq!(
        details[1..],
        [
            "6 delegations were not heard: Lao PDR, Cambodia, Türkiye and 3 others.",
            "100:00 of the session are left."
        ]
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
    let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Go on to “Resources”?");
    assert_eq!(details, ["“Regional cooperation” has only just begun."]);
}

#[test]
fn a_key_that_is_held_does_not_run_through_the_agenda_where_time_stands() {
    let plan = tribune::plan_file::parse("room.toml", PLAN).unwrap();
    let reality = Reality::Rehearsal { rate: 0 };
    let setting = Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality };
    let mut room = Room::at(plan, setting, Stamp::from_millis(1_700_000_000_000));
    room.keys("<enter>nnn");
    assert_eq!(room.scene().desk.item.unwrap().title, "Opening");
    let PanelView::Ask { question, .. } = room.scene().panel else { panic!("a question") };
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
    let setting = Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality };
    let mut room = Room::at(plan, setting, Stamp::from_millis(1_700_000_000_000));
    room.keys("<enter>{60}q");
    let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Leave? The rehearsal stays open, and its time stands.");
    assert_eq!(details, ["“tribune rehearse” with the same plan goes on with it."]);
    room.keys("<esc>{60}n{60}n{60}n{60}n{60}n");
    let PanelView::Ask { details, .. } = room.scene().panel else { panic!("a question") };
    assert!(
        details.iter().all(|detail| !detail.contains("journal")),
        "no record takes its place: {details:?}"
    );
    room.keys("<enter>");
    assert!(room.keys("q"), "a rehearsal that is closed is kept, and left without a question");
}

#[test]
fn going_on_while_somebody_speaks_asks_first() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><space>{80}n");
    let PanelView::Ask { details, .. } = room.scene().panel else { panic!("a question") };
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
    assert!(matches!(room.scene().panel, PanelView::Report(_)), "the report comes first");
    room.keys("<esc>");
    assert_eq!(room.footer()[0], "q leave", "only who leaves has the journal sealed");
    assert!(!room.keys("q"));
    let PanelView::Ask { question, .. } = room.scene().panel else { panic!("a question") };
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

/// Why a line of text is refused; empty if it is not.
fn refused(room: &Room) -> String {
    if let PanelView::Entry { fault: Some(fault), .. } = room.scene().panel { fault } else { String::new() }
}

/// The hour at which the meeting resumes, and how far ahead it is.
fn resumes(room: &Room) -> Option<(String, Span)> {
    let desk = room.scene().desk;
    let Stage::Suspended { until: Some(until), .. } = desk.stage else { return None };
    let Hour { hour, minute, .. } = desk.hour(until);
    Some((format!("{hour}:{minute:02}"), until - room.now))
}

/// A room that is open at 10:15.
fn in_the_morning() -> Room {
    let mut room = Room::open();
    room.now = Stamp::from_millis(1_700_043_300_000);
    room
}

#[test]
fn a_suspension_ends_at_an_hour_to_come_and_one_that_has_passed_is_refused_with_the_way_out() {
    let mut room = in_the_morning();
    for written in ["11h10", "11 h 10", "١١:١٠"] {
        room.keys(&format!("z{written}<enter>"));
        assert_eq!(resumes(&room).unwrap().0, "11:10", "{written}");
        room.keys("u");
    }
    room.keys("z9:00<enter>");
    assert_eq!(refused(&room), "9:00 has passed: it is 10:15. Write a later hour; for tomorrow 9:00+1.");
    room.keys("10:15<enter>");
    assert!(refused(&room).starts_with("“9:0010:15” is no hour"), "{}", refused(&room));
    for _ in 0..9 {
        room.keys("<back>");
    }
    room.keys("9:00+1<enter>");
    assert_eq!(resumes(&room), Some(("9:00".into(), Span::from_mins(22 * 60 + 45))));
}

#[test]
fn soon_after_midnight_is_the_next_day() {
    let mut room = in_the_morning();
    room.now = room.now + Span::from_mins(13 * 60 + 35);
    room.keys("z0:10<enter>");
    assert_eq!(resumes(&room), Some(("0:10".into(), Span::from_mins(20))));
    // From there, an hour of the past evening means the next evening.
    room.now = room.now + Span::from_mins(15);
    room.keys("z23:45<enter>");
    assert_eq!(resumes(&room), Some(("23:45".into(), Span::from_mins(23 * 60 + 40))));
}

#[test]
fn the_hour_of_a_suspension_is_corrected_while_it_lasts_and_taken_back() {
    let mut room = in_the_morning();
    room.keys("z11:30<enter>");
    assert_eq!(room.said(), "The meeting was suspended.");
    assert!(room.footer().contains(&"z change the hour".to_owned()), "{:?}", room.footer());
    room.keys("z11:05<enter>");
    assert_eq!(room.said(), "The hour at which the meeting resumes was changed.");
    assert_eq!(resumes(&room).unwrap().0, "11:05");
    room.keys("z11:05<enter>");
    assert_eq!(room.said(), "The meeting is to resume then already.");
    for written in ["11h10", "11 h 10", "١١:١٠"] {
        room.keys(&format!("z{written}<enter>"));
        assert_eq!(resumes(&room).unwrap().0, "11:10", "{written}");
        room.keys("u");
    }
    room.keys("z9:00<enter>");
    assert_eq!(refused(&room), "9:00 has passed: it is 10:15. Write a later hour; for tomorrow 9:00+1.");
    room.keys("<esc>u");
    assert_eq!(resumes(&room).unwrap().0, "11:30");
    room.keys("z<enter>");
    assert_eq!(room.said(), "The hour at which the meeting resumes was left open.");
    assert!(matches!(room.scene().desk.stage, Stage::Suspended { until: None, .. }));
    room.keys("<enter>z12:00<enter>");
    assert_eq!(resumes(&room).unwrap().0, "12:00");
}

#[test]
fn what_is_typed_while_a_question_stands_is_no_answer_and_no_act_behind_it() {
    let mut room = Room::open();
    room.keys("{60}nn");
    assert_eq!(room.scene().desk.item.as_ref().unwrap().title, "Regional cooperation");
    // A name is typed, in the belief that the finder is open.
    room.keys("lao pdr");
    let PanelView::Ask { .. } = room.scene().panel else { panic!("the question stands") };
    assert_eq!(room.said(), "The question comes first: answer it, or go back. What was typed is not taken.");
    room.keys("<enter>");
    assert_eq!(room.scene().desk.item.as_ref().unwrap().title, "Regional cooperation");
    room.keys("<enter>");
    assert_eq!(room.scene().desk.item.as_ref().unwrap().title, "Resources", "who looks can answer");
    assert!(room.scene().desk.point.is_none());
}

#[test]
fn a_question_about_the_clocks_waits_until_a_name_is_typed() {
    use tribune::floor::gap::GapCause;
    use tribune::floor::notice::Notice;
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{60}acam");
    let entry = room
        .chair
        .history()
        .notice(Notice::Gap { from: room.now, why: GapCause::Asleep }, room.now + Span::from_secs(40));
    room.now = room.now + Span::from_secs(40);
    room.chair.accept(entry).unwrap();
    room.chair.ask_to_settle();
    let PanelView::Finder(_) = room.scene().panel else { panic!("the name is still typed") };
    room.keys("<enter>");
    assert_eq!(room.waiting(), ["Cambodia"]);
    let PanelView::Ask { question, .. } = room.scene().panel else { panic!("then the question comes") };
    assert_eq!(question, "Did the time on the floor run on?");
}

#[test]
fn suspension_until_an_hour() {
    let mut room = Room::open();
    room.keys("z25:00<enter>");
    let PanelView::Entry { fault, .. } = room.scene().panel else { panic!("a line of input") };
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
    assert_eq!(room.scene().alerts[0].verbs[0].key, "Enter");
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
    assert_eq!(room.said(), "The item has no such question.");
}
