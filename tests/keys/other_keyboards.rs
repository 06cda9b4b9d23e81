//! Tests of letters from keyboards of other scripts.

use crossterm::event::{KeyCode, KeyEvent};
use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::console::key::Key;
use tribune::console::panels::KEYS;
use tribune::console::verbs::VERBS;
use tribune::draw::scene::{HelpRow, PanelView};
use tribune::floor::time::Stamp;
use tribune::words::Language;

use crate::common::plan::PLAN;
use crate::keys::room::Room;

/// The keyboard of Arabic offices, row by row: what it writes where an English one writes the other.
const ARABIC: [(&str, &str); 4] = [
    ("`1234567890-=", "ذ1234567890-="),
    ("qwertyuiop[]", "ضصثقفغعهخحجد"),
    ("asdfghjkl;'", "شسيبلاتنمكط"),
    // The key of b writes two letters.
    ("zxcvnm,./", "ئءؤرىةوزظ"),
];

/// The same with Shift, where it writes no vowel.
const ARABIC_SHIFTED: [(&str, &str); 3] =
    [("!@#$%^&*)(_+", "!@#$%^&*)(_+"), (":\"", ":\""), (",<>?", "،<>؟")];

/// The room of somebody who reads Arabic.
fn arabic() -> Room {
    let plan = tribune::plan_file::parse("room.toml", PLAN).unwrap();
    let setting =
        Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    let mut room = Room::reading(Language::Arabic, plan, setting, Stamp::from_millis(1_700_000_000_000));
    room.keys("<enter>");
    room
}

/// The keys of the help, in one text.
fn keys_of_the_help(room: &mut Room) -> String {
    room.keys("<f1>");
    let PanelView::Help { rows, .. } = room.scene().panel else { panic!("no help") };
    let keys =
        rows.into_iter().filter_map(|row| if let HelpRow::Key(hint) = row { Some(hint.key) } else { None });
    keys.collect::<Vec<_>>().join(" ")
}

#[test]
fn an_arabic_keyboard_reaches_every_act_of_who_reads_arabic() {
    let panels = KEYS.iter().flat_map(|(_, rows)| *rows).flat_map(|row| row.keys);
    let keys: Vec<Key> = VERBS.iter().flat_map(|verb| verb.shown.keys).chain(panels).copied().collect();
    let written = |key: char| {
        let rows = ARABIC.iter().chain(&ARABIC_SHIFTED);
        let mut places = rows.flat_map(|(english, arabic)| english.chars().zip(arabic.chars()));
        places.find(|(english, _)| *english == key).map(|(_, arabic)| arabic)
    };
    let mut letters = 0;
    for key in keys {
        let KeyCode::Char(english) = key.code else { continue };
        if english == ' ' {
            continue;
        }
        let arabic = written(english).unwrap_or_else(|| panic!("no Arabic key for `{english}`"));
        let event = KeyEvent::from(KeyCode::Char(arabic));
        assert_eq!(Key::on_any_keyboard(event, Language::Arabic), Some(key), "{arabic}");
        letters += usize::from(!arabic.is_ascii());
    }
    assert!(letters > 30, "{letters}");
    // Add, by name; then close the list; then leave.
    let mut room = arabic();
    room.keys("شlao<enter>");
    assert_eq!(room.waiting(), ["Lao PDR"]);
    room.keys("م");
    assert!(!room.chair.history().floor().list().open);
    assert!(room.keys("ض<enter>"));
}

#[test]
fn the_screen_names_keys_by_the_letters_that_are_typed() {
    let mut room = arabic();
    let latin = keys_of_the_help(&mut room);
    assert!(latin.contains(" a F2 ") && !latin.contains('ش'), "{latin}");
    room.keys("<esc>م");
    let footer = room.footer().join(" ");
    assert!(footer.contains("ش "), "{footer}");
    let own = keys_of_the_help(&mut room);
    assert!(own.contains(" ش F2 ") && !own.split(' ').any(|key| key.len() == 1 && key >= "a"), "{own}");
    room.keys("<esc>l");
    assert_eq!(keys_of_the_help(&mut room), latin);
    // Who reads another language is told of keys that every keyboard has.
    let mut english = Room::open();
    english.keys("ش");
    assert!(english.said().starts_with("No key for `ش`"));
}

#[test]
fn a_letter_of_another_script_is_the_key_in_its_place() {
    // Greek α, Hebrew ש, full-width Ａ: the key of a.
    for letter in ["α", "Α", "ש", "Ａ"] {
        let mut room = Room::open();
        room.keys(letter);
        room.keys("lao<enter>");
        assert_eq!(room.waiting(), ["Lao PDR"], "{letter}");
    }
    // Arabic and Cyrillic s suspend; their digits tick questions.
    for letter in ["س", "ы", "σ"] {
        let mut room = Room::open();
        room.keys(letter);
        assert!(room.chair.history().floor().suspension().is_some(), "{letter}");
    }
    for digit in ["2", "٢", "۲", "２"] {
        let mut room = Room::open();
        room.keys("{10}n");
        room.keys(digit);
        let item = room.chair.history().floor().agenda().present().unwrap();
        assert_eq!(item.covered.iter().copied().collect::<Vec<_>>(), [1], "{digit}");
    }
}

#[test]
fn a_letter_that_may_be_two_keys_is_answered() {
    let answer = |letter: &str| {
        format!("No key for `{letter}`. On every keyboard: Space, Enter, Esc, the arrows, F1 to F12.")
    };
    for over in ["", "g", "?", "t", "+"] {
        for letter in ["ф", "и", "ل", "ا", "ش", "é", "日", "β"] {
            let mut room = Room::open();
            room.keys("alao<enter><enter><space>{30}");
            room.keys(over);
            let before = room.chair.history().entries().len();
            room.keys(letter);
            assert_eq!(room.chair.history().entries().len(), before, "{over} {letter}");
            assert_eq!(room.said(), answer(letter), "{over}");
        }
    }
}

#[test]
fn where_text_is_written_letters_stay_letters() {
    let mut room = Room::open();
    room.keys("eتوقف ٢<enter>");
    assert_eq!(room.chair.board(room.now).showing.message.unwrap().text, "توقف ٢");
    room.keys("aخليج<down><enter>");
    assert_eq!(room.waiting(), ["خليج"]);
}
