//! Sealing what should have been sealed: a session whose program died between its closing and its sealing.

use crate::floor::History;
use crate::floor::entry::Entry;
use crate::floor::phase::Phase;
use crate::journal::{OpenError, SessionId};
use crate::record::Record;

use super::failed::Failed;
use super::header::Header;
use super::known::Sessions;

/// Returns whether a session is closed, and its journal must not be kept.
#[must_use]
pub fn must_be_sealed(history: &History) -> bool {
    let floor = history.floor();
    matches!(floor.phase(), Phase::Closed { .. }) && floor.plan().rules.chatham_house
}

impl Sessions {
    /// Seals a session that is closed. One that another program still has open is left to that program; one that no
    /// disk takes is tried again at the next start.
    pub(super) fn seal_late(&self, id: &SessionId) -> Result<(), Failed> {
        let left = match self.go_on(id) {
            Ok(left) => left,
            Err(Failed::Open(OpenError::Held { .. } | OpenError::Sealed { left: None, .. })) => return Ok(()),
            Err(error) => return Err(error),
        };
        // Until the lock was taken another program may have gone on with it.
        if must_be_sealed(&left.history) {
            left.journal.seal(&Record::of(&left.history))?;
        }
        Ok(())
    }

    /// Removes what an interrupted sealing left, unless another program is about to.
    pub(super) fn sweep(&self, id: &SessionId) -> Result<(), Failed> {
        match self.store.sweep::<Header, Entry>(id) {
            Ok(()) | Err(OpenError::Held { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
