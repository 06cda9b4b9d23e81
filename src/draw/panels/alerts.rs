//! The alerts: the most urgent in a band of the full width, the others in short rows below, or counted.
//!
//! ```text
//! ■ TIME · Lao PDR · 0:12 over   Enter next   + more time                 ▲ 2 more
//! ▲ 3:20 is missing for the items ahead.   F7 share out
//! ```

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::draw::scene::{AlertRow, Hint, Scene};
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::floor::alert::AlertLevel;

/// Below this width, alerts that do not fit are only counted.
const NARROW: u16 = 72;
/// The columns of a mark, with the blank after it.
const MARK: u16 = 2;
/// The columns of "   ▲ 12 more".
const MORE: u16 = 13;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let Some((first, others)) = scene.alerts.split_first() else { return };
    let below = usize::from(area.height.saturating_sub(1));
    let hidden = others.get(below..).unwrap_or_default();
    let more = hidden.first().map(|alert| {
        let count = hidden.len();
        let count = if area.width < NARROW { count.to_string() } else { scene.words.more(count) };
        format!("{}{count}", mark(alert.level))
    });
    let more = more.as_deref();
    if first.level == AlertLevel::Quiet {
        let mut row = area.line(0).inset(1);
        row_of(canvas, &mut row, first, canvas.theme.style(Tone::Text), more);
    } else {
        let style = canvas.theme.style(Tone::band(first.level));
        let style = if scene.flash { flashed(style) } else { style };
        canvas.fill(area.line(0), style);
        row_of(canvas, &mut area.line(0).inset(1), first, style, more);
    }
    for (place, alert) in (1..area.height).zip(others) {
        let tone = match alert.level {
            AlertLevel::Quiet => Tone::Dim,
            AlertLevel::Warning => Tone::Closing,
            AlertLevel::Alarm => Tone::Over,
        };
        row_of(canvas, &mut area.line(place).inset(1), alert, canvas.theme.style(tone), None);
    }
}

/// Whether an alert that is in sight, and whole, says what the list would say of those who are reached.
pub(in crate::draw) fn say_reach(scene: &Scene, area: Rect) -> bool {
    let shown = usize::from(area.height);
    let says = |(place, alert): (usize, &AlertRow)| {
        // The first row also says how many more there are.
        let more = if place == 0 && scene.alerts.len() > shown { MORE } else { 0 };
        let cells = area.width.saturating_sub(more + 2);
        let act = alert.verbs.first().map_or(0, act_width);
        alert.short.is_some()
            && text_of(alert, cells) == alert.text
            && MARK + width(&alert.text) + act <= cells
    };
    scene.alerts.iter().take(shown).enumerate().any(says)
}

/// The sentence of an alert; in few words where the many leave no room for all its acts.
fn text_of(alert: &AlertRow, cells: u16) -> &str {
    let acts: u16 = alert.verbs.iter().map(act_width).sum();
    match &alert.short {
        Some(short) if MARK + width(&alert.text) + acts > cells => short,
        _ => &alert.text,
    }
}

fn act_width(act: &Hint) -> u16 {
    width(&act.key) + width(&act.text) + 4
}

fn row_of(canvas: &mut Canvas<'_>, row: &mut Rect, alert: &AlertRow, style: Style, more: Option<&str>) {
    if let Some(more) = more {
        canvas.right_in(row, &format!("   {more}"), style);
    }
    let sentence = text_of(alert, row.width);
    // Only for its first act is the sentence cut.
    let act = alert.verbs.first().map_or(0, act_width);
    let mut text = row.take_left(row.width - if act <= row.width / 2 { act } else { 0 });
    canvas.left_in(&mut text, mark(alert.level), style);
    canvas.left_in(&mut text, sentence, style);
    // The acts follow the sentence, so that they are read together.
    let mut acts = Rect { x: text.x, width: text.width + row.width, ..*row };
    for act in &alert.verbs {
        act_of(canvas, &mut acts, act, style);
    }
}

fn mark(level: AlertLevel) -> &'static str {
    match level {
        AlertLevel::Quiet => "· ",
        AlertLevel::Warning => "▲ ",
        AlertLevel::Alarm => "■ ",
    }
}

/// Draws an act if all of it fits.
fn act_of(canvas: &mut Canvas<'_>, row: &mut Rect, act: &Hint, style: Style) {
    if act_width(act) > row.width {
        return;
    }
    canvas.left_in(row, "   ", style);
    canvas.left_in(row, &act.key, style.add_modifier(Modifier::BOLD));
    canvas.left_in(row, " ", style);
    canvas.left_in(row, &act.text, style);
}

fn flashed(style: Style) -> Style {
    if style.add_modifier.contains(Modifier::REVERSED) {
        Style { add_modifier: style.add_modifier.difference(Modifier::REVERSED), ..style }
    } else {
        style.add_modifier(Modifier::REVERSED)
    }
}
