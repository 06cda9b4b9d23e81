//! The terminal's output and settings, on each system. For signals see [`super::signals`].

pub(super) use here::{Output, STOPS, enter, leave, make_raw, size};

#[cfg(unix)]
mod here {
    use std::fs::File;
    use std::io::{self, ErrorKind, Write};
    use std::os::fd::AsFd;
    use std::thread;
    use std::time::Duration;

    use rustix::termios::{self, OptionalActions};

    pub(in super::super) const STOPS: bool = true;

    /// Switches to the alternate screen; switches off modes that another program left on; sets plain attributes and
    /// blanks the screen (not every terminal has an alternate one, and an old one may print parts of a sequence that it
    /// does not know); then asks for bracketed paste, and for clicks and the wheel (moves of the mouse mean nothing
    /// here, and each would wake the program); hides the cursor.
    ///
    /// Switched off is every mode in which a terminal sends more than keys, or keys in another form: the cursor keys
    /// and the number pad of an application (`?1`, `ESC >`), the mouse in other encodings and at each step (`?9`,
    /// `?1001` to `?1005`, `?1015`, `?1016`), reports of the focus, the colours, the size (`?1004`, `?2031`, `?2048`),
    /// mintty's Esc (`?7727`), keys as Windows numbers them (`?9001`), xterm's modifyOtherKeys, kitty's keyboard
    /// protocol (of this screen; it keeps that of the other), control characters of eight bits.
    const ENTER: &[u8] = b"\x1b[?1049h\
        \x1b F\x1b>\x1b[?1l\x1b[?9l\x1b[?1001l\x1b[?1002l\x1b[?1003l\x1b[?1004l\x1b[?1005l\x1b[?1015l\x1b[?1016l\
        \x1b[?2031l\x1b[?2048l\x1b[?7727l\x1b[?9001l\x1b[>4;0m\x1b[=0u\
        \x1b[0m\x1b[2J\x1b[?2004h\x1b[?1000h\x1b[?1006h\x1b[?25l";
    const LEAVE: &[u8] = b"\x1b[0m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?1049l\x1b[?25h";

    /// How long to wait for a terminal that says that it is busy.
    const BUSY: Duration = Duration::from_millis(10);

    /// The standard output without Rust's line buffer, which would cut a frame at its last newline.
    pub(in super::super) struct Output(File);

    impl Output {
        pub(in super::super) fn open() -> io::Result<Self> {
            Ok(Self(File::from(io::stdout().as_fd().try_clone_to_owned()?)))
        }
    }

    impl Write for Output {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            loop {
                match self.0.write(bytes) {
                    // Another program on the same terminal may have set it to non-blocking: the flag is shared.
                    Err(error) if error.kind() == ErrorKind::WouldBlock => thread::sleep(BUSY),
                    done => return done,
                }
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    pub(in super::super) fn enter(output: &mut impl Write) -> io::Result<()> {
        output.write_all(ENTER)
    }

    pub(in super::super) fn leave(output: &mut impl Write) -> io::Result<()> {
        output.write_all(LEAVE)
    }

    /// Sets raw mode, whatever the settings were before.
    pub(in super::super) fn make_raw() -> io::Result<()> {
        let terminal = io::stdout();
        let mut modes = termios::tcgetattr(&terminal)?;
        modes.make_raw();
        Ok(termios::tcsetattr(&terminal, OptionalActions::Now, &modes)?)
    }

    /// Returns columns and rows, once a frame. crossterm's `window_size` opens the terminal each time, and its `size`
    /// runs `tput` if the system does not know.
    pub(in super::super) fn size() -> io::Result<(u16, u16)> {
        let size = termios::tcgetwinsize(io::stdout())?;
        Ok((size.ws_col, size.ws_row))
    }
}

#[cfg(windows)]
mod here {
    use std::io::{self, Stdout, Write};

    use crossterm::cursor::{Hide, Show};
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
    use crossterm::{execute, terminal};

    pub(in super::super) const STOPS: bool = false;

    /// The standard output: Rust writes UTF-8 to the console, whatever its code page.
    pub(in super::super) struct Output(Stdout);

    impl Output {
        #[expect(clippy::unnecessary_wraps, reason = "on other systems it can fail")]
        pub(in super::super) fn open() -> io::Result<Self> {
            Ok(Self(io::stdout()))
        }
    }

    impl Write for Output {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            self.0.flush()
        }
    }

    /// Pasted text comes as keys here: crossterm has nothing else on Windows.
    pub(in super::super) fn enter(output: &mut impl Write) -> io::Result<()> {
        execute!(output, EnterAlternateScreen, Clear(ClearType::All), EnableMouseCapture, Hide)
    }

    pub(in super::super) fn leave(output: &mut impl Write) -> io::Result<()> {
        execute!(output, DisableMouseCapture, LeaveAlternateScreen, Show)
    }

    /// Does nothing: no program is stopped here, so no shell has changed the terminal.
    #[expect(clippy::unnecessary_wraps, reason = "on other systems it can fail")]
    pub(in super::super) fn make_raw() -> io::Result<()> {
        Ok(())
    }

    pub(in super::super) fn size() -> io::Result<(u16, u16)> {
        terminal::size()
    }
}
