//! Draws on a thread of its own. At most one frame waits; a newer one replaces it.

use std::io;
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::guard::{self, Visit};
use super::order::Order;
use super::surface::{Paint, Picture};

/// Whether a frame comes with the terminal's bell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bell {
    /// No sound.
    Silent,
    /// One sound. It is kept when a newer frame replaces this one; two become one.
    Ring,
}

/// Passes frames to the drawing thread.
pub(super) struct Screen(Arc<Slot>);

#[derive(Default)]
struct Slot {
    job: Mutex<ScreenJob>,
    changed: Condvar,
}

#[derive(Default)]
struct ScreenJob {
    paint: Option<Paint>,
    rings: bool,
    in_full: bool,
    entering: Option<Visit>,
    closed: bool,
}

impl Screen {
    pub(super) fn start(order: Arc<Order>) -> io::Result<Self> {
        let slot = Arc::new(Slot::default());
        let of_thread = Arc::clone(&slot);
        thread::Builder::new().name("screen".into()).spawn(move || draw(&of_thread, &order))?;
        Ok(Self(slot))
    }

    pub(super) fn show(&self, paint: Paint, bell: Bell) {
        let mut job = self.0.lock();
        let replaced = job.paint.replace(paint);
        job.rings |= bell == Bell::Ring;
        drop(job);
        self.0.changed.notify_one();
        // Outside of the lock: a frame may own much memory.
        drop(replaced);
    }

    pub(super) fn repaint(&self) {
        self.0.lock().in_full = true;
    }

    pub(super) fn enter(&self, visit: Visit) {
        let mut job = self.0.lock();
        job.in_full = true;
        job.entering = Some(visit);
    }
}

impl Drop for Screen {
    /// Does not wait for the thread: it may hang in a write.
    fn drop(&mut self) {
        self.0.lock().closed = true;
        self.0.changed.notify_one();
    }
}

impl Slot {
    fn lock(&self) -> MutexGuard<'_, ScreenJob> {
        self.job.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a frame, and takes it with the rest of its job. `None`: there will be no more.
    fn next(&self) -> Option<(Paint, ScreenJob)> {
        let mut job = self.lock();
        loop {
            if job.closed {
                return None;
            }
            if let Some(paint) = job.paint.take() {
                return Some((paint, mem::take(&mut *job)));
            }
            job = self.changed.wait(job).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

fn draw(slot: &Slot, order: &Order) {
    let mut picture = Picture::default();
    while let Some((paint, job)) = slot.next() {
        let Ok(mut bytes) = picture.draw(&paint, order, job.in_full, job.entering.is_some()) else {
            return guard::gone();
        };
        if job.rings {
            bytes.push(b'\x07');
        }
        // If the terminal is not ours now, these bytes are lost, and it does not show what the picture says. When it is
        // entered again, it is drawn in full.
        if !bytes.is_empty() {
            guard::write(&bytes, job.entering);
        }
    }
}
