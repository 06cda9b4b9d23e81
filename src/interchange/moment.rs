//! Moments of calendars and timetables, in one time zone.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::hours::DAY;
use crate::floor::time::Span;

/// A moment as a file writes it.
#[derive(Debug, Clone)]
pub(super) struct WrittenMoment {
    pub(super) at: DateTime,
    /// The zone that it is written in: its own, or `None` for a moment of whatever zone the room is in.
    pub(super) zone: Option<TimeZone>,
}

/// Returns the zone of an IANA name. Some programs put a path before it.
pub(super) fn zone(name: &str) -> Option<TimeZone> {
    let name = name.trim_matches('"');
    let short = || {
        let mut slashes = name.rmatch_indices('/').map(|(at, _)| at);
        let second = slashes.nth(1)?;
        TimeZone::get(name.get(second + 1..)?).ok()
    };
    let whole = if name.is_empty() { None } else { TimeZone::get(name).ok() };
    whole.or_else(short).filter(|zone| zone.iana_name().is_some())
}

impl WrittenMoment {
    /// Reads the forms of iCalendar: `20240430T101500`, with `Z` in UTC. Returns the moment, and whether it is a day.
    pub(super) fn of_calendar(text: &str, zone: Option<TimeZone>) -> Option<(Self, bool)> {
        let text = text.trim();
        let (text, zone) = match text.strip_suffix(['Z', 'z']) {
            Some(text) => (text, Some(TimeZone::UTC)),
            None => (text, zone),
        };
        let (day, hour) = match text.split_once(['T', 't']) {
            Some((day, hour)) => (day, Some(hour)),
            None => (text, None),
        };
        let number = |text: &str, from: usize, to: usize| text.get(from..to)?.parse::<i16>().ok();
        if day.len() != 8 || !day.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let part = |text: &str, from: usize| i8::try_from(number(text, from, from + 2)?).ok();
        let date = Date::new(number(day, 0, 4)?, part(day, 4)?, part(day, 6)?).ok()?;
        let time = match hour {
            Some(hour) if hour.len() == 6 && hour.bytes().all(|digit| digit.is_ascii_digit()) => {
                // A leap second has none of its own here.
                Time::new(part(hour, 0)?, part(hour, 2)?, part(hour, 4)?.min(59), 0).ok()?
            }
            Some(_) => return None,
            None => Time::midnight(),
        };
        Some((Self { at: date.to_datetime(time), zone }, hour.is_none()))
    }

    /// Returns what a clock of the zone shows at this moment.
    pub(super) fn shown_in(&self, zone: Option<&TimeZone>) -> DateTime {
        match (&self.zone, zone) {
            (Some(own), Some(zone)) if own != zone => {
                let moment = own.to_ambiguous_timestamp(self.at).compatible();
                moment.map_or(self.at, |moment| zone.to_datetime(moment))
            }
            _ => self.at,
        }
    }

    /// Returns the time from the epoch to this moment: true time, where a zone is known.
    pub(super) fn moment(&self) -> Span {
        let zone = self.zone.clone().unwrap_or(TimeZone::UTC);
        let stamp = zone.to_ambiguous_timestamp(self.at).compatible();
        Span::from_secs(stamp.map_or(0, jiff::Timestamp::as_second))
    }
}

/// Returns the seconds of a clock after the midnight that begins `day`.
pub(super) fn secs_since(day: Date, shown: DateTime) -> i64 {
    let days = day.duration_until(shown.date()).as_secs();
    let time = shown.time();
    days / DAY * DAY
        + i64::from(time.hour()) * 3600
        + i64::from(time.minute()) * 60
        + i64::from(time.second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_calendars_are_read() {
        let read = |text: &str| {
            WrittenMoment::of_calendar(text, None).map(|(moment, is_day)| (moment.at.to_string(), is_day))
        };
        assert_eq!(read("20240430T101500"), Some(("2024-04-30T10:15:00".into(), false)));
        assert_eq!(read("20240430"), Some(("2024-04-30T00:00:00".into(), true)));
        for text in ["", "2024", "20241330", "20240430T10", "20240430T256000", "2024043éT101500", "+0240430"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        let (moment, _) = WrittenMoment::of_calendar("20240430T081500Z", None).unwrap();
        assert_eq!(moment.shown_in(zone("Europe/Paris").as_ref()).to_string(), "2024-04-30T10:15:00");
        assert!(zone("/freeassociation.sourceforge.net/Europe/Paris").is_some());
        assert!(zone("W. Europe Standard Time").is_none());
    }
}
