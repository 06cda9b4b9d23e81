//! The folder of the sessions, at the start. Each question to it has a thread of its own and a short limit, so that the console
//! starts even if the disk hangs or fails.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::floor::time::Stamp;
use crate::journal::{Journal, SessionId};
use crate::report::{Reported, report};
use crate::sessions::{GoneOn, Header, Lookback, Query, SessionKind, Sessions, Survey};
use crate::words::Words;

use super::error::RunError;
use super::patience::within;

/// How long the first screen waits for the folder.
const PATIENCE: Duration = Duration::from_secs(2);

/// The sessions of one kind, and whether their folder answers.
pub(super) struct Home {
    kind: SessionKind,
    sessions: Arc<Sessions>,
    hangs: Cell<bool>,
}

impl Home {
    pub(super) fn of(kind: SessionKind) -> Self {
        Self { kind, sessions: Arc::new(Sessions::of(kind)), hangs: Cell::new(false) }
    }

    /// Returns whether the folder did not answer in time.
    pub(super) fn hangs(&self) -> bool {
        self.hangs.get()
    }

    pub(super) fn sessions(&self) -> Arc<Sessions> {
        Arc::clone(&self.sessions)
    }

    /// Lists unfinished sessions. If the folder cannot be read, the list is empty, and the text says why.
    pub(super) async fn survey(
        &self,
        plan: Option<PathBuf>,
        anew: bool,
        reach: Lookback,
        words: &Words,
    ) -> (Survey, Option<String>) {
        let sessions = self.sessions();
        let look = move || {
            let wanted = match &plan {
                _ if anew => Query::None,
                Some(plan) => Query::Of(plan),
                None => Query::All,
            };
            sessions.survey(wanted, reach)
        };
        let why = match within(PATIENCE, look).await {
            Some(Ok(survey)) => return (survey, None),
            Some(Err(failed)) => failed.message(words),
            None => {
                self.hangs.set(true);
                words.plain("not-seen-hangs")
            }
        };
        (Survey::default(), Some(why))
    }

    /// Returns the report of the session that was begun last, if that one is closed.
    pub(super) async fn reported(&self) -> Option<Reported> {
        let kind = self.kind;
        within(PATIENCE, move || report(None, kind).ok()).await?
    }

    /// Begins a session, on the disk or in memory.
    pub(super) async fn begin(&self, header: Header, file: &Path, named: Stamp) -> Result<Journal, RunError> {
        if !self.hangs.get() {
            let (sessions, header, file) = (self.sessions(), header.clone(), file.to_owned());
            let begun = within(PATIENCE, move || sessions.begin(&header, (&file, named))).await;
            if let Some(journal) = begun {
                return Ok(journal?);
            }
            self.hangs.set(true);
        }
        Ok(self.sessions.begin_in_memory(&header, (file, named))?)
    }

    /// Goes on with a session that was left.
    pub(super) async fn go_on(&self, id: SessionId) -> Result<GoneOn, RunError> {
        let (sessions, its) = (self.sessions(), id.clone());
        if let Some(left) = within(PATIENCE, move || sessions.go_on(&its)).await {
            return Ok(left?);
        }
        // A disk that takes nothing may still be read.
        let sessions = self.sessions();
        let left = within(PATIENCE, move || sessions.go_on_in_memory(&id)).await;
        Ok(left.ok_or(RunError::Hangs)??)
    }
}
