//! The rules of the room.
pub mod plan;
pub mod time;
