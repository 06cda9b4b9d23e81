//! A page served from the test's own boards, without a console.

use std::thread::{self, JoinHandle};

use tokio::sync::watch;
use tribune::board::Board;
use tribune::board::countdown::{Countdown, Remaining};
use tribune::board::hour::Offsets;
use tribune::board::punctuality::Punctuality;
use tribune::board::room::{Audience, BoardItem, BoardLast, BoardState, BoardTurn, Message, Showing};
use tribune::board::setting::Reality;
use tribune::board::slide::{BoardSlide, SheetLevel, SheetLine};
use tribune::clock::{Clock, Tempo};
use tribune::floor::alert::AlertLevel;
use tribune::floor::representative::TurnKind;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::TurnId;
use tribune::link::{Feed, SessionNews, Viewers};
use tribune::web::{ListenAddress, LivePageRoom, PageRoom, RoomsPage, serve, serve_rooms};
use tribune::words::{Around, RoomWords, Words};

/// The page of a board, served until dropped.
pub struct Served {
    feed: Option<watch::Sender<Feed>>,
    thread: Option<JoinHandle<()>>,
    pub url: String,
    pub port: u16,
    pub viewers: watch::Receiver<Viewers>,
    pub tempo: Tempo,
}

impl Served {
    /// Serves a board on a free port.
    pub fn new(board: Board) -> Self {
        Self::at(ListenAddress::HERE, board, Clock::real(Span::ZERO).tempo())
    }

    /// Serves a board at an address, for a session with this tempo.
    pub fn at(place: ListenAddress, board: Board, tempo: Tempo) -> Self {
        Self::said(place, board, tempo, RoomWords::from(Words::english()))
    }

    /// Does the same in these words.
    pub fn said(place: ListenAddress, board: Board, tempo: Tempo, words: RoomWords) -> Self {
        let bound = place.bind().unwrap();
        let (url, port) = (bound.urls()[0].clone(), bound.port());
        let (count, viewers) = watch::channel(Viewers::default());
        let (feed, watched) = watch::channel(Feed { board, tempo });
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let told = SessionNews { feed: watched, posting: None };
            runtime.block_on(serve(bound, "room-c", told, count, watch::Sender::new(None), words)).unwrap();
        });
        Self { feed: Some(feed), thread: Some(thread), url, port, viewers, tempo }
    }

    pub fn show(&self, board: Board) {
        self.feed.as_ref().unwrap().send_replace(Feed { board, tempo: self.tempo });
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.feed.take());
        let _ = self.thread.take().unwrap().join();
    }
}

/// A countdown that stands, with the note's warnings.
pub fn stands(left: i64, of: i64) -> Countdown {
    let warnings = vec![Span::from_secs(60), Span::from_secs(30)];
    Countdown { of: Span::from_secs(of), warnings, left: Remaining::Stands(Span::from_secs(left)) }
}

/// A countdown that runs, with so many seconds left at `now`.
pub fn runs(left: i64, of: i64, now: Stamp) -> Countdown {
    let up = now.whole_second() + Span::from_secs(left);
    Countdown { left: Remaining::Until(up), ..stands(left, of) }
}

/// The board of a session before its opening.
pub fn ahead() -> Board {
    Board {
        meeting: Some("NDM-UN27".to_owned()),
        title: "Breakout Group English I".to_owned(),
        room: Some("Room C".to_owned()),
        language: Some("en".to_owned()),
        reality: Reality::Real,
        offsets: Offsets::UTC,
        followed: Span::ZERO,
        ends: None,
        // A quarter past ten.
        state: BoardState::Ahead { opens: Some(Stamp::from_millis(36_900_000)) },
        waits: None,
        item: None,
        turn: None,
        point: None,
        last: None,
        next: None,
        countdown: None,
        list_open: true,
        showing: Showing::default(),
    }
}

/// The board of a topic while nobody has the floor.
pub fn between() -> Board {
    let clock = stands(761, 1020);
    let item = BoardItem { title: "Resource mobilisation".to_owned(), number: Some(2), clock };
    Board { state: BoardState::Between, item: Some(item), next: Some("Cambodia".to_owned()), ..ahead() }
}

pub fn turn(state: BoardState, clock: Countdown) -> Board {
    let turn = BoardTurn {
        party: Some("Lao PDR".to_owned()),
        kind: TurnKind::Intervention,
        clock: Some(clock),
        enough: None,
    };
    Board { state, turn: Some(turn), ..between() }
}

/// Returns a message to the room that stays.
pub fn for_room(text: &str) -> Message {
    Message { text: text.to_owned(), to: Audience::Room, until: None }
}

/// Returns a message for who has the floor.
pub fn for_speaker(text: &str) -> Message {
    Message { to: Audience::Speaker { turn: TurnId(1) }, ..for_room(text) }
}

/// A board for every state of the page, with its name.
pub fn every_state() -> Vec<(&'static str, Board)> {
    rooms().into_iter().chain(slides()).collect()
}

fn rooms() -> Vec<(&'static str, Board)> {
    use tribune::board::room::ShownView;
    let speaking = |left| turn(BoardState::Speaking, stands(left, 240));
    let shown =
        |view, text: Option<&str>| Showing { view, message: text.map(for_room), ..Showing::default() };
    let message = "Coffee is served in the foyer. Please be back at eleven.";
    let mut over_item = between();
    over_item.item.as_mut().unwrap().clock = stands(-83, 1020);
    let mut response = speaking(52);
    response.turn.as_mut().unwrap().kind = TurnKind::Response;
    let mut chair = turn(BoardState::Speaking, stands(0, 0));
    chair.turn = Some(BoardTurn { party: None, kind: TurnKind::Chair, clock: None, enough: None });
    let mut long = speaking(140);
    long.turn.as_mut().unwrap().party =
        Some("United Kingdom of Great Britain and Northern Ireland".to_owned());
    long.next = Some("Democratic Republic of the Congo".to_owned());
    let title = &mut long.item.as_mut().unwrap().title;
    "Information management and the exchange of data between programmes, donors and operators"
        .clone_into(title);
    vec![
        ("ahead", ahead()),
        ("ahead-waits", Board { waits: Some(stands(754, 0)), ..ahead() }),
        ("ahead-no-hour", Board { state: BoardState::Ahead { opens: None }, ..ahead() }),
        ("between", between()),
        ("between-over", over_item),
        ("called", turn(BoardState::Called, stands(240, 240))),
        ("speaking", speaking(140)),
        ("closing", speaking(47)),
        ("ending", speaking(12)),
        ("over", Board { list_open: false, ..speaking(-75) }),
        ("response", response),
        ("chair", chair),
        ("held", turn(BoardState::Held, stands(140, 240))),
        ("point", Board { point: Some(stands(41, 60)), ..turn(BoardState::PointOfOrder, stands(140, 240)) }),
        (
            "suspended",
            Board {
                state: BoardState::Suspended { until: Some(Stamp::from_millis(39_600_000)) },
                ..between()
            },
        ),
        ("break", {
            let mut board = Board { ends: Some(Stamp::from_millis(43_200_000)), ..between() };
            board.state = BoardState::Break { until: Stamp::from_millis(40_500_000) };
            board.item =
                Some(BoardItem { title: "Coffee".to_owned(), number: None, clock: stands(754, 900) });
            board
        }),
        (
            "suspended-waits",
            Board {
                waits: Some(stands(754, 1800)),
                state: BoardState::Suspended { until: Some(Stamp::from_millis(39_600_000)) },
                ..between()
            },
        ),
        (
            "last",
            Board {
                last: Some(BoardLast { spoken: Span::from_secs(221), limit: Some(Span::from_secs(240)) }),
                ..between()
            },
        ),
        (
            "speaker-message",
            Board {
                showing: Showing { message: Some(for_speaker("One minute, please")), ..Showing::default() },
                ..speaking(47)
            },
        ),
        ("closed", Board { state: BoardState::Closed, item: None, ..between() }),
        ("trial", Board { reality: Reality::Trial { rate: 10 }, ..speaking(140) }),
        ("rehearsal", Board { reality: Reality::Rehearsal { rate: 10 }, ..speaking(140) }),
        ("rehearsal-stands", Board { reality: Reality::Rehearsal { rate: 0 }, ..between() }),
        (
            "rehearsal-blank",
            Board {
                reality: Reality::Rehearsal { rate: 10 },
                showing: shown(ShownView::Blank, None),
                ..speaking(140)
            },
        ),
        ("message", Board { showing: shown(ShownView::Whole, Some(message)), ..speaking(140) }),
        ("clock-alone", Board { showing: shown(ShownView::ClockAlone, None), ..speaking(140) }),
        (
            "clock-alone-point",
            Board {
                point: Some(stands(41, 60)),
                showing: shown(ShownView::ClockAlone, None),
                ..turn(BoardState::PointOfOrder, stands(140, 240))
            },
        ),
        (
            "clock-alone-message",
            Board { showing: shown(ShownView::ClockAlone, Some(message)), ..speaking(140) },
        ),
        ("blank", Board { showing: shown(ShownView::Blank, None), ..speaking(140) }),
        ("blank-message", Board { showing: shown(ShownView::Blank, Some(message)), ..speaking(140) }),
        ("long", long),
        ("ten-minutes", turn(BoardState::Speaking, stands(754, 900))),
    ]
}

fn slides() -> [(&'static str, Board); 4] {
    [
        ("slide-title", reading(BoardSlide { clock: None, ..slide(0) })),
        ("slide", reading(slide(161))),
        ("slide-over", reading(slide(-12))),
        ("slide-long", reading(long_slide())),
    ]
}

/// A closed session whose report is read through.
pub fn reading(slide: BoardSlide) -> Board {
    let showing = Showing { slide: Some(slide), ..Showing::default() };
    Board { state: BoardState::Closed, item: None, showing, ..between() }
}

/// A topic's slide with so many seconds left.
pub fn slide(left: i64) -> BoardSlide {
    let line = |level, text: &str| SheetLine { level, text: text.to_owned(), goes_on: false };
    let clock = Countdown::new(
        Span::from_secs(left),
        Span::from_mins(3),
        &[Span::MINUTE],
        false,
        Stamp::from_millis(36_000_000),
    );
    BoardSlide {
        place: 3,
        count: 8,
        title: "Resource mobilisation".to_owned(),
        lines: vec![
            line(SheetLevel::Heading, "Main points"),
            line(SheetLevel::Entry, "Clearance costs more each year, and fewer pay for it."),
            line(SheetLevel::Entry, "Teams that work across a border share their survey data."),
            line(SheetLevel::Heading, "Proposals and recommendations"),
            line(SheetLevel::Entry, "A fund for five years, to which affected states contribute too."),
            line(SheetLevel::Under, "Follow-up: UNMAS"),
        ],
        scroll: 0,
        clock: Some(clock),
    }
}

/// The fullest slide that a report has.
fn long_slide() -> BoardSlide {
    let entry = |number| {
        let text = format!("Point {number}, of as many words as a point has when it was typed in haste.");
        SheetLine { level: SheetLevel::Entry, text, goes_on: false }
    };
    let title = "Information management and the exchange of data between programmes, donors and operators";
    BoardSlide { title: title.to_owned(), lines: (1..=14).map(entry).collect(), ..slide(42) }
}

/// The page of an overview, served until dropped.
pub struct ServedRooms {
    rooms: Option<watch::Sender<RoomsPage>>,
    thread: Option<JoinHandle<()>>,
    pub url: String,
    pub tempo: Tempo,
}

impl ServedRooms {
    /// Serves an overview of these rooms on a free port.
    pub fn new(rooms: Vec<PageRoom>) -> Self {
        let bound = ListenAddress::HERE.bind().unwrap();
        let url = bound.urls()[0].clone();
        let tempo = Tempo::starting(Stamp::from_millis(0), 1);
        let (rooms, watched) = watch::channel(overview(rooms));
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let (count, crowd) = (watch::Sender::new(Viewers::default()), watch::Sender::new(None));
            runtime.block_on(serve_rooms(bound, watched, tempo, count, crowd, Words::english())).unwrap();
        });
        Self { rooms: Some(rooms), thread: Some(thread), url, tempo }
    }

    pub fn show(&self, rooms: Vec<PageRoom>) {
        self.rooms.as_ref().unwrap().send_replace(overview(rooms));
    }
}

impl Drop for ServedRooms {
    fn drop(&mut self) {
        drop(self.rooms.take());
        let _ = self.thread.take().unwrap().join();
    }
}

fn overview(rooms: Vec<PageRoom>) -> RoomsPage {
    let around = |before: &str, after: &str| Around { before: before.to_owned(), after: after.to_owned() };
    RoomsPage {
        title: format!("{} rooms", rooms.len()),
        fault: None,
        empty: "no room".to_owned(),
        left: around("", " left"),
        over: around("", " over"),
        ahead: around("", " ahead"),
        behind: around("", " behind"),
        on_time: around("on time", ""),
        rooms,
    }
}

/// A room where a speaker has the floor, in a session whose time began at zero with the overview's.
pub fn page_room(number: usize, punctuality: Punctuality, turn: &Countdown) -> PageRoom {
    PageRoom {
        heading: format!("Room {number} · Breakout Group English {number}"),
        band: None,
        lost: None,
        topic: "2  Regional cooperation and victim assistance".to_owned(),
        live: Some(LivePageRoom {
            began: Stamp::from_millis(0),
            rate: 1,
            punctuality: Some(punctuality),
            ends: Some("will end 12:03, not 12:00".to_owned()),
            topic_clock: Some((&stands(761, 1020)).into()),
            state: BoardState::Speaking,
            floor: "SPEAKING".to_owned(),
            floor_clock: Some(turn.into()),
            facts: vec![
                "5 wait".to_owned(),
                "covered 1 of 3: 1".to_owned(),
                "2 of 5 topics discussed".to_owned(),
            ],
            alerts: vec![
                (AlertLevel::Alarm, "the speaker’s time is up".to_owned()),
                (AlertLevel::Warning, "not all who wait will be reached".to_owned()),
            ],
        }),
    }
}
