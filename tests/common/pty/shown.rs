//! What a program has shown: its bytes, the screen that they make, and the terminal's answers.

use std::collections::{BTreeSet, VecDeque};
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::common::phrases::unmarked;

pub(super) struct Shared {
    pub(super) state: Mutex<State>,
    pub(super) changed: Condvar,
    /// The keyboard's side; `None` once the terminal is closed.
    pub(super) keyboard: Mutex<Option<Box<dyn Write + Send>>>,
}

pub(super) struct State {
    pub(super) terminal: vt100::Parser<Answers>,
    pub(super) bytes: Vec<u8>,
    /// The screens since the last key or wait, without the present one: some texts stay only a second.
    pub(super) passed: VecDeque<String>,
    /// Every line that was ever on the screen, if these are asked for.
    pub(super) lines: Option<BTreeSet<String>>,
    pub(super) read: bool,
    /// Whether the test closed the terminal.
    pub(super) closed: bool,
    /// Whether the program's side is closed, so that nothing more comes.
    pub(super) ended: bool,
}

/// What a terminal does by itself: it rings, and answers queries.
#[derive(Default)]
pub(super) struct Answers {
    pub(super) bells: usize,
    pub(super) due: Vec<u8>,
    /// What it answers about mode 8: whether it reorders right-to-left text.
    pub(super) reorders: Option<u8>,
}

/// How many screens are kept.
const PASSED: usize = 1000;

impl Shared {
    /// A failed wait panics with the lock held. Others go on.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl vt100::Callbacks for Answers {
    fn audible_bell(&mut self, _: &mut vt100::Screen) {
        self.bells += 1;
    }

    fn unhandled_csi(
        &mut self,
        screen: &mut vt100::Screen,
        first: Option<u8>,
        second: Option<u8>,
        params: &[&[u16]],
        last: char,
    ) {
        match (first, params, last) {
            (None, [[6]], 'n') => {
                let (row, column) = screen.cursor_position();
                let _ = write!(self.due, "\x1b[{};{}R", row + 1, column + 1);
            }
            (None, [[5]], 'n') => self.due.extend(b"\x1b[0n"),
            (Some(b'$'), [[8]], 'p') if second.is_none() => {
                if let Some(set) = self.reorders {
                    let _ = write!(self.due, "\x1b[8;{set}$y");
                }
            }
            (None, [] | [[0]], 'c') => self.due.extend(b"\x1b[?62;22c"),
            _ => {}
        }
    }
}

/// Reads the program's output into the terminal, and sends the terminal's answers.
pub(super) fn read(shared: &Shared, mut output: Box<dyn Read + Send>) {
    let mut buffer = [0; 16384];
    loop {
        let idle = |state: &mut State| !state.read && !state.closed;
        let state = shared.changed.wait_while(shared.state(), idle).unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return;
        }
        drop(state);
        // At the end some systems give no bytes, others an error.
        let count = output.read(&mut buffer).unwrap_or(0);
        let mut state = shared.state();
        if state.closed {
            return;
        }
        let bytes = &buffer[..count];
        state.bytes.extend_from_slice(bytes);
        if state.passed.len() == PASSED {
            state.passed.pop_front();
        }
        let passed = contents(state.terminal.screen());
        state.passed.push_back(passed);
        state.terminal.process(bytes);
        if let Some(mut lines) = state.lines.take() {
            lines.extend(contents(state.terminal.screen()).lines().map(str::to_owned));
            state.lines = Some(lines);
        }
        state.ended = count == 0;
        let ended = state.ended;
        let due = std::mem::take(&mut state.terminal.callbacks_mut().due);
        drop(state);
        shared.changed.notify_all();
        if let (false, Some(keyboard)) = (due.is_empty(), shared.keyboard.lock().unwrap().as_mut()) {
            let _ = keyboard.write_all(&due).and_then(|()| keyboard.flush());
        }
        if ended {
            return;
        }
    }
}

/// The size of the terminal's picture: at least one cell, 80×24 if the size is not known, and bounded.
pub(super) fn seen_size(columns: u16, rows: u16) -> (NonZeroU16, NonZeroU16) {
    match (NonZeroU16::new(rows.min(500)), NonZeroU16::new(columns.min(1000))) {
        (Some(rows), Some(columns)) => (rows, columns),
        _ => (NonZeroU16::new(24).unwrap(), NonZeroU16::new(80).unwrap()),
    }
}

/// The screen's text, [`unmarked`].
pub(super) fn contents(screen: &vt100::Screen) -> String {
    unmarked(&screen.contents())
}

pub(super) fn text(screen: &vt100::Screen) -> String {
    let (_, columns) = screen.size();
    let lines: Vec<String> = screen.rows(0, columns.get()).map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n")
}

/// The screen in a frame, and the end of the bytes that made it.
pub(super) fn picture(state: &State) -> String {
    let screen = state.terminal.screen();
    let (rows, columns) = screen.size();
    let rule = "─".repeat(usize::from(columns.get()));
    let mut picture = format!("┌{rule}┐ {columns}×{rows}\n");
    for line in text(screen).lines() {
        let _ = writeln!(picture, "│{line}");
    }
    let tail = state.bytes.len().saturating_sub(300);
    let ended = if state.ended { ", the program has ended" } else { "" };
    let _ = write!(picture, "└{rule}┘\n{} bytes{ended}; the last: ", state.bytes.len());
    let _ = write!(picture, "{}", state.bytes[tail..].escape_ascii());
    picture
}
