//! The present item and its countdown.
//!
//! ```text
//! 2  Resource mobilisation   5 of 18 spoke on this topic   until 10:59   topic 12:41 left of 17:00
//! ━━━━━━━━━━━━━━━━━━━━━━━╸─────────────────────────────────────────────────────────────
//! ```

use ratatui::layout::Rect;

use crate::board::desk::Stage;
use crate::board::face::{Face, Pace};
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let (desk, words) = (&scene.desk, &scene.words);
    let Some(item) = &desk.item else { return };
    let mut row = area.line(0);
    clock(canvas, scene, &mut row, &item.face);
    if area.width >= 70 {
        // The digits below are left, too: here it is said of what.
        row.take_right(1);
        canvas.right(&mut row, &words.item_left_of(item.number.is_some()), Tone::Dim);
        if desk.stage == Stage::Open
            && item.face.pace != Pace::Over
            && let Some(ends) = item.ends
        {
            row.take_right(3);
            canvas.right(&mut row, &words.item_until(&words.hour(desk.hour(ends))), Tone::Dim);
        }
        if let Some(heard) = words.heard_on(item.speakers, item.heard)
            && width(&item.title) + width(&heard) + 8 <= row.width
        {
            row.take_right(3);
            canvas.right(&mut row, &heard, Tone::Dim);
        }
    }
    row.take_right(2);
    if let Some(number) = item.number {
        canvas.left(&mut row, &format!("{number}  "), Tone::Calm);
    }
    canvas.left(&mut row, &item.title, Tone::Strong);
    canvas.thin_bar(area.line(1), &item.face);
}

/// Draws an item's countdown at the right of a row: "12:41 left of 17:00".
pub(super) fn clock(canvas: &mut Canvas<'_>, scene: &Scene, row: &mut Rect, face: &Face) {
    let shown = face.shown();
    let style = canvas.theme.style(Tone::of_pace(face.pace)).patch(canvas.theme.style(Tone::Strong));
    let style = style.patch(canvas.theme.style(Tone::of_pace(face.pace)));
    let over = face.pace == Pace::Over;
    let time = if over { format!("■ +{}", -shown) } else { shown.to_string() };
    let label = if over { scene.words.over_limit(face.of) } else { scene.words.left_of(face.of) };
    if width(&time) + width(&label) < row.width {
        canvas.right(row, &label, Tone::Dim);
        row.take_right(1);
    }
    canvas.right_in(row, &time, style);
}
