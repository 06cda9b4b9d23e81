//! Tests of what the page shows in each state, at phone, laptop and wall size, in both writing directions and colour
//! schemes, while the connection is lost and after.

use crate::common::browser::{Browser, Tab};
use crate::web::served::{Served, ahead, between, every_state, reading, runs, slide, stands, turn};
use tribune::board::Board;
use tribune::board::countdown::Remaining;
use tribune::board::room::BoardState;
use tribune::clock::Clock;
use tribune::floor::time::Span;
use tribune::web::ListenAddress;
use tribune::words::LanguageChoice;

const PHONE: (u32, u32) = (320, 568);
pub(super) const LAPTOP: (u32, u32) = (1366, 768);
const WALL: (u32, u32) = (3840, 2160);
pub(super) const SIZES: [(&str, (u32, u32)); 4] =
    [("phone", PHONE), ("phone-wide", (568, 320)), ("laptop", LAPTOP), ("wall", WALL)];

/// Shows a board and waits until the page has it.
pub(super) fn show(served: &Served, tab: &Tab<'_>, board: &Board) {
    // The board with which the page began must not be taken for this one.
    tab.wait_for("document.body.dataset.view !== 'waiting'");
    tab.value("document.body.dataset.view = 'waiting'");
    served.show(board.clone());
    tab.wait_for("document.body.dataset.view !== 'waiting'");
}

/// The visible parts of the page that hold text.
const PARTS: &str = r"
    const parts = [...document.querySelectorAll('body *')].filter((part) =>
        part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !part.closest('.unseen') &&
        [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''));
";

#[test]
#[ignore = "needs Chromium"]
fn it_shows_each_state_in_words() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, LAPTOP);
    let said = |name: &str| -> Vec<&str> {
        match name {
            "ahead" => vec!["NDM-UN27 · Breakout Group English I · Room C", "The session begins at 10:15"],
            "ahead-no-hour" => vec!["The session has not begun"],
            "between" => vec![
                "2  Resource mobilisation",
                "The floor is free",
                "12:41",
                "next: Cambodia",
                "list of speakers open",
            ],
            "between-over" => {
                vec!["2  Resource mobilisation", "The floor is free", "1:23", "over the topic’s 17:00"]
            }
            "called" => vec!["Lao PDR", "has the floor", "4:00", "left of 4:00", "topic 12:41 left"],
            "speaking" => vec![
                "2  Resource mobilisation",
                "topic 12:41 left",
                "Lao PDR",
                "2:20",
                "left of 4:00",
                "next: Cambodia",
            ],
            "closing" => vec!["0:47"],
            "ending" => vec!["0:12"],
            "over" => vec!["Lao PDR", "TIME", "1:15", "over 4:00", "list of speakers closed"],
            "response" => vec!["direct response", "0:52"],
            "chair" => vec!["The Chair", "has the floor", "12:41"],
            "held" => vec!["Lao PDR", "On hold", "2:20"],
            "point" => vec!["Point of order", "0:41", "Lao PDR ‖ 2:20"],
            "break" => vec!["Coffee", "Back at 11:15", "12:34", "left of 15:00", "ends 12:00"],
            "suspended-waits" => vec!["The meeting is suspended", "12:34", "left", "until 11:00"],
            "last" => vec!["last intervention: 3:41 of 4:00", "12:41"],
            "speaker-message" => vec!["One minute, please", "0:47", "Lao PDR", "next: Cambodia"],
            "suspended" => vec!["The meeting is suspended", "until 11:00"],
            "closed" => vec!["The session is closed"],
            "trial" => vec!["TRIAL ×10", "2:20"],
            "rehearsal" => vec!["REHEARSAL ×10", "2:20"],
            "rehearsal-stands" => vec!["REHEARSAL · stands", "12:41"],
            "rehearsal-blank" => vec!["REHEARSAL ×10"],
            "message" => vec!["Coffee is served in the foyer. Please be back at eleven.", "2:20"],
            "ahead-waits" => vec!["The session begins at 10:15", "12:34", "left"],
            "clock-alone" => vec!["2:20"],
            "clock-alone-message" => vec!["2:20", "Coffee is served in the foyer. Please be back at eleven."],
            "clock-alone-point" => vec!["Point of order", "0:41"],
            "blank" | "blank-message" => vec![],
            "long" => vec![
                "United Kingdom of Great Britain and Northern Ireland",
                "next: Democratic Republic of the Congo",
            ],
            "ten-minutes" => vec!["12:34", "left of 15:00"],
            "slide-title" => vec!["slide 3 of 8", "Resource mobilisation", "Main points"],
            "slide" => vec![
                "slide 3 of 8",
                "Resource mobilisation",
                "Teams that work across a border share their survey data.",
                "Follow-up: UNMAS",
                "2:41",
                "left of 3:00 · enough after 2:00",
            ],
            "slide-over" => vec!["+0:12", "over 3:00 · enough after 2:00"],
            "slide-long" => vec![
                "Point 1,",
                "Point 14, of as many words as a point has when it was typed in haste.",
                "0:42",
            ],
            other => panic!("the state `{other}` is not looked at"),
        }
    };
    let hidden = |name: &str| -> Vec<&str> {
        match name {
            "clock-alone" | "clock-alone-point" | "clock-alone-message" => {
                vec!["Lao PDR", "Cambodia", "Resource", "list of"]
            }
            "blank" | "blank-message" => vec!["Lao PDR", "Cambodia", "Resource", "list of", "2:20", "NDM"],
            "message" => vec!["Cambodia", "list of"],
            "between" => vec!["TIME", "topic 12:41"],
            "slide" | "slide-over" | "slide-long" => vec!["The session is closed", "next:", "list of"],
            "slide-title" => vec!["The session is closed", "left of", "enough"],
            _ => vec![],
        }
    };
    for (name, board) in every_state() {
        show(&served, &tab, &board);
        let text = tab.value(&format!("{{ {PARTS} parts.map((part) => part.textContent).join('\\n') }}"));
        let text = text.as_str().unwrap();
        let lines: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in said(name) {
            let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(lines.contains(&part), "{name}: no `{part}` in\n{text}");
        }
        for part in hidden(name) {
            assert!(!lines.contains(part), "{name}: `{part}` is seen in\n{text}");
        }
        // A screen reader reads the state; digits are not read aloud.
        let spoken = tab.value("document.getElementById('said').innerText");
        assert!(!spoken.as_str().unwrap().contains("2:20"), "{name}: {spoken}");
    }
}

#[test]
#[ignore = "needs Chromium"]
fn the_page_says_the_language_of_its_words_and_a_name_keeps_its_own_direction() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, LAPTOP);
    // The plan is for an Arabic room, but the program's words are English.
    let board = Board { language: Some("ar".to_owned()), next: Some("لاوس (2)".to_owned()), ..ahead() };
    show(&served, &tab, &board);
    assert_eq!(tab.value("document.documentElement.lang"), "en");
    assert_eq!(tab.value("document.documentElement.dir"), "ltr");
    assert_eq!(tab.value("document.getElementById('next').textContent"), "next: \u{2068}لاوس (2)\u{2069}");
}

#[test]
#[ignore = "needs Chromium"]
fn a_room_in_arabic_may_have_eastern_digits() {
    let browser = Browser::start();
    let words = LanguageChoice::default().room(Some("ar-u-nu-arab"));
    let board = turn(BoardState::Speaking, stands(140, 240));
    let served = Served::said(ListenAddress::HERE, board.clone(), Clock::real(Span::ZERO).tempo(), words);
    let tab = browser.open(&served.url, LAPTOP);
    show(&served, &tab, &board);
    tab.wait_for("document.getElementById('time').textContent === '٢:٢٠'");
    assert_eq!(tab.value("document.documentElement.lang"), "ar-u-nu-arab");
    let text = tab.value(&format!("{{ {PARTS} parts.map((part) => part.textContent).join(' ') }}"));
    let text = text.as_str().unwrap();
    assert!(text.contains("٤:٠٠"), "{text}");
    for word in text.split_whitespace().filter(|word| word.contains(|letter: char| letter.is_ascii_digit())) {
        assert!(word.contains(|letter: char| letter.is_ascii_alphabetic()), "{word} in {text}");
    }
}

#[test]
#[ignore = "needs Chromium"]
fn nothing_overlaps_or_is_cut_off_at_any_size() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, LAPTOP);
    for dir in ["ltr", "rtl"] {
        for (size_name, size) in SIZES {
            tab.resize(size);
            for (name, board) in every_state() {
                show(&served, &tab, &board);
                // As if the language were written this way.
                tab.value(&format!(
                    "document.documentElement.dir = '{dir}'; dispatchEvent(new Event('resize'))"
                ));
                let faults = tab.value(&format!(
                    r"{{ {PARTS}
                    const faults = [];
                    // A letter's box is higher than the letter; the box of its line or picture is not.
                    const place = (part) => part.closest('svg') ?? (getComputedStyle(part).display === 'inline' ? part.parentElement : part);
                    const boxes = parts.map((part) => [part, place(part).getBoundingClientRect()]);
                    const named = (part) => part.id || part.parentElement.id || part.tagName;
                    for (const [part, box] of boxes) {{
                        if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
                            faults.push(`${{named(part)}} leaves the window: ${{JSON.stringify(box)}}`);
                        if (part.id !== 'heading' && !part.closest('svg') && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
                            faults.push(`${{named(part)}} is cut off`);
                        for (const [other, it] of boxes) {{
                                                        if (place(part) === place(other)) continue;
                            const over = Math.min(box.right, it.right) - Math.max(box.left, it.left);
                            const down = Math.min(box.bottom, it.bottom) - Math.max(box.top, it.top);
                            if (over > 1 && down > 1) faults.push(`${{named(part)}} overlaps ${{named(other)}}`);
                        }}
                    }}
                    faults.join('\n') }}"
                ));
                assert_eq!(faults, "", "{name}, {size_name}, {dir}");
            }
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn a_slide_fills_the_window_and_its_bar_has_the_mark_where_enough_was_said() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, LAPTOP);
    for size in [(1280, 720), (400, 800), (320, 568), (3840, 2160)] {
        tab.resize(size);
        for dir in ["ltr", "rtl"] {
            show(&served, &tab, &reading(slide(161)));
            let seen = tab.value(&format!(
                "(() => {{
                    document.documentElement.dir = '{dir}';
                    dispatchEvent(new Event('resize'));
                    const box = (id) => document.getElementById(id).getBoundingClientRect();
                    const bar = box('slide-bar');
                    const mark = document.querySelector('#slide-bar i').getBoundingClientRect();
                    const from = '{dir}' === 'rtl' ? bar.right - mark.right : mark.left - bar.left;
                    const slide = box('slide');
                    const size = (id) => parseFloat(getComputedStyle(document.getElementById(id)).fontSize);
                    return [slide.width / innerWidth, slide.height / innerHeight, from / bar.width, box('slide-part').width / bar.width,
                        size('slide-digits'), size('slide-lines'), mark.width, mark.height];
                }})()"
            ));
            let seen: Vec<f64> = seen.as_array().unwrap().iter().map(|seen| seen.as_f64().unwrap()).collect();
            let about = format!("{size:?} {dir}: {seen:?}");
            let [wide, high, mark, part, digits, lines, mark_wide, mark_high] = seen[..] else {
                panic!("{about}")
            };
            assert!(wide > 0.85 && high > 0.75, "{about}");
            assert!((mark - 1.0 / 3.0).abs() < 0.01 && (part - 161.0 / 180.0).abs() < 0.01, "{about}");
            assert!(mark_wide >= 2.5 && mark_high >= 8.0, "{about}");
            let least = f64::from(size.0.min(size.1));
            assert!(digits >= 0.12 * least && lines >= 0.03 * least, "{about}");
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn the_digits_fill_the_window_and_do_not_jump() {
    let browser = Browser::start();
    let served = Served::new(turn(BoardState::Speaking, stands(140, 240)));
    let tab = browser.open(&served.url, LAPTOP);
    let digits = "(() => { const b = document.getElementById('time').getBoundingClientRect(); return [b.left, b.width, b.height]; })()";
    for (_, size) in SIZES {
        tab.resize(size);
        show(&served, &tab, &turn(BoardState::Speaking, stands(140, 240)));
        tab.wait_for("document.getElementById('time').textContent === '2:20'");
        let shape = tab.value("(() => { const b = document.getElementById('digits'), v = b.viewBox.baseVal, r = b.getBoundingClientRect(), k = Math.min(r.width / v.width, r.height / v.height); return [k * v.width / innerWidth, k * v.height / innerHeight]; })()");
        let (wide, high) = (shape[0].as_f64().unwrap(), shape[1].as_f64().unwrap());
        assert!(
            wide > 0.8 || high > 0.4,
            "{size:?}: the digits take {wide} of the width, {high} of the height"
        );
        let first = tab.value(digits);
        for left in [141, 111, 200, 239] {
            show(&served, &tab, &turn(BoardState::Speaking, stands(left, 240)));
            assert_eq!(tab.value(digits), first, "{size:?} at {left}");
        }
    }
}

/// Fails unless seconds show when they begin, by how late each of some is, in milliseconds: none early, and one on
/// time. A busy machine may be late with any one; a page that counts wrong is late with each.
#[track_caller]
pub(crate) fn assert_on_time(mut next: impl FnMut() -> Vec<i64>) {
    let mut late = Vec::new();
    for _ in 0..50 {
        late.extend(next());
        assert!(late.iter().all(|&late| late > -20), "a second showed before it began: {late:?}");
        if late.iter().any(|&late| late < 100) {
            return;
        }
    }
    panic!("never at its time: {late:?}");
}

#[test]
#[ignore = "needs Chromium"]
fn a_second_shows_when_it_begins_whatever_the_browsers_clock_says() {
    let browser = Browser::start();
    // The session's time is the computer's. So the page's own clock, before the test changes it, can judge it.
    let tempo = Clock::real(Span::ZERO).tempo();
    let judge = runs(3500, 3600, tempo.now());
    let clock = judge.clone();
    let served = Served::at(ListenAddress::HERE, turn(BoardState::Speaking, clock), tempo);
    let tab = browser.blank(LAPTOP);
    tab.before(
        "const right = Date.now; window.right = () => right.call(Date);
         Date.now = () => right.call(Date) - 3600000;
         const steady = performance.now; performance.now = () => steady.call(performance) + 7200000;",
    );
    tab.go(&served.url);
    tab.wait_for("document.getElementById('time').textContent !== ''");
    let Remaining::Until(up) = judge.left else { panic!("it stands") };
    // How long after its beginning each of the next six seconds was shown.
    let next = || -> Vec<i64> {
        let seconds = tab.value(
            "new Promise((done) => {
                const seconds = [];
                new MutationObserver(() => {
                    seconds.push([document.getElementById('time').textContent, window.right()]);
                    if (seconds.length === 6) done(seconds);
                }).observe(document.getElementById('time'), { childList: true, characterData: true, subtree: true });
            })",
        );
        let late = |second: &serde_json::Value| {
            let (minutes, rest) = second[0].as_str().unwrap().split_once(':').unwrap();
            let left = 60 * minutes.parse::<i64>().unwrap() + rest.parse::<i64>().unwrap();
            second[1].as_i64().unwrap() - (up - Span::from_secs(left)).millis()
        };
        seconds.as_array().unwrap().iter().map(late).collect()
    };
    assert_on_time(next);
}

#[test]
#[ignore = "needs Chromium"]
fn a_lost_connection_is_shown_and_heals_by_itself() {
    let browser = Browser::start();
    let tempo = Clock::real(Span::ZERO).tempo();
    let board = turn(BoardState::Speaking, runs(140, 240, tempo.now()));
    let served = Served::at(ListenAddress::HERE, board.clone(), tempo);
    let (port, url) = (served.port, served.url.clone());
    let tab = browser.open(&url, LAPTOP);
    tab.wait_for("document.getElementById('time').textContent !== ''");
    assert_eq!(tab.value("document.getElementById('lost').checkVisibility()"), false);

    drop(served);
    tab.wait_for("document.getElementById('lost').checkVisibility()");
    assert!(tab.text().contains("The console does not answer. The clocks run on."), "{}", tab.text());
    tab.wait_for("document.getElementById('said').innerText.includes('does not answer')");
    let then = tab.value("document.getElementById('time').textContent");
    tab.wait_for(&format!("document.getElementById('time').textContent !== {then}"));

    let held = turn(BoardState::Held, stands(99, 240));
    let again = Served::at(ListenAddress::read(&format!("127.0.0.1:{port}")).unwrap(), held, tempo);
    tab.wait_for("document.getElementById('time').textContent === '1:39'");
    tab.wait_for("!document.getElementById('lost').checkVisibility()");
    assert!(tab.text().contains("On hold"), "{}", tab.text());
    assert_eq!(again.viewers.borrow().pages, 1);
}

#[test]
#[ignore = "needs Chromium"]
fn whatever_it_shows_can_be_read() {
    let browser = Browser::start();
    let served = Served::new(ahead());
    let tab = browser.open(&served.url, LAPTOP);
    for scheme in ["light", "dark"] {
        for contrast in ["no-preference", "more"] {
            tab.prefer(&[("prefers-color-scheme", scheme), ("prefers-contrast", contrast)]);
            for (name, board) in every_state() {
                show(&served, &tab, &board);
                tab.value("document.getElementById('lost').hidden = false");
                let faults = tab.value(&format!(
                    r"{{ {PARTS}
                    const pen = document.createElement('canvas').getContext('2d', {{ willReadFrequently: true }});
                    const rgb = (colour) => {{ pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; }};
                    const light = (colour) => {{
                        const [r, g, b] = rgb(colour).slice(0, 3).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                    }};
                    const ground = (part) => {{
                        for (let it = part; it; it = it.parentElement) {{
                            const colour = getComputedStyle(it).backgroundColor;
                            if (rgb(colour)[3] === 255) return colour;
                        }}
                        return 'white';
                    }};
                    parts.flatMap((part) => {{
                        const style = getComputedStyle(part);
                        const ink = part.closest('svg') ? style.fill : style.color;
                        const [a, b] = [light(ink), light(ground(part))].sort((a, b) => b - a);
                        const ratio = (a + 0.05) / (b + 0.05);
                        return ratio < 4.5 ? [`${{part.textContent}}: ${{ratio.toFixed(2)}}`] : [];
                    }}).join('\n') }}"
                ));
                assert_eq!(faults, "", "{name}, {scheme}, contrast {contrast}");
            }
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn whatever_it_is_has_its_name() {
    let browser = Browser::start();
    let served = Served::new(turn(BoardState::Speaking, stands(-75, 240)));
    let tab = browser.open(&served.url, LAPTOP);
    tab.wait_for("document.getElementById('time').textContent === '1:15'");
    let roles = tab.roles();
    for (role, name) in [
        ("banner", ""),
        ("main", ""),
        ("contentinfo", ""),
        ("status", ""),
        ("timer", "+1:15"),
        ("button", "Full screen"),
        ("heading", "NDM-UN27 · Breakout Group English I · Room C"),
    ] {
        let found = roles.iter().any(|(known, called)| known == role && (name.is_empty() || called == name));
        assert!(found, "no {role} named `{name}` in {roles:?}");
    }
    // Browsers keep titles in their history, so no title may name the speaker.
    assert_eq!(tab.value("document.title"), "NDM-UN27 · Breakout Group English I · Room C");
    assert_eq!(tab.value("document.documentElement.lang"), "en");
    // Markup in a name is text.
    let mut sly = turn(BoardState::Speaking, stands(140, 240));
    sly.turn.as_mut().unwrap().party = Some("<img src=x onerror=alert(1)>".to_owned());
    show(&served, &tab, &sly);
    assert_eq!(tab.value("document.getElementById('who').innerText"), "<img src=x onerror=alert(1)>");
    assert_eq!(tab.value("document.images.length"), 0);
}

#[test]
#[ignore = "needs Chromium"]
fn it_fills_the_screen_and_stays_awake() {
    let browser = Browser::start();
    let served = Served::new(between());
    let tab = browser.blank(LAPTOP);
    tab.before(
        "window.asked = 0; const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
         navigator.wakeLock.request = (kind) => { window.asked += 1; return ask(kind).catch(() => ({ released: true })); };",
    );
    tab.go(&served.url);
    tab.wait_for("window.asked === 1");
    tab.press("f", "KeyF");
    tab.wait_for("document.fullscreenElement !== null");
    tab.value("document.body.click()");
    tab.wait_for("document.fullscreenElement === null");
}
