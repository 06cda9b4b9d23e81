//! Keys, clicks and pasted text: each finds the act that it stands for.

use crossterm::event::{Event, KeyCode, KeyEvent};
use ratatui::layout::Rect;

use crate::draw::{self, Target};
use crate::floor::time::Stamp;
use crate::text;

use super::act::Act;
use super::chair::{Chair, LONGEST_INPUT};
use super::deed::Deed;
use super::keymap::{Key, Layer, rows_for};
use super::ui::{Mode, Question};

impl Chair {
    /// Takes a key; returns what is to be done.
    pub fn press(&mut self, event: KeyEvent, now: Stamp) -> Vec<Deed> {
        let Some(key) = Key::of(event) else {
            self.edit(&Event::Key(event));
            return Vec::new();
        };
        let layer = self.mode.layer();
        let around = self.around();
        let mut rows = rows_for(layer, key).map(|row| row.act);
        // In the room a key does what can be done now; in a panel it has one meaning.
        if let Some(act) = rows.find(|act| layer != Layer::Room || act.is_live(&self.history, around, now)) {
            return self.act(act, now);
        }
        self.edit(&Event::Key(event));
        match layer {
            Layer::Room => self.explain_dead_key(key, now),
            Layer::Agenda => {
                let text = self.words.plain("not-now-agenda");
                self.refuse(text);
            }
            Layer::Ask | Layer::Finder | Layer::Entry | Layer::Page | Layer::Menu => {}
        }
        Vec::new()
    }

    /// Takes pasted text: it goes into the line that is being edited, if there is one.
    pub fn paste(&mut self, pasted: &str) {
        for letter in text::clean(pasted, LONGEST_INPUT).chars() {
            self.edit(&Event::Key(KeyCode::Char(letter).into()));
        }
    }

    /// Takes a click at a column and a row of a screen of this size; returns what is to be done.
    pub fn click(&mut self, size: (u16, u16), at: (u16, u16), now: Stamp) -> Vec<Deed> {
        let area = Rect::new(0, 0, size.0, size.1);
        match draw::hit(&self.scene(now), area, at.0, at.1) {
            Some(Target::Request(id)) => self.selected = Some(id),
            Some(Target::Item(id)) => self.mode = Mode::Agenda { selected: id },
            Some(Target::Question(place)) => {
                let number = u8::try_from(place + 1).unwrap_or(u8::MAX);
                if Act::Tick(number).is_live(&self.history, self.around(), now) {
                    return self.act(Act::Tick(number), now);
                }
            }
            Some(Target::Found(place)) => {
                if let Mode::Finder(finder) = &mut self.mode {
                    finder.selected = Some(place);
                    return self.act(Act::Yes, now);
                }
            }
            None => {}
        }
        Vec::new()
    }

    /// Leaves, from whatever lies over the room: asks first, where that is asked, and leaves when it is said again.
    pub fn interrupt(&mut self) -> Vec<Deed> {
        if matches!(self.mode, Mode::Ask(Question::Leave)) {
            return vec![Deed::Leave];
        }
        self.mode = Mode::Room;
        self.leave()
    }

    /// Says why a key does nothing now, where it would at another time.
    fn explain_dead_key(&mut self, key: Key, now: Stamp) {
        // Of the acts that share a key, the first ones are those of rare moments: the last one is what it is for.
        let act = rows_for(Layer::Room, key).map(|row| row.act).filter(|&act| act != Act::Dismiss).last();
        if let Some(act) = act {
            let text = match &self.drill {
                Some(drill) if drill.steps().waits && paces(act) => self.words.plain("lesson-time-stands"),
                // What a lesson waits for comes before what the room does.
                Some(_) | None => match self.not_yet(act, now) {
                    Some(text) => text,
                    None => self.words.not_now(act, self.history.floor()),
                },
            };
            self.refuse(text);
        }
    }
}

/// Returns whether an act changes how fast a rehearsal goes.
fn paces(act: Act) -> bool {
    matches!(act, Act::Faster | Act::Slower | Act::Freeze | Act::Unfreeze | Act::Step)
}
