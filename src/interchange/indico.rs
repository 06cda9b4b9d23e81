//! What Indico exports as JSON, saved as a file: a timetable (`/export/timetable/NUMBER.json`), or an event with its
//! contributions (`/export/event/NUMBER.json?detail=contributions`).
//!
//! The source of the form: Indico's documentation, "HTTP API", "Timetable" and "Events".

use super::cell::cleaned;
use super::fault::ImportFault;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use jiff::civil::{Date, Time};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use super::draft::{Dimension, Draft, DraftItem, DraftOfficer, Remark};
use super::moment::{secs_since, zone};
use crate::floor::plan::ItemKind;
use crate::floor::time::Span;

/// The most objects that a file may have: each takes memory.
const MOST_OBJECTS: usize = 50_000;

#[derive(Deserialize)]
struct IndicoFile {
    results: Results,
}

/// By event, then by day: a timetable. A list: events.
enum Results {
    Timetable(BTreeMap<String, Entries<Entries<IndicoEntry>>>),
    Events(Vec<IndicoEntry>),
}

/// What is a map by keys that say nothing, or a list.
struct Entries<T>(Vec<T>);

/// A session, a contribution, a break; or an event.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct IndicoEntry {
    entry_type: Option<String>,
    title: Option<String>,
    start_date: Option<IndicoMoment>,
    end_date: Option<IndicoMoment>,
    /// Minutes.
    duration: Option<f64>,
    room: Option<String>,
    timezone: Option<String>,
    entries: Option<Entries<IndicoEntry>>,
    contributions: Option<Entries<IndicoEntry>>,
    sessions: Option<Entries<IndicoEntry>>,
    /// Of an event's contribution, the name of its session.
    session: Option<NameOrOther>,
    presenters: Option<Entries<IndicoPerson>>,
    speakers: Option<Entries<IndicoPerson>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum NameOrOther {
    Name(String),
    Other(de::IgnoredAny),
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct IndicoMoment {
    date: Option<String>,
    time: Option<String>,
    tz: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct IndicoPerson {
    name: Option<String>,
    full_name: Option<String>,
    affiliation: Option<String>,
}

impl<'de> Deserialize<'de> for Results {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfResults;
        impl<'de> Visitor<'de> for OfResults {
            type Value = Results;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("results")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Results, A::Error> {
                BTreeMap::deserialize(de::value::MapAccessDeserializer::new(map)).map(Results::Timetable)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Results, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(list)).map(Results::Events)
            }
        }
        deserializer.deserialize_any(OfResults)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfEntries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for OfEntries<T> {
            type Value = Entries<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("entries")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some((_, entry)) = map.next_entry::<de::IgnoredAny, T>()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = list.next_element()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_any(OfEntries(PhantomData))
    }
}

/// Returns what an export of Indico says.
pub(super) fn draft(text: &str) -> Result<Draft, ImportFault> {
    if text.bytes().filter(|byte| *byte == b'{').count() > MOST_OBJECTS {
        return Err(ImportFault::TooManyRows);
    }
    let file: IndicoFile = serde_json::from_str(text).map_err(|error| {
        if error.is_data() { ImportFault::OtherJson } else { ImportFault::DamagedJson { line: error.line() } }
    })?;
    let mut draft = Draft::default();
    match file.results {
        Results::Timetable(events) => {
            for entry in events.into_values().flat_map(|days| days.0).flat_map(|day| day.0) {
                take(&entry, None, &mut draft);
            }
        }
        Results::Events(events) => {
            let is_one = events.len() == 1;
            for event in &events {
                let title = cleaned(event.title.as_deref().unwrap_or_default());
                if is_one && !title.is_empty() {
                    draft.set("title", title);
                }
                let before = draft.items.len();
                let of = if is_one { None } else { Some(event) };
                for entry in event.contributions.iter().flat_map(|all| &all.0) {
                    take(entry, of, &mut draft);
                }
                for session in event.sessions.iter().flat_map(|all| &all.0) {
                    for entry in session.contributions.iter().flat_map(|all| &all.0) {
                        take(entry, Some(session), &mut draft);
                    }
                }
                if draft.items.len() == before {
                    take(event, None, &mut draft);
                } else {
                    set_room(event, &mut draft, is_one);
                }
            }
        }
    }
    if draft.items.is_empty() { Err(ImportFault::OtherJson) } else { Ok(draft) }
}

fn set_room(event: &IndicoEntry, draft: &mut Draft, is_one: bool) {
    let room = cleaned(event.room.as_deref().unwrap_or_default());
    if is_one && !room.is_empty() {
        draft.set("room", room);
    }
}

/// Takes an entry: those in it, or itself.
fn take(entry: &IndicoEntry, session: Option<&IndicoEntry>, draft: &mut Draft) {
    if let Some(within) = entry.entries.as_ref().filter(|within| !within.0.is_empty()) {
        within.0.iter().for_each(|one| take(one, Some(entry), draft));
        return;
    }
    let mut item = DraftItem::titled(entry.title.as_deref().unwrap_or_default());
    if item.title.is_empty() {
        return;
    }
    let is_break = entry.entry_type.as_deref() == Some("Break");
    item.kind = is_break.then_some(ItemKind::Break);
    item.length = entry.duration.and_then(minutes);
    if let Some((day, from)) = entry.start_date.as_ref().and_then(shown) {
        let end = entry.end_date.as_ref().and_then(shown);
        item.tags.set(Dimension::Day, &day.to_string());
        item.from = Some(secs_since(day, from));
        item.to = end.map(|(_, end)| secs_since(day, end)).filter(|end| Some(*end) > item.from);
        // Contributions of a session have a start and a length.
        item.to = item.to.or(item.from.zip(item.length).map(|(from, length)| from + length.secs()));
    }
    let name = |entry: &IndicoEntry| cleaned(entry.title.as_deref().unwrap_or_default());
    let named = match &entry.session {
        Some(NameOrOther::Name(session)) => cleaned(session),
        Some(NameOrOther::Other(_)) | None => session.map(name).unwrap_or_default(),
    };
    item.tags.set(Dimension::Session, &named);
    let room = |entry: &IndicoEntry| entry.room.as_deref().map(cleaned).filter(|room| !room.is_empty());
    item.tags.set(Dimension::Room, &room(entry).or_else(|| room(session?)).unwrap_or_default());
    let people = entry.presenters.iter().chain(&entry.speakers).flat_map(|people| &people.0);
    for person in people {
        let name = cleaned(person.name.as_deref().or(person.full_name.as_deref()).unwrap_or_default());
        let post = person.affiliation.as_deref().map(cleaned).filter(|post| !post.is_empty());
        if !name.is_empty() {
            item.presenters.push(DraftOfficer { role: "presenters", name, post, tags: Rc::default() });
        }
    }
    draft.items.push(item);
    zone_of(entry, draft);
}

fn zone_of(entry: &IndicoEntry, draft: &mut Draft) {
    let named = entry.start_date.as_ref().and_then(|start| start.tz.as_deref()).or(entry.timezone.as_deref());
    let Some(named) = named else { return };
    if zone(named).is_some() {
        draft.set("zone", cleaned(named));
        return;
    }
    let remark = Remark::Zone(cleaned(named));
    if !draft.remarks.contains(&remark) {
        draft.remarks.push(remark);
    }
}

fn shown(moment: &IndicoMoment) -> Option<(Date, jiff::civil::DateTime)> {
    let day: Date = moment.date.as_ref()?.parse().ok()?;
    let time: Time = moment.time.as_ref()?.parse().ok()?;
    Some((day, day.to_datetime(time)))
}

/// A length in minutes, as a whole number of seconds.
fn minutes(minutes: f64) -> Option<Span> {
    #[expect(clippy::cast_possible_truncation, reason = "within a day")]
    let secs = (minutes > 0.0 && minutes < 24.0 * 60.0).then(|| (minutes * 60.0).round() as i64)?;
    Some(Span::from_secs(secs))
}
