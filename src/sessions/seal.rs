//! Late sealing: of sessions whose program died between closing and sealing, and of sessions that were left open and
//! will not be resumed.

use crate::board::setting::Reality;
use crate::floor::command::Command;
use crate::floor::phase::Phase;
use crate::floor::time::Stamp;
use crate::floor::turn::Ruling;
use crate::floor::{Floor, History};
use crate::journal::{OpenError, SessionId};
use crate::record::Record;

use super::error::SessionError;
use super::known::{Sessions, brought_up};
use super::open::GoneOn;

/// Whether a session is closed, and its journal must not be kept.
#[must_use]
pub fn must_be_sealed(history: &History, reality: Reality) -> bool {
    let floor = history.floor();
    matches!(floor.phase(), Phase::Closed { .. }) && is_sealed_at_the_end(floor, reality)
}

/// Whether a session is sealed when it closes. Nobody spoke in a rehearsal, so its journal is kept.
#[must_use]
pub fn is_sealed_at_the_end(floor: &Floor, reality: Reality) -> bool {
    floor.plan().rules.chatham_house && !matches!(reality, Reality::Rehearsal { .. })
}

/// The session, closed at a moment; unchanged if it was never opened.
fn closed(history: History, at: Stamp) -> History {
    let mut history = brought_up(history, at);
    // A pending point of order would prevent the close. If there is none, the ruling is refused and skipped.
    for command in [Command::Rule { ruling: Ruling::NotUpheld }, Command::Close] {
        if let Ok(entry) = history.decide(&command, at) {
            // A fresh decision always fits its own floor.
            let _ = history.accept(entry);
        }
    }
    history
}

impl Sessions {
    /// Seals a closed session. If another program has it open, that program will. If no disk takes it, the next start
    /// tries again.
    pub(super) fn seal_late(&self, id: &SessionId) -> Result<(), SessionError> {
        let left = match self.go_on(id) {
            Ok(left) => left,
            Err(SessionError::Open(OpenError::Held { .. } | OpenError::Sealed { left: None, .. })) => {
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        // Another program may have resumed it before the lock was taken.
        if must_be_sealed(&left.history, left.header.setting().reality) {
            left.journal.seal(&Record::of(&left.history))?;
        }
        Ok(())
    }

    /// Closes an unfinished session at the last moment it was seen, and seals it if the Chatham House Rule applies.
    /// Returns whether it is sealed.
    pub fn close(&self, id: &SessionId) -> Result<bool, SessionError> {
        let GoneOn { header, history, last_seen, journal, .. } = self.go_on(id)?;
        let history = closed(history, last_seen.unwrap_or(header.began));
        if !must_be_sealed(&history, header.setting().reality) {
            return Ok(false);
        }
        // The record replaces the whole journal, so the close need not be written there.
        journal.seal(&Record::of(&history))?;
        Ok(true)
    }

    /// Removes what an interrupted sealing left, unless another program is about to.
    pub(super) fn sweep(&self, id: &SessionId) -> Result<(), SessionError> {
        match self.store.sweep(id) {
            Ok(()) | Err(OpenError::Held { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
