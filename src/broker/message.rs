//! The topics of a room, and what stands on them.

use serde::{Deserialize, Serialize};

use super::line::LineState;
use crate::board::Bulletin;
use crate::clock::{Clock, TOP_RATE, Tempo};
use crate::floor::time::{Span, Stamp};
use crate::link::{clean_bulletin, clean_moment};
use crate::text::broker_address::BrokerAddress;
use crate::text::{LONGEST_LINE, clean};

/// The largest message that is read, in bytes.
pub(super) const LARGEST: usize = 64 * 1024;
/// The longest name of a room in a topic, in characters.
const LONGEST_ROOM: usize = 60;
const BOARD: &str = "board";
const ALIVE: &str = "alive";
const LINE: &str = "line";

/// The topics of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomTopics {
    pub(super) board: String,
    /// Where the last will stands, too.
    pub(super) alive: String,
    /// Where facilitators' lines come: to this room, and to all.
    pub(super) lines: [String; 2],
}

impl RoomTopics {
    /// Returns the topics of a session: those of its room, or of its title where it has none.
    #[must_use]
    pub fn of(address: &BrokerAddress, bulletin: &Bulletin) -> Self {
        let name = bulletin.room.as_ref().filter(|room| !room.is_empty()).unwrap_or(&bulletin.title);
        let level: String =
            name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
        let level: String = level.to_lowercase().chars().take(LONGEST_ROOM).collect();
        let topic = |last: &str| format!("tribune/{}/{level}/{last}", address.meeting);
        let lines = [Some(level.as_str()), None].map(|room| line_topic(address, room));
        Self { board: topic(BOARD), alive: topic(ALIVE), lines }
    }

    /// Returns the topic of the last will.
    #[must_use]
    pub fn will(&self) -> &str {
        &self.alive
    }

    /// Returns the forms of the topics on which the rooms of a meeting tell something: lines to chairs are not among them.
    pub(super) fn all(address: &BrokerAddress) -> [String; 2] {
        [BOARD, ALIVE].map(|last| format!("tribune/{}/+/{last}", address.meeting))
    }
}

/// Returns the topic of facilitators' lines to a room, as its topics name it; to all rooms without one.
pub(super) fn line_topic(address: &BrokerAddress, room: Option<&str>) -> String {
    let room = room.map(|room| format!("{room}/")).unwrap_or_default();
    format!("tribune/{}/{room}{LINE}", address.meeting)
}

/// Which room a topic is of, and whether it holds its bulletin; `None` where the topic is none that this program writes.
pub(super) fn room_of(topic: &str) -> Option<(&str, bool)> {
    let (before, last) = topic.rsplit_once('/')?;
    // A room that has said nothing yet is shown by this name.
    let is_harmless =
        |room: &&str| room.chars().count() <= LONGEST_ROOM && clean(room, LONGEST_LINE) == *room;
    let room = before.rsplit('/').next().filter(is_harmless)?;
    match last {
        BOARD => Some((room, true)),
        ALIVE => Some((room, false)),
        _ => None,
    }
}

/// The session's moment, and the computer's hour when it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldMoment {
    /// The computer's hour, in milliseconds since 1970-01-01 00:00 UTC.
    at: Stamp,
    /// The session's moment.
    now: Stamp,
    /// How many seconds of the session pass in one.
    rate: u32,
}

impl ToldMoment {
    pub(super) fn of(tempo: Tempo) -> Self {
        Self { at: hour(), now: tempo.now(), rate: tempo.rate() }
    }

    /// Returns how far this computer's hour is from the other's; what the network takes is in it.
    pub(super) fn apart(self) -> Span {
        hour() - clean_moment(self.at)
    }

    /// Returns the session's time. A message that the broker had kept is as old as the two computers' hours say.
    pub(super) fn tempo(self, kept: bool) -> Tempo {
        let rate = self.rate.min(TOP_RATE);
        let old = if kept { self.apart().or_zero() } else { Span::ZERO };
        Tempo::starting(clean_moment(self.now) + old.times(i64::from(rate)), rate)
    }
}

/// What stands on a room's first topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stated {
    pub(super) told: ToldMoment,
    pub(super) bulletin: Bulletin,
}

impl Stated {
    /// Reads a message, and makes it harmless; `None` where it is none.
    pub(super) fn read(payload: &[u8]) -> Option<Self> {
        let Self { told, bulletin } = read(payload)?;
        Some(Self { told, bulletin: clean_bulletin(bulletin) })
    }
}

/// A console's sign of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignOfLife {
    pub(super) told: ToldMoment,
    /// What becomes of facilitators' lines there.
    pub(super) line: LineState,
}

/// What stands on a room's second topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Alive {
    /// The console was alive.
    Alive(SignOfLife),
    /// It is gone: the last will.
    Gone,
}

impl Alive {
    pub(super) fn read(payload: &[u8]) -> Option<Self> {
        read(payload)
    }
}

fn read<M: serde::de::DeserializeOwned>(payload: &[u8]) -> Option<M> {
    (payload.len() <= LARGEST).then(|| serde_json::from_slice(payload).ok()).flatten()
}

pub(super) fn written(message: &impl Serialize) -> Vec<u8> {
    // Numbers and texts can always be written as JSON.
    serde_json::to_vec(message).unwrap_or_default()
}

/// Returns the computer's hour.
fn hour() -> Stamp {
    Clock::real(Span::ZERO).now()
}
