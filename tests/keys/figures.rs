//! Tests of the figures that the chair reads: whose limit a sum takes, who counts, and what agrees with what.

use tribune::board::Board;
use tribune::board::desk::{AskedToSpeak, RowProgress};
use tribune::board::room::Showing;
use tribune::draw::scene::PanelView;
use tribune::floor::time::Span;

use crate::keys::room::{Room, alerts};

/// Four rapporteurs of three minutes each, with a mark at two, and two delegations.
const REPORT_BACK: &str = r#"
title = "Report back"
length = "40m"
delegations = ["French", "English I", "Arabic", "English II", "Iraq", "Yemen"]

[[item]]
title = "Opening"
kind = "opening"
length = "2m"

[[item]]
title = "Regional"
length = "14m"
line_up = ["French", "English I", "Arabic", "English II"]
limit = "3m"
enough = "2m"

[[item]]
title = "Presentation"
kind = "item"
length = "10m"

[[item]]
title = "Resources"
length = "10m"
"#;

#[test]
fn a_line_up_is_summed_at_its_own_limit_and_its_mark_is_the_shorter_one() {
    let mut room = Room::of(REPORT_BACK);
    room.keys("<enter>{60}n{150}");
    assert_eq!(alerts(&room), "4 wait, 11:30 left. At 3:00 you reach 3; at 2:00 all 4.");
    room.keys("<f6>");
    assert_eq!(room.said(), "No limit reaches all who wait.", "a line-up keeps its limit");
    // With somebody behind the line-up, there is no limit that all have.
    room.keys("airaq<enter>");
    assert!(alerts(&room).contains("At the limits they have you reach 3"), "{}", alerts(&room));
}

#[test]
fn the_mark_of_a_line_up_is_seen_by_the_chair_and_by_the_room() {
    let mut room = Room::of(REPORT_BACK);
    room.keys("<enter>{60}n<enter><space>{119}");
    let turn = |room: &Room| room.scene().desk.turn.unwrap();
    assert_eq!((turn(&room).enough_at, turn(&room).enough), (Some(Span::from_mins(2)), false));
    room.keys("{1}");
    assert!(turn(&room).enough);
    let floor = room.chair.history().floor();
    let setting = room.scene().desk.setting;
    let board = Board::of(floor, room.now, setting, Showing::default());
    assert_eq!(
        tribune::words::RoomWords::from(tribune::words::Words::english()).board(&board).note.as_deref(),
        Some("enough after 2:00")
    );
}

#[test]
fn who_is_expected_to_speak_is_counted_and_nobody_else() {
    let mut room = Room::of(REPORT_BACK);
    let counted = |room: &Room| {
        let item = room.scene().desk.item.unwrap();
        (item.speakers, item.heard)
    };
    room.keys("<enter>{60}");
    assert_eq!(counted(&room).0, AskedToSpeak::Nobody);
    room.keys("n<enter><space>{60}f<enter><space>{60}f");
    assert_eq!(counted(&room), (AskedToSpeak::LineUp, (2, 4)));
    room.keys("<enter><space>{60}f<enter><space>{60}f");
    assert_eq!(alerts(&room), "Nobody waits.", "that two have not spoken is no matter here");
    room.keys("{60}n{60}");
    assert_eq!(alerts(&room), "", "a presentation, for which nobody asks");
    room.keys("{60}n{60}");
    assert_eq!(counted(&room), (AskedToSpeak::Delegations, (0, 2)));
    assert_eq!(alerts(&room), "Nobody waits. 2 delegations have not spoken on this item.");
}

#[test]
fn before_the_close_it_is_said_who_waits_who_was_not_heard_and_what_was_discussed() {
    let mut room = Room::open();
    room.keys("{300}nalao<enter><enter><space>{60}f{20}n{5}n<enter>{300}n");
    room.keys("acam<enter>ajor<enter>{60}n");
    let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Close the session?");
    assert_eq!(
        details[..3],
        [
            "2 of 3 topics were discussed.",
            "2 still wait: Cambodia and Jordan.",
            "5 delegations were not heard: Cambodia, Türkiye, Serbia and 2 others."
        ]
    );
    room.keys("<enter>");
    let passed: Vec<_> = (room.scene().desk.agenda.into_iter())
        .filter(|row| row.progress == RowProgress::PassedOver)
        .map(|row| row.title)
        .collect();
    assert_eq!(passed, ["Resources"], "it was left after five seconds");
    let record = tribune::record::Record::of(room.chair.history());
    let discussed: Vec<_> =
        record.items.iter().filter(|item| item.discussed).map(|item| item.title.as_str()).collect();
    assert!(!discussed.contains(&"Resources") && discussed.contains(&"Victim assistance"), "{discussed:?}");
    assert_eq!(room.scene().desk.topics, (2, 3));
}

#[test]
fn a_delegation_whose_two_representatives_wait_is_named_once_before_the_close() {
    let mut room = Room::open();
    room.keys("{60}n{60}n<enter>{60}n<enter>{60}n<enter>acam<enter>acam<tab><enter>ajor<enter>n");
    let PanelView::Ask { details, .. } = room.scene().panel else { panic!("a question") };
    assert!(details.contains(&"3 still wait: Cambodia (2) and Jordan.".to_owned()), "{details:?}");
}

#[test]
fn a_suspended_meeting_is_behind_by_the_same_everywhere() {
    let mut room = Room::open();
    room.now = tribune::floor::time::Stamp::from_millis(1_700_043_300_000);
    room.keys("{60}n{60}z11:00<enter>");
    let scene = room.scene();
    let missing = scene.desk.reserve;
    assert!(missing.is_negative());
    let said = format!("{} is missing for the items ahead.", scene.words.lasting(-missing));
    assert!(alerts(&room).contains(&said), "{said} {}", alerts(&room));
    // The item runs on from the hour at which the meeting resumes.
    let item = scene.desk.item.unwrap();
    let until = item.ends.unwrap() - item.face.left;
    assert_eq!(scene.words.hour(scene.desk.setting.offsets.hour(until)), "11:00");
    room.keys("<enter>s");
    assert_eq!(room.scene().desk.item.unwrap().ends, None, "nobody knows");
}

#[test]
fn the_agenda_opens_on_the_present_item_with_what_each_has() {
    let mut room = Room::open();
    room.keys("{60}n{90}g");
    let PanelView::Agenda { selected, .. } = room.scene().panel else { panic!("the agenda") };
    let desk = room.scene().desk;
    let present = desk.agenda.iter().find(|row| row.id == selected).unwrap();
    assert_eq!((present.title.as_str(), present.has.to_string().as_str()), ("Regional cooperation", "28:20"));
    let opening = &desk.agenda[0];
    assert_eq!((opening.has.to_string().as_str(), opening.allotment.to_string().as_str()), ("10:00", "1:00"));
}
