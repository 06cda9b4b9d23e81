//! Tests of the overview's page, for the corridor: `tribune rooms --web`.

use serde_json::Value;

use super::visitor::{Address, Events};
use crate::common::plan::NAMES;
use crate::common::program::{Place, Room};
use crate::common::pty::{Exit, Pty, Signal};

/// What finds each of [`NAMES`].
const KEYS: [&str; 6] = ["lao", "camb", "turk", "serb", "jord", "lib"];

/// A console of its own plan.
pub fn console<'a>(place: &'a Place, name: &str, arguments: &[&str]) -> Room<'a> {
    let room = Room::at(place, place.trial(place.plan_of_room(name), 1).args(arguments).spawn());
    room.see("", "NOT OPEN");
    room
}

/// An overview with its page.
pub fn overview(place: &Place, arguments: &[&str]) -> (Pty, Address) {
    let overview = place.tribune(["rooms"]).args(arguments).size(120, 36).spawn();
    overview.wait_for("page: http://");
    let address = Address::found_in(&overview.screen());
    (overview, address)
}

/// A room in which Serbia speaks, an overview that shows it, its page's address, and what that is told.
fn serbia_speaks_in_b(place: &Place) -> (Room<'_>, Pty, Address, Events) {
    let b = console(place, "B", &[]);
    b.act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    b.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
    let (screen, address) = overview(place, &["--web"]);
    let mut events = address.follow();
    rooms(&mut events, "the turn", |rooms| is_in(rooms, "Room B", "speaking"));
    (b, screen, address, events)
}

/// The next state of the overview that meets a condition.
#[track_caller]
pub fn rooms(events: &mut Events, what: &str, met: impl Fn(&Value) -> bool) -> Value {
    events.event("rooms", what, met)
}

/// A room of an overview by a part of its heading.
pub fn room<'a>(rooms: &'a Value, heading: &str) -> Option<&'a Value> {
    let named = |room: &&Value| room["heading"].as_str().unwrap().contains(heading);
    rooms["rooms"].as_array()?.iter().find(named)
}

fn headings(rooms: &Value) -> Vec<String> {
    crate::common::program::texts(&rooms["rooms"], "/heading")
}

fn is_in(rooms: &Value, heading: &str, state: &str) -> bool {
    room(rooms, heading).is_some_and(|room| room["live"]["state"] == state)
}

/// How often an event of this name was told.
fn count(events: &Events, name: &str) -> usize {
    String::from_utf8_lossy(&events.read).matches(&format!("event: {name}\n")).count()
}

#[test]
fn the_page_shows_what_the_overview_shows_in_its_order_and_names_nobody() {
    let place = Place::new();
    let (screen, address) = overview(&place, &["--web"]);
    let mut events = address.follow();
    let empty = rooms(&mut events, "an overview of no room", |rooms| rooms["rooms"] == Value::Array(vec![]));
    assert_eq!(empty["empty"], "No console runs on this machine. Each that begins will be shown here.");
    screen.wait_for("1 follows it");

    let [b, c] = ["B", "C"].map(|name| console(&place, name, &[]));
    b.act("<enter>", "Opening began.");
    b.next("Regional cooperation began.");
    for (keys, name) in KEYS.into_iter().zip(NAMES) {
        b.act(&format!("a{keys}<enter>"), &format!("{name} is on the list."));
    }
    for name in NAMES.into_iter().take(3) {
        b.act("<enter>", &format!("{name} was given the floor.")).act(" ", "SPEAKING");
    }
    let shown = rooms(&mut events, "the third turn", |rooms| {
        room(rooms, "Room B").is_some_and(|room| room["live"]["facts"][0] == "3 wait")
            && is_in(rooms, "Room B", "speaking")
            && is_in(rooms, "Room C", "ahead")
    });
    screen.wait_for("3 wait").wait_for("SPEAKING");
    let b_shown = room(&shown, "Room B").unwrap();
    assert_eq!(b_shown["heading"], "Room B · Group B");
    assert_eq!(b_shown["topic"], "1  Regional cooperation");
    assert_eq!(b_shown["lost"], Value::Null);
    let live = &b_shown["live"];
    assert_eq!(live["floor"], "SPEAKING");
    for clock in ["topic_clock", "floor_clock"] {
        assert!(live[clock]["until"].is_i64() && live[clock]["stands"].is_null(), "{live}");
    }
    // The page's sentences are those of the screen.
    let facts = live["facts"].as_array().unwrap();
    let alerts = live["alerts"].as_array().unwrap().iter().map(|alert| &alert[1]);
    for text in facts.iter().chain(alerts).chain([&live["ends"], &shown["title"]]) {
        screen.wait_for(text.as_str().unwrap());
    }
    let order: Vec<_> = headings(&shown);
    let row = |heading: &str| screen.screen().lines().position(|line| line.contains(heading));
    assert!(order.iter().map(|heading| row(heading)).is_sorted(), "{order:?}\n{}", screen.screen());

    // It follows the order that was chosen.
    screen.keys("o").wait_for("by room");
    let by_room = rooms(&mut events, "the rooms by room", |rooms| rooms["title"] == "2 rooms · by room");
    assert_eq!(headings(&by_room), ["Room B · Group B", "Room C · Group C"]);

    let told = String::from_utf8_lossy(&events.read).into_owned();
    let page = address.ask("GET", "/", "");
    for name in NAMES {
        assert!(!told.contains(name) && !page.text().contains(name), "{name} is told");
    }
    assert!(!b.pty().screen().contains('▣'), "the corridor is no screen of the room");
    // It has not begun, so nothing is asked.
    c.pty().keys("q");
    rooms(&mut events, "that it was left", |rooms| {
        room(rooms, "Room C")
            .is_some_and(|room| room["lost"].as_str().unwrap_or_default().starts_with("left at 10:1"))
    });
    drop(events);
    screen.wait_for("nobody follows it").keys("q");
    assert_eq!(screen.exit(), Exit::Code(0));
    screen.assert_restored();
}

#[test]
fn clocks_and_sums_are_deadlines_so_no_second_is_told() {
    let place = Place::new();
    // The time that is over is counted too, on both clocks and in the sums.
    let (_b, screen, _, mut events) = serbia_speaks_in_b(&place);
    let seconds = || {
        let screen = screen.screen();
        screen.lines().find(|line| line.contains("SPEAKING")).unwrap_or_default().to_owned()
    };
    // What is told first may still be corrected by what the first messages took to come.
    let mut told = usize::MAX;
    while told != count(&events, "rooms") {
        told = count(&events, "rooms");
        let mut seen = seconds();
        for _ in 0..4 {
            place.wait_until("another second", || seconds() != seen);
            seen = seconds();
        }
        let before = count(&events, "sync");
        // Beats come all the time.
        while count(&events, "sync") == before {
            events.more();
        }
    }
}

#[test]
fn a_session_that_hangs_or_is_killed_is_told_with_the_hour_and_nothing_old_is_live() {
    let place = Place::new();
    let (b, screen, address, mut events) = serbia_speaks_in_b(&place);
    let lost = |said: &'static str| {
        move |rooms: &Value| {
            room(rooms, "Room B")
                .is_some_and(|room| room["lost"].as_str().unwrap_or_default().starts_with(said))
        }
    };

    b.pty().signal(Signal::STOP);
    let silent = rooms(&mut events, "that it is silent", lost("silent since 10:1"));
    assert_eq!(room(&silent, "Room B").unwrap()["live"], Value::Null);
    b.pty().signal(Signal::CONT);
    rooms(&mut events, "that it is back", |rooms| is_in(rooms, "Room B", "speaking"));

    b.pty().kill();
    let gone = rooms(&mut events, "that it is gone", lost("gone since 10:1"));
    assert_eq!(room(&gone, "Room B").unwrap()["live"], Value::Null);
    assert_eq!(room(&gone, "Room B").unwrap()["topic"], "Opening");
    screen.wait_for("gone since 10:1");
    // Whoever comes later is told the same.
    let late = rooms(&mut address.follow(), "the same", |_| true);
    assert_eq!(late, gone);

    let again = Room::at(&place, place.trial(place.path().join("B.toml"), 1).spawn());
    again.see("", "Go on with").see("<enter>", "TRIAL ×1");
    rooms(&mut events, "that it goes on", |rooms| is_in(rooms, "Room B", "speaking"));
}

#[test]
fn the_page_follows_pages_too_and_the_address_may_stand_behind_the_option() {
    let [at_b, here] = [(); 2].map(|()| Place::new());
    let b = console(&at_b, "B", &["--web"]);
    let Address { host, .. } = Address::found_in(b.pty().wait_for("http://").screen().as_str());
    let (screen, address) = overview(&here, &["--web", &format!("http://{host}/")]);
    let mut events = address.follow();
    rooms(&mut events, "the room", |rooms| is_in(rooms, "Room B", "ahead"));
    b.act("<enter>", "Opening began.");
    rooms(&mut events, "the opening", |rooms| is_in(rooms, "Room B", "between"));
    b.pty().kill();
    let gone = rooms(&mut events, "that it is gone", |rooms| {
        room(rooms, "Room B").is_some_and(|room| room["lost"].is_string())
    });
    // What the facilitator has to do about an address is not for the corridor.
    assert!(!gone.to_string().contains("--web"), "{gone}");
    screen.wait_for("--web");
}

#[test]
fn a_topic_that_the_rooms_own_screens_hold_back_is_not_in_the_corridor() {
    let place = Place::new();
    let b = console(&place, "B", &[]);
    let (screen, address) = overview(&place, &["--web"]);
    let mut events = address.follow();
    b.act("<enter>", "Opening began.");
    let topic = |rooms: &Value, topic: &str| room(rooms, "Room B").is_some_and(|room| room["topic"] == topic);
    rooms(&mut events, "the opening", |rooms| topic(rooms, "Opening"));
    for (keys, said) in
        [("*", "The room’s screens are blank."), (",", "The room’s screens show the clock alone.")]
    {
        b.see(keys, said);
        rooms(&mut events, "no topic", |rooms| topic(rooms, "") && is_in(rooms, "Room B", "between"));
        // The facilitator sees it.
        screen.wait_for("Opening");
        b.pty().keys(keys);
        rooms(&mut events, "the topic again", |rooms| topic(rooms, "Opening"));
    }
}

#[test]
fn the_page_is_guarded_as_a_sessions_page_is() {
    let place = Place::new();
    let _b = console(&place, "B", &[]);
    let (screen, address) = overview(&place, &["--web", "0.0.0.0:0"]);
    assert_eq!(address.path.len(), 33, "128 bits: {address:?}");
    let port = address.host.rsplit_once(':').unwrap().1;
    let here = Address { host: format!("127.0.0.1:{port}"), ..address.clone() };
    let page = here.ask("GET", &here.path, "");
    assert_eq!(page.status, 200);
    let policy = page.header("content-security-policy");
    for part in ["default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'", "script-src 'nonce-"] {
        assert!(policy.contains(part), "{policy}");
    }
    let nonce = policy.split_once("'nonce-").unwrap().1.split_once('\'').unwrap().0;
    assert_eq!(page.text().matches(nonce).count(), 2, "the style and the script");
    assert!(page.text().contains("<html lang=\"en\" dir=\"ltr\">"), "{}", page.text());

    for path in ["/", "/events", &format!("{}/bulletins", here.path)] {
        assert_eq!(here.ask("GET", path, "").status, 404, "{path}");
    }
    assert_eq!(here.ask("POST", &here.path, "").status, 405);
    let elsewhere = here.send(&format!("GET {} HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n", here.path));
    assert_eq!(elsewhere.status, 404);

    // As many follow as follow a session, and the overview goes on.
    let followers: Vec<_> = (0..tribune::web::MOST_VIEWERS).map(|_| here.asked_for_events()).collect();
    screen.wait_for("256 follow it");
    assert_eq!(here.ask("GET", &format!("{}/events", here.path), "").status, 503);
    screen.keys("o").wait_for("by room");
    drop(followers);
    screen.wait_for("nobody follows it");
}

#[test]
fn open_pages_find_an_overview_again_that_died_and_none_that_was_left() {
    let place = Place::new();
    let at_all = ["--web", "0.0.0.0:0"];
    let (screen, address) = overview(&place, &at_all);
    screen.kill();
    let (screen, again) = overview(&place, &at_all);
    assert_eq!((&again.host, &again.path), (&address.host, &address.path));
    screen.keys("q");
    assert_eq!(screen.exit(), Exit::Code(0));
    let (screen, other) = overview(&place, &at_all);
    assert_ne!(other.path, address.path);
    // On a small terminal the address stands alone.
    screen.resize(62, 10);
    screen.wait_gone("follows it").wait_for(&other.path);
}

#[test]
fn an_address_that_cannot_be_had_is_told_before_the_terminal_is_taken() {
    let place = Place::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().to_string();
    for (address, code, says) in
        [("kitchen", 2, "an address with a port, such as 127.0.0.1:8080"), (&port, 1, "Another program has")]
    {
        let (found, _, said) = place.said(&["rooms", "--web", address]);
        assert_eq!(found, code, "{address}: {said}");
        assert!(said.contains(says), "{address}: {said}");
    }
}

#[test]
fn in_arabic_the_page_is_written_from_right_to_left() {
    let place = Place::new();
    let b = console(&place, "B", &[]);
    b.act("<enter>", "Opening began.");
    let overview = place.tribune(["rooms", "--web", "--lang", "ar"]).size(120, 36).spawn();
    overview.wait_for("http://");
    let address = Address::found_in(&overview.screen());
    assert!(address.ask("GET", "/", "").text().contains("<html lang=\"ar\" dir=\"rtl\">"));
    let shown = rooms(&mut address.follow(), "the room", |rooms| is_in(rooms, "Room B", "between"));
    assert_eq!((&shown["dir"], &shown["lang"]), (&"rtl".into(), &"ar".into()));
    let words = tribune::words::Words::of(tribune::words::Language::Arabic);
    assert_eq!(shown["on-time"]["before"], words.label(tribune::words::Label::OnTime));
}
