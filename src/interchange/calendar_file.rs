//! A plan as a calendar: an event for the session, and one for each item.
//!
//! It holds the title, the meeting, the room, the language, the hours, and of items the title, the kind, the length and the
//! questions. It does not hold delegations, officers, rules, short titles, line-ups.

use super::fault::ExportFault;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::calendar::SESSION;
use super::moment::zone;
use super::own_table::word_of;
use crate::clock::Zone;
use crate::floor::plan::{Plan, When};
use crate::floor::time::Span;

/// The most bytes of a line.
const LONGEST_LINE: usize = 75;

/// A calendar in the making.
struct CalendarText {
    text: String,
}

/// A moment of the plan: with its zone in UTC, without one as the clock shows it.
#[derive(Clone, Copy)]
enum Start {
    Moment(i64),
    Shown(DateTime),
}

/// Returns a plan as a calendar.
pub(super) fn written(plan: &Plan) -> Result<String, ExportFault> {
    let start = plan.when.as_ref().and_then(start_of).ok_or(ExportFault::NoDate)?;
    let zone = plan.zone();
    let mut to = CalendarText { text: String::new() };
    for (name, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Tribune//plan//EN")] {
        to.line(name, value);
    }
    if let Some(meeting) = &plan.meeting {
        to.line("X-WR-CALNAME", &escaped(meeting));
    }
    if let Some(zone) = zone {
        to.line("X-WR-TIMEZONE", zone);
    }
    let id = crc32fast::hash(format!("{}{:?}", plan.title, plan.when).as_bytes());
    let mut event =
        |number: usize, title: &str, from: Span, length: Span, kind: &str, rest: &[(&str, String)]| {
            to.line("BEGIN", "VEVENT");
            to.line("UID", &format!("{id:08x}-{number}@tribune"));
            to.line("DTSTAMP", &stamp(start, Span::ZERO, true));
            to.line("DTSTART", &stamp(start, from, false));
            to.line("DTEND", &stamp(start, from + length, false));
            let name =
                plan.language.as_ref().map_or("SUMMARY".to_owned(), |tag| format!("SUMMARY;LANGUAGE={tag}"));
            to.line(&name, &escaped(title));
            to.line("CATEGORIES", kind);
            for (name, value) in rest {
                to.line(name, &escaped(value));
            }
            to.line("END", "VEVENT");
        };
    let room: Vec<_> = plan.room.iter().map(|room| ("LOCATION", room.clone())).collect();
    event(0, &plan.title, Span::ZERO, plan.length, SESSION, &room);
    let mut from = Span::ZERO;
    for (at, item) in plan.items.iter().enumerate() {
        let questions: Vec<_> = item.questions.iter().map(|question| format!("- {question}")).collect();
        let questions = (!questions.is_empty()).then(|| ("DESCRIPTION", questions.join("\n")));
        let rest: Vec<_> = room.iter().cloned().chain(questions).collect();
        let kind = word_of(item.kind).to_ascii_uppercase();
        event(at + 1, &item.title, from, item.planned, &kind, &rest);
        from += item.planned;
    }
    to.line("END", "VCALENDAR");
    Ok(to.text)
}

fn start_of(when: &When) -> Option<Start> {
    let day: Date = when.date.as_ref()?.parse().ok()?;
    let shown = day.at(i8::try_from(when.start / 60).ok()?, i8::try_from(when.start % 60).ok()?, 0, 0);
    match when.zone.as_deref().filter(|name| zone(name).is_some()) {
        Some(name) => {
            let occurs = Zone::named(Some(name)).occurs(day, when.start)?;
            Some(Start::Moment(occurs.taken(when.second).millis() / 1000))
        }
        None => Some(Start::Shown(shown)),
    }
}

/// The moment at a time after the start, as a calendar writes it; `in_utc` whatever the zone is.
fn stamp(start: Start, after: Span, in_utc: bool) -> String {
    let (shown, mark) = match start {
        Start::Moment(secs) => {
            let moment = jiff::Timestamp::from_second(secs.saturating_add(after.secs())).unwrap_or_default();
            (TimeZone::UTC.to_datetime(moment), "Z")
        }
        Start::Shown(shown) => {
            let later = shown.checked_add(jiff::SignedDuration::from_secs(after.secs()));
            (later.unwrap_or(shown), if in_utc { "Z" } else { "" })
        }
    };
    format!("{}{mark}", shown.strftime("%Y%m%dT%H%M%S"))
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

impl CalendarText {
    /// Writes a line, folded between letters.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > LONGEST_LINE {
                self.text.push_str("\r\n ");
                length = 1;
            }
            length += letter.len_utf8();
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }
}
