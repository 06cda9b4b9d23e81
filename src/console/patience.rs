//! What may wait for a disk, on a thread of its own: a disk that hangs must not hang the program.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::timeout;

/// Does something on a thread of its own, so that a disk that hangs can be left alone; here and now, where the system has no
/// thread to give. What comes of it comes from the receiver.
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

/// Does something that may wait for a disk; None where it takes longer than `patience`. Its thread is then left alone.
pub(super) async fn within<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    timeout(patience, apart(work)).await.ok().and_then(Result::ok)
}
