//! The question which of two lines reads right, where the terminal does not say who puts right-to-left text in order.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::{Bidi, Look};
use super::space::Space;
use super::text::{Canvas, width};
use super::theme::{Theme, Tone};

/// What is asked, over the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderQuestion {
    /// The question.
    pub asks: String,
    /// The two lines: the key, and who puts the sample in order.
    pub lines: [(String, Bidi); 2],
    /// Text of the plan that is read from right to left.
    pub sample: String,
    /// What other keys do.
    pub note: String,
}

/// Draws the question in the middle of an area.
///
/// ```text
/// ────────────────────────────────────────
///   Which line reads right?
///   1  لاوس
///   2  سوال
///   Press 1 or 2. Any other key …
/// ────────────────────────────────────────
/// ```
pub fn order_question(question: &OrderQuestion, look: &Look, area: Rect, buffer: &mut Buffer) {
    const ROWS: u16 = 6;
    let area = area.intersection(buffer.area);
    let mut band = Rect { y: area.y + area.height.saturating_sub(ROWS) / 2, ..area };
    band.height = ROWS.min(area.height);
    let mut canvas = Canvas::of(buffer, *look);
    canvas.fill(band, canvas.theme.style(Tone::Text));
    for edge in [band.take_top(1), band.take_bottom(1)] {
        canvas.tile(edge, '─', canvas.theme.style(Tone::Calm));
    }
    let mut inside = band.inset(2);
    canvas.left(&mut inside.take_top(1), &question.asks, Tone::Strong);
    for (key, bidi) in &question.lines {
        canvas.theme = Theme::of(Look { bidi: *bidi, ..*look });
        let mut row = inside.take_top(1);
        let gap = row.take_left(width(key) + 2);
        canvas.left(&mut { gap }, key, Tone::Calm);
        canvas.left(&mut row, &question.sample, Tone::Text);
    }
    canvas.theme = Theme::of(*look);
    canvas.left(&mut inside.take_top(1), &question.note, Tone::Dim);
}
