//! What chairs asked their timers for: a topic of the room's, another end, the reserve, a countdown, a line of one's own.

use tribune::board::Board;
use tribune::board::hour::Offsets;
use tribune::board::room::{BoardState, Showing};
use tribune::board::setting::{Reality, Setting};
use tribune::draw::scene::PanelView;
use tribune::floor::time::{Span, Stamp};
use tribune::words::{RoomWords, Words};

use crate::common::plan::PLAN;
use crate::keys::room::{Room, alerts};

impl Room {
    /// What the room sees.
    fn board(&self) -> Board {
        let setting =
            Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality: Reality::Real };
        Board::of(self.chair.history().floor(), self.now, setting, Showing::default())
    }

    fn titles(&self) -> Vec<String> {
        self.scene().desk.agenda.into_iter().map(|row| row.title).collect()
    }

    fn ends_in(&self) -> Span {
        self.scene().desk.ends.unwrap() - self.now
    }
}

/// A room whose session is to open at an hour that is `early` away.
fn room_before(early: Span) -> Room {
    let plan = tribune::plan_file::parse("room.toml", PLAN).unwrap();
    let now = Stamp::from_millis(1_700_000_000_000);
    let planned_start = Some(now + early);
    let setting = Setting { planned_start, moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    Room::at(plan, setting, now)
}

#[test]
fn opened_early_it_keeps_its_length_or_its_end_as_the_chair_chooses() {
    let early = Span::from_mins(68);
    let length = tribune::plan_file::parse("room.toml", PLAN).unwrap().length;
    let mut room = room_before(early);
    room.keys("<enter>");
    let PanelView::Ask { question, details, hints } = room.scene().panel else { panic!("a question") };
    assert!(question.starts_with("Open ") && question.ends_with(" early?"), "{question}");
    assert_eq!((details.len(), hints.len()), (2, 3));
    room.keys("<enter>");
    assert_eq!(room.ends_in(), length);
    room.keys("u<enter><space>");
    assert_eq!(room.ends_in(), early + length);
    // At its hour, or late, nothing is asked: the end stays.
    let mut room = room_before(Span::from_secs(-120));
    room.keys("<enter>");
    assert_eq!(room.ends_in(), length - Span::from_mins(2));
}

#[test]
fn the_alert_offers_the_limit_and_the_reserve_each_with_its_price() {
    let mut room = Room::open();
    // The opening gives its time to the reserve.
    room.keys("n<enter>alao<enter>acam<enter>atur<enter>aser<enter>ajor<enter>{900}<enter><space>{60}");
    let desk = room.scene().desk;
    let (reach, reserve, had) = (desk.list.reach.unwrap(), desk.reserve, desk.item.unwrap().face.of);
    assert!(reach.reached < 4, "not all are reached");
    let row = room.scene().alerts.into_iter().find(|row| !row.verbs.is_empty()).unwrap();
    let acts: Vec<_> = row.verbs.iter().map(|act| format!("{} {}", act.key, act.text)).collect();
    let limit = reach.limit_for_all.unwrap();
    room.keys("$");
    let desk = room.scene().desk;
    let given = desk.item.unwrap().face.of - had;
    assert_eq!(acts, [format!("F6 {limit} for all"), format!("$ {given} from the reserve")]);
    assert_eq!(desk.reserve, reserve - given);
    assert_eq!(desk.list.reach.unwrap().reached, 4, "one key gives the topic what it needs");
    room.keys("u");
    assert_eq!(room.scene().desk.reserve, reserve);
}

#[test]
fn a_topic_that_the_room_proposes_is_added_and_can_be_agreed() {
    let mut room = Room::open();
    let before = room.titles();
    room.keys("g<enter>ga");
    room.keys("Risk education 12m<enter>");
    assert!(matches!(room.scene().panel, PanelView::Agenda { .. }), "the agenda is there again");
    assert_eq!(room.said(), "Risk education was added to the agenda.");
    let row = room.scene().desk.agenda.into_iter().find(|row| row.title == "Risk education").unwrap();
    assert_eq!(row.allotment, Span::from_mins(12));
    assert_eq!(room.titles().len(), before.len() + 1);
    room.keys("<enter>");
    assert_eq!(room.said(), "The agenda was agreed.");
    room.keys("uu");
    assert_eq!(room.titles(), before);
}

#[test]
fn a_question_that_the_room_proposes_is_ticked_like_any_other() {
    let mut room = Room::open();
    room.keys("n<enter>g<up><up><up><up><down>");
    let questions = room.scene().desk.item.unwrap().questions.len();
    room.keys("qWho pays?<enter><esc>");
    let asked = room.scene().desk.item.unwrap().questions;
    assert_eq!(asked.len(), questions + 1);
    assert_eq!(asked.last().unwrap(), &("Who pays?".to_owned(), false));
    room.keys(&(questions + 1).to_string());
    assert!(room.scene().desk.item.unwrap().questions.last().unwrap().1);
    room.keys("uu");
    assert_eq!(room.scene().desk.item.unwrap().questions.len(), questions);
}

#[test]
fn the_end_is_set_and_taken_back() {
    let mut room = Room::open();
    let before = room.ends_in();
    room.keys("ge25:00<enter>");
    let PanelView::Entry { fault, .. } = room.scene().panel else { panic!("the line stays") };
    assert!(fault.is_some_and(|fault| fault.starts_with("“25:00” is no hour of the day.")));
    // It is 22:13:20.
    room.keys("<back><back><back><back><back>22:50<enter>");
    assert_eq!(room.ends_in(), Span::from_secs(36 * 60 + 40));
    room.keys("u");
    assert_eq!(room.ends_in(), before);
}

#[test]
fn a_name_is_put_right_where_it_is_found() {
    let mut room = Room::open();
    room.keys("ajor<enter>ajor<f2>");
    let PanelView::Entry { input, .. } = room.scene().panel else { panic!("a line") };
    assert!(input.text.starts_with("Jordan"), "{}", input.text);
    for _ in 0..input.text.len() {
        room.keys("<back>");
    }
    room.keys("Hashemite Kingdom of Jordan / HKJ<enter>");
    assert_eq!(room.waiting(), ["Hashemite Kingdom of Jordan"]);
    room.keys("ahkj<enter>");
    assert_eq!(room.said(), "Hashemite Kingdom of Jordan is already 1st on the list.");
    room.keys("<esc>u");
    assert_eq!(room.waiting(), ["Jordan"]);
}

#[test]
fn a_countdown_beside_the_agenda_is_on_every_screen_until_it_is_taken_away() {
    let mut room = Room::open();
    room.keys(":in pairs<enter>");
    assert!(matches!(room.scene().panel, PanelView::Entry { .. }), "it begins with minutes");
    room.keys("<esc>:5 in pairs<enter>{60}");
    assert!(alerts(&room).contains("“in pairs”: 4:00 left."), "{}", alerts(&room));
    let board = room.board();
    assert_eq!(board.state, BoardState::Between);
    assert_eq!(board.face(room.now).unwrap().shown(), Span::from_mins(4), "it takes the centre");
    let words = RoomWords::from(Words::english()).board(&board);
    assert_eq!(words.state.as_deref(), Some("in pairs"));
    // Who speaks comes first; until when it runs is said beside.
    room.keys("alao<enter><enter><space>{10}");
    let board = room.board();
    assert_eq!(board.face(room.now).unwrap().shown(), Span::from_secs(230));
    let words = RoomWords::from(Words::english()).board(&board);
    assert!(words.note.unwrap().starts_with("in pairs until 22:18:20"));
    room.keys("{240}");
    assert!(alerts(&room).contains("“in pairs” is 0:10 over."), "{}", alerts(&room));
    room.keys(":");
    assert!(room.board().countdown.is_none() && !alerts(&room).contains("in pairs"));
}

#[test]
fn a_line_of_the_chair_is_on_the_console_alone() {
    let mut room = Room::open();
    room.keys("g<up><up><up>nlet Serbia begin<enter><esc>");
    assert!(alerts(&room).contains("For you alone: let Serbia begin"), "{}", alerts(&room));
    assert!(!serde_json::to_string(&room.board()).unwrap().contains("let Serbia begin"));
    let record = tribune::record::Record::of(room.chair.history());
    assert!(!serde_json::to_string(&record).unwrap().contains("let Serbia begin"));
    // It is mended where it was written.
    room.keys("g<up><up><up>n, then Iraq<enter><esc>");
    assert!(alerts(&room).contains("For you alone: let Serbia begin, then Iraq"), "{}", alerts(&room));
}

#[test]
fn a_pasted_list_is_one_act_with_those_who_are_not_in_the_room() {
    let mut room = Room::open();
    let parties = room.scene().desk.tally.len();
    room.chair.paste("Jordan\nVanuatu\nserbia\nPeru\n");
    let PanelView::Finder(finder) = room.scene().panel else { panic!("a list") };
    let refused: Vec<_> = finder.rows.iter().map(|row| row.refused).collect();
    assert_eq!(refused, [false, true, false, true]);
    room.keys("<tab>");
    let PanelView::Finder(finder) = room.scene().panel else { panic!("a list") };
    assert!(finder.rows.iter().all(|row| !row.refused));
    room.keys("<enter>");
    assert_eq!(room.waiting(), ["Jordan", "Vanuatu", "Serbia", "Peru"]);
    room.keys("u");
    assert_eq!(room.said(), "Taken back: “4 are on the list”.");
    assert!(room.waiting().is_empty());
    assert_eq!(room.scene().desk.tally.len(), parties, "one act, one undo");
}
