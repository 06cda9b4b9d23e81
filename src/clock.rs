//! The session's clock: the only file that reads one.
//!
//! A session's clock is set by the computer's wall clock once, at the start, and then driven by a clock that nobody
//! sets and that counts the time the machine sleeps. So a countdown is never wrong because somebody, or a time
//! server, put the computer's clock right in the middle of it; what the wall clock says otherwise can be asked
//! for ([`Clock::wall_step`]), and the chair decides what it means.
//!
//! Sleep of the machine, or a stopped process, is not noticed here. The run loop notices it: it knows when it meant
//! to wake, asks [`Clock::now`] when it does wake, and much later than planned is a gap.
//!
//! Nothing here waits. A wait is measured by the waiting side with [`Clock::until`].

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::floor::time::{Span, Stamp};

const NANOS_PER_MILLI: i128 = 1_000_000;

/// How far the wall clock may wander before it counts as a step.
const STEP: Span = Span::from_secs(2);

/// Two looks at the steady clock, further apart than this, are no one moment.
const ONE_MOMENT: i128 = 20 * NANOS_PER_MILLI;

/// The highest rate of a trial: an hour in a second.
const TOP_RATE: u32 = 3600;

/// Where a clock's readings come from. Nanoseconds; tests put their own in.
trait Sources: Send {
    /// Returns the time since 1970-01-01 00:00 UTC as the computer has it now; it can be set, and jump.
    fn wall(&self) -> i128;
    /// Returns the time since some fixed moment; it only moves forward, also while the machine sleeps.
    fn steady(&self) -> i128;
}

/// The clock of a session.
pub struct Clock {
    sources: Box<dyn Sources>,
    tempo: Tempo,
    /// How far the wall clock stood from this one when they were last agreed on; nothing in a trial.
    behind: Option<Span>,
}

impl Clock {
    /// Returns the clock of a session that takes place now: the wall clock, less `behind`.
    ///
    /// `behind` is zero but for a session that goes on: there it is what [`Clock::accept_step`] gave in an earlier
    /// run. It is taken to the nearest second, so that a second begins when it begins on every clock in the room.
    #[must_use]
    pub fn real(behind: Span) -> Self {
        Self::real_from(Box::new(System), behind)
    }

    /// Returns the clock of a trial: it begins at `start` and runs `rate` times as fast as time does.
    ///
    /// A rate outside 1 to 3600 is taken as the nearest of the two.
    #[must_use]
    pub fn trial(start: Stamp, rate: u32) -> Self {
        Self::trial_from(Box::new(System), start, rate)
    }

    fn real_from(sources: Box<dyn Sources>, behind: Span) -> Self {
        let behind = nearest_second(behind);
        let (wall, steady) = both(sources.as_ref());
        let tempo = Tempo { steady, shown: wall - nanos(behind.millis()), rate: 1 };
        Self { sources, tempo, behind: Some(behind) }
    }

    fn trial_from(sources: Box<dyn Sources>, start: Stamp, rate: u32) -> Self {
        let tempo = Tempo::from(sources.steady(), start, rate);
        Self { sources, tempo, behind: None }
    }

    /// Returns how this clock goes, for who shows the session beside the chair.
    #[must_use]
    pub fn tempo(&self) -> Tempo {
        self.tempo
    }

    /// Returns the moment it is in the session, to the millisecond.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.tempo.at(self.sources.steady())
    }

    /// Returns the whole second it is in the session: the one that commands are stamped with.
    #[must_use]
    pub fn second(&self) -> Stamp {
        self.now().whole_second()
    }

    /// Returns how long, in the room, it is until `moment` of the session; zero where that is now or past.
    ///
    /// Rounded up: who waits that long wakes at the moment or after it, never a hair before, to find nothing due and
    /// to wait again. Timers stand still while the machine sleeps, so after a sleep a wait ends late by at most
    /// what was left of it; [`Clock::now`] is right all the same.
    #[must_use]
    pub fn until(&self, moment: Stamp) -> Duration {
        self.tempo.wait(moment, self.sources.steady())
    }

    /// Returns how far the wall clock has moved against this one since they were last agreed on, where that is more
    /// than two seconds: positive when the wall clock was put forward.
    ///
    /// It stays until [`Clock::accept_step`]. A trial has no wall clock, and no steps.
    #[must_use]
    pub fn wall_step(&self) -> Option<Span> {
        let step = self.behind_now()? - self.behind?;
        (step > STEP || step < -STEP).then_some(step)
    }

    /// Takes the wall clock's present difference for the new normal, and returns it: what the session now is behind
    /// the wall clock in all, for [`Clock::real`] of a later run. The session's clock itself does not move.
    pub fn accept_step(&mut self) -> Span {
        self.behind = self.behind_now();
        self.behind.unwrap_or_default()
    }

    fn behind_now(&self) -> Option<Span> {
        self.behind?;
        let (wall, steady) = both(self.sources.as_ref());
        Some(Span::from_millis(millis(wall - self.tempo.shown_at(steady))))
    }
}

/// How a session's time goes: which moment it was at one reading of the steady clock, and how fast it passes.
///
/// It tells the session's time without the session's clock: on another thread, or in another program that was told the
/// moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tempo {
    /// What the steady clock said, in nanoseconds.
    steady: i128,
    /// What the session's clock showed then, in nanoseconds since the epoch.
    shown: i128,
    rate: u32,
}

impl Tempo {
    /// Returns how time goes where it is `now` in the session at this instant, and passes `rate` times as fast as in the
    /// room. A rate outside 1 to 3600 is taken as the nearest of the two.
    #[must_use]
    pub fn starting(now: Stamp, rate: u32) -> Self {
        Self::from(steady::read(), now, rate)
    }

    fn from(steady: i128, now: Stamp, rate: u32) -> Self {
        Self { steady, shown: nanos(now.millis()), rate: rate.clamp(1, TOP_RATE) }
    }

    /// Returns the moment it is in the session, to the millisecond.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.at(steady::read())
    }

    /// Returns how many seconds of the session pass in one of the room.
    #[must_use]
    pub fn rate(&self) -> u32 {
        self.rate
    }

    /// Returns how long, in the room, it is until `moment` of the session, as [`Clock::until`] does.
    #[must_use]
    pub fn until(&self, moment: Stamp) -> Duration {
        self.wait(moment, steady::read())
    }

    fn at(&self, steady: i128) -> Stamp {
        Stamp::from_millis(millis(self.shown_at(steady)))
    }

    fn wait(&self, moment: Stamp, steady: i128) -> Duration {
        let left = nanos(moment.millis()) - self.shown_at(steady);
        if left <= 0 {
            return Duration::ZERO;
        }
        let rate = i128::from(self.rate);
        let real = (left + rate - 1) / rate;
        Duration::from_nanos(u64::try_from(real).unwrap_or(u64::MAX))
    }

    fn shown_at(&self, steady: i128) -> i128 {
        self.shown + (steady - self.steady) * i128::from(self.rate)
    }
}

/// Returns the wall clock and the steady clock of one moment.
///
/// A process that is stopped between the two readings would see a step that never was: then it looks again.
fn both(sources: &dyn Sources) -> (i128, i128) {
    loop {
        let before = sources.steady();
        let wall = sources.wall();
        let after = sources.steady();
        if after - before < ONE_MOMENT {
            return (wall, after);
        }
    }
}

fn nearest_second(span: Span) -> Span {
    Span::from_secs((span + Span::from_millis(500)).millis().div_euclid(1000))
}

fn nanos(millis: i64) -> i128 {
    i128::from(millis) * NANOS_PER_MILLI
}

fn millis(nanos: i128) -> i64 {
    let millis = nanos.div_euclid(NANOS_PER_MILLI);
    i64::try_from(millis).unwrap_or(if millis < 0 { i64::MIN } else { i64::MAX })
}

/// The computer's own clocks.
struct System;

impl Sources for System {
    #[expect(clippy::disallowed_methods, reason = "this is the file that reads the clock")]
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

    pub(super) fn read() -> i128 {
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

    #[expect(clippy::disallowed_methods, reason = "this is the file that reads the clock")]
    pub(super) fn read() -> i128 {
        super::signed(FIRST.get_or_init(Instant::now).elapsed())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering::SeqCst};
    use std::sync::{Arc, Mutex};

    use super::*;

    const MILLI: i64 = 1_000_000;
    const SECOND: i64 = 1000 * MILLI;
    /// 2024-04-30 10:15:00.250 UTC, in nanoseconds.
    const START: i64 = 1_714_472_100_250 * MILLI;

    /// Two clocks that are turned by hand.
    #[derive(Clone, Default)]
    struct Hands {
        wall: Arc<AtomicI64>,
        steady: Arc<AtomicI64>,
        /// What passes while the wall clock is read, each time.
        stalls: Arc<Mutex<Vec<i64>>>,
    }

    impl Hands {
        fn new() -> Self {
            let hands = Self::default();
            hands.wall.store(START, SeqCst);
            hands.steady.store(77 * SECOND + 3, SeqCst);
            hands
        }

        fn pass(&self, nanos: i64) {
            self.wall.fetch_add(nanos, SeqCst);
            self.steady.fetch_add(nanos, SeqCst);
        }

        fn set_wall_by(&self, nanos: i64) {
            self.wall.fetch_add(nanos, SeqCst);
        }

        fn real(&self, behind: Span) -> Clock {
            Clock::real_from(Box::new(self.clone()), behind)
        }

        fn trial(&self, start: Stamp, rate: u32) -> Clock {
            Clock::trial_from(Box::new(self.clone()), start, rate)
        }
    }

    impl Sources for Hands {
        fn wall(&self) -> i128 {
            let wall = self.wall.load(SeqCst);
            if let Some(stall) = self.stalls.lock().unwrap().pop() {
                self.pass(stall);
            }
            i128::from(wall)
        }

        fn steady(&self) -> i128 {
            i128::from(self.steady.load(SeqCst))
        }
    }

    fn at(millis: i64) -> Stamp {
        Stamp::from_millis(millis)
    }

    #[test]
    fn it_shows_the_wall_clock_and_its_whole_seconds() {
        let hands = Hands::new();
        let clock = hands.real(Span::ZERO);
        assert_eq!(clock.now(), at(1_714_472_100_250));
        assert_eq!(clock.second(), at(1_714_472_100_000));

        hands.pass(749 * MILLI + 999_999);
        assert_eq!(clock.second(), at(1_714_472_100_000));
        hands.pass(1);
        assert_eq!(clock.now(), at(1_714_472_101_000));
        assert_eq!(clock.second(), at(1_714_472_101_000));
    }

    #[test]
    fn a_session_behind_the_wall_clock_keeps_its_seconds() {
        let hands = Hands::new();
        assert_eq!(hands.real(Span::from_millis(3_600_400)).now(), at(1_714_468_500_250));
        assert_eq!(hands.real(Span::from_millis(-1_700)).now(), at(1_714_472_102_250));
    }

    #[test]
    fn setting_the_computers_clock_does_not_move_it() {
        let hands = Hands::new();
        let clock = hands.real(Span::ZERO);
        hands.set_wall_by(3600 * SECOND);
        assert_eq!(clock.now(), at(1_714_472_100_250));
        hands.pass(SECOND);
        assert_eq!(clock.now(), at(1_714_472_101_250));
    }

    #[test]
    fn a_step_beyond_two_seconds_is_told_until_it_is_accepted() {
        let hands = Hands::new();
        let mut clock = hands.real(Span::ZERO);
        hands.pass(600 * SECOND);
        assert_eq!(clock.wall_step(), None);
        hands.set_wall_by(2 * SECOND);
        assert_eq!(clock.wall_step(), None, "two seconds are not beyond two seconds");
        hands.set_wall_by(MILLI);
        assert_eq!(clock.wall_step(), Some(Span::from_millis(2001)));
        assert_eq!(clock.wall_step(), Some(Span::from_millis(2001)));

        assert_eq!(clock.accept_step(), Span::from_millis(2001));
        assert_eq!(clock.wall_step(), None);
        hands.set_wall_by(-60 * SECOND);
        assert_eq!(clock.wall_step(), Some(Span::from_secs(-60)));
        assert_eq!(clock.accept_step(), Span::from_millis(-57_999));
    }

    #[test]
    fn what_was_accepted_carries_the_session_over_to_a_later_run() {
        let hands = Hands::new();
        let mut clock = hands.real(Span::from_secs(5));
        assert_eq!(clock.wall_step(), None, "what an earlier run accepted is no step");
        hands.set_wall_by(3600 * SECOND);
        let behind = clock.accept_step();
        assert_eq!(behind, Span::from_secs(3605));
        hands.pass(10 * SECOND);
        assert_eq!(hands.real(behind).now(), clock.now());
    }

    #[test]
    fn a_process_stopped_between_two_readings_sees_no_step() {
        let hands = Hands::new();
        let clock = hands.real(Span::ZERO);
        hands.stalls.lock().unwrap().push(30 * SECOND);
        assert_eq!(clock.wall_step(), None);
        hands.stalls.lock().unwrap().push(30 * SECOND);
        let late = hands.real(Span::ZERO);
        assert_eq!(late.now(), clock.now());
    }

    #[test]
    fn a_wait_ends_at_the_moment_to_the_nanosecond() {
        let hands = Hands::new();
        let clock = hands.real(Span::ZERO);
        hands.pass(1);
        let moment = at(1_714_472_101_000);
        let wait = clock.until(moment);
        assert_eq!(wait, Duration::from_nanos(749_999_999));
        hands.pass(i64::try_from(wait.as_nanos()).unwrap());
        assert_eq!(clock.now(), moment);
        assert_eq!(clock.until(moment), Duration::ZERO);
        hands.pass(SECOND);
        assert_eq!(clock.until(moment), Duration::ZERO);
        assert_eq!(clock.until(at(i64::MAX)), Duration::from_nanos(u64::MAX));
    }

    #[test]
    fn a_wait_is_rounded_up_at_every_rate() {
        for rate in [1, 2, 3, 7, 60, 999, 3600] {
            let hands = Hands::new();
            let clock = hands.trial(at(0), rate);
            for millis in [1, 2, 999, 1000, 6_300_000] {
                let wait = i64::try_from(clock.until(at(millis)).as_nanos()).unwrap();
                let later = Hands::new();
                let clock = later.trial(at(0), rate);
                later.pass(wait - 1);
                assert!(clock.now() < at(millis), "rate {rate}: waited too long for {millis}");
                later.pass(1);
                assert!(clock.now() >= at(millis), "rate {rate}: woke before {millis}");
            }
        }
    }

    #[test]
    fn a_trial_runs_at_its_rate_and_knows_no_wall_clock() {
        let hands = Hands::new();
        let mut clock = hands.trial(at(5_000), 60);
        hands.set_wall_by(-3600 * SECOND);
        hands.pass(105 * SECOND);
        assert_eq!(clock.now(), at(5_000 + 105 * 60_000));
        assert_eq!(clock.wall_step(), None);
        assert_eq!(clock.accept_step(), Span::ZERO);
    }

    #[test]
    fn a_rate_out_of_bounds_is_the_nearest() {
        for (given, taken) in [(0, 1), (1, 1), (3600, 3600), (u32::MAX, 3600)] {
            let hands = Hands::new();
            let clock = hands.trial(at(0), given);
            hands.pass(SECOND);
            assert_eq!(clock.now(), at(1000 * taken));
        }
    }

    #[test]
    fn who_was_told_the_moment_goes_on_as_the_clock_does() {
        let clock = Clock::trial(at(5_000), 60);
        let told = Tempo::starting(clock.now(), 60);
        let began = told.now();
        assert!(began <= clock.now() && began >= at(5_000));
        assert_eq!(clock.tempo().rate(), 60);
        assert!(clock.tempo().now() <= clock.now());
        assert!(told.until(told.now() + Span::from_mins(60)) <= Duration::from_secs(60));
    }

    #[test]
    fn the_computers_own_clocks_move_on() {
        let clock = Clock::real(Span::ZERO);
        let before = clock.now();
        assert!(before > at(1_577_836_800_000), "the computer's clock stands before 2020");
        while clock.now() == before {
            std::thread::yield_now();
        }
        assert!(clock.now() > before);
        assert_eq!(clock.wall_step(), None);
    }
}
