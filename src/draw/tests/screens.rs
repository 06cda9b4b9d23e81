//! Snapshots of representative rooms.

use super::room::{Room, desks, parts};
use super::sketch::{drawn, lines, sketch};
use crate::draw::Depth;
use crate::draw::scene::Panel;
use crate::floor::plan::{Party, Standing};

fn keep(names: &[&str], size: (u16, u16), depth: Depth) {
    let desks = desks();
    for name in names {
        let scene = &desks.iter().find(|(known, _)| known == name).unwrap().1;
        let mark = if depth == Depth::None { "-no-colour" } else { "" };
        let file = format!("{name}-{}x{}{mark}", size.0, size.1);
        insta::assert_snapshot!(file, sketch(&drawn(scene, size, depth)));
    }
}

#[test]
fn every_state_at_a_middling_size() {
    let names: Vec<_> = desks().into_iter().map(|(name, _)| name).collect();
    keep(&names, (120, 36), Depth::True);
}

#[test]
fn the_smallest_common_terminal() {
    keep(
        &[
            "not-open",
            "called",
            "speaking",
            "over",
            "point-of-order",
            "too-many",
            "suspended",
            "finder",
            "agenda",
            "help",
            "ask",
        ],
        (80, 24),
        Depth::Sixteen,
    );
}

#[test]
fn a_large_terminal() {
    keep(&["speaking", "too-many", "over"], (200, 60), Depth::TwoFiftySix);
}

#[test]
fn without_colour() {
    keep(&["speaking", "closing", "over", "too-many"], (80, 24), Depth::None);
}

#[test]
fn very_small_terminals() {
    for size in [(60, 16), (40, 12), (39, 11), (20, 6), (12, 3), (8, 2), (8, 1), (1, 1)] {
        keep(&["speaking", "over"], size, Depth::Sixteen);
    }
    keep(&["not-open", "suspended", "between", "closed"], (20, 6), Depth::Sixteen);
}

#[test]
fn digits_do_not_jump_as_time_passes() {
    let mut room = Room::in_topic();
    room.ask("Lao PDR").call("Lao PDR").start();
    let size = (120, 36);
    let foot = |room: &Room| {
        let lines = lines(&drawn(&room.scene(), size, Depth::True));
        lines.iter().position(|line| line.contains("left of 4:00") || line.contains("over 4:00")).unwrap()
    };
    let before = foot(&room);
    for _ in 0..30 {
        room.pass(10);
        assert_eq!(foot(&room), before);
    }
}

#[test]
fn digits_keep_their_places_when_the_sign_of_an_overrun_comes() {
    let mut room = Room::in_topic();
    room.ask("Lao PDR").call("Lao PDR").start();
    for size in [(200, 60), (120, 36), (80, 24)] {
        let mut room = Room { history: room.history.clone(), ..room };
        let in_time = lines(&drawn(&room.pass(228).scene(), size, Depth::True));
        let over = lines(&drawn(&room.pass(24).scene(), size, Depth::True));
        assert!(in_time.iter().any(|line| line.contains("left of 4:00")), "{size:?}");
        assert!(over.iter().any(|line| line.contains("over 4:00")), "{size:?}");
        let bar = over.iter().position(|line| line.contains('▞')).unwrap();
        let half = usize::from(size.0) * 2 / 5;
        for (before, after) in in_time.iter().zip(&over).take(bar).skip(10) {
            for (before, after) in before.chars().zip(after.chars()).take(half) {
                assert!(!"▀▄█".contains(before) || before == after, "{size:?}");
            }
        }
    }
}

#[test]
fn what_an_alarm_says_is_said_without_colour_too() {
    let desks = desks();
    let over = &desks.iter().find(|(name, _)| *name == "over").unwrap().1;
    for size in [(200, 60), (120, 36), (80, 24), (60, 16)] {
        let text = lines(&drawn(over, size, Depth::None)).join("\n");
        assert!(text.contains("TIME · Lao PDR · 0:12 over") && text.contains("■ TIME"), "{size:?}\n{text}");
    }
}

#[test]
fn who_has_the_floor_stays_in_sight_under_every_sheet() {
    for (name, scene) in desks().into_iter().filter(|(_, scene)| scene.panel != Panel::None) {
        for size in [(200, 60), (120, 36), (80, 24), (60, 16), (40, 12)] {
            let text = lines(&drawn(&scene, size, Depth::True)).join("\n");
            assert!(text.contains("Lao PDR") && text.contains("SPEAKING"), "{name} at {size:?}\n{text}");
        }
    }
}

#[test]
fn names_cannot_command_the_terminal_or_turn_a_line_around() {
    let names = [
        "\u{1b}[31mRed\u{7}",
        "\u{202e}desrever\u{202c}",
        "日本語の代表団と長い名前",
        "e\u{301}\u{301}\u{301}Côte d’Ivoire",
        "السلام عليكم ولا",
        "a\u{200b}b\u{feff}c\u{e0041}",
        "👩‍👩‍👧‍👦 family",
        "Zalgo\u{0300}\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}\u{0306}\u{0307}\u{0308}\u{0309}\u{030a}\u{030b}\u{030c}\u{030d}\u{030e}\u{030f}\u{0310}\u{0311}\u{0312}\u{0313}\u{0314}",
        "\u{9b}2J",
        "\r\n\t",
        "C1\u{85}",
        "\u{2028}line",
    ];
    let mut plan = parts();
    for name in names {
        plan.parties.push(Party {
            name: name.into(),
            code: None,
            also: Vec::new(),
            standing: Standing::Delegation,
        });
    }
    plan.title = names.concat();
    plan.items[2].title = names.concat();
    plan.items[2].questions[1] = names.concat();
    let mut room = Room::of(plan);
    room.now = super::room::START;
    room.act(crate::floor::command::Command::Open {
        ends: room.now + crate::floor::time::Span::from_mins(105),
    });
    room.next_item(0).next_item(1);
    for name in names {
        room.ask(name);
    }
    for name in names {
        room.call(name).start();
        for size in [(200, 60), (120, 36), (80, 24), (50, 14), (20, 6), (9, 3), (1, 1)] {
            let buffer = drawn(&room.scene(), size, Depth::True);
            for cell in &buffer.content {
                let harmful = |letter: char| {
                    letter.is_control()
                        || matches!(letter, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
                };
                assert!(!cell.symbol().chars().any(harmful), "{name:?} at {size:?}: {:?}", cell.symbol());
                assert!(cell.symbol().len() <= 40);
            }
        }
    }
}
