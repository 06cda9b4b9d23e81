//! Text in cells: its width, where it is cut, how it wraps.
//!
//! Text is measured and drawn by grapheme cluster, in the cells that each takes. Whatever its source, what could
//! command a terminal or turn a line around is left out here once more.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::look::Bidi;
use super::look::Look;
use super::mirror::turned_sign;
use super::space::Space;
use super::theme::{Theme, Tone};
use super::visual::{Placed, mirrored, visual};
use crate::text::{LEFT_TO_RIGHT_MARK, is_right_to_left, unmarked_ends};

/// The most bytes of a letter with its marks. A letter with more is drawn without them.
const LONGEST_LETTER: usize = 40;

/// A buffer to draw on, with the theme's styles. Nothing is drawn outside the area of a call.
#[derive(Debug)]
pub(super) struct Canvas<'a> {
    pub(super) buffer: &'a mut Buffer,
    pub(super) theme: Theme,
    /// Whether the columns are turned round when all is drawn.
    pub(super) mirrored: bool,
}

impl<'a> Canvas<'a> {
    /// Returns a canvas whose columns stay as they are drawn.
    pub(super) fn of(buffer: &'a mut Buffer, look: Look) -> Self {
        Self { buffer, theme: Theme::of(look), mirrored: false }
    }
}

impl Canvas<'_> {
    /// Draws text at the left of a row, cut with … if it is too long, and takes its cells off the row.
    pub(super) fn left(&mut self, row: &mut Rect, text: &str, tone: Tone) {
        self.left_in(row, text, self.theme.style(tone));
    }

    pub(super) fn left_in(&mut self, row: &mut Rect, text: &str, style: Style) {
        let used = self.put(*row, text, style);
        row.take_left(used);
    }

    /// Draws text at the right of a row, and takes its cells off the row.
    pub(super) fn right(&mut self, row: &mut Rect, text: &str, tone: Tone) {
        self.right_in(row, text, self.theme.style(tone));
    }

    pub(super) fn right_in(&mut self, row: &mut Rect, text: &str, style: Style) {
        let part = row.take_right(width(text));
        self.put(part, text, style);
    }

    /// Draws text at the left of a row if all of it fits, and takes its cells off the row.
    pub(super) fn left_if_fits(&mut self, row: &mut Rect, text: &str, tone: Tone) {
        if width(text) <= row.width {
            self.left(row, text, tone);
        }
    }

    /// Draws wrapped text down an area, cut with … at the end. Returns the rows used.
    pub(super) fn wrapped(&mut self, area: Rect, text: &str, tone: Tone) -> u16 {
        self.wrapped_in(area, text, self.theme.style(tone))
    }

    pub(super) fn wrapped_in(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let mut rest = text;
        for row in 0..area.height {
            let line = area.line(row);
            if row + 1 == area.height {
                self.put(line, rest, style);
                return area.height;
            }
            let (head, tail) = split(rest, area.width);
            self.put(line, head, style);
            if tail.is_empty() {
                return row + 1;
            }
            rest = tail;
        }
        area.height
    }

    /// Sets the style of a whole area, and blanks it.
    pub(super) fn fill(&mut self, area: Rect, style: Style) {
        self.tile(area, ' ', style);
    }

    /// Fills an area with a character of one cell.
    pub(super) fn tile(&mut self, area: Rect, sign: char, style: Style) {
        let (sign, style) = if self.mirrored { turned_sign(sign, style) } else { (sign, style) };
        self.tile_as_it_is(area, sign, style);
    }

    /// Fills an area with a character of one cell that is not turned round where the screen is mirrored.
    pub(super) fn tile_as_it_is(&mut self, area: Rect, sign: char, style: Style) {
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return;
        }
        for row in area.rows() {
            let start = self.buffer.index_of(row.x, row.y);
            let cells = self.buffer.content.get_mut(start..start + usize::from(row.width));
            for cell in cells.unwrap_or_default() {
                // A blank cell is cheap to compare.
                cell.reset();
                cell.set_style(style);
                if sign != ' ' {
                    cell.set_char(sign);
                }
            }
        }
    }

    /// The sign before a text that is written: it points to it.
    pub(super) fn prompt(&self) -> &'static str {
        if self.mirrored { "< " } else { "> " }
    }

    /// Draws text that is written, with a cursor at a byte of it, at the left of a row, and takes its cells off the row.
    ///
    /// It is one text, so that it stays in order where the program reorders it.
    pub(super) fn written(&mut self, row: &mut Rect, text: &str, cursor: usize, tone: Tone) {
        let style = self.theme.style(tone);
        let under = style.add_modifier(Modifier::REVERSED);
        let (before, after) = text.split_at_checked(cursor).unwrap_or((text, ""));
        let is_at_a_letter = letters(after).next().is_some();
        if self.is_put_in_order(text) {
            // Behind the last letter the cursor takes a cell of its own: the end of the text, wherever that is.
            let whole = if is_at_a_letter { Cow::Borrowed(text) } else { Cow::Owned(format!("{text}_")) };
            let at = letters(if is_at_a_letter { before } else { text }).count();
            let marked = Marked { at, style: under, blank: !is_at_a_letter };
            let used = self.put_in_order(*row, &whole, style, Some(marked));
            row.take_left(used);
            return;
        }
        // What is typed keeps the digits that were typed.
        let mut piece = |text: &str, style| {
            let used = self.put_as_it_is(*row, text, style);
            row.take_left(used);
        };
        piece(before, style);
        let end = after.chars().next().map_or(0, char::len_utf8);
        let (at, after) = after.split_at_checked(end).unwrap_or((after, ""));
        piece(if width(at) == 0 { " " } else { at }, under);
        piece(after, style);
    }

    /// Draws text on the first row of an area, with the digits of the words, cut with … if it is too long. Returns the cells
    /// used: a digit of either kind takes one.
    fn put(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        self.put_as_it_is(area, &self.theme.digits().written(text), style)
    }

    fn put_as_it_is(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let area = area.intersection(self.buffer.area);
        if area.is_empty() || text.is_empty() {
            return 0;
        }
        if self.is_put_in_order(text) {
            return self.put_in_order(area, text, style, None);
        }
        let (shown, cut) = fitting(text, area.width);
        let mut x = area.x;
        for letter in letters(shown) {
            x += self.put_letter(x, area.y, letter, style);
        }
        if shown.chars().any(is_right_to_left) {
            self.end_right_to_left(Rect { width: x - area.x, height: 1, ..area });
        }
        if cut {
            x += self.put_letter(x, area.y, Letter { text: "…", cells: 1 }, style);
        }
        x - area.x
    }

    /// Whether the program puts a text in order.
    fn is_put_in_order(&self, text: &str) -> bool {
        self.mirrored || self.theme.bidi() == Bidi::Program && text.chars().any(is_right_to_left)
    }

    /// Draws text in the order in which it is seen, a letter of it in another style.
    fn put_in_order(&mut self, area: Rect, text: &str, style: Style, marked: Option<Marked>) -> u16 {
        let area = area.intersection(self.buffer.area);
        let (shown, cut) = fitting(text, area.width);
        let shown: Vec<_> = letters(shown).chain(cut.then_some(Letter { text: "…", cells: 1 })).collect();
        let texts: Vec<_> = shown.iter().map(|letter| letter.text).collect();
        let mut x = area.x;
        let placed = if self.mirrored { mirrored(&texts) } else { visual(&texts) };
        for Placed { from, text } in placed {
            let cells = shown.get(from).map_or(0, |letter| letter.cells);
            let marked = marked.filter(|marked| marked.at == from);
            let text = if marked.is_some_and(|marked| marked.blank) { " " } else { &*text };
            let style = marked.map_or(style, |marked| marked.style);
            x += self.put_letter(x, area.y, Letter { text, cells }, style);
        }
        x - area.x
    }

    /// Marks the ends of right-to-left text in a row, so that a terminal that reorders lines by itself leaves what
    /// follows in place. The marks are in the cells of letters, and go with them.
    fn end_right_to_left(&mut self, row: Rect) {
        let start = self.buffer.index_of(row.x, row.y);
        let cells = self.buffer.content.get_mut(start..start + usize::from(row.width)).unwrap_or_default();
        for at in unmarked_ends(cells.iter().map(Cell::symbol)) {
            if let Some(cell) = cells.get_mut(at) {
                let marked = format!("{}{LEFT_TO_RIGHT_MARK}", cell.symbol());
                cell.set_symbol(&marked);
            }
        }
    }

    fn put_letter(&mut self, x: u16, y: u16, letter: Letter<'_>, style: Style) -> u16 {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.reset();
            cell.set_style(style);
            if letter.text != " " {
                cell.set_symbol(letter.text);
            }
        }
        // The cells under a wide letter are blank. A terminal may give a mark beside a letter a cell of its own, and
        // keep it when the letter goes. So under such a letter the cells are empty, not blank, and are written again
        // when it goes.
        let is_one = letter.text.chars().nth(1).is_none();
        for under in 1..letter.cells {
            if let Some(cell) = self.buffer.cell_mut((x + under, y)) {
                cell.reset();
                cell.set_style(style);
                if !is_one {
                    cell.set_symbol("");
                }
            }
        }
        if is_flag(letter.text) {
            // Terminals give a flag two cells, four, or two boxed letters. So all its cells get the country's letters.
            for (sign, at) in letter.text.chars().zip(x..x + letter.cells) {
                if let (Some(cell), Some(plain)) = (self.buffer.cell_mut((at, y)), plain_indicator(sign)) {
                    cell.set_char(plain);
                }
            }
        }
        letter.cells
    }
}

/// A letter of a text that is drawn in a style of its own.
#[derive(Debug, Clone, Copy)]
struct Marked {
    /// Which letter it is, from 0.
    at: usize,
    style: Style,
    /// Whether a blank is drawn for it.
    blank: bool,
}

/// A grapheme cluster, and the cells it takes.
#[derive(Debug, Clone, Copy)]
struct Letter<'a> {
    text: &'a str,
    cells: u16,
}

/// The letters of a text that can be drawn.
fn letters(text: &str) -> impl Iterator<Item = Letter<'_>> {
    let (plain, rest) = if text.chars().all(is_plain) { (text, "") } else { ("", text) };
    let plain = plain.char_indices().filter_map(move |(at, letter)| {
        plain.get(at..at + letter.len_utf8()).map(|text| Letter { text, cells: 1 })
    });
    plain.chain(rest.graphemes(true).filter_map(drawable))
}

/// Whether a character is always a letter of one cell: those of European names, and the signs of the screens. Frames
/// are full of these, and looking each up in Unicode's tables would take longer than all the rest.
fn is_plain(letter: char) -> bool {
    matches!(letter,
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2026}' | '\u{2190}'..='\u{21ff}'
        | '\u{2212}' | '\u{2500}'..='\u{25cf}' | '★' | '✓' | '✗')
}

/// Whether a letter is a flag: one or two regional indicators.
fn is_flag(letter: &str) -> bool {
    letter.chars().next().is_some_and(|first| plain_indicator(first).is_some())
        && letter.chars().all(|sign| plain_indicator(sign).is_some())
}

fn plain_indicator(sign: char) -> Option<char> {
    let number = u32::from(sign).checked_sub(0x1f1e6).filter(|&number| number < 26)?;
    char::from_u32(u32::from('A') + number)
}

/// Whether a character joins, colours or selects a picture.
fn is_of_a_picture(sign: char) -> bool {
    matches!(sign, '\u{200d}' | '\u{20e3}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

fn drawable(letter: &str) -> Option<Letter<'_>> {
    if is_flag(letter) {
        let cells = u16::try_from(letter.chars().count()).ok()?;
        return Some(Letter { text: letter, cells });
    }
    let bare = letter.chars().next().map_or(0, char::len_utf8);
    // A sign that is joined to others, coloured, or made a picture has another width on each terminal. Alone it has the
    // same on all. The joiners of scripts that need them stay.
    let is_sign = letter.chars().next().is_some_and(|first| !first.is_alphabetic());
    let is_joined = is_sign && letter.chars().skip(1).any(is_of_a_picture);
    let harmless =
        !is_joined && letter.len() <= LONGEST_LETTER && !letter.chars().any(crate::text::is_harmful);
    let text = if harmless {
        letter
    } else {
        letter.get(..bare).filter(|bare| !bare.chars().any(crate::text::is_harmful))?
    };
    let cells = u16::try_from(text.width()).ok()?;
    (cells > 0).then_some(Letter { text, cells })
}

/// The cells that a text takes.
pub(super) fn width(text: &str) -> u16 {
    if text.chars().all(is_plain) {
        return u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    }
    letters(text).fold(0, |sum, letter| sum.saturating_add(letter.cells))
}

/// The part of a text that fits, and whether it is cut. One cell is then left for the ….
fn fitting(text: &str, cells: u16) -> (&str, bool) {
    if width(text) <= cells {
        return (text, false);
    }
    (fitting_whole(text, cells.saturating_sub(1)), true)
}

/// A path that fits in these cells: what is too much is left out in the middle, and the file's name stays as long as it can.
pub(super) fn shortened(path: &str, cells: u16) -> String {
    if width(path) <= cells {
        return path.to_owned();
    }
    let room = cells.saturating_sub(1);
    let name = path.rfind(['/', '\\']).map_or(path, |at| path.get(at..).unwrap_or(path));
    // The name, or without room for it two thirds of the cells from the end.
    let tail = ending(path, if width(name) <= room { width(name) } else { room - room / 3 });
    let head = fitting_whole(path, room.saturating_sub(width(tail)));
    format!("{head}…{tail}")
}

/// The longest beginning of a text that fits.
fn fitting_whole(text: &str, cells: u16) -> &str {
    text.get(..fitting_bytes(text.graphemes(true), cells)).unwrap_or_default()
}

/// The longest end of a text that fits.
fn ending(text: &str, cells: u16) -> &str {
    let start = text.len() - fitting_bytes(text.graphemes(true).rev(), cells);
    text.get(start..).unwrap_or_default()
}

/// How many bytes the first letters have that fit.
fn fitting_bytes<'t>(letters: impl Iterator<Item = &'t str>, cells: u16) -> usize {
    let used = letters.scan(0_u16, |used, letter| {
        *used = used.saturating_add(width(letter));
        (*used <= cells).then_some(letter.len())
    });
    used.sum()
}

/// Splits a text at the end of its first line: at a blank, or within a word that is longer than a line.
pub(super) fn split(text: &str, cells: u16) -> (&str, &str) {
    let text = text.trim_start();
    let (mut used, mut blank) = (0_u16, None);
    for letter in letters(text) {
        let at = letter.text.as_ptr().addr() - text.as_ptr().addr();
        if letter.text == " " {
            blank = Some(at);
        } else if used.saturating_add(letter.cells) > cells {
            let end = blank.unwrap_or(at.max(letter.text.len()));
            let (head, tail) = text.split_at_checked(end).unwrap_or((text, ""));
            return (head.trim_end(), tail.trim_start());
        }
        used = used.saturating_add(letter.cells);
    }
    (text.trim_end(), "")
}

/// The bytes of a text in each of its rows at this width, in order. The blanks between two rows belong to the first.
pub(super) fn ranges(text: &str, cells: u16) -> Vec<Range<usize>> {
    let (mut ranges, mut start) = (Vec::new(), 0);
    loop {
        let tail = split(text.get(start..).unwrap_or_default(), cells).1;
        let end = text.len() - tail.len();
        ranges.push(start..end);
        if tail.is_empty() || end == start {
            return ranges;
        }
        start = end;
    }
}

/// How many rows a text takes at this width, at most `most`.
pub(super) fn rows(text: &str, cells: u16, most: u16) -> u16 {
    let mut rest = text;
    for row in 1..most {
        rest = split(rest, cells).1;
        if rest.is_empty() {
            return row;
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::look::{Depth, Look};

    #[test]
    fn no_letter_takes_another_width_on_another_terminal() {
        for (text, drawn) in [
            ("🇫🇷 France", "FR France"),
            ("🇯🇵 日本", "JP 日本"),
            ("👩‍👩‍👧 Family", "👩 Family"),
            ("❤️ Care", "❤ Care"),
            ("👍🏽1️⃣☎︎", "👍1☎"),
            ("대한민국", "대한민국"),
            ("ไทย ที่", "ไทย ที่"),
            ("ລາວ", "ລາວ"),
            ("नेपाल", "नेपाल"),
            ("می‌خواهم", "می‌خواهم"),
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 1));
            let look = Look::new(Depth::None, false);
            let mut canvas = Canvas::of(&mut buffer, look);
            let mut row = Rect::new(0, 0, 20, 1);
            canvas.left(&mut row, text, Tone::Text);
            canvas.left(&mut row, "|", Tone::Text);
            let (mut shown, mut x) = (String::new(), 0);
            while let Some(cell) = buffer.cell((x, 0)).filter(|cell| cell.symbol() != "|") {
                shown.push_str(cell.symbol());
                x += u16::try_from(cell.symbol().width()).unwrap().max(1);
            }
            assert_eq!(shown.replace(LEFT_TO_RIGHT_MARK, ""), drawn);
            assert_eq!(x, width(text), "{text}");
        }
    }

    /// The column at which each column ends up on a terminal that reorders lines by Unicode's rules.
    fn reordered(row: &[String]) -> Vec<usize> {
        let text: String = row.concat();
        // A cell is where its first byte is; marks take no cell.
        let place = |at: usize, byte: usize| (byte == 0).then_some(at);
        let places: Vec<_> = row
            .iter()
            .enumerate()
            .flat_map(|(at, cell)| (0..cell.len()).map(move |byte| place(at, byte)))
            .collect();
        let info = unicode_bidi::BidiInfo::new(&text, Some(unicode_bidi::Level::ltr()));
        let line = &info.paragraphs[0];
        let (levels, runs) = info.visual_runs(line, line.range.clone());
        let mut order = Vec::new();
        for run in runs {
            let mut cells: Vec<_> = places[run.clone()].to_vec();
            if levels[run.start].is_rtl() {
                cells.reverse();
            }
            order.extend(cells.into_iter().flatten());
        }
        order
    }

    /// Text of a column: names of both directions, digits of both, brackets, signs.
    fn column() -> impl proptest::strategy::Strategy<Value = String> {
        proptest::collection::vec(
            proptest::sample::select(vec![
                "لاوس",
                "دولة",
                "ישראל",
                "٣",
                "٤٢",
                "Kenya",
                "a",
                "3",
                "12:30",
                "(",
                ")",
                "[",
                "★",
                "✓",
                "-",
                "+",
                "%",
                ",",
                ".",
                " ",
                "  ",
                "/",
                "«",
            ]),
            1..6,
        )
        .prop_map(|parts| parts.concat())
    }

    use proptest::strategy::Strategy as _;

    proptest::proptest! {
        #[test]
        fn right_to_left_text_never_moves_what_stands_beside_it(columns in proptest::collection::vec(column(), 1..6)) {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 1));
            let look = Look::new(Depth::None, false);
            let mut canvas = Canvas::of(&mut buffer, look);
            let mut row = Rect::new(0, 0, 200, 1);
            let mut bounds = Vec::new();
            for text in &columns {
                let start = usize::from(row.x);
                canvas.left(&mut row, text, Tone::Text);
                bounds.push(start..usize::from(row.x));
            }
            let cells: Vec<_> = buffer.content.iter().map(|cell| cell.symbol().to_owned()).collect();
            let order = reordered(&cells);
            for bounds in bounds {
                let mut shown: Vec<_> = order[bounds.clone()].to_vec();
                shown.sort_unstable();
                proptest::prop_assert!(shown.iter().copied().eq(bounds.clone()), "{columns:?}: {bounds:?} shows {shown:?}");
            }
        }
    }

    fn drawn_by(bidi: Bidi, texts: &[String]) -> (Vec<String>, Vec<Range<usize>>) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 1));
        let look = Look { bidi, ..Look::new(Depth::None, false) };
        let mut canvas = Canvas::of(&mut buffer, look);
        let mut row = Rect::new(0, 0, 200, 1);
        let mut bounds = Vec::new();
        for text in texts {
            let start = usize::from(row.x);
            canvas.left(&mut row, text, Tone::Text);
            bounds.push(start..usize::from(row.x));
        }
        (buffer.content.iter().map(|cell| cell.symbol().to_owned()).collect(), bounds)
    }

    /// A text's letters without the order, the forms and the sides in which they are drawn.
    fn unordered(cells: &[String]) -> Vec<char> {
        use unicode_normalization::UnicodeNormalization as _;
        let text = cells.concat();
        let mut letters: Vec<_> = text.nfkc().filter(|&letter| letter != LEFT_TO_RIGHT_MARK).collect();
        for letter in &mut letters {
            match letter {
                ')' => *letter = '(',
                ']' => *letter = '[',
                '»' => *letter = '«',
                _ => {}
            }
        }
        letters.sort_unstable();
        letters
    }

    proptest::proptest! {
        #[test]
        fn text_that_the_program_orders_takes_the_same_cells_and_moves_nothing(columns in proptest::collection::vec(column(), 1..6)) {
            let (logical, bounds) = drawn_by(Bidi::Terminal, &columns);
            let (seen, seen_bounds) = drawn_by(Bidi::Program, &columns);
            proptest::prop_assert_eq!(&bounds, &seen_bounds);
            for bounds in bounds {
                let (before, after) = (&logical[bounds.clone()], &seen[bounds]);
                proptest::prop_assert_eq!(unordered(before), unordered(after), "{:?}", &columns);
                // A terminal that shows text as it comes needs no mark, and one cell is one letter.
                proptest::prop_assert!(after.iter().all(|cell| cell.chars().count() == 1), "{:?}", after);
            }
        }
    }

    #[test]
    fn text_is_cut_first_and_put_in_order_then() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        let look = Look { bidi: Bidi::Program, ..Look::new(Depth::None, false) };
        let mut canvas = Canvas::of(&mut buffer, look);
        canvas.left(&mut Rect::new(0, 0, 6, 1), "دولة فلسطين", Tone::Text);
        let shown: String = buffer.content.iter().map(Cell::symbol).collect();
        // What is left out is at the left.
        assert_eq!(shown, "… ﺔﻟﻭﺩ");
    }

    #[test]
    fn the_cursor_is_on_its_letter_wherever_that_is_drawn() {
        for (text, cursor, cell, symbol) in [
            ("لاوس", 0, 3, "ﻟ"),
            ("لاوس", 6, 0, "ﺱ"),
            ("لاوس", 8, 0, " "),
            ("ab", 2, 2, " "),
            ("ab لاوس", 3, 6, "ﻟ"),
            ("ab لاوس", 1, 1, "b"),
            ("مُد", 6, 0, " "),
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 1));
            let look = Look { bidi: Bidi::Program, ..Look::new(Depth::None, false) };
            let mut canvas = Canvas::of(&mut buffer, look);
            canvas.written(&mut Rect::new(0, 0, 20, 1), text, cursor, Tone::Text);
            let is_marked = |cell: &Cell| cell.modifier.contains(Modifier::REVERSED);
            let marked: Vec<_> = (0..20).filter(|&at| is_marked(&buffer.content[at])).collect();
            assert_eq!(marked, [cell], "{text} {cursor}");
            assert_eq!(buffer.content[cell].symbol(), symbol, "{text} {cursor}");
        }
    }

    #[test]
    fn a_path_is_shortened_in_the_middle_and_keeps_its_file_name() {
        for (cells, path, shown) in [
            (30, "sessions/english-1.toml", "sessions/english-1.toml"),
            (20, "sessions/english-1.toml", "sess…/english-1.toml"),
            (24, "/home/chair/meetings/2024/plenary.toml", "/home/chai…/plenary.toml"),
            (24, "C:\\Users\\Chair\\meetings\\plenary.toml", "C:\\Users\\C…\\plenary.toml"),
            (12, "/home/chair/a-plan-with-a-long-name.toml", "/ho…ame.toml"),
            (16, "/会議/国連/地雷対策.toml", "/…/地雷対策.toml"),
            (1, "/home/plan.toml", "…"),
        ] {
            assert_eq!(shortened(path, cells), shown);
            assert!(width(shown) <= cells);
        }
    }

    #[test]
    fn each_run_has_its_mark_in_the_cell_of_its_last_letter() {
        for (text, drawn) in [
            ("لاوس", "لاوس\u{200e}"),
            ("لا", "لا\u{200e}"),
            ("لاوس (2)", "لاوس\u{200e} (2)"),
            ("3 من 10", "3 من\u{200e} 10"),
            ("من 10 لاوس", "من\u{200e} 10 لاوس\u{200e}"),
            ("عمان, لاوس", "عمان\u{200e}, لاوس\u{200e}"),
            ("دولة (فلسطين)", "دولة (فلسطين\u{200e})"),
            ("Kenya", "Kenya"),
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 1));
            let look = Look::new(Depth::None, false);
            let mut canvas = Canvas::of(&mut buffer, look);
            canvas.left(&mut Rect::new(0, 0, 20, 1), text, Tone::Text);
            let shown: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
            assert_eq!(shown.trim_end(), drawn);
        }
    }

    #[test]
    fn plain_letters_are_what_unicode_says_of_them() {
        let plain: String = ('\0'..='\u{ffff}').filter(|&letter| is_plain(letter)).collect();
        assert!(
            plain.graphemes(true).filter_map(drawable).map(|letter| (letter.text, letter.cells)).eq(plain
                .char_indices()
                .map(|(at, letter)| (plain.get(at..at + letter.len_utf8()).unwrap_or_default(), 1)))
        );
        // Each is a letter of its own after any plain letter.
        for before in plain.chars() {
            for after in ['a', 'ʰ', '…', '→', '▎', '✓'] {
                assert_eq!(format!("{before}{after}").graphemes(true).count(), 2, "{before}{after}");
            }
        }
    }
}
