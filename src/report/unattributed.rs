//! What a report says, without a speaker.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::markup::fit;
use crate::floor::note::NoteKind;
use crate::floor::plan::ItemKind;
use crate::floor::time::Span;
use crate::record::{HeardCount, ItemRecord, Record};

/// The report of a session. Lengths of time are in milliseconds.
///
/// It comes of a [`Record`], and of nothing else: under the Chatham House Rule it can tell no more than is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// The meeting that the session belonged to.
    pub meeting: Option<String>,
    /// The session's name.
    pub title: String,
    /// The room.
    pub room: Option<String>,
    /// The day on which it opened, as `2024-04-30`.
    pub date: Option<String>,
    /// The room's language, as a BCP 47 tag.
    pub language: Option<String>,
    /// Whether the session was held under the Chatham House Rule. Then figures that could single out a delegation are
    /// not told, and no speaker is named.
    pub chatham_house_rule: bool,
    /// Whether it was a rehearsal or a trial, and no real session.
    pub no_real_session: bool,
    /// How many delegations were on the plan.
    pub delegations: usize,
    /// The items of the agenda, in their order.
    pub items: Vec<ReportItem>,
    /// All proposals, by who follows them up.
    pub way_ahead: Vec<WayAhead>,
}

/// What a report says of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportItem {
    /// Its title.
    pub title: String,
    /// What kind of block it was.
    pub kind: ItemKind,
    /// Whether it was discussed.
    pub discussed: bool,
    /// The main points that were noted.
    pub points: Vec<String>,
    /// The proposals and recommendations that were noted.
    pub proposals: Vec<Proposal>,
    /// The guiding questions.
    pub questions: Vec<ReportQuestion>,
    /// The time that was planned.
    pub planned: Span,
    /// The time that was used; under the Rule, to the minute.
    pub used: Span,
    /// How many interventions there were. `null` where the number would tell how few delegations were heard.
    pub interventions: Option<u32>,
    /// How many delegations were heard.
    pub heard: HeardCount,
    /// How many interventions ran over their limit. `null` where the interventions are not told either.
    pub overruns: Option<u32>,
    /// The limits that were set during the item, in order.
    pub limits: Vec<Span>,
}

/// A proposal, and who follows it up: never who made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proposal {
    /// The proposal.
    pub text: String,
    /// Who follows it up, where that was said.
    pub follow_up: Option<String>,
}

/// A guiding question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportQuestion {
    /// The question.
    pub question: String,
    /// Whether it was covered.
    pub covered: bool,
    /// The answers that were noted.
    pub answers: Vec<String>,
}

/// What somebody follows up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WayAhead {
    /// Who. `null` for what nobody was named for.
    pub follow_up: Option<String>,
    /// The proposals, in the order of the agenda.
    pub proposals: Vec<String>,
}

impl Report {
    /// Returns the report of a record, as of a real session: a record does not tell. The caller changes that.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let fitted = |text: &Option<String>| text.as_deref().map(fit);
        let items: Vec<_> = record.items.iter().map(ReportItem::of).collect();
        Self {
            meeting: fitted(&record.meeting),
            title: fit(&record.title),
            room: fitted(&record.room),
            date: fitted(&record.date),
            language: fitted(&record.language),
            chatham_house_rule: record.chatham_house_rule,
            no_real_session: false,
            delegations: record.delegations,
            way_ahead: way_ahead(&items),
            items,
        }
    }

    /// Returns the items that are told one by one, each with its place: the topics; without a topic, the blocks; and what has
    /// notes.
    pub(super) fn told(&self) -> impl Iterator<Item = (usize, &ReportItem)> {
        let has_topics = self.items.iter().any(|item| item.kind == ItemKind::Topic);
        self.items.iter().enumerate().filter(move |(_, item)| match item.kind {
            ItemKind::Topic => true,
            ItemKind::Block => !has_topics || item.has_notes(),
            ItemKind::Opening | ItemKind::Break | ItemKind::Closing => item.has_notes(),
        })
    }
}

impl ReportItem {
    fn of(record: &ItemRecord) -> Self {
        let ItemRecord { title, kind, discussed, planned, used, interventions, heard, overruns, .. } = record;
        let texts = |is_meant: &dyn Fn(&NoteKind) -> bool| {
            let meant = record.notes.iter().filter(|note| is_meant(&note.kind));
            meant.map(|note| fit(&note.text.to_string())).filter(|text| !text.is_empty()).collect::<Vec<_>>()
        };
        let proposals = record.notes.iter().filter_map(|note| match &note.kind {
            NoteKind::Proposal { owner } => Some(Proposal {
                text: fit(&note.text.to_string()),
                follow_up: owner.as_deref().map(fit).filter(|owner| !owner.is_empty()),
            }),
            NoteKind::Point | NoteKind::Answer { .. } => None,
        });
        let question = |(place, (question, covered)): (usize, &(String, bool))| ReportQuestion {
            question: fit(question),
            covered: *covered,
            answers: texts(&|kind| kind.question() == Some(place)),
        };
        Self {
            title: fit(title),
            kind: *kind,
            discussed: *discussed,
            points: texts(&|kind| *kind == NoteKind::Point),
            proposals: proposals.filter(|proposal| !proposal.text.is_empty()).collect(),
            questions: record.questions.iter().enumerate().map(question).collect(),
            planned: *planned,
            used: *used,
            interventions: *interventions,
            heard: *heard,
            overruns: *overruns,
            limits: record.limits.clone(),
        }
    }

    /// Returns whether anything was noted under it.
    pub(super) fn has_notes(&self) -> bool {
        let answered = self.questions.iter().any(|question| !question.answers.is_empty());
        answered || !self.points.is_empty() || !self.proposals.is_empty()
    }
}

/// Returns the proposals by who follows them up, in the order in which they are first named; those of nobody come last.
fn way_ahead(items: &[ReportItem]) -> Vec<WayAhead> {
    let mut ways: Vec<WayAhead> = Vec::new();
    for Proposal { text, follow_up } in items.iter().flat_map(|item| &item.proposals) {
        if let Some(way) = ways.iter_mut().find(|way| way.follow_up == *follow_up) {
            way.proposals.push(text.clone());
        } else {
            ways.push(WayAhead { follow_up: follow_up.clone(), proposals: vec![text.clone()] });
        }
    }
    ways.sort_by_key(|way| way.follow_up.is_none());
    ways
}
