//! What an overview is told of a session, line by line, whatever carries them: a socket, or a page's server.

use std::future::Future;

use serde::Serialize;
use tokio::sync::watch;

use super::feed::Posting;
use super::wire::{Bye, FromConsole, Hello, TimeSync, encoded};

/// The lines to come. The greeting is before them, and a goodbye behind them.
pub struct BulletinLines {
    postings: watch::Receiver<Posting>,
    number: u64,
}

impl BulletinLines {
    /// Returns the lines that tell these postings, the newest first.
    #[must_use]
    pub fn of(mut postings: watch::Receiver<Posting>) -> Self {
        postings.mark_changed();
        Self { postings, number: 0 }
    }

    /// Returns the first line.
    #[must_use]
    pub fn greeting(hello: Hello) -> Vec<u8> {
        line(&FromConsole::Hello(hello))
    }

    /// Returns the last line.
    #[must_use]
    pub fn goodbye(bye: Bye) -> Vec<u8> {
        line(&FromConsole::Bye(bye))
    }

    /// Waits for a new bulletin, or for `beat`. Returns the bulletin's line, if there is one, and that of the time; `None` once no more
    /// can come. Cancel safe.
    pub async fn next(&mut self, beat: impl Future<Output = ()>) -> Option<Vec<u8>> {
        let mut told = tokio::select! {
            biased;
            changed = self.postings.changed() => {
                changed.ok()?;
                let bulletin = self.postings.borrow_and_update().bulletin.clone();
                line(&FromConsole::Bulletin(Box::new(bulletin)))
            }
            () = beat => Vec::new(),
        };
        self.number += 1;
        let tempo = self.postings.borrow().tempo;
        let sync = TimeSync { number: self.number, now: tempo.now(), rate: tempo.rate() };
        told.extend(line(&FromConsole::Sync(sync)));
        Some(told)
    }
}

fn line(message: &impl Serialize) -> Vec<u8> {
    // Numbers and texts can always be written as JSON.
    encoded(message).unwrap_or_default()
}
