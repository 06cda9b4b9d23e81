//! A page to read after a rehearsal: headings, sentences, charts. It scrolls.
//!
//! ```text
//!   Debrief · English I · usual, seed 7
//!
//!   What to do better
//!   ▸ You acted 0:41 late on average when a speaker's time was up (4 times).
//!
//!   Late at the limit, on average
//!   before, seed 7   ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 0:41
//! ```
//!
//! If the screen has room for everything, the charts stand beside the sentences.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use super::painted::painted;
use super::panels::hints;
use super::scene::Hint;
use super::space::Space;
use super::text::{Canvas, rows, width};
use super::theme::Tone;
use crate::words::{DebriefBar, DebriefLine};

/// The widest readable line.
const READABLE: u16 = 100;
const MOST_ROWS: u16 = 6;
/// The columns of a sentence's mark.
const MARK: u16 = 2;
/// The columns between sentences and charts side by side, and the least for charts.
const GAP: u16 = 6;
const CHARTS: u16 = 50;

/// A page to read.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<DebriefLine>,
    /// Where its file is.
    pub note: String,
    /// How many lines are scrolled off the top.
    pub scroll: usize,
    /// The keys.
    pub hints: Vec<Hint>,
    /// Whether its words are written from right to left.
    pub right_to_left: bool,
}

struct PageAreas {
    title: Rect,
    /// The sentences, and charts without an area of their own.
    text: Rect,
    /// The charts, if the screen has room for everything.
    charts: Option<Rect>,
    note: Rect,
    hints: Rect,
}

/// Draws a page on an area of any size.
pub fn page(page: &Page, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    painted(buffer, *look, page.right_to_left, area, |canvas| draw(canvas, page, area));
}

fn draw(canvas: &mut Canvas<'_>, page: &Page, area: Rect) {
    let parts = parts(page, area);
    canvas.fill(area, canvas.theme.style(Tone::Text));
    canvas.fill(parts.title, canvas.theme.style(Tone::Trial));
    canvas.left(&mut parts.title.inset(1), &page.title, Tone::Trial);
    hints(canvas, &page.hints, parts.hints);
    canvas.wrapped(parts.note, &page.note, Tone::Dim);
    let first = first_chart(page);
    match parts.charts {
        Some(charts) => {
            draw_lines(canvas, page.lines.get(..first).unwrap_or_default(), parts.text);
            draw_lines(canvas, page.lines.get(first..).unwrap_or_default(), charts);
        }
        None => draw_lines(canvas, page.lines.get(page.scroll..).unwrap_or_default(), parts.text),
    }
}

/// The scroll at which the last line shows.
#[must_use]
pub fn last_scroll(page: &Page, area: Rect) -> usize {
    let parts = parts(page, area);
    if parts.charts.is_some() {
        return 0;
    }
    last_start(page.lines.iter().map(|line| rows_of(line, parts.text.width)), parts.text.height)
}

/// Returns with which line to begin so that the last line shows, and none before the first that could: of lines that take these
/// rows, on an area of this height.
pub(super) fn last_start(
    rows: impl DoubleEndedIterator<Item = u16> + ExactSizeIterator,
    height: u16,
) -> usize {
    let (count, mut left) = (rows.len(), height);
    let fit = rows.rev().take_while(|&rows| {
        let fits = rows <= left;
        left = left.saturating_sub(rows);
        fits
    });
    count.saturating_sub(fit.count().max(1))
}

fn parts(page: &Page, area: Rect) -> PageAreas {
    let mut inside = area;
    let title = inside.take_top(1);
    inside = inside.inset(if inside.width > 60 { 2 } else { 1 });
    let hints = inside.take_bottom(1);
    let note_rows = if inside.height > 8 { rows(&page.note, inside.width, 2) } else { 0 };
    let note = inside.take_bottom(note_rows);
    let mut rest = inside;
    let text = rest.take_left(inside.width.min(READABLE));
    rest.take_left(GAP);
    let (sentences, charts) = page.lines.split_at_checked(first_chart(page)).unwrap_or((&page.lines, &[]));
    let height = |lines: &[DebriefLine], width| lines.iter().map(|line| rows_of(line, width)).sum::<u16>();
    let fits =
        rest.width >= CHARTS && height(sentences, text.width).max(height(charts, rest.width)) <= rest.height;
    let charts = (fits && !charts.is_empty()).then_some(rest);
    PageAreas { title, text, charts, note, hints }
}

/// The index of the first chart's heading; the number of lines if there is none.
fn first_chart(page: &Page) -> usize {
    let bar = page.lines.iter().position(|line| matches!(line, DebriefLine::Bar(_)));
    bar.map_or(page.lines.len(), |bar| bar.saturating_sub(1))
}

fn rows_of(line: &DebriefLine, width: u16) -> u16 {
    match line {
        // With a blank row before it.
        DebriefLine::Heading(_) => 2,
        DebriefLine::Text(sentence) | DebriefLine::Advice(sentence) => {
            rows(sentence, width.saturating_sub(MARK), MOST_ROWS)
        }
        DebriefLine::Bar(_) => 1,
    }
}

fn draw_lines(canvas: &mut Canvas<'_>, lines: &[DebriefLine], mut area: Rect) {
    let names = lines.iter().map(|line| if let DebriefLine::Bar(bar) = line { width(&bar.name) } else { 0 });
    let names = names.max().unwrap_or(0).min(area.width / 3);
    for line in lines {
        let mut place = area.take_top(rows_of(line, area.width));
        match line {
            DebriefLine::Heading(heading) => {
                place.take_top(1);
                canvas.left(&mut place, heading, Tone::Strong);
            }
            DebriefLine::Text(sentence) => marked(canvas, place, "", sentence),
            DebriefLine::Advice(sentence) => marked(canvas, place, "▸", sentence),
            DebriefLine::Bar(bar) => draw_bar(canvas, place, names, bar),
        }
    }
}

fn draw_bar(canvas: &mut Canvas<'_>, mut row: Rect, names: u16, bar: &DebriefBar) {
    let (said, shown) = if bar.is_this { (Tone::Strong, Tone::Calm) } else { (Tone::Dim, Tone::Dim) };
    row.take_left(MARK);
    canvas.left(&mut row.take_left(names), &bar.name, said);
    row.take_left(2);
    let room = row.width.saturating_sub(width(&bar.value) + 1);
    canvas.left(&mut row.take_left(width(&bar.bar).min(room)), &bar.bar, shown);
    row.take_left(1);
    canvas.left(&mut row, &bar.value, if bar.is_this { Tone::Strong } else { Tone::Text });
}

fn marked(canvas: &mut Canvas<'_>, mut place: Rect, mark: &str, sentence: &str) {
    canvas.left(&mut place.take_left(MARK), mark, Tone::Calm);
    canvas.wrapped(place, sentence, Tone::Text);
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Cell;

    use super::*;
    use crate::draw::{Bidi, Depth};

    #[test]
    fn in_arabic_it_is_read_from_the_right_and_bars_fill_from_there() {
        let drawn = |right_to_left| {
            let bar =
                DebriefBar {
                    name: "قبل".into(), value: "0:41".into(), bar: "▇▇▇".into(), is_this: true
                };
            let page = Page {
                title: "حصيلة".into(),
                lines: vec![DebriefLine::Heading("الوقت".into()), DebriefLine::Bar(bar)],
                note: String::new(),
                scroll: 0,
                hints: Vec::new(),
                right_to_left,
            };
            let area = Rect::new(0, 0, 30, 6);
            let mut buffer = Buffer::empty(area);
            let look = Look { bidi: Bidi::Program, ..Look::new(Depth::None, false) };
            super::page(&page, &look, area, &mut buffer);
            let rows = buffer.content.chunks(30).map(|row| row.iter().map(Cell::symbol).collect::<String>());
            rows.collect::<Vec<_>>()
        };
        let [left, right] = [false, true].map(drawn);
        let row = |rows: &[String], part: &str| rows.iter().find(|row| row.contains(part)).unwrap().clone();
        assert_eq!(row(&right, "0:41").trim(), "0:41 ▇▇▇  ﻞﺒﻗ");
        assert_eq!(row(&left, "0:41").trim(), "ﻞﺒﻗ  ▇▇▇ 0:41");
        let ends = |rows: &[String], part: &str| row(rows, part).trim_end().chars().count();
        assert_eq!(["ﺔﻠﻴﺼﺣ", "ﺖﻗﻮﻟﺍ", "0:41"].map(|part| ends(&right, part)), [29, 29, 27]);
    }
}
