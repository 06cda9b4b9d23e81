//! Which room stands first.

use super::gathered::{KnownRoom, Presence};
use crate::board::room::BoardState;
use crate::floor::time::Span;

/// The order of the rooms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RoomOrder {
    /// Those that are gone or silent, then the slowest; those that have closed come last.
    #[default]
    SlowestFirst,
    /// By room and title, as the plans name them.
    ByRoom,
}

impl RoomOrder {
    /// Returns the other order.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::SlowestFirst => Self::ByRoom,
            Self::ByRoom => Self::SlowestFirst,
        }
    }

    pub(super) fn sort(self, rooms: &mut [&KnownRoom]) {
        rooms.sort_by(|one, other| (&one.room, &one.title).cmp(&(&other.room, &other.title)));
        if self == Self::SlowestFirst {
            // Each key reads the clock: it is made once.
            rooms.sort_by_cached_key(|room| urgency(room));
        }
    }
}

/// The least first. Reserves count in whole minutes, so that rooms do not change places with each second.
fn urgency(room: &KnownRoom) -> (u8, i64) {
    if room.bulletin.as_ref().is_some_and(|bulletin| bulletin.state == BoardState::Closed) {
        return (3, 0);
    }
    match (room.live(), room.presence) {
        (Some((bulletin, now)), _) => (1, bulletin.reserve(now).millis().div_euclid(Span::MINUTE.millis())),
        (None, Presence::Left(_)) => (2, 0),
        (None, _) => (0, 0),
    }
}
