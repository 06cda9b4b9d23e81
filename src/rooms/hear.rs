//! What a console says, whatever carries it.

use std::future::Future;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::gathered::{Gathered, Presence, RoomNames, RoomPlace};
use crate::floor::time::Stamp;
use crate::link::{Bye, ConsoleLine, ConsoleNews, Hello};
use crate::web::PageLine;

/// How long a console may be silent: it gives a sign of life every five seconds.
const SILENT: Duration = Duration::from_secs(7);
/// The pause after each piece of news: it slows down a console that sends without end.
const PACE: Duration = Duration::from_millis(10);

/// What carries the words of a console.
pub(super) trait RoomLine: Send {
    /// Returns its greeting.
    fn hello(&self) -> &Hello;

    /// Waits for the next news; the error says why there is no more. Cancel safe.
    fn next(&mut self) -> impl Future<Output = Result<ConsoleNews, Option<Bye>>> + Send;
}

impl RoomLine for ConsoleLine {
    fn hello(&self) -> &Hello {
        self.hello()
    }

    fn next(&mut self) -> impl Future<Output = Result<ConsoleNews, Option<Bye>>> + Send {
        self.next()
    }
}

impl RoomLine for PageLine {
    fn hello(&self) -> &Hello {
        self.hello()
    }

    fn next(&mut self) -> impl Future<Output = Result<ConsoleNews, Option<Bye>>> + Send {
        self.next()
    }
}

/// Why nothing more is heard.
pub(super) enum Heard {
    /// It says nothing, for longer than a console does.
    Silence,
    /// The line has ended. What the console is now, from this moment of its session.
    End(fn(Option<Stamp>) -> Presence),
}

/// Takes each piece of news until there is none.
pub(super) async fn hear(
    line: &mut impl RoomLine,
    place: &RoomPlace,
    rooms: &watch::Sender<Gathered>,
) -> Heard {
    let named = named(line.hello());
    loop {
        match timeout(SILENT, line.next()).await {
            Ok(Ok(news)) => {
                rooms.send_modify(|rooms| rooms.told(place, &named, news.bulletin, news.tempo, false));
                sleep(PACE).await;
            }
            Ok(Err(Some(Bye::Ended))) => return Heard::End(Presence::Left),
            Ok(Err(_)) => return Heard::End(Presence::Gone),
            Err(_) => return Heard::Silence,
        }
    }
}

/// Returns how a console names its room.
pub(super) fn named(hello: &Hello) -> RoomNames {
    (hello.title.clone(), hello.room.clone())
}
