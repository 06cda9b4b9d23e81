//! Timekeeping for chaired rooms, in a terminal.

pub mod board;
pub mod clock;
pub mod draw;
pub mod floor;
pub mod terminal;
pub mod words;
