//! A plan's day and hour as moments, in the plan's time zone or the computer's.

use crate::board::hour::Offsets;
use crate::board::setting::{Reality, Setting};
use crate::clock::{EARLY, Zone};
use crate::floor::plan::{Plan, When};
use crate::floor::time::{Span, Stamp};

/// The setting of a session of `plan` that begins at `now`.
///
/// A plan for another day, or whose hours are over, is moved to now: it runs for its length from its opening. A session
/// over midnight belongs to both its days.
#[must_use]
pub fn setting(plan: &Plan, now: Stamp, reality: Reality) -> Setting {
    let zone = Zone::named(plan.zone());
    let planned_start = plan.when.as_ref().and_then(|when| starts(when, plan.length, &zone, now));
    let is_meant = |start: Stamp| {
        let day = |at| zone.shows(at).date();
        now < start + plan.length && (now >= start || start - now < EARLY || day(start) == day(now))
    };
    let moved = planned_start.is_some_and(|start| !is_meant(start));
    Setting { planned_start, moved, offsets: offsets(&zone, now), reality }
}

/// The setting of a resumed session: that of its beginning, with the hours of now.
#[must_use]
pub fn resumed(plan: &Plan, began: Setting, now: Stamp) -> Setting {
    Setting { offsets: offsets(&Zone::named(plan.zone()), now), ..began }
}

/// When the session starts: on its date, or without one on the likeliest day.
fn starts(when: &When, length: Span, zone: &Zone, now: Stamp) -> Option<Stamp> {
    let day = match &when.date {
        Some(date) => date.parse().ok()?,
        None => zone.day_meant(when.start, length, now),
    };
    Some(zone.occurs(day, when.start)?.taken(when.second))
}

fn offsets(zone: &Zone, now: Stamp) -> Offsets {
    let changes = zone.changes_around(now);
    let first = changes.first().map_or(now, |first| first.at - Span::SECOND);
    Offsets::new(zone.offset(first), changes.iter().map(|change| (change.at, zone.offset(change.at))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan_with(lines: &str) -> Plan {
        let text = format!("title = \"Room\"\n{lines}\n[[item]]\ntitle = \"Talk\"\n");
        crate::plan_file::parse("room.toml", &text).unwrap()
    }

    fn plan(date: Option<&str>) -> Plan {
        let date = date.map(|date| format!("date = {date}")).unwrap_or_default();
        plan_with(&format!("time = \"10:15\"\nlength = \"105m\"\nzone = \"Europe/Zurich\"\n{date}"))
    }

    fn at(text: &str) -> Stamp {
        Stamp::from_millis(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    fn setting_of(plan: &Plan, now: &str) -> (Option<Stamp>, bool) {
        let setting = setting(plan, at(now), Reality::Real);
        (setting.planned_start, setting.moved)
    }

    fn setting_at(date: Option<&str>, now: &str) -> (Option<Stamp>, bool) {
        setting_of(&plan(date), now)
    }

    #[test]
    fn a_plan_keeps_its_hour_on_its_own_day_and_is_moved_to_now_on_another() {
        let planned = Some(at("2024-04-30T08:15:00Z"));
        assert_eq!(setting_at(Some("2024-04-30"), "2024-04-30T06:00:00Z"), (planned, false));
        assert_eq!(setting_at(Some("2024-04-30"), "2024-04-30T09:59:59Z"), (planned, false));
        assert_eq!(setting_at(Some("2024-04-30"), "2024-04-30T10:00:00Z"), (planned, true));
        assert_eq!(setting_at(Some("2024-04-30"), "2024-05-01T08:15:00Z"), (planned, true));
        // 22:30 UTC is half past midnight in the room, on the next day.
        assert_eq!(setting_at(None, "2024-06-01T22:30:00Z"), (Some(at("2024-06-02T08:15:00Z")), false));
        assert_eq!(setting_at(None, "2024-06-01T12:00:00Z"), (Some(at("2024-06-01T08:15:00Z")), true));
    }

    #[test]
    fn a_session_over_midnight_keeps_its_hour_on_both_its_days() {
        for date in ["", "date = 2024-06-01"] {
            let plan = plan_with(&format!("time = \"23:30-00:45\"\nzone = \"Etc/UTC\"\n{date}"));
            assert_eq!(plan.length, Span::from_mins(75));
            let planned = Some(at("2024-06-01T23:30:00Z"));
            for now in [
                "2024-06-01T20:00:00Z",
                "2024-06-01T23:59:59Z",
                "2024-06-02T00:00:00Z",
                "2024-06-02T00:44:59Z",
            ] {
                assert_eq!(setting_of(&plan, now), (planned, false), "{now}, {date}");
            }
        }
        let tonight = plan_with("time = \"23:30-00:45\"\nzone = \"Etc/UTC\"");
        assert_eq!(setting_of(&tonight, "2024-06-02T00:45:00Z"), (Some(at("2024-06-02T23:30:00Z")), false));
        let fixed = plan_with("time = \"23:30-00:45\"\nzone = \"Etc/UTC\"\ndate = 2024-06-01");
        assert_eq!(setting_of(&fixed, "2024-06-02T00:45:00Z"), (Some(at("2024-06-01T23:30:00Z")), true));
    }

    #[test]
    fn a_session_early_in_the_night_may_be_opened_on_the_evening_before() {
        for date in ["", "date = 2024-06-02"] {
            let plan = plan_with(&format!("time = \"00:15-01:00\"\nzone = \"Etc/UTC\"\n{date}"));
            assert_eq!(setting_of(&plan, "2024-06-01T23:50:00Z"), (Some(at("2024-06-02T00:15:00Z")), false));
            assert!(setting_of(&plan, "2024-06-01T20:50:00Z").1, "{date}");
        }
    }

    #[test]
    fn the_hours_follow_each_change_of_the_clock() {
        let plan = plan_with("time = \"01:30-03:30\"\nzone = \"Europe/Paris\"\ndate = 2026-03-29");
        let Setting { offsets, .. } = setting(&plan, at("2026-03-29T00:30:00Z"), Reality::Real);
        let shown = |moment: &str| {
            let hour = offsets.hour(at(moment));
            (hour.hour, hour.minute, hour.second)
        };
        assert_eq!(shown("2026-03-29T00:59:59Z"), (1, 59, 59));
        assert_eq!(shown("2026-03-29T01:00:03Z"), (3, 0, 3));
        assert_eq!(shown("2026-10-25T00:59:59Z"), (2, 59, 59));
        assert_eq!(shown("2026-10-25T01:00:00Z"), (2, 0, 0));
        assert_eq!(plan.length, Span::from_mins(60));
        // A change of half an hour, and one of a day.
        for (name, moment, hour, minute) in [
            ("Australia/Lord_Howe", "2026-10-03T15:29:59Z", 1, 59),
            ("Australia/Lord_Howe", "2026-10-03T15:30:00Z", 2, 30),
            ("Pacific/Apia", "2011-12-30T09:59:00Z", 23, 59),
            ("Pacific/Apia", "2011-12-30T10:00:00Z", 0, 0),
            ("Etc/UTC", "2026-10-03T15:30:00Z", 15, 30),
        ] {
            let zone = Zone::named(Some(name));
            let shown = super::offsets(&zone, at(moment)).hour(at(moment));
            assert_eq!((shown.hour, shown.minute), (hour, minute), "{name}");
        }
    }
}
