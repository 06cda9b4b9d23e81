//! The room's words: what the projector and the page say.

use serde::Serialize;

use super::around::Around;
use super::times::HourForm;
use super::{Args, Language, Words};
use crate::board::Board;
use crate::board::countdown::Remaining;
use crate::board::room::{BoardLast, BoardState, CentreClock, ShownView};
use crate::board::setting::Reality;
use crate::board::slide::BoardSlide;
use crate::floor::representative::TurnKind;
use crate::floor::time::Stamp;
use crate::text::digits::Digits;

/// The texts of a board, without the digits of its clocks. They change only with the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardWords {
    /// The meeting, the session, the room.
    pub heading: String,
    /// The mark of a trial or a rehearsal.
    pub band: Option<String>,
    /// The present item, with its number.
    pub item: Option<String>,
    /// The text around the time that the item has left: "topic 12:41 left".
    pub item_left: Around,
    /// The text around the time by which the item is over.
    pub item_over: Around,
    /// Who has the floor.
    pub speaker: Option<String>,
    /// What goes on, where the clock does not tell: "On hold".
    pub state: Option<String>,
    /// More of what goes on: "until 11:00".
    pub note: Option<String>,
    /// What the clock in the centre counts while time is left: "left of 4:00".
    pub left: Option<String>,
    /// What it counts once the time is up: "over 4:00".
    pub over: Option<String>,
    /// "left", for the smallest screens.
    pub left_word: String,
    /// "over", for the smallest screens.
    pub over_word: String,
    /// The word for a clock that has run over.
    pub time: String,
    /// What the light says before the time is up.
    pub light: LightWords,
    /// What the last intervention took: "last intervention: 3:41 of 4:00".
    pub last: Option<String>,
    /// How the room's hour is written.
    pub hour: HourForm,
    /// When the session ends: "ends 12:00".
    pub ends: Option<String>,
    /// Who is next.
    pub next: Option<String>,
    /// Whether the list of speakers is open; `None` where there is no session.
    pub list: Option<String>,
    /// That the console does not answer.
    pub lost: String,
    /// What is said around the slide that is read through.
    pub slide: Option<SlideWords>,
    /// The digits that all of it is to be shown with. The page has them from the tag of its language.
    #[serde(skip)]
    pub digits: Digits,
    /// Whether it is written from right to left. The page knows by the same tag.
    #[serde(skip)]
    pub is_right_to_left: bool,
}

/// What is said around a slide of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SlideWords {
    /// Which slide of how many.
    pub place: String,
    /// What the countdown counts while time is left: "left of 3:00".
    pub left: Option<String>,
    /// What it counts once the time is up: "over 3:00".
    pub over: Option<String>,
    /// When enough has been said: "enough after 2:00".
    pub enough: Option<String>,
    /// That the clock holds; nothing while it runs.
    pub held: Option<String>,
    /// The text around how many lines are below: "3 more".
    pub more: Around,
}

/// What the light says before the time is up: the page as a lamp on the lectern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LightWords {
    /// While it is green.
    pub in_time: String,
    /// From the first warning on, while it is amber.
    pub closing: String,
}

/// The sentences that the room sees, on the projector and the page. Their language may be another than the chair's.
///
/// This is a type of its own, so that the compiler keeps the chair's words from the room's screens.
#[derive(Debug, Clone)]
pub struct RoomWords(Words);

impl From<Words> for RoomWords {
    fn from(words: Words) -> Self {
        Self(words)
    }
}

impl Words {
    /// Returns the mark of a trial or a rehearsal: "TRIAL ×60", "REHEARSAL ×10", "REHEARSAL · stands".
    pub(crate) fn band(&self, reality: Reality) -> Option<String> {
        let id = match reality {
            Reality::Real => return None,
            Reality::Trial { .. } => "band-trial",
            Reality::Rehearsal { rate: 0 } => "band-rehearsal-stands",
            Reality::Rehearsal { .. } => "band-rehearsal",
        };
        Some(self.say(id, &Args::new().with("rate", reality.rate())))
    }
}

impl RoomWords {
    /// Returns the sentences of the room's language.
    pub(crate) fn words(&self) -> &Words {
        &self.0
    }

    /// Returns the room's language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.0.language()
    }

    /// Returns the tag of the room's language, which says its digits, too.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.0.tag()
    }

    /// Returns whether the room's language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.0.is_right_to_left()
    }

    /// Returns that the console does not answer.
    pub(crate) fn lost(&self) -> String {
        self.0.plain("room-lost")
    }

    /// Returns the texts of a board. They hold no name that the room is not to see.
    #[must_use]
    pub fn board(&self, board: &Board) -> BoardWords {
        let is_whole = board.showing.view == ShownView::Whole;
        let item = board.item.as_ref().filter(|_| is_whole).map(|item| match item.number {
            Some(number) => {
                self.0.say("room-item", &Args::new().with("number", number).with("title", &item.title))
            }
            None => item.title.clone(),
        });
        let (state, note) = self.board_state(board);
        let note = note.into_iter().chain(self.beside(board)).reduce(|one, other| format!("{one} · {other}"));
        let (left, over) = self.counted(board);
        let is_topic = board.item.as_ref().is_some_and(|item| item.number.is_some());
        let [item_left, item_over] = if is_topic {
            ["room-topic-left", "room-topic-over"]
        } else {
            ["room-item-left", "room-item-over"]
        };
        let is_open = board.item.is_some() && !matches!(board.state, BoardState::Break { .. });
        let list = if board.list_open { "room-list-open" } else { "room-list-closed" };
        BoardWords {
            digits: self.0.digits(),
            is_right_to_left: self.0.is_right_to_left(),
            heading: self.0.beside(board.meeting.iter().chain([&board.title]).chain(&board.room)),
            band: self.0.band(board.reality),
            item,
            item_left: self.0.around(item_left, "time"),
            item_over: self.0.around(item_over, "time"),
            speaker: board
                .turn
                .as_ref()
                .filter(|_| is_whole)
                .map(|turn| turn.party.clone().unwrap_or_else(|| self.0.plain("room-chair"))),
            state,
            note,
            left,
            over,
            left_word: self.0.plain("room-left"),
            over_word: self.0.plain("room-over-word"),
            time: self.0.plain("room-time"),
            light: LightWords {
                in_time: self.0.plain("room-light-in-time"),
                closing: self.0.plain("room-light-closing"),
            },
            last: board.last.map(|last| self.last(last)),
            hour: self.0.hour_form(),
            ends: board.ends.map(|ends| {
                self.0.say("room-ends", &Args::new().with("hour", self.0.hour(board.hour(ends))))
            }),
            next: board
                .next
                .as_ref()
                .filter(|_| is_whole)
                .map(|next| self.0.say("room-next", &Args::new().with("party", next))),
            list: is_open.then(|| self.0.plain(list)),
            lost: self.lost(),
            slide: board.showing.slide.as_ref().map(|slide| self.slide(slide)),
        }
    }

    fn slide(&self, slide: &BoardSlide) -> SlideWords {
        let clock = slide.clock.as_ref();
        let whole = |id| clock.map(|clock| self.0.say(id, &Args::new().with("whole", clock.of.on_clock())));
        let mark = clock.and_then(|clock| clock.warnings.first().map(|&left| clock.of - left));
        SlideWords {
            place: self
                .0
                .say("room-slide-place", &Args::new().with("place", slide.place).with("count", slide.count)),
            left: whole("room-left-of"),
            over: whole("room-over"),
            enough: mark.map(|at| self.0.say("room-enough", &Args::new().with("at", at.on_clock()))),
            held: clock.filter(|clock| !clock.runs()).map(|_| self.0.plain("room-held")),
            more: self.0.around("room-slide-more", "count"),
        }
    }

    fn board_state(&self, board: &Board) -> (Option<String>, Option<String>) {
        let hour = |at: Stamp| self.0.hour(board.hour(at));
        let kind = board.turn.as_ref().map(|turn| turn.kind);
        let response = (kind == Some(TurnKind::Response)).then(|| self.0.plain("room-response"));
        let enough = board.turn.as_ref().and_then(|turn| turn.enough);
        let mark = enough.map(|at| self.0.say("room-enough", &Args::new().with("at", at.on_clock())));
        let note = response.or(mark);
        match board.state {
            BoardState::Ahead { opens: Some(opens) } => {
                let args = Args::new().with("hour", hour(opens));
                (Some(self.0.say("room-ahead-until", &args)), None)
            }
            BoardState::Ahead { opens: None } => (Some(self.0.plain("room-ahead")), None),
            BoardState::Between => match &board.countdown {
                Some(countdown) => (Some(self.countdown_of(countdown.label.as_ref())), None),
                None => (Some(self.0.plain("room-between")), None),
            },
            BoardState::Break { until } => {
                (Some(self.0.say("room-break", &Args::new().with("hour", hour(until)))), None)
            }
            BoardState::Called => (Some(self.0.plain("room-called")), note),
            BoardState::Speaking if kind == Some(TurnKind::Chair) => {
                (Some(self.0.plain("room-chair-speaks")), None)
            }
            BoardState::Speaking => (None, note),
            BoardState::Held => (Some(self.0.plain("room-held")), note),
            BoardState::PointOfOrder => (Some(self.0.plain("room-point")), None),
            BoardState::Suspended { until } => {
                let until = until
                    .map(|until| self.0.say("room-suspended-until", &Args::new().with("hour", hour(until))));
                (Some(self.0.plain("room-suspended")), until)
            }
            BoardState::Closed => (Some(self.0.plain("room-closed")), None),
        }
    }

    /// Returns until when the countdown beside the agenda runs, where its clock is not the one in the centre.
    fn beside(&self, board: &Board) -> Option<String> {
        let countdown = board.countdown.as_ref().filter(|_| board.state != BoardState::Between)?;
        let Remaining::Until(up) = countdown.clock.left else { return None };
        let label = self.countdown_of(countdown.label.as_ref());
        let hour = self.0.hour_to_the_second(board.hour(up));
        Some(self.0.say("room-countdown-until", &Args::new().with("label", label).with("hour", hour)))
    }

    fn countdown_of(&self, label: Option<&String>) -> String {
        label.cloned().unwrap_or_else(|| self.0.plain("room-countdown"))
    }

    /// Returns what the clock in the centre counts, while time is left and once it is over.
    fn counted(&self, board: &Board) -> (Option<String>, Option<String>) {
        let Some((of, clock)) = board.centre_clock() else { return (None, None) };
        let has_number = || board.item.as_ref().is_some_and(|item| item.number.is_some());
        let ids = match of {
            CentreClock::Waits => return (Some(self.0.plain("room-left")), None),
            CentreClock::Item if has_number() => ["room-left-of-topic", "room-over-topic"],
            CentreClock::Item | CentreClock::Point | CentreClock::Turn | CentreClock::Countdown => {
                ["room-left-of", "room-over"]
            }
        };
        let [left, over] =
            ids.map(|id| Some(self.0.say(id, &Args::new().with("whole", clock.of.on_clock()))));
        (left, over)
    }

    fn last(&self, last: BoardLast) -> String {
        let args = Args::new().with("spoken", last.spoken.on_clock());
        match last.limit {
            Some(limit) => self.0.say("room-last", &args.with("limit", limit.on_clock())),
            None => self.0.say("room-last-unlimited", &args),
        }
    }
}
