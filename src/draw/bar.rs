//! Bars: how much of a time is left, or by how much it is over.

use ratatui::layout::Rect;

use super::text::Canvas;
use super::theme::Tone;
use crate::board::face::{Face, Pace};
use crate::floor::time::Span;

/// Parts of a cell, from an eighth to the whole.
const EIGHTHS: [char; 8] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

impl Canvas<'_> {
    /// Draws a thin bar, for what runs beside the speaker's time. It runs the way the digits do.
    ///
    /// ```text
    /// in time  ━━━━━━━━╸───────────────────────
    /// over     ━━━━━╸╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍
    /// ```
    pub(super) fn thin_bar(&mut self, area: Rect, face: &Face) {
        let row = Rect { height: area.height.min(1), ..area };
        let style = self.theme.style(Tone::of_pace(face.pace));
        if face.pace == Pace::Over {
            self.tile(row, '╍', style);
        } else {
            self.tile(row, '─', self.theme.style(Tone::Track));
        }
        let halves = u32::from(row.width) * 2 * u32::from(face.filled()) / 1000;
        let full = u16::try_from(halves / 2).unwrap_or(u16::MAX).min(row.width);
        self.tile(Rect { width: full, ..row }, '━', style);
        if halves % 2 == 1 && full < row.width {
            self.tile(Rect { x: row.x + full, width: 1, ..row }, '╸', style);
        }
    }

    /// Draws a bar on the first row of an area, to an eighth of a cell. It runs the way the digits do.
    ///
    /// ```text
    /// in time  ████████▍───────────────────────
    /// over     ██████▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞
    /// ```
    pub(super) fn bar(&mut self, area: Rect, face: &Face) {
        let row = Rect { height: area.height.min(1), ..area };
        let style = self.theme.style(Tone::of_pace(face.pace));
        if face.pace == Pace::Over {
            self.tile(row, '▞', self.theme.style(Tone::Over));
        } else {
            self.tile(row, '─', self.theme.style(Tone::Track));
        }
        let eighths = u32::from(row.width) * 8 * u32::from(face.filled()) / 1000;
        let full = u16::try_from(eighths / 8).unwrap_or(u16::MAX).min(row.width);
        self.tile(Rect { width: full, ..row }, '█', style);
        let rest = usize::try_from(eighths % 8).unwrap_or(0);
        if let Some(&part) = rest.checked_sub(1).and_then(|eighth| EIGHTHS.get(eighth))
            && full < row.width
            && face.pace != Pace::Over
        {
            self.tile(Rect { x: row.x + full, width: 1, ..row }, part, style);
        }
    }

    /// Marks on a bar where so much time is left. Once the time is over, the bar shows something else, and has none.
    pub(super) fn bar_marks(&mut self, area: Rect, face: &Face, marks: &[Span]) {
        let row = Rect { height: area.height.min(1), ..area };
        let ahead = |left: Span| left > Span::ZERO && left < face.of && face.pace != Pace::Over;
        for &left in marks.iter().filter(|&&left| ahead(left)) {
            let part = Face { left, ..*face }.filled();
            let x = u32::from(row.width) * u32::from(part) / 1000;
            let x = row.x.saturating_add(u16::try_from(x).unwrap_or(u16::MAX));
            self.tile(Rect { x, width: 1, ..row }.intersection(row), '┃', self.theme.style(Tone::Strong));
        }
    }
}
