//! Changed cells as bytes for the terminal, and as few of them as say the same.
//!
//! crossterm's own writer names both colours at each change of one, returns to the plain style at the end of each frame,
//! and gives each place in full: twice the bytes for a second of three clocks.

use std::fmt::Display;
use std::io::Write;
use std::iter;

use ratatui::buffer::{Cell, CellWidth};
use ratatui::style::{Color, Modifier};

/// What a blank shows of its style, beside the ground it stands on.
const SEEN_ON_A_BLANK: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// The numbers by which attributes are put on.
const ATTRIBUTES: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// The style in which the terminal writes next. It is kept from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Ink {
    /// Nothing while it is not known.
    style: Option<Style>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    text: Color,
    ground: Color,
    attributes: Modifier,
}

const PLAIN: Style = Style { text: Color::Reset, ground: Color::Reset, attributes: Modifier::empty() };

impl Ink {
    /// Forgets the style: somebody else may have written.
    pub(super) fn forget(&mut self) {
        self.style = None;
    }

    /// Adds the bytes that write these cells, given with their column and row.
    pub(super) fn write<'a>(
        &mut self,
        cells: impl Iterator<Item = (u16, u16, &'a Cell)>,
        bytes: &mut Vec<u8>,
    ) {
        let mut next = None;
        for (column, row, cell) in cells {
            move_to((column, row), next, bytes);
            let style = Style { text: cell.fg, ground: cell.bg, attributes: cell.modifier };
            if !self.shows_alike(style, cell.symbol()) {
                self.wear(style, bytes);
            }
            if cell.symbol().cell_width() > 1 && cell.symbol().chars().nth(1).is_some() {
                // Of a letter and its mark, some terminals make one cell: then nothing old is left in the other.
                bytes.extend(iter::repeat_n(b' ', usize::from(cell.symbol().cell_width())));
                move_to((column, row), None, bytes);
            }
            // The cell of a mark that lost its letter is blank.
            let symbol = if cell.symbol().is_empty() { " " } else { cell.symbol() };
            bytes.extend_from_slice(symbol.as_bytes());
            // How far a wide letter moves the cursor is the terminal's to say: then the next place is given in full.
            next = (cell.symbol().len() == 1 || is_drawing(cell.symbol())).then_some((column + 1, row));
        }
    }

    /// Returns whether a symbol looks the same in the present style as in `style`.
    fn shows_alike(&self, style: Style, symbol: &str) -> bool {
        self.style.is_some_and(|worn| {
            let seen = (worn.attributes | style.attributes).intersection(SEEN_ON_A_BLANK);
            worn == style || (symbol == " " && worn.ground == style.ground && seen.is_empty())
        })
    }

    fn wear(&mut self, style: Style, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(b"\x1b[");
        let mut numbers = StyleNumbers { bytes, first: true };
        // An attribute is taken off with all that is on: the ways to take off a single one differ between terminals.
        let mut worn = self.style.filter(|worn| style.attributes.contains(worn.attributes));
        if worn.is_none() {
            numbers.add(0);
        }
        let worn = worn.get_or_insert(PLAIN);
        for (attribute, number) in ATTRIBUTES {
            if style.attributes.contains(attribute) && !worn.attributes.contains(attribute) {
                numbers.add(number);
            }
        }
        if style.text != worn.text {
            numbers.add_colour(style.text, 30);
        }
        if style.ground != worn.ground {
            numbers.add_colour(style.ground, 40);
        }
        bytes.push(b'm');
        self.style = Some(style);
    }
}

/// Box drawing, blocks and shapes: one cell on every terminal that Latin letters are one cell on.
fn is_drawing(symbol: &str) -> bool {
    let mut letters = symbol.chars();
    matches!(letters.next(), Some('\u{2500}'..='\u{259f}')) && letters.next().is_none()
}

/// Moves the cursor to a place from `next`, where it stands if that is known.
fn move_to(place: (u16, u16), next: Option<(u16, u16)>, bytes: &mut Vec<u8>) {
    let (column, row) = place;
    // Writing to memory does not fail.
    let _ = match next {
        Some(next) if next == place => Ok(()),
        Some((from, on)) if on == row && from < column => match column - from {
            1 => write!(bytes, "\x1b[C"),
            by => write!(bytes, "\x1b[{by}C"),
        },
        _ => write!(bytes, "\x1b[{};{}H", row + 1, column + 1),
    };
}

/// The numbers of one change of style.
struct StyleNumbers<'a> {
    bytes: &'a mut Vec<u8>,
    first: bool,
}

impl StyleNumbers<'_> {
    fn add(&mut self, number: impl Display) {
        let separator = if std::mem::take(&mut self.first) { "" } else { ";" };
        // Writing to memory does not fail.
        let _ = write!(self.bytes, "{separator}{number}");
    }

    /// Adds a colour; `plane` is 30 for the text's, 40 for the ground's.
    fn add_colour(&mut self, colour: Color, plane: u8) {
        let numbers = match colour {
            Color::Reset => return self.add(plane + 9),
            Color::Rgb(red, green, blue) => {
                return self.add(format_args!("{};2;{red};{green};{blue}", plane + 8));
            }
            Color::Indexed(number) => return self.add(format_args!("{};5;{number}", plane + 8)),
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 60,
            Color::LightRed => 61,
            Color::LightGreen => 62,
            Color::LightYellow => 63,
            Color::LightBlue => 64,
            Color::LightMagenta => 65,
            Color::LightCyan => 66,
            Color::White => 67,
        };
        self.add(plane + numbers);
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style as Drawn;

    use super::*;

    const TEAL: Color = Color::Rgb(127, 209, 189);

    /// Returns the second row of a screen.
    fn row(texts: &[(&str, Drawn)]) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
        let mut column = 0;
        for (text, style) in texts {
            (column, _) = buffer.set_stringn(column, 1, text, 12, *style);
        }
        buffer
    }

    fn bytes(ink: &mut Ink, from: &Buffer, to: &Buffer) -> String {
        let mut bytes = Vec::new();
        ink.write(from.diff(to).into_iter(), &mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn the_first_style_takes_off_whatever_was_on() {
        let text = row(&[("ab", Drawn::new().bold())]);
        assert_eq!(bytes(&mut Ink::default(), &row(&[]), &text), "\x1b[2;1H\x1b[0;1mab");
    }

    #[test]
    fn a_style_that_stays_is_not_said_again() {
        let mut ink = Ink::default();
        let (teal, plain) = (Drawn::new().fg(TEAL), Drawn::new());
        let one = row(&[("0:01", teal)]);
        assert_eq!(bytes(&mut ink, &row(&[]), &one), "\x1b[2;1H\x1b[0;38;2;127;209;189m0:01");
        let two = row(&[("1:00", teal), (" a", plain)]);
        assert_eq!(bytes(&mut ink, &one, &two), "\x1b[2;1H1\x1b[2C0\x1b[C\x1b[39ma");
    }

    #[test]
    fn a_blank_takes_the_style_that_is_there_unless_it_shows() {
        let mut ink = Ink::default();
        let ground = Drawn::new().bg(Color::Red);
        let old = row(&[("abcd", Drawn::new())]);
        let new = row(&[("a", Drawn::new().fg(Color::Green)), ("  ", Drawn::new()), (" ", ground)]);
        assert_eq!(bytes(&mut ink, &old, &new), "\x1b[2;1H\x1b[0;32ma  \x1b[39;41m ");
        let reversed = row(&[("x", Drawn::new()), (" ", Drawn::new().reversed())]);
        assert_eq!(bytes(&mut Ink::default(), &row(&[]), &reversed), "\x1b[2;1H\x1b[0mx\x1b[7m ");
    }

    #[test]
    fn an_attribute_is_taken_off_with_all_that_is_on() {
        let mut ink = Ink::default();
        let red = Drawn::new().fg(Color::LightRed);
        let text = row(&[("a", red.bold().underlined()), ("b", red.bold())]);
        assert_eq!(bytes(&mut ink, &row(&[]), &text), "\x1b[2;1H\x1b[0;1;4;91ma\x1b[0;1;91mb");
    }

    #[test]
    fn after_a_letter_of_unsure_width_the_place_is_given_in_full() {
        let text = row(&[("é█a", Drawn::new())]);
        let expected = "\x1b[2;1H\x1b[0mé\x1b[2;2H█a";
        assert_eq!(bytes(&mut Ink::default(), &row(&[]), &text), expected);
    }

    #[test]
    fn each_kind_of_colour_is_named() {
        let style = Drawn::new().fg(Color::Indexed(80)).bg(Color::White);
        let text = row(&[("a", style)]);
        assert_eq!(bytes(&mut Ink::default(), &row(&[]), &text), "\x1b[2;1H\x1b[0;38;5;80;107ma");
    }
}
