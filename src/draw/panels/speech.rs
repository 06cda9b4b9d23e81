//! The chair's lines, each with the key of its act, and what the last act came to.
//!
//! ```text
//! o “Lao PDR, please conclude.”
//! Enter “I thank Lao PDR. I give the floor to Cambodia, followed by Ukraine.”
//!
//! ✗ Jordan is already 4th on the list.   Enter move it
//! ```

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::footer::hint_of;
use crate::draw::scene::{Hint, Scene, SpokenLine};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, rows, width};
use crate::draw::theme::Tone;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, line: Rect, answer: Rect) {
    lines(canvas, &scene.lines, line);
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

/// Draws as many lines as fit whole; the first one in any case. They end on the last row but one of three, so that they stand
/// apart from what is above.
fn lines(canvas: &mut Canvas<'_>, lines: &[SpokenLine], area: Rect) {
    let needed =
        |line: &SpokenLine| rows(&quoted(line), area.width.saturating_sub(key_cells(line)), area.height);
    let mut used = 0;
    let fits = |line: &&SpokenLine| {
        used += needed(line);
        used <= area.height
    };
    let shown: Vec<_> = lines.iter().take_while(fits).collect();
    let shown = if shown.is_empty() { lines.iter().take(1).collect() } else { shown };
    let high: u16 = shown.iter().map(|line| needed(line)).sum();
    let mut rest = area;
    rest.take_top(u16::from(area.height >= 3 && high < area.height));
    for line in shown {
        let mut place = rest.take_top(needed(line));
        let mut key = place.line(0);
        if let Some(text) = &line.key {
            canvas.left_in(&mut key, text, canvas.theme.style(Tone::Calm).add_modifier(Modifier::BOLD));
        }
        place.take_left(key_cells(line));
        canvas.wrapped(place, &quoted(line), Tone::Text);
    }
}

fn quoted(line: &SpokenLine) -> String {
    format!("“{}”", line.text)
}

/// Returns the cells that the key of a line takes, with the blank after it.
fn key_cells(line: &SpokenLine) -> u16 {
    line.key.as_deref().map_or(0, |key| width(key) + 1)
}
