//! Tests on real small disks that fill up, are read-only, or hang.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room, texts};
use crate::common::pty::Exit;
use serde_json::Value;

/// Runs a program that must succeed.
#[track_caller]
fn done(program: &str, arguments: &[&OsStr]) {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A small disk for a place.
struct SmallDisk<'a>(&'a Place);

impl<'a> SmallDisk<'a> {
    fn under(place: &'a Place) -> Self {
        let arguments = ["-t", "tmpfs", "-o", "size=256k", "tmpfs"].map(OsStr::new);
        done("mount", &[&arguments[..], &[place.path().as_os_str()]].concat());
        Self(place)
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
    // The rest of a block still takes an entry or two.
    for _ in 0..60 {
        room.pty().keys("l");
    }
    room.see("", "NOT SAVED since").see("", "the disk is full");
}

#[test]
#[ignore = "needs to mount disks"]
fn on_a_full_disk_the_room_goes_on_under_a_standing_alert_until_there_is_space() {
    let place = Place::new();
    let disk = SmallDisk::under(&place);
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

/// Writes a plan, and makes the disk read-only.
fn begun_read_only(place: &Place, disk: &SmallDisk<'_>) -> PathBuf {
    let plan = place.plan(PLAN);
    fs::create_dir(place.path().join("spare")).unwrap();
    fs::create_dir(place.path().join("home")).unwrap();
    disk.remount("ro");
    plan
}

#[test]
#[ignore = "needs to mount disks"]
fn what_no_disk_took_is_told_when_the_chair_leaves() {
    let place = Place::new();
    let disk = SmallDisk::under(&place);
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
#[ignore = "needs to mount disks"]
fn a_session_that_began_on_a_disk_that_cannot_be_written_is_saved_once_it_can() {
    let place = Place::new();
    let disk = SmallDisk::under(&place);
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
#[ignore = "needs to mount disks"]
fn a_suspended_room_is_saved_once_there_is_space_whatever_keys_come_in_between() {
    let place = Place::new();
    let disk = SmallDisk::under(&place);
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 100).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    fill_up(&disk, &room);
    room.see("s", "SUSPENDED");
    // The disk is tried again ten times a second; some keys without acts meet these moments.
    for _ in 0..200 {
        room.see("?", "call to order").pty().keys("<esc>").wait_gone("call to order");
    }
    room.see("", "NOT SAVED");
    disk.empty();
    room.pty().wait_gone("NOT SAVED");
    room.leave();
}

/// An ext4 image for a place's state, whose writes can be made to hang.
struct Image<'a>(&'a Place);

impl<'a> Image<'a> {
    fn under(place: &'a Place, size: u64) -> Self {
        let image = place.path().join("image");
        fs::File::create(&image).unwrap().set_len(size).unwrap();
        fs::create_dir(place.state()).unwrap();
        done("mkfs.ext4", &["-q".as_ref(), image.as_os_str()]);
        done("mount", &["-o".as_ref(), "loop".as_ref(), image.as_os_str(), place.state().as_os_str()]);
        Self(place)
    }

    fn freeze(&self) -> Frozen {
        done("fsfreeze", &["-f".as_ref(), self.0.state().as_os_str()]);
        Frozen(self.0.state())
    }
}

impl Drop for Image<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.state()).status();
    }
}

/// A frozen disk. It must be dropped before the program, which cannot even be killed while it waits for the disk.
struct Frozen(PathBuf);

impl Drop for Frozen {
    fn drop(&mut self) {
        let _ = Command::new("fsfreeze").arg("-u").arg(&self.0).output();
    }
}

#[test]
#[ignore = "needs to mount disks"]
fn a_disk_that_hangs_is_waited_for_once_and_gets_everything_in_the_end() {
    let place = Place::new();
    let disk = Image::under(&place, 8 << 20);
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    let frozen = disk.freeze();
    room.see("aserb<enter>", "Serbia is on the list.").see("", "act: the disk has not answered yet");
    for _ in 0..20 {
        room.see("l", "The list of speakers was closed.").see("l", "The list of speakers was reopened");
    }
    drop(frozen);
    room.pty().wait_gone("NOT SAVED");
    let journal = fs::read_to_string(place.file(".journal")).unwrap();
    let payloads = journal.lines().skip(2).map(|line| line.splitn(3, ' ').nth(2).unwrap());
    let moments: Vec<i64> =
        payloads.map(|text| serde_json::from_str::<Value>(text).unwrap()["at"].as_i64().unwrap()).collect();
    assert_eq!(moments.len(), 41);
    // If each of forty acts had waited, they would have taken forty seconds.
    assert!(moments[40] - moments[0] < 40_000, "{moments:?}");
    room.leave();
}

#[test]
#[ignore = "needs to mount disks"]
fn a_disk_that_hangs_at_the_start_is_told_and_the_session_is_saved_elsewhere() {
    let place = Place::new();
    let disk = Image::under(&place, 8 << 20);
    let plan = place.plan(PLAN);
    let stick = place.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let frozen = disk.freeze();
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    let frozen = frozen;
    room.see("", "NOT OPEN").see("", "the disk has not answered yet").see("<enter>", "Opening began.");
    room.see("/", "Save the session in this folder")
        .see(&format!("{}<enter>", stick.display()), "goes on there");
    room.pty().wait_gone("NOT SAVED");
    room.see("aserb<enter>", "Serbia is on the list.");
    let kept = stick.join("trials");
    let journal = || {
        fs::read_dir(&kept)
            .unwrap()
            .map(|file| file.unwrap().path())
            .find(|file| file.extension().unwrap() == "journal")
    };
    place.wait_until("Serbia on the stick", || {
        fs::read_to_string(journal().unwrap()).unwrap().contains("requested")
    });
    drop(frozen);
    // Nothing may be left of a session that never began.
    place.wait_until("an empty state folder", || {
        place.files().iter().all(|(path, _)| !path.ends_with(".journal"))
    });
    room.leave();
}

/// After a full disk and a restart, the state must never be less than what was on the disk.
#[test]
#[ignore = "needs to mount disks"]
fn a_disk_that_filled_up_and_a_kill_leave_what_was_saved_and_all_goes_on_when_there_is_space() {
    let place = Place::new();
    let _disk = Image::under(&place, 2 << 20);
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 10).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    let filler = place.state().join("filler");
    let mut kept = Vec::new();
    while fs::write(&filler, &kept).is_ok() {
        kept.resize(kept.len() + 4096, b'.');
        assert!(kept.len() < 4 << 20, "the disk does not fill");
    }
    let saved = || place.status(None)["entries"].as_u64().unwrap();
    for _ in 0..80 {
        room.pty().keys("l");
    }
    room.see("", "NOT SAVED since").see("", "the disk is full");
    let before = saved();
    assert!(before >= 2);
    assert_eq!(room.pty().kill(), Exit::Signal("Killed".into()));
    assert_eq!(saved(), before);
    let journals =
        place.files().iter().filter(|(path, _)| path.to_string_lossy().ends_with(".journal")).count();
    assert_eq!(journals, 1);

    let room = Room::at(&place, place.trial(&plan, 10).spawn());
    room.see("", "Go on with Room C").see("<enter>", "next: Serbia").see("s", "SUSPENDED");
    room.see("", "NOT SAVED");
    fs::remove_file(&filler).unwrap();
    room.pty().wait_gone("NOT SAVED");
    assert!(saved() > before);
    assert_eq!(texts(&place.status(None)["desk"]["list"]["rows"], "/speaker/name"), ["Serbia"]);
    room.leave();
}

/// A folder mounted read-only over itself.
struct ReadOnly(PathBuf);

impl ReadOnly {
    fn over(folder: &Path) -> Self {
        done("mount", &["--bind".as_ref(), folder.as_os_str(), folder.as_os_str()]);
        done("mount", &["-o".as_ref(), "remount,bind,ro".as_ref(), folder.as_os_str()]);
        Self(folder.to_owned())
    }
}

impl Drop for ReadOnly {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
#[ignore = "needs to mount disks"]
fn a_session_on_a_disk_that_can_only_be_read_goes_on_in_memory_and_is_saved_elsewhere() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.leave();
    let old = place.file(".journal");
    let before = fs::read(&old).unwrap();
    let read_only = ReadOnly::over(&place.state());
    let stick = place.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "Go on with Room C")
        .see("<enter>", "next: Serbia")
        .see("ajord<enter>", "Jordan is on the list.");
    room.see("", "the disk can only be read")
        .see("q", "Leave? ")
        .see("", "in memory only")
        .see("<esc>", "next: Serbia");
    room.see("/", "Save the session")
        .see(&format!("{}<enter>", stick.display()), "an older copy could not be removed");
    room.pty().wait_gone("NOT SAVED");
    room.see("q", "Leave?").pty().keys("<enter>");
    assert_eq!(room.pty().exit(), Exit::Code(0));
    let said = room.pty().screen().replace('\n', "");
    assert!(said.contains(&format!("TRIBUNE_STATE_DIR={}", stick.display())), "{said}");
    assert!(said.contains("An older copy of it may be left in"), "{said}");
    assert_eq!(fs::read(&old).unwrap(), before);
    // The seal removes the old copy at the latest; here its place is known.
    let kept = fs::read_dir(stick.join("trials")).unwrap().map(|file| file.unwrap().path());
    let journal = kept.into_iter().find(|file| file.extension().unwrap() == "journal").unwrap();
    assert!(fs::read_to_string(&journal).unwrap().contains("\"earlier\""));
    drop(read_only);

    let pty = place.trial(&plan, 1).env("TRIBUNE_STATE_DIR", &stick).spawn();
    pty.wait_for("Go on with Room C").keys("<enter>").wait_for("next: Serbia").wait_for("Jordan");
    pty.keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(0));
}
