//! What travels to the page: the newest feed as it shows, and what time it is in the session.

use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use serde::Serialize;
use tokio::sync::watch;
use tokio::time::sleep;

use super::page::{direction, isolated};
use crate::board::Board;
use crate::board::countdown::{Countdown, Remaining};
use crate::board::face::Pace;
use crate::board::room::{BoardState, ShownView};
use crate::clock::Tempo;
use crate::floor::time::{Span, Stamp};
use crate::link::Feed;
use crate::words::{BoardWords, RoomWords};

/// How long the pages wait for what is new, so that the chair's own screen has it first.
const AFTER_THE_CHAIR: Duration = Duration::from_millis(5);

/// The newest feed, made ready once for all viewers.
#[derive(Debug, Clone)]
pub(super) struct FeedEvent {
    pub(super) board: Arc<Board>,
    /// The board as an event of the stream.
    shown: Bytes,
    tempo: Tempo,
    /// Counts the tempos: a page forgets what it knew of the time when another one begins.
    count: u32,
}

/// The board as the page shows it. The page knows no rules and no sentences: here they have been applied.
#[derive(Debug, Serialize)]
struct ShownBoard {
    lang: &'static str,
    dir: &'static str,
    view: ShownView,
    state: &'static str,
    message: Option<String>,
    list_open: bool,
    /// The clock in the centre.
    centre: Option<Hands>,
    /// The item's clock; none where no time is shown.
    item: Option<Hands>,
    /// What is left to who was interrupted by a point of order.
    held: Option<Span>,
    words: BoardWords,
}

/// A countdown, as the page runs it. Times are milliseconds of the session.
#[derive(Debug, Serialize)]
struct Hands {
    of: Span,
    /// When its time is up, where it runs.
    until: Option<Stamp>,
    /// What is left, where it stands.
    stands: Option<Span>,
    /// From how much left on it has which pace, the most left first.
    paces: Vec<(Pace, Span)>,
}

/// What time it is in the session.
#[derive(Debug, Serialize)]
struct TimeEvent {
    now: Stamp,
    rate: u32,
    tempo: u32,
    /// What the page is to say once it shows what comes with this.
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
}

impl FeedEvent {
    pub(super) fn of(feed: &Feed, words: &RoomWords) -> Self {
        let shown = event("board", &ShownBoard::of(&feed.board, words));
        Self { board: Arc::new(feed.board.clone()), shown, tempo: feed.tempo, count: 0 }
    }

    /// Returns the whole of what a viewer must be told: the time first, so that the board shows right at once.
    pub(super) fn told(&self, ask: String) -> Bytes {
        [self.sync(Some(ask)), self.shown.clone()].concat().into()
    }

    /// Returns what time it is in the session, as an event of the stream; with what the page is to say once it shows that.
    pub(super) fn sync(&self, ask: Option<String>) -> Bytes {
        event("sync", &TimeEvent { now: self.tempo.now(), rate: self.tempo.rate(), tempo: self.count, ask })
    }
}

/// Makes each feed ready as it comes, until no more can come.
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

fn event(name: &str, data: &impl Serialize) -> Bytes {
    // What is made of numbers and texts alone always has its JSON, on one line.
    let data = serde_json::to_string(data).unwrap_or_default();
    format!("event: {name}\ndata: {data}\n\n").into()
}

impl ShownBoard {
    fn of(board: &Board, words: &RoomWords) -> Self {
        let centre = board.centre();
        let item = board.item.as_ref().filter(|_| centre.is_some());
        let held = board.turn.as_ref().filter(|_| board.point.is_some()).and_then(|turn| turn.clock.as_ref());
        Self {
            lang: words.language(),
            dir: direction(words),
            view: board.showing.view,
            state: if board.state == BoardState::Between && board.countdown.is_some() {
                "countdown"
            } else {
                state(board.state)
            },
            message: board.showing.message.clone(),
            list_open: board.list_open,
            centre: centre.map(Hands::of),
            item: item.map(|item| Hands::of(&item.clock)),
            held: held.and_then(|clock| Hands::of(clock).stands),
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
        BoardState::Called => "called",
        BoardState::Speaking => "speaking",
        BoardState::Held => "held",
        BoardState::PointOfOrder => "point",
        BoardState::Suspended { .. } => "suspended",
        BoardState::Closed => "closed",
    }
}
