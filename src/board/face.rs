//! A clock's face at a moment, and when faces next change.

use serde::Serialize;

use crate::floor::time::{Span, Stamp};

/// How far along a limit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// In time.
    InTime,
    /// The first warning has come: in the note's rules, the last minute.
    Closing,
    /// The last warning has come: in the note's rules, the last thirty seconds.
    Ending,
    /// The time is up.
    Over,
}

/// A countdown as it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Face {
    /// The time left; negative once it has run over.
    pub left: Span,
    /// The time that there was.
    pub of: Span,
    /// How far along it is.
    pub pace: Pace,
    /// Whether it runs.
    pub runs: bool,
}

impl Face {
    /// Returns the face of a countdown of `of` with `left` to go. [`paces`] says its pace.
    #[must_use]
    pub fn new(left: Span, of: Span, warnings: &[Span], runs: bool) -> Self {
        let pace = paces(of, warnings).into_iter().rev().find(|&(_, from)| left <= from);
        let pace = pace.map_or(Pace::InTime, |(pace, _)| pace);
        Self { left, of, pace, runs }
    }

    /// Returns the whole seconds to show, rounded up: a begun second of time left counts, a begun second of overtime does
    /// not. So a clock shows 0:00 at the very moment at which the time is up.
    #[must_use]
    pub fn shown(&self) -> Span {
        let millis = self.left.millis();
        let up = if millis.rem_euclid(1000) == 0 { 0 } else { 1000 - millis.rem_euclid(1000) };
        Span::from_millis(millis.saturating_add(up))
    }

    /// Returns how full its bar is, in thousandths, at most 1000: the part of the time that is left, and once it has run
    /// over as much as it is over, so that the bar runs the way the digits do.
    #[must_use]
    pub fn filled(&self) -> u16 {
        let of = self.of.millis().max(1);
        let part = self.left.millis().saturating_abs().min(of);
        u16::try_from(part.saturating_mul(1000) / of).unwrap_or(1000)
    }
}

/// Returns at how much time left each pace of a countdown of `of` begins, the earliest first. Before the first it is in
/// time. `warnings` are the times left at which the pace changes. A warning in the first half of the time does not count:
/// a minute does not begin with its last minute.
#[must_use]
pub fn paces(of: Span, warnings: &[Span]) -> Vec<(Pace, Span)> {
    let mut counted: Vec<_> = warnings.iter().copied().filter(|&warning| warning + warning <= of).collect();
    counted.sort_unstable_by(|one, other| other.cmp(one));
    let last = counted.len();
    let of_warning = |(place, from)| (if place + 1 == last { Pace::Ending } else { Pace::Closing }, from);
    counted.into_iter().enumerate().map(of_warning).chain([(Pace::Over, Span::ZERO)]).collect()
}

/// Returns when running faces next change after `now`: all together, on the session's whole second.
#[must_use]
pub fn next_change(now: Stamp) -> Stamp {
    now.whole_second() + Span::SECOND
}

#[cfg(test)]
mod tests {
    use super::*;

    const WARNINGS: [Span; 2] = [Span::from_secs(60), Span::from_secs(30)];

    fn pace(left: i64) -> Pace {
        Face::new(Span::from_secs(left), Span::from_mins(4), &WARNINGS, true).pace
    }

    #[test]
    fn the_pace_changes_at_each_warning_and_at_the_limit() {
        assert_eq!([pace(61), pace(60), pace(31)], [Pace::InTime, Pace::Closing, Pace::Closing]);
        assert_eq!(
            [pace(30), pace(1), pace(0), pace(-9)],
            [Pace::Ending, Pace::Ending, Pace::Over, Pace::Over]
        );
    }

    #[test]
    fn a_short_time_does_not_begin_with_a_warning() {
        let pace = |left| Face::new(Span::from_secs(left), Span::MINUTE, &WARNINGS, true).pace;
        assert_eq!([pace(60), pace(31), pace(30)], [Pace::InTime, Pace::InTime, Pace::Ending]);
    }

    #[test]
    fn a_begun_second_of_time_left_counts() {
        let shown = |millis| Face::new(Span::from_millis(millis), Span::MINUTE, &[], true).shown().millis();
        assert_eq!([shown(2000), shown(1999), shown(1)], [2000, 2000, 1000]);
        assert_eq!([shown(0), shown(-999), shown(-1000)], [0, 0, -1000]);
    }

    #[test]
    fn the_bar_is_as_full_as_the_digits_say_and_never_fuller_than_full() {
        let filled = |left| Face::new(Span::from_secs(left), Span::from_mins(4), &[], true).filled();
        assert_eq!([filled(240), filled(60), filled(1), filled(0)], [1000, 250, 4, 0]);
        assert_eq!([filled(300), filled(-60), filled(-300)], [1000, 250, 1000]);
    }

    #[test]
    fn faces_change_on_the_next_whole_second() {
        let next = |millis| next_change(Stamp::from_millis(millis)).millis();
        assert_eq!([next(1500), next(2000)], [2000, 3000]);
    }
}
