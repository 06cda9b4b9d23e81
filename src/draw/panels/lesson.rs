//! The step of a lesson: its text, and the key that it waits for. It covers nothing, because the panels above it
//! shrink.
//!
//! ```text
//! ┃ LESSON · First steps · step 3 of 24   ▸ Space start                                        < back   > skip
//! ┃ Lao PDR has the floor and begins to speak. Press Space with the first word: the clock starts, and the four
//! ┃ minutes run.
//! ```

use ratatui::layout::Rect;

use super::footer::{hint_of, hint_width, hints};
use crate::draw::scene::{LessonView, Scene};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, rows as text_rows, width};
use crate::draw::theme::Tone;
use crate::rehearsal::script::Step;
use crate::words::Label;

/// Below this height there is no room for it.
const SHORT: u16 = 16;
/// The width of its mark, with a blank.
const MARK: u16 = 2;

/// How many rows it takes on a screen of this size: the same for every step, so that nothing jumps.
pub(in crate::draw) fn rows(scene: &Scene, wide: u16, tall: u16) -> u16 {
    let Some(lesson) = scene.lesson.as_ref().filter(|_| tall >= SHORT) else { return 0 };
    let each = wide.saturating_sub(MARK).max(1);
    // Words are not broken, so rows are rarely full.
    let usual = u16::from(Step::LONGEST).div_ceil(each.saturating_sub(each / 32).max(1));
    let most = if tall < 30 { 3 } else { tall / 5 };
    1 + usual.max(text_rows(&lesson.text, each, most)).min(most)
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let Some(lesson) = scene.lesson.as_ref().filter(|_| !area.is_empty()) else { return };
    let mut rest = area;
    let marks = rest.take_left(MARK);
    let (mark, tone) = if lesson.is_present { (Tone::Calm, Tone::Text) } else { (Tone::Track, Tone::Dim) };
    for row in 0..marks.height {
        canvas.left(&mut marks.line(row), "┃", mark);
    }
    heading(canvas, scene, lesson, rest.take_top(1));
    canvas.wrapped(rest, &lesson.text, tone);
}

/// Draws which step it is, what it waits for or the note instead, and at the right the lesson's keys.
fn heading(canvas: &mut Canvas<'_>, scene: &Scene, lesson: &LessonView, mut row: Rect) {
    let keys = lesson.keys.iter().map(|key| hint_width(key) + 3).sum::<u16>().saturating_sub(3);
    hints(canvas, &lesson.keys, row.take_right(keys));
    row.take_right(3);
    let word = scene.words.label(Label::Lesson);
    let waits = lesson.waits.iter().map(|key| hint_width(key) + 3).sum::<u16>() + MARK;
    let note = lesson.note.as_ref().map_or(0, |note| width(note) + 3);
    // If not all fits, the step's number and what it waits for remain.
    let parts = [(&word, Tone::Strong), (&lesson.title, Tone::Dim), (&lesson.place, Tone::Dim)];
    let needed = |parts: &[(&String, Tone)]| parts.iter().map(|(text, _)| width(text) + 3).sum::<u16>();
    let first = usize::from(!lesson.is_led);
    let left_out = (first..2)
        .find(|&from| parts.get(from..).is_some_and(|parts| needed(parts) + waits.max(note) <= row.width));
    for (place, (text, tone)) in parts.iter().skip(left_out.unwrap_or(2)).enumerate() {
        canvas.left(&mut row, if place > 0 { " · " } else { "" }, Tone::Dim);
        canvas.left(&mut row, text, *tone);
    }
    row.take_left(3);
    if let Some(note) = &lesson.note {
        canvas.left(&mut row, note, Tone::Dim);
    }
    if !lesson.waits.is_empty() {
        canvas.left(&mut row, "▸ ", Tone::Calm);
    }
    for wait in &lesson.waits {
        hint_of(canvas, &mut row, wait);
        row.take_left(3);
    }
}
