//! From a painted frame to the bytes that bring the terminal from the last one to it.

use std::io;
use std::mem;

use crossterm::style::force_color_output;
use ratatui::backend::Backend;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::{Position, Rect, Size};
use ratatui_crossterm::CrosstermBackend;

use crate::draw::Bidi;
use crate::text::is_right_to_left;

use super::direction::{keep_columns, pin_letters, turn_words};
use super::guard;
use super::order::{Order, Reordering, Way};
use super::system;

/// The size of a terminal that does not know its own.
const UNKNOWN: Size = Size { width: 80, height: 24 };

/// Beyond this a terminal's word is not taken: at 65535×65535 the memory for its cells cannot be had.
const LARGEST: Size = Size { width: 1000, height: 500 };

/// What paints a frame.
pub(super) type Paint = Box<dyn Fn(Rect, &mut Buffer, Bidi) + Send>;

/// What the terminal shows, as far as was drawn.
#[derive(Default)]
pub(super) struct Picture {
    shown: Buffer,
    next: Buffer,
    way: Option<Way>,
}

impl Picture {
    /// Draws a frame at the terminal's present size, and returns the bytes for it, none if nothing changed. They are to
    /// be written in one piece, so that a terminal never shows half a frame.
    pub(super) fn draw(
        &mut self,
        paint: &Paint,
        order: &Order,
        in_full: bool,
        entering: bool,
    ) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        if entering {
            system::enter(&mut bytes)?;
        }
        let area = Rect::from((Position::ORIGIN, trusted(system::size()?)));
        self.next.resize(area);
        let mut way = order.way();
        self.paint(area, paint, way);
        if order.is_to_ask(|| holds_right_to_left(&self.next)) {
            order.ask();
            way = order.way();
            self.paint(area, paint, way);
        }
        let is_new = self.way.replace(way) != Some(way);
        if way.told && (is_new || entering) {
            guard::stop_reordering(&mut bytes);
        }
        if in_full || is_new || self.shown.area != area {
            // In plain style: many terminals clear to the background that is set.
            bytes.extend_from_slice(b"\x1b[0m\x1b[2J");
            self.shown.resize(area);
            self.shown.reset();
        }
        write(&self.shown.diff(&self.next), &mut bytes)?;
        mem::swap(&mut self.shown, &mut self.next);
        Ok(bytes)
    }

    fn paint(&mut self, area: Rect, paint: &Paint, way: Way) {
        self.next.reset();
        paint(area, &mut self.next, way.bidi);
        match (way.bidi, way.then) {
            (Bidi::Terminal, _) => keep_columns(&mut self.next),
            (Bidi::Program, Reordering::TurnsWords) if holds_right_to_left(&self.next) => {
                turn_words(&mut self.next);
            }
            (Bidi::Program, Reordering::ReordersLines) => pin_letters(&mut self.next),
            (Bidi::Program, _) => {}
        }
    }
}

/// Whether a terminal that reorders text would reorder some of a frame.
fn holds_right_to_left(buffer: &Buffer) -> bool {
    // Nearly all cells hold one byte.
    let mut symbols = buffer.content.iter().map(Cell::symbol).filter(|symbol| symbol.len() > 1);
    symbols.any(|symbol| symbol.chars().any(is_right_to_left))
}

/// Adds the bytes that write these cells, given with their column and row.
fn write(changes: &[(u16, u16, &Cell)], bytes: &mut Vec<u8>) -> io::Result<()> {
    let blank = |cell: &Cell| {
        let mut blank = cell.clone();
        blank.set_symbol(" ");
        blank
    };
    let mut cells = Vec::new();
    for &(column, row, cell) in changes {
        let width = cell.symbol().cell_width();
        if width > 1 && cell.symbol().chars().nth(1).is_some() {
            // Some terminals put a letter and its mark into one cell: nothing old may be left in the other.
            cells.extend((column..column + width).map(|column| (column, row, blank(cell))));
        }
        // The cell of a mark that lost its letter has an empty symbol.
        cells.push((column, row, if cell.symbol().is_empty() { blank(cell) } else { cell.clone() }));
    }
    // What is drawn knows NO_COLOR. crossterm would write an attribute without its numbers, which takes all off.
    force_color_output(true);
    let mut backend = CrosstermBackend::new(bytes);
    // Terminals differ in how far such a letter moves the cursor. The backend begins each run with its place.
    let goes_on = |one: &(u16, u16, Cell), next: &(u16, u16, Cell)| {
        is_one_cell(one.2.symbol()) || (one.0 + 1, one.1) != (next.0, next.1)
    };
    for run in cells.chunk_by(goes_on) {
        backend.draw(run.iter().map(|(column, row, cell)| (*column, *row, cell)))?;
    }
    Ok(())
}

/// Returns whether a symbol moves the cursor by one cell on every terminal: ASCII, box drawing, blocks and shapes.
fn is_one_cell(symbol: &str) -> bool {
    let mut letters = symbol.chars();
    matches!(letters.next(), Some('\0'..='\u{7f}' | '\u{2500}'..='\u{259f}')) && letters.next().is_none()
}

/// Returns the columns and rows that the next frame will have.
#[must_use]
pub fn size() -> (u16, u16) {
    let Size { width, height } = system::size().map_or(UNKNOWN, trusted);
    (width, height)
}

fn trusted((width, height): (u16, u16)) -> Size {
    if width == 0 || height == 0 {
        return UNKNOWN;
    }
    Size { width: width.min(LARGEST.width), height: height.min(LARGEST.height) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_taken_with_care() {
        for (claimed, taken) in [
            ((0, 0), (80, 24)),
            ((0, 50), (80, 24)),
            ((1, 1), (1, 1)),
            ((200, 60), (200, 60)),
            ((65535, 65535), (1000, 500)),
        ] {
            assert_eq!(trusted(claimed), Size::from(taken), "{claimed:?}");
        }
    }

    #[test]
    fn only_changes_are_written() {
        let changes = |from: &str, to: &str| {
            let (from, to) = (Buffer::with_lines([from]), Buffer::with_lines([to]));
            let mut bytes = Vec::new();
            write(&from.diff(&to), &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        assert_eq!(changes("0:09", "0:09"), "");
        assert_eq!(changes("0:09", "0:10"), "\x1b[1;3H10\x1b[39m\x1b[49m\x1b[0m");
        // How far the letter moves the cursor is not the same everywhere; that a block does not move it further is.
        let plain = "\x1b[39m\x1b[49m\x1b[0m";
        assert_eq!(changes("    ", "é█a "), format!("\x1b[1;1Hé{plain}\x1b[1;2H█a{plain}"));
        assert_eq!(changes("    ", "é é "), format!("\x1b[1;1Hé\x1b[1;3Hé{plain}"));
    }
}
