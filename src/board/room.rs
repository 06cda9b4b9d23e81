//! What the room may see of itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::countdown::Countdown;
use super::face::{Face, next_change};
use super::hour::{Hour, Offsets};
use super::names::{name, number, title};
use super::setting::{Reality, Setting};
use super::slide::BoardSlide;
use crate::floor::Floor;
use crate::floor::agenda::AgendaItem;
use crate::floor::phase::Phase;
use crate::floor::plan::ItemKind;
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::TurnId;

/// All that projector and page may show. Of the delegations, it names the one on the floor and the next.
///
/// It has no list, tally, history, representative or person, so none can leak. It holds deadlines, so it changes with an
/// act, never with a second, and a screen runs on without the chair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// When the session is to end, while it is open.
    #[serde(default)]
    pub ends: Option<Stamp>,
    /// What goes on.
    pub state: BoardState,
    /// The countdown to the opening, or to the resumption of the meeting.
    #[serde(default)]
    pub waits: Option<Countdown>,
    /// The present item.
    pub item: Option<BoardItem>,
    /// Who has the floor.
    pub turn: Option<BoardTurn>,
    /// The clock of the point of order before the chair.
    pub point: Option<Countdown>,
    /// The countdown beside the agenda.
    pub countdown: Option<BoardCountdown>,
    /// What the last intervention took, until the next one begins. It does not say whose it was.
    #[serde(default)]
    pub last: Option<BoardLast>,
    /// Who is next on the list.
    pub next: Option<String>,
    /// Whether the list of speakers is open.
    pub list_open: bool,
    /// How the chair wants the screen.
    pub showing: Showing,
}

/// What goes on in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BoardState {
    /// The session has not opened.
    Ahead {
        /// When it is to open, if that is known.
        opens: Option<Stamp>,
    },
    /// Nobody has the floor.
    Between,
    /// The room has a break.
    Break {
        /// When it comes back.
        until: Stamp,
    },
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardItem {
    /// Its title; empty where the room's screens hold it back.
    pub title: String,
    /// Its number among the topics, from 1. `None` if it is no topic.
    pub number: Option<usize>,
    /// Its countdown.
    pub clock: Countdown,
}

/// Who has the floor, as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardTurn {
    /// The delegation or observer. `None` for the chair, and where the room's screens hold names back.
    pub party: Option<String>,
    /// What the turn is.
    pub kind: TurnKind,
    /// Its countdown. `None` without a limit.
    pub clock: Option<Countdown>,
    /// The time after which enough has been said, in a line-up that has such a mark.
    pub enough: Option<Span>,
}

/// A countdown beside the agenda, as the room sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardCountdown {
    /// What it is for, where that was said.
    pub label: Option<String>,
    /// Its clock.
    pub clock: Countdown,
}

/// What an intervention took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardLast {
    /// How long it was.
    pub spoken: Span,
    /// The limit that it had.
    pub limit: Option<Span>,
}

/// How the chair wants the room's screens. It is no act of the room: it is not kept, and ends with the console.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Showing {
    /// What is shown.
    pub view: ShownView,
    /// A message of the chair.
    pub message: Option<Message>,
    /// How often the chair has rung the bell that the room hears.
    #[serde(default)]
    pub rung: u32,
    /// The slide that the chair has read through, in place of the rest. Nothing while no report is read through: only here
    /// may the room's screens hold what was noted.
    #[serde(default)]
    pub slide: Option<BoardSlide>,
}

/// A message of the chair. It holds a deadline: every screen takes it off by itself, at the same moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// What it says.
    pub text: String,
    /// Whom it is for.
    pub to: Audience,
    /// When it goes by itself; nothing where the chair takes it back.
    pub until: Option<Stamp>,
}

/// Whom a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// All in the room.
    Room,
    /// Who has the floor: it stands beside their clock, and goes with their turn.
    Speaker {
        /// Their turn.
        turn: TurnId,
    },
}

impl BoardItem {
    /// Returns its clock without its title and number.
    pub(super) fn unnamed(self) -> Self {
        Self { title: String::new(), number: None, ..self }
    }

    /// Returns the present item as the room sees it. `None` for any other.
    pub(super) fn of(floor: &Floor, item: &AgendaItem, now: Stamp) -> Option<Self> {
        Some(Self {
            title: title(floor, item.id),
            number: number(floor, item.id),
            clock: Countdown::of_item(floor, item, now)?,
        })
    }
}

impl Showing {
    /// Returns the message that stands at `now` while this turn, if any, has the floor.
    #[must_use]
    pub fn message(&self, turn: Option<TurnId>, now: Stamp) -> Option<&Message> {
        self.message.as_ref().filter(|message| message.stands(now) && message.is_for(turn))
    }
}

impl Message {
    fn stands(&self, now: Stamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }

    /// Whether it is for the room, or for this turn, if any, that has the floor.
    fn is_for(&self, turn: Option<TurnId>) -> bool {
        match self.to {
            Audience::Room => true,
            Audience::Speaker { turn: to } => turn == Some(to),
        }
    }
}

/// What the room's screens show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

impl ShownView {
    /// Returns whether it says which topic is before the room.
    #[must_use]
    pub const fn shows_topic(self) -> bool {
        matches!(self, Self::Whole)
    }
}

/// What the clock in the centre of the room's screen counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CentreClock {
    /// The point of order.
    Point,
    /// The speaker's time.
    Turn,
    /// The countdown beside the agenda.
    Countdown,
    /// The item's time.
    Item,
    /// The time to the opening, or to the resumption.
    Waits,
}

impl Board {
    /// Returns what the room may see of a session. Only clocks that stand need `now`: between two acts the board is the
    /// same at any moment.
    #[must_use]
    pub fn of(floor: &Floor, now: Stamp, setting: Setting, mut showing: Showing) -> Self {
        let plan = floor.plan();
        let item = floor.agenda().present();
        let turn = floor.turn();
        let begun = turn.is_some_and(|turn| turn.clock.is_some());
        let last = floor.last_ended().filter(|last| last.party.is_some() && !begun);
        // Whoever speaks next must not be told what was for the one before.
        showing.message = showing.message.filter(|message| message.is_for(turn.map(|turn| turn.id)));
        Self {
            meeting: plan.meeting.clone(),
            title: plan.title.clone(),
            room: plan.room.clone(),
            language: plan.language.clone(),
            reality: setting.reality,
            offsets: setting.offsets,
            followed: floor.wall_clock().followed,
            ends: match floor.phase() {
                Phase::Open(open) => Some(open.ends),
                Phase::Ahead | Phase::Closed { .. } => None,
            },
            state: board_state(floor, now, setting),
            waits: waits(floor, now, setting),
            item: item.and_then(|item| BoardItem::of(floor, item, now)),
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
            last: last.map(|last| BoardLast { spoken: last.spoken, limit: last.limit }),
            next: floor.list().next().map(|request| name(floor, request.party)),
            list_open: floor.list().open,
            showing,
        }
    }

    /// Returns the board without what the room's screens hold back: names, titles and slides while they show the clock alone or
    /// nothing, and then the message too.
    #[must_use]
    pub fn as_shown(mut self) -> Self {
        if self.showing.view == ShownView::Whole {
            return self;
        }
        if self.showing.view == ShownView::Blank {
            self.showing.message = None;
        }
        self.showing.slide = None;
        self.item = self.item.map(BoardItem::unnamed);
        self.turn = self.turn.map(|turn| BoardTurn { party: None, ..turn });
        self.countdown = self.countdown.map(|countdown| BoardCountdown { label: None, ..countdown });
        Self { last: None, next: None, ..self }
    }

    /// Returns the clock that takes the centre of the screen at `now`: that of the point of order, of the speaker, or of the
    /// item while nobody's time runs; the countdown to the opening or the resumption, until it has come. Nothing where no
    /// time is shown.
    #[must_use]
    pub fn centre(&self, now: Stamp) -> Option<&Countdown> {
        let (of, clock) = self.centre_clock()?;
        (of != CentreClock::Waits || clock.face(now).left > Span::ZERO).then_some(clock)
    }

    /// Returns what is counted in the centre of the screen, with its clock, whether or not what the room waits for has come.
    #[must_use]
    pub fn centre_clock(&self) -> Option<(CentreClock, &Countdown)> {
        let as_clock = |of| move |clock| (of, clock);
        let item = || self.item.as_ref().map(|item| (CentreClock::Item, &item.clock));
        let turn = self.turn.as_ref().and_then(|turn| turn.clock.as_ref());
        match self.state {
            BoardState::PointOfOrder => self.point.as_ref().map(as_clock(CentreClock::Point)),
            BoardState::Called | BoardState::Speaking | BoardState::Held => {
                turn.map(as_clock(CentreClock::Turn)).or_else(item)
            }
            BoardState::Between => {
                let countdown = self.countdown.as_ref().map(|countdown| &countdown.clock);
                countdown.map(as_clock(CentreClock::Countdown)).or_else(item)
            }
            BoardState::Break { .. } => item(),
            BoardState::Ahead { .. } | BoardState::Suspended { .. } => {
                self.waits.as_ref().map(as_clock(CentreClock::Waits))
            }
            BoardState::Closed => None,
        }
    }

    /// Returns the face in the centre of the screen at `now`.
    #[must_use]
    pub fn face(&self, now: Stamp) -> Option<Face> {
        self.centre(now).map(|clock| clock.face(now))
    }

    /// Returns the chair's message at `now`, while it stands.
    #[must_use]
    pub fn message(&self, now: Stamp) -> Option<&Message> {
        self.showing.message.as_ref().filter(|message| message.stands(now))
    }

    /// Returns when the board next looks otherwise by itself, after `now`: with the next second where a clock runs, else with
    /// the next minute of the room's hour. Nothing where nothing is shown.
    #[must_use]
    pub fn next_change(&self, now: Stamp) -> Option<Stamp> {
        if self.showing.view == ShownView::Blank {
            return None;
        }
        if let Some(slide) = &self.showing.slide {
            return slide.clock.as_ref().filter(|clock| clock.runs()).map(|_| next_change(now));
        }
        let item = self.item.as_ref().map(|item| &item.clock).filter(|_| !self.is_suspended());
        if self.centre(now).into_iter().chain(item).any(Countdown::runs) {
            return Some(next_change(now));
        }
        let shows_hour = self.showing.view == ShownView::Whole && self.state != BoardState::Closed;
        let minute = shows_hour.then(|| now + Span::from_secs(60 - self.hour(now).second.clamp(0, 59)));
        let minute = minute.map(Stamp::whole_second);
        let until = self.message(now).and_then(|message| message.until);
        [minute, until].into_iter().flatten().min()
    }

    fn is_suspended(&self) -> bool {
        matches!(self.state, BoardState::Suspended { .. })
    }

    /// Returns the room's time of day at a moment.
    #[must_use]
    pub fn hour(&self, at: Stamp) -> Hour {
        self.offsets.hour(at + self.followed)
    }
}

/// Returns the countdown to the opening, or to the resumption.
fn waits(floor: &Floor, now: Stamp, setting: Setting) -> Option<Countdown> {
    let (until, of) = match (floor.phase(), floor.suspension()) {
        (Phase::Ahead, _) => (setting.opens_at()?, Span::ZERO),
        (Phase::Open(_), Some(suspension)) => (suspension.until?, suspension.until? - suspension.since),
        (Phase::Open(_) | Phase::Closed { .. }, _) => return None,
    };
    Some(Countdown::new(until - now, of, &[], true, now))
}

/// Returns what goes on in the room.
pub(super) fn board_state(floor: &Floor, now: Stamp, setting: Setting) -> BoardState {
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
        None => {
            let item = floor.agenda().present().filter(|item| item.kind == ItemKind::Break);
            match item.and_then(|item| item.left(now)) {
                Some(left) => BoardState::Break { until: now + left },
                None => BoardState::Between,
            }
        }
        Some(None) => BoardState::Called,
        Some(Some(clock)) if clock.runs() => BoardState::Speaking,
        Some(Some(_)) => BoardState::Held,
    }
}
