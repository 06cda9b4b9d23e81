//! The time of day in the room.

use crate::floor::time::Stamp;

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hour {
    /// From 0 to 23.
    pub hour: i64,
    /// From 0 to 59.
    pub minute: i64,
    /// From 0 to 59.
    pub second: i64,
}

impl Hour {
    /// Returns the time of day of a moment that the room's offset from UTC was added to.
    pub(crate) fn of(local: Stamp) -> Self {
        let (hour, minute, second) = local.time_of_day();
        Self { hour, minute, second }
    }
}
