//! Timekeeping for chaired rooms.
