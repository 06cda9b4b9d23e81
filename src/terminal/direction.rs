//! Keeps right-to-left text on a finished frame from moving its neighbours.
//!
//! Some terminals (those on VTE, Konsole, mintty, Terminal.app) reorder each line by Unicode's bidirectional algorithm.
//! They know no columns, so signs and digits between two Arabic names would change places. A left-to-right mark at the
//! end of such text prevents that. Text is drawn with its mark, but a panel may cover it: then it is added again here.
//! The mark shares a cell with a letter, and is written and removed with it.
//!
//! Konsole, which cannot be told not to reorder, heeds a mark behind each letter. So it gets a frame that is in order already, with
//! its letters pinned: sentences and mirrored frames stand as they should. Marks at the ends alone left a full stop on the wrong
//! side. Other terminals that cannot be told were not at hand: they order text by themselves, with the marks at its ends.
//!
//! kitty reorders words only: it draws each word that begins with such a letter from its last cell to its first, with
//! brackets turned, and leaves words where they are. So a frame that is in order already is drawn with such words the other
//! way round. Its marks would tear letters off words.

use ratatui::buffer::{Buffer, Cell, CellWidth as _};

use crate::draw::turned;
use crate::text::{LEFT_TO_RIGHT_MARK, is_right_to_left, unmarked_ends};

/// Ends right-to-left text where something else begins.
pub fn keep_columns(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        for at in unmarked_ends(row.iter().map(Cell::symbol)) {
            if let Some(cell) = row.get_mut(at) {
                mark(cell);
            }
        }
    }
}

/// Pins the letters of a frame that is in order where they stand: behind each right-to-left letter comes a mark of the other
/// direction, so that no two such letters follow each other, and there is nothing to reorder.
pub fn pin_letters(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if cell.symbol().len() > 1 && cell.symbol().chars().any(is_right_to_left) {
            mark(cell);
        }
    }
}

fn mark(cell: &mut Cell) {
    let marked = format!("{}{LEFT_TO_RIGHT_MARK}", cell.symbol());
    cell.set_symbol(&marked);
}

/// Turns each right-to-left word of a frame that is in order, for a terminal that turns each word itself.
pub(super) fn turn_words(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    let is_read_from_the_right =
        |cell: &Cell| cell.symbol().chars().find(|sign| sign.is_alphabetic()).map(is_right_to_left);
    for row in buffer.content.chunks_mut(width) {
        for word in row.chunk_by_mut(|one, next| is_of_a_word(one) && is_of_a_word(next)) {
            // The terminal goes by the first letter that it gets. A word of both directions stays as it is.
            let ends = [
                word.iter().find_map(is_read_from_the_right),
                word.iter().rev().find_map(is_read_from_the_right),
            ];
            if ends != [Some(true); 2] {
                continue;
            }
            let symbols: Vec<_> = word
                .iter()
                .rev()
                .map(|cell| turned(cell.symbol()).unwrap_or_else(|| cell.symbol().to_owned()))
                .collect();
            // Colours stay where they are seen.
            for (cell, symbol) in word.iter_mut().zip(symbols) {
                cell.set_symbol(&symbol);
            }
        }
    }
}

/// Whether a cell is of a word, as kitty parts them: neither blank, nor of a frame or a bar, nor of two cells.
fn is_of_a_word(cell: &Cell) -> bool {
    let is_drawn_apart = |sign: char| sign.is_whitespace() || matches!(sign, '\u{2500}'..='\u{259f}');
    cell.symbol().cell_width() == 1 && !cell.symbol().chars().any(is_drawn_apart)
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    fn kept(texts: &[(u16, &str)]) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 1));
        for (column, text) in texts {
            buffer.set_string(*column, 0, text, Style::new());
        }
        keep_columns(&mut buffer);
        let row: String = buffer.content.iter().map(Cell::symbol).collect();
        row.trim_end().to_owned()
    }

    #[test]
    fn text_that_lost_its_end_gets_another() {
        assert_eq!(
            kept(&[(0, "next"), (5, "لاوس"), (12, "1"), (14, "Budget")]),
            "next لاوس\u{200e}   1 Budget"
        );
        assert_eq!(kept(&[(0, "دولة فلسطين"), (14, "אב")]), "دولة فلسطين\u{200e}   אב\u{200e}");
        assert_eq!(kept(&[(0, "لاوس"), (2, "▎"), (4, "عمان")]), "لا\u{200e}▎سعمان\u{200e}");
        assert_eq!(kept(&[(0, "٣"), (4, "٤ a")]), "٣\u{200e}   ٤\u{200e} a");
        assert_eq!(kept(&[(0, "plain 12:30 ★")]), "plain 12:30 ★");
    }

    #[test]
    fn letters_are_pinned_and_nothing_else() {
        let mut buffer = Buffer::with_lines(["█.ﺖﻤ\u{64e}ﺑ 12:30 é"]);
        pin_letters(&mut buffer);
        let row: String = buffer.content.iter().map(Cell::symbol).collect();
        assert_eq!(row, "█.ﺖ\u{200e}ﻤ\u{64e}\u{200e}ﺑ\u{200e} 12:30 é");
    }

    #[test]
    fn each_word_is_turned_and_stays_in_its_place() {
        for (seen, drawn) in [
            ("ﺱﻭﺎﻟ next ﺖﻴﺑ 12:30", "ﻟﺎﻭﺱ next ﺑﻴﺖ 12:30"),
            ("█.(ﺖﻴﺑ)▎", "█(ﺑﻴﺖ).▎"),
            ("(3) ﺪﻤ\u{64e}ﺤﻣ", "(3) ﻣﺤﻤ\u{64e}ﺪ"),
            ("NDM-UN27 日本ﺖﻴﺑ", "NDM-UN27 日本ﺑﻴﺖ"),
            ("ab(ﺖﻴﺑ)", "ab(ﺖﻴﺑ)"),
        ] {
            let mut buffer = Buffer::with_lines([seen]);
            turn_words(&mut buffer);
            assert_eq!(buffer, Buffer::with_lines([drawn]), "{seen}");
        }
    }

    #[test]
    fn what_is_marked_is_not_marked_again_and_the_mark_takes_no_cell() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, "لاوس", Style::new());
        keep_columns(&mut buffer);
        let once = buffer.clone();
        keep_columns(&mut buffer);
        assert_eq!(buffer, once);
        assert_eq!(unicode_width::UnicodeWidthStr::width(once.content[3].symbol()), 1);
    }
}
