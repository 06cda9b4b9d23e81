//! The debrief at the end of a rehearsal: on the screen, and in a file.

use std::io;

use crossterm::event::Event;
use ratatui::layout::Rect;

use crate::console::chair::Chair;
use crate::console::key::Key;
use crate::console::panels::keys::{PanelKey, row_for};
use crate::console::panels::{PAGE, PAGE_KEYS};
use crate::draw::scene::Hint;
use crate::draw::{self, Look, Page};
use crate::rehearsal::debrief::Figures;
use crate::rehearsal::script::ScriptedRoom;
use crate::rehearsal::{Debrief, Speed};
use crate::sessions::debriefs;
use crate::terminal::{self, Bell, Station, Waking, abandon, is_control};
use crate::text::stand_in;
use crate::words::{Args, DebriefLine, Words};

use super::simulation::Drill;

/// Writes the debrief of a rehearsal to its file, and returns it. `None` if nothing happened, or for another session.
pub(in crate::console) fn debrief(chair: &Chair) -> Option<Page> {
    let drill = chair.drill.as_ref()?;
    let history = chair.history();
    if history.entries().is_empty() {
        return None;
    }
    let words = &chair.words;
    let plan = &history.floor().plan().title;
    let mut debrief = Debrief::of(history, &drill.acts, Some(drill.rehearsal.starts));
    if drill.room.scripted_room().is_some_and(|room| room.script().lesson) {
        // A lesson has its topics passed over.
        debrief.topics_missing = 0;
    }
    let figures = drill.figures(&debrief, plan);
    let lines = words.debrief(&debrief, &figures, &debriefs::past(&drill.id, &figures));
    let args = Args::new().with("title", plan).with("room", words.which_room(&drill.rehearsal));
    let title = words.say("debrief-title", &args);
    let note = match debriefs::keep(&drill.id, &words.debrief_file(&title, &lines), &figures) {
        Ok(file) => words.say("debrief-file", &Args::new().with("file", stand_in(&file.to_string_lossy()))),
        Err(error) => words.say("debrief-not-kept", &Args::new().with("reason", words.reason(&error))),
    };
    Some(Page { title, lines, note, scroll: 0, hints: Vec::new(), right_to_left: words.is_right_to_left() })
}

impl Drill {
    fn figures(&self, debrief: &Debrief, plan: &str) -> Figures {
        let script = self.room.scripted_room().map(ScriptedRoom::script);
        // In a lesson, time stands while the chair reads.
        let speed = if script.is_some_and(|script| script.lesson) { Speed::of(1) } else { self.speed };
        Figures {
            script: script.map(|script| script.title.clone()),
            speed: speed.going().rate(),
            ..Figures::of(debrief, plan, self.rehearsal.seed)
        }
    }
}

/// Shows a page until it is dismissed. Returns the exit code if the program is told to end.
pub(in crate::console) async fn show(
    mut page: Page,
    station: &mut Station,
    look: Look,
    words: &Words,
) -> io::Result<Option<u8>> {
    let digits = words.digits();
    loop {
        let (columns, rows) = terminal::size();
        let last = draw::last_scroll(&page, Rect::new(0, 0, columns, rows));
        page.scroll = page.scroll.min(last);
        page.hints = hints(page.scroll, last, words);
        let shown = page.clone();
        station.show(
            move |area, buffer, bidi| draw::page(&shown, &Look { bidi, digits, ..look }, area, buffer),
            Bell::Silent,
        );
        let key = match station.next(None).await? {
            Waking::Event(Event::Key(key)) => key,
            Waking::Event(_) | Waking::Redraw | Waking::Slept => continue,
            Waking::Ended(code) => return Ok(Some(code)),
            Waking::Gone(code) => abandon(code),
        };
        let Some(pressed) = Key::on_any_keyboard(key, words.language()) else {
            if is_control(key, 'c') {
                return Ok(None);
            }
            continue;
        };
        match row_for(PAGE_KEYS, pressed).map(|row| row.does) {
            Some(PanelKey::Up) => page.scroll = page.scroll.saturating_sub(1),
            Some(PanelKey::Down) => page.scroll += 1,
            Some(PanelKey::PageUp) => page.scroll = page.scroll.saturating_sub(PAGE),
            Some(PanelKey::PageDown) => page.scroll += PAGE,
            Some(_) => return Ok(None),
            None => {}
        }
    }
}

/// The keys of a page that is scrolled by `scroll` of at most `last` rows.
fn hints(scroll: usize, last: usize, words: &Words) -> Vec<Hint> {
    PAGE_KEYS
        .iter()
        .filter_map(|row| {
            let name = if row.does == PanelKey::Dismiss { "leave" } else { row.name };
            let up = matches!(row.does, PanelKey::Up | PanelKey::PageUp);
            let down = matches!(row.does, PanelKey::Down | PanelKey::PageDown);
            let live = !(up && scroll == 0 || down && scroll == last);
            Some(Hint { key: words.key(*row.keys.first()?), text: words.verb(name), live })
        })
        .collect()
}

/// The debrief's advice and its file, to be printed once the terminal is given back.
pub(in crate::console) fn parting(page: &Page) -> String {
    let advice = page.lines.iter().filter_map(|line| match line {
        DebriefLine::Advice(advice) => Some(advice.as_str()),
        DebriefLine::Heading(_) | DebriefLine::Text(_) | DebriefLine::Bar(_) => None,
    });
    advice.chain([page.note.as_str()]).collect::<Vec<_>>().join("\n")
}
