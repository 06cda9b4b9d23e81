//! The first row: the session, its state, the hour, and whether it is on time.
//!
//! ```text
//! NDM-UN27 · English I · Room C            LIVE   10:47:12   ends 12:00   ✓ on time
//! ```
//!
//! For an unreal session the whole row is reversed, and says so.

use ratatui::layout::Rect;

use crate::board::desk::Stage;
use crate::draw::scene::Scene;
use crate::draw::space::Space;
use crate::draw::text::{Canvas, width};
use crate::draw::theme::Tone;
use crate::floor::time::Span;
use crate::words::Label;

/// The width of the last column, fixed so that the clock before it keeps its place.
const PUNCTUALITY: u16 = 15;
/// Below this width, the mark of an unreal session replaces the hour.
const TIGHT: u16 = 60;

pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene, area: Rect) {
    let (desk, words) = (&scene.desk, &scene.words);
    let band = words.band(desk.setting.reality);
    let shade = |tone| if band.is_some() { Tone::Trial } else { tone };
    canvas.fill(area, canvas.theme.style(shade(Tone::Text)));
    let mut row = area.inset(1);

    let (tone, text) = punctuality(scene);
    let is_tight = band.is_some() && area.width < TIGHT;
    let column = if is_tight { 0 } else { PUNCTUALITY };
    let mut last = row.take_right(width(&text).max(column).min(row.width / 2));
    canvas.right(&mut last, &text, shade(tone));
    let is_closed = matches!(desk.stage, Stage::Closed { .. });
    if let Some(ends) = desk.ends.filter(|_| area.width >= 72 && !is_closed) {
        row.take_right(2);
        canvas.right(&mut row, &words.ends(&words.hour(desk.hour(ends))), shade(Tone::Text));
    }
    if desk.runs() && !is_tight {
        row.take_right(3);
        canvas.right(&mut row, &words.hour_to_the_second(desk.hour(desk.now)), shade(Tone::Strong));
    }
    row.take_right(3);
    let state = match desk.stage {
        Stage::Ahead => Label::NotOpen,
        Stage::Open => Label::Live,
        Stage::Suspended { .. } => Label::Suspended,
        Stage::Closed { .. } => Label::Closed,
    };
    if let Some(band) = &band {
        let wide = area.width >= 100;
        let mark =
            if wide { format!("{band} · {}", words.label(Label::NoRealSession)) } else { band.clone() };
        canvas.right(&mut row, &mark, Tone::Trial);
        row.take_right(3);
    }
    if band.is_none() || desk.stage != Stage::Open {
        let tone = if desk.stage == Stage::Open { Tone::Calm } else { Tone::Strong };
        canvas.right(&mut row, &words.label(state), shade(tone));
        row.take_right(3);
    }

    if scene.screens.following > 0 {
        let (tone, text) = screens(scene, area.width >= 100);
        canvas.right(&mut row, &text, shade(tone));
        row.take_right(3);
    }

    if let Some(meeting) = desk.meeting.as_deref().filter(|_| area.width >= 100) {
        canvas.left(&mut row, meeting, shade(Tone::Dim));
        canvas.left(&mut row, " · ", shade(Tone::Dim));
    }
    canvas.left(&mut row, &desk.title, shade(Tone::Strong));
    let room = desk.room.as_deref().filter(|_| area.width >= 70);
    let moved = desk.setting.moved.then(|| words.label(Label::Moved));
    let chatham_house = (desk.chatham_house && area.width >= 140).then(|| words.label(Label::ChathamHouse));
    for more in room.into_iter().chain(moved.as_deref()).chain(chatham_house.as_deref()) {
        canvas.left_if_fits(&mut row, &format!(" · {more}"), shade(Tone::Dim));
    }
}

/// How many of the room's screens follow, with a sign, and whether they are current.
fn screens(scene: &Scene, wide: bool) -> (Tone, String) {
    let (screens, words) = (scene.screens, &scene.words);
    if screens.lagging > 0 {
        return (Tone::Closing, format!("▼ {}", words.screens_lagging(screens.lagging, screens.following)));
    }
    let count = screens.following.to_string();
    (Tone::Dim, format!("▣ {}", if wide { words.screens_following(screens.following) } else { count }))
}

/// Whether the session is on time, in a word with a sign.
fn punctuality(scene: &Scene) -> (Tone, String) {
    let (desk, words) = (&scene.desk, &scene.words);
    let over = desk.ends.map_or(Span::ZERO, |ends| desk.now - ends);
    match desk.stage {
        Stage::Open | Stage::Suspended { .. } if over > Span::ZERO => {
            (Tone::Over, format!("■ {}", words.over(over)))
        }
        Stage::Ahead | Stage::Open | Stage::Suspended { .. } if desk.reserve.is_negative() => {
            (Tone::Closing, format!("▼ {}", words.behind(-desk.reserve)))
        }
        Stage::Open | Stage::Suspended { .. } => match desk.carried_until {
            Some(until) => (Tone::Closing, words.carried_until(&words.hour(desk.hour(until)))),
            None => (Tone::Calm, format!("✓ {}", words.label(Label::OnTime))),
        },
        Stage::Ahead | Stage::Closed { .. } => (Tone::Text, String::new()),
    }
}
