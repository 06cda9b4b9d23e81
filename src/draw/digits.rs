//! Digits of any size, drawn from geometry: strokes of one thickness, corners rounded, all of one width.
//!
//! A cell is two square points high (`▀▄█`, which every terminal font has). One point above and one below stay free, so
//! that a background of colour does not touch the digits.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::text::Canvas;

/// The fewest rows in which digits can be told apart.
const LEAST_ROWS: u16 = 4;

/// The measures of digits, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    rows: u16,
    width: i32,
    height: i32,
    stroke: i32,
    gap: i32,
}

impl Size {
    fn of_rows(rows: u16) -> Self {
        let height = i32::from(rows) * 2 - 2;
        // The smallest digits need gaps more than thick strokes: a 3 must not look like an 8.
        let stroke = if height <= 8 { 1 } else { (height + 4) / 6 };
        let width = ((height * 13 + 10) / 20).max(stroke * 2 + 2);
        Self { rows, width, height, stroke, gap: stroke.max(2) }
    }

    /// The largest size at which the text fits; `None` if digits would be too small to read.
    pub(super) fn fitting(text: &str, columns: u16, rows: u16) -> Option<Self> {
        (LEAST_ROWS..=rows.min(100)).rev().map(Self::of_rows).find(|size| size.columns(text) <= columns)
    }

    pub(super) fn rows(self) -> u16 {
        self.rows
    }

    pub(super) fn columns(self, text: &str) -> u16 {
        let glyphs = text.chars().map(|sign| self.advance(sign)).sum::<i32>() - self.gap;
        u16::try_from(glyphs.max(0)).unwrap_or(u16::MAX)
    }

    /// The columns from one character to the next.
    fn advance(self, sign: char) -> i32 {
        self.gap
            + match sign {
                ':' => self.stroke,
                '+' => {
                    let (thick, arm) = plus(self.stroke);
                    thick + arm * 2
                }
                _ => self.width,
            }
    }

    /// Whether a character covers a point; `x` and `y` count points from its upper left corner.
    fn covers(self, sign: char, x: i32, y: i32) -> bool {
        if !(0..self.height).contains(&y) {
            return false;
        }
        // In half points, so that the middle of a point is a whole number.
        let glyph = Glyph { right: self.width * 2, bottom: self.height * 2, stroke: self.stroke * 2 };
        glyph.covers(sign, x * 2 + 1, y * 2 + 1)
    }
}

impl Canvas<'_> {
    /// Draws digits, `:`, `-` and `+` from the upper left corner of an area. What does not fit is left out.
    pub(super) fn digits(&mut self, area: Rect, text: &str, size: Size, style: Style) {
        let mut left = 0;
        let all = size.columns(text);
        for sign in text.chars() {
            let columns = size.advance(sign) - size.gap;
            for column in 0..columns {
                let x = u16::try_from(left + column).unwrap_or(u16::MAX);
                for row in 0..size.rows.min(area.height) {
                    let top = i32::from(row) * 2 - 1;
                    let block = match (size.covers(sign, column, top), size.covers(sign, column, top + 1)) {
                        (true, true) => '█',
                        (true, false) => '▀',
                        (false, true) => '▄',
                        (false, false) => continue,
                    };
                    if x < area.width {
                        let x = area.x + if self.mirrored { all.saturating_sub(x + 1) } else { x };
                        self.tile(Rect { x, y: area.y + row, width: 1, height: 1 }, block, style);
                    }
                }
            }
            left += size.advance(sign);
        }
    }
}

/// The thickness of a `+` and the length of its arms, in points. It is slighter than a digit.
fn plus(stroke: i32) -> (i32, i32) {
    let thick = (stroke + 1) / 2;
    (thick, (thick * 5 / 4).max(stroke.min(2)))
}

/// A character's box in half points.
#[derive(Debug, Clone, Copy)]
struct Glyph {
    right: i32,
    bottom: i32,
    stroke: i32,
}

impl Glyph {
    fn covers(self, sign: char, x: i32, y: i32) -> bool {
        match sign {
            '0' => self.ring(x, y, 0, self.bottom),
            '1' => self.one(x, y),
            '2' => {
                let left = x < self.right / 2;
                (!left && self.upper(x, y))
                    || (left && y < self.hook() && self.upper(x, y))
                    || (left && self.lower(x, y))
                    || y >= self.bottom - self.stroke
            }
            '3' => {
                let open = x < self.right / 2 && (self.hook()..self.bottom - self.hook()).contains(&y);
                let tongue =
                    (self.waist()..self.waist() + self.stroke).contains(&y) && x >= self.right * 3 / 10;
                tongue || (!open && (self.upper(x, y) || self.lower(x, y)))
            }
            '4' => self.four(x, y),
            '5' => {
                let left = x < self.right / 2;
                y < self.stroke
                    || (x < self.stroke && y < self.waist() + self.stroke)
                    || (left && (self.waist()..self.waist() + self.stroke).contains(&y))
                    || (self.lower(x, y) && (!left || y >= self.bottom - self.hook()))
            }
            '6' => self.nine(self.right - x, self.bottom - y),
            '7' => {
                let down = self.bottom - self.stroke;
                let slope = self.right - self.stroke * 5 / 2;
                let edge = self.right - self.stroke - slope * (y - self.stroke) / down.max(1);
                y < self.stroke || (edge..edge + self.stroke).contains(&x)
            }
            '8' => self.upper(x, y) || self.lower(x, y),
            '9' => self.nine(x, y),
            ':' => {
                let dot = |middle: i32| {
                    // On whole points, so that both dots look alike.
                    let top = (middle - self.stroke / 2) / 2 * 2;
                    let reach = self.stroke;
                    self.rounded(x, y, (0, top, reach, top + reach), reach / 2)
                };
                dot(self.bottom * 3 / 10) || dot(self.bottom * 7 / 10)
            }
            '+' => {
                let (thick, arm) = plus(self.stroke / 2);
                let (thick, arm) = (thick * 2, arm * 2);
                let top = (self.bottom - thick) / 4 * 2;
                let across = (top..top + thick).contains(&y);
                let along = (top - arm..top + thick + arm).contains(&y);
                (across && x < thick + arm * 2) || (along && (arm..arm + thick).contains(&x))
            }
            '-' => {
                (self.waist()..self.waist() + self.stroke).contains(&y)
                    && (self.right / 8..self.right - self.right / 8).contains(&x)
            }
            _ => false,
        }
    }

    fn waist(self) -> i32 {
        (self.bottom - self.stroke) / 4 * 2
    }

    /// How far an open end hooks down.
    fn hook(self) -> i32 {
        self.stroke + self.bottom / 10
    }

    fn radius(self) -> i32 {
        self.right * 9 / 20
    }

    /// Whether a point lies in a box with rounded corners.
    #[expect(clippy::unused_self, reason = "reads as the other shapes do")]
    fn rounded(self, x: i32, y: i32, (left, top, right, bottom): (i32, i32, i32, i32), radius: i32) -> bool {
        if !(left..right).contains(&x) || !(top..bottom).contains(&y) {
            return false;
        }
        let radius = radius.min((right - left) / 2).min((bottom - top) / 2).max(0);
        let (dx, dy) =
            (x - x.clamp(left + radius, right - radius), y - y.clamp(top + radius, bottom - radius));
        dx * dx + dy * dy <= radius * radius
    }

    /// Whether a point lies on a ring as wide as the character.
    fn ring(self, x: i32, y: i32, top: i32, bottom: i32) -> bool {
        let thick = self.stroke;
        let radius = self.radius().min((bottom - top) / 2);
        self.rounded(x, y, (0, top, self.right, bottom), radius)
            && !self.rounded(x, y, (thick, top + thick, self.right - thick, bottom - thick), radius - thick)
    }

    fn upper(self, x: i32, y: i32) -> bool {
        self.ring(x, y, 0, self.waist() + self.stroke)
    }

    fn lower(self, x: i32, y: i32) -> bool {
        self.ring(x, y, self.waist(), self.bottom)
    }

    fn nine(self, x: i32, y: i32) -> bool {
        let open = x < self.right / 2 && y < self.bottom - self.hook();
        self.upper(x, y) || (y >= self.waist() && !open && self.ring(x, y, 0, self.bottom))
    }

    fn one(self, x: i32, y: i32) -> bool {
        let stem = (self.right - self.stroke) / 4 * 2 + self.stroke / 4 * 2;
        let away = stem - x;
        let flag = away > 0 && away <= self.right * 3 / 10 && (0..self.stroke).contains(&(y - away * 2 / 3));
        flag || (stem..stem + self.stroke).contains(&x)
    }

    fn four(self, x: i32, y: i32) -> bool {
        let stem = self.right - self.stroke - self.stroke / 4 * 2;
        let bar = self.bottom * 5 / 16 * 2;
        let edge = (stem - self.stroke / 2) - (stem - self.stroke / 2) * y / bar.max(1);
        let slope = y < bar && (edge..edge + self.stroke).contains(&x);
        slope || (bar..bar + self.stroke).contains(&y) || (stem..stem + self.stroke).contains(&x)
    }
}
