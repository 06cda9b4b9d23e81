//! Cuts areas into parts. No part lies outside the whole.

use ratatui::layout::Rect;

pub(super) trait Space {
    fn take_top(&mut self, rows: u16) -> Rect;
    fn take_bottom(&mut self, rows: u16) -> Rect;
    fn take_left(&mut self, columns: u16) -> Rect;
    fn take_right(&mut self, columns: u16) -> Rect;
    /// One row, from 0; empty beyond the last.
    fn line(self, row: u16) -> Rect;
    /// The area without its outermost columns.
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
