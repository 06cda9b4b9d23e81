//! A choice before a session: a plan, or a session that was left unfinished.

use std::io;

use crossterm::event::Event;

use crate::draw::menu::Menu;
use crate::draw::scene::Hint;
use crate::draw::{self, Look};
use crate::terminal::{Bell, Station, Waking, abandon, is_control};
use crate::words::Words;

use super::key::{DOWN, ENTER, ESC, Key, SPACE, UP, letter};
use super::panels::keys::{PanelKey, PanelRow, row_for};

/// The keys of a menu, in the order in which it shows them.
const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Yes, name: "yes", keys: &[ENTER, SPACE] },
    PanelRow { does: PanelKey::Up, name: "up", keys: &[UP] },
    PanelRow { does: PanelKey::Down, name: "down", keys: &[DOWN] },
    PanelRow { does: PanelKey::Leave, name: "leave", keys: &[ESC, letter('q')] },
];

/// Shows a menu until a row is chosen. Returns its index; `Err` holds the exit code if none was.
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
        let row = Key::on_any_keyboard(key).and_then(|key| row_for(KEYS, key));
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
    KEYS.iter()
        .filter_map(|row| {
            let text =
                if row.does == PanelKey::Yes { words.plain("menu-choose") } else { words.verb(row.name) };
            Some(Hint { key: words.key(*row.keys.first()?), text, live: true })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_of_a_menu_stands_once_and_has_its_message() {
        let keys: Vec<_> = KEYS.iter().flat_map(|row| row.keys).collect();
        assert!(
            keys.iter()
                .enumerate()
                .all(|(place, key)| !keys.iter().skip(place + 1).any(|other| other == key))
        );
        assert_eq!(hints(&Words::english()).len(), KEYS.len());
    }
}
