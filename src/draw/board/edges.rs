//! What is around the middle of the room's screen: the topic and its time above, who is next or the chair's message below.

use ratatui::layout::Rect;

use super::scene::BoardScene;
use super::view::BoardView;
use crate::board::face::Pace;
use crate::board::room::{Audience, BoardState};
use crate::draw::letters::{Large, Most};
use crate::draw::space::Space;
use crate::draw::text::{self, Canvas, width};
use crate::draw::theme::Tone;

/// The rows of the screen from which the topic's title and a message are in large letters.
const LARGE: u16 = 44;

/// Draws the session and the room, the topic and its time left, and takes their rows off the area.
pub(super) fn head(
    canvas: &mut Canvas<'_>,
    scene: &BoardScene,
    view: &BoardView,
    rest: &mut Rect,
    tall: u16,
) {
    let (board, words) = (&scene.board, &scene.words);
    // In a break its name and time are below, in the place of who speaks.
    let item = board.item.as_ref().filter(|_| !matches!(board.state, BoardState::Break { .. }));
    if tall >= 16 || item.is_none() {
        let mut row = rest.take_top(1);
        canvas.right(&mut row, &hours(scene), Tone::Dim);
        row.take_right(2);
        canvas.left(&mut row, &words.heading, Tone::Dim);
    }
    let Some(item) = item else { return };
    let title = words.item.as_deref().unwrap_or(&item.title);
    let face = item.clock.face(scene.now);
    let around = if face.pace == Pace::Over { &words.item_over } else { &words.item_left };
    let time = around.with(face.shown().on_clock());
    // While the meeting is suspended the topic's time is not shown.
    let shows_time = view.clock.is_some() && !matches!(board.state, BoardState::Suspended { .. });
    let time = if shows_time { time } else { String::new() };
    let tone = Tone::of_face(&face);
    let most = Most { lines: 1, width: rest.width.saturating_sub(width(&time) + 3), height: 4 };
    let large = Large::fitting(title, most).filter(|_| tall >= LARGE);
    let mut rows = rest.take_top(large.as_ref().map_or(1, Large::rows));
    canvas.right(&mut rows.line(rows.height.saturating_sub(1)), &time, tone);
    rows.take_right(width(&time) + 2);
    if let Some(large) = large {
        let place = rows.take_left(large.columns());
        canvas.large(place, &large, canvas.theme.style(Tone::Text));
    } else {
        canvas.left(&mut rows, title, Tone::Strong);
    }
    if tall >= 20 && shows_time {
        canvas.thin_bar(rest.take_top(1), &face);
    }
}

/// Returns the room's hour, and when the session ends.
fn hours(scene: &BoardScene) -> String {
    if scene.board.state == BoardState::Closed {
        return String::new();
    }
    let hour = scene.words.hour.with(scene.board.hour(scene.now));
    [Some(hour), scene.words.ends.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The lowest part of the screen.
pub(super) enum Foot<'a> {
    /// Who is next, and whether the list is open.
    Next,
    /// The chair's message, in large letters.
    Large(Large<'a>),
    /// The chair's message, in the terminal's own letters, in so many rows.
    Small(&'a str, u16),
}

impl<'a> Foot<'a> {
    /// Returns what stands in the lowest part: a message stands in the place of who is next, never in that of the name
    /// and the clock. It is as large as the topic's title.
    pub(super) fn of(scene: &'a BoardScene, wide: u16, tall: u16) -> Self {
        let message = scene.board.message(scene.now).filter(|message| message.to == Audience::Room);
        let Some(message) = message.map(|message| message.text.as_str()) else { return Self::Next };
        let most = Most { lines: 3, width: wide.saturating_sub(4), height: 12 };
        let height = if tall >= LARGE + 16 { 12 } else { 8 };
        let large = Large::fitting(message, Most { height: 4, ..most });
        let large = large.or_else(|| Large::fitting(message, Most { height, ..most }));
        match large.filter(|_| tall >= LARGE) {
            Some(large) => Self::Large(large),
            None => Self::Small(message, text::rows(message, wide.saturating_sub(4), (tall / 3).max(1))),
        }
    }

    pub(super) fn rows(&self) -> u16 {
        match self {
            Self::Next => 1,
            Self::Large(large) => large.rows(),
            Self::Small(_, rows) => *rows,
        }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, scene: &BoardScene, area: Rect) {
        let style = canvas.theme.style(Tone::Selected);
        match self {
            Self::Next => next(canvas, scene, area),
            Self::Large(large) => {
                canvas.fill(area, style);
                canvas.large(area.inset(2), large, style);
            }
            Self::Small(message, _) => {
                canvas.fill(area, style);
                canvas.wrapped_centred(area.inset(2), message, Tone::Selected);
            }
        }
    }
}

fn next(canvas: &mut Canvas<'_>, scene: &BoardScene, mut row: Rect) {
    if let Some(list) = &scene.words.list {
        let mut part = row.take_right(width(list).min(row.width / 2));
        canvas.left(&mut part, list, Tone::Dim);
        row.take_right(2);
    }
    canvas.left(&mut row, scene.words.next.as_deref().unwrap_or_default(), Tone::Strong);
}
