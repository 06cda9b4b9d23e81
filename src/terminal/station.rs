//! All that a full-screen program waits for: the terminal, its input, signals, and a timer.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::Event;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::clock::Sleeper;
use crate::draw::Bidi;

use super::lookout;
use super::order::{BidiSetting, Order};
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
    order: Arc<Order>,
}

impl Station {
    /// Takes the terminal, inside a runtime. `bidi` says who puts right-to-left text in order there.
    pub fn enter(bidi: BidiSetting) -> Result<Self, NoTerminal> {
        // Before the terminal is taken, so that none is missed.
        let signals = Signals::listen().map_err(NoTerminal::Failed)?;
        lookout::start().map_err(NoTerminal::Failed)?;
        let order = Arc::new(Order::of(bidi));
        let sleeper = Sleeper::new().map_err(NoTerminal::Failed)?;
        let terminal = Terminal::enter(Arc::clone(&order))?;
        let input = Input::listen(Arc::clone(&order)).map_err(NoTerminal::Failed)?;
        Ok(Self { terminal, input, signals, sleeper, order })
    }

    /// Hands over the next frame, as [`Terminal::show`] does.
    pub fn show(&self, paint: impl Fn(Rect, &mut Buffer, Bidi) + Send + 'static, bell: Bell) {
        self.terminal.show(paint, bell);
    }

    /// Says that there will be right-to-left text: the terminal is asked with the next frame who puts it in order.
    pub fn expect_right_to_left(&self) {
        self.order.expect();
    }

    /// Returns who puts right-to-left text in order, as far as is known.
    #[must_use]
    pub fn bidi(&self) -> Bidi {
        self.order.way().bidi
    }

    /// Whether nothing but its user tells who puts right-to-left text in order on this terminal. Until it is said, the
    /// terminal does.
    #[must_use]
    pub fn order_is_unknown(&self) -> bool {
        self.order.is_unknown()
    }

    /// Takes the user's word for who puts right-to-left text in order.
    pub fn choose_order(&self, bidi: Bidi) {
        self.order.choose(bidi);
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
            () = self.order.news() => Ok(Waking::Redraw),
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
