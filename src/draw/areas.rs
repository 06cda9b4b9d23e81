//! Where each panel is. Drawing and the mouse both ask here.
//!
//! Who has the floor, and how long, are always at the left; who is next beside them; whether the session is on time at
//! the upper right. What lies over the console covers only what is to the right of the floor.
//!
//! ```text
//! header ──────────────────────────────────────────
//! alerts ──────────────────────────────────────────
//! item ────────────────────────────────────────────
//! fold (where no column for the agenda fits) ──────
//!
//! floor            list          agenda     tally
//!                  └─ sheet, where one is open ──┘
//! questions ───────────────────────────────────────
//! line ────────────────────────────────────────────
//! answer ──────────────────────────────────────────
//! footer ──────────────────────────────────────────
//! ```

use ratatui::layout::Rect;

use super::scene::{Panel, Scene};
use super::space::Space;
use super::text;

/// The place of each panel; an empty area is a panel that is not shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Areas {
    /// The whole screen, where only the clocks fit.
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
    pub(super) footer: Rect,
    pub(super) sheet: Rect,
}

/// The columns below which panels stand one below another.
const NARROW: u16 = 66;
/// The columns from which the questions stand at the right, below the list.
const WIDE: u16 = 170;
/// The rows of the list where the questions stand below it: as many as a tally of twenty needs.
const LIST: u16 = 24;
/// The columns between panels.
pub(super) const GUTTER: u16 = 3;

impl Areas {
    pub(super) fn of(scene: &Scene, area: Rect) -> Self {
        if area.width < 40 || area.height < 12 {
            return Self { clocks: area, ..Self::default() };
        }
        let mut rest = area;
        let tall = area.height;
        let mut areas = Self {
            header: rest.take_top(1),
            alerts: rest.take_top(if tall >= 50 {
                4
            } else if tall >= 30 {
                2
            } else {
                1
            }),
            footer: rest.take_bottom(1),
            ..Self::default()
        };
        rest = rest.inset(1);
        if area.width < NARROW {
            areas.narrow(scene, rest, tall);
            return areas;
        }
        // The help's keys are many, and so are the agenda's beside a narrow floor: they take all but who has the floor,
        // and how long.
        let is_agenda = matches!(scene.panel, Panel::Agenda { .. });
        if matches!(scene.panel, Panel::Help { .. }) || (is_agenda && area.width < 100) {
            areas.answer = rest.take_bottom(u16::from(is_agenda));
            areas.item = rest.take_top(2);
            rest.take_top(u16::from(tall >= 18));
            areas.floor = rest.take_top(3);
            rest.take_top(u16::from(tall >= 18));
            areas.sheet = rest;
            return areas;
        }
        areas.answer = rest.take_bottom(1);
        areas.line = rest.take_bottom(if tall >= 20 { 2 } else { 1 });
        rest.take_bottom(u16::from(tall >= 20));
        areas.item = rest.take_top(2);
        let has_agenda_column = area.width >= 100;
        areas.fold = rest.take_top(u16::from(!has_agenda_column && tall >= 18));
        rest.take_top(u16::from(tall >= 18));
        let beside = area.width >= WIDE && rest.height >= LIST + 10;
        if !beside {
            areas.questions = rest.take_bottom(question_rows(scene, rest));
            if areas.questions.height > 1 {
                rest.take_bottom(1);
            }
        }
        areas.columns(scene, rest, beside);
        areas
    }

    /// Puts the panels one below another: the floor first, and whatever else leaves it its digits.
    fn narrow(&mut self, scene: &Scene, mut rest: Rect, tall: u16) {
        self.item = rest.take_top(if tall >= 16 { 2 } else { 1 });
        self.answer = rest.take_bottom(1);
        if !matches!(scene.panel, Panel::None) {
            // The name and the time stay above the sheet.
            self.floor = rest.take_top(3);
            self.sheet = rest;
            return;
        }
        // On the shortest screens an answer takes the place of the chair's line.
        let both = tall >= 14;
        self.line = if both { rest.take_bottom(if tall >= 20 { 2 } else { 1 }) } else { self.answer };
        if !both && scene.answer.is_some() {
            self.line = Rect::default();
        }
        rest.take_bottom(u16::from(tall >= 22));
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

    /// Cuts the middle of the screen into columns.
    fn columns(&mut self, scene: &Scene, mut rest: Rect, beside: bool) {
        let wide = rest.width;
        let floor = match wide {
            0..96 => wide * 11 / 20,
            96..140 => wide * 3 / 7,
            140..170 => wide * 9 / 20,
            170.. => wide / 2,
        };
        self.floor = rest.take_left(floor);
        rest.take_left(GUTTER);
        if !matches!(scene.panel, Panel::None) {
            self.sheet = rest;
            return;
        }
        if beside && question_rows(scene, rest) > 0 {
            let top = rest.take_top(LIST);
            rest.take_top(1);
            self.questions = rest;
            rest = top;
        }
        if wide + 2 >= WIDE {
            self.tally = rest.take_right(34);
            rest.take_right(GUTTER);
        }
        if wide >= 96 {
            self.agenda = rest.take_right((rest.width - GUTTER) / 2);
            rest.take_right(GUTTER);
        }
        self.list = rest;
    }
}

/// Returns how many rows the guiding questions take.
fn question_rows(scene: &Scene, rest: Rect) -> u16 {
    let questions = scene.desk.item.as_ref().map_or(&[][..], |item| &item.questions);
    if questions.is_empty() || rest.height < 11 {
        return 0;
    }
    if rest.height < 18 {
        return 1;
    }
    let (columns, each) = question_columns(rest.width);
    let column = |questions: &[(String, bool)]| {
        questions.iter().map(|(question, _)| text::rows(question, each.saturating_sub(5), 3)).sum::<u16>()
    };
    let longest = questions.chunks(questions.len().div_ceil(columns)).map(column).max().unwrap_or(0);
    (longest + 1).min(rest.height * 2 / 5)
}

/// Returns in how many columns the guiding questions stand, and the cells of each.
pub(super) fn question_columns(width: u16) -> (usize, u16) {
    if (110..WIDE).contains(&width) { (2, (width - GUTTER) / 2) } else { (1, width) }
}
