//! The room's screen: what a projector shows of a board, at any size.
//!
//! The room looks from fourteen metres. The name and the digits are the largest; then come the state, the topic's title
//! and a message of the chair; the rest is small. A long name wraps to two lines of large letters. State is a word and a
//! shape, not a colour alone, and the digits say in a word whether they are left or over.
//!
//! ```text
//! NDM-UN27 · English I · Room C
//! 2  Resource mobilisation                                                     topic 12:41 left
//! ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸──────────────────────
//!
//! ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
//!                                            Lao PDR
//! ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
//!                               ▄▀▀▀▄   ▄▀▀▀▄ ▄▀▀▀▄
//!                                  ▄▀ ▀    ▄▀ █   █
//!                               ▄█▄▄▄ ▄ ▄█▄▄▄ ▀▄▄▄▀
//!                                         left of 4:00
//! ██████████████████████████████████████████████████████▍──────────────────────────────────────
//! next: Cambodia                                                          list of speakers open
//! ```

mod compact;
mod edges;
mod hero;
mod scene;
mod slide;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use super::painted::painted;
use super::space::Space;
use super::text::{Canvas, width};
use super::theme::Tone;
use crate::board::room::ShownView;
use crate::words::is_right_to_left_language;
use edges::Foot;
pub use scene::BoardScene;
use view::BoardView;

/// Below these columns and rows only who has the floor, and how long, are shown.
const NARROW: u16 = 40;
const LOW: u16 = 12;

/// Draws the room's screen onto an area of a buffer, whatever its size; what was there before is gone.
pub fn board(scene: &BoardScene, look: &Look, area: Rect, buffer: &mut Buffer) {
    let mut rest = area.intersection(buffer.area);
    let look = Look { digits: scene.words.digits, ..*look };
    let mut canvas = Canvas::of(buffer, look);
    canvas.fill(rest, canvas.theme.style(Tone::Text));
    if let Some(band) = scene.words.band.as_ref().filter(|_| rest.height > 1) {
        let row = rest.take_top(1);
        canvas.fill(row, canvas.theme.style(Tone::Trial));
        canvas.centred(row, band, Tone::Trial);
    }
    if let Some(mark) = scene.mark.as_ref().filter(|_| rest.height > 1) {
        let edge = if rest.width >= 100 { 2 } else { 1 };
        canvas.left(&mut rest.take_bottom(1).inset(edge), &format!("● {mark}"), Tone::Closing);
    }
    let showing = &scene.board.showing;
    let slide = showing.slide.as_ref().zip(scene.words.slide.as_ref());
    let slide = slide.filter(|_| showing.view != ShownView::Blank);
    let is_right_to_left = match slide {
        // A report has a language of its own.
        Some(_) => scene.board.language.as_deref().is_some_and(is_right_to_left_language),
        None => scene.words.is_right_to_left,
    };
    painted(buffer, look, is_right_to_left, rest, |canvas| match slide {
        Some(read) => slide::draw(canvas, scene, read, rest),
        None => shown(canvas, scene, showing.view, rest),
    });
}

fn shown(canvas: &mut Canvas<'_>, scene: &BoardScene, shown: ShownView, area: Rect) {
    let mut rest = area;
    let view = BoardView::of(scene);
    let is_small = rest.width < NARROW || rest.height < LOW;
    match shown {
        ShownView::Blank => {}
        _ if is_small => compact::draw(canvas, scene, &view, rest),
        ShownView::ClockAlone => {
            // A message is read whatever else is shown.
            let foot = Foot::of(scene, rest.inset(2).width, rest.height);
            if !matches!(foot, Foot::Next) {
                foot.draw(canvas, scene, rest.take_bottom(foot.rows()).inset(2));
            }
            hero::alone(canvas, scene, &view, rest);
        }
        ShownView::Whole => whole(canvas, scene, &view, rest),
    }
}

/// Draws a sentence in the middle of an area of a buffer, and more below it: there is no board to show.
pub fn notice(text: &str, note: &str, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    let mut canvas = Canvas::of(buffer, *look);
    canvas.fill(area, canvas.theme.style(Tone::Text));
    let mut rest = area.inset(u16::from(area.width > 8) * 2);
    rest.take_top(area.height.saturating_sub(3) / 2);
    let used = canvas.wrapped_centred(rest, text, Tone::Strong);
    rest.take_top(used + 1);
    canvas.wrapped_centred(rest, note, Tone::Dim);
}

fn whole(canvas: &mut Canvas<'_>, scene: &BoardScene, view: &BoardView, area: Rect) {
    let mut rest = area.inset(if area.width >= 100 { 2 } else { 1 });
    let air = u16::from(area.height >= 20);
    rest.take_top(u16::from(area.height >= 30));
    edges::head(canvas, scene, view, &mut rest, area.height);
    rest.take_top(air);
    let foot = Foot::of(scene, rest.width, area.height);
    foot.draw(canvas, scene, rest.take_bottom(foot.rows()));
    rest.take_bottom(air);
    if let Some(clock) = view.clock.as_ref().filter(|clock| clock.bar) {
        canvas.bar(rest.take_bottom(1), &clock.face);
        rest.take_bottom(air);
    }
    hero::draw(canvas, scene, view, rest);
}

impl Canvas<'_> {
    /// Draws text in the middle of a row.
    fn centred(&mut self, row: Rect, text: &str, tone: Tone) {
        let mut row = row;
        row.take_left(row.width.saturating_sub(width(text)) / 2);
        self.left(&mut row, text, tone);
    }

    /// Draws wrapped text down an area, each line in the middle, and returns the rows used.
    fn wrapped_centred(&mut self, area: Rect, text: &str, tone: Tone) -> u16 {
        let mut rest = text;
        for row in 0..area.height {
            if rest.is_empty() {
                return row;
            }
            let is_last = row + 1 == area.height;
            let (head, tail) = if is_last { (rest, "") } else { super::text::split(rest, area.width) };
            self.centred(area.line(row), head, tone);
            rest = tail;
        }
        area.height
    }
}
