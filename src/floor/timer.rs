//! A clock that can hold.

use serde::{Deserialize, Serialize};

use super::time::{Span, Stamp};

/// Counts time up while it runs. It holds the moment at which it began to run, not a counter that must be advanced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// When it was first started.
    started: Stamp,
    /// What had run before the present stretch. Negative if a gap was taken off the present stretch.
    before: Span,
    /// Since when it runs. `None` while it holds.
    since: Option<Stamp>,
}

impl Timer {
    /// Returns a clock that runs from `now`.
    #[must_use]
    pub fn started(now: Stamp) -> Self {
        Self { started: now, before: Span::ZERO, since: Some(now) }
    }

    /// Returns when the clock was first started.
    #[must_use]
    pub fn start(&self) -> Stamp {
        self.started
    }

    /// Returns when the present stretch began. `None` while the clock holds.
    #[must_use]
    pub fn running_since(&self) -> Option<Stamp> {
        self.since
    }

    /// Returns whether the clock runs.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Returns the time that has run.
    #[must_use]
    pub fn elapsed(&self, now: Stamp) -> Span {
        (self.before + self.since.map_or(Span::ZERO, |since| (now - since).or_zero())).or_zero()
    }

    /// Returns the moment at which `length` will have run. `None` while the clock holds.
    #[must_use]
    pub fn reaches(&self, length: Span) -> Option<Stamp> {
        self.since.map(|since| since + (length - self.before))
    }

    /// Holds the clock, and returns whether it ran. A clock that holds already stays as it is.
    pub fn hold(&mut self, now: Stamp) -> bool {
        self.before = self.elapsed(now);
        self.since.take().is_some()
    }

    /// Lets the clock run on. A clock that runs already stays as it is.
    pub fn resume(&mut self, now: Stamp) {
        self.since.get_or_insert(now);
    }

    /// Counts as if the clock had been started earlier.
    pub fn move_start_back(&mut self, by: Span) {
        self.started = self.started - by;
        self.before += by;
    }

    /// Takes time off that ran while nobody watched.
    pub fn discount(&mut self, gap: Span) {
        self.before -= gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn held_time_does_not_count() {
        let at = |secs: i64| Stamp::from_millis(secs * 1000);
        let mut clock = Timer::started(at(10));
        clock.hold(at(15));
        clock.hold(at(17));
        assert_eq!(clock.elapsed(at(60)), Span::from_secs(5));
        assert_eq!(clock.reaches(Span::MINUTE), None);
        clock.resume(at(20));
        clock.resume(at(22));
        assert_eq!(clock.elapsed(at(25)), Span::from_secs(10));
        assert_eq!(clock.reaches(Span::MINUTE), Some(at(75)));
    }
}
