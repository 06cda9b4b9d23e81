//! What is around the middle of the room's screen: the topic and its time above, who is next below.

use ratatui::layout::Rect;

use super::scene::BoardScene;
use super::view::BoardView;
use crate::board::face::Pace;
use crate::draw::letters;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;

/// The rows of the screen from which what is around the middle is in large letters.
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
    let Some(item) = &board.item else {
        canvas.left(&mut rest.take_top(1), &words.heading, Tone::Dim);
        return;
    };
    if tall >= 16 {
        canvas.left(&mut rest.take_top(1), &words.heading, Tone::Dim);
    }
    let title = words.item.as_deref().unwrap_or(&item.title);
    let face = item.clock.face(scene.now);
    let around = if face.pace == Pace::Over { &words.item_over } else { &words.item_left };
    let left = face.shown();
    let time = around.with(left.unsigned());
    // While the meeting is suspended no time is shown.
    let shows_time = view.clock.is_some();
    let tone = if face.runs { Tone::of_pace(face.pace) } else { Tone::Dim };
    let is_large = tall >= LARGE && shows_time && letters::fitting(&time, rest.width * 2 / 3, 1) > 0;
    let mut rows = rest.take_top(if is_large { letters::rows(1) } else { 1 });
    if is_large {
        let part = rows.take_right(letters::columns(&time, 1));
        canvas.letters(part, &time, 1, canvas.theme.style(tone));
    } else if shows_time {
        canvas.right(&mut rows, &time, tone);
    }
    rows.take_right(2);
    canvas.left(&mut rows.line(rows.height / 2), title, Tone::Strong);
    if tall >= 20 && shows_time {
        canvas.thin_bar(rest.take_top(1), &face);
    }
}

/// Returns how many rows the lowest part takes on a screen so tall.
pub(super) fn foot_rows(tall: u16) -> u16 {
    if tall >= LARGE { letters::rows(1) } else { 1 }
}

/// Draws who is next, and whether the list is open.
pub(super) fn foot(canvas: &mut Canvas<'_>, scene: &BoardScene, area: Rect) {
    let lowest = area.height.saturating_sub(1);
    let mut row = area;
    if let Some(list) = &scene.words.list {
        let part = row.take_right(width(list).min(area.width / 2));
        canvas.left(&mut part.line(lowest), list, Tone::Dim);
        row.take_right(2);
    }
    let next = scene.words.next.as_deref().unwrap_or_default();
    if area.height >= letters::rows(1) && letters::fitting(next, row.width, 1) > 0 {
        let part = row.take_left(letters::columns(next, 1));
        canvas.letters(part, next, 1, canvas.theme.style(Tone::Text));
    } else {
        canvas.left(&mut row.line(lowest), next, Tone::Strong);
    }
}

/// Returns whether a message fits into the lowest part.
pub(super) fn fits_below(message: &str, area: Rect) -> bool {
    let large = area.height >= letters::rows(1);
    let fits_large = letters::fitting(message, area.width.saturating_sub(2), 1) > 0;
    if large && letters::has_all(message) { fits_large } else { width(message) + 4 <= area.width }
}

/// Draws the chair's message in the lowest part.
pub(super) fn message(canvas: &mut Canvas<'_>, message: &str, area: Rect) {
    let style = canvas.theme.style(Tone::Selected);
    canvas.fill(area, style);
    if area.height >= letters::rows(1) && letters::has_all(message) {
        canvas.letters(area.inset(1), message, 1, style);
    } else {
        canvas.centred(area.line(area.height / 2).inset(2), message, Tone::Selected);
    }
}

/// Draws who has the floor, and how long, where a message has their place.
pub(super) fn in_one_row(canvas: &mut Canvas<'_>, view: &BoardView, area: Rect) {
    let clock = view.clock.as_ref();
    let pace = clock.map_or(Pace::InTime, |clock| clock.face.pace);
    let time = clock.map_or("", |clock| &clock.text);
    let tone = Tone::of_pace(pace);
    let mut row = area;
    if area.height >= letters::rows(1)
        && letters::fitting(&view.name, row.width.saturating_sub(letters::columns(time, 1) + 4), 1) > 0
    {
        let part = row.take_right(letters::columns(time, 1));
        canvas.letters(part, time, 1, canvas.theme.style(tone));
        let part = row.take_left(letters::columns(&view.name, 1));
        canvas.letters(part, &view.name, 1, canvas.theme.style(Tone::Text));
        return;
    }
    let mut row = row.line(area.height.saturating_sub(1));
    canvas.right(&mut row, time, tone);
    row.take_right(2);
    canvas.left(&mut row, &format!("{} {}", view.sign, view.name), Tone::Strong);
}
