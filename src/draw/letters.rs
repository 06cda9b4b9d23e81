//! Letters of several rows, for what must be read from the back of a room.
//!
//! A letter is eight points each way. A wide letter has its points two to a cell's height; a narrow one has them two to a cell's
//! width too, so that twice as many letters stand in a line. In a text with Arabic letters are sixteen points high, and joined.
//! Scripts that the fonts do not have stay as small as the terminal writes them: a name is never spelled otherwise for the sake of
//! its size.
//!
//! Large letters are blocks, so no terminal puts them in another order.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts as _};
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation as _;

use super::space::Space;
use super::text::Canvas;
use super::visual::visual;
use crate::text::is_right_to_left;

/// The points of a letter from left to right.
const WIDE: u16 = 8;
/// The rows of points of a letter.
type Points = [u8; 16];

/// A cell's four quarters, by which of them are set: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
const QUARTERS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// How large letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct LetterSize {
    /// The rows of points.
    points: u16,
    /// The half rows of a point.
    high: u16,
    /// The half columns of a point.
    wide: u16,
}

impl LetterSize {
    const fn rows(self) -> u16 {
        self.points * self.high / 2
    }

    const fn columns(self) -> u16 {
        WIDE * self.wide / 2
    }

    fn columns_of(self, line: &str) -> u16 {
        u16::try_from(line.chars().count()).unwrap_or(u16::MAX).saturating_mul(self.columns())
    }
}

/// Text in large letters, in lines.
#[derive(Debug)]
pub(super) struct Large<'a> {
    size: LetterSize,
    /// The letters of each line from left to right.
    lines: Vec<Cow<'a, str>>,
}

/// How much room large letters may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Most {
    /// Lines.
    pub(super) lines: usize,
    /// Columns.
    pub(super) width: u16,
    /// Rows.
    pub(super) height: u16,
}

impl<'a> Large<'a> {
    /// Returns a text in the largest letters in which it fits: the highest, and of those the widest. `None` where it fits
    /// in none, or holds a letter that cannot be large.
    pub(super) fn fitting(text: &'a str, most: Most) -> Option<Self> {
        let points = if text.chars().any(is_right_to_left) { 16 } else { 8 };
        if text.is_empty() || !in_order(text).chars().all(|letter| glyph(letter, points).is_some()) {
            return None;
        }
        let highest = (most.height / (points / 2)).min(4);
        // Letters of Arabic are narrow already.
        let widths = |high| if points == 16 { vec![high * 2] } else { vec![high * 2, high] };
        let sizes = (1..=highest)
            .rev()
            .flat_map(|high| widths(high).into_iter().map(move |wide| LetterSize { points, high, wide }));
        let lines =
            |size: LetterSize| wrapped(text, most.width / size.columns()).into_iter().map(in_order).collect();
        sizes
            .map(|size| Self { size, lines: lines(size) })
            .find(|large| (1..=most.lines).contains(&large.lines.len()) && large.rows() <= most.height)
    }

    /// Returns how many rows it takes.
    pub(super) fn rows(&self) -> u16 {
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        lines.saturating_mul(self.size.rows())
    }

    /// Returns how many columns it takes.
    pub(super) fn columns(&self) -> u16 {
        self.lines.iter().map(|line| self.size.columns_of(line)).max().unwrap_or(0)
    }
}

/// Returns the lines of a text of so many letters each, broken between words; `None` where a word is longer.
fn wrapped(text: &str, letters: u16) -> Vec<&str> {
    if text.split(' ').any(|word| word.chars().count() > usize::from(letters)) {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (line, more) = super::text::split(rest, letters);
        lines.push(line);
        rest = more;
    }
    lines
}

impl Canvas<'_> {
    /// Draws large text in the middle of an area; what does not fit is left out.
    pub(super) fn large(&mut self, area: Rect, text: &Large<'_>, style: Style) {
        let mut rest = area;
        rest.take_top(area.height.saturating_sub(text.rows()) / 2);
        for line in &text.lines {
            let mut row = rest.take_top(text.size.rows());
            let all = text.size.columns_of(line);
            row.take_left(row.width.saturating_sub(all) / 2);
            for (place, letter) in (0_u16..).zip(line.chars()) {
                let Some(points) = glyph(letter, text.size.points) else { continue };
                let left = place.saturating_mul(text.size.columns());
                self.letter(row, (left, all), points, text.size, style);
            }
        }
    }

    /// Draws a letter so many columns from the left, in a line of so many.
    fn letter(
        &mut self,
        area: Rect,
        (left, all): (u16, u16),
        points: Points,
        size: LetterSize,
        style: Style,
    ) {
        let is_set = |x: u16, y: u16| {
            let line = points.get(usize::from(y / size.high)).copied().unwrap_or_default();
            line >> (x / size.wide) & 1 == 1
        };
        for column in 0..size.columns() {
            for row in 0..size.rows() {
                let (x, y) = (column * 2, row * 2);
                let quarters = [(x, y), (x + 1, y), (x, y + 1), (x + 1, y + 1)];
                let set =
                    quarters.iter().enumerate().map(|(place, &(x, y))| usize::from(is_set(x, y)) << place);
                let sign = QUARTERS.get(set.sum::<usize>()).copied().unwrap_or(' ');
                if sign != ' ' {
                    let at = left.saturating_add(column);
                    // Turned round before the whole screen is, as digits are.
                    let at = if self.mirrored { all.saturating_sub(at + 1) } else { at };
                    let x = area.x.saturating_add(at);
                    let cell = Rect { x, y: area.y + row, width: 1, height: 1 };
                    self.tile_as_it_is(cell.intersection(area), sign, style);
                }
            }
        }
    }
}

/// Returns the letters of a line from left to right, those of Arabic in the forms in which they are joined.
fn in_order(line: &str) -> Cow<'_, str> {
    if !line.chars().any(is_right_to_left) {
        return Cow::Borrowed(line);
    }
    let letters: Vec<_> = line.graphemes(true).collect();
    visual(&letters).into_iter().map(|placed| placed.text).collect::<String>().into()
}

/// Returns the points of a letter in so many rows, the first point of a row in its lowest bit.
fn glyph(letter: char, rows: u16) -> Option<Points> {
    let mut points = [0; 16];
    if let Some(arabic) = ARABIC.get(&letter) {
        return (rows == 16).then_some(*arabic);
    }
    let latin = latin_glyph(letter)?;
    // Beside Arabic it is as high as that.
    let times = usize::from(rows) / latin.len();
    for (row, point) in points.iter_mut().zip(latin.iter().flat_map(|row| std::iter::repeat_n(row, times))) {
        *row = *point;
    }
    Some(points)
}

/// The letters of Arabic.
static ARABIC: LazyLock<BTreeMap<char, Points>> = LazyLock::new(|| {
    let lines = include_str!("arabic_letters.hex").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(arabic_glyph).collect()
});

/// Reads a letter, and its rows of two hexadecimal figures, the first point of a row in the highest bit.
fn arabic_glyph(line: &str) -> Option<(char, Points)> {
    let (letter, figures) = line.split_once(':')?;
    let letter = char::from_u32(u32::from_str_radix(letter, 16).ok()?)?;
    let figures = u128::from_str_radix(figures, 16).ok()?;
    Some((letter, figures.to_be_bytes().map(u8::reverse_bits)))
}

fn latin_glyph(letter: char) -> Option<[u8; 8]> {
    // The font has one apostrophe and one blank, and lacks two letters of French.
    let letter = match letter {
        '‘' | '’' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        'œ' => return Some([0, 0, 0xfe, 0xb3, 0xf3, 0x33, 0xfe, 0]),
        'Œ' => return Some([0xfe, 0x33, 0x33, 0xf3, 0x33, 0x33, 0xfe, 0]),
        other => other,
    };
    BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter))
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::{Buffer, Cell};

    use super::*;
    use crate::draw::mirror::mirror;
    use crate::draw::{Depth, Look};
    use crate::names::{Language, Member};

    fn fitting(text: &str, lines: usize, width: u16, height: u16) -> Option<(u16, u16, usize)> {
        let large = Large::fitting(text, Most { lines, width, height })?;
        Some((large.rows(), large.columns(), large.lines.len()))
    }

    #[test]
    fn the_longest_name_of_the_united_nations_stands_in_two_lines_of_large_letters() {
        let name = "United Kingdom of Great Britain and Northern Ireland";
        assert_eq!(fitting(name, 2, 116, 8), Some((8, 112, 2)));
        assert_eq!(fitting("Lao PDR", 2, 112, 7), Some((4, 56, 1)));
        assert_eq!(fitting("Lao PDR", 2, 40, 4), Some((4, 28, 1)));
    }

    #[test]
    fn every_word_and_name_of_a_latin_language_can_be_large() {
        for language in [Language::English, Language::French] {
            for member in Member::all() {
                let name = member.short(language);
                assert!(name.chars().all(|letter| glyph(letter, 8).is_some()), "{name}");
            }
        }
        assert!(fitting("Œuvre au cœur, à\u{202f}10\u{a0}h\u{a0}15", 2, 200, 20).is_some());
        // A narrow blank keeps together what it stands between.
        assert_eq!(wrapped("le\u{202f}10 mai", 6), ["le\u{202f}10", "mai"]);
    }

    #[test]
    fn every_name_in_arabic_can_be_large_and_is_joined() {
        for member in Member::all() {
            let name = member.short(Language::Arabic);
            assert!(fitting(name, 9, 400, 200).is_some(), "{name}");
        }
        assert_eq!(fitting("لاوس", 2, 200, 20), Some((16, 64, 1)));
        assert_eq!(fitting("لاوس", 2, 40, 16), Some((8, 32, 1)));
        assert_eq!(fitting("الجمهورية العربية السورية", 2, 160, 16), Some((16, 136, 2)));
        assert_eq!(fitting("الفريق D، ٣ (3)", 1, 200, 8), Some((8, 120, 1)));
    }

    #[test]
    fn large_arabic_is_read_from_the_right_on_any_screen() {
        let drawn = |mirrored| {
            let area = Rect::new(0, 0, 48, 8);
            let mut buffer = Buffer::empty(area);
            let mut canvas = Canvas::of(&mut buffer, Look::new(Depth::None, false));
            canvas.mirrored = mirrored;
            let large = Large::fitting("لاوس 7", Most { lines: 1, width: 48, height: 8 }).unwrap();
            canvas.large(area, &large, Style::new());
            if mirrored {
                mirror(&mut buffer, area);
            }
            let rows = buffer.content.chunks(48).map(|row| row.iter().map(Cell::symbol).collect::<String>());
            rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
        };
        let expected = [
            "██████",
            "██  ██                            ▄          ▄",
            "    ██                            █          █",
            "   ██                  ▄    ▄▄    █          █",
            "  ██               █ █ █   █  █   █          █",
            "  ██             █ ▀█▀▀    ▀▀▀█    ▀▀▀▀▀▀▀▀▀▀",
            "  ██             ▀▄▄▀    ▄  ▄▀",
            "                          ▀▀",
        ];
        assert_eq!(drawn(false), expected.join("\n"));
        assert_eq!(drawn(true), drawn(false));
    }

    #[test]
    fn a_script_without_large_letters_has_none() {
        assert_eq!(fitting("ไทย", 2, 200, 20), None);
        // Marks have no place in the cell of a letter.
        assert_eq!(fitting("مُحَمَّد", 2, 200, 20), None);
        assert_eq!(fitting("", 2, 200, 20), None);
        assert_eq!(fitting("Herzegovina", 2, 40, 20), None, "no word is broken");
    }
}
