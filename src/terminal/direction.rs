//! Keeps right-to-left text on a finished frame from moving its neighbours.
//!
//! Some terminals (those on VTE, Konsole, mintty, Terminal.app) reorder each line by Unicode's bidirectional algorithm.
//! They know no columns, so signs and digits between two Arabic names would change places. A left-to-right mark at the
//! end of such text prevents that. Text is drawn with its mark, but a panel may cover it: then it is added again here.
//! The mark shares a cell with a letter, and is written and removed with it.

use ratatui::buffer::{Buffer, Cell};

use crate::text::{LEFT_TO_RIGHT_MARK, unmarked_ends};

/// Ends right-to-left text where something else begins.
pub fn keep_columns(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        for at in unmarked_ends(row.iter().map(Cell::symbol)) {
            if let Some(cell) = row.get_mut(at) {
                let marked = format!("{}{LEFT_TO_RIGHT_MARK}", cell.symbol());
                cell.set_symbol(&marked);
            }
        }
    }
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
