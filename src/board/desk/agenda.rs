//! The agenda, as the desk shows it, and its present item.

use serde::Serialize;

use crate::board::countdown::Countdown;
use crate::board::face::Face;
use crate::board::names::{number, title};
use crate::floor::Floor;
use crate::floor::agenda::{AgendaItem, Progress};
use crate::floor::plan::{ItemId, ItemKind};
use crate::floor::time::{Span, Stamp};

/// The present item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemFace {
    /// The item.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// Its number among the topics, from 1. `None` if it is no topic.
    pub number: Option<usize>,
    /// Its countdown.
    pub face: Face,
    /// When its time is up, if it runs on. While the meeting is suspended it is counted from the hour at which it resumes;
    /// nothing where no hour is known.
    pub ends: Option<Stamp>,
    /// Its guiding questions, and whether each was covered.
    pub questions: Vec<(String, bool)>,
    /// Who is expected to take the floor during it.
    pub speakers: AskedToSpeak,
    /// How many of them have, and how many they are.
    pub heard: (usize, usize),
}

/// Who is expected to take the floor during an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedToSpeak {
    /// The delegations, on a topic.
    Delegations,
    /// The speakers of its line-up.
    LineUp,
    /// Nobody: an opening, a presentation, a closing.
    Nobody,
}

/// One row of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaRow {
    /// The item.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// Its title for narrow columns.
    pub short: String,
    /// What kind of block it is.
    pub kind: ItemKind,
    /// Its number among the topics, from 1. `None` if it is no topic.
    pub number: Option<usize>,
    /// How far it has come.
    pub progress: RowProgress,
    /// The plan's time for it.
    pub planned: Span,
    /// Its allotment. Once it has ended, the time that it took.
    pub allotment: Span,
    /// The time that it has, after every change; once it has ended, the time that it had.
    pub has: Span,
    /// The time left of the present item, the allotment of those ahead, the time used of those that have ended.
    pub shown: Span,
    /// Interventions begun during it.
    pub interventions: u32,
    /// How many delegations took the floor during it.
    pub heard: usize,
}

/// How far a row of the agenda has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowProgress {
    /// Ahead.
    Ahead,
    /// Present.
    Present,
    /// Done.
    Done,
    /// Left again at once, and not discussed.
    PassedOver,
    /// Dropped.
    Dropped,
}

impl ItemFace {
    /// Returns the present item. `None` between items.
    pub(super) fn of(floor: &Floor, now: Stamp) -> Option<Self> {
        let item = floor.agenda().present()?;
        let face = Countdown::of_item(floor, item, now)?.face(now);
        let planned = floor.item(item.id)?;
        let (speakers, heard) = heard_of(floor, item);
        let covered = |place| item.covered.contains(&place);
        let questions = planned.questions.iter().enumerate();
        Some(Self {
            id: item.id,
            title: planned.title.clone(),
            number: number(floor, item.id),
            face,
            ends: floor.goes_on_from(now).map(|from| from + face.left),
            questions: questions.map(|(place, question)| (question.clone(), covered(place))).collect(),
            speakers,
            heard,
        })
    }
}

impl AgendaRow {
    /// Returns the row of an item.
    pub(super) fn of(floor: &Floor, item: &AgendaItem, now: Stamp) -> Option<Self> {
        let planned = floor.item(item.id)?;
        let progress = match item.progress {
            Progress::Ahead => RowProgress::Ahead,
            Progress::Present { .. } => RowProgress::Present,
            Progress::Done { .. } if item.was_passed_over() => RowProgress::PassedOver,
            Progress::Done { .. } => RowProgress::Done,
            Progress::Dropped => RowProgress::Dropped,
        };
        Some(Self {
            id: item.id,
            title: title(floor, item.id),
            short: planned.short.clone().unwrap_or_else(|| planned.title.clone()),
            kind: item.kind,
            number: number(floor, item.id),
            progress,
            planned: planned.planned,
            allotment: item.allotment,
            has: if let Progress::Done { had } = item.progress { had } else { item.allotment },
            shown: item.left(now).unwrap_or(item.allotment),
            interventions: item.interventions,
            heard: heard(floor, item),
        })
    }
}

/// Returns who is expected to take the floor during an item, how many of them have, and how many they are.
fn heard_of(floor: &Floor, item: &AgendaItem) -> (AskedToSpeak, (usize, usize)) {
    if let Some(line_up) = floor.item(item.id).and_then(|item| item.line_up.as_ref()) {
        let heard = line_up.speakers.iter().filter(|speaker| item.heard.contains(speaker)).count();
        return (AskedToSpeak::LineUp, (heard, line_up.speakers.len()));
    }
    let asked = if item.kind == ItemKind::Topic { AskedToSpeak::Delegations } else { AskedToSpeak::Nobody };
    (asked, (heard(floor, item), floor.delegations().count()))
}

fn heard(floor: &Floor, item: &AgendaItem) -> usize {
    floor.delegations_among(&item.heard)
}
