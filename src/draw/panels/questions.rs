//! The guiding questions of the present topic; on a small screen only the first that is not covered.
//!
//! ```text
//! GUIDING QUESTIONS  1 of 3 covered
//! ✓ 1  sustainable support until the job is done
//! · 2  three criteria for donors
//! · 3  which other funding streams
//! ```

use ratatui::layout::Rect;

use crate::draw::areas::{GUTTER, question_columns};
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::target::Target;
use crate::draw::text::{Canvas, rows};
use crate::draw::theme::Tone;
use crate::words::Label;

fn questions(scene: &Scene) -> &[(String, bool)] {
    scene.desk.item.as_ref().map_or(&[], |item| &item.questions)
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let questions = questions(scene);
    let covered = questions.iter().filter(|(_, covered)| *covered).count();
    if area.height > 1 {
        let mut heading = area.line(0);
        canvas.left(&mut heading, &scene.words.label(Label::Questions), Tone::Dim);
        heading.take_left(2);
        let hidden = questions.len().saturating_sub(places(scene, area).len());
        let more = if hidden > 0 { scene.words.and_more(hidden) } else { String::new() };
        canvas.right(&mut heading, &more, Tone::Closing);
        heading.take_right(2);
        canvas.left_if_fits(&mut heading, &scene.words.covered(covered, questions.len()), Tone::Dim);
    }
    for (mut place, number) in places(scene, area) {
        let Some((question, covered)) = questions.get(number) else { continue };
        if area.height == 1 {
            canvas.right(
                &mut place,
                &scene.words.covered(questions.iter().filter(|(_, c)| *c).count(), questions.len()),
                Tone::Dim,
            );
            place.take_right(2);
        }
        let (mark, tone) = if *covered { ("✓ ", Tone::Dim) } else { ("· ", Tone::Text) };
        let mut first = place.line(0);
        canvas.left(&mut first, mark, Tone::Calm);
        canvas.left(&mut first, &format!("{:<3}", number + 1), tone);
        place.take_left(5);
        canvas.wrapped(place, question, tone);
    }
}

pub(super) fn targets(scene: &Scene, area: Rect) -> Vec<(Rect, Target)> {
    places(scene, area).into_iter().map(|(place, number)| (place, Target::Question(number))).collect()
}

/// The area of each question, by index: in columns, with air between them if there is room.
fn places(scene: &Scene, area: Rect) -> Vec<(Rect, usize)> {
    let questions = questions(scene);
    if area.height == 1 {
        let first = questions.iter().position(|(_, covered)| !covered).unwrap_or(0);
        return if questions.is_empty() { Vec::new() } else { vec![(area, first)] };
    }
    let (columns, each) = question_columns(area.width);
    let height = |question: &str| rows(question, each.saturating_sub(5), 3);
    let mut below = area;
    below.take_top(1);
    let in_column = questions.len().div_ceil(columns).max(1);
    let needed: u16 = questions.iter().take(in_column).map(|(question, _)| height(question) + 1).sum();
    let air = u16::from(columns == 1 && needed <= below.height);
    let mut places = Vec::with_capacity(questions.len());
    for (column, numbers) in questions.chunks(in_column).enumerate() {
        let mut rest = if column + 1 == columns { below } else { below.take_left(each) };
        below.take_left(GUTTER);
        for (place, (question, _)) in numbers.iter().enumerate() {
            let row = rest.take_top(height(question));
            rest.take_top(air);
            if !row.is_empty() {
                places.push((row, column * in_column + place));
            }
        }
    }
    places
}
