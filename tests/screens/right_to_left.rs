//! Tests that right-to-left names move nothing on any screen of a terminal that reorders each line by Unicode's rules.
//!
//! More screens: `PROPTEST_CASES=5000 cargo test screens::right_to_left`; each case is eight.

#![allow(clippy::indexing_slicing, reason = "a test fails by panicking, in its helpers too")]

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tribune::board::hour::Offsets;
use tribune::board::room::{Audience, Message};
use tribune::board::setting::{Reality, Setting};
use tribune::draw::{Bidi, BoardScene, Look, board};
use tribune::floor::plan::{FormOfAddress, Item, ItemKind, Party, Plan, PlanParts, Rules, Standing};
use tribune::floor::time::Span;
use tribune::terminal::{keep_columns, pin_letters};
use tribune::text::is_right_to_left;
use tribune::words::{RoomWords, Words};
use unicode_bidi::{BidiInfo, Level};

use crate::common::room::Room;
use crate::screens::TRUE;
use crate::screens::any::any_key;
use crate::screens::sketch::drawn;
use crate::screens::states::START;

/// Names of both directions, with figures, brackets, signs in any order.
fn name() -> impl Strategy<Value = String> {
    let parts = vec![
        "لاوس",
        "دولة",
        "فلسطين",
        "الأردن",
        "ישראל",
        "עברית",
        "٣",
        "٤٢",
        "۵",
        "Kenya",
        "x",
        "3",
        "12:30",
        "(",
        ")",
        "[",
        "]",
        "-",
        "+",
        "%",
        ",",
        "،",
        ".",
        "/",
        "«",
        "»",
        "’",
        "★",
        "日本",
        "é",
        "בְּ",
    ];
    let part = (proptest::sample::select(parts), any::<bool>());
    proptest::collection::vec(part, 1..7).prop_map(|parts| {
        let spaced = |(part, blank): (&str, bool)| format!("{part}{}", if blank { " " } else { "" });
        parts.into_iter().map(spaced).collect::<String>().trim().to_owned()
    })
}

fn plan(names: &[String]) -> Plan {
    let name = |place: usize| names[place % names.len()].clone();
    // No two delegations may share a name.
    let own = ["قطر", "Togo", "מלטה", "Q7", "عمان", "Chad", "תוניס", "٧٧"];
    let party = |place: usize| Party {
        name: format!("{} {}", own[place], name(place)),
        code: Some(format!("Q{place:02}")),
        also: Vec::new(),
        spoken: None,
        standing: if place == 5 { Standing::Observer } else { Standing::Delegation },
    };
    let item = |place: usize| Item {
        short: place.is_multiple_of(2).then(|| name(place + 1)),
        questions: vec![name(place + 2), name(place + 3)],
        title: name(place),
        kind: ItemKind::Topic,
        planned: Span::from_mins(10 + 7 * i64::try_from(place).unwrap()),
        line_up: None,
    };
    let all = PlanParts {
        title: name(1),
        meeting: Some(name(2)),
        room: Some(name(3)),
        language: None,
        address: FormOfAddress::Name,
        broker: None,
        when: None,
        length: Span::from_mins(200),
        officers: Vec::new(),
        rules: Rules::default(),
        parties: (0..8).map(party).collect(),
        items: (0..5).map(item).collect(),
    };
    Plan::new(all).unwrap()
}

/// The order in which a terminal on VTE shows the cells of a row, as a paragraph from left to right.
fn shown(row: &[&str]) -> Vec<usize> {
    let text = row.concat();
    // A cell is where its first byte is; marks take no cell.
    let cells: Vec<_> = row
        .iter()
        .enumerate()
        .flat_map(|(at, cell)| (0..cell.len()).map(move |byte| (byte == 0).then_some(at)))
        .collect();
    let info = BidiInfo::new(&text, Some(Level::ltr()));
    let (levels, runs) = info.visual_runs(&info.paragraphs[0], info.paragraphs[0].range.clone());
    let in_order = |run: std::ops::Range<usize>| {
        let mut part = cells[run.clone()].to_vec();
        if levels[run.start].is_rtl() {
            part.reverse();
        }
        part
    };
    runs.into_iter().flat_map(in_order).flatten().collect()
}

/// Whether a character keeps its column wherever it stands: left-to-right letters and figures, frames, marks.
fn has_its_column(symbol: &str) -> bool {
    symbol.chars().next().is_some_and(|sign| {
        (sign.is_alphanumeric() && !is_right_to_left(sign)) || matches!(sign, '\u{2190}'..='\u{27bf}')
    })
}

/// The first row in which something moves.
fn moved(buffer: &mut Buffer) -> Option<String> {
    keep_columns(buffer);
    buffer.content.chunks(usize::from(buffer.area.width)).find_map(|row| {
        let row: Vec<_> = row.iter().map(ratatui::buffer::Cell::symbol).collect();
        if !row.iter().any(|symbol| symbol.chars().any(is_right_to_left)) {
            return None;
        }
        let order = shown(&row);
        let (column, _) =
            row.iter().enumerate().find(|(at, symbol)| has_its_column(symbol) && order[*at] != *at)?;
        Some(format!("column {column} shows `{}` in {:?}", row[order[column]], row.concat()))
    })
}

/// The first row of a frame that the program has put in order in which anything moves, once its letters are pinned.
fn unpinned(buffer: &mut Buffer) -> Option<String> {
    pin_letters(buffer);
    buffer.content.chunks(usize::from(buffer.area.width)).find_map(|row| {
        let row: Vec<_> = row.iter().map(ratatui::buffer::Cell::symbol).collect();
        // The cells under a wide letter are empty, and are nowhere.
        let order = shown(&row);
        (!order.is_sorted()).then(|| row.concat())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn no_word_figure_or_frame_of_any_screen_moves(
        names in proptest::collection::vec(name(), 6),
        script in proptest::collection::vec((key(), 0_i64..200), 0..40),
        sizes in proptest::collection::vec((1_u16..220, 1_u16..64), 2),
        message in proptest::option::of(name()),
    ) {
        let setting = Setting { planned_start: Some(START), moved: false, offsets: Offsets::UTC, reality: Reality::Real };
        let mut room = Room::at(plan(&names), setting, START - Span::from_secs(95));
        room.keys("{95}<enter>");
        room.play(script);
        let scene = room.scene();
        let mut shown = room.chair.board(room.now);
        shown.showing.message = message.map(|text| Message { text, to: Audience::Room, until: None });
        let words = RoomWords::from(Words::english()).board(&shown);
        let wall = BoardScene { words, board: shown, now: room.now, mark: None };
        for size in sizes.into_iter().chain([(80, 24), (120, 36)]) {
            prop_assert_eq!(moved(&mut drawn(&scene, size, TRUE)), None, "the console at {:?}", size);
            let area = Rect::new(0, 0, size.0, size.1);
            let mut buffer = Buffer::empty(area);
            board(&wall, &TRUE, area, &mut buffer);
            prop_assert_eq!(moved(&mut buffer), None, "the room's screen at {:?}", size);
            let in_order = Look { bidi: Bidi::Program, ..TRUE };
            prop_assert_eq!(unpinned(&mut drawn(&scene, size, in_order)), None, "the console in order at {:?}", size);
            board(&wall, &in_order, area, &mut buffer);
            prop_assert_eq!(unpinned(&mut buffer), None, "the room's screen in order at {:?}", size);
        }
    }
}

/// Keys of the room, and delegations found by their codes or by letters of their names.
fn key() -> impl Strategy<Value = Vec<crossterm::event::KeyEvent>> {
    let typed = |text: String| {
        text.chars().map(|letter| crate::common::room::key(&letter.to_string())).collect::<Vec<_>>()
    };
    prop_oneof![
        3 => any_key(),
        3 => (0..8).prop_map(move |place| {
            let mut keys = typed(format!("aq{place:02}"));
            keys.push(crate::common::room::key("enter"));
            keys
        }),
        1 => proptest::sample::select(vec!["aلا", "aיש", "mשלום 3", "aq0", "a12"]).prop_map(move |text| typed(text.to_owned())),
    ]
}

/// How many rooms are tried: a thousand screens, or what `PROPTEST_CASES` asks for.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(125)
}
