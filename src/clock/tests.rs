use std::sync::atomic::{AtomicI64, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::floor::time::{Span, Stamp};

use super::session::Clock;
use super::sources::Sources;
use super::tempo::Tempo;

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
fn a_computers_clock_that_fell_behind_is_a_step_and_the_session_goes_on_from_where_it_was() {
    let hands = Hands::new();
    let before = hands.real(Span::from_secs(5));
    let going_on = |left, ran| {
        let clock = Clock::going_on_from(Box::new(hands.clone()), Span::from_secs(5), Some(left), ran);
        (clock.now(), clock.wall_step())
    };
    // It was away for a minute.
    assert_eq!(going_on(before.second(), true), (before.now(), None));
    for ran in [true, false] {
        let (now, step) = going_on(before.second() + Span::from_mins(180), ran);
        assert_eq!(now, before.now() + Span::from_mins(180), "a second begins when it begins on the wall");
        assert_eq!(step, Some(Span::from_mins(-180)));
    }
    // Less than a step: it goes on all the same, and no earlier than it was.
    let (now, step) = going_on(before.second() + Span::from_secs(2), true);
    assert!(now >= before.second() + Span::from_secs(2));
    assert_eq!(step, None);
}

#[test]
fn a_computers_clock_that_is_years_ahead_is_a_step_where_the_clocks_ran() {
    let hands = Hands::new();
    let left = hands.real(Span::ZERO).second();
    let day = 24 * 3600 * SECOND;
    hands.pass(29 * day);
    let going_on = |ran| Clock::going_on_from(Box::new(hands.clone()), Span::ZERO, Some(left), ran);
    assert_eq!(
        (going_on(true).second() - left, going_on(true).wall_step()),
        (Span::from_mins(29 * 24 * 60), None)
    );
    hands.pass(2000 * day);
    let mut clock = going_on(true);
    assert_eq!(clock.second(), left);
    assert_eq!(clock.wall_step(), Some(Span::from_mins(2029 * 24 * 60)));
    clock.accept_step();
    // A meeting that is suspended may well be for so long.
    assert_eq!(going_on(false).wall_step(), None);
    // Put right, it is a step back, and the session still goes on.
    hands.pass(60 * SECOND);
    hands.set_wall_by(-2000 * day);
    assert_eq!(clock.second(), left + Span::from_secs(60));
    assert_eq!(clock.wall_step(), Some(Span::from_mins(-2000 * 24 * 60)));
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
    for (given, taken) in [(0, 0), (1, 1), (3600, 3600), (u32::MAX, 3600)] {
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

#[test]
fn a_rehearsal_goes_faster_stands_and_goes_on_where_it_stood() {
    let hands = Hands::new();
    let mut clock = hands.trial(at(0), 10);
    hands.pass(SECOND);
    assert_eq!(clock.now(), at(10_000));
    clock.set_rate(60);
    hands.pass(SECOND);
    assert_eq!(clock.now(), at(70_000));
    clock.set_rate(0);
    hands.pass(3600 * SECOND);
    assert_eq!(clock.now(), at(70_000));
    assert_eq!(clock.until(at(70_001)), Duration::MAX);
    assert_eq!(clock.until(at(70_000)), Duration::ZERO);
    clock.go_forward(Span::SECOND);
    clock.go_forward(Span::from_secs(-9));
    assert_eq!(clock.now(), at(71_000));
    clock.set_rate(1);
    hands.pass(SECOND);
    assert_eq!(clock.now(), at(72_000));
}
