//! One viewer of the page: a stream of the newest event, and of beats in between.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use hyper::body::{Body, Bytes, Frame};
use tokio::sync::watch;
use tokio::time::sleep;

use super::event::FeedEvent;
use super::seat::Seat;
use crate::clock::Tempo;
use crate::floor::time::{Span, Stamp};

/// How often a viewer is told the session's time, in the room's own time: the session's may stand, or run faster.
const BEAT: Span = Span::from_secs(3);
/// How many times a new viewer is told the time at once: the one that came with the least delay is the truest.
const FIRST: u32 = 4;
/// The first gap between these; each gap is twice the one before.
const CLOSE: Span = Span::from_millis(150);
/// How often at least a viewer is asked what it shows.
const ASK: Span = Span::from_secs(30);
/// How soon a browser tries again after the connection was lost, in milliseconds.
const RETRY: &str = "retry: 1000\n\n";

/// Resolves to what a viewer is told next; to `None` once the session is over.
type Next = Pin<Box<dyn Future<Output = Option<(Bytes, Viewer)>> + Send>>;

/// The body of the stream: it goes on for as long as the viewer follows.
pub(super) struct Stream(Next);

pub(super) struct Viewer {
    events: watch::Receiver<FeedEvent>,
    /// When the page began to be served: the zero of the room's own time.
    room: Tempo,
    told: u32,
    asked: Stamp,
    seat: Seat,
}

impl Stream {
    pub(super) fn new(mut events: watch::Receiver<FeedEvent>, room: Tempo, seat: Seat) -> Self {
        events.mark_changed();
        Self(Box::pin(Viewer { events, room, told: 0, asked: room.now(), seat }.next()))
    }
}

impl Body for Stream {
    type Data = Bytes;
    type Error = Infallible;

    /// Asks for the next event only when there is room for it: a viewer that reads slowly gets the newest, and no queue.
    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let Some((bytes, viewer)) = ready!(self.0.as_mut().poll(context)) else {
            self.0 = Box::pin(std::future::pending());
            return Poll::Ready(None);
        };
        self.0 = Box::pin(viewer.next());
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }
}

impl Viewer {
    /// Waits for the next thing to tell; `None` once the session is over.
    async fn next(mut self) -> Option<(Bytes, Self)> {
        let beat = self.room.until(self.next_beat(self.room.now()));
        let bytes = tokio::select! {
            biased;
            changed = self.events.changed() => {
                changed.ok()?;
                let ask = self.ask();
                let told = self.events.borrow_and_update().told(ask);
                if self.told == 0 { [RETRY.as_bytes(), &told].concat().into() } else { told }
            }
            () = sleep(beat) => {
                let ask = (self.room.now() - self.asked >= ASK).then(|| self.ask());
                self.events.borrow().sync(ask)
            }
        };
        self.told = self.told.saturating_add(1);
        Some((bytes, self))
    }

    fn ask(&mut self) -> String {
        self.asked = self.room.now();
        self.seat.ask()
    }

    /// Returns when the viewer is told the time again: at the same moment as all others, so that the machine wakes once.
    fn next_beat(&self, now: Stamp) -> Stamp {
        if self.told <= FIRST {
            return now + CLOSE.times(1 << self.told);
        }
        let since = now.millis().rem_euclid(BEAT.millis());
        now + BEAT - Span::from_millis(since)
    }
}
