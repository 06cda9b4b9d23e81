//! Tells events, refusals and alerts in words, so that a scenario reads as a story. The words are the tests' own: a
//! change of the catalogue changes no rule.

mod alert;
mod event;
mod refusal;

pub use alert::alert;
pub use event::event;
pub use refusal::refusal;

use tribune::floor::Floor;
use tribune::floor::gap::GapCause;
use tribune::floor::list::Request;
use tribune::floor::note::{NoteKind, NoteText};
use tribune::floor::overrides::Override;
use tribune::floor::plan::{ItemId, PartyId};
use tribune::floor::representative::{Representative, TurnKind};
use tribune::floor::time::{Span, Stamp};

/// The hour of a moment. All scenarios play on one day, in UTC.
pub fn hour(at: Stamp) -> String {
    let (hour, minute, second) = at.time_of_day();
    let rest = at.millis().rem_euclid(1000);
    let hour = format!("{hour:02}:{minute:02}:{second:02}");
    if rest == 0 { hour } else { format!("{hour}.{rest:03}") }
}

/// A length with its sign: `+1:40`.
pub fn signed(span: Span) -> String {
    if span.is_negative() { span.to_string() } else { format!("+{span}") }
}

pub fn party(floor: &Floor, id: PartyId) -> String {
    floor.party(id).map_or_else(|| format!("party {}", id.0), |party| party.name.clone())
}

fn speaker(floor: &Floor, by: Option<PartyId>) -> String {
    by.map_or_else(|| "the chair".into(), |by| party(floor, by))
}

pub fn item(floor: &Floor, id: ItemId) -> String {
    floor.item(id).map_or_else(|| format!("item {}", id.0), |item| item.title.clone())
}

pub fn representative(representative: Representative) -> String {
    match representative.number() {
        1 => "first representative".into(),
        2 => "second representative".into(),
        3 => "third representative".into(),
        number => format!("representative number {number}"),
    }
}

pub fn overrides(overrides: &[Override]) -> String {
    let name = |rule: &Override| match rule {
        Override::Representatives => ", against the rule of representatives",
        Override::ClosedList => ", though the list is closed",
        Override::ProtectedItem => ", though its time is protected",
    };
    overrides.iter().map(name).collect()
}

pub fn kind(kind: TurnKind) -> &'static str {
    match kind {
        TurnKind::Intervention => "intervention",
        TurnKind::LineUp => "line-up",
        TurnKind::Response => "direct response",
        TurnKind::Chair => "remarks",
    }
}

/// A request, with what is special about it: `Jordan, first representative, intervention`.
pub fn request(floor: &Floor, request: &Request) -> String {
    let limit = request.limit.map_or(String::new(), |limit| format!(", limit {limit}"));
    let absences = match request.absences {
        0 => String::new(),
        1 => ", called once and not there".into(),
        times => format!(", called {times} times and not there"),
    };
    format!(
        "{}, {}, {}{limit}{absences}{}",
        party(floor, request.party),
        representative(request.representative),
        kind(request.kind),
        overrides(&request.overrides)
    )
}

/// A note: `“Mark every area” · “Fence the wells”, a proposal that Jordan follows up`.
pub fn tell_note(kind: &NoteKind, text: &NoteText) -> String {
    let lines: Vec<_> = text.lines().map(|line| format!("“{line}”")).collect();
    let what = match kind {
        NoteKind::Point => "a point".into(),
        NoteKind::Proposal { owner: None } => "a proposal".into(),
        NoteKind::Proposal { owner: Some(owner) } => format!("a proposal that {owner} follows up"),
        NoteKind::Answer { question } => format!("an answer to question {}", question + 1),
    };
    format!("{}, {what}", lines.join(" · "))
}

pub fn gap(why: GapCause) -> &'static str {
    match why {
        GapCause::Asleep => "the machine slept",
        GapCause::Ended => "the program had ended",
    }
}
