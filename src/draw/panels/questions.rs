//! The guiding questions of the present topic; on a small screen only the first that was not covered.
//!
//! ```text
//! GUIDING QUESTIONS  1 of 3 covered
//! ✓ 1  sustainable support until the job is done
//! · 2  three criteria for donors
//! · 3  which other funding streams
//! ```

use ratatui::layout::Rect;

use crate::draw::Target;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, rows};
use crate::draw::theme::Role;
use crate::words::Label;

fn questions(scene: &Scene) -> &[(String, bool)] {
    scene.desk.item.as_ref().map_or(&[], |item| &item.questions)
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let questions = questions(scene);
    let covered = questions.iter().filter(|(_, covered)| *covered).count();
    if area.height > 1 {
        let mut heading = area.line(0);
        canvas.left(&mut heading, &scene.words.label(Label::Questions), Role::Dim);
        heading.take_left(2);
        canvas.left(&mut heading, &scene.words.covered(covered, questions.len()), Role::Dim);
    }
    for (mut place, number) in places(scene, area) {
        let Some((question, covered)) = questions.get(number) else { continue };
        if area.height == 1 {
            canvas.right(
                &mut place,
                &scene.words.covered(questions.iter().filter(|(_, c)| *c).count(), questions.len()),
                Role::Dim,
            );
            place.take_right(2);
        }
        let (mark, role) = if *covered { ("✓ ", Role::Dim) } else { ("· ", Role::Text) };
        let mut first = place.line(0);
        canvas.left(&mut first, mark, Role::Calm);
        canvas.left(&mut first, &format!("{:<3}", number + 1), role);
        place.take_left(5);
        canvas.wrapped(place, question, role);
    }
}

pub(super) fn targets(scene: &Scene, area: Rect) -> Vec<(Rect, Target)> {
    places(scene, area).map(|(place, number)| (place, Target::Question(number))).collect()
}

/// Returns where each question is, by its place from 0.
fn places(scene: &Scene, area: Rect) -> impl Iterator<Item = (Rect, usize)> {
    let questions = questions(scene);
    let folded = area.height == 1;
    let first = if folded { questions.iter().position(|(_, covered)| !covered).unwrap_or(0) } else { 0 };
    let most = if folded { 1 } else { usize::MAX };
    let mut rest = area;
    rest.take_top(u16::from(area.height > 1));
    questions.iter().enumerate().skip(first).take(most).map_while(move |(number, (question, _))| {
        let place = rest.take_top(rows(question, rest.width.saturating_sub(5), 3));
        (!place.is_empty()).then_some((place, number))
    })
}
