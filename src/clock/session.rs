//! The clock of a session: set by the wall clock once, driven by the steady one.

use std::time::Duration;

use crate::floor::time::{Span, Stamp};

use super::sources::{Sources, System, both};
use super::tempo::{TOP_RATE, Tempo, millis, nanos};

/// How far the wall clock may wander before it counts as a step.
const STEP: Span = Span::from_secs(2);

/// How long a session whose clocks run is away at most: after more than that it is the computer's clock that is wrong.
const AWAY_AT_MOST: Span = Span::from_mins(30 * 24 * 60);

/// The clock of a session.
pub struct Clock {
    sources: Box<dyn Sources>,
    tempo: Tempo,
    /// How far the wall clock stood from this one when they were last agreed on; nothing in a trial.
    behind: Option<Span>,
    /// The moment that this clock does not go past.
    stands_at: Option<Stamp>,
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

    /// Returns the clock of a session that goes on, and was last seen alive at `left`, on its own clock. It is as with
    /// [`Clock::real`], but for a computer's clock that cannot be right: one that is behind that moment, or, where the
    /// session's clocks ran, more than a month ahead of it. Then the session's clock goes on from that moment, and what
    /// the computer says otherwise is a step like any other.
    #[must_use]
    pub fn going_on(behind: Span, left: Option<Stamp>, ran: bool) -> Self {
        Self::going_on_from(Box::new(System), behind, left, ran)
    }

    /// Returns the clock of a trial: it begins at `start` and runs `rate` times as fast as time does.
    ///
    /// A rate above 3600 is taken as that. In a rehearsal the rate can be changed, down to 0: [`Clock::set_rate`].
    #[must_use]
    pub fn trial(start: Stamp, rate: u32) -> Self {
        Self::trial_from(Box::new(System), start, rate)
    }

    pub(super) fn real_from(sources: Box<dyn Sources>, behind: Span) -> Self {
        let behind = nearest_second(behind);
        let (wall, steady) = both(sources.as_ref());
        let tempo = Tempo { steady, shown: wall - nanos(behind.millis()), rate: 1 };
        Self { sources, tempo, behind: Some(behind), stands_at: None }
    }

    pub(super) fn going_on_from(
        sources: Box<dyn Sources>,
        behind: Span,
        left: Option<Stamp>,
        ran: bool,
    ) -> Self {
        let mut clock = Self::real_from(sources, behind);
        let shown = Stamp::from_millis(millis(clock.tempo.shown));
        if let Some(left) = left
            && (shown < left || (ran && shown - left > AWAY_AT_MOST))
        {
            // By whole seconds: a second still begins when it begins on every clock in the room.
            let late = left - shown;
            let seconds = late.millis().div_euclid(1000) + i64::from(late.millis().rem_euclid(1000) > 0);
            clock.tempo.shown += nanos(Span::from_secs(seconds).millis());
        }
        clock
    }

    pub(super) fn trial_from(sources: Box<dyn Sources>, start: Stamp, rate: u32) -> Self {
        let tempo = Tempo::from(sources.steady(), start, rate);
        Self { sources, tempo, behind: None, stands_at: None }
    }

    /// Goes on from this moment at another rate; at 0 the clock stands. Only a session that is no real one may ask this.
    pub fn set_rate(&mut self, rate: u32) {
        let steady = self.sources.steady();
        self.tempo = Tempo { shown: self.shown_at(steady), steady, rate: rate.min(TOP_RATE) };
    }

    /// Puts the clock forward, past the moment where it was to stand too. Only a session that is no real one may ask this.
    pub fn go_forward(&mut self, by: Span) {
        self.stand_at(None);
        self.tempo.shown += nanos(by.or_zero().millis());
    }

    /// Lets the clock not go past a moment, until it is told another, or none: then it goes on from there. One that is
    /// past it goes back to it. Only a session that is no real one may ask this.
    ///
    /// What is to happen at that moment happens then, however late somebody wakes to see to it.
    pub fn stand_at(&mut self, moment: Option<Stamp>) {
        let steady = self.sources.steady();
        let shown = self.shown_at(steady);
        if shown != self.tempo.shown_at(steady) {
            self.tempo = Tempo { steady, shown, ..self.tempo };
        }
        self.stands_at = moment;
    }

    /// Returns what the clock shows at a reading of the steady one, in nanoseconds.
    fn shown_at(&self, steady: i128) -> i128 {
        let shown = self.tempo.shown_at(steady);
        self.stands_at.map_or(shown, |moment| shown.min(nanos(moment.millis())))
    }

    /// Returns how this clock goes, for who shows the session beside the chair.
    #[must_use]
    pub fn tempo(&self) -> Tempo {
        self.tempo
    }

    /// Returns the moment it is in the session, to the millisecond.
    #[must_use]
    pub fn now(&self) -> Stamp {
        Stamp::from_millis(millis(self.shown_at(self.sources.steady())))
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

fn nearest_second(span: Span) -> Span {
    Span::from_secs((span + Span::from_millis(500)).millis().div_euclid(1000))
}
