//! The sessions of one kind on this machine.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::floor::History;
use crate::floor::entry::Entry;
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::journal::{Contents, SessionId, Store, runtime_folder, state_root};

use super::failed::Failed;
use super::header::Header;

/// Which sessions. Each kind has a folder of its own: none offers itself as one of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Real ones.
    Real,
    /// Trials of the program.
    Trial,
    /// Rehearsals in a simulated room.
    Rehearsal,
}

impl Kind {
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Real => "sessions",
            Self::Trial => "trials",
            Self::Rehearsal => "rehearsals",
        }
    }
}

/// The sessions of one kind.
pub struct Sessions {
    kind: Kind,
    pub(super) store: Store,
}

/// What is kept of a session.
pub enum Kept {
    /// All that happened in it.
    Session(Box<Replayed>),
    /// Only its record: it was sealed.
    Record {
        /// The record.
        record: Value,
        /// Files that still name speakers: the sealing was cut short.
        left: Vec<PathBuf>,
    },
}

/// A session as its journal tells it.
pub struct Replayed {
    /// What the journal says before its first entry.
    pub header: Header,
    /// What happened.
    pub history: History,
    /// The bytes of an unfinished line at the journal's end.
    pub torn: u64,
    /// When it was last noted to be alive, by an entry or a sign of life.
    pub last_seen: Option<Stamp>,
}

impl Sessions {
    /// Returns the sessions of a kind. Nothing is read yet.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        Self { kind, store: Store::open(state_root(kind.folder())) }
    }

    /// Returns where a session belongs: no other has the same place, whatever disk its journal is on.
    #[must_use]
    pub fn place(&self, id: &SessionId) -> PathBuf {
        let folder = self.store.folder();
        if folder.as_os_str().is_empty() {
            return runtime_folder(self.kind.folder()).join(id.as_str());
        }
        folder.join(id.as_str())
    }

    /// Returns the folder for these sessions where another is chosen than the program's state is in.
    #[must_use]
    pub fn folder_in(&self, chosen: &Path) -> PathBuf {
        chosen.join(self.kind.folder())
    }

    /// Returns the session that was begun last.
    pub fn latest(&self) -> Result<Option<SessionId>, Failed> {
        Ok(self.store.names()?.into_iter().next())
    }

    /// Returns whether some program runs the session now.
    #[must_use]
    pub fn is_running(&self, id: &SessionId) -> bool {
        self.store.is_held(id)
    }

    /// Reads a session, running or not, and changes nothing.
    pub fn read(&self, id: &SessionId) -> Result<Kept, Failed> {
        let (header, entries, torn) = match self.store.read::<Header, Entry>(id)? {
            Contents::Journal { header, entries, torn, .. } => (header, entries, torn),
            Contents::Sealed { record, left, .. } => return Ok(Kept::Record { record, left }),
        };
        let history = replay(id, &header.plan, entries)?;
        let last_seen = last_seen(&history, self.store.last_beat(id));
        Ok(Kept::Session(Box::new(Replayed { header, history, torn, last_seen })))
    }
}

/// Returns the session that the entries tell.
pub(super) fn replay(id: &SessionId, plan: &Plan, entries: Vec<Entry>) -> Result<History, Failed> {
    History::replay(plan.clone(), entries).map_err(|why| Failed::Misfit { id: id.clone(), why })
}

/// Returns the session with what has fallen due by now: nobody may be running it to write that down.
pub(super) fn brought_up(mut history: History, now: Stamp) -> History {
    while let Some(entry) = history.due(now) {
        if history.accept(entry).is_err() {
            break;
        }
    }
    history
}

/// Returns when a session was last noted to be alive, by an entry or a sign of life.
pub(super) fn last_seen(history: &History, beat: Option<Stamp>) -> Option<Stamp> {
    history.entries().last().map(|entry| entry.at).max(beat)
}
