//! Tests that the mouse finds what is drawn.

use ratatui::layout::Rect;

use tribune::draw::scene::{PanelView, Scene};
use tribune::draw::{Target, hit};

use crate::screens::TRUE;
use crate::screens::sketch::{drawn, lines};
use crate::screens::states;

/// What lies under the first character of a text, searched from a column on.
fn under(scene: &Scene, size: (u16, u16), text: &str, from: usize) -> Option<Target> {
    let lines = lines(&drawn(scene, size, TRUE));
    let (row, column) = lines.iter().enumerate().skip(5).find_map(|(row, line)| {
        let skipped: usize = line.chars().take(from).map(char::len_utf8).sum();
        let at = line.get(skipped..)?.find(text)?;
        Some((row, from + line[skipped..skipped + at].chars().count()))
    })?;
    hit(scene, Rect::new(0, 0, size.0, size.1), u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

#[test]
fn a_click_finds_who_waits_the_items_and_the_questions() {
    let scene = &states::room("speaking").scene();
    for size in [(120, 36), (200, 60)] {
        for row in &scene.desk.list.rows {
            assert_eq!(under(scene, size, &row.speaker.name, 50), Some(Target::Request(row.id)));
        }
        for row in &scene.desk.agenda {
            let found = [&row.title, &row.short].map(|name| under(scene, size, name, 60));
            assert!(found.contains(&Some(Target::Item(row.id))), "{size:?} {row:?}");
        }
        assert_eq!(under(scene, size, "Which three things", 0), Some(Target::Question(1)));
    }
    assert_eq!(under(scene, (80, 24), "Which three things", 0), Some(Target::Question(1)));
    assert_eq!(under(scene, (80, 24), "time is up", 40), None);
}

#[test]
fn a_click_finds_the_rows_of_a_sheet_and_nothing_beneath_it() {
    for size in [(120, 36), (80, 24), (60, 20)] {
        let finder = states::room("finder").scene();
        let PanelView::Finder(found) = &finder.panel else { panic!("the finder is open") };
        for (place, row) in found.rows.iter().enumerate().take(4) {
            assert_eq!(
                under(&finder, size, &row.name[..5], 0),
                Some(Target::Found(place)),
                "{size:?} {row:?}"
            );
        }
        let agenda = states::room("agenda").scene();
        let row = &agenda.desk.agenda[3];
        assert_eq!(under(&agenda, size, "Information", 0), Some(Target::Item(row.id)), "{size:?}");
        assert_eq!(under(&states::room("help").scene(), size, "next speaker", 0), None);
    }
}

#[test]
fn outside_the_screen_there_is_nothing() {
    let scene = states::room("speaking").scene();
    let area = Rect::new(10, 5, 120, 36);
    for (column, row) in [(0, 0), (9, 20), (130, 20), (60, 41), (u16::MAX, u16::MAX)] {
        assert_eq!(hit(&scene, area, column, row), None);
    }
}
