//! Timekeeping for chaired rooms, in a terminal.

pub mod board;
pub mod draw;
pub mod floor;
pub mod words;
