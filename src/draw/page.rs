//! A page to read after a rehearsal: headings, sentences, charts; it scrolls.
//!
//! ```text
//!   Debrief · English I · usual, seed 7
//!
//!   What to do better
//!   ▸ You acted 0:41 late on average when a speaker's time was up (4 times).
//!
//!   Late at the limit, on average
//!   before, seed 7   ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  0:41
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use super::panels::hints;
use super::scene::Hint;
use super::space::Space;
use super::text::{Canvas, rows, width};
use super::theme::{Theme, Tone};
use crate::words::DebriefLine;

/// The widest that a sentence is read well.
const READABLE: u16 = 100;
/// The most rows that a sentence takes.
const MOST_ROWS: u16 = 6;

/// A page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// What stands on it.
    pub lines: Vec<DebriefLine>,
    /// Where it is kept.
    pub note: String,
    /// How many lines are scrolled off the top.
    pub scroll: usize,
    /// The keys.
    pub hints: Vec<Hint>,
}

/// Draws a page onto an area of a buffer, whatever its size.
pub fn page(page: &Page, look: &Look, area: Rect, buffer: &mut Buffer) {
    let mut inside = area.intersection(buffer.area);
    let mut canvas = Canvas { buffer, theme: Theme::of(*look) };
    canvas.fill(inside, canvas.theme.style(Tone::Text));
    let mut title = inside.take_top(1);
    canvas.fill(title, canvas.theme.style(Tone::Trial));
    title = title.inset(1);
    canvas.left(&mut title, &page.title, Tone::Trial);
    inside = inside.inset(if inside.width > 60 { 2 } else { 1 });
    hints(&mut canvas, &page.hints, inside.take_bottom(1));
    let mut note = inside.take_bottom(u16::from(inside.height > 8));
    canvas.left(&mut note, &page.note, Tone::Dim);
    let mut text = inside.take_left(inside.width.min(READABLE));
    let names = page.lines.iter().map(|line| match line {
        DebriefLine::Bar(name, ..) => width(name),
        DebriefLine::Heading(_) | DebriefLine::Text(_) | DebriefLine::Advice(_) => 0,
    });
    let names = names.max().unwrap_or(0).min(text.width / 3);
    for line in page.lines.iter().skip(page.scroll) {
        if text.is_empty() {
            return;
        }
        match line {
            DebriefLine::Heading(heading) => {
                text.take_top(1);
                let mut row = text.take_top(1);
                canvas.left(&mut row, heading, Tone::Strong);
            }
            DebriefLine::Text(sentence) => marked(&mut canvas, &mut text, "  ", sentence),
            DebriefLine::Advice(sentence) => marked(&mut canvas, &mut text, "▸ ", sentence),
            DebriefLine::Bar(name, bar, value) => {
                let mut row = text.take_top(1);
                row.take_left(2);
                let mut name_place = row.take_left(names);
                canvas.left(&mut name_place, name, Tone::Dim);
                row.take_left(2);
                let room = row.width.saturating_sub(width(value) + 2);
                let mut bar_place = row.take_left(width(bar).min(room));
                canvas.left(&mut bar_place, bar, Tone::Calm);
                row.take_left(1);
                canvas.left(&mut row, value, Tone::Text);
            }
        }
    }
}

fn marked(canvas: &mut Canvas<'_>, text: &mut Rect, mark: &str, sentence: &str) {
    let mut place = text.take_top(rows(sentence, text.width.saturating_sub(2), MOST_ROWS));
    let mut sign = place.take_left(2);
    canvas.left(&mut sign, mark, Tone::Calm);
    canvas.wrapped(place, sentence, Tone::Text);
}
