//! The clock of a session: set by the wall clock once, driven by the steady one.

use std::time::Duration;

use crate::floor::time::{Span, Stamp};

use super::sources::{Sources, System, both};
use super::tempo::{TOP_RATE, Tempo, millis, nanos};

/// How far the wall clock may wander before it counts as a step.
const STEP: Span = Span::from_secs(2);

/// The longest that a session whose clocks run can be away. If it seems longer, the computer's clock is wrong.
const AWAY_AT_MOST: Span = Span::from_mins(30 * 24 * 60);

/// The clock of a session.
pub struct Clock {
    sources: Box<dyn Sources>,
    tempo: Tempo,
    /// How far this clock was behind the wall clock when the chair last accepted that; `None` in a trial.
    behind: Option<Span>,
    /// The moment that this clock does not go past.
    stands_at: Option<Stamp>,
}

impl Clock {
    /// Returns the clock of a session that takes place now: the wall clock, less `behind`.
    ///
    /// `behind` is zero, unless a session is resumed: then it is what [`Clock::accept_step`] gave in an earlier run. It
    /// is rounded to whole seconds, so that a second begins when it begins on every clock in the room.
    #[must_use]
    pub fn real(behind: Span) -> Self {
        Self::real_from(Box::new(System), behind)
    }

    /// Returns the clock of a resumed session that was last alive at `left`, on its own clock.
    ///
    /// It is that of [`Clock::real`], unless the computer's clock cannot be right: it is behind that moment, or, if the
    /// session's clocks ran, more than a month ahead of it. Then the session's clock goes on from that moment, and the
    /// difference is a step like any other.
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

    /// Goes on from this moment at another rate; at 0 the clock stands. Not for a real session.
    pub fn set_rate(&mut self, rate: u32) {
        let steady = self.sources.steady();
        self.tempo = Tempo { shown: self.shown_at(steady), steady, rate: rate.min(TOP_RATE) };
    }

    /// Puts the clock forward, also past a moment set by [`Clock::stand_at`]. Not for a real session.
    pub fn go_forward(&mut self, by: Span) {
        self.stand_at(None);
        self.tempo.shown += nanos(by.or_zero().millis());
    }

    /// Sets the moment at which the clock stops; a clock that is past it goes back to it. `None` lets it go on from
    /// there. Not for a real session.
    ///
    /// So what is due at that moment happens then, however late the loop wakes for it.
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

    /// Returns this clock's tempo, for a screen that shows the session without the clock.
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

    /// Returns the real time until `moment` of the session; zero if that is now or past.
    ///
    /// Rounded up: a wait of this length ends at the moment or after it, never a hair before, with nothing due yet. A
    /// timer may stand still while the machine sleeps. Then the wait ends late, by at most what was left of it;
    /// [`Clock::now`] is still right.
    #[must_use]
    pub fn until(&self, moment: Stamp) -> Duration {
        self.tempo.wait(moment, self.sources.steady())
    }

    /// Returns how far the wall clock has moved against this one since [`Clock::accept_step`], if that is more than two
    /// seconds. It is positive if the wall clock was put forward.
    ///
    /// A trial has no wall clock, and no steps.
    #[must_use]
    pub fn wall_step(&self) -> Option<Span> {
        let step = self.behind_now()? - self.behind?;
        (step > STEP || step < -STEP).then_some(step)
    }

    /// Accepts the wall clock's present difference, and returns it: how far the session is now behind the wall clock in
    /// all. A later run gives it to [`Clock::real`]. The session's clock itself does not move.
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
