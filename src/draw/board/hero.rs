//! The middle of the room's screen: who has the floor, and how long.
//!
//! The plate is solid while somebody has the floor and hollow while nobody does. Once the time is up the digits are cut
//! out of a solid block: that shape means over, with or without colour.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::scene::BoardScene;
use super::view::BoardView;
use crate::board::face::Pace;
use crate::board::room::{Audience, BoardState};
use crate::draw::digits::Size;
use crate::draw::large_clock::LargeClock;
use crate::draw::letters::{Large, Most};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;

/// The rows from which what goes on has large letters where no name stands; a name has them wherever it can.
const STATES: u16 = 22;
/// The rows from which the state has large letters below the digits.
const LARGE: u16 = 30;
/// The rows from which there is air between name, digits and what is below them.
const AIRY: u16 = 14;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &BoardScene, view: &BoardView, area: Rect) {
    let Some(clock) = &view.clock else { return sentence(canvas, view, area) };
    let mut rest = area;
    // A name takes a third of the height. Where it cannot be large in that, it may have more, up to a half.
    let parts = [(1, 3), (2, 5), (1, 2)];
    let lines = if view.is_name { 2 } else { 1 };
    let is_large = view.is_name || area.height >= STATES;
    let name = parts.into_iter().filter(|_| is_large).find_map(|(part, of)| {
        let height = (area.height * part / of).saturating_sub(2);
        Large::fitting(&view.name, Most { lines, width: area.width.saturating_sub(4), height })
    });
    let high = match (&name, area.height) {
        (Some(name), _) => name.rows() + 2,
        (None, 0..12) => 1,
        (None, 12..18) => 3,
        (None, _) => 5,
    };
    plate(canvas, view, rest.take_top(high), name.as_ref());
    let air = u16::from(area.height >= AIRY);
    rest.take_top(air);
    let below = rest.take_bottom(below_rows(scene, area.height));
    rest.take_bottom(air);
    let used = digits(canvas, clock, rest);
    // What is said of the digits stays with them.
    let free = rest.height.saturating_sub(used) / 2;
    below_digits(canvas, scene, view, Rect { y: below.y - free.min(below.y), ..below });
}

/// Draws the digits, and what the room must know besides, alone on the screen.
pub(super) fn alone(canvas: &mut Canvas<'_>, scene: &BoardScene, view: &BoardView, area: Rect) {
    let Some(clock) = &view.clock else { return sentence(canvas, view, area) };
    let mut rest = area.inset(2);
    rest.take_top(1);
    rest.take_bottom(1);
    let below = rest.take_bottom(below_rows(scene, area.height));
    rest.take_bottom(1);
    digits(canvas, clock, rest);
    below_digits(canvas, scene, view, below);
}

/// Draws what goes on where no clock shows it.
fn sentence(canvas: &mut Canvas<'_>, view: &BoardView, area: Rect) {
    let note = view.notes.join(" · ");
    let most = Most { lines: 4, width: area.width, height: area.height * 2 / 3 };
    if let Some(name) = Large::fitting(&view.name, most).filter(|_| area.height >= STATES) {
        let mut rest = area;
        let below = u16::from(!note.is_empty()) * 2;
        rest.take_top((area.height - name.rows() - below.min(area.height - name.rows())) / 2);
        canvas.large(rest.take_top(name.rows()), &name, canvas.theme.style(Tone::Strong));
        rest.take_top(1);
        canvas.wrapped_centred(rest, &note, Tone::Text);
        return;
    }
    let mut rest = area;
    rest.take_top(area.height.saturating_sub(3) / 2);
    let used = canvas.wrapped_centred(rest, &format!("{}  {}", view.sign, view.name), Tone::Strong);
    rest.take_top(used + 1);
    canvas.wrapped_centred(rest, &note, Tone::Text);
}

fn plate(canvas: &mut Canvas<'_>, view: &BoardView, area: Rect, name: Option<&Large<'_>>) {
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
    if let Some(name) = name {
        canvas.large(inside.inset(2), name, style);
    } else {
        let middle = inside.line(inside.height / 2);
        canvas.centred_in(middle.inset(2), &format!("{} {}", view.sign, view.name), style);
    }
}

/// Returns how many rows the state and the words of the digits take: the same in every state, so that digits stay where
/// they are. A message for the speaker takes more from the digits, to be read from the lectern, and so does the hour at which
/// the room comes back.
fn below_rows(scene: &BoardScene, tall: u16) -> u16 {
    let comes_back = matches!(scene.board.state, BoardState::Break { .. } | BoardState::Suspended { .. });
    let large = if comes_back || to_speaker(scene).is_some() { STATES } else { LARGE };
    if tall >= large { 5 } else { 1 }
}

/// Returns the chair's message for who has the floor.
fn to_speaker(scene: &BoardScene) -> Option<&str> {
    let message = scene.board.message(scene.now).filter(|message| message.to != Audience::Room);
    message.map(|message| message.text.as_str())
}

/// Draws the state, and below it whether the digits are what is left or what is over, and of what.
fn below_digits(canvas: &mut Canvas<'_>, scene: &BoardScene, view: &BoardView, area: Rect) {
    let is_over = view.clock.as_ref().is_some_and(|clock| clock.face.pace == Pace::Over);
    let tone = if is_over { Tone::Over } else { Tone::Strong };
    // A message for the speaker stands beside their clock, in the place of what else there is to know.
    let mut rest = area;
    let most = Most { lines: 1, width: area.width, height: area.height.saturating_sub(1) };
    let (mut state, mut message) = (view.state.as_deref(), to_speaker(scene));
    // The digits tell by themselves that the time is up: what the chair has to say to the speaker comes first.
    if let Some(large) = message.and_then(|message| Large::fitting(message, most)) {
        let style = canvas.theme.style(Tone::Selected);
        let rows = rest.take_top(large.rows());
        canvas.fill(rows, style);
        canvas.large(rows, &large, style);
        message = None;
    } else if let Some(large) = state.and_then(|state| Large::fitting(state, most)) {
        canvas.large(rest.take_top(large.rows()), &large, canvas.theme.style(tone));
        state = None;
    }
    let count = view.count(&scene.words);
    let notes = view.notes.iter().filter(|_| message.is_none());
    let said: Vec<_> = state.into_iter().chain(count.as_deref()).chain(notes.map(String::as_str)).collect();
    let said = said.join(" · ");
    let Some(message) = message.map(|message| format!(" {message} ")) else {
        canvas.centred(rest.line(0), &said, tone);
        return;
    };
    let mut row = rest.line(0);
    row.take_left(row.width.saturating_sub(width(&said) + 3 + width(&message)) / 2);
    canvas.left(&mut row, &said, tone);
    row.take_left(3);
    canvas.left(&mut row, &message, Tone::Selected);
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
    let right = left + unsigned;
    place.take_left(if canvas.mirrored {
        place.width.saturating_sub(right)
    } else {
        right.saturating_sub(size.columns(&clock.text))
    });
    canvas.digits(place, &clock.text, size, style);
    size.rows()
}

impl Canvas<'_> {
    fn centred_in(&mut self, row: Rect, said: &str, style: Style) {
        let mut row = row;
        row.take_left(row.width.saturating_sub(width(said)) / 2);
        self.left_in(&mut row, said, style);
    }
}
