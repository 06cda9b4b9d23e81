//! `tribune status`: the whole state of a session from its journal, whether a program runs it or not.

use std::path::PathBuf;

use serde::Serialize;

use crate::board::Desk;
use crate::board::desk::{AgendaRow, ListRow, PointFace, RowProgress, Stage, TallyRow};
use crate::board::setting::Reality;
use crate::clock::Clock;
use crate::floor::phase::Phase;
use crate::floor::time::{Span, Stamp};
use crate::floor::{Floor, History};
use crate::journal::{ReadError, SessionId};
use crate::text::{is_harmful, stand_in};
use crate::words::{Args, Words};

use super::error::SessionError;
use super::header::Header;
use super::hours;
use super::known::{Kept, Replayed, SessionKind, Sessions, brought_up};
use super::seal::must_be_sealed;

/// What is known of a session.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum Status {
    /// A session with its journal.
    Session(Box<SessionStatus>),
    /// The folder of sessions cannot be read.
    Unreadable {
        /// Why.
        #[serde(skip)]
        why: Box<SessionError>,
    },
    /// A sealed session.
    Sealed {
        /// The session.
        id: String,
        /// Its record.
        record: serde_json::Value,
        /// Files that still name speakers, because sealing was interrupted. The next start removes them.
        left: Vec<PathBuf>,
    },
}

/// The state of a session.
#[derive(Debug, Serialize)]
pub struct SessionStatus {
    /// The session.
    pub id: String,
    /// How many entries the journal has.
    pub entries: usize,
    /// The length in bytes of an unfinished last line.
    pub torn: u64,
    /// Whether it is closed under the Chatham House Rule but not sealed, so that its journal still names speakers. The
    /// next start seals it.
    pub unsealed: bool,
    /// The moment of the last entry or sign of life.
    pub last_seen: Option<Stamp>,
    /// All that the chair's console shows.
    pub desk: Desk,
    /// The complete state of the room.
    pub floor: Floor,
}

/// Reads the state of a session: the one named, or the latest of its kind.
///
/// `at` is the moment to look at; by default now. The clocks of trials and rehearsals stand while nobody runs them, so
/// for these it is the moment at which they were last seen.
pub fn status(session: Option<&str>, kind: SessionKind, at: Option<Stamp>) -> Result<Status, SessionError> {
    let sessions = Sessions::of(kind);
    let id = match (session, sessions.latest()) {
        (Some(name), _) => {
            SessionId::parse(name).ok_or_else(|| ReadError::Missing { id: name.to_owned() })?
        }
        (None, Ok(latest)) => latest.ok_or(SessionError::NoSession)?,
        (None, Err(why)) => return Ok(Status::Unreadable { why: Box::new(why) }),
    };
    let name = id.to_string();
    let Replayed { header, history, torn, last_seen } = match sessions.read(&id)? {
        Kept::Session(session) => *session,
        Kept::Record { record, left } => return Ok(Status::Sealed { id: name, record, left }),
    };
    let now = at.unwrap_or_else(|| now(&history, &header, last_seen));
    let followed = history.floor().wall_clock().followed;
    let setting = hours::resumed(&header.plan, header.setting(), now + followed);
    let history = brought_up(history, now);
    Ok(Status::Session(Box::new(SessionStatus {
        id: name,
        entries: history.entries().len(),
        torn,
        unsealed: must_be_sealed(&history, setting.reality),
        last_seen,
        desk: Desk::of(&history, now, setting),
        floor: history.floor().clone(),
    })))
}

fn now(history: &History, header: &Header, last_seen: Option<Stamp>) -> Stamp {
    let floor = history.floor();
    match (floor.phase(), header.setting().reality, last_seen) {
        (Phase::Closed { at, .. }, _, _) => *at,
        (_, Reality::Trial { .. } | Reality::Rehearsal { .. }, Some(last_seen)) => last_seen,
        _ => Clock::going_on(floor.wall_clock().ahead, last_seen, floor.clocks_run()).second(),
    }
}

impl Status {
    /// The status as JSON on several lines. Characters that could command a terminal are escaped.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|json| escaped(&json))
    }

    /// The status in words, on several lines.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let text = match self {
            Self::Session(session) => session.text(words),
            Self::Unreadable { why } => why.message(words) + "\n",
            Self::Sealed { id, record, left } => {
                let title = record.get("title").and_then(serde_json::Value::as_str).unwrap_or_default();
                let sealed = words.say("status-sealed", &Args::new().with("id", id).with("title", title));
                let files = words.list(left.iter().map(|path| path.to_string_lossy()));
                let left =
                    (!left.is_empty()).then(|| words.say("status-left", &Args::new().with("files", files)));
                std::iter::once(sealed).chain(left).map(|line| line + "\n").collect()
            }
        };
        stand_in(&text)
    }
}

/// JSON with its harmful characters escaped. Outside of strings it has none but line ends.
fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == '\n' || !is_harmful(letter) {
            safe.push(letter);
        } else {
            let units = &mut [0; 2];
            safe.extend(letter.encode_utf16(units).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    safe
}

impl SessionStatus {
    fn text(&self, words: &Words) -> String {
        let desk = &self.desk;
        let mut lines = vec![self.headline(words)];
        if let (Some(ends), Stage::Ahead | Stage::Open | Stage::Suspended { .. }) = (desk.ends, desk.stage) {
            let hour = words.hour_to_the_second(desk.hour(ends));
            lines.push(words.say("status-ends", &Args::new().with("hour", hour)));
        }
        if let Some(item) = &desk.item {
            let args = Args::new().with("title", &item.title).with("left", item.face.shown());
            lines.push(words.say("status-item", &args.with("of", item.face.of)));
        }
        lines.push(self.on_floor(words));
        lines.extend(desk.point.as_ref().map(|point| raised(point, words)));
        lines.push(words.say("status-limit", &Args::new().with("limit", desk.limit.now)));
        let names = names(&desk.list.rows, words);
        let open = if desk.list.open { "open" } else { "closed" };
        let args = Args::new().with("open", open).with("count", desk.list.rows.len()).with("names", names);
        lines.push(words.say("status-list", &args));
        if !desk.list.aside.is_empty() {
            let names = self::names(&desk.list.aside, words);
            lines.push(words.say("status-aside", &Args::new().with("names", names)));
        }
        lines.extend(desk.agenda.iter().map(|row| planned(row, words)));
        let reserve = Args::new().with("reserve", desk.reserve.unsigned());
        lines.push(
            words.say(if desk.reserve.is_negative() { "status-behind" } else { "status-reserve" }, &reserve),
        );
        lines.extend(desk.tally.iter().filter(|row| row.people > 0).map(|row| spoke(row, words)));
        lines.extend(desk.alerts.iter().map(|alert| {
            words.say("status-alert", &Args::new().with("alert", words.alert(&alert.kind, desk)))
        }));
        if self.unsealed {
            lines.push(words.plain("status-unsealed"));
        }
        if self.torn > 0 {
            lines.push(words.say("status-torn", &Args::new().with("bytes", self.torn)));
        }
        lines.join("\n") + "\n"
    }

    fn headline(&self, words: &Words) -> String {
        let desk = &self.desk;
        let hour = |at| words.hour_to_the_second(desk.hour(at));
        let (stage, since) = match desk.stage {
            Stage::Ahead => ("ahead", desk.now),
            Stage::Open => ("open", desk.opened.unwrap_or(desk.now)),
            Stage::Suspended { since, .. } => ("suspended", since),
            Stage::Closed { at } => ("closed", at),
        };
        let args = Args::new().with("id", &self.id).with("title", &desk.title).with("stage", stage);
        words.say("status-headline", &args.with("hour", hour(since)))
    }

    fn on_floor(&self, words: &Words) -> String {
        let Some(turn) = &self.desk.turn else { return words.plain("status-floor-free") };
        let Some(speaker) = &turn.speaker else { return words.plain("status-floor-chair") };
        let left = turn.face.map_or(Span::ZERO, |face| face.shown());
        let args = Args::new().with("name", &speaker.name).with("left", left.unsigned());
        match turn.face {
            Some(face) if face.left.is_negative() => words.say("status-floor-over", &args),
            Some(_) | None => words.say("status-floor", &args),
        }
    }
}

fn names(rows: &[ListRow], words: &Words) -> String {
    words.list(rows.iter().map(|row| row.speaker.name.as_str()))
}

fn raised(point: &PointFace, words: &Words) -> String {
    let over = if point.face.left.is_negative() { "yes" } else { "no" };
    let args = Args::new().with("name", &point.name).with("left", point.face.shown().unsigned());
    words.say("status-point", &args.with("over", over))
}

fn planned(row: &AgendaRow, words: &Words) -> String {
    let progress = match row.progress {
        RowProgress::Ahead => "ahead",
        RowProgress::Present => "present",
        RowProgress::Done => "done",
        RowProgress::PassedOver => "passed-over",
        RowProgress::Dropped => "dropped",
    };
    let args = Args::new().with("title", &row.title).with("progress", progress);
    words.say("status-agenda", &args.with("time", row.allotment))
}

fn spoke(row: &TallyRow, words: &Words) -> String {
    let args = Args::new().with("name", &row.name).with("interventions", row.interventions);
    let args = args.with("responses", row.responses).with("spoken", row.spoken);
    words.say("status-spoke", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_commands_a_terminal_leaves_as_an_escape_or_a_stand_in() {
        let title = "a\u{9b}2J\u{7f}\u{202e}\u{e0041}é";
        let record = serde_json::json!({ "title": title });
        let left = vec![PathBuf::from("x\u{1b}c.torn")];
        let status = Status::Sealed { id: "one".into(), record, left };
        let json = status.json().unwrap();
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["record"]["title"], title);
        assert!(json.contains("\\u009b2J\\u007f\\u202e\\udb40\\udc41é"), "{json}");
        let text = status.text(&Words::english());
        for shown in [json, text] {
            assert!(!shown.chars().any(|letter| letter != '\n' && is_harmful(letter)), "{shown:?}");
        }
    }
}
