//! The chair's line, and the answer to the last act.
//!
//! ```text
//! "I thank Lao PDR. I give the floor to Cambodia, followed by Ukraine."
//!
//! ✗ Jordan is already 4th on the list.   Enter move it
//! ```

use ratatui::layout::Rect;

use super::footer::hint_of;
use crate::draw::scene::{Hint, Scene};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, line: Rect, answer: Rect) {
    if let Some(words) = scene.words.line(&scene.desk) {
        canvas.wrapped(line, &format!("“{words}”"), Tone::Text);
    }
    let Some(said) = &scene.answer else { return };
    let mut row = answer;
    let (mark, tone) = if said.refused { ("✗ ", Tone::Over) } else { ("✓ ", Tone::Calm) };
    canvas.left(&mut row, mark, tone);
    // The sentence is cut only for the first act, which is the way out.
    let needed = |act: &Hint| width(&act.key) + width(&act.text) + 4;
    let first = said.verbs.first().map_or(0, needed);
    let mut text = row.take_left(row.width - if first <= row.width / 2 { first } else { 0 });
    canvas.left(&mut text, &said.text, Tone::Strong);
    let mut acts = Rect { x: text.x, width: text.width + row.width, ..row };
    for act in &said.verbs {
        if needed(act) <= acts.width {
            acts.take_left(3);
            hint_of(canvas, &mut acts, act);
        }
    }
}
