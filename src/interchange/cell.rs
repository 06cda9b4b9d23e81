//! Texts of cells and lines, as a plan may have them.

use crate::text::{LONGEST_LINE, clean};

/// A text from outside as a plan may have it: one line, without what could harm. It may be empty.
pub(super) fn cleaned(text: &str) -> String {
    clean(text, LONGEST_LINE).into_owned()
}

/// Keeps a spreadsheet from taking a cell for a formula.
const GUARD: char = '\'';
/// The signs with which a cell needs the guard: those of formulas, and the guard itself, which would be taken off.
const GUARDED: [char; 6] = ['=', '+', '-', '@', GUARD, '\t'];

/// A cell as a table has it: with the guard where it needs one.
pub(super) fn guarded(cell: &str) -> String {
    if cell.starts_with(GUARDED) { format!("{GUARD}{cell}") } else { cell.to_owned() }
}

/// A cell of a table, trimmed and without its guard.
pub(super) fn unguarded(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix(GUARD).filter(|rest| rest.starts_with(GUARDED)).unwrap_or(cell)
}
