//! A turn on the floor, and the point of order that interrupts one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::list::{Place, Request};
use super::plan::PartyId;
use super::representative::TurnKind;
use super::time::{Span, Stamp};
use super::timer::Timer;

/// The number of a turn. The session's first is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct TurnId(pub u32);

/// One turn on the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Its number.
    pub id: TurnId,
    /// What kind of turn it is.
    pub kind: TurnKind,
    /// The request that it answers. `None` for the chair's own remarks.
    pub request: Option<Request>,
    /// When the floor was given.
    pub called: Stamp,
    /// The earliest moment at which this turn can have begun: when the floor became free, or the meeting resumed.
    pub earliest: Stamp,
    /// The time it may last. `None` for the chair's own remarks.
    pub limit: Option<Span>,
    /// How much of the limit is extension.
    pub extended: Span,
    /// The speaker's clock. `None` until it starts.
    pub clock: Option<Timer>,
    /// Whether the representative speaks for the first time.
    pub first_time: bool,
    /// Whether the party takes the floor for the first time on the item; known once the clock was started.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first_on_item: bool,
    /// Where the request stood when it was called; nothing where the party had not asked. Known once the floor was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_from: Option<Place>,
    /// When the chair called the speaker to order.
    pub called_to_order: Option<Stamp>,
}

impl Turn {
    /// Returns the party that has the floor. `None` for the chair.
    #[must_use]
    pub fn party(&self) -> Option<PartyId> {
        self.request.as_ref().map(|request| request.party)
    }

    /// Returns how long the speaker has spoken.
    #[must_use]
    pub fn spoken(&self, now: Stamp) -> Span {
        self.clock.as_ref().map_or(Span::ZERO, |clock| clock.elapsed(now))
    }

    /// Returns the time left; negative when over. `None` without a limit.
    #[must_use]
    pub fn left(&self, now: Stamp) -> Option<Span> {
        self.limit.map(|limit| limit - self.spoken(now))
    }

    /// Returns the moment at which the limit is reached while the clock runs.
    #[must_use]
    pub fn limit_reached(&self) -> Option<Stamp> {
        self.clock.as_ref()?.reaches(self.limit?)
    }
}

/// A point of order before the chair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointOfOrder {
    /// Who raised it.
    pub by: PartyId,
    /// Its own clock.
    pub clock: Timer,
    /// Whether the speaker's clock ran, and goes on after the ruling.
    pub resumes: bool,
}

/// The chair's ruling on a point of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ruling {
    /// The point is upheld.
    Upheld,
    /// The point is not upheld.
    NotUpheld,
}

/// Why a turn ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndCause {
    /// The chair ended it, or went on to the next turn.
    Chair,
    /// The limit and the plan's grace had passed.
    Limit,
}
