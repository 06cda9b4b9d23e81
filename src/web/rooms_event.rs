//! What travels to the page of an overview: every room, as the overview shows it.

use std::time::Duration;

use serde::{Serialize, Serializer};
use tokio::sync::watch;
use tokio::time::sleep;

use super::event::{Hands, PageEvent, state};
use super::page::{Document, ROOMS, direction};
use crate::board::punctuality::Punctuality;
use crate::board::room::BoardState;
use crate::clock::Tempo;
use crate::floor::alert::AlertLevel;
use crate::floor::time::Stamp;
use crate::words::{Around, Words};

/// The pause behind each event. Many rooms, or a lying one, then cost a page no more than a few events a second.
const PAUSE: Duration = Duration::from_millis(250);

/// An overview of rooms, as its page shows it. It stays equal while nothing but time passes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RoomsPage {
    /// How many rooms there are, and in which order.
    pub title: String,
    /// Why no news can come.
    pub fault: Option<String>,
    /// What stands where there is no room.
    pub empty: String,
    /// The text around a time that is left.
    pub left: Around,
    /// The text around a time by which something is over.
    pub over: Around,
    /// The text around a time by which a session is ahead.
    pub ahead: Around,
    /// The text around a time by which a session is behind.
    pub behind: Around,
    /// The text of a session that is on time; its time is empty.
    pub on_time: Around,
    /// The rooms, in order.
    pub rooms: Vec<PageRoom>,
}

/// A room, as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageRoom {
    /// The room and the session.
    pub heading: String,
    /// The mark of a trial or a rehearsal.
    pub band: Option<String>,
    /// That its console is gone or silent, and since when.
    pub lost: Option<String>,
    /// The present item.
    pub topic: String,
    /// What goes on, while its console answers.
    pub live: Option<LivePageRoom>,
}

/// What goes on in a room whose console answers. Its times are those of its own session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LivePageRoom {
    /// What time it was in its session when the overview's own time began.
    pub began: Stamp,
    /// How many seconds of the session pass in one of the overview's.
    pub rate: u32,
    /// Whether it is behind or ahead.
    pub punctuality: Option<Punctuality>,
    /// When it ends.
    pub ends: Option<String>,
    /// The present item's clock.
    pub topic_clock: Option<Hands>,
    /// What goes on on the floor, for its shape.
    #[serde(serialize_with = "by_name")]
    pub state: BoardState,
    /// What goes on on the floor, in words.
    pub floor: String,
    /// The speaker's clock.
    pub floor_clock: Option<Hands>,
    /// How many wait, what is covered, what was discussed.
    pub facts: Vec<String>,
    /// What stands as an alert, the most urgent first.
    pub alerts: Vec<(AlertLevel, String)>,
}

fn by_name<S: Serializer>(of: &BoardState, serializer: S) -> Result<S::Ok, S::Error> {
    state(*of).serialize(serializer)
}

/// What an event of the page of an overview holds.
#[derive(Debug, Serialize)]
struct ShownRooms<'a> {
    lang: &'static str,
    dir: &'static str,
    #[serde(flatten)]
    rooms: &'a RoomsPage,
}

/// Returns the event of an overview whose own time goes by `tempo`.
pub(super) fn of(rooms: &RoomsPage, tempo: Tempo, words: &Words) -> PageEvent {
    let shown = ShownRooms { lang: words.tag(), dir: direction(words), rooms };
    let (title, lost) = (rooms.title.clone(), words.plain("web-rooms-lost"));
    PageEvent::of("rooms", &shown, Document { parts: &ROOMS, title, lost }, words, tempo)
}

/// Turns each state of an overview into text as it comes, until no more can come.
pub(super) async fn make_ready(
    mut rooms: watch::Receiver<RoomsPage>,
    ready: watch::Sender<PageEvent>,
    tempo: Tempo,
    words: Words,
) {
    while rooms.changed().await.is_ok() {
        let next = of(&rooms.borrow_and_update(), tempo, &words);
        ready.send_modify(|last| next.take_place_of(last));
        sleep(PAUSE).await;
    }
}
