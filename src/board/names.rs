//! What parties and items are called.

use crate::floor::Floor;
use crate::floor::plan::{ItemId, ItemKind, PartyId};

/// Returns a party's name; empty if there is no such party.
pub(crate) fn name(floor: &Floor, id: PartyId) -> String {
    floor.party(id).map(|party| party.name.clone()).unwrap_or_default()
}

/// Returns an item's title; empty if there is no such item.
pub(super) fn title(floor: &Floor, id: ItemId) -> String {
    floor.item(id).map(|item| item.title.clone()).unwrap_or_default()
}

/// Returns an item's number among the topics, from 1. `None` if it is no topic.
pub(super) fn number(floor: &Floor, id: ItemId) -> Option<usize> {
    let mut topics = floor.agenda().items.iter().filter(|item| item.kind == ItemKind::Topic);
    topics.position(|item| item.id == id).map(|place| place + 1)
}
