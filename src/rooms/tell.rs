//! A room as the overview draws it, in words.

use super::gathered::{KnownRoom, LastLine, Presence};
use crate::board::Bulletin;
use crate::board::room::BoardState;
use crate::draw::rooms::{LiveRow, RoomRow};
use crate::floor::alert::{AlertLevel, AlertName};
use crate::floor::time::Stamp;
use crate::words::{Args, Label, Words};

/// Returns a room as it is drawn now.
pub(super) fn row(room: &KnownRoom, words: &Words) -> RoomRow {
    let bulletin = room.bulletin.as_ref();
    RoomRow {
        heading: words.beside(room.room.iter().chain([&room.title]).filter(|name| !name.is_empty())),
        band: bulletin.and_then(|bulletin| words.band(bulletin.reality)),
        lost: lost(room, words),
        advice: room.fault.as_ref().map(|fault| fault.message(words)),
        topic: bulletin.map(|bulletin| topic(bulletin, words)).unwrap_or_default(),
        live: room.live().map(|(bulletin, now)| LiveRow {
            now,
            punctuality: bulletin.punctuality(now),
            ends: ends(bulletin, now, words),
            topic_clock: bulletin.item.as_ref().map(|item| item.clock.clone()),
            floor: floor(bulletin, words),
            floor_clock: bulletin.point.as_ref().or(bulletin.turn.as_ref()).cloned(),
            facts: facts(bulletin, words),
            line: line(room, words),
            alerts: clock_apart(room, words).into_iter().chain(alerts(bulletin, words)).collect(),
        }),
    }
}

/// Returns that the console is gone or silent, and since which hour of its room.
fn lost(room: &KnownRoom, words: &Words) -> Option<String> {
    let (id, since) = match room.presence {
        Presence::Answers => return None,
        Presence::Awaited | Presence::Silent(None) => return Some(words.plain("rooms-kept")),
        Presence::NotReached => return Some(words.plain("rooms-not-reached")),
        Presence::Gone(None) => return Some(words.plain("rooms-gone-before")),
        Presence::Silent(since) => ("rooms-silent", since),
        Presence::Gone(since) => ("rooms-gone", since),
        Presence::Left(since) => ("rooms-left", since),
        Presence::OtherVersion => return Some(words.plain("rooms-other-version")),
    };
    let hour = since.zip(room.bulletin.as_ref()).map(|(since, bulletin)| bulletin.hour(since));
    let hour = hour.map(|hour| words.hour_to_the_second(hour)).unwrap_or_default();
    Some(words.say(id, &Args::new().with("hour", hour)))
}

/// Returns the present item.
pub(super) fn topic(bulletin: &Bulletin, words: &Words) -> String {
    let Some(item) = &bulletin.item else { return String::new() };
    match item.number {
        Some(number) => {
            words.say("rooms-topic", &Args::new().with("number", number).with("title", &item.title))
        }
        None => item.title.clone(),
    }
}

fn floor(bulletin: &Bulletin, words: &Words) -> String {
    let hour = |at| words.hour(bulletin.hour(at));
    let with = |state: Label, until: Option<String>| {
        words.beside([Some(words.label(state)), until].into_iter().flatten())
    };
    match bulletin.state {
        BoardState::Ahead { opens } => with(Label::NotOpen, opens.map(hour)),
        BoardState::Between => words.label(Label::TurnFree),
        BoardState::Break { until: back } => words.say("rooms-break", &Args::new().with("hour", hour(back))),
        BoardState::Called => words.label(Label::TurnCalled),
        BoardState::Speaking => words.label(Label::TurnSpeaking),
        BoardState::Held => words.label(Label::TurnHeld),
        BoardState::PointOfOrder => words.label(Label::TurnPoint),
        BoardState::Suspended { until } => {
            with(Label::Suspended, until.map(|until| words.suspended_until(&hour(until))))
        }
        BoardState::Closed => words.label(Label::Closed),
    }
}

fn ends(bulletin: &Bulletin, now: Stamp, words: &Words) -> Option<String> {
    let hour = |at| words.hour(bulletin.hour(at));
    let ends = bulletin.ends.filter(|_| bulletin.state != BoardState::Closed)?;
    // A session that has passed its end goes on until the chair closes it.
    let will_end = bulletin.will_end(now)?;
    let args = Args::new().with("hour", hour(ends));
    Some(if hour(will_end) == hour(ends) {
        words.say("rooms-ends", &args)
    } else {
        words.say("rooms-will-end", &args.with("will", hour(will_end)))
    })
}

fn facts(bulletin: &Bulletin, words: &Words) -> Vec<String> {
    let waiting = words.say("rooms-waiting", &Args::new().with("count", bulletin.waiting));
    let numbers = bulletin.covered.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let covered = (bulletin.questions > 0).then(|| {
        let args = Args::new().with("covered", bulletin.covered.len()).with("all", bulletin.questions);
        let id = if bulletin.covered.is_empty() { "rooms-none-covered" } else { "rooms-covered" };
        words.say(id, &args.with("numbers", numbers))
    });
    let (discussed, topics) = bulletin.topics;
    let topics = (topics > 0).then(|| words.topics_discussed(discussed, topics));
    [Some(waiting), covered, topics].into_iter().flatten().collect()
}

fn alerts(bulletin: &Bulletin, words: &Words) -> impl Iterator<Item = (AlertLevel, String)> {
    bulletin.alerts.iter().map(|alert| (alert.level, words.plain(alert_id(alert.kind))))
}

/// Returns what became of the last line to the chair.
fn line(room: &KnownRoom, words: &Words) -> Option<String> {
    Some(words.plain(match room.last_line() {
        LastLine::None => return None,
        LastLine::Refused => "rooms-line-refused",
        LastLine::TooMany => "rooms-line-too-many",
        LastLine::Sent => "rooms-line-sent",
        LastLine::NotShown => "rooms-line-not-shown",
        LastLine::Shown => "rooms-line-shown",
        LastLine::Seen => "rooms-line-seen",
    }))
}

/// Returns that the hours of two computers are apart: figures of that room are wrong by that much somewhere.
fn clock_apart(room: &KnownRoom, words: &Words) -> Option<(AlertLevel, String)> {
    let apart = room.apart?;
    let id = if apart.is_negative() { "rooms-clock-ahead" } else { "rooms-clock-behind" };
    let by = words.lasting(apart.unsigned());
    Some((AlertLevel::Warning, words.say(id, &Args::new().with("by", by))))
}

fn alert_id(kind: AlertName) -> &'static str {
    match kind {
        AlertName::Gap => "rooms-alert-gap",
        AlertName::ClockStep => "rooms-alert-clock-step",
        AlertName::Time => "rooms-alert-time",
        AlertName::PointOver => "rooms-alert-point-over",
        AlertName::SessionOver => "rooms-alert-session-over",
        AlertName::ItemOver => "rooms-alert-item-over",
        AlertName::CountdownOver => "rooms-alert-countdown-over",
        AlertName::NotStarted => "rooms-alert-not-started",
        AlertName::ResumeDue => "rooms-alert-resume-due",
        AlertName::LateToOpen => "rooms-alert-late-to-open",
        AlertName::LessThanLimit => "rooms-alert-less-than-limit",
        AlertName::Behind => "rooms-alert-behind",
        AlertName::TooMany => "rooms-alert-too-many",
        AlertName::FewTopics => "rooms-alert-few-topics",
        AlertName::NobodyWaits => "rooms-alert-nobody-waits",
    }
}
