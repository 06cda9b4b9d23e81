//! Tables as text: cells between commas, semicolons or tabs.

use super::cell::{guarded, unguarded};
use super::delegation::member_of;
use super::fault::ImportFault;
use super::grid::{Grid, MOST_CELLS, MOST_ROWS};
use super::hours;
use super::vocabulary::heading;

/// What may stand between cells.
const DELIMITERS: [u8; 3] = [b'\t', b';', b','];
/// How many rows tell the delimiter.
const SAMPLE: usize = 200;

/// Returns the table of a text; `None` if it is none.
pub(super) fn grid(file: &str, text: &str) -> Result<Option<Grid>, ImportFault> {
    // Excel's own line, which says the delimiter.
    let (said, text) = match text.split_once('\n') {
        Some((first, rest)) if first.trim_matches(['"', '\r']).to_ascii_lowercase().starts_with("sep=") => {
            (first.trim_matches(['"', '\r']).as_bytes().get(4).copied(), rest)
        }
        _ => (None, text),
    };
    // A row without end takes eight times its memory.
    let is_too_long = |sign: &u8| text.bytes().filter(|byte| byte == sign).count() > MOST_CELLS;
    if DELIMITERS.iter().any(is_too_long) {
        return Err(ImportFault::TooManyRows);
    }
    let best = || {
        let scored = DELIMITERS.map(|delimiter| (score(text, delimiter), delimiter));
        let (score, delimiter) = scored.into_iter().rev().max_by_key(|(score, _)| *score)?;
        (score > 0).then_some(delimiter)
    };
    let Some(delimiter) = said.or_else(best) else { return Ok(None) };
    let mut rows = Vec::new();
    let mut cells = 0;
    for (is_parted, record) in records(text, delimiter) {
        cells += record.len();
        if is_parted {
            rows.push(Vec::new());
        }
        rows.push(record);
        if rows.len() > MOST_ROWS || cells > MOST_CELLS {
            return Err(ImportFault::TooManyRows);
        }
    }
    Ok(Some(Grid { file: file.to_owned(), rows }))
}

/// The rows that are not empty, and whether an empty line parts each from the one before.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = (bool, Vec<String>)> {
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    // Text in memory is read without failure.
    let records = reader.into_records().map_while(Result::ok);
    records.map(move |record| {
        // A record begins where the one before ended: at the empty lines between them, or within the sign of a line's end.
        let begins = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or_default();
        let (before, rest) = text.split_at_checked(begins).unwrap_or_default();
        let rest = rest.strip_prefix('\n').filter(|_| before.ends_with('\r')).unwrap_or(rest);
        let is_parted = !before.is_empty() && rest.starts_with(['\n', '\r']);
        (is_parted, record.iter().map(|cell| unguarded(cell).to_owned()).collect())
    })
}

/// How well a delimiter divides a text: by the cells that mean something, and the rows of one width. 0 if it divides
/// nothing.
fn score(text: &str, delimiter: u8) -> usize {
    let rows: Vec<_> = records(text, delimiter)
        .map(|(_, row)| row)
        .filter(|row| row.iter().any(|cell| !cell.is_empty()))
        .take(SAMPLE)
        .collect();
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    if widest < 2 {
        return 0;
    }
    let mut widths = vec![0_usize; widest + 1];
    for row in &rows {
        if let Some(count) = widths.get_mut(row.len()) {
            *count += 1;
        }
    }
    let alike = widths.iter().skip(2).max().copied().unwrap_or_default();
    // The cheapest first.
    let means = |cell: &&String| {
        hours::length(cell, 60).is_some() || member_of(cell).is_some() || heading(cell).is_some()
    };
    let meaning: usize = rows.iter().map(|row| row.iter().filter(means).count()).sum();
    // A list in which some lines have a comma is no table.
    if alike * 5 < rows.len() * 3 { 0 } else { meaning * 4 + alike }
}

/// Returns rows as a table that Excel opens right: with a byte order mark, lines that end in CR LF, and no cell that is a
/// formula.
pub(super) fn written(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        let cells: Vec<_> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str) -> String {
    let cell = guarded(cell);
    let needs = cell.contains(['"', ',', ';', '\n', '\r']);
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
