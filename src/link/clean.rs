//! Makes what comes over the wire harmless: text that is safe to show, times that are safe to compute with.
//!
//! The other side may not be the program that it says. Nothing that it sends may command the terminal, overflow a sum,
//! or keep the program awake. Each type is taken apart whole, so that a new field must be decided here.

use super::wire::{Hello, TimeSync};
use crate::board::countdown::{Countdown, Remaining};
use crate::board::room::{BoardCountdown, BoardItem, BoardLast, BoardState, BoardTurn, Message, Showing};
use crate::board::setting::Reality;
use crate::board::slide::{BoardSlide, SheetLine};
use crate::board::{Board, Bulletin};
use crate::clock::TOP_RATE;
use crate::floor::time::{Span, Stamp};
use crate::text::{LONGEST_LINE, clean};

/// The first and last moments that are accepted: the beginning of the year 1, and the end of 9999.
const FIRST: Stamp = Stamp::from_millis(-62_135_596_800_000);
const LAST: Stamp = Stamp::from_millis(253_402_300_799_999);
/// The longest time that is accepted: a hundred years. A clock that is decades off may be corrected in a session.
const LONGEST: Span = Span::from_mins(100 * 366 * 24 * 60);
/// How many warnings of a countdown are kept, from the first.
const MOST_WARNINGS: usize = 16;
/// The highest number of an item.
const HIGHEST: usize = 999;
/// The most who wait: more than a plan can have.
const MOST_WAITING: usize = 9999;

/// How many alerts and covered questions of a bulletin are kept, from the first.
const MOST_NUMBERS: usize = 99;
/// How many lines of a slide are kept, and how many characters of each: more than a slide has room for.
const MOST_LINES: usize = 64;
const LONGEST_ON_SLIDE: usize = 4_000;

impl Hello {
    pub(super) fn cleaned(self) -> Self {
        let Self { protocol, program, session, title, room, is_real } = self;
        Self {
            protocol,
            program: line(program),
            session: line(session),
            title: line(title),
            room: room.map(line),
            is_real,
        }
    }
}

impl TimeSync {
    /// A moment and a rate that are safe to compute with.
    pub(super) fn cleaned(self) -> Self {
        let Self { number, now, rate } = self;
        Self { number, now: moment(now), rate: rate.min(TOP_RATE) }
    }
}

/// A board that is safe to show.
pub(super) fn board(board: Board) -> Board {
    let Board {
        meeting,
        title,
        room,
        language,
        reality,
        offsets,
        followed,
        ends,
        state,
        waits,
        item,
        turn,
        point,
        countdown: side,
        last,
        next,
        list_open,
        showing: Showing { view, message, rung, slide: read },
    } = board;
    Board {
        meeting: meeting.map(line),
        title: line(title),
        room: room.map(line),
        language: language.map(line),
        reality: self::reality(reality),
        offsets: offsets.each(moment, span),
        followed: span(followed),
        ends: ends.map(moment),
        waits: waits.map(countdown),
        last: last
            .map(|BoardLast { spoken, limit }| BoardLast { spoken: span(spoken), limit: limit.map(span) }),
        state: self::state(state),
        item: item.map(self::item),
        turn: turn.map(|BoardTurn { party, kind, clock, enough }| BoardTurn {
            party: party.map(line),
            kind,
            clock: clock.map(countdown),
            enough: enough.map(span),
        }),
        point: point.map(countdown),
        countdown: side.map(|BoardCountdown { label, clock }| BoardCountdown {
            label: label.map(line),
            clock: countdown(clock),
        }),
        next: next.map(line),
        list_open,
        showing: Showing {
            view,
            message: message.map(|Message { text, to, until }| Message {
                text: line(text),
                to,
                until: until.map(moment),
            }),
            rung,
            slide: read.map(slide),
        },
    }
}

/// A bulletin that is safe to show.
#[must_use]
pub fn bulletin(bulletin: Bulletin) -> Bulletin {
    let Bulletin {
        meeting,
        title,
        room,
        reality,
        offsets,
        followed,
        state,
        ends,
        unspent,
        item,
        topic_is_shown,
        covered,
        questions,
        topics: (discussed, topics),
        turn,
        point,
        waiting,
        list_open,
        alerts,
    } = bulletin;
    Bulletin {
        meeting: meeting.map(line),
        title: line(title),
        room: room.map(line),
        reality: self::reality(reality),
        offsets: offsets.each(moment, span),
        followed: span(followed),
        state: self::state(state),
        ends: ends.map(moment),
        unspent: span(unspent),
        item: item.map(self::item),
        topic_is_shown,
        covered: covered.into_iter().take(MOST_NUMBERS).map(|number| number.min(HIGHEST)).collect(),
        questions: questions.min(HIGHEST),
        topics: (discussed.min(HIGHEST), topics.min(HIGHEST)),
        turn: turn.map(countdown),
        point: point.map(countdown),
        waiting: waiting.min(MOST_WAITING),
        list_open,
        alerts: alerts.into_iter().take(MOST_NUMBERS).collect(),
    }
}

fn reality(reality: Reality) -> Reality {
    match reality {
        Reality::Real => Reality::Real,
        Reality::Trial { rate } => Reality::Trial { rate: rate.min(TOP_RATE) },
        Reality::Rehearsal { rate } => Reality::Rehearsal { rate: rate.min(TOP_RATE) },
    }
}

fn state(state: BoardState) -> BoardState {
    match state {
        BoardState::Break { until } => BoardState::Break { until: moment(until) },
        BoardState::Ahead { opens } => BoardState::Ahead { opens: opens.map(moment) },
        BoardState::Suspended { until } => BoardState::Suspended { until: until.map(moment) },
        BoardState::Between
        | BoardState::Called
        | BoardState::Speaking
        | BoardState::Held
        | BoardState::PointOfOrder
        | BoardState::Closed => state,
    }
}

fn item(item: BoardItem) -> BoardItem {
    let BoardItem { title, number, clock } = item;
    BoardItem {
        title: line(title),
        number: number.map(|number| number.min(HIGHEST)),
        clock: countdown(clock),
    }
}

fn slide(slide: BoardSlide) -> BoardSlide {
    let BoardSlide { place, count, title, lines, scroll, clock } = slide;
    let on_slide = |text: String| clean(&text, LONGEST_ON_SLIDE).into_owned();
    let lines = lines.into_iter().take(MOST_LINES);
    BoardSlide {
        place: place.min(HIGHEST),
        count: count.min(HIGHEST),
        title: on_slide(title),
        lines: lines
            .map(|SheetLine { level, text, goes_on }| SheetLine { level, text: on_slide(text), goes_on })
            .collect(),
        scroll: scroll.min(MOST_LINES),
        clock: clock.map(countdown),
    }
}

fn countdown(countdown: Countdown) -> Countdown {
    let Countdown { of, warnings, left } = countdown;
    Countdown {
        of: span(of),
        warnings: warnings.into_iter().take(MOST_WARNINGS).map(span).collect(),
        left: match left {
            Remaining::Until(up) => Remaining::Until(moment(up)),
            Remaining::Stands(left) => Remaining::Stands(span(left)),
        },
    }
}

/// A moment that is safe to compute with.
#[must_use]
pub fn moment(moment: Stamp) -> Stamp {
    moment.clamp(FIRST, LAST)
}

fn span(span: Span) -> Span {
    span.clamp(-LONGEST, LONGEST)
}

#[expect(clippy::needless_pass_by_value, reason = "what comes from outside is used up here")]
fn line(text: String) -> String {
    clean(&text, LONGEST_LINE).into_owned()
}
