//! A progress bar on the terminal, for a forecast that takes longer than a second.

use std::io::{self, Write};

use crate::clock::Clock;
use crate::floor::time::{Span, Stamp};
use crate::words::{Args, Words};

/// The width of the bar in cells.
const CELLS: usize = 30;

/// A bar on standard error.
pub struct ProgressBar<'w> {
    words: &'w Words,
    clock: Clock,
    began: Stamp,
    shown: Option<usize>,
    is_terminal: bool,
}

impl<'w> ProgressBar<'w> {
    /// A bar that shows if standard error is a terminal.
    #[must_use]
    pub fn new(words: &'w Words, is_terminal: bool) -> Self {
        let clock = Clock::real(Span::ZERO);
        Self { words, began: clock.now(), clock, shown: None, is_terminal }
    }

    /// Shows that `done` of `total` sessions are done.
    pub fn tell(&mut self, done: usize, total: usize) {
        let percent = done * 100 / total.max(1);
        if !self.is_terminal || self.shown == Some(percent) || self.clock.now() - self.began < Span::SECOND {
            return;
        }
        self.shown = Some(percent);
        let full = (percent * CELLS / 100).min(CELLS);
        let args = Args::new().with("done", done).with("total", total);
        let text = self.words.say("forecast-progress", &args);
        let bar = "█".repeat(full) + &"─".repeat(CELLS - full);
        // A bar that cannot be written must not stop the forecast.
        let _ = write!(io::stderr(), "\r{bar} {percent:>3} % {text}\x1b[K");
    }

    /// Wipes the bar away.
    pub fn end(self) {
        if self.shown.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
