//! Tests that the step of a lesson covers neither the floor nor the list nor a clock, at any size that has room for it.

use tribune::board::setting::{Reality, Setting};
use tribune::draw::scene::{Happening, Hint, InRoom, LessonView, Scene};

use crate::screens::sketch::{drawn, lines, sketch};
use crate::screens::{SIXTEEN, TRUE, states};

/// The longest text of a step.
const LONG: &str = "The time is up. The top line says so, with the keys that answer. Lao PDR speaks on. Call it to order: \
    press o. The alarm falls silent, and what is over stays in sight until the delegation comes to its end, soon.";

fn hint(key: &str, text: &str) -> Hint {
    Hint { key: key.to_owned(), text: text.to_owned(), live: true }
}

/// A state of the room, as in a rehearsal at a step.
fn at_step(state: &str, lesson: LessonView) -> Scene {
    let mut scene = states::room(state).scene();
    scene.desk.setting = Setting { reality: Reality::Rehearsal { rate: 0 }, ..scene.desk.setting };
    let happening = |hour: &str, text: &str, waits, acts| Happening {
        hour: hour.to_owned(),
        text: text.to_owned(),
        waits,
        verbs: acts,
    };
    scene.room = Some(InRoom {
        which: "“First steps”".to_owned(),
        happenings: vec![
            happening("10:44:20", "Serbia raises its plate", true, vec![hint("a", "add")]),
            happening("10:43:02", "Lao PDR begins to speak", false, Vec::new()),
        ],
        keys: Vec::new(),
    });
    scene.lesson = Some(lesson);
    scene
}

fn waiting() -> LessonView {
    LessonView {
        title: "First steps".to_owned(),
        is_led: true,
        place: "step 15 of 41".to_owned(),
        text: LONG.to_owned(),
        is_present: true,
        waits: vec![hint("o", "call to order")],
        note: None,
        keys: vec![hint("<", "back"), hint(">", "skip")],
    }
}

fn between() -> LessonView {
    let note = Some("the next step comes by itself".to_owned());
    LessonView { is_present: false, waits: Vec::new(), note, keys: Vec::new(), ..waiting() }
}

#[test]
fn a_step_that_waits_and_one_that_is_done() {
    for (size, look) in [((80, 24), SIXTEEN), ((120, 36), TRUE), ((200, 60), TRUE)] {
        let file = format!("lesson-over-{}x{}", size.0, size.1);
        insta::assert_snapshot!(file, sketch(&drawn(&at_step("over", waiting()), size, look)));
    }
    for state in ["between", "finder", "agenda"] {
        let file = format!("lesson-{state}-80x24");
        insta::assert_snapshot!(file, sketch(&drawn(&at_step(state, between()), (80, 24), SIXTEEN)));
    }
}

#[test]
fn at_any_size_the_floor_and_its_clock_stand_and_a_step_is_whole_where_it_is_shown() {
    assert!(LONG.chars().count() + 10 > usize::from(tribune::rehearsal::script::Step::LONGEST));
    for columns in (40..=200).step_by(8) {
        for rows in (12..=60).step_by(4) {
            let scene = at_step("over", waiting());
            let text = lines(&drawn(&scene, (columns, rows), TRUE)).join("\n");
            assert!(text.contains("Lao PDR"), "{columns}×{rows}\n{text}");
            assert!(columns < 80 || text.contains("REHEARSAL"), "{columns}×{rows}\n{text}");
            if columns >= 80 && rows >= 24 {
                let shown = text.contains("soon.") && text.contains("▸ o call to order");
                assert!(shown, "{columns}×{rows}\n{text}");
                assert!(text.contains("LIST OF SPEAKERS"), "{columns}×{rows}\n{text}");
                // The feet of the large digits: no other text has them.
                assert!(text.contains("▀▀▀"), "{columns}×{rows}\n{text}");
            }
        }
    }
}
