//! Moments and lengths of time, as the core counts them.

use std::fmt;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A moment on the session's clock: milliseconds since 1970-01-01 00:00 UTC.
///
/// The core never asks for the moment; it is told. `clock` tells it in whole seconds, so that all clocks on a screen
/// change together, and the sums shown add up. The core is exact for any millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Stamp(i64);

/// A length of time in milliseconds. It may be negative: a clock that has run over shows one.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Span(i64);

impl Stamp {
    /// Returns the moment `millis` milliseconds after the Unix epoch.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Returns the milliseconds since the Unix epoch.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Returns the time of day in UTC: hours, minutes, seconds.
    #[must_use]
    pub const fn time_of_day(self) -> (i64, i64, i64) {
        let second = self.0.div_euclid(1000).rem_euclid(24 * 3600);
        (second / 3600, second / 60 % 60, second % 60)
    }

    /// Returns the beginning of this moment's second.
    #[must_use]
    pub const fn whole_second(self) -> Self {
        Self(self.0.saturating_sub(self.0.rem_euclid(1000)))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// One second.
    pub const SECOND: Self = Self::from_secs(1);
    /// One minute.
    pub const MINUTE: Self = Self::from_secs(60);

    /// Returns a length of `millis` milliseconds.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Returns a length of `secs` seconds.
    #[must_use]
    pub const fn from_secs(secs: i64) -> Self {
        Self(secs.saturating_mul(1000))
    }

    /// Returns a length of `mins` minutes.
    #[must_use]
    pub const fn from_mins(mins: i64) -> Self {
        Self::from_secs(mins.saturating_mul(60))
    }

    /// Returns the length in milliseconds.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Returns the length in whole seconds, rounded towards zero.
    #[must_use]
    pub const fn secs(self) -> i64 {
        self.0 / 1000
    }

    /// Returns whether the length is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Returns this length without its sign.
    #[must_use]
    pub fn unsigned(self) -> Self {
        if self.is_negative() { -self } else { self }
    }

    /// Returns this length, or zero if it is negative.
    #[must_use]
    pub fn or_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// Returns how many whole times `part` fits into this length; zero if either is not positive.
    #[must_use]
    pub const fn fits(self, part: Self) -> i64 {
        if self.0 <= 0 || part.0 <= 0 { 0 } else { self.0 / part.0 }
    }

    /// Returns the length of `count` of these, one after another.
    #[must_use]
    pub const fn times(self, count: i64) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// Returns the length as a large clock shows it, without its sign: from an hour on with hours, `1:02:03`.
    #[must_use]
    pub fn on_clock(self) -> String {
        let span = self.unsigned();
        let secs = span.secs();
        if secs < 3600 {
            return span.to_string();
        }
        format!("{}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60)
    }

    /// Returns one of `count` equal parts, rounded towards zero to a multiple of `step`. Zero if `count` or `step` is not
    /// positive.
    #[must_use]
    pub const fn share(self, count: i64, step: Self) -> Self {
        if count <= 0 || step.0 <= 0 {
            return Self::ZERO;
        }
        let part = self.0 / count;
        Self(part - part % step.0)
    }
}

impl fmt::Display for Span {
    /// Writes minutes and seconds as a clock shows them: `4:00`, `0:07`, `-1:30`, `105:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let secs = self.0.unsigned_abs() / 1000;
        write!(f, "{sign}{}:{:02}", secs / 60, secs % 60)
    }
}

impl Add<Span> for Stamp {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Stamp {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }
}

impl Sub for Stamp {
    type Output = Span;
    fn sub(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Span {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Span {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Span {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl std::iter::Sum for Span {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_reads_as_a_clock_does() {
        assert_eq!(Span::from_secs(240).to_string(), "4:00");
        assert_eq!(Span::from_secs(-90).to_string(), "-1:30");
        assert_eq!(Span::from_millis(-999).to_string(), "-0:00");
        assert_eq!(Span::from_mins(105).to_string(), "105:00");
    }

    #[test]
    fn a_share_is_cut_down_to_the_step() {
        assert_eq!(Span::from_secs(680).share(6, Span::from_secs(15)), Span::from_secs(105));
        assert_eq!(Span::from_secs(-100).share(3, Span::SECOND), Span::from_secs(-33));
        assert_eq!(Span::from_secs(680).share(0, Span::SECOND), Span::ZERO);
    }

    #[test]
    fn a_span_is_cut_to_whole_seconds_and_has_a_size_without_its_sign() {
        assert_eq!([2999, 999, -999, -2999].map(|millis| Span::from_millis(millis).secs()), [2, 0, 0, -2]);
        assert_eq!([90, -90, 0].map(|secs| Span::from_secs(secs).unsigned().secs()), [90, 90, 0]);
    }

    #[test]
    fn the_ends_of_time_do_not_overflow() {
        let last = Stamp::from_millis(i64::MAX);
        assert_eq!(last + Span::MINUTE, last);
        assert_eq!(Stamp::from_millis(i64::MIN).whole_second(), Stamp::from_millis(i64::MIN));
    }
}
