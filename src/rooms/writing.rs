//! A line to chairs while the facilitator writes it.

use crossterm::event::{Event, KeyCode, KeyEvent};
use tui_input::Input;

use super::gathered::{Gathered, KnownRoom};
use crate::broker::{FacilitatorLine, LONGEST_FROM_FACILITATOR, LineToRooms};
use crate::draw::rooms::LineEntry;
use crate::terminal::line_edit::{edit_line, paste_in_line, shown_line};
use crate::words::{Args, Words};

/// A line that is written.
#[derive(Debug, Default)]
pub(super) struct Writing {
    input: Input,
    /// The room to which it goes, as its topics name it; `None` for all.
    to: Option<String>,
}

/// What comes of a key.
pub(super) enum Written {
    /// It is still written.
    On,
    /// It is put away.
    Dropped,
    /// It is to be sent.
    Sent(LineToRooms),
}

impl Writing {
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other key edits")]
    pub(super) fn press(&mut self, key: KeyEvent, gathered: &Gathered) -> Written {
        match key.code {
            KeyCode::Esc => return Written::Dropped,
            KeyCode::Tab => self.to = self.next_room(gathered),
            // Why there is no connection stands on the screen; what was written stays.
            KeyCode::Enter if gathered.fault.is_some() => {}
            KeyCode::Enter => {
                let Some(line) = line(self.input.value()) else { return Written::Dropped };
                return Written::Sent(LineToRooms { room: self.to.take(), line });
            }
            _ => edit_line(&mut self.input, &Event::Key(key), LONGEST_FROM_FACILITATOR),
        }
        Written::On
    }

    pub(super) fn paste(&mut self, pasted: &str) {
        paste_in_line(&mut self.input, pasted, LONGEST_FROM_FACILITATOR);
    }

    /// Returns the room after the present one; `None`, for all, after the last.
    fn next_room(&self, gathered: &Gathered) -> Option<String> {
        let mut rooms = gathered.at_broker().map(|(room, _)| room);
        let next = match &self.to {
            None => rooms.next(),
            Some(to) => rooms.find(|room| *room > to.as_str()),
        };
        next.map(ToOwned::to_owned)
    }

    /// Returns it as it is drawn.
    pub(super) fn scene(&self, gathered: &Gathered, words: &Words) -> LineEntry {
        let question = match &self.to {
            None => words.plain("rooms-line-to-all"),
            Some(to) => {
                let known = gathered.at_broker().find(|(room, _)| room == to);
                let name = known.map_or(to, |(_, known)| name(known));
                words.say("rooms-line-to", &Args::new().with("room", name))
            }
        };
        LineEntry { question, input: shown_line(&self.input) }
    }
}

fn name(known: &KnownRoom) -> &String {
    known.room.as_ref().filter(|room| !room.is_empty()).unwrap_or(&known.title)
}

/// Returns what was written as a line of its own; `None` where it is empty.
fn line(text: &str) -> Option<FacilitatorLine> {
    let mut chance = [0; 8];
    // Without chance no broker was reached, so no line is sent.
    let _ = getrandom::fill(&mut chance);
    FacilitatorLine::of(u64::from_ne_bytes(chance), text)
}
