//! The list of speakers, as the desk shows it.

use serde::Serialize;

use super::turn::Speaker;
use crate::floor::Floor;
use crate::floor::list::{Request, RequestId};
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};

/// The list of speakers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListFace {
    /// Whether requests are taken.
    pub open: bool,
    /// Who will be called, in order: direct responses first.
    pub rows: Vec<ListRow>,
    /// Who was called and not there: for an intervention, twice.
    pub aside: Vec<ListRow>,
    /// What fits before the present item ends. `None` between items.
    pub reach: Option<ReachFace>,
}

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListRow {
    /// The request.
    pub id: RequestId,
    /// Who asks.
    pub speaker: Speaker,
    /// What the turn will be.
    pub kind: TurnKind,
    /// When it was made.
    pub asked: Stamp,
    /// How often the party was called and not there.
    pub absences: u8,
    /// Whether it will be reached before the present item ends.
    pub reached: bool,
    /// Whether the party has not taken the floor in this session.
    pub not_yet_heard: bool,
}

/// What fits before the present item ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ReachFace {
    /// The limit of those who wait, where it is one and the same.
    pub limit: Option<Span>,
    /// How many will be reached.
    pub reached: usize,
    /// The limit at which all would be, or the mark at which enough has been said in a line-up.
    pub limit_for_all: Option<Span>,
}

impl ListFace {
    /// Returns the list as it stands.
    pub(super) fn of(floor: &Floor, now: Stamp) -> Self {
        let reach = floor.reach(now);
        let reached = reach.map_or(usize::MAX, |reach| reach.reached);
        let row = |(place, request)| ListRow::of(floor, request, place < reached);
        Self {
            open: floor.list().open,
            rows: floor.list().in_order().enumerate().map(row).collect(),
            aside: floor.list().aside.iter().map(|request| ListRow::of(floor, request, false)).collect(),
            reach: reach.map(|reach| ReachFace {
                limit: reach.limit,
                reached: reach.reached,
                limit_for_all: reach.for_all(),
            }),
        }
    }
}

impl ListRow {
    fn of(floor: &Floor, request: &Request, reached: bool) -> Self {
        let tally = floor.tally(request.party);
        Self {
            id: request.id,
            speaker: Speaker::of(floor, request, !tally.has_spoken(request.representative)),
            kind: request.kind,
            asked: request.asked,
            absences: request.absences,
            reached,
            not_yet_heard: tally.people() == 0,
        }
    }
}
