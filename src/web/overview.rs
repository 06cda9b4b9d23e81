//! One overview of rooms that follows the page's session: it gets the lines that an overview gets on this machine.

use hyper::body::Bytes;
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::sleep;

use super::stream::Teller;
use super::viewer::next_beat;
use crate::clock::Tempo;
use crate::floor::time::Span;
use crate::link::{BulletinLines, Bye, Hello, Posting};

/// How often an overview is told the session's time, as a sign of life.
const BEAT: Span = Span::from_secs(5);

/// One overview, for as long as it follows.
pub(super) struct Overview {
    next: Next,
    /// The zero of the room's own time, by which all are told the time at the same moment.
    room: Tempo,
    /// It takes a place among the viewers, but is no screen of the room: nobody asks what it shows.
    _place: OwnedSemaphorePermit,
}

/// What an overview is told next.
enum Next {
    Greeting(Hello, Option<BulletinLines>),
    News(BulletinLines),
    Goodbye,
    Nothing,
}

impl Overview {
    /// Returns the teller of an overview; without postings, as where no session is shown, it says goodbye at once.
    pub(super) fn new(
        hello: Hello,
        postings: Option<watch::Receiver<Posting>>,
        room: Tempo,
        place: OwnedSemaphorePermit,
    ) -> Self {
        Self { next: Next::Greeting(hello, postings.map(BulletinLines::of)), room, _place: place }
    }
}

impl Teller for Overview {
    async fn next(self) -> Option<(Bytes, Self)> {
        let (told, next) = match self.next {
            Next::Greeting(hello, lines) => {
                (BulletinLines::greeting(hello), lines.map_or(Next::Goodbye, Next::News))
            }
            Next::News(mut lines) => {
                let beat = self.room.until(next_beat(self.room.now(), BEAT));
                match lines.next(sleep(beat)).await {
                    Some(told) => (told, Next::News(lines)),
                    None => (BulletinLines::goodbye(Bye::Ended), Next::Nothing),
                }
            }
            Next::Goodbye => (BulletinLines::goodbye(Bye::Ended), Next::Nothing),
            Next::Nothing => return None,
        };
        Some((told.into(), Self { next, ..self }))
    }
}

/// Makes each posting ready for overviews, until no more can come.
///
/// Whoever has the page's address can read what they are told.
pub(super) async fn make_ready(mut postings: watch::Receiver<Posting>, ready: watch::Sender<Posting>) {
    while postings.changed().await.is_ok() {
        ready.send_replace(for_everybody(&postings.borrow_and_update()));
    }
}

/// Returns what overviews are told over the page.
pub(super) fn for_everybody(Posting { bulletin, tempo }: &Posting) -> Posting {
    Posting { bulletin: bulletin.clone().for_everybody(), tempo: *tempo }
}
