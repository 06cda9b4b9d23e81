//! What notes hold harms no reader of a report: formulas, markup, characters that XML does not know.

use serde_json::Value;
use tribune::floor::note::NoteKind;
use tribune::record::Record;
use tribune::report::{Report, ReportFormat};
use tribune::words::Words;

use super::meeting::{Meeting, followed_up};
use super::{text, written, zip};

/// Notes that somebody may have made to harm, or pasted from anywhere.
pub(crate) const HOSTILE: [&str; 14] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "a;=1+1",
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "\"quoted\", 'so' & <b>so</b> ]]> -->",
    "[click](javascript:alert(3)) ![x](http://x) `code` **bold** # no heading",
    "# no heading",
    "BEL \u{7} NUL \u{0} ESC \u{1b}[2J DEL \u{7f}",
    "no characters: \u{fffe}\u{ffff}\u{1fffe}\u{fdd0}",
    "😀 👨‍👩‍👧 🇫🇷 é e\u{301} ไทย 日本語 العربية עברית",
    "two\nlines\r\nof text",
];

fn hostile() -> Meeting {
    let notes: Vec<_> = HOSTILE
        .iter()
        .flat_map(|text| {
            [(NoteKind::Point, *text), (followed_up(text), *text), (NoteKind::Answer { question: 0 }, *text)]
        })
        .collect();
    Meeting::noted("english-1", &notes)
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    let csv = text(&hostile().history, ReportFormat::Csv);
    let rows = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(rows.ends_with("\r\n"));
    for cell in rows.split(['"', ',', ';']).map(str::trim_start) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell:?}");
    }
    // As a reader takes it apart: quotes are doubled, and lines end in CR LF outside of cells alone.
    let mut reader = Vec::new();
    let (mut row, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut letters = rows.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                reader.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(reader.iter().all(|row| row.len() == 11), "{reader:?}");
    assert!(reader.iter().any(|row| row[2] == "'=cmd|' /C calc'!A0"), "{reader:?}");
    assert!(reader.iter().any(|row| row[2] == "\"quoted\", 'so' & <b>so</b> ]]> -->"));
}

#[test]
fn the_page_has_no_mark_of_a_note() {
    let html = text(&hostile().history, ReportFormat::Html);
    for mark in ["<script", "<img", "<b>", "onerror=alert(2)>"] {
        assert!(!html.contains(mark), "{mark}");
    }
    assert!(html.contains("&#60;script&#62;alert(1)"));
    for elsewhere in ["http:", "https:", "url(", "@import"] {
        let outside: String = html.split("<li>").next().unwrap().into();
        assert!(!outside.contains(elsewhere), "{elsewhere}");
    }
}

#[test]
fn markdown_has_no_mark_of_a_note() {
    let markdown = text(&hostile().history, ReportFormat::Markdown);
    for mark in ["\n# no", "- # no", " <script", " <img", " **bold**", " [click]", " `code`"] {
        assert!(!markdown.contains(mark), "{mark}: {markdown}");
    }
    assert!(markdown.contains("\\# no heading") && markdown.contains("- two  \n  lines  \n  of text"));
}

#[test]
fn no_part_of_the_deck_has_a_character_that_xml_does_not_know() {
    for (name, text) in zip::files(&written(&hostile().history, ReportFormat::Pptx)) {
        let is_known = |letter: char| matches!(letter, '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        let unknown: Vec<_> = text.chars().filter(|&letter| !is_known(letter)).collect();
        assert!(unknown.is_empty(), "{name}: {unknown:?}");
        let marks = text.matches('<').count();
        assert_eq!(marks, text.matches('>').count(), "{name}");
    }
}

#[test]
fn a_lone_surrogate_is_damage_and_no_report() {
    let record = serde_json::to_string(&Record::of(&hostile().history)).unwrap();
    let torn = record.replace("+1+1", "\\ud800");
    assert!(torn != record && serde_json::from_str::<Record>(&torn).is_err());
}

/// A record of another program, or changed by hand, may hold anything that JSON can.
#[test]
fn what_a_record_holds_is_cleaned_again() {
    let record = serde_json::to_string(&Record::of(&hostile().history)).unwrap();
    let bad: Record =
        serde_json::from_str(&record.replace("+1+1", "\\u0007\\ufffe\\u202e<x>\\u001b[2J")).unwrap();
    let report = Report::of(&bad);
    assert!(report.items.iter().any(|item| item.points.contains(&"<x>[2J".to_owned())));
    for format in ReportFormat::ALL {
        let bytes = format.write(&report, None, &Words::english());
        let text = match format {
            ReportFormat::Pptx => zip::files(&bytes).into_iter().map(|(_, text)| text).collect(),
            _ => String::from_utf8(bytes).unwrap(),
        };
        assert!(!text.contains(['\u{202e}', '\u{1b}', '\u{7}', '\u{fffe}']), "{format:?}");
    }
}

#[test]
fn json_gives_each_note_as_it_was_taken() {
    let json: Value = serde_json::from_str(&text(&hostile().history, ReportFormat::Json)).unwrap();
    let points: Vec<_> =
        json["items"][1]["points"].as_array().unwrap().iter().map(|point| point.as_str().unwrap()).collect();
    assert_eq!(points.len(), HOSTILE.len());
    assert_eq!(points[6], HOSTILE[6]);
    assert_eq!(points[13], "two\nlines\nof text");
    assert_eq!(points[10], "BEL  NUL  ESC [2J DEL");
}
