//! The clocks that are read: the computer's wall clock, and a steady one that nobody sets and that counts the machine's
//! sleep.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub(super) use steady::read as steady_now;

pub(super) const NANOS_PER_MILLI: i128 = 1_000_000;

/// Two readings of the steady clock that are further apart than this are not one moment.
const ONE_MOMENT: i128 = 20 * NANOS_PER_MILLI;

/// The readings of both clocks, in nanoseconds. Tests have their own.
pub(super) trait Sources: Send {
    /// Returns the computer's time since 1970-01-01 00:00 UTC; it can be set, and jump.
    fn wall(&self) -> i128;
    /// Returns the time since some fixed moment; it only moves forward, also while the machine sleeps.
    fn steady(&self) -> i128;
}

/// Returns the wall clock and the steady clock of one moment.
///
/// A process that was stopped between the two readings would see a step that never was. Then it reads again.
pub(super) fn both(sources: &dyn Sources) -> (i128, i128) {
    loop {
        let before = sources.steady();
        let wall = sources.wall();
        let after = sources.steady();
        if after - before < ONE_MOMENT {
            return (wall, after);
        }
    }
}

/// The computer's own clocks.
pub(super) struct System;

impl Sources for System {
    #[expect(clippy::disallowed_methods, reason = "this is the module that reads the clock")]
    fn wall(&self) -> i128 {
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => signed(since),
            Err(before) => -signed(before.duration()),
        }
    }

    fn steady(&self) -> i128 {
        steady::read()
    }
}

fn signed(length: Duration) -> i128 {
    i128::try_from(length.as_nanos()).unwrap_or(i128::MAX)
}

/// `std::time::Instant` stands still while the machine sleeps on Linux and on macOS.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod steady {
    use rustix::time::{ClockId, clock_gettime};

    #[cfg(any(target_os = "linux", target_os = "android"))]
    const COUNTS_SLEEP: ClockId = ClockId::Boottime;
    /// Apple's counts sleep; its raw sibling has no name in `rustix`.
    #[cfg(target_vendor = "apple")]
    const COUNTS_SLEEP: ClockId = ClockId::Monotonic;

    pub(in super::super) fn read() -> i128 {
        let time = clock_gettime(COUNTS_SLEEP);
        i128::from(time.tv_sec) * 1_000_000_000 + i128::from(time.tv_nsec)
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
mod steady {
    use std::sync::OnceLock;
    use std::time::Instant;

    /// All readings count from the first one.
    static FIRST: OnceLock<Instant> = OnceLock::new();

    #[expect(clippy::disallowed_methods, reason = "this is the module that reads the clock")]
    pub(in super::super) fn read() -> i128 {
        super::signed(FIRST.get_or_init(Instant::now).elapsed())
    }
}
