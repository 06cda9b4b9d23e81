//! What is left of the room's screen where it is very small: who has the floor, how long, and what must be read.

use ratatui::layout::Rect;

use super::hero;
use super::scene::BoardScene;
use super::view::BoardView;
use crate::board::room::ShownView;
use crate::draw::space::Space;
use crate::draw::text::Canvas;
use crate::draw::theme::Tone;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &BoardScene, view: &BoardView, mut area: Rect) {
    let state = view.notes.join(" · ");
    let Some(clock) = &view.clock else {
        let text = format!("{} {}  {state}", view.sign, view.name);
        canvas.wrapped(area, &text, Tone::Strong);
        return;
    };
    let message = scene.board.showing.message.as_deref();
    if area.height == 1 {
        let mut row = area;
        canvas.left(&mut row, &clock.text, view.plate.unwrap_or(Tone::Strong));
        row.take_left(1);
        canvas.left(&mut row, message.unwrap_or(&view.name), Tone::Text);
        return;
    }
    if scene.board.showing.view == ShownView::Whole {
        let mut row = area.take_top(1);
        let tone = view.plate.unwrap_or(Tone::Strong);
        canvas.fill(row, canvas.theme.style(tone));
        row = row.inset(u16::from(row.width > 20));
        canvas.left(&mut row, &format!("{} {}", view.sign, view.name), tone);
        let below = message.or(scene.words.next.as_deref()).filter(|_| area.height > 2);
        if let Some(below) = below {
            let tone = if message.is_some() { Tone::Selected } else { Tone::Text };
            let mut row = area.take_bottom(1);
            row = row.inset(u16::from(row.width > 20));
            canvas.left(&mut row, below, tone);
        }
        if area.height > 5 && !view.notes.is_empty() {
            canvas.centred(area.take_bottom(1), &state, Tone::Strong);
        }
    }
    hero::digits(canvas, clock, area);
}
