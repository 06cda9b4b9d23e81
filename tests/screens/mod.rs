//! Tests of the screens at each size: as snapshots, for any room, and under the mouse. Keys lead each room.

mod any;
mod board;
mod facilitator;
mod full;
mod harmless;
mod languages;
mod lesson;
mod menu;
mod mouse;
mod right_to_left;
mod sentences;
mod sketch;
mod slide;
mod states;

use sketch::{drawn, lines, sketch};
use tribune::draw::scene::PanelView;
use tribune::draw::{Depth, Look};

const TRUE: Look = Look::new(Depth::True, false);
const SIXTEEN: Look = Look::new(Depth::Sixteen, false);

fn keep(names: &[&str], size: (u16, u16), look: Look) {
    for name in names {
        let scene = states::room(name).scene();
        let mark = match (look.depth, look.light) {
            (Depth::None, _) => "-no-colour",
            (_, true) => "-light",
            (_, false) => "",
        };
        let file = format!("{name}-{}x{}{mark}", size.0, size.1);
        insta::assert_snapshot!(file, sketch(&drawn(&scene, size, look)));
    }
}

#[test]
fn every_state_at_a_middling_size() {
    let all = states::all();
    keep(&all.iter().map(|(name, _)| *name).collect::<Vec<_>>(), (120, 36), TRUE);
}

#[test]
fn the_smallest_common_terminal() {
    let names = [
        "not-open",
        "opening",
        "called",
        "speaking",
        "over",
        "called-to-order",
        "point-of-order",
        "between",
        "too-many",
        "suspended",
        "finder",
        "refused",
        "agenda",
        "help",
        "ask",
        "closed",
    ];
    keep(&names, (80, 24), SIXTEEN);
}

#[test]
fn a_large_terminal() {
    let look = Look::new(Depth::TwoFiftySix, false);
    keep(&["opening", "speaking", "too-many", "over", "agenda", "help", "closed"], (200, 60), look);
}

#[test]
fn without_colour() {
    keep(&["speaking", "closing", "over", "too-many"], (80, 24), Look::new(Depth::None, false));
}

#[test]
fn on_a_light_ground() {
    keep(&["speaking", "over"], (80, 24), Look::new(Depth::True, true));
}

#[test]
fn very_small_terminals() {
    for size in [(60, 20), (60, 16), (40, 12), (39, 11), (20, 6), (12, 3), (8, 2), (8, 1), (1, 1)] {
        keep(&["speaking", "over"], size, SIXTEEN);
    }
    keep(&["not-open", "suspended", "between", "closed"], (20, 6), SIXTEEN);
    keep(&["agenda", "finder"], (40, 12), SIXTEEN);
}

#[test]
fn digits_do_not_jump_as_time_passes() {
    let foot = |room: &crate::common::room::Room| {
        let lines = lines(&drawn(&room.scene(), (120, 36), TRUE));
        lines.iter().position(|line| line.contains("left of 4:00") || line.contains("over 4:00")).unwrap()
    };
    let mut room = states::room("speaking");
    let before = foot(&room);
    for _ in 0..30 {
        room.wait(10);
        assert_eq!(foot(&room), before);
    }
}

#[test]
fn digits_keep_their_places_when_the_sign_of_an_overrun_comes() {
    for size in [(200, 60), (120, 36), (80, 24)] {
        let mut room = states::room("speaking");
        // From 0:12 left to 0:12 over.
        room.wait(128);
        let in_time = lines(&drawn(&room.scene(), size, TRUE));
        room.wait(24);
        let over = lines(&drawn(&room.scene(), size, TRUE));
        assert!(in_time.iter().any(|line| line.contains("left of 4:00")), "{size:?}");
        assert!(over.iter().any(|line| line.contains("over 4:00")), "{size:?}");
        let bar = over.iter().position(|line| line.contains('▞')).unwrap();
        let half = usize::from(size.0) * 2 / 5;
        for (before, after) in in_time.iter().zip(&over).take(bar).skip(11) {
            for (before, after) in before.chars().zip(after.chars()).take(half) {
                assert!(!"▀▄█".contains(before) || before == after, "{size:?}");
            }
        }
    }
}

/// The column behind the large digits, at the left of a screen.
fn digits_end(name: &str, size: (u16, u16)) -> usize {
    let lines = lines(&drawn(&states::room(name).scene(), size, TRUE));
    let left = usize::from(size.0) / 2;
    let below_plate = if size.1 == 60 { 20 } else { 11 };
    let ends = lines.iter().skip(below_plate).map(|line| {
        let digits = line.chars().take(left).enumerate().filter(|(_, sign)| "▀▄█".contains(*sign));
        digits.last().map_or(0, |(column, _)| column + 1)
    });
    ends.max().unwrap()
}

#[test]
fn the_clock_ends_in_one_place_whoever_has_the_floor() {
    for size in [(200, 60), (120, 36), (80, 24)] {
        let ends = ["not-open", "opening", "called", "held", "between"].map(|name| digits_end(name, size));
        assert!(ends.iter().all(|end| *end == ends[0]), "{size:?}: {ends:?}");
    }
}

#[test]
fn the_way_to_the_help_is_at_the_end_of_the_last_row() {
    for (name, scene) in states::all().into_iter().filter(|(_, scene)| scene.panel == PanelView::None) {
        for size in [(200, 60), (120, 36), (80, 24), (60, 20), (40, 12)] {
            let lines = lines(&drawn(&scene, size, TRUE));
            assert!(lines.last().unwrap().ends_with("? help"), "{name} at {size:?}");
        }
    }
}

#[test]
fn what_an_alarm_says_is_said_without_colour_too() {
    let over = states::room("over").scene();
    for size in [(200, 60), (120, 36), (80, 24), (60, 16), (40, 12)] {
        let text = lines(&drawn(&over, size, Look::new(Depth::None, false))).join("\n");
        assert!(text.contains("TIME · Lao PDR · 0:12 over") && text.contains("■ TIME"), "{size:?}\n{text}");
    }
}

#[test]
fn who_has_the_floor_stays_in_sight_under_every_sheet() {
    let names = ["finder", "agenda", "tally", "help", "ask", "entry"];
    for (name, scene) in names.map(|name| (name, states::room(name).scene())) {
        for size in [(200, 60), (120, 36), (80, 24), (60, 16), (40, 12)] {
            let text = lines(&drawn(&scene, size, TRUE)).join("\n");
            assert!(text.contains("Lao PDR") && text.contains("SPEAKING"), "{name} at {size:?}\n{text}");
        }
    }
}

#[test]
fn the_console_says_how_many_screens_follow_and_whether_one_is_late() {
    use tribune::link::Viewers;

    let top = |viewers: Viewers, size: (u16, u16)| {
        let mut room = states::room("speaking");
        room.chair.set_viewers(viewers);
        lines(&drawn(&room.scene(), size, TRUE)).remove(0)
    };
    let current = Viewers { projectors: 1, pages: 1, lagging: 0 };
    assert!(!top(Viewers::default(), (120, 36)).contains('▣'));
    assert!(top(current, (120, 36)).contains("▣ 2 screens"));
    assert!(top(current, (80, 24)).contains("▣ 2"));
    let late = Viewers { lagging: 1, ..current };
    for size in [(120, 36), (80, 24)] {
        let top = top(late, size);
        assert!(top.contains("▼ 1 of 2 screens late") && top.contains("on time"), "{size:?}: {top}");
    }
}
