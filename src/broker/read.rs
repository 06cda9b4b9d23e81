//! The overview's side: reads what every room tells the broker, and sends facilitators' lines.

use tokio::sync::mpsc;

use super::line::{FacilitatorLine, LineState};
use super::message::{Alive, RoomTopics, SignOfLife, Stated, line_topic, room_of, written};
use super::wire::{BrokerEvent, BrokerFault, BrokerWire};
use crate::board::Bulletin;
use crate::clock::Tempo;
use crate::floor::time::Span;
use crate::text::broker_address::BrokerAddress;

/// How far two computers' hours may be apart.
const APART: Span = Span::from_secs(2);

/// News from a broker.
#[derive(Debug, Clone)]
pub enum BrokerNews {
    /// It is reached.
    Reached,
    /// It is not reached.
    Missed(BrokerFault),
    /// A room's console has told something.
    Heard {
        /// The room, as its topics name it.
        room: String,
        /// The newest bulletin, if it changed.
        bulletin: Option<Box<Bulletin>>,
        /// How the session's time goes.
        tempo: Tempo,
        /// Whether the broker had kept it: the console may be gone since.
        kept: bool,
        /// How far this computer's hour is ahead of the console's, where that is too much.
        apart: Option<Span>,
        /// What becomes of lines there, if it was told.
        line: Option<LineState>,
    },
    /// A room's console is gone, without a goodbye.
    Gone(String),
    /// A room's console was left in good order.
    Left(String),
}

/// A line for chairs.
#[derive(Debug, Clone)]
pub struct LineToRooms {
    /// The room, as its topics name it; `None` for all rooms of the meeting.
    pub room: Option<String>,
    /// The line.
    pub line: FacilitatorLine,
}

/// Reads what the rooms of a meeting tell, and gives it to `news`, forever. Sends each of the lines to those who are there now:
/// one that finds no broker is dropped.
pub async fn read(
    mut wire: impl BrokerWire,
    address: &BrokerAddress,
    mut lines: mpsc::Receiver<LineToRooms>,
    mut news: impl FnMut(BrokerNews),
) {
    let mut reached = false;
    loop {
        let event = tokio::select! {
            biased;
            Some(LineToRooms { room, line }) = lines.recv() => {
                if reached && let Err(fault) = wire.send(&line_topic(address, room.as_deref()), written(&line)) {
                    news(BrokerNews::Missed(fault));
                }
                continue;
            }
            event = wire.next() => event,
        };
        match event {
            Ok(BrokerEvent::Connected) => {
                reached = true;
                let mut asked = RoomTopics::all(address).into_iter().map(|topics| wire.subscribe(&topics));
                match asked.find_map(Result::err) {
                    None => news(BrokerNews::Reached),
                    Some(fault) => news(BrokerNews::Missed(fault)),
                }
            }
            Ok(BrokerEvent::Message { topic, payload, kept }) => {
                if let Some(heard) = heard(&topic, &payload, kept) {
                    news(heard);
                }
            }
            Ok(BrokerEvent::Taken) => {}
            Ok(BrokerEvent::Left) => return,
            Err(fault) => {
                reached = false;
                news(BrokerNews::Missed(fault));
            }
        }
    }
}

/// Returns what a message says; `None` where it is none that this program writes.
fn heard(topic: &str, payload: &[u8], kept: bool) -> Option<BrokerNews> {
    let (room, is_board) = room_of(topic)?;
    let room = room.to_owned();
    if payload.is_empty() {
        return Some(BrokerNews::Left(room));
    }
    let (told, bulletin, line) = if is_board {
        let Stated { told, bulletin } = Stated::read(payload)?;
        (told, Some(Box::new(bulletin)), None)
    } else {
        match Alive::read(payload)? {
            Alive::Alive(SignOfLife { told, line }) => (told, None, Some(line)),
            Alive::Gone => return Some(BrokerNews::Gone(room)),
        }
    };
    let apart = told.apart();
    let is_far = !kept && apart.unsigned() > APART;
    let (tempo, apart) = (told.tempo(kept), is_far.then_some(apart));
    Some(BrokerNews::Heard { room, bulletin, tempo, kept, apart, line })
}
