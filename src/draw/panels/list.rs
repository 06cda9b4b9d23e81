//! The list of speakers, with the line at which the item's time is up.
//!
//! ```text
//! LIST OF SPEAKERS · open               3
//! next Cambodia                       new
//!   2  Ukraine                   2nd rep.
//!   ── 10:59 time is up ─────────────────
//!   3  Serbia                    observer
//!
//! ▼ limit 3:00, planned 4:00
//! at 3:00 you reach 2 of 3
//! at 2:15 all 3
//!
//! called twice and not there
//!   –  Jordan
//! ```

use ratatui::layout::Rect;

use crate::board::desk::ListRow;
use crate::draw::Target;
use crate::draw::hours::hour;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::floor::plan::Standing;
use crate::floor::turn::TurnKind;
use crate::words::Label;

/// The cells of the number before a name.
const NUMBER: u16 = 5;

/// What a row of the panel holds.
#[derive(Debug, Clone, Copy)]
enum Content<'a> {
    /// Who waits, with the place on the list from 0.
    Waiting(usize, &'a ListRow),
    /// The moment at which the item's time is up.
    Line,
    /// How many more wait than are shown.
    More(usize),
    /// That the limit is not the plan's.
    Limit,
    /// How many are reached.
    Reach,
    /// The limit at which all are.
    ReachAll,
    /// The heading of those who were set aside.
    AsideHeading,
    /// Who was set aside.
    Aside(&'a ListRow),
    /// What the signs mean.
    Legend,
    Nobody,
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
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
    for (place, content) in contents(scene, area) {
        content_of(canvas, scene, place, content);
    }
}

fn content_of(canvas: &mut Canvas<'_>, scene: &Scene, mut row: Rect, content: Content<'_>) {
    let (desk, words) = (&scene.desk, &scene.words);
    let reach = desk.list.reach;
    match content {
        Content::Waiting(place, waiting) => entry(canvas, scene, row, Some(place), waiting),
        Content::Aside(aside) => entry(canvas, scene, row, None, aside),
        Content::Line => {
            canvas.tile(row, '─', canvas.theme.style(Tone::Track));
            row.take_left(2);
            if let Some(item) = &desk.item {
                canvas.left(
                    &mut row,
                    &format!(" {} ", words.item_ends(&hour(desk, item.ends))),
                    Tone::Closing,
                );
            }
        }
        Content::More(count) => {
            row.take_left(5);
            canvas.left(&mut row, &format!("… {}", words.more(count)), Tone::Dim);
        }
        Content::Limit => {
            let limit = words.limit(desk.limit.now, desk.limit.planned);
            canvas.left(&mut row, &format!("▼ {limit}"), Tone::Closing);
        }
        Content::Reach => {
            if let Some(reach) = reach {
                let waiting = desk.list.rows.len();
                if reach.reached < waiting {
                    canvas.left(&mut row, &words.reach(desk.limit.now, reach.reached, waiting), Tone::Text);
                } else {
                    canvas.left(&mut row, &words.label(Label::AllReached), Tone::Dim);
                }
            }
        }
        Content::ReachAll => {
            if let Some(all) = reach.and_then(|reach| reach.limit_for_all) {
                canvas.left(&mut row, &words.reach_all(all, desk.list.rows.len()), Tone::Text);
            }
        }
        Content::Legend => {
            row.take_left(NUMBER);
            let star = format!("★ {}", words.label(Label::NotYetHeard));
            canvas.left(&mut row, &star, Tone::Dim);
            if desk.list.rows.iter().chain(&desk.list.aside).any(|row| !row.speaker.overrides.is_empty()) {
                canvas.left_if_fits(&mut row, &format!("  ‡ {}", words.label(Label::ByLeave)), Tone::Dim);
            }
        }
        Content::AsideHeading => canvas.left(&mut row, &words.label(Label::Aside), Tone::Dim),
        Content::Nobody => {
            row.take_left(2);
            canvas.left(&mut row, &words.label(Label::ListEmpty), Tone::Dim);
        }
    }
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
    if row.width > 16 {
        let marks = marks(scene, waiting, row.width);
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
    canvas.left_in(&mut row, &waiting.speaker.name, style);
}

/// Returns what there is to know about somebody who waits: in words where they fit beside the name.
fn marks(scene: &Scene, waiting: &ListRow, cells: u16) -> String {
    let marks = words_of(scene, waiting);
    let room = cells.saturating_sub(NUMBER + width(&waiting.speaker.name) + 1);
    if width(&marks) <= room { marks } else { signs_of(scene, waiting) }
}

/// Returns whether a row on so many cells shows signs that are explained below the list.
fn has_signs(scene: &Scene, waiting: &ListRow, cells: u16) -> bool {
    (waiting.not_yet_heard || !waiting.speaker.overrides.is_empty())
        && marks(scene, waiting, cells) != words_of(scene, waiting)
}

fn words_of(scene: &Scene, waiting: &ListRow) -> String {
    let words = &scene.words;
    let number = waiting.speaker.representative.number();
    let marks = [
        (waiting.kind == TurnKind::Response).then(|| words.label(Label::ResponseShort)),
        (waiting.absences > 0).then(|| words.label(Label::Absent)),
        (waiting.speaker.standing == Standing::Observer).then(|| words.label(Label::Observer)),
        (number > 1).then(|| words.ordinal_representative(number)),
        (!waiting.speaker.overrides.is_empty()).then(|| words.label(Label::ByLeave)),
        waiting.not_yet_heard.then(|| words.label(Label::New)),
    ];
    marks.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Returns the shortest of what there is to know about somebody who waits.
fn signs_of(scene: &Scene, waiting: &ListRow) -> String {
    let words = &scene.words;
    let mut marks = Vec::new();
    if waiting.kind == TurnKind::Response {
        marks.push(words.label(Label::ResponseShort));
    }
    if waiting.absences > 0 {
        marks.push(words.label(Label::Absent));
    }
    if waiting.speaker.standing == Standing::Observer {
        marks.push(words.label(Label::Observer));
    }
    let number = waiting.speaker.representative.number();
    if number > 1 {
        marks.push(words.ordinal(number));
    }
    if !waiting.speaker.overrides.is_empty() {
        marks.push("‡".to_owned());
    }
    if waiting.not_yet_heard {
        marks.push("★".to_owned());
    }
    marks.join(" ")
}

/// Returns what each row of the panel holds.
fn contents(scene: &Scene, area: Rect) -> Vec<(Rect, Content<'_>)> {
    let list = &scene.desk.list;
    let mut rest = area;
    rest.take_top(u16::from(area.height > 4));
    let mut found = Vec::with_capacity(usize::from(rest.height));
    let mut push = |rest: &mut Rect, content| {
        let row = rest.take_top(1);
        if !row.is_empty() {
            found.push((row, content));
        }
    };
    let waiting = list.rows.len();
    if waiting == 0 {
        push(&mut rest, Content::Nobody);
    }
    let reach = list.reach.filter(|_| waiting > 0 && area.height > 4);
    let cut = reach.map(|reach| reach.reached).filter(|&reached| reached < waiting);
    let shortened = scene.desk.limit.now != scene.desk.limit.planned && area.height > 4;
    let sums = reach.map_or(0, |reach| 1 + u16::from(reach.limit_for_all.is_some())) + u16::from(shortened);
    let aside =
        if list.aside.is_empty() { 0 } else { (list.aside.len() + 2).min(usize::from(rest.height) / 3) };
    let foot = usize::from(sums + u16::from(sums > 0 && rest.height > 9)) + aside;
    let room = usize::from(rest.height).saturating_sub(foot);
    // In a row or two there is only room for who is next.
    let cut = cut.filter(|_| room > 2);
    let needed = waiting + usize::from(cut.is_some());
    let shown = match room {
        0..=2 => waiting.min(room),
        _ if needed <= room => waiting,
        _ => waiting.min(room - 1 - usize::from(cut.is_some())),
    };
    let selected = list.rows.iter().position(|row| Some(row.id) == scene.selected).unwrap_or(0);
    let first = (selected + 1).saturating_sub(shown);
    let mut drawn_line = cut.is_none();
    for (place, row) in list.rows.iter().enumerate().skip(first).take(shown) {
        // Who is next stays in sight, however far the list is scrolled.
        let (place, row) = match list.rows.first() {
            Some(next) if place == first && shown > 1 => (0, next),
            _ => (place, row),
        };
        if !drawn_line && cut.is_some_and(|cut| cut <= place) {
            drawn_line = true;
            push(&mut rest, Content::Line);
        }
        push(&mut rest, Content::Waiting(place, row));
    }
    if first + shown < waiting && room > 2 {
        push(&mut rest, Content::More(waiting - first - shown));
    }
    rest.take_top(u16::from(sums > 0 && rest.height > sums));
    if shortened {
        push(&mut rest, Content::Limit);
    }
    if let Some(reach) = reach {
        push(&mut rest, Content::Reach);
        if reach.limit_for_all.is_some() {
            push(&mut rest, Content::ReachAll);
        }
    }
    if aside > 1 {
        rest.take_top(u16::from(rest.height > 2));
        push(&mut rest, Content::AsideHeading);
        for row in &list.aside {
            push(&mut rest, Content::Aside(row));
        }
    }
    if rest.height > 1 && list.rows.iter().chain(&list.aside).any(|row| has_signs(scene, row, area.width)) {
        rest.take_top(1);
        push(&mut rest, Content::Legend);
    }
    found
}

/// Returns where the mouse reaches a request.
pub(super) fn targets(scene: &Scene, area: Rect) -> Vec<(Rect, Target)> {
    let target = |(place, content)| match content {
        Content::Waiting(_, row) | Content::Aside(row) => Some((place, Target::Request(row.id))),
        Content::Line
        | Content::More(_)
        | Content::Limit
        | Content::Reach
        | Content::ReachAll
        | Content::AsideHeading
        | Content::Legend
        | Content::Nobody => None,
    };
    contents(scene, area).into_iter().filter_map(target).collect()
}
