//! The page's address, and its QR code for telephones.
//!
//! Two rows of the code share a row of the screen. It is always dark on light: many readers know nothing else.

use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use crate::draw::scene::BrowserPage;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, rows};
use crate::draw::theme::Tone;

/// The least light margin that readers need around a code, in modules.
const MARGIN: usize = 2;

/// Draws a page's sheet. If not all fits, the code goes first; the address is only shown instead if no code fits.
pub(super) fn draw(canvas: &mut Canvas<'_>, page: &BrowserPage, mut inside: Rect) {
    let side = page.code.len() + 2 * MARGIN;
    let cells = u16::try_from(side).ok().zip(u16::try_from(side.div_ceil(2)).ok());
    let cells = cells.filter(|_| !page.code.is_empty());
    let fits = cells.is_some_and(|(columns, rows)| columns <= inside.width && rows <= inside.height);
    let told: u16 = page.urls.iter().map(|url| lines(url, inside.width)).sum();
    let told = told + rows(&page.follow, inside.width, inside.height);
    if cells.is_none_or(|(_, rows)| !fits || told + rows <= inside.height) {
        tell(canvas, page, &mut inside);
    }
    if fits {
        draw_code(canvas, page, side, inside);
    } else if cells.is_some() {
        canvas.wrapped(inside, &page.too_small, Tone::Dim);
    }
}

fn tell(canvas: &mut Canvas<'_>, page: &BrowserPage, inside: &mut Rect) {
    for url in &page.urls {
        // An address is copied by hand, so it breaks at the cell, not at a word.
        let mut rest = url.as_str();
        while !rest.is_empty() && !inside.is_empty() {
            let end = rest.char_indices().nth(usize::from(inside.width)).map_or(rest.len(), |(end, _)| end);
            let (head, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
            canvas.left(&mut inside.take_top(1), head, Tone::Strong);
            rest = tail;
        }
    }
    let used = canvas.wrapped(*inside, &page.follow, Tone::Text);
    inside.take_top(used);
}

fn lines(url: &str, columns: u16) -> u16 {
    u16::try_from(url.chars().count()).unwrap_or(u16::MAX).div_ceil(columns.max(1))
}

fn draw_code(canvas: &mut Canvas<'_>, page: &BrowserPage, side: usize, mut inside: Rect) {
    let style = style(canvas);
    let dark = |row: usize, column: usize| {
        let at = |place: usize| place.checked_sub(MARGIN);
        let square = at(row).zip(at(column)).and_then(|(row, column)| page.code.get(row)?.get(column));
        square.copied().unwrap_or(false)
    };
    for row in 0..side.div_ceil(2) {
        let signs: String = (0..side)
            .map(|column| match (dark(2 * row, column), dark(2 * row + 1, column)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            })
            .collect();
        canvas.left_in(&mut inside.take_top(1), &signs, style);
    }
}

fn style(canvas: &Canvas<'_>) -> Style {
    let has_colour = canvas.theme.style(Tone::PlateOver).bg.is_some();
    if has_colour {
        Style::new().fg(Color::Black).bg(Color::White)
    } else {
        Style::new().add_modifier(Modifier::REVERSED)
    }
}
