//! The sessions of one kind on this machine.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::floor::History;
use crate::floor::entry::Entry;
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::journal::{Contents, SessionId, Store, runtime_folder, state_root};

use super::error::SessionError;
use super::header::Header;

/// The kinds of session. Each has a folder of its own, so that none is offered as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// Real ones.
    Real,
    /// Trials of the program.
    Trial,
    /// Rehearsals in a simulated room.
    Rehearsal,
}

impl SessionKind {
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
    kind: SessionKind,
    pub(super) store: Store,
}

/// What is left of a session on the disk.
pub enum Kept {
    /// Its journal.
    Session(Box<Replayed>),
    /// Only its record, after sealing.
    Record {
        /// The record.
        record: Value,
        /// Files that still name speakers, because sealing was interrupted.
        left: Vec<PathBuf>,
    },
}

/// A session from its journal.
pub struct Replayed {
    /// The journal's header.
    pub header: Header,
    /// The entries, and the floor that they give.
    pub history: History,
    /// The length in bytes of an unfinished last line.
    pub torn: u64,
    /// The moment of the last entry or sign of life.
    pub last_seen: Option<Stamp>,
}

impl Sessions {
    /// The sessions of a kind. Reads nothing yet.
    #[must_use]
    pub fn of(kind: SessionKind) -> Self {
        Self { kind, store: Store::open(state_root(kind.folder())) }
    }

    /// The kind of these sessions.
    pub(super) fn kind(&self) -> SessionKind {
        self.kind
    }

    /// The session's unique place, whatever disk its journal is on.
    #[must_use]
    pub fn place(&self, id: &SessionId) -> PathBuf {
        let folder = self.store.folder();
        if folder.as_os_str().is_empty() {
            return runtime_folder(self.kind.folder()).join(id.as_str());
        }
        folder.join(id.as_str())
    }

    /// The folder for these sessions under a folder that the user chose.
    #[must_use]
    pub fn folder_in(&self, chosen: &Path) -> PathBuf {
        chosen.join(self.kind.folder())
    }

    /// The session that was begun last.
    pub fn latest(&self) -> Result<Option<SessionId>, SessionError> {
        Ok(self.store.names()?.into_iter().next())
    }

    /// Whether a program runs the session now.
    #[must_use]
    pub fn is_running(&self, id: &SessionId) -> bool {
        self.store.is_held(id)
    }

    /// Reads a session, running or not, and changes nothing.
    pub fn read(&self, id: &SessionId) -> Result<Kept, SessionError> {
        let (header, entries, torn) = match self.store.read::<Header, Entry>(id)? {
            Contents::Journal { header, entries, torn, .. } => (header, entries, torn),
            Contents::Sealed { record, left, .. } => return Ok(Kept::Record { record, left }),
        };
        let history = replay(id, &header.plan, entries)?;
        let last_seen = last_seen(&history, self.store.last_beat(id));
        Ok(Kept::Session(Box::new(Replayed { header, history, torn, last_seen })))
    }
}

pub(super) fn replay(id: &SessionId, plan: &Plan, entries: Vec<Entry>) -> Result<History, SessionError> {
    History::replay(plan.clone(), entries).map_err(|why| SessionError::Misfit { id: id.clone(), why })
}

/// The history with what has fallen due by `now`. If no program runs the session, its journal does not have that.
pub(super) fn brought_up(mut history: History, now: Stamp) -> History {
    while let Some(entry) = history.due(now) {
        if history.accept(entry).is_err() {
            break;
        }
    }
    history
}

pub(super) fn last_seen(history: &History, beat: Option<Stamp>) -> Option<Stamp> {
    history.entries().last().map(|entry| entry.at).max(beat)
}
