//! The real terminal, and nothing else: taking it and giving it back, keys in, frames and bells out, signals.
//!
//! This module does not know what is on the screen, or what a key means; [`colours`] only says which colours there are, and
//! [`line_edit`] what becomes of a line when a key is typed into it.
//! It reads no clock and makes no sentence. While [`Terminal`] lives, nothing else may write to the terminal.
//!
//! # The run loop's contract
//!
//! One loop, in a current-thread runtime with timers, waits at a [`Station`] for all there is to wait for:
//!
//! ```text
//! let mut station = Station::enter(bidi)?;
//! loop {
//!     station.show(frame, bell);              // after every turn that changed what is seen
//!     match station.next(wait).await? {
//!         Waking::Event(event) => { /* a key, a click, a paste; for Ctrl-Z: station.suspend().await? */ }
//!         Waking::Redraw | Waking::Slept => {}
//!         Waking::Ended(code) => break code,
//!         Waking::Gone(code) => abandon(code),
//!     }
//! }
//! ```
//!
//! - What must be on disk is on disk before `abandon`: it runs no destructors.
//! - `show` never waits. Frames are drawn on a thread of their own, and a new one replaces one that was not begun; a
//!   terminal that stops reading stops that thread alone. A bell is kept until it is rung.
//! - A loop that does not take a signal within seconds, or does not end after one that ends the program, is ended
//!   (`lookout`).
//! - After `suspend` and [`Waking::Redraw`] the next frame is drawn in full: show one.
//! - A panic on any thread gives the terminal back before its message is printed, and then ends the loop by
//!   [`Terminal::failure`].

pub mod colours;
pub mod decoder;
mod direction;
mod failure;
mod guard;
mod input;
pub mod line_edit;
mod lookout;
// On Windows no answer of the terminal reaches us.
#[cfg_attr(windows, allow(dead_code, reason = "who orders text is known there without an answer"))]
mod order;
mod screen;
mod signals;
mod station;
mod surface;
mod system;

use std::io::{self, IsTerminal};
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tokio::sync::watch;

pub use direction::{keep_columns, pin_letters};
pub use failure::{NoTerminal, ScreenError, TerminalFailure};
pub use input::{Input, is_control};
pub use order::{Answer, BidiSetting};
pub use screen::Bell;
pub use signals::{Signal, Signals};
pub use station::{Station, Waking};
pub use surface::size;

use crate::draw::Bidi;

use guard::Guard;
use order::Order;
use screen::Screen;

/// The terminal while the program has it: raw mode, the alternate screen, pasted text in one piece, the mouse's
/// clicks, no cursor. Dropping it gives all of that back, and takes two seconds at most even where the terminal
/// has stopped reading.
pub struct Terminal {
    // Dropped first: no frame is drawn any more when the terminal is given back.
    screen: Screen,
    guard: Guard,
    failure: watch::Receiver<Option<TerminalFailure>>,
}

impl Terminal {
    /// Takes the terminal. Call once at a time; fails with everything put back.
    fn enter(order: Arc<Order>) -> Result<Self, NoTerminal> {
        if !io::stdout().is_terminal() {
            return Err(NoTerminal::NotATerminal);
        }
        let guard = Guard::enter().map_err(NoTerminal::Failed)?;
        let failure = guard::failures();
        let screen = Screen::start(order).map_err(NoTerminal::Failed)?;
        Ok(Self { screen, guard, failure })
    }

    /// Hands over the next frame, and a bell to ring with it. Never waits.
    ///
    /// `paint` is called on the drawing thread, with the whole screen as it is at that moment, and who puts right-to-left
    /// text in order; or never, if a newer frame comes first; or twice, if the terminal answers meanwhile who does. A size is at least 1×1 and at most 1000×500; a terminal that does not know its own is 80×24.
    pub fn show(&self, paint: impl Fn(Rect, &mut Buffer, Bidi) + Send + 'static, bell: Bell) {
        self.screen.show(Box::new(paint), bell);
    }

    /// Draws the next frame in full. Call it for each `Event::Resize`: after two changes of size that cancel
    /// out, the size is as before, but text is lost.
    pub fn repaint(&self) {
        self.screen.repaint();
    }

    /// Gives the terminal back and stops the program, as a shell expects on Ctrl-Z, and takes the terminal again when
    /// the shell continues it: only then this returns. Does nothing on Windows.
    pub async fn suspend(&mut self, signals: &mut Signals) -> io::Result<()> {
        if !system::STOPS {
            return Ok(());
        }
        self.guard.leave();
        signals.stop().await?;
        self.resume()
    }

    /// Takes the terminal again after the program was stopped from outside ([`Signal::Continue`]): by then a shell has
    /// used it and changed its settings. An extra call does no harm.
    pub fn resume(&mut self) -> io::Result<()> {
        let visit = self.guard.again()?;
        self.screen.enter(visit);
        Ok(())
    }

    /// Waits until the terminal fails; may never end. Cancel safe.
    pub async fn failure(&mut self) -> TerminalFailure {
        let failed = self.failure.wait_for(Option::is_some).await.ok().and_then(|failure| *failure);
        failed.unwrap_or(TerminalFailure::Gone)
    }
}

/// Makes a write beyond the limit of a file's size fail, as on a full disk, instead of ending the program. Call it
/// inside a runtime, before the first file is written.
pub fn outlive_file_limit() -> io::Result<()> {
    signals::outlive_file_limit()
}

/// Ends the program at once, without destructors: the terminal is gone, and nothing more can be shown. If only the
/// signal came and the terminal is still there, it is given back.
pub fn abandon(code: u8) -> ! {
    guard::give_back();
    std::process::exit(i32::from(code))
}
