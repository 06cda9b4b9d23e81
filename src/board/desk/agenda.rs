//! The agenda, as the desk shows it, and its present item.

use serde::Serialize;

use crate::board::countdown::Countdown;
use crate::board::face::Face;
use crate::board::names::{number, title};
use crate::floor::Floor;
use crate::floor::agenda::{AgendaItem, Progress};
use crate::floor::plan::{ItemId, ItemKind, Standing};
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
    /// When its time is up, if it runs on.
    pub ends: Stamp,
    /// Its guiding questions, and whether each was covered.
    pub questions: Vec<(String, bool)>,
    /// How many delegations have taken the floor during it, and how many there are.
    pub heard: (usize, usize),
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
    /// The time to show: what is left of the present item, the allotment of an item ahead, what a past item took.
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
    /// Dropped.
    Dropped,
}

impl ItemFace {
    /// Returns the present item. `None` between items.
    pub(super) fn of(floor: &Floor, now: Stamp) -> Option<Self> {
        let item = floor.agenda().present()?;
        let face = Countdown::of_item(floor, item, now)?.face(now);
        let planned = floor.item(item.id)?;
        let covered = |place| item.covered.contains(&place);
        let questions = planned.questions.iter().enumerate();
        Some(Self {
            id: item.id,
            title: planned.title.clone(),
            number: number(floor, item.id),
            face,
            ends: now + face.left,
            questions: questions.map(|(place, question)| (question.clone(), covered(place))).collect(),
            heard: (heard(floor, item), delegations(floor)),
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
            shown: item.left(now).unwrap_or(item.allotment),
            interventions: item.interventions,
            heard: heard(floor, item),
        })
    }
}

fn delegations(floor: &Floor) -> usize {
    floor.parties().filter(|(_, party)| party.standing == Standing::Delegation).count()
}

fn heard(floor: &Floor, item: &AgendaItem) -> usize {
    let delegation = |id| floor.party(id).is_some_and(|party| party.standing == Standing::Delegation);
    item.heard.iter().filter(|&&id| delegation(id)).count()
}
