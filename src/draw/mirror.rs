//! The console from right to left, for rooms whose language is written so.
//!
//! Everything is laid out as for other rooms, each text with its last letter first. Then all columns are turned round: areas,
//! bars and lines stand mirrored, and texts read right. Digits are drawn turned round before, so that they end as they are.

use ratatui::buffer::{Buffer, Cell, CellWidth as _};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Turns the columns of an area round. Letters of two cells stay whole.
pub(super) fn mirror(buffer: &mut Buffer, area: Rect) {
    for row in area.rows() {
        let start = buffer.index_of(row.x, row.y);
        let Some(cells) = buffer.content.get_mut(start..start + usize::from(row.width)) else { continue };
        let mut turned: Vec<Cell> = Vec::with_capacity(cells.len());
        let mut rest: &[Cell] = cells;
        while let Some(first) = rest.first() {
            let wide = usize::from(first.symbol().cell_width().max(1)).min(rest.len());
            let (letter, after) = rest.split_at(wide);
            turned.extend(letter.iter().rev().cloned());
            rest = after;
        }
        turned.reverse();
        cells.clone_from_slice(&turned);
    }
}

/// Returns the sign that a sign of lines and bars is turned into, and its style.
pub(super) fn turned_sign(sign: char, style: Style) -> (char, Style) {
    // Blocks that fill a cell from the left by eighths; there are none that fill it from the right.
    const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];
    // But for these. An edge of two eighths becomes one of one: a reversed cell would be seen to end.
    let sign = match sign {
        '▏' | '▎' => return ('▕', style),
        '▌' => return ('▐', style),
        other => other,
    };
    if let Some(at) = EIGHTHS.iter().position(|eighth| *eighth == sign) {
        let rest = EIGHTHS.iter().rev().nth(at).copied().unwrap_or(sign);
        let is_reversed = style.add_modifier.contains(Modifier::REVERSED);
        let style = if is_reversed {
            style.remove_modifier(Modifier::REVERSED)
        } else {
            style.add_modifier(Modifier::REVERSED)
        };
        return (rest, style);
    }
    let sign = match sign {
        '╭' => '╮',
        '╮' => '╭',
        '╰' => '╯',
        '╯' => '╰',
        '╸' => '╺',
        '▞' => '▚',
        other => other,
    };
    (sign, style)
}

#[cfg(test)]
mod tests {
    use super::super::digits::Size;
    use super::super::look::{Bidi, Depth, Look};
    use super::super::text::Canvas;
    use super::super::theme::{Theme, Tone};
    use super::*;

    const ROW: Rect = Rect::new(0, 0, 16, 1);

    fn text(buffer: &Buffer) -> String {
        buffer.content.iter().map(Cell::symbol).collect()
    }

    fn turned(area: Rect, draw: impl FnOnce(&mut Canvas<'_>)) -> Buffer {
        let mut buffer = Buffer::empty(area);
        let look = Look { bidi: Bidi::Program, ..Look::new(Depth::None, false) };
        draw(&mut Canvas { buffer: &mut buffer, theme: Theme::of(look), mirrored: true });
        mirror(&mut buffer, area);
        buffer
    }

    #[test]
    fn texts_stand_at_the_right_and_read_right() {
        for (written, seen) in [
            ("لاوس", "            ﺱﻭﺎﻟ"),
            ("لاوس (2)", "        (2) ﺱﻭﺎﻟ"),
            ("Kenya", "           Kenya"),
            ("12:45", "           12:45"),
            ("+0:30", "           +0:30"),
            // A gap behind a number is at its left.
            ("1  ", "               1"),
            ("▸ ", "               ◂"),
            // A key stays as it is on the keyboard.
            (">", "               >"),
            // A code that telephones read.
            ("█▀ ▄▄ ", "          █▀ ▄▄ "),
        ] {
            let buffer = turned(ROW, |canvas| canvas.left(&mut { ROW }, written, Tone::Text));
            assert_eq!(text(&buffer), seen, "{written}");
        }
        let buffer = turned(ROW, |canvas| {
            let mut row = ROW;
            canvas.left(&mut row, "1 ", Tone::Text);
            canvas.left(&mut row, "لاوس", Tone::Text);
            canvas.right(&mut row, "20:00", Tone::Text);
        });
        assert_eq!(text(&buffer), "20:00     ﺱﻭﺎﻟ 1");
    }

    #[test]
    fn letters_of_two_cells_stay_whole() {
        let buffer = turned(ROW, |canvas| canvas.left(&mut { ROW }, "日本 a", Tone::Text));
        assert_eq!(text(&buffer).trim_end(), "          日 本  a");
        let mut twice = buffer.clone();
        mirror(&mut twice, ROW);
        mirror(&mut twice, ROW);
        assert_eq!(twice, buffer);
    }

    #[test]
    fn large_digits_are_as_they_are_elsewhere() {
        let area = Rect::new(0, 0, 60, 8);
        let size = Size::fitting("+2:57", 60, 8).unwrap();
        let draw = |canvas: &mut Canvas<'_>| {
            let all = Rect { width: size.columns("+2:57"), ..area };
            canvas.digits(all, "+2:57", size, Style::new());
        };
        let mut plain = Buffer::empty(area);
        draw(&mut Canvas {
            buffer: &mut plain,
            theme: Theme::of(Look::new(Depth::None, false)),
            mirrored: false,
        });
        let turned = turned(area, draw);
        let free = usize::from(area.width - size.columns("+2:57"));
        for (one, other) in plain.content.chunks(60).zip(turned.content.chunks(60)) {
            assert_eq!(one[..60 - free], other[free..]);
        }
    }
}
