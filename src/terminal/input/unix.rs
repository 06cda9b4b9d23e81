//! The terminal's bytes, and the signal of a new size.

use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Read};
use std::os::fd::AsFd;
use std::pin::Pin;
use std::sync::Arc;
use std::thread;

use crossterm::event::Event;
use rustix::event::{PollFd, PollFlags, poll};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::{Sleep, sleep};

use super::super::decoder::Decoder;
use super::super::order::Order;
use super::super::system;

/// Events of the keyboard, the mouse and the window.
pub(super) struct UnixSource {
    pieces: Receiver<Vec<u8>>,
    resized: Signal,
    decoder: Decoder,
    order: Arc<Order>,
    silence: Option<Pin<Box<Sleep>>>,
}

impl UnixSource {
    /// Starts to read; at most `waiting` pieces wait.
    pub(super) fn listen(waiting: usize, order: Arc<Order>) -> io::Result<Self> {
        let resized = signal(SignalKind::window_change())?;
        let keyboard = keyboard()?;
        let (sender, pieces) = channel(waiting);
        thread::Builder::new().name("input".into()).spawn(move || read(keyboard, &sender))?;
        Ok(Self { pieces, resized, decoder: Decoder::default(), order, silence: None })
    }

    pub(super) async fn next(&mut self) -> Option<Event> {
        loop {
            while let Some(answer) = self.decoder.next_answer() {
                self.order.hear(answer);
            }
            if let Some(event) = self.decoder.next_event() {
                return Some(event);
            }
            let Self { pieces, resized, decoder, silence, .. } = self;
            tokio::select! {
                // A late wake-up may find both bytes and the end of the wait: then there was no silence.
                biased;
                Some(()) = resized.recv() => {
                    let (columns, rows) = system::size().unwrap_or_default();
                    return Some(Event::Resize(columns, rows));
                }
                piece = pieces.recv() => decoder.feed(&piece?),
                () = over(silence) => decoder.silence(),
            }
            self.silence = self.decoder.patience().map(|patience| Box::pin(sleep(patience)));
        }
    }
}

async fn over(silence: &mut Option<Pin<Box<Sleep>>>) {
    match silence {
        Some(silence) => silence.await,
        None => std::future::pending().await,
    }
}

/// Returns the keyboard, also if the standard input is something else.
fn keyboard() -> io::Result<File> {
    let input = io::stdin();
    if input.is_terminal() { Ok(input.as_fd().try_clone_to_owned()?.into()) } else { File::open("/dev/tty") }
}

/// Reads until the terminal is closed, or nobody listens any more.
fn read(mut keyboard: File, sender: &Sender<Vec<u8>>) {
    let mut buffer = [0; 4096];
    loop {
        match keyboard.read(&mut buffer) {
            Ok(0) => return,
            Ok(count) => {
                let piece = buffer.get(..count).unwrap_or_default().to_vec();
                if sender.blocking_send(piece).is_err() {
                    return;
                }
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // Another program on the same terminal may have set it to non-blocking: the flag is shared.
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                let _ = poll(&mut [PollFd::new(&keyboard, PollFlags::IN)], None);
            }
            Err(_) => return,
        }
    }
}
