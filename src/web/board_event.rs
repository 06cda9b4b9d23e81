//! What travels to the page of a session: its newest feed.

use std::time::Duration;

use serde::Serialize;
use tokio::sync::watch;
use tokio::time::sleep;

use super::event::{Hands, PageEvent, state};
use super::page::{BOARD, Document, direction};
use crate::board::Board;
use crate::board::room::{BoardState, Message, ShownView};
use crate::board::slide::SheetLine;
use crate::floor::time::{Span, Stamp};
use crate::link::Feed;
use crate::text::is_right_to_left;
use crate::words::{BoardWords, RoomWords};

/// How long a new feed is kept from the pages, so that the chair's own screen shows it first.
const AFTER_THE_CHAIR: Duration = Duration::from_millis(5);

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

/// Returns the event of a feed.
pub(super) fn of(feed: &Feed, words: &RoomWords) -> PageEvent {
    let shown = ShownBoard::of(&feed.board, words, feed.tempo.now());
    let (title, lost) = (shown.words.heading.clone(), shown.words.lost.clone());
    PageEvent::of("board", &shown, Document { parts: &BOARD, title, lost }, words.words(), feed.tempo)
}

/// Turns each feed into text as it comes, until no more can come.
pub(super) async fn make_ready(
    mut feed: watch::Receiver<Feed>,
    ready: watch::Sender<PageEvent>,
    words: RoomWords,
) {
    while feed.changed().await.is_ok() {
        sleep(AFTER_THE_CHAIR).await;
        let next = of(&feed.borrow_and_update(), &words);
        ready.send_modify(|last| next.take_place_of(last));
    }
}

impl ShownBoard {
    fn of(board: &Board, words: &RoomWords, now: Stamp) -> Self {
        let centre = board.centre(now);
        let waits = matches!(board.state, BoardState::Ahead { .. } | BoardState::Suspended { .. });
        let item = board.item.as_ref().filter(|_| centre.is_some() && !waits);
        let held = board.turn.as_ref().filter(|_| board.point.is_some()).and_then(|turn| turn.clock.as_ref());
        Self {
            lang: words.tag(),
            dir: direction(words.words()),
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
            centre: centre.map(Hands::from),
            item: item.map(|item| Hands::from(&item.clock)),
            held: held.and_then(|clock| Hands::from(clock).stands),
            slide: board.showing.slide.as_ref().map(|slide| ShownSlide {
                title: slide.title.clone(),
                lines: slide.lines.clone(),
                clock: slide.clock.as_ref().map(Hands::from),
            }),
            words: words.board(&isolated(board)),
        }
    }
}

/// Returns the board with names of the other direction isolated, so that they move nothing beside them in a sentence.
fn isolated(board: &Board) -> Board {
    let apart = |name: &String| {
        let is_other = name.chars().any(is_right_to_left);
        if is_other { format!("\u{2068}{name}\u{2069}") } else { name.clone() }
    };
    let mut board = board.clone();
    board.title = apart(&board.title);
    for name in [&mut board.meeting, &mut board.room, &mut board.next] {
        *name = name.as_ref().map(apart);
    }
    if let Some(turn) = &mut board.turn {
        turn.party = turn.party.as_ref().map(apart);
    }
    if let Some(item) = &mut board.item {
        item.title = apart(&item.title);
    }
    if let Some(countdown) = &mut board.countdown {
        countdown.label = countdown.label.as_ref().map(apart);
    }
    board
}
