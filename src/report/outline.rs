//! What the documents tell of an item, in sections: the same in Markdown, on the hand-out and on the slides.

use super::AttributedTable;
use super::figures::{figures, speakers};
use super::unattributed::{Report, ReportItem, ReportQuestion};
use crate::words::{Args, Label, Words};

/// A heading, and what stands under it.
pub(super) struct OutlineSection {
    /// The heading.
    pub(super) heading: String,
    /// What stands under it.
    pub(super) entries: Vec<OutlineEntry>,
}

/// An entry of a section.
pub(super) struct OutlineEntry {
    /// What it says.
    pub(super) text: String,
    /// What belongs to it: who follows up, the answers to a question.
    pub(super) under: Vec<String>,
}

impl OutlineEntry {
    /// Returns an entry to which nothing belongs.
    pub(super) fn plain(text: String) -> Self {
        Self { text, under: Vec::new() }
    }
}

/// Returns an item's figures.
pub(super) fn in_figures(report: &Report, item: &ReportItem, words: &Words) -> OutlineSection {
    let entries = figures(report, item, words).into_iter().map(OutlineEntry::plain).collect();
    OutlineSection { heading: words.plain("report-figures"), entries }
}

/// Returns who spoke on the item at a place of the report; `None` where nobody did, or where that is not told.
pub(super) fn spoke(table: Option<&AttributedTable>, place: usize, words: &Words) -> Option<OutlineSection> {
    let entries: Vec<_> = speakers(table, place, words).into_iter().map(OutlineEntry::plain).collect();
    (!entries.is_empty()).then(|| OutlineSection { heading: words.plain("report-speakers"), entries })
}

/// Returns what was noted under an item: points, proposals, answers. Sections without an entry are left out.
pub(super) fn noted(item: &ReportItem, words: &Words) -> Vec<OutlineSection> {
    let points = item.points.iter().cloned().map(OutlineEntry::plain).collect();
    let proposals = item.proposals.iter().map(|proposal| OutlineEntry {
        text: proposal.text.clone(),
        under: proposal.follow_up.iter().map(|who| follow_up(who, words)).collect(),
    });
    let answered = item.questions.iter().filter(|question| !question.answers.is_empty());
    let answers = answered
        .map(|question| OutlineEntry { text: question.question.clone(), under: question.answers.clone() });
    sections([
        (words.plain("report-points"), points),
        (words.plain("report-proposals"), proposals.collect()),
        (words.plain("report-answers"), answers.collect()),
    ])
}

/// Returns the guiding questions that were covered, and those that are open. Answered ones are told by [`noted`].
pub(super) fn asked(item: &ReportItem, words: &Words) -> Vec<OutlineSection> {
    let of = |is_meant: fn(&ReportQuestion) -> bool| {
        let meant = item.questions.iter().filter(|question| is_meant(question));
        meant.map(|question| OutlineEntry::plain(question.question.clone())).collect()
    };
    sections([
        (words.plain("report-covered"), of(|question| question.covered && question.answers.is_empty())),
        (words.plain("report-open"), of(|question| !question.covered && question.answers.is_empty())),
    ])
}

/// Returns the way ahead: who follows up what.
pub(super) fn way_ahead(report: &Report, words: &Words) -> Vec<OutlineEntry> {
    let entry = |way: &super::WayAhead| OutlineEntry {
        text: way.follow_up.clone().unwrap_or_else(|| words.plain("report-nobody-follows")),
        under: way.proposals.clone(),
    };
    report.way_ahead.iter().map(entry).collect()
}

/// Returns what an item is said of that has no notes: that it was not discussed, or that nothing was noted.
pub(super) fn without_notes(item: &ReportItem, words: &Words) -> String {
    words.plain(if item.discussed { "report-nothing-noted" } else { "report-not-discussed" })
}

/// Returns the meeting, the room, the day; and of a rehearsal or a trial, that it was no real session.
///
/// They are lines of their own: on one line a room's Latin letter and the day's number would change places in Arabic.
pub(super) fn place(report: &Report, words: &Words) -> Vec<String> {
    let date = report.date.as_ref().map(|date| words.date(date));
    let mark = report.no_real_session.then(|| words.label(Label::NoRealSession));
    [report.meeting.clone(), report.room.clone(), date, mark].into_iter().flatten().collect()
}

fn follow_up(who: &str, words: &Words) -> String {
    words.say("report-follow-up", &Args::new().with("who", who))
}

fn sections<const N: usize>(all: [(String, Vec<OutlineEntry>); N]) -> Vec<OutlineSection> {
    let filled = all.into_iter().filter(|(_, entries)| !entries.is_empty());
    filled.map(|(heading, entries)| OutlineSection { heading, entries }).collect()
}
