//! The rules of the room.
//!
//! The source of their defaults is the background note of NDM-UN27, National Directors Day, 30 April 2024.

use serde::{Deserialize, Serialize};

use crate::floor::time::Span;

/// The rules of the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The longest intervention: four minutes in the note.
    pub limit: Span,
    /// Time left at which the speaker is warned, longest first.
    pub warnings: Vec<Span>,
    /// What happens at the limit.
    pub at_limit: AtLimit,
    /// How often the alarm repeats until the chair acts.
    pub alarm_every: Span,
    /// How many representatives of one delegation may take the floor. `None` means any number.
    pub representatives: Option<u8>,
    /// The time for a point of order.
    pub point_of_order: Span,
    /// The time for a direct response.
    pub response: Span,
    /// The time that passes between two speakers. Forecasts and sums count it.
    pub hand_over: Span,
    /// The fewest topics that should be covered; fewer is a warning, never a refusal.
    pub least_topics: Option<u8>,
    /// The time for a topic that was announced to participants, if any was. `check` compares it with what fits.
    pub topic_about: Option<Span>,
    /// Whether each representative introduces themselves on the first intervention.
    pub introduce: bool,
    /// Whether the Chatham House Rule holds.
    pub chatham_house: bool,
}

/// What happens when a speaker's time is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AtLimit {
    /// The chair is told, and ends the intervention.
    Alert,
    /// The floor returns to the chair by itself, this long after the limit.
    Close {
        /// The time between the limit and the return of the floor.
        grace: Span,
    },
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            limit: Span::from_mins(4),
            warnings: vec![Span::from_secs(60), Span::from_secs(30)],
            at_limit: AtLimit::Alert,
            alarm_every: Span::from_secs(30),
            representatives: Some(2),
            point_of_order: Span::from_mins(1),
            response: Span::from_mins(1),
            hand_over: Span::from_secs(20),
            least_topics: None,
            topic_about: None,
            introduce: true,
            chatham_house: false,
        }
    }
}
