//! What the viewers of a session are given, and how many there are.

use tokio::sync::watch;

use crate::board::Board;
use crate::clock::Tempo;

/// What the viewers of a session are given: the room as it may be seen, and how its time goes.
///
/// It changes with an act, never with a second: who has it shows the right second at any moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The room, as those in it may see it.
    pub board: Board,
    /// How the session's time goes.
    pub tempo: Tempo,
}

/// How many screens follow a session.
///
/// Each server counts its own in one channel of these, which the console reads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Viewers {
    /// Those in other terminals.
    pub projectors: usize,
    /// Those in browsers.
    pub pages: usize,
    /// Those of both that have not shown the newest in time.
    pub lagging: usize,
}

/// A projector that follows, for as long as this lives; and whether it lags.
pub(super) struct Counted {
    viewers: watch::Sender<Viewers>,
    lags: bool,
}

impl Counted {
    pub(super) fn projector(viewers: &watch::Sender<Viewers>) -> Self {
        viewers.send_modify(|viewers| viewers.projectors += 1);
        Self { viewers: viewers.clone(), lags: false }
    }

    pub(super) fn lags(&self) -> bool {
        self.lags
    }

    pub(super) fn set_lags(&mut self, lags: bool) {
        if self.lags != lags {
            self.lags = lags;
            self.viewers.send_modify(|viewers| {
                viewers.lagging = if lags { viewers.lagging + 1 } else { viewers.lagging.saturating_sub(1) };
            });
        }
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.set_lags(false);
        self.viewers.send_modify(|viewers| viewers.projectors = viewers.projectors.saturating_sub(1));
    }
}
