//! Where facilitators' lines come in at a console: few, and the newest alone.
//!
//! A flood ends here, on the broker's thread. The chair's loop gets at most one line each [`PACE`]; after [`MOST`] within
//! one beat the console takes no more from the broker for [`SHUT`].

use std::future::pending;
use std::pin::Pin;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Sleep, sleep};

use super::line::{FacilitatorLine, LineState};

/// The shortest time between two lines on the chair's screen.
pub(super) const PACE: Duration = Duration::from_secs(5);
/// How many may come within one beat.
pub(super) const MOST: usize = 20;
/// How long none is taken after more.
pub(super) const SHUT: Duration = Duration::from_secs(30);

/// The way of facilitators' lines to the chair, and of what becomes of them back.
#[derive(Debug)]
pub struct LinesToChair {
    /// Takes the newest line.
    pub lines: watch::Sender<Option<FacilitatorLine>>,
    /// What became of it.
    pub answer: watch::Receiver<LineState>,
}

/// The gate of a console.
pub(super) struct LineGate {
    /// `None` where the chair takes no lines.
    chair: Option<LinesToChair>,
    way: LineWay,
    /// How many have come within this beat.
    count: usize,
    /// The newest that the chair has not got.
    waiting: Option<FacilitatorLine>,
}

enum LineWay {
    Open,
    /// The chair has got a line just now.
    Paced(Pin<Box<Sleep>>),
    /// Too many have come.
    Shut(Pin<Box<Sleep>>),
}

impl LineGate {
    pub(super) fn of(chair: Option<LinesToChair>) -> Self {
        Self { chair, way: LineWay::Open, count: 0, waiting: None }
    }

    /// Whether lines are to be asked for.
    pub(super) fn is_open(&self) -> bool {
        self.chair.is_some() && !matches!(self.way, LineWay::Shut(_))
    }

    /// Returns what becomes of lines here.
    pub(super) fn state(&self) -> LineState {
        match (&self.chair, &self.way) {
            (None, _) => LineState::Refused,
            (Some(_), LineWay::Shut(_)) => LineState::TooMany,
            (Some(chair), LineWay::Open | LineWay::Paced(_)) => *chair.answer.borrow(),
        }
    }

    /// Takes a message. Returns whether it was one too many: then no more are to be asked for. One that the broker had kept is
    /// old, and no facilitator's.
    pub(super) fn take(&mut self, payload: &[u8], kept: bool) -> bool {
        if !self.is_open() {
            return false;
        }
        self.count += 1;
        if self.count > MOST {
            self.way = LineWay::Shut(Box::pin(sleep(SHUT)));
            self.waiting = None;
            return true;
        }
        if let Some(line) = FacilitatorLine::read(payload).filter(|_| !kept) {
            self.waiting = Some(line);
            if matches!(self.way, LineWay::Open) {
                self.let_through();
            }
        }
        false
    }

    /// A beat has passed.
    pub(super) fn beat(&mut self) {
        self.count = 0;
    }

    /// Waits until what is told of lines may be another. Returns whether lines are to be asked for again. Cancel safe.
    pub(super) async fn changed(&mut self) -> bool {
        let answered = async {
            match &mut self.chair {
                Some(chair) => chair.answer.changed().await.is_ok(),
                None => pending().await,
            }
        };
        let passed = async {
            match &mut self.way {
                LineWay::Open => pending().await,
                LineWay::Paced(pause) | LineWay::Shut(pause) => pause.await,
            }
        };
        tokio::select! {
            true = answered => return false,
            () = passed => {}
        }
        let was_shut = matches!(std::mem::replace(&mut self.way, LineWay::Open), LineWay::Shut(_));
        self.let_through();
        was_shut
    }

    /// Gives the chair what waits.
    fn let_through(&mut self) {
        if let (Some(chair), Some(line)) = (&self.chair, self.waiting.take()) {
            chair.lines.send_replace(Some(line));
            self.way = LineWay::Paced(Box::pin(sleep(PACE)));
        }
    }
}
