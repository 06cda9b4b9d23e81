//! The rooms whose pages were named, without a broker.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::gathered::{Gathered, Presence, RoomPlace};
use super::hear::{Heard, hear};
use crate::web::{PageAddress, PageLine};

/// The pause before a page is tried again.
const AGAIN: Duration = Duration::from_secs(1);

/// Follows the sessions of these pages, for as long as the overview runs. One that is named twice is followed once.
pub(super) async fn gather(pages: Vec<PageAddress>, rooms: watch::Sender<Gathered>) {
    let pages = BTreeSet::from_iter(pages);
    rooms.send_modify(|rooms| pages.iter().for_each(|page| rooms.awaits(page)));
    let follow = |page| follow(page, rooms.clone());
    pages.into_iter().map(follow).collect::<JoinSet<_>>().join_all().await;
}

/// Follows one page forever: it may be gone, and come back.
async fn follow(page: PageAddress, rooms: watch::Sender<Gathered>) {
    let place = RoomPlace::AtPage(page.clone());
    loop {
        match PageLine::to(&page).await {
            Ok(mut line) => {
                let how = match hear(&mut line, &place, &rooms).await {
                    // A network that was cut without a word says nothing: another connection tells more.
                    Heard::Silence => Presence::Silent,
                    Heard::End(how) => how,
                };
                rooms.send_modify(|rooms| rooms.lost(&place, how));
            }
            Err(fault) => {
                rooms.send_if_modified(|rooms| rooms.not_reached(&place, fault));
            }
        }
        sleep(AGAIN).await;
    }
}
