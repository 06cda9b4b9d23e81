//! Taking the terminal and giving it back, on every way out.
//!
//! A process has one terminal, so this state is global. The lock on the output is the right to write: frames are
//! written under it, and giving the terminal back removes the output, so that no frame can follow. While the terminal
//! does not read, a thread may hang in a write and hold the lock. So code that must not wait does not block on the
//! lock: it starts a thread that does, or tries for a while.

use std::io::{self, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{LazyLock, Mutex, MutexGuard, Once, PoisonError, TryLockError};
use std::thread;
use std::time::Duration;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use tokio::sync::watch;

use super::failure::TerminalFailure;
use super::system::{self, Output};

/// How long giving back waits for a terminal that does not read. On a busy machine a frame may take long, too.
const PATIENCE: Duration = Duration::from_secs(2);
/// The pause between two tries for the output, when there is no thread to wait for it.
const PAUSE: Duration = Duration::from_millis(10);

/// The terminal's output; `None` while the terminal is not ours.
static OUTPUT: Mutex<Option<Output>> = Mutex::new(None);

/// Whether the terminal was told not to reorder right-to-left text. It did before, and does again when it is given back.
static STOPPED: AtomicBool = AtomicBool::new(false);
const STOP_REORDERING: &[u8] = b"\x1b[8l";
const REORDER_AGAIN: &[u8] = b"\x1b[8h";

/// Counts each time that the terminal is taken or given back, so that a late request can see that it is stale.
static VISIT: AtomicU32 = AtomicU32::new(0);

static FAILURE: LazyLock<watch::Sender<Option<TerminalFailure>>> = LazyLock::new(|| watch::Sender::new(None));

/// One stay in the terminal, from taking it to giving it back.
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
        STOPPED.store(false, Ordering::SeqCst);
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

    /// Takes the terminal's input again; earlier settings are not kept. The drawing thread, which may wait, takes the
    /// output with the next frame: it needs the returned visit.
    #[expect(clippy::unused_self, reason = "who takes again must have taken before")]
    pub(super) fn again(&self) -> io::Result<Visit> {
        enable_raw_mode()?;
        // If crossterm believes that raw mode is still on, it did nothing, though a shell may have changed it. To
        // switch it off and on would turn an Enter that comes in between into another key.
        system::make_raw()?;
        Ok(Visit::next())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Returns the channel that reports a failure of the terminal.
pub(super) fn failures() -> watch::Receiver<Option<TerminalFailure>> {
    FAILURE.subscribe()
}

/// Writes to the terminal if it is ours, or if `entering` makes it ours; returns whether it did. May wait without a
/// limit. An error means that the terminal is gone: that is reported, and nothing is written any more.
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

/// Adds the bytes that tell the terminal not to reorder right-to-left text. From now on that is taken back when the terminal
/// is given back.
pub(super) fn stop_reordering(bytes: &mut Vec<u8>) {
    STOPPED.store(true, Ordering::SeqCst);
    bytes.extend_from_slice(STOP_REORDERING);
}

/// Reports that the terminal is gone, since its size cannot be read.
pub(super) fn gone() {
    FAILURE.send_replace(Some(TerminalFailure::Gone));
}

fn output_lock() -> MutexGuard<'static, Option<Output>> {
    OUTPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits for the output on this thread: a frame may be being written.
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

/// Gives the terminal back, and waits two seconds at most. A terminal that is gone is no error.
pub(super) fn give_back() {
    let visit = Visit::next();
    let (done, wait) = sync_channel::<()>(1);
    let restore = move |mut held: MutexGuard<'_, Option<Output>>| {
        if let Some(mut output) = held.take_if(|_| visit.is_current()) {
            // Nothing can be done about a terminal that refuses even this.
            let stopped = STOPPED.load(Ordering::SeqCst);
            let _ = if stopped { output.write_all(REORDER_AGAIN) } else { Ok(()) }
                .and_then(|()| system::leave(&mut output))
                .and_then(|()| output.flush());
        }
    };
    let apart = move || {
        restore(output_lock());
        drop(done);
    };
    if thread::Builder::new().name("restore".into()).spawn(apart).is_ok() {
        // Ends when the thread drops its side, or at the limit.
        let _ = wait.recv_timeout(PATIENCE);
    } else if let Some(held) = output_in_time() {
        // The system has no thread left. The lock is free, so the terminal reads, most likely.
        restore(held);
    }
    // Last: until the mouse is released, its reports would be echoed. It needs no output, so it works also if that
    // hangs.
    let _ = disable_raw_mode();
}

/// Gives the terminal back before the present panic hook runs: its message would vanish with the alternate screen.
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
