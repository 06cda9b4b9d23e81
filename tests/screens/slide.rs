//! Tests of the slide of a read-through on the room's screen: its looks at three sizes, and that nothing runs over the edge.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tribune::board::countdown::Countdown;
use tribune::board::face::Face;
use tribune::board::slide::{BoardSlide, SheetLevel, SheetLine};
use tribune::draw::{self, Bidi, BoardScene, Look, SlideClock, SlideScene, board};
use tribune::floor::time::{Span, Stamp};
use tribune::words::{Language, RoomWords, Words};

use crate::screens::sketch::{lines, sketch};
use crate::screens::{TRUE, states};
use crate::web::served;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];

fn line(level: SheetLevel, text: &str) -> SheetLine {
    SheetLine { level, text: text.to_owned(), goes_on: false }
}

fn slide(title: &str, lines: Vec<SheetLine>, left: i64, now: Stamp) -> BoardSlide {
    BoardSlide { title: title.to_owned(), lines, ..english(left, now) }
}

/// The slide that the page is tried with, while its clock runs.
fn english(left: i64, now: Stamp) -> BoardSlide {
    let limit = Span::from_mins(3);
    let clock = Countdown::new(Span::from_secs(left), limit, &[Span::MINUTE], true, now);
    BoardSlide { clock: Some(clock), ..served::slide(left) }
}

fn long(now: Stamp) -> BoardSlide {
    let entry = |number| {
        line(
            SheetLevel::Entry,
            &format!(
                "Point {number}: as many words as a point has when it was typed in haste, and not a word fewer."
            ),
        )
    };
    slide(
        "A topic that was discussed at length, and has a long title",
        (1..=40).map(entry).collect(),
        42,
        now,
    )
}

fn arabic(now: Stamp) -> BoardSlide {
    let lines = vec![
        line(SheetLevel::Heading, "النقاط الرئيسية"),
        line(SheetLevel::Entry, "إنشاء صندوق لمساعدة الناجين مدته 5 سنوات"),
        line(SheetLevel::Under, "المتابعة: UNMAS"),
    ];
    slide("مساعدة الضحايا", lines, 101, now)
}

fn scene(name: &str) -> BoardScene {
    let room = states::room("closed");
    let mut board = room.chair.board(room.now);
    board.showing.slide = Some(match name {
        "slide-long" => long(room.now),
        "slide-over" => english(-12, room.now),
        "slide-arabic" => arabic(room.now),
        _ => english(161, room.now),
    });
    let language = if name == "slide-arabic" { Language::Arabic } else { Language::English };
    board.language = Some(language.tag().to_owned());
    let words = RoomWords::from(Words::of(language)).board(&board);
    BoardScene { words, board, now: room.now, mark: None }
}

fn drawn(scene: &BoardScene, size: (u16, u16)) -> Buffer {
    drawn_with(scene, size, TRUE)
}

fn drawn_with(scene: &BoardScene, (width, height): (u16, u16), look: Look) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    board(scene, &look, area, &mut buffer);
    buffer
}

fn text(scene: &BoardScene, size: (u16, u16)) -> String {
    lines(&drawn(scene, size)).join("\n")
}

#[test]
fn a_slide_at_three_sizes() {
    for size in SIZES {
        for name in ["slide", "slide-over", "slide-long", "slide-arabic"] {
            let file = format!("board-{name}-{}x{}", size.0, size.1);
            insta::assert_snapshot!(file, sketch(&drawn(&scene(name), size)));
        }
    }
}

#[test]
fn what_does_not_fit_is_counted_and_scrolls_until_the_last_line() {
    for size in SIZES.into_iter().chain([(40, 12), (60, 16), (39, 8)]) {
        let mut scene = scene("slide-long");
        let mut seen = std::collections::BTreeSet::new();
        for scroll in 0..60 {
            scene.board.showing.slide.as_mut().unwrap().scroll = scroll;
            let text = text(&scene, size);
            let shown =
                (1..=40).filter(|number| text.contains(&format!("Point {number}:"))).collect::<Vec<_>>();
            let below = text.rsplit_once("… ").and_then(|(_, after)| after.split_once(" more"));
            let below = below.map_or(0, |(count, _)| count.parse().unwrap());
            assert_eq!(shown.last().map(|last| last + below), Some(40), "{size:?} {scroll}:\n{text}");
            seen.extend(shown);
        }
        assert_eq!(seen.len(), 40, "{size:?}");
    }
    // What fits is not scrolled off, however far the reader's own screen is.
    let mut scene = scene("slide");
    scene.board.showing.slide.as_mut().unwrap().scroll = 5;
    assert!(text(&scene, (80, 24)).contains("Main points"));
}

#[test]
fn the_time_is_read_at_any_size_that_has_two_rows() {
    for size in SIZES.into_iter().chain([(60, 16), (40, 12), (30, 8), (20, 4), (20, 2)]) {
        for (name, word) in [("slide", "left of 3:00"), ("slide-over", "over 3:00")] {
            let text = text(&scene(name), size);
            assert!(text.contains(word), "{name} at {size:?}:\n{text}");
        }
    }
}

/// A slide as whoever reads it through sees it.
fn read(of: &BoardSlide, language: Language, left: i64, size: (u16, u16), look: Look) -> Buffer {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buffer = Buffer::empty(area);
    let face = Face::new(Span::from_secs(left), Span::from_mins(3), &[Span::MINUTE], true);
    let words = Words::of(language);
    let scene = SlideScene {
        heading: "Room C".to_owned(),
        place: "3 / 8".to_owned(),
        title: of.title.clone(),
        lines: of.lines.clone(),
        scroll: of.scroll,
        clock: Some(SlideClock { face, mark: Span::MINUTE, text: "1:41 / 3:00".to_owned() }),
        hints: Vec::new(),
        words,
    };
    draw::slide(&scene, &look, area, &mut buffer);
    buffer
}

#[test]
fn an_arabic_slide_stands_from_right_to_left_where_the_program_puts_text_in_order() {
    let look = Look { bidi: Bidi::Program, ..TRUE };
    for size in [(80, 24), (120, 36)] {
        let (width, height) = size;
        let buffer = drawn_with(&scene("slide-arabic"), size, look);
        insta::assert_snapshot!(format!("board-slide-arabic-ordered-{width}x{height}"), sketch(&buffer));
        let reader = read(&arabic(states::START), Language::Arabic, 101, size, look);
        insta::assert_snapshot!(format!("slide-arabic-ordered-{width}x{height}"), sketch(&reader));
        for rows in [lines(&buffer), lines(&reader)] {
            // "•", before its text, is at the right edge; the time that is left is read as it is anywhere.
            let entry = rows.iter().find(|row| row.contains('•')).unwrap();
            assert!(entry.trim_end().ends_with('•') && entry.starts_with("     "), "{entry}");
        }
        for rows in [lines(&buffer), lines(&reader)] {
            // The mark stands a third from where the bar ends: here from the right.
            let bar: Vec<char> = rows.iter().find(|row| row.contains('┃')).unwrap().trim().chars().collect();
            let from = bar.iter().rev().position(|&sign| sign == '┃').unwrap();
            assert!(from.abs_diff(bar.len() / 3) <= 1, "{from} of {}", bar.len());
        }
        assert!(lines(&reader).iter().any(|row| row.trim() == "1:41 / 3:00"), "{:?}", lines(&reader));
    }
}

#[test]
fn the_readers_slide_scrolls_until_its_last_line_shows() {
    for (width, height) in [(80, 24), (60, 12), (40, 8)] {
        let area = Rect::new(0, 0, width, height);
        let mut of = long(states::START);
        let scene = SlideScene {
            heading: String::new(),
            place: String::new(),
            title: of.title.clone(),
            lines: of.lines.clone(),
            scroll: 0,
            clock: None,
            hints: Vec::new(),
            words: Words::english(),
        };
        let last = draw::last_slide_scroll(&scene, area);
        assert!(last > 0 && last < 40, "{last}");
        for (scroll, shows_last) in [(last - 1, false), (last, true)] {
            of.scroll = scroll;
            let mut buffer = Buffer::empty(area);
            draw::slide(&SlideScene { scroll, ..scene.clone() }, &TRUE, area, &mut buffer);
            let text = lines(&buffer).join("\n");
            let whole = text.contains("Point 40:") && text.contains("fewer.");
            assert_eq!(whole && text.matches("fewer.").count() == 40 - scroll, shows_last, "{text}");
        }
    }
}
