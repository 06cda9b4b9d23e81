//! A report as a table: CSV that Excel opens right.
//!
//! It begins with a byte order mark, without which Excel takes it for another encoding; its lines end in CR LF. A row is an
//! item with its figures, or one of its notes. No cell is a formula.

use super::{AttributedTable, Proposal, Report, ReportItem};
use crate::floor::time::Span;
use crate::record::HeardCount;
use crate::words::Words;

/// A row of the table. An empty cell does not belong to its kind.
#[derive(Default)]
struct CsvRow {
    item: String,
    kind: String,
    text: String,
    follow_up: String,
    planned: String,
    used: String,
    interventions: String,
    heard: String,
    overruns: String,
    limits: String,
    over: String,
}

/// Returns a report as a table.
pub(super) fn write(report: &Report, attributed: Option<&AttributedTable>, words: &Words) -> String {
    let mut table = CsvTable { text: "\u{feff}".to_owned() };
    table.row(&CsvRow {
        item: words.plain("csv-item"),
        kind: words.plain("csv-kind"),
        text: words.plain("csv-text"),
        follow_up: words.plain("csv-follow-up"),
        planned: words.plain("csv-planned"),
        used: words.plain("csv-used"),
        interventions: words.plain("csv-interventions"),
        heard: words.plain("csv-heard"),
        overruns: words.plain("csv-overruns"),
        limits: words.plain("csv-limits"),
        over: words.plain("csv-over"),
    });
    for (at, item) in report.items.iter().enumerate() {
        rows(&mut table, item, words);
        for turn in attributed.into_iter().flat_map(|table| table.of_item(at)) {
            let kind = words.plain(if turn.response { "csv-response" } else { "csv-intervention" });
            table.row(&CsvRow {
                used: secs(turn.spoken),
                over: secs(turn.over),
                ..row(item, kind, &turn.delegation)
            });
        }
    }
    table.text
}

/// Adds the rows of an item: its figures, then its notes and its guiding questions.
fn rows(table: &mut CsvTable, item: &ReportItem, words: &Words) {
    let kind = words.plain(if item.discussed { "csv-discussed" } else { "csv-not-discussed" });
    let count =
        |count: Option<u32>| count.map_or_else(|| words.plain("csv-not-told"), |count| count.to_string());
    let limits: Vec<_> = item.limits.iter().map(|limit| secs(*limit)).collect();
    table.row(&CsvRow {
        planned: secs(item.planned),
        used: secs(item.used),
        interventions: count(item.interventions),
        heard: match item.heard {
            HeardCount::None => 0.to_string(),
            HeardCount::FewerThanThree => words.plain("csv-few"),
            HeardCount::NearlyAll => words.plain("csv-nearly-all"),
            HeardCount::Count(count) => count.to_string(),
        },
        overruns: count(item.overruns),
        limits: limits.join(" "),
        ..row(item, kind, "")
    });
    for point in &item.points {
        table.row(&row(item, words.plain("csv-point"), point));
    }
    for Proposal { text, follow_up } in &item.proposals {
        let follow_up = follow_up.clone().unwrap_or_default();
        table.row(&CsvRow { follow_up, ..row(item, words.plain("csv-proposal"), text) });
    }
    for question in &item.questions {
        let kind = words.plain(if question.covered { "csv-covered" } else { "csv-open" });
        table.row(&row(item, kind, &question.question));
        for answer in &question.answers {
            table.row(&row(item, words.plain("csv-answer"), answer));
        }
    }
}

fn row(item: &ReportItem, kind: String, text: &str) -> CsvRow {
    CsvRow { item: item.title.clone(), kind, text: text.to_owned(), ..CsvRow::default() }
}

fn secs(span: Span) -> String {
    span.secs().to_string()
}

struct CsvTable {
    text: String,
}

impl CsvTable {
    fn row(&mut self, row: &CsvRow) {
        let CsvRow {
            item,
            kind,
            text,
            follow_up,
            planned,
            used,
            interventions,
            heard,
            overruns,
            limits,
            over,
        } = row;
        let cells =
            [item, kind, text, follow_up, planned, used, interventions, heard, overruns, limits, over];
        for (at, text) in cells.into_iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.text.push('"');
            self.text.push_str(&cell(text));
            self.text.push('"');
        }
        self.text.push_str("\r\n");
    }
}

/// Returns what stands in a cell. An apostrophe makes text of what a spreadsheet would take for a formula: at the beginning,
/// and behind each sign that other programs separate cells by.
fn cell(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut is_start = true;
    for letter in text.chars() {
        if is_start
            && matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠' | '|' | '%')
        {
            written.push('\'');
        }
        is_start = match letter {
            ';' | '\t' | '\n' | '\r' => true,
            letter => is_start && letter.is_whitespace(),
        };
        if letter == '"' {
            written.push('"');
        }
        written.push(letter);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_leaves_its_place() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("  =1", "  '=1"),
            ("a;=1+1", "a;'=1+1"),
            ("a\n-b", "a\n'-b"),
            ("1+1=2, a-b", "1+1=2, a-b"),
            ("say \"yes\"", "say \"\"yes\"\""),
            ("＝1", "'＝1"),
        ] {
            assert_eq!(cell(text), written);
        }
    }
}
