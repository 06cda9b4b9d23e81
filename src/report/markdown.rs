//! A report as Markdown that can be pasted into a mail.

use super::outline::{
    OutlineEntry, OutlineSection, asked, in_figures, noted, place, spoke, way_ahead, without_notes,
};
use super::{AttributedTable, Report};
use crate::words::Words;

/// Returns a report as Markdown.
pub(super) fn write(report: &Report, attributed: Option<&AttributedTable>, words: &Words) -> String {
    let mut page = MarkdownPage::default();
    page.paragraph("# ", &report.title);
    page.paragraph("", &place(report, words).join("\n"));
    if report.chatham_house_rule {
        page.paragraph("", &words.plain("report-under-the-rule"));
    }
    for (at, item) in report.told() {
        page.paragraph("## ", &item.title);
        if !item.has_notes() {
            page.paragraph("", &without_notes(item, words));
        }
        noted(item, words).into_iter().chain(asked(item, words)).for_each(|section| page.section(section));
        page.section(in_figures(report, item, words));
        if let Some(spoke) = spoke(attributed, at, words) {
            page.section(spoke);
        }
    }
    page.paragraph("## ", &words.plain("report-way-ahead"));
    let ahead = way_ahead(report, words);
    if ahead.is_empty() {
        page.paragraph("", &words.plain("report-no-proposals"));
    }
    page.list(ahead);
    words.digits().written(&page.text).into_owned()
}

#[derive(Default)]
struct MarkdownPage {
    text: String,
}

impl MarkdownPage {
    /// Adds a paragraph, or a heading.
    fn paragraph(&mut self, mark: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(mark, text);
    }

    fn section(&mut self, section: OutlineSection) {
        self.paragraph("### ", &section.heading);
        self.list(section.entries);
    }

    fn list(&mut self, entries: Vec<OutlineEntry>) {
        if !entries.is_empty() {
            self.text.push('\n');
        }
        for OutlineEntry { text, under } in entries {
            self.line("- ", &text);
            for text in under {
                self.line("  - ", &text);
            }
        }
    }

    /// Adds a line. Where the text has several, they stand below one another.
    fn line(&mut self, mark: &str, text: &str) {
        let gap = format!("  \n{}", " ".repeat(mark.len()));
        let is_heading = mark.starts_with('#');
        let lines: Vec<_> = text.lines().map(literal).collect();
        self.text.push_str(mark);
        self.text.push_str(&lines.join(if is_heading { " " } else { &gap }));
        self.text.push('\n');
    }
}

/// Returns a line in which nothing is markup. As little as possible is escaped: a mail shows the signs.
fn literal(line: &str) -> String {
    let mut written = String::with_capacity(line.len());
    let mut before = None;
    let starts = block_mark(line);
    for (at, letter) in line.char_indices() {
        let rest = line.get(at + letter.len_utf8()..).unwrap_or_default();
        let next = rest.chars().next();
        let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let is_markup = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
            '_' => !(is_word(before) && is_word(next)),
            '&' => next.is_some_and(|next| next == '#' || next.is_alphabetic()),
            '!' => next == Some('['),
            '>' => at == 0,
            // A heading may end in such signs, which would go.
            '#' => at == 0 || rest.trim_matches('#').trim().is_empty(),
            _ => false,
        };
        if is_markup || starts == Some(at) {
            written.push('\\');
        }
        written.push(letter);
        before = Some(letter);
    }
    written
}

/// Returns the place of the sign that would make a line a list, or a rule below a heading.
fn block_mark(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    if matches!(first, '-' | '+' | '=') {
        return Some(0);
    }
    let digits = line.find(|letter: char| !letter.is_ascii_digit())?;
    (digits > 0 && line.get(digits..)?.starts_with(['.', ')'])).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_markup_is_escaped_and_nothing_else() {
        for (text, written) in [
            ("Train 3 teams (by May), 20% more!", "Train 3 teams (by May), 20% more!"),
            ("*bold* _it_ snake_case `code`", "\\*bold\\* \\_it\\_ snake_case \\`code\\`"),
            ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
            ("[a](javascript:x) ![b](c)", "\\[a\\](javascript:x) \\!\\[b\\](c)"),
            ("# one", "\\# one"),
            ("one ##", "one \\#\\#"),
            ("- one", "\\- one"),
            ("12. one", "12\\. one"),
            ("---", "\\---"),
            ("> one &lt; A & B", "\\> one \\&lt; A & B"),
            ("C# and 2030. Then", "C# and 2030. Then"),
        ] {
            assert_eq!(literal(text), written);
        }
    }
}
