//! How long a session is by its hours: the true minutes, also in a night in which the clock changes.

use jiff::civil::Date;

use crate::clock::{Occurs, Zone};
use crate::floor::time::{Span, Stamp};
use crate::plan_file::fault::{Faults, What};
use crate::plan_file::format::PlanFile;
use crate::plan_file::leaf::{HourOfDay, Hours};
use crate::plan_file::night::hour;
use crate::plan_file::value::At;
use crate::plan_file::whole::Whole;

/// The session's length by its hours; `None` if there is no end. Notes each hour that its date does not have. Without a
/// day the clock is taken not to change.
pub(super) fn length_by_hours(
    file: &PlanFile,
    time: &At<Hours>,
    whole: &Whole,
    now: Option<Stamp>,
    faults: &mut Faults,
) -> Option<Span> {
    let Hours { start, end } = time.value;
    let by_the_clock = end.map(|end| time.value.length_by_the_clock(end));
    let dated = file.date.as_ref().and_then(|date| date.value.0.parse().ok());
    let named = file.zone.as_ref().map(|zone| zone.value.0.clone());
    let zone = Zone::named(named.as_deref());
    let meant = |now| zone.day_meant(start.minutes, by_the_clock.unwrap_or_default(), now);
    let Some(day) = dated.or_else(|| now.map(meant)).filter(|_| whole.day) else { return by_the_clock };
    let before = faults.count();
    // Only a date makes a missing hour a fault. Without one the plan serves other days too, and the hour is taken as it
    // would have been.
    let mut judge = |hour: HourOfDay, occurs: Occurs| {
        let found = hour.minutes;
        let what = match occurs {
            Occurs::Never(skipped) => What::NoSuchHour { found, zone: named.clone(), change: skipped.change },
            Occurs::Once(_) if hour.second => What::OnlyOnce { found },
            Occurs::Once(_) | Occurs::Twice { .. } => return,
        };
        if dated.is_some() {
            faults.push_about("time", time.place.clone(), what, None);
        }
    };
    let starts = zone.occurs(day, start.minutes)?;
    judge(start, starts);
    let end = end?;
    let starts = starts.taken(start.second);
    let ends = ending(&zone, day, end, starts, end.minutes <= start.minutes)?;
    judge(end, ends);
    // Of two equal hours the first may lie before the start; then the second is the end.
    let taken = Some(ends.taken(end.second)).filter(|&at| at > starts).unwrap_or(ends.taken(true));
    if faults.count() > before {
        return by_the_clock;
    }
    if taken <= starts {
        let found = format!("{}–{}", hour(start.minutes), hour(end.minutes));
        faults.push_about("time", time.place.clone(), What::Backwards { found }, None);
        return by_the_clock;
    }
    Some(taken - starts)
}

/// When the end occurs: on the day of the start, or on the next.
fn ending(zone: &Zone, day: Date, end: HourOfDay, starts: Stamp, is_before_start: bool) -> Option<Occurs> {
    let on_day = zone.occurs(day, end.minutes)?;
    let is_on_day = !is_before_start || (end.second && on_day.taken(true) > starts);
    if is_on_day { Some(on_day) } else { zone.occurs(day.tomorrow().ok()?, end.minutes) }
}
