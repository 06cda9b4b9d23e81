//! Follows a session while its console ends, dies, hangs, or comes back as another program.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::sleep;

use crate::board::room::BoardState;

use super::feed::Feed;
use super::filter::{Followed, SessionFilter};
use super::find::find;
use super::line::{ConsoleLine, FoundConsole, NoLine};
use super::wire::{Asked, Bye, Hello};

/// The pause before the first search for a lost console. Each further one is twice as long.
const SOON: Duration = Duration::from_millis(100);
const LATER: Duration = Duration::from_secs(2);

/// The pause after each piece of news. A screen shows no more than a hundred a second, and it slows down a console that
/// sends without end.
const PACE: Duration = Duration::from_millis(10);

/// What is known of the session that is followed.
#[derive(Debug, Clone, Default)]
pub struct SessionView {
    /// The newest feed; `None` before the first.
    pub feed: Option<Feed>,
    /// Whether more news can come, and why not.
    pub link: Link,
    /// What to answer once the feed is shown.
    pub receipt: Received,
}

/// The state of the link.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Link {
    /// Connected.
    #[default]
    Whole,
    /// The console is gone or silent.
    Lost,
    /// The session is closed, and its console has ended.
    Over,
    /// The console takes no more viewers.
    Full,
    /// The console is of another version.
    OtherVersion(Hello),
}

/// The number of a connection, and of its latest news.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Received {
    line: u64,
    number: u64,
}

/// Follows a session forever, beginning at a console that was found. `shown` brings back each receipt.
pub async fn follow(
    first: FoundConsole,
    wanted: SessionFilter,
    seen: watch::Sender<SessionView>,
    mut shown: watch::Receiver<Received>,
) {
    let followed = Followed::new(&first);
    let mut next = Some(first);
    let mut pause = SOON;
    for line in 1.. {
        if let Some(found) = next {
            let link = match ConsoleLine::to(&found, Asked::Board).await {
                Ok(to) => {
                    let (link, was_whole) = attend(to, line, &seen, &mut shown).await;
                    if was_whole {
                        pause = SOON;
                    }
                    link
                }
                Err(NoLine::Gone) => Link::Lost,
                Err(NoLine::Full) => Link::Full,
                Err(NoLine::OtherVersion(hello)) => Link::OtherVersion(hello),
            };
            set(&seen, link);
        }
        sleep(pause).await;
        pause = (pause * 2).min(LATER);
        let over = seen.borrow().link == Link::Over;
        next = followed.among(find().await, &wanted, over);
    }
}

/// Takes news over a line until it ends. Returns why it ended, and whether any news came.
async fn attend(
    mut to: ConsoleLine,
    line: u64,
    seen: &watch::Sender<SessionView>,
    shown: &mut watch::Receiver<Received>,
) -> (Link, bool) {
    let mut came = false;
    loop {
        tokio::select! {
            biased;
            news = to.next() => match news {
                Ok(news) => {
                    came = true;
                    seen.send_modify(|seen| {
                        let board = news.board.or_else(|| seen.feed.take().map(|feed| feed.board));
                        seen.feed = board.map(|board| Feed { board, tempo: news.tempo });
                        seen.link = Link::Whole;
                        seen.receipt = Received { line, number: news.number };
                    });
                    sleep(PACE).await;
                }
                Err(Some(Bye::Full)) => return (Link::Full, came),
                Err(Some(Bye::OtherVersion)) => return (Link::OtherVersion(to.hello().clone()), came),
                Err(Some(Bye::Ended)) if is_closed(&seen.borrow()) => return (Link::Over, came),
                Err(Some(Bye::Ended) | None) => return (Link::Lost, came),
            },
            Ok(()) = shown.changed() => {
                let receipt = *shown.borrow_and_update();
                if receipt.line == line && to.shown(receipt.number).await.is_err() {
                    return (Link::Lost, came);
                }
            }
        }
    }
}

fn is_closed(seen: &SessionView) -> bool {
    seen.feed.as_ref().is_some_and(|feed| feed.board.state == BoardState::Closed)
}

/// Sets the link's state. A session that is over stays so until another is found.
fn set(seen: &watch::Sender<SessionView>, link: Link) {
    seen.send_if_modified(|seen| {
        let is_new = seen.link != link && (seen.link != Link::Over || link != Link::Lost);
        if is_new {
            seen.link = link;
        }
        is_new
    });
}
