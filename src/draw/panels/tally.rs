//! How often and how long each delegation had the floor.
//!
//! ```text
//! HEARD SO FAR  ★ not yet heard
//!   Afghanistan           2     7:10
//! ★ Armenia               –
//! ```

use ratatui::layout::Rect;

use crate::board::desk::TallyRow;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::Canvas;
use crate::draw::theme::Tone;
use crate::words::Label;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let mut heading = area.line(0);
    canvas.left(&mut heading, &scene.words.label(Label::Tally), Tone::Dim);
    legend(canvas, scene, heading);
    let mut rest = area;
    rest.take_top(1);
    rows(canvas, scene, rest, 0);
}

pub(super) fn legend(canvas: &mut Canvas<'_>, scene: &Scene, mut row: Rect) {
    row.take_left(2);
    canvas.left(&mut row, &format!("★ {}", scene.words.label(Label::NotYetHeard)), Tone::Dim);
}

/// Draws the rows from `scroll` on, in as many columns as fit.
pub(super) fn rows(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect, scroll: usize) {
    let columns = (area.width / 34).max(1);
    let each = area.width / columns;
    let all = &scene.desk.tally;
    // If all fit, the columns have one height.
    let high = u16::try_from(all.len().div_ceil(usize::from(columns))).unwrap_or(u16::MAX);
    let mut area = area;
    area.height = area.height.min(high.max(1));
    let mut parties = all.iter().skip(scroll.min(all.len().saturating_sub(1)));
    for column in 0..columns {
        let last = column + 1 == columns;
        let mut place = if last { area } else { area.take_left(each) };
        if !last {
            place.take_right(3);
        }
        let left = parties.len();
        for line in 0..place.height {
            if last && line + 1 == place.height && left > usize::from(place.height) {
                let more = scene.words.more(parties.len());
                canvas.left(&mut place.line(line), &format!("  … {more}"), Tone::Dim);
                return;
            }
            let Some(party) = parties.next() else { return };
            row(canvas, party, place.line(line));
        }
    }
}

fn row(canvas: &mut Canvas<'_>, party: &TallyRow, mut row: Rect) {
    let heard = party.interventions + party.responses > 0;
    let tone = if party.silent { Tone::Text } else { Tone::Dim };
    let time = if heard { party.spoken.to_string() } else { String::new() };
    canvas.right(&mut row, &format!("{time:>8}"), tone);
    let times = if heard { (party.interventions + party.responses).to_string() } else { "–".to_owned() };
    canvas.right(&mut row, &format!("{times:>3}"), tone);
    row.take_right(1);
    canvas.left(&mut row, if party.people == 0 { "★ " } else { "  " }, Tone::Dim);
    canvas.left(&mut row, &party.name, tone);
}
