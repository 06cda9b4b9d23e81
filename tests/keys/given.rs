//! Tests of the keys that a person gives to verbs in the file of settings.

use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::console::key::Key;
use tribune::console::verbs::VERBS;
use tribune::console::{KEY_RULES, Keymap, manual};
use tribune::draw::scene::{HelpRow, PanelView};
use tribune::floor::time::Stamp;
use tribune::plan_file::settings::{GivenKey, Settings, parse};
use tribune::words::{Language, Words};

use crate::common::plan::PLAN;
use crate::keys::room::{Room, key_of_two_acts};

fn settings(keys: &str) -> Settings {
    parse(Path::new("config.toml"), &format!("[keys]\n{keys}"), KEY_RULES).unwrap()
}

fn keymap(keys: &str) -> Keymap {
    Keymap::of(settings(keys).given_keys())
}

/// An open room with these keys, whose chair reads a language.
fn room(keys: &str, language: Language) -> Room {
    let plan = tribune::plan_file::parse("room.toml", PLAN).unwrap();
    let setting =
        Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    let Room { chair, now } = Room::reading(language, plan, setting, Stamp::from_millis(1_700_000_000_000));
    let mut room = Room { chair: chair.with_keys(keymap(keys)), now };
    room.keys("<enter>");
    room
}

/// What each line of `[keys]` is refused for.
#[track_caller]
fn assert_faults(keys: &str, told: &[&str]) {
    let faulty = parse(Path::new("config.toml"), &format!("[keys]\n{keys}"), KEY_RULES).unwrap_err();
    let said: Vec<_> = faulty
        .reports(&Words::english())
        .into_iter()
        .map(|fault| {
            let nearest = fault.nearest.map(|nearest| format!(" ({nearest}?)")).unwrap_or_default();
            format!("{}:{} {}{nearest}", fault.line, fault.column, fault.message)
        })
        .collect();
    assert_eq!(said, told);
}

fn help(room: &mut Room) -> Vec<String> {
    room.keys("<f1>");
    let PanelView::Help { rows, .. } = room.scene().panel else { panic!("no help") };
    let row = |row| match row {
        HelpRow::Key(hint) => Some(format!("{} {}", hint.key, hint.text)),
        HelpRow::Heading(_) => None,
    };
    rows.into_iter().filter_map(row).collect()
}

#[test]
fn a_key_that_is_given_acts_and_shows_in_place_of_those_of_the_row() {
    let mut room = room("next-speaker = \"k\"\nmove-up = \"Shift+Up\"", Language::English);
    room.keys("alao<enter>");
    assert!(room.footer().contains(&"k next speaker".to_owned()), "{:?}", room.footer());
    room.keys("<enter>");
    assert_eq!(room.on_floor(), None, "its old key no longer acts");
    room.keys("k");
    assert_eq!(room.on_floor().as_deref(), Some("Lao PDR"));
    let help = help(&mut room);
    assert!(help.contains(&"k next speaker".to_owned()), "{help:?}");
    assert!(help.iter().any(|row| row.starts_with("PgDn") && row.contains('k')), "{help:?}");
    let manual = manual::keys(&Words::english(), &keymap("next-speaker = \"k\"\nmove-up = \"Shift+Up\""));
    assert!(manual.contains("| `k` `PgDn` | next speaker |"), "{manual}");
    // A clicker is not set.
    room.keys("<esc><esc><space>{300}aserb<enter><pagedown>");
    assert_eq!(room.on_floor().as_deref(), Some("Serbia"));
}

#[test]
fn sentences_and_panels_name_the_keys_that_are_given() {
    let mut room = room("undo = [\"[\", \"Backspace\"]\nstart = \"]\"\nadd = \"&\"", Language::English);
    room.keys("&lao<enter><enter><enter>");
    assert_eq!(room.said(), "Lao PDR has the floor and has not begun: ] starts the clock.");
    room.keys("g");
    let PanelView::Agenda { hints, .. } = room.scene().panel else { panic!("no agenda") };
    assert!(hints.iter().any(|hint| hint.key == "[" && hint.text == "undo"), "{hints:?}");
    room.keys("[");
    assert_eq!(room.on_floor(), None, "the undo of the agenda has the same key");
    room.keys("<esc>[");
    assert!(room.waiting().is_empty());
}

#[test]
fn letters_of_other_keyboards_reach_the_verbs_whatever_keys_these_have() {
    // ش is on the key of a, which now ends a turn; é is no key of any row.
    let swapped = "finish = \"a\"\nadd = \"é\"";
    let mut arabic = room(swapped, Language::Arabic);
    arabic.keys("élao<enter><enter><space>{9}");
    assert!(arabic.on_floor().is_some());
    arabic.keys("ش");
    assert_eq!(arabic.on_floor(), None);
    // With Caps Lock on.
    let mut english = room(swapped, Language::English);
    english.keys("Élao<enter>");
    assert_eq!(english.waiting(), ["Lao PDR"]);
    // A letter that stands for no certain key in English is itself where it was given.
    let mut own = room("add = \"ش\"", Language::English);
    own.keys("شlao<enter>");
    assert_eq!(own.waiting(), ["Lao PDR"]);
    assert!(help(&mut own).contains(&"ش add".to_owned()));
}

#[test]
fn keys_are_named_as_people_write_them() {
    for (names, shown) in [
        (["Enter", "enter", "Entrée"], "Enter"),
        (["PgDn", "pgdn", "PgDn"], "PgDn"),
        (["Del", "DEL", "Suppr"], "Del"),
        (["Shift+Up", "shift+up", "Maj+↑"], "Shift+↑"),
        (["F12", "f12", "F12"], "F12"),
        (["Left", "←", "left"], "←"),
        (["a", "A", "a"], "a"),
        (["É", "é", "é"], "é"),
    ] {
        for name in names {
            let key = Key::named(name).unwrap_or_else(|| panic!("{name}"));
            let help = tribune::console::manual::key(key, &Words::english());
            assert_eq!(help, shown, "{name}");
            assert_eq!(Key::named(&key.name()), Some(key), "{name}");
        }
    }
    for name in ["", "ab", "Ctrl+A", "F0", "F13", "Shift+A", "\u{7}", "Page"] {
        assert_eq!(Key::named(name), None, "{name:?}");
    }
}

#[test]
fn what_cannot_be_given_is_refused_with_its_place() {
    assert_faults(
        "nxt-speaker = \"k\"\nadd = 7\nundo = []\nhelp = \"Ctrl+H\"\nring = \"k\"",
        &[
            "2:1 there is no act `nxt-speaker` (next-speaker?)",
            "3:7 `add` cannot be a number",
            "4:8 `undo` has no key",
            "5:8 there is no key `Ctrl+H`",
            "6:8 `k` cannot be given to `ring`: it is a key of `move-up`, which may be done at the same moment",
        ],
    );
    assert_faults(
        "ring = [\"3\", \"Esc\", \".\", \"PgDn\", \"&\", \"&\"]\nadd = \"Enter\"\ndismiss = \"k\"",
        &[
            "2:9 `3` cannot be given to `ring`: it is a key of `tick`, which may be done at the same moment",
            "2:14 `Esc` answers questions or leaves panels, and cannot be given to `ring`",
            "2:21 `.` is a button of a clicker, and cannot be given to `ring`",
            "2:26 `PgDn` is a button of a clicker, and cannot be given to `ring`",
            "2:39 `ring` has the key `&` already",
            "3:7 `Enter` answers questions or leaves panels, and cannot be given to `add`",
            "4:1 there is no act `dismiss`",
        ],
    );
    // Held down, `d` would drop topics; an undo that is `q` would add a question in the agenda.
    assert_faults(
        "agenda = \"d\"\npage = \"~\"\nundo = \"&\"\nredo = \"s\"\nsuspend = \"[\"\nresume-meeting = \"[\"",
        &[
            "2:10 `d` cannot be given to `agenda`: held down, it would go on in the panel that opens, where it stands for “drop, put back”",
            "5:8 `s` cannot be given to `redo`: in a panel that has this act, too, it stands for “share out alike”",
        ],
    );
    // ش is on the key of a.
    assert_faults(
        "ring = \"ش\"",
        &["2:8 `ش` cannot be given to `ring`: it is a key of `add`, which may be done at the same moment"],
    );
    // Two that were given one key: the place of both is told.
    let faulty = parse(Path::new("config.toml"), "[keys]\nring = \"%\"\nadd = \"%\"", KEY_RULES).unwrap_err();
    assert_eq!(faulty.faults.len(), 2);
    assert!(faulty.faults.iter().all(|fault| fault.other.is_some()), "{:?}", faulty.faults);
}

#[test]
fn the_example_without_its_marks_gives_every_verb_the_keys_that_it_has() {
    for language in Language::ALL {
        let example = manual::example_keys(&Words::of(language));
        // What is prose has a blank behind its mark, and stays a comment.
        let is_setting = |line: &&str| line.starts_with('#') && !line.starts_with("# ");
        let keys = example.lines().filter(is_setting).map(|line| &line[1..]).collect::<Vec<_>>().join("\n");
        let settings = settings(&keys);
        let keymap = Keymap::of(settings.given_keys());
        let mut seen = 0;
        for verb in VERBS.iter().filter(|verb| !["tick", "dismiss"].contains(&verb.shown.name)) {
            let sorted = |keys: &[Key]| {
                let mut keys: Vec<_> = keys.iter().map(|key| format!("{key:?}")).collect();
                keys.sort();
                keys
            };
            assert_eq!(keymap.keys_of(verb).first(), verb.shown.keys.first(), "{verb:?}");
            assert_eq!(sorted(keymap.keys_of(verb)), sorted(verb.shown.keys), "{verb:?}");
            assert!(keymap.is_given(verb.shown.name), "{verb:?} is not in the example");
            seen += 1;
        }
        assert_eq!(seen, (KEY_RULES.verbs)().len());
    }
}

/// Some keys for some verbs, of which those that are refused are left out.
fn any_given() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let free = ["[", "]", "~", "&", "é", "à", "(", "{", "@", "ç"].map(str::to_owned);
    let names = VERBS.iter().flat_map(|verb| verb.shown.keys).map(|key| key.name()).chain(free);
    let key = proptest::sample::select(names.collect::<Vec<_>>());
    let verb = proptest::sample::select((KEY_RULES.verbs)().to_vec());
    proptest::collection::vec((verb, key), 0..24).prop_map(|mut given| {
        loop {
            let all: Vec<_> = given.iter().map(|(verb, key)| GivenKey { verb, key }).collect();
            let Some((place, _)) = (KEY_RULES.faults)(&all).into_iter().next() else { break given };
            given.remove(place);
        }
    })
}

proptest! {
    #[test]
    fn no_key_that_may_be_given_means_two_things_at_once(
        given in any_given(),
        keys in proptest::collection::vec((0_usize..100, 0_i64..120), 0..60),
    ) {
        let keymap = Keymap::of(given.iter().map(|(verb, key)| GivenKey { verb, key }));
        let all: Vec<Key> = VERBS.iter().flat_map(|verb| keymap.keys_of(verb)).copied().collect();
        let Room { chair, now } = Room::new();
        let mut room = Room { chair: chair.with_keys(keymap.clone()), now };
        for (key, secs) in keys {
            room.wait(secs);
            let key = all[key % all.len()];
            let modifiers = if key.shift { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            if room.press(KeyEvent::new(key.code, modifiers)) {
                break;
            }
        }
        room.keys("<esc><esc>");
        let help = VERBS.iter().find(|verb| verb.shown.name == "help").unwrap();
        room.press(KeyEvent::from(keymap.keys_of(help)[0].code));
        prop_assert_eq!(key_of_two_acts(&room), None);
    }
}

#[test]
fn esc_and_the_digits_stay_where_they_are() {
    let names = (KEY_RULES.verbs)();
    assert!(!names.contains(&"dismiss") && !names.contains(&"tick"), "{names:?}");
    let esc = KeyEvent::from(KeyCode::Esc);
    assert_eq!(Key::of(esc), Key::named("Esc"));
}
