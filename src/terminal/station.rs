//! All that a full-screen program waits for: the terminal, its input, signals, and a timer.

use std::io;
use std::time::Duration;

use crossterm::event::Event;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::clock::Sleeper;

use super::lookout;
use super::{Bell, Input, NoTerminal, Signal, Signals, Terminal, TerminalFailure};

/// Why a full-screen program wakes.
#[derive(Debug)]
pub enum Waking {
    /// A key, a click, or a paste.
    Event(Event),
    /// The screen must be drawn again: its size has changed, or another program used it for a while.
    Redraw,
    /// The wait is over.
    Slept,
    /// The program is to end in good order, with this exit code.
    Ended(u8),
    /// The terminal is gone: end with this exit code. Nothing more can be shown, and nothing may wait for it.
    Gone(u8),
}

/// The terminal, its keys, the signals, and a timer.
pub struct Station {
    terminal: Terminal,
    input: Input,
    signals: Signals,
    sleeper: Sleeper,
}

impl Station {
    /// Takes the terminal, inside a runtime.
    pub fn enter() -> Result<Self, NoTerminal> {
        // Before the terminal is taken, so that none is missed.
        let signals = Signals::listen().map_err(NoTerminal::Failed)?;
        lookout::start().map_err(NoTerminal::Failed)?;
        let sleeper = Sleeper::new().map_err(NoTerminal::Failed)?;
        let terminal = Terminal::enter()?;
        let input = Input::listen().map_err(NoTerminal::Failed)?;
        Ok(Self { terminal, input, signals, sleeper })
    }

    /// Hands over the next frame, as [`Terminal::show`] does.
    pub fn show(&self, paint: impl FnOnce(Rect, &mut Buffer) + Send + 'static, bell: Bell) {
        self.terminal.show(paint, bell);
    }

    /// Waits for the next event, for `wait` at most; `None` is no limit. Cancel safe.
    pub async fn next(&mut self, wait: Option<Duration>) -> io::Result<Waking> {
        tokio::select! {
            // In this order: a terminal that is gone before its keys; keys before deadlines, since a key pressed at the
            // last moment came before the deadline.
            biased;
            signal = self.signals.next() => match signal {
                Signal::Hangup => Ok(Waking::Gone(TerminalFailure::Gone.exit_code())),
                Signal::Terminate(code) => Ok(Waking::Ended(code)),
                // One that cannot be taken again is gone.
                Signal::Continue => Ok(match self.terminal.resume() {
                    Ok(()) => Waking::Redraw,
                    Err(_) => Waking::Gone(TerminalFailure::Gone.exit_code()),
                }),
            },
            failure = self.terminal.failure() => Ok(Waking::Gone(failure.exit_code())),
            event = self.input.next() => Ok(match event {
                None => Waking::Gone(TerminalFailure::Gone.exit_code()),
                Some(Event::Resize(..)) => {
                    self.terminal.repaint();
                    Waking::Redraw
                }
                Some(event) => Waking::Event(event),
            }),
            slept = self.sleeper.sleep(wait) => slept.map(|()| Waking::Slept),
        }
    }

    /// Stops the program as a shell expects on Ctrl-Z, and returns when it goes on: then show a frame.
    pub async fn suspend(&mut self) -> io::Result<()> {
        self.terminal.suspend(&mut self.signals).await
    }

    /// Gives the terminal back. The signals still arrive here, and do not end the program by themselves.
    #[must_use]
    pub fn leave(self) -> Signals {
        self.signals
    }
}
