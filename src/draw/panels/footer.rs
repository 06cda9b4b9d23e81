//! The last row: the keys that work now, and faintly those that do not. The help's key is always at the right.
//!
//! ```text
//! Space hold   Enter next speaker   a add   u undo   + more time   n next topic                ? help
//! ```

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::draw::scene::{Hint, Scene};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let mut row = area.inset(1);
    if let Some(help) = &scene.help {
        let mut place = row.take_right(width(&help.key) + width(&help.text) + 1);
        hint_of(canvas, &mut place, help);
        row.take_right(3);
    }
    hints(canvas, &scene.hints, row);
}

/// Draws hints along a row, as many as fit.
pub(in crate::draw) fn hints(canvas: &mut Canvas<'_>, hints: &[Hint], row: Rect) {
    for (hint, mut place) in hints.iter().zip(places(hints, row)) {
        hint_of(canvas, &mut place, hint);
    }
}

/// Draws hints over the rows of an area. If not all fit, the key that goes back comes first.
pub(super) fn all_hints(canvas: &mut Canvas<'_>, keys: &[Hint], back: &str, area: Rect) {
    if places(keys, area).len() < keys.len() {
        let (mut sorted, others): (Vec<_>, Vec<_>) = keys.iter().cloned().partition(|hint| hint.key == back);
        sorted.extend(others);
        hints(canvas, &sorted, area);
    } else {
        hints(canvas, keys, area);
    }
}

/// How many rows hints take at this width, at most `most`.
pub(super) fn hint_rows(hints: &[Hint], cells: u16, most: u16) -> u16 {
    let area = Rect { x: 0, y: 0, width: cells, height: most };
    places(hints, area).last().map_or(0, |last| last.y + 1)
}

fn places(hints: &[Hint], area: Rect) -> Vec<Rect> {
    let (mut rest, mut row) = (area, Rect::default());
    let mut places = Vec::with_capacity(hints.len());
    for hint in hints {
        let needed = hint_width(hint);
        if needed > row.width {
            row = rest.take_top(1);
        }
        if needed > row.width || row.is_empty() {
            break;
        }
        places.push(row.take_left(needed));
        row.take_left(3);
    }
    places
}

pub(super) fn hint_width(hint: &Hint) -> u16 {
    width(&hint.key).saturating_add(width(&hint.text)).saturating_add(1)
}

pub(super) fn hint_of(canvas: &mut Canvas<'_>, row: &mut Rect, hint: &Hint) {
    let faint = canvas.theme.style(Tone::Dim);
    let (key, text) = if hint.live {
        (canvas.theme.style(Tone::Calm).add_modifier(Modifier::BOLD), canvas.theme.style(Tone::Text))
    } else {
        (faint, faint)
    };
    canvas.left_in(row, &hint.key, key);
    row.take_left(1);
    canvas.left_in(row, &hint.text, text);
}
