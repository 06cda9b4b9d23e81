//! The overview of rooms: five rows each, the most urgent first.
//!
//! ```text
//!  4 rooms · the slowest first                                                1–4 of 4
//!
//!  Room C · English I                            ▼ 3:20 behind   will end 12:03, not 12:00
//!   2  Regional cooperation                      ━━━━━━━━━━━━━━━━━━──────   12:41 left
//!   SPEAKING  2:31 left                          5 wait · 1 of 3 covered: 1 · 2 of 5 topics discussed
//!   ▲ the speaker’s time is up · not all will be reached
//!
//!  Room D · English II                           ✗ gone since 10:47:12
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use super::painted::painted;
use super::panels::hints;
use super::scene::Hint;
use super::space::Space;
use super::text::{Canvas, width};
use super::theme::Tone;
use crate::board::face::Face;
use crate::floor::alert::AlertLevel;
use crate::words::Words;

/// The rows of a room, with a blank one behind it, and the fewest, where the screen is low.
const ROWS: u16 = 5;
const FEWEST_ROWS: u16 = 2;
/// The rows of the screen around the rooms.
const FRAME: u16 = 3;
/// The height from which a room has all its rows.
const TALL: u16 = 12;
/// The columns from which a bar stands beside the topic's time.
const WIDE: u16 = 72;

/// The overview, as it is drawn.
#[derive(Debug, Clone)]
pub struct RoomsScene {
    /// How many rooms there are, and in which order.
    pub title: String,
    /// Why no news can come.
    pub fault: Option<String>,
    /// What stands where there is no room.
    pub empty: String,
    /// The rooms, in order.
    pub rows: Vec<RoomRow>,
    /// How many of them are scrolled off the top.
    pub scroll: usize,
    /// The keys.
    pub hints: Vec<Hint>,
    /// The reader's sentences.
    pub words: Words,
}

/// A room, as it is drawn. One that is lost has no clocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoomRow {
    /// The room and the session.
    pub heading: String,
    /// The mark of a trial or a rehearsal.
    pub band: Option<String>,
    /// That its console is gone or silent, and since when.
    pub lost: Option<String>,
    /// What was found in its place, and what to do.
    pub advice: Option<String>,
    /// Whether it is behind or ahead.
    pub punctuality: Option<(RoomMark, String)>,
    /// When it ends.
    pub ends: Option<String>,
    /// The present item.
    pub topic: String,
    /// Its clock.
    pub topic_clock: Option<RoomClock>,
    /// What goes on on the floor.
    pub floor: String,
    /// The speaker's clock.
    pub floor_clock: Option<RoomClock>,
    /// How many wait, what is covered, what was discussed.
    pub facts: Vec<String>,
    /// What stands as an alert, the most urgent first.
    pub alerts: Vec<(AlertLevel, String)>,
}

/// A clock with its text: "12:41 left".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomClock {
    /// Its face.
    pub face: Face,
    /// Its text.
    pub text: String,
}

/// Whether a room is on time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomMark {
    /// It is on time, or ahead.
    OnTime,
    /// It is behind.
    Behind,
    /// Its end has passed.
    Over,
}

impl RoomMark {
    const fn tone(self) -> Tone {
        match self {
            Self::OnTime => Tone::Calm,
            Self::Behind => Tone::Closing,
            Self::Over => Tone::Over,
        }
    }

    const fn sign(self) -> char {
        match self {
            Self::OnTime => '✓',
            Self::Behind => '▼',
            Self::Over => '■',
        }
    }
}

/// Returns how many rooms a screen of this height shows.
#[must_use]
pub fn rooms_that_fit(height: u16) -> usize {
    let rooms = height.saturating_sub(FRAME - 1);
    // The last one needs no blank row behind it.
    usize::from((rooms + 1) / rows_each(height)).max(1)
}

const fn rows_each(height: u16) -> u16 {
    if height < TALL { FEWEST_ROWS } else { ROWS }
}

/// Draws the overview on an area of any size.
pub fn rooms(scene: &RoomsScene, look: &Look, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    painted(buffer, *look, scene.words.is_right_to_left(), area, |canvas| draw(canvas, scene, area));
}

fn draw(canvas: &mut Canvas<'_>, scene: &RoomsScene, area: Rect) {
    canvas.fill(area, canvas.theme.style(Tone::Text));
    let mut inside = area;
    let mut head = inside.take_top(1).inset(1);
    let foot = inside.take_bottom(1).inset(1);
    hints(canvas, &scene.hints, foot);
    let (each, fit) = (rows_each(area.height), rooms_that_fit(area.height));
    let last = (scene.scroll + fit).min(scene.rows.len());
    if scene.rows.len() > fit {
        canvas.right(&mut head, &format!("{}–{last}/{}", scene.scroll + 1, scene.rows.len()), Tone::Dim);
        head.take_right(2);
    }
    match &scene.fault {
        Some(fault) => canvas.left(&mut head, fault, Tone::Over),
        None => canvas.left(&mut head, &scene.title, Tone::Dim),
    }
    if scene.rows.is_empty() {
        inside.take_top(1);
        canvas.wrapped(inside.inset(1), &scene.empty, Tone::Strong);
    }
    for row in scene.rows.iter().skip(scene.scroll).take(fit) {
        room(canvas, row, inside.take_top(each).inset(1));
    }
}

fn room(canvas: &mut Canvas<'_>, row: &RoomRow, mut area: Rect) {
    let mut line = area.take_top(1);
    if let Some(lost) = &row.lost {
        canvas.right(&mut line, &format!(" ✗ {lost} "), Tone::PlateOver);
    }
    if let Some(ends) = &row.ends {
        canvas.right(&mut line, ends, Tone::Text);
        line.take_right(3);
    }
    if let Some((mark, text)) = &row.punctuality {
        canvas.right(&mut line, &format!("{} {text}", mark.sign()), mark.tone());
        line.take_right(2);
    }
    canvas.left(&mut line, &row.heading, Tone::Strong);
    if let Some(band) = &row.band {
        line.take_left(2);
        canvas.left_if_fits(&mut line, &format!(" {band} "), Tone::Trial);
    }

    if let Some(advice) = &row.advice {
        // Without its clocks a room has nothing else to say.
        area.take_left(1);
        area.height = area.height.min(ROWS - 2);
        canvas.wrapped(area, advice, Tone::Text);
        return;
    }

    let mut line = area.take_top(1);
    line.take_left(1);
    if let Some(RoomClock { face, text }) = &row.topic_clock {
        let tone = Tone::of_face(face);
        let mut time = line.take_right(width(text).max(TIME).min(line.width));
        canvas.right(&mut time, text, tone);
        line.take_right(2);
        if line.width >= WIDE - TIME {
            let bar = line.take_right(line.width / 3);
            canvas.thin_bar(bar, face);
            line.take_right(2);
        }
    }
    canvas.left(&mut line, &row.topic, if row.lost.is_some() { Tone::Dim } else { Tone::Text });

    let mut line = area.take_top(1);
    line.take_left(1);
    canvas.left(&mut line, &row.floor, Tone::Strong);
    if let Some(RoomClock { face, text }) = &row.floor_clock {
        line.take_left(2);
        let tone = Tone::of_face(face);
        canvas.left(&mut line, text, tone);
    }
    line.take_left(3);
    for (place, fact) in row.facts.iter().enumerate() {
        let between = if place > 0 { " · " } else { "" };
        canvas.left_if_fits(&mut line, &format!("{between}{fact}"), Tone::Dim);
    }

    let mut line = area.take_top(1);
    line.take_left(1);
    for (place, (level, alert)) in row.alerts.iter().enumerate() {
        let (sign, tone) = match level {
            AlertLevel::Quiet => ("", Tone::Text),
            AlertLevel::Warning => ("▲ ", Tone::Closing),
            AlertLevel::Alarm => ("■ ", Tone::Over),
        };
        let between = if place > 0 { "  " } else { "" };
        canvas.left_if_fits(&mut line, &format!("{between}{sign}{alert}"), tone);
    }
}

/// The columns of the topic's time, so that the bars of all rooms end alike.
const TIME: u16 = 12;
