//! Tests that text from outside can neither command the terminal nor mislead its reader. Whatever plans, file names,
//! arguments, keys and pasted text hold, only plain text and the program's own sequences reach the terminal.

use std::fs;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};
use crate::common::pty::{Exit, Pty};

/// A window title, a query, a reset, C1 controls, reversed text, tags, a line separator.
const EVIL: &str = "Pe\u{1b}]0;owned\u{7}ru\u{1b}[6n\u{1b}c\u{9b}6n\u{9d}0;owned\u{9c}\u{202e}\u{2066}\u{200b}\u{e0041}\u{2028}";

/// Resets modes at the start that another program left on: short controls, the number pad, other keys' codes.
const AT_REST: [&str; 4] = ["\u{1b} F", "\u{1b}>", "\u{1b}[>4;0m", "\u{1b}[=0u"];

/// Fails unless the bytes are plain text and sequences that the program may send.
#[track_caller]
fn assert_harmless(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("what is sent is UTF-8");
    let text = AT_REST.iter().fold(text.to_owned(), |text, rests| text.replace(rests, ""));
    let mut rest = text.as_str();
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        let after = after.strip_prefix('[').unwrap_or_else(|| panic!("ESC {:?}", after.chars().next()));
        let end = after.find(|letter: char| letter.is_ascii_alphabetic()).expect("a sequence ends");
        let (parameters, last) = (&after[..end], &after[end..=end]);
        assert!("mHCGJKhlABDd".contains(last), "CSI {parameters} {last}");
        assert!(parameters.chars().all(|letter| "0123456789;?:".contains(letter)), "CSI {parameters} {last}");
        rest = &after[end + 1..];
    }
    plain.push_str(rest);
    let harmful =
        |letter: &char| tribune::text::is_harmful(*letter) && !['\n', '\r', '\u{7}'].contains(letter);
    assert_eq!(plain.chars().find(harmful), None, "in {}", plain.escape_debug());
    assert!(!plain.contains("\u{7}ru"), "the bell was rung by a name");
}

/// Fails unless the output to a file or pipe is plain text.
#[track_caller]
fn assert_plain(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("what is written is UTF-8");
    let harmful = |letter: &char| tribune::text::is_harmful(*letter) && *letter != '\n';
    assert_eq!(text.chars().find(harmful), None, "in {}", text.escape_debug());
}

#[test]
fn what_is_pasted_and_typed_is_cleaned() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").see("a", "representative");
    room.pty().paste(EVIL).wait_for("as a delegation");
    room.act("<down><enter>", "is on the list.");
    // Typed C1 and reversal in UTF-8, as a keyboard may send them.
    room.see("a", "representative");
    room.pty().send("Na\u{9b}6n\u{202e}u\u{200b}ru".as_bytes());
    room.see("", "> Na6nuru").act("<down><enter>", "Na6nuru is on the list.");
    // Into a question, where text means nothing, and into the hour.
    room.pty().paste(EVIL);
    room.see("z", "Suspended until").pty().paste(EVIL);
    room.pty().keys("<enter>").wait_for("is no hour of the day");
    room.pty().keys("<esc>").wait_gone("is no hour of the day");
    room.leave();
    assert_harmless(&room.pty().bytes());
    for format in ["text", "json"] {
        assert_plain(&place.output(["status", "--trial", "--format", format]).stdout);
    }
    for (path, bytes) in place.files() {
        assert_plain(&bytes);
        assert_plain(path.to_string_lossy().as_bytes());
    }
}

#[test]
fn a_mark_beside_its_letter_goes_with_the_letter() {
    let place = Place::new();
    let names =
        "length = \"30m\"\ndelegations = [\"Chile\", \"नेपाल\", \"Togo\"]\n[[item]]\ntitle = \"Budget\"\n";
    let room = Room::at(&place, place.trial(place.plan(&format!("title = \"Marks\"\n{names}")), 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Budget began.");
    // Like xterm and VTE, the tests' terminal gives the mark a cell of its own.
    room.see("a", "पा").pty().keys("<esc>").wait_gone("प").wait_gone("\u{93e}");
    room.leave();
}

#[test]
fn a_plan_that_holds_such_text_is_refused_harmlessly() {
    let place = Place::new();
    for escaped in ["\\u001b]0;owned\\u0007", "\\u009b6n", "\\u202e", "\\u200b", "\\U000e0041"] {
        let plan = place.plan(&PLAN.replace("Serbia", &format!("Serbia{escaped}")));
        let pty = place.tribune(["run"]).arg(&plan).spawn();
        assert_eq!(pty.exit(), Exit::Code(1), "{escaped}");
        assert_harmless(&pty.bytes());
    }
    // The raw characters: the source shows them under the fault.
    for raw in EVIL.chars().filter(|&letter| tribune::text::is_harmful(letter)) {
        let plan = place.plan(&PLAN.replace("Serbia", &format!("Serbia{raw}[6n")));
        let pty = place.tribune(["check"]).arg(&plan).spawn();
        assert_eq!(pty.exit(), Exit::Code(1), "{raw:?}");
        assert_harmless(&pty.bytes());
    }
}

#[test]
fn a_files_name_is_cleaned_wherever_it_shows() {
    let place = Place::new();
    let folder = place.path().join("sessions");
    fs::create_dir(&folder).unwrap();
    let plan = folder.join(format!("{EVIL}.toml").replace('/', ""));
    fs::write(&plan, PLAN).unwrap();
    let pty = place.tribune::<&str>([]).folder(place.path()).spawn();
    pty.wait_for("What shall be run?").wait_for("Room C").keys("<esc>");
    assert_eq!(pty.exit(), Exit::Code(0));
    // The Arabic plan's title is in the menu: the terminal is asked whether it reorders, and marks keep the row in order.
    let shown = String::from_utf8_lossy(&pty.bytes()).replace("\x1b[8$p\x1b[c", "").replace('\u{200e}', "");
    assert_harmless(shown.as_bytes());

    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").leave();
    assert_harmless(&room.pty().bytes());
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "Go on with Room C").see("", "Begin anew").see("<enter>", "TRIAL").leave();
    assert_harmless(&room.pty().bytes());
    for format in ["text", "json"] {
        assert_plain(&place.output(["status", "--trial", "--format", format]).stdout);
    }
    fs::write(&plan, "title = 1").unwrap();
    let pty: Pty = place.tribune(["check"]).arg(&plan).spawn();
    assert_eq!(pty.exit(), Exit::Code(1));
    assert_harmless(&pty.bytes());
}

#[test]
fn arguments_are_cleaned_before_they_are_repeated() {
    let place = Place::new();
    for arguments in [
        &["status", EVIL][..],
        &["status", "--at", EVIL],
        &["run", "--trial-rate", "1", "--trial-start", EVIL],
        &["run", EVIL],
        &["check", EVIL],
        &["run", "--trial-rate", EVIL],
        &["status", "--format", EVIL],
        &[EVIL],
        &["run", "a", EVIL],
    ] {
        let pty = place.tribune(arguments).spawn();
        assert_ne!(pty.exit(), Exit::Code(0), "{arguments:?}");
        assert_harmless(&pty.bytes());
        let output = place.output(arguments);
        assert_plain(&output.stdout);
        assert_plain(&output.stderr);
    }
}
