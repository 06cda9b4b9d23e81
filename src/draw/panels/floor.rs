//! Who has the floor, and how long: the largest things on the screen.
//!
//! The name stands on a plate, as on the tables of the room. The plate is solid while somebody speaks and hollow while
//! nobody does. It has the colour of the pace, and says the state in words. When the time is up, the digits are cut out
//! of a solid block: that shape means over, with or without colour.
//!
//! ```text
//! ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     ╭────────────────────────────────╮
//!   Lao PDR              ▸ SPEAKING      │ Cambodia              ○ CALLED │
//! ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀     ╰────────────────────────────────╯
//!   first representative · please introduce yourself
//!
//!   ▄▀▀▀▄   ▄▀▀▀▄ ▄▀▀▀▄
//!      ▄▀ ▀    ▄▀ █   █
//!   ▄█▄▄▄ ▄ ▄█▄▄▄ ▀▄▄▄▀
//!
//! ███████████████████▌────────────── left of 4:00
//! ```
//!
//! On a high screen the name is in large letters, and the state stands below it.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::board::face::Pace;
use crate::draw::digits::Size;
use crate::draw::letters::{Large, Most};
use crate::draw::panels::view::FloorView;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::words::Label;

/// The rows of the panel from which the name is in large letters, and the rows of its plate then.
const LARGE: u16 = 24;
const LARGE_PLATE: u16 = 10;

/// The rows of the plate in a panel of this height, and whether the name on it is large.
fn plate_rows(tall: u16, air: u16) -> (u16, bool) {
    // On a screen that is high enough the name is read from three metres, whatever it is: in one line or in two.
    let is_large = air > 0 && tall >= LARGE;
    let high = match tall {
        0..10 => 1,
        10.. if is_large => LARGE_PLATE,
        10.. => 3 + 2 * air,
    };
    (high, is_large)
}

/// The rows that the panel needs of this area, so that neither the plate nor the digits of any speaker's clock change.
pub(in crate::draw) fn needs(area: Rect, air: u16) -> u16 {
    let (plate, _) = plate_rows(area.height, air);
    let others = plate + u16::from(area.height >= 7) + 2 * air + 1;
    let size = Size::fitting("+8:88", area.width.saturating_sub(2), area.height.saturating_sub(others));
    let least = if plate == LARGE_PLATE { LARGE } else { 10 };
    (others + size.map_or(1, Size::rows)).max(least).min(area.height)
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, mut area: Rect, air: u16, has_next: bool) {
    let view = FloorView::of(scene);
    let tall = area.height;
    let (high, is_large) = plate_rows(tall, air);
    // A name is never cut for the state, where the state has another place.
    let edges = if tall >= 10 { 4 } else { 2 };
    let fits = width(&view.name) + width(&view.state) + width(view.sign) + 3 + edges <= area.width;
    let is_below = is_large || (!fits && tall >= 7);
    plate(canvas, &view, area.take_top(high), !is_below);
    let mut row = area.take_top(u16::from(tall >= 7));
    row.take_left(2);
    if is_below {
        canvas.left(&mut row, &format!("{} {}", view.sign, view.state), Tone::Strong);
        row.take_left(3);
    }
    if let Some(message) = &scene.speaker_message {
        canvas.left(&mut row, &format!(" {message} "), Tone::Selected);
        row.take_left(2);
    }
    for (place, note) in view.notes.iter().enumerate() {
        let tone = if view.notes_matter && place == 0 { Tone::Strong } else { Tone::Dim };
        canvas.left_if_fits(&mut row, &format!("{}{note}", if place == 0 { "" } else { " · " }), tone);
    }
    area.take_top(air);
    let foot = area.take_bottom(1);
    let rows = time(canvas, scene, &view, area);
    // The bar stays below the digits.
    area.take_top(rows + air);
    let foot = if area.is_empty() { foot } else { area.take_top(1) };
    if rows != 1 || view.bar().is_some() {
        foot_row(canvas, &view, foot);
    }
    // The list says it where it is in sight.
    if has_next && scene.desk.turn.is_some() && area.height >= 4 {
        area.take_top(1);
        next(canvas, scene, area.take_top(3));
    }
}

/// Draws who is next on a hollow plate, if there is room.
fn next(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let mut names = scene.desk.list.rows.iter().map(|row| row.speaker.name.as_str());
    let Some(first) = names.next() else { return };
    frame(canvas, area);
    let mut row = area.line(1).inset(2);
    canvas.left(&mut row, &scene.words.label(Label::Next), Tone::Dim);
    row.take_left(2);
    canvas.left(&mut row, first, Tone::Strong);
    for name in names {
        canvas.left_if_fits(&mut row, &format!(" · {name}"), Tone::Dim);
    }
}

/// Draws the plate with the name, and with the state if `has_state`.
pub(super) fn plate(canvas: &mut Canvas<'_>, view: &FloorView, area: Rect, has_state: bool) {
    let style = canvas.theme.style(view.plate.unwrap_or(Tone::Strong));
    let middle = area.line(area.height / 2);
    let mut row = middle;
    if view.plate.is_some() {
        let edge = edge(style);
        if area.height >= 3 {
            let mut ground = area;
            canvas.tile(ground.take_top(1), '▄', edge);
            canvas.tile(ground.take_bottom(1), '▀', edge);
            canvas.fill(ground, style);
        } else {
            canvas.fill(middle, style);
        }
    } else if area.height >= 3 {
        frame(canvas, area);
    }
    row = row.inset(if area.height >= 3 { 2 } else { 1 });
    let most = Most { lines: 2, width: row.width, height: LARGE_PLATE - 2 };
    if let Some(large) = Large::fitting(&view.name, most).filter(|_| area.height >= LARGE_PLATE) {
        let mut place = area.inset(2);
        canvas.large(place.take_left(large.columns()), &large, style);
        return;
    }
    let state = format!("{} {}", view.sign, view.state);
    if has_state && width(&state) + 6 <= row.width {
        canvas.right_in(&mut row, &state, style);
        row.take_right(2);
    }
    canvas.left_in(&mut row, &view.name, style);
}

/// The style of a plate's upper and lower edges: text in the plate's background colour.
fn edge(style: Style) -> Style {
    Style { fg: style.bg, bg: None, add_modifier: Modifier::empty(), ..style }
}

fn frame(canvas: &mut Canvas<'_>, area: Rect) {
    let style = canvas.theme.style(Tone::Dim);
    let (top, bottom) = (area.line(0), area.line(area.height - 1));
    canvas.tile(top, '─', style);
    canvas.tile(bottom, '─', style);
    let right = |row: Rect| Rect { x: row.x + row.width.saturating_sub(1), width: row.width.min(1), ..row };
    let left = |row: Rect| Rect { width: row.width.min(1), ..row };
    let mut sides = area;
    sides.take_top(1);
    sides.take_bottom(1);
    canvas.tile(Rect { width: 1, ..sides }, '│', style);
    canvas.tile(Rect { x: area.x + area.width - 1, width: 1, ..sides }, '│', style);
    for (place, sign) in [(left(top), '╭'), (right(top), '╮'), (left(bottom), '╰'), (right(bottom), '╯')]
    {
        canvas.tile(place, sign, style);
    }
}

/// Draws the time in the largest digits that fit, and returns the rows used. The digits end where the plate ends in
/// every state, so that each keeps its place whatever the sign and the length.
pub(super) fn time(canvas: &mut Canvas<'_>, scene: &Scene, view: &FloorView, area: Rect) -> u16 {
    let Some(clock) = &view.clock else { return 0 };
    let plain = canvas.theme.style(Tone::of_face(&clock.face));
    let over = clock.face.pace == Pace::Over && clock.face.runs;
    let solid = canvas.theme.style(Tone::PlateOver).remove_modifier(Modifier::BOLD);
    let block = over && !scene.flash;
    let style = if block { solid } else { plain };
    let inside = area.inset(1);
    let widest = with_sign(&clock.widest);
    let size = Size::fitting(&widest, inside.width, inside.height)
        .or_else(|| Size::fitting(&clock.widest, inside.width.saturating_sub(2), inside.height));
    let Some(size) = size else {
        let row = area.line(0);
        if block {
            canvas.fill(row, style);
        }
        let mut row = row.inset(1);
        canvas.left_in(&mut row, &clock.text, style.add_modifier(Modifier::BOLD));
        if view.bar().is_none() {
            let label = canvas.theme.style(if block { Tone::PlateOver } else { Tone::Dim });
            row.take_left(1);
            canvas.left_in(&mut row, &view.label, label);
        }
        return 1;
    };
    if block {
        let mut ground = area;
        canvas.fill(ground.take_top(size.rows()), style);
    }
    let mut text = clock.text.as_str();
    // If a large sign leaves no room for the digits, the sign is an ordinary character.
    if size.columns(text) > inside.width
        && let Some(digits) = text.strip_prefix('+')
    {
        canvas.left_in(&mut inside.line(size.rows() / 2), "+", style.add_modifier(Modifier::BOLD));
        text = digits;
    }
    let mut digits = inside;
    // The last digit keeps its place when the sign comes. In a mirrored screen the sign's place is kept free for that.
    let used =
        if canvas.mirrored { size.columns(&widest).max(size.columns(text)) } else { size.columns(text) };
    digits.take_left(inside.width - used.min(inside.width));
    canvas.digits(digits, text, size, style);
    size.rows()
}

/// Digits with the sign's place before them, so that they do not move when the time runs out. With two digits of
/// minutes, the sign takes the first one's place: few overruns last ten minutes.
fn with_sign(widest: &str) -> String {
    if widest.len() > "8:88".len() { widest.to_owned() } else { format!("+{widest}") }
}

fn foot_row(canvas: &mut Canvas<'_>, view: &FloorView, mut row: Rect) {
    canvas.right(&mut row, &view.label, Tone::Dim);
    if let Some(face) = view.bar().filter(|_| row.width >= 12) {
        row.take_right(2);
        canvas.bar(row, &face);
    }
}
