//! A note that is written, and the notes so far.
//!
//! ```text
//! ▏ Note under Victim assistance       ▏ Notes so far
//! ▏ > Mark every area,                 ▏ Regional cooperation
//! ▏   and fence the wells_             ▏   • Data is shared too late
//! ▏ a proposal                         ▏ ▸ → A pool of trainers · Jordan
//! ▏ ▲ names Jordan                     ▏ Victim assistance
//! ▏                                    ▏
//! ▏ • Data is shared too late          ▏ Enter change   d delete
//! ▏ Enter note it   Esc back           ▏ Esc back
//! ```

use ratatui::layout::Rect;

use super::sheet::{cut_rows, parts, title};
use crate::draw::scene::{NoteListRow, NoteRow, NoteSheet, NotesSheet};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, ranges};
use crate::draw::theme::Tone;
use crate::words::Words;

/// Draws a note that is written.
pub(super) fn sheet(canvas: &mut Canvas<'_>, words: &Words, sheet: &NoteSheet, area: Rect) {
    let (heading, mut inside) = parts(canvas, words, &sheet.hints, area);
    title(canvas, &sheet.question, heading);
    // What the note is, whom it names, and why it is refused stand below it, and are always in sight.
    let below = [Some((&sheet.kind, Tone::Calm)), sheet.asked.as_ref().map(|asked| (asked, Tone::Dim))];
    let names = sheet.names.as_ref().map(|names| (format!("▲ {names}"), Tone::Closing));
    let fault = sheet.fault.as_ref().map(|fault| (format!("✗ {fault}"), Tone::Over));
    let mut below: Vec<(String, Tone)> =
        below.into_iter().flatten().map(|(text, tone)| (text.clone(), tone)).collect();
    below.extend(names.into_iter().chain(fault));
    let needed = u16::try_from(below.len()).unwrap_or(u16::MAX);
    let used = writing(canvas, sheet, Rect { height: inside.height.saturating_sub(needed).max(1), ..inside });
    inside.take_top(used);
    for (text, tone) in below {
        let used = canvas.wrapped(Rect { height: inside.height.min(2), ..inside }, &text, tone);
        inside.take_top(used);
    }
    inside.take_top(1);
    let (places, more) = cut_rows(inside, sheet.noted.len(), sheet.noted.len().checked_sub(1));
    if let Some((mut row, hidden)) = more {
        canvas.left(&mut row, &words.and_more(hidden), Tone::Dim);
    }
    for (place, number) in places {
        if let Some(note) = sheet.noted.get(number) {
            canvas.left(&mut { place }, &told(note), Tone::Dim);
        }
    }
}

/// Draws the lines of a note, wrapped, with the cursor. Returns the rows used.
fn writing(canvas: &mut Canvas<'_>, sheet: &NoteSheet, area: Rect) -> u16 {
    const INDENT: u16 = 2;
    let mut rows = Vec::new();
    let mut cursor_row = 0;
    for (place, line) in sheet.lines.iter().enumerate() {
        let at = (place == sheet.row)
            .then(|| line.char_indices().nth(sheet.cursor).map_or(line.len(), |(at, _)| at));
        // The cursor behind the last letter takes a cell of its own.
        let ranges = ranges(line, area.width.saturating_sub(INDENT + 1));
        for (number, range) in ranges.iter().enumerate() {
            let is_last = number + 1 == ranges.len();
            let here = at.filter(|at| range.contains(at) || is_last && *at >= range.end);
            if here.is_some() {
                cursor_row = rows.len();
            }
            let text = line.get(range.clone()).unwrap_or_default();
            rows.push((text, here.map(|at| at - range.start), number == 0));
        }
    }
    let first = (cursor_row + 1).saturating_sub(usize::from(area.height));
    let shown = rows.into_iter().skip(first).take(usize::from(area.height));
    let mut used = 0;
    for (text, cursor, begins) in shown {
        let mut row = area.line(used);
        canvas.left(&mut row, if begins { canvas.prompt() } else { "  " }, Tone::Calm);
        let Some(cursor) = cursor else {
            canvas.left(&mut row, text, Tone::Strong);
            used += 1;
            continue;
        };
        canvas.written(&mut row, text, cursor, Tone::Strong);
        used += 1;
    }
    used
}

/// Draws the notes so far.
pub(super) fn list(canvas: &mut Canvas<'_>, words: &Words, sheet: &NotesSheet, area: Rect) {
    let (heading, inside) = parts(canvas, words, &sheet.hints, area);
    title(canvas, &sheet.question, heading);
    let (places, more) = cut_rows(inside, sheet.rows.len(), sheet.selected);
    if let Some((mut row, hidden)) = more {
        canvas.left(&mut row, &format!("  … {}", words.more(hidden)), Tone::Dim);
    }
    for (place, number) in places {
        let mut row = place;
        match sheet.rows.get(number) {
            Some(NoteListRow::Item(item)) => canvas.left(&mut row, item, Tone::Dim),
            Some(NoteListRow::Note(note)) => {
                let selected = sheet.selected == Some(number);
                let style = canvas.theme.style(if selected { Tone::Selected } else { Tone::Text });
                if selected {
                    canvas.fill(row, style);
                }
                canvas.left_in(&mut row, if selected { "▸ " } else { "  " }, style);
                canvas.left_in(&mut row, &told(note), style);
            }
            None => {}
        }
    }
}

/// Returns a note in one row.
fn told(note: &NoteRow) -> String {
    let owner = note.owner.as_ref().map_or(String::new(), |owner| format!(" · {owner}"));
    format!("{} {}{owner}", note.mark, note.text)
}
