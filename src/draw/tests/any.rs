//! Any room, at any size: nothing is drawn outside the area, and nothing panics.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::room::{Room, START, desks};
use crate::draw::{Depth, Look, Target, console, hit};
use crate::floor::command::Command;
use crate::floor::list::RequestId;
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::time::Span;
use crate::floor::turn::{Representative, Ruling};

/// Makes a command out of three numbers; most of them mean something in the room as it stands.
fn command(room: &Room, kind: u8, one: u16, two: u8) -> Command {
    let floor = room.history.floor();
    let turn = floor.turn().map(|turn| turn.id);
    let named = turn.unwrap_or(crate::floor::turn::TurnId(1));
    let request = floor.list().next().map_or(RequestId(u32::from(one)), |request| request.id);
    let party = PartyId(one % 20);
    let item = ItemId(two % 8);
    let representative = Representative::nth(two % 4);
    let insist = two.is_multiple_of(3);
    match kind {
        0 => Command::AgreeAgenda,
        1 => Command::DropItem { item },
        2 => Command::ShareOut,
        3 => Command::NextItem { after: floor.agenda().present().map_or(item, |item| item.id) },
        4 => Command::TickQuestion { item, question: usize::from(one % 7), covered: insist },
        5 => Command::CloseList,
        6 => Command::ReopenList,
        7 | 8 => Command::Call { after: turn, request },
        9 => Command::ChairSpeaks { after: turn },
        10 => Command::NotPresent { turn: named },
        11 | 12 => Command::Start { turn: named },
        13 => Command::Hold { turn: named },
        14 => Command::Resume { turn: named },
        15 => Command::Finish { turn: named },
        16 => Command::Extend { turn: named, by: Span::from_secs(i64::from(two)) },
        17 => Command::CallToOrder { turn: named },
        18 => Command::PointOfOrder { by: party },
        19 => Command::Rule { ruling: Ruling::Upheld },
        20 => Command::GrantResponse { party, representative, insist },
        21 => Command::SetLimit { to: Span::from_secs(i64::from(two) + 15) },
        22 => Command::Suspend { until: insist.then(|| room.now + Span::from_mins(9)) },
        23 => Command::ResumeMeeting,
        24 => Command::Close,
        25 => Command::SetAllotment { item, to: Span::from_mins(i64::from(two)), insist },
        _ => Command::Request { party, representative, insist },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_room_at_any_size_stays_inside_its_area(
        acts in proptest::collection::vec((0_u8..40, any::<u16>(), any::<u8>(), 0_i64..400), 0..60),
        sizes in proptest::collection::vec((0_u16..250, 0_u16..100), 3),
        panel in 0_usize..12,
        depth in 0_usize..4,
    ) {
        let mut room = Room::new();
        room.now = START;
        room.act(Command::Open { ends: START + Span::from_mins(105) });
        for (kind, one, two, seconds) in acts {
            let command = command(&room, kind, one, two);
            if let Ok(entry) = room.history.decide(&command, room.now) {
                room.history.accept(entry).unwrap();
            }
            room.pass(seconds);
        }
        let mut scene = room.scene();
        if let Some((_, other)) = desks().into_iter().filter(|(_, other)| other.panel != scene.panel).nth(panel) {
            scene.panel = other.panel;
        }
        scene.selected = scene.desk.list.rows.last().map(|row| row.id);
        let depth = [Depth::None, Depth::Sixteen, Depth::TwoFiftySix, Depth::True][depth];
        for (width, height) in sizes {
            let area = Rect::new(3, 2, width, height);
            let whole = Rect::new(0, 0, width + 7, height + 5);
            let mut buffer = Buffer::filled(whole, ratatui::buffer::Cell::new("#"));
            console(&scene, &Look { depth, light: panel % 2 == 0 }, area, &mut buffer);
            for position in whole.positions().filter(|position| !area.contains(*position)) {
                prop_assert_eq!(buffer[position].symbol(), "#", "{:?} at {:?}", position, area);
            }
            for position in area.positions().step_by(7) {
                prop_assert_ne!(hit(&scene, area, position.x, position.y), Some(Target::Request(RequestId(0))));
            }
        }
    }
}

#[test]
fn every_size_can_be_drawn() {
    let desks = desks();
    for (_, scene) in &desks {
        for width in (0..130).step_by(7) {
            for height in 0..40 {
                let area = Rect::new(0, 0, width, height);
                let mut buffer = Buffer::empty(area);
                console(scene, &Look { depth: Depth::Sixteen, light: false }, area, &mut buffer);
            }
        }
    }
}

#[test]
fn an_area_larger_than_its_buffer_is_cut_to_it() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 30, 10));
    console(
        &desks()[5].1,
        &Look { depth: Depth::True, light: true },
        Rect::new(5, 5, 65_000, 65_000),
        &mut buffer,
    );
    assert_eq!(buffer[(4, 6)].symbol(), " ");
}
