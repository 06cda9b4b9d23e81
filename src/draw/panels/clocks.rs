//! The console on a very small screen: who has the floor, and the two clocks.
//!
//! ```text
//! Lao PDR   ▸ SPEAKING
//!   ▄▀▀▀▄   ▄▀▀▀▄ ▄▀▀▀▄
//!      ▄▀ ▀    ▄▀ █   █
//!   ▄█▄▄▄ ▄ ▄█▄▄▄ ▀▄▄▄▀
//! 2         12:41 left
//! ```

use ratatui::layout::Rect;

use super::view::FloorView;
use super::{floor, item};
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, mut area: Rect) {
    let view = FloorView::of(scene);
    let whole = area;
    if area.height > 1 {
        let band = super::room::band(canvas, scene, area.line(0));
        area.take_top(band);
    }
    if area.height == 1 {
        let tone = view.plate.unwrap_or(Tone::Strong);
        let mut row = area;
        let is_alone = whole.height == 1;
        match &view.clock {
            // In one row, the mark of an unreal session replaces the name.
            Some(clock) if is_alone && width(&clock.text) < row.width && scene.is_unreal() => {
                canvas.left(&mut row, &clock.text, tone);
                row.take_left(1);
                super::room::band(canvas, scene, row);
            }
            Some(clock) if width(&clock.text) <= row.width => {
                canvas.left(&mut row, &clock.text, tone);
                row.take_left(1);
                canvas.left(&mut row, &view.name, Tone::Text);
            }
            // If not even the time fits, the state's sign and colour do.
            Some(_) => canvas.left(&mut row, view.sign, tone),
            None => canvas.left(&mut row, &view.name, Tone::Text),
        }
        return;
    }
    let wide = area.width >= width(&view.name) + width(&view.state) + 8;
    floor::plate(canvas, &view, area.take_top(1), wide);
    if !wide && area.height > 2 {
        canvas.left(&mut area.take_top(1).inset(1), &format!("{} {}", view.sign, view.state), Tone::Text);
    }
    if let Some(present) = scene.desk.item.as_ref().filter(|_| area.height > 1) {
        let mut row = area.take_bottom(1).inset(1);
        item::clock(canvas, scene, &mut row, &present.face);
        row.take_right(1);
        let title = present
            .number
            .map_or_else(|| present.title.clone(), |number| format!("{number} {}", present.title));
        canvas.left(&mut row, &title, Tone::Dim);
    }
    floor::time(canvas, scene, &view, area);
}
