//! What the room may see of itself.

use serde::{Deserialize, Serialize};

use super::countdown::Countdown;
use super::face::{Face, next_change};
use super::hour::{Hour, Offsets};
use super::names::{name, number, title};
use super::setting::{Reality, Setting};
use crate::floor::Floor;
use crate::floor::phase::Phase;
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};

/// All that projector and page may show. Of the delegations, it names the one on the floor and the next.
///
/// It has no list, tally, history, representative or person, so none can leak. It holds deadlines, so it changes with an
/// act, never with a second, and a screen runs on without the chair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Board {
    /// The meeting that the session belongs to.
    pub meeting: Option<String>,
    /// The session's name.
    pub title: String,
    /// The room.
    pub room: Option<String>,
    /// The room's language, as a BCP 47 tag.
    pub language: Option<String>,
    /// What drives the session's clock.
    pub reality: Reality,
    /// How far the room's hours are from UTC.
    pub offsets: Offsets,
    /// How far the session has followed the computer's clock. An hour shown is the session's clock plus this.
    pub followed: Span,
    /// What goes on.
    pub state: BoardState,
    /// The present item.
    pub item: Option<BoardItem>,
    /// Who has the floor.
    pub turn: Option<BoardTurn>,
    /// The clock of the point of order before the chair.
    pub point: Option<Countdown>,
    /// The countdown beside the agenda.
    pub countdown: Option<BoardCountdown>,
    /// Who is next on the list.
    pub next: Option<String>,
    /// Whether the list of speakers is open.
    pub list_open: bool,
    /// How the chair wants the screen.
    pub showing: Showing,
}

/// What goes on in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoardState {
    /// The session has not opened.
    Ahead {
        /// When it is to open, if that is known.
        opens: Option<Stamp>,
    },
    /// Nobody has the floor.
    Between,
    /// The party that was called has not begun.
    Called,
    /// Somebody speaks.
    Speaking,
    /// The speaker's clock holds.
    Held,
    /// A point of order is before the chair.
    PointOfOrder,
    /// The meeting is suspended.
    Suspended {
        /// Until when, if that is known.
        until: Option<Stamp>,
    },
    /// The session is closed.
    Closed,
}

/// The present item, as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardItem {
    /// Its title.
    pub title: String,
    /// Its number among the topics, from 1. `None` if it is no topic.
    pub number: Option<usize>,
    /// Its countdown.
    pub clock: Countdown,
}

/// Who has the floor, as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardTurn {
    /// The delegation or observer. `None` for the chair.
    pub party: Option<String>,
    /// What the turn is.
    pub kind: TurnKind,
    /// Its countdown. `None` without a limit.
    pub clock: Option<Countdown>,
    /// The time after which enough has been said, in a line-up that has such a mark.
    pub enough: Option<Span>,
}

/// A countdown beside the agenda, as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardCountdown {
    /// What it is for, where that was said.
    pub label: Option<String>,
    /// Its clock.
    pub clock: Countdown,
}

/// How the chair wants the room's screens. It is no act of the room: it is not kept, and ends with the console.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Showing {
    /// What is shown.
    pub view: ShownView,
    /// A message to the room.
    pub message: Option<String>,
}

/// What the room's screens show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShownView {
    /// Everything that they may.
    #[default]
    Whole,
    /// The clock alone.
    ClockAlone,
    /// Nothing.
    Blank,
}

impl Board {
    /// Returns what the room may see of a session. Only clocks that stand need `now`: between two acts the board is the
    /// same at any moment.
    #[must_use]
    pub fn of(floor: &Floor, now: Stamp, setting: Setting, showing: Showing) -> Self {
        let plan = floor.plan();
        let item = floor.agenda().present();
        Self {
            meeting: plan.meeting.clone(),
            title: plan.title.clone(),
            room: plan.room.clone(),
            language: plan.language.clone(),
            reality: setting.reality,
            offsets: setting.offsets,
            followed: floor.wall_clock().followed,
            state: state(floor, setting),
            item: item.and_then(|item| {
                Some(BoardItem {
                    title: title(floor, item.id),
                    number: number(floor, item.id),
                    clock: Countdown::of_item(floor, item, now)?,
                })
            }),
            turn: floor.turn().map(|turn| BoardTurn {
                party: turn.party().map(|party| name(floor, party)),
                kind: turn.kind,
                clock: Countdown::of_turn(floor, turn, now),
                enough: floor.enough_mark(),
            }),
            point: floor.point().map(|point| Countdown::of_point(floor, point, now)),
            countdown: floor.countdown().map(|countdown| BoardCountdown {
                label: countdown.label.clone(),
                clock: Countdown::of_side(countdown, now),
            }),
            next: floor.list().next().map(|request| name(floor, request.party)),
            list_open: floor.list().open,
            showing,
        }
    }

    /// Returns the clock in the centre of the screen: that of the point of order, of the speaker, or of the item while
    /// nobody's time runs. `None` if no time is shown.
    #[must_use]
    pub fn centre(&self) -> Option<&Countdown> {
        let item = self.item.as_ref().map(|item| &item.clock);
        let turn = self.turn.as_ref().and_then(|turn| turn.clock.as_ref());
        match self.state {
            BoardState::PointOfOrder => self.point.as_ref(),
            BoardState::Called | BoardState::Speaking | BoardState::Held => turn.or(item),
            BoardState::Between => self.countdown.as_ref().map(|countdown| &countdown.clock).or(item),
            BoardState::Ahead { .. } | BoardState::Suspended { .. } | BoardState::Closed => None,
        }
    }

    /// Returns the face in the centre of the screen at `now`.
    #[must_use]
    pub fn face(&self, now: Stamp) -> Option<Face> {
        self.centre().map(|clock| clock.face(now))
    }

    /// Returns when the board next looks different after `now`, without an act. `None` if no clock runs.
    #[must_use]
    pub fn next_change(&self, now: Stamp) -> Option<Stamp> {
        let item = self.item.as_ref().map(|item| &item.clock);
        let runs = self.centre().into_iter().chain(item).any(Countdown::runs);
        (runs && self.showing.view != ShownView::Blank).then(|| next_change(now))
    }

    /// Returns the room's time of day at a moment.
    #[must_use]
    pub fn hour(&self, at: Stamp) -> Hour {
        self.offsets.hour(at + self.followed)
    }
}

fn state(floor: &Floor, setting: Setting) -> BoardState {
    match floor.phase() {
        Phase::Ahead => return BoardState::Ahead { opens: setting.opens_at() },
        Phase::Closed { .. } => return BoardState::Closed,
        Phase::Open(_) => {}
    }
    if let Some(suspension) = floor.suspension() {
        return BoardState::Suspended { until: suspension.until };
    }
    if floor.point().is_some() {
        return BoardState::PointOfOrder;
    }
    match floor.turn().map(|turn| turn.clock.as_ref()) {
        None => BoardState::Between,
        Some(None) => BoardState::Called,
        Some(Some(clock)) if clock.runs() => BoardState::Speaking,
        Some(Some(_)) => BoardState::Held,
    }
}
