//! A scene onto a terminal: one file a panel, one theme table, big digits.
//!
//! A [`scene::Scene`] is a frozen value. Drawing reads nothing else, and changes nothing but its buffer.
//! [`hit`] tells what lies under the mouse, from the same areas.

mod areas;
mod bar;
pub mod board;
mod digits;
mod joining;
mod large_clock;
mod letters;
pub mod look;
pub mod menu;
mod mirror;
mod order_question;
mod page;
mod painted;
mod panels;
pub mod rooms;
pub mod scene;
mod slide;
mod space;
mod target;
mod tell;
mod text;
mod theme;
mod visual;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use areas::Areas;
pub use board::{BoardScene, board, notice};
pub use look::{Bidi, Depth, Look};
pub use menu::menu;
pub use order_question::{OrderQuestion, order_question};
pub use page::{Page, last_scroll, page};
use painted::painted;
use scene::Scene;
pub use slide::{SlideClock, SlideScene, last_slide_scroll, slide};
pub use target::Target;
use theme::Tone;
pub use visual::turned;

/// Draws the console over an area of any size.
pub fn console(scene: &Scene, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    let areas = Areas::of(scene, area);
    let look = Look { digits: scene.words.digits(), ..*look };
    painted(buffer, look, scene.words.is_right_to_left(), area, |canvas| {
        canvas.fill(area, canvas.theme.style(Tone::Text));
        panels::draw(canvas, scene, &areas);
    });
}

/// What lies at a column and a row of the console that [`console`] draws on this area; columns are counted from the right where
/// it is mirrored.
#[must_use]
pub fn hit(scene: &Scene, area: Rect, column: u16, row: u16) -> Option<Target> {
    let at = Position::new(column, row);
    if !area.contains(at) {
        return None;
    }
    panels::targets(scene, &Areas::of(scene, area))
        .into_iter()
        .find(|(place, _)| place.contains(at))
        .map(|(_, target)| target)
}
