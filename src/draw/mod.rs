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

use crate::words::Words;

use areas::Areas;
pub use board::{BoardScene, board, notice};
pub use look::{Bidi, Depth, Look};
pub use menu::menu;
pub use order_question::{OrderQuestion, order_question};
pub use page::{Page, last_scroll, page};
use scene::Scene;
pub use slide::{SlideClock, SlideScene, last_slide_scroll, slide};
pub use target::Target;
use text::Canvas;
use theme::Theme;
pub use visual::turned;

/// Draws the console over an area of any size.
pub fn console(scene: &Scene, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    let areas = Areas::of(scene, area);
    let mirrored = is_mirrored(&scene.words, look.bidi);
    let look = Look { digits: scene.words.digits(), ..*look };
    let mut canvas = Canvas { buffer, theme: Theme::of(look), mirrored };
    canvas.fill(area, canvas.theme.style(theme::Tone::Text));
    panels::draw(&mut canvas, scene, &areas);
    if mirrored {
        mirror::mirror(buffer, area);
    }
}

/// Whether the console stands from right to left: where its words are written so, and the program orders them. A terminal that
/// orders them by itself would turn its lines round once more.
#[must_use]
pub fn is_mirrored(words: &Words, bidi: Bidi) -> bool {
    bidi == Bidi::Program && words.is_right_to_left()
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
