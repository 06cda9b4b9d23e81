//! What travels to other rooms: how far a session is, never who speaks or waits.

use serde::{Deserialize, Serialize};

use super::countdown::Countdown;
use super::desk::ends;
use super::hour::{Hour, Offsets};
use super::room::{BoardItem, BoardState, board_state};
use super::setting::{Reality, Setting};
use crate::floor::Floor;
use crate::floor::alert::{Alert, AlertLevel, AlertName};
use crate::floor::name_search::NamedTitle;
use crate::floor::time::{Span, Stamp};

/// What the overview of other rooms may show of a session.
///
/// It has no place for a party: of the list it has a number, of the alerts their kinds. A title that names a delegation or an
/// officer is left out. It holds deadlines, so it changes with an act or an alert, never with a second.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bulletin {
    /// The meeting that the session belongs to.
    pub meeting: Option<String>,
    /// The session's name.
    pub title: String,
    /// The room.
    pub room: Option<String>,
    /// What drives the session's clock.
    pub reality: Reality,
    /// How far the room's hours are from UTC.
    pub offsets: Offsets,
    /// How far the session has followed the computer's clock. An hour shown is the session's clock plus this.
    pub followed: Span,
    /// What goes on.
    pub state: BoardState,
    /// When the session ends, or is to end. `None` if it has not opened and its plan names no hour.
    pub ends: Option<Stamp>,
    /// The reserve, but for what runs on by itself: see [`Bulletin::reserve`].
    pub unspent: Span,
    /// The present item. Its title is empty where it names somebody.
    pub item: Option<BoardItem>,
    /// Whether the room's own screens show which topic is before it. Where they do not, no public screen may.
    pub topic_is_shown: bool,
    /// The present item's guiding questions that were covered, by number from 1.
    pub covered: Vec<usize>,
    /// How many guiding questions the present item has.
    pub questions: usize,
    /// How many topics were discussed, of how many.
    pub topics: (usize, usize),
    /// The clock of whoever has the floor. `None` without a limit.
    pub turn: Option<Countdown>,
    /// The clock of the point of order before the chair.
    pub point: Option<Countdown>,
    /// How many wait for the floor.
    pub waiting: usize,
    /// Whether the list of speakers is open.
    pub list_open: bool,
    /// The alerts that stand, the most urgent first.
    pub alerts: Vec<StandingAlert>,
}

/// An alert that stands, by its kind alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingAlert {
    /// What it is.
    pub kind: AlertName,
    /// How much it matters.
    pub level: AlertLevel,
}

impl StandingAlert {
    /// Returns the kinds of alerts, in their order.
    #[must_use]
    pub fn all(alerts: &[Alert]) -> Vec<Self> {
        alerts.iter().map(|alert| Self { kind: alert.kind.name(), level: alert.level }).collect()
    }
}

impl Bulletin {
    /// Returns what other rooms may know of a session while these alerts stand. Only clocks that stand need `now`; `named`
    /// remembers from one bulletin of the session to the next.
    #[must_use]
    pub fn of(
        floor: &Floor,
        now: Stamp,
        setting: Setting,
        alerts: Vec<StandingAlert>,
        named: &mut NamedTitle,
    ) -> Self {
        let plan = floor.plan();
        let present = floor.agenda().present();
        let item = present.and_then(|item| BoardItem::of(floor, item, now));
        let questions = present.and_then(|item| floor.item(item.id)).map_or(0, |item| item.questions.len());
        Self {
            meeting: plan.meeting.clone(),
            title: plan.title.clone(),
            room: plan.room.clone(),
            reality: setting.reality,
            offsets: setting.offsets,
            followed: floor.wall_clock().followed,
            state: board_state(floor, now, setting),
            ends: ends(floor, setting),
            unspent: unspent(floor),
            item: item.map(|item| without_names(floor, item, named)),
            topic_is_shown: true,
            covered: present.into_iter().flat_map(|item| &item.covered).map(|place| place + 1).collect(),
            questions,
            topics: floor.agenda().topics_discussed(),
            turn: floor.turn().and_then(|turn| Countdown::of_turn(floor, turn, now)),
            point: floor.point().map(|point| Countdown::of_point(floor, point, now)),
            waiting: floor.list().in_order().count(),
            list_open: floor.list().open,
            alerts,
        }
    }

    /// Returns it as everybody may see it: without what says which topic is before the room, while the room's screens do not.
    #[must_use]
    pub fn for_everybody(self) -> Self {
        let item = if self.topic_is_shown { self.item } else { self.item.map(BoardItem::unnamed) };
        Self { item, ..self }
    }

    /// Returns the reserve at `now`; negative where the session is behind. A session that opens late is behind by that.
    #[must_use]
    pub fn reserve(&self, now: Stamp) -> Span {
        let over = self.item.as_ref().map_or(Span::ZERO, |item| (-item.clock.face(now).left).or_zero());
        let late = match self.state {
            BoardState::Suspended { until: Some(due) } | BoardState::Ahead { opens: Some(due) } => {
                (now - due).or_zero()
            }
            BoardState::Suspended { until: None }
            | BoardState::Ahead { opens: None }
            | BoardState::Between
            | BoardState::Break { .. }
            | BoardState::Called
            | BoardState::Speaking
            | BoardState::Held
            | BoardState::PointOfOrder
            | BoardState::Closed => Span::ZERO,
        };
        self.unspent - over - late
    }

    /// Returns when the session will end, if it takes neither more nor less than its items have.
    #[must_use]
    pub fn will_end(&self, now: Stamp) -> Option<Stamp> {
        self.ends.map(|ends| ends - self.reserve(now))
    }

    /// Returns whether a clock runs.
    #[must_use]
    pub fn runs(&self) -> bool {
        !matches!(self.state, BoardState::Closed | BoardState::Ahead { opens: None })
    }

    /// Returns the room's time of day at a moment.
    #[must_use]
    pub fn hour(&self, at: Stamp) -> Hour {
        self.offsets.hour(at + self.followed)
    }
}

/// Returns what no item was given; while the meeting is suspended until an hour, what there will be then.
fn unspent(floor: &Floor) -> Span {
    let until = floor.suspension().and_then(|suspension| Some(suspension.until? - suspension.since));
    floor.agenda().unallotted - until.unwrap_or_default()
}

/// Returns the item with no title where that names somebody, as a topic may that the room has proposed.
fn without_names(floor: &Floor, item: BoardItem, named: &mut NamedTitle) -> BoardItem {
    let title = if named.names_somebody(floor, &item.title) { String::new() } else { item.title };
    BoardItem { title, ..item }
}
