//! Tests of the overview's page in a real browser, beside real consoles.

use std::path::PathBuf;

use serde_json::Value;

use crate::common::browser::{Browser, Tab};
use crate::common::program::{Place, Room};
use crate::common::pty::Pty;
use crate::web::rooms_page::{console, overview};
use crate::web::served::{ServedRooms, page_room, stands};
use crate::web::visitor::Address;
use tribune::board::countdown::Remaining;
use tribune::board::punctuality::{Punctuality, PunctualityKind};
use tribune::floor::time::{Span, Stamp};

const WALL: (u32, u32) = (1920, 1080);
const PHONE: (u32, u32) = (390, 844);

/// Serbia speaks.
fn speaks(room: &Room<'_>) {
    room.act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
}

/// The places of the parts of each room: left, top, right, bottom; and what leaves the window.
const PLACES: &str = r"(() => [...document.querySelectorAll('#rooms > li')].map((room) => {
    const box = (part) => { const { left, top, right, bottom } = room.querySelector(part).getBoundingClientRect(); return [left, top, right, bottom]; };
    return { name: box('.name'), item: box('.item'), floor: box('.floor'), end: box('.end') };
}))()";
const OUTSIDE: &str = r"[...document.querySelectorAll('body *')].filter((part) => {
    const { left, right, width } = part.getBoundingClientRect();
    return part.checkVisibility() && !part.closest('.unseen') && width > 0 && (left < -1 || right > innerWidth + 1);
}).map((part) => part.outerHTML.slice(0, 90)).join('\n')";
/// What is seen of the room of this name.
const ROOM: &str = r"(name) => {
    const room = [...document.querySelectorAll('#rooms > li')].find((room) => room.querySelector('h2').textContent.includes(name));
    const seen = (part) => { const it = room.querySelector(part); return it.checkVisibility({ visibilityProperty: true }) ? it.innerText : null; };
    return room && { place: [...room.parentElement.children].indexOf(room), time: seen('.floor .digits'), topic: seen('.item .digits'), end: seen('.end'), gone: seen('.gone') };
}";

fn seen(tab: &Tab<'_>, name: &str) -> Value {
    tab.value(&format!("({ROOM})('{name}')"))
}

#[track_caller]
fn wait_until(tab: &Tab<'_>, name: &str, met: &str) {
    tab.wait_for(&format!("((room) => room && ({met}))(({ROOM})('{name}'))"));
}

fn at(place: &Value, side: usize) -> f64 {
    place[side].as_f64().unwrap()
}

/// The speaker's time in the row of a terminal's overview.
fn time_on_screen(screen: &Pty) -> Option<String> {
    let screen = screen.screen();
    let (_, rest) = screen.split_once("SPEAKING  ")?;
    rest.split_whitespace().next().map(str::to_owned)
}

#[test]
#[ignore = "needs Chromium"]
fn rooms_stand_in_columns_their_clocks_run_and_what_is_lost_is_told() {
    let browser = Browser::start();
    let place = Place::new();
    let [b, c, d] = ["B", "C", "D"].map(|name| console(&place, name, &[]));
    speaks(&b);
    c.act("<enter>", "Opening began.");
    let (screen, address) = overview(&place, &["--web"]);
    let tab = browser.open(&format!("http://{}/", address.host), WALL);
    tab.wait_for("document.querySelectorAll('#rooms > li').length === 3");
    wait_until(&tab, "Room B", "room.time");

    // What is to be compared stands in one column.
    let places = tab.value(PLACES);
    let places = places.as_array().unwrap();
    for pair in places.windows(2) {
        for part in ["name", "item", "floor", "end"] {
            assert_eq!(pair[0][part][0], pair[1][part][0], "{part}: {pair:?}");
        }
        assert!(at(&pair[0]["floor"], 3) <= at(&pair[1]["name"], 1), "{pair:?}");
    }
    let parts = ["name", "item", "floor", "end"].map(|part| at(&places[0][part], 0));
    assert!(parts.is_sorted(), "{parts:?}");
    assert_eq!(tab.value(OUTSIDE), "", "on the wall");
    let large = tab.value("parseFloat(getComputedStyle(document.querySelector('.floor .digits')).fontSize)");
    assert!(large.as_f64().unwrap() > 40.0, "a corridor reads from afar: {large}");

    // It counts down by itself, and shows the second that the terminal shows.
    let first = seen(&tab, "Room B")["time"].clone();
    wait_until(&tab, "Room B", &format!("room.time !== {first}"));
    let agree = (0..3000).any(|_| {
        let before = time_on_screen(&screen);
        let page = seen(&tab, "Room B")["time"].as_str().map(str::to_owned);
        page.is_some() && before == page && time_on_screen(&screen) == before
    });
    assert!(agree, "{}\n{}", tab.text(), screen.screen());

    // A telephone has one column, in the same order, and nothing leaves it.
    tab.resize(PHONE);
    let places = tab.value(PLACES);
    let places = places.as_array().unwrap();
    assert!(places.windows(2).all(|pair| at(&pair[0]["floor"], 3) <= at(&pair[1]["name"], 1)), "{places:?}");
    assert_eq!(tab.value(OUTSIDE), "", "on a telephone");
    tab.resize(WALL);

    // A console that is killed comes first, with the hour, and without its clocks.
    b.pty().kill();
    wait_until(&tab, "Room B", "room.gone?.startsWith('gone since 10:1')");
    let gone = seen(&tab, "Room B");
    assert_eq!(
        (&gone["place"], &gone["time"], &gone["topic"], &gone["end"]),
        (&0.into(), &Value::Null, &Value::Null, &Value::Null)
    );
    tab.wait_for("document.getElementById('said').innerText.includes('gone since')");
    assert_eq!(tab.value(OUTSIDE), "", "with a room that is gone");

    // So does the overview itself: then nothing that was told is live.
    assert!(seen(&tab, "Room C")["topic"].is_string());
    screen.kill();
    tab.wait_for("document.getElementById('lost').checkVisibility()");
    assert!(tab.text().contains("The overview does not answer."), "{}", tab.text());
    let lost = seen(&tab, "Room C");
    assert_eq!((&lost["topic"], &lost["end"]), (&Value::Null, &Value::Null));
    drop(d);
}

#[test]
#[ignore = "needs Chromium"]
fn in_arabic_rooms_are_read_from_the_right() {
    let browser = Browser::start();
    let place = Place::new();
    let b = console(&place, "B", &[]);
    speaks(&b);
    let screen = place.tribune(["rooms", "--web", "--lang", "ar"]).size(120, 36).spawn();
    screen.wait_for("http://");
    let tab = browser.open(&format!("http://{}/", Address::found_in(&screen.screen()).host), WALL);
    wait_until(&tab, "Room B", "room.time");
    assert_eq!(tab.value("getComputedStyle(document.body).direction"), "rtl");
    let places = tab.value(PLACES);
    let parts = ["end", "floor", "item", "name"].map(|part| at(&places[0][part], 2));
    assert!(parts.is_sorted(), "{parts:?}");
    // Figures keep their own order.
    let digits = "[...document.querySelectorAll('.digits')].every((part) => getComputedStyle(part).direction === 'ltr')";
    assert_eq!(tab.value(digits), true);
    for size in [WALL, PHONE] {
        tab.resize(size);
        assert_eq!(tab.value(OUTSIDE), "", "{size:?}");
    }
}

#[test]
#[ignore = "needs Chromium"]
fn a_room_shows_by_how_much_it_is_behind_or_over_as_the_terminal_does() {
    let browser = Browser::start();
    let served = ServedRooms::new(Vec::new());
    let tab = browser.open(&served.url, WALL);
    tab.wait_for("document.getElementById('empty').checkVisibility()");
    let seconds = |text: &Value| -> i64 {
        let (minutes, seconds) = text.as_str().unwrap().split(' ').next().unwrap().split_once(':').unwrap();
        minutes.parse::<i64>().unwrap() * 60 + seconds.parse::<i64>().unwrap()
    };
    let at = |left: i64| Stamp::from_millis(0) + Span::from_secs(left);
    let stood = Remaining::Stands(Span::from_secs(-200));
    for (kind, left, says) in [
        (PunctualityKind::Behind, stood, "3:20 behind"),
        (PunctualityKind::Ahead, Remaining::Stands(Span::from_secs(4200)), "1:10:00 ahead"),
        (PunctualityKind::OnTime, Remaining::Stands(Span::ZERO), "on time"),
    ] {
        served.show(vec![page_room(1, Punctuality { kind, left }, &stands(-23, 180))]);
        let shown = "document.querySelector('.punctuality').innerText.trim()";
        tab.wait_for(&format!("document.querySelector('.punctuality') && {shown} === '{says}'"));
        assert_eq!(tab.value("document.querySelector('.floor .time').innerText"), "0:23 over");
        assert_eq!(tab.value("document.querySelector('.floor .time').dataset.pace"), "over");
    }
    // One that runs grows by itself, on the whole second that the session shows.
    for (kind, word) in [(PunctualityKind::Behind, "behind"), (PunctualityKind::Over, "over")] {
        served.show(vec![page_room(
            1,
            Punctuality { kind, left: Remaining::Until(at(-600)) },
            &stands(9, 180),
        )]);
        let shown = "document.querySelector('.punctuality').innerText";
        tab.wait_for(&format!("{shown}.includes('{word}')"));
        for _ in 0..3 {
            let (before, text, after) =
                (served.tempo.now(), tab.value(&format!("{shown}.trim()")), served.tempo.now());
            let by = |now: Stamp| (now.whole_second() - at(-600)).secs();
            let seen = seconds(&text);
            // A busy browser may be late.
            assert!(by(before) - 60 <= seen && seen <= by(after), "{text} at {before:?}");
            tab.wait_for(&format!("{shown}.trim() !== {text}"));
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn forty_rooms_stand_on_a_large_screen_and_turn_where_they_do_not_fit() {
    let browser = Browser::start();
    let behind =
        Punctuality { kind: PunctualityKind::Behind, left: Remaining::Stands(Span::from_secs(-200)) };
    let rooms = |count| (1..=count).map(|number| page_room(number, behind, &stands(140, 240))).collect();
    let served = ServedRooms::new(rooms(40));
    let tab = browser.open(&served.url, WALL);
    tab.wait_for("document.querySelectorAll('#rooms > li').length === 40");
    let fits = "(() => { const main = document.querySelector('main'); return main.scrollHeight <= main.clientHeight; })()";
    let size = "parseFloat(document.getElementById('rooms').style.fontSize)";
    for (count, size_of_window, least) in
        [(4, WALL, 28.0), (8, WALL, 22.0), (4, (1280, 720), 18.0), (40, (3840, 2160), 21.0)]
    {
        served.show(rooms(count));
        tab.resize(size_of_window);
        tab.wait_for(&format!("document.querySelectorAll('#rooms > li').length === {count}"));
        tab.wait_for(fits);
        let found = tab.value(size).as_f64().unwrap();
        assert!(found >= least, "{count} rooms at {size_of_window:?}: letters of {found} pixels");
        assert_eq!(tab.value(OUTSIDE), "", "{count} rooms at {size_of_window:?}");
    }
    served.show(rooms(40));
    tab.resize((1280, 720));
    tab.wait_for("document.querySelectorAll('#rooms > li').length === 40");
    assert_eq!(tab.value(fits), false);
    let last = "(() => { const main = document.querySelector('main').getBoundingClientRect(), last = document.querySelector('#rooms > li:last-child').getBoundingClientRect(); return last.bottom <= main.bottom + 1; })()";
    assert_eq!(tab.value(last), false);
    tab.wait_for(last);
    tab.wait_for("document.querySelector('main').scrollTop === 0");
}

mod for_eyes {
    use super::{
        Address, Browser, PHONE, PathBuf, Place, Punctuality, PunctualityKind, Remaining, Room, ServedRooms,
        Span, WALL, page_room, speaks, stands, wait_until,
    };

    /// Writes pictures of an overview's page into the folder that `TRIBUNE_PICTURES` names.
    #[test]
    #[ignore = "for eyes: set TRIBUNE_PICTURES to a folder"]
    fn pictures() {
        let folder = PathBuf::from(std::env::var_os("TRIBUNE_PICTURES").expect("a folder"));
        let browser = Browser::start();
        let place = Place::new();
        let late = |name: &str, minute: u32| {
            let start = format!("2024-04-30T10:{minute}:00Z");
            let setup = place.tribune(["run", "--trial-rate", "1", "--trial-start", &start]);
            let room = Room::at(&place, setup.arg(place.plan_of_room(name)).spawn());
            room.see("", "NOT OPEN");
            room
        };
        let rooms = [("B", 18), ("C", 15), ("D", 16), ("E", 21)].map(|(name, minute)| late(name, minute));
        for room in &rooms[..3] {
            speaks(room);
            room.next("Regional cooperation began.");
            for (keys, name) in [("jord", "Jordan"), ("lib", "Libya")] {
                room.act(&format!("a{keys}<enter>"), &format!("{name} is on the list."));
            }
        }
        rooms[0].act("<enter>", "Jordan was given the floor.").act(" ", "SPEAKING");
        let screens = ["en", "ar", "fr"].map(|language| {
            let screen = place.tribune(["rooms", "--web", "--lang", language]).size(120, 36).spawn();
            screen.wait_for("http://").wait_for("Room D");
            (language, screen)
        });
        rooms[2].pty().kill();
        let behind =
            Punctuality { kind: PunctualityKind::Behind, left: Remaining::Stands(Span::from_secs(-200)) };
        for (count, size) in [(8, WALL), (20, WALL), (40, WALL), (40, (3840, 2160)), (6, (1280, 720))] {
            let many = (1..=count).map(|number| page_room(number, behind, &stands(140, 240))).collect();
            let served = ServedRooms::new(many);
            let tab = browser.open(&served.url, size);
            tab.wait_for(&format!("document.querySelectorAll('#rooms > li').length === {count}"));
            tab.photograph(&folder.join(format!("rooms-{count}-{}.png", size.0)));
        }
        for (language, screen) in screens {
            let tab = browser.open(&format!("http://{}/", Address::found_in(&screen.screen()).host), WALL);
            wait_until(&tab, "Room B", "room.time");
            wait_until(&tab, "Room D", "room.gone");
            for scheme in ["light", "dark"] {
                tab.prefer(&[("prefers-color-scheme", scheme)]);
                for (name, size) in [("wall", WALL), ("laptop", (1280, 720)), ("phone", PHONE)] {
                    tab.resize(size);
                    tab.photograph(&folder.join(format!("rooms-{language}-{scheme}-{name}.png")));
                }
            }
        }
    }
}
