//! `tribune sessions`: what is kept on this machine, and its end on request.

use serde::Serialize;

use crate::floor::phase::Phase;
use crate::journal::{DeleteError, OpenError, ReadError, SessionId};
use crate::text::{clean, stand_in};
use crate::words::{Args, Words};

use super::debriefs;
use super::error::SessionError;
use super::known::{Kept, SessionKind, Sessions};
use super::seal::must_be_sealed;

/// A kept session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptSession {
    /// Its name.
    pub id: String,
    /// Its title; empty where it cannot be read.
    pub title: String,
    /// How far it has come.
    pub state: KeptState,
}

/// How far a kept session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeptState {
    /// A program runs it.
    Running,
    /// It was never opened.
    Ahead,
    /// It was left open.
    Open,
    /// It is closed.
    Closed,
    /// It is closed under the Chatham House Rule, and not sealed yet.
    NotSealed,
    /// Only its record is left.
    Sealed,
    /// It cannot be read.
    Unreadable,
}

impl KeptState {
    /// Returns the name of the state, as data and messages have it.
    const fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Ahead => "ahead",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::NotSealed => "not-sealed",
            Self::Sealed => "sealed",
            Self::Unreadable => "unreadable",
        }
    }
}

impl Sessions {
    /// Returns what is kept, the latest first.
    pub fn list(&self) -> Result<Vec<KeptSession>, SessionError> {
        Ok(self.store.names()?.iter().map(|id| self.listed(id)).collect())
    }

    /// Returns one of the kept sessions, by its name.
    pub fn find(&self, name: &str) -> Result<(SessionId, KeptSession), SessionError> {
        let missing = || SessionError::Read(ReadError::Missing { id: name.to_owned() });
        let id = SessionId::parse(name).ok_or_else(missing)?;
        let known = self.store.names()?.contains(&id);
        let listed = known.then(|| self.listed(&id)).ok_or_else(missing)?;
        Ok((id, listed))
    }

    fn listed(&self, id: &SessionId) -> KeptSession {
        let (title, state) = match self.read(id) {
            Ok(Kept::Session(session)) => {
                let state = match session.history.floor().phase() {
                    _ if self.is_running(id) => KeptState::Running,
                    Phase::Ahead => KeptState::Ahead,
                    Phase::Open(_) => KeptState::Open,
                    Phase::Closed { .. } => {
                        let unsealed = must_be_sealed(&session.history, session.header.setting().reality);
                        if unsealed { KeptState::NotSealed } else { KeptState::Closed }
                    }
                };
                (session.header.plan.title.clone(), state)
            }
            Ok(Kept::Record { record, .. }) => {
                let title = record.get("title").and_then(serde_json::Value::as_str).unwrap_or_default();
                (clean(title, usize::MAX).into_owned(), KeptState::Sealed)
            }
            Err(_) => (String::new(), KeptState::Unreadable),
        };
        KeptSession { id: id.to_string(), title, state }
    }

    /// Deletes a session and all its files; those of a rehearsal's debrief, too.
    pub fn delete(&self, id: &SessionId) -> Result<(), DeleteError> {
        // A program that is about to begin it has no journal yet, but its lock.
        if self.is_running(id) {
            let path = self.place(id);
            return Err(OpenError::Held { path, pid: None }.into());
        }
        self.store.delete(id)?;
        if self.kind() == SessionKind::Rehearsal {
            debriefs::forget(id);
        }
        Ok(())
    }
}

impl KeptSession {
    /// Returns the session in words: its name, its title, its state.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let args = Args::new().with("id", &self.id).with("title", &self.title);
        stand_in(&words.say("sessions-row", &args.with("state", self.state.name())))
    }
}
