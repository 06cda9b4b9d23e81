//! Taking the terminal and giving it back, on every way out.
//!
//! A process has one terminal, so its state is one for the process. The lock on it is the right to write: frames are
//! written under it, and giving back takes it away for good, so that no frame can follow. A thread may be stuck in a
//! write with that lock, for as long as the terminal does not read; hence nobody who must not wait takes the lock
//! itself.

use std::io::{self, Write};
use std::panic;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{LazyLock, Mutex, MutexGuard, Once, PoisonError, TryLockError};
use std::thread;
use std::time::Duration;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use tokio::sync::watch;

use super::failure::TerminalFailure;
use super::system::{self, Output};

/// How long a terminal that does not read is waited for when it is given back. A busy machine has a frame wait, too.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long to sleep between two tries to have the output, where no thread can wait for it.
const PAUSE: Duration = Duration::from_millis(10);

/// The way to the terminal while it is ours.
static OUTPUT: Mutex<Option<Output>> = Mutex::new(None);

/// Counts each taking and each giving back, so that one that comes late can tell that it is out of date.
static VISIT: AtomicU32 = AtomicU32::new(0);

static FAILURE: LazyLock<watch::Sender<Option<TerminalFailure>>> = LazyLock::new(|| watch::Sender::new(None));

/// Which taking of the terminal something belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Visit(u32);

impl Visit {
    fn next() -> Self {
        Self(VISIT.fetch_add(1, Ordering::SeqCst).wrapping_add(1))
    }

    fn is_current(self) -> bool {
        VISIT.load(Ordering::SeqCst) == self.0
    }
}

/// The terminal is ours as long as this lives.
pub(super) struct Guard(());

impl Guard {
    /// Takes the terminal; where a later step fails, the earlier ones are undone.
    pub(super) fn enter() -> io::Result<Self> {
        give_back_on_panic();
        FAILURE.send_replace(None);
        enable_raw_mode()?;
        let guard = Self(());
        let mut output = Output::open()?;
        let entered = system::enter(&mut output).and_then(|()| output.flush());
        Visit::next();
        *output_lock() = Some(output);
        entered.map(|()| guard)
    }

    /// Gives the terminal back, and waits for that two seconds at most.
    #[expect(clippy::unused_self, reason = "who gives back must have taken")]
    pub(super) fn leave(&self) {
        give_back();
    }

    /// Takes the terminal's input again, with nothing remembered of how it was set before. The output is taken with
    /// the next frame, by the thread that may wait for it: it needs the returned visit.
    #[expect(clippy::unused_self, reason = "who takes again must have taken before")]
    pub(super) fn again(&self) -> io::Result<Visit> {
        enable_raw_mode()?;
        // Where crossterm believes that raw mode is still on, it did nothing, and a shell may have changed it. Switched off
        // and on, it would have an Enter that comes in between mean another key.
        system::make_raw()?;
        Ok(Visit::next())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Returns where a failure of the terminal is told.
pub(super) fn failures() -> watch::Receiver<Option<TerminalFailure>> {
    FAILURE.subscribe()
}

/// Writes to the terminal if it is ours, or becomes so with `entering`; returns whether it is. May wait for the
/// terminal without limit. An error means that the terminal is gone; it is told, and nothing is written ever after.
pub(super) fn write(bytes: &[u8], entering: Option<Visit>) -> bool {
    let mut held = output_lock();
    if held.is_none() && entering.is_some_and(Visit::is_current) {
        *held = Output::open().ok();
    }
    let Some(output) = held.as_mut() else { return false };
    if output.write_all(bytes).and_then(|()| output.flush()).is_ok() {
        return true;
    }
    *held = None;
    FAILURE.send_replace(Some(TerminalFailure::Gone));
    false
}

/// Tells that the terminal's size cannot be had any more.
pub(super) fn gone() {
    FAILURE.send_replace(Some(TerminalFailure::Gone));
}

fn output_lock() -> MutexGuard<'static, Option<Output>> {
    OUTPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits for the output without a thread: a frame may be on its way.
fn output_in_time() -> Option<MutexGuard<'static, Option<Output>>> {
    let mut waited = Duration::ZERO;
    while waited < PATIENCE {
        match OUTPUT.try_lock() {
            Ok(held) => return Some(held),
            Err(TryLockError::Poisoned(held)) => return Some(held.into_inner()),
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
        }
        waited += PAUSE;
    }
    None
}

/// Gives the terminal back, and waits for that two seconds at most; one that is gone is no fault.
pub(super) fn give_back() {
    let visit = Visit::next();
    let (done, wait) = sync_channel::<()>(1);
    let restore = move |mut held: MutexGuard<'_, Option<Output>>| {
        if let Some(mut output) = held.take_if(|_| visit.is_current()) {
            // Nothing is left to be done about a terminal that does not even take this.
            let _ = system::leave(&mut output).and_then(|()| output.flush());
        }
    };
    let apart = move || {
        restore(output_lock());
        drop(done);
    };
    if thread::Builder::new().name("restore".into()).spawn(apart).is_ok() {
        // Ends when the thread drops its side, or in impatience.
        let _ = wait.recv_timeout(PATIENCE);
    } else if let Some(held) = output_in_time() {
        // The system has no thread to give. A frame was just written, so this most likely is not stuck either.
        restore(held);
    }
    // Last: until the mouse is let go, its reports would be echoed. Also where the output is stuck: it needs no output.
    let _ = disable_raw_mode();
}

/// Puts a hook before the present one: a message printed into the alternate screen would vanish with it.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            give_back();
            previous(info);
            FAILURE.send_replace(Some(TerminalFailure::Panicked));
        }));
    });
}
