//! Tests of what the chair has the room's screens show.

use crate::keys::room::{Room, alerts};

#[test]
fn the_chair_says_what_the_rooms_screens_show() {
    use tribune::board::room::{Showing, ShownView};

    let mut room = Room::open();
    let showing = |room: &Room| room.chair.board(room.now).showing;
    assert_eq!(showing(&room), Showing::default());

    room.keys("eCoffee until 11<esc>");
    assert_eq!(showing(&room).message, None, "Esc writes nothing");
    room.keys("eCoffee until 11<enter>");
    assert_eq!(showing(&room).message.as_deref(), Some("Coffee until 11"));
    assert!(alerts(&room).contains("The room’s screens show: “Coffee until 11”"));

    // What is shown is no act: undo takes back the opening, and the message stays.
    room.keys("u");
    assert!(room.chair.history().floor().opened().is_none());
    assert!(showing(&room).message.is_some());
    room.keys("ye");
    assert_eq!(showing(&room), Showing::default());
    room.keys("e   <enter>");
    assert_eq!(showing(&room).message, None, "blanks are no message");

    let view = |room: &mut Room, keys: &str| {
        room.keys(keys);
        showing(room).view
    };
    assert_eq!(view(&mut room, "*"), ShownView::Blank);
    assert!(alerts(&room).contains("The room’s screens are blank."));
    assert_eq!(view(&mut room, ","), ShownView::ClockAlone);
    assert_eq!(view(&mut room, ","), ShownView::Whole);
    assert_eq!(view(&mut room, "**"), ShownView::Whole);
    assert!(!alerts(&room).contains("screens"));
}
