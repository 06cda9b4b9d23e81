//! From a painted frame to the bytes that bring the terminal from the last one to it.

use std::io;
use std::mem;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};

use super::direction::keep_columns;
use super::ink::Ink;
use super::system;

/// The size of a terminal that does not know its own.
const UNKNOWN: Size = Size { width: 80, height: 24 };

/// Beyond this a terminal's word is not taken: at 65535×65535 the memory for its cells cannot be had.
const LARGEST: Size = Size { width: 1000, height: 500 };

/// What the terminal shows, as far as was drawn.
pub(super) struct Picture(ratatui::Terminal<Surface>);

impl Picture {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self(ratatui::Terminal::new(Surface::default())?))
    }

    /// Draws a frame at the terminal's present size and returns the bytes for it, none where nothing changed.
    pub(super) fn draw(
        &mut self,
        paint: impl FnOnce(Rect, &mut Buffer),
        in_full: bool,
        entering: bool,
    ) -> io::Result<Vec<u8>> {
        let Self(terminal) = self;
        if entering {
            let surface = terminal.backend_mut();
            system::enter(&mut surface.bytes)?;
            surface.cursor_shown = false;
            surface.ink.forget();
        }
        if in_full {
            // `clear` would ask the terminal for its cursor, and fail where no answer comes.
            let size = terminal.size()?;
            terminal.resize(Rect::from((Position::ORIGIN, size)))?;
        }
        terminal.draw(|frame| {
            paint(frame.area(), frame.buffer_mut());
            keep_columns(frame.buffer_mut());
        })?;
        Ok(mem::take(&mut terminal.backend_mut().bytes))
    }
}

/// Collects the bytes of a frame, to be written in one piece: a terminal never shows half a frame. Sizes can be
/// trusted, and what says nothing new is left out.
#[derive(Default)]
struct Surface {
    bytes: Vec<u8>,
    ink: Ink,
    cursor_shown: bool,
}

impl Surface {
    fn say(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }
}

/// Returns the columns and rows that the next frame will have.
#[must_use]
pub fn size() -> (u16, u16) {
    let Size { width, height } = system::size().map_or(UNKNOWN, trusted);
    (width, height)
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
        self.ink.write(content, &mut self.bytes);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if mem::replace(&mut self.cursor_shown, false) {
            self.say(b"\x1b[?25l");
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if !mem::replace(&mut self.cursor_shown, true) {
            self.say(b"\x1b[?25h");
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // The terminal would have to be asked, and not every terminal answers.
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        self.say(format!("\x1b[{};{}H", y.saturating_add(1), x.saturating_add(1)).as_bytes());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        // On the plain ground, which many terminals clear to. The ink is not known in any other way either.
        self.ink.forget();
        self.say(b"\x1b[0m\x1b[2J");
        Ok(())
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        match region {
            ClearType::All => self.clear(),
            // The console has the whole screen, and never clears a part of it.
            ClearType::AfterCursor
            | ClearType::BeforeCursor
            | ClearType::CurrentLine
            | ClearType::UntilNewLine => Err(io::ErrorKind::Unsupported.into()),
        }
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
        let mut surface = Surface::default();
        surface.hide_cursor().unwrap();
        surface.draw(std::iter::empty()).unwrap();
        assert_eq!(surface.bytes, b"");
        surface.show_cursor().unwrap();
        surface.show_cursor().unwrap();
        surface.hide_cursor().unwrap();
        assert_eq!(surface.bytes, b"\x1b[?25h\x1b[?25l");
    }
}
