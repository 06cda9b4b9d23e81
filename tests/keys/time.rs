//! Tests of what changes by itself: the bell, and when the room wakes.

use tribune::floor::time::Span;

use crate::keys::room::Room;

#[test]
fn the_bell_rings_once_for_an_alarm_and_again_every_thirty_seconds() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>");
    let mut rings = 0;
    for _ in 0..330 {
        room.wait(1);
        rings += u32::from(room.chair.frame(room.now).rings);
    }
    // At 0:00, and 0:30, 1:00, 1:30 over.
    assert_eq!(rings, 4);
    room.keys("o");
    for _ in 0..60 {
        room.wait(1);
        rings += u32::from(room.chair.frame(room.now).rings);
    }
    assert_eq!(rings, 4, "called to order, the alarm is silent");
}

#[test]
fn a_bell_that_is_off_does_not_ring_and_the_alarm_shows_all_the_same() {
    let mut room = Room::open();
    room.keys("0alao<enter><enter><space>");
    for _ in 0..330 {
        room.wait(1);
        assert!(!room.chair.frame(room.now).rings);
    }
    assert!(!room.scene().alerts.is_empty(), "the speaker is over");
    room.keys("0");
    let rings = (0..30).filter(|_| {
        room.wait(1);
        room.chair.frame(room.now).rings
    });
    assert_eq!(rings.count(), 1, "it is on again");
}

#[test]
fn a_paused_and_silent_room_does_not_wake() {
    let mut room = Room::new();
    assert_eq!(room.chair.frame(room.now).next_change, None, "not open, and no hour to wait for");
    room.keys("<enter>alao<enter><enter><space>");
    assert_eq!(room.chair.frame(room.now).next_change, Some(room.now + Span::SECOND));
    room.keys("s");
    assert_eq!(room.chair.frame(room.now).next_change, None);
}

#[test]
fn the_next_change_lies_ahead_at_any_millisecond() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{240}");
    for millis in 0..4000 {
        let now = room.now + Span::from_millis(millis);
        let next = room.chair.frame(now).next_change.unwrap();
        assert!(next > now && next <= now + Span::SECOND, "{millis} ms after the time was up");
    }
}
