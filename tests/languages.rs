//! The chair's language and the room's are two: here the chair reads English, and the room a language of this test's own.
//!
//! Each message of that language is the English one with [`MARK`] before it, so that every screen shows whose words it has.
//! The program under test is this test binary, started again with [`PROBE`] set.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tribune::console::{self, Trial};
use tribune::draw::{Depth, Look};
use tribune::floor::time::Stamp;
use tribune::projector;
use tribune::web::ListenAddress;
use tribune::words::{RoomWords, Words};

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};
use crate::common::pty::{Pty, Setup};
use crate::web::visitor::Address;

/// Stands before every message of the room's language, and is in no English one.
const MARK: char = '¤';
/// Set to have this binary run the console, with the plan of that path, or the projector.
const PROBE: &str = "TRIBUNE_LANGUAGES_PROBE";
const PROJECTOR: &str = "projector";

const LOOK: Look = Look { depth: Depth::True, light: false };

/// Returns the room's language of these tests, which is written from right to left.
fn marked() -> RoomWords {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words/en");
    let file = |path: PathBuf| (path.display().to_string(), marked_file(&fs::read_to_string(&path).unwrap()));
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| file(entry.unwrap().path())).collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), &*text.clone().leak())).collect();
    Words::of("ar", &files).into()
}

fn marked_file(text: &str) -> String {
    let is_message = |line: &str| line.starts_with(|first: char| first.is_ascii_lowercase());
    let line = |line: &str| match line.split_once(" = ") {
        Some((id, text)) if is_message(line) => format!("{id} = {MARK}{text}\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

#[test]
fn probe() {
    let Ok(what) = std::env::var(PROBE) else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let code = if what == PROJECTOR {
        let options = projector::ProjectOptions { session: None, room: None, look: LOOK };
        runtime.block_on(projector::start(options, marked())).unwrap()
    } else {
        // A quarter past ten.
        let start = Some(Stamp::from_millis(1_714_472_100_000));
        let options = console::RunOptions {
            plan: Some(what.into()),
            anew: false,
            bell: true,
            trial: Some(Trial { rate: 1, start }),
            rehearse: None,
            script: None,
            look: LOOK,
            web: Some(ListenAddress::HERE),
        };
        runtime.block_on(console::start(options, Words::english(), marked())).unwrap()
    };
    std::process::exit(i32::from(code));
}

fn as_probe(place: &Place, what: &str) -> Setup {
    let program = Pty::program(std::env::current_exe().unwrap()).size(120, 36);
    place.settled(
        program.args(["languages::probe", "--exact", "--nocapture", "--test-threads=1"]).env(PROBE, what),
    )
}

/// Returns every text in a value.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(values) => values.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

#[test]
fn the_room_reads_its_own_language_and_the_chair_theirs() {
    let place = Place::new();
    // The projector waits in the room's language too.
    let projector = as_probe(&place, PROJECTOR).spawn();
    projector.wait_for("¤No session is running.").wait_for("¤q leaves");
    let room = Room::at(&place, as_probe(&place, place.plan(PLAN).to_str().unwrap()).spawn());
    let address = Address::found_in(&room.see("", "http://").pty().screen());

    room.act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.act("ajord<enter>", "Jordan is on the list.").act("<enter>", "Serbia was given the floor.");
    projector.wait_for("¤next: Jordan").wait_for("¤list of speakers open");
    let mut events = address.follow();
    let shown = events.board("Serbia", |board| board["words"]["speaker"] == "Serbia");
    assert_eq!((&shown["lang"], &shown["dir"]), (&Value::from("ar"), &Value::from("rtl")));
    let names = ["Room C", "Opening", "Serbia"];
    let said = texts(&shown["words"]);
    assert!(said.len() > 8, "{said:?}");
    for text in said {
        assert!(
            text.contains(MARK) || names.contains(&text) || ["", ":", " left", " over"].contains(&text),
            "{text}: {shown}"
        );
    }
    let page = address.ask("GET", "/", "").text();
    assert!(page.contains(r#"<html lang="ar" dir="rtl""#), "{page}");
    assert!(page.contains("¤This page shows") && page.contains("¤The console does not answer."), "{page}");

    // Whatever the console shows is the chair's: the room, its help, its questions, the page's address.
    room.see("?", "The list of speakers").see("<esc>d", "One page follows.").see("<esc>a", "Add · ");
    room.see("<esc>", "LIST OF SPEAKERS").see("q", "Leave?").pty().keys("<enter>");
    room.pty().exit();
    let written = String::from_utf8_lossy(&room.pty().bytes()).into_owned();
    assert!(!written.contains(MARK), "the console never showed the room's language");
    projector.keys("q").exit();
}
