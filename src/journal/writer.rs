//! The writer's thread: a disk that hangs must not hang the room.

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use serde::Serialize;
use tokio::sync::{oneshot, watch};

use crate::floor::time::Stamp;

use super::error::{Failure, LineError, SealError};
use super::file::Journal;
use super::line::JournalLine;

/// The answer to one entry: it is on the disk, or it is only in memory, and why.
///
/// It may come late: wait for it as long as the room can wait, and no longer. When it is dropped, the entry is
/// written all the same, and [`Writer::safety`] tells.
pub type Receipt = oneshot::Receiver<Result<(), Failure>>;

/// Whether everything that was handed over is on a disk.
#[derive(Debug, Clone)]
pub enum Safety {
    /// It is.
    Saved,
    /// It is not. To be shown until it is.
    NotSaved {
        /// How many of the newest entries are only in memory.
        entries: u64,
        /// Why.
        why: Why,
    },
}

/// Why entries are not on a disk.
#[derive(Debug, Clone)]
pub enum Why {
    /// The disk has not answered yet.
    Waiting,
    /// The disk refused.
    Failed {
        /// What it refused.
        failure: Failure,
        /// From when on an entry or a [`Writer::retry`] makes the next attempt.
        retry_at: Stamp,
    },
}

/// A journal that is written by a thread of its own, in the order of handing over.
///
/// Entries wait in memory without a bound of their own: they are what the room has accepted, a few a minute, and
/// none may be dropped.
pub struct Writer {
    queue: Arc<Queue>,
    progress: watch::Receiver<Progress>,
    handed: u64,
}

/// What the thread has done so far.
#[derive(Clone)]
struct Progress {
    saved: u64,
    failed: Option<(Failure, Stamp)>,
}

enum Job {
    Append(JournalLine, Stamp, oneshot::Sender<Result<(), Failure>>),
    Retry(Stamp),
    Close(oneshot::Sender<Journal>),
    Seal(serde_json::Value, oneshot::Sender<Result<PathBuf, SealError>>),
}

#[derive(Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    jobs: VecDeque<Job>,
    beat: Option<Stamp>,
    retry: Option<Stamp>,
    left: bool,
}

impl Writer {
    /// Starts the thread that writes `journal`; an error is the system's, which has no thread to give.
    pub fn start(journal: Journal) -> io::Result<Self> {
        let queue = Arc::new(Queue::default());
        let (tell, progress) = watch::channel(Progress::of(&journal));
        let handed = journal.entries();
        let jobs = Arc::clone(&queue);
        thread::Builder::new().name("journal".into()).spawn(move || work(journal, &jobs, &tell))?;
        Ok(Self { queue, progress, handed })
    }

    /// Hands an entry over; never waits. An entry that cannot become a line is refused, and is not in the journal.
    pub fn append(&mut self, entry: &impl Serialize, now: Stamp) -> Result<Receipt, LineError> {
        let line = JournalLine::of(entry)?;
        let (answer, receipt) = oneshot::channel();
        self.handed += 1;
        self.queue.push(Job::Append(line, now, answer));
        Ok(receipt)
    }

    /// Has the disks tried again, if it is time to, after what was handed over. Asking twice is asking once.
    pub fn retry(&self, now: Stamp) {
        self.queue.lock().retry = Some(now);
        self.queue.changed.notify_one();
    }

    /// Notes that the session is alive at `at`; never waits.
    pub fn beat(&self, at: Stamp) {
        self.queue.lock().beat = Some(at);
        self.queue.changed.notify_one();
    }

    /// Returns whether everything that was handed over is on a disk.
    #[must_use]
    pub fn safety(&self) -> Safety {
        let Progress { saved, failed } = self.progress.borrow().clone();
        let entries = self.handed.saturating_sub(saved);
        match failed {
            Some((failure, retry_at)) => Safety::NotSaved { entries, why: Why::Failed { failure, retry_at } },
            None if entries > 0 => Safety::NotSaved { entries, why: Why::Waiting },
            None => Safety::Saved,
        }
    }

    /// Returns the same; [`Writer::changed`] then waits for what is newer.
    pub fn news(&mut self) -> Safety {
        // Before it is read: what comes in between is told again, and not lost.
        self.progress.mark_unchanged();
        self.safety()
    }

    /// Waits until the thread has news for [`Writer::safety`] that [`Writer::news`] has not told. Never ends if the thread
    /// has ended. Cancel safe.
    pub async fn changed(&mut self) {
        if self.progress.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Writes what was handed over, and gives the journal back. It may never come from a disk that hangs.
    pub async fn close(self) -> Option<Journal> {
        let (answer, receipt) = oneshot::channel();
        self.queue.push(Job::Close(answer));
        receipt.await.ok()
    }

    /// Seals the session as [`Journal::seal`] does; returns the sealed file. None: the thread has ended.
    pub async fn seal(self, record: &impl Serialize) -> Option<Result<PathBuf, SealError>> {
        let record = match serde_json::to_value(record) {
            Ok(record) => record,
            Err(error) => return Some(Err(LineError::Payload(error).into())),
        };
        let (answer, receipt) = oneshot::channel();
        self.queue.push(Job::Seal(record, answer));
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

impl Progress {
    fn of(journal: &Journal) -> Self {
        let failed = journal.failure().map(|(failure, at)| (failure.clone(), at));
        Self { saved: journal.saved(), failed }
    }
}

impl Queue {
    /// Returns the waiting jobs. A thread that panicked has left them as they were: each change is one step.
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, job: Job) {
        self.lock().jobs.push_back(job);
        self.changed.notify_one();
    }

    /// Waits for the next job, and the newest beat if one waits. No job and no beat: there will be none.
    fn next(&self) -> (Option<Job>, Option<Stamp>) {
        let mut waiting = self.lock();
        loop {
            let job = waiting.jobs.pop_front().or_else(|| waiting.retry.take().map(Job::Retry));
            let beat = waiting.beat.take();
            if job.is_some() || beat.is_some() || waiting.left {
                return (job, beat);
            }
            waiting = self.changed.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

fn work(mut journal: Journal, queue: &Queue, tell: &watch::Sender<Progress>) {
    loop {
        let (job, beat) = queue.next();
        if let Some(at) = beat {
            journal.beat(at);
        }
        match job {
            Some(Job::Append(line, now, answer)) => {
                let done = journal.append(&line, now);
                tell.send_replace(Progress::of(&journal));
                // Nobody may wait for the answer any more.
                let _ = answer.send(done);
            }
            Some(Job::Retry(now)) => {
                // What came of it stands in the progress.
                let _ = journal.retry(now);
                tell.send_replace(Progress::of(&journal));
            }
            Some(Job::Close(answer)) => {
                let _ = answer.send(journal);
                return;
            }
            Some(Job::Seal(record, answer)) => {
                let _ = answer.send(journal.seal(&record));
                return;
            }
            None if beat.is_none() => return,
            None => {}
        }
    }
}
