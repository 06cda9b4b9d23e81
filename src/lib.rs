//! Timekeeping for chaired rooms, in a terminal.

pub mod clock;
pub mod floor;
