//! What the mouse finds is what is drawn there.

use ratatui::layout::Rect;

use super::room::desks;
use super::sketch::{drawn, lines};
use crate::draw::scene::{Panel, Scene};
use crate::draw::{Depth, Target, hit};

/// Returns what lies under the first sign of a text, searched from a column on.
fn under(scene: &Scene, size: (u16, u16), text: &str, from: usize) -> Option<Target> {
    let lines = lines(&drawn(scene, size, Depth::True));
    let (row, column) = lines.iter().enumerate().skip(5).find_map(|(row, line)| {
        let skipped: usize = line.chars().take(from).map(char::len_utf8).sum();
        let at = line.get(skipped..)?.find(text)?;
        Some((row, from + line[skipped..skipped + at].chars().count()))
    })?;
    hit(scene, Rect::new(0, 0, size.0, size.1), u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

#[test]
fn a_click_finds_who_waits_the_items_and_the_questions() {
    let desks = desks();
    let scene = &desks.iter().find(|(name, _)| *name == "speaking").unwrap().1;
    for size in [(120, 36), (200, 60)] {
        for row in &scene.desk.list.rows {
            assert_eq!(under(scene, size, &row.speaker.name, 50), Some(Target::Request(row.id)));
        }
        for row in &scene.desk.agenda {
            assert_eq!(under(scene, size, &row.short, 60), Some(Target::Item(row.id)), "{size:?}");
        }
        assert_eq!(under(scene, size, "Which three", 0), Some(Target::Question(1)));
    }
    assert_eq!(under(scene, (80, 24), "Which three", 0), Some(Target::Question(1)));
    assert_eq!(under(scene, (80, 24), "time is up", 40), None);
}

#[test]
fn a_click_finds_the_rows_of_a_sheet_and_nothing_beneath_it() {
    let desks = desks();
    for size in [(120, 36), (80, 24), (60, 20)] {
        for (name, scene) in &desks {
            match &scene.panel {
                Panel::Finder(finder) => {
                    for (place, row) in finder.rows.iter().enumerate().skip(1) {
                        assert_eq!(
                            under(scene, size, &row.name[..5], 0),
                            Some(Target::Found(place)),
                            "{size:?}"
                        );
                    }
                }
                Panel::Agenda { .. } => {
                    let row = &scene.desk.agenda[3];
                    assert_eq!(under(scene, size, "Information", 0), Some(Target::Item(row.id)), "{size:?}");
                }
                Panel::Help { .. } => assert_eq!(under(scene, size, "next speaker", 0), None, "{name}"),
                Panel::None | Panel::Tally { .. } | Panel::Ask { .. } | Panel::Entry { .. } => {}
            }
        }
    }
}

#[test]
fn outside_the_screen_there_is_nothing() {
    let desks = desks();
    let area = Rect::new(10, 5, 120, 36);
    for (column, row) in [(0, 0), (9, 20), (130, 20), (60, 41), (u16::MAX, u16::MAX)] {
        assert_eq!(hit(&desks[5].1, area, column, row), None);
    }
}
