//! A choice before a session: a plan, or a session that was left unfinished.

use std::io;

use crossterm::event::{Event, KeyCode};

use crate::draw;
use crate::draw::menu::Menu;
use crate::draw::scene::Hint;
use crate::terminal::{Bell, Signal, abandon};
use crate::words::Words;

use super::act::Act;
use super::keymap::{KEYMAP, Key, Place, rows_for};
use super::run::Stage;

/// Shows a menu until something is chosen: its place, from 0. `Err` holds the exit code where nothing was.
pub(super) async fn choose(mut menu: Menu, stage: &mut Stage) -> io::Result<Result<usize, u8>> {
    loop {
        let (shown, look) = (menu.clone(), stage.look);
        stage.terminal.show(
            move |frame| {
                let area = frame.area();
                draw::menu(&shown, &look, area, frame.buffer_mut());
            },
            Bell::Silent,
        );
        let event = tokio::select! {
            biased;
            signal = stage.signals.next() => match signal {
                Signal::Hangup => abandon(129),
                Signal::Terminate(code) => return Ok(Err(code)),
                Signal::Continue => { stage.terminal.resume()?; continue }
            },
            failure = stage.terminal.failure() => abandon(failure.exit_code()),
            event = stage.input.next() => event,
        };
        let key = match event {
            None => abandon(129),
            Some(Event::Resize(..)) => {
                stage.terminal.repaint();
                continue;
            }
            Some(Event::Key(key)) => key,
            Some(Event::Mouse(_) | Event::Paste(_) | Event::FocusGained | Event::FocusLost) => continue,
        };
        if key.code == KeyCode::Char('c') && Key::of(key).is_none() {
            return Ok(Err(0));
        }
        let act = Key::of(key).and_then(|key| rows_for(Place::Menu, key).next()).map(|row| row.act);
        match act {
            Some(Act::Up) => menu.selected = menu.selected.saturating_sub(1),
            Some(Act::Down) => menu.selected = (menu.selected + 1).min(menu.rows.len().saturating_sub(1)),
            Some(Act::Yes) => return Ok(Ok(menu.selected)),
            Some(_) => return Ok(Err(0)),
            None => {}
        }
    }
}

/// Returns the keys of a menu.
pub(super) fn hints(words: &Words) -> Vec<Hint> {
    let rows = KEYMAP.iter().filter(|row| row.place == Place::Menu);
    rows.filter_map(|row| {
        let text = if row.act == Act::Yes { words.plain("menu-choose") } else { words.act(row.act) };
        Some(Hint { key: words.key(*row.keys.first()?), text, live: true })
    })
    .collect()
}
