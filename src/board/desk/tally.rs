//! What each party has had of the floor, as the desk shows it.

use serde::Serialize;

use crate::floor::Floor;
use crate::floor::plan::{Party, PartyId, Standing};
use crate::floor::time::{Span, Stamp};

/// What one party has had of the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyRow {
    /// The party.
    pub party: PartyId,
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: Option<String>,
    /// What it is.
    pub standing: Standing,
    /// Interventions begun.
    pub interventions: u32,
    /// Direct responses begun.
    pub responses: u32,
    /// How many people have spoken for it.
    pub people: u8,
    /// Time on the floor, the present turn included.
    pub spoken: Span,
    /// Whether it has not taken the floor on the present item.
    pub silent: bool,
}

impl TallyRow {
    /// Returns the rows of all parties in the room: first those that were not heard.
    pub(super) fn all(floor: &Floor, now: Stamp) -> Vec<Self> {
        let present = floor.agenda().present();
        let running = floor.turn().and_then(|turn| turn.party().map(|party| (party, turn.spoken(now))));
        let row = |(id, party): (_, &Party)| {
            let tally = floor.tally(id);
            let now_speaking = running.filter(|&(speaking, _)| speaking == id).map(|(_, spoken)| spoken);
            Self {
                party: id,
                name: party.name.clone(),
                code: party.code.clone(),
                standing: party.standing,
                interventions: tally.interventions,
                responses: tally.responses,
                people: tally.people(),
                spoken: tally.spoken + now_speaking.unwrap_or_default(),
                silent: present.is_some_and(|item| !item.heard.contains(&id)),
            }
        };
        floor.parties_to_hear().into_iter().map(row).collect()
    }
}
