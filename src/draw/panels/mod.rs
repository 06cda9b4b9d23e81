//! The panels, one a file. Each draws on its own area; those that the mouse can reach say where their rows are.

mod agenda;
mod alerts;
mod clocks;
mod floor;
mod footer;
mod header;
mod item;
mod list;
mod questions;
mod sheets;
mod speech;
mod tally;
mod view;

use ratatui::layout::Rect;

use super::Target;
use super::layout::Layout;
use super::scene::{Panel, Scene};
use super::text::Canvas;
pub(in crate::draw) use footer::hints;

/// Draws every panel that has a place.
pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, layout: &Layout) {
    if !layout.clocks.is_empty() {
        clocks::draw(canvas, scene, layout.clocks);
        return;
    }
    header::draw(canvas, scene, layout.header);
    alerts::draw(canvas, scene, layout.alerts);
    item::draw(canvas, scene, layout.item);
    agenda::fold(canvas, scene, layout.fold);
    floor::draw(canvas, scene, layout.floor);
    list::draw(canvas, scene, layout.list);
    agenda::draw(canvas, scene, layout.agenda);
    tally::draw(canvas, scene, layout.tally);
    questions::draw(canvas, scene, layout.questions);
    speech::draw(canvas, scene, layout.line, layout.answer);
    footer::draw(canvas, scene, layout.footer);
    sheets::draw(canvas, scene, layout.sheet);
}

/// Returns what the mouse can reach, and where.
pub(super) fn targets(scene: &Scene, layout: &Layout) -> Vec<(Rect, Target)> {
    match &scene.panel {
        Panel::Finder(finder) => sheets::found(finder, layout.sheet),
        Panel::Agenda { selected, hints } => sheets::items(scene, *selected, hints, layout.sheet),
        Panel::Tally { .. } | Panel::Help { .. } | Panel::Ask { .. } | Panel::Entry { .. } => Vec::new(),
        Panel::None => {
            let mut targets = list::targets(scene, layout.list);
            targets.extend(agenda::targets(scene, layout));
            targets.extend(questions::targets(scene, layout.questions));
            targets
        }
    }
}
