//! Tests of the room's screen: its looks in each state and at each size, and what must hold of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tribune::board::countdown::Remaining;
use tribune::board::hour::Offsets;
use tribune::board::room::{Audience, Message, ShownView};
use tribune::board::setting::{Reality, Setting};
use tribune::draw::{Bidi, BoardScene, Depth, Look, board};
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::TurnId;
use tribune::words::{Language, RoomWords, Words};

use crate::common::room::Room;
use crate::screens::sketch::{lines, sketch};
use crate::screens::{SIXTEEN, TRUE, states};

const PLAIN: Look = Look::new(Depth::None, false);
const LONG: &str = "Please send your proposals to the rapporteur in writing before the break at eleven";

fn drawn(scene: &BoardScene, (width, height): (u16, u16), look: Look) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    board(scene, &look, area, &mut buffer);
    buffer
}

fn text(scene: &BoardScene, size: (u16, u16)) -> String {
    lines(&drawn(scene, size, PLAIN)).join("\n")
}

fn of(room: &Room) -> BoardScene {
    let board = room.chair.board(room.now);
    BoardScene { words: RoomWords::from(Words::english()).board(&board), board, now: room.now, mark: None }
}

fn to_room(text: &str) -> Message {
    Message { text: text.to_owned(), to: Audience::Room, until: None }
}

/// A state of the room's screen: one of the console's, or one that only the room's screen has.
fn scene(name: &str) -> BoardScene {
    let state = match name {
        "message" | "long-message" | "clock-alone" | "blank" | "lost" | "speaker-message" | "long-name"
        | "arabic-name" | "no-large-letters" => "speaking",
        "clock-alone-over" | "over-speaker-message" | "long-name-over" | "hours" => "over",
        "trial" => "too-many",
        _ => name,
    };
    let mut scene = of(&states::room(state));
    let named = match name {
        "long-name" | "long-name-over" => Some("United Kingdom of Great Britain and Northern Ireland"),
        "arabic-name" => Some("الجمهورية العربية السورية"),
        "no-large-letters" => Some("საქართველო"),
        _ => None,
    };
    if let Some(turn) = &mut scene.board.turn {
        turn.party = named.map(str::to_owned).or(turn.party.take());
        if name == "hours" {
            let clock = turn.clock.as_mut().unwrap();
            clock.left = Remaining::Until(scene.now - Span::from_secs(3723));
        }
    }
    scene.words = RoomWords::from(Words::english()).board(&scene.board);
    let showing = &mut scene.board.showing;
    match name {
        "message" => showing.message = Some(to_room("Coffee is served")),
        "long-message" => showing.message = Some(to_room(LONG)),
        "speaker-message" | "over-speaker-message" => {
            let to = Audience::Speaker { turn: TurnId(1) };
            showing.message = Some(Message { to, ..to_room("One minute, please") });
        }
        "clock-alone" | "clock-alone-over" => showing.view = ShownView::ClockAlone,
        "blank" => showing.view = ShownView::Blank,
        "lost" => scene.mark = Some("The console does not answer.".into()),
        _ => {}
    }
    scene
}

#[test]
fn it_stands_from_right_to_left_where_the_program_puts_arabic_in_order() {
    let ordered = |name: &str, words: Words, size| {
        let mut scene = scene(name);
        scene.words = RoomWords::from(words).board(&scene.board);
        drawn(&scene, size, Look { bidi: Bidi::Program, ..TRUE })
    };
    for size in [(80, 24), (120, 36)] {
        for name in ["speaking", "over", "suspended", "clock-alone", "lost"] {
            let buffer = ordered(name, Words::of(Language::Arabic), size);
            let file = format!("board-arabic-ordered-{name}-{}x{}", size.0, size.1);
            insta::assert_snapshot!(file, sketch(&buffer));
        }
        for name in ALL {
            let rows = lines(&ordered(name, Words::of(Language::Arabic), size));
            if ["clock-alone", "clock-alone-over"].contains(&name) {
                // The digits keep their place as the time runs out: that which they have in other languages.
                let digits = |rows: &[String]| -> Vec<String> {
                    rows.iter().filter(|row| row.contains('█')).cloned().collect()
                };
                let (arabic, english) = (digits(&rows), lines(&ordered(name, Words::english(), size)));
                assert!(arabic.len() >= 5, "{arabic:?}");
                assert!(arabic.iter().all(|row| english.contains(row)), "{name}: {arabic:#?} {english:#?}");
            }
            // The title begins at the right edge, with its number; the time that is left stands at the left one.
            if let Some(row) = rows.iter().find(|row| row.contains("Regional cooperation")) {
                assert!(row.ends_with("Regional cooperation  1"), "{name}: {row}");
            }
            // Digits and large letters are read as they are anywhere; the bar runs from the right.
            let large = |rows: &[String]| -> Vec<String> {
                let is_large = |row: &&String| row.contains(['█', '▀', '▄']) && !row.contains('─');
                rows.iter().filter(is_large).map(|row| row.trim().to_owned()).collect()
            };
            if name == "held" {
                let english = large(&lines(&ordered(name, Words::english(), size)));
                assert!(english.len() >= 5, "{english:?}");
                assert_eq!(large(&rows), english);
            }
            assert_eq!(
                lines(&ordered(name, Words::english(), size)),
                lines(&drawn(&scene(name), size, TRUE)),
                "{name}"
            );
        }
    }
}

const ALL: [&str; 20] = [
    "not-open",
    "nobody-waits",
    "called",
    "speaking",
    "held",
    "point-of-order",
    "closing",
    "over",
    "between",
    "chair",
    "suspended",
    "closed",
    "message",
    "long-message",
    "speaker-message",
    "over-speaker-message",
    "clock-alone",
    "clock-alone-over",
    "trial",
    "lost",
];

fn keep(names: &[&str], size: (u16, u16), look: Look) {
    for name in names {
        let mark = if look.depth == Depth::None { "-no-colour" } else { "" };
        let file = format!("board-{name}-{}x{}{mark}", size.0, size.1);
        insta::assert_snapshot!(file, sketch(&drawn(&scene(name), size, look)));
    }
}

#[test]
fn every_state_at_a_middling_size() {
    keep(&ALL, (120, 36), TRUE);
}

/// The sizes of the projector's pictures besides the middling one.
const PROJECTORS: [(u16, u16); 4] = [(80, 24), (100, 30), (160, 45), (200, 60)];

#[test]
fn the_states_that_matter_most_at_five_sizes() {
    for size in PROJECTORS {
        keep(
            &["speaking", "over", "long-name", "long-name-over", "arabic-name", "no-large-letters", "hours"],
            size,
            PLAIN,
        );
    }
}

/// Returns whether any of two screens says at this size whether its time is left or over, and how.
fn says(scene: &BoardScene, size: (u16, u16), word: &str) -> bool {
    text(scene, size).split_whitespace().any(|found| found == word)
}

#[test]
fn the_clock_says_left_or_over_at_any_size_that_has_room_for_it() {
    for (name, word, other) in
        [("speaking", "left", "over"), ("over", "over", "left"), ("hours", "over", "left")]
    {
        let mut scene = scene(name);
        // The topic's own time has its words too.
        scene.board.item = None;
        for size in [
            (200, 60),
            (160, 45),
            (120, 36),
            (100, 30),
            (80, 24),
            (60, 20),
            (40, 12),
            (39, 11),
            (20, 6),
            (14, 2),
            (14, 1),
        ] {
            assert!(says(&scene, size, word), "{name}, {size:?}\n{}", text(&scene, size));
            assert!(!says(&scene, size, other), "{name}, {size:?}\n{}", text(&scene, size));
        }
        for size in [(80, 24), (39, 11), (14, 1)] {
            scene.board.showing.view = ShownView::ClockAlone;
            assert!(says(&scene, size, word), "{name} alone, {size:?}\n{}", text(&scene, size));
        }
    }
}

#[test]
fn the_name_and_the_digits_are_higher_than_anything_else() {
    for name in ["speaking", "over", "long-name", "long-name-over"] {
        let scene = scene(name);
        for size in [(120, 36), (160, 45), (200, 60), (240, 70)] {
            let shown = text(&scene, size);
            // A block letter is four rows or more; the heading, the topic's time, the words and who is next are one row each.
            for small in ["NDM-UN27", "topic ", "next: "] {
                assert!(shown.contains(small), "{name}, {size:?}: no `{small}` in one row\n{shown}");
            }
            let who = scene.words.speaker.as_deref().unwrap();
            assert!(!shown.contains(who.split(' ').next().unwrap()), "{name}, {size:?}: small\n{shown}");
        }
    }
}

#[test]
fn large_and_small_screens() {
    let large = Look::new(Depth::TwoFiftySix, false);
    keep(&["speaking", "over", "between", "suspended", "message", "long-message"], (200, 60), large);
    keep(&["called", "speaking", "held", "over", "suspended", "long-message", "lost"], (80, 24), SIXTEEN);
    keep(&["speaking", "closing", "over", "trial"], (80, 24), PLAIN);
    for size in [(40, 12), (39, 11), (20, 6), (12, 3), (8, 2), (8, 1), (1, 1)] {
        keep(&["speaking", "over", "trial"], size, SIXTEEN);
    }
}

/// How many rows of the screen change with the digits.
fn digit_rows(scene: &BoardScene, size: (u16, u16)) -> usize {
    let later = BoardScene { now: scene.now + Span::from_secs(71), ..scene.clone() };
    let (one, other) = (lines(&drawn(scene, size, PLAIN)), lines(&drawn(&later, size, PLAIN)));
    // The topic's time is above, the bar below.
    let rows = one.iter().zip(&other).enumerate().skip(usize::from(size.1) / 5);
    let differ = rows.filter(|(_, (one, other))| one != other && !one.contains(['─', '▞']));
    let differ: Vec<_> = differ.map(|(row, _)| row).collect();
    differ.first().zip(differ.last()).map_or(0, |(first, last)| last + 1 - first)
}

#[test]
fn the_digits_are_two_fifths_of_the_height_of_a_large_screen() {
    for name in ["speaking", "closing", "over", "between", "point-of-order", "message", "nobody-waits"] {
        let scene = scene(name);
        for size in [(200, 60), (240, 70), (120, 36)] {
            let rows = digit_rows(&scene, size);
            assert!(
                rows * 5 >= usize::from(size.1) * 2,
                "{name}: {rows} of {size:?}\n{}",
                text(&scene, size)
            );
        }
    }
}

#[test]
fn what_the_room_must_know_is_on_its_screen_in_words() {
    let wanted: [(&str, &[&str]); 8] = [
        ("between", &["topic", "left of the topic’s 17:00"]),
        ("called", &["has the floor · left of 4:00", "next: Cambodia"]),
        ("speaking", &["left of 4:00", "next: Cambodia", "list of speakers open"]),
        ("held", &["On hold · left of 4:00"]),
        ("point-of-order", &["left of 1:00 · Lao PDR · "]),
        ("over", &["TIME · over 4:00"]),
        ("suspended", &["until 11:15"]),
        ("trial", &["TRIAL ×60"]),
    ];
    for (name, words) in wanted {
        let shown = text(&scene(name), (80, 24));
        for word in words {
            assert!(shown.contains(word), "{name} lacks `{word}`\n{shown}");
        }
    }
    // Where all is small, names and sentences are in the terminal's own letters.
    let small: [(&str, &[&str]); 6] = [
        ("not-open", &["The session begins at 10:15"]),
        ("called", &["Lao PDR", "has the floor · left"]),
        ("held", &["Lao PDR", "On hold · left"]),
        ("over", &["Lao PDR", "TIME · over"]),
        ("point-of-order", &["Point of order"]),
        ("suspended", &["The meeting is suspended", "until 11:15"]),
    ];
    for (name, words) in small {
        let shown = text(&scene(name), (39, 11)).split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(shown.contains(word), "{name} lacks `{word}`\n{shown}");
        }
    }
    for size in [(200, 60), (80, 24), (40, 12), (20, 6), (20, 2)] {
        assert!(text(&scene("trial"), size).contains("TRIAL ×60"), "{size:?}");
        assert!(text(&scene("lost"), size).contains("● The console"), "{size:?}");
    }
}

#[test]
fn a_blank_screen_shows_nothing_and_a_long_message_all_of_itself() {
    assert_eq!(text(&scene("blank"), (80, 24)).trim(), "");
    for size in [(80, 24), (60, 20), (40, 12)] {
        let shown = text(&scene("long-message"), size);
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains(LONG) && shown.contains("left of 4:00"), "{size:?}\n{shown}");
    }
}

#[test]
fn the_clock_alone_names_nobody() {
    for name in ["called", "speaking", "held", "over", "point-of-order"] {
        let mut room = states::room(name);
        let names = of(&room).words;
        let names = [names.speaker, names.next, names.item].into_iter().flatten().collect::<Vec<_>>();
        assert!(names.len() >= 2, "{name}: {names:?}");
        // In time, and long over.
        for wait in [0, 300] {
            room.wait(wait);
            let mut board = room.chair.board(room.now);
            board.showing.view = ShownView::ClockAlone;
            let words = RoomWords::from(Words::english()).board(&board);
            let scene = BoardScene { words, board, now: room.now, mark: None };
            for size in [(200, 60), (80, 24), (39, 11), (80, 1)] {
                let shown = text(&scene, size);
                for named in &names {
                    assert!(!shown.contains(named.as_str()), "{name}, {size:?}: `{named}` in\n{shown}");
                }
            }
        }
    }
}

#[test]
fn the_digits_stay_where_they_are_as_the_time_runs_out() {
    for size in [(200, 60), (120, 36), (80, 24)] {
        // From 0:12 left to 0:12 over.
        let mut room = states::room("speaking");
        room.wait(128);
        let left = lines(&drawn(&of(&room), size, PLAIN));
        room.wait(24);
        let over = lines(&drawn(&of(&room), size, PLAIN));
        let from = usize::from(size.0) * 2 / 5;
        let middle = usize::from(size.1) * 2 / 5..usize::from(size.1) * 3 / 5;
        for (left, over) in left.iter().zip(&over).take(middle.end).skip(middle.start) {
            let digits =
                |line: &str| line.chars().skip(from).map(|sign| "▀▄█".contains(sign)).collect::<Vec<_>>();
            let (left, over) = (digits(left), digits(over));
            assert!(left.iter().zip(&over).all(|(one, other)| one == other), "{size:?}");
        }
    }
}

#[test]
fn any_state_can_be_drawn_at_any_size() {
    for name in ALL {
        let scene = scene(name);
        for width in (0..13).chain([20, 39, 40, 60, 80, 100, 120, 200]) {
            for height in (0..14).chain([16, 20, 24, 30, 36, 44, 60]) {
                drawn(&scene, (width, height), TRUE);
            }
        }
    }
}

/// A plan with a break, and hours: the session is to open at 10:15 and ends at 12:00.
const BREAK: &str = r#"
title = "Room C"
length = "105m"
delegations = ["Serbia", "Jordan"]

[[item]]
title = "Resources"
length = "45m"

[[item]]
title = "Coffee"
kind = "break"
length = "15m"

[[item]]
title = "Programme"
length = "45m"
"#;

/// A room before its opening at this minute before the hour that the plan sets.
fn before_opening(minutes: i64) -> Room {
    let plan = tribune::plan_file::parse("room.toml", BREAK).unwrap();
    // 10 March 2026, 10:15, in UTC.
    let opens = Stamp::from_millis(1_773_137_700_000);
    let setting =
        Setting { planned_start: Some(opens), moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    Room::at(plan, setting, opens - Span::from_mins(minutes))
}

#[test]
fn a_countdown_to_the_opening_fills_the_screen_until_its_hour() {
    let mut room = before_opening(8);
    for size in [(200, 60), (120, 36), (80, 24)] {
        assert!(
            digit_rows(&of(&room), size) * 5 >= usize::from(size.1) * 2,
            "{size:?}\n{}",
            text(&of(&room), size)
        );
        assert!(says(&of(&room), size, "left"), "{size:?}");
    }
    let shown = text(&of(&room), (39, 11));
    assert!(shown.contains("The session begins at 10:15"), "{shown}");
    insta::assert_snapshot!("board-waits-opening-120x36", sketch(&drawn(&of(&room), (120, 36), TRUE)));
    // Who is late is not told by how much.
    room.wait(8 * 60);
    let shown = text(&of(&room), (120, 36));
    assert!(!says(&of(&room), (120, 36), "left") && !says(&of(&room), (120, 36), "over"), "{shown}");
}

#[test]
fn a_countdown_to_the_resumption_fills_the_screen_while_the_meeting_is_suspended() {
    let mut room = before_opening(0);
    room.keys("<enter>{600}z10:45<enter>");
    let scene = of(&room);
    for size in [(200, 60), (120, 36), (80, 24)] {
        assert!(digit_rows(&scene, size) * 5 >= usize::from(size.1) * 2, "{size:?}\n{}", text(&scene, size));
    }
    let shown = text(&scene, (80, 24));
    assert!(shown.contains("The meeting is suspended") && shown.contains("until 10:45 · left"), "{shown}");
    insta::assert_snapshot!("board-waits-resumption-120x36", sketch(&drawn(&scene, (120, 36), TRUE)));
}

#[test]
fn a_break_counts_down_and_says_when_the_room_comes_back() {
    let mut room = before_opening(0);
    room.keys("<enter>{600}n<enter>");
    let scene = of(&room);
    assert_eq!(scene.board.item.as_ref().unwrap().title, "Coffee");
    for size in [(200, 60), (120, 36), (80, 24)] {
        assert!(digit_rows(&scene, size) * 5 >= usize::from(size.1) * 2, "{size:?}\n{}", text(&scene, size));
        let shown = text(&scene, size);
        assert!(size.1 > 24 || shown.contains("Back at 10:40"), "{size:?}\n{shown}");
        assert!(shown.contains("left of 15:00"), "{size:?}\n{shown}");
    }
    insta::assert_snapshot!("board-break-120x36", sketch(&drawn(&scene, (120, 36), TRUE)));
    let said: Vec<_> = room.scene().lines.into_iter().map(|line| line.text).collect();
    assert_eq!(said, ["“We take a break, and go on at 10:40.”", "“We go on with Programme, until 11:10.”"],);
}

#[test]
fn the_hour_and_the_end_of_the_session_are_on_the_screen() {
    let mut room = before_opening(0);
    assert!(text(&of(&room), (80, 24)).contains("10:15"));
    room.keys("<enter>{120}");
    for size in [(200, 60), (120, 36), (80, 24)] {
        let shown = text(&of(&room), size);
        assert!(shown.lines().take(3).any(|line| line.ends_with("10:17 · ends 12:00")), "{size:?}\n{shown}");
    }
}

#[test]
fn what_an_intervention_took_stays_until_the_next_begins() {
    let mut room = before_opening(0);
    room.keys("<enter>aserb<enter>ajord<enter><enter><space>{221}f");
    let says = |room: &Room| text(&of(room), (80, 24)).contains("last intervention: 3:41 of 4:00");
    assert!(says(&room), "{}", text(&of(&room), (80, 24)));
    // Jordan is called: nobody has begun.
    room.keys("{30}<enter>");
    assert!(says(&room));
    room.keys("<space>");
    assert!(!says(&room));
}

#[test]
fn only_the_time_of_a_topic_is_called_a_topics() {
    let mut scene = scene("speaking");
    assert!(text(&scene, (120, 36)).contains("topic 14:16 left"));
    scene.board.item.as_mut().unwrap().number = None;
    scene.words = RoomWords::from(Words::english()).board(&scene.board);
    assert!(text(&scene, (120, 36)).contains("item 14:16 left"));
}

#[test]
fn a_message_has_the_rank_of_the_topics_title() {
    let shown = |size| text(&scene("message"), size);
    let is_small = |size, what: &str| shown(size).contains(what);
    for (size, is_low) in [((200, 60), false), ((120, 36), true), ((80, 24), true)] {
        for what in ["Resource Mobilisation", "Coffee is served"] {
            assert_eq!(is_small(size, what), is_low, "{what} at {size:?}\n{}", shown(size));
        }
    }
}

#[test]
fn a_message_is_read_beside_the_clock_alone_too_and_does_not_hide_it() {
    let mut alone = scene("clock-alone");
    let digits = digit_rows(&alone, (120, 36));
    alone.board.showing.message = Some(to_room("Coffee is served"));
    for size in [(200, 60), (120, 36), (80, 24), (30, 8)] {
        let shown = text(&alone, size);
        assert!(size.1 == 60 || shown.contains("Coffee is served"), "{size:?}\n{shown}");
        assert!(!shown.contains("Lao PDR") && !shown.contains("Cambodia"), "{size:?}\n{shown}");
    }
    assert!(digit_rows(&alone, (120, 36)) * 5 >= digits * 4);
    // It goes by itself here too.
    alone.board.showing.message = Some(Message { until: Some(alone.now), ..to_room("Coffee is served") });
    assert!(!text(&alone, (120, 36)).contains("Coffee is served"));
}

#[test]
fn a_message_for_the_speaker_is_in_large_letters_in_time_and_over_time() {
    for (name, count) in [("speaker-message", "left of 4:00"), ("over-speaker-message", "TIME · over 4:00")]
    {
        for size in [(120, 36), (200, 60)] {
            let shown = text(&scene(name), size);
            assert!(!shown.contains("One minute, please"), "{name} at {size:?}: in small letters\n{shown}");
            assert!(shown.contains(count), "{name} at {size:?}\n{shown}");
            let mut quiet = scene(name);
            quiet.board.showing.message = None;
            let rows =
                text(&quiet, size).lines().zip(shown.lines()).filter(|(one, other)| one != other).count();
            assert!(rows >= 4, "{name} at {size:?}: {rows} rows");
        }
    }
}

#[test]
fn a_message_for_the_speaker_stands_under_the_digits_and_leaves_what_is_next() {
    let shown = text(&scene("speaker-message"), (80, 24));
    let row = |what: &str| shown.lines().position(|line| line.contains(what));
    assert!(shown.contains("next: Cambodia"), "{shown}");
    let (message, count) = (row("One minute, please"), row("left of 4:00"));
    assert!(message.is_some() && message == count, "{shown}");
}
