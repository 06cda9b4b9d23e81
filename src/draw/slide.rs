//! A slide of a report, with the countdown of its topic: for whoever practises with it.
//!
//! ```text
//! Read-through · English I                                          slide 2 of 8
//!
//! Resource mobilisation
//!
//! Main points
//! • Teams that work across a border share their survey data.
//!   – Follow-up: UNMAS
//!
//! ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸────────────────────────────────
//! 2:41 left of 3:00                                       enough is said at 2:00
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::digits::Size;
use super::large_clock::LargeClock;
use super::look::Look;
use super::panels::hints;
use super::scene::Hint;
use super::space::Space;
use super::text::{Canvas, rows, width};
use super::theme::Tone;
use crate::board::face::Face;
use crate::report::{SheetLevel, SheetLine};

/// The rows from which large digits have room.
const ROOMY: u16 = 30;
/// How many rows they have.
const DIGITS: u16 = 6;
/// The most rows of a line.
const MOST_ROWS: u16 = 40;

/// A slide at a moment.
#[derive(Debug, Clone)]
pub struct SlideScene {
    /// What is read.
    pub heading: String,
    /// Which slide of how many.
    pub place: String,
    /// The slide's title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<SheetLine>,
    /// How many lines are scrolled off the top.
    pub scroll: usize,
    /// The topic's countdown.
    pub clock: Option<SlideClock>,
    /// The keys.
    pub hints: Vec<Hint>,
}

/// The countdown of a slide's topic.
#[derive(Debug, Clone)]
pub struct SlideClock {
    /// How it shows.
    pub face: Face,
    /// What it says.
    pub text: String,
}

/// Draws a slide on an area of any size.
pub fn slide(scene: &SlideScene, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    let mut canvas = Canvas::of(buffer, *look);
    canvas.fill(area, canvas.theme.style(Tone::Text));
    let mut inside = area.inset(if area.width > 60 { 2 } else { 1 });
    let mut top = inside.take_top(1);
    canvas.right(&mut top, &scene.place, Tone::Dim);
    top.take_right(1);
    canvas.left(&mut top, &scene.heading, Tone::Dim);
    hints(&mut canvas, &scene.hints, inside.take_bottom(1));
    if let Some(clock) = &scene.clock {
        draw_clock(&mut canvas, clock, &mut inside, area.height);
    }
    let air = u16::from(area.height >= 16);
    inside.take_top(air);
    let title = rows(&scene.title, inside.width, 3);
    canvas.wrapped(inside.take_top(title), &scene.title, Tone::Strong);
    inside.take_top(air);
    for line in scene.lines.iter().skip(scene.scroll) {
        draw_line(&mut canvas, line, &mut inside, air);
    }
}

fn draw_clock(canvas: &mut Canvas<'_>, clock: &SlideClock, inside: &mut Rect, height: u16) {
    let tone = Tone::of_pace(clock.face.pace);
    canvas.left(&mut inside.take_bottom(1), &clock.text, tone);
    canvas.thin_bar(inside.take_bottom(1), &clock.face);
    let large = LargeClock::of(clock.face);
    if let Some(size) = Size::fitting(&large.widest, inside.width / 2, DIGITS).filter(|_| height >= ROOMY) {
        let place = inside.take_bottom(size.rows());
        canvas.digits(place, &large.text, size, canvas.theme.style(tone));
    }
}

fn draw_line(canvas: &mut Canvas<'_>, line: &SheetLine, rest: &mut Rect, air: u16) {
    let (mark, indent, tone) = match line.level {
        SheetLevel::Plain => ("", 0, Tone::Text),
        SheetLevel::Heading => ("", 0, Tone::Calm),
        SheetLevel::Entry => ("• ", 0, Tone::Text),
        SheetLevel::Under => ("– ", 2, Tone::Text),
    };
    if line.level == SheetLevel::Heading {
        rest.take_top(air);
    }
    for (at, text) in line.text.split('\n').enumerate() {
        let hang = indent + width(mark);
        let used = rows(text, rest.width.saturating_sub(hang), MOST_ROWS);
        let mut place = rest.take_top(used);
        place.take_left(indent);
        let begins = at == 0 && !line.goes_on;
        canvas.left(&mut place.take_left(width(mark)), if begins { mark } else { "" }, Tone::Calm);
        canvas.wrapped(place, text, tone);
    }
}
