//! Timekeeping for chaired rooms, in a terminal.

pub mod floor;
