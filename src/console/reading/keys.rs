//! The keys of a read-through, and the slide that they stand under.

use std::io;
use std::time::Duration;

use crossterm::event::Event;
use ratatui::layout::Rect;

use crate::console::key::Key;
use crate::draw::scene::Hint;
use crate::draw::{self, Look, SlideScene};
use crate::terminal::{self, Bell, Station, Waking, abandon, is_control};
use crate::words::Language;

/// What a key does in a read-through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReadKey {
    Next,
    Back,
    Hold,
    Anew,
    Up,
    Down,
    Leave,
    ToRoom,
    OnlyHere,
}

/// A row of a table of keys.
pub(super) struct ReadRow {
    pub(super) does: ReadKey,
    /// What that is called: the message `act-NAME`.
    pub(super) name: &'static str,
    /// Its keys, the one to show first.
    pub(super) keys: &'static [Key],
}

/// What came from the terminal.
pub(super) enum Pressed {
    Key(ReadKey),
    /// Nothing but a reason to draw.
    Nothing,
    /// The program is told to end, with this exit code.
    Ended(u8),
}

/// Waits for a key, or until it is time to draw.
pub(super) async fn pressed(
    station: &mut Station,
    keys: &[ReadRow],
    language: Language,
    wait: Option<Duration>,
) -> io::Result<Pressed> {
    let key = match station.next(wait).await? {
        Waking::Event(Event::Key(key)) => key,
        Waking::Event(_) | Waking::Redraw | Waking::Slept => return Ok(Pressed::Nothing),
        Waking::Ended(code) => return Ok(Pressed::Ended(code)),
        Waking::Gone(code) => abandon(code),
    };
    if is_control(key, 'z') {
        station.suspend().await?;
        return Ok(Pressed::Nothing);
    }
    if is_control(key, 'c') {
        return Ok(Pressed::Key(ReadKey::Leave));
    }
    let row =
        Key::on_any_keyboard(key, language).and_then(|key| keys.iter().find(|row| row.keys.contains(&key)));
    Ok(row.map_or(Pressed::Nothing, |row| Pressed::Key(row.does)))
}

/// Shows a slide with its keys; `live` says which of them do anything, those that scroll aside. Returns how far it is
/// scrolled: no further than until the last line shows; where all fits here and the room sees it too, until the last line is
/// the first, since the room's screens may be smaller.
pub(super) fn put(
    station: &Station,
    look: Look,
    mut scene: SlideScene,
    keys: &[ReadRow],
    is_for_room: bool,
    live: impl Fn(ReadKey) -> bool,
) -> usize {
    let (columns, rows) = terminal::size();
    let last = draw::last_slide_scroll(&scene, Rect::new(0, 0, columns, rows));
    let most = if last == 0 && is_for_room { scene.lines.len().saturating_sub(1) } else { last };
    let scroll = scene.scroll.min(most);
    scene.scroll = scroll.min(last);
    let hints = keys.iter().filter_map(|row| {
        let scrolls = (row.does == ReadKey::Up && scroll > 0) || (row.does == ReadKey::Down && scroll < most);
        Some(Hint {
            key: scene.words.key(*row.keys.first()?),
            text: scene.words.verb(row.name),
            live: scrolls || live(row.does),
        })
    });
    scene.hints = hints.collect();
    station.show(
        move |area, buffer, bidi| draw::slide(&scene, &Look { bidi, ..look }, area, buffer),
        Bell::Silent,
    );
    scroll
}
