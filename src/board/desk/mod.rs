//! The chair's view of the room at a moment.

mod agenda;
mod list;
mod tally;
mod turn;

pub use agenda::{AgendaRow, AskedToSpeak, ItemFace, RowProgress};
pub use list::{ListFace, ListRow, ReachFace};
pub use tally::TallyRow;
pub use turn::{ClockState, PointFace, Speaker, TurnFace};

use serde::Serialize;

use super::chair_line::ChairLine;
use super::hour::Hour;
use super::setting::Setting;
use crate::floor::alert::Alert;
use crate::floor::phase::Phase;
use crate::floor::time::{Span, Stamp};
use crate::floor::{Floor, History};

/// Everything that the chair's console shows of the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Desk {
    /// The moment.
    pub now: Stamp,
    /// The meeting that the session belongs to.
    pub meeting: Option<String>,
    /// The session's name.
    pub title: String,
    /// The room.
    pub room: Option<String>,
    /// What the floor does not know.
    pub setting: Setting,
    /// How far the session has followed the computer's clock. An hour shown is the session's clock plus this.
    pub followed: Span,
    /// Whether the Chatham House Rule holds.
    pub chatham_house: bool,
    /// How far the session has come.
    pub stage: Stage,
    /// When the session opened.
    pub opened: Option<Stamp>,
    /// When it ends, or is to end. `None` if it has not opened and its plan names no hour.
    pub ends: Option<Stamp>,
    /// The reserve: time that no item has, less the present item's overrun. Negative if the session is behind. While the
    /// meeting is suspended, it is the reserve at the hour at which the meeting resumes; if no hour is known, the reserve
    /// when it was suspended.
    pub reserve: Span,
    /// In a suspension without a known end: from this moment on the session is behind.
    pub carried_until: Option<Stamp>,
    /// When the room agreed the agenda.
    pub agreed: Option<Stamp>,
    /// The present item's clock.
    pub item: Option<ItemFace>,
    /// The agenda.
    pub agenda: Vec<AgendaRow>,
    /// The limit for the turns to come, and the plan's.
    pub limit: Limit,
    /// Who has the floor.
    pub turn: Option<TurnFace>,
    /// The point of order before the chair.
    pub point: Option<PointFace>,
    /// The list of speakers.
    pub list: ListFace,
    /// What each party has had of the floor.
    pub tally: Vec<TallyRow>,
    /// The alerts that stand, the most urgent first.
    pub alerts: Vec<Alert>,
    /// How many topics were discussed, of how many.
    pub topics: (usize, usize),
    /// The words to say next, the first to say first.
    pub lines: Vec<ChairLine>,
    /// Whether something can be undone.
    pub can_undo: bool,
    /// Whether something can be redone.
    pub can_redo: bool,
}

/// How far a session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// It has not opened.
    Ahead,
    /// It is open.
    Open,
    /// The meeting is suspended.
    Suspended {
        /// Since when.
        since: Stamp,
        /// Until when, if that is known.
        until: Option<Stamp>,
    },
    /// It is closed.
    Closed {
        /// When it closed.
        at: Stamp,
    },
}

/// The limit for the turns to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Limit {
    /// The limit now.
    pub now: Span,
    /// The plan's.
    pub planned: Span,
}

impl Desk {
    /// Returns the desk of a session at `now`.
    #[must_use]
    pub fn of(history: &History, now: Stamp, setting: Setting) -> Self {
        let floor = history.floor();
        let (plan, agenda) = (floor.plan(), &floor.agenda().items);
        // Acts are stamped with whole seconds, and faces show begun ones: all figures of a moment are those of its second.
        let now = now.whole_second();
        let suspension = floor.suspension();
        let open_ended =
            suspension.filter(|suspension| suspension.until.is_none()).map(|suspension| suspension.since);
        let reserve = floor.reserve_ahead(now);
        Self {
            now,
            meeting: plan.meeting.clone(),
            title: plan.title.clone(),
            room: plan.room.clone(),
            setting,
            followed: floor.wall_clock().followed,
            chatham_house: plan.rules.chatham_house,
            stage: Stage::of(floor),
            opened: floor.opened().map(|open| open.at),
            ends: ends(floor, setting),
            reserve,
            carried_until: open_ended.map(|since| since + reserve.or_zero()),
            agreed: floor.agenda().agreed,
            item: ItemFace::of(floor, now),
            agenda: agenda.iter().filter_map(|item| AgendaRow::of(floor, item, now)).collect(),
            limit: Limit { now: floor.limit(), planned: plan.rules.limit },
            turn: floor.turn().map(|turn| TurnFace::of(floor, turn, now)),
            point: PointFace::of(floor, now),
            list: ListFace::of(floor, now),
            tally: TallyRow::all(floor, now),
            alerts: floor.alerts(now, setting.opens_at()),
            topics: floor.agenda().topics_discussed(),
            lines: ChairLine::all(floor, now, history.live().next_back()),
            can_undo: history.undoable().is_some(),
            can_redo: history.redoable().is_some(),
        }
    }

    /// Returns whether anything on the desk changes with the second.
    #[must_use]
    pub fn runs(&self) -> bool {
        match self.stage {
            Stage::Open => true,
            Stage::Ahead => self.setting.opens_at().is_some(),
            Stage::Suspended { .. } | Stage::Closed { .. } => false,
        }
    }

    /// Returns the room's time of day at a moment.
    #[must_use]
    pub fn hour(&self, at: Stamp) -> Hour {
        self.setting.offsets.hour(at + self.followed)
    }
}

impl Stage {
    fn of(floor: &Floor) -> Self {
        match (floor.phase(), floor.suspension()) {
            (Phase::Ahead, _) => Self::Ahead,
            (Phase::Closed { at, .. }, _) => Self::Closed { at: *at },
            (Phase::Open(_), Some(suspension)) => {
                Self::Suspended { since: suspension.since, until: suspension.until }
            }
            (Phase::Open(_), None) => Self::Open,
        }
    }
}

/// Returns when the session ends, or is to end.
pub(in crate::board) fn ends(floor: &Floor, setting: Setting) -> Option<Stamp> {
    let planned = setting.opens_at().map(|start| start + floor.plan().length);
    floor.opened().map(|open| open.ends).or(planned)
}
