//! Who asks for the floor on an item, and when.

use super::chance::{About, Chances, percent};
use super::profile::Profile;
use crate::floor::agenda::AgendaItem;
use crate::floor::plan::{ItemId, ItemKind, PartyId};
use crate::floor::representative::Representative;
use crate::floor::time::{Span, Stamp};

/// A plate that will be raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Plate {
    /// When, on the item's clock.
    pub(super) at: Span,
    /// By whom.
    pub(super) party: PartyId,
    /// For which representative, where that is settled.
    pub(super) representative: Option<Representative>,
}

/// The plates of an item, from the moment at which it began.
#[derive(Debug, Clone)]
pub(super) struct Plates {
    item: ItemId,
    began: Stamp,
    /// In the order in which they are raised.
    in_order: Vec<Plate>,
    raised: usize,
}

impl Plates {
    /// Returns who will ask on an item that has begun, of those who are `here`.
    pub(super) fn of(
        item: &AgendaItem,
        began: Stamp,
        here: impl Iterator<Item = PartyId>,
        chances: &Chances,
        profile: &Profile,
    ) -> Self {
        let mut plates = Self { item: item.id, began, in_order: Vec::new(), raised: 0 };
        let discussed = matches!(item.kind, ItemKind::Topic | ItemKind::Block);
        if discussed {
            plates.in_order.extend(here.filter_map(|party| asks(item, party, chances, profile)));
            plates.in_order.sort_unstable();
        }
        plates
    }

    /// Returns whether these are the plates of an item that began then.
    pub(super) fn are_of(&self, item: ItemId, began: Stamp) -> bool {
        self.item == item && self.began == began
    }

    /// Returns the next plate.
    pub(super) fn next(&self) -> Option<Plate> {
        self.in_order.get(self.raised).copied()
    }

    /// Counts the next plate as raised.
    pub(super) fn raise(&mut self) {
        self.raised += 1;
    }

    /// Adds a plate to those that are still down.
    pub(super) fn add(&mut self, plate: Plate) {
        let down = self.in_order.get(self.raised..).unwrap_or_default();
        let at = self.raised + down.partition_point(|other| *other <= plate);
        self.in_order.insert(at, plate);
    }
}

/// Returns the plate that a party will raise on an item, if it will.
pub(super) fn asks(item: &AgendaItem, party: PartyId, chances: &Chances, profile: &Profile) -> Option<Plate> {
    // On an item that is no topic, few have anything to say.
    let heat = match item.kind {
        ItemKind::Topic => chances.of(About::Heat, u32::from(item.id.0), 0).pick(&profile.heats),
        ItemKind::Block | ItemKind::Opening | ItemKind::Closing => 0,
    };
    let voice = chances.of(About::Voice, u32::from(party.0), 0).pick(&profile.voices);
    let share = profile.asks.get(heat).and_then(|by_voice| by_voice.get(voice)).copied().unwrap_or_default();
    let mut draws = chances.of(About::Asking, u32::from(item.id.0), u32::from(party.0));
    draws.happens(share).then(|| {
        let at = percent(item.allotment, draws.value(&profile.asks_at));
        Plate { at, party, representative: None }
    })
}
