//! Disk work on a thread of its own, so that a disk that hangs does not hang the program.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::timeout;

/// Does `work` on a thread of its own, or on this one if the system has no thread to give. The receiver gets the result.
pub(super) fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> oneshot::Receiver<T> {
    let (done, ended) = oneshot::channel();
    let work = Arc::new(Mutex::new(Some(move || {
        // Nobody waits any more, where that took too long.
        let _ = done.send(work());
    })));
    let take = |work: &Mutex<Option<_>>| work.lock().unwrap_or_else(PoisonError::into_inner).take();
    let shared = Arc::clone(&work);
    let of_thread = move || {
        if let Some(work) = take(&shared) {
            work();
        }
    };
    if thread::Builder::new().name("disk".into()).spawn(of_thread).is_err()
        && let Some(work) = take(&work)
    {
        work();
    }
    ended
}

/// Does `work` on a thread of its own; `None` if it takes longer than `patience`. The thread is then left alone.
pub(super) async fn within<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    timeout(patience, apart(work)).await.ok().and_then(Result::ok)
}
