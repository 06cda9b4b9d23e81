//! What is left of the room's screen where it is very small: who has the floor, how long, and what must be read.

use ratatui::layout::Rect;

use super::hero;
use super::scene::BoardScene;
use super::view::BoardView;
use crate::board::room::ShownView;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &BoardScene, view: &BoardView, mut area: Rect) {
    let state: Vec<_> = view.state.iter().chain(&view.notes).map(String::as_str).collect();
    let Some(clock) = &view.clock else {
        let text = format!("{} {}  {}", view.sign, view.name, state.join(" · "));
        canvas.wrapped(area, &text, Tone::Strong);
        return;
    };
    let message = scene.board.message(scene.now).map(|message| message.text.as_str());
    let plate = view.plate.unwrap_or(Tone::Strong);
    let count = view.count_word(&scene.words);
    if area.height == 1 {
        let mut row = area;
        canvas.left(&mut row, &clock.text, plate);
        row.take_left(1);
        canvas.left_if_fits(&mut row, count, plate);
        row.take_left(1);
        canvas.left(&mut row, message.unwrap_or(&view.name), Tone::Text);
        return;
    }
    let edge = u16::from(area.width > 20);
    let is_whole = scene.board.showing.view == ShownView::Whole;
    if is_whole {
        let mut row = area.take_top(1);
        canvas.fill(row, canvas.theme.style(plate));
        row = row.inset(edge);
        canvas.left(&mut row, &format!("{} {}", view.sign, view.name), plate);
    }
    let next = scene.words.next.as_deref().filter(|_| is_whole);
    if let Some(below) = message.or(next).filter(|_| area.height > 2) {
        let tone = if message.is_some() { Tone::Selected } else { Tone::Text };
        canvas.left(&mut area.take_bottom(1).inset(edge), below, tone);
    }
    if area.height > 1 {
        let count: Vec<_> = view.state.as_deref().into_iter().chain([count]).collect();
        let all = count
            .iter()
            .copied()
            .chain(view.notes.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join(" · ");
        let said = if width(&all) <= area.width { all } else { count.join(" · ") };
        canvas.centred(area.take_bottom(1), &said, Tone::Strong);
        hero::digits(canvas, clock, area);
    } else {
        let is_fitting = width(&clock.text) + 1 + width(count) <= area.width;
        let text = if is_fitting { format!("{} {count}", clock.text) } else { clock.text.clone() };
        canvas.centred(area, &text, Tone::of_pace(clock.face.pace));
    }
}
