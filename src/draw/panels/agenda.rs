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

use crate::board::desk::{AgendaRow, RowProgress, Stage};
use crate::board::face::Pace;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::target::Target;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::floor::time::Span;
use crate::words::Label;

/// From this width, titles are written out.
const WIDE: u16 = 44;

/// The columns before a title, the one after it, and the least for its time.
const AROUND: u16 = 12;

/// The width at which no title is cut, nor the heading.
pub(in crate::draw) fn needs(scene: &Scene) -> u16 {
    let titles = scene.desk.agenda.iter().map(|item| width(&item.short)).max().unwrap_or(0);
    (titles + AROUND).max(needs_above(scene))
}

/// The width at which the heading is not cut.
pub(in crate::draw) fn needs_above(scene: &Scene) -> u16 {
    width(&scene.words.label(Label::Agenda)) + width(&state(scene))
}

/// Whether the agenda is agreed, behind its heading.
fn state(scene: &Scene) -> String {
    let is_closed = matches!(scene.desk.stage, Stage::Closed { .. });
    let agreed = match scene.desk.agreed {
        Some(_) => Some(Label::AgendaAgreed),
        None => Some(Label::AgendaProposed).filter(|_| !is_closed),
    };
    agreed.map(|agreed| format!(" · {}", scene.words.label(agreed))).unwrap_or_default()
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let (desk, words) = (&scene.desk, &scene.words);
    let mut heading = area.line(0);
    canvas.left(&mut heading, &words.label(Label::Agenda), Tone::Dim);
    canvas.left_if_fits(&mut heading, &state(scene), Tone::Dim);
    let rows: Vec<_> = column(scene, area).collect();
    let hidden = desk.agenda.len() - rows.len();
    let mut last = 0;
    for (place, item) in rows {
        row(canvas, scene, item, place);
        last = place.y - area.y + 1;
    }
    if hidden > 0 && last > 0 {
        let mut more = area.line(last);
        more.take_left(5);
        canvas.left(&mut more, &words.and_more(hidden), Tone::Dim);
    }
    // Of a session that is closed nothing can be given to others any more.
    if !matches!(desk.stage, Stage::Closed { .. }) {
        reserve(canvas, scene, area.line(last + 1));
    }
}

pub(super) fn row(canvas: &mut Canvas<'_>, scene: &Scene, item: &AgendaRow, mut row: Rect) {
    let area_is_wide = row.width >= WIDE;
    let tone = match item.progress {
        RowProgress::Present => Tone::Strong,
        RowProgress::Ahead => Tone::Text,
        RowProgress::Done | RowProgress::PassedOver | RowProgress::Dropped => Tone::Dim,
    };
    if let Some(why) = not_discussed(item.progress) {
        canvas.right(&mut row, &scene.words.label(why), Tone::Dim);
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

/// Returns the words for an item that was not discussed.
pub(super) fn not_discussed(progress: RowProgress) -> Option<Label> {
    match progress {
        RowProgress::Dropped => Some(Label::Dropped),
        RowProgress::PassedOver => Some(Label::PassedOver),
        RowProgress::Ahead | RowProgress::Present | RowProgress::Done => None,
    }
}

pub(super) fn mark(progress: RowProgress) -> &'static str {
    match progress {
        RowProgress::Ahead => "  ",
        RowProgress::Present => "▸ ",
        RowProgress::Done => "✓ ",
        RowProgress::PassedOver => "– ",
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

/// Draws the agenda on one row, and how many items it has no place for.
pub(super) fn fold(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let (places, hidden) = folded(scene, area);
    let mut rest = area;
    for (place, item) in places {
        let tone = match item.progress {
            RowProgress::Present => Tone::Strong,
            RowProgress::Ahead => Tone::Text,
            RowProgress::Done | RowProgress::PassedOver | RowProgress::Dropped => Tone::Dim,
        };
        canvas.left(&mut place.line(0), &fold_text(item), tone);
        rest.take_left(place.x + place.width + 2 - rest.x);
    }
    if hidden > 0 {
        canvas.left(&mut rest, &scene.words.and_more(hidden), Tone::Dim);
    }
}

fn fold_text(item: &AgendaRow) -> String {
    let mark = mark(item.progress).trim();
    let name = item.number.map_or_else(|| item.short.clone(), |number| format!("{number} {}", item.short));
    match item.progress {
        RowProgress::Done | RowProgress::PassedOver | RowProgress::Dropped => {
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

/// Returns where each item is in the one row, and how many have no place. The present one has, and what follows it: where
/// there are many, the first ones are left out.
fn folded(scene: &Scene, area: Rect) -> (Vec<(Rect, &AgendaRow)>, usize) {
    let passed = |item: &&AgendaRow| item.number.is_none() && item.progress == RowProgress::Done;
    let items: Vec<_> = scene.desk.agenda.iter().filter(|item| !passed(item)).collect();
    let present = items.iter().position(|item| item.progress == RowProgress::Present).unwrap_or(0);
    let mut best = (Vec::new(), items.len());
    for first in 0..=present {
        let shown = items.get(first..).unwrap_or_default();
        let mut rest = area;
        let mut places = Vec::with_capacity(shown.len());
        for (place, item) in shown.iter().copied().enumerate() {
            let others = items.len() - place - 1;
            let more = if others > 0 { width(&scene.words.and_more(others)) + 2 } else { 0 };
            let room = rest.width.saturating_sub(more);
            let needed = width(&fold_text(item));
            // A title that is too long by itself is cut.
            if needed > room && place > 0 || room == 0 {
                break;
            }
            let needed = needed.min(room);
            places.push((rest.take_left(needed), item));
            rest.take_left(2);
        }
        let hidden = items.len() - places.len();
        let sees_present = first + places.len() > present;
        best = (places, hidden);
        if sees_present {
            break;
        }
    }
    best
}

pub(super) fn targets(scene: &Scene, area: Rect, fold: Rect) -> Vec<(Rect, Target)> {
    let column = column(scene, area).filter(|(place, _)| !place.is_empty());
    column.chain(folded(scene, fold).0).map(|(place, item)| (place, Target::Item(item.id))).collect()
}
