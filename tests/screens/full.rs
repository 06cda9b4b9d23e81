//! Tests that the console uses its space, at five sizes: names of those who wait come whole before questions and blank rows,
//! nothing stands twice, and what a mark means is never cut beside empty space.

use tribune::draw::scene::{HelpRow, PanelView, Scene};

use super::sketch::{drawn, lines, sketch};
use super::{TRUE, states};
use crate::common::room::Room;

const SIZES: [(u16, u16); 5] = [(80, 24), (100, 30), (120, 36), (160, 45), (200, 60)];

/// A room whose names are as long as names of delegations are.
const LONG_NAMES: &str = r#"
title = "Consultations on a long agenda item"
room = "Conference Room 4"
length = "105m"
delegations = [
    { name = "Bolivia (Plurinational State of)", code = "BOL" },
    { name = "Bosnia and Herzegovina", code = "BIH" },
    { name = "Democratic People’s Republic of Korea", code = "PRK" },
    { name = "Democratic Republic of the Congo", code = "COD" },
    { name = "Iran (Islamic Republic of)", code = "IRN" },
    { name = "Lao People’s Democratic Republic", code = "LAO" },
    { name = "Micronesia (Federated States of)", code = "FSM" },
    { name = "Saint Vincent and the Grenadines", code = "VCT" },
    { name = "United Kingdom of Great Britain and Northern Ireland", code = "GBR" },
    { name = "United Republic of Tanzania", code = "TZA" },
    { name = "Venezuela (Bolivarian Republic of)", code = "VEN" },
    "Chad",
]

[[item]]
title = "Opening"
kind = "opening"
length = "5m"

[[item]]
title = "Resource mobilisation and the sustainability of national capacities"
short = "Resources"
questions = [
    "How can outside support last until a country has finished the job?",
    "Which three things should donors weigh first in choosing an authority or a country?",
    "What other funds are there, and how does our sector reach them?",
    "How do we make the work better known, so that support lasts?",
]

[[item]]
title = "Victim assistance"
"#;

fn long_names() -> Room {
    let mut room = Room::of(LONG_NAMES);
    room.keys("<enter>{290}n{10}");
    for code in ["irn", "cod", "gbr", "bih", "prk", "ven", "vct", "lao", "fsm", "tza", "bol"] {
        room.keys(&format!("a{code}<enter>"));
    }
    room.keys("<enter><space>{100}");
    room
}

fn full_rooms() -> [(&'static str, Scene); 2] {
    [("too-many", states::room("too-many").scene()), ("long names", long_names().scene())]
}

/// The rows of the list of speakers, its heading first: from its left edge to the panel beside it, down to the chair's line.
fn list(scene: &Scene, size: (u16, u16)) -> Vec<String> {
    let buffer = drawn(scene, size, TRUE);
    let cell = |x: u16, y: u16| buffer[(x, y)].symbol();
    let text = |y: u16, from: u16| (from..size.0).map(|x| cell(x, y)).collect::<String>();
    let starts = |y: u16, word: &str| (0..size.0).find(|&x| text(y, x).starts_with(word));
    let (top, left) =
        (0..size.1).find_map(|y| starts(y, "LIST OF SPEAKERS").map(|x| (y, x))).expect("the list is shown");
    let right = starts(top, "AGENDA").unwrap_or(size.0);
    let below =
        (top..size.1).find(|&y| starts(y, "“").is_some_and(|x| x < 12)).expect("the chair has words to say");
    // The rows of another panel below the list belong to it.
    let other = (top..below).find(|&y| starts(y, "HEARD SO FAR") == Some(left)).unwrap_or(below);
    let row = |y: u16| (left..right).map(|x| cell(x, y)).collect::<String>().trim_end().to_owned();
    (top..other).map(row).collect()
}

/// A column's text without the marks at the ends of rows, so that a name that goes on in the next row is whole.
fn joined(rows: &[String]) -> String {
    let words = rows.iter().flat_map(|row| row.split_whitespace()).filter(|word| *word != "★");
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn names_of_those_who_wait_come_whole_before_questions_and_blank_rows() {
    for (name, scene) in full_rooms() {
        let waiting: Vec<_> = scene.desk.list.rows.iter().map(|row| row.speaker.name.as_str()).collect();
        for size in SIZES {
            let rows = list(&scene, size);
            let text = joined(&rows);
            let is_whole = waiting.iter().all(|name| text.contains(name));
            if size.0 >= 120 {
                assert!(is_whole && !text.contains("more"), "{name} at {size:?}\n{}", rows.join("\n"));
            }
            if !is_whole {
                let blank = rows.iter().find(|row| row.is_empty());
                assert!(blank.is_none(), "{name} at {size:?} has blank rows\n{}", rows.join("\n"));
                assert!(rows.len() >= usize::from(size.1) - 10, "{name} at {size:?}\n{}", rows.join("\n"));
            }
        }
    }
}

#[test]
fn fourteen_who_wait_are_named_whole_in_a_hundred_columns() {
    let scene = states::room("too-many").scene();
    let text = joined(&list(&scene, (100, 30)));
    for row in &scene.desk.list.rows {
        assert!(text.contains(&row.speaker.name), "{text}");
    }
    assert!(text.contains("Bosnia and Herzegovina"));
}

#[test]
fn the_limit_and_what_the_star_means_are_never_cut() {
    for size in SIZES {
        let mut room = states::room("speaking");
        room.keys("<f6>");
        let rows = list(&room.scene(), size);
        let text = joined(&rows);
        for whole in ["▼ limit 2:00, planned 4:00", "all are reached", "not yet heard"] {
            assert!(text.contains(whole), "{whole} at {size:?}\n{}", rows.join("\n"));
        }
        for (name, scene) in full_rooms() {
            let rows = list(&scene, size);
            // Where names fill each row, they come first.
            let has_room =
                rows.iter().any(|row| row.is_empty() || (row.contains("… ") && row.contains("more")));
            assert!(
                !has_room || joined(&rows).contains("not yet heard"),
                "{name} at {size:?}\n{}",
                rows.join("\n")
            );
        }
    }
}

#[test]
fn who_is_reached_and_who_is_next_stand_once() {
    for size in SIZES {
        let text = lines(&drawn(&states::room("too-many").scene(), size, TRUE)).join("\n");
        assert_eq!(text.matches("you reach").count(), 1, "{size:?}\n{text}");
        let text = lines(&drawn(&states::room("speaking").scene(), size, TRUE)).join("\n");
        // On the list, and in the words to say; on a large screen also in the tally.
        let places = if size == (200, 60) { 3 } else { 2 };
        assert_eq!(text.matches("Cambodia").count(), places, "{size:?}\n{text}");
    }
}

#[test]
fn a_longer_list_moves_neither_the_plate_nor_the_digits() {
    for size in SIZES {
        let clock = |room: &Room| {
            let lines = lines(&drawn(&room.scene(), size, TRUE));
            let left = usize::from(size.0) * 2 / 5;
            let is_block = |sign: char| "▀▄█".contains(sign);
            let top = lines.iter().position(|line| line.contains("▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄")).unwrap();
            let shape = lines.iter().map(|line| {
                let signs = line.chars().chain(std::iter::repeat(' ')).take(left);
                signs.map(|sign| if is_block(sign) { sign } else { ' ' }).collect::<String>()
            });
            shape.skip(top).take(usize::from(size.1) / 2).collect::<Vec<_>>()
        };
        let mut room = states::room("speaking");
        let before = clock(&room);
        room.keys("aafg<enter>abih<enter>akor<enter>amex<enter>aphl<enter>aslb<enter>atha<enter>aarm<enter>");
        assert_eq!(clock(&room), before, "{size:?}");
    }
}

#[test]
fn a_full_room_with_long_names() {
    for size in SIZES {
        let file = format!("full-{}x{}", size.0, size.1);
        insta::assert_snapshot!(file, sketch(&drawn(&long_names().scene(), size, TRUE)));
    }
}

#[test]
fn the_help_begins_with_the_few_keys_that_matter_now() {
    for (name, mut room) in [
        ("not-open", states::room("not-open")),
        ("called", states::room("called")),
        ("over", states::room("over")),
        ("point-of-order", states::room("point-of-order")),
        ("suspended", states::room("suspended")),
        ("closed", states::room("closed")),
    ] {
        let footer = room.scene().hints;
        room.keys("?");
        let scene = room.scene();
        let PanelView::Help { rows, .. } = &scene.panel else { panic!("{name}: the help is open") };
        let groups: Vec<_> = rows.chunk_by(|_, next| matches!(next, HelpRow::Key(_))).collect();
        let keys = |group: &[HelpRow]| group.len() - 1;
        assert_eq!(groups[0][0], HelpRow::Heading("NOW".to_owned()), "{name}");
        let longest = groups.iter().map(|group| keys(group)).max().unwrap();
        assert!((1..longest).contains(&keys(groups[0])), "{name}");
        let now = groups[0].iter().filter_map(|row| match row {
            HelpRow::Key(hint) => Some(hint),
            HelpRow::Heading(_) => None,
        });
        assert!(now.eq(footer.iter().filter(|hint| hint.live).take(8)), "{name}");
        for size in SIZES {
            let lines = lines(&drawn(&scene, size, TRUE));
            let title = lines.iter().position(|line| line.contains("▎ KEYS")).unwrap();
            assert!(lines[title].contains("bright: can be done now · dim: at other times"), "{size:?}");
            let below: Vec<_> = lines[title + 1..].iter().map(|line| line.trim_matches([' ', '▎'])).collect();
            assert_eq!(below.iter().find(|line| !line.is_empty()), Some(&"NOW"), "{name} at {size:?}");
        }
    }
}

#[test]
fn help_and_tally_at_each_size() {
    for name in ["help", "tally"] {
        for size in [(100, 30), (160, 45)] {
            let file = format!("{name}-{}x{}", size.0, size.1);
            insta::assert_snapshot!(file, sketch(&drawn(&states::room(name).scene(), size, TRUE)));
        }
    }
    for size in [(80, 24), (200, 60)] {
        let file = format!("tally-{}x{}", size.0, size.1);
        insta::assert_snapshot!(file, sketch(&drawn(&states::room("tally").scene(), size, TRUE)));
    }
}

#[test]
fn the_tally_has_headings_and_cuts_no_name() {
    let scene = states::room("tally").scene();
    for size in SIZES {
        let text = lines(&drawn(&scene, size, TRUE)).join("\n");
        let place =
            |heading: &str| text.find(heading).unwrap_or_else(|| panic!("{heading} at {size:?}\n{text}"));
        assert!(place("HEARD SO FAR") < place("NOT YET HEARD · "), "{size:?}");
        assert!(text.contains("Bosnia and Herzegovina"), "{text}");
        // Numbers have their headings wherever they are in sight.
        assert_eq!(text.contains("times spoken"), text.contains("HEARD EARLIER"), "{size:?}\n{text}");
        assert_eq!(text.contains("3:50"), text.contains("times spoken") && size.0 > 80, "{size:?}\n{text}");
    }
}

/// Panels of which each can be opened in the room "speaking", with the keys that open it.
const PANELS: &[(&str, &str)] = &[
    ("the agenda", "g"),
    ("the agenda with something refused that can be allowed", "g<down><down><down><down><down><left><left>"),
    ("the finder", "a"),
    ("the finder with a name that is refused", "acam<enter>"),
    ("the finder with what can be allowed", "latha<enter>"),
    ("the tally", "t"),
    ("the help", "?"),
    ("more time", "+"),
    ("a point of order", "p"),
    ("a line", "z"),
    ("the next topic", "n"),
    ("several names", "aIraq, Chad, Peru, Fiji<enter>"),
    ("a note", "#x<enter>#"),
    ("the notes", "#x<enter>#<up>"),
];

#[test]
fn no_key_of_a_panel_is_hidden() {
    for (name, keys) in PANELS {
        let mut room = states::room("speaking");
        room.keys(keys);
        let scene = room.scene();
        let hints = scene.panel.hints();
        assert!(!hints.is_empty(), "{name} is open");
        for size in SIZES {
            let text = lines(&drawn(&scene, size, TRUE)).join("\n");
            for hint in hints {
                let hint = format!("{} {}", hint.key, hint.text);
                assert!(text.contains(&hint), "{name}: {hint} at {size:?}\n{text}");
            }
        }
    }
}

#[test]
fn a_list_that_is_cut_says_how_many_more_there_are() {
    let mut finder = states::room("speaking");
    finder.keys("a");
    let mut agenda = Room::of(&long_agenda());
    agenda.keys("<enter>g");
    let cases = [
        ("the finder", finder.scene()),
        ("the agenda, to be changed", agenda.scene()),
        ("the agenda", {
            agenda.keys("<esc>");
            agenda.scene()
        }),
        ("the list of speakers", states::room("too-many").scene()),
        ("the tally", states::room("tally").scene()),
        ("the help", states::room("help").scene()),
    ];
    for (name, scene) in cases {
        let (mut whole, mut cut) = (0, 0);
        for size in SIZES {
            let text = match name {
                "the list of speakers" => list(&scene, size).join("\n"),
                _ => lines(&drawn(&scene, size, TRUE)).join("\n"),
            };
            let names: Vec<String> = match (&scene.panel, name) {
                (PanelView::Finder(finder), _) => finder.rows.iter().map(|row| row.name.clone()).collect(),
                (PanelView::Agenda { .. }, _) | (_, "the agenda") => {
                    scene.desk.agenda.iter().map(|row| row.title.clone()).collect()
                }
                (PanelView::Tally { .. }, _) => scene.desk.tally.iter().map(|row| row.name.clone()).collect(),
                (PanelView::Help { rows, .. }, _) => {
                    let keys = rows.iter().filter_map(|row| match row {
                        HelpRow::Key(hint) => Some(hint.text.clone()),
                        HelpRow::Heading(_) => None,
                    });
                    keys.collect()
                }
                _ => scene.desk.list.rows.iter().map(|row| row.speaker.name.clone()).collect(),
            };
            let is_cut = names.iter().any(|name| !text.contains(name.as_str()));
            let says = text.lines().any(|line| line.contains("… ") && line.contains(" more"));
            assert_eq!(is_cut, says, "{name} at {size:?}\n{text}");
            if is_cut { cut += 1 } else { whole += 1 }
        }
        assert!(cut > 0, "{name} is cut at no size");
        assert!(whole > 0 || name == "the agenda", "{name} is cut at each size");
    }
}

/// An agenda of forty topics.
fn long_agenda() -> String {
    let topics = (1..=40).map(|number| format!("[[item]]\ntitle = \"Topic {number:02}\"\nlength = \"2m\"\n"));
    format!("title = \"Long\"\nlength = \"90m\"\ndelegations = [\"Chad\"]\n{}", topics.collect::<String>())
}

#[test]
fn both_ways_to_reach_all_are_offered_with_their_price() {
    let mut room = Room::open();
    room.keys("n<enter>alao<enter>acam<enter>atur<enter>aser<enter>ajor<enter>{900}<enter><space>{60}");
    let scene = room.scene();
    for size in SIZES {
        let text = lines(&drawn(&scene, size, TRUE)).join("\n");
        let alert = text.lines().find(|line| line.contains("F6")).unwrap_or_default();
        for way in [" for all", " from the reserve"] {
            assert!(alert.contains(way), "{way} at {size:?}\n{text}");
        }
        // What the alert has no room for stands in the list.
        assert_eq!(text.matches("you reach").count(), 1, "{size:?}\n{text}");
    }
}

#[test]
fn of_what_is_left_each_figure_says() {
    for (name, scene) in states::all() {
        for size in SIZES {
            for line in lines(&drawn(&scene, size, TRUE)) {
                for (at, _) in line.match_indices(" left of ") {
                    let (before, after) = line.split_at(at);
                    let of_item = before.rsplit("   ").next().is_some_and(|part| {
                        part.trim_start().starts_with("topic ") || part.trim_start().starts_with("item ")
                    });
                    let of_speaker = after.contains(" to speak") || after.starts_with(" left of the ");
                    assert!(of_item || of_speaker, "{name} at {size:?}: {line}");
                }
            }
        }
    }
}

#[test]
fn a_closed_session_has_no_reserve_and_no_proposed_agenda() {
    let mut room = Room::open();
    room.keys("{60}n{60}n<enter>{60}n<enter>{60}n<enter>{60}n<enter>");
    let scene = room.scene();
    assert!(matches!(scene.desk.stage, tribune::board::desk::Stage::Closed { .. }));
    for size in SIZES {
        let text = lines(&drawn(&scene, size, TRUE)).join("\n");
        for word in ["reserve", "proposed", "behind", "ahead"] {
            assert!(!text.contains(word), "{word} at {size:?}\n{text}");
        }
    }
}

#[test]
fn no_sentence_of_a_question_is_cut() {
    let mut closing = long_names();
    closing.keys("{20}n<enter>{60}n");
    let mut extension = states::room("speaking");
    extension.keys("{150}+");
    let mut longer = long_names();
    longer.keys("{2800}+<up><up><up><up><up>");
    let mut limit = states::room("too-many");
    limit.keys("m");
    let mut next = long_names();
    next.keys("n");
    for room in [closing, extension, longer, limit, next, states::room("leave")] {
        let scene = room.scene();
        let PanelView::Ask { question, details, .. } = &scene.panel else { panic!("a question stands") };
        for size in SIZES {
            let rows = lines(&drawn(&scene, size, TRUE));
            let sheet = rows.iter().filter_map(|row| row.split_once('▎')).map(|(_, text)| text);
            let text = sheet.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
            for sentence in std::iter::once(question).chain(details) {
                assert!(text.contains(sentence.as_str()), "{sentence} at {size:?}\n{}", rows.join("\n"));
            }
        }
    }
}

#[test]
fn a_long_note_wraps_and_its_end_stays_in_sight_with_whom_it_names() {
    let words: Vec<_> = (1..=120).map(|number| format!("word{number}")).collect();
    for size in SIZES {
        let mut room = states::room("speaking");
        room.keys("#");
        room.chair.paste("Serbia said:\nثلاثة أسطر");
        room.keys(" ");
        room.chair.paste(&words[..20].join(" "));
        let text = lines(&drawn(&room.scene(), size, TRUE)).join("\n");
        // The smallest terminal has rows for the end only.
        let first = if size.1 > 24 { 0 } else { 10 };
        for shown in &words[first..20] {
            assert!(text.contains(shown.as_str()), "{shown} at {size:?}\n{text}");
        }
        assert!(text.contains("▲ names Serbia"), "{size:?}\n{text}");
        room.chair.paste(&format!(" {}", words[20..].join(" ")));
        let text = lines(&drawn(&room.scene(), size, TRUE)).join("\n");
        assert!(text.contains("word120") && text.contains("▲ names Serbia"), "{size:?}\n{text}");
        assert!(text.contains("Enter note it") && text.contains("SPEAKING"), "{size:?}\n{text}");
    }
}
