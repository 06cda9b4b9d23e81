//! Timekeeping for chaired rooms, in a terminal.
//!
//! [`text`] lies below all rooms: it makes text from outside harmless, and any room may use it.

pub mod board;
pub mod cli;
pub mod clock;
pub mod console;
pub mod draw;
pub mod floor;
pub mod journal;
pub mod plan_file;
pub mod record;
pub mod terminal;
pub mod text;
pub mod words;
