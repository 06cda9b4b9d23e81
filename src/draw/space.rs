//! Cutting an area into parts. No part is ever outside the whole.

use ratatui::layout::Rect;

/// What can be cut off an area.
pub(super) trait Space {
    /// Cuts rows off the top.
    fn take_top(&mut self, rows: u16) -> Rect;
    /// Cuts rows off the bottom.
    fn take_bottom(&mut self, rows: u16) -> Rect;
    /// Cuts columns off the left.
    fn take_left(&mut self, columns: u16) -> Rect;
    /// Cuts columns off the right.
    fn take_right(&mut self, columns: u16) -> Rect;
    /// Returns one row, from 0; an empty area beyond the last.
    fn line(self, row: u16) -> Rect;
    /// Returns the area without its outermost columns.
    fn inset(self, columns: u16) -> Rect;
}

impl Space for Rect {
    fn take_top(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.height);
        let part = Rect { height: rows, ..*self };
        self.y += rows;
        self.height -= rows;
        part
    }

    fn take_bottom(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.height);
        self.height -= rows;
        Rect { y: self.y + self.height, height: rows, ..*self }
    }

    fn take_left(&mut self, columns: u16) -> Rect {
        let columns = columns.min(self.width);
        let part = Rect { width: columns, ..*self };
        self.x += columns;
        self.width -= columns;
        part
    }

    fn take_right(&mut self, columns: u16) -> Rect {
        let columns = columns.min(self.width);
        self.width -= columns;
        Rect { x: self.x + self.width, width: columns, ..*self }
    }

    fn line(mut self, row: u16) -> Rect {
        self.take_top(row);
        self.take_top(1)
    }

    fn inset(mut self, columns: u16) -> Rect {
        self.take_left(columns);
        self.take_right(columns);
        self
    }
}
