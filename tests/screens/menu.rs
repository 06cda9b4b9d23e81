//! Tests of the choice before a session: each plan with its title, room, date and time, at each size.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tribune::draw::menu::{Menu, MenuNote, MenuRow, menu};
use tribune::draw::scene::Hint;

use super::TRUE;
use super::sketch::lines;

const TITLES: [&str; 3] = [
    "Breakout Group English I",
    "Plenary Session 3: Report Back by National Directors",
    "Introduction to \"National Directors Day\"",
];

fn drawn(selected: usize, size: (u16, u16), note: &MenuNote) -> Vec<String> {
    let plan = |title: &str| MenuRow {
        title: title.to_owned(),
        facts: ["Room C", "2024-04-30", "10:15–12:00"].map(str::to_owned).into(),
        note: note.clone(),
    };
    let first = MenuRow {
        title: "Practise".to_owned(),
        facts: Vec::new(),
        note: MenuNote::Text("lessons in a simulated room".to_owned()),
    };
    let rows: Vec<_> =
        std::iter::once(first).chain(TITLES.iter().cycle().take(12).map(|title| plan(title))).collect();
    let hints = vec![Hint { key: "Enter".to_owned(), text: "choose".to_owned(), live: true }];
    let shown =
        Menu { question: "What shall be run?".to_owned(), rows, selected, hints, right_to_left: false };
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    menu(&shown, &TRUE, buffer.area, &mut buffer);
    lines(&buffer)
}

#[test]
fn each_plan_has_its_title_room_date_and_time_and_its_file_is_told() {
    let path = MenuNote::Path("/home/chair/meetings/2024/geneva/breakout/english-1.toml".to_owned());
    for size in [(80, 24), (100, 30), (120, 36), (160, 45), (200, 60)] {
        let text = drawn(2, size, &path).join("\n");
        for title in TITLES {
            assert!(text.contains(title), "{title} at {size:?}\n{text}");
        }
        for fact in ["Room C", "2024-04-30", "10:15–12:00"] {
            assert!(text.matches(fact).count() >= 8, "{fact} at {size:?}\n{text}");
        }
        // A path is shortened in the middle: the file's name stays.
        assert!(text.matches("/english-1.toml").count() >= 8, "{size:?}\n{text}");
        assert!(text.matches("/home/").count() >= 8 || size.0 < 160, "{size:?}\n{text}");
        assert!(text.contains("▸ ") && text.contains("Enter choose"), "{size:?}");
    }
}

#[test]
fn a_menu_that_is_cut_says_which_of_how_many_is_chosen() {
    let note = MenuNote::Text("english-1, comes with the program".to_owned());
    for selected in 0..13 {
        let rows = drawn(selected, (80, 24), &note);
        assert!(rows.iter().any(|row| row.ends_with(&format!("{}/13", selected + 1))), "{}", rows.join("\n"));
        assert!(rows.iter().any(|row| row.contains("▸ ")), "{selected}");
    }
    assert!(!drawn(0, (200, 60), &note).join("\n").contains("/13"));
}
