//! The slides, before they are cut into pages: what each says.

use super::figures::{figures, open_questions, speakers};
use super::outline::{OutlineEntry, OutlineSection, asked, noted, place, way_ahead, without_notes};
use super::{AttributedTable, Report, ReportItem};
use crate::board::slide::{SheetLevel, SheetLine};
use crate::words::Words;

/// A slide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is of.
    pub kind: SheetKind,
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<SheetLine>,
    /// The speaker's notes, a line each: the figures.
    pub notes: Vec<String>,
}

/// What a slide is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKind {
    /// The session: the first one.
    Title,
    /// An item of the agenda.
    Item,
    /// The way ahead: the last one.
    WayAhead,
}

/// Returns the slides of a report: the title, each topic of the plan, the way ahead.
#[must_use]
pub fn sheets(report: &Report, attributed: Option<&AttributedTable>, words: &Words) -> Vec<Sheet> {
    let items = report
        .told()
        .map(|(place, item)| item_sheet(report, item, speakers(attributed, place, words), words));
    std::iter::once(title(report, words)).chain(items).chain([ahead(report, words)]).collect()
}

fn title(report: &Report, words: &Words) -> Sheet {
    let rule = report.chatham_house_rule.then(|| words.plain("report-under-the-rule"));
    Sheet {
        kind: SheetKind::Title,
        title: report.title.clone(),
        lines: place(report, words)
            .into_iter()
            .chain(rule)
            .map(|text| line(SheetLevel::Plain, text))
            .collect(),
        notes: Vec::new(),
    }
}

fn item_sheet(report: &Report, item: &ReportItem, spoke: Vec<String>, words: &Words) -> Sheet {
    let mut lines = Vec::new();
    if item.has_notes() {
        lines.extend(noted(item, words).into_iter().flat_map(section));
    } else {
        lines.push(line(SheetLevel::Plain, without_notes(item, words)));
        if item.discussed {
            lines.extend(asked(item, words).into_iter().flat_map(section));
        }
    }
    let notes = figures(report, item, words).into_iter().chain(open_questions(item, words)).chain(spoke);
    Sheet { kind: SheetKind::Item, title: item.title.clone(), lines, notes: notes.collect() }
}

fn ahead(report: &Report, words: &Words) -> Sheet {
    let mut lines: Vec<_> = way_ahead(report, words).into_iter().flat_map(entry).collect();
    if lines.is_empty() {
        lines.push(line(SheetLevel::Plain, words.plain("report-no-proposals")));
    }
    Sheet { kind: SheetKind::WayAhead, title: words.plain("report-way-ahead"), lines, notes: Vec::new() }
}

fn section(section: OutlineSection) -> Vec<SheetLine> {
    let heading = line(SheetLevel::Heading, section.heading);
    std::iter::once(heading).chain(section.entries.into_iter().flat_map(entry)).collect()
}

fn entry(OutlineEntry { text, under }: OutlineEntry) -> Vec<SheetLine> {
    let under = under.into_iter().map(|text| line(SheetLevel::Under, text));
    std::iter::once(line(SheetLevel::Entry, text)).chain(under).collect()
}

fn line(level: SheetLevel, text: String) -> SheetLine {
    SheetLine { level, text, goes_on: false }
}
