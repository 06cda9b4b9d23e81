//! Who has the floor, as the desk shows it.

use serde::Serialize;

use crate::board::countdown::Countdown;
use crate::board::face::Face;
use crate::board::names::name;
use crate::floor::Floor;
use crate::floor::list::Request;
use crate::floor::overrides::Override;
use crate::floor::plan::{PartyId, Standing};
use crate::floor::representative::{Representative, TurnKind};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Turn, TurnId};

/// Who has the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnFace {
    /// The turn.
    pub id: TurnId,
    /// What it is.
    pub kind: TurnKind,
    /// The speaker. `None` for the chair's own remarks.
    pub speaker: Option<Speaker>,
    /// Whether the clock was started, and runs.
    pub clock: ClockState,
    /// The countdown. `None` without a limit.
    pub face: Option<Face>,
    /// How long the speaker has spoken.
    pub spoken: Span,
    /// How much of the limit is extension.
    pub extended: Span,
    /// Whether the speaker was called to order.
    pub called_to_order: bool,
    /// The mark at which enough has been said, in a line-up that has one.
    pub enough_at: Option<Span>,
    /// Whether enough has been said.
    pub enough: bool,
    /// When the floor was given.
    pub called: Stamp,
}

/// Whether a clock was started, and runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockState {
    /// It was not started.
    Waiting,
    /// It runs.
    Running,
    /// It holds.
    Held,
}

/// A party that has the floor or waits for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// The party.
    pub party: PartyId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub standing: Standing,
    /// Which representative.
    pub representative: Representative,
    /// Whether the representative speaks for the first time, and so introduces themselves.
    pub first_time: bool,
    /// The rules that the chair set aside.
    pub overrides: Vec<Override>,
}

/// A point of order before the chair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointFace {
    /// Who raised it.
    pub party: PartyId,
    /// Its name.
    pub name: String,
    /// Its countdown.
    pub face: Face,
    /// Who raised one that comes after it, in order.
    pub noted: Vec<String>,
}

impl TurnFace {
    /// Returns a turn as it stands.
    pub(super) fn of(floor: &Floor, turn: &Turn, now: Stamp) -> Self {
        let clock = match &turn.clock {
            None => ClockState::Waiting,
            Some(clock) if clock.runs() => ClockState::Running,
            Some(_) => ClockState::Held,
        };
        Self {
            id: turn.id,
            kind: turn.kind,
            speaker: turn.request.as_ref().map(|request| Speaker::of(floor, request, turn.first_time)),
            clock,
            face: Countdown::of_turn(floor, turn, now).map(|clock| clock.face(now)),
            spoken: turn.spoken(now),
            extended: turn.extended,
            called_to_order: turn.called_to_order.is_some(),
            enough_at: floor.enough_mark(),
            enough: floor.enough_said(now),
            called: turn.called,
        }
    }
}

impl Speaker {
    /// Returns who asks by `request`. `first_time` says that this representative has not spoken before.
    pub(super) fn of(floor: &Floor, request: &Request, first_time: bool) -> Self {
        Self {
            party: request.party,
            name: name(floor, request.party),
            standing: floor.party(request.party).map_or(Standing::Delegation, |party| party.standing),
            representative: request.representative,
            first_time: first_time && floor.plan().rules.introduce,
            overrides: request.overrides.clone(),
        }
    }
}

impl PointFace {
    /// Returns the point of order before the chair.
    pub(super) fn of(floor: &Floor, now: Stamp) -> Option<Self> {
        let point = floor.point()?;
        let face = Countdown::of_point(floor, point, now).face(now);
        let noted = floor.points_noted().iter().map(|&by| name(floor, by)).collect();
        Some(Self { party: point.by, name: name(floor, point.by), face, noted })
    }
}
