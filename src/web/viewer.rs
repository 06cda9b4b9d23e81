//! One viewer of the page: a stream of the newest event, and of beats while there is none.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use hyper::body::{Body, Bytes, Frame};
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::sleep;

use super::event::Event;
use crate::link::Viewers;
use crate::floor::time::{Span, Stamp};

/// How often, in real time, a viewer is told what time it is.
const BEAT: Span = Span::from_secs(3);
/// Where in the beat, so that it does not fall on the second at which every screen changes.
const OFF_BEAT: Span = Span::from_millis(500);
/// How many times a new viewer is told in close order: what came with the least delay is the truest.
const FIRST: u32 = 4;
/// How far apart these are, in real time; each is twice as far as the one before.
const CLOSE: Span = Span::from_millis(150);
/// How soon a browser tries again after a connection was lost, in milliseconds.
const RETRY: &str = "retry: 1000\n\n";

/// What a viewer is told next, when there is something to tell; nothing once the session is over.
type Next = Pin<Box<dyn Future<Output = Option<(Bytes, Viewer)>> + Send>>;

/// The body of an answer that goes on for as long as the viewer looks.
pub(super) struct Stream(Next);

pub(super) struct Viewer {
    events: watch::Receiver<Event>,
    told: u32,
    _follower: Follower,
}

/// A page that follows, for as long as this lives: counted, with its place among those that there may be.
pub(super) struct Follower {
    count: watch::Sender<Viewers>,
    _place: OwnedSemaphorePermit,
}

impl Follower {
    pub(super) fn new(place: OwnedSemaphorePermit, count: &watch::Sender<Viewers>) -> Self {
        count.send_modify(|viewers| viewers.pages += 1);
        Self { count: count.clone(), _place: place }
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.count.send_modify(|viewers| viewers.pages = viewers.pages.saturating_sub(1));
    }
}

impl Stream {
    pub(super) fn new(mut events: watch::Receiver<Event>, follower: Follower) -> Self {
        events.mark_changed();
        Self(Box::pin(Viewer { events, told: 0, _follower: follower }.next()))
    }
}

impl Body for Stream {
    type Data = Bytes;
    type Error = Infallible;

    /// Asks for the next event only when there is room for it: who reads slowly gets the newest, and no queue.
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
    /// Waits for the next thing to tell; nothing once the session is over.
    async fn next(mut self) -> Option<(Bytes, Self)> {
        let tempo = self.events.borrow().tempo();
        let beat = tempo.until(self.next_beat(tempo.now(), tempo.rate()));
        let bytes = tokio::select! {
            biased;
            changed = self.events.changed() => {
                changed.ok()?;
                let told = self.events.borrow_and_update().told();
                if self.told == 0 { [RETRY.as_bytes(), &told].concat().into() } else { told }
            }
            () = sleep(beat) => self.events.borrow().sync(),
        };
        self.told = self.told.saturating_add(1);
        Some((bytes, self))
    }

    /// Returns the session's moment at which the viewer is told the time again. All viewers' beats fall together, so that
    /// they wake the machine once.
    fn next_beat(&self, now: Stamp, rate: u32) -> Stamp {
        let in_session = |real: Span| real.times(i64::from(rate));
        if self.told <= FIRST {
            return now + in_session(CLOSE.times(1 << self.told));
        }
        let beat = in_session(BEAT).millis();
        let since = (now - in_session(OFF_BEAT)).millis().rem_euclid(beat);
        now + Span::from_millis(beat - since)
    }
}
