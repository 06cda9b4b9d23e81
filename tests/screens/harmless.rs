//! Tests that names that could command a terminal are drawn harmlessly, even if they have passed the border uncleaned.

use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::floor::plan::{FormOfAddress, Item, ItemKind, Party, Plan, PlanParts, Rules, Standing};
use tribune::floor::time::Span;

use crate::common::room::Room;
use crate::screens::TRUE;
use crate::screens::sketch::drawn;
use crate::screens::states::START;

fn plan(names: &[&str]) -> Plan {
    let party = |(place, name): (usize, &&str)| Party {
        name: (*name).into(),
        code: Some(format!("Q{place:02}")),
        also: Vec::new(),
        spoken: None,
        standing: Standing::Delegation,
    };
    let item = |title: String| Item {
        short: Some(title.clone()),
        questions: vec![title.clone()],
        title,
        kind: ItemKind::Topic,
        planned: Span::from_mins(50),
        line_up: None,
    };
    let all = PlanParts {
        title: names.concat(),
        meeting: None,
        room: Some(names.concat()),
        language: None,
        address: FormOfAddress::Name,
        broker: None,
        when: None,
        length: Span::from_mins(100),
        officers: Vec::new(),
        rules: Rules::default(),
        parties: names.iter().enumerate().map(party).collect(),
        items: vec![item(names.concat()), item("Last".to_owned())],
    };
    Plan::new(all).unwrap()
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
    let setting =
        Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    let mut room = Room::at(plan(&names), setting, START);
    room.keys("<enter>{5}");
    for place in 0..names.len() {
        room.keys(&format!("aq{place:02}<enter>"));
    }
    assert_eq!(room.scene().desk.list.rows.len(), names.len());
    for name in names {
        room.keys("<enter><space>{5}");
        assert_eq!(room.scene().desk.turn.unwrap().speaker.unwrap().name, name);
        for size in [(200, 60), (120, 36), (80, 24), (50, 14), (20, 6), (9, 3), (1, 1)] {
            let buffer = drawn(&room.scene(), size, TRUE);
            for cell in &buffer.content {
                let harmful = |letter: char| {
                    letter.is_control()
                        || matches!(letter, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
                };
                // The program itself puts this mark behind a right-to-left letter.
                let own = cell.symbol().strip_suffix('\u{200e}');
                let own = own.filter(|text| text.chars().any(tribune::text::is_right_to_left));
                assert!(
                    !own.unwrap_or(cell.symbol()).chars().any(harmful),
                    "{name:?} at {size:?}: {:?}",
                    cell.symbol()
                );
                assert!(cell.symbol().len() <= 40);
            }
        }
    }
}
