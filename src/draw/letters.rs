//! Letters of several rows, for what must be read from the back of a room.
//!
//! Each letter is eight points by eight, two points to a cell's height. Scripts that the font lacks stay at the
//! terminal's size: no name is respelled to be large.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts as _};
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::text::Canvas;

/// The points of a letter, each way.
const POINTS: u16 = 8;

pub(super) const fn rows(scale: u16) -> u16 {
    POINTS / 2 * scale
}

pub(super) fn columns(text: &str, scale: u16) -> u16 {
    let letters = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    letters.saturating_mul(POINTS).saturating_mul(scale)
}

/// Whether every letter of a text can be large.
pub(super) fn has_all(text: &str) -> bool {
    text.chars().all(|letter| glyph(letter).is_some())
}

/// The largest scale, up to `most`, at which a text fits the width; 0 if it cannot be large.
pub(super) fn fitting(text: &str, width: u16, most: u16) -> u16 {
    let fits = |scale: &u16| columns(text, *scale) <= width;
    (1..=most).rev().find(fits).filter(|_| has_all(text)).unwrap_or(0)
}

/// The lines of a text, broken between words to fit the width; none if it cannot be large.
pub(super) fn wrapped(text: &str, width: u16, scale: u16) -> Vec<&str> {
    let cells = width / (POINTS * scale);
    let fits = |word: &str| word.chars().count() <= usize::from(cells);
    if !has_all(text) || !text.split(' ').all(fits) {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (line, more) = super::text::split(rest, cells);
        lines.push(line);
        rest = more;
    }
    lines
}

impl Canvas<'_> {
    /// Draws large text in the middle of an area. What does not fit is left out.
    pub(super) fn letters(&mut self, area: Rect, text: &str, scale: u16, style: Style) {
        let left = area.x + area.width.saturating_sub(columns(text, scale)) / 2;
        let top = area.y + area.height.saturating_sub(rows(scale)) / 2;
        for (place, letter) in (0_u16..).zip(text.chars()) {
            let Some(points) = glyph(letter) else { continue };
            for column in 0..POINTS * scale {
                for row in 0..rows(scale) {
                    let is_set = |y: u16| {
                        let line = points.get(usize::from(y / scale)).copied().unwrap_or_default();
                        line >> (column / scale) & 1 == 1
                    };
                    let block = match (is_set(row * 2), is_set(row * 2 + 1)) {
                        (true, true) => '█',
                        (true, false) => '▀',
                        (false, true) => '▄',
                        (false, false) => continue,
                    };
                    let (x, y) = (left + place * POINTS * scale + column, top + row);
                    let cell = Rect { x, y, width: 1, height: 1 }.intersection(area);
                    self.tile(cell, block, style);
                }
            }
        }
    }
}

fn glyph(letter: char) -> Option<[u8; 8]> {
    // The font has one apostrophe.
    let letter = if matches!(letter, '‘' | '’') { '\'' } else { letter };
    BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter))
}
