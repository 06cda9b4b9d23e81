//! Sealing what should have been sealed: a session whose program died between its closing and its sealing; and one that
//! was left open, and will not be gone on with.

use crate::board::setting::Reality;
use crate::floor::command::Command;
use crate::floor::phase::Phase;
use crate::floor::time::Stamp;
use crate::floor::turn::Ruling;
use crate::floor::{Floor, History};
use crate::journal::{OpenError, SessionId};
use crate::record::Record;

use super::failed::Failed;
use super::known::{Sessions, brought_up};
use super::open::GoneOn;

/// Returns whether a session is closed, and its journal must not be kept.
#[must_use]
pub fn must_be_sealed(history: &History, reality: Reality) -> bool {
    let floor = history.floor();
    matches!(floor.phase(), Phase::Closed { .. }) && is_sealed_at_the_end(floor, reality)
}

/// Returns whether a session's journal is not kept once it is closed. Nobody spoke in a rehearsal: it is kept.
#[must_use]
pub fn is_sealed_at_the_end(floor: &Floor, reality: Reality) -> bool {
    floor.plan().rules.chatham_house && !matches!(reality, Reality::Rehearsal { .. })
}

/// Returns a session closed at a moment. One that has not opened stays as it is.
fn closed(history: History, at: Stamp) -> History {
    let mut history = brought_up(history, at);
    // A point of order that waits for its ruling would keep the session open; where there is none, nothing is ruled.
    for command in [Command::Rule { ruling: Ruling::NotUpheld }, Command::Close] {
        if let Ok(entry) = history.decide(&command, at) {
            // What was decided on this floor fits it.
            let _ = history.accept(entry);
        }
    }
    history
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
        if must_be_sealed(&left.history, left.header.setting().reality) {
            left.journal.seal(&Record::of(&left.history))?;
        }
        Ok(())
    }

    /// Closes a session that was left, as of the last moment at which it was seen, and seals it where the Chatham House
    /// Rule asks for it. Returns whether it is sealed.
    pub fn close(&self, id: &SessionId) -> Result<bool, Failed> {
        let GoneOn { header, history, last_seen, journal, .. } = self.go_on(id)?;
        let history = closed(history, last_seen.unwrap_or(header.began));
        if !must_be_sealed(&history, header.setting().reality) {
            return Ok(false);
        }
        // The record takes the place of the whole journal: nothing more needs to be in that.
        journal.seal(&Record::of(&history))?;
        Ok(true)
    }

    /// Removes what an interrupted sealing left, unless another program is about to.
    pub(super) fn sweep(&self, id: &SessionId) -> Result<(), Failed> {
        match self.store.sweep(id) {
            Ok(()) | Err(OpenError::Held { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
