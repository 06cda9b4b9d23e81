//! Who may ask for the floor.

use serde::{Deserialize, Serialize};

use crate::names::{Language, Member};
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
    /// What the chair calls it, with its article, if the plan says so: "the Red Cross".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoken: Option<String>,
    /// What it is.
    pub standing: Standing,
}

impl Party {
    /// Returns all that it is called: its name, its code, its other names.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.code).chain(&self.also)
    }

    /// Returns all by which a text mentions it: what it is called, and the names of a member in every language of the table.
    pub fn mentioned_as<'p>(&'p self) -> impl Iterator<Item = &'p str> {
        // Codes are none of them, unless the plan has them: IT and NO are words, "per" and "can" too.
        let others =
            |member: Member| Language::ALL.into_iter().flat_map(move |language| member.names_in(language));
        let others = self.member().into_iter().flat_map(others).map(|name| -> &'p str { name });
        self.names().map(String::as_str).chain(others)
    }

    /// Returns which member of the United Nations it is, by its name or another of its names.
    #[must_use]
    pub fn member(&self) -> Option<Member> {
        std::iter::once(&self.name).chain(&self.also).find_map(|name| Member::named(name))
    }

    /// Returns whether it is called `name`, or by a name that cannot be told from it ([`names::is_same`]). A member of the
    /// United Nations is called by all its names and its code.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let wanted = names::keys(name);
        let meant = Member::meant_by(name);
        self.names().any(|own| {
            let own = names::keys(own);
            own.iter().any(|key| wanted.contains(key))
                || meant.is_some_and(|meant| Member::of_keys(&own) == Some(meant))
        })
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

/// What the chair calls those who have the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormOfAddress {
    /// By their delegation's name.
    #[default]
    Name,
    /// As its representative.
    Representative,
    /// As its distinguished representative.
    Distinguished,
}
