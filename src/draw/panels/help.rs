//! The help: what can be done now, over the full width; below it all keys under their headings, in columns. A heading and its
//! keys are never torn: if the whole is too high, it is scrolled as one page.
//!
//! ```text
//! NOW
//! Space hold             a add         f end the turn
//! Enter next speaker     u undo        + more time
//!
//! The floor                        The list of speakers
//!          Space start the clock            a / F2 add
//!          Space hold                           F6 shorter limit
//! + / = / F4 more time
//! ```

use ratatui::layout::Rect;

use super::footer::hint_of;
use crate::draw::scene::{HelpRow, Hint};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::words::{Label, Words};

const GAP: u16 = 2;
/// Narrower columns are not worth a look: a heading and a key's name would not fit.
const NARROWEST: u16 = 24;

/// Draws the title, and what bright and dim mean.
pub(super) fn title(canvas: &mut Canvas<'_>, words: &Words, mut row: Rect) {
    canvas.left(&mut row, &words.label(Label::Help), Tone::Strong);
    row.take_left(2);
    canvas.left(&mut row, &words.label(Label::HelpBright), Tone::Text);
    canvas.left(&mut row, " · ", Tone::Dim);
    canvas.left(&mut row, &words.label(Label::HelpDim), Tone::Dim);
}

pub(super) fn draw(canvas: &mut Canvas<'_>, words: &Words, rows: &[HelpRow], scroll: usize, area: Rect) {
    let cells = laid_out(rows, area.width);
    let height = cells.iter().map(|cell| cell.y + 1).max().unwrap_or(0);
    let mut view = area;
    if height > area.height {
        // The last row says how many more there are.
        let last = view.take_bottom(1);
        let first = first_row(scroll, height, view.height);
        let is_hidden =
            |cell: &&Cell<'_>| cell.y >= first + view.height && matches!(cell.row, HelpRow::Key(_));
        let hidden = cells.iter().filter(is_hidden).count();
        if hidden > 0 {
            canvas.left(&mut { last }, &words.and_more(hidden), Tone::Dim);
        }
    }
    let first = first_row(scroll, height, view.height);
    for cell in &cells {
        let Some(y) = cell.y.checked_sub(first).filter(|&y| y < view.height) else { continue };
        let mut place = view.line(y);
        place.take_left(cell.x);
        let mut place = place.take_left(cell.width);
        match cell.row {
            HelpRow::Heading(text) => canvas.left(&mut place, text, Tone::Strong),
            HelpRow::Key(hint) => {
                let hint = Hint { key: keys_of(hint), ..hint.clone() };
                place.take_left(cell.keys.saturating_sub(width(&hint.key)));
                hint_of(canvas, &mut place, &hint);
            }
        }
    }
}

fn first_row(scroll: usize, height: u16, shown: u16) -> u16 {
    u16::try_from(scroll).unwrap_or(u16::MAX).min(height.saturating_sub(shown))
}

/// A row of the help, with its place on a page as high as it needs.
#[derive(Debug)]
struct Cell<'a> {
    row: &'a HelpRow,
    x: u16,
    y: u16,
    width: u16,
    /// The columns of the keys, which end in one line.
    keys: u16,
}

/// Places each row at this width.
fn laid_out(rows: &[HelpRow], cells: u16) -> Vec<Cell<'_>> {
    let mut groups = rows.chunk_by(|_, next| matches!(next, HelpRow::Key(_)));
    let now = groups.next().unwrap_or_default();
    let groups: Vec<_> = groups.collect();
    let mut placed = band(now, cells);
    let below = placed.iter().map(|cell| cell.y + 2).max().unwrap_or(0);
    let most = usize::from(cells / NARROWEST).clamp(1, groups.len().max(1));
    let mut columns = (1..=most).rev().map(|count| in_columns(&groups, count));
    let needed = |columns: &[Vec<&[HelpRow]>]| {
        columns.iter().map(|column| needs(column) + GAP).sum::<u16>().saturating_sub(GAP)
    };
    let Some(columns) = columns.find(|columns| columns.len() == 1 || needed(columns) <= cells) else {
        return placed;
    };
    let count = u16::try_from(columns.len()).unwrap_or(u16::MAX).max(1);
    let spare = cells.saturating_sub(needed(&columns)) / count;
    let mut x = 0;
    for column in columns {
        let keys = keys_in(&column);
        let width = needs(&column).min(cells);
        let mut y = below;
        for group in column {
            for row in group {
                placed.push(Cell { row, x, y, width, keys });
                y += 1;
            }
            y += 1;
        }
        x += width + GAP + spare;
    }
    placed
}

/// Places what can be done now: its heading, and the keys below it, down each column in turn.
fn band(now: &[HelpRow], cells: u16) -> Vec<Cell<'_>> {
    let Some((heading, keys)) = now.split_first() else { return Vec::new() };
    let mut placed = vec![Cell { row: heading, x: 0, y: 0, width: cells, keys: 0 }];
    let each = needs(&[keys]) + GAP * 2;
    let columns = usize::from((cells + GAP * 2) / each).max(1);
    let rows = keys.len().div_ceil(columns).max(1);
    let mut x = 0;
    for column in keys.chunks(rows) {
        let keys = keys_in(&[column]);
        let width = needs(&[column]).min(cells);
        for (y, row) in (1..).zip(column) {
            placed.push(Cell { row, x, y, width, keys });
        }
        x += width + GAP * 2;
    }
    placed
}

/// Deals groups out to columns in their order, so that the highest column is as low as can be.
fn in_columns<'a>(groups: &[&'a [HelpRow]], count: usize) -> Vec<Vec<&'a [HelpRow]>> {
    let total: usize = groups.iter().map(|group| group.len() + 1).sum();
    let dealt = |height: usize| {
        let mut columns: Vec<Vec<&[HelpRow]>> = Vec::new();
        let mut used = usize::MAX;
        for group in groups {
            if used.saturating_add(group.len()) > height {
                columns.push(Vec::new());
                used = 0;
            }
            used += group.len() + 1;
            if let Some(column) = columns.last_mut() {
                column.push(group);
            }
        }
        columns
    };
    (0..=total).map(dealt).find(|columns| columns.len() <= count).unwrap_or_default()
}

/// The width of a column's widest keys.
fn keys_in(column: &[&[HelpRow]]) -> u16 {
    let keys = column.iter().copied().flatten().map(|row| match row {
        HelpRow::Key(hint) => width(&keys_of(hint)),
        HelpRow::Heading(_) => 0,
    });
    keys.max().unwrap_or(0)
}

/// The width at which a column needs no cut.
fn needs(column: &[&[HelpRow]]) -> u16 {
    let keys = keys_in(column);
    let cells = column.iter().copied().flatten().map(|row| match row {
        HelpRow::Key(hint) => keys + 1 + width(&hint.text),
        HelpRow::Heading(text) => width(text),
    });
    cells.max().unwrap_or(0)
}

/// The keys of a row, separated: "+ / = / F4".
fn keys_of(hint: &Hint) -> String {
    hint.key.replace(' ', " / ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<HelpRow> {
        let heading = |text: &str| HelpRow::Heading(text.to_owned());
        let mut rows = vec![heading("NOW")];
        for (group, count) in
            [("", 8), ("The floor", 20), ("The list", 12), ("The agenda", 3), ("Screens", 7)]
        {
            if !group.is_empty() {
                rows.push(heading(group));
            }
            rows.extend((0..count).map(|number| {
                let key = ["+ = F4", "Space", "a F2"][number % 3].to_owned();
                HelpRow::Key(Hint { key, text: format!("does {number}"), live: number % 2 == 0 })
            }));
        }
        rows
    }

    #[test]
    fn no_group_is_torn_over_columns_and_no_row_is_drawn_over_another() {
        let rows = rows();
        for cells in 1..260 {
            let placed = laid_out(&rows, cells);
            assert_eq!(placed.len(), rows.len());
            // The first group is the band over the full width.
            let (band, groups) = placed.split_at(9);
            assert!(matches!(band[0], Cell { x: 0, y: 0, .. }));
            let below = band.iter().map(|cell| cell.y).max().unwrap();
            assert!(groups.iter().all(|cell| cell.y > below + 1));
            for group in groups.chunk_by(|_, next| matches!(next.row, HelpRow::Key(_))) {
                assert!(matches!(group[0].row, HelpRow::Heading(_)));
                let rows = group.windows(2).all(|pair| pair[0].x == pair[1].x && pair[0].y + 1 == pair[1].y);
                assert!(rows, "{cells}: {group:?}");
            }
            for (place, cell) in placed.iter().enumerate() {
                for other in placed.iter().skip(place + 1).filter(|other| other.y == cell.y) {
                    assert!(cell.x + cell.width < other.x || other.x + other.width < cell.x, "{cells}");
                }
                assert!(cell.x + cell.width <= cells, "{cells}: {cell:?}");
            }
        }
    }
}
