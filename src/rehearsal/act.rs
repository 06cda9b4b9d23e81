//! What the delegates of a simulated room do. They give the chair no commands: the chair sees what they do, and acts.

use serde::Serialize;

use crate::floor::plan::PartyId;
use crate::floor::representative::Representative;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::TurnId;

/// Something that happens in the room, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomAct {
    /// When it happens.
    pub at: Stamp,
    /// What happens.
    pub doing: Doing,
}

/// What happens in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doing {
    /// The room is seated: the session can open.
    Seated,
    /// A party raises its plate: it asks for the floor.
    Asks {
        /// Who.
        party: PartyId,
        /// Which of its representatives would speak.
        representative: Representative,
    },
    /// Somebody who is not on the list asks for the floor.
    AsksUnlisted {
        /// Its name.
        name: String,
    },
    /// A party takes its plate down: it does not ask any more.
    Withdraws {
        /// Who.
        party: PartyId,
    },
    /// A party comes in late.
    Arrives {
        /// Who.
        party: PartyId,
    },
    /// The party that was called begins to speak.
    Begins {
        /// The turn.
        turn: TurnId,
        /// Who.
        party: PartyId,
    },
    /// Nobody of the party that was called is there.
    NotThere {
        /// The turn.
        turn: TurnId,
        /// Who.
        party: PartyId,
    },
    /// The speaker ends.
    Stops {
        /// The turn.
        turn: TurnId,
        /// Who.
        party: PartyId,
        /// The reason.
        how: Stop,
    },
    /// A party raises a point of order.
    PointOfOrder {
        /// Who.
        by: PartyId,
    },
    /// The point of order was made, and awaits the ruling.
    PointMade {
        /// Who raised it.
        by: PartyId,
    },
    /// A party asks to respond directly to what is said.
    AsksResponse {
        /// Who.
        party: PartyId,
        /// Which of its representatives would speak.
        representative: Representative,
    },
    /// The meeting is interrupted.
    Interrupted {
        /// For how long.
        lasts: Span,
    },
    /// The meeting can go on.
    Restored,
    /// The chair's laptop falls asleep. The driver of the session simulates it.
    Asleep {
        /// For how long.
        lasts: Span,
    },
    /// The program is killed and started again. The driver of the session simulates it.
    Killed {
        /// How long nobody watches the clocks.
        lasts: Span,
    },
}

/// Why a speaker ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// Everything was said before the limit.
    Early,
    /// The limit was kept, within a few seconds.
    AtLimit,
    /// Everything was said, beyond the limit.
    Over,
    /// The chair called to order.
    CalledToOrder,
}
