//! Starting a program in a terminal.

use std::collections::{BTreeSet, VecDeque};
use std::ffi::{OsStr, OsString};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use rustix::process::Pid;

use super::shown::{Answers, Shared, State, read, seen_size};
use super::{Pty, line};

/// A program to start; see [`Pty::program`].
pub struct Setup {
    command: CommandBuilder,
    columns: u16,
    rows: u16,
    read: bool,
    reorders: Option<u8>,
    keeps_lines: bool,
}

impl Setup {
    pub(super) fn of(program: impl AsRef<OsStr>) -> Self {
        let mut command = CommandBuilder::new(program);
        if let Ok(folder) = std::env::current_dir() {
            command.cwd(folder);
        }
        command.env("TERM", "xterm-256color");
        // The system speaks no language, so that tests read English wherever they run.
        command.env("LC_ALL", "C.UTF-8");
        // Nothing is asked of this terminal, whatever names a plan has. The tests of that ask for it.
        command.env("TRIBUNE_BIDI", "terminal");
        for name in ["TERM_PROGRAM", "KONSOLE_VERSION", "KITTY_WINDOW_ID"] {
            command.env_remove(name);
        }
        for name in ["COLORTERM", "COLORFGBG", "NO_COLOR", "WT_SESSION", "LINES", "COLUMNS", "TMUX", "STY"] {
            command.env_remove(name);
        }
        Self { command, columns: 80, rows: 24, read: true, reorders: None, keeps_lines: false }
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets the folder that the program starts in; by default the test's own.
    pub fn folder(mut self, folder: impl Into<OsString>) -> Self {
        self.command.cwd(folder.into());
        self
    }

    /// Sets the terminal's size; by default 80×24. Zero means a terminal that does not know its size.
    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    /// Leaves the program's output unread until [`Pty::read_on`].
    pub fn unread(mut self) -> Self {
        self.read = false;
        self
    }

    /// Has the terminal answer how its mode 8 is set, in which it reorders right-to-left text, and has the program ask.
    pub fn reorders(self, set: u8) -> Self {
        Self { reorders: Some(set), ..self.env("TRIBUNE_BIDI", "auto") }
    }

    /// Keeps every line that is ever on the screen, for [`Pty::lines`].
    pub fn keeping_lines(mut self) -> Self {
        self.keeps_lines = true;
        self
    }

    pub fn spawn(self) -> Pty {
        let size = PtySize { rows: self.rows, cols: self.columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let line_at_start = line(pair.master.as_ref());
        let child = pair.slave.spawn_command(self.command).expect("the program starts");
        drop(pair.slave);
        let output = pair.master.try_clone_reader().expect("the terminal's output");
        let keyboard = pair.master.take_writer().expect("the terminal's keyboard");
        let (rows, columns) = seen_size(self.columns, self.rows);
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                terminal: vt100::Parser::new_with_callbacks(
                    rows,
                    columns,
                    0,
                    Answers { reorders: self.reorders, ..Answers::default() },
                ),
                bytes: Vec::new(),
                passed: VecDeque::new(),
                lines: self.keeps_lines.then(BTreeSet::new),
                read: self.read,
                closed: false,
                ended: false,
            }),
            changed: Condvar::new(),
            keyboard: Mutex::new(Some(keyboard)),
        });
        let reader_shared = Arc::clone(&shared);
        let pid = child.process_id().and_then(|id| Pid::from_raw(id.cast_signed()));
        Pty {
            shared,
            leader: pid.expect("the program's number"),
            child: Mutex::new(child),
            line_at_start,
            device: pair.master.tty_name().expect("the terminal's name"),
            master: Some(pair.master),
            reader: Some(thread::spawn(move || read(&reader_shared, output))),
        }
    }
}
