//! Those with a part to play.

use serde::{Deserialize, Serialize};

/// A person with a part to play, and that part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// The part.
    pub role: OfficerRole,
    /// The name. `None` while it is to be confirmed.
    pub name: Option<String>,
    /// Office, organisation, country.
    pub post: Option<String>,
}

/// The parts that the background note gives to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficerRole {
    /// Moderates the session.
    Chair,
    /// Reports the discussion to the plenary.
    Rapporteur,
    /// Helps the chair and the rapporteur; projects the timer.
    Facilitator,
    /// Presents in a plenary.
    Presenter,
}
