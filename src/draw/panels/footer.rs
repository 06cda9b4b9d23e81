//! The last row: what can be done now; what cannot is faint.
//!
//! ```text
//! Space hold   Enter next speaker   a add   u undo   + more time   n next topic   ? help
//! ```

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::draw::scene::{Hint, Scene};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Role;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    hints(canvas, &scene.hints, area.inset(1));
}

/// Draws keys and what they do along a row, as many as fit.
pub(in crate::draw) fn hints(canvas: &mut Canvas<'_>, hints: &[Hint], mut row: Rect) {
    for hint in hints {
        let needed = width(&hint.key).saturating_add(width(&hint.text)).saturating_add(1);
        if needed > row.width {
            return;
        }
        hint_of(canvas, &mut row, hint);
        row.take_left(3);
    }
}

/// Draws a key and what it does.
pub(super) fn hint_of(canvas: &mut Canvas<'_>, row: &mut Rect, hint: &Hint) {
    let faint = canvas.theme.style(Role::Track);
    let (key, text) = if hint.live {
        (canvas.theme.style(Role::Calm).add_modifier(Modifier::BOLD), canvas.theme.style(Role::Text))
    } else {
        (faint, faint)
    };
    canvas.left_in(row, &hint.key, key);
    row.take_left(1);
    canvas.left_in(row, &hint.text, text);
}
