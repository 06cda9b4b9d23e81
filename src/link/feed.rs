//! What the viewers of a session get, and how many there are.

use std::time::Duration;

use tokio::sync::watch;

use crate::board::{Board, Bulletin};
use crate::clock::Tempo;

/// How long a viewer may take to show the newest feed before it lags.
pub const LAG: Duration = Duration::from_secs(2);

/// What the viewers of a session get: the room as it may be seen, and how its time goes.
///
/// It changes with acts, not seconds: its holder can compute the right second at any moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What the room may see.
    pub board: Board,
    /// How the session's time goes.
    pub tempo: Tempo,
}

/// What overviews get: what other rooms may know, and how the session's time goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// What other rooms may know.
    pub bulletin: Bulletin,
    /// How the session's time goes.
    pub tempo: Tempo,
}

/// How many screens follow a session.
///
/// All servers count theirs in one channel of these, which the console reads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Viewers {
    /// How many are in other terminals.
    pub projectors: usize,
    /// How many are in browsers.
    pub pages: usize,
    /// How many of both have not shown the newest feed in time.
    pub lagging: usize,
}

/// Counts one viewer while it lives, and whether it lags.
#[derive(Debug)]
pub struct Counted {
    viewers: watch::Sender<Viewers>,
    kind: ViewerKind,
    lags: bool,
}

#[derive(Debug, Clone, Copy)]
enum ViewerKind {
    Projector,
    Page,
}

impl ViewerKind {
    fn among(self, viewers: &mut Viewers) -> &mut usize {
        match self {
            Self::Projector => &mut viewers.projectors,
            Self::Page => &mut viewers.pages,
        }
    }
}

impl Counted {
    /// Counts a viewer in another terminal.
    #[must_use]
    pub fn projector(viewers: &watch::Sender<Viewers>) -> Self {
        Self::one(ViewerKind::Projector, viewers)
    }

    /// Counts a viewer in a browser.
    #[must_use]
    pub fn page(viewers: &watch::Sender<Viewers>) -> Self {
        Self::one(ViewerKind::Page, viewers)
    }

    fn one(kind: ViewerKind, viewers: &watch::Sender<Viewers>) -> Self {
        viewers.send_modify(|viewers| *kind.among(viewers) += 1);
        Self { viewers: viewers.clone(), kind, lags: false }
    }

    /// Whether the viewer lags.
    #[must_use]
    pub fn lags(&self) -> bool {
        self.lags
    }

    /// Sets whether the viewer lags.
    pub fn set_lags(&mut self, lags: bool) {
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
        self.viewers.send_modify(|viewers| {
            let count = self.kind.among(viewers);
            *count = count.saturating_sub(1);
        });
    }
}
