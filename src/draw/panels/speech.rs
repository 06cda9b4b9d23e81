//! The chair's lines, each with the key of its act, and what the last act came to.
//!
//! ```text
//! o “Lao PDR, please conclude.”
//! Enter “I thank the Lao PDR. I give the floor to Cambodia, followed by Ukraine.”
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
    lines(canvas, scene, line);
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

/// The rows above the lines that are blank, so that the lines stand apart from what is above.
pub(in crate::draw) fn blank(scene: &Scene, area: Rect) -> u16 {
    let high: u16 = whole(&scene.lines, area).iter().map(|(_, rows)| rows).sum();
    u16::from(area.height >= 3 && high < area.height)
}

/// The lines that fit whole, and the first one in any case, each with its rows.
fn whole(lines: &[SpokenLine], area: Rect) -> Vec<(&SpokenLine, u16)> {
    let needed =
        |line: &SpokenLine| rows(&line.text, area.width.saturating_sub(key_cells(line)), area.height);
    let mut used = 0;
    let mut is_first = true;
    let fits = |(_, rows): &(&SpokenLine, u16)| {
        used += rows;
        std::mem::take(&mut is_first) || used <= area.height
    };
    lines.iter().map(|line| (line, needed(line))).take_while(fits).collect()
}

fn lines(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let mut rest = area;
    rest.take_top(blank(scene, area));
    for (line, rows) in whole(&scene.lines, area) {
        let mut place = rest.take_top(rows);
        let mut key = place.line(0);
        if let Some(text) = &line.key {
            canvas.left_in(&mut key, text, canvas.theme.style(Tone::Calm).add_modifier(Modifier::BOLD));
        }
        place.take_left(key_cells(line));
        canvas.wrapped(place, &line.text, Tone::Text);
    }
}

/// Returns the cells that the key of a line takes, with the blank after it.
fn key_cells(line: &SpokenLine) -> u16 {
    line.key.as_deref().map_or(0, |key| width(key) + 1)
}
