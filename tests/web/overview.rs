//! Tests of an overview that follows pages: `tribune rooms URL URL`.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use super::visitor::Address;
use crate::common::plan::NAMES;
use crate::common::program::{Place, Room};
use crate::common::pty::{Exit, Pty, Signal};

/// What finds each of [`NAMES`].
const KEYS: [&str; 6] = ["lao", "camb", "turk", "serb", "jord", "lib"];
/// The greeting of a console, but for its version.
const HELLO: &str = "\"program\":\"9.9.9\",\"session\":\"s\",\"title\":\"T\",\"room\":null,\"is_real\":true";
const OK: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n";

/// A console of its own plan, with its page. Each is in a place of its own, as on a machine of its own.
fn console<'a>(place: &'a Place, name: &str, web: &[&str]) -> (Room<'a>, String) {
    let trial = place.trial(place.plan_of_room(name), 1).arg("--web").args(web);
    let room = Room::at(place, trial.spawn());
    room.see("", "http://");
    let Address { host, path } = Address::found_in(&room.pty().screen());
    (room, format!("http://{host}{path}"))
}

/// An overview of these pages; the lines are wide enough for what it advises.
fn overview(place: &Place, urls: &[&str]) -> Pty {
    place.tribune(["rooms"]).args(urls).size(220, 40).spawn()
}

/// The row of the screen on which this text stands.
#[track_caller]
fn row(pty: &Pty, text: &str) -> usize {
    let screen = pty.screen();
    screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("no {text}\n{screen}"))
}

/// Reads all that an overview is told of a page. Returns where it is gathered.
fn tapped(url: &str) -> (TcpStream, Arc<Mutex<Vec<u8>>>) {
    let address = Address::found_in(&format!("{url}/ "));
    let path = address.path.trim_end_matches('/');
    let mut stream = address.connect();
    write!(stream, "GET {path}/bulletins HTTP/1.1\r\nHost: {}\r\n\r\n", address.host).unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    let (gathered, mut source) = (Arc::clone(&told), stream.try_clone().unwrap());
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = source.read(&mut buffer) {
            gathered.lock().unwrap().extend_from_slice(&buffer[..count]);
        }
    });
    (stream, told)
}

fn text(told: &Mutex<Vec<u8>>) -> String {
    String::from_utf8_lossy(&told.lock().unwrap()).into_owned()
}

/// A server that answers each request with these bytes, again and again where `endless`. Returns its address.
fn liar(answer: &str, endless: bool) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/x", listener.local_addr().unwrap());
    let answer = answer.to_owned();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, answer) = (stream.unwrap(), answer.clone());
            thread::spawn(move || {
                let mut request = [0; 4096];
                let _ = stream.read(&mut request);
                let _ = stream.write_all(answer.as_bytes());
                while endless && stream.write_all(&[b'x'; 4096]).is_ok() {}
                let _ = stream.shutdown(Shutdown::Write);
                // The other side closes.
                while matches!(stream.read(&mut request), Ok(1..)) {}
            });
        }
    });
    url
}

#[test]
fn two_pages_stand_on_one_overview_and_no_name_is_on_the_wire() {
    let [at_b, at_c, here] = [(); 3].map(|()| Place::new());
    let (b, b_url) = console(&at_b, "B", &[]);
    let (c, c_url) = console(&at_c, "C", &["0.0.0.0:0"]);
    let c_url = c_url.replace("0.0.0.0", "127.0.0.1");
    let (_stream, told) = tapped(&b_url);
    // As a browser has them, and twice.
    let overview = overview(&here, &[&format!("{b_url}/?view=light"), &c_url, &c_url]);
    overview
        .wait_for("2 rooms · the slowest first")
        .wait_for("Room B · Group B")
        .wait_for("Room C · Group C");

    b.act("<enter>", "Opening began.");
    b.next("Regional cooperation began.");
    for (keys, name) in KEYS.into_iter().zip(NAMES) {
        b.act(&format!("a{keys}<enter>"), &format!("{name} is on the list."));
    }
    overview.wait_for("6 wait");
    for name in NAMES {
        b.act("<enter>", &format!("{name} was given the floor.")).act(" ", "SPEAKING");
    }
    overview.wait_for("SPEAKING").wait_for("3:5").wait_for("1  Regional cooperation");
    here.wait_until("the last name's turn on the wire", || {
        text(&told).contains("\"waiting\":0,\"list_open\"")
    });
    let overview_shows = String::from_utf8_lossy(&overview.bytes()).into_owned();
    for name in NAMES {
        assert!(!text(&told).contains(name), "{name} is on the wire: {}", text(&told));
        assert!(!overview_shows.contains(name), "{name} is on the overview");
    }
    let spoken = text(&told);
    for part in ["{\"hello\":{\"protocol\":", "{\"bulletin\":{", "\"speaking\"", "{\"sync\":{"] {
        assert!(spoken.contains(part), "no {part}: {spoken}");
    }
    // Two follow, and neither is a screen of the room.
    b.see("d", "Nobody follows it yet.").see("<esc>", "SPEAKING");

    overview.keys("o").wait_for("2 rooms · by room");
    assert!(row(&overview, "Room B") < row(&overview, "Room C"));
    c.act("<enter>", "Opening began.").leave();
    overview.wait_for("left at 10:1");
    overview.keys("q");
    assert_eq!(overview.exit(), Exit::Code(0));
    overview.assert_restored();
}

#[test]
fn a_page_that_is_killed_or_stopped_is_told_and_comes_back_by_itself() {
    let [at_b, here] = [(); 2].map(|()| Place::new());
    let (b, url) = console(&at_b, "B", &[]);
    b.act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    b.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
    let overview = overview(&here, &[&url]);
    overview.wait_for("SPEAKING");

    b.pty().signal(Signal::STOP);
    overview.wait_for("silent since 10:1").wait_gone("SPEAKING").wait_gone("left");
    // The system still lets connections in; nobody answers.
    overview.wait_for("No answer came within 5 seconds.").wait_for("silent since 10:1");
    b.pty().signal(Signal::CONT);
    overview.wait_gone("silent since").wait_for("SPEAKING").wait_gone("No answer");

    b.pty().kill();
    overview.wait_for("gone since 10:1").wait_gone("SPEAKING").wait_for("Nothing answers there:");
    assert!(overview.screen().contains("Room B · Group B"), "its name stays");
    let again = Room::at(&at_b, at_b.trial(at_b.path().join("B.toml"), 1).arg("--web").spawn());
    again.see("", "Go on with").see("<enter>", "TRIAL ×1");
    overview.wait_gone("gone since").wait_for("Opening");
    again.leave();
    overview.wait_for("left at 10:1").wait_for("Nothing answers there:").wait_for("left at 10:1");
}

#[test]
fn what_is_no_page_of_tribune_is_told_with_what_was_found() {
    let [at_b, here] = [(); 2].map(|()| Place::new());
    let (_b, url) = console(&at_b, "B", &["0.0.0.0:0"]);
    let url = url.replace("0.0.0.0", "127.0.0.1");
    let (host, _) = url.rsplit_once('/').unwrap();
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap();
    let nothing = format!("http://{}/", nobody.local_addr().unwrap());
    drop(nobody);
    // It lets connections in, and never says a word.
    let mute = TcpListener::bind("127.0.0.1:0").unwrap();
    let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";
    let elsewhere = format!("HTTP/1.1 302 Found\r\nLocation: {url}/bulletins\r\nContent-Length: 0\r\n\r\n");
    let other = |protocol| format!("{OK}{{\"hello\":{{\"protocol\":{protocol},{HELLO}}}}}\n");
    let cases = [
        (format!("{host}/{}", "0".repeat(32)), "There is nothing at this address."),
        (format!("{host}/"), "There is nothing at this address."),
        (nothing, "Nothing answers there: "),
        (format!("http://{}/", mute.local_addr().unwrap()), "No answer came within 5 seconds."),
        (liar(html, false), "No page of Tribune is there, but HTTP 200 text/html."),
        (liar(&elsewhere, false), "No page of Tribune is there, but HTTP 302."),
        (liar("HTTP/1.1 503 Full\r\nContent-Length: 0\r\n\r\n", false), "As many follow this page as can."),
        (liar("220 mail.example ESMTP\r\n", false), "What answers there is no page."),
        (liar("HTTP/1.1 200 OK\r\nX: ", true), "What answers there is no page."),
        (liar(OK, true), "No page of Tribune is there, but HTTP 200 application/x-ndjson."),
        (liar(&other(9999), false), "Its console is Tribune 9.9.9, and this is "),
    ];
    for (url, said) in &cases {
        let overview = overview(&here, &[url]);
        overview.wait_for(said);
        let screen = overview.screen();
        assert!(screen.contains("not reached") || screen.contains("of another version"), "{url}\n{screen}");
        assert!(!screen.contains(&"0".repeat(32)), "the secret of an address is shown\n{screen}");
        overview.keys("q");
        assert_eq!(overview.exit(), Exit::Code(0));
    }
    let all: Vec<_> = cases.iter().map(|(url, _)| url.as_str()).chain([url.as_str()]).collect();
    let overview = overview(&here, &all);
    overview.wait_for("12 rooms").wait_for("1–7/12").keys("<pagedown>").wait_for("Room B · Group B");
    overview.keys("q");
    assert_eq!(overview.exit(), Exit::Code(0));
}

#[test]
fn an_endless_line_behind_a_true_greeting_ends_the_line() {
    let here = Place::new();
    let hello = format!("{OK}{{\"hello\":{{\"protocol\":{},{HELLO}}}}}\n", tribune::link::PROTOCOL);
    let sync = "{\"sync\":{\"number\":1,\"now\":1714472100000,\"rate\":1}}\n";
    let overview = overview(&here, &[&liar(&format!("{hello}{sync}"), true)]);
    // It answers, says more than a line may hold, is dropped, and is tried again.
    overview.wait_for("gone").keys("o").wait_for("by room").keys("q");
    assert_eq!(overview.exit(), Exit::Code(0));
}

#[test]
fn while_the_screens_are_blank_the_page_tells_overviews_no_topic() {
    let at_b = Place::new();
    let (b, url) = console(&at_b, "B", &[]);
    let (_stream, told) = tapped(&url);
    b.act("<enter>", "Opening began.");
    at_b.wait_until("the opening on the wire", || text(&told).contains("\"title\":\"Opening\""));
    for (keys, said) in
        [("*", "The room’s screens are blank."), (",", "The room’s screens show the clock alone.")]
    {
        b.see(keys, said);
        let newest = || text(&told).rsplit("{\"bulletin\"").next().unwrap_or_default().to_owned();
        at_b.wait_until("a bulletin without the topic", || newest().contains("\"item\":{\"title\":\"\""));
        b.pty().keys(keys);
        at_b.wait_until("the topic again", || newest().contains("\"item\":{\"title\":\"Opening\""));
    }
}

#[test]
fn an_address_that_is_no_page_s_is_refused_with_what_is_allowed() {
    let here = Place::new();
    for url in ["https://192.0.2.7:8080/", "laptop:8080", "http://laptop:8080/", "http://u:p@192.0.2.7/"] {
        let (code, out, err) = here.said(&["rooms", url]);
        assert_eq!((code, out.as_str()), (2, ""), "{url}: {err}");
        assert!(err.contains(url) && err.contains("http:// with a host in numbers"), "{err}");
    }
}
