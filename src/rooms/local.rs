//! The rooms whose consoles run on this machine.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::gathered::{Gathered, Presence, RoomNames};
use crate::link::{Asked, Bye, ConsoleLine, FoundConsole, Hello, PROTOCOL, find_beside};

/// The pause between searches.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long a console may be silent: it gives a sign of life every five seconds.
const SILENT: Duration = Duration::from_secs(7);

/// Follows every console of this machine, as they come and go.
pub(super) async fn gather(rooms: watch::Sender<Gathered>) {
    let mut attended = BTreeSet::new();
    let mut lines = JoinSet::new();
    loop {
        for found in find_beside(&attended).await {
            if found.hello.protocol == PROTOCOL {
                attended.insert(found.place().to_owned());
                lines.spawn(attend(found, rooms.clone()));
            } else {
                let place = found.place().to_string_lossy();
                rooms.send_if_modified(|rooms| rooms.is_other(&place, named(&found.hello)));
            }
        }
        sleep(LOOK_EVERY).await;
        while let Some(Ok(ended)) = lines.try_join_next() {
            attended.remove(&ended);
        }
    }
}

/// Takes what a console says until it is gone. Returns where it was.
async fn attend(found: FoundConsole, rooms: watch::Sender<Gathered>) -> PathBuf {
    let place = found.place().to_string_lossy().into_owned();
    let Ok(mut line) = ConsoleLine::to(&found, Asked::Bulletin).await else {
        return found.place().to_owned();
    };
    let named = named(line.hello());
    loop {
        match timeout(SILENT, line.next()).await {
            Ok(Ok(news)) => {
                rooms.send_modify(|rooms| rooms.told(&place, &named, news.bulletin, news.tempo, false));
            }
            Ok(Err(why)) => {
                let how = if why == Some(Bye::Ended) { Presence::Left } else { Presence::Gone };
                rooms.send_modify(|rooms| rooms.lost(&place, how));
                return found.place().to_owned();
            }
            Err(_) => rooms.send_modify(|rooms| rooms.lost(&place, Presence::Silent)),
        }
    }
}

fn named(hello: &Hello) -> RoomNames {
    (hello.title.clone(), hello.room.clone())
}
