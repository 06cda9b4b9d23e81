//! The read-through of a report: its slides, each topic with a countdown, for the rapporteur to practise with.

mod keys;
mod question;
mod state;

use std::io;
use std::path::Path;
use std::time::Duration;

use crate::board::Board;
use crate::board::face::{Face, Pace, next_change};
use crate::board::hour::Offsets;
use crate::board::room::{BoardState, Showing};
use crate::board::setting::Reality;
use crate::board::slide::BoardSlide;
use crate::clock::{Clock, Tempo};
use crate::draw::{Look, SlideClock, SlideScene};
use crate::floor::time::{Span, Stamp};
use crate::link::Feed;
use crate::report::{Report, Reported, slides};
use crate::sessions::SessionKind;
use crate::terminal::{BidiSetting, Station};
use crate::web;
use crate::words::{Args, RoomWords, Words};

use super::error::RunError;
use super::key::{DOWN, ENTER, ESC, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, SPACE, UP, letter};
use super::viewers::Broadcast;

use keys::{Pressed, ReadKey, ReadRow, pressed, put};
use question::ShownTo;
use state::{ENOUGH, LIMIT, ReadThrough};

/// The keys, in the order in which they are shown: where there is no room, the last are left out. A clicker goes on and back.
const KEYS: &[ReadRow] = &[
    ReadRow { does: ReadKey::Next, name: "next-slide", keys: &[RIGHT, ENTER, PAGE_DOWN, letter('n')] },
    ReadRow { does: ReadKey::Back, name: "slide-back", keys: &[LEFT, PAGE_UP] },
    ReadRow { does: ReadKey::Hold, name: "hold-countdown", keys: &[SPACE] },
    ReadRow { does: ReadKey::Anew, name: "countdown-anew", keys: &[letter('r')] },
    ReadRow { does: ReadKey::Leave, name: "leave", keys: &[ESC, letter('q')] },
    ReadRow { does: ReadKey::Up, name: "up", keys: &[UP] },
    ReadRow { does: ReadKey::Down, name: "down", keys: &[DOWN] },
];

/// How a read-through ended.
pub(crate) struct ReadingEnd {
    /// The exit code if the program is told to end.
    pub(crate) code: Option<u8>,
    /// How long each topic took, in words, a line each.
    pub(crate) told: Vec<String>,
}

/// Shows the slides of a report on this terminal until that is left, and returns how long each topic took. Projectors follow
/// as they follow a session.
pub(crate) async fn read_through(
    reported: &Reported,
    kind: SessionKind,
    (look, bidi): (Look, BidiSetting),
    words: &Words,
) -> Result<ReadingEnd, RunError> {
    let mut station = Station::enter(bidi).map_err(RunError::Terminal)?;
    let room = (None, RoomWords::from(words.clone()));
    Ok(show_to_room(reported, kind, &mut station, look, words, room).await?)
}

/// Shows the slides of a kept session's report here and on the room's screens, which get `room`: a page, where one is served,
/// and their words.
pub(super) async fn show_to_room(
    reported: &Reported,
    kind: SessionKind,
    station: &mut Station,
    look: Look,
    words: &Words,
    room: (Option<web::Bound>, RoomWords),
) -> io::Result<ReadingEnd> {
    // No program holds a closed session, and several may read its report: each has a door of its own.
    let name = format!("read-through-{}", std::process::id());
    let board = board_of(&reported.report, room.1.tag(), kind);
    let (mut room, mut broadcast) = (Some(room), None::<Broadcast>);
    // The door opens with the first slide: until then, nothing is for the room.
    let mut to_room = |slide, tempo| {
        let feed = feed_with(slide, &board, tempo);
        if let Some((page, words)) = room.take() {
            broadcast = Some(Broadcast::begin(Path::new(&name), feed, None, page, words));
        } else if let Some(broadcast) = &mut broadcast {
            broadcast.show(feed);
        }
    };
    let read = show(reported, station, look, words, &mut to_room).await;
    if let Some(broadcast) = broadcast {
        broadcast.end().await;
    }
    read
}

/// Returns a feed of a board with a slide, and how the time of its countdown goes.
pub(super) fn feed_with(slide: Option<BoardSlide>, board: &Board, tempo: Tempo) -> Feed {
    let mut board = board.clone();
    board.showing.slide = slide;
    Feed { board, tempo }
}

/// Returns what the room sees of a session that was closed earlier.
fn board_of(report: &Report, language: &str, kind: SessionKind) -> Board {
    Board {
        meeting: report.meeting.clone(),
        title: report.title.clone(),
        room: report.room.clone(),
        language: Some(language.to_owned()),
        reality: match kind {
            SessionKind::Real => Reality::Real,
            SessionKind::Trial => Reality::Trial { rate: 1 },
            SessionKind::Rehearsal => Reality::Rehearsal { rate: 1 },
        },
        offsets: Offsets::UTC,
        followed: Span::ZERO,
        ends: None,
        state: BoardState::Closed,
        waits: None,
        item: None,
        turn: None,
        point: None,
        countdown: None,
        last: None,
        next: None,
        list_open: false,
        showing: Showing::default(),
    }
}

/// Shows the slides of a report until that is left. The room's screens get each slide as it comes, with how the time of its
/// countdown goes; at the end, none. Where notes name somebody they get none without a yes.
pub(super) async fn show(
    reported: &Reported,
    station: &mut Station,
    look: Look,
    words: &Words,
    to_room: &mut dyn FnMut(Option<BoardSlide>, Tempo),
) -> io::Result<ReadingEnd> {
    let is_for_room = match question::ask(reported, station, look, words).await? {
        ShownTo::Room => true,
        ShownTo::OnlyHere => false,
        ShownTo::Nobody(code) => return Ok(ReadingEnd { code, told: Vec::new() }),
    };
    let clock = Clock::real(Span::ZERO);
    let slides = slides(&reported.report, reported.attributed.as_ref(), words);
    let mut reading = ReadThrough::of(slides);
    let code = loop {
        let now = clock.second();
        let wait = reading.face(now).filter(|face| face.runs).map(|_| until(&clock, now));
        let scene = scene(&reading, &reported.report.title, now, words);
        let (place, count) = reading.shown().map_or((0, 0), |(_, place, count)| (place, count));
        let is_timed = scene.clock.is_some();
        let live = |key| match key {
            ReadKey::Next => place < count,
            ReadKey::Back => place > 1,
            ReadKey::Hold | ReadKey::Anew => is_timed,
            ReadKey::Leave => true,
            ReadKey::Up | ReadKey::Down | ReadKey::ToRoom | ReadKey::OnlyHere => false,
        };
        reading.scroll = put(station, look, scene, KEYS, is_for_room, live);
        if is_for_room {
            to_room(reading.on_board(now), clock.tempo());
        }
        let pressed = pressed(station, KEYS, words.language(), wait).await?;
        let now = clock.second();
        match pressed {
            Pressed::Key(ReadKey::Next) => reading.go(1, now),
            Pressed::Key(ReadKey::Back) => reading.go(-1, now),
            Pressed::Key(ReadKey::Hold) => reading.hold_or_go_on(now),
            Pressed::Key(ReadKey::Anew) => reading.begin_anew(now),
            Pressed::Key(ReadKey::Up) => reading.scroll = reading.scroll.saturating_sub(1),
            Pressed::Key(ReadKey::Down) => reading.scroll = reading.scroll.saturating_add(1),
            Pressed::Key(ReadKey::Leave) => break None,
            Pressed::Key(ReadKey::ToRoom | ReadKey::OnlyHere) | Pressed::Nothing => {}
            Pressed::Ended(code) => break Some(code),
        }
    };
    if is_for_room {
        // A projector keeps what it had last.
        to_room(None, clock.tempo());
    }
    let told = reading
        .told(clock.second())
        .into_iter()
        .map(|(title, taken)| words.say("read-took", &Args::new().with("title", title).with("taken", taken)));
    Ok(ReadingEnd { code, told: told.collect() })
}

fn until(clock: &Clock, now: Stamp) -> Duration {
    clock.until(next_change(now))
}

fn scene(reading: &ReadThrough, title: &str, now: Stamp, words: &Words) -> SlideScene {
    let shown = reading.shown();
    let (place, count) = shown.map_or((0, 0), |(_, place, count)| (place, count));
    SlideScene {
        heading: words.say("read-heading", &Args::new().with("title", title)),
        place: words.say("read-place", &Args::new().with("place", place).with("count", count)),
        title: shown.map(|(slide, ..)| slide.title.clone()).unwrap_or_default(),
        lines: shown.map(|(slide, ..)| slide.lines.clone()).unwrap_or_default(),
        scroll: reading.scroll,
        clock: reading.face(now).map(|face| SlideClock {
            face,
            mark: LIMIT - ENOUGH,
            text: clock_text(face, words),
        }),
        hints: Vec::new(),
        words: words.clone(),
    }
}

/// Returns what the countdown says: what is left, whether enough was said, by how much it is over.
fn clock_text(face: Face, words: &Words) -> String {
    let state = match (face.pace, face.runs) {
        (Pace::Over, _) => "over",
        (_, false) => "held",
        (Pace::Ending | Pace::Closing, true) => "enough",
        (Pace::InTime, true) => "in-time",
    };
    let args = Args::new().with("time", face.shown().unsigned()).with("of", LIMIT).with("enough", ENOUGH);
    words.say("read-clock", &args.with("state", state))
}
