//! The turns that have ended, each with the limit that it had then: the state keeps only the last one.

use std::collections::BTreeMap;

use super::History;
use crate::floor::event::Event;
use crate::floor::plan::ItemId;
use crate::floor::time::Span;
use crate::floor::turn::{Turn, TurnId};

/// A turn that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedTurn {
    /// The item that was present.
    pub item: ItemId,
    /// The turn as it was called, with its last limit.
    pub turn: Turn,
    /// How long it lasted.
    pub spoken: Span,
}

impl EndedTurn {
    /// Returns by how much it ran over its limit; zero where it did not, or had none.
    #[must_use]
    pub fn over(&self) -> Span {
        self.turn.limit.map_or(Span::ZERO, |limit| (self.spoken - limit).or_zero())
    }
}

impl History {
    /// Returns the turns that have ended, in the order of their ends. One that was put back, set aside or called back has not.
    #[must_use]
    pub fn ended_turns(&self) -> Vec<EndedTurn> {
        let mut ended = Vec::new();
        let mut item = ItemId(0);
        let mut under_way: BTreeMap<TurnId, Turn> = BTreeMap::new();
        for event in self.live().flat_map(|entry| &entry.events) {
            if let Event::ItemBegan { item: began, .. } = event {
                item = *began;
            } else if let Event::Called { turn } = event {
                under_way.insert(turn.id, turn.clone());
            } else if let Event::Extended { turn, by } = event {
                under_way.entry(*turn).and_modify(|turn| turn.limit = turn.limit.map(|limit| limit + *by));
            } else if let Event::TurnLimited { turn, to } = event {
                under_way.entry(*turn).and_modify(|turn| turn.limit = Some(*to));
            } else if let Event::Ended { turn, spoken, .. } = event
                && let Some(turn) = under_way.remove(turn)
            {
                ended.push(EndedTurn { item, turn, spoken: *spoken });
            }
        }
        ended
    }
}
