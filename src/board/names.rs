//! What parties and items are called.

use serde::{Serialize, Serializer};

use crate::floor::Floor;
use crate::floor::plan::{FormOfAddress, ItemId, ItemKind, PartyId};

/// A party of which the chair speaks, or to which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenParty {
    /// Its name, as the room's screens show it.
    pub name: String,
    /// What the chair calls it, with its article, if the plan says so.
    pub spoken: Option<String>,
    /// The plan's form of address.
    pub address: FormOfAddress,
}

impl Serialize for SpokenParty {
    /// Gives the name alone: the rest is for sentences.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

/// Returns a party as the chair speaks of it.
pub(crate) fn spoken(floor: &Floor, id: PartyId) -> SpokenParty {
    let spoken = floor.party(id).and_then(|party| party.spoken.clone());
    SpokenParty { name: name(floor, id), spoken, address: floor.plan().address }
}

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
