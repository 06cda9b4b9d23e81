//! A simulated room to practise in, and to learn from what a plan will do.
//!
//! [`Room`] is full of delegates: they ask for the floor, speak, run over, are not there, raise points of order. They
//! give the chair no commands; the chair, a person at the console or an [`AutoChair`], sees what they do and acts.
//! [`Session`] lets a room and an automatic chair run a whole session; [`Debrief`] tells how it was chaired. In the room of
//! a [`Script`] nothing is drawn: a trainer has written what happens.
//!
//! # What it promises
//!
//! - The same seed gives the same room, byte for byte, on any machine and at any speed: whole numbers only, and `ChaCha8`
//!   under one key a seed and one stream a question, so that no answer shifts another ([`chance`]).
//! - What the room does depends on its seed and on the session's entries, never on how often or how late it is asked.
//! - It acts at deadlines, never at ticks; each act carries its moment.
//! - The automatic chair keeps every rule of the room, and insists on nothing.
//!
//! # How a room behaves
//!
//! Every figure is in [`profile`], stated for people in `docs/rehearsal.md`. A delegation has a voice, a topic a heat;
//! both together give the chance that it asks, at a moment drawn over the topic's time. Who is called takes the floor or
//! is not there; speaks short, to the limit, over it until called to order, or whatever the chair says. Who was heard
//! may ask again. Beside that come late delegations, such as are on no list, points of order, direct responses, a third
//! representative; and, for the session as a whole, a late start, an interruption, a laptop asleep, a program killed.
//!
//! It never touches a clock, a disk, a terminal or a thread; it reads the floor, and holds data, never sentences.

pub mod act;
pub mod any_room;
pub mod chair;
pub mod chance;
mod coming;
pub mod debrief;
mod hall;
pub mod manner;
pub mod pace;
mod plates;
pub mod profile;
pub mod room;
pub mod script;
pub mod seen;
pub mod session;
mod speaker;
#[cfg(test)]
mod tests;

pub use act::{Doing, RoomAct, Stop};
pub use any_room::AnyRoom;
pub use chair::AutoChair;
pub use debrief::Debrief;
pub use manner::Manner;
pub use pace::Pace;
pub use profile::{Level, Profile};
pub use room::Room;
pub use script::Script;
pub use seen::Seen;
pub use session::{Session, Stuck};
