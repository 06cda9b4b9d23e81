//! The sign and the words of the clock, found by their place at six sizes of a window, in time and over time.

use serde_json::Value;
use tribune::board::Board;
use tribune::board::room::{BoardState, ShownView};

use super::page::show;
use crate::common::browser::Browser;
use crate::web::served::{Served, ahead, between, for_room, stands, turn};

pub(super) const WINDOWS: [(u32, u32); 6] =
    [(1920, 1080), (1280, 720), (1024, 768), (390, 844), (844, 390), (2560, 1440)];

/// The places of the sign, the digits and the word, and what of the page's text overlaps them; nothing where the part is
/// not seen.
const PLACES: &str = r"(() => {
    const seen = (part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const box = (id) => {
        const part = document.getElementById(id);
        const { left, top, right, bottom, width, height } = part.getBoundingClientRect();
        return seen(part) && width > 0 && height > 0 ? { left, top, right, bottom, text: part.textContent } : null;
    };
    // The box of a letter is higher than the letter: of the digits, that of the picture counts.
    const picture = document.getElementById('digits').getBoundingClientRect();
    const cut = (it) => it && { ...it, top: Math.max(it.top, picture.top - 1), bottom: Math.min(it.bottom, picture.bottom + 1) };
    return { sign: cut(box('sign')), digits: cut(box('time')), word: box('word'), who: box('who'), tag: box('tag'), item: box('item'), rest: box('item-time') };
})()";

#[track_caller]
fn inside(what: &str, place: &Value, (wide, high): (u32, u32)) {
    assert!(place.is_object(), "{what} is not seen");
    let at = |side: &str| place[side].as_f64().unwrap();
    let is_inside = at("left") >= 0.0
        && at("top") >= 0.0
        && at("right") <= f64::from(wide)
        && at("bottom") <= f64::from(high);
    assert!(is_inside, "{what} leaves the window: {place}");
}

#[track_caller]
fn apart(what: &str, one: &Value, other: &Value) {
    let at = |place: &Value, side: &str| place[side].as_f64().unwrap();
    let over = at(one, "right").min(at(other, "right")) - at(one, "left").max(at(other, "left"));
    let down = at(one, "bottom").min(at(other, "bottom")) - at(one, "top").max(at(other, "top"));
    assert!(over <= 1.0 || down <= 1.0, "{what}: {one} overlaps {other}");
}

/// Boards whose clock counts something, each with its digits, and the word of it.
fn boards() -> Vec<(&'static str, Board, &'static str)> {
    let speaking = |left, of| turn(BoardState::Speaking, stands(left, of));
    let mut long = speaking(-23, 180);
    long.turn.as_mut().unwrap().party =
        Some("United Kingdom of Great Britain and Northern Ireland".to_owned());
    let mut item_over = between();
    item_over.item.as_mut().unwrap().clock = stands(-83, 1020);
    let mut alone = speaking(-23, 180);
    alone.showing.view = ShownView::ClockAlone;
    let point =
        |left| Board { point: Some(stands(left, 60)), ..turn(BoardState::PointOfOrder, stands(140, 240)) };
    vec![
        ("0:23", speaking(-23, 180), "over 3:00"),
        ("0:00", speaking(0, 180), "over 3:00"),
        ("10:23", speaking(-623, 180), "over 3:00"),
        ("1:02:03", speaking(-3723, 180), "over 3:00"),
        ("0:23", long, "over 3:00"),
        ("1:23", item_over, "over the topic’s 17:00"),
        ("0:23", alone, "over 3:00"),
        ("0:05", point(-5), "over 1:00"),
        ("2:20", speaking(140, 240), "left of 4:00"),
        ("1:02:03", speaking(3723, 7200), "left of 2:00:00"),
        ("12:41", between(), "left of the topic’s 17:00"),
        ("0:41", point(41), "left of 1:00"),
    ]
}

#[test]
#[ignore = "needs Chromium"]
fn the_sign_and_the_word_stand_in_the_window_and_apart_from_all_else() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, WINDOWS[0]);
    for size in WINDOWS {
        tab.resize(size);
        for (digits, board, word) in boards() {
            show(&served, &tab, &board);
            let places = tab.value(PLACES);
            let about = format!("{digits} {word} at {size:?}");
            assert_eq!(places["digits"]["text"], digits, "{about}");
            assert_eq!(places["word"]["text"], word, "{about}");
            inside(&format!("{about}: the digits"), &places["digits"], size);
            inside(&format!("{about}: the word"), &places["word"], size);
            apart(&about, &places["digits"], &places["word"]);
            if word.starts_with("over") {
                assert_eq!(places["sign"]["text"], "+", "{about}");
                inside(&format!("{about}: the sign"), &places["sign"], size);
                apart(&about, &places["sign"], &places["digits"]);
                apart(&about, &places["sign"], &places["word"]);
            } else {
                assert_eq!(places["sign"], Value::Null, "{about}");
            }
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn the_name_and_the_clock_are_larger_than_the_topic_and_that_than_the_rest() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, WINDOWS[0]);
    let size_of = |id: &str| {
        let size =
            tab.value(&format!("parseFloat(getComputedStyle(document.getElementById('{id}')).fontSize)"));
        size.as_f64().unwrap()
    };
    for size in WINDOWS {
        tab.resize(size);
        for party in
            ["Lao PDR", "Bosnia and Herzegovina", "United Kingdom of Great Britain and Northern Ireland"]
        {
            let mut board = turn(BoardState::Speaking, stands(-23, 180));
            board.turn.as_mut().unwrap().party = Some(party.to_owned());
            show(&served, &tab, &board);
            let (who, item) = (size_of("who"), size_of("item"));
            let about = format!("{party} at {size:?}");
            assert!(who > 1.2 * item, "{about}: the name {who}, the topic {item}");
            for rest in ["item-time", "word", "next", "list", "heading"] {
                assert!(item > 1.1 * size_of(rest), "{about}: the topic {item}, {rest} {}", size_of(rest));
            }
            board.showing.message = Some(for_room("Coffee is served"));
            show(&served, &tab, &board);
            let message = size_of("message");
            assert!((message / item - 1.0).abs() < 0.01, "{about}: the topic {item}, a message {message}");
            let lines = tab.value("(() => { const range = document.createRange(); range.selectNodeContents(document.getElementById('who')); return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size; })()");
            let most = if size.1 > size.0 { 3 } else { 2 };
            assert!(lines.as_u64().unwrap() <= most, "{about}: {lines} lines");
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn the_bar_runs_the_way_the_digits_do() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, WINDOWS[0]);
    let part = |left| {
        show(&served, &tab, &turn(BoardState::Speaking, stands(left, 240)));
        let part = tab.value("document.getElementById('part').getBoundingClientRect().width / document.getElementById('bar').getBoundingClientRect().width");
        part.as_f64().unwrap()
    };
    for (left, filled) in [(240, 1.0), (180, 0.75), (60, 0.25), (0, 0.0), (-60, 0.25), (-300, 1.0)] {
        assert!((part(left) - filled).abs() < 0.01, "{left} left: {}", part(left));
    }
}
