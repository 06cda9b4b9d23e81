//! The simulated room of a rehearsal. What awaits an answer stands out, with the acts that answer it.
//!
//! ```text
//! IN THE ROOM · usual, seed 7                       < slower   > faster   - freeze time   ; one step on
//! 10:47:12  ▸ Lao PDR has finished   Enter next speaker
//! 10:46:58  ▸ Cambodia raises its plate   a add
//! 10:45:02    Ukraine begins to speak
//! ```
//!
//! In a single row, only the first happening shows, and how many more wait.

use ratatui::layout::Rect;

use super::footer::{hint_of, hint_width, hints};
use crate::draw::scene::{Happening, InRoom, Scene};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::words::Label;

/// From this width, the rehearsal's keys stand beside the heading.
const KEYS: u16 = 100;

/// How many rows it takes on a screen of this height.
pub(in crate::draw) fn rows(scene: &Scene, tall: u16) -> u16 {
    match (&scene.room, tall) {
        (None, _) | (_, ..6) => 0,
        (_, 6..30) => 1,
        (_, 30..50) => 4,
        (_, 50..) => 6,
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let Some(room) = scene.room.as_ref().filter(|_| !area.is_empty()) else { return };
    if area.height == 1 {
        one(canvas, scene, room, area);
        return;
    }
    let mut rest = area;
    let mut heading = rest.take_top(1);
    canvas.left(&mut heading, &scene.words.label(Label::InTheRoom), Tone::Strong);
    canvas.left(&mut heading, &format!(" · {}", room.which), Tone::Dim);
    let waiting = room.happenings.iter().filter(|happening| happening.waits).count();
    let hidden = waiting.saturating_sub(rest.height.into());
    if hidden > 0 {
        canvas.left(&mut heading, &format!(" · {}", scene.words.more_wait(hidden)), Tone::Text);
    }
    if area.width >= KEYS {
        let keys = room.keys.iter().map(|key| hint_width(key) + 3).sum::<u16>().saturating_sub(3);
        hints(canvas, &room.keys, heading.take_right(keys));
    }
    for (place, happening) in (0..rest.height).zip(&room.happenings) {
        let mut row = rest.line(place);
        canvas.left(&mut row, &happening.hour, Tone::Dim);
        row.take_left(2);
        happens(canvas, happening, &mut row);
    }
}

/// Draws the first happening, and how many more wait.
fn one(canvas: &mut Canvas<'_>, scene: &Scene, room: &InRoom, mut row: Rect) {
    let Some(first) = room.happenings.first() else {
        canvas.left(&mut row, &scene.words.label(Label::InTheRoom), Tone::Strong);
        canvas.left(&mut row, &format!(" · {}", room.which), Tone::Dim);
        row.take_left(3);
        hints(canvas, &room.keys, row);
        return;
    };
    if !first.waits && row.width >= 60 {
        happens(canvas, first, &mut row);
        row.take_left(3);
        hints(canvas, &room.keys, row);
        return;
    }
    let more = room.happenings.iter().skip(1).filter(|happening| happening.waits).count();
    if more > 0 {
        let more = if row.width >= 60 { scene.words.more_wait(more) } else { format!("+{more}") };
        canvas.right(&mut row, &more, Tone::Strong);
        row.take_right(2);
    }
    happens(canvas, first, &mut row);
}

fn happens(canvas: &mut Canvas<'_>, happening: &Happening, row: &mut Rect) {
    let (mark, tone) = if happening.waits { ("▸ ", Tone::Strong) } else { ("  ", Tone::Dim) };
    let acts = happening.verbs.iter().map(|act| hint_width(act) + 3);
    let first = acts.clone().next().unwrap_or(0);
    let mut text = row.take_left(row.width - first.min(row.width / 2));
    canvas.left(&mut text, mark, tone);
    canvas.left(&mut text, &happening.text, tone);
    let mut rest = Rect { x: text.x, width: text.width + row.width, ..*row };
    *row = rest;
    for act in &happening.verbs {
        if hint_width(act) + 3 > rest.width {
            return;
        }
        rest.take_left(3);
        hint_of(canvas, &mut rest, act);
    }
}

/// Draws the band of an unreal session on a screen too small for a header. Returns the rows used.
pub(super) fn band(canvas: &mut Canvas<'_>, scene: &Scene, row: Rect) -> u16 {
    let Some(band) = scene.words.band(scene.desk.setting.reality) else { return 0 };
    canvas.fill(row, canvas.theme.style(Tone::Trial));
    let mut inside = if width(&band) + 2 > row.width { row } else { row.inset(1) };
    canvas.left(&mut inside, &band, Tone::Trial);
    row.height
}
