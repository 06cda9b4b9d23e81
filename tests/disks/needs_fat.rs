//! Tests on FAT, as on a USB stick: no owners, no permissions, no links.

use std::fs;
use std::process::Command;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};
use crate::common::pty::Exit;

struct Stick<'a>(&'a Place);

impl<'a> Stick<'a> {
    fn under(place: &'a Place, owner: u32) -> Self {
        let image = place.path().join("image");
        fs::File::create(&image).unwrap().set_len(8 << 20).unwrap();
        fs::create_dir(place.state()).unwrap();
        let options = format!("loop,uid={owner}");
        assert!(Command::new("mkfs.vfat").arg(&image).status().unwrap().success());
        let mounted = Command::new("mount").args(["-o", &options]).arg(&image).arg(place.state()).status();
        assert!(mounted.unwrap().success(), "needs FAT");
        Self(place)
    }
}

impl Drop for Stick<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.state()).status();
    }
}

#[test]
#[ignore = "needs FAT"]
fn a_session_on_a_stick_outlives_a_kill() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let _stick = Stick::under(&place, 0);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    assert_eq!(room.pty().kill(), Exit::Signal("Killed".into()));
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "Go on with Room C")
        .see("<enter>", "next: Serbia")
        .act("ajord<enter>", "Jordan is on the list.");
    room.leave();
}

#[test]
#[ignore = "needs FAT"]
fn on_a_stick_whose_files_belong_to_another_the_room_goes_on_in_memory() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let _stick = Stick::under(&place, 12345);
    let room = Room::at(&place, place.trial(&plan, 1).spawn());
    room.see("", "NOT OPEN").see("", "NOT SAVED since").see("", "it belongs to another user");
    room.see("<enter>", "Opening began.");
    assert!(place.files().len() < 3, "{:?}", place.files());
}
