//! Tests of what the chair has the room's screens show.

use tribune::board::room::Audience;
use tribune::draw::scene::PanelView;
use tribune::floor::time::Span;

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
    assert_eq!(showing(&room).message.unwrap().text, "Coffee until 11");
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

fn question(room: &Room) -> String {
    match room.scene().panel {
        PanelView::Entry { question, .. } => question,
        other => panic!("no line is asked for: {other:?}"),
    }
}

#[test]
fn a_message_goes_by_itself_at_its_moment_on_every_screen() {
    let mut room = Room::open();
    room.keys("e");
    assert_eq!(question(&room), "Message to the room, until you take it back");
    room.keys("<down>");
    assert_eq!(question(&room), "Message to the room, for 1 minute");
    room.keys("<down><down><down><down>Back in a moment");
    assert_eq!(question(&room), "Message to the room, for 1 minute");
    room.keys("<enter>");
    let written = room.now;
    let board = room.chair.board(room.now);
    let message = board.message(room.now).unwrap();
    assert_eq!((message.to, message.until), (Audience::Room, Some(written + Span::MINUTE)));
    assert!(alerts(&room).contains("Back in a moment"));
    assert!(room.chair.frame(room.now).next_change <= Some(written + Span::MINUTE));
    // A moment before, and then: no key was pressed, and no board came.
    room.keys("{59}");
    assert!(alerts(&room).contains("Back in a moment"));
    assert!(board.message(room.now).is_some());
    room.keys("{1}");
    assert!(!alerts(&room).contains("Back in a moment"));
    assert!(board.message(room.now).is_none());
    // The key writes again, and takes nothing back.
    room.keys("e");
    assert_eq!(question(&room), "Message to the room, until you take it back");
}

#[test]
fn a_message_for_the_speaker_stands_beside_their_clock_and_goes_with_their_turn() {
    let mut room = Room::open();
    // Nobody has the floor: there is nobody to tell.
    room.keys("e<tab>");
    assert_eq!(question(&room), "Message to the room, until you take it back");
    room.keys("<esc>alao<enter>acamb<enter><enter><space>e<tab>");
    assert_eq!(
        question(&room),
        "Message to the speaker, until you take it back. Empty: “One minute, please”"
    );
    room.keys("<enter>");
    let message = room.chair.board(room.now).showing.message.unwrap();
    assert!(matches!(message.to, Audience::Speaker { .. }));
    assert_eq!(message.text, "One minute, please");
    assert_eq!(room.scene().speaker_message.as_deref(), Some("One minute, please"));
    assert!(alerts(&room).contains("Beside the speaker’s clock: “One minute, please”"));
    // The next speaker is not told what was for the one before.
    room.keys("<enter>");
    assert_eq!(room.chair.board(room.now).showing.message, None);
    assert_eq!(room.scene().speaker_message, None);
}

#[test]
fn the_chair_rings_the_bell_that_the_room_hears() {
    let mut room = Room::open();
    let rung = |room: &Room| room.chair.board(room.now).showing.rung;
    assert_eq!(rung(&room), 0);
    let entries = room.chair.history().entries().len();
    room.keys("))");
    assert_eq!(rung(&room), 2);
    assert_eq!(room.chair.history().entries().len(), entries, "it is no act");
    assert!(room.scene().answer.unwrap().text.contains("bell"));
}
