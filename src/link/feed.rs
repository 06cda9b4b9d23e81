//! What the viewers of a session are given, and how many there are.

use std::time::Duration;

use tokio::sync::watch;

use crate::board::Board;
use crate::clock::Tempo;

/// How long a viewer has to show the newest before it counts as late.
pub const LAG: Duration = Duration::from_secs(2);

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

/// A viewer that follows, for as long as this lives; and whether it lags.
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
    /// Counts one in another terminal.
    #[must_use]
    pub fn projector(viewers: &watch::Sender<Viewers>) -> Self {
        Self::one(ViewerKind::Projector, viewers)
    }

    /// Counts one in a browser.
    #[must_use]
    pub fn page(viewers: &watch::Sender<Viewers>) -> Self {
        Self::one(ViewerKind::Page, viewers)
    }

    fn one(kind: ViewerKind, viewers: &watch::Sender<Viewers>) -> Self {
        viewers.send_modify(|viewers| *kind.among(viewers) += 1);
        Self { viewers: viewers.clone(), kind, lags: false }
    }

    /// Returns whether it counts as lagging.
    #[must_use]
    pub fn lags(&self) -> bool {
        self.lags
    }

    /// Counts it as lagging, or no longer.
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
