//! The keys under their headings, in columns. A heading and its keys stay in one column if that fits.
//!
//! ```text
//! The floor                        The list of speakers
//!          Space hold                      a / F2 add
//!          Enter next speaker                  F6 shorter limit
//! + / = / F4 more time
//! ```

use ratatui::layout::Rect;

use super::footer::hint_of;
use crate::draw::scene::{HelpRow, Hint};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::words::Words;

const COLUMN: u16 = 34;
const GAP: u16 = 2;

pub(super) fn draw(canvas: &mut Canvas<'_>, words: &Words, rows: &[HelpRow], scroll: usize, area: Rect) {
    let hints = rows.iter().filter_map(|row| match row {
        HelpRow::Key(hint) => Some(hint),
        HelpRow::Heading(_) => None,
    });
    let keys = hints.clone().map(|hint| width(&keys_of(hint))).max().unwrap_or(0);
    let texts = hints.map(|hint| width(&hint.text)).max().unwrap_or(0);
    let columns_of = |least: u16| (area.width / least).max(1);
    let roomy = columns_of(COLUMN.max(keys + 1 + texts + GAP));
    let tight = columns_of(COLUMN);
    // Words are only cut if otherwise keys would be left out.
    let (count, whole) = match in_whole_groups(rows, roomy, area.height) {
        Some(columns) => (roomy, Some(columns)),
        None => (tight, in_whole_groups(rows, tight, area.height)),
    };
    let each = area.width / count;
    let keys = keys.min(each / 2);
    let flowing = || flowing(rows.get(scroll..).unwrap_or_default(), count, area.height);
    let (columns, hidden) = whole.map_or_else(flowing, |columns| (columns, 0));
    // If equal columns would cut words, each gets the width that it needs, if there is enough.
    let own: Vec<_> = columns.iter().map(|column| (keys_in(column), needs(column))).collect();
    let spare = area.width.checked_sub(own.iter().map(|&(_, needed)| needed + GAP).sum());
    let spare = spare.filter(|_| hidden == 0 && each < keys + 1 + texts + GAP);
    let mut rest = area;
    for (column, (own_keys, needed)) in columns.into_iter().zip(own) {
        let (each, keys) = match spare {
            Some(spare) => (needed + GAP + spare / count, own_keys),
            None => (each, keys),
        };
        let mut place = rest.take_left(each);
        place.take_right(GAP);
        for (line, row) in (0..place.height).zip(column) {
            row_of(canvas, row, place.line(line), keys);
        }
        if hidden > 0 && rest.width < each {
            let last = place.line(place.height.saturating_sub(1));
            canvas.left(&mut { last }, &format!("… {}", words.more(hidden)), Tone::Dim);
        }
    }
}

/// The width of a column's widest keys.
fn keys_in(column: &[Option<&HelpRow>]) -> u16 {
    let keys = column.iter().map(|row| match row {
        Some(HelpRow::Key(hint)) => width(&keys_of(hint)),
        Some(HelpRow::Heading(_)) | None => 0,
    });
    keys.max().unwrap_or(0)
}

/// The width at which a column needs no cut.
fn needs(column: &[Option<&HelpRow>]) -> u16 {
    let keys = keys_in(column);
    let cells = column.iter().map(|row| match row {
        Some(HelpRow::Key(hint)) => keys + 1 + width(&hint.text),
        Some(HelpRow::Heading(text)) => width(text),
        None => 0,
    });
    cells.max().unwrap_or(0)
}

/// The rows of each column, with whole groups and a blank row between them; `None` if that does not fit.
fn in_whole_groups(rows: &[HelpRow], columns: u16, height: u16) -> Option<Vec<Vec<Option<&HelpRow>>>> {
    let mut all: Vec<Vec<Option<&HelpRow>>> = Vec::new();
    let groups: Vec<_> = rows.chunk_by(|_, next| matches!(next, HelpRow::Key(_))).collect();
    let alone = groups.len() <= usize::from(columns);
    for group in groups {
        let fits = |column: &Vec<_>| !alone && column.len() + 1 + group.len() <= usize::from(height);
        match all.last_mut().filter(|column| fits(column)) {
            Some(column) => column.push(None),
            None => all.push(Vec::new()),
        }
        all.last_mut()?.extend(group.iter().map(Some));
    }
    let fits = |column: &Vec<_>| column.len() <= usize::from(height);
    (all.len() <= usize::from(columns) && all.iter().all(fits)).then_some(all)
}

/// The rows of each column, filled in order, and how many rows do not fit.
fn flowing(rows: &[HelpRow], columns: u16, height: u16) -> (Vec<Vec<Option<&HelpRow>>>, usize) {
    let room = usize::from(columns) * usize::from(height);
    // The last row says how many more there are.
    let shown = if rows.len() > room { room.saturating_sub(1) } else { rows.len() };
    let (shown, hidden) = rows.split_at_checked(shown).unwrap_or((rows, &[]));
    let columns = shown.chunks(usize::from(height).max(1));
    (columns.map(|column| column.iter().map(Some).collect()).collect(), hidden.len())
}

fn row_of(canvas: &mut Canvas<'_>, row: Option<&HelpRow>, mut line: Rect, keys: u16) {
    match row {
        None => {}
        Some(HelpRow::Heading(text)) => canvas.left(&mut line, text, Tone::Strong),
        Some(HelpRow::Key(hint)) => {
            let hint = Hint { key: keys_of(hint), ..hint.clone() };
            line.take_left(keys.saturating_sub(width(&hint.key)));
            hint_of(canvas, &mut line, &hint);
        }
    }
}

/// The keys of a row, separated: "+ / = / F4".
fn keys_of(hint: &Hint) -> String {
    hint.key.replace(' ', " / ")
}
