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
//! ━━━━━━━━━━━━━━━━━━━━━━━━━━┃━━━━━━━━━━━━━━━━━╸────────────────────────────────
//! 2:41 left of 3:00                                       enough is said at 2:00
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::digits::Size;
use super::large_clock::LargeClock;
use super::look::Look;
use super::page::last_start;
use super::painted::painted;
use super::panels::hints;
use super::scene::Hint;
use super::space::Space;
use super::text::{Canvas, rows, width};
use super::theme::Tone;
use crate::board::face::Face;
use crate::board::slide::{SheetLevel, SheetLine};
use crate::floor::time::Span;
use crate::words::Words;

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
    /// The words of whoever reads: a slide stands the way they are written.
    pub words: Words,
}

/// The countdown of a slide's topic.
#[derive(Debug, Clone)]
pub struct SlideClock {
    /// How it shows.
    pub face: Face,
    /// How much time is left when enough was said.
    pub mark: Span,
    /// What it says.
    pub text: String,
}

struct SlideAreas {
    top: Rect,
    clock: Rect,
    title: Rect,
    lines: Rect,
    hints: Rect,
    /// The rows between the parts.
    air: u16,
}

/// Draws a slide on an area of any size.
pub fn slide(scene: &SlideScene, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    let look = Look { digits: scene.words.digits(), ..*look };
    painted(buffer, look, scene.words.is_right_to_left(), area, |canvas| draw(canvas, scene, area));
}

fn draw(canvas: &mut Canvas<'_>, scene: &SlideScene, area: Rect) {
    canvas.fill(area, canvas.theme.style(Tone::Text));
    let areas = areas(scene, area);
    let mut top = areas.top;
    canvas.right(&mut top, &scene.place, Tone::Dim);
    top.take_right(1);
    canvas.left(&mut top, &scene.heading, Tone::Dim);
    hints(canvas, &scene.hints, areas.hints);
    if let Some(clock) = &scene.clock {
        draw_clock(canvas, clock, areas.clock);
    }
    canvas.wrapped(areas.title, &scene.title, Tone::Strong);
    let mut rest = areas.lines;
    for line in scene.lines.iter().skip(scene.scroll) {
        draw_line(canvas, line, &mut rest, areas.air);
    }
}

/// The scroll at which the last line of a slide shows.
#[must_use]
pub fn last_slide_scroll(scene: &SlideScene, area: Rect) -> usize {
    let SlideAreas { lines, air, .. } = areas(scene, area);
    last_start(scene.lines.iter().map(|line| line_rows(line, lines.width, air)), lines.height)
}

fn areas(scene: &SlideScene, area: Rect) -> SlideAreas {
    let mut inside = area.inset(if area.width > 60 { 2 } else { 1 });
    let top = inside.take_top(1);
    let hints = inside.take_bottom(1);
    let clock = scene.clock.as_ref().map_or(0, |clock| {
        let size = digits(clock, inside.width).filter(|_| area.height >= ROOMY);
        2 + size.map_or(0, Size::rows)
    });
    let clock = inside.take_bottom(clock);
    let air = u16::from(area.height >= 16);
    inside.take_top(air);
    let title = inside.take_top(rows(&scene.title, inside.width, 3));
    inside.take_top(air);
    SlideAreas { top, clock, title, lines: inside, hints, air }
}

fn digits(clock: &SlideClock, width: u16) -> Option<Size> {
    Size::fitting(&LargeClock::of(clock.face).widest, width / 2, DIGITS)
}

fn draw_clock(canvas: &mut Canvas<'_>, clock: &SlideClock, area: Rect) {
    let tone = Tone::of_pace(clock.face.pace);
    let mut rest = area;
    canvas.left(&mut rest.take_bottom(1), &clock.text, tone);
    let bar = rest.take_bottom(1);
    canvas.thin_bar(bar, &clock.face);
    canvas.bar_marks(bar, &clock.face, &[clock.mark]);
    if let Some(size) = digits(clock, area.width).filter(|_| !rest.is_empty()) {
        canvas.digits(rest, &LargeClock::of(clock.face).text, size, canvas.theme.style(tone));
    }
}

/// Returns how many rows a line takes.
pub(super) fn line_rows(line: &SheetLine, width: u16, air: u16) -> u16 {
    let (mark, indent, _) = layout(line.level);
    let wide = width.saturating_sub(indent + super::text::width(mark));
    let texts = line.text.split('\n').map(|text| rows(text, wide, MOST_ROWS));
    let before = if line.level == SheetLevel::Heading { air } else { 0 };
    texts.fold(before, u16::saturating_add)
}

/// Returns the mark of a level, how far it stands in, and its tone.
fn layout(level: SheetLevel) -> (&'static str, u16, Tone) {
    match level {
        SheetLevel::Plain => ("", 0, Tone::Text),
        SheetLevel::Heading => ("", 0, Tone::Calm),
        SheetLevel::Entry => ("• ", 0, Tone::Text),
        SheetLevel::Under => ("– ", 2, Tone::Text),
    }
}

/// Draws a line down an area, and takes its rows off.
pub(super) fn draw_line(canvas: &mut Canvas<'_>, line: &SheetLine, rest: &mut Rect, air: u16) {
    let (mark, indent, tone) = layout(line.level);
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
