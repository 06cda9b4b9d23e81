//! The session's length, and each item's: its own, or an equal share of the rest.

use super::hours::length_by_hours;
use crate::floor::time::{Span, Stamp};
use crate::plan_file::fault::{Faults, What};
use crate::plan_file::format::{PlanFile, entries, is_topic, span};
use crate::plan_file::whole::Whole;

pub(super) struct Timed {
    pub(super) length: Span,
    pub(super) items: Vec<Span>,
}

/// Gives each item its own length, or an equal share of what the others leave, rounded down to the second.
pub(super) fn timed(file: &PlanFile, whole: &Whole, now: Option<Stamp>, faults: &mut Faults) -> Timed {
    let own: Vec<_> = entries(file).map(|entry| span(entry.value.length.as_ref())).collect();
    let taken: Span = own.iter().flatten().map(|length| length.or_zero()).sum();
    let length = session_length(file, whole, now, faults);
    let sharing: Vec<_> = entries(file).filter(|entry| entry.value.length.is_none()).collect();
    let topics =
        i64::try_from(sharing.iter().filter(|entry| is_topic(&entry.value)).count()).unwrap_or(i64::MAX);
    let share = length.map_or(Span::ZERO, |length| (length - taken).share(topics, Span::SECOND));
    if whole.items && whole.times {
        for entry in &sharing {
            let what = match length {
                _ if !is_topic(&entry.value) => What::NoLength,
                None => What::NoSessionLength,
                Some(length) if share <= Span::ZERO => What::NothingLeft { length, taken },
                Some(_) => continue,
            };
            faults.push_about("length", entry.place.clone(), what, None);
        }
    }
    Timed {
        length: length.unwrap_or(taken),
        items: own.into_iter().map(|own| own.unwrap_or(share)).collect(),
    }
}

/// The session's length, if the file gives it.
fn session_length(file: &PlanFile, whole: &Whole, now: Option<Stamp>, faults: &mut Faults) -> Option<Span> {
    let hours = file
        .time
        .as_ref()
        .and_then(|time| Some((length_by_hours(file, time, whole, now, faults)?, &time.place)));
    match (&file.length, hours) {
        (Some(length), Some((hours, place))) if length.value.0 != hours => {
            let what = What::TwoLengths { found: length.value.0, hours };
            faults.push_about("length", length.place.clone(), what, Some(place.clone()));
            Some(hours)
        }
        (Some(length), _) => Some(length.value.0),
        (None, hours) => hours.map(|(hours, _)| hours),
    }
}
