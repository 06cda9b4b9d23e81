//! What travels to a page: the newest of what it shows, made once for all its viewers, and the time that it runs by.

use hyper::body::Bytes;
use serde::Serialize;
use serde_json::Value;

use super::page::Document;
use crate::board::countdown::{Countdown, Remaining};
use crate::board::face::Pace;
use crate::board::room::BoardState;
use crate::clock::Tempo;
use crate::floor::time::{Span, Stamp};
use crate::text::digits::Digits;
use crate::words::Words;

/// The newest of what a page shows, as text.
#[derive(Debug)]
pub(super) struct PageEvent {
    pub(super) document: Document,
    /// It as an event of the stream.
    shown: Bytes,
    tempo: Tempo,
    /// The number of the present tempo of the session's time. When it changes, a page forgets what it knew of the time.
    count: u32,
}

/// A countdown, as the page runs it. Times are milliseconds of the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hands {
    of: Span,
    /// When its time is up, where it runs.
    until: Option<Stamp>,
    /// What is left, where it stands.
    pub(super) stands: Option<Span>,
    /// Each pace, with the time left from which it holds; the most left first.
    paces: Vec<(Pace, Span)>,
}

/// What time it is in the session.
#[derive(Debug, Serialize)]
struct TimeEvent {
    now: Stamp,
    rate: u32,
    tempo: u32,
    /// What the page sends back once it shows the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
}

impl PageEvent {
    /// Makes an event of this name of what is shown, whose texts are in these words and whose times are of this tempo.
    pub(super) fn of(
        name: &str,
        shown: &impl Serialize,
        document: Document,
        words: &Words,
        tempo: Tempo,
    ) -> Self {
        // Numbers and texts can always be written as JSON.
        let mut shown = serde_json::to_value(shown).unwrap_or_default();
        write_digits(words.digits(), &mut shown);
        Self { document, shown: event(name, &shown), tempo, count: 0 }
    }

    /// Takes the place of the last event.
    pub(super) fn take_place_of(self, last: &mut Self) {
        let count = last.count.wrapping_add(u32::from(self.tempo != last.tempo));
        *last = Self { count, ..self };
    }

    /// Returns all that a new viewer needs: the time first, so that what is shown is right at once.
    pub(super) fn told(&self, ask: String) -> Bytes {
        [self.sync(Some(ask)), self.shown.clone()].concat().into()
    }

    /// Returns the time of the session as an event of the stream, with what the page sends back once it shows it.
    pub(super) fn sync(&self, ask: Option<String>) -> Bytes {
        event("sync", &TimeEvent { now: self.tempo.now(), rate: self.tempo.rate(), tempo: self.count, ask })
    }
}

/// Gives each text of an event these digits.
fn write_digits(digits: Digits, data: &mut Value) {
    match data {
        Value::String(text) => *text = digits.written(text).into_owned(),
        Value::Array(values) => values.iter_mut().for_each(|value| write_digits(digits, value)),
        Value::Object(values) => values.values_mut().for_each(|value| write_digits(digits, value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn event(name: &str, data: &impl Serialize) -> Bytes {
    // Numbers and texts can always be written as JSON, on one line.
    let data = serde_json::to_string(data).unwrap_or_default();
    format!("event: {name}\ndata: {data}\n\n").into()
}

impl From<&Countdown> for Hands {
    fn from(countdown: &Countdown) -> Self {
        let (until, stands) = match countdown.left {
            Remaining::Until(until) => (Some(until), None),
            Remaining::Stands(left) => (None, Some(left)),
        };
        Self { of: countdown.of, until, stands, paces: countdown.paces() }
    }
}

/// Returns what a page calls a state; each has a shape there.
pub(super) fn state(state: BoardState) -> &'static str {
    match state {
        BoardState::Ahead { .. } => "ahead",
        BoardState::Between => "between",
        BoardState::Break { .. } => "break",
        BoardState::Called => "called",
        BoardState::Speaking => "speaking",
        BoardState::Held => "held",
        BoardState::PointOfOrder => "point",
        BoardState::Suspended { .. } => "suspended",
        BoardState::Closed => "closed",
    }
}
