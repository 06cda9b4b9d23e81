//! Tests of a state folder that belongs to another user.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, chown};

use crate::common::plan::PLAN;
use crate::common::program::{Place, copy_of_the_program};
use crate::common::pty::{Exit, Pty};

#[test]
#[ignore = "needs root"]
fn where_the_folder_belongs_to_another_the_room_goes_on_in_memory_until_it_is_saved_elsewhere() {
    assert!(rustix::process::geteuid().is_root(), "needs root");
    let place = Place::new();
    let plan = place.plan(PLAN);
    let program = place.path().join("tribune");
    copy_of_the_program(&program);
    let (locked, own) = (place.state(), place.path().join("own"));
    for folder in [&locked, &own] {
        fs::create_dir(folder).unwrap();
    }
    for (path, mode) in [(place.path(), 0o755), (&plan, 0o644), (&program, 0o755), (&locked, 0o700)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    let user = 1_000_000_001;
    chown(&own, Some(user), Some(user)).unwrap();
    let setup = Pty::program("setpriv")
        .args([format!("--reuid={user}"), format!("--regid={user}"), "--clear-groups".into()])
        .arg(&program)
        .args(["run", "--trial-rate", "1"])
        .arg(&plan)
        .size(120, 36);
    let pty = place.settled(setup).spawn();
    pty.wait_for("NOT OPEN").wait_for("NOT SAVED since").wait_for("the system does not allow it");
    pty.wait_for("/ save in another folder").keys("<enter>").wait_for("Opening began.");
    pty.keys("/").wait_for("Save the session in this folder").keys(&format!("{}<enter>", own.display()));
    pty.wait_for("goes on there").wait_gone("NOT SAVED");
    pty.keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(0));
    assert_eq!(fs::read_dir(&locked).unwrap().count(), 0);
    assert_eq!(fs::read_dir(own.join("trials")).unwrap().count(), 2, "a journal, and its lock");
}
