//! The sheets: panels over the console, to the right of the floor, which they never cover.
//!
//! ```text
//! ▏ Add to the list                    ▏ AGENDA                    planned    now
//! ▏ > lao_                             ▏   1  Regional               17:00  16:10
//! ▏                                    ▏ ▸ 2  Resource               17:00  17:00
//! ▏ ▌Lao PDR       LAO  already 4th    ▏   3  Information            17:00  dropped
//! ▏  Bosnia and…   BIH                 ▏      reserve                       +1:40
//! ▏                                    ▏
//! ▏ Enter add   Tab 2nd   Esc back     ▏ ↑↓ choose   x drop   Esc back
//! ```

use ratatui::layout::Rect;

use super::footer::{all_hints, hint_rows};
use super::sheet::{CutRows, FOOT, cut, cut_rows, parts, title};
use super::{agenda, code, help, notes, report, tally};
use crate::board::desk::{AgendaRow, RowProgress};
use crate::draw::scene::{Finder, Hint, PanelView, Scene, TextField};
use crate::draw::space::Space;
use crate::draw::target::Target;
use crate::draw::text::{Canvas, rows, width};
use crate::draw::theme::Tone;
use crate::floor::plan::ItemId;
use crate::words::{Label, Words};

/// The most rows of a sentence of a question.
const MOST_OF_A_SENTENCE: u16 = 20;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    if area.is_empty() {
        return;
    }
    canvas.fill(area, canvas.theme.style(Tone::Text));
    let edge = Rect { width: 1, ..area };
    canvas.tile(edge, '▎', canvas.theme.style(Tone::Calm));
    match &scene.panel {
        PanelView::None => {}
        PanelView::Finder(finder) => draw_finder(canvas, &scene.words, finder, area),
        PanelView::Agenda { selected, hints } => draw_agenda(canvas, scene, *selected, hints, area),
        PanelView::Tally { scroll, hints } => {
            let (heading, inside) = parts(canvas, &scene.words, hints, area);
            title(canvas, &scene.words.label(Label::Tally), heading);
            tally::rows(canvas, scene, inside, *scroll);
        }
        PanelView::Help { rows, scroll, hints } => {
            let (heading, inside) = parts(canvas, &scene.words, hints, area);
            help::title(canvas, &scene.words, heading);
            help::draw(canvas, &scene.words, rows, *scroll, inside);
        }
        PanelView::Ask { question, details, hints } => {
            let mut inside = area;
            inside.take_left(2);
            let foot = hint_rows(hints, inside.width, FOOT);
            // The blank rows give way to a long question.
            let mut spare = inside.height.saturating_sub(ask_rows(scene, area.width));
            let mut blank = || {
                let has_one = spare > 0;
                spare = spare.saturating_sub(1);
                u16::from(has_one)
            };
            let mut text = inside;
            text.take_bottom(foot);
            let used = canvas.wrapped(text, question, Tone::Strong);
            text.take_top(used + blank());
            for detail in details {
                let used = canvas.wrapped(text, detail, Tone::Text);
                text.take_top(used);
            }
            // The answers stand right below the question, so that they are read with it.
            inside.take_top(text.y - inside.y + blank());
            all_hints(canvas, hints, &scene.words.label(Label::KeyEsc), inside);
        }
        PanelView::Page { page, hints } => {
            let (heading, inside) = parts(canvas, &scene.words, hints, area);
            title(canvas, &page.title, heading);
            code::draw(canvas, page, inside);
        }
        PanelView::Note(sheet) => notes::sheet(canvas, &scene.words, sheet, area),
        PanelView::Report(sheet) => report::draw(canvas, &scene.words, sheet, area),
        PanelView::Notes(sheet) => notes::list(canvas, &scene.words, sheet, area),
        PanelView::Entry { question, input, fault, hints } => {
            let (heading, below) = parts(canvas, &scene.words, hints, area);
            // What is to be written may take more than a line to say.
            let mut inside = Rect { height: below.bottom() - heading.y, ..heading };
            let most = MOST_OF_A_SENTENCE.min(inside.height.saturating_sub(1)).max(1);
            canvas.wrapped(inside.take_top(rows(question, inside.width, most)), question, Tone::Strong);
            inside.take_top(below.y.saturating_sub(heading.bottom()));
            draw_input(canvas, input, inside.take_top(1));
            inside.take_top(1);
            if let Some(fault) = fault {
                canvas.wrapped(inside, &format!("✗ {fault}"), Tone::Over);
            }
        }
    }
}

/// The rows of a question on a sheet of this width, with its answers; 0 where none stands.
pub(in crate::draw) fn ask_rows(scene: &Scene, cells: u16) -> u16 {
    let PanelView::Ask { question, details, hints } = &scene.panel else { return 0 };
    let inside = cells.saturating_sub(2);
    let sentences = std::iter::once(question).chain(details);
    sentences.map(|text| rows(text, inside, MOST_OF_A_SENTENCE)).sum::<u16>() + hint_rows(hints, inside, FOOT)
}

pub(in crate::draw) fn draw_input(canvas: &mut Canvas<'_>, input: &TextField, mut row: Rect) {
    canvas.left(&mut row, canvas.prompt(), Tone::Calm);
    // Of a text that is too long, the end with the cursor shows.
    let at = input.text.char_indices().nth(input.cursor).map_or(input.text.len(), |(at, _)| at);
    let (mut before, after) = input.text.split_at_checked(at).unwrap_or((&input.text, ""));
    while width(before) >= row.width.max(1) {
        let Some((second, _)) = before.char_indices().nth(1) else { break };
        before = before.get(second..).unwrap_or_default();
    }
    let shown = format!("{before}{after}");
    canvas.written(&mut row, &shown, before.len(), Tone::Strong);
}

fn draw_finder(canvas: &mut Canvas<'_>, words: &Words, finder: &Finder, area: Rect) {
    let (heading, inside) = parts(canvas, words, &finder.hints, area);
    title(canvas, &finder.question, heading);
    if let Some(input) = &finder.input {
        draw_input(canvas, input, inside.line(0));
    }
    let notes = finder.rows.iter().map(|found| width(&found.note) + 2).max().unwrap_or(0);
    let names = finder.rows.iter().map(|found| width(&found.name)).max().unwrap_or(0);
    let (places, more) = found_rows(finder, area);
    if let Some((mut row, hidden)) = more {
        canvas.left(&mut row, &format!("  … {}", words.more(hidden)), Tone::Dim);
    }
    for (place, number) in places {
        let Some(found) = finder.rows.get(number) else { continue };
        let mut row = place;
        let mut style = canvas.theme.style(if found.refused { Tone::Dim } else { Tone::Text });
        let selected = Some(number) == finder.selected;
        if selected {
            style = canvas.theme.style(Tone::Selected);
            canvas.fill(row, style);
        }
        canvas.left_in(&mut row, if selected { "▸ " } else { "  " }, style);
        let note_tone = if found.refused { Tone::Over } else { Tone::Dim };
        let note_style = if selected { style } else { canvas.theme.style(note_tone) };
        let code_style = if selected { style } else { canvas.theme.style(Tone::Dim) };
        let note = format!("{}{}", if found.refused { "✗ " } else { "" }, found.note);
        // The name is never what gets cut.
        let room = row.width.saturating_sub(names + 2);
        let mut note_place = row.take_right(notes.min(room));
        canvas.left_in(&mut note_place, &note, note_style);
        row.take_right(2);
        if let Some(code) = found.code.as_deref().filter(|code| row.width > 24 && width(code) <= 6) {
            let mut code_place = row.take_right(6);
            canvas.left_in(&mut code_place, code, code_style);
        }
        canvas.left_in(&mut row, &found.name, style);
    }
}

/// Returns where each row of the finder is.
fn found_rows(finder: &Finder, area: Rect) -> CutRows {
    let (_, mut inside, _) = cut(&finder.hints, area);
    inside.take_top(if inside.height > 5 { 2 } else { 1 });
    cut_rows(inside, finder.rows.len(), finder.selected)
}

pub(super) fn found(finder: &Finder, area: Rect) -> Vec<(Rect, Target)> {
    found_rows(finder, area).0.into_iter().map(|(place, number)| (place, Target::Found(number))).collect()
}

fn draw_agenda(canvas: &mut Canvas<'_>, scene: &Scene, selected: ItemId, keys: &[Hint], area: Rect) {
    let (mut heading, inside) = parts(canvas, &scene.words, keys, area);
    let now = format!("{:>8}", scene.words.label(Label::Allotted));
    let wide = area.width >= 48;
    // What the time comes to: what is left of it, or what was used.
    let third = scene.desk.agenda.iter().map(|item| width(&third_text(scene, item)) + 2).max().unwrap_or(0);
    let third = if area.width >= 60 { third } else { 0 };
    heading.take_right(third);
    canvas.right(&mut heading, &now, Tone::Dim);
    if wide {
        canvas.right(&mut heading, &format!("{:>9}", scene.words.label(Label::Planned)), Tone::Dim);
    }
    title(canvas, &scene.words.label(Label::Agenda), heading);
    let (places, more) = item_rows(scene, selected, keys, area);
    if let Some((mut row, hidden)) = more {
        canvas.left(&mut row, &format!("  … {}", scene.words.more(hidden)), Tone::Dim);
    }
    for (place, number) in places {
        let Some(item) = scene.desk.agenda.get(number) else { continue };
        let mut row = place;
        let (mut style, mut faint) = (canvas.theme.style(Tone::Text), canvas.theme.style(Tone::Dim));
        if item.id == selected {
            style = canvas.theme.style(Tone::Selected);
            faint = style;
            canvas.fill(row, style);
        }
        if third > 0 {
            let mut cells = row.take_right(third);
            canvas.right_in(&mut cells, &third_text(scene, item), faint);
        }
        canvas.right_in(&mut row, &now_text(scene, item), style);
        if wide {
            let planned = format!("{:>9}", item.planned.to_string());
            canvas.right_in(&mut row, &planned, faint);
        }
        row.take_right(1);
        let number = item.number.map_or_else(|| "   ".to_owned(), |number| format!("{number:<3}"));
        canvas.left_in(&mut row, agenda::mark(item.progress), style);
        canvas.left_in(&mut row, &number, style);
        let name = if width(&item.title) <= row.width { &item.title } else { &item.short };
        canvas.left_in(&mut row, name, style);
    }
    if reserve_rows(scene, inside) > 0 {
        let below = u16::try_from(scene.desk.agenda.len()).unwrap_or(u16::MAX).saturating_add(1);
        agenda::reserve(canvas, scene, inside.line(below.min(inside.height.saturating_sub(1))));
    }
}

/// Returns the time that an item has.
fn now_text(scene: &Scene, item: &AgendaRow) -> String {
    let text = match item.progress {
        RowProgress::Dropped => scene.words.label(Label::Dropped),
        RowProgress::Ahead | RowProgress::Present | RowProgress::Done | RowProgress::PassedOver => {
            item.has.to_string()
        }
    };
    format!("{text:>8}")
}

/// Returns what is left of the present item, and what was used of those before it.
fn third_text(scene: &Scene, item: &AgendaRow) -> String {
    match item.progress {
        RowProgress::Present if item.shown.is_negative() => scene.words.over(-item.shown),
        RowProgress::Present => scene.words.left(item.shown),
        RowProgress::Done => scene.words.used(item.allotment),
        RowProgress::PassedOver => scene.words.label(Label::PassedOver),
        RowProgress::Ahead | RowProgress::Dropped => String::new(),
    }
}

/// Returns where each item is.
fn item_rows(scene: &Scene, selected: ItemId, keys: &[Hint], area: Rect) -> CutRows {
    let (_, mut inside, _) = cut(keys, area);
    inside.take_bottom(reserve_rows(scene, inside));
    let place = scene.desk.agenda.iter().position(|item| item.id == selected);
    cut_rows(inside, scene.desk.agenda.len(), place)
}

/// The rows of the reserve below the items; the blank one gives way to an item, and on few rows the other one too.
fn reserve_rows(scene: &Scene, inside: Rect) -> u16 {
    let has_room = usize::from(inside.height) >= scene.desk.agenda.len() + 2;
    if has_room { 2 } else { u16::from(inside.height > 4) }
}

pub(super) fn items(scene: &Scene, selected: ItemId, keys: &[Hint], area: Rect) -> Vec<(Rect, Target)> {
    let rows = item_rows(scene, selected, keys, area).0.into_iter();
    rows.filter_map(|(place, number)| Some((place, Target::Item(scene.desk.agenda.get(number)?.id))))
        .collect()
}
