//! Tests of a facilitator's line on the console: where it stands, what the chair's keys do with it, and that it does nothing itself.

use proptest::prelude::*;
use tribune::board::bulletin::StandingAlert;
use tribune::broker::{FacilitatorLine, LONGEST_FROM_FACILITATOR};
use tribune::draw::scene::Scene;
use tribune::floor::alert::AlertLevel;
use tribune::floor::name_search::NamedTitle;
use tribune::text::is_harmful;
use tribune::words::Language;

use crate::common::room::Room;
use crate::screens::any::any_key;
use crate::screens::sketch::{drawn, lines};
use crate::screens::{TRUE, states};

fn write(room: &mut Room, id: u64, text: &str) {
    room.chair.take_facilitator_line(FacilitatorLine::of(id, text).unwrap(), room.now);
}

/// The rows of the alerts: the mark of their level, and what they say.
fn rows(scene: &Scene) -> Vec<(AlertLevel, String)> {
    scene.alerts.iter().map(|row| (row.level, row.text.clone())).collect()
}

#[test]
fn it_stands_before_warnings_and_behind_alarms_in_every_language() {
    for language in Language::ALL {
        for (state, alarms) in [("speaking", 0), ("behind", 0), ("too-many", 0), ("over", 1)] {
            let mut room = states::room_in(state, language);
            let before = rows(&room.scene());
            write(&mut room, 7, "plenary in ten minutes");
            let scene = room.scene();
            let mut after = rows(&scene);
            let (level, text) = after.remove(alarms);
            assert_eq!(
                (level, text.contains("plenary in ten minutes")),
                (AlertLevel::Quiet, true),
                "{state}"
            );
            assert_eq!(after, before, "{state}");
            // Whole, with the key that answers it, where one row alone is there.
            let screen = lines(&drawn(&scene, (80, 24), TRUE));
            let row = screen.iter().find(|line| line.contains("plenary in ten minutes"));
            assert_eq!(row.is_some_and(|row| row.contains('%')), alarms == 0, "{state}: {screen:#?}");
        }
    }
}

#[test]
fn one_key_answers_it_esc_takes_it_away_and_the_newest_alone_stands() {
    let mut room = Room::open();
    let shown = |room: &Room| rows(&room.scene()).iter().any(|(_, text)| text.starts_with("Facilitator, "));
    let said = |room: &Room| room.scene().answer.map(|answer| answer.text).unwrap_or_default();
    room.keys("<esc>");
    write(&mut room, 1, "plenary in ten minutes");
    write(&mut room, 2, "plenary at noon");
    let text = rows(&room.scene());
    assert!(text[0].1.starts_with("Facilitator, 22:13: plenary at noon"), "{text:?}");
    // Where letters are text, no key of the room answers it; and Esc leaves the finder alone.
    room.keys("a%<esc>");
    assert!(shown(&room));
    room.keys("%");
    assert!(!shown(&room));
    assert_eq!(said(&room), "Seen, and answered: plenary at noon");
    room.keys("%");
    assert_eq!(said(&room), "No line from a facilitator stands.");

    // What was done last goes first.
    write(&mut room, 3, "plenary now");
    room.keys("l<esc>");
    assert!(shown(&room));
    room.keys("<esc>");
    assert!(!shown(&room));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn whatever_is_written_the_room_is_the_same(
        script in proptest::collection::vec((any_key(), 0_i64..200), 0..40),
        text in "[\\PC\\x00-\\x9f\u{202e}\u{200b}\u{301}]{0,120}",
    ) {
        let line = FacilitatorLine::of(1, &text);
        if let Some(line) = &line {
            prop_assert!(line.text.chars().count() <= LONGEST_FROM_FACILITATOR && !line.text.chars().any(is_harmful));
        }
        let mut rooms = [states::english_1(), states::english_1()];
        for (room, is_written) in rooms.iter_mut().zip([false, true]) {
            room.keys("{95}<enter>");
            for step in script.clone() {
                if let Some(line) = line.clone().filter(|_| is_written) {
                    room.chair.take_facilitator_line(line, room.now);
                }
                room.play(vec![step]);
            }
        }
        let [without, with] = &rooms;
        prop_assert_eq!(without.chair.history().entries(), with.chair.history().entries());
        prop_assert_eq!(without.chair.board(without.now), with.chair.board(with.now));
        let bulletin = |room: &Room| {
            let alerts = StandingAlert::all(&room.scene().desk.alerts);
            room.chair.bulletin(room.now, alerts, &mut NamedTitle::default())
        };
        prop_assert_eq!(bulletin(without), bulletin(with));
    }
}
