//! Where each panel is. Drawing and the mouse both ask here.
//!
//! The left shows who has the floor, and how long; beside that stands who is next; the upper right says whether the
//! session is on time. Sheets cover only what is to the right of the floor.
//!
//! ```text
//! header ──────────────────────────────────────────
//! alerts ──────────────────────────────────────────
//! item ────────────────────────────────────────────
//! fold (where no column for the agenda fits) ──────
//! question (where there is a row for one) ─────────
//!
//! floor            list          agenda     tally
//!                  └─ sheet, where one is open ──┘
//! questions ───────────────────────────────────────
//! line ────────────────────────────────────────────
//! answer ──────────────────────────────────────────
//! lesson (where a rehearsal has one) ──────────────
//! room (in a rehearsal) ───────────────────────────
//! footer ──────────────────────────────────────────
//! ```
//!
//! On a large screen the questions stand below the floor, and the tally below list and agenda. On any screen the names of
//! those who wait come before questions and blank rows: a list that needs them takes their rows.

use ratatui::layout::Rect;

use super::panels::{agenda, alerts, floor, lesson, list, room, sheets, speech, tally};
use super::scene::{PanelView, Scene};
use super::space::Space;
use super::text;
use crate::board::desk::Stage;

/// The area of each panel; empty if the panel is not shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Areas {
    /// The whole screen, if only the clocks fit.
    pub(super) clocks: Rect,
    pub(super) header: Rect,
    pub(super) alerts: Rect,
    pub(super) item: Rect,
    pub(super) fold: Rect,
    pub(super) floor: Rect,
    pub(super) list: Rect,
    pub(super) agenda: Rect,
    pub(super) tally: Rect,
    pub(super) questions: Rect,
    pub(super) line: Rect,
    pub(super) answer: Rect,
    pub(super) lesson: Rect,
    pub(super) room: Rect,
    pub(super) footer: Rect,
    pub(super) sheet: Rect,
    /// Whether an alert in sight says what the list would say of who is reached.
    pub(super) reach_is_said: bool,
    /// Blank rows within the floor's panel. They depend on the screen's height alone: if they changed with the room's
    /// state, the digits would jump.
    pub(super) air: u16,
}

/// Below this width, panels are stacked.
const NARROW: u16 = 66;
/// From this width, the tally has a column.
const WIDE: u16 = 170;
/// From this height, the floor has air.
const HIGH: u16 = 44;
/// From this many rows between the item and the chair's line, the screen has a lower half.
const HALVES: u16 = 40;
/// The width of the sheet with the page's QR code.
const CODE: u16 = 39;
/// The fewest columns of the agenda beside the list: in fewer its titles cannot be told apart.
const AGENDA: u16 = 20;
/// The rows that are not a sheet's, on a low screen.
const AROUND_A_SHEET: u16 = 12;
/// The columns between panels.
pub(super) const GUTTER: u16 = 3;

impl Areas {
    pub(super) fn of(scene: &Scene, area: Rect) -> Self {
        if area.width < 40 || area.height < 12 {
            let mut clocks = area;
            let room = clocks.take_bottom(room::rows(scene, area.height).min(1));
            return Self { clocks, room, ..Self::default() };
        }
        let mut rest = area;
        let tall = area.height;
        let mut areas = Self {
            header: rest.take_top(1),
            alerts: rest.take_top(if tall >= 50 {
                3
            } else if tall >= 30 {
                2
            } else {
                1
            }),
            footer: rest.take_bottom(1),
            air: u16::from(tall >= HIGH),
            ..Self::default()
        };
        areas.reach_is_said = alerts::say_reach(scene, areas.alerts);
        rest = rest.inset(1);
        if !matches!(scene.panel, PanelView::Help { .. }) {
            areas.room = rest.take_bottom(room::rows(scene, tall));
            rest.take_bottom(u16::from(areas.room.height > 1));
            areas.lesson = rest.take_bottom(lesson::rows(scene, rest.width, tall));
            rest.take_bottom(u16::from(areas.room.height > 1 && !areas.lesson.is_empty()));
        }
        if area.width < NARROW {
            areas.narrow(scene, rest, tall);
            return areas;
        }
        // The help has many keys, and agenda and tally have columns that a narrow floor would cut. They take everything but who has the
        // floor, and how long.
        let is_table = matches!(scene.panel, PanelView::Agenda { .. } | PanelView::Tally { .. });
        // So does a question that is too long to stand beside the floor.
        let is_long = area.width < 100 && sheets::ask_rows(scene, area.width * 2 / 5) + AROUND_A_SHEET > tall;
        if matches!(scene.panel, PanelView::Help { .. }) || (is_table && area.width < 100) || is_long {
            areas.answer = rest.take_bottom(u16::from(is_table || is_long));
            areas.item = rest.take_top(2);
            rest.take_top(u16::from(tall >= 18));
            areas.floor = rest.take_top(3);
            // The three rows are the name, the time and its bar.
            areas.air = 0;
            rest.take_top(u16::from(tall >= 18));
            areas.sheet = rest;
            return areas;
        }
        // The QR code needs every row.
        if matches!(scene.panel, PanelView::Page { .. }) && tall < 36 {
            areas.sheet = rest.take_right(CODE.min(rest.width / 2));
            rest.take_right(GUTTER);
            areas.answer = rest.take_bottom(1);
            areas.item = rest.take_top(2);
            rest.take_top(u16::from(tall >= 18));
            areas.floor = rest;
            return areas;
        }
        areas.answer = rest.take_bottom(1);
        // Of three rows the first is blank where two will do: a long list may have it.
        areas.line = rest.take_bottom(if tall >= 20 { 3 } else { 1 });
        let blank = speech::blank(scene, areas.line);
        areas.item = rest.take_top(2);
        let has_agenda_column = area.width >= 100;
        areas.fold = rest.take_top(u16::from(!has_agenda_column && tall >= 18));
        // What the list may have beyond the rows beside the floor: those of the question, and the blank ones.
        let whole = Rect { height: rest.height + blank, ..rest };
        let is_low = rest.height < 19;
        if is_low {
            areas.questions = rest.take_top(u16::from(rest.height >= 12));
        }
        rest.take_top(u16::from(tall >= 18));
        if area.width >= WIDE && rest.height >= HALVES {
            areas.halves(scene, rest);
            return areas;
        }
        areas.columns(scene, rest, whole, is_low);
        areas
    }

    /// Stacks the panels: the floor first, then the others as far as they leave it its digits.
    fn narrow(&mut self, scene: &Scene, mut rest: Rect, tall: u16) {
        self.item = rest.take_top(if tall >= 16 { 2 } else { 1 });
        self.answer = rest.take_bottom(1);
        if !matches!(scene.panel, PanelView::None) {
            // The name and the time stay above the sheet.
            self.floor = rest.take_top(3);
            self.sheet = rest;
            return;
        }
        // On the shortest screens an answer replaces the chair's line.
        let both = tall >= 14;
        let high = match tall {
            0..20 => 1,
            20..22 => 2,
            22.. => 3,
        };
        self.line = if both { rest.take_bottom(high) } else { self.answer };
        if !both && scene.answer.is_some() {
            self.line = Rect::default();
        }
        if tall >= 26 {
            self.questions = rest.take_bottom(question_rows(scene, rest).min(1));
        }
        self.list = rest.take_bottom(match tall {
            0..14 => 1,
            14..20 => 2,
            20.. => rest.height / 3,
        });
        self.floor = rest;
    }

    /// Puts floor, list and agenda beside each other, and the questions below them. If not all names of the list fit so, the
    /// questions stand below the floor alone, or beside the list, and the list takes the blank rows too.
    fn columns(&mut self, scene: &Scene, rest: Rect, whole: Rect, is_low: bool) {
        let wide = rest.width;
        let mut right = rest;
        let mut left = right.take_left(match wide {
            0..96 => wide * 11 / 20,
            96..140 => wide * 3 / 7,
            140..170 => wide * 9 / 20,
            170.. => wide / 2,
        });
        right.take_left(GUTTER);
        let questions = if is_low { 0 } else { question_rows(scene, rest) };
        let below = if questions == 0 { 0 } else { questions + 1 };
        let above = rest.height - below;
        let mut beside = Rect { height: above, ..right };
        // A table is as high as it can be; other sheets are short, and leave the questions where they are.
        let is_table = matches!(scene.panel, PanelView::Agenda { .. } | PanelView::Tally { .. });
        if matches!(scene.panel, PanelView::None) {
            if wide + 2 >= WIDE {
                self.tally = beside.take_right(tally::needs(scene).max(34).min(beside.width / 3));
                beside.take_right(GUTTER);
            }
            if wide >= 96 {
                let half = (beside.width - GUTTER) / 2;
                // The list gets the width of the room's longest name, as far as the agenda's titles can give it.
                let spare = beside.width.saturating_sub(list::needs(scene) + GUTTER);
                let least = AGENDA.max(agenda::needs_above(scene));
                self.agenda = beside.take_right(half.min(spare.max(agenda::needs(scene).min(least))));
                beside.take_right(GUTTER);
            }
            self.list = beside;
            self.after_closing(scene);
        } else {
            self.sheet = if is_table { right } else { beside };
        }
        // Where a sheet stands in its place, the list needs nothing.
        let needed =
            if self.list.is_empty() { 0 } else { list::rows(scene, self.list.width, self.reach_is_said) };
        if !is_table && needed <= self.list.height {
            self.floor = left.take_top(above);
            if !is_low {
                let mut rest = rest;
                self.questions = rest.take_bottom(questions);
            }
            return;
        }
        // The digits stay where they are.
        self.floor = Rect { height: above, ..left };
        if questions > 0 {
            self.floor.height = floor::needs(self.floor, self.air);
            left.take_top(self.floor.height + 1);
            self.questions = left.take_top(question_rows_in(scene, left));
        }
        if is_table {
            return;
        }
        if needed > self.list.height + below && self.questions.y < self.list.y {
            // The one question gives way to the left.
            self.questions.width = self.questions.width.min(self.floor.width);
            self.list.y = whole.y;
        }
        let bottom = whole.y + whole.height;
        self.list.height = bottom - self.list.y;
        self.agenda.height = if questions > 0 { self.list.height } else { self.agenda.height };
    }

    /// Cuts the middle of a large screen into four: floor and list above, questions and tally below. A list with more names
    /// takes the rows below it too.
    fn halves(&mut self, scene: &Scene, mut rest: Rect) {
        let lower = rest.height * 3 / 8;
        let mut left = rest.take_left(rest.width / 2);
        rest.take_left(GUTTER);
        if question_rows(scene, left) > 0 {
            self.questions = left.take_bottom(lower);
            left.take_bottom(1);
        }
        self.floor = left;
        if !matches!(scene.panel, PanelView::None) {
            self.sheet = rest;
            return;
        }
        let agenda = (rest.width - GUTTER) / 2;
        let upper = rest.height - lower - 1;
        if list::rows(scene, rest.width - GUTTER - agenda, self.reach_is_said) > upper {
            let mut right = rest.take_right(agenda);
            rest.take_right(GUTTER);
            self.tally = right.take_bottom(lower);
            right.take_bottom(1);
            (self.agenda, self.list) = (right, rest);
        } else {
            self.tally = rest.take_bottom(lower);
            rest.take_bottom(1);
            self.agenda = rest.take_right(agenda);
            rest.take_right(GUTTER);
            self.list = rest;
        }
        self.after_closing(scene);
    }

    /// Replaces the list by the tally: after the close nobody waits.
    fn after_closing(&mut self, scene: &Scene) {
        if matches!(scene.desk.stage, Stage::Closed { .. }) {
            self.tally = std::mem::take(&mut self.list);
        }
    }
}

fn question_rows(scene: &Scene, rest: Rect) -> u16 {
    question_rows_in(scene, rest).min(rest.height * 2 / 5)
}

/// The rows that the guiding questions need at this width, at most all.
fn question_rows_in(scene: &Scene, rest: Rect) -> u16 {
    let questions = scene.desk.item.as_ref().map_or(&[][..], |item| &item.questions);
    if questions.is_empty() {
        return 0;
    }
    let (columns, each) = question_columns(rest.width);
    let column = |questions: &[(String, bool)]| {
        questions.iter().map(|(question, _)| text::rows(question, each.saturating_sub(5), 3)).sum::<u16>()
    };
    let longest = questions.chunks(questions.len().div_ceil(columns)).map(column).max().unwrap_or(0);
    (longest + 1).min(rest.height)
}

/// In how many columns the guiding questions stand, and the width of each.
pub(super) fn question_columns(width: u16) -> (usize, u16) {
    if width >= 110 { (2, (width - GUTTER) / 2) } else { (1, width) }
}
