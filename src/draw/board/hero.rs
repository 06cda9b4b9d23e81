//! The middle of the room's screen: who has the floor, and how long.
//!
//! The plate is solid while somebody has the floor and hollow while nobody does. Once the time is up the digits are cut
//! out of a solid block: that shape means over, with or without colour.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::view::BoardView;
use crate::board::face::Pace;
use crate::draw::digits::Size;
use crate::draw::large_clock::LargeClock;
use crate::draw::letters;
use crate::draw::space::Space;
use crate::draw::text::{self, Canvas};
use crate::draw::theme::Tone;

/// The rows from which the name is in large letters, and those from which it is in twice as large ones.
const LARGE: u16 = 22;
const LARGER: u16 = 40;

pub(super) fn draw(canvas: &mut Canvas<'_>, view: &BoardView, area: Rect) {
    let Some(clock) = &view.clock else { return sentence(canvas, view, area) };
    let mut rest = area;
    let scale = match area.height {
        0..LARGE => 0,
        LARGE..LARGER => 1,
        LARGER.. => 2,
    };
    let scale = letters::fitting(&view.name, area.width.saturating_sub(4), scale);
    let high = match (scale, area.height) {
        (0, 0..12) => 1,
        (0, _) => 3,
        _ => letters::rows(scale) + 2,
    };
    plate(canvas, view, rest.take_top(high), scale);
    let air = u16::from(area.height >= LARGE);
    rest.take_top(air);
    let one = u16::from(!view.notes.is_empty());
    let below = if area.height >= LARGER { letters::rows(1) } else { one };
    let notes = rest.take_bottom(below);
    rest.take_bottom(air);
    let used = digits(canvas, clock, rest);
    // The notes stay with the digits.
    let free = rest.height.saturating_sub(used) / 2;
    note(canvas, view, Rect { y: notes.y - free.min(notes.y), ..notes });
}

/// Draws the digits, and what the room must know besides, alone on the screen.
pub(super) fn alone(canvas: &mut Canvas<'_>, view: &BoardView, area: Rect) {
    let Some(clock) = &view.clock else { return sentence(canvas, view, area) };
    let mut rest = area.inset(2);
    rest.take_top(1);
    rest.take_bottom(1);
    let noted = clock.face.pace == Pace::Over || !clock.face.runs;
    if noted {
        let rows = if area.height >= LARGER { letters::rows(1) } else { 1 };
        note(canvas, view, rest.take_bottom(rows));
        rest.take_bottom(1);
    }
    digits(canvas, clock, rest);
}

/// Draws what goes on where no clock shows it.
fn sentence(canvas: &mut Canvas<'_>, view: &BoardView, area: Rect) {
    let note = view.notes.first().map_or("", String::as_str);
    if area.height >= LARGE && in_letters(canvas, &[&view.name, note], area, Tone::Strong) {
        return;
    }
    let mut rest = area;
    rest.take_top(area.height.saturating_sub(3) / 2);
    let used = canvas.wrapped_centred(rest, &format!("{}  {}", view.sign, view.name), Tone::Strong);
    rest.take_top(used + 1);
    canvas.wrapped_centred(rest, note, Tone::Text);
}

/// Draws a message that takes the whole middle.
pub(super) fn message(canvas: &mut Canvas<'_>, message: &str, area: Rect) {
    canvas.fill(area, canvas.theme.style(Tone::Selected));
    let inside = area.inset(2);
    if in_letters(canvas, &[message], inside, Tone::Selected) {
        return;
    }
    let high = text::rows(message, inside.width, inside.height);
    let mut rest = inside;
    rest.take_top((inside.height - high.min(inside.height)) / 2);
    canvas.wrapped_centred(rest, message, Tone::Selected);
}

/// Draws texts below one another in the middle of an area, in the largest letters in which they fit; returns whether
/// they do in any.
fn in_letters(canvas: &mut Canvas<'_>, texts: &[&str], area: Rect, tone: Tone) -> bool {
    let style = canvas.theme.style(tone);
    for scale in [2, 1] {
        let lines: Vec<_> = texts.iter().map(|text| letters::wrapped(text, area.width, scale)).collect();
        let fits = texts.iter().zip(&lines).all(|(text, lines)| text.is_empty() || !lines.is_empty());
        let rows = letters::rows(scale) + 1;
        let count = u16::try_from(lines.iter().map(Vec::len).sum::<usize>()).unwrap_or(u16::MAX);
        let high = count.saturating_mul(rows);
        if !fits || high > area.height {
            continue;
        }
        let mut rest = area;
        rest.take_top((area.height - high) / 2);
        for line in lines.into_iter().flatten() {
            canvas.letters(rest.take_top(rows), line, scale, style);
        }
        return true;
    }
    false
}

fn plate(canvas: &mut Canvas<'_>, view: &BoardView, area: Rect, scale: u16) {
    let style = canvas.theme.style(view.plate.unwrap_or(Tone::Strong));
    let mut inside = area;
    if view.plate.is_some() {
        if area.height >= 3 {
            let edge = Style { fg: style.bg, bg: None, add_modifier: Modifier::empty(), ..style };
            canvas.tile(inside.take_top(1), '▄', edge);
            canvas.tile(inside.take_bottom(1), '▀', edge);
        }
        canvas.fill(inside, style);
    }
    let middle = inside.line(inside.height / 2);
    if scale > 0 {
        canvas.letters(inside.inset(2), &view.name, scale, style);
    } else {
        canvas.centred_in(middle.inset(2), &format!("{} {}", view.sign, view.name), style);
    }
}

/// Draws the state and what the time is of.
fn note(canvas: &mut Canvas<'_>, view: &BoardView, area: Rect) {
    let text = view.notes.join(" · ");
    let is_over = view.clock.as_ref().is_some_and(|clock| clock.face.pace == Pace::Over);
    let tone = if is_over { Tone::Over } else { Tone::Text };
    let scale = letters::fitting(&text, area.width, u16::from(area.height >= letters::rows(1)));
    if scale > 0 {
        canvas.letters(area, &text, scale, canvas.theme.style(tone));
    } else {
        let tone = if is_over { Tone::Over } else { Tone::Strong };
        canvas.centred(area.line(0), &text, tone);
    }
}

/// Draws the time in the largest digits that fit, in the middle of the area, and returns the rows used.
pub(super) fn digits(canvas: &mut Canvas<'_>, clock: &LargeClock, area: Rect) -> u16 {
    let over = clock.face.pace == Pace::Over && clock.face.runs;
    let tone = match (over, clock.face.runs) {
        (true, _) => Tone::PlateOver,
        (false, true) => Tone::of_pace(clock.face.pace),
        (false, false) => Tone::Dim,
    };
    let style = canvas.theme.style(tone).remove_modifier(Modifier::BOLD);
    // The place of the sign is kept free, so that the digits stay where they are as the time runs out.
    let signed = format!("+{}", clock.widest);
    let Some(size) = Size::fitting(&signed, area.width.saturating_sub(2), area.height) else {
        let row = area.line(area.height / 2);
        if over {
            canvas.fill(row, style);
        }
        canvas.centred_in(row, &clock.text, style.add_modifier(Modifier::BOLD));
        return 1;
    };
    let mut place = area;
    place.take_top((area.height - size.rows()) / 2);
    let mut place = place.take_top(size.rows());
    if over {
        canvas.fill(place, style);
    }
    // In the middle, as far as the sign leaves it; each digit keeps its place, whatever the length.
    let unsigned = size.columns(&clock.widest);
    let sign = size.columns(&signed) - unsigned;
    let left = ((place.width - unsigned) / 2).max(sign + 1);
    place.take_left((left + unsigned).saturating_sub(size.columns(&clock.text)));
    canvas.digits(place, &clock.text, size, style);
    size.rows()
}

impl Canvas<'_> {
    fn centred_in(&mut self, row: Rect, said: &str, style: Style) {
        let mut row = row;
        row.take_left(row.width.saturating_sub(text::width(said)) / 2);
        self.left_in(&mut row, said, style);
    }
}
