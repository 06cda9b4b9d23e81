//! The report of a session, to read.

use ratatui::layout::Rect;

use super::sheet::{parts, title};
use crate::draw::scene::{ReportLine, ReportSheet};
use crate::draw::space::Space;
use crate::draw::text::Canvas;
use crate::draw::theme::Tone;
use crate::words::Words;

pub(super) fn draw(canvas: &mut Canvas<'_>, words: &Words, sheet: &ReportSheet, area: Rect) {
    let (heading, mut inside) = parts(canvas, words, &sheet.hints, area);
    title(canvas, &sheet.title, heading);
    for (place, line) in sheet.lines.iter().enumerate().skip(sheet.scroll) {
        let (indent, mark, text, tone) = match line {
            ReportLine::Title(text) => (0, "", text, Tone::Strong),
            ReportLine::Urgent(text) => (0, "▲ ", text, Tone::Closing),
            ReportLine::Plain(text) => (0, "", text, Tone::Text),
            ReportLine::Heading(text) => (0, "", text, Tone::Calm),
            ReportLine::Entry(text) => (0, "• ", text, Tone::Text),
            ReportLine::Under(text) => (2, "", text, Tone::Text),
            ReportLine::Figure(text) => (0, "", text, Tone::Dim),
        };
        if matches!(line, ReportLine::Title(_)) && place > sheet.scroll {
            inside.take_top(1);
        }
        if inside.height <= 1 && place + 1 < sheet.lines.len() {
            // The last row says how many more there are.
            let hidden = sheet.lines.len() - place;
            canvas.left(&mut inside.take_top(1), &words.and_more(hidden), Tone::Dim);
            return;
        }
        let mut text_area = inside;
        text_area.take_left(indent);
        canvas.left(&mut text_area.line(0), mark, tone);
        text_area.take_left(u16::try_from(mark.chars().count()).unwrap_or(0));
        let used = canvas.wrapped(text_area, text, tone);
        inside.take_top(used);
        if inside.is_empty() {
            return;
        }
    }
}
