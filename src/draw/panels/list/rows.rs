//! The contents of the list's rows.

use ratatui::layout::Rect;

use super::marks;
use crate::board::desk::ListRow;
use crate::draw::scene::Scene;
use crate::draw::space::Space;

#[derive(Debug, Clone, Copy)]
pub(super) enum Content<'a> {
    /// A request that waits, with its index on the list.
    Waiting(usize, &'a ListRow),
    /// The line at which the item's time is up.
    Line,
    /// How many more wait.
    More(usize),
    /// The limit, if it is not the plan's.
    Limit,
    /// How many are reached.
    Reach,
    /// The limit at which all are reached.
    ReachAll,
    /// The heading of requests that were set aside.
    AsideHeading,
    /// A request that was set aside.
    Aside(&'a ListRow),
    /// What the signs mean.
    Legend,
    Nobody,
}

pub(super) fn contents(scene: &Scene, area: Rect) -> Vec<(Rect, Content<'_>)> {
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
    // In one or two rows there is only room for who is next.
    let cut = cut.filter(|_| room > 2);
    let needed = waiting + usize::from(cut.is_some());
    let shown = match room {
        0..=1 => waiting.min(room),
        2 if waiting > 2 => 1,
        2 => waiting,
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
    if first + shown < waiting && room > 1 {
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
    if rest.height > 1
        && area.height > 6
        && list.rows.iter().chain(&list.aside).any(|row| marks::has_signs(scene, row, area.width))
    {
        rest.take_top(1);
        push(&mut rest, Content::Legend);
    }
    found
}
