//! The contents of the list's rows.

use ratatui::layout::Rect;

use super::marks;
use crate::board::desk::ListRow;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::rows;
use crate::draw::theme::Tone;

#[derive(Debug, Clone, Copy)]
pub(super) enum Content<'a> {
    /// A request that waits, with its index on the list.
    Waiting(usize, &'a ListRow),
    /// The line at which the item's time is up.
    Line,
    /// How many more wait, and whether signs need their legend beside it.
    More(usize, bool),
    /// What is said of all who wait.
    Sum(Sum),
    /// That all are reached.
    AllReached,
    /// The heading of requests that were set aside.
    AsideHeading,
    /// A request that was set aside.
    Aside(&'a ListRow),
    /// What the signs mean.
    Legend,
    Nobody,
}

/// The most rows of a name.
const MOST_OF_A_NAME: u16 = 3;
/// From this height, the list has a heading.
const HEADING: u16 = 5;

/// The rows in which everything but the legend fits: the heading, each name whole, the sums, and who was set aside.
pub(super) fn needed(scene: &Scene, cells: u16, reach_is_said: bool) -> u16 {
    let list = &scene.desk.list;
    let names: u16 = list.rows.iter().map(|row| name_rows(scene, row, cells)).sum();
    let sums: u16 = sums(scene, cells, reach_is_said).iter().map(|(rows, _)| rows).sum();
    let line = u16::from(reached(scene).is_some());
    let aside = if list.aside.is_empty() { 0 } else { list.aside.len() + 1 };
    1 + names.max(1) + line + sums + u16::try_from(aside).unwrap_or(u16::MAX)
}

/// The rows in which a name is whole.
fn name_rows(scene: &Scene, row: &ListRow, cells: u16) -> u16 {
    rows(&row.speaker.name, marks::room_for_name(scene, row, cells), MOST_OF_A_NAME)
}

/// How many are reached, if not all.
fn reached(scene: &Scene) -> Option<usize> {
    let list = &scene.desk.list;
    list.reach.map(|reach| reach.reached).filter(|&reached| reached < list.rows.len())
}

/// What is said of all who wait, each with its rows.
fn sums(scene: &Scene, cells: u16, reach_is_said: bool) -> Vec<(u16, Sum)> {
    let (list, limit) = (&scene.desk.list, scene.desk.limit);
    let mut sums = Vec::new();
    if limit.now != limit.planned {
        sums.push(Sum::Limit);
    }
    if let Some(reach) = list.reach.filter(|reach| reach.reached < list.rows.len() && !reach_is_said) {
        sums.push(Sum::Reach);
        sums.extend(reach.limit_for_all.map(|_| Sum::ReachAll));
    }
    let text = |sum| sum_text(scene, sum).map_or(String::new(), |(text, _)| text);
    sums.into_iter().map(|sum| (rows(&text(sum), cells, 2), sum)).collect()
}

/// What is said of all who wait.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sum {
    /// The limit, if it is not the plan's.
    Limit,
    /// How many are reached, if not all.
    Reach,
    /// The limit at which all would be.
    ReachAll,
}

/// What is said of all who wait.
pub(super) fn sum_text(scene: &Scene, sum: Sum) -> Option<(String, Tone)> {
    let (desk, words) = (&scene.desk, &scene.words);
    let (limit, waiting) = (desk.limit, desk.list.rows.len());
    match (sum, desk.list.reach) {
        (Sum::Limit, _) => Some((format!("▼ {}", words.limit(limit.now, limit.planned)), Tone::Closing)),
        (Sum::Reach, Some(reach)) => Some((words.reach(reach.limit, reach.reached, waiting), Tone::Text)),
        (Sum::ReachAll, Some(reach)) => Some((words.reach_all(reach.limit_for_all?, waiting), Tone::Text)),
        (Sum::Reach | Sum::ReachAll, None) => None,
    }
}

pub(super) fn contents(scene: &Scene, area: Rect, reach_is_said: bool) -> Vec<(Rect, Content<'_>)> {
    let list = &scene.desk.list;
    let mut rest = area;
    let has_heading = area.height >= HEADING;
    rest.take_top(u16::from(has_heading));
    let mut found = Vec::with_capacity(usize::from(rest.height));
    let mut push = |rest: &mut Rect, rows: u16, content| {
        let place = rest.take_top(rows);
        if !place.is_empty() {
            found.push((place, content));
        }
    };
    let waiting = list.rows.len();
    if waiting == 0 {
        push(&mut rest, 1, Content::Nobody);
    }
    let sums = if has_heading { sums(scene, area.width, reach_is_said) } else { Vec::new() };
    let sum_rows: u16 = sums.iter().map(|(rows, _)| rows).sum();
    let aside =
        if list.aside.is_empty() { 0 } else { (list.aside.len() + 1).min(usize::from(rest.height) / 3) };
    let room = usize::from(rest.height).saturating_sub(usize::from(sum_rows) + aside);
    // In one or two rows there is only room for who is next.
    let cut = reached(scene).filter(|_| has_heading && room > 2);
    let needed = waiting + usize::from(cut.is_some());
    let shown = match room {
        0..=1 => waiting.min(room),
        2 if waiting > 2 => 1,
        2 => waiting,
        _ if needed <= room => waiting,
        _ => waiting.min(room - 1 - usize::from(cut.is_some())),
    };
    // What is left over goes to names that need more than a row.
    let mut spare = u16::try_from(room.saturating_sub(needed)).unwrap_or(u16::MAX);
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
            push(&mut rest, 1, Content::Line);
        }
        let more = (name_rows(scene, row, area.width) - 1).min(spare);
        spare -= more;
        push(&mut rest, 1 + more, Content::Waiting(place, row));
    }
    let signs = area.height > 6
        && list.rows.iter().chain(&list.aside).any(|row| marks::has_signs(scene, row, area.width));
    let is_cut = first + shown < waiting && room > 1;
    if is_cut {
        // Beside it there is room for what the signs mean.
        push(&mut rest, 1, Content::More(waiting - first - shown, signs));
    }
    let below = sum_rows + u16::try_from(aside).unwrap_or(u16::MAX);
    rest.take_top(u16::from(sum_rows > 0 && rest.height > below));
    for (rows, sum) in sums {
        push(&mut rest, rows, Content::Sum(sum));
    }
    // It is what one expects: names that need a row come before it.
    if has_heading && waiting > 0 && list.reach.is_some_and(|reach| reach.reached >= waiting) {
        let is_first = sum_rows == 0 && rest.height > u16::try_from(aside).unwrap_or(u16::MAX) + 1;
        rest.take_top(u16::from(is_first));
        if usize::from(rest.height) > aside {
            push(&mut rest, 1, Content::AllReached);
        }
    }
    if aside > 1 {
        rest.take_top(u16::from(usize::from(rest.height) > aside));
        push(&mut rest, 1, Content::AsideHeading);
        for row in &list.aside {
            push(&mut rest, 1, Content::Aside(row));
        }
    }
    if signs && !is_cut {
        rest.take_top(u16::from(rest.height > 1));
        push(&mut rest, 1, Content::Legend);
    }
    found
}
