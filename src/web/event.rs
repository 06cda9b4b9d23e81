//! What travels to the page: the newest feed as the page shows it, and the time of the session.

use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use serde::Serialize;
use serde_json::Value;
use tokio::sync::watch;
use tokio::time::sleep;

use super::page::{direction, isolated};
use crate::board::Board;
use crate::board::countdown::{Countdown, Remaining};
use crate::board::face::Pace;
use crate::board::room::{BoardState, Message, ShownView};
use crate::board::slide::SheetLine;
use crate::clock::Tempo;
use crate::floor::time::{Span, Stamp};
use crate::link::Feed;
use crate::text::digits::Digits;
use crate::words::{BoardWords, RoomWords};

/// How long a new feed is kept from the pages, so that the chair's own screen shows it first.
const AFTER_THE_CHAIR: Duration = Duration::from_millis(5);

/// The newest feed as text, made once for all viewers.
#[derive(Debug, Clone)]
pub(super) struct FeedEvent {
    pub(super) board: Arc<Board>,
    /// The board as an event of the stream.
    shown: Bytes,
    tempo: Tempo,
    /// The number of the present tempo of the session's time. When it changes, a page forgets what it knew of the time.
    count: u32,
}

/// The board as the page shows it. The page knows no rules and no sentences: here they have been applied.
#[derive(Debug, Serialize)]
struct ShownBoard {
    lang: &'static str,
    dir: &'static str,
    view: ShownView,
    state: &'static str,
    message: Option<Message>,
    /// How often the chair has rung the bell.
    rung: u32,
    list_open: bool,
    /// The clock in the centre.
    centre: Option<Hands>,
    /// Whether that clock counts down to something that the room waits for. It goes when that has come.
    waits: bool,
    /// How far the room's hours are from UTC: from each moment on, in milliseconds.
    hours: Vec<(Option<Stamp>, Span)>,
    /// How far the computer's clock was followed.
    followed: Span,
    /// The item's clock; `None` where no time is shown.
    item: Option<Hands>,
    /// The time left to the speaker whom a point of order interrupted.
    held: Option<Span>,
    /// The slide of a report, in place of the rest.
    slide: Option<ShownSlide>,
    words: BoardWords,
}

/// A slide as the page shows it.
#[derive(Debug, Serialize)]
struct ShownSlide {
    title: String,
    lines: Vec<SheetLine>,
    clock: Option<Hands>,
}

/// A countdown, as the page runs it. Times are milliseconds of the session.
#[derive(Debug, Serialize)]
struct Hands {
    of: Span,
    /// When its time is up, where it runs.
    until: Option<Stamp>,
    /// What is left, where it stands.
    stands: Option<Span>,
    /// Each pace, with the time left from which it holds; the most left first.
    paces: Vec<(Pace, Span)>,
}

/// What time it is in the session.
#[derive(Debug, Serialize)]
struct TimeEvent {
    now: Stamp,
    rate: u32,
    tempo: u32,
    /// What the page sends back once it shows the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
}

impl FeedEvent {
    pub(super) fn of(feed: &Feed, words: &RoomWords) -> Self {
        let shown = ShownBoard::of(&feed.board, words, feed.tempo.now());
        // Numbers and texts can always be written as JSON.
        let mut shown = serde_json::to_value(&shown).unwrap_or_default();
        write_digits(words.words().digits(), &mut shown);
        let shown = event("board", &shown);
        Self { board: Arc::new(feed.board.clone()), shown, tempo: feed.tempo, count: 0 }
    }

    /// Returns all that a new viewer needs: the time first, so that the board is right at once.
    pub(super) fn told(&self, ask: String) -> Bytes {
        [self.sync(Some(ask)), self.shown.clone()].concat().into()
    }

    /// Returns the time of the session as an event of the stream, with what the page sends back once it shows it.
    pub(super) fn sync(&self, ask: Option<String>) -> Bytes {
        event("sync", &TimeEvent { now: self.tempo.now(), rate: self.tempo.rate(), tempo: self.count, ask })
    }
}

/// Turns each feed into text as it comes, until no more can come.
pub(super) async fn make_ready(
    mut feed: watch::Receiver<Feed>,
    ready: watch::Sender<FeedEvent>,
    words: RoomWords,
) {
    while feed.changed().await.is_ok() {
        sleep(AFTER_THE_CHAIR).await;
        let mut next = FeedEvent::of(&feed.borrow_and_update(), &words);
        ready.send_modify(|event| {
            next.count = event.count.wrapping_add(u32::from(next.tempo != event.tempo));
            *event = next;
        });
    }
}

/// Gives each text of an event these digits.
fn write_digits(digits: Digits, data: &mut Value) {
    match data {
        Value::String(text) => *text = digits.written(text).into_owned(),
        Value::Array(values) => values.iter_mut().for_each(|value| write_digits(digits, value)),
        Value::Object(values) => values.values_mut().for_each(|value| write_digits(digits, value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn event(name: &str, data: &impl Serialize) -> Bytes {
    // Numbers and texts can always be written as JSON, on one line.
    let data = serde_json::to_string(data).unwrap_or_default();
    format!("event: {name}\ndata: {data}\n\n").into()
}

impl ShownBoard {
    fn of(board: &Board, words: &RoomWords, now: Stamp) -> Self {
        let centre = board.centre(now);
        let waits = matches!(board.state, BoardState::Ahead { .. } | BoardState::Suspended { .. });
        let item = board.item.as_ref().filter(|_| centre.is_some() && !waits);
        let held = board.turn.as_ref().filter(|_| board.point.is_some()).and_then(|turn| turn.clock.as_ref());
        Self {
            lang: words.tag(),
            dir: direction(words),
            view: board.showing.view,
            state: if board.state == BoardState::Between && board.countdown.is_some() {
                "countdown"
            } else {
                state(board.state)
            },
            message: board.showing.message.clone(),
            rung: board.showing.rung,
            list_open: board.list_open,
            waits,
            hours: board.offsets.all().collect(),
            followed: board.followed,
            centre: centre.map(Hands::of),
            item: item.map(|item| Hands::of(&item.clock)),
            held: held.and_then(|clock| Hands::of(clock).stands),
            slide: board.showing.slide.as_ref().map(|slide| ShownSlide {
                title: slide.title.clone(),
                lines: slide.lines.clone(),
                clock: slide.clock.as_ref().map(Hands::of),
            }),
            words: words.board(&isolated(board)),
        }
    }
}

impl Hands {
    fn of(countdown: &Countdown) -> Self {
        let (until, stands) = match countdown.left {
            Remaining::Until(until) => (Some(until), None),
            Remaining::Stands(left) => (None, Some(left)),
        };
        Self { of: countdown.of, until, stands, paces: countdown.paces() }
    }
}

fn state(state: BoardState) -> &'static str {
    match state {
        BoardState::Ahead { .. } => "ahead",
        BoardState::Between => "between",
        BoardState::Break { .. } => "break",
        BoardState::Called => "called",
        BoardState::Speaking => "speaking",
        BoardState::Held => "held",
        BoardState::PointOfOrder => "point",
        BoardState::Suspended { .. } => "suspended",
        BoardState::Closed => "closed",
    }
}
