//! View models: what a screen shows, as values.
//!
//! [`Desk`] is the chair's view of the room at a moment. It has names instead of numbers, and times left instead of
//! deadlines. The console draws it, `tribune status` prints it, and tests compare it field by field.
//!
//! [`Board`] is all that the room may see, on projector and page. What the room may not know is not in it.
//! [`Bulletin`] is all that other rooms may know. It has no place for a name of who speaks or waits.
//!
//! [`countdown`] and [`face`] say how a clock shows at a moment.
//!
//! This module reads the floor and nothing else. It holds data, never sentences.

pub mod bulletin;
pub mod chair_line;
pub mod countdown;
pub mod desk;
pub mod face;
pub mod hour;
pub(crate) mod names;
pub mod punctuality;
pub mod room;
pub mod setting;
pub mod slide;
#[cfg(test)]
mod tests;

pub use bulletin::Bulletin;
pub use desk::Desk;
pub use names::SpokenParty;
pub use room::Board;
