//! The agenda: its items, their allotments, and the reserve.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::plan::{ItemId, ItemKind, PartyId, Plan};
use super::time::{Span, Stamp};
use super::timer::Timer;

/// The agenda as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// The items in their order.
    pub items: Vec<AgendaItem>,
    /// Time that no item has; negative where the items need more than there is.
    pub reserve: Span,
    /// When the room agreed the agenda; nothing before it has.
    pub agreed: Option<Stamp>,
    /// Whether an item was moved, dropped, put back, or given other time since the room agreed.
    pub changed_since: bool,
    /// Since when the meeting is suspended: that time goes off the reserve.
    pub suspended: Option<Stamp>,
}

/// One item as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Which item of the plan.
    pub id: ItemId,
    /// What kind of block it is.
    pub kind: ItemKind,
    /// How far it has come.
    pub progress: Progress,
    /// The time that it has now; once it has ended, the time that it took.
    pub allotment: Span,
    /// The guiding questions that were covered, by their places from 0.
    pub covered: BTreeSet<usize>,
    /// Who has taken the floor during this item.
    pub heard: BTreeSet<PartyId>,
    /// Interventions begun during this item, turns in a line-up included.
    pub interventions: u32,
}

/// How far an item has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// It has not begun.
    Ahead,
    /// It is the present item.
    Present {
        /// Its clock.
        clock: Timer,
    },
    /// It has ended.
    Done {
        /// The time that it had before it ended.
        had: Span,
    },
    /// It was taken off the agenda.
    Dropped,
}

impl AgendaItem {
    /// Returns whether the item has not begun and is still to come.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        self.progress == Progress::Ahead
    }

    /// Returns the time left of the present item, negative when over; nothing for the others.
    #[must_use]
    pub fn left(&self, now: Stamp) -> Option<Span> {
        self.clock().map(|clock| self.allotment - clock.elapsed(now))
    }

    /// Returns the present item's clock.
    #[must_use]
    pub fn clock(&self) -> Option<&Timer> {
        match &self.progress {
            Progress::Present { clock } => Some(clock),
            Progress::Ahead | Progress::Done { .. } | Progress::Dropped => None,
        }
    }
}

impl Agenda {
    /// Returns the agenda that the plan proposes.
    #[must_use]
    pub(super) fn proposed(plan: &Plan) -> Self {
        let items: Vec<_> = plan
            .item_ids()
            .zip(&plan.items)
            .map(|(id, item)| AgendaItem {
                id,
                kind: item.kind,
                progress: Progress::Ahead,
                allotment: item.planned,
                covered: BTreeSet::new(),
                heard: BTreeSet::new(),
                interventions: 0,
            })
            .collect();
        let reserve = plan.length - items.iter().map(|item| item.allotment).sum();
        Self { items, reserve, agreed: None, changed_since: false, suspended: None }
    }

    /// Returns the sum of all allotments; those of dropped items are in the reserve.
    #[must_use]
    pub fn allotted(&self) -> Span {
        self.items.iter().filter(|item| item.progress != Progress::Dropped).map(|item| item.allotment).sum()
    }

    /// Returns the present item.
    #[must_use]
    pub fn present(&self) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.clock().is_some())
    }

    /// Returns the item that comes after the present one.
    #[must_use]
    pub fn next(&self) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.is_ahead())
    }

    /// Returns an item.
    #[must_use]
    pub fn find(&self, id: ItemId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Returns an item's place, from 0.
    #[must_use]
    pub fn place(&self, id: ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    /// Returns how many topics were begun or are still to come.
    #[must_use]
    pub fn topics(&self) -> usize {
        self.items
            .iter()
            .filter(|item| item.kind == ItemKind::Topic && item.progress != Progress::Dropped)
            .count()
    }

    /// Returns the reserve less what the present item is over and a suspension has taken: what can still be given, or is
    /// missing.
    #[must_use]
    pub fn free(&self, now: Stamp) -> Span {
        let over =
            self.present().and_then(|item| item.left(now)).map_or(Span::ZERO, |left| (-left).or_zero());
        let suspended = self.suspended.map_or(Span::ZERO, |since| (now - since).or_zero());
        self.reserve - over - suspended
    }

    /// Returns the items among which time is shared: the topics ahead; in a session without topics, all items ahead
    /// but the closing one.
    #[must_use]
    pub fn sharing(&self) -> Vec<ItemId> {
        let has_topics = self.items.iter().any(|item| item.kind == ItemKind::Topic);
        self.items
            .iter()
            .filter(|item| item.is_ahead())
            .filter(|item| match item.kind {
                ItemKind::Topic => true,
                ItemKind::Block | ItemKind::Opening => !has_topics,
                ItemKind::Closing => false,
            })
            .map(|item| item.id)
            .collect()
    }

    /// Returns the allotments that [`super::command::Command::ShareOut`] would give, in whole seconds; nothing where
    /// there is no item to share with, no time to share, or an item would be left without time.
    #[must_use]
    pub fn shared_out(&self, now: Stamp) -> Option<Vec<(ItemId, Span)>> {
        let among = self.sharing();
        let count = i64::try_from(among.len()).ok()?;
        let free = self.free(now);
        // A missing second must be found: shares of a shortage are cut upwards, so that no shortage is left.
        let share = if free.is_negative() {
            -(-free + Span::from_secs(count) - Span::from_millis(1)).share(count, Span::SECOND)
        } else {
            free.share(count, Span::SECOND)
        };
        let given: Vec<_> = among
            .into_iter()
            .filter_map(|id| self.find(id).map(|item| (id, item.allotment + share)))
            .collect();
        (share != Span::ZERO && given.iter().all(|&(_, to)| to >= Span::MINUTE)).then_some(given)
    }

    pub(super) fn find_mut(&mut self, id: ItemId) -> Option<&mut AgendaItem> {
        self.items.iter_mut().find(|item| item.id == id)
    }

    pub(super) fn present_mut(&mut self) -> Option<&mut AgendaItem> {
        self.items.iter_mut().find(|item| item.clock().is_some())
    }

    /// Notes a change of the agenda: where the room had agreed, it can agree anew.
    pub(super) fn change(&mut self) {
        self.changed_since = self.agreed.is_some();
    }

    /// Gives an item another allotment, out of the reserve.
    pub(super) fn allot(&mut self, id: ItemId, to: Span) {
        if let Some(item) = self.find_mut(id) {
            let more = to - item.allotment;
            item.allotment = to;
            self.reserve -= more;
        }
    }
}
