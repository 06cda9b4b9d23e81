//! Tests that nothing a false console or viewer sends can overflow, panic, keep the program awake, or command a
//! terminal. The debug build checks every sum.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::clean;
use super::super::wire::{self, FromConsole, FromViewer, TimeSync};
use crate::board::countdown::{Countdown, Remaining};
use crate::board::hour::Offsets;
use crate::board::room::{
    Audience, BoardCountdown, BoardItem, BoardLast, BoardState, BoardTurn, Message, Showing, ShownView,
};
use crate::board::setting::Reality;
use crate::board::slide::{BoardSlide, SheetLevel, SheetLine};
use crate::board::{Board, Bulletin};
use crate::clock::Tempo;
use crate::draw::{self, BoardScene, Depth, Look};
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::TurnId;
use crate::text::{LEFT_TO_RIGHT_MARK, is_harmful, is_right_to_left};
use crate::words::{RoomWords, Words};

const LOOK: Look = Look::new(Depth::True, false);

fn number() -> impl Strategy<Value = i64> {
    let day = 24 * 3_600_000_i64;
    prop_oneof![
        any::<i64>(),
        Just(i64::MIN),
        Just(i64::MAX),
        Just(i64::MAX - 999),
        Just(0),
        -day..day,
        (1_714_472_100_000 - day)..(1_714_472_100_000 + day),
    ]
}

fn stamp() -> impl Strategy<Value = Stamp> {
    number().prop_map(Stamp::from_millis)
}

fn span() -> impl Strategy<Value = Span> {
    number().prop_map(Span::from_millis)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\\x00-\\x1f\\x7f-\\u{9f}a-z\\u{202e}\\u{200b}\\u{301}لا한]{0,60}",
        Just("x".repeat(3000)),
        Just(String::new()),
    ]
}

fn countdown() -> impl Strategy<Value = Countdown> {
    let left = prop_oneof![stamp().prop_map(Remaining::Until), span().prop_map(Remaining::Stands)];
    let warnings = prop_oneof![
        4 => proptest::collection::vec(span(), 0..4),
        1 => proptest::collection::vec(span(), 900..1000),
    ];
    (span(), warnings, left).prop_map(|(of, warnings, left)| Countdown { of, warnings, left })
}

fn slide() -> impl Strategy<Value = BoardSlide> {
    let level = prop_oneof![
        Just(SheetLevel::Plain),
        Just(SheetLevel::Heading),
        Just(SheetLevel::Entry),
        Just(SheetLevel::Under)
    ];
    let line = (level, text(), any::<bool>());
    let line = line.prop_map(|(level, text, goes_on)| SheetLine { level, text, goes_on }).boxed();
    let lines = prop_oneof![
        4 => proptest::collection::vec(line.clone(), 0..20),
        1 => proptest::collection::vec(line, 100..120),
    ];
    let numbers = (any::<usize>(), any::<usize>(), any::<usize>());
    let slide = (numbers, text(), lines, proptest::option::of(countdown())).boxed();
    slide.prop_map(|((place, count, scroll), title, lines, clock)| BoardSlide {
        place,
        count,
        title,
        lines,
        scroll,
        clock,
    })
}

fn board() -> impl Strategy<Value = Board> {
    let rate = prop_oneof![any::<u32>(), Just(0), Just(1), Just(u32::MAX)];
    let reality = (0..3, rate).prop_map(|(kind, rate)| match kind {
        0 => Reality::Real,
        1 => Reality::Trial { rate },
        _ => Reality::Rehearsal { rate },
    });
    let maybe = || proptest::option::of(text()).boxed();
    let state = prop_oneof![
        proptest::option::of(stamp()).prop_map(|opens| BoardState::Ahead { opens }),
        proptest::option::of(stamp()).prop_map(|until| BoardState::Suspended { until }),
        stamp().prop_map(|until| BoardState::Break { until }),
        Just(BoardState::Between),
        Just(BoardState::Called),
        Just(BoardState::Speaking),
        Just(BoardState::Held),
        Just(BoardState::PointOfOrder),
        Just(BoardState::Closed),
    ];
    let number = proptest::option::of(prop_oneof![any::<usize>(), Just(usize::MAX), Just(0)]);
    let item = (text(), number, countdown());
    let item = item.prop_map(|(title, number, clock)| BoardItem { title, number, clock });
    // Boxed: as one piece, this strategy overflows the stack of a debug build.
    let (item, state) = (item.boxed(), state.boxed());
    let kind = prop_oneof![Just(TurnKind::Intervention), Just(TurnKind::Response), Just(TurnKind::Chair)];
    let turn = (maybe(), kind, proptest::option::of(countdown()), proptest::option::of(span()));
    let turn = turn.prop_map(|(party, kind, clock, enough)| BoardTurn { party, kind, clock, enough }).boxed();
    let view = prop_oneof![3 => Just(ShownView::Whole), 1 => Just(ShownView::ClockAlone)];
    let names = (maybe(), text(), maybe(), maybe(), maybe(), maybe()).boxed();
    let some_clock = || proptest::option::of(countdown());
    let clocks = (proptest::option::of(item), proptest::option::of(turn), some_clock(), some_clock()).boxed();
    let side = (maybe(), countdown()).prop_map(|(label, clock)| BoardCountdown { label, clock });
    let clocks = (clocks, proptest::option::of(side)).boxed();
    let last = (span(), proptest::option::of(span())).prop_map(|(spoken, limit)| BoardLast { spoken, limit });
    let to = prop_oneof![Just(Audience::Room), Just(Audience::Speaker { turn: TurnId(1) })];
    let more = (
        proptest::option::of(stamp()),
        proptest::option::of(last),
        any::<u32>(),
        to,
        proptest::option::weighted(0.3, slide()),
    )
        .boxed();
    let changes = proptest::collection::vec((stamp(), span()), 0..8);
    let offsets = (span(), changes).prop_map(|(first, changes)| Offsets::new(first, changes));
    (names, (reality, offsets, span(), state), clocks, (any::<bool>(), view), more).prop_map(
        |(
            names,
            (reality, offsets, followed, state),
            ((item, turn, point, waits), countdown),
            (list_open, view),
            (ends, last, rung, to, slide),
        )| {
            let (meeting, title, room, language, next, message) = names;
            Board {
                meeting,
                title,
                room,
                language,
                reality,
                offsets,
                followed,
                ends,
                state,
                waits,
                item,
                turn,
                point,
                countdown,
                last,
                next,
                list_open,
                showing: Showing {
                    view,
                    message: message.map(|text| Message { text, to, until: ends }),
                    rung,
                    slide,
                },
            }
        },
    )
}

/// A message as it arrives at the other side.
fn sent<M: serde::Serialize + serde::de::DeserializeOwned>(message: &M) -> M {
    serde_json::from_slice(&wire::encoded(message).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_board_at_any_moment_can_be_shown(
        board in board(),
        (number, now, rate) in (any::<u64>(), stamp(), any::<u32>()),
        passed in 0..i64::MAX,
        (width, height) in (1..130_u16, 1..50_u16),
    ) {
        let FromConsole::Board(board) = sent(&FromConsole::Board(Box::new(board))) else { panic!("no board") };
        let FromConsole::Sync(sync) = sent(&FromConsole::Sync(TimeSync { number, now, rate })) else { panic!("no sync") };
        let board = clean::board(*board);
        let sync = sync.cleaned();
        prop_assert_eq!(clean::board(board.clone()), board.clone(), "what is clean stays");

        let tempo = Tempo::starting(sync.now, sync.rate);
        let words = RoomWords::from(Words::english());
        let texts = words.board(&board);
        // At the beginning of the session, and any time later.
        for now in [tempo.now(), tempo.now() + Span::from_millis(passed % 86_400_000)] {
            if let Some(next) = board.next_change(now) {
                // Where neither a clock nor the hour shows, only a message may go, at any time.
                let goes = board.message(now).and_then(|message| message.until);
                let is_soon = next - now <= Span::MINUTE || goes == Some(next);
                prop_assert!(next > now && is_soon, "{next:?} after {now:?}");
            }
            let area = Rect::new(0, 0, width, height);
            let mut buffer = Buffer::empty(area);
            let scene = BoardScene { board: board.clone(), words: texts.clone(), now, mark: None };
            draw::board(&scene, &LOOK, area, &mut buffer);
            let harmful = |cell: &ratatui::buffer::Cell| {
                // The program itself puts this mark behind a right-to-left letter.
                let own = cell.symbol().strip_suffix(LEFT_TO_RIGHT_MARK);
                let own = own.filter(|text| text.chars().any(is_right_to_left));
                own.unwrap_or(cell.symbol()).chars().any(is_harmful)
            };
            prop_assert!(!buffer.content().iter().any(harmful));
        }
    }

    #[test]
    fn any_bulletin_at_any_moment_can_be_told(
        board in board(),
        unspent in span(),
        (covered, numbers) in (proptest::collection::vec(any::<usize>(), 0..200), any::<[usize; 4]>()),
        moments in proptest::collection::vec(stamp(), 1..4),
    ) {
        let [questions, discussed, topics, waiting] = numbers;
        let Board { meeting, title, room, reality, offsets, followed, ends, state, item, turn, point, .. } = board;
        let turn = turn.and_then(|turn| turn.clock);
        let (topics, list_open, alerts) = ((discussed, topics), true, Vec::new());
        let bulletin = Bulletin {
            meeting, title, room, reality, offsets, followed, state, ends, unspent, item, covered, questions, topics,
            topic_is_shown: true, turn, point, waiting, list_open, alerts,
        };
        let sent = sent(&FromConsole::Bulletin(Box::new(bulletin)));
        let FromConsole::Bulletin(bulletin) = sent else { panic!("no bulletin") };
        let bulletin = clean::bulletin(*bulletin);
        prop_assert_eq!(clean::bulletin(bulletin.clone()), bulletin.clone(), "what is clean stays");
        let texts = [&bulletin.title].into_iter().chain(&bulletin.room).chain(bulletin.item.as_ref().map(|item| &item.title));
        prop_assert!(!texts.flat_map(|text| text.chars()).any(is_harmful));
        prop_assert!(bulletin.covered.len() < 100);
        for now in moments {
            let now = Tempo::starting(now, 1).now();
            let _ = (bulletin.reserve(now), bulletin.punctuality(now), bulletin.will_end(now).map(|at| bulletin.hour(at)));
        }
    }

    #[test]
    fn bytes_that_are_no_message_are_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = serde_json::from_slice::<FromConsole>(&bytes);
        let _ = serde_json::from_slice::<FromViewer>(&bytes);
    }
}
