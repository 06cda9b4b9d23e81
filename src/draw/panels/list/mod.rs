//! The list of speakers, with the line at which the item's time is up.
//!
//! ```text
//! LIST OF SPEAKERS · open               3
//! next Cambodia                         ★
//!   2  Ukraine                   2nd rep.
//!   ── 10:59 time is up ─────────────────
//!   3  ICRC                      observer
//!
//! ▼ limit 3:00, planned 4:00
//! at 3:00 you reach 2 of 3
//! at 2:15 all 3
//!
//! called and not there
//!   –  Jordan
//! ```

mod marks;
mod rows;

use ratatui::layout::Rect;

use crate::board::desk::ListRow;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::target::Target;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::words::Label;
use marks::{LEAST, LEAVE, MARKS, NUMBER, STAR};
use rows::{Content, contents, sum_text};

/// The width at which the list cuts no name of the room, with the mark of a second representative.
pub(in crate::draw) fn needs(scene: &Scene) -> u16 {
    let names = scene.desk.tally.iter().map(|party| width(&party.name));
    names.max().unwrap_or(0) + NUMBER + MARKS
}

/// The rows in which the list shows each name whole.
pub(in crate::draw) fn rows(scene: &Scene, cells: u16, reach_is_said: bool) -> u16 {
    rows::needed(scene, cells, reach_is_said)
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect, reach_is_said: bool) {
    let (desk, words) = (&scene.desk, &scene.words);
    if area.height > 4 {
        let mut heading = area.line(0);
        let open = if desk.list.open { Label::ListOpen } else { Label::ListClosed };
        canvas.right(&mut heading, &desk.list.rows.len().to_string(), Tone::Dim);
        heading.take_right(1);
        canvas.left(&mut heading, &format!("{} · ", words.label(Label::ListOfSpeakers)), Tone::Dim);
        let tone = if desk.list.open { Tone::Dim } else { Tone::Closing };
        canvas.left(&mut heading, &words.label(open), tone);
    }
    for (place, content) in contents(scene, area, reach_is_said) {
        content_of(canvas, scene, place, content);
    }
}

fn content_of(canvas: &mut Canvas<'_>, scene: &Scene, mut row: Rect, content: Content<'_>) {
    let (desk, words) = (&scene.desk, &scene.words);
    match content {
        Content::Waiting(place, waiting) => entry(canvas, scene, row, Some(place), waiting),
        Content::Aside(aside) => entry(canvas, scene, row, None, aside),
        Content::Line => {
            canvas.tile(row, '─', canvas.theme.style(Tone::Track));
            row.take_left(2);
            if let Some(ends) = desk.item.as_ref().and_then(|item| item.ends) {
                canvas.left(
                    &mut row,
                    &format!(" {} ", words.item_ends(&words.hour(desk.hour(ends)))),
                    Tone::Closing,
                );
            }
        }
        Content::More(count, signs) => {
            row.take_left(NUMBER);
            canvas.left(&mut row, &words.and_more(count), Tone::Dim);
            row.take_left(2);
            let legend = legend(scene, row.width);
            if signs && width(&legend) <= row.width {
                canvas.right(&mut row, &legend, Tone::Dim);
            }
        }
        Content::Sum(sum) => {
            if let Some((text, tone)) = sum_text(scene, sum) {
                canvas.wrapped(row, &text, tone);
            }
        }
        Content::Legend => {
            let legend = legend(scene, row.width);
            row.take_left(NUMBER.min(row.width.saturating_sub(width(&legend))));
            canvas.left(&mut row, &legend, Tone::Dim);
        }
        Content::AsideHeading => canvas.left(&mut row, &words.label(Label::Aside), Tone::Dim),
        Content::AllReached => canvas.left(&mut row, &words.label(Label::AllReached), Tone::Dim),
        Content::Nobody => {
            row.take_left(2);
            canvas.left(&mut row, &words.label(Label::ListEmpty), Tone::Dim);
        }
    }
}

/// What the signs of the list mean, as much as fits.
fn legend(scene: &Scene, cells: u16) -> String {
    let list = &scene.desk.list;
    let all = || list.rows.iter().chain(&list.aside);
    let mut legend = String::new();
    if all().any(|row| row.not_yet_heard) {
        legend = format!("{STAR} {}", scene.words.label(Label::NotYetHeard));
    }
    if all().any(|row| marks::shows_leave(scene, row, cells)) {
        let leave = format!("{LEAVE} {}", scene.words.label(Label::ByLeave));
        if legend.is_empty() {
            return leave;
        }
        if width(&legend) + width(&leave) + 2 <= cells {
            return format!("{legend}  {leave}");
        }
    }
    legend
}

fn entry(canvas: &mut Canvas<'_>, scene: &Scene, mut row: Rect, place: Option<usize>, waiting: &ListRow) {
    let tone = match place {
        Some(0) => Tone::Strong,
        Some(_) if waiting.reached => Tone::Text,
        Some(_) | None => Tone::Dim,
    };
    let mut style = canvas.theme.style(tone);
    let selected = scene.selected == Some(waiting.id);
    let (mut marks_style, mut number_style) = (canvas.theme.style(Tone::Dim), style);
    if place == Some(0) {
        number_style = canvas.theme.style(Tone::Calm);
    }
    if selected {
        style = canvas.theme.style(Tone::Selected);
        (marks_style, number_style) = (style, style);
        canvas.fill(row, style);
    }
    if row.width >= LEAST {
        let marks = marks::marks(scene, waiting, row.width);
        // The star, too, gives way to a name that has one row and needs its place.
        if row.height > 1 || NUMBER + width(&waiting.speaker.name) + 2 <= row.width {
            canvas.right_in(&mut row, if waiting.not_yet_heard { STAR } else { " " }, marks_style);
            row.take_right(1);
        }
        canvas.right_in(&mut row, &marks, marks_style);
        row.take_right(u16::from(!marks.is_empty()));
    }
    let next = scene.words.label(Label::Next);
    let number = match place {
        Some(0) if width(&next) < NUMBER => next,
        Some(place) => format!("{:>3}", place + 1),
        None => "  –".to_owned(),
    };
    let mut cells = row.take_left(NUMBER);
    canvas.left_in(&mut cells, &number, number_style);
    canvas.wrapped_in(row, &waiting.speaker.name, style);
}

pub(super) fn targets(scene: &Scene, area: Rect, reach_is_said: bool) -> Vec<(Rect, Target)> {
    let target = |(place, content)| match content {
        Content::Waiting(_, row) | Content::Aside(row) => Some((place, Target::Request(row.id))),
        Content::Line
        | Content::More(..)
        | Content::Sum(_)
        | Content::AllReached
        | Content::AsideHeading
        | Content::Legend
        | Content::Nobody => None,
    };
    contents(scene, area, reach_is_said).into_iter().filter_map(target).collect()
}
