//! The agenda: its items and their allotments.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::plan::{Item, ItemId, ItemKind, PartyId, Plan};
use super::time::{Span, Stamp};
use super::timer::Timer;

/// The shortest time in which a topic counts as discussed though nobody took the floor.
const LEAST_DISCUSSED: Span = Span::MINUTE;

/// The agenda as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// The items in their order.
    pub items: Vec<AgendaItem>,
    /// Time that no item was given. Negative if the items were given more than there is. [`super::Floor::reserve`] is
    /// what is left of it at a moment.
    pub unallotted: Span,
    /// When the room agreed the agenda. `None` until it has.
    pub agreed: Option<Stamp>,
    /// Whether an item was moved, dropped, put back, or given other time since the room agreed.
    pub changed_since: bool,
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
    /// The time that it has now. Once it has ended, the time that it took.
    pub allotment: Span,
    /// The guiding questions that were covered, by place from 0.
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
    /// Returns an item that has not begun.
    pub(super) fn of(id: ItemId, item: &Item) -> Self {
        Self {
            id,
            kind: item.kind,
            progress: Progress::Ahead,
            allotment: item.planned,
            covered: BTreeSet::new(),
            heard: BTreeSet::new(),
            interventions: 0,
        }
    }

    /// Returns whether the item has not begun and is still to come.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        self.progress == Progress::Ahead
    }

    /// Returns whether it is a topic that was begun and left again in less than a minute, with nobody heard and no question
    /// covered: then it was not discussed.
    #[must_use]
    pub fn was_passed_over(&self) -> bool {
        self.kind == ItemKind::Topic
            && matches!(self.progress, Progress::Done { .. })
            && self.heard.is_empty()
            && self.covered.is_empty()
            && self.allotment < LEAST_DISCUSSED
    }

    /// Returns the time left of the present item, negative when over; `None` for the others.
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
        let items: Vec<_> = plan.items_by_id().map(|(id, item)| AgendaItem::of(id, item)).collect();
        let unallotted = plan.length - items.iter().map(|item| item.allotment).sum();
        Self { items, unallotted, agreed: None, changed_since: false }
    }

    /// Returns the sum of all allotments; those of dropped items do not count.
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

    /// Returns the item that stands so many places after another one, or before it; `None` beyond the ends.
    #[must_use]
    pub fn beside(&self, id: ItemId, by: isize) -> Option<&AgendaItem> {
        self.items.get(self.place(id)?.checked_add_signed(by)?)
    }

    /// Whether the present item is a topic, which people discuss.
    #[must_use]
    pub fn is_at_topic(&self) -> bool {
        self.present().is_some_and(|item| item.kind == ItemKind::Topic)
    }

    /// Returns how many topics were discussed or are still to come.
    #[must_use]
    pub fn topics(&self) -> usize {
        let counts = |item: &&AgendaItem| item.progress != Progress::Dropped && !item.was_passed_over();
        self.items.iter().filter(|item| item.kind == ItemKind::Topic).filter(counts).count()
    }

    /// Returns how many topics were discussed, the present one included, of how many there were with those dropped and
    /// those still to come.
    #[must_use]
    pub fn topics_discussed(&self) -> (usize, usize) {
        let topics = || self.items.iter().filter(|item| item.kind == ItemKind::Topic);
        let was_discussed = |item: &&AgendaItem| match item.progress {
            Progress::Done { .. } => !item.was_passed_over(),
            Progress::Present { .. } => true,
            Progress::Ahead | Progress::Dropped => false,
        };
        (topics().filter(was_discussed).count(), topics().count())
    }

    pub(super) fn find_mut(&mut self, id: ItemId) -> Option<&mut AgendaItem> {
        self.items.iter_mut().find(|item| item.id == id)
    }

    /// Returns the present item's clock, to hold it or let it run on.
    pub(super) fn clock_mut(&mut self) -> Option<&mut Timer> {
        self.items.iter_mut().find_map(|item| match &mut item.progress {
            Progress::Present { clock } => Some(clock),
            Progress::Ahead | Progress::Done { .. } | Progress::Dropped => None,
        })
    }

    pub(super) fn present_mut(&mut self) -> Option<&mut AgendaItem> {
        self.items.iter_mut().find(|item| item.clock().is_some())
    }

    /// Puts an item at a place, or as near to it as there is one.
    pub(super) fn insert(&mut self, place: usize, item: AgendaItem) {
        self.items.insert(place.min(self.items.len()), item);
    }

    /// Notes a change of the agenda. A room that had agreed can agree anew.
    pub(super) fn change(&mut self) {
        self.changed_since = self.agreed.is_some();
    }

    /// Gives an item another allotment, out of what is unallotted.
    pub(super) fn allot(&mut self, id: ItemId, to: Span) {
        if let Some(item) = self.find_mut(id) {
            let more = to - item.allotment;
            item.allotment = to;
            self.unallotted -= more;
        }
    }
}
