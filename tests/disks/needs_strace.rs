//! Nothing shows before it is on the disk: what the program asks of the system, in the order in which it asks.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room, START, TRIBUNE};
use crate::common::pty::Pty;

/// What the program asked of the system.
#[derive(Debug)]
enum Call {
    /// Bytes were written to what has this path.
    Write(String, Vec<u8>),
    /// The file or folder of this path was brought to the disk.
    Synced(String),
    /// A file got this path.
    Renamed(String),
}

/// Reads what `strace` wrote: a line a call, or two where another thread's call came in between.
fn calls(trace: &Path) -> Vec<Call> {
    let trace = fs::read_to_string(trace).unwrap();
    let mut begun: HashMap<&str, &str> = HashMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let (thread, said) = line.split_once(' ').unwrap();
        let said = said.trim_start();
        if let Some(rest) = said.strip_prefix("<... ") {
            // A call counts from the moment at which it was done; what it was about stood where it began.
            let call = begun.remove(thread).filter(|_| rest.contains("= 0"));
            calls.extend(call.and_then(done));
        } else if said.starts_with("write") {
            calls.push(written(said));
        } else if let Some(call) = said.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, call);
        } else if said.contains("= 0") {
            calls.extend(done(said));
        }
    }
    calls
}

/// Reads a write, which counts from the moment at which it began: `write(9</the/path>, "\x61\x62", 2`.
fn written(call: &str) -> Call {
    let (_, rest) = call.split_once('<').unwrap();
    let (path, rest) = rest.split_once(">, \"").unwrap();
    let (hex, _) = rest.split_once('"').unwrap();
    let bytes = hex.split("\\x").skip(1).map(|byte| u8::from_str_radix(byte, 16).unwrap());
    Call::Write(text(path), bytes.collect())
}

/// Reads a call that was done.
fn done(call: &str) -> Option<Call> {
    if call.starts_with("fsync") || call.starts_with("fdatasync") {
        let (_, rest) = call.split_once('<')?;
        return Some(Call::Synced(text(rest.split_once('>')?.0)));
    }
    let new = call.strip_prefix("rename")?.rsplit('"').nth(1)?;
    Some(Call::Renamed(text(new)))
}

/// Reads a path, in hexadecimal numbers or as it is.
fn text(path: &str) -> String {
    if !path.starts_with("\\x") {
        return path.to_owned();
    }
    let bytes = path.split("\\x").skip(1).map(|byte| u8::from_str_radix(byte, 16).unwrap());
    String::from_utf8(bytes.collect()).unwrap()
}

#[test]
#[ignore = "needs strace"]
fn no_act_shows_before_it_is_on_the_disk() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let trace = place.path().join("trace");
    let setup = Pty::program("strace")
        .args(["-f", "-y", "-xx", "-s", "1000000", "-e", "signal=none"])
        .args(["-e", "trace=write,fsync,fdatasync,rename,renameat,renameat2", "-o"])
        .arg(&trace)
        .args([TRIBUNE, "run", "--trial-rate", "1", "--trial-start", START])
        .arg(&plan)
        .size(120, 36);
    let room = Room::at(&place, place.settled(setup).spawn());
    room.see("", "NOT OPEN");
    let acts = [
        ("<enter>", "\"opened\"", "Opening began."),
        ("aserb<enter>", "\"requested\"", "Serbia is on the list."),
        ("ajord<enter>", "\"requested\"", "Jordan is on the list."),
        ("<enter>", "\"called\"", "Serbia was given the floor."),
        (" ", "\"started\"", "SPEAKING"),
        ("f", "\"ended\"", "The floor returned to the chair."),
    ];
    for (keys, _, shown) in acts {
        room.act(keys, shown);
    }
    room.leave();

    let mut terminal = vt100::Parser::new(36.try_into().unwrap(), 120.try_into().unwrap(), 0);
    // The journal as it was written, and how much of it is on the disk.
    let (mut journal, mut synced, mut named) = (Vec::new(), 0, false);
    let mut to_come = acts.iter().enumerate().peekable();
    let mut saved_first = 0;
    for call in calls(&trace) {
        match call {
            Call::Write(path, bytes) if path.contains(".journal") => journal.extend(bytes),
            Call::Synced(path) if path.contains(".journal") => synced = journal.len(),
            Call::Renamed(path) if path.ends_with(".journal") => named = false,
            Call::Synced(path) if path.ends_with("/trials") => named = true,
            Call::Write(path, bytes) if path.starts_with("/dev/") => {
                terminal.process(&bytes);
                let screen = terminal.screen().contents();
                while let Some((act, (_, event, shown))) =
                    to_come.next_if(|(_, (_, _, shown))| screen.contains(shown))
                {
                    let on_disk = String::from_utf8_lossy(&journal[..synced]);
                    // The first line is the session's own; then each act has one.
                    let line = on_disk.split_inclusive('\n').nth(1 + act);
                    let is_whole = line.is_some_and(|line| line.contains(event) && line.ends_with('\n'));
                    let is_saved = named && is_whole;
                    // A disk that needs more than a second is not waited for, and the screen says so.
                    assert!(is_saved || screen.contains("NOT SAVED"), "{shown}\n{on_disk}\n{screen}");
                    saved_first += u32::from(is_saved);
                }
            }
            Call::Write(..) | Call::Synced(_) | Call::Renamed(_) => {}
        }
    }
    assert!(to_come.next().is_none(), "an act was not seen to show");
    assert!(saved_first > 0, "no disk needs more than a second each time");
}
