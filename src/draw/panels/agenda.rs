//! The agenda: a column, or one row if there is no room for one.
//!
//! ```text
//! AGENDA · agreed
//! ✓    Opening           11:20
//! ✓ 1  Regional          16:10
//! ▸ 2  Resource          12:41
//!   3  Information       17:00
//!      Summary           10:00
//!
//!      reserve           +1:40
//! ```

use ratatui::layout::Rect;

use crate::board::desk::{AgendaRow, RowProgress};
use crate::board::face::Pace;
use crate::draw::areas::Areas;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::target::Target;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::floor::time::Span;
use crate::words::Label;

/// From this width, titles are written out.
const WIDE: u16 = 44;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let (desk, words) = (&scene.desk, &scene.words);
    let mut heading = area.line(0);
    canvas.left(&mut heading, &words.label(Label::Agenda), Tone::Dim);
    let agreed = if desk.agreed.is_some() { Label::AgendaAgreed } else { Label::AgendaProposed };
    canvas.left(&mut heading, &format!(" · {}", words.label(agreed)), Tone::Dim);
    let mut last = 0;
    for (place, item) in column(scene, area) {
        row(canvas, scene, item, place);
        last = place.y - area.y + 1;
    }
    reserve(canvas, scene, area.line(last + 1));
}

pub(super) fn row(canvas: &mut Canvas<'_>, scene: &Scene, item: &AgendaRow, mut row: Rect) {
    let area_is_wide = row.width >= WIDE;
    let tone = match item.progress {
        RowProgress::Present => Tone::Strong,
        RowProgress::Ahead => Tone::Text,
        RowProgress::Done | RowProgress::Dropped => Tone::Dim,
    };
    if item.progress == RowProgress::Dropped {
        canvas.right(&mut row, &scene.words.label(Label::Dropped), Tone::Dim);
    } else {
        let pace = scene.desk.item.as_ref().map_or(Pace::InTime, |present| present.face.pace);
        let tone = if item.progress == RowProgress::Present { Tone::of_pace(pace) } else { tone };
        canvas.right(&mut row, &shown(scene, item), tone);
    }
    row.take_right(1);
    canvas.left(
        &mut row,
        mark(item.progress),
        if item.progress == RowProgress::Present { Tone::Calm } else { Tone::Dim },
    );
    let number = item.number.map_or_else(|| "   ".to_owned(), |number| format!("{number:<3}"));
    canvas.left(&mut row, &number, tone);
    let name = if area_is_wide && width(&item.title) <= row.width { &item.title } else { &item.short };
    canvas.left(&mut row, name, tone);
}

/// The time of a row; for the present item, as its clock shows it.
fn shown(scene: &Scene, item: &AgendaRow) -> String {
    match &scene.desk.item {
        Some(present) if present.id == item.id => {
            let shown = present.face.shown();
            if shown.is_negative() { format!("+{}", -shown) } else { shown.to_string() }
        }
        _ => item.shown.to_string(),
    }
}

pub(super) fn mark(progress: RowProgress) -> &'static str {
    match progress {
        RowProgress::Ahead => "  ",
        RowProgress::Present => "▸ ",
        RowProgress::Done => "✓ ",
        RowProgress::Dropped => "✗ ",
    }
}

pub(super) fn reserve(canvas: &mut Canvas<'_>, scene: &Scene, mut row: Rect) {
    let left = scene.desk.reserve;
    let (tone, text) = match left {
        Span::ZERO => (Tone::Dim, left.to_string()),
        left if left.is_negative() => (Tone::Closing, left.to_string()),
        left => (Tone::Text, format!("+{left}")),
    };
    canvas.right(&mut row, &text, tone);
    row.take_left(5);
    canvas.left(&mut row, &scene.words.label(Label::Reserve), Tone::Dim);
}

/// Draws the agenda on one row.
pub(super) fn fold(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    for (place, item) in folded(scene, area) {
        let tone = match item.progress {
            RowProgress::Present => Tone::Strong,
            RowProgress::Ahead => Tone::Text,
            RowProgress::Done | RowProgress::Dropped => Tone::Dim,
        };
        canvas.left(&mut place.line(0), &fold_text(item), tone);
    }
}

fn fold_text(item: &AgendaRow) -> String {
    let mark = mark(item.progress).trim();
    let name = item.number.map_or_else(|| item.short.clone(), |number| format!("{number} {}", item.short));
    match item.progress {
        RowProgress::Done | RowProgress::Dropped => {
            format!("{mark}{}", item.number.map_or_else(String::new, |number| number.to_string()))
        }
        RowProgress::Present => format!("{mark} {name}"),
        RowProgress::Ahead => name,
    }
}

fn column(scene: &Scene, area: Rect) -> impl Iterator<Item = (Rect, &AgendaRow)> {
    let shown = usize::from(area.height.saturating_sub(3));
    let present =
        scene.desk.agenda.iter().position(|item| item.progress == RowProgress::Present).unwrap_or(0);
    // The present item and those after it stay in sight.
    let first = (present + 3).saturating_sub(shown).min(scene.desk.agenda.len().saturating_sub(shown));
    (1..).zip(scene.desk.agenda.iter().skip(first).take(shown)).map(move |(row, item)| (area.line(row), item))
}

fn folded(scene: &Scene, area: Rect) -> impl Iterator<Item = (Rect, &AgendaRow)> {
    let mut rest = area;
    let passed = |item: &&AgendaRow| item.number.is_none() && item.progress == RowProgress::Done;
    scene.desk.agenda.iter().filter(move |item| !passed(item)).map_while(move |item| {
        let place = rest.take_left(width(&fold_text(item)));
        rest.take_left(2);
        (!place.is_empty()).then_some((place, item))
    })
}

pub(super) fn targets(scene: &Scene, areas: &Areas) -> Vec<(Rect, Target)> {
    let column = column(scene, areas.agenda).filter(|(place, _)| !place.is_empty());
    column.chain(folded(scene, areas.fold)).map(|(place, item)| (place, Target::Item(item.id))).collect()
}
