//! A simulated room, to practise in and to see what a plan will do.
//!
//! The delegates of a [`Room`] ask for the floor, speak, run over, stay away, raise points of order. They give the
//! chair no commands. The chair, a person at the console or an [`AutoChair`], sees what they do and acts. A [`SimulatedSession`]
//! runs a room and an automatic chair to the close; a [`Debrief`] tells how it was chaired. In the room of a [`Script`]
//! nothing is drawn: a trainer has written what happens.
//!
//! # What it promises
//!
//! - The same seed gives the same room, byte for byte, on any machine and at any speed: whole numbers only, and
//!   `ChaCha8` with a key for each seed and a stream for each question, so that no answer changes another ([`chance`]).
//! - The room depends on its seed and the session's entries, never on how often or how late it is asked.
//! - It acts at deadlines, never at ticks, and each act carries its moment.
//! - The automatic chair keeps every rule, and never insists.
//!
//! # How a room behaves
//!
//! Every figure is in [`profile`] and, for people, in `docs/rehearsal.md`. A delegation has a voice, a topic a heat.
//! Together they give the chance that the delegation asks, at a moment drawn over the topic's time. A called delegation
//! takes the floor or is not there. It stays below the limit, keeps it, runs over until called to order, or ignores the
//! chair. Heard once, it may ask again. There are also late delegations, parties on no list, points of order, direct
//! responses and third representatives; for the session as a whole a late start, an interruption, a laptop asleep, a
//! program killed.
//!
//! It never touches a clock, a disk, a terminal or a thread. It reads the floor, and holds data, never sentences.

pub mod act;
pub mod any_room;
pub mod chair;
pub mod chance;
mod coming;
pub mod debrief;
mod hall;
pub mod manner;
mod plates;
pub mod profile;
pub mod room;
pub mod script;
pub mod seen;
pub mod session;
mod speaker;
pub mod speed;
#[cfg(test)]
mod tests;

pub use act::{Doing, RoomAct, Stop};
pub use any_room::AnyRoom;
pub use chair::AutoChair;
pub use debrief::Debrief;
pub use manner::Manner;
pub use profile::{Level, Profile};
pub use room::Room;
pub use script::Script;
pub use seen::Seen;
pub use session::{SimulatedSession, Stuck};
pub use speed::Speed;
