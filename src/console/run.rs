//! The run loop: sleep until a key, a signal, the disk's answer, or the next second that shows.

use std::io;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEventKind};

use crate::clock::Sleeper;
use crate::draw::{self, Look};
use crate::terminal::{Bell, Input, Signal, Signals, Terminal};

use super::scene::Frame;
use super::session::Session;

/// The code with which a program ends whose terminal is gone.
const GONE: u8 = 129;

/// How a session was left, with the exit code.
pub(super) enum Ended {
    /// By the chair, or because the program was told to end.
    Left(u8),
    /// The terminal is gone: nothing more can be shown, and nothing may wait for it.
    Gone(u8),
}

/// What the loop runs on.
pub(super) struct Stage {
    pub(super) terminal: Terminal,
    pub(super) input: Input,
    pub(super) signals: Signals,
    pub(super) look: Look,
    sleeper: Sleeper,
}

impl Stage {
    /// Takes the terminal.
    pub(super) fn enter(look: Look) -> Result<Self, crate::terminal::Refused> {
        let signals = Signals::listen().map_err(crate::terminal::Refused::Failed)?;
        let sleeper = Sleeper::new().map_err(crate::terminal::Refused::Failed)?;
        let terminal = Terminal::enter()?;
        let input = Input::listen().map_err(crate::terminal::Refused::Failed)?;
        Ok(Self { terminal, input, signals, look, sleeper })
    }

    /// Gives the terminal back; the signals still come here, and end nothing by themselves.
    pub(super) fn leave(self) -> Signals {
        self.signals
    }
}

/// Runs a session until the chair leaves or the program is told to end.
pub(super) async fn run(session: &mut Session, stage: &mut Stage) -> io::Result<Ended> {
    loop {
        session.catch_up().await;
        // One moment for what is drawn and for when to wake: a second one would find changes that are past.
        let now = session.clock.now();
        let frame = session.chair.frame(now);
        let wake = session.next_wake(now, frame.next_change).map(|at| session.clock.until(at));
        show(frame, stage);
        tokio::select! {
            // In this order: a terminal that is gone before its keys, which then never end; keys before deadlines,
            // because what a chair does at the last moment was done before it.
            biased;
            signal = stage.signals.next() => match signal {
                Signal::Hangup => return Ok(Ended::Gone(GONE)),
                Signal::Terminate(code) => return Ok(Ended::Left(code)),
                Signal::Continue => stage.terminal.resume()?,
            },
            failure = stage.terminal.failure() => return Ok(Ended::Gone(failure.exit_code())),
            event = stage.input.next() => match event {
                None => return Ok(Ended::Gone(GONE)),
                Some(event) => if heed(session, stage, event).await? { return Ok(Ended::Left(0)) },
            },
            () = session.writer.changed() => session.tell_safety(),
            slept = stage.sleeper.sleep(wake) => {
                slept?;
                session.retry_disk(session.clock.second());
            }
        }
    }
}

fn show(frame: Frame, stage: &Stage) {
    let bell = if frame.rings { Bell::Ring } else { Bell::Silent };
    let scene = frame.scene;
    let look = stage.look;
    stage.terminal.show(
        move |frame| {
            let area = frame.area();
            draw::console(&scene, &look, area, frame.buffer_mut());
        },
        bell,
    );
}

/// Takes what the chair did at the keyboard or with the mouse; returns whether the chair leaves.
async fn heed(session: &mut Session, stage: &mut Stage, event: Event) -> io::Result<bool> {
    let now = session.clock.second();
    let deeds = match event {
        Event::Key(key) if is_control(key, 'z') => {
            stage.terminal.suspend(&mut stage.signals).await?;
            Vec::new()
        }
        Event::Key(key) if is_control(key, 'c') => session.chair.interrupt(),
        Event::Key(key) => session.chair.press(key, now),
        Event::Paste(text) => {
            session.chair.paste(&text);
            Vec::new()
        }
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let area = crossterm::terminal::size().unwrap_or((80, 24));
                session.chair.click(area, (mouse.column, mouse.row), now)
            }
            MouseEventKind::ScrollUp => session.chair.press(KeyEvent::from(KeyCode::Up), now),
            MouseEventKind::ScrollDown => session.chair.press(KeyEvent::from(KeyCode::Down), now),
            MouseEventKind::Down(_)
            | MouseEventKind::Up(_)
            | MouseEventKind::Drag(_)
            | MouseEventKind::Moved
            | MouseEventKind::ScrollLeft
            | MouseEventKind::ScrollRight => Vec::new(),
        },
        Event::Resize(..) => {
            stage.terminal.repaint();
            Vec::new()
        }
        Event::FocusGained | Event::FocusLost => Vec::new(),
    };
    Ok(session.perform(deeds).await)
}

fn is_control(key: KeyEvent, letter: char) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char(letter)
}
