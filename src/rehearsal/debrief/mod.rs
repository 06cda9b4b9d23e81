//! How a session was chaired, computed from its entries and the acts of its room.

mod advice;
mod answers;
mod figures;
mod turns;

pub use advice::Advice;
pub use answers::{AlertAnswers, Watched};
pub use figures::Figures;
pub use turns::Overrun;

use std::collections::BTreeSet;

use serde::Serialize;

use super::act::{Doing, RoomAct};
use crate::floor::agenda::{AgendaItem, Progress};
use crate::floor::entry::Cause;
use crate::floor::overrides::Override;
use crate::floor::phase::Phase;
use crate::floor::plan::{ItemKind, PartyId, Standing};
use crate::floor::time::{Span, Stamp};
use crate::floor::{Floor, History};

use turns::Turns;

/// How a session was chaired. Lengths of time are in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Debrief {
    /// How long after the set end it was closed; negative for before. `None` while it is open.
    pub over: Option<Span>,
    /// How many topics somebody spoke on.
    pub topics_covered: usize,
    /// How many topics the plan has.
    pub topics: usize,
    /// How many topics are missing to the plan's least number; 0 while the session is open.
    pub topics_missing: usize,
    /// Delegations that asked for the floor, without those that took the request back.
    pub asked: usize,
    /// How many of them were heard.
    pub heard: usize,
    /// How long the chair took to act, by alert.
    pub answers: Vec<AlertAnswers>,
    /// The turns that ran over their limits.
    pub overruns: Vec<Overrun>,
    /// What overruns took, all together.
    pub overran: Span,
    /// How many interventions would have fitted in, at the plan's limit and hand-over.
    pub cost: i64,
    /// The time in which nobody spoke though somebody waited.
    pub between: Span,
    /// How many hand-overs that time has.
    pub hand_overs: usize,
    /// Its excess over the plan's hand-over.
    pub lost_between: Span,
    /// How much of the closing item's planned time was lost because it began late or never; `None` while it is ahead.
    pub summary_lost: Option<Span>,
    /// The rules that were set aside, in order.
    pub overrides: Vec<Override>,
    /// How many acts were undone.
    pub undone: usize,
    /// How many of them were redone.
    pub redone: usize,
}

impl Debrief {
    /// The debrief of a session, from its entries, the acts of its room, and its planned start.
    #[must_use]
    pub fn of(history: &History, acts: &[RoomAct], planned_start: Option<Stamp>) -> Self {
        let floor = history.floor();
        let rules = &floor.plan().rules;
        let turns = Turns::of(history);
        let overran: Span = turns.overruns.iter().map(|overrun| overrun.over).sum();
        let asked = asked(floor, acts);
        let topics_covered = topics(floor).filter(|item| item.interventions > 0).count();
        let is_closed = matches!(floor.phase(), Phase::Closed { .. });
        let wanted = rules.least_topics.filter(|_| is_closed).map_or(0, usize::from);
        let causes = || history.entries().iter().map(|entry| entry.cause);
        Self {
            over: match floor.phase() {
                Phase::Closed { open, at } => Some(*at - open.ends),
                Phase::Ahead | Phase::Open(_) => None,
            },
            topics_covered,
            topics: topics(floor).count(),
            topics_missing: wanted.saturating_sub(topics_covered),
            heard: asked.iter().filter(|&&party| floor.tally(party).interventions > 0).count(),
            asked: asked.len(),
            answers: answers::of(history, planned_start),
            cost: overran.fits(rules.limit + rules.hand_over),
            overran,
            overruns: turns.overruns,
            lost_between: (turns.between - rules.hand_over.times(count(turns.hand_overs))).or_zero(),
            between: turns.between,
            hand_overs: turns.hand_overs,
            summary_lost: summary_lost(floor, turns.closing_began),
            overrides: turns.overrides,
            undone: causes().filter(|cause| matches!(cause, Cause::Undo { .. })).count(),
            redone: causes().filter(|cause| matches!(cause, Cause::Redo { .. })).count(),
        }
    }
}

fn topics(floor: &Floor) -> impl Iterator<Item = &AgendaItem> {
    floor.agenda().items.iter().filter(|item| item.kind == ItemKind::Topic)
}

/// The delegations that asked, by plate or on the list. One that took its plate down unheard did not want to be heard.
fn asked(floor: &Floor, acts: &[RoomAct]) -> BTreeSet<PartyId> {
    let (mut asked, mut withdrawn) = (BTreeSet::new(), BTreeSet::new());
    for act in acts {
        if let Doing::Asks { party, .. } = act.doing {
            asked.insert(party);
            withdrawn.remove(&party);
        } else if let Doing::Withdraws { party } = act.doing {
            withdrawn.insert(party);
        } else if let Doing::AsksUnlisted { name } = &act.doing
            && let Some((id, _)) = floor.parties().find(|(_, party)| party.name == *name)
        {
            asked.insert(id);
        }
    }
    let list = floor.list();
    asked.extend(list.in_order().chain(&list.aside).map(|request| request.party));
    asked.retain(|party| !withdrawn.contains(party));
    asked.extend(floor.parties().map(|(id, _)| id).filter(|&id| floor.tally(id).interventions > 0));
    asked.retain(|&id| floor.party(id).is_some_and(|party| party.standing == Standing::Delegation));
    asked
}

/// How much of the closing item's planned time was gone when it began; `None` if there is none, or if it may still
/// begin.
fn summary_lost(floor: &Floor, began: Option<Stamp>) -> Option<Span> {
    let is_closing =
        |item: &&AgendaItem| item.kind == ItemKind::Closing && item.progress != Progress::Dropped;
    let closing = floor.agenda().items.iter().find(is_closing)?;
    let planned = floor.item(closing.id)?.planned;
    match (began, floor.phase()) {
        (Some(began), _) => {
            let left = floor.opened().map_or(planned, |open| open.ends - began);
            Some((planned - left).or_zero().min(planned))
        }
        (None, Phase::Closed { .. }) => Some(planned),
        (None, Phase::Ahead | Phase::Open(_)) => None,
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
