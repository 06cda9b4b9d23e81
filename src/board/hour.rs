//! The time of day in the room.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::floor::time::{Span, Stamp};

const DAY: Span = Span::from_mins(24 * 60);

/// The most clock changes that are kept for a session. The busiest zones have four a year.
const MOST: usize = 6;

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hour {
    /// From 0 to 23.
    pub hour: i64,
    /// From 0 to 59.
    pub minute: i64,
    /// From 0 to 59.
    pub second: i64,
}

impl Hour {
    /// Returns the time of day of a moment to which the room's offset from UTC was added.
    fn of(local: Stamp) -> Self {
        let (hour, minute, second) = local.time_of_day();
        Self { hour, minute, second }
    }
}

/// The room's offsets from UTC. Summer time may begin or end while the room meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(from = "Known", into = "Known")]
pub struct Offsets {
    first: Span,
    changes: [Option<OffsetChange>; MOST],
}

/// A new offset, and the moment from which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OffsetChange {
    from: Stamp,
    offset: Span,
}

/// Offsets as they are written.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Known {
    first: Span,
    changes: Vec<OffsetChange>,
}

impl Offsets {
    /// The hours are UTC's.
    pub const UTC: Self = Self { first: Span::ZERO, changes: [None; MOST] };

    /// Returns the offsets of a room: the first one, and each later one with the moment from which it holds, in order. If
    /// there are more than can be kept, the last ones are dropped.
    #[must_use]
    pub fn new(first: Span, changes: impl IntoIterator<Item = (Stamp, Span)>) -> Self {
        let mut offsets = Self { first, ..Self::UTC };
        for (place, (from, offset)) in offsets.changes.iter_mut().zip(changes) {
            *place = Some(OffsetChange { from, offset });
        }
        offsets
    }

    /// Returns the offsets with each moment and each length passed through these functions.
    #[must_use]
    pub fn each(self, moment: impl Fn(Stamp) -> Stamp, span: impl Fn(Span) -> Span) -> Self {
        let changes = self.changes.into_iter().flatten();
        Self::new(span(self.first), changes.map(|change| (moment(change.from), span(change.offset))))
    }

    /// Returns all offsets, each with the moment from which it holds; the first one holds from the beginning.
    pub fn all(&self) -> impl Iterator<Item = (Option<Stamp>, Span)> {
        let changes = self.changes.iter().flatten().map(|change| (Some(change.from), change.offset));
        std::iter::once((None, self.first)).chain(changes)
    }

    /// Returns the room's offset from UTC at a moment.
    #[must_use]
    pub fn at(&self, moment: Stamp) -> Span {
        let past = self.changes.iter().flatten().take_while(|change| change.from <= moment);
        past.last().map_or(self.first, |change| change.offset)
    }

    /// Returns the room's time of day at a moment.
    #[must_use]
    pub fn hour(&self, moment: Stamp) -> Hour {
        Hour::of(moment + self.at(moment))
    }

    /// Returns the first moment after `now` at which the room's clock shows an hour, given in minutes after midnight. A day
    /// on which the clock skips that hour is passed over.
    #[must_use]
    pub fn next(&self, minutes: i64, now: Stamp) -> Stamp {
        let later = now + Span::from_millis(1);
        let whole = DAY.millis();
        let ahead = |from: Stamp, offset: Span| {
            let of_day = (from + offset).millis().rem_euclid(whole);
            from + Span::from_millis((Span::from_mins(minutes).millis() - of_day).rem_euclid(whole))
        };
        let mut offset = self.at(later);
        let mut from = later;
        for change in self.changes.iter().flatten().filter(|change| change.from > later) {
            let found = ahead(from, offset);
            if found < change.from {
                return found;
            }
            (from, offset) = (change.from, change.offset);
        }
        ahead(from, offset)
    }

    /// Returns which day it is in the room at a moment: later days have greater numbers.
    #[must_use]
    pub fn day(&self, moment: Stamp) -> i64 {
        (moment + self.at(moment)).millis().div_euclid(DAY.millis())
    }
}

impl From<Known> for Offsets {
    fn from(known: Known) -> Self {
        Self::new(known.first, known.changes.into_iter().map(|change| (change.from, change.offset)))
    }
}

impl From<Offsets> for Known {
    fn from(offsets: Offsets) -> Self {
        Self { first: offsets.first, changes: offsets.changes.into_iter().flatten().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An hour after midnight of some day in UTC.
    const CHANGE: Stamp = Stamp::from_millis(1_774_742_400_000 + 3_600_000);

    fn minutes(minutes: i64) -> Span {
        Span::from_mins(minutes)
    }

    /// Paris in the night in which summer time begins, or in one in which it ends.
    fn paris(begins: bool) -> Offsets {
        let (winter, summer) = (minutes(60), minutes(120));
        let (before, after) = if begins { (winter, summer) } else { (summer, winter) };
        Offsets::new(before, [(CHANGE, after)])
    }

    #[test]
    fn the_hour_is_right_in_the_very_second_of_a_change() {
        let shown = |offsets: Offsets, secs: i64| {
            let Hour { hour, minute, second } = offsets.hour(CHANGE + Span::from_secs(secs));
            (hour, minute, second)
        };
        assert_eq!(shown(paris(true), -1), (1, 59, 59));
        assert_eq!(shown(paris(true), 0), (3, 0, 0));
        assert_eq!(shown(paris(true), 3), (3, 0, 3));
        assert_eq!(shown(paris(false), -1), (2, 59, 59));
        assert_eq!(shown(paris(false), 0), (2, 0, 0));
    }

    #[test]
    fn an_hour_to_come_is_found_over_midnight_and_over_a_change() {
        let now = CHANGE - minutes(10);
        // At 1:50: 1:55 in five minutes; 3:00 follows 1:59; 2:15 is not before tomorrow; 1:50 neither.
        assert_eq!(paris(true).next(115, now), now + minutes(5));
        assert_eq!(paris(true).next(180, now), CHANGE);
        assert_eq!(paris(true).next(135, now), CHANGE + minutes(24 * 60 - 45));
        assert_eq!(paris(true).next(110, now), now + minutes(23 * 60));
        // At 2:50 for the first time: 2:55 in five minutes, 2:15 in twenty-five.
        assert_eq!(paris(false).next(175, now), now + minutes(5));
        assert_eq!(paris(false).next(135, now), CHANGE + minutes(15));
        assert_eq!(
            Offsets::UTC.next(10, Stamp::from_millis(0) - minutes(10)),
            Stamp::from_millis(0) + minutes(10)
        );
    }

    #[test]
    fn a_day_ends_at_the_rooms_midnight() {
        let midnight = CHANGE - minutes(120);
        assert_eq!(paris(true).day(midnight) - paris(true).day(midnight - minutes(1)), 1);
        assert_eq!(paris(true).day(midnight), paris(true).day(midnight + minutes(23 * 60 - 1)));
        assert_eq!(paris(true).day(midnight + minutes(23 * 60)) - paris(true).day(midnight), 1);
    }

    #[test]
    fn offsets_travel_and_extreme_ones_do_no_harm() {
        let json = serde_json::to_string(&paris(true)).unwrap();
        assert_eq!(serde_json::from_str::<Offsets>(&json).unwrap(), paris(true));
        let change = r#"{"from":9223372036854775807,"offset":-9223372036854775808}"#;
        let many = vec![change; 1000].join(",");
        let text = format!(r#"{{"first":9223372036854775807,"changes":[{many}]}}"#);
        let extreme: Offsets = serde_json::from_str(&text).unwrap();
        for moment in [i64::MIN, 0, i64::MAX] {
            let moment = Stamp::from_millis(moment);
            let Hour { hour, .. } = extreme.hour(moment);
            assert!((0..24).contains(&hour));
            let _ = extreme.next(10, moment);
        }
    }
}
