//! Who spoke: only of sessions without the Chatham House Rule.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::markup::fit;
use crate::floor::event::Event;
use crate::floor::plan::PartyId;
use crate::floor::representative::TurnKind;
use crate::floor::time::Span;
use crate::floor::turn::TurnId;
use crate::floor::{Floor, History};

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
        let mut turns = Vec::new();
        let mut item = 0;
        let mut under_way: BTreeMap<TurnId, UnderWay> = BTreeMap::new();
        for event in history.live().flat_map(|entry| &entry.events) {
            if let Event::ItemBegan { item: began, .. } = event {
                item = floor.agenda().place(*began).unwrap_or(item);
            } else if let Event::Called { turn } = event
                && let Some(party) = turn.party()
            {
                let response = turn.kind == TurnKind::Response;
                under_way.insert(turn.id, UnderWay { party, response, limit: turn.limit });
            } else if let Event::Extended { turn, by } = event {
                under_way.entry(*turn).and_modify(|turn| turn.limit = turn.limit.map(|limit| limit + *by));
            } else if let Event::TurnLimited { turn, to } = event {
                under_way.entry(*turn).and_modify(|turn| turn.limit = Some(*to));
            } else if let Event::Ended { turn, spoken, .. } = event
                && let Some(turn) = under_way.remove(turn)
            {
                turns.push(turn.ended(item, *spoken, floor));
            }
        }
        Some(Self { turns })
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

/// A turn that has not ended.
struct UnderWay {
    party: PartyId,
    response: bool,
    limit: Option<Span>,
}

impl UnderWay {
    fn ended(self, item: usize, spoken: Span, floor: &Floor) -> AttributedTurn {
        let name = floor.party(self.party).map(|party| party.name.as_str());
        AttributedTurn {
            item,
            delegation: fit(name.unwrap_or_default()),
            response: self.response,
            spoken,
            over: self.limit.map_or(Span::ZERO, |limit| (spoken - limit).or_zero()),
        }
    }
}
