//! What a facilitator writes to chairs, and what becomes of it at a console.

use serde::{Deserialize, Serialize};

use crate::text::clean;

/// The most characters of a facilitator's line: it stands in one row of the chair's screen.
pub const LONGEST_FROM_FACILITATOR: usize = 60;
/// The largest message with a line that is looked at, in bytes. Those of an overview have at most three hundred.
const LARGEST: usize = 512;

/// A line from a facilitator: harmless, and never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FacilitatorLine {
    /// What tells it from others.
    pub id: u64,
    /// What it says.
    pub text: String,
}

impl FacilitatorLine {
    /// Returns a line as it may be shown; `None` where nothing of it can be.
    #[must_use]
    pub fn of(id: u64, text: &str) -> Option<Self> {
        let text = clean(text, LONGEST_FROM_FACILITATOR).into_owned();
        (!text.is_empty()).then_some(Self { id, text })
    }

    /// Reads a message, and makes it harmless; `None` where it is none.
    pub(super) fn read(payload: &[u8]) -> Option<Self> {
        if payload.len() > LARGEST {
            return None;
        }
        let Self { id, text } = serde_json::from_slice(payload).ok()?;
        Self::of(id, &text)
    }
}

/// What becomes of facilitators' lines at a console.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineState {
    /// None has come.
    #[default]
    None,
    /// The chair takes none.
    Refused,
    /// Too many came: none is taken for a while.
    TooMany,
    /// This one is, or was, on the chair's screen.
    Shown(u64),
    /// The chair has answered this one.
    Seen(u64),
}

impl LineState {
    /// Returns which line it is of, if it is of one.
    #[must_use]
    pub const fn id(self) -> Option<u64> {
        match self {
            Self::Shown(id) | Self::Seen(id) => Some(id),
            Self::None | Self::Refused | Self::TooMany => None,
        }
    }
}
