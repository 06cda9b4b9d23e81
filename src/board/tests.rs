//! Tests of what the views hold of a session, moment by moment.

use super::chair_line::ChairWords;
use super::hour::{Hour, Offsets};
use super::room::{BoardState, Showing, ShownView};
use super::setting::{Reality, Setting};
use super::{Board, Desk};
use crate::floor::History;
use crate::floor::command::Command;
use crate::floor::notice::Notice;
use crate::floor::plan::PartyId;
use crate::floor::representative::Representative;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::TurnId;

const PLAN: &str = r#"
title = "Room"
length = "60m"
delegations = ["Jordan", "Libya"]
observers = ["ICRC"]
item = [
    { title = "Opening", kind = "opening", length = "10m" },
    { title = "Resources", length = "20m" },
    { title = "Victim assistance", length = "20m" },
]
"#;

/// Ten o'clock.
const START: Stamp = Stamp::from_millis(10 * 3_600_000);

fn at(secs: i64) -> Stamp {
    START + Span::from_secs(secs)
}

fn setting() -> Setting {
    Setting { planned_start: Some(START), moved: false, offsets: Offsets::UTC, reality: Reality::Real }
}

struct Session(History);

impl Session {
    fn new() -> Self {
        Self(History::new(crate::plan_file::parse("plan", PLAN).unwrap()))
    }

    /// A session that opened on the hour, with ten minutes in reserve.
    fn open() -> Self {
        Self::new().act(0, &Command::Open { ends: at(3600) })
    }

    fn act(mut self, secs: i64, command: &Command) -> Self {
        let entry = self.0.decide(command, at(secs)).unwrap();
        self.0.accept(entry).unwrap();
        self
    }

    /// Has a party speak for ten seconds.
    fn speak(self, secs: i64, party: u16, turn: u32) -> Self {
        let (party, turn) = (PartyId(party), TurnId(turn));
        let invite =
            Command::Invite { after: None, party, representative: Representative::FIRST, insist: false };
        self.act(secs, &invite).act(secs, &Command::Start { turn }).act(secs + 10, &Command::Finish { turn })
    }

    fn next_item(self, secs: i64) -> Self {
        let after = self.0.floor().agenda().present().unwrap().id;
        self.act(secs, &Command::NextItem { after })
    }

    fn desk(&self, secs: i64) -> Desk {
        Desk::of(&self.0, at(secs), setting())
    }

    fn board(&self, secs: i64) -> Board {
        Board::of(self.0.floor(), at(secs), setting(), Showing::default())
    }
}

#[test]
fn topics_have_numbers_and_other_items_none() {
    let desk = Session::open().desk(1);
    let rows: Vec<_> = desk.agenda.iter().map(|row| (row.title.as_str(), row.number)).collect();
    assert_eq!(rows, [("Opening", None), ("Resources", Some(1)), ("Victim assistance", Some(2))]);
    let item = Session::open().next_item(60).next_item(120).board(130).item.unwrap();
    assert_eq!((item.title.as_str(), item.number), ("Victim assistance", Some(2)));
}

#[test]
fn the_desk_counts_delegations_and_has_a_row_for_each_party() {
    let desk = Session::open().speak(10, 0, 1).speak(30, 1, 2).speak(50, 2, 3).desk(70);
    assert_eq!(desk.item.as_ref().map(|item| item.heard), Some((2, 2)), "an observer is no delegation");
    assert_eq!(desk.agenda[0].heard, 2);
    assert_eq!(desk.agenda[0].interventions, 3);
    let rows: Vec<_> =
        desk.tally.iter().map(|row| (row.name.as_str(), row.spoken.secs(), row.silent)).collect();
    assert_eq!(rows, [("Jordan", 10, false), ("Libya", 10, false), ("ICRC", 10, false)]);
    assert!(Session::open().desk(1).tally.iter().all(|row| row.silent));
}

#[test]
fn the_present_turn_counts_in_the_tally() {
    let (party, representative) = (PartyId(0), Representative::FIRST);
    let invite = Command::Invite { after: None, party, representative, insist: false };
    let session =
        Session::open().speak(10, 0, 1).act(30, &invite).act(30, &Command::Start { turn: TurnId(2) });
    let desk = session.desk(37);
    let row = desk.tally.iter().find(|row| row.party == party).unwrap();
    assert_eq!(row.spoken, Span::from_secs(17));
    // Who was not heard comes first.
    assert_eq!(desk.tally.last().unwrap().party, party);
}

#[test]
fn the_end_is_planned_until_the_session_opens() {
    let session = Session::new();
    assert_eq!(session.desk(-60).ends, Some(at(3600)));
    let moved = Setting { moved: true, ..setting() };
    assert_eq!(Desk::of(&session.0, at(-60), moved).ends, None);
    assert_eq!(Session::new().act(300, &Command::Open { ends: at(3000) }).desk(301).ends, Some(at(3000)));
}

#[test]
fn an_hour_that_was_moved_to_now_is_no_hour_to_open_at() {
    assert_eq!(setting().opens_at(), Some(START));
    assert_eq!(Setting { moved: true, ..setting() }.opens_at(), None);
    let rates =
        [Reality::Real, Reality::Trial { rate: 30 }, Reality::Rehearsal { rate: 0 }].map(Reality::rate);
    assert_eq!(rates, [1, 30, 0]);
}

#[test]
fn a_desk_runs_while_something_on_it_changes_with_the_second() {
    assert!(Session::new().desk(-60).runs(), "it counts down to the opening");
    let moved = Setting { moved: true, ..setting() };
    assert!(!Desk::of(&Session::new().0, at(-60), moved).runs());
    assert!(Session::open().desk(1).runs());
    assert!(!Session::open().act(60, &Command::Suspend { until: None }).desk(61).runs());
    assert!(!Session::open().act(60, &Command::Close).desk(61).runs());
}

#[test]
fn the_reserve_carries_a_suspension_for_as_long_as_it_is() {
    let desk = Session::open().act(60, &Command::Suspend { until: None }).desk(90);
    assert_eq!((desk.reserve, desk.carried_until), (Span::from_mins(10), Some(at(60 + 600))));
    let until = Some(at(360));
    let desk = Session::open().act(60, &Command::Suspend { until }).desk(90);
    assert_eq!((desk.reserve, desk.carried_until), (Span::from_mins(5), None));
}

#[test]
fn hours_follow_the_computers_clock_where_the_chair_said_so() {
    let mut session = Session::open();
    let step = session.0.notice(Notice::ClockStep { by: Span::from_mins(60) }, at(10));
    session.0.accept(step).unwrap();
    let session = session.act(20, &Command::SettleClockStep { follow: true });
    let noon = Hour { hour: 11, minute: 0, second: 30 };
    assert_eq!(session.desk(30).hour(at(30)), noon);
    assert_eq!(session.board(30).hour(at(30)), noon);
}

#[test]
fn a_board_changes_with_the_second_while_a_clock_on_it_runs() {
    // Until the opening it counts down; who is late is not told by how much, but the hour shows, minute by minute.
    let ahead = Session::new().board(-60);
    let left = |seconds| ahead.face(at(seconds)).map(|face| face.left);
    assert_eq!((ahead.state, left(-60)), (BoardState::Ahead { opens: Some(START) }, Some(Span::MINUTE)));
    assert_eq!((ahead.next_change(at(-60)), ahead.next_change(at(-1))), (Some(at(-59)), Some(at(0))));
    assert_eq!((left(0), ahead.next_change(at(5))), (None, Some(at(60))));
    let board = Session::open().board(1);
    assert_eq!(board.face(at(60)).unwrap().left, Span::from_mins(9));
    assert_eq!(board.next_change(at(60)), Some(at(61)));
    let suspended = Session::open().act(60, &Command::Suspend { until: None }).board(61);
    assert_eq!(suspended.next_change(at(61)), Some(at(120)), "the hour alone changes");
    let closed = Board { state: BoardState::Closed, ..suspended };
    assert_eq!(closed.next_change(at(61)), None);
    let showing = |view| Showing { view, ..Showing::default() };
    let shown = |view| Board { showing: showing(view), ..board.clone() }.next_change(at(60));
    assert_eq!((shown(ShownView::Blank), shown(ShownView::ClockAlone)), (None, Some(at(61))));
}

#[test]
fn an_agenda_is_proposed_where_there_are_topics_to_agree_on() {
    let without = PLAN.replace("length = \"20m\"", "kind = \"item\", length = \"20m\"");
    let line = |plan: &str| {
        let session = Session(History::new(crate::plan_file::parse("plan", plan).unwrap()));
        session.act(0, &Command::Open { ends: at(3600) }).desk(1).lines.into_iter().next().unwrap().words
    };
    assert_eq!(line(PLAN), ChairWords::ProposeAgenda { topics: 2 });
    assert!(matches!(line(&without), ChairWords::TakeUp { title, .. } if title == "Resources"));
}
