//! The end of a session: saving, sealing or discarding its journal before the program exits.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{sleep, timeout};

use crate::journal::{RETRY_AFTER, SessionId};
use crate::record::Record;
use crate::sessions::{self, Sessions, must_be_sealed};
use crate::terminal::{Signal, Signals};

use super::error::RunError;
use super::patience::apart;
use super::session::LiveSession;

/// How long to wait for the disk when the chair leaves.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait for it when the terminal is gone: the system may soon end the program.
const GONE_PATIENCE: Duration = Duration::from_secs(2);

/// Ends a session that the chair has left, if its disk answers in time and nobody interrupts.
pub(super) async fn finish_in_time(session: LiveSession, mut signals: Signals) -> Result<(), RunError> {
    let why = if must_be_sealed(session.chair.history(), session.chair.setting.reality) {
        RunError::NotSealed
    } else {
        RunError::NotSaved(session.writer.safety())
    };
    let interrupted = async { while signals.next().await == Signal::Continue {} };
    tokio::select! {
        biased;
        done = finish(session) => done,
        () = interrupted => Err(why),
        () = sleep(PATIENCE) => Err(why),
    }
}

/// Closes and seals a session that was left, if its disk answers in time and nobody interrupts.
pub(super) async fn close_in_time(
    sessions: Arc<Sessions>,
    id: SessionId,
    mut signals: Signals,
) -> Result<(), RunError> {
    let closing = apart(move || sessions.close(&id));
    let interrupted = async { while signals.next().await == Signal::Continue {} };
    tokio::select! {
        biased;
        closed = closing => closed.map_err(std::io::Error::other)??.then_some(()).ok_or(RunError::NotClosed),
        () = interrupted => Err(RunError::NotClosed),
        () = sleep(PATIENCE) => Err(RunError::NotClosed),
    }
}

/// Ends a session whose terminal is gone, so that nobody can be told the result.
pub(super) async fn finish_unseen(session: LiveSession) {
    let _ = timeout(GONE_PATIENCE, finish(session)).await;
}

/// Ends a session. It seals one that was closed under the Chatham House Rule, and discards one in which nothing happened. It
/// tries once more to save what is only in memory.
async fn finish(mut session: LiveSession) -> Result<(), RunError> {
    // A copy that is being written in another folder may be the only one.
    while session.writer.is_moving() {
        let told = session.told_by_disk().await;
        session.take_from_disk(told);
    }
    let now = session.clock.second();
    let safety = session.writer.safety();
    let history = session.chair.history();
    if must_be_sealed(history, session.chair.setting.reality) {
        let record = Record::of(history);
        let sealed = session.writer.seal(&record).await.ok_or(RunError::NotSealed)?;
        return Ok(sealed.map(drop).map_err(sessions::SessionError::from)?);
    }
    let nothing_happened = history.entries().is_empty();
    let Some(mut journal) = session.writer.close().await else { return Err(RunError::NotSaved(safety)) };
    // On a thread of its own, so that a disk that hangs can be left alone.
    let ended = apart(move || {
        if nothing_happened {
            Ok(journal.discard().map_err(sessions::SessionError::from)?)
        } else {
            journal.retry(now + RETRY_AFTER).map_err(|_| RunError::NotSaved(safety))
        }
    });
    ended.await.map_err(std::io::Error::other)?
}
