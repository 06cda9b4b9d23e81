//! Notes on a session's hours: it goes past midnight, the clock changes meanwhile, an hour comes twice or never.

use jiff::civil::{Date, DateTime};

use super::leaf::SECOND;
use crate::clock::{ClockChange, Occurs, Zone};
use crate::floor::plan::{Plan, When};
use crate::floor::time::{Span, Stamp};
use crate::words::{Args, Words};

/// A note on a session's hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HourNote {
    /// It ends on the next day.
    NextDay {
        /// When, in minutes after midnight.
        ends: u16,
    },
    /// The clock changes during the session.
    Changes(ClockChange),
    /// Its start, or its end, comes twice.
    Twice {
        /// The hour, in minutes after midnight.
        hour: u16,
        /// Whether it is the end.
        is_end: bool,
        /// Whether it is the second one.
        is_second: bool,
    },
    /// Its start does not exist on this day. The plan has no date, so this is no fault.
    Never {
        /// The hour, in minutes after midnight.
        hour: u16,
        /// When it starts instead.
        starts: u16,
    },
}

/// The notes on a plan's hours. A plan without a date is for the day of `now`.
#[must_use]
pub fn notes(plan: &Plan, now: Option<Stamp>) -> Vec<HourNote> {
    let Some(when) = &plan.when else { return Vec::new() };
    let dated = when.date.as_ref().and_then(|date| date.parse().ok());
    let zone = Zone::named(when.zone.as_deref());
    let meant = |now| zone.day_meant(when.start, plan.length, now);
    if let Some(day) = dated.or_else(|| now.map(meant)) {
        return notes_on(when, plan.length, &zone, day).unwrap_or_default();
    }
    let ends = Span::from_mins(i64::from(when.start)) + plan.length;
    let minutes = ends.secs() / 60;
    next_day(minutes >= 24 * 60, minutes % (24 * 60)).into_iter().collect()
}

fn notes_on(when: &When, length: Span, zone: &Zone, day: Date) -> Option<Vec<HourNote>> {
    let occurs = zone.occurs(day, when.start)?;
    let starts = occurs.taken(when.second);
    let ends = starts + length;
    let shows = zone.shows(ends);
    let mut notes = Vec::new();
    match occurs {
        Occurs::Once(_) => {}
        Occurs::Twice { .. } => {
            notes.push(HourNote::Twice { hour: when.start, is_end: false, is_second: when.second });
        }
        Occurs::Never(_) => {
            notes.push(HourNote::Never { hour: when.start, starts: minutes(zone.shows(starts)) });
        }
    }
    let changes = zone.changes_around(starts);
    let meanwhile = |change: &ClockChange| starts < change.at && change.at <= ends;
    notes.extend(changes.into_iter().filter(meanwhile).map(HourNote::Changes));
    if let Some(Occurs::Twice { second, .. }) = zone.moments(shows) {
        notes.push(HourNote::Twice { hour: minutes(shows), is_end: true, is_second: ends == second });
    }
    notes.extend(next_day(shows.date() > zone.shows(starts).date(), i64::from(minutes(shows))));
    Some(notes)
}

fn next_day(is_next: bool, ends: i64) -> Option<HourNote> {
    is_next.then(|| HourNote::NextDay { ends: u16::try_from(ends).unwrap_or_default() })
}

fn minutes(shown: DateTime) -> u16 {
    let minutes = i32::from(shown.hour()) * 60 + i32::from(shown.minute());
    u16::try_from(minutes).unwrap_or_default()
}

impl HourNote {
    /// The note for a line of its own, without a full stop.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let (id, args) = self.told();
        words.say(id, &args)
    }

    /// The note as a sentence.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let (id, args) = self.told();
        words.say(&format!("{id}.sentence"), &args)
    }

    fn told(&self) -> (&'static str, Args<'static>) {
        let args = Args::new();
        match self {
            Self::NextDay { ends } => ("sum-next-day", args.with("hour", hour(*ends))),
            Self::Changes(change) => {
                let id = if change.by().is_negative() { "sum-clock-back" } else { "sum-clock-forward" };
                (id, args.with("before", shown(change.from, change)).with("after", shown(change.to, change)))
            }
            Self::Twice { hour: twice, is_end, is_second } => {
                let args = args.with("hour", hour(*twice)).with("second", SECOND);
                let args = args.with("what", if *is_end { "ends" } else { "starts" });
                (if *is_second { "sum-twice-second" } else { "sum-twice-first" }, args)
            }
            Self::Never { hour: never, starts } => {
                ("sum-no-such-hour", args.with("hour", hour(*never)).with("starts", hour(*starts)))
            }
        }
    }
}

/// An hour as plans write it. `minutes` are after midnight.
pub(super) fn hour(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// The clock's hour at a change, with the date if the change crosses midnight.
pub(super) fn shown(at: DateTime, change: &ClockChange) -> String {
    let hour = hour(minutes(at));
    if change.from.date() == change.to.date() { hour } else { format!("{} {hour}", at.date()) }
}

/// Why there is no such hour.
pub(super) fn no_such_hour(minutes: u16, zone: Option<&str>, change: &ClockChange, words: &Words) -> String {
    let args = Args::new().with("hour", hour(minutes)).with("day", change.from.date().to_string());
    let args = args.with("before", shown(change.from, change)).with("after", shown(change.to, change));
    match zone {
        Some(zone) => words.say("fault-no-such-hour-in", &args.with("zone", zone)),
        None => words.say("fault-no-such-hour", &args),
    }
}
