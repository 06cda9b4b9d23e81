//! The choice before a session: a plan, or a session that was left unfinished.
//!
//! ```text
//!   What shall be run?                                                              2 of 9
//!
//!     Go on with Breakout group English I   opened 2024-04-30 at 10:15, 42 entries
//!   ▸ Breakout group English I    Room C    2024-04-30   10:15–12:00   sessions/english-1.toml
//!     Plenary                     Plenary   2024-04-30   09:30–10:00   /home/chair/…/plenary.toml
//!
//!   Enter choose   ↑↓   Esc leave
//! ```
//!
//! If a title or its facts would be cut, each choice has two rows: the title, and below it the rest.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::look::Look;
use super::painted::painted;
use super::panels::hints;
use super::scene::Hint;
use super::space::Space;
use super::text::{Canvas, shortened, width};
use super::theme::Tone;

/// The columns between the cells of a row.
const GAP: u16 = 3;
/// The fewest columns in which a shortened path can still be told from others.
const LEAST_PATH: u16 = 16;

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
    /// Whether its words are written from right to left.
    pub right_to_left: bool,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuRow {
    /// Its name.
    pub title: String,
    /// Of a plan, what is told in columns: room, date and time. A column may be empty.
    pub facts: Vec<String>,
    /// What tells it from the others.
    pub note: MenuNote,
}

/// What tells a choice from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuNote {
    /// A sentence: cut at its end.
    Text(String),
    /// A file: shortened in the middle, since its end tells most.
    Path(String),
}

impl MenuRow {
    fn note_in(&self, cells: u16) -> String {
        match &self.note {
            MenuNote::Text(text) => text.clone(),
            MenuNote::Path(path) => shortened(path, cells),
        }
    }

    /// The columns that the note needs.
    fn needs(&self) -> u16 {
        match &self.note {
            MenuNote::Text(text) => width(text),
            MenuNote::Path(path) => width(path).min(LEAST_PATH),
        }
    }
}

/// Draws a menu on an area of any size; mirrored as the console is.
pub fn menu(menu: &Menu, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    painted(buffer, *look, menu.right_to_left, area, |canvas| draw(canvas, menu, area));
}

fn draw(canvas: &mut Canvas<'_>, menu: &Menu, mut inside: Rect) {
    canvas.fill(inside, canvas.theme.style(Tone::Text));
    let air = u16::from(inside.height > 8);
    inside.take_top(air);
    inside.take_left(air * 3);
    let mut heading = inside.take_top(1);
    inside.take_top(air);
    let foot = inside.take_bottom(1 + air).line(0);
    hints(canvas, &menu.hints, foot);
    let columns = Columns::of(menu, inside.width.saturating_sub(2));
    let each = if columns.is_some() || inside.height < 6 { 1 } else { 2 };
    let shown = usize::from(inside.height / each).max(1);
    if shown < menu.rows.len() {
        let place = format!("{}/{}", menu.selected + 1, menu.rows.len());
        canvas.right(&mut heading, &place, Tone::Dim);
        heading.take_right(2);
    }
    canvas.left(&mut heading, &menu.question, Tone::Strong);
    let first = (menu.selected + 1).saturating_sub(shown);
    for (place, row) in menu.rows.iter().enumerate().skip(first).take(shown) {
        let mut cells = inside.take_top(each);
        let mut style = canvas.theme.style(Tone::Text);
        let mut faint = canvas.theme.style(Tone::Dim);
        let is_selected = place == menu.selected;
        if is_selected {
            style = style.patch(canvas.theme.style(Tone::Selected));
            faint = style;
            canvas.fill(cells, style);
        }
        canvas.left_in(&mut cells.take_left(2), if is_selected { "▸ " } else { "  " }, style);
        match &columns {
            Some(columns) => one_row(canvas, row, columns, cells, style, faint),
            None => two_rows(canvas, row, cells, style, faint),
        }
    }
}

/// The widths of the cells, if each choice fits on one row.
struct Columns {
    /// Of titles without facts, and with them.
    titles: [u16; 2],
    facts: Vec<u16>,
}

impl Columns {
    fn of(menu: &Menu, cells: u16) -> Option<Self> {
        let of_kind = |has_facts: bool| menu.rows.iter().filter(move |row| row.facts.is_empty() != has_facts);
        let titles =
            [false, true].map(|has_facts| of_kind(has_facts).map(|row| width(&row.title)).max().unwrap_or(0));
        let count = menu.rows.iter().map(|row| row.facts.len()).max().unwrap_or(0);
        let fact = |column: usize| {
            let facts = menu.rows.iter().filter_map(|row| row.facts.get(column));
            facts.map(|fact| width(fact)).max().unwrap_or(0)
        };
        let facts: Vec<_> = (0..count).map(fact).collect();
        let wide: u16 = facts.iter().filter(|&&wide| wide > 0).map(|wide| wide + GAP).sum();
        let fits = |row: &MenuRow| {
            let [bare, of_plan] = titles;
            let before = if row.facts.is_empty() { bare } else { of_plan + wide };
            before.saturating_add(GAP).saturating_add(row.needs()) <= cells
        };
        menu.rows.iter().all(fits).then_some(Self { titles, facts })
    }
}

fn one_row(
    canvas: &mut Canvas<'_>,
    row: &MenuRow,
    columns: &Columns,
    mut cells: Rect,
    style: Style,
    faint: Style,
) {
    let [bare, of_plan] = columns.titles;
    let titles = if row.facts.is_empty() { bare } else { of_plan };
    canvas.left_in(&mut cells.take_left(titles), &row.title, style);
    cells.take_left(GAP);
    for (fact, &wide) in row.facts.iter().zip(&columns.facts).filter(|&(_, &wide)| wide > 0) {
        canvas.left_in(&mut cells.take_left(wide), fact, style);
        cells.take_left(GAP);
    }
    let note = row.note_in(cells.width);
    canvas.left_in(&mut cells, &note, faint);
}

fn two_rows(canvas: &mut Canvas<'_>, row: &MenuRow, mut cells: Rect, style: Style, faint: Style) {
    canvas.left_in(&mut cells.take_top(1), &row.title, style);
    let mut below = cells.inset(2);
    for fact in row.facts.iter().filter(|fact| !fact.is_empty()) {
        canvas.left_in(&mut below, fact, style);
        canvas.left_in(&mut below, " · ", faint);
    }
    let note = row.note_in(below.width);
    canvas.left_in(&mut below, &note, faint);
}
