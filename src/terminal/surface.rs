//! From a painted frame to the bytes that bring the terminal from the last one to it.

use std::cell::RefCell;
use std::io::{self, Write};
use std::mem;
use std::rc::Rc;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Rect, Size};

use super::system;

/// The size of a terminal that does not know its own.
const UNKNOWN: Size = Size { width: 80, height: 24 };

/// Beyond this a terminal's word is not taken: at 65535×65535 the memory for its cells cannot be had.
const LARGEST: Size = Size { width: 1000, height: 500 };

/// What the terminal shows, as far as was drawn.
pub(super) struct Canvas {
    terminal: ratatui::Terminal<Surface>,
    bytes: Bytes,
}

impl Canvas {
    pub(super) fn new() -> io::Result<Self> {
        let bytes = Bytes::default();
        let terminal = ratatui::Terminal::new(Surface::onto(bytes.clone()))?;
        Ok(Self { terminal, bytes })
    }

    /// Draws a frame at the terminal's present size and returns the bytes for it, none where nothing changed.
    pub(super) fn draw(
        &mut self,
        paint: impl FnOnce(&mut ratatui::Frame<'_>),
        in_full: bool,
        entering: bool,
    ) -> io::Result<Vec<u8>> {
        if entering {
            system::enter(&mut self.bytes)?;
            self.terminal.backend_mut().cursor_shown = false;
        }
        if in_full {
            // `clear` would ask the terminal for its cursor, and fail where no answer comes.
            let size = self.terminal.size()?;
            self.terminal.resize(Rect::from((Position::ORIGIN, size)))?;
        }
        self.terminal.draw(paint)?;
        Ok(mem::take(&mut self.bytes.0.borrow_mut()))
    }
}

/// Bytes that are collected, to be written in one piece: a terminal never shows half a frame, and a `flush` within a
/// frame, of which there are several, costs nothing.
#[derive(Clone, Default)]
struct Bytes(Rc<RefCell<Vec<u8>>>);

impl Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// crossterm's backend, with sizes that can be trusted, and without what says nothing new.
struct Surface {
    inner: CrosstermBackend<Bytes>,
    cursor_shown: bool,
}

impl Surface {
    fn onto(bytes: Bytes) -> Self {
        Self { inner: CrosstermBackend::new(bytes), cursor_shown: false }
    }
}

fn trusted((width, height): (u16, u16)) -> Size {
    if width == 0 || height == 0 {
        return UNKNOWN;
    }
    Size { width: width.min(LARGEST.width), height: height.min(LARGEST.height) }
}

impl Backend for Surface {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        // crossterm's ends with a reset of colours even where none was set.
        if content.peek().is_none() {
            return Ok(());
        }
        self.inner.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if mem::replace(&mut self.cursor_shown, false) {
            self.inner.hide_cursor()?;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if !mem::replace(&mut self.cursor_shown, true) {
            self.inner.show_cursor()?;
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // The terminal would have to be asked, and not every terminal answers.
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.inner.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        system::size().map(trusted)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_taken_with_care() {
        for (claimed, taken) in [
            ((0, 0), (80, 24)),
            ((0, 50), (80, 24)),
            ((1, 1), (1, 1)),
            ((200, 60), (200, 60)),
            ((65535, 65535), (1000, 500)),
        ] {
            assert_eq!(trusted(claimed), Size::from(taken), "{claimed:?}");
        }
    }

    #[test]
    fn what_says_nothing_new_is_not_written() {
        let bytes = Bytes::default();
        let mut surface = Surface::onto(bytes.clone());
        surface.hide_cursor().unwrap();
        surface.draw(std::iter::empty()).unwrap();
        assert_eq!(*bytes.0.borrow(), b"");
        surface.show_cursor().unwrap();
        surface.show_cursor().unwrap();
        surface.hide_cursor().unwrap();
        assert_eq!(*bytes.0.borrow(), b"\x1b[?25h\x1b[?25l");
    }
}
