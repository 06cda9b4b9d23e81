//! Which parties ask for the floor on an item, and when.

use super::chance::{About, Chances, percent};
use super::profile::Profile;
use crate::floor::agenda::AgendaItem;
use crate::floor::plan::{ItemId, ItemKind, PartyId};
use crate::floor::representative::Representative;
use crate::floor::time::{Span, Stamp};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Plate {
    /// When it goes up, on the item's clock.
    pub(super) at: Span,
    pub(super) party: PartyId,
    /// The representative it is for, if that is settled.
    pub(super) representative: Option<Representative>,
}

/// The plates of an item that began at a moment.
#[derive(Debug, Clone)]
pub(super) struct Plates {
    item: ItemId,
    began: Stamp,
    in_order: Vec<Plate>,
    raised: usize,
}

impl Plates {
    /// The plates of an item that has begun, of the parties that are `here`.
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

    pub(super) fn are_of(&self, item: ItemId, began: Stamp) -> bool {
        self.item == item && self.began == began
    }

    pub(super) fn next(&self) -> Option<Plate> {
        self.in_order.get(self.raised).copied()
    }

    pub(super) fn raise(&mut self) {
        self.raised += 1;
    }

    pub(super) fn add(&mut self, plate: Plate) {
        let down = self.in_order.get(self.raised..).unwrap_or_default();
        let at = self.raised + down.partition_point(|other| *other <= plate);
        self.in_order.insert(at, plate);
    }
}

/// The plate of a party on an item; `None` if it will not ask.
pub(super) fn asks(item: &AgendaItem, party: PartyId, chances: &Chances, profile: &Profile) -> Option<Plate> {
    // On other items than topics, few have anything to say.
    let heat = match item.kind {
        ItemKind::Topic => chances.of(About::Heat, u32::from(item.id.0), 0).pick(&profile.heats),
        ItemKind::Block | ItemKind::Opening | ItemKind::Closing | ItemKind::Break => 0,
    };
    let voice = chances.of(About::Voice, u32::from(party.0), 0).pick(&profile.voices);
    let share = profile.asks.get(heat).and_then(|by_voice| by_voice.get(voice)).copied().unwrap_or_default();
    let mut draws = chances.of(About::Asking, u32::from(item.id.0), u32::from(party.0));
    draws.happens(share).then(|| {
        let at = percent(item.allotment, draws.value(&profile.asks_at));
        Plate { at, party, representative: None }
    })
}
