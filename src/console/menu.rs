//! A choice before a session: a plan, or a session that was left unfinished.

use std::io;

use crossterm::event::Event;

use crate::draw::menu::Menu;
use crate::draw::scene::Hint;
use crate::draw::{self, Look};
use crate::terminal::{Bell, Station, Waking, abandon, is_control};
use crate::words::Words;

use super::key::Key;
use super::keymap::{Layer, PanelKey, row_for, rows_in};

/// Shows a menu until something is chosen: its place, from 0. `Err` holds the exit code where nothing was.
pub(crate) async fn choose(
    mut menu: Menu,
    station: &mut Station,
    look: Look,
) -> io::Result<Result<usize, u8>> {
    loop {
        let shown = menu.clone();
        station.show(move |area, buffer| draw::menu(&shown, &look, area, buffer), Bell::Silent);
        let key = match station.next(None).await? {
            Waking::Event(Event::Key(key)) => key,
            Waking::Event(_) | Waking::Redraw | Waking::Slept => continue,
            Waking::Ended(code) => return Ok(Err(code)),
            Waking::Gone(code) => abandon(code),
        };
        if is_control(key, 'c') {
            return Ok(Err(0));
        }
        let row = Key::on_any_keyboard(key).and_then(|key| row_for(Layer::Menu, key));
        match row.map(|row| row.does) {
            Some(PanelKey::Up) => menu.selected = menu.selected.saturating_sub(1),
            Some(PanelKey::Down) => {
                menu.selected = (menu.selected + 1).min(menu.rows.len().saturating_sub(1));
            }
            Some(PanelKey::Yes) => return Ok(Ok(menu.selected)),
            Some(_) => return Ok(Err(0)),
            None => {}
        }
    }
}

/// Returns the keys of a menu.
pub(crate) fn hints(words: &Words) -> Vec<Hint> {
    rows_in(Layer::Menu)
        .filter_map(|row| {
            let text =
                if row.does == PanelKey::Yes { words.plain("menu-choose") } else { words.verb(row.name) };
            Some(Hint { key: words.key(*row.keys.first()?), text, live: true })
        })
        .collect()
}
