//! What the chair's program knows of the facilitator's line.

use crate::broker::{FacilitatorLine, LineState};
use crate::floor::time::Stamp;

/// The facilitator's line, and what became of it.
#[derive(Debug, Default)]
pub(super) struct FromFacilitator {
    /// The line that stands, and since when.
    standing: Option<(FacilitatorLine, Stamp)>,
    state: LineState,
}

impl FromFacilitator {
    /// Returns the line that stands, and since when.
    pub(super) fn standing(&self) -> Option<&(FacilitatorLine, Stamp)> {
        self.standing.as_ref()
    }

    /// Returns what became of the newest line.
    pub(super) fn state(&self) -> LineState {
        self.state
    }

    /// Shows a line, in the place of the one before.
    pub(super) fn show(&mut self, line: FacilitatorLine, now: Stamp) {
        self.state = LineState::Shown(line.id);
        self.standing = Some((line, now));
    }

    /// Answers the line that stands, and takes it away. Returns it.
    pub(super) fn answer(&mut self) -> Option<FacilitatorLine> {
        let (line, _) = self.standing.take()?;
        self.state = LineState::Seen(line.id);
        Some(line)
    }

    /// Takes the line away, unanswered. Returns whether there was one.
    pub(super) fn take_away(&mut self) -> bool {
        self.standing.take().is_some()
    }
}
