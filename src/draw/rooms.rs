//! The overview of rooms: five rows each, the most urgent first.
//!
//! ```text
//!  4 rooms · the slowest first                                                1–4 of 4
//!
//!  Room C · English I                            ▼ 3:20 behind   will end 12:03, not 12:00
//!   2  Regional cooperation                      ━━━━━━━━━━━━━━━━━━──────   12:41 left
//!   SPEAKING  2:31 left                          5 wait · 1 of 3 covered: 1 · 2 of 5 topics discussed
//!   ▲ the speaker’s time is up  not all will be reached                         line seen
//!
//!  Room D · English II                           ✗ gone since 10:47:12
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use super::painted::painted;
use super::panels::{draw_input, hints};
use super::scene::{Hint, TextField};
use super::space::Space;
use super::text::{Canvas, width};
use super::theme::Tone;
use crate::board::countdown::Countdown;
use crate::board::face::{Face, Pace};
use crate::board::punctuality::{Punctuality, PunctualityKind};
use crate::floor::alert::AlertLevel;
use crate::floor::time::Stamp;
use crate::words::{Label, Words};

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
    /// The address of the overview's page, and how many follow it, where that fits.
    pub page: Option<(String, String)>,
    /// The line to chairs that is written.
    pub entry: Option<LineEntry>,
    /// The keys.
    pub hints: Vec<Hint>,
    /// The reader's sentences.
    pub words: Words,
}

/// A line to chairs that is written.
#[derive(Debug, Clone)]
pub struct LineEntry {
    /// To whom it goes.
    pub question: String,
    /// The text so far.
    pub input: TextField,
}

/// A room, as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomRow {
    /// The room and the session.
    pub heading: String,
    /// The mark of a trial or a rehearsal.
    pub band: Option<String>,
    /// That its console is gone or silent, and since when.
    pub lost: Option<String>,
    /// What was found in its place, and what to do.
    pub advice: Option<String>,
    /// The present item.
    pub topic: String,
    /// What goes on, while its console answers.
    pub live: Option<LiveRow>,
}

/// What goes on in a room whose console answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveRow {
    /// What time it is in its session. Its clocks run against this.
    pub now: Stamp,
    /// Whether it is behind or ahead.
    pub punctuality: Option<Punctuality>,
    /// When it ends.
    pub ends: Option<String>,
    /// The present item's clock.
    pub topic_clock: Option<Countdown>,
    /// What goes on on the floor.
    pub floor: String,
    /// The speaker's clock.
    pub floor_clock: Option<Countdown>,
    /// How many wait, what is covered, what was discussed.
    pub facts: Vec<String>,
    /// What became of the last line to its chair.
    pub line: Option<String>,
    /// What stands as an alert, the most urgent first.
    pub alerts: Vec<(AlertLevel, String)>,
}

impl PunctualityKind {
    const fn tone(self) -> Tone {
        match self {
            Self::OnTime | Self::Ahead => Tone::Calm,
            Self::Behind => Tone::Closing,
            Self::Over => Tone::Over,
        }
    }

    const fn sign(self) -> char {
        match self {
            Self::OnTime | Self::Ahead => '✓',
            Self::Behind => '▼',
            Self::Over => '■',
        }
    }
}

/// Returns how many rooms a screen of this height shows, with or without the address of a page.
#[must_use]
pub fn rooms_that_fit(height: u16, has_page: bool) -> usize {
    let rooms = height.saturating_sub(FRAME - 1 + u16::from(has_page));
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
    if let Some((address, follow)) = &scene.page {
        let mut line = inside.take_bottom(1).inset(1);
        canvas.left(&mut line, address, Tone::Text);
        line.take_left(2);
        canvas.left_if_fits(&mut line, follow, Tone::Dim);
    }
    let (each, fit) = (rows_each(area.height), rooms_that_fit(area.height, scene.page.is_some()));
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
    let entry = scene.entry.as_ref().map(|entry| (entry, inside.take_bottom(1)));
    for row in scene.rows.iter().skip(scene.scroll).take(fit) {
        room(canvas, row, &scene.words, inside.take_top(each).inset(1));
    }
    if let Some((LineEntry { question, input }, area)) = entry {
        let mut line = area.inset(1);
        canvas.left(&mut line, question, Tone::Strong);
        line.take_left(1);
        draw_input(canvas, input, line);
    }
}

fn room(canvas: &mut Canvas<'_>, row: &RoomRow, words: &Words, mut area: Rect) {
    let present = row.live.as_ref();
    let mut line = area.take_top(1);
    if let Some(lost) = &row.lost {
        canvas.right(&mut line, &format!(" ✗ {lost} "), Tone::PlateOver);
    }
    if let Some(ends) = present.and_then(|live| live.ends.as_ref()) {
        canvas.right(&mut line, ends, Tone::Text);
        line.take_right(3);
    }
    if let Some((now, punctuality)) = present.and_then(|live| Some((live.now, live.punctuality?))) {
        let text = format!("{} {}", punctuality.kind.sign(), words.punctuality(punctuality, now));
        canvas.right(&mut line, &text, punctuality.kind.tone());
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
    if let Some(face) = present.and_then(|live| Some(live.topic_clock.as_ref()?.face(live.now))) {
        let text = words.time_left(&face);
        let mut time = line.take_right(width(&text).max(TIME).min(line.width));
        canvas.right(&mut time, &text, Tone::of_face(&face));
        line.take_right(2);
        if line.width >= WIDE - TIME {
            let bar = line.take_right(line.width / 3);
            canvas.thin_bar(bar, &face);
            line.take_right(2);
        }
    }
    canvas.left(&mut line, &row.topic, if row.lost.is_some() { Tone::Dim } else { Tone::Text });

    let Some(LiveRow { now, floor, floor_clock, facts, line: last, alerts, .. }) = present else { return };
    let mut line = area.take_top(1);
    line.take_left(1);
    canvas.left(&mut line, floor, Tone::Strong);
    if let Some(face) = floor_clock.as_ref().map(|clock| clock.face(*now)) {
        line.take_left(2);
        canvas.left(&mut line, &words.time_left(&face), Tone::of_face(&face));
    }
    line.take_left(3);
    for (place, fact) in facts.iter().enumerate() {
        let between = if place > 0 { " · " } else { "" };
        canvas.left_if_fits(&mut line, &format!("{between}{fact}"), Tone::Dim);
    }

    let mut line = area.take_top(1);
    line.take_left(1);
    if let Some(last) = last {
        canvas.right(&mut line, last, Tone::Strong);
        line.take_right(2);
    }
    for (place, (level, alert)) in alerts.iter().enumerate() {
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

impl Words {
    /// Returns the time that is left, or by how much it is over: "12:41 left", "0:23 over".
    fn time_left(&self, face: &Face) -> String {
        let shown = face.shown().unsigned();
        if face.pace == Pace::Over { self.over(shown) } else { self.left(shown) }
    }

    /// Returns whether a room is on time: "3:20 behind".
    fn punctuality(&self, punctuality: Punctuality, now: Stamp) -> String {
        let by = punctuality.left.at(now.whole_second()).unsigned();
        match punctuality.kind {
            PunctualityKind::OnTime => self.label(Label::OnTime),
            PunctualityKind::Ahead => self.ahead(by),
            PunctualityKind::Behind => self.behind(by),
            PunctualityKind::Over => self.over(by),
        }
    }
}
