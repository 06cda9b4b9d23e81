//! Hours of the day, as the room's clock shows them.

use crate::board::Desk;
use crate::floor::time::Stamp;

/// Returns a moment as `10:47`.
pub(super) fn hour(desk: &Desk, at: Stamp) -> String {
    let (hour, minute, _) = desk.hour(at);
    format!("{hour}:{minute:02}")
}

/// Returns a moment as `10:47:12`.
pub(super) fn hour_to_the_second(desk: &Desk, at: Stamp) -> String {
    let (hour, minute, second) = desk.hour(at);
    format!("{hour}:{minute:02}:{second:02}")
}
