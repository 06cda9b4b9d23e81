//! The overview's side: reads what every room tells the broker.

use super::message::{Alive, RoomTopics, Stated, room_of};
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
    },
    /// A room's console is gone, without a goodbye.
    Gone(String),
    /// A room's console was left in good order.
    Left(String),
}

/// Reads what the rooms of a meeting tell, and gives it to `news`, forever.
pub async fn read(mut wire: impl BrokerWire, address: &BrokerAddress, mut news: impl FnMut(BrokerNews)) {
    loop {
        match wire.next().await {
            Ok(BrokerEvent::Connected) => match wire.subscribe(&RoomTopics::all(address)) {
                Ok(()) => news(BrokerNews::Reached),
                Err(fault) => news(BrokerNews::Missed(fault)),
            },
            Ok(BrokerEvent::Message { topic, payload, kept }) => {
                if let Some(heard) = heard(&topic, &payload, kept) {
                    news(heard);
                }
            }
            Ok(BrokerEvent::Taken) => {}
            Ok(BrokerEvent::Left) => return,
            Err(fault) => news(BrokerNews::Missed(fault)),
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
    let (told, bulletin) = if is_board {
        let Stated { told, bulletin } = Stated::read(payload)?;
        (told, Some(Box::new(bulletin)))
    } else {
        match Alive::read(payload)? {
            Alive::Alive(told) => (told, None),
            Alive::Gone => return Some(BrokerNews::Gone(room)),
        }
    };
    let apart = told.apart();
    let is_far = !kept && apart.unsigned() > APART;
    Some(BrokerNews::Heard { room, bulletin, tempo: told.tempo(kept), kept, apart: is_far.then_some(apart) })
}
