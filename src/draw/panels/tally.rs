//! How often and how long each delegation had the floor: first those that were not heard.
//!
//! ```text
//! HEARD SO FAR
//! NOT YET HEARD · 1
//! Armenia
//! HEARD EARLIER · 1          times spoken
//! Afghanistan                    2   7:10
//! HEARD ON THIS ITEM · 1     times spoken
//! Cambodia                       1   3:50
//! ```

use ratatui::layout::Rect;

use crate::board::desk::TallyRow;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::words::Label;

/// The columns of the numbers: how often, and how long.
const TIMES: usize = 6;
const SPOKEN: usize = 7;
const NUMBERS: u16 = 14;
/// The columns between columns of names, and the longest name for which a column is as wide.
const GAP: u16 = 3;
const LONGEST_NAME: u16 = 40;

/// A line of the tally.
#[derive(Debug, Clone, Copy)]
enum Line<'a> {
    /// The heading of a group, and how many are in it.
    Heading(Label, usize),
    Party(&'a TallyRow),
}

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let mut rest = area;
    let mut heading = rest.take_top(1);
    canvas.left(&mut heading, &scene.words.label(Label::Tally), Tone::Dim);
    rows(canvas, scene, rest, 0);
}

/// The width at which no name of the room is cut.
pub(in crate::draw) fn needs(scene: &Scene) -> u16 {
    let names = scene.desk.tally.iter().map(|party| width(&party.name));
    names.max().unwrap_or(0).min(LONGEST_NAME) + NUMBERS
}

/// Draws the lines from `scroll` on, in as many columns as fit.
pub(super) fn rows(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect, scroll: usize) {
    let all = lines(scene);
    let lines = from(&all, scroll);
    let columns = (area.width.saturating_add(GAP) / (needs(scene) + GAP)).max(1);
    let each = (area.width.saturating_add(GAP) / columns).saturating_sub(GAP);
    let mut below = area;
    let count = usize::from(columns);
    // If all fit, the columns are as low as they can be.
    let fitting = (lines.len().div_ceil(count)..=usize::from(below.height))
        .map(|high| dealt(&lines, count, high))
        .find(|(_, rest)| rest.is_empty());
    let (dealt, rest) = fitting.unwrap_or_else(|| dealt(&lines, count, usize::from(below.height)));
    let mut hidden = rest.iter().filter(|line| matches!(line, Line::Party(_))).count();
    let last = dealt.len().saturating_sub(1);
    for (number, column) in dealt.iter().enumerate() {
        let place = below.take_left(each);
        below.take_left(GAP);
        for (at, line) in (0..place.height).zip(column) {
            let is_last = number == last && at + 1 == place.height;
            match line {
                Line::Party(_) if is_last && hidden > 0 => {
                    hidden += 1;
                    canvas.left(&mut place.line(at), &scene.words.and_more(hidden), Tone::Dim);
                }
                Line::Heading(label, count) => heading(canvas, scene, *label, *count, place.line(at)),
                Line::Party(party) => row(canvas, party, place.line(at)),
            }
        }
    }
}

/// The groups of parties, each with its heading.
fn lines(scene: &Scene) -> Vec<Line<'_>> {
    let has_item = scene.desk.item.is_some();
    let group = |party: &TallyRow| match (party.people == 0, party.silent) {
        (true, _) => Label::TallyNotYet,
        (false, true) => Label::TallyElsewhere,
        (false, false) if has_item => Label::TallyHere,
        (false, false) => Label::TallyHeard,
    };
    let groups = scene.desk.tally.chunk_by(|one, next| group(one) == group(next));
    let lines = groups.flat_map(|parties| {
        let heading = parties.first().map(|first| Line::Heading(group(first), parties.len()));
        heading.into_iter().chain(parties.iter().map(Line::Party))
    });
    lines.collect()
}

/// The lines from a place on; the heading of the first party stays.
fn from<'a>(lines: &[Line<'a>], scroll: usize) -> Vec<Line<'a>> {
    let (before, after) = lines.split_at(scroll.min(lines.len().saturating_sub(1)));
    let is_heading = |line: &&Line<'_>| matches!(line, Line::Heading(..));
    let heading =
        before.iter().rev().find(is_heading).filter(|_| !after.first().is_some_and(|line| is_heading(&line)));
    heading.into_iter().chain(after).copied().collect()
}

/// Deals lines out to columns of this height, no heading without a party below it; returns the rest, too.
fn dealt<'a, 'b>(lines: &'b [Line<'a>], columns: usize, high: usize) -> (Vec<Vec<Line<'a>>>, &'b [Line<'a>]) {
    let mut rest = lines;
    let mut dealt = Vec::new();
    for _ in 0..columns {
        let mut column = Vec::new();
        while column.len() < high
            && let Some((line, after)) = rest.split_first()
        {
            if matches!(line, Line::Heading(..)) && column.len() + 1 == high && high > 1 {
                break;
            }
            column.push(*line);
            rest = after;
        }
        dealt.push(column);
    }
    (dealt, rest)
}

/// Draws the heading of a group; where its parties have numbers, with what these are.
fn heading(canvas: &mut Canvas<'_>, scene: &Scene, label: Label, count: usize, mut row: Rect) {
    let words = |label| scene.words.label(label);
    if label != Label::TallyNotYet {
        let numbers = format!("{:>TIMES$}{:>SPOKEN$}", words(Label::TallyTimes), words(Label::TurnSpoken));
        canvas.right(&mut row, &numbers, Tone::Dim);
        row.take_right(1);
    }
    canvas.left(&mut row, &format!("{} · {count}", words(label)), Tone::Strong);
}

fn row(canvas: &mut Canvas<'_>, party: &TallyRow, mut row: Rect) {
    if party.people > 0 || party.spoken.secs() > 0 {
        let times = party.interventions + party.responses;
        let numbers = format!("{times:>TIMES$}{:>SPOKEN$}", party.spoken.to_string());
        canvas.right(&mut row, &numbers, Tone::Dim);
        row.take_right(1);
    }
    canvas.left(&mut row, &party.name, if party.silent { Tone::Text } else { Tone::Dim });
}
