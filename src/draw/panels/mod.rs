//! The panels, one a file. Each draws on its own area; those that the mouse can reach give the areas of their rows.

pub(in crate::draw) mod agenda;
pub(in crate::draw) mod alerts;
mod clocks;
mod code;
pub(in crate::draw) mod floor;
mod footer;
mod header;
mod help;
mod item;
pub(in crate::draw) mod lesson;
pub(in crate::draw) mod list;
mod notes;
mod questions;
mod report;
pub(in crate::draw) mod room;
mod sheet;
pub(in crate::draw) mod sheets;
pub(in crate::draw) mod speech;
pub(in crate::draw) mod tally;
mod view;

use ratatui::layout::Rect;

use super::areas::Areas;
use super::scene::{PanelView, Scene};
use super::target::Target;
use super::text::Canvas;
pub(in crate::draw) use footer::hints;
pub(in crate::draw) use sheets::draw_input;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, areas: &Areas) {
    if !areas.clocks.is_empty() {
        clocks::draw(canvas, scene, areas.clocks);
        room::draw(canvas, scene, areas.room);
        return;
    }
    header::draw(canvas, scene, areas.header);
    alerts::draw(canvas, scene, areas.alerts);
    item::draw(canvas, scene, areas.item);
    agenda::fold(canvas, scene, areas.fold);
    floor::draw(canvas, scene, areas.floor, areas.air, areas.list.is_empty());
    list::draw(canvas, scene, areas.list, areas.reach_is_said);
    agenda::draw(canvas, scene, areas.agenda);
    tally::draw(canvas, scene, areas.tally);
    questions::draw(canvas, scene, areas.questions);
    speech::draw(canvas, scene, areas.line, areas.answer);
    lesson::draw(canvas, scene, areas.lesson);
    room::draw(canvas, scene, areas.room);
    footer::draw(canvas, scene, areas.footer);
    sheets::draw(canvas, scene, areas.sheet);
}

pub(super) fn targets(scene: &Scene, areas: &Areas) -> Vec<(Rect, Target)> {
    match &scene.panel {
        PanelView::Finder(finder) => sheets::found(finder, areas.sheet),
        PanelView::Agenda { selected, hints } => sheets::items(scene, *selected, hints, areas.sheet),
        PanelView::Tally { .. }
        | PanelView::Help { .. }
        | PanelView::Ask { .. }
        | PanelView::Page { .. }
        | PanelView::Note(_)
        | PanelView::Notes(_)
        | PanelView::Report(_)
        | PanelView::Entry { .. } => Vec::new(),
        PanelView::None => {
            let mut targets = list::targets(scene, areas.list, areas.reach_is_said);
            targets.extend(agenda::targets(scene, areas.agenda, areas.fold));
            targets.extend(questions::targets(scene, areas.questions));
            targets
        }
    }
}
