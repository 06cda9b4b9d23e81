//! View models: what a screen shows, as values.
//!
//! [`Desk`] is the chair's view of the room at a moment: names instead of numbers, times left instead of deadlines,
//! what stands out already judged. The console draws it, `tribune status` prints it, tests compare it field by field.
//!
//! [`Board`] is what the room may see, for projector and page: no more than those in it may know is in the board.
//! [`countdown`] and [`face`] say how a clock shows at a moment.
//!
//! This module reads the floor and nothing else. It holds data, never sentences.

pub mod chair_line;
pub mod countdown;
pub mod desk;
pub mod face;
pub mod hour;
mod names;
pub mod room;
pub mod setting;

pub use desk::Desk;
pub use room::Board;
