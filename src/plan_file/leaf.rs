//! The smallest parts of a plan: text, lengths, hours, dates, counts.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use toml::de::DeValue;

use super::fault::{Faults, Form, TextSpan, What, nearest};
use super::script::Unplayable;
use super::value::{Node, Read, wrong_kind};
use crate::floor::representative::Representative;
use crate::floor::time::Span;
use crate::text::broker_address::BrokerAddress;
use crate::text::hours::minutes_of_day;
use crate::text::{self, LONGEST_LINE, Unfit};

/// One line of text that is safe to show, of at most `MOST` characters.
#[derive(Debug, Clone)]
pub(super) struct OneLine<const MOST: usize>(pub(super) String);

/// A name, a title, a question.
pub(super) type Text = OneLine<LONGEST_LINE>;

/// A short code to find a party by.
pub(super) type Code = OneLine<12>;

/// A language's tag.
#[derive(Debug)]
pub(super) struct LanguageTag(pub(super) String);

/// A length of time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length(pub(super) Span);

/// The start, or the start and the end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hours {
    pub(super) start: HourOfDay,
    pub(super) end: Option<HourOfDay>,
}

/// An hour of the day on the wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HourOfDay {
    /// Minutes after midnight.
    pub(super) minutes: u16,
    /// Whether the second of two equal hours is meant, in a night in which the clock goes back.
    pub(super) second: bool,
}

/// Marks the second of two equal hours.
pub(crate) const SECOND: &str = "2nd";

/// A date.
#[derive(Debug)]
pub(super) struct Date(pub(super) String);

/// An IANA time zone.
#[derive(Debug)]
pub(super) struct ZoneName(pub(super) String);

/// The address of a broker, over which nothing goes that others could read on the way.
#[derive(Debug)]
pub(super) struct BrokerUrl(pub(super) BrokerAddress);

/// Whether something holds.
#[derive(Debug, Clone, Copy, JsonSchema)]
#[schemars(transparent)]
pub(super) struct Flag(pub(super) bool);

/// A small number.
#[derive(Debug, Clone, Copy, JsonSchema)]
#[schemars(transparent)]
pub(super) struct Number(pub(super) u8);

/// How many representatives may speak; `None` for any number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Representatives(pub(super) Option<u8>);

/// The longest session over midnight. An end that lies farther before the start is a slip.
const LONGEST_NIGHT: Span = Span::from_mins(12 * 60);

/// The word that lifts the limit on representatives.
pub(crate) const ANY: &str = "any";

/// A value's text, safe to keep; `None` after noting why not. Dates and times need no quotes.
fn line<'n>(node: Node<'n, '_>, most: usize, form: Form, faults: &mut Faults) -> Option<Cow<'n, str>> {
    let value = match node.get_ref() {
        DeValue::String(value) => Cow::Borrowed(value.as_ref().trim()),
        DeValue::Datetime(value) if matches!(form, Form::Date | Form::Hours) => Cow::Owned(value.to_string()),
        DeValue::Datetime(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => return wrong_kind(node, form, faults),
    };
    // Trimming must not hide a control character that counts as a blank.
    let whole = node.get_ref().as_str().unwrap_or(&value);
    let harm = text::unfit(whole, usize::MAX).filter(|unfit| matches!(unfit, Unfit::Character(_)));
    match harm.or_else(|| text::unfit(&value, most)) {
        Some(unfit) => {
            faults.push(node.span(), What::Text(unfit));
            None
        }
        None => Some(value),
    }
}

/// Text of a form, parsed; `None` after noting that it has another.
fn formed<T>(
    node: Node<'_, '_>,
    form: Form,
    faults: &mut Faults,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let value = line(node, LONGEST_LINE, form, faults)?;
    let parsed = parse(&value);
    if parsed.is_none() {
        faults.push(node.span(), What::Form { found: value.into_owned(), allowed: form });
    }
    parsed
}

impl<const MOST: usize> Read for OneLine<MOST> {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        line(node, MOST, Form::Text, faults).map(|text| Self(text.into_owned()))
    }
}

impl Read for LanguageTag {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        formed(node, Form::Language, faults, |text| {
            let mut parts = text.split('-');
            let first = parts.next()?;
            let first_fits = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
            let rest_fits = parts
                .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
            (first_fits && rest_fits).then(|| Self(text.to_owned()))
        })
    }
}

impl Read for Length {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        formed(node, Form::Length, faults, |text| {
            let length: jiff::SignedDuration = text.parse().ok()?;
            (length.subsec_nanos() == 0).then(|| Self(Span::from_secs(length.as_secs())))
        })
    }
}

impl Read for Hours {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let (hours, text) = formed(node, Form::Hours, faults, |text| {
            let (start, end) = match text.split_once(['-', '–', '—']) {
                Some((start, end)) => (start, Some(hour_of_day(end)?)),
                None => (text, None),
            };
            Some((Self { start: hour_of_day(start)?, end }, text.to_owned()))
        })?;
        if hours.end.is_some_and(|end| !hours.could_end(end)) {
            faults.push(node.span(), What::Backwards { found: text });
            return None;
        }
        Some(hours)
    }
}

impl Hours {
    /// Whether the session can end at this hour, as far as can be told without its day.
    fn could_end(self, end: HourOfDay) -> bool {
        // In a night in which the clock goes back, 2:45 comes before the second 2:15.
        if end.second && !self.start.second {
            return true;
        }
        let after = self.length_by_the_clock(end);
        end.minutes > self.start.minutes || (after > Span::ZERO && after <= LONGEST_NIGHT)
    }

    /// How long the session is, to the end on the same day or the next, if the clock does not change meanwhile.
    pub(super) fn length_by_the_clock(self, end: HourOfDay) -> Span {
        let minutes = i64::from(end.minutes) - i64::from(self.start.minutes);
        Span::from_mins(minutes.rem_euclid(24 * 60))
    }
}

/// The hour of `10:15` or `2:30 2nd`.
fn hour_of_day(text: &str) -> Option<HourOfDay> {
    let text = text.trim();
    let (hour, second) = match text.strip_suffix(SECOND) {
        Some(hour) => (hour, true),
        None => (text, false),
    };
    // TOML writes its own times with seconds: `10:15:00`.
    let hour = hour.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(hour);
    Some(HourOfDay { minutes: minutes_of_day(hour)?, second })
}

impl Read for Date {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        formed(node, Form::Date, faults, |text| {
            let date: jiff::civil::Date = text.parse().ok()?;
            // The parser also takes dates with a time.
            (date.to_string() == text).then(|| Self(text.to_owned()))
        })
    }
}

impl Read for ZoneName {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let text = line(node, LONGEST_LINE, Form::Zone, faults)?.into_owned();
        let zones = jiff::tz::db();
        // Without a database of zones nothing can be checked.
        if zones.is_definitively_empty() || zones.get(&text).is_ok() {
            return Some(Self(text));
        }
        let known: Vec<_> = zones.available().map(|zone| zone.as_str().to_owned()).collect();
        let nearest = nearest(&text, known.iter().map(String::as_str)).map(str::to_owned);
        faults.push(node.span(), What::Zone { found: text, nearest });
        None
    }
}

impl Read for BrokerUrl {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let parse = |text: &str| BrokerAddress::read(text).filter(BrokerAddress::is_private).map(Self);
        formed(node, Form::Broker, faults, parse)
    }
}

impl Read for Flag {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        match node.get_ref().as_bool() {
            Some(flag) => Some(Self(flag)),
            None => wrong_kind(node, Form::Flag, faults),
        }
    }
}

/// A whole number that fits in a byte.
fn small(value: &DeValue<'_>) -> Option<u8> {
    let number = value.as_integer()?;
    u8::from_str_radix(number.as_str(), number.radix()).ok()
}

impl Read for Number {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let form = Form::Count { least: 0, most: u8::MAX };
        if !node.get_ref().is_integer() {
            return wrong_kind(node, form, faults);
        }
        match small(node.get_ref()) {
            Some(number) => Some(Self(number)),
            None => out_of_range(node, form, faults),
        }
    }
}

impl Read for Representatives {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let form = Form::Representatives;
        match node.get_ref() {
            DeValue::String(word) if word == ANY => Some(Self(None)),
            DeValue::String(_) => formed(node, form, faults, |_| None),
            DeValue::Integer(_) => {
                match small(node.get_ref()).filter(|&number| number <= Representative::MOST) {
                    Some(number) => Some(Self(Some(number))),
                    None => out_of_range(node, form, faults),
                }
            }
            DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => wrong_kind(node, form, faults),
        }
    }
}

fn out_of_range<T>(node: Node<'_, '_>, allowed: Form, faults: &mut Faults) -> Option<T> {
    let found = node.get_ref().as_integer().map(ToString::to_string).unwrap_or_default();
    faults.push(node.span(), What::Form { found, allowed });
    None
}

/// Where the wrong part of a value stands; the whole value if the part is escaped in the source.
pub(super) fn place_within(source: &str, value: &TextSpan, what: &What) -> TextSpan {
    let part = if let What::Text(Unfit::Character(letter)) = what {
        letter.to_string()
    } else if let What::Script(Unplayable::NoSuchKey { found }) = what {
        format!("{{{found}}}")
    } else {
        return value.clone();
    };
    let Some(at) = source.get(value.clone()).and_then(|text| text.find(&part)) else { return value.clone() };
    let start = value.start + at;
    start..start + part.len()
}

/// Implements the schema of types that are written as text.
macro_rules! written {
    ($($name:ident => $schema:tt)*) => {
        $(impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })*
    };
}

written! {
    LanguageTag => { "type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "examples": ["en", "fr", "ar"] }
    Length => { "type": "string", "examples": ["4m", "2m30s", "1h 15m"] }
    Hours => {
        "type": "string",
        "pattern": "^ *[0-9]{1,2}:[0-9]{2} *(2nd *)?([-–—] *[0-9]{1,2}:[0-9]{2} *(2nd *)?)?$",
        "examples": ["10:15–12:00", "10:15", "23:30–00:45"]
    }
    Date => { "type": "string", "format": "date", "examples": ["2024-04-30"] }
    BrokerUrl => { "type": "string", "examples": ["mqtts://broker.example:8883/ndm-un27"] }
    ZoneName => { "type": "string", "examples": ["Europe/Paris", "Asia/Beirut"] }
    Representatives => { "anyOf": [{ "type": "integer", "minimum": 1, "maximum": 16 }, { "const": "any" }] }
}

impl<const MOST: usize> JsonSchema for OneLine<MOST> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Line".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "maxLength": MOST })
    }
}
