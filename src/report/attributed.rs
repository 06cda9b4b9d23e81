//! Who spoke: only of sessions without the Chatham House Rule.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::markup::fit;
use crate::floor::History;
use crate::floor::representative::TurnKind;
use crate::floor::time::Span;

/// Who spoke, in the order of speaking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct AttributedTable {
    turns: Vec<AttributedTurn>,
}

/// One turn on the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AttributedTurn {
    /// The place of the item in the report, from 0.
    pub item: usize,
    /// The delegation or the observer.
    pub delegation: String,
    /// Whether it was a direct response to what was just said.
    pub response: bool,
    /// How long it lasted.
    pub spoken: Span,
    /// By how much it ran over its limit.
    pub over: Span,
}

impl AttributedTable {
    /// Returns who spoke in a session; `None` under the Chatham House Rule.
    #[must_use]
    pub fn of(history: &History) -> Option<Self> {
        let floor = history.floor();
        if floor.plan().rules.chatham_house {
            return None;
        }
        let turns = history.ended_turns().into_iter().filter_map(|ended| {
            let name = floor.party(ended.turn.party()?).map(|party| party.name.as_str());
            Some(AttributedTurn {
                item: floor.agenda().place(ended.item).unwrap_or_default(),
                delegation: fit(name.unwrap_or_default()),
                response: ended.turn.kind == TurnKind::Response,
                spoken: ended.spoken,
                over: ended.over(),
            })
        });
        Some(Self { turns: turns.collect() })
    }

    /// Returns the turns, in the order of speaking.
    pub fn turns(&self) -> impl Iterator<Item = &AttributedTurn> {
        self.turns.iter()
    }

    /// Returns the turns of one item, by its place in the report.
    pub(super) fn of_item(&self, item: usize) -> impl Iterator<Item = &AttributedTurn> {
        self.turns().filter(move |turn| turn.item == item)
    }
}
