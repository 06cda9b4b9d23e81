//! The automatic chair's answers to what happens in the room.

use crate::floor::plan::PartyId;
use crate::floor::representative::Representative;
use crate::floor::time::Span;
use crate::floor::turn::TurnId;
use crate::rehearsal::act::Doing;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reaction {
    Open,
    Enlist { party: PartyId, representative: Representative },
    Add { name: String },
    Withdraw { party: PartyId },
    Start { turn: TurnId },
    NotPresent { turn: TurnId },
    Finish { turn: TurnId },
    PointOfOrder { by: PartyId },
    Rule,
    GrantResponse { party: PartyId, representative: Representative },
    Suspend { lasts: Span },
    ResumeMeeting,
}

impl Reaction {
    /// The answer to an act of the room; `None` if it needs none.
    pub(super) fn to(doing: &Doing) -> Option<Self> {
        Some(match doing {
            Doing::Seated => Self::Open,
            &Doing::Asks { party, representative } => Self::Enlist { party, representative },
            Doing::AsksUnlisted { name } => Self::Add { name: name.clone() },
            &Doing::Withdraws { party } => Self::Withdraw { party },
            &Doing::Begins { turn, .. } => Self::Start { turn },
            &Doing::NotThere { turn, .. } => Self::NotPresent { turn },
            &Doing::Stops { turn, .. } => Self::Finish { turn },
            &Doing::PointOfOrder { by } => Self::PointOfOrder { by },
            Doing::PointMade { .. } => Self::Rule,
            &Doing::AsksResponse { party, representative } => Self::GrantResponse { party, representative },
            &Doing::Interrupted { lasts } => Self::Suspend { lasts },
            Doing::Restored => Self::ResumeMeeting,
            Doing::Arrives { .. } | Doing::Asleep { .. } | Doing::Killed { .. } => return None,
        })
    }

    /// Whether this must be done before `other`, which would make it impossible.
    pub(super) fn comes_before(&self, other: &Self) -> bool {
        let of_turn = matches!(self, Self::Start { .. } | Self::NotPresent { .. } | Self::Finish { .. });
        let of_floor = matches!(self, Self::PointOfOrder { .. } | Self::Rule | Self::GrantResponse { .. });
        match other {
            Self::PointOfOrder { .. } => of_turn,
            Self::Suspend { .. } => of_turn || of_floor,
            Self::Open
            | Self::Enlist { .. }
            | Self::Add { .. }
            | Self::Withdraw { .. }
            | Self::Start { .. }
            | Self::NotPresent { .. }
            | Self::Finish { .. }
            | Self::Rule
            | Self::GrantResponse { .. }
            | Self::ResumeMeeting => false,
        }
    }
}
