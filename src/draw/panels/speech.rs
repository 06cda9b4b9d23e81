//! The chair's line, and what the last act came to.
//!
//! ```text
//! "I thank Lao PDR. I give the floor to Cambodia, followed by Ukraine."
//!
//! ✗ Jordan is already 4th on the list.   Enter move it
//! ```

use ratatui::layout::Rect;

use super::footer::hint_of;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::Canvas;
use crate::draw::theme::Tone;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, line: Rect, answer: Rect) {
    if let Some(words) = scene.words.line(&scene.desk) {
        canvas.wrapped(line, &format!("“{words}”"), Tone::Text);
    }
    let Some(said) = &scene.answer else { return };
    let mut row = answer;
    let (mark, tone) = if said.refused { ("✗ ", Tone::Over) } else { ("✓ ", Tone::Calm) };
    canvas.left(&mut row, mark, tone);
    canvas.left(&mut row, &said.text, Tone::Strong);
    for act in &said.acts {
        row.take_left(3);
        hint_of(canvas, &mut row, act);
    }
}
