//! The screens of the room: what they are given, on a thread that is not the chair's.
//!
//! Two hundred viewers cost the chair's loop as much as none: it puts the newest board where the thread finds it, and
//! hears how many follow.

use std::future::pending;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::sync::{oneshot, watch};
use tokio::time::timeout;

use crate::board::room::Showing;
use crate::clock::Tempo;
use crate::floor::time::Stamp;
use crate::link::{self, Door, Feed, Viewers};
use crate::web;
use crate::words::Words;

use super::session::Session;

/// How long the thread has to say goodbye.
const PARTING: Duration = Duration::from_secs(1);

/// What the room's screens follow.
pub(super) struct Broadcast {
    feed: watch::Sender<Feed>,
    viewers: watch::Receiver<Viewers>,
    /// Ends with the thread.
    served: oneshot::Receiver<()>,
    published: Published,
}

/// What a feed was made of: it is the same until one of these changes.
#[derive(PartialEq, Eq)]
struct Published {
    entries: usize,
    showing: Showing,
    tempo: Tempo,
}

impl Broadcast {
    /// Begins to serve viewers. Where the system lets nobody in, nobody comes: the room goes on.
    pub(super) fn begin(session: &Session, now: Stamp, page: Option<web::Bound>) -> Self {
        let (feed, newest) = watch::channel(feed_of(session, now));
        let (count, viewers) = watch::channel(Viewers::default());
        let (serving, served) = oneshot::channel();
        let place = session.place.clone();
        let words = session.chair.words.clone();
        // A thread that cannot be begun drops what it was given, and that is its end.
        let _ = thread::Builder::new().name("viewers".into()).spawn(move || {
            serve(&place, page, &newest, &count, words);
            drop(serving);
        });
        Self { feed, viewers, served, published: Published::of(session) }
    }

    /// Gives the viewers what is new to them, where anything is.
    pub(super) fn publish(&mut self, session: &Session, now: Stamp) {
        let published = Published::of(session);
        if self.published != published {
            self.published = published;
            self.feed.send_if_modified(|feed| {
                let newest = feed_of(session, now);
                let is_new = *feed != newest;
                *feed = newest;
                is_new
            });
        }
    }

    /// Waits until other viewers follow, or they lag or no longer do. Cancel safe.
    pub(super) async fn changed(&mut self) -> Viewers {
        match self.viewers.changed().await {
            Ok(()) => *self.viewers.borrow_and_update(),
            Err(_) => pending().await,
        }
    }

    /// Tells the viewers that it is over, and lets nobody in any more.
    pub(super) async fn end(self) {
        drop(self.feed);
        let _ = timeout(PARTING, self.served).await;
    }
}

impl Published {
    fn of(session: &Session) -> Self {
        let chair = &session.chair;
        let entries = chair.history().entries().len();
        Self { entries, showing: chair.showing.clone(), tempo: session.clock.tempo() }
    }
}

fn feed_of(session: &Session, now: Stamp) -> Feed {
    Feed { board: session.chair.board(now), tempo: session.clock.tempo() }
}

fn serve(
    place: &Path,
    page: Option<web::Bound>,
    newest: &watch::Receiver<Feed>,
    count: &watch::Sender<Viewers>,
    words: Words,
) {
    let Ok(runtime) = Builder::new_current_thread().enable_io().enable_time().build() else { return };
    let id = place.file_name().map(PathBuf::from).unwrap_or_default();
    let projectors = async {
        if let Ok(door) = Door::open(place) {
            link::serve(door, &id.to_string_lossy(), newest.clone(), count.clone()).await;
        }
    };
    let browsers = async {
        if let Some(page) = page {
            // Where it cannot begin, nobody comes.
            let _ = web::serve(page, newest.clone(), count.clone(), words).await;
        }
    };
    runtime.block_on(async { tokio::join!(projectors, browsers) });
}
