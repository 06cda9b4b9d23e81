//! Tests of disks and folders under the real program: full ones, things in the way, thousands of old files; and the key
//! that saves a session elsewhere.

mod needs_fat;
mod needs_mounts;
mod needs_root;
mod needs_strace;

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};
use crate::common::pty::Exit;
use serde_json::Value;

/// A place whose state folder cannot be made, because a file has its name.
fn without_a_disk() -> (Place, PathBuf) {
    let place = Place::new();
    let plan = place.plan(PLAN);
    fs::write(place.state(), "in the way").unwrap();
    (place, plan)
}

fn folder(place: &Place, name: &str) -> PathBuf {
    let folder = place.path().join(name);
    fs::create_dir(&folder).unwrap();
    folder
}

/// The extensions of the files in a session's folder.
fn kinds(state: &Path) -> Vec<String> {
    let files = fs::read_dir(state.join("trials")).into_iter().flatten().flatten();
    let name = |file: fs::DirEntry| file.file_name().into_string().unwrap();
    let mut kinds: Vec<_> = files.map(|file| name(file).split_once('.').unwrap().1.to_owned()).collect();
    kinds.sort();
    kinds
}

#[test]
fn where_nothing_can_be_written_at_the_start_the_room_goes_on_and_is_told_what_to_do() {
    let (place, plan) = without_a_disk();
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").see("", "NOT SAVED since 10:15 · a file stands where a folder is needed");
    room.see("", "/ save in another folder").see("<enter>", "Opening began.");
    room.see("aserb<enter>", "Serbia is on the list.")
        .see("", "2 acts: a file stands where a folder is needed");
    for arguments in [&["status", "--trial"][..], &["keys"], &["schema"], &["check", plan.to_str().unwrap()]]
    {
        let output = place.output(arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?} {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let output = place.output(["forecast", "--runs", "3", plan.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let rehearsal = place.tribune(["rehearse"]).arg(&plan).spawn();
    rehearsal.wait_for("NOT OPEN").wait_for("NOT SAVED since");
    fs::remove_file(place.state()).unwrap();
    room.pty().wait_gone("NOT SAVED");
    assert_eq!(place.status(None)["entries"], 2);
    room.leave();
}

#[test]
fn leaving_says_how_many_acts_are_lost_and_takes_another_key_for_yes() {
    let (place, plan) = without_a_disk();
    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.").keys("aserb<enter>");
    pty.wait_for("Serbia is on the list.").wait_for("2 acts:");
    pty.keys("<c-c>").wait_for("Leave? 2 acts, since 10:15, are in memory only");
    pty.wait_for("/ saves the whole session in another folder");
    // Holding the key down repeats the question, and no more.
    pty.keys("<c-c><c-c><c-c>").keys("<esc>").wait_gone("Leave?");
    pty.keys("qqq").wait_for("Leave? 2 acts").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(1));
    pty.assert_restored();
    let said = pty.screen().replace('\n', " ");
    assert!(said.contains("The end of this session is not saved, and is lost: 2 acts;"), "{said}");
}

#[test]
fn one_key_saves_the_whole_session_elsewhere_and_only_one_file_of_it_is_left() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let stick = folder(&place, "a stick");
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    assert_eq!(kinds(&place.state()), ["journal", "lock"]);
    // Quoted, as a file manager pastes it.
    room.see("/", "Save the session in this folder")
        .see(&format!("'{}'<enter>", stick.display()), "goes on there");
    place.wait_until("the old file to be gone", || kinds(&place.state()).is_empty());
    // A new file replaces the journal once more: one that does not name the old folder any more.
    place.wait_until("one file of the session", || kinds(&stick) == ["journal", "lock"]);
    room.see("ajord<enter>", "Jordan is on the list.");
    room.pty().keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(room.pty().exit(), Exit::Code(0));
    let said = room.pty().screen().replace('\n', "");
    assert!(said.contains(&format!("TRIBUNE_STATE_DIR={}", stick.display())), "{said}");
    let file = fs::read_dir(stick.join("trials")).unwrap().map(|file| file.unwrap().path());
    let journal = file.into_iter().find(|file| file.extension().unwrap() == "journal").unwrap();
    assert!(!fs::read_to_string(&journal).unwrap().contains("earlier"), "the old folder is known no more");

    let pty = place.trial(&plan, 1).env("TRIBUNE_STATE_DIR", &stick).spawn();
    pty.wait_for("Go on with Room C").keys("<enter>").wait_for("next: Serbia").wait_for("Jordan");
    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("NOT OPEN");
}

#[test]
fn a_folder_that_takes_nothing_is_told_and_the_session_stays_where_it_was() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    let nowhere = place.path().join("nowhere");
    for (folder, told) in [
        (nowhere.as_path(), "there is no such file"),
        (plan.as_path(), "a file stands where a folder is needed"),
    ] {
        room.see("/", "Save the session").see(&format!("{}<enter>", folder.display()), told);
    }
    room.see("/", "Save the session")
        .see(&format!("{}<enter>", place.state().display()), "in that folder already");
    assert!(!nowhere.exists());
    room.act("aserb<enter>", "Serbia is on the list.");
    room.leave();
}

#[test]
fn where_the_state_and_the_run_time_folder_are_one_there_are_no_more_files_than_elsewhere() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let both = folder(&place, "both");
    let setup = place.trial(&plan, 1).env("TRIBUNE_STATE_DIR", "");
    let pty = setup.env("XDG_STATE_HOME", &both).env("XDG_RUNTIME_DIR", &both).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.");
    assert!(!pty.screen().contains("NOT SAVED"), "{}", pty.screen());
    assert_eq!(kinds(&both.join("tribune")), ["journal", "lock"]);
    pty.keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(0));
}

fn fifo(path: &Path) {
    let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
    rustix::fs::mknodat(rustix::fs::CWD, path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
}

#[test]
fn pipes_in_the_place_of_any_file_are_told_and_not_waited_for() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").leave();
    // From here on no helper may read the files: it would wait for the pipes.
    let (journal, lock) = (place.file(".journal"), place.file(".lock"));
    let whole = fs::read(&journal).unwrap();
    for kind in ["journal.torn", "journal.new"] {
        fifo(&journal.with_extension(kind));
    }
    fs::write(&journal, [&whole, &b"77 c0ffee"[..]].concat()).unwrap();
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "Go on with Room C").see("<enter>", "last line was unfinished");
    room.see("aserb<enter>", "Serbia is on the list.").leave();
    assert!(!room.pty().screen().contains("not saved"), "{}", room.pty().screen());
    for path in [lock, journal] {
        fs::remove_file(&path).unwrap();
        fifo(&path);
        let pty = place.trial(&plan, 1).spawn();
        pty.wait_for("left unfinished").keys("<enter>");
        assert_eq!(pty.exit(), Exit::Code(1));
        assert!(pty.screen().replace('\n', " ").contains("is not trusted"), "{}", pty.screen());
    }
    let pty = place.trial(&plan, 1).arg("--new").spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.");
}

#[test]
fn a_journal_of_zeros_is_told_as_empty_and_one_that_ends_in_zeros_goes_on() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN")
        .act("<enter>", "Opening began.")
        .act("aserb<enter>", "Serbia is on the list.")
        .leave();
    let journal = place.file(".journal");
    let whole = fs::read(&journal).unwrap();
    let cut = whole.len() - 30;
    fs::write(&journal, [&whole[..cut], &[0; 8192][..]].concat()).unwrap();
    assert_eq!(place.status(None)["torn"], Value::from(8192 + last_line(&whole) - 30));
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "Go on with Room C")
        .see("<enter>", "last line was unfinished")
        .act("ajord<enter>", "Jordan is on the list.");
    room.leave();
    fs::write(&journal, vec![0; whole.len()]).unwrap();
    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("cannot be gone on with").wait_for("Begin anew").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(1));
    assert!(pty.screen().replace('\n', "").contains("there is nothing to go on with"), "{}", pty.screen());
}

/// The length of the last line, with its end.
fn last_line(journal: &[u8]) -> usize {
    journal.split_inclusive(|&byte| byte == b'\n').next_back().unwrap().len()
}

#[test]
fn among_thousands_of_sessions_the_one_that_was_left_open_is_found() {
    let place = Place::new();
    let plan = place.plan(&PLAN.replace("title = \"Victim assistance\"", "title = \"Victims\""));
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN")
        .act("<enter>", "Opening began.")
        .act("aserb<enter>", "Serbia is on the list.")
        .leave();
    let left = place.file(".journal");
    let oldest = left.with_file_name("2001-01-01-100000-plan.journal");
    fs::copy(&left, &oldest).unwrap();
    let room = Room::at(&place, place.trial(&plan, 1).arg("--new").spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    for title in ["Regional cooperation", "Resources", "Victims", "Summary"] {
        room.next(&format!("✓ {title} began."));
    }
    room.next("The session was closed.").pty().keys("q");
    assert_eq!(room.pty().exit(), Exit::Code(0));
    let closed = left.with_file_name("2024-04-30-101500-plan-2.journal");
    for number in 0..3000 {
        let name = format!(
            "20{:02}-{:02}-01-1000{:02}-plan.journal",
            10 + number / 720,
            1 + number / 60 % 12,
            number % 60
        );
        fs::copy(&closed, left.with_file_name(name)).unwrap();
    }
    fs::remove_file(&left).unwrap();
    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("Go on with Room C").keys("<enter>").wait_for("next: Serbia");
}
