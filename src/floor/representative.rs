//! Who of a delegation speaks, and what the turn is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which person speaks for a delegation: the first, the second. Never a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Representative(u8);

impl Representative {
    /// The first person to speak for a delegation.
    pub const FIRST: Self = Self(1);
    /// The second.
    pub const SECOND: Self = Self(2);
    /// The most people that are told apart in one delegation.
    pub const MOST: u8 = 16;

    /// Returns the `number`th representative, counted from 1 and kept within [`Representative::MOST`].
    #[must_use]
    pub fn nth(number: u8) -> Self {
        Self(number.clamp(1, Self::MOST))
    }

    /// Returns the number, counted from 1.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Representative {
    type Error = String;
    /// Returns the `number`th representative; an error outside of 1 to [`Representative::MOST`].
    fn try_from(number: u8) -> Result<Self, String> {
        let within = (1..=Self::MOST).contains(&number);
        if within { Ok(Self(number)) } else { Err(format!("there is no representative number {number}")) }
    }
}

impl From<Representative> for u8 {
    fn from(representative: Representative) -> Self {
        representative.0
    }
}

/// What a turn is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TurnKind {
    /// An intervention.
    Intervention,
    /// The turn of a speaker in an item's line-up.
    LineUp,
    /// A direct response.
    Response,
    /// The chair's own remarks; they have no limit.
    Chair,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_cannot_name_a_representative_who_is_none() {
        let read = |text: &str| serde_json::from_str::<Representative>(text).ok();
        assert_eq!(read("2"), Some(Representative::SECOND));
        assert_eq!((read("0"), read("17")), (None, None));
    }
}
