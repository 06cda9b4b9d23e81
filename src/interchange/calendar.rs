//! Calendars: iCalendar (RFC 5545), as far as an agenda needs it.
//!
//! Not by the crate `icalendar`: it gives no end where an event has a `DURATION`, and takes text, so that a line which is
//! folded within a letter, as the RFC allows, cannot be read.

use super::cell::cleaned;
use super::decode::starts;
use super::fault::ImportFault;
use super::hours;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::draft::{Dimension, Draft, DraftItem, Remark};
use super::moment::{WrittenMoment, secs_since, zone};
use super::own_table::item_kind;
use super::vocabulary::meaning;
use crate::clock::{Occurs, Zone};
use crate::floor::time::Span;

/// The most events that are read.
const MOST_EVENTS: usize = 2000;
/// The category of an event that is the session of others.
pub(super) const SESSION: &str = "SESSION";

/// Whether a file is a calendar.
pub(super) fn is_calendar(bytes: &[u8]) -> bool {
    starts(bytes, "BEGIN:VCALENDAR")
}

/// Joins folded lines: as bytes, because a fold may lie within a letter.
pub(super) fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        rest = match rest {
            [b'\r', b'\n', b' ' | b'\t', after @ ..] | [b'\n', b' ' | b'\t', after @ ..] => after,
            [byte, after @ ..] => {
                joined.push(*byte);
                after
            }
            [] => return joined,
        };
    }
}

/// A line: its name, its parameters, its value.
struct Property<'t> {
    name: &'t str,
    params: Vec<(&'t str, &'t str)>,
    value: &'t str,
}

impl<'t> Property<'t> {
    fn of_line(line: &'t str) -> Option<Self> {
        // A colon between quotation marks belongs to a parameter.
        let mut is_quoted = false;
        let colon = line.char_indices().find(|(_, letter)| {
            is_quoted ^= *letter == '"';
            *letter == ':' && !is_quoted
        })?;
        let (head, value) = line.split_at_checked(colon.0)?;
        let mut parts = head.split(';');
        let name = parts.next()?;
        let params = parts.filter_map(|part| part.split_once('=')).collect();
        Some(Self { name, params, value: value.get(1..)? })
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    fn param(&self, name: &str) -> Option<&'t str> {
        self.params
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim_matches('"'))
    }

    /// The value as text: without its backslashes, with its line ends.
    fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                letter => text.push(letter),
            }
        }
        text
    }
}

/// An event.
#[derive(Default)]
struct CalendarEvent {
    summary: String,
    language: Option<String>,
    room: String,
    categories: Vec<String>,
    description: String,
    start: Option<WrittenMoment>,
    end: Option<WrittenMoment>,
    duration: Option<Span>,
    is_day: bool,
    is_off: bool,
    is_repeated: bool,
}

impl CalendarEvent {
    fn take(&mut self, property: &Property<'_>, remarks: &mut Vec<Remark>) {
        let moment = |remarks: &mut Vec<Remark>| {
            let named = property.param("TZID");
            let known = named.and_then(zone);
            if let (Some(named), None) = (named, &known) {
                let remark = Remark::Zone(cleaned(named));
                if !remarks.contains(&remark) {
                    remarks.push(remark);
                }
            }
            WrittenMoment::of_calendar(property.value, known)
        };
        if property.is("SUMMARY") {
            self.summary = property.text();
            self.language = property.param("LANGUAGE").map(str::to_owned);
        } else if property.is("LOCATION") {
            self.room = cleaned(&property.text());
        } else if property.is("DESCRIPTION") {
            self.description = property.text();
        } else if property.is("CATEGORIES") {
            self.categories.extend(property.text().split(',').map(str::trim).map(str::to_owned));
        } else if property.is("STATUS") {
            self.is_off = property.value.trim().eq_ignore_ascii_case("CANCELLED");
        } else if property.is("RRULE") {
            self.is_repeated = true;
        } else if property.is("DURATION") {
            self.duration = duration(property.value);
        } else if property.is("DTSTART") {
            if let Some((moment, is_day)) = moment(remarks) {
                (self.start, self.is_day) = (Some(moment), is_day);
            }
        } else if property.is("DTEND") {
            self.end = moment(remarks).map(|(moment, _)| moment);
        }
    }

    fn is_session(&self) -> bool {
        self.categories.iter().any(|category| category.eq_ignore_ascii_case(SESSION))
    }
}

/// Returns a length of time as RFC 5545 has it: `PT1H30M`, `P1D`.
fn duration(text: &str) -> Option<Span> {
    let text = text.trim().trim_start_matches('+').to_ascii_uppercase();
    let mut secs = 0_i64;
    let mut number = String::new();
    for letter in text.strip_prefix('P')?.chars() {
        let unit = match letter {
            '0'..='9' if number.len() < 8 => {
                number.push(letter);
                continue;
            }
            'T' if number.is_empty() => continue,
            'W' => 7 * hours::DAY,
            'D' => hours::DAY,
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        secs += number.parse::<i64>().ok()? * unit;
        number.clear();
    }
    (secs > 0 && number.is_empty()).then(|| Span::from_secs(secs))
}

/// An event with its hours on the clock of the calendar's zone.
struct TimedEvent {
    event: CalendarEvent,
    start: WrittenMoment,
    /// True time since the epoch, looked up once: events are compared in pairs.
    begins: Span,
    shown: DateTime,
    length: Option<Span>,
}

impl TimedEvent {
    /// Whether another event lies within this one, and is shorter.
    fn holds(&self, other: &Self) -> bool {
        let (Some(own), Some(its)) = (self.length, other.length) else { return false };
        let offset = other.begins - self.begins;
        let is_within = offset >= Span::ZERO && offset + its <= own;
        let (own_room, room) = (&self.event.room, &other.event.room);
        let is_there = own_room.is_empty() || room.is_empty() || own_room == room;
        is_within && is_there && (its < own || self.event.is_session()) && !other.event.is_session()
    }
}

/// Returns what a calendar says.
pub(super) fn draft(file: &str, text: &str) -> Result<Draft, ImportFault> {
    let mut draft = Draft::default();
    let (events, name, named_zone) = events(text, &mut draft.remarks)?;
    let repeated = events.iter().filter(|event| event.is_repeated).count();
    if repeated > 0 {
        draft.remarks.push(Remark::Repeats { file: file.to_owned(), events: repeated });
    }
    let (days, timed): (Vec<_>, Vec<_>) = events.into_iter().partition(|event| event.is_day);
    let zone = named_zone.or_else(|| {
        let mut zones = timed.iter().filter_map(|event| event.start.as_ref()?.zone.clone());
        let first = zones.next()?;
        // In UTC only where nothing else says where the room is.
        Some(zones.find(|zone| *zone != TimeZone::UTC && first == TimeZone::UTC).unwrap_or(first))
    });
    let timed: Vec<_> = timed.into_iter().filter_map(|event| in_zone(event, zone.as_ref())).collect();
    if let Some(zone) = zone.as_ref().and_then(TimeZone::iana_name).filter(|_| !timed.is_empty()) {
        draft.set("zone", zone);
    }
    if timed.is_empty() {
        let Some(day) =
            days.into_iter().find_map(|event| Some((event.start?.at.date(), event.summary, event.room)))
        else {
            return Err(ImportFault::EmptyCalendar);
        };
        draft.set("title", cleaned(&day.1));
        draft.set("date", day.0.to_string());
        if !day.2.is_empty() {
            draft.set("room", day.2);
        }
        return Ok(draft);
    }
    file_events(timed, &name, zone.as_ref(), &mut draft);
    // The event of a whole day is the meeting that the session belongs to.
    if let Some(meeting) =
        days.iter().map(|event| cleaned(&event.summary)).find(|summary| !summary.is_empty())
    {
        draft.set("meeting", meeting);
    }
    Ok(draft)
}

/// Reads the events that are not cancelled, the calendar's name, and its zone.
fn events(
    text: &str,
    remarks: &mut Vec<Remark>,
) -> Result<(Vec<CalendarEvent>, String, Option<TimeZone>), ImportFault> {
    let (mut events, mut open, mut name, mut named_zone) = (Vec::new(), Vec::new(), String::new(), None);
    let mut event: Option<CalendarEvent> = None;
    for property in text.lines().filter_map(Property::of_line) {
        let value = property.value.trim();
        if property.is("BEGIN") {
            open.push(value.to_ascii_uppercase());
            if value.eq_ignore_ascii_case("VEVENT") {
                event = Some(CalendarEvent::default());
            }
            if open.len() > MOST_EVENTS {
                return Err(ImportFault::TooManyRows);
            }
        } else if property.is("END") {
            open.pop();
            if value.eq_ignore_ascii_case("VEVENT") {
                events.extend(event.take().filter(|event| !event.is_off && event.start.is_some()));
            }
            if events.len() > MOST_EVENTS {
                return Err(ImportFault::TooManyRows);
            }
        } else if let (Some(event), Some("VEVENT")) = (&mut event, open.last().map(String::as_str)) {
            // What stands in an alarm within the event is the alarm's.
            event.take(&property, remarks);
        } else if property.is("X-WR-CALNAME") {
            name = cleaned(&property.text());
        } else if property.is("X-WR-TIMEZONE") {
            named_zone = zone(value);
        }
    }
    Ok((events, name, named_zone))
}

fn in_zone(event: CalendarEvent, zone: Option<&TimeZone>) -> Option<TimedEvent> {
    let start = event.start.clone()?;
    let begins = start.moment();
    let length = event.end.as_ref().map(|end| end.moment() - begins).or(event.duration);
    let length = length.filter(|length| *length > Span::ZERO);
    Some(TimedEvent { begins, shown: start.shown_in(zone), start, length, event })
}

/// Makes sessions of the events that hold others, and items of the others.
fn file_events(mut timed: Vec<TimedEvent>, name: &str, zone: Option<&TimeZone>, draft: &mut Draft) {
    timed.sort_by_key(|event| (event.shown, std::cmp::Reverse(event.length)));
    let held =
        |at: usize| timed.get(at).map_or(0, |one| timed.iter().filter(|other| one.holds(other)).count());
    let sessions: Vec<usize> = (0..timed.len())
        .filter(|&at| {
            let is_marked = timed.get(at).is_some_and(|one| one.event.is_session());
            is_marked || timed.len() == 1 || held(at) > 1
        })
        .collect();
    let is_one = sessions.len() == 1;
    if let Some(session) = sessions.first().filter(|_| is_one).and_then(|session| timed.get(*session)) {
        set_session(session, zone, draft);
        if !name.is_empty() {
            draft.set("meeting", name);
        }
    } else if sessions.is_empty() && !name.is_empty() {
        draft.set("title", name);
    }
    for (_, event) in timed.iter().enumerate().filter(|(at, _)| !sessions.contains(at)) {
        let holding =
            sessions.iter().filter_map(|&session| timed.get(session).filter(|one| one.holds(event)));
        let session = holding.min_by_key(|session| session.length);
        if is_one && session.is_none() {
            continue;
        }
        let day = session.map_or(event.shown.date(), |session| session.shown.date());
        let Some(mut item) = item(event, session, day) else { continue };
        let room = Some(&event.event.room).filter(|room| !room.is_empty());
        if !is_one {
            item.tags.set(Dimension::Day, &day.to_string());
            item.tags
                .set(Dimension::Room, room.or(session.map(|one| &one.event.room)).map_or("", String::as_str));
            item.tags
                .set(Dimension::Session, &session.map(|one| cleaned(&one.event.summary)).unwrap_or_default());
        }
        draft.items.push(item);
    }
}

fn set_session(session: &TimedEvent, zone: Option<&TimeZone>, draft: &mut Draft) {
    draft.set("title", cleaned(&session.event.summary));
    if !session.event.room.is_empty() {
        draft.set("room", session.event.room.clone());
    }
    if let Some(language) = &session.event.language {
        draft.set("language", language.clone());
    }
    draft.set("date", session.shown.date().to_string());
    let start = secs_since(session.shown.date(), session.shown);
    let named = zone.and_then(TimeZone::iana_name);
    let is_second = u16::try_from(start / 60).ok().and_then(|minutes| {
        let occurs = Zone::named(named?.into()).occurs(session.shown.date(), minutes)?;
        let own = session.start.zone.as_ref()?.to_ambiguous_timestamp(session.start.at).compatible().ok()?;
        Some(matches!(occurs, Occurs::Twice { second, .. } if second.millis() == own.as_millisecond()))
    });
    draft.set("time", hours::marked(start, is_second.unwrap_or_default()));
    if let Some(length) = session.length {
        draft.set("length", hours::written(length));
    }
}

fn item(event: &TimedEvent, session: Option<&TimedEvent>, day: Date) -> Option<DraftItem> {
    let mut item = DraftItem::titled(&event.event.summary);
    if item.title.is_empty() {
        return None;
    }
    let from = match session {
        // True time since the session's start.
        Some(session) => secs_since(day, session.shown) + (event.begins - session.begins).secs(),
        None => secs_since(day, event.shown),
    };
    item.from = Some(from);
    item.length = event.length;
    item.to = event.length.map(|length| from + length.secs());
    let words = event.event.categories.iter();
    item.kind = words.filter_map(|category| meaning("kind", category)).find_map(item_kind);
    let lines = event.event.description.lines().map(str::trim);
    let question = |line: &str| {
        let marked = ["- ", "• ", "* "].into_iter().find_map(|mark| line.strip_prefix(mark));
        let asked = || line.ends_with(['?', '؟']).then_some(line);
        marked.or_else(asked).filter(|line| !line.contains('<')).map(cleaned)
    };
    item.questions = lines.filter_map(question).filter(|question| !question.is_empty()).collect();
    Some(item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_standard() {
        for (text, secs) in
            [("PT1H30M", 5400), ("P1D", 86_400), ("PT20M", 1200), ("P2W", 1_209_600), ("+PT5S", 5)]
        {
            assert_eq!(duration(text), Some(Span::from_secs(secs)), "{text}");
        }
        for text in ["", "P", "PT", "-PT5M", "PT5", "PTM", "PT5X", "PT999999999999M", "1H"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }

    #[test]
    fn lines_are_joined_within_a_letter() {
        let text = "SUMMARY:Côte d’Ivoire";
        let bytes = text.as_bytes();
        for at in 1..bytes.len() {
            let (one, other) = bytes.split_at(at);
            for fold in ["\r\n ", "\n\t"] {
                assert_eq!(unfolded(&[one, fold.as_bytes(), other].concat()), bytes);
            }
        }
    }
}
