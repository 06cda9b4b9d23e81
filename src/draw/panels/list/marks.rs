//! The marks of those who wait: in words if they fit beside the name; and a star, in a column of its own, for a
//! delegation that was not heard yet.

use crate::board::desk::ListRow;
use crate::draw::scene::Scene;
use crate::draw::text::width;
use crate::floor::plan::Standing;
use crate::floor::representative::TurnKind;
use crate::words::Label;

/// The width of the number before a name.
pub(super) const NUMBER: u16 = 5;
/// The width of the marks of a second representative who was not heard: " 2nd ★".
pub(super) const MARKS: u16 = 6;
/// From this width, a row has marks.
pub(super) const LEAST: u16 = 17;
/// Marks a delegation that was not heard yet.
pub(super) const STAR: &str = "★";
/// Marks a request that the chair allowed against a rule.
pub(super) const LEAVE: &str = "‡";

/// The marks of a row, without the star.
pub(super) fn marks(scene: &Scene, waiting: &ListRow, cells: u16) -> String {
    let long = in_words(scene, waiting);
    let room = cells.saturating_sub(NUMBER + width(&waiting.speaker.name) + 4);
    if width(&long) <= room {
        return long;
    }
    // The name is never what gets cut: as many of the marks stand beside it as fit, the first ones first.
    let mut shown = in_signs(scene, waiting);
    while !shown.is_empty() && width(&shown.join(" ")) > room {
        shown.pop();
    }
    shown.join(" ")
}

/// The columns that a row's marks leave its name.
pub(super) fn room_for_name(scene: &Scene, waiting: &ListRow, cells: u16) -> u16 {
    if cells < LEAST {
        return cells.saturating_sub(NUMBER);
    }
    let marks = width(&marks(scene, waiting, cells));
    cells.saturating_sub(NUMBER + marks + u16::from(marks > 0) + 2)
}

/// Whether a row shows signs that need the legend.
pub(super) fn has_signs(scene: &Scene, waiting: &ListRow, cells: u16) -> bool {
    cells >= LEAST && (waiting.not_yet_heard || shows_leave(scene, waiting, cells))
}

/// Whether a row shows [`LEAVE`].
pub(super) fn shows_leave(scene: &Scene, waiting: &ListRow, cells: u16) -> bool {
    !waiting.speaker.overrides.is_empty() && marks(scene, waiting, cells).contains(LEAVE)
}

fn in_words(scene: &Scene, waiting: &ListRow) -> String {
    let words = &scene.words;
    let number = waiting.speaker.representative.number();
    let mut marks = common(scene, waiting);
    if number > 1 {
        marks.push(words.ordinal_representative(number));
    }
    if !waiting.speaker.overrides.is_empty() {
        marks.push(words.label(Label::ByLeave));
    }
    marks.join(" · ")
}

/// Returns the marks in short, the most important first.
fn in_signs(scene: &Scene, waiting: &ListRow) -> Vec<String> {
    let number = waiting.speaker.representative.number();
    let mut marks = Vec::new();
    if !waiting.speaker.overrides.is_empty() {
        marks.push(LEAVE.to_owned());
    }
    if number > 1 {
        marks.push(scene.words.ordinal(number));
    }
    marks.extend(common(scene, waiting));
    marks
}

fn common(scene: &Scene, waiting: &ListRow) -> Vec<String> {
    let marks = [
        (waiting.kind == TurnKind::Response, Label::ResponseShort),
        (waiting.absences > 0, Label::Absent),
        (waiting.speaker.standing == Standing::Observer, Label::Observer),
    ];
    marks.into_iter().filter(|(holds, _)| *holds).map(|(_, label)| scene.words.label(label)).collect()
}
