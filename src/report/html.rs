//! A report as a page that prints as a hand-out.

use std::fmt::Write as _;

use super::markup::escaped;
use super::outline::{
    OutlineEntry, OutlineSection, asked, in_figures, noted, place, spoke, way_ahead, without_notes,
};
use super::{AttributedTable, Report, ReportItem};
use crate::floor::time::Span;
use crate::text::digits::Digits;
use crate::text::is_right_to_left;
use crate::words::{Words, is_right_to_left_language};

const STYLE: &str = include_str!("hand_out.css");
/// The chart's width, in its own units.
const CHART: i64 = 720;
/// How far its longest bar goes: the figure behind it needs room.
const LONGEST_BAR: i64 = 640;
/// How high an item's rows are.
const ROW: i64 = 56;
/// The most letters of a title in the chart.
const MOST_LETTERS: usize = 90;

/// A page, the digits of its texts, and its direction.
struct HandOut {
    text: String,
    digits: Digits,
    is_rtl: bool,
}

impl HandOut {
    /// Adds a text.
    fn put(&mut self, text: &str) {
        self.text.push_str(&escaped(&self.digits.written(text)).replace('\n', "<br>"));
    }

    /// Adds the meeting, the room and the day, on one line. None moves its neighbours.
    fn place(&mut self, parts: &[String], words: &Words) {
        if !parts.is_empty() {
            let parts =
                parts.iter().map(|part| format!("<bdi>{}</bdi>", escaped(&self.digits.written(part))));
            let _ = writeln!(self.text, "<p class=\"place\">{}</p>", words.beside(parts));
        }
    }

    /// Returns the direction of a text, as HTML names it: the page's, if any of it is written so. Else its first letter tells:
    /// a note in English on an Arabic page stands from left to right, a sentence that begins with a Latin name does not.
    fn direction(&self, text: &str) -> &'static str {
        if self.is_rtl && text.chars().any(is_right_to_left) { "rtl" } else { "auto" }
    }
}

/// Returns a report as a page.
pub(super) fn write(report: &Report, attributed: Option<&AttributedTable>, words: &Words) -> String {
    let language = report.language.as_deref().unwrap_or(words.language().tag());
    let is_rtl = is_right_to_left_language(language);
    let direction = if is_rtl { "rtl" } else { "ltr" };
    let title = escaped(&words.digits().written(&report.title));
    let text = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header>\n",
        escaped(language)
    );
    let mut page = HandOut { text, digits: words.digits(), is_rtl };
    page.place(&place(report, words), words);
    paragraph(&mut page, "h1", &report.title);
    if report.chatham_house_rule {
        paragraph(&mut page, "p class=\"rule\"", &words.plain("report-under-the-rule"));
    }
    page.text.push_str("</header>\n");
    for (at, item) in report.told() {
        page.text.push_str("<section>\n");
        paragraph(&mut page, "h2", &item.title);
        if !item.has_notes() {
            paragraph(&mut page, "p", &without_notes(item, words));
        }
        noted(item, words).into_iter().chain(asked(item, words)).for_each(|part| section(&mut page, part));
        page.text.push_str("<div class=\"figures\">\n");
        section(&mut page, in_figures(report, item, words));
        page.text.push_str("</div>\n");
        if let Some(spoke) = spoke(attributed, at, words) {
            section(&mut page, spoke);
        }
        page.text.push_str("</section>\n");
    }
    page.text.push_str("<section>\n");
    paragraph(&mut page, "h2", &words.plain("report-way-ahead"));
    let ahead = way_ahead(report, words);
    if ahead.is_empty() {
        paragraph(&mut page, "p", &words.plain("report-no-proposals"));
    }
    list(&mut page, ahead);
    page.text.push_str("</section>\n<section class=\"chart\">\n");
    let heading = words.plain("report-chart");
    paragraph(&mut page, "h2", &heading);
    chart(&mut page, &heading, &report.items, is_rtl, words);
    page.text.push_str("</section>\n</body>\n</html>\n");
    page.text
}

/// Adds a text in a mark, which may have attributes.
fn paragraph(page: &mut HandOut, mark: &str, text: &str) {
    if !text.is_empty() {
        let name = mark.split(' ').next().unwrap_or(mark);
        let _ = write!(page.text, "<{mark} dir=\"{}\">", page.direction(text));
        page.put(text);
        let _ = writeln!(page.text, "</{name}>");
    }
}

fn section(page: &mut HandOut, part: OutlineSection) {
    paragraph(page, "h3", &part.heading);
    list(page, part.entries);
}

fn list(page: &mut HandOut, entries: Vec<OutlineEntry>) {
    if entries.is_empty() {
        return;
    }
    page.text.push_str("<ul>\n");
    for OutlineEntry { text, under } in entries {
        let _ = write!(page.text, "<li><span dir=\"{}\">", page.direction(&text));
        page.put(&text);
        page.text.push_str("</span>");
        if !under.is_empty() {
            page.text.push('\n');
            list(page, under.into_iter().map(OutlineEntry::plain).collect());
        }
        page.text.push_str("</li>\n");
    }
    page.text.push_str("</ul>\n");
}

/// Adds the chart of planned and used time, two bars an item.
fn chart(page: &mut HandOut, heading: &str, items: &[ReportItem], is_rtl: bool, words: &Words) {
    let longest = items.iter().map(|item| item.planned.max(item.used)).max().unwrap_or_default();
    let longest = longest.max(Span::MINUTE).secs();
    let height = ROW * i64::try_from(items.len()).unwrap_or_default();
    let _ = writeln!(
        page.text,
        "<svg viewBox=\"0 0 {CHART} {height}\" role=\"img\" aria-label=\"{}\">",
        escaped(heading)
    );
    // In a chart from right to left each text begins at its right end.
    let from = |along: i64| if is_rtl { CHART - along } else { along };
    for (row, item) in (0..).zip(items) {
        let top = row * ROW;
        let _ = writeln!(
            page.text,
            "<text x=\"{}\" y=\"{}\" class=\"title\">{}</text>",
            from(0),
            top + 14,
            escaped(&page.digits.written(&shortened(&item.title)))
        );
        let over = if item.used > item.planned { "over" } else { "used" };
        let bars = [("planned", item.planned, "report-planned"), (over, item.used, "report-used")];
        for (at, (class, length, message)) in (0..).zip(bars) {
            let width = length.or_zero().secs() * LONGEST_BAR / longest;
            let y = top + 20 + at * 14;
            let left = if is_rtl { CHART - width } else { 0 };
            let _ = writeln!(
                page.text,
                "<rect x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"12\" class=\"{class}\"/>"
            );
            let (label, x) =
                if width > LONGEST_BAR / 3 { ("inside", from(6)) } else { ("beside", from(width + 6)) };
            let value = words.say(message, &crate::words::Args::new().with("time", length));
            let _ = writeln!(
                page.text,
                "<text x=\"{x}\" y=\"{}\" class=\"{label} {class}-label\">{}</text>",
                y + 10,
                escaped(&page.digits.written(&value))
            );
        }
    }
    page.text.push_str("</svg>\n");
}

fn shortened(title: &str) -> String {
    let title = title.replace('\n', " ");
    match title.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => title.get(..end).unwrap_or_default().to_owned() + "…",
        None => title,
    }
}
