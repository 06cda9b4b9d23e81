//! Tests of the projector beside the console: real programs in real pseudo-terminals, and the socket between them.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};
use crate::common::pty::{Exit, Pty};

const LOST: &str = "The console does not answer";
/// How often two screens are compared, at most, until they have agreed often enough.
const LOOKS: usize = 10_000;
const HELLO: &[u8] = b"{\"hello\":{\"protocol\":2,\"program\":\"test\"}}\n";

/// Starts a projector so small that it shows the clock as plain text: band, name, clock, next.
fn small(place: &Place) -> Pty {
    place.tribune(["project"]).size(40, 4).spawn()
}

fn serbia_speaks(room: &Room<'_>) {
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    room.act("aserb<enter>", "Serbia is on the list.").act("ajord<enter>", "Jordan is on the list.");
    room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
}

/// The sockets at which consoles listen, or that they left behind.
fn sockets(place: &Place) -> Vec<PathBuf> {
    let folder = place.path().join("spare/tribune/link");
    std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
}

#[track_caller]
fn socket(place: &Place) -> PathBuf {
    for _ in 0..6000 {
        if let [path] = &sockets(place)[..] {
            return path.clone();
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("there is no one socket: {:?}", sockets(place));
}

/// The first time on a screen between blanks, in seconds.
fn seconds(screen: &str) -> Option<i64> {
    screen.split_whitespace().find_map(|word| {
        let (minutes, seconds) = word.split_once(':')?;
        let over = minutes.starts_with('+');
        let minutes: i64 = minutes.trim_start_matches('+').parse().ok()?;
        let seconds: i64 = seconds.parse().ok()?;
        let time = minutes * 60 + seconds;
        Some(if over { -time } else { time })
    })
}

/// The time on a screen so small that it shows only the speaker's.
fn clock(pty: &Pty) -> Option<i64> {
    pty.screen().lines().find_map(seconds)
}

#[test]
fn the_projector_shows_the_seconds_of_the_console() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 5).spawn());
    serbia_speaks(&room);
    let projector = small(&place);
    projector.wait_for("▸ Serbia");
    let console = room.pty();
    // As small as the projector, so that the console shows its clock as plain text too.
    console.resize(39, 4);
    console.wait_until("the small console", |screen| seconds(&screen.contents()).is_some());
    let console_clock = |screen: &str| screen.lines().find_map(seconds);

    // Compared over a minute, at many seconds: the console first and last, to be sure that none changed in between. A
    // busy machine may be late with either, and is asked again; a screen that counts wrong never agrees.
    let begin = clock(&projector).unwrap();
    let (mut agreed, mut looks) = (BTreeSet::new(), 0);
    while clock(&projector).unwrap() > begin - 60 || agreed.len() < 20 {
        let before = console_clock(&console.screen());
        let shown = clock(&projector);
        let after = console_clock(&console.screen());
        if before == shown && shown == after {
            agreed.extend(shown);
        }
        looks += 1;
        assert!(looks < LOOKS, "they agreed at {agreed:?} alone");
        thread::sleep(Duration::from_millis(20));
    }

    // Held clocks show the same second.
    for _ in 0..5 {
        console.keys(" ");
        projector.wait_for("‖ Serbia");
        console
            .wait_until("the same second", |screen| console_clock(&screen.contents()) == clock(&projector));
        console.keys(" ");
        projector.wait_for("▸ Serbia");
    }
}

#[test]
fn the_projector_waits_for_a_session_and_gives_the_terminal_back() {
    let place = Place::new();
    let projector = place.tribune(["project", "--light"]).size(80, 24).spawn();
    projector.wait_for("No session is running.").wait_for("q leaves");
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).spawn());
    room.see("", "NOT OPEN");
    projector.wait_for("The session begins at 10:15").wait_for("TRIAL ×1");
    serbia_speaks(&room);
    projector.wait_for("left of 4:00").wait_for("next: Jordan").wait_for("list of speakers open");
    room.act("l", "The list of speakers was closed.");
    projector.wait_for("list of speakers closed");
    room.act(" ", "HELD");
    projector.wait_for("On hold");
    room.act(" ", "The clock went on.").act("s", "suspended");
    projector.wait_for("The meeting is suspended");
    for key in ["q", "<esc>", "<c-c>"] {
        let other = small(&place);
        other.wait_for("suspended").keys(key);
        assert_eq!(other.exit(), Exit::Code(0), "{key}");
        other.assert_restored();
    }
    projector.keys("q");
    assert_eq!(projector.exit(), Exit::Code(0));
    projector.assert_restored();
    room.leave();
}

#[test]
fn a_console_that_dies_is_missed_and_followed_again() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 2).spawn());
    serbia_speaks(&room);
    let wide = place.tribune(["project"]).size(120, 24).spawn();
    let projector = small(&place);
    projector.wait_for("▸ Serbia");
    wide.wait_for("of 4:00");

    let left = socket(&place);
    room.pty().kill();
    wide.wait_for(LOST);
    let then = clock(&projector).unwrap();
    projector.wait_until("the clock runs on", |screen| {
        screen.contents().lines().filter_map(seconds).any(|now| now < then - 2)
    });
    assert!(left.exists(), "what was killed cleans nothing up");

    let room = Room::at(&place, place.trial(&plan, 2).spawn());
    room.see("", "Go on with").see("<enter>", "TRIAL ×2");
    wide.wait_gone(LOST);
    room.act("f", "The floor returned to the chair.");
    wide.wait_for("The floor is free").wait_for("next: Jordan");
    room.act("u", "Taken back");
    wide.wait_for("left of 4:00");

    // The other way round: the projector dies, and a new one shows the same.
    let other = place.tribune(["project"]).size(120, 24).spawn();
    other.wait_for("left of 4:00").kill();
    room.act("l", "The list of speakers was closed.");
    wide.wait_for("list of speakers closed");
    room.leave();
    wide.wait_for(LOST);
    assert_eq!(sockets(&place), Vec::<PathBuf>::new(), "what was left in order leaves nothing");
}

#[test]
fn a_break_and_its_hour_outlive_the_console_and_its_bell_rings_on_the_projector() {
    let place = Place::new();
    let plan = place.plan(
        &PLAN.replace("title = \"Resources\"", "title = \"Coffee\"\nkind = \"break\"\nlength = \"15m\""),
    );
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    // So small that what goes on is in the terminal's own letters.
    let projector = place.tribune(["project"]).size(80, 21).spawn();
    projector.wait_for("The session begins at 10:15");
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    projector.wait_for("ends 12:00");
    room.next("Regional cooperation began.").next("Coffee began.");
    projector.wait_for("Back at 10:3").wait_for("left of 15:00");
    let back = |screen: &str| screen.split("Back at ").nth(1).map(|hour| hour[..5].to_owned());
    let hour = back(&projector.screen()).unwrap();
    let rings = projector.bells();
    room.see(")", "The bell rang");
    projector.wait_for_bells(rings + 1);
    assert_eq!(projector.bells(), rings + 1);

    room.pty().kill();
    projector.wait_for(LOST);
    assert_eq!(back(&projector.screen()), Some(hour.clone()), "it runs on without the console");
    let again = Room::at(&place, place.trial(&plan, 1).spawn());
    again.see("", "Go on with").see("<enter>", "TRIAL ×1");
    projector.wait_gone(LOST);
    assert_eq!(back(&projector.screen()), Some(hour));
    again.next("Victim assistance began.");
    projector.wait_for("Victim assistance").wait_for("The floor is free");
    // In the record the break has its time, and is no topic.
    again.next("Summary began.").next("The session was closed.");
    let status = place.status(None);
    assert!(status.to_string().contains("Coffee"), "{status}");
}

#[test]
fn of_several_sessions_the_one_that_is_meant_is_shown() {
    let place = Place::new();
    let plan = |name: &str| {
        let path = place.path().join(format!("{name}.toml"));
        let text =
            PLAN.replace("title = \"Room C\"", &format!("title = \"Group {name}\"\nroom = \"Room {name}\""));
        std::fs::write(&path, text).unwrap();
        path
    };
    let rooms = ["B", "C"].map(|name| {
        let room = Room::at(&place, place.trial(plan(name), 1).spawn());
        room.see("", "NOT OPEN");
        room
    });
    // A projector that finds one console alone has nothing to ask.
    for (name, room) in [("B", "b"), ("C", "c")] {
        let first = place.tribune(["project", "--room", room]).size(80, 24).spawn();
        first.wait_for(&format!("Group {name} · Room {name}")).keys("q");
        assert_eq!(first.exit(), Exit::Code(0));
    }
    let asked = place.tribune(["project"]).size(80, 24).spawn();
    asked.wait_for("Several sessions are running.").wait_for("Group B · Room B").wait_for("Group C · Room C");
    asked.keys("<down><enter>").wait_for("Group C · Room C").wait_gone("Several");
    let named = place.tribune(["project", "--room", "b"]).size(80, 24).spawn();
    named.wait_for("Group B · Room B");
    let waits = place.tribune(["project", "--room", "F"]).size(80, 24).spawn();
    waits.wait_for("No session of “F” is running.");

    // Each keeps to its session.
    rooms[0].act("<enter>", "Opening began.");
    named.wait_for("The floor is free");
    assert!(!asked.screen().contains("The floor is free"));
    Pty::kill(rooms[1].pty());
    asked.wait_for(LOST);
    rooms[0].act("l", "The list of speakers was closed.");
    named.wait_for("list of speakers closed");
    assert!(asked.screen().contains("Group C"));
}

#[test]
fn no_byte_on_the_wire_names_who_the_room_may_not_see() {
    let place = Place::new();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    for (keys, name) in [("camb", "Cambodia"), ("lao", "Lao PDR"), ("turk", "Türkiye"), ("jord", "Jordan")] {
        room.act(&format!("a{keys}<enter>"), &format!("{name} is on the list."));
    }
    // Two have spoken, and are in the tally; the third speaks; only the fourth is next.
    let mut stream = UnixStream::connect(socket(&place)).unwrap();
    stream.write_all(HELLO).unwrap();
    for name in ["Cambodia", "Lao PDR", "Türkiye"] {
        room.act("<enter>", &format!("{name} was given the floor.")).act(" ", "SPEAKING");
    }
    room.act("aserb<enter>", "Serbia is on the list.").act("alib<enter>", "Libya is on the list.");

    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let mut newest = String::new();
    while !newest.contains("Türkiye") || !newest.contains("\"next\":\"Jordan\"") {
        newest.clear();
        assert!(lines.read_line(&mut newest).unwrap() > 0, "the console went away");
        assert!(!newest.contains("Serbia") && !newest.contains("Libya"), "{newest}");
        let named = ["Cambodia", "Lao PDR", "Türkiye", "Jordan"].iter().filter(|name| newest.contains(*name));
        assert!(named.count() <= 2, "{newest}");
    }
    assert!(
        !newest.contains("Cambodia") && !newest.contains("Lao") && !newest.contains("epresentative"),
        "{newest}"
    );

    // Only the owner can connect.
    let path = socket(&place);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    if cfg!(target_os = "linux") {
        assert_eq!(mode(&path), 0o600);
    }
    assert!(path.as_os_str().len() < 104, "{path:?}");
    // It answers only what it was asked.
    drop(lines);
    stream.write_all(b"{\"shown\":9999}\n").unwrap();
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
}

#[test]
fn viewers_that_misbehave_do_not_hold_the_chair_up() {
    let place = Place::new();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).spawn());
    serbia_speaks(&room);
    let path = socket(&place);
    let deaf: Vec<_> = (0..20)
        .map(|_| {
            let mut stream = UnixStream::connect(&path).unwrap();
            stream.write_all(HELLO).unwrap();
            stream
        })
        .collect();
    let mute: Vec<_> = (0..10).map(|_| UnixStream::connect(&path).unwrap()).collect();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        for rubbish in
            [&[0xff_u8; 4096][..], b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"{\"shown\":", b"\n\n\n\n"]
        {
            let (path, done) = (&path, &done);
            scope.spawn(move || {
                while !done.load(Ordering::Relaxed) {
                    let Ok(mut stream) = UnixStream::connect(path) else { continue };
                    let _ = stream.write_all(rubbish);
                    thread::sleep(Duration::from_millis(2));
                }
            });
        }
        let projector = small(&place);
        projector.wait_for("▸ Serbia");
        for _ in 0..5 {
            room.act(" ", "HELD");
            projector.wait_for("‖ Serbia");
            room.act(" ", "The clock went on.");
            projector.wait_for("▸ Serbia");
        }
        done.store(true, Ordering::Relaxed);
    });
    drop((deaf, mute));
    room.leave();
    assert_eq!(sockets(&place), Vec::<PathBuf>::new());
}

#[test]
fn viewers_may_come_while_the_console_starts_and_ends() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    for path in sockets(&place) {
                        let Ok(mut stream) = UnixStream::connect(path) else { continue };
                        let _ = stream.write_all(HELLO);
                        let _ = stream.set_read_timeout(Some(Duration::from_millis(20)));
                        let mut all = Vec::new();
                        let _ = stream.read_to_end(&mut all);
                    }
                    thread::sleep(Duration::from_millis(1));
                }
            });
        }
        let projector = place.tribune(["project"]).size(80, 24).spawn();
        for _ in 0..4 {
            let pty = place.trial(&plan, 1).arg("--new").spawn();
            pty.wait_for("NOT OPEN");
            projector.wait_for("The session begins").wait_gone(LOST);
            pty.keys("q");
            assert_eq!(pty.exit(), Exit::Code(0));
            pty.assert_restored();
            projector.wait_for(LOST);
        }
        done.store(true, Ordering::Relaxed);
    });
}

#[test]
fn another_version_is_told_in_words_and_the_right_one_is_followed() {
    let place = Place::new();
    let folder = place.path().join("spare/tribune/link");
    std::fs::create_dir_all(&folder).unwrap();
    for part in ["spare/tribune", "spare/tribune/link"] {
        std::fs::set_permissions(place.path().join(part), PermissionsExt::from_mode(0o700)).unwrap();
    }
    let path = folder.join("newer");
    let listener = UnixListener::bind(&path).unwrap();
    let newer = thread::spawn(move || {
        while let Ok((mut stream, _)) = listener.accept() {
            let _ =
                stream.write_all(b"{\"hello\":{\"protocol\":9,\"program\":\"9.9.9\",\"mood\":\"good\"}}\n");
            if std::fs::metadata(listener.local_addr().unwrap().as_pathname().unwrap()).is_err() {
                return;
            }
        }
    });
    let projector = place.tribune(["project"]).size(80, 24).spawn();
    projector.wait_for("The console is tribune 9.9.9");
    // A console that says nothing is passed over.
    std::fs::write(folder.join("dead"), "").unwrap();
    std::fs::remove_file(&path).unwrap();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).spawn());
    room.see("", "NOT OPEN");
    projector.wait_for("The session begins at 10:15");
    drop(newer);
}

#[test]
fn twenty_projectors_follow_one_console() {
    let place = Place::new();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).spawn());
    serbia_speaks(&room);
    let projectors: Vec<_> = (0..20).map(|_| small(&place)).collect();
    for projector in &projectors {
        projector.wait_for("▸ Serbia");
    }
    // The console says how many follow.
    room.pty().wait_for("▣ 20");
    room.act(" ", "HELD");
    let shown: Vec<_> = projectors.iter().map(|projector| clock(projector.wait_for("‖ Serbia"))).collect();
    assert!(shown[0].is_some() && shown.iter().all(|clock| *clock == shown[0]), "{shown:?}");
    room.act("f", "The floor returned to the chair.");
    for projector in &projectors {
        projector.wait_for("The floor is free");
    }
}

#[test]
fn where_no_socket_can_be_made_the_chair_is_told_quietly_and_the_room_goes_on() {
    let place = Place::new();
    // Files have the names of the sockets' folders.
    std::fs::create_dir_all(place.state()).unwrap();
    std::fs::set_permissions(place.state(), PermissionsExt::from_mode(0o700)).unwrap();
    std::fs::write(place.state().join("link"), "").unwrap();
    std::fs::create_dir_all(place.path().join("spare")).unwrap();
    std::fs::write(place.path().join("spare/tribune"), "").unwrap();

    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "No projector can follow; with --web a page can: a file stands where a folder is needed.");
    let projector = place.tribune(["project"]).size(80, 24).spawn();
    projector.wait_for("No session is running.");
    serbia_speaks(&room);
    room.act("f", "The floor returned to the chair.").see("", "No projector can follow");
    // Esc removes the answer first, then the alert that was read.
    room.pty().keys("<esc>").wait_gone("The floor returned").wait_for("No projector can follow");
    room.pty().keys("<esc>").wait_gone("No projector can follow").wait_for("THE FLOOR IS FREE");
}

#[test]
fn where_the_path_of_a_socket_is_too_long_the_next_folder_is_taken_and_else_the_chair_is_told() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let long = place.path().join("a-folder-with-a-long-name".repeat(5));
    std::fs::create_dir_all(&long).unwrap();
    std::fs::set_permissions(&long, PermissionsExt::from_mode(0o700)).unwrap();

    let elsewhere = |setup: crate::common::pty::Setup| setup.env("XDG_RUNTIME_DIR", &long);
    let room = Room::at(&place, elsewhere(place.trial(&plan, 1)).spawn());
    room.see("", "NOT OPEN");
    let projector = elsewhere(place.tribune(["project"])).size(80, 24).spawn();
    projector.wait_for("The session begins at 10:15");

    let nowhere = |setup| elsewhere(setup).env("TRIBUNE_STATE_DIR", &long);
    let console = nowhere(place.trial(&plan, 1)).args(["--web"]).spawn();
    console
        .wait_for("No projector can follow; the page can: the path is too long")
        .wait_for("http://127.0.0.1:");
}

/// How often a program's threads have slept and been woken, and how much processor time they used, in hundredths of a
/// second.
#[cfg(target_os = "linux")]
fn work(pty: &Pty) -> (u64, u64) {
    let naps = |folder: std::io::Result<std::fs::DirEntry>| -> u64 {
        let status = std::fs::read_to_string(folder.unwrap().path().join("status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        line.unwrap().trim().parse().unwrap()
    };
    let threads = std::fs::read_dir(format!("/proc/{}/task", pty.pid())).unwrap();
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", pty.pid())).unwrap();
    let (_, rest) = stat.rsplit_once(')').unwrap();
    let ticks = rest.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum();
    (threads.map(naps).sum(), ticks)
}

/// What a false console sends after the greeting.
#[cfg(target_os = "linux")]
fn lies() -> Vec<(&'static str, Vec<String>, bool)> {
    let board = |up: i64, rate: u32| {
        let clock =
            serde_json::json!({ "of": i64::MAX, "warnings": [i64::MAX, i64::MIN], "left": { "until": up } });
        let change = serde_json::json!({ "from": i64::MAX, "offset": i64::MIN });
        let offsets = serde_json::json!({ "first": i64::MIN, "changes": vec![change; 1000] });
        let board = serde_json::json!({ "board": {
            "offsets": offsets, "followed": i64::MIN, "meeting": null, "title": "False", "room": null, "language": null,
            "reality": { "trial": { "rate": rate } }, "state": "speaking",
            "item": { "title": "Item", "number": u64::MAX, "clock": clock },
            "turn": { "party": "Nobody", "kind": "intervention", "clock": clock },
            "point": clock, "next": null, "list_open": true,
            "showing": { "view": "whole", "message": null },
        } });
        format!("{board}\n")
    };
    let sync = |number: u64, now: i64, rate: u32| {
        format!("{{\"sync\":{{\"number\":{number},\"now\":{now},\"rate\":{rate}}}}}\n")
    };
    vec![
        ("the end of time", vec![board(i64::MAX, 1), sync(u64::MAX, i64::MAX, 1)], false),
        ("the beginning of time", vec![board(i64::MIN, 0), sync(1, i64::MIN, 1)], false),
        ("time that races", vec![board(i64::MAX, u32::MAX), sync(1, i64::MAX - 1, u32::MAX)], false),
        ("time that stands", vec![board(i64::MAX, 0), sync(1, i64::MAX, 0)], false),
        ("news without end", vec![board(0, 1), sync(1, 0, 1), board(1, 1), sync(2, i64::MAX, 2)], true),
        ("boards without end", vec![board(0, 1)], true),
        ("syncs without end", vec![board(0, 1), sync(1, 0, 1), sync(1, i64::MIN, 3), sync(1, 9, 0)], true),
    ]
}

#[cfg(target_os = "linux")]
#[test]
fn a_false_console_cannot_have_the_projector_spin_or_fall() {
    const WATCH: Duration = Duration::from_secs(3);
    for (lie, lines, without_end) in lies() {
        let place = Place::new();
        // The folder is made as the program makes it.
        let folder = place.path().join("spare/tribune/link");
        for made in [place.path().join("spare"), place.path().join("spare/tribune"), folder.clone()] {
            let _ = std::fs::create_dir_all(&made);
            std::fs::set_permissions(&made, std::fs::Permissions::from_mode(0o700)).unwrap();
        }
        let listener = UnixListener::bind(folder.join("false")).unwrap();
        let mouth = lines.concat();
        thread::spawn(move || {
            let hello = format!(
                "{{\"hello\":{{\"protocol\":2,\"program\":\"{}\",\"session\":\"false\",\"title\":\"False\",\
                 \"is_real\":true}}}}\n",
                env!("CARGO_PKG_VERSION")
            );
            while let Ok((mut stream, _)) = listener.accept() {
                let _ = stream.write_all(hello.as_bytes());
                let mouth = mouth.clone();
                thread::spawn(move || {
                    while stream.write_all(mouth.as_bytes()).is_ok() && without_end {}
                    let _ = stream.read_to_end(&mut Vec::new());
                });
            }
        });
        let projector = place.tribune(["project"]).size(39, 11).spawn();
        if lie != "boards without end" {
            projector.wait_for("Nobody");
        }
        // Not while it starts: a slow start is work too.
        thread::sleep(Duration::from_secs(1));
        let before = work(&projector);
        thread::sleep(WATCH);
        let after = work(&projector);
        let (naps, ticks) = (after.0 - before.0, after.1 - before.1);
        // A hundred changes a second are some 500 wake-ups; without the bound a busy machine had 1,500 and more. The
        // cost of a change depends on build and machine, but a program that spins takes all of the three seconds.
        assert!(naps < 1_200 && ticks < 270, "{lie}: {naps} wake-ups, {ticks} hundredths of a second");
        projector.keys("q");
        assert_eq!(projector.exit(), Exit::Code(0), "{lie}");
    }
}
