//! What must hold of the board, whatever a chair does: no more than the room may see, and the same until the next act.

use std::collections::BTreeSet;

use serde_json::Value;
use tribune::board::Board;
use tribune::board::hour::Offsets;
use tribune::board::room::Showing;
use tribune::board::setting::{Reality, Setting};
use tribune::floor::Floor;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::Turn;

/// Asserts it at `now`.
pub fn check(floor: &Floor, now: Stamp) {
    let setting =
        Setting { planned_start: Some(now), moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    let board = Board::of(floor, now, setting, Showing::default());

    let on_the_floor = floor.turn().and_then(Turn::party);
    let next = floor.list().next().map(|request| request.party);
    let may_be_named: BTreeSet<_> = on_the_floor
        .into_iter()
        .chain(next)
        .filter_map(|party| floor.party(party))
        .map(|party| party.name.clone())
        .collect();
    let parties: BTreeSet<_> = floor.parties().map(|(_, party)| party.name.clone()).collect();
    let value = serde_json::to_value(&board).unwrap();
    let mut texts = BTreeSet::new();
    collect(&value, &mut texts);
    let named: BTreeSet<_> = texts.intersection(&parties).cloned().collect();
    assert_eq!(named, may_be_named, "{value}");
    // Nobody may read guiding questions and officers' names from afar.
    for item in &floor.plan().items {
        assert!(item.questions.iter().all(|question| !texts.contains(question)));
    }

    let later = now + Span::from_secs(7);
    assert_eq!(board, Board::of(floor, later, setting, Showing::default()), "it changed with the second");
    assert_eq!(serde_json::from_value::<Board>(value).unwrap(), board, "it does not travel");
}

fn collect(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            texts.insert(text.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(values) => values.values().for_each(|value| collect(value, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
