//! Texts of cells and lines, as a plan may have them.

use crate::text::{LONGEST_LINE, clean};

/// A text from outside as a plan may have it: one line, without what could harm. It may be empty.
pub(super) fn cleaned(text: &str) -> String {
    clean(text, LONGEST_LINE).into_owned()
}

/// A cell without the mark that keeps a spreadsheet from taking it for a formula.
pub(super) fn guarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\'', '\t']) => rest,
        _ => cell,
    }
}
