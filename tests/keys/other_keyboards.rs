//! Tests of letters from keyboards of other scripts.

use crate::keys::room::Room;

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
