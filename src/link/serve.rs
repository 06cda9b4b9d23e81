//! The console's side: lets viewers in, sends them the newest feed, and drops those that cost too much.

use std::future::pending;
use std::io;
use std::path::Path;
use std::pin::pin;
use std::time::Duration;

use interprocess::local_socket::tokio::prelude::*;
use interprocess::local_socket::tokio::{Listener, Stream};
use tokio::io::AsyncWriteExt as _;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{sleep, timeout};

use crate::clock::Tempo;

use super::bulletin_lines::BulletinLines;
use super::feed::{Counted, Feed, LAG, Posting, Viewers};
use super::place::paths;
use super::system::{self, SocketGuard};
use super::wire::{
    Asked, BEAT, Bye, FromConsole, FromViewer, Hello, LineBuffer, MOST_FROM_VIEWER, PROTOCOL, TimeSync,
    encoded, send,
};

const MOST: usize = 64;
/// How long a viewer may take to introduce itself, and to take what it is sent.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long viewers are waited for at the end.
const PARTING: Duration = Duration::from_millis(200);
/// The pause after the system refused a connection.
const REFUSED: Duration = Duration::from_secs(1);

/// The socket through which a session's viewers come in.
pub struct Door {
    listener: Listener,
    _place: SocketGuard,
}

impl Door {
    /// Opens a session's door; needs a runtime. `session` is the session's unique place on the disk, and the caller
    /// holds its lock.
    pub fn open(session: &Path) -> io::Result<Self> {
        let mut last = io::ErrorKind::NotFound.into();
        for path in paths(session) {
            match path.and_then(|path| Self::at(&path)) {
                Ok(door) => return Ok(door),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    pub(super) fn at(path: &Path) -> io::Result<Self> {
        system::listen(path).map(|(listener, place)| Self { listener, _place: place })
    }
}

/// What is told of a session: to the room's screens, and to overviews of other rooms.
#[derive(Debug, Clone)]
pub struct SessionNews {
    /// What screens get.
    pub feed: watch::Receiver<Feed>,
    /// What overviews get; nothing where it is no room's session that is shown.
    pub posting: Option<watch::Receiver<Posting>>,
}

/// Gives a session's feed to viewers until it ends, and tells them that it did. `session` is the session's name.
pub async fn serve(door: Door, session: &str, told: SessionNews, viewers: watch::Sender<Viewers>) {
    let hello = Hello::of(session, &told.feed.borrow());
    let mut feed = told.feed.clone();
    let mut guests = JoinSet::new();
    let mut heart = Heart::default();
    loop {
        tokio::select! {
            biased;
            // Each viewer takes the newest feed itself; here only the end matters.
            () = ended(&mut feed) => break,
            Some(_) = guests.join_next() => {}
            came = door.listener.accept() => match came {
                Ok(stream) if !system::is_own(&stream) => {}
                Ok(stream) if guests.len() >= MOST => {
                    let _ = timeout(PARTING, refuse(&stream, &hello)).await;
                }
                Ok(stream) => {
                    let beats = heart.beats();
                    guests.spawn(greet(stream, hello.clone(), told.clone(), beats, viewers.clone()));
                }
                // The system has no more sockets for now: newcomers wait.
                Err(_) => sleep(REFUSED).await,
            },
        }
    }
    drop(door);
    let _ = timeout(PARTING, async { while guests.join_next().await.is_some() {} }).await;
}

async fn ended(feed: &mut watch::Receiver<Feed>) {
    while feed.changed().await.is_ok() {}
}

async fn refuse(stream: &Stream, hello: &Hello) -> io::Result<()> {
    send(stream, &FromConsole::Hello(hello.clone())).await?;
    send(stream, &FromConsole::Bye(Bye::Full)).await
}

/// Wakes all viewers together every few seconds, and nobody if there are none.
#[derive(Default)]
struct Heart {
    beat: watch::Sender<()>,
    beating: Option<JoinHandle<()>>,
}

impl Heart {
    fn beats(&mut self) -> watch::Receiver<()> {
        let beats = self.beat.subscribe();
        if self.beating.as_ref().is_none_or(JoinHandle::is_finished) {
            let beat = self.beat.clone();
            self.beating = Some(tokio::spawn(async move {
                while beat.receiver_count() > 0 {
                    sleep(BEAT).await;
                    beat.send_replace(());
                }
            }));
        }
        beats
    }
}

/// Greets a viewer, and gives it what it asks for.
async fn greet(
    stream: Stream,
    hello: Hello,
    told: SessionNews,
    beats: watch::Receiver<()>,
    viewers: watch::Sender<Viewers>,
) -> io::Result<()> {
    let mut lines = LineBuffer::of_at_most(MOST_FROM_VIEWER);
    tell(&stream, &FromConsole::Hello(hello)).await?;
    let mut feed = told.feed.clone();
    let caller = tokio::select! {
        said = timeout(PATIENCE, lines.next::<FromViewer>(&stream)) => said.map_err(io::Error::other)??,
        () = ended(&mut feed) => return tell(&stream, &FromConsole::Bye(Bye::Ended)).await,
    };
    match caller {
        Some(FromViewer::Hello(caller)) if caller.protocol == PROTOCOL => match caller.asks {
            Asked::Board => attend(&stream, lines, told.feed, beats, viewers).await,
            Asked::Bulletin => match told.posting {
                Some(postings) => attend_overview(&stream, lines, postings, beats).await,
                None => tell(&stream, &FromConsole::Bye(Bye::Ended)).await,
            },
        },
        Some(FromViewer::Hello(_)) => tell(&stream, &FromConsole::Bye(Bye::OtherVersion)).await,
        Some(FromViewer::Shown(_)) | None => Ok(()),
    }
}

/// Sends an overview the newest posting until it leaves, or does not take what it is sent.
async fn attend_overview(
    stream: &Stream,
    mut lines: LineBuffer,
    postings: watch::Receiver<Posting>,
    mut beats: watch::Receiver<()>,
) -> io::Result<()> {
    let mut told = BulletinLines::of(postings);
    loop {
        let beat = async {
            if beats.changed().await.is_err() {
                pending::<()>().await;
            }
        };
        tokio::select! {
            biased;
            told = told.next(beat) => match told {
                Some(told) => write(stream, &told).await?,
                None => return tell(stream, &FromConsole::Bye(Bye::Ended)).await,
            },
            said = lines.next::<FromViewer>(stream) => match said? {
                Some(FromViewer::Shown(_)) => {}
                Some(FromViewer::Hello(_)) | None => return Ok(()),
            },
        }
    }
}

/// Sends one viewer the newest feed until it leaves, says what it was not asked, or does not take what it is sent.
async fn attend(
    stream: &Stream,
    mut lines: LineBuffer,
    mut feed: watch::Receiver<Feed>,
    mut beats: watch::Receiver<()>,
    viewers: watch::Sender<Viewers>,
) -> io::Result<()> {
    let mut counted = Counted::projector(&viewers);
    feed.mark_changed();
    let (mut number, mut shown) = (0, 0);
    // Runs out when the viewer has shown nothing new for too long, whatever it was sent meanwhile.
    let mut late = pin!(sleep(LAG));
    loop {
        tokio::select! {
            biased;
            changed = feed.changed() => {
                if changed.is_err() {
                    return tell(stream, &FromConsole::Bye(Bye::Ended)).await;
                }
                let board = feed.borrow_and_update().board.clone();
                if shown == number {
                    late.set(sleep(LAG));
                }
                tell(stream, &FromConsole::Board(Box::new(board))).await?;
                number += 1;
                let tempo = feed.borrow().tempo;
                sync(stream, number, tempo).await?;
            }
            said = lines.next::<FromViewer>(stream) => match said? {
                // A viewer may skip numbers: it then shows something newer.
                Some(FromViewer::Shown(seen)) if (shown + 1..=number).contains(&seen) => {
                    shown = seen;
                    if shown == number {
                        counted.set_lags(false);
                    } else {
                        late.set(sleep(LAG));
                    }
                }
                Some(FromViewer::Shown(_) | FromViewer::Hello(_)) | None => return Ok(()),
            },
            () = &mut late, if shown < number && !counted.lags() => counted.set_lags(true),
            Ok(()) = beats.changed() => {
                if shown == number {
                    late.set(sleep(LAG));
                }
                number += 1;
                let tempo = feed.borrow().tempo;
                sync(stream, number, tempo).await?;
            }
        }
    }
}

async fn sync(stream: &Stream, number: u64, tempo: Tempo) -> io::Result<()> {
    tell(stream, &FromConsole::Sync(TimeSync { number, now: tempo.now(), rate: tempo.rate() })).await
}

async fn tell(stream: &Stream, told: &FromConsole) -> io::Result<()> {
    write(stream, &encoded(told)?).await
}

async fn write(mut stream: &Stream, told: &[u8]) -> io::Result<()> {
    timeout(PATIENCE, stream.write_all(told)).await.map_err(io::Error::other)?
}
