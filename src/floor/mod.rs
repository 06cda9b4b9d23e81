//! The rules of the room.
pub mod time;
