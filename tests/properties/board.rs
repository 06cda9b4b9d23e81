//! What must hold of the board, whatever a chair does: no more than the room may see, and the same until the next act.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tribune::board::Board;
use tribune::board::hour::Offsets;
use tribune::board::room::{Showing, ShownView};
use tribune::board::setting::{Reality, Setting};
use tribune::board::slide::BoardSlide;
use tribune::floor::Floor;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::Turn;

use crate::properties::pick::{NOTED, PRIVATE};

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
        .map(|party| party.name.as_str())
        .collect();
    let value = serde_json::to_value(&board).unwrap();
    let texts = Texts::of(&value);
    let parties: BTreeSet<_> = floor.parties().flat_map(|(_, party)| party.names()).collect();
    let named: BTreeSet<_> =
        parties.into_iter().map(String::as_str).filter(|name| texts.hold(name)).collect();
    assert_eq!(named, may_be_named, "{value}");
    // Nobody may read guiding questions, and officers' names and posts, from afar.
    let items = floor.agenda().items.iter().filter_map(|row| floor.item(row.id));
    let questions = items.flat_map(|item| &item.questions);
    let officers = floor.plan().officers.iter().flat_map(|officer| officer.name.iter().chain(&officer.post));
    for private in questions.chain(officers) {
        assert!(!texts.hold(private), "{private}: {value}");
    }
    // Notes are on no screen of the room, but for the slides of a read-through that the chair has started: what these hold is
    // shown, and it alone. Private words are on none.
    for kept in [PRIVATE, NOTED] {
        assert!(!value.to_string().contains(kept), "“{kept} …” is on a screen of the room: {value}");
    }

    let slide = BoardSlide {
        place: 1,
        count: 1,
        title: "A slide".to_owned(),
        lines: Vec::new(),
        scroll: 0,
        clock: None,
    };
    for (view, shows) in [(ShownView::Whole, true), (ShownView::ClockAlone, false), (ShownView::Blank, false)]
    {
        let showing = Showing { view, slide: Some(slide.clone()), ..Showing::default() };
        let shown = Board::of(floor, now, setting, showing).as_shown();
        assert_eq!(shown.showing.slide.is_some(), shows, "a slide for other programs in {view:?}");
    }
    let reading = Showing { slide: Some(slide.clone()), ..Showing::default() };
    let mut read = Board::of(floor, now, setting, reading);
    assert_eq!(read.showing.slide.take(), Some(slide), "the slide is not the one that is read");
    assert_eq!(read, board, "a read-through changes more than the slide");

    let later = now + Span::from_secs(7);
    assert_eq!(board, Board::of(floor, later, setting, Showing::default()), "it changed with the second");
    assert_eq!(serde_json::from_value::<Board>(value).unwrap(), board, "it does not travel");
}

/// All texts of a value, in small letters.
#[derive(Default)]
struct Texts(Vec<String>);

impl Texts {
    fn of(value: &Value) -> Self {
        let mut texts = Self::default();
        texts.collect(value);
        texts
    }

    /// Returns whether a text holds this one, alone or among other words.
    fn hold(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.0.iter().any(|one| one.contains(&text))
    }

    fn collect(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.0.push(text.to_lowercase()),
            Value::Array(values) => values.iter().for_each(|value| self.collect(value)),
            Value::Object(values) => {
                for (key, value) in values {
                    self.0.push(key.to_lowercase());
                    self.collect(value);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

#[test]
fn a_name_is_found_inside_a_longer_text() {
    let texts = Texts::of(&json!({ "item": [{ "title": "Topic 3 (after LIBYA’s remarks)", "Serbia": 1 }] }));
    assert!(["Libya", "Serbia", "Topic 3"].iter().all(|name| texts.hold(name)));
    assert!(!texts.hold("Jordan"));
}
