//! The overview's page: what the screen shows, for browsers.

use std::io;
use std::thread;

use tokio::runtime::Builder;
use tokio::sync::watch;

use super::gathered::KnownRoom;
use super::tell;
use crate::board::room::BoardState;
use crate::clock::Tempo;
use crate::draw::rooms::{LiveRow, RoomRow, RoomsScene};
use crate::floor::time::Stamp;
use crate::link::Viewers;
use crate::web::{self, Bound, LivePageRoom, Network, PageRoom, RoomsPage};
use crate::words::{Args, Around, Label, Words};

/// The page, served on a thread of its own: who crowds there does not hold up the overview.
pub(super) struct ServedPage {
    url: String,
    shown: watch::Sender<RoomsPage>,
    /// The overview's own time, by which the page counts.
    tempo: Tempo,
    viewers: watch::Receiver<Viewers>,
    crowd: watch::Receiver<Option<Network>>,
    /// Why it is not served.
    failed: watch::Receiver<Option<io::Error>>,
}

impl ServedPage {
    /// Begins to serve an overview's page.
    pub(super) fn begin(bound: Bound, scene: &RoomsScene, rooms: &[&KnownRoom]) -> Self {
        let tempo = Tempo::starting(Stamp::from_millis(0), 1);
        let url = bound.urls().into_iter().next().unwrap_or_default();
        let (shown, newest) = watch::channel(page(scene, rooms, tempo));
        let (count, viewers) = watch::channel(Viewers::default());
        let (crowds, crowd) = watch::channel(None);
        let (fail, failed) = watch::channel(None);
        let (words, failing) = (scene.words.clone(), fail.clone());
        let serve = move || {
            let runtime = Builder::new_current_thread().enable_io().enable_time().build()?;
            runtime.block_on(web::serve_rooms(bound, newest, tempo, count, crowds, words))
        };
        let begun = thread::Builder::new().name("page".into()).spawn(move || {
            if let Err(error) = serve() {
                failing.send_replace(Some(error));
            }
        });
        if let Err(error) = begun {
            fail.send_replace(Some(error));
        }
        Self { url, shown, tempo, viewers, crowd, failed }
    }

    /// Shows what the screen shows, if that is something else than before.
    pub(super) fn show(&self, scene: &RoomsScene, rooms: &[&KnownRoom]) {
        let next = page(scene, rooms, self.tempo);
        self.shown.send_if_modified(|last| {
            let is_new = *last != next;
            *last = next;
            is_new
        });
    }

    /// Returns where it is, and how many follow; or what is wrong with it.
    pub(super) fn line(&self, words: &Words) -> (String, String) {
        if let Some(error) = &*self.failed.borrow() {
            let failed = words.say("rooms-page-failed", &Args::new().with("reason", words.reason(error)));
            return (failed, String::new());
        }
        if let Some(network) = *self.crowd.borrow() {
            let crowd = words.say("rooms-page-crowd", &Args::new().with("address", network.to_string()));
            return (crowd, String::new());
        }
        let count = Args::new().with("count", self.viewers.borrow().pages);
        let address = Args::new().with("address", &self.url);
        (words.say("rooms-page", &address), words.say("rooms-page-follow", &count))
    }

    /// Waits for news about those who follow. Cancel safe.
    pub(super) async fn heard(&mut self) {
        let Self { viewers, crowd, failed, .. } = self;
        // What has ended says nothing more; why, it has said.
        tokio::select! {
            Ok(()) = viewers.changed() => {}
            Ok(()) = crowd.changed() => {}
            Ok(()) = failed.changed() => {}
            else => std::future::pending().await,
        }
    }
}

/// Returns the page of what the screen shows; `rooms` are those of its rows. What is to be done about an address is not for the
/// corridor, nor is what became of a line to a chair, nor a topic that the room's own screens hold back.
fn page(scene: &RoomsScene, rooms: &[&KnownRoom], tempo: Tempo) -> RoomsPage {
    let RoomsScene { title, fault, empty, rows, words, .. } = scene;
    RoomsPage {
        title: title.clone(),
        fault: fault.clone(),
        empty: empty.clone(),
        left: words.around_left(),
        over: words.around_over(),
        ahead: words.around_ahead(),
        behind: words.around_behind(),
        on_time: Around { before: words.label(Label::OnTime), after: String::new() },
        rooms: rows.iter().zip(rooms).map(|(row, room)| page_room(row, room, tempo, words)).collect(),
    }
}

fn page_room(row: &RoomRow, room: &KnownRoom, tempo: Tempo, words: &Words) -> PageRoom {
    let RoomRow { heading, band, lost, mut topic, live, .. } = row.clone();
    if let Some(bulletin) = room.bulletin.as_ref().filter(|bulletin| !bulletin.topic_is_shown) {
        topic = tell::topic(&bulletin.clone().for_everybody(), words);
    }
    let running = live.zip(room.tempo).zip(room.bulletin.as_ref());
    let live = running.map(|((live, own), bulletin)| live_page_room(live, bulletin.state, own, tempo));
    PageRoom { heading, band, lost, topic, live }
}

fn live_page_room(live: LiveRow, state: BoardState, own: Tempo, tempo: Tempo) -> LivePageRoom {
    let LiveRow { punctuality, ends, topic_clock, floor, floor_clock, facts, alerts, now: _, line: _ } = live;
    let (topic_clock, floor_clock) =
        (topic_clock.as_ref().map(Into::into), floor_clock.as_ref().map(Into::into));
    let (began, rate) = (own.when(&tempo), own.rate());
    LivePageRoom { began, rate, punctuality, ends, topic_clock, state, floor, floor_clock, facts, alerts }
}
