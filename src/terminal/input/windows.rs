//! The console's events, as crossterm reads them.

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event};
use tokio::sync::mpsc::{Receiver, channel};

use super::super::order::Order;

/// Events of the keyboard, the mouse and the window.
pub(super) struct WindowsSource(Receiver<Event>);

impl WindowsSource {
    /// Starts to read; at most `waiting` pieces wait.
    ///
    /// Answers of the terminal are no events here.
    pub(super) fn listen(waiting: usize, _: Arc<Order>) -> io::Result<Self> {
        // From here on changes of size are reported.
        event::poll(Duration::ZERO)?;
        let (sender, events) = channel(waiting);
        thread::Builder::new().name("input".into()).spawn(move || {
            while let Ok(event) = event::read() {
                if sender.blocking_send(event).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self(events))
    }

    pub(super) async fn next(&mut self) -> Option<Event> {
        self.0.recv().await
    }
}
