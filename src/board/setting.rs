//! The setting of a session: its hour, its time zone, what drives its clock.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::hour::Offsets;
use crate::floor::time::Stamp;

/// What is shown of a session and the floor does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// When the session was to open, if its plan says so.
    pub planned_start: Option<Stamp>,
    /// Whether the plan is for another day or hour, and was moved to now.
    pub moved: bool,
    /// How far the room's hours are from UTC.
    pub offsets: Offsets,
    /// What drives the session's clock.
    pub reality: Reality,
}

impl Setting {
    /// Returns when the session is to open. `None` if no hour is set, or the hour was moved to now.
    #[must_use]
    pub fn opens_at(&self) -> Option<Stamp> {
        self.planned_start.filter(|_| !self.moved)
    }
}

/// What drives a session's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reality {
    /// The computer's clock.
    Real,
    /// A clock with a rate, for trials of the program.
    Trial {
        /// How many seconds of the session pass in one second.
        rate: u32,
    },
    /// A clock of its own, in a simulated room.
    Rehearsal {
        /// How many seconds of the session pass in one second; 0 while time stands.
        rate: u32,
    },
}

impl Reality {
    /// Returns how many seconds of the session pass in one second; 0 while time stands.
    #[must_use]
    pub fn rate(self) -> u32 {
        match self {
            Self::Real => 1,
            Self::Trial { rate } | Self::Rehearsal { rate } => rate,
        }
    }
}
