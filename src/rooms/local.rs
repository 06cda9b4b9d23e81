//! The rooms whose consoles run on this machine.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::gathered::{Gathered, Presence, RoomPlace};
use super::hear::{Heard, hear, named};
use crate::link::{Asked, ConsoleLine, FoundConsole, PROTOCOL, find_beside};

/// The pause between searches.
const LOOK_EVERY: Duration = Duration::from_secs(1);

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
                let place = RoomPlace::Here(found.place().to_owned());
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
    let place = RoomPlace::Here(found.place().to_owned());
    if let Ok(mut line) = ConsoleLine::to(&found, Asked::Bulletin).await {
        loop {
            match hear(&mut line, &place, &rooms).await {
                // A socket of this machine tells when its console is gone.
                Heard::Silence => rooms.send_modify(|rooms| rooms.lost(&place, Presence::Silent)),
                Heard::End(how) => {
                    rooms.send_modify(|rooms| rooms.lost(&place, how));
                    break;
                }
            }
        }
    }
    found.place().to_owned()
}
