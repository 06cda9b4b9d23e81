//! What joins machines: an MQTT broker, to which consoles tell their bulletins, and where overviews read them.
//!
//! A room has two topics, both retained, below `tribune/MEETING/ROOM`: `board` holds its newest [`Bulletin`](crate::board::Bulletin),
//! `alive` a sign of life every few seconds. The last will stands on the second: on the first it would wipe the state. A
//! console that is left in good order clears both.
//!
//! The other way goes one thing: a [`FacilitatorLine`] to a chair (`line` there) or to all (`tribune/MEETING/line`). It is not
//! retained, and changes nothing in a room. The sign of life says what became of it; `gate` holds back a flood.
//!
//! A [`BrokerWire`] is the connection, whichever library makes it: [`mqtt`](connect) is one, where the program was built with
//! the feature `broker`. [`post`] is the console's side, [`read`] the overview's. Nobody waits for the network: the console
//! publishes on a channel that holds the newest alone, on another thread.
//!
//! Bulletins name nobody, so nothing that crosses the broker does.

mod access;
mod gate;
mod line;
mod message;
#[cfg(feature = "broker")]
mod mqtt;
mod post;
mod read;
mod tell;
#[cfg(test)]
mod tests;
mod wire;

pub use access::{AccessFault, BrokerAccess, BrokerChoice, BrokerKeys, BrokerLogin};
pub use gate::LinesToChair;
pub use line::{FacilitatorLine, LONGEST_FROM_FACILITATOR, LineState};
pub use message::RoomTopics;
pub use post::{BrokerState, post};
pub use read::{BrokerNews, LineToRooms, read};
pub use tell::told_by_plan;
pub use wire::{BrokerEvent, BrokerFault, BrokerWire};

/// Whether the program was built with what speaks to a broker.
pub const IS_BUILT: bool = cfg!(feature = "broker");

/// Connects a console or an overview to its broker, now and again whenever it is lost. Needs a runtime. `will` is the topic
/// on which the broker says that this side is gone.
pub fn connect(access: &BrokerAccess, will: Option<&str>) -> Result<impl BrokerWire + use<>, BrokerFault> {
    #[cfg(feature = "broker")]
    return mqtt::MqttWire::connect(access, will);
    #[cfg(not(feature = "broker"))]
    return not_built(access, will);
}

/// Where nothing speaks to a broker.
#[cfg(not(feature = "broker"))]
fn not_built(_: &BrokerAccess, _: Option<&str>) -> Result<NoWire, BrokerFault> {
    Err(BrokerFault::NotBuilt)
}

/// No connection: there can be none.
#[cfg(not(feature = "broker"))]
enum NoWire {}

#[cfg(not(feature = "broker"))]
impl BrokerWire for NoWire {
    async fn next(&mut self) -> Result<BrokerEvent, BrokerFault> {
        match *self {}
    }

    fn retain(&mut self, _: &str, _: Vec<u8>) -> Result<(), BrokerFault> {
        match *self {}
    }

    fn send(&mut self, _: &str, _: Vec<u8>) -> Result<(), BrokerFault> {
        match *self {}
    }

    fn subscribe(&mut self, _: &str) -> Result<(), BrokerFault> {
        match *self {}
    }

    fn unsubscribe(&mut self, _: &str) -> Result<(), BrokerFault> {
        match *self {}
    }

    fn leave(&mut self) {
        match *self {}
    }
}
