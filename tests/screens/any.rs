//! Tests that any room can be drawn at any size, without panic, and never outside its area.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use tribune::console::key::Key;
use tribune::console::panels::KEYS;
use tribune::console::verbs::VERBS;
use tribune::draw::{Depth, Look, console, hit};

use crate::screens::states;
use crate::screens::{SIXTEEN, TRUE};

/// Keys of the room and its panels, and letters that find delegations; few that end the session.
pub fn any_key() -> impl Strategy<Value = Vec<KeyEvent>> {
    let panels = KEYS.iter().flat_map(|(_, rows)| *rows).flat_map(|row| row.keys);
    let keys: Vec<Key> = VERBS.iter().flat_map(|verb| verb.shown.keys).chain(panels).copied().collect();
    let typed =
        |text: &str| text.chars().map(|letter| KeyEvent::from(KeyCode::Char(letter))).collect::<Vec<_>>();
    prop_oneof![
        4 => proptest::sample::select(keys).prop_map(|key| {
            let modifiers = if key.shift { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            vec![KeyEvent::new(key.code, modifiers)]
        }),
        3 => proptest::sample::select(vec!["ama", "asr", "atu", "akh", "abi", "aQuito", "apa"]).prop_map(move |text| {
            let mut keys = typed(text);
            keys.push(KeyCode::Enter.into());
            keys
        }),
        2 => Just(vec![KeyCode::Enter.into(), KeyCode::Char(' ').into()]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_room_at_any_size_stays_inside_its_area(
        script in proptest::collection::vec((any_key(), 0_i64..200), 0..60),
        sizes in proptest::collection::vec((0_u16..250, 0_u16..100), 3),
        depth in 0_usize..4,
        light in any::<bool>(),
    ) {
        let mut room = states::english_1();
        room.keys("{95}<enter>");
        room.play(script);
        let scene = room.scene();
        let depth = [Depth::None, Depth::Sixteen, Depth::TwoFiftySix, Depth::True][depth];
        for (width, height) in sizes {
            let area = Rect::new(3, 2, width, height);
            let whole = Rect::new(0, 0, width + 7, height + 5);
            let mut buffer = Buffer::filled(whole, Cell::new("#"));
            console(&scene, &Look::new(depth, light), area, &mut buffer);
            for position in whole.positions().filter(|position| !area.contains(*position)) {
                prop_assert_eq!(buffer[position].symbol(), "#", "{:?} at {:?}", position, area);
            }
            for position in whole.positions().step_by(97) {
                let found = hit(&scene, area, position.x, position.y);
                prop_assert!(found.is_none() || area.contains(position), "{:?} at {:?}", position, area);
            }
        }
    }
}

#[test]
fn every_state_can_be_drawn_at_every_size() {
    for (name, scene) in states::all() {
        for width in [0, 1, 6, 19, 39, 40, 65, 66, 99, 100, 130] {
            for height in [0, 1, 2, 3, 5, 8, 11, 12, 13, 15, 17, 18, 19, 21, 24, 27, 30, 36] {
                let area = Rect::new(0, 0, width, height);
                let mut buffer = Buffer::filled(area, Cell::new("☃"));
                console(&scene, &SIXTEEN, area, &mut buffer);
                let untouched = buffer.content.iter().any(|cell| cell.symbol() == "☃");
                assert!(!untouched, "{name} at {width}x{height}");
            }
        }
    }
}

#[test]
fn an_area_larger_than_its_buffer_is_cut_to_it() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 30, 10));
    console(&states::room("speaking").scene(), &TRUE, Rect::new(5, 5, 65_000, 65_000), &mut buffer);
    assert_eq!(buffer[(4, 6)].symbol(), " ");
    assert!(buffer[(6, 5)].symbol() != " ", "the name stands in the corner");
}
