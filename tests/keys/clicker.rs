//! Tests of a clicker in the chair's hand: it goes on, holds, and does nothing by accident.

use tribune::board::room::Showing;
use tribune::floor::Floor;

use crate::common::room::key;
use crate::keys::room::Room;

/// How many entries there are, and what the room's screens show.
fn state(room: &Room) -> (usize, Showing) {
    (room.chair.history().entries().len(), room.chair.board(room.now).showing)
}

#[test]
fn page_down_goes_on_and_page_up_holds() {
    let mut room = Room::new();
    let opened = |room: &Room| Floor::opened(room.chair.history().floor()).is_some();
    room.keys("<pagedown>");
    assert!(opened(&room), "it opens the session, as Enter does");
    room.keys("alao<enter>ajor<enter><pagedown>");
    assert_eq!(room.on_floor().as_deref(), Some("Lao PDR"));
    room.keys("<pageup>{10}<pageup>");
    assert!(room.footer().contains(&"Space go on".to_owned()), "held: {:?}", room.footer());
    room.keys("<pageup>");
    assert!(room.footer().contains(&"Space hold".to_owned()), "it runs: {:?}", room.footer());
    // When the time is up, the chair calls the next, or thanks the speaker if nobody waits.
    room.keys("{600}<pagedown>");
    assert_eq!(room.on_floor().as_deref(), Some("Jordan"));
    room.keys("<pageup>{600}<pagedown>");
    assert_eq!(room.on_floor(), None);
    room.keys("s<pagedown>");
    assert!(room.chair.history().floor().suspension().is_none(), "it resumes the meeting, as Enter does");
}

#[test]
fn page_down_takes_the_floor_from_nobody_by_accident() {
    // Somebody waits, or nobody does; called and not begun, or speaking with time left.
    for waiting in ["alao<enter>ajor<enter>", "alao<enter>"] {
        let mut room = Room::open();
        room.keys(waiting);
        room.keys("<pagedown>");
        let called = state(&room);
        room.keys("<pagedown><pagedown>");
        assert_eq!(state(&room), called);
        assert_eq!(room.said(), "Lao PDR has the floor and has not begun: Space starts the clock.");
        room.keys("<space>{30}");
        let speaking = state(&room);
        room.keys("<pagedown>");
        assert_eq!(state(&room), speaking);
        assert_eq!(room.said(), "There is time left to speak: Enter ends the turn, PgDn does not.");
        assert_eq!(room.on_floor().as_deref(), Some("Lao PDR"));
    }
}

#[test]
fn the_other_buttons_do_nothing_and_no_word_of_a_rehearsal_is_said() {
    let rooms = [
        "",
        "<enter>",
        "<enter>alao<enter>",
        "<enter>alao<enter>ajor<enter><enter>",
        "<enter>alao<enter>ajor<enter><enter><space>{30}",
        "<enter>alao<enter>ajor<enter><enter><space>{30}p<down><enter>",
        "<enter>s",
        "<enter>?",
        "<enter>g",
        "<enter>+",
    ];
    for script in rooms {
        for button in [".", "b", "B", "<f5>", "<s-f5>", "<esc>"] {
            let mut room = Room::new();
            room.keys(script);
            let before = state(&room);
            assert!(!room.keys(button), "{script} {button} leaves");
            assert_eq!(state(&room), before, "{script} {button}");
        }
        for name in ["pagedown", "pageup", "<", ">", "-", ";", "home", "end", "s-left", "s-right"] {
            let mut room = Room::new();
            room.keys(script);
            room.press(key(name));
            let said = room.said();
            for word in ["slower", "faster", "freeze", "step", "lesson", "Time stands"] {
                assert!(!said.contains(word), "{script} {name}: {said}");
            }
        }
    }
}
