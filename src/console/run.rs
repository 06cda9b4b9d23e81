//! The run loop: sleep until a key, a signal, the disk's answer, or the next second that shows.

use std::future::pending;
use std::io;
use std::pin::pin;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, MouseButton, MouseEventKind};
use ratatui::buffer::Buffer;

use crate::board::bulletin::StandingAlert;
use crate::draw::{self, Look};
use crate::terminal::{self, Bell, Station, Waking, is_control};

use super::drill::Went;
use super::effect::Effect;
use super::order_question::AskedOrder;
use super::scene::Frame;
use super::session::LiveSession;
use super::viewers::{Broadcast, Served, ViewerNews};

/// How long viewers wait, so that the first frame comes first.
const FIRST_FRAME: Duration = Duration::from_millis(50);

/// How a session was left, with the exit code.
pub(super) enum Ended {
    /// By the chair, or because the program was told to end.
    Left(u8),
    /// By a simulated kill, in a rehearsal.
    Killed,
    /// The terminal is gone: nothing may wait for it.
    Gone(u8),
}

/// Runs a session until the chair leaves or the program is told to end. `served` says who else is told of it.
pub(super) async fn run(
    session: &mut LiveSession,
    station: &mut Station,
    look: Look,
    mut question: AskedOrder,
    served: Served,
) -> io::Result<Ended> {
    let mut broadcast = None;
    let ended = until_left(session, station, look, &mut question, served, &mut broadcast).await;
    // Before the session is another program's to take: its viewers come in at the same door.
    if let Some(broadcast) = broadcast {
        broadcast.end().await;
    }
    ended
}

async fn until_left(
    session: &mut LiveSession,
    station: &mut Station,
    look: Look,
    question: &mut AskedOrder,
    served: Served,
    broadcast: &mut Option<Broadcast>,
) -> io::Result<Ended> {
    let mut first_frame = pin!(tokio::time::sleep(FIRST_FRAME));
    let mut served = Some(served);
    loop {
        // One moment serves for what falls due, for what is drawn, and to find when to wake: if a later one were taken for
        // the last, a change between the two would never be drawn. Where a slow disk has taken longer than until the next
        // change, that change is in the past, and the loop wakes for it at once.
        let now = session.clock.now();
        session.catch_up(now.whole_second()).await;
        match session.live_through_mishaps().await {
            Went::On => {}
            Went::Missed => continue,
            Went::Killed => return Ok(Ended::Killed),
        }
        let frame = session.chair.frame(now);
        let wait = session.next_wake(now, frame.next_change).map(|at| session.clock.until(at));
        let alerts = StandingAlert::all(&frame.scene.desk.alerts);
        show(frame, station, look, question.asked(station));
        if let Some(broadcast) = broadcast {
            broadcast.publish(session, now, &alerts);
        }
        let waking = tokio::select! {
            biased;
            waking = station.next(wait) => waking?,
            told = session.told_by_disk() => {
                session.take_from_disk(told);
                continue;
            }
            heard = heard(broadcast) => {
                match heard {
                    ViewerNews::Viewers(viewers) => session.chair.set_viewers(viewers),
                    ViewerNews::ShutOut(shut_out) => session.chair.set_shut_out(&shut_out),
                    ViewerNews::Broker(state) => session.chair.set_broker(&state),
                    ViewerNews::Line(line) => session.chair.take_facilitator_line(line, session.clock.second()),
                    ViewerNews::Crowd(crowd) => session.chair.set_crowd(crowd),
                }
                continue;
            }
            () = &mut first_frame, if served.is_some() => {
                *broadcast = served.take().map(|served| Broadcast::of(session, now, alerts, served));
                session.tidy();
                continue;
            }
        };
        match waking {
            Waking::Event(event) if question.is_answered_by(&event, station) => {}
            Waking::Event(event) => {
                if let Some(code) = heed(session, station, look, event, broadcast.as_mut()).await? {
                    return Ok(Ended::Left(code));
                }
            }
            Waking::Redraw | Waking::Slept => {}
            Waking::Ended(code) => return Ok(Ended::Left(code)),
            Waking::Gone(code) => return Ok(Ended::Gone(code)),
        }
    }
}

async fn heard(broadcast: &mut Option<Broadcast>) -> ViewerNews {
    match broadcast {
        Some(broadcast) => broadcast.heard().await,
        None => pending().await,
    }
}

fn show(frame: Frame, station: &Station, look: Look, question: Option<draw::OrderQuestion>) {
    let bell = if frame.rings { Bell::Ring } else { Bell::Silent };
    let scene = frame.scene;
    let paint = move |area, buffer: &mut Buffer, bidi| {
        let look = Look { bidi, ..look };
        draw::console(&scene, &look, area, buffer);
        if let Some(question) = &question {
            draw::order_question(question, &look, area, buffer);
        }
    };
    station.show(paint, bell);
}

/// Takes a terminal event. Returns the exit code if the chair leaves, or the program is told to end meanwhile.
async fn heed(
    session: &mut LiveSession,
    station: &mut Station,
    look: Look,
    event: Event,
    broadcast: Option<&mut Broadcast>,
) -> io::Result<Option<u8>> {
    let now = session.clock.second();
    let effects = match event {
        Event::Key(key) if is_control(key, 'z') => {
            station.suspend().await?;
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
                let size = terminal::size();
                let is_mirrored = station.bidi().mirrors(session.chair.words.is_right_to_left());
                let turned = size.0.saturating_sub(mouse.column.saturating_add(1));
                let column = if is_mirrored { turned } else { mouse.column };
                session.chair.click(size, (column, mouse.row), now)
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
        Event::Resize(..) | Event::FocusGained | Event::FocusLost => Vec::new(),
    };
    let reads = effects.contains(&Effect::ReadThrough);
    if session.perform(effects).await {
        return Ok(Some(0));
    }
    if reads { session.read_through(station, look, broadcast).await } else { Ok(None) }
}
