//! The slide of a report that is read through, in place of the rest of the room's screen.
//!
//! ```text
//! NDM-UN27 · English I · Room C                                             slide 2 of 8
//!
//! Resource mobilisation
//!
//! Main points
//! • Teams that work across a border share their survey data.
//!   – Follow-up: UNMAS
//! … 3 more
//!
//! ████████████████████████████┃██████████████████████████▍──────────────────────────────
//! ▄▀▀▀▄   ▄▀▀▀▄ ▄▀▀▀▄
//! ▄█▄▄▄ ▄ ▄█▄▄▄ ▀▄▄▄▀   left of 3:00 · enough after 2:00
//! ```

use ratatui::layout::Rect;

use super::scene::BoardScene;
use crate::board::countdown::Countdown;
use crate::board::face::Pace;
use crate::board::slide::BoardSlide;
use crate::draw::digits::Size;
use crate::draw::large_clock::LargeClock;
use crate::draw::letters::{Large, Most};
use crate::draw::page::last_start;
use crate::draw::slide::{draw_line, line_rows};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, rows, width};
use crate::draw::theme::Tone;
use crate::words::SlideWords;

/// The rows from which the session and the slide's number stand above it.
const HEADED: u16 = 12;
/// The rows from which there is a bar, and air between the parts.
const AIRY: u16 = 16;
/// The rows from which the title and the digits are large.
const LARGE: u16 = 20;

/// Draws the slide and its countdown.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    scene: &BoardScene,
    (slide, words): (&BoardSlide, &SlideWords),
    area: Rect,
) {
    let tall = area.height;
    let mut rest = area.inset(if area.width >= 100 { 2 } else { u16::from(area.width >= 20) });
    let air = u16::from(tall >= AIRY);
    if tall >= HEADED {
        rest.take_top(u16::from(tall >= 30));
        let mut row = rest.take_top(1);
        canvas.right(&mut row, &words.place, Tone::Dim);
        row.take_right(2);
        canvas.left(&mut row, &scene.words.heading, Tone::Dim);
        rest.take_top(air);
    }
    if let Some(clock) = slide.clock.as_ref().filter(|_| tall > 1) {
        draw_clock(canvas, clock, scene, words, &mut rest, tall);
        rest.take_bottom(air);
    }
    let small = rows(&slide.title, rest.width, 3).min(rest.height);
    let most = Most { lines: 1, width: rest.width, height: tall / 5 };
    let large = Large::fitting(&slide.title, most).filter(|_| tall >= LARGE && !canvas.mirrored);
    // Large letters must not cost a line of the slide.
    let room = |title: u16| rest.height.saturating_sub(title + air);
    // Measured once: a false console may send as much as it may.
    let rows_of: Vec<_> = slide.lines.iter().map(|line| line_rows(line, rest.width, air)).collect();
    let all = height(&rows_of);
    let large = large.filter(|large| all <= room(large.rows()) || all > room(small));
    if let Some(large) = large {
        let mut place = rest.take_top(large.rows());
        canvas.large(place.take_left(large.columns()), &large, canvas.theme.style(Tone::Strong));
    } else {
        canvas.wrapped(rest.take_top(small), &slide.title, Tone::Strong);
    }
    rest.take_top(air);
    draw_lines(canvas, slide, &rows_of, words, rest, air);
}

/// Draws the lines that fit, and how many do not. `rows_of` says how many rows each takes.
fn draw_lines(
    canvas: &mut Canvas<'_>,
    slide: &BoardSlide,
    rows_of: &[u16],
    words: &SlideWords,
    area: Rect,
    air: u16,
) {
    // The reader's screen may be smaller: what fits here is not scrolled off.
    let last = last_start(rows_of.iter().copied(), area.height);
    let from = slide.scroll.min(last);
    let is_whole = from == last;
    let mut rest = area;
    let below = rest.take_bottom(u16::from(!is_whole));
    let mut drawn = 0;
    for (line, &rows) in slide.lines.iter().zip(rows_of).skip(from) {
        // A line that is higher than the screen is cut with "…".
        if drawn > 0 && rows > rest.height {
            break;
        }
        draw_line(canvas, line, &mut rest, air);
        drawn += 1;
    }
    let more = slide.lines.len().saturating_sub(from + drawn);
    if more > 0 && !is_whole {
        canvas.left(&mut below.line(0), &format!("… {}", words.more.with(more)), Tone::Dim);
    }
}

fn height(rows_of: &[u16]) -> u16 {
    rows_of.iter().copied().fold(0, u16::saturating_add)
}

/// Draws the countdown at the bottom of an area, and takes its rows off.
fn draw_clock(
    canvas: &mut Canvas<'_>,
    clock: &Countdown,
    scene: &BoardScene,
    words: &SlideWords,
    rest: &mut Rect,
    tall: u16,
) {
    let face = clock.face(scene.now);
    let tone = Tone::of_pace(face.pace);
    let counted = if face.pace == Pace::Over { &words.over } else { &words.left };
    let said: Vec<_> =
        [&words.held, counted, &words.enough].into_iter().flatten().map(String::as_str).collect();
    let said = said.join(" · ");
    let large = LargeClock::of(face);
    let signed = format!("+{}", large.widest);
    let size = Size::fitting(&signed, rest.width / 2, tall / 6).filter(|_| tall >= LARGE);
    let mut place = rest.take_bottom(size.map_or(1, Size::rows));
    if let Some(size) = size {
        let digits = place.take_left(size.columns(&large.text));
        canvas.digits(digits, &large.text, size, canvas.theme.style(tone));
    } else {
        canvas.left(&mut place, &large.text, tone);
    }
    place.take_left(if size.is_some() { 3 } else { 1 });
    let mut row = place.line(place.height.saturating_sub(1));
    let said = if width(&said) <= row.width { &said } else { counted.as_deref().unwrap_or_default() };
    canvas.left(&mut row, said, tone);
    if tall < AIRY {
        return;
    }
    let row = rest.take_bottom(1);
    canvas.bar(row, &face);
    canvas.bar_marks(row, &face, &clock.warnings);
}
