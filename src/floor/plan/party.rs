//! Who may ask for the floor.

use serde::{Deserialize, Serialize};

use crate::text::names;

/// The place of a delegation or an observer in the plan's list, from 0. Those added in the room follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartyId(pub u16);

impl PartyId {
    /// Numbers parties in their order, from 0.
    pub fn number<'p>(
        parties: impl IntoIterator<Item = &'p Party>,
    ) -> impl Iterator<Item = (Self, &'p Party)> {
        (0..=u16::MAX).map(Self).zip(parties)
    }
}

/// A body that may ask for the floor: a delegation, or an observer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The name as the room uses it.
    pub name: String,
    /// A short code to find it by: "LAO".
    pub code: Option<String>,
    /// Other names to find it by: "Ivory Coast".
    pub also: Vec<String>,
    /// What it is.
    pub standing: Standing,
}

impl Party {
    /// Returns all that it is called: its name, its code, its other names.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.code).chain(&self.also)
    }

    /// Returns whether it is called `name`, or by a name that cannot be told from it ([`names::is_same`]).
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let keys = names::keys(name);
        self.names().any(|own| names::keys(own).iter().any(|key| keys.contains(key)))
    }
}

/// Whether a party is on the room's list or attends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A delegation: the unit to which the rules apply.
    Delegation,
    /// An observer: speaks when the chair invites, and waits after delegations.
    Observer,
}
