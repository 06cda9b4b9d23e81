//! One viewer of the page: a stream of the newest event, and of beats in between.

use hyper::body::Bytes;
use tokio::sync::watch;
use tokio::time::sleep;

use super::event::PageEvent;
use super::seat::Seat;
use super::stream::Teller;
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

/// One viewer, for as long as it follows.
pub(super) struct Viewer {
    events: watch::Receiver<PageEvent>,
    /// When the page began to be served: the zero of the room's own time.
    room: Tempo,
    told: u32,
    asked: Stamp,
    seat: Seat,
}

impl Teller for Viewer {
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
}

impl Viewer {
    pub(super) fn new(mut events: watch::Receiver<PageEvent>, room: Tempo, seat: Seat) -> Self {
        events.mark_changed();
        Self { events, room, told: 0, asked: room.now(), seat }
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
        next_beat(now, BEAT)
    }
}

/// Returns the next of all moments that lie so far apart.
pub(super) fn next_beat(now: Stamp, beat: Span) -> Stamp {
    now + beat - Span::from_millis(now.millis().rem_euclid(beat.millis()))
}
