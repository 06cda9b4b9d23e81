//! A plan's day and hour as moments, in the plan's time zone or the computer's.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::board::setting::{Reality, Setting};
use crate::clock::own_zone;
use crate::floor::plan::{Plan, When};
use crate::floor::time::{Span, Stamp};

/// Returns the setting of a session of `plan` that is begun at `now`.
///
/// A plan for another day, or whose hour has passed altogether, is moved to now: it runs for its length from its
/// opening.
#[must_use]
pub fn setting(plan: &Plan, now: Stamp, reality: Reality) -> Setting {
    let zone = zone(plan.when.as_ref());
    let planned_start = plan.when.as_ref().and_then(|when| start(when, &zone, now));
    let moved = planned_start.is_some_and(|start| !same_day(&zone, start, now) || now >= start + plan.length);
    Setting { planned_start, moved, offset: offset(&zone, now), reality }
}

/// Returns the setting of a session that goes on: what was settled when it began, and the hours of now.
#[must_use]
pub fn resumed(plan: &Plan, began: Setting, now: Stamp) -> Setting {
    Setting { offset: offset(&zone(plan.when.as_ref()), now), ..began }
}

/// Returns the day that a moment lies on in the plan's time zone, as `2024-04-30`.
#[must_use]
pub fn day(plan: &Plan, at: Stamp) -> String {
    local(&zone(plan.when.as_ref()), at).map(|local| local.date().to_string()).unwrap_or_default()
}

fn zone(when: Option<&When>) -> TimeZone {
    let named = when.and_then(|when| when.zone.as_ref());
    named.and_then(|name| TimeZone::get(name).ok()).unwrap_or_else(own_zone)
}

fn start(when: &When, zone: &TimeZone, now: Stamp) -> Option<Stamp> {
    let date = match &when.date {
        Some(date) => date.parse::<Date>().ok()?,
        None => local(zone, now)?.date(),
    };
    let minutes = i8::try_from(when.start % 60).ok()?;
    let hours = i8::try_from(when.start / 60).ok()?;
    let time = Time::new(hours, minutes, 0, 0).ok()?;
    let moment = zone.to_timestamp(date.to_datetime(time)).ok()?;
    Some(Stamp::from_millis(moment.as_millisecond()))
}

fn local(zone: &TimeZone, at: Stamp) -> Option<jiff::civil::DateTime> {
    Some(zone.to_datetime(Timestamp::from_millisecond(at.millis()).ok()?))
}

fn same_day(zone: &TimeZone, one: Stamp, other: Stamp) -> bool {
    let day = |at| local(zone, at).map(jiff::civil::DateTime::date);
    day(one) == day(other)
}

fn offset(zone: &TimeZone, at: Stamp) -> Span {
    let seconds = Timestamp::from_millisecond(at.millis()).map_or(0, |at| zone.to_offset(at).seconds());
    Span::from_secs(i64::from(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(date: Option<&str>) -> Plan {
        let text = format!(
            "title = \"Room\"\ntime = \"10:15\"\nzone = \"Europe/Zurich\"\n{}\n[[item]]\ntitle = \"Talk\"\nlength = \"105m\"\n",
            date.map(|date| format!("date = {date}")).unwrap_or_default()
        );
        crate::plan_file::parse("room.toml", &text).unwrap()
    }

    fn at(text: &str) -> Stamp {
        Stamp::from_millis(text.parse::<Timestamp>().unwrap().as_millisecond())
    }

    fn setting_at(date: Option<&str>, now: &str) -> (Option<Stamp>, bool) {
        let setting = setting(&plan(date), at(now), Reality::Real);
        assert_eq!(setting.offset, Span::from_mins(120));
        (setting.planned_start, setting.moved)
    }

    #[test]
    fn the_computers_zone_is_that_of_its_clock() {
        let (own, system) = (zone(None), TimeZone::system());
        for now in ["2024-01-15T12:00:00Z", "2024-07-15T12:00:00Z", "2031-03-30T01:30:00Z"] {
            assert_eq!(offset(&own, at(now)), offset(&system, at(now)), "{now}");
        }
    }

    #[test]
    fn a_plan_keeps_its_hour_on_its_own_day_and_is_moved_to_now_on_another() {
        let planned = Some(at("2024-04-30T08:15:00Z"));
        assert_eq!(setting_at(Some("2024-04-30"), "2024-04-30T06:00:00Z"), (planned, false));
        assert_eq!(setting_at(Some("2024-04-30"), "2024-04-30T09:59:59Z"), (planned, false));
        assert_eq!(setting_at(Some("2024-04-30"), "2024-04-30T10:00:00Z"), (planned, true));
        assert_eq!(setting_at(Some("2024-04-30"), "2024-05-01T08:15:00Z"), (planned, true));
        // 22:30 UTC is half past midnight in the room: the next day has begun there.
        assert_eq!(setting_at(None, "2024-06-01T22:30:00Z"), (Some(at("2024-06-02T08:15:00Z")), false));
    }
}
