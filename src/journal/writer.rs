//! The writer's thread: a disk that hangs must not hang the room.

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use serde::Serialize;
use tokio::sync::{oneshot, watch};

use crate::floor::time::Stamp;

use super::error::{DiskFailure, DiskStep, LineError, SealError};
use super::file::{Journal, Trouble};
use super::id::SessionId;
use super::line::JournalLine;

/// The answer to one entry: it is on the disk, or it is only in memory, and why.
///
/// It may come late: wait no longer than the room can. If it is dropped, the entry is still written, and
/// [`Writer::safety`] says so.
pub type Receipt = oneshot::Receiver<Result<(), DiskFailure>>;

/// Whether everything that was handed over is on the disk.
#[derive(Debug, Clone)]
pub enum Safety {
    /// It is.
    Saved,
    /// It is not. Show this until it is.
    NotSaved {
        /// How many of the newest entries are only in memory; 0 if only the session's first line is not saved.
        entries: u64,
        /// When the first of them happened; else when the disk was tried first.
        since: Stamp,
        /// Why.
        why: Why,
    },
}

/// Why entries are not on the disk.
#[derive(Debug, Clone)]
pub enum Why {
    /// The disk has not answered yet.
    Waiting,
    /// The disk refused.
    Failed {
        /// What it refused.
        failure: DiskFailure,
        /// After this, an entry or a [`Writer::retry`] makes the next attempt.
        retry_at: Stamp,
    },
}

/// The outcome of [`Writer::save_in`].
#[derive(Debug)]
pub enum SaveOutcome {
    /// The session is kept in this folder from now on.
    Moved(PathBuf),
    /// Writing there failed: the session stays where it was.
    NotMoved(DiskFailure),
    /// These files of the session are left in its old folder.
    Left(Vec<PathBuf>),
}

/// A journal that a thread of its own writes, in the order in which entries are handed over.
///
/// The queue has no bound: the room has accepted these entries, a few a minute, and none may be dropped. All entries of
/// the session are held here too, since a thread that waits for a disk gives none back.
pub struct Writer {
    queue: Arc<Queue>,
    progress: watch::Receiver<WriterProgress>,
    /// The session as it was handed over; it has no file, and writes none.
    pub(super) handed: Journal,
    /// The times of the newest entries, as many as may be unsaved.
    moments: VecDeque<Stamp>,
    move_under_way: Option<Move>,
    /// Receives the files that are left in the old folder.
    retiring: Option<oneshot::Receiver<Vec<PathBuf>>>,
}

/// A copy that is written in another folder.
struct Move {
    folder: PathBuf,
    done: oneshot::Receiver<Journal>,
}

/// What the thread has done so far.
#[derive(Clone)]
struct WriterProgress {
    id: SessionId,
    has_file: bool,
    saved: u64,
    failed: Option<Trouble>,
}

enum WriterJob {
    Append(JournalLine, Stamp, Option<oneshot::Sender<Result<(), DiskFailure>>>),
    Retry(Stamp),
    ForgetEarlier(Stamp),
    Close(oneshot::Sender<Journal>),
    Seal(serde_json::Value, oneshot::Sender<Result<PathBuf, SealError>>),
    /// Replaces all waiting jobs: nothing more is written.
    Retire(oneshot::Sender<Vec<PathBuf>>),
}

#[derive(Default)]
struct Queue {
    waiting: Mutex<QueuedJobs>,
    changed: Condvar,
}

#[derive(Default)]
struct QueuedJobs {
    jobs: VecDeque<WriterJob>,
    beat: Option<Stamp>,
    retry: Option<Stamp>,
    left: bool,
}

impl Writer {
    /// Starts the thread that writes `journal`. Fails if the system has no thread left.
    pub fn start(journal: Journal) -> io::Result<Self> {
        let handed = journal.elsewhere(journal.manuscript.clone(), journal.folder.clone());
        let (queue, progress) = set_to_work(journal)?;
        let (moments, move_under_way, retiring) = (VecDeque::new(), None, None);
        Ok(Self { queue, progress, handed, moments, move_under_way, retiring })
    }

    /// Hands an entry over; never waits. An entry that cannot become a line is refused, and is not in the journal.
    pub fn append(&mut self, entry: &impl Serialize, now: Stamp) -> Result<Receipt, LineError> {
        let line = JournalLine::of(entry)?;
        let (answer, receipt) = oneshot::channel();
        self.handed.manuscript.push(&line);
        let unsaved = self.unsaved();
        self.moments.push_back(now);
        while self.moments.len() as u64 > unsaved {
            self.moments.pop_front();
        }
        self.queue.push(WriterJob::Append(line, now, Some(answer)));
        Ok(receipt)
    }

    /// Tries the disk again after the waiting jobs, if it is time to. Two calls may become one.
    pub fn retry(&self, now: Stamp) {
        self.queue.lock().retry = Some(now);
        self.queue.changed.notify_one();
    }

    /// Notes that the session is alive at `at`; never waits.
    pub fn beat(&self, at: Stamp) {
        self.queue.lock().beat = Some(at);
        self.queue.changed.notify_one();
    }

    /// Returns whether everything that was handed over is on the disk.
    #[must_use]
    pub fn safety(&self) -> Safety {
        let failed = self.progress.borrow().failed.clone();
        let entries = self.unsaved();
        let first = usize::try_from(entries).ok().and_then(|count| self.moments.len().checked_sub(count));
        let first = first.and_then(|place| self.moments.get(place)).copied();
        match failed {
            Some(trouble) => Safety::NotSaved {
                entries,
                since: first.unwrap_or(trouble.since),
                why: Why::Failed { retry_at: trouble.retry_at(), failure: trouble.failure },
            },
            None if entries > 0 => {
                Safety::NotSaved { entries, since: first.unwrap_or_else(|| self.latest()), why: Why::Waiting }
            }
            None => Safety::Saved,
        }
    }

    /// Whether the session has a file. A session that begins on a disk that hangs has none yet.
    #[must_use]
    pub fn has_file(&self) -> bool {
        self.progress.borrow().has_file
    }

    /// Returns when the newest entry was handed over.
    fn latest(&self) -> Stamp {
        self.moments.back().copied().unwrap_or(Stamp::from_millis(0))
    }

    fn unsaved(&self) -> u64 {
        self.handed.manuscript.entries().saturating_sub(self.progress.borrow().saved)
    }

    /// Writes the whole session to another folder, on another thread: the disk that it is on now may hang.
    /// [`Writer::changed`] returns the outcome; until then nothing changes.
    pub fn save_in(&mut self, folder: PathBuf, now: Stamp) -> io::Result<()> {
        self.handed.id = self.progress.borrow().id.clone();
        let mut copy = self.handed.elsewhere(self.handed.manuscript.clone(), folder.clone());
        let (answer, done) = oneshot::channel();
        thread::Builder::new().name("journal copy".into()).spawn(move || {
            // If it failed, the journal keeps the reason.
            let _ = copy.begin_in_folder_that_is_there(now);
            let _ = answer.send(copy);
        })?;
        self.move_under_way = Some(Move { folder, done });
        Ok(())
    }

    /// Switches to the journal that was written in another folder, and has the old one removed.
    fn go_on_in(&mut self, folder: PathBuf, journal: Journal) -> SaveOutcome {
        if let Some(Trouble { failure, .. }) = journal.failed {
            return SaveOutcome::NotMoved(failure);
        }
        let since = journal.saved;
        let earlier = journal.manuscript.earlier.clone();
        let (queue, progress) = match set_to_work(journal) {
            Ok(begun) => begun,
            Err(source) => {
                let source = Arc::new(source);
                return SaveOutcome::NotMoved(DiskFailure { step: DiskStep::Create, path: folder, source });
            }
        };
        let now = self.latest();
        for line in self.handed.manuscript.after(since) {
            queue.push(WriterJob::Append(line, now, None));
        }
        let (answer, left) = oneshot::channel();
        self.queue.first(WriterJob::Retire(answer));
        self.queue = queue;
        self.progress = progress;
        self.handed.folder.clone_from(&folder);
        self.handed.manuscript.earlier = earlier;
        self.retiring = Some(left);
        SaveOutcome::Moved(folder)
    }

    /// Returns [`Writer::safety`]; [`Writer::changed`] then waits for a later change.
    pub fn news(&mut self) -> Safety {
        // Marked before it is read: a change in between is reported twice, not lost.
        self.progress.mark_unchanged();
        self.safety()
    }

    /// Waits until [`Writer::safety`] may have changed since [`Writer::news`], or [`Writer::save_in`] has an outcome.
    /// Never returns if the thread has ended. Cancel safe.
    pub async fn changed(&mut self) -> Option<SaveOutcome> {
        tokio::select! {
            moved = moved(&mut self.move_under_way) => Some(self.go_on_in(moved.0, moved.1)),
            left = answered(&mut self.retiring) => {
                if left.is_empty() {
                    let now = self.latest();
                    self.handed.manuscript.earlier.clear();
                    self.queue.push(WriterJob::ForgetEarlier(now));
                    return None;
                }
                Some(SaveOutcome::Left(left))
            }
            changed = self.progress.changed() => {
                if changed.is_err() {
                    std::future::pending::<()>().await;
                }
                None
            }
        }
    }

    /// Returns whether a copy is being written in another folder.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.move_under_way.is_some()
    }

    /// Returns the session's name. Before it is on a disk, its number may still change.
    #[must_use]
    pub fn id(&self) -> &SessionId {
        &self.handed.id
    }

    /// Returns the folder that the session is kept in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.handed.folder
    }

    /// Returns earlier folders of the session, where files of it may be left.
    #[must_use]
    pub fn earlier(&self) -> &[PathBuf] {
        &self.handed.manuscript.earlier
    }

    /// Writes what was handed over, and gives the journal back. Never returns while the disk hangs.
    pub async fn close(self) -> Option<Journal> {
        let (answer, receipt) = oneshot::channel();
        self.queue.push(WriterJob::Close(answer));
        receipt.await.ok()
    }

    /// Seals the session as [`Journal::seal`] does; returns the sealed file. `None`: the thread has ended.
    pub async fn seal(self, record: &impl Serialize) -> Option<Result<PathBuf, SealError>> {
        let record = match serde_json::to_value(record) {
            Ok(record) => record,
            Err(error) => return Some(Err(LineError::Payload(error).into())),
        };
        let (answer, receipt) = oneshot::channel();
        self.queue.push(WriterJob::Seal(record, answer));
        receipt.await.ok()
    }
}

impl Drop for Writer {
    /// Lets the thread end when it has written what was handed over; does not wait for it.
    fn drop(&mut self) {
        self.queue.lock().left = true;
        self.queue.changed.notify_one();
    }
}

/// Starts the thread that writes a journal.
fn set_to_work(journal: Journal) -> io::Result<(Arc<Queue>, watch::Receiver<WriterProgress>)> {
    let queue = Arc::new(Queue::default());
    let (tell, progress) = watch::channel(WriterProgress::of(&journal));
    let jobs = Arc::clone(&queue);
    thread::Builder::new().name("journal".into()).spawn(move || work(journal, &jobs, &tell))?;
    Ok((queue, progress))
}

/// Waits for the copy that is being written; for ever if there is none.
async fn moved(under_way: &mut Option<Move>) -> (PathBuf, Journal) {
    if let Some(Move { folder, done }) = under_way
        && let Ok(journal) = done.await
    {
        let folder = std::mem::take(folder);
        *under_way = None;
        return (folder, journal);
    }
    std::future::pending().await
}

/// Waits for the old thread's answer; for ever if none is to come.
async fn answered(retiring: &mut Option<oneshot::Receiver<Vec<PathBuf>>>) -> Vec<PathBuf> {
    if let Some(answer) = retiring
        && let Ok(left) = answer.await
    {
        *retiring = None;
        return left;
    }
    std::future::pending().await
}

impl WriterProgress {
    fn of(journal: &Journal) -> Self {
        let has_file = journal.path().is_some();
        Self { id: journal.id.clone(), has_file, saved: journal.saved, failed: journal.failed.clone() }
    }
}

impl Queue {
    /// Locks the waiting jobs. A thread that panicked left none half changed: each change is one step.
    fn lock(&self) -> MutexGuard<'_, QueuedJobs> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, job: WriterJob) {
        self.lock().jobs.push_back(job);
        self.changed.notify_one();
    }

    /// Replaces all waiting jobs with this one.
    fn first(&self, job: WriterJob) {
        let mut waiting = self.lock();
        waiting.jobs.clear();
        waiting.jobs.push_back(job);
        drop(waiting);
        self.changed.notify_one();
    }

    /// Waits for the next job, and the newest beat if one waits. Neither: there will be no more.
    fn next(&self) -> (Option<WriterJob>, Option<Stamp>) {
        let mut waiting = self.lock();
        loop {
            let job = waiting.jobs.pop_front().or_else(|| waiting.retry.take().map(WriterJob::Retry));
            let beat = waiting.beat.take();
            if job.is_some() || beat.is_some() || waiting.left {
                return (job, beat);
            }
            waiting = self.changed.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

fn work(mut journal: Journal, queue: &Queue, tell: &watch::Sender<WriterProgress>) {
    loop {
        let (job, beat) = queue.next();
        if let Some(at) = beat {
            journal.beat(at);
        }
        match job {
            Some(WriterJob::Append(line, now, answer)) => {
                let done = journal.append(&line, now);
                tell.send_replace(WriterProgress::of(&journal));
                if let Some(answer) = answer {
                    // The caller may have stopped waiting.
                    let _ = answer.send(done);
                }
            }
            Some(WriterJob::Retry(now)) => {
                // The progress says how it went.
                let _ = journal.retry(now);
                tell.send_replace(WriterProgress::of(&journal));
            }
            Some(WriterJob::ForgetEarlier(now)) => {
                let _ = journal.forget_earlier(now);
                tell.send_replace(WriterProgress::of(&journal));
            }
            Some(WriterJob::Retire(answer)) => {
                let _ = answer.send(journal.retire());
                return;
            }
            Some(WriterJob::Close(answer)) => {
                let _ = answer.send(journal);
                return;
            }
            Some(WriterJob::Seal(record, answer)) => {
                let _ = answer.send(journal.seal(&record));
                return;
            }
            None if beat.is_none() => return,
            None => {}
        }
    }
}
