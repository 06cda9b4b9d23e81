//! The choice before a session: a plan, or a session that was left unfinished.
//!
//! ```text
//!   A session of this plan was left unfinished.
//!
//!   ▸ Go on with Breakout group English I     opened 2024-04-30 at 10:15, 42 entries
//!     Begin anew                              sessions/english-1.toml
//!
//!   Enter choose   ↑↓   Esc leave
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use super::panels::hints;
use super::scene::Hint;
use super::space::Space;
use super::text::{Canvas, width};
use super::theme::{Theme, Tone};

/// A menu, as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// The question.
    pub question: String,
    /// The choices.
    pub rows: Vec<MenuRow>,
    /// The index of the selected row.
    pub selected: usize,
    /// The keys.
    pub hints: Vec<Hint>,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuRow {
    /// Its name.
    pub title: String,
    /// What tells it from the others.
    pub note: String,
}

/// Draws a menu on an area of any size.
pub fn menu(menu: &Menu, look: &Look, area: Rect, buffer: &mut Buffer) {
    let mut inside = area.intersection(buffer.area);
    let mut canvas = Canvas { buffer, theme: Theme::of(*look) };
    canvas.fill(inside, canvas.theme.style(Tone::Text));
    let air = u16::from(inside.height > 8);
    inside.take_top(air);
    inside.take_left(air * 3);
    let mut heading = inside.take_top(1);
    canvas.left(&mut heading, &menu.question, Tone::Strong);
    inside.take_top(air);
    let foot = inside.take_bottom(1 + air).line(0);
    hints(&mut canvas, &menu.hints, foot);
    let titles = menu.rows.iter().map(|row| width(&row.title)).max().unwrap_or(0).min(inside.width / 2);
    if menu.rows.len() > usize::from(inside.height) && inside.height > 1 {
        let mut row = inside.take_bottom(1);
        let hidden = menu.rows.len() - usize::from(inside.height);
        canvas.left(&mut row, &format!("  … +{hidden}"), Tone::Dim);
    }
    let shown = usize::from(inside.height);
    let first = (menu.selected + 1).saturating_sub(shown);
    for (line, (place, row)) in (0..inside.height).zip(menu.rows.iter().enumerate().skip(first)) {
        let mut cells = inside.line(line);
        let mut style = canvas.theme.style(Tone::Text);
        let is_selected = place == menu.selected;
        if is_selected {
            style = style.patch(canvas.theme.style(Tone::Selected));
            canvas.fill(cells, style);
        }
        canvas.left_in(&mut cells, if is_selected { "▸ " } else { "  " }, style);
        let mut title = cells.take_left(titles);
        canvas.left_in(&mut title, &row.title, style);
        cells.take_left(3);
        canvas.left_in(
            &mut cells,
            &row.note,
            if is_selected { style } else { canvas.theme.style(Tone::Dim) },
        );
    }
}
