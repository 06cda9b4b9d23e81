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
    PanelRow { does: PanelKey::Dismiss, name: "leave", keys: &[ESC] },
    PanelRow { does: PanelKey::Leave, name: "leave", keys: &[letter('q')] },
];

/// Why nothing was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unchosen {
    /// Esc: back to what was before this menu; from the first one, out of the program.
    Back,
    /// The program ends, with this exit code.
    Left(u8),
}

impl Unchosen {
    /// Returns the exit code where there is nothing to go back to.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Back => 0,
            Self::Left(code) => code,
        }
    }
}

/// Shows a menu until something is chosen: its place, from 0.
pub(crate) async fn choose(
    mut menu: Menu,
    station: &mut Station,
    look: Look,
    words: &Words,
) -> io::Result<Result<usize, Unchosen>> {
    let digits = words.digits();
    loop {
        let shown = menu.clone();
        station.show(
            move |area, buffer, bidi| draw::menu(&shown, &Look { bidi, digits, ..look }, area, buffer),
            Bell::Silent,
        );
        let key = match station.next(None).await? {
            Waking::Event(Event::Key(key)) => key,
            Waking::Event(_) | Waking::Redraw | Waking::Slept => continue,
            Waking::Ended(code) => return Ok(Err(Unchosen::Left(code))),
            Waking::Gone(code) => abandon(code),
        };
        if is_control(key, 'c') {
            return Ok(Err(Unchosen::Left(0)));
        }
        let row = Key::on_any_keyboard(key, words.language()).and_then(|key| row_for(KEYS, key));
        match row.map(|row| row.does) {
            Some(PanelKey::Up) => menu.selected = menu.selected.saturating_sub(1),
            Some(PanelKey::Down) => {
                menu.selected = (menu.selected + 1).min(menu.rows.len().saturating_sub(1));
            }
            Some(PanelKey::Yes) => return Ok(Ok(menu.selected)),
            Some(PanelKey::Dismiss) => return Ok(Err(Unchosen::Back)),
            Some(_) => return Ok(Err(Unchosen::Left(0))),
            None => {}
        }
    }
}

/// Returns the keys of the first menu: Esc leaves.
pub(crate) fn hints(words: &Words) -> Vec<Hint> {
    hints_of(words, false)
}

/// Returns the keys of a menu behind another: Esc goes back.
pub(crate) fn inner_hints(words: &Words) -> Vec<Hint> {
    hints_of(words, true)
}

fn hints_of(words: &Words, is_inner: bool) -> Vec<Hint> {
    // In the first menu two keys do the same: one is enough.
    let shown = KEYS.iter().filter(|row| is_inner || row.does != PanelKey::Leave);
    let text = |row: &PanelRow| {
        if row.does == PanelKey::Yes {
            words.plain("menu-choose")
        } else if is_inner && row.does == PanelKey::Dismiss {
            words.verb("dismiss")
        } else {
            words.verb(row.name)
        }
    };
    shown
        .filter_map(|row| Some(Hint { key: words.key(*row.keys.first()?), text: text(row), live: true }))
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
        assert_eq!(inner_hints(&Words::english()).len(), KEYS.len());
    }
}
