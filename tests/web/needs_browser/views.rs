//! The page's other views, its messages, its countdowns, and its bell.

use serde_json::Value;
use tribune::board::Board;
use tribune::board::countdown::{Countdown, Remaining};
use tribune::board::room::{BoardItem, BoardState, Message, Showing};
use tribune::clock::Clock;
use tribune::floor::time::{Span, Stamp};
use tribune::web::ListenAddress;

use super::left_and_over::WINDOWS;
use super::page::show;
use crate::common::browser::{Browser, Tab};
use crate::web::served::{Served, ahead, between, every_state, for_room, for_speaker, runs, stands, turn};

/// The box of a part in the window, where it can be seen.
fn place(tab: &Tab<'_>, id: &str) -> Value {
    tab.value(&format!(
        "(() => {{ const part = document.getElementById('{id}'); const {{ left, top, right, bottom, width }} = part.getBoundingClientRect();
            return part.checkVisibility({{ visibilityProperty: true, opacityProperty: true }}) && width > 0 ? {{ left, top, right, bottom }} : null; }})()"
    ))
}

#[track_caller]
fn assert_inside(tab: &Tab<'_>, id: &str, (wide, high): (u32, u32), about: &str) {
    let place = place(tab, id);
    assert!(place.is_object(), "{about}: {id} is not seen");
    let at = |side: &str| place[side].as_f64().unwrap();
    let inside = at("left") >= -1.0
        && at("top") >= -1.0
        && at("right") <= f64::from(wide) + 1.0
        && at("bottom") <= f64::from(high) + 1.0;
    assert!(inside, "{about}: {id} leaves the window: {place}");
}

#[test]
#[ignore = "needs Chromium"]
fn for_a_video_mixer_nothing_is_painted_but_the_clock_or_a_band() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    for view in ["clock", "lower-third"] {
        let tab = browser.open(&format!("{}?view={view}", served.url), WINDOWS[0]);
        for scheme in ["light", "dark"] {
            tab.prefer(&[("prefers-color-scheme", scheme)]);
            for size in WINDOWS {
                tab.resize(size);
                for left in [140, -23] {
                    let about = format!("{view}, {scheme}, {size:?}, {left}");
                    show(&served, &tab, &turn(BoardState::Speaking, stands(left, 180)));
                    for part in ["documentElement", "body"] {
                        let ground = tab.value(&format!("getComputedStyle(document.{part}).backgroundColor"));
                        assert_eq!(ground, "rgba(0, 0, 0, 0)", "{about}: {part}");
                    }
                    // A dark scheme would have the browser paint a ground of its own.
                    assert_eq!(tab.value("getComputedStyle(document.documentElement).colorScheme"), "light");
                    assert_inside(&tab, "digits", size, &about);
                    assert_inside(&tab, "word", size, &about);
                    let sign = place(&tab, "sign");
                    assert_eq!(sign.is_object(), left < 0, "{about}");
                    assert!(left > 0 || sign["left"].as_f64().unwrap() >= 0.0, "{about}: {sign}");
                    for hidden in ["heading", "item", "next", "list", "bar", "bell", "hour"] {
                        assert_eq!(place(&tab, hidden), Value::Null, "{about}: {hidden} is seen");
                    }
                    if view == "clock" {
                        assert_eq!(place(&tab, "who"), Value::Null, "{about}");
                    } else {
                        assert_inside(&tab, "who", size, &about);
                        let top = place(&tab, "who")["top"].as_f64().unwrap();
                        assert!(top > f64::from(size.1) * 0.5, "{about}: the name is at {top}");
                    }
                }
            }
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn as_a_light_the_whole_window_is_the_colour_with_the_word_and_the_shape() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&format!("{}?view=light", served.url), WINDOWS[0]);
    let ground = || tab.value("getComputedStyle(document.body).backgroundColor");
    for size in WINDOWS {
        tab.resize(size);
        // The first warning of these boards is a minute.
        for (left, colour, word) in [
            (140, "rgb(11, 107, 58)", "in time"),
            (61, "rgb(11, 107, 58)", "in time"),
            (60, "rgb(255, 176, 0)", "please conclude"),
            (12, "rgb(255, 176, 0)", "please conclude"),
            (0, "rgb(179, 17, 26)", "TIME"),
            (-75, "rgb(179, 17, 26)", "TIME"),
        ] {
            let about = format!("{left} at {size:?}");
            show(&served, &tab, &turn(BoardState::Speaking, stands(left, 240)));
            assert_eq!(ground(), colour, "{about}");
            assert_eq!(tab.value("document.getElementById('state').textContent"), word, "{about}");
            for part in ["tag", "state", "shape"] {
                assert_inside(&tab, part, size, &about);
            }
            let covers = tab.value("(() => { const { width, height } = document.body.getBoundingClientRect(); return width >= innerWidth && height >= innerHeight; })()");
            assert_eq!(covers, true, "{about}");
        }
        // Nobody speaks: no colour says anything.
        show(&served, &tab, &between());
        assert!(
            !["rgb(11, 107, 58)", "rgb(255, 176, 0)", "rgb(179, 17, 26)"]
                .iter()
                .any(|light| ground() == *light)
        );
    }
}

#[test]
#[ignore = "needs Chromium"]
fn from_the_last_row_name_digits_and_state_can_be_told() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, WINDOWS[0]);
    // From the distance a window of 1080 rows is one of 108: there letters need six rows, digits more.
    let size_of = |id: &str| {
        let size = tab.value(&format!(
            "(() => {{ const part = document.getElementById('{id}'); return part.checkVisibility() && part.textContent ? parseFloat(getComputedStyle(part).fontSize) : 0; }})()"
        ));
        size.as_f64().unwrap()
    };
    let mut told = 0;
    for size in WINDOWS.into_iter().filter(|(wide, high)| wide > high) {
        tab.resize(size);
        let high = f64::from(size.1);
        for (name, board) in every_state() {
            let about = format!("{name} at {size:?}");
            show(&served, &tab, &board);
            let (who, state) = (size_of("who"), size_of("state"));
            assert!(who == 0.0 || who >= 0.08 * high, "{about}: the name has {who}");
            assert!(state == 0.0 || state >= 0.06 * high, "{about}: the state has {state}");
            told += usize::from(state > 0.0);
            if tab.value("document.getElementById('digits').checkVisibility()") == true {
                let digits = tab.value("(() => { const b = document.getElementById('digits'), v = b.viewBox.baseVal, r = b.getBoundingClientRect(); return Math.min(r.width / v.width, r.height / v.height) * v.height; })()");
                assert!(digits.as_f64().unwrap() >= 0.2 * high, "{about}: the digits have {digits}");
            }
        }
    }
    assert!(told > 60, "{told} states");
}

#[test]
#[ignore = "needs Chromium"]
fn a_lost_console_is_told_in_every_view_and_what_is_for_the_speaker_only_on_the_light() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    for (view, says, tells_speaker) in
        [("clock", false, false), ("lower-third", false, false), ("light", true, true)]
    {
        let tab = browser.open(&format!("{}?view={view}", served.url), WINDOWS[0]);
        let mut board = turn(BoardState::Speaking, stands(-23, 180));
        board.showing.message = Some(for_speaker("One minute, please"));
        for size in WINDOWS {
            tab.resize(size);
            let about = format!("{view} at {size:?}");
            show(&served, &tab, &board);
            assert_eq!(place(&tab, "to-speaker").is_object(), tells_speaker, "{about}");
            assert_eq!(place(&tab, "lost"), Value::Null, "{about}");
            // The page hides the line whenever it hears of the room. It must not while the line is measured.
            tab.value("(() => { const lost = document.getElementById('lost'); lost.hidden = false; Object.defineProperty(lost, 'hidden', { get: () => false, set() {}, configurable: true }); })()");
            assert_inside(&tab, "lost", size, &about);
            let text = tab.value("document.querySelector('#lost span').checkVisibility()");
            assert_eq!(text, says, "{about}");
            tab.value("(() => { const lost = document.getElementById('lost'); delete lost.hidden; lost.hidden = true; })()");
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn the_switch_of_the_bell_comes_with_a_tap_and_takes_none_before() {
    let browser = Browser::start();
    let served = Served::new(between());
    let tab = browser.open(&served.url, WINDOWS[3]);
    show(&served, &tab, &between());
    let takes = || tab.value("getComputedStyle(document.getElementById('bell')).pointerEvents");
    assert_eq!(takes(), "none");
    tab.value("document.dispatchEvent(new PointerEvent('pointerdown'))");
    assert_eq!(takes(), "auto");
    tab.wait_for("getComputedStyle(document.getElementById('bell')).opacity === '1'");
    tab.wait_for("getComputedStyle(document.getElementById('bell')).pointerEvents === 'none'");
}

fn clock_of(session: &Clock) -> Stamp {
    session.tempo().now()
}

#[test]
#[ignore = "needs Chromium"]
fn the_bell_rings_at_the_marks_and_by_hand_once_it_is_switched_on() {
    let browser = Browser::start();
    let session = Clock::real(Span::ZERO);
    let tempo = session.tempo();
    // It passes the first warning, then the second, then its end, a few seconds each.
    let passing = |left: i64| {
        let mut board = turn(BoardState::Speaking, runs(left, 40, clock_of(&session)));
        let clock = board.turn.as_mut().unwrap().clock.as_mut().unwrap();
        clock.warnings = vec![Span::from_secs(4), Span::from_secs(2)];
        board
    };
    let served = Served::at(ListenAddress::HERE, between(), tempo);
    let tab = browser.blank(WINDOWS[0]);
    tab.before(
        "window.sounds = 0;
         const start = OscillatorNode.prototype.start;
         OscillatorNode.prototype.start = function (...when) { window.sounds += 1; return start.apply(this, when); };",
    );
    tab.go(&served.url);
    tab.wait_for("document.body.dataset.view !== 'waiting'");
    let strokes = || tab.value("Number(document.body.dataset.rung ?? 0)").as_i64().unwrap();
    // What was over when it came into view rings for nobody; nor does a bell that nobody switched on.
    show(&served, &tab, &turn(BoardState::Speaking, stands(-75, 240)));
    assert_eq!(strokes(), 0);
    served.show(Board { showing: Showing { rung: 1, ..Showing::default() }, ..between() });
    tab.wait_for("Number(document.body.dataset.rung) === 3");
    assert_eq!(tab.value("window.sounds"), 0);

    tab.value("document.getElementById('bell').click()");
    assert_eq!(tab.value("document.getElementById('bell').getAttribute('aria-pressed')"), "true");
    assert_eq!(tab.value("document.fullscreenElement"), Value::Null, "the switch does nothing else");
    assert!(tab.value("window.sounds").as_i64().unwrap() > 0, "its viewer hears that it is on");
    let before = strokes();
    let mut board = passing(6);
    board.showing.rung = 1;
    served.show(board);
    // One stroke at each warning, two as the time runs out.
    tab.wait_for(&format!("Number(document.body.dataset.rung) === {}", before + 4));
    let sounds = tab.value("window.sounds").as_i64().unwrap();
    served.show(Board { showing: Showing { rung: 2, ..Showing::default() }, ..between() });
    tab.wait_for(&format!("Number(document.body.dataset.rung) === {}", before + 7));
    assert!(tab.value("window.sounds").as_i64().unwrap() > sounds);

    tab.value("document.getElementById('bell').click()");
    let sounds = tab.value("window.sounds");
    served.show(Board { showing: Showing { rung: 3, ..Showing::default() }, ..between() });
    tab.wait_for(&format!("Number(document.body.dataset.rung) === {}", before + 10));
    assert_eq!(tab.value("window.sounds"), sounds, "it was switched off");
}

#[test]
#[ignore = "needs Chromium"]
fn a_message_goes_at_its_moment_and_one_for_the_speaker_stands_beside_the_clock() {
    let browser = Browser::start();
    let session = Clock::real(Span::ZERO);
    let served = Served::at(ListenAddress::HERE, ahead(), session.tempo());
    let tab = browser.open(&served.url, WINDOWS[0]);
    let board = |message: Message| Board {
        showing: Showing { message: Some(message), ..Showing::default() },
        ..turn(BoardState::Speaking, stands(47, 240))
    };
    for size in WINDOWS {
        tab.resize(size);
        show(&served, &tab, &board(for_speaker("One minute, please")));
        assert_inside(&tab, "to-speaker", size, &format!("{size:?}"));
        let (message, digits) = (place(&tab, "to-speaker"), place(&tab, "digits"));
        let away = message["top"].as_f64().unwrap() - digits["bottom"].as_f64().unwrap();
        assert!((-1.0..f64::from(size.1) * 0.06).contains(&away), "{size:?}: {away} below the digits");
        assert_eq!(place(&tab, "message"), Value::Null);
        assert!(place(&tab, "next").is_object(), "who is next stays");
        show(&served, &tab, &board(for_room("Coffee is served")));
        assert_inside(&tab, "message", size, &format!("{size:?}"));
        assert_eq!(place(&tab, "to-speaker"), Value::Null);
    }
    // Nothing runs, and nothing is told: it goes by itself.
    let until = Some(session.tempo().now() + Span::from_secs(2));
    show(&served, &tab, &board(Message { until, ..for_room("Two seconds") }));
    tab.wait_for("document.getElementById('message').checkVisibility()");
    tab.wait_for("!document.getElementById('message').checkVisibility() && document.getElementById('next').checkVisibility()");
}

#[test]
#[ignore = "needs Chromium"]
fn a_countdown_to_what_the_room_waits_for_fills_the_window_and_goes_when_it_comes() {
    let browser = Browser::start();
    let session = Clock::real(Span::ZERO);
    let served = Served::at(ListenAddress::HERE, between(), session.tempo());
    let tab = browser.open(&served.url, WINDOWS[0]);
    let until = |secs: i64| session.tempo().now() + Span::from_secs(secs);
    let waits =
        |up: Stamp| Some(Countdown { of: Span::ZERO, warnings: Vec::new(), left: Remaining::Until(up) });
    let opening: &dyn Fn(Stamp) -> Board =
        &|up| Board { waits: waits(up), state: BoardState::Ahead { opens: Some(up) }, ..ahead() };
    let resumption: &dyn Fn(Stamp) -> Board =
        &|up| Board { waits: waits(up), state: BoardState::Suspended { until: Some(up) }, ..between() };
    let coffee = || {
        let item = BoardItem { title: "Coffee".to_owned(), number: None, clock: stands(754, 900) };
        let state = BoardState::Break { until: until(754) };
        Board { item: Some(item), state, ..between() }
    };
    for size in WINDOWS {
        tab.resize(size);
        let boards =
            [("opening", opening(until(754))), ("resumption", resumption(until(754))), ("break", coffee())];
        for (name, board) in boards {
            let about = format!("{name} at {size:?}");
            show(&served, &tab, &board);
            assert_inside(&tab, "digits", size, &about);
            assert_inside(&tab, "state", size, &about);
            let word = tab.value("document.getElementById('word').textContent");
            assert!(word.as_str().unwrap().starts_with("left"), "{about}: {word}");
            let shape = tab.value("(() => { const b = document.getElementById('digits'), v = b.viewBox.baseVal, r = b.getBoundingClientRect(), k = Math.min(r.width / v.width, r.height / v.height); return [k * v.width / innerWidth, k * v.height / innerHeight]; })()");
            let (wide, high) = (shape[0].as_f64().unwrap(), shape[1].as_f64().unwrap());
            assert!(
                wide > 0.8 || high > 0.36,
                "{about}: the digits take {wide} of the width, {high} of the height"
            );
        }
    }
    for waits_for in [opening, resumption] {
        // A busy machine may take longer than the wait to show it: then the wait is longer.
        let is_seen = (2..9).any(|power| {
            show(&served, &tab, &waits_for(until(1 << power)));
            tab.value("document.getElementById('digits').checkVisibility()") == true
        });
        assert!(is_seen);
        tab.wait_for("!document.getElementById('digits').checkVisibility() && document.getElementById('state').checkVisibility()");
    }
}

#[test]
#[ignore = "needs Chromium"]
fn the_rooms_hour_is_that_of_its_zone_and_changes_by_itself() {
    let browser = Browser::start();
    let session = Clock::real(Span::ZERO);
    let now = session.tempo().now();
    let mut board = between();
    // The room's clock is two seconds before a whole minute, 13 hours and some minutes after UTC's.
    let of_day = now.millis().rem_euclid(60_000);
    let to_minute = Span::from_millis(13 * 3_600_000 + 60_000 - of_day - 2_000);
    board.offsets = tribune::board::hour::Offsets::new(to_minute, []);
    board.ends = Some(now + Span::from_mins(60));
    let hour = |at: Stamp| {
        let tribune::board::hour::Hour { hour, minute, .. } = board.hour(at);
        format!("{hour}:{minute:02}")
    };
    let served = Served::at(ListenAddress::HERE, board.clone(), session.tempo());
    let tab = browser.open(&served.url, WINDOWS[0]);
    let next = hour(now + Span::MINUTE);
    tab.wait_for(&format!("document.getElementById('hour').textContent === '{next}'"));
    let ends = tab.value("document.getElementById('ends').textContent");
    assert_eq!(ends, format!("ends {}", hour(now + Span::from_mins(60))));
}
