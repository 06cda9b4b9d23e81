//! A room's time zone, and how its hours become moments.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use super::own_zone::own_zone;
use crate::floor::time::{Span, Stamp};

/// How far before and after a moment to look for changes of the clock.
const AROUND: Span = Span::from_mins(400 * 24 * 60);

/// How long before its hour a session may be opened on the day before.
pub const EARLY: Span = Span::from_mins(3 * 60);

/// A time zone: a named one, or the computer's.
#[derive(Debug, Clone)]
pub struct Zone(TimeZone);

/// When a day has an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occurs {
    /// Once, as most hours.
    Once(Stamp),
    /// Twice: the clock goes back over it.
    Twice {
        /// The first time.
        first: Stamp,
        /// The second time.
        second: Stamp,
    },
    /// Never: the clock goes forward over it.
    Never(Skipped),
}

/// A change of the clock, as it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockChange {
    /// When.
    pub at: Stamp,
    /// What the clock would have shown then without the change.
    pub from: DateTime,
    /// What it shows instead.
    pub to: DateTime,
}

/// An hour that the clock skips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skipped {
    /// The change that skips it.
    pub change: ClockChange,
    /// When it would have been, had the clock not changed.
    pub would_be: Stamp,
}

impl Zone {
    /// Returns the day of a moment, as `2024-04-30`.
    #[must_use]
    pub fn day(&self, at: Stamp) -> String {
        self.shows(at).date().to_string()
    }

    /// Returns the zone of an IANA name; the computer's zone if there is no name, or the computer does not know it.
    #[must_use]
    pub fn named(name: Option<&str>) -> Self {
        let named = name.and_then(|name| TimeZone::get(name).ok());
        Self(named.unwrap_or_else(own_zone))
    }

    /// Returns what the zone's calendar and clock show at a moment.
    #[must_use]
    pub fn shows(&self, at: Stamp) -> DateTime {
        self.0.to_datetime(timestamp(at))
    }

    /// Returns how far the zone's hours are from UTC at a moment.
    #[must_use]
    pub fn offset(&self, at: Stamp) -> Span {
        span(self.0.to_offset(timestamp(at)))
    }

    /// Returns when a day has an hour, given in minutes after midnight.
    #[must_use]
    pub fn occurs(&self, day: Date, minutes: u16) -> Option<Occurs> {
        let hour = i8::try_from(minutes / 60).ok()?;
        let minute = i8::try_from(minutes % 60).ok()?;
        self.moments(day.to_datetime(Time::new(hour, minute, 0, 0).ok()?))
    }

    /// Returns the day that a session of this hour and length means at `now`. That is today; yesterday, while
    /// yesterday's session still lasts; tomorrow, if today's is over and tomorrow's starts in less than [`EARLY`].
    #[must_use]
    pub fn day_meant(&self, minutes: u16, length: Span, now: Stamp) -> Date {
        let today = self.shows(now).date();
        let starts = |day: Date| self.occurs(day, minutes).map(|occurs| occurs.taken(false));
        if let Ok(yesterday) = today.yesterday()
            && starts(yesterday).is_some_and(|starts| now < starts + length)
        {
            return yesterday;
        }
        let is_over = starts(today).is_some_and(|starts| starts + length <= now);
        match today.tomorrow() {
            Ok(tomorrow) if is_over && starts(tomorrow).is_some_and(|starts| starts - now < EARLY) => {
                tomorrow
            }
            _ => today,
        }
    }

    /// Returns when the zone's calendar and clock show this.
    #[must_use]
    pub fn moments(&self, shown: DateTime) -> Option<Occurs> {
        let at = |offset: Offset| offset.to_timestamp(shown).ok().map(stamp);
        Some(match self.0.to_ambiguous_timestamp(shown).offset() {
            AmbiguousOffset::Unambiguous { offset } => Occurs::Once(at(offset)?),
            AmbiguousOffset::Fold { before, after } => {
                Occurs::Twice { first: at(before)?, second: at(after)? }
            }
            AmbiguousOffset::Gap { before, .. } => {
                let would_be = at(before)?;
                // The change may be at this very moment.
                let change = self.changes_before(would_be + Span::from_millis(1)).next()?;
                Occurs::Never(Skipped { change, would_be })
            }
        })
    }

    /// Returns the changes of the clock within 400 days of a moment, in order.
    #[must_use]
    pub fn changes_around(&self, at: Stamp) -> Vec<ClockChange> {
        let before =
            self.changes_before(at + Span::from_millis(1)).take_while(|change| at - change.at < AROUND);
        let mut changes: Vec<_> = before.collect();
        changes.reverse();
        let after = self.0.following(timestamp(at)).filter_map(|change| self.change(change.timestamp()));
        changes.extend(after.take_while(|change| change.at - at < AROUND));
        changes
    }

    fn changes_before(&self, at: Stamp) -> impl Iterator<Item = ClockChange> {
        self.0.preceding(timestamp(at)).filter_map(|change| self.change(change.timestamp()))
    }

    /// Returns the change at a moment; `None` if only the zone's name changes.
    fn change(&self, moment: Timestamp) -> Option<ClockChange> {
        let at = stamp(moment);
        let from = self.0.to_offset(timestamp(at - Span::from_millis(1))).to_datetime(moment);
        let to = self.0.to_datetime(moment);
        (from != to).then_some(ClockChange { at, from, to })
    }
}

impl ClockChange {
    /// Returns by how much the clock goes forward; negative for back.
    #[must_use]
    pub fn by(&self) -> Span {
        Span::from_secs(self.to.duration_since(self.from).as_secs())
    }
}

impl Occurs {
    /// Returns the moment: of two the first, or with `second` the second; for a skipped hour, the one that it would
    /// have been.
    #[must_use]
    pub fn taken(self, second: bool) -> Stamp {
        match self {
            Self::Twice { second: at, .. } if second => at,
            Self::Once(at) | Self::Twice { first: at, .. } | Self::Never(Skipped { would_be: at, .. }) => at,
        }
    }
}

/// Returns jiff's moment; its first or last one for a moment beyond.
fn timestamp(at: Stamp) -> Timestamp {
    let end = if at < Stamp::from_millis(0) { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_millisecond(at.millis()).unwrap_or(end)
}

fn stamp(at: Timestamp) -> Stamp {
    Stamp::from_millis(at.as_millisecond())
}

fn span(offset: Offset) -> Span {
    Span::from_secs(i64::from(offset.seconds()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Stamp {
        stamp(text.parse().unwrap())
    }

    fn occurs(zone: &str, day: &str, hour: u16, minute: u16) -> Occurs {
        Zone::named(Some(zone)).occurs(day.parse().unwrap(), hour * 60 + minute).unwrap()
    }

    #[test]
    fn an_hour_comes_once_or_twice_or_never() {
        let paris = "Europe/Paris";
        assert_eq!(occurs(paris, "2026-03-29", 1, 59), Occurs::Once(at("2026-03-29T00:59:00Z")));
        assert_eq!(
            occurs(paris, "2026-10-25", 2, 30),
            Occurs::Twice { first: at("2026-10-25T00:30:00Z"), second: at("2026-10-25T01:30:00Z") }
        );
        for (zone, day, hour, from, to, would_be) in [
            (paris, "2026-03-29", (2, 0), "2026-03-29T02:00", "2026-03-29T03:00", "2026-03-29T01:00:00Z"),
            (paris, "2026-03-29", (2, 15), "2026-03-29T02:00", "2026-03-29T03:00", "2026-03-29T01:15:00Z"),
            (
                "Australia/Lord_Howe",
                "2026-10-04",
                (2, 15),
                "2026-10-04T02:00",
                "2026-10-04T02:30",
                "2026-10-03T15:45:00Z",
            ),
            // Samoa had no 30 December 2011.
            (
                "Pacific/Apia",
                "2011-12-30",
                (10, 15),
                "2011-12-30T00:00",
                "2011-12-31T00:00",
                "2011-12-30T20:15:00Z",
            ),
        ] {
            let Occurs::Never(skipped) = occurs(zone, day, hour.0, hour.1) else { panic!("{zone} {day}") };
            assert_eq!(skipped.change.from, from.parse().unwrap(), "{zone}");
            assert_eq!(skipped.change.to, to.parse().unwrap(), "{zone}");
            assert_eq!(skipped.would_be, at(would_be), "{zone}");
        }
    }

    #[test]
    fn changes_are_found_before_and_after_a_moment_and_at_it() {
        let zone = Zone::named(Some("Europe/Paris"));
        for now in ["2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", "2026-03-29T01:00:01Z"] {
            let changes: Vec<_> = zone.changes_around(at(now)).iter().map(|change| change.at).collect();
            let expected = [
                "2025-03-30T01:00:00Z",
                "2025-10-26T01:00:00Z",
                "2026-03-29T01:00:00Z",
                "2026-10-25T01:00:00Z",
                "2027-03-28T01:00:00Z",
            ];
            assert_eq!(changes, expected.map(at), "{now}");
        }
        assert_eq!(zone.changes_around(at("2026-03-29T01:00:00Z"))[2].by(), Span::from_mins(60));
        for end in [i64::MIN, i64::MAX] {
            assert!(zone.changes_around(Stamp::from_millis(end)).len() <= 4);
        }
    }
}
