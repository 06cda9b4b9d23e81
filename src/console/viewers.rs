//! Serving the room's screens, on a thread of its own.
//!
//! Two hundred viewers cost the chair's loop no more than none: it publishes the newest board, and learns how many follow.

use std::future::pending;
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::timeout;

use crate::board::Board;
use crate::board::bulletin::StandingAlert;
use crate::board::room::Showing;
use crate::broker::{self, BrokerAccess, BrokerState, FacilitatorLine, LineState, LinesToChair, RoomTopics};
use crate::clock::Tempo;
use crate::floor::name_search::NamedTitle;
use crate::floor::time::Stamp;
use crate::link::{self, Door, Feed, Posting, SessionNews, Viewers};
use crate::web;
use crate::words::RoomWords;

use super::session::LiveSession;

/// How long the thread has to say goodbye.
const PARTING: Duration = Duration::from_secs(1);
/// The thread's stack, in bytes: a quarter of the default.
const STACK: usize = 512 * 1024;
/// That of the broker's thread: TLS needs more.
const BROKER_STACK: usize = 1024 * 1024;

/// Who else is told of a session.
pub(super) struct Served {
    /// The page for browsers, where one is served.
    pub(super) page: Option<web::Bound>,
    /// The broker, where one was named.
    pub(super) broker: Option<BrokerAccess>,
    /// Whether facilitators may write to the chair over it.
    pub(super) takes_lines: bool,
    /// The room's words.
    pub(super) words: RoomWords,
}

/// What the room's screens follow.
pub(super) struct Broadcast {
    feed: watch::Sender<Feed>,
    posting: Option<watch::Sender<Posting>>,
    viewers: watch::Receiver<Viewers>,
    crowd: watch::Receiver<Option<web::Network>>,
    broker: watch::Receiver<BrokerState>,
    /// The newest line from a facilitator, and what becomes of it.
    line: watch::Receiver<Option<FacilitatorLine>>,
    line_state: watch::Sender<LineState>,
    shut_out: mpsc::Receiver<ShutOut>,
    /// Each ends with its thread: that of the viewers, that of the broker.
    served: [oneshot::Receiver<()>; 2],
    /// What the feed was made from; nothing where it shows something else than a session.
    published: Option<Published>,
    /// From how many entries the posting was made.
    posted: usize,
    /// Whether the present item's title names somebody.
    named: NamedTitle,
    /// The language of the room's screens, as a BCP 47 tag.
    language: &'static str,
}

/// News about the room's screens.
pub(super) enum ViewerNews {
    /// Others follow, or they lag or no longer do.
    Viewers(Viewers),
    /// Some can never follow.
    ShutOut(ShutOut),
    /// Somebody crowds the page, or no longer does.
    Crowd(Option<web::Network>),
    /// The broker is reached, or is not.
    Broker(BrokerState),
    /// A facilitator has written.
    Line(FacilitatorLine),
}

/// Screens that the system lets nobody serve, and why.
#[derive(Debug)]
pub(super) struct ShutOut {
    pub(super) which: Which,
    pub(super) why: io::Error,
}

/// Which screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Projectors,
    Pages,
    All,
}

/// Tells who is shut out.
#[derive(Clone)]
struct Shut(mpsc::Sender<ShutOut>);

impl Shut {
    fn tell(&self, which: Which, why: io::Error) {
        // The channel has a place for each that can tell. Where the chair has left, nobody listens.
        let _ = self.0.try_send(ShutOut { which, why });
    }
}

/// What the last feed was made from: while none of it changes, the feed stays.
struct Published {
    entries: usize,
    showing: Showing,
    tempo: Tempo,
}

impl Broadcast {
    /// Begins to serve a session's viewers. If the system refuses, the chair is told, and the session goes on.
    pub(super) fn of(
        session: &LiveSession,
        now: Stamp,
        alerts: Vec<StandingAlert>,
        Served { page, broker: access, takes_lines, words }: Served,
    ) -> Self {
        let feed = feed_of(session, words.tag(), now);
        let mut named = NamedTitle::default();
        let posting = posting_of(session, now, alerts, &mut named);
        let mut broadcast = Self {
            published: Some(Published::of(session)),
            posted: session.chair.history().entries().len(),
            named,
            ..Self::begin(&session.place, feed, Some(posting), page, words)
        };
        if let (Some(access), Some(posting)) = (access, &broadcast.posting) {
            let (state, broker) = watch::channel(BrokerState::default());
            let (lines, line) = watch::channel(None);
            let answer = broadcast.line_state.subscribe();
            let lines = takes_lines.then_some(LinesToChair { lines, answer });
            let [viewers, _] = broadcast.served;
            broadcast.served = [viewers, begin_posting(access, posting.subscribe(), state, lines)];
            (broadcast.broker, broadcast.line) = (broker, line);
        }
        broadcast
    }

    /// Begins to serve viewers of a feed, who find it by its place, and overviews where there is something for them.
    pub(super) fn begin(
        place: &Path,
        feed: Feed,
        posting: Option<Posting>,
        page: Option<web::Bound>,
        words: RoomWords,
    ) -> Self {
        let language = words.tag();
        let (feed, newest) = watch::channel(feed);
        let (posting, newest_posting) = posting.map(watch::channel).unzip();
        let told = SessionNews { feed: newest, posting: newest_posting };
        let (count, viewers) = watch::channel(Viewers::default());
        let (crowds, crowd) = watch::channel(None);
        let (serving, served) = oneshot::channel();
        // One for the projectors, one for the pages.
        let (shut, shut_out) = mpsc::channel(2);
        let shut = Shut(shut);
        let place = place.to_owned();
        let telling = shut.clone();
        let begun = thread::Builder::new().name("viewers".into()).stack_size(STACK).spawn(move || {
            if let Err(why) = serve(&place, page, &told, (count, crowds), words, &telling) {
                telling.tell(Which::All, why);
            }
            drop(serving);
        });
        if let Err(why) = begun {
            shut.tell(Which::All, why);
        }
        // Without a broker, these say nothing.
        let (broker, posts) = (watch::channel(BrokerState::default()).1, oneshot::channel().1);
        let (line, line_state) = (watch::channel(None).1, watch::channel(LineState::default()).0);
        Self {
            feed,
            posting,
            viewers,
            crowd,
            broker,
            line,
            line_state,
            shut_out,
            served: [served, posts],
            published: None,
            posted: 0,
            named: NamedTitle::default(),
            language,
        }
    }

    /// Publishes the board, the bulletin, and what became of a facilitator's line, if they changed.
    pub(super) fn publish(&mut self, session: &LiveSession, now: Stamp, alerts: &[StandingAlert]) {
        let line = session.chair.facilitator.state();
        self.line_state.send_if_modified(|state| std::mem::replace(state, line) != line);
        if let Some(posting) = &self.posting {
            let entries = session.chair.history().entries().len();
            posting.send_if_modified(|last| {
                let is_current = self.posted == entries
                    && last.bulletin.topic_is_shown == session.chair.screens.showing.view.shows_topic()
                    && last.bulletin.alerts == alerts
                    && last.tempo == session.clock.tempo();
                if !is_current {
                    *last = posting_of(session, now, alerts.to_vec(), &mut self.named);
                }
                !is_current
            });
            self.posted = entries;
        }
        if self.published.as_ref().is_none_or(|published| !published.is_of(session)) {
            self.show(feed_of(session, self.language, now));
            self.published = Some(Published::of(session));
        }
    }

    /// Returns a session's board for the slides of its report, which have a time of their own. The next [`Self::publish`]
    /// takes them off.
    pub(super) fn board_for_slides(&self, session: &LiveSession, now: Stamp) -> Board {
        let Feed { mut board, .. } = feed_of(session, self.language, now);
        // A message's deadline is of the session's time.
        board.showing.message = None;
        board
    }

    /// Publishes a feed, if it is another.
    pub(super) fn show(&mut self, newest: Feed) {
        self.published = None;
        self.feed.send_if_modified(|feed| {
            let is_new = *feed != newest;
            *feed = newest;
            is_new
        });
    }

    /// Waits for news about the viewers. Cancel safe.
    pub(super) async fn heard(&mut self) -> ViewerNews {
        tokio::select! {
            Some(shut_out) = self.shut_out.recv() => ViewerNews::ShutOut(shut_out),
            Ok(()) = self.viewers.changed() => ViewerNews::Viewers(*self.viewers.borrow_and_update()),
            Ok(()) = self.broker.changed() => ViewerNews::Broker(self.broker.borrow_and_update().clone()),
            Some(line) = newest(&mut self.line) => ViewerNews::Line(line),
            Ok(()) = self.crowd.changed() => ViewerNews::Crowd(*self.crowd.borrow_and_update()),
            else => pending().await,
        }
    }

    /// Tells the viewers that it is over, and stops serving.
    pub(super) async fn end(self) {
        drop((self.feed, self.posting, self.line_state));
        let [viewers, broker] = self.served;
        let _ = timeout(PARTING, async { tokio::join!(viewers, broker) }).await;
    }
}

/// Waits for the newest line; `None` once there can be none.
async fn newest(line: &mut watch::Receiver<Option<FacilitatorLine>>) -> Option<FacilitatorLine> {
    line.changed().await.ok()?;
    line.borrow_and_update().clone()
}

impl Published {
    fn of(session: &LiveSession) -> Self {
        let chair = &session.chair;
        let entries = chair.history().entries().len();
        Self { entries, showing: chair.screens.showing.clone(), tempo: session.clock.tempo() }
    }

    /// Whether nothing has changed since. Called for each frame, so it must be cheap.
    fn is_of(&self, session: &LiveSession) -> bool {
        let chair = &session.chair;
        self.entries == chair.history().entries().len()
            && self.showing == chair.screens.showing
            && self.tempo == session.clock.tempo()
    }
}

/// The feed. Its board has the language of the room's screens, which may be another than the plan's.
fn feed_of(session: &LiveSession, language: &str, now: Stamp) -> Feed {
    let board = Board { language: Some(language.to_owned()), ..session.chair.board(now) };
    Feed { board, tempo: session.clock.tempo() }
}

fn posting_of(
    session: &LiveSession,
    now: Stamp,
    alerts: Vec<StandingAlert>,
    named: &mut NamedTitle,
) -> Posting {
    Posting { bulletin: session.chair.bulletin(now, alerts, named), tempo: session.clock.tempo() }
}

/// Begins to tell a broker, on a thread of its own: what the network takes is nobody's time but its. Returns what ends with it.
fn begin_posting(
    access: BrokerAccess,
    postings: watch::Receiver<Posting>,
    state: watch::Sender<BrokerState>,
    lines: Option<LinesToChair>,
) -> oneshot::Receiver<()> {
    let (posting, posted) = oneshot::channel();
    let failing = state.clone();
    let begun = thread::Builder::new().name("broker".into()).stack_size(BROKER_STACK).spawn(move || {
        let runtime = Builder::new_current_thread().enable_io().enable_time().build();
        let Ok(runtime) = runtime else { return };
        runtime.block_on(async {
            let topics = RoomTopics::of(&access.address, &postings.borrow().bulletin);
            match broker::connect(&access, Some(topics.will())) {
                Ok(wire) => broker::post(wire, topics, postings, state, lines).await,
                Err(fault) => drop(state.send(BrokerState::Missed(fault))),
            }
        });
        // A name that is still looked up must not hold the end.
        runtime.shutdown_background();
        drop(posting);
    });
    if let Err(error) = begun {
        failing.send_replace(BrokerState::Missed(broker::BrokerFault::Lost(error.to_string())));
    }
    posted
}

fn serve(
    place: &Path,
    page: Option<web::Bound>,
    told: &SessionNews,
    (count, crowd): (watch::Sender<Viewers>, watch::Sender<Option<web::Network>>),
    words: RoomWords,
    shut: &Shut,
) -> io::Result<()> {
    let runtime = Builder::new_current_thread().enable_io().enable_time().build()?;
    let id = place.file_name().unwrap_or_default().to_string_lossy();
    let projectors = async {
        match Door::open(place) {
            Ok(door) => link::serve(door, &id, told.clone(), count.clone()).await,
            Err(why) => shut.tell(Which::Projectors, why),
        }
    };
    let browsers = async {
        if let Some(page) = page
            && let Err(why) = web::serve(page, &id, told.clone(), count.clone(), crowd, words).await
        {
            shut.tell(Which::Pages, why);
        }
    };
    runtime.block_on(async { tokio::join!(projectors, browsers) });
    Ok(())
}
