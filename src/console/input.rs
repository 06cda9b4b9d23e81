//! Keys, clicks and pasted text: each finds its verb, or goes to the open panel.

use crossterm::event::{Event, KeyCode, KeyEvent};
use ratatui::layout::Rect;

use crate::draw::{self, Target};
use crate::floor::phase::Phase;
use crate::floor::time::{Span, Stamp};
use crate::words::Args;

use super::chair::{Chair, Panel};
use super::effect::Effect;
use super::key::{Key, PAGE_DOWN};
use super::panels::keys::{Layer, PanelKey, keys_of};
use super::panels::{AgendaPanel, SeveralPanel, rows_in};
use super::verbs::{DISMISS, Moment, NEXT_SPEAKER, NOT_UPHOLD, PACING, THANK_SPEAKER, TICKS, UPHOLD, Verb};

impl Chair {
    /// Takes a key. Returns its effects.
    pub fn press(&mut self, event: KeyEvent, now: Stamp) -> Vec<Effect> {
        let effects = self.take_key(event, now);
        if self.layer() != Layer::Ask {
            self.typed.blindly = false;
        }
        self.ask_what_waits();
        effects
    }

    /// Asks what came while a name was typed, once the name is there.
    pub(super) fn ask_what_waits(&mut self) {
        if self.typed.question_waits && self.panel.is_none() {
            self.typed.question_waits = false;
            self.ask_to_settle();
        }
    }

    fn take_key(&mut self, event: KeyEvent, now: Stamp) -> Vec<Effect> {
        self.words.see_keyboard(event);
        let layer = self.layer();
        let key = if layer.takes_text() {
            Key::of(event)
        } else {
            self.keymap.key_meant(event, self.words.language())
        };
        let Some(key) = key else {
            self.edit(&Event::Key(event));
            return Vec::new();
        };
        let is_other_letter = matches!(event.code, KeyCode::Char(letter) if !letter.is_ascii());
        if layer == Layer::Ask && self.is_typed_blindly(key) && !is_other_letter {
            let text = self.words.plain("question-first");
            self.refuse(text);
            return Vec::new();
        }
        // In the room a key does what can be done now; in a panel it has one meaning.
        if layer == Layer::Room {
            self.typed.last = Some(key);
            let moment = Moment { chair: self, now };
            let fits =
                |verb: &&Verb| verb.is_live(&moment) && !(key == PAGE_DOWN && self.cuts_short(verb, now));
            let verb = self.keymap.verbs_of(key).find(fits);
            if let Some(verb) = verb {
                return self.perform(verb, now);
            }
        } else if let Some(row) = self.keymap.row_in(layer, key) {
            return self.key_in_panel(row.does, now);
        }
        self.edit(&Event::Key(event));
        if let (
            KeyCode::Char(letter),
            Layer::Room | Layer::Agenda | Layer::Ask | Layer::Page | Layer::Notes | Layer::Report,
        ) = (event.code, layer)
            && !letter.is_ascii()
            && (layer != Layer::Room || self.keymap.verbs_of(key).next().is_none())
        {
            let text = self.other_keyboard(letter);
            self.refuse(text);
            return Vec::new();
        }
        match layer {
            Layer::Room => self.explain_dead_key(key, now),
            Layer::Agenda => {
                let back = keys_of(rows_in(layer), PanelKey::Dismiss);
                let text =
                    self.words.say("not-now-agenda", &Args::new().with("key", self.words.first_key(back)));
                self.refuse(text);
            }
            Layer::Ask
            | Layer::Finder
            | Layer::Several
            | Layer::Entry
            | Layer::Page
            | Layer::Note
            | Layer::Notes
            | Layer::Report => {}
        }
        Vec::new()
    }

    /// Gives pasted text to the open panel.
    pub fn paste(&mut self, pasted: &str) {
        let Some(mut panel) = self.panel.take() else {
            // Names that are pasted in the room itself are a list, too.
            if !matches!(self.history.floor().phase(), Phase::Closed { .. }) {
                let several = SeveralPanel::in_the_room(self.history.floor(), pasted);
                self.panel = several.map(|several| -> Box<dyn Panel> { Box::new(several) });
            }
            return;
        };
        self.panel = Some(panel.paste(pasted, self).unwrap_or(panel));
    }

    /// Returns whether a key is part of what is typed without a look at the question that stands. Letters that the question
    /// does not know are; so is the first key after them that would answer it, such as the Enter behind a name.
    fn is_typed_blindly(&mut self, key: Key) -> bool {
        match self.keymap.row_in(Layer::Ask, key).map(|row| row.does) {
            Some(PanelKey::Yes | PanelKey::Otherwise) => std::mem::take(&mut self.typed.blindly),
            Some(_) => {
                self.typed.blindly &= matches!(key.code, KeyCode::Char(_));
                self.typed.blindly
            }
            None if self.typed.last == Some(key) => false,
            None => {
                self.typed.blindly = matches!(key.code, KeyCode::Char(_));
                self.typed.blindly
            }
        }
    }

    fn edit(&mut self, event: &Event) {
        if let Some(mut panel) = self.panel.take() {
            panel.edit(event, self);
            self.panel = Some(panel);
        }
    }

    /// Takes a click at a column and a row of a screen of this size. Returns its effects.
    pub fn click(&mut self, size: (u16, u16), at: (u16, u16), now: Stamp) -> Vec<Effect> {
        let area = Rect::new(0, 0, size.0, size.1);
        // A question is answered before anything behind it.
        if self.layer() == Layer::Ask {
            return Vec::new();
        }
        match draw::hit(&self.scene(now), area, at.0, at.1) {
            Some(Target::Request(id)) => self.at_hand.selected = Some(id),
            Some(Target::Item(id)) => return self.open(AgendaPanel { selected: id }),
            Some(Target::Question(place)) => {
                let tick = TICKS.get(place);
                if let Some(tick) = tick.filter(|tick| tick.is_live(&Moment { chair: self, now })) {
                    return self.perform(tick, now);
                }
            }
            Some(Target::Found(place)) if self.panel.as_mut().is_some_and(|panel| panel.choose(place)) => {
                return self.key_in_panel(PanelKey::Yes, now);
            }
            Some(Target::Found(_)) | None => {}
        }
        Vec::new()
    }

    /// Leaves from any panel. If leaving must be asked about, the same key answers yes, unless entries would be lost: this key
    /// may be held down.
    pub fn interrupt(&mut self) -> Vec<Effect> {
        if self.panel.as_ref().is_some_and(|panel| panel.asks_to_leave()) && self.would_lose() == 0 {
            return vec![Effect::Leave];
        }
        if let Some(panel) = self.panel.take() {
            panel.keep(self);
        }
        self.leave()
    }

    /// Whether a verb would take the floor from a speaker who has time left, or has not begun.
    fn cuts_short(&self, verb: &Verb, now: Stamp) -> bool {
        (verb == NEXT_SPEAKER || verb == THANK_SPEAKER)
            && self.history.floor().turn().is_some_and(|turn| {
                turn.clock.is_none() || turn.left(now).is_none_or(|left| left > Span::ZERO)
            })
    }

    /// Says why a key that has a verb does nothing now.
    fn explain_dead_key(&mut self, key: Key, now: Stamp) {
        // What a rehearsal has beside the room is not there in a session.
        let verbs = self.keymap.verbs_of(key).filter(|verb| verb.exists(self.drill.is_some()));
        // Of the verbs that share a key, the first ones and the rulings are those of rare moments: the last one is what it is
        // for.
        let is_rare = |verb| [DISMISS, UPHOLD, NOT_UPHOLD].contains(&verb);
        if let Some(verb) = verbs.filter(|&verb| !is_rare(verb)).last() {
            let has_begun = self.history.floor().turn().is_some_and(|turn| turn.clock.is_some());
            let text = match &self.drill {
                _ if key == PAGE_DOWN && has_begun && self.cuts_short(verb, now) => {
                    let args = Args::new().with("key", self.key_of(verb));
                    self.words.say("not-now-clicker", &args.with("clicker", self.words.key(key)))
                }
                Some(drill) if drill.steps().waits && PACING.contains(&verb) => {
                    self.words.plain("lesson-time-stands")
                }
                // What a lesson waits for comes before what the room does.
                Some(_) | None => match self.not_yet(verb, now) {
                    Some(text) => text,
                    None => self.not_now(verb, now),
                },
            };
            self.refuse(text);
        }
    }
}
