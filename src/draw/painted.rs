//! One way for every screen to be painted: on a canvas of its look, its columns turned round where its words stand from right
//! to left and the program orders them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use super::mirror::mirror;
use super::text::Canvas;
use super::theme::Theme;

/// Draws on an area of a buffer, and turns its columns round where the words of the screen ask for it.
pub(super) fn painted(
    buffer: &mut Buffer,
    look: Look,
    right_to_left: bool,
    area: Rect,
    draw: impl FnOnce(&mut Canvas<'_>),
) {
    let mirrored = look.bidi.mirrors(right_to_left);
    draw(&mut Canvas { buffer, theme: Theme::of(look), mirrored });
    if mirrored {
        mirror(buffer, area);
    }
}
