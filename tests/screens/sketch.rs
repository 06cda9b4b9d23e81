//! A buffer as text: the characters, with a letter for each style beside them, and a legend.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use tribune::draw::scene::Scene;
use tribune::draw::{Look, console};

/// A scene, drawn on a buffer of its own.
pub fn drawn(scene: &Scene, (width, height): (u16, u16), look: Look) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    console(scene, &look, area, &mut buffer);
    buffer
}

/// The rows of a buffer, without trailing blanks.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let row =
        |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..buffer.area.height).map(row).collect()
}

/// The characters, the styles, and the legend.
pub fn sketch(buffer: &Buffer) -> String {
    let mut seen: Vec<Style> = Vec::new();
    let mut styles = String::new();
    for y in 0..buffer.area.height {
        let mut row = String::new();
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            let style = cell.style();
            // Without a background, a blank looks the same in every style.
            let bare = cell.symbol() == " "
                && cell.bg == Color::Reset
                && !cell.modifier.contains(Modifier::REVERSED);
            let place = seen.iter().position(|known| *known == style);
            row.push(match (bare, place) {
                (true, _) => ' ',
                (false, Some(place)) => letter(place),
                (false, None) => {
                    seen.push(style);
                    letter(seen.len() - 1)
                }
            });
        }
        let _ = writeln!(styles, "{}", row.trim_end());
    }
    let mut text = lines(buffer).join("\n");
    let _ = write!(text, "\n\n{styles}\n");
    for (place, style) in seen.iter().enumerate() {
        let colour = |colour: Option<Color>| {
            colour.filter(|c| *c != Color::Reset).map_or("-".to_owned(), |c| c.to_string())
        };
        let _ = writeln!(
            text,
            "{} {} on {} {:?}",
            letter(place),
            colour(style.fg),
            colour(style.bg),
            style.add_modifier
        );
    }
    text
}

fn letter(place: usize) -> char {
    (b'a'..=b'z').chain(b'A'..=b'Z').map(char::from).nth(place).unwrap()
}
