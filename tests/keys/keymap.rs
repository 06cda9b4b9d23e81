//! Tests of the keymap as a whole: one key, one act, and what can be done now.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use tribune::console::key::Key;
use tribune::console::panels::KEYS;
use tribune::console::verbs::VERBS;
use tribune::draw::scene::{HelpRow, PanelView};

use crate::keys::room::{Room, key_of_two_acts};

#[test]
fn a_key_that_does_nothing_says_why() {
    let said = |script: &str, key: &str| {
        let mut room = Room::new();
        room.keys(script);
        room.keys(key);
        room.said()
    };
    assert_eq!(said("", "n"), "The session has not opened: Enter opens it.");
    assert_eq!(said("<enter>", "<space>"), "Nobody has the floor.");
    assert_eq!(said("<enter>", "<f3>"), "Nobody has the floor.");
    assert_eq!(said("<enter>", "<enter>"), "Nobody waits for the floor.");
    assert_eq!(said("<enter>s", "<space>"), "The meeting is suspended: Enter resumes it.");
    assert_eq!(
        said("<enter>alao<enter><enter>", "<enter>"),
        "Lao PDR has the floor and has not begun: Space starts the clock."
    );
    assert_eq!(
        said("<enter>plao<enter>", "<enter>"),
        "The point of order comes first: Enter upholds it, Space does not."
    );
    assert_eq!(said("", "u"), "There is nothing to undo.");
}

#[test]
fn the_help_says_what_can_be_done_now() {
    let mut room = Room::open();
    room.keys("alao<enter>?");
    let PanelView::Help { rows, .. } = room.scene().panel else { panic!("the help") };
    let live: Vec<_> = rows
        .iter()
        .filter_map(|row| match row {
            HelpRow::Key(hint) if hint.live => Some(hint.text.as_str()),
            HelpRow::Key(_) | HelpRow::Heading(_) => None,
        })
        .collect();
    assert!(live.contains(&"next speaker") && !live.contains(&"hold"), "{live:?}");
}

/// Any key of the keyboard, most often one of the keymap.
fn any_key() -> impl Strategy<Value = KeyEvent> {
    let panels = KEYS.iter().flat_map(|(_, rows)| *rows).flat_map(|row| row.keys);
    let rows: Vec<Key> = VERBS.iter().flat_map(|verb| verb.shown.keys).chain(panels).copied().collect();
    prop_oneof![
        8 => proptest::sample::select(rows).prop_map(|key| {
            KeyEvent::new(key.code, modifiers(key))
        }),
        1 => any::<char>().prop_map(|letter| KeyEvent::from(KeyCode::Char(letter))),
    ]
}

proptest! {
    #[test]
    fn no_key_means_two_things_at_once(keys in proptest::collection::vec((any_key(), 0_i64..120), 0..80)) {
        let mut room = Room::new();
        for (key, secs) in keys {
            room.wait(secs);
            if room.press(key) {
                break;
            }
        }
        // The help shows every key of the room, and whether it works now.
        room.keys("<esc><esc>?");
        prop_assert_eq!(key_of_two_acts(&room), None);
    }
}

#[test]
fn within_a_panel_each_key_stands_once() {
    for (layer, rows) in KEYS {
        let mut keys: Vec<_> = rows.iter().flat_map(|row| row.keys).map(|key| format!("{key:?}")).collect();
        let all = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), all, "{layer:?}");
    }
}

#[test]
fn what_a_live_room_needs_works_without_letters() {
    let needed = [
        "open",
        "start",
        "hold",
        "resume",
        "next-speaker",
        "finish",
        "not-present",
        "extend",
        "start-back",
        "point",
        "uphold",
        "not-uphold",
        "response",
        "add",
        "other-representative",
        "call-selected",
        "withdraw",
        "move-up",
        "move-down",
        "shorter-limit",
        "next-item",
        "close",
        "suspend",
        "resume-meeting",
        "agenda",
        "help",
        "undo",
        "insist",
        "leave",
    ];
    for name in needed {
        let verb = VERBS.iter().find(|verb| verb.shown.name == name).unwrap();
        let plain = |key: &Key| !matches!(key.code, KeyCode::Char(letter) if letter != ' ');
        assert!(verb.shown.keys.iter().any(plain), "{name} needs a key that every keyboard has");
    }
}

/// Each key of the room that can do nothing says what is missing, in whatever state the room is.
#[test]
fn a_key_that_can_do_nothing_says_what_is_missing() {
    let states = [
        "",
        "a",
        "alao<enter>",
        "alao<enter><enter>",
        "alao<enter><enter><space>{9}",
        "c{9}",
        "s",
        "n<enter>{9}",
    ];
    let keys: Vec<_> = VERBS.iter().flat_map(|verb| verb.shown.keys).collect();
    for state in states {
        for key in &keys {
            let mut room = Room::open();
            room.keys(state);
            room.keys("<esc><esc>{3}");
            room.press(KeyEvent::new(key.code, modifiers(**key)));
            let said = room.said();
            assert!(!said.contains("nothing for this key"), "after `{state}`, {key:?}: {said}");
        }
    }
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter>");
    for key in ["<del>", "<s-up>", "<s-down>", "<right>", "<tab>"] {
        room.keys(key);
        assert_eq!(room.said(), "Select somebody first: ↑ ↓.", "{key}");
    }
    room.keys("!");
    assert_eq!(room.said(), "Nothing was refused that can be allowed.");
}

fn modifiers(key: Key) -> KeyModifiers {
    if key.shift { KeyModifiers::SHIFT } else { KeyModifiers::NONE }
}
