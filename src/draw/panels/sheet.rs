//! What sheets have in common: a heading, the inside, their keys along the bottom; and lists that are cut where they are too long.

use ratatui::layout::Rect;

use super::footer::{all_hints, hint_rows};
use crate::draw::scene::Hint;
use crate::draw::space::Space;
use crate::draw::text::Canvas;
use crate::draw::theme::Tone;
use crate::words::{Label, Words};

/// The most rows of a sheet's keys: on screens of the usual sizes none is hidden.
pub(super) const FOOT: u16 = 8;

/// Cuts a sheet into heading and inside, and draws its keys along the bottom.
pub(super) fn parts(canvas: &mut Canvas<'_>, words: &Words, keys: &[Hint], area: Rect) -> (Rect, Rect) {
    let (heading, inside, foot) = cut(keys, area);
    all_hints(canvas, keys, &words.label(Label::KeyEsc), foot);
    (heading, inside)
}

pub(super) fn cut(keys: &[Hint], area: Rect) -> (Rect, Rect, Rect) {
    let mut inside = area;
    inside.take_left(2);
    let foot = inside.take_bottom(hint_rows(keys, inside.width, FOOT).min(inside.height / 3).max(1));
    inside.take_bottom(u16::from(inside.height > 3));
    let heading = inside.take_top(1);
    inside.take_top(u16::from(inside.height > 6));
    (heading, inside, foot)
}

pub(super) fn title(canvas: &mut Canvas<'_>, text: &str, mut row: Rect) {
    canvas.left(&mut row, text, Tone::Strong);
}

/// Where each row of a list is, by its place from 0; and where the list is cut, the row that says how many more there are.
pub(super) type CutRows = (Vec<(Rect, usize)>, Option<(Rect, usize)>);

/// Returns where the rows of a list of `all` are; the selected one is always in sight.
pub(super) fn cut_rows(mut inside: Rect, all: usize, selected: Option<usize>) -> CutRows {
    // In a single row there is room for the selected one only.
    let is_cut = all > usize::from(inside.height) && inside.height > 1;
    let last = is_cut.then(|| inside.take_bottom(1));
    let shown = usize::from(inside.height);
    let first = selected.map_or(0, |selected| selected + 1).saturating_sub(shown);
    let places: Vec<_> = (0..inside.height).map(|row| inside.line(row)).zip(first..all).collect();
    let hidden = all - places.len();
    (places, last.map(|row| (row, hidden)))
}
