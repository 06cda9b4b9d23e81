//! Tests of the page's server: who is let in, what is answered and what is not, and that visitors of every kind cost
//! the room nothing.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::visitor::{Address, asks};
use crate::common::plan::{NAMES, PLAN};
use crate::common::program::{Place, Room};

/// Starts a session with its page. Returns both.
fn served<'a>(place: &'a Place, web: &[&str]) -> (Room<'a>, Address) {
    let plan = place.plan(PLAN);
    let room = Room::at(place, place.trial(&plan, 1).arg("--web").args(web).spawn());
    room.see("", "http://");
    let address = Address::found_in(&room.pty().screen());
    (room, address)
}

/// Has Serbia speak, with Jordan next.
fn speak(room: &Room<'_>) {
    room.act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.act("ajord<enter>", "Jordan is on the list.");
    room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
}

#[test]
fn the_page_and_its_events_answer_and_nothing_else() {
    let place = Place::new();
    let (room, address) = served(&place, &[]);
    assert_eq!(address.path, "", "a page for this machine alone has no token");
    let page = address.ask("GET", "/", "");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(page.text().contains("<title>Room C</title>"), "{}", page.text());
    let head = address.ask("HEAD", "/", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(address.ask("HEAD", "/events", "").header("content-type"), "text/event-stream");

    for path in ["/index.html", "/favicon.ico", "/robots.txt", "/..", "/events/", "//", "/status", "/%2e"] {
        let answer = address.ask("GET", path, "");
        assert_eq!((answer.status, answer.body.len()), (404, 0), "{path}");
    }
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        for path in ["/", "/events"] {
            let answer = address.ask(method, path, "Content-Length: 0\r\n");
            assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method} {path}");
        }
    }
    // Every answer has the same headers.
    for answer in [&page, &head, &address.ask("GET", "/x", ""), &address.ask("POST", "/", "")] {
        for (name, value) in [
            ("cache-control", "no-store"),
            ("x-frame-options", "DENY"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{answer:?}");
        }
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"), "{policy}");
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
    // The nonce of the page's script is new each time.
    let again = address.ask("GET", "/", "");
    assert_ne!(page.header("content-security-policy"), again.header("content-security-policy"));
    assert!(room.pty().runs());
}

#[test]
fn a_key_shows_the_address_its_code_and_who_follows() {
    let place = Place::new();
    let (room, address) = served(&place, &["0.0.0.0:0"]);
    room.see("d", "Nobody follows it yet.").see("", &format!("http://{}{}", address.host, address.path));
    let here = Address { host: address.host.replace("0.0.0.0", "127.0.0.1"), ..address };
    let mut events = here.follow();
    events.board("the first", |_| true);
    room.see("", "One page follows.");
    // Two corners of the QR code, side by side.
    let corner = |screen: &vt100::Screen| screen.contents().matches("█▀▀▀▀▀█").count() >= 3;
    room.pty().wait_until("the code", corner);
    room.pty().resize(80, 24);
    room.pty().wait_until("the code on a small terminal", corner);
    room.pty().resize(70, 20);
    room.see("", "too small");
}

#[test]
fn who_does_not_name_the_right_host_or_token_finds_nothing() {
    let place = Place::new();
    let (room, address) = served(&place, &["0.0.0.0:0"]);
    assert_eq!(address.path.len(), 33, "128 bits: {address:?}");
    let port = address.host.rsplit_once(':').unwrap().1;
    // From this machine, the host is the address that was reached.
    let here = Address { host: format!("127.0.0.1:{port}"), ..address.clone() };
    assert_eq!(here.ask("GET", &here.path, "").status, 200);
    assert_eq!(here.ask("GET", &format!("{}/", here.path), "").status, 200);

    let wrong = format!("/{}", "0".repeat(32));
    for path in
        ["/", "/events", &wrong, &format!("{wrong}/events"), &here.path[..32], &format!("{}0", here.path)]
    {
        let answer = here.ask("GET", path, "");
        assert_eq!((answer.status, answer.body.len()), (404, 0), "{path}");
    }
    for host in
        ["evil.example", &format!("evil.example:{port}"), &format!("127.0.0.2:{port}"), "127.0.0.1", ""]
    {
        let request = format!("GET {} HTTP/1.1\r\nHost: {host}\r\n\r\n", here.path);
        let answer = here.send(&request);
        assert!(matches!(answer.status, 400 | 404) && answer.body.is_empty(), "{host}: {answer:?}");
    }
    let cross = here.ask("GET", &format!("{}/events", here.path), "Sec-Fetch-Site: cross-site\r\n");
    assert_eq!((cross.status, cross.body.len()), (404, 0));
    // The token is in no file that others can read, and not in the page itself.
    assert!(!here.ask("GET", &here.path, "").text().contains(&here.path[1..]));
    assert!(room.pty().runs());
}

#[test]
fn what_is_no_http_is_dropped_and_costs_the_room_nothing() {
    let place = Place::new();
    let (room, address) = served(&place, &[]);
    speak(&room);
    for bytes in [
        "\0\0\0\0\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "GET /\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost\r\n\r\n".to_owned(),
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}".to_owned(),
        format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(100_000)),
        format!("GET / HTTP/1.1\r\n{}\r\n", "X-Y: z\r\n".repeat(10_000)),
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n".to_owned(),
    ] {
        let answer = address.send(&bytes);
        assert!(!matches!(answer.status, 200..=299), "{} got {answer:?}", &bytes[..bytes.len().min(40)]);
    }
    // A connection that says nothing more is closed.
    let mut half = address.connect();
    half.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
    let mut silent = address.connect();
    let mut rest = Vec::new();
    assert!(
        half.read_to_end(&mut rest).is_ok() && silent.read_to_end(&mut rest).is_ok(),
        "they were not let go"
    );
    // The room goes on, and so does the page.
    assert_eq!(address.ask("GET", "/", "").status, 200);
    room.act("<enter>", "Jordan was given the floor.");
    room.leave();
}

#[test]
fn a_thousand_visitors_do_not_cost_the_countdown_a_second() {
    let place = Place::new();
    let (room, address) = served(&place, &[]);
    speak(&room);
    let mut followers = Vec::new();
    let mut refused = Vec::new();
    for _ in 0..1000 {
        let mut stream = address.asked_for_events();
        let mut first = [0; 12];
        let answered = stream.read_exact(&mut first).is_ok();
        if answered && &first[9..] == b"200" {
            followers.push(stream);
        } else {
            refused.push((stream, first));
        }
    }
    assert!(followers.len() >= 200 && !refused.is_empty(), "{} follow", followers.len());
    // A follower without a seat is told so in words.
    let (mut stream, first) = refused.pop().unwrap();
    let mut rest = String::new();
    stream.read_to_string(&mut rest).unwrap();
    assert!(first.ends_with(b"503") && rest.contains("As many pages follow this session as can."), "{rest}");

    // Second after second shows. A busy machine may be late with some, but a console that visitors hold up never shows
    // so many in a row. Their cost is measured in `benches/screens.py`.
    let (mut in_a_row, mut last, mut looks) = (0, None, 0);
    while in_a_row < 5 {
        if let Some(now) = room.pty().view(left)
            && last != Some(now)
        {
            in_a_row = if last.is_some_and(|last| last - now == 1) { in_a_row + 1 } else { 0 };
            last = Some(now);
        }
        looks += 1;
        assert!(looks < 30_000, "seconds are missing, the last before {last:?}");
        thread::sleep(Duration::from_millis(10));
    }
    // An act is done at once, and a free place is taken again.
    room.act("<enter>", "Jordan was given the floor.");
    drop(followers);
    room.pty().wait_until("a free place", |_| address.ask("GET", "/", "").status == 200);
    room.leave();
}

#[test]
fn connections_that_say_nothing_keep_nobody_out() {
    let place = Place::new();
    let (room, address) = served(&place, &[]);
    speak(&room);
    let half_open: Vec<_> = (0..600).map(|_| address.connect()).collect();
    // The room does not notice.
    room.act("<enter>", "Jordan was given the floor.").act(" ", "SPEAKING");
    assert_eq!(address.ask("GET", "/", "").status, 200);
    drop(half_open);
    room.leave();
}

#[test]
fn visitors_may_come_while_the_console_starts_and_ends() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let start = || place.trial(&plan, 1).arg("--web").spawn();
    // The session keeps its port.
    let room = Room::at(&place, start());
    room.see("", "http://");
    let address = Address::found_in(&room.pty().screen());
    room.act("<enter>", "Opening began.");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let visitor = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                // Nobody is there, the connection ends, or the page comes whole: nothing else, and nothing hangs.
                let answer = address.try_ask("/");
                assert!(matches!(answer, None | Some(0 | 200)), "{answer:?}");
            }
        });
        room.leave();
        for _ in 0..4 {
            let room = Room::at(&place, start());
            room.see("", "Go on with").see("<enter>", "Opening");
            assert_eq!(
                Address::found_in(room.pty().wait_for("http://").screen().as_str()).host,
                address.host
            );
            room.leave();
        }
        done.store(true, Ordering::Relaxed);
        visitor.join().unwrap();
    });
}

/// The seconds that the console shows as left to the item.
fn left(screen: &vt100::Screen) -> Option<i64> {
    let text = screen.contents();
    let (before, _) = text.split_once(" left of 10:00")?;
    let time = before.rsplit(|letter: char| !letter.is_ascii_digit() && letter != ':').next()?;
    let (minutes, seconds) = time.split_once(':')?;
    Some(minutes.parse::<i64>().ok()? * 60 + seconds.parse::<i64>().ok()?)
}

#[test]
fn no_byte_on_the_wire_names_who_does_not_have_the_floor_and_is_not_next() {
    let place = Place::new();
    let (room, address) = served(&place, &[]);
    let mut events = address.follow();
    events.board("the first", |_| true);
    // A full list and a tally: all six ask, two speak, one is passed over, one raises a point of order.
    room.act("<enter>", "Opening began.");
    for (letters, name) in ["lao", "camb", "türk", "serb", "jord", "lib"].iter().zip(NAMES) {
        room.act(&format!("a{letters}<enter>"), &format!("{name} is on the list."));
    }
    room.act("<enter>", "Lao PDR was given the floor.").act(" ", "SPEAKING");
    room.act("<enter>", "Cambodia was given the floor.").act("x", "Cambodia");
    room.act("<enter>", "Türkiye was given the floor.").act(" ", "SPEAKING");
    room.see("p", "oint of order").act("lib<enter>", "raised a point of order.");
    let spoken = |board: &serde_json::Value| board["state"] == "point";
    events.board("the point of order", spoken);
    room.see("u", "SPEAKING");
    events.board("the speech again", |board| board["state"] == "speaking");

    let mut texts: Vec<String> =
        String::from_utf8_lossy(&events.read).split("\n\n").map(str::to_owned).collect();
    let page = address.ask("GET", "/", "");
    texts.push(format!("{:?}\n{}", page.headers, page.text()));
    assert!(texts.len() > 12, "{texts:?}");
    let (mut floor, mut next) = (0, 0);
    for text in texts {
        let board = text.split_once("event: board\ndata: ").map(|(_, data)| data);
        let board: serde_json::Value =
            board.map(|data| serde_json::from_str(data).unwrap()).unwrap_or_default();
        let speaker = board["words"]["speaker"].as_str().unwrap_or_default();
        let after = board["words"]["next"].as_str().unwrap_or_default();
        for name in NAMES {
            if text.contains(name) {
                assert!(speaker == name || after.ends_with(name), "{name} is named in {text}");
                floor += usize::from(speaker == name);
                next += usize::from(after.ends_with(name));
            }
        }
        for word in ["representative", "request", "tally", "spoken", "history", "entry"] {
            assert!(!text.contains(word) || text.contains("<!doctype"), "`{word}` is in {text}");
        }
    }
    assert!(floor > 2 && next > 2, "nobody was named: {floor} and {next} times");
    room.leave();
}

#[test]
fn a_page_is_found_again_where_it_was_when_the_console_died() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let start = || place.trial(&plan, 1).args(["--web", "0.0.0.0:0"]).spawn();
    let room = Room::at(&place, start());
    room.see("", "http://");
    let address = Address::found_in(&room.pty().screen());
    speak(&room);
    room.pty().kill();
    drop(room);

    let room = Room::at(&place, start());
    room.see("", "o on").see("<enter>", "http://");
    let again = Address::found_in(&room.pty().screen());
    assert_eq!((again.host.clone(), again.path.clone()), (address.host, address.path));
    let board = again.follow().board("Serbia's turn", |board| board["words"]["speaker"] == "Serbia");
    assert_eq!(board["state"], "speaking");
}

#[test]
fn an_address_that_cannot_be_had_is_told_before_the_terminal_is_taken() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().to_string();
    for (address, code, says) in [
        ("kitchen", 2, "an address with a port, such as 127.0.0.1:8080"),
        ("8080", 2, "an address with a port, such as 127.0.0.1:8080"),
        (port.as_str(), 1, "Another program has"),
        ("192.0.2.1:8080", 1, "192.0.2.1:8080 is no address of this machine."),
    ] {
        let output = place.output(["run".as_ref(), plan.as_os_str(), "--web".as_ref(), address.as_ref()]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{address}: {said}");
        assert!(said.contains(says), "{address}: {said}");
    }
    assert_eq!(place.entries(), 0);
}

#[test]
fn a_page_that_does_not_say_what_it_shows_is_late_and_then_loses_its_seat() {
    let place = Place::new();
    let (room, address) = served(&place, &[]);
    let mut first = address.follow();
    first.board("the first", |_| true);
    room.see("", "▣ 1 screen");

    // A follower that takes what it is sent and never answers: a browser that hangs, a tablet that was put away.
    let mut silent = address.asked_for_events();
    let mut read = Vec::new();
    while asks(&read).is_empty() {
        let mut part = [0; 4096];
        let count = silent.read(&mut part).unwrap();
        assert!(count > 0, "nothing was asked in\n{}", String::from_utf8_lossy(&read));
        read.extend_from_slice(&part[..count]);
    }
    room.see("", "▼ 1 of 2 screens late");
    // Wrong answers do not make it current.
    for wrong in ["0-1", "1-99", "2-0", "2-2", "99-1", "2", "", "2-1-1", "-1"] {
        address.say_shown(wrong);
    }
    room.see("", "▼ 1 of 2 screens late");
    address.say_shown(&asks(&read)[0]);
    room.see("", "▣ 2 screens");

    // It is sent the next act and asked about it; then it is dropped: the stream ends, and the seat is free.
    room.act("<enter>", "Opening began.").see("", "▼ 1 of 2 screens late");
    silent.set_read_timeout(Some(Duration::from_secs(300))).unwrap();
    let mut rest = Vec::new();
    silent.read_to_end(&mut rest).unwrap();
    room.see("", "▣ 1 screen");
    first.board("the opening, at the one that answers", |board| board["state"] == "between");
}

#[test]
fn a_viewer_that_never_reads_is_late_and_then_let_go() {
    let place = Place::new();
    let (room, address) = served(&place, &[]);
    let mut first = address.follow();
    let deaf = address.asked_for_events();
    room.see("", "▼ 1 of 2 screens late").see("", "▣ 1 screen");
    room.act("<enter>", "Opening began.");
    first.board("the opening", |board| board["state"] == "between");
    drop(deaf);
}

#[test]
#[cfg(target_os = "linux")]
fn what_viewers_do_not_read_is_not_kept() {
    use super::served::{Served, between, every_state};
    const DEAF: usize = 100;

    let memory = || -> usize {
        let status = std::fs::read_to_string("/proc/self/statm").unwrap();
        status.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
    };
    let served = Served::new(between());
    let address = Address::found_in(&served.url);
    let mut first = address.follow();
    let deaf: Vec<_> = (0..DEAF).map(|_| address.asked_for_events()).collect();
    first.board("the first", |_| true);
    let before = memory();
    let (mut told, mut most) = (0, before);
    let boards: Vec<_> = every_state().into_iter().map(|(_, board)| board).collect();
    // Each board is about a kibibyte, and is sent before the next one comes.
    for board in boards.iter().cycle().take(800) {
        let state = first.read.len();
        served.show(board.clone());
        first.board("what was shown", |_| true);
        told += first.read.len() - state;
        most = most.max(memory());
    }
    let grown = most - before;
    // Other tests run in this program too. Most of what was sent is not kept, and that is not by chance.
    assert!(grown < told * DEAF / 2, "{grown} bytes more, of {told} told to each of {DEAF}");
    drop(deaf);
}
