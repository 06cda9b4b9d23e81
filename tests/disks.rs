//! Disks that fail under the real program: full, read-only, hanging. Each is a small one of the test's own.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::similar_names,
    reason = "a test fails by panicking, in its helpers too"
)]

mod common;

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use common::plan::PLAN;
use common::program::{Place, Room, texts};
use common::pty::Exit;
use serde_json::Value;

/// A small disk of its own for a place; nothing where this user may mount none.
struct SmallDisk<'a>(&'a Place);

impl<'a> SmallDisk<'a> {
    fn under(place: &'a Place) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"])
            .arg(place.path())
            .output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Self(place))
    }

    fn fill(&self) {
        let filler = self.0.path().join("filler");
        for size in [4096, 512, 1] {
            let mut kept = fs::read(&filler).unwrap_or_default();
            loop {
                kept.extend(std::iter::repeat_n(b'.', size));
                if fs::write(&filler, &kept).is_err() {
                    break;
                }
                assert!(kept.len() <= 1 << 20, "the disk does not fill");
            }
        }
    }

    fn empty(&self) {
        fs::remove_file(self.0.path().join("filler")).unwrap();
    }

    fn remount(&self, how: &str) {
        let done = Command::new("mount")
            .args(["-o", &format!("remount,{how}")])
            .arg(self.0.path())
            .status()
            .unwrap();
        assert!(done.success());
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

/// Fills the disk, and acts until it takes no more.
fn fill_up(disk: &SmallDisk<'_>, room: &Room<'_>) {
    disk.fill();
    // The rest of a block that is begun still takes an entry or two.
    for _ in 0..60 {
        room.pty().keys("l");
    }
    room.see("", "NOT SAVED since").see("", "the disk is full");
}

#[test]
#[expect(clippy::print_stderr, reason = "who runs the tests should know what was not tried")]
fn on_a_full_disk_the_room_goes_on_under_a_standing_alert_until_there_is_space() {
    let place = Place::new();
    let Some(disk) = SmallDisk::under(&place) else {
        return eprintln!("skipped: this user may mount no small disk to fill");
    };
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 10).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    fill_up(&disk, &room);
    room.see("aserb<enter>", "Serbia is on the list.").see("<enter>", "Serbia was given the floor.");
    room.see("", "NOT SAVED").see(" ", "SPEAKING");
    assert_eq!(place.status(None)["desk"]["turn"], Value::Null);
    disk.empty();
    room.pty().wait_gone("NOT SAVED");
    let desk = &place.status(None)["desk"];
    assert_eq!(
        (&desk["turn"]["speaker"]["name"], &desk["turn"]["clock"]),
        (&"Serbia".into(), &"running".into())
    );
    room.leave();
}

/// Writes a plan, and makes the disk one that cannot be written.
fn begun_read_only(place: &Place, disk: &SmallDisk<'_>) -> PathBuf {
    let plan = place.plan(PLAN);
    fs::create_dir(place.path().join("spare")).unwrap();
    fs::create_dir(place.path().join("home")).unwrap();
    disk.remount("ro");
    plan
}

#[test]
#[expect(clippy::print_stderr, reason = "who runs the tests should know what was not tried")]
fn what_no_disk_took_is_told_when_the_chair_leaves() {
    let place = Place::new();
    let Some(disk) = SmallDisk::under(&place) else {
        return eprintln!("skipped: this user may mount no small disk");
    };
    let plan = begun_read_only(&place, &disk);
    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("NOT OPEN")
        .keys("<enter>")
        .wait_for("Opening began.")
        .wait_for("1 act: the disk can only be read");
    pty.keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(1));
    pty.assert_restored();
    let said = pty.screen().replace('\n', " ");
    assert!(
        said.contains("The end of this session is not saved, and is lost: 1 act; the disk can only be read."),
        "{said}"
    );
}

#[test]
#[expect(clippy::print_stderr, reason = "who runs the tests should know what was not tried")]
fn a_session_that_began_on_a_disk_that_cannot_be_written_is_saved_once_it_can() {
    let place = Place::new();
    let Some(disk) = SmallDisk::under(&place) else {
        return eprintln!("skipped: this user may mount no small disk");
    };
    let plan = begun_read_only(&place, &disk);
    let room = Room::at(&place, place.trial(&plan, 10).spawn());
    room.see("", "NOT OPEN").see("<enter>", "Opening began.").see("aserb<enter>", "Serbia is on the list.");
    room.see("", "NOT SAVED");
    disk.remount("rw");
    room.pty().wait_gone("NOT SAVED");
    assert_eq!(texts(&place.status(None)["desk"]["list"]["rows"], "/speaker/name"), ["Serbia"]);
    room.leave();
}

#[test]
#[expect(clippy::print_stderr, reason = "who runs the tests should know what was not tried")]
fn a_suspended_room_is_saved_once_there_is_space_whatever_keys_come_in_between() {
    let place = Place::new();
    let Some(disk) = SmallDisk::under(&place) else {
        return eprintln!("skipped: this user may mount no small disk to fill");
    };
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 100).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    fill_up(&disk, &room);
    room.see("s", "SUSPENDED");
    // The disk is tried again ten times a second: keys that are no acts meet some of those moments.
    for _ in 0..200 {
        room.see("?", "call to order").pty().keys("<esc>").wait_gone("call to order");
    }
    room.see("", "NOT SAVED");
    disk.empty();
    room.pty().wait_gone("NOT SAVED");
    room.leave();
}

/// A small disk for a place's state whose every write can be made to hang.
struct FreezingDisk<'a>(&'a Place);

impl<'a> FreezingDisk<'a> {
    /// Returns nothing where this user may mount and freeze none.
    fn under(place: &'a Place) -> Option<Self> {
        let image = place.path().join("image");
        fs::File::create(&image).unwrap().set_len(8 << 20).unwrap();
        fs::create_dir(place.state()).unwrap();
        let done = |program: &str, arguments: &[&OsStr]| {
            Command::new(program).args(arguments).output().is_ok_and(|output| output.status.success())
        };
        let is_there = done("mkfs.ext4", &["-q".as_ref(), image.as_os_str()])
            && done("mount", &["-o".as_ref(), "loop".as_ref(), image.as_os_str(), place.state().as_os_str()]);
        let disk = is_there.then_some(Self(place))?;
        (disk.freezes("-f") && disk.freezes("-u")).then_some(disk)
    }

    fn freezes(&self, how: &str) -> bool {
        Command::new("fsfreeze").arg(how).arg(self.0.state()).output().is_ok_and(|done| done.status.success())
    }
}

impl Drop for FreezingDisk<'_> {
    /// Who waits for a frozen disk cannot even be killed.
    fn drop(&mut self) {
        self.freezes("-u");
        let _ = Command::new("umount").arg("-l").arg(self.0.state()).status();
    }
}

#[test]
#[expect(clippy::print_stderr, reason = "who runs the tests should know what was not tried")]
fn a_disk_that_hangs_is_waited_for_once_and_gets_everything_in_the_end() {
    let place = Place::new();
    let Some(disk) = FreezingDisk::under(&place) else {
        return eprintln!("skipped: this user may mount no disk that can be frozen");
    };
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    assert!(disk.freezes("-f"));
    room.see("aserb<enter>", "Serbia is on the list.").see("", "act: the disk has not answered yet");
    for _ in 0..20 {
        room.see("l", "The list of speakers was closed.").see("l", "The list of speakers was reopened");
    }
    assert!(disk.freezes("-u"));
    room.pty().wait_gone("NOT SAVED");
    let journal = fs::read_to_string(place.file(".journal")).unwrap();
    let payloads = journal.lines().skip(2).map(|line| line.splitn(3, ' ').nth(2).unwrap());
    let moments: Vec<i64> =
        payloads.map(|text| serde_json::from_str::<Value>(text).unwrap()["at"].as_i64().unwrap()).collect();
    assert_eq!(moments.len(), 41);
    // Forty acts that each waited would have taken as many seconds.
    assert!(moments[40] - moments[0] < 40_000, "{moments:?}");
    room.leave();
}
