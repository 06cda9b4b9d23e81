//! Tests that consoles that hang, such as stopped programs, delay neither a projector's screen nor its keys.

use std::os::unix::fs::DirBuilderExt as _;
use std::os::unix::net::UnixListener;

use crate::common::program::Place;
use crate::common::pty::Exit;

/// Asked one after another, so many would take minutes.
const MANY: usize = 60;

#[test]
fn consoles_that_do_not_answer_hold_up_neither_the_screen_nor_the_keys() {
    let place = Place::new();
    let folder = place.path().join("spare/tribune/link");
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).unwrap();
    let mute: Vec<_> =
        (0..MANY).map(|number| UnixListener::bind(folder.join(number.to_string())).unwrap()).collect();
    let projector = place.tribune(["project"]).spawn();
    projector.wait_for("No session is running.");
    assert_eq!(projector.keys("q").exit(), Exit::Code(0));
    drop(mute);
}
