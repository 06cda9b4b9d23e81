//! The chair's view of the room at a moment.

use serde::{Deserialize, Serialize};

use super::chair_line::ChairLine;
use super::face::Face;
use crate::floor::History;
use crate::floor::alert::Alert;
use crate::floor::list::RequestId;
use crate::floor::overrides::Override;
use crate::floor::plan::{ItemId, ItemKind, PartyId, Standing};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Representative, TurnId, TurnKind};

/// What a desk shows that is not the floor's to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// When the session was to open, where its plan says.
    pub planned_start: Option<Stamp>,
    /// Whether the plan is for another day or hour, and was moved to now.
    pub moved: bool,
    /// How far the room's hours are from UTC.
    pub offset: Span,
    /// What drives the session's clock.
    pub reality: Reality,
}

impl Setting {
    /// Returns when the session is to open; nothing where no hour is set, or its hour was moved to now.
    #[must_use]
    pub fn opens_at(&self) -> Option<Stamp> {
        self.planned_start.filter(|_| !self.moved)
    }
}

/// What drives a session's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reality {
    /// The computer's clock.
    Real,
    /// A clock with a rate, for trials of the program.
    Trial {
        /// How many seconds of the session pass in one.
        rate: u32,
    },
}

impl Reality {
    /// Returns how many seconds of the session pass in one.
    #[must_use]
    pub fn rate(self) -> u32 {
        match self {
            Self::Real => 1,
            Self::Trial { rate } => rate,
        }
    }
}

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
    /// How far the computer's clock was followed: hours shown are the session's and this.
    pub followed: Span,
    /// Whether the Chatham House Rule holds.
    pub chatham_house: bool,
    /// How far the session has come.
    pub stage: Stage,
    /// When the session opened.
    pub opened: Option<Stamp>,
    /// When it ends, or is to end; nothing for a session that has not opened and has no hour.
    pub ends: Option<Stamp>,
    /// Time that no item has, less what the present item is over; negative: behind. While the meeting is suspended, as
    /// it will be at the hour at which it resumes; as it was when it was suspended, where no hour is known.
    pub free: Span,
    /// Until when the reserve carries a suspension without a known end: from then on the session is behind.
    pub carried_until: Option<Stamp>,
    /// When the room agreed the agenda.
    pub agreed: Option<Stamp>,
    /// The present item's clock.
    pub item: Option<ItemFace>,
    /// The agenda.
    pub agenda: Vec<AgendaRow>,
    /// Time that no item has.
    pub reserve: Span,
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
    /// The words to say next.
    pub line: ChairLine,
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
        /// Until when, where that is known.
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

/// The present item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemFace {
    /// The item.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// Its number among the topics, from 1; nothing where it is none.
    pub number: Option<usize>,
    /// Its countdown.
    pub face: Face,
    /// When its time is up, if it runs on.
    pub ends: Stamp,
    /// Its guiding questions, and whether each was covered.
    pub questions: Vec<(String, bool)>,
    /// How many delegations have taken the floor during it, and how many there are.
    pub heard: (usize, usize),
}

/// One row of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaRow {
    /// The item.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// Its title for narrow columns.
    pub short: String,
    /// What kind of block it is.
    pub kind: ItemKind,
    /// Its number among the topics, from 1; nothing where it is none.
    pub number: Option<usize>,
    /// How far it has come.
    pub progress: RowProgress,
    /// The plan's time for it.
    pub planned: Span,
    /// Its allotment; the time that it took once it has ended.
    pub allotment: Span,
    /// The time left of the present item, the allotment of those ahead, the time used of those that have ended.
    pub shown: Span,
    /// Interventions begun during it.
    pub interventions: u32,
    /// How many delegations took the floor during it.
    pub heard: usize,
}

/// How far a row of the agenda has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowProgress {
    /// Ahead.
    Ahead,
    /// Present.
    Present,
    /// Done.
    Done,
    /// Dropped.
    Dropped,
}

/// Who has the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnFace {
    /// The turn.
    pub id: TurnId,
    /// What it is.
    pub kind: TurnKind,
    /// The speaker; nothing for the chair's own remarks.
    pub speaker: Option<Speaker>,
    /// Whether the clock was started, and runs.
    pub clock: ClockState,
    /// The countdown; nothing without a limit.
    pub face: Option<Face>,
    /// How long the speaker has spoken.
    pub spoken: Span,
    /// How much of the limit is extension.
    pub extended: Span,
    /// Whether the speaker was called to order.
    pub called_to_order: bool,
    /// Whether enough has been said, where the line-up has such a mark.
    pub enough: bool,
    /// Since when it has had the floor.
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
    /// Whether that one speaks for the first time.
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
}

/// The list of speakers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListFace {
    /// Whether requests are taken.
    pub open: bool,
    /// Who will be called, in order: direct responses first.
    pub rows: Vec<ListRow>,
    /// Who was called twice and not there.
    pub aside: Vec<ListRow>,
    /// What fits before the present item ends; nothing between items.
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
    /// How many will be reached.
    pub reached: usize,
    /// The limit at which all would be.
    pub limit_for_all: Option<Span>,
}

/// What one party has had of the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyRow {
    /// The party.
    pub party: PartyId,
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: Option<String>,
    /// What it is.
    pub standing: Standing,
    /// Interventions begun.
    pub interventions: u32,
    /// Direct responses begun.
    pub responses: u32,
    /// How many people have spoken for it.
    pub people: u8,
    /// Time on the floor, the present turn included.
    pub spoken: Span,
    /// Whether it has not taken the floor on the present item.
    pub silent: bool,
}

impl Desk {
    /// Returns the desk of a session at `now`.
    #[must_use]
    pub fn of(history: &History, now: Stamp, setting: Setting) -> Self {
        super::view::desk(history, now, setting)
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

    /// Returns the room's time of day at a moment: hours, minutes, seconds.
    #[must_use]
    pub fn hour(&self, at: Stamp) -> (i64, i64, i64) {
        let local = (at + self.setting.offset + self.followed).millis().div_euclid(1000);
        let second = local.rem_euclid(86_400);
        (second / 3600, second / 60 % 60, second % 60)
    }
}
