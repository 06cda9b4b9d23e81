//! The session's time, for code that does not have the session's clock.

use std::time::Duration;

use crate::floor::time::Stamp;

use super::sources::{NANOS_PER_MILLI, steady_now};

/// The highest rate of a trial: an hour in a second.
pub const TOP_RATE: u32 = 3600;

/// The session's moment at one reading of the steady clock, and how fast its time passes.
///
/// With it another thread can tell the session's time, or another program that was told the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tempo {
    /// What the steady clock said, in nanoseconds.
    pub(super) steady: i128,
    /// What the session's clock showed then, in nanoseconds since the epoch.
    pub(super) shown: i128,
    pub(super) rate: u32,
}

impl Tempo {
    /// Returns the tempo of a session where it is `now`, and whose time passes `rate` times as fast as the room's; at 0
    /// it stands. A rate above [`TOP_RATE`] is taken as that.
    #[must_use]
    pub fn starting(now: Stamp, rate: u32) -> Self {
        Self::from(steady_now(), now, rate)
    }

    pub(super) fn from(steady: i128, now: Stamp, rate: u32) -> Self {
        Self { steady, shown: nanos(now.millis()), rate: rate.min(TOP_RATE) }
    }

    /// Returns the moment it is in the session, to the millisecond.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.at(steady_now())
    }

    /// Returns the moment that it was in this session when `other` was read.
    #[must_use]
    pub fn when(&self, other: &Self) -> Stamp {
        self.at(other.steady)
    }

    /// Returns how many seconds of the session pass in one of the room; 0 if its time stands.
    #[must_use]
    pub fn rate(&self) -> u32 {
        self.rate
    }

    /// Returns the real time until `moment` of the session, as [`super::Clock::until`] does.
    #[must_use]
    pub fn until(&self, moment: Stamp) -> Duration {
        self.wait(moment, steady_now())
    }

    pub(super) fn at(&self, steady: i128) -> Stamp {
        Stamp::from_millis(millis(self.shown_at(steady)))
    }

    pub(super) fn wait(&self, moment: Stamp, steady: i128) -> Duration {
        let left = nanos(moment.millis()) - self.shown_at(steady);
        if left <= 0 {
            return Duration::ZERO;
        }
        // Time that stands never reaches the moment.
        let Some(rate) = Some(i128::from(self.rate)).filter(|&rate| rate > 0) else { return Duration::MAX };
        let real = (left + rate - 1) / rate;
        Duration::from_nanos(u64::try_from(real).unwrap_or(u64::MAX))
    }

    pub(super) fn shown_at(&self, steady: i128) -> i128 {
        self.shown + (steady - self.steady) * i128::from(self.rate)
    }
}

pub(super) fn nanos(millis: i64) -> i128 {
    i128::from(millis) * NANOS_PER_MILLI
}

pub(super) fn millis(nanos: i128) -> i64 {
    let millis = nanos.div_euclid(NANOS_PER_MILLI);
    i64::try_from(millis).unwrap_or(if millis < 0 { i64::MIN } else { i64::MAX })
}
