//! The console without the terminal and the disk, and what a panel is to it.

use std::fmt;

use crossterm::event::Event;

use crate::board::desk::Desk;
use crate::board::setting::Setting;
use crate::draw::scene;
use crate::floor::history::History;
use crate::floor::time::Stamp;
use crate::link::Viewers;
use crate::sessions::hours;
use crate::words::Words;

use super::alarms::Alarms;
use super::at_hand::AtHand;
use super::drill::{Drill, Steps};
use super::effect::Effect;
use super::from_facilitator::FromFacilitator;
use super::key::Key;
use super::keymap::Keymap;
use super::note_taking::NoteTaking;
use super::panels::keys::{Layer, PanelKey};
use super::room_screens::RoomScreens;

/// The longest text that is taken from a line of input, in characters.
pub(super) const LONGEST_INPUT: usize = 80;

/// What was typed while a question stood, or was about to come: none of it is an answer, nor an act behind it.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    /// The key in the room that came last: held down, it is no text.
    pub(super) last: Option<Key>,
    /// Whether letters came that the question does not know: then the first key that would answer it is not taken.
    pub(super) blindly: bool,
    /// Whether a question about the clocks waits until a line of text is written.
    pub(super) question_waits: bool,
}

/// The part of the session that is in memory only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotSaved {
    /// How many entries; none if nothing has happened yet, and the journal could not be begun.
    pub entries: u64,
    /// Since when.
    pub since: Stamp,
    /// Why, in words.
    pub why: String,
}

/// A panel over the room. It takes the keys, and shows itself.
pub(super) trait Panel: fmt::Debug {
    /// The layer whose keys it has.
    fn layer(&self) -> Layer;

    /// Does what one of its keys stands for. Meanwhile the console has no panel.
    fn press(&mut self, key: PanelKey, chair: &mut Chair, now: Stamp) -> Then;

    fn scene(&self, chair: &Chair, now: Stamp) -> scene::PanelView;

    /// Takes any other key. A panel with a line of text edits it.
    fn edit(&mut self, _: &Event, _: &Chair) {}

    /// Takes pasted text. Returns the panel that replaces this one, if any.
    fn paste(&mut self, _: &str, _: &Chair) -> Option<Box<dyn Panel>> {
        None
    }

    /// Selects a clicked row. Returns whether it has rows.
    fn choose(&mut self, _: usize) -> bool {
        false
    }

    /// Notes that its command was refused.
    fn refused(&mut self) {}

    /// Keeps what was begun in it, before it is put away unasked.
    fn keep(&self, _: &mut Chair) {}

    /// Whether it closes with the next entry.
    fn closes_with_an_entry(&self) -> bool {
        false
    }

    /// Whether it asks if the chair leaves.
    fn asks_to_leave(&self) -> bool {
        false
    }
}

/// Whether a panel stays open after a key, with the key's effects.
#[derive(Debug)]
pub(super) enum Then {
    Stay(Vec<Effect>),
    Close(Vec<Effect>),
}

impl Then {
    pub(super) const STAY: Self = Self::Stay(Vec::new());
    pub(super) const CLOSE: Self = Self::Close(Vec::new());
}

/// The chair's console, without the terminal and the disk.
#[derive(Debug)]
pub struct Chair {
    pub(super) history: History,
    pub(super) setting: Setting,
    pub(super) words: Words,
    pub(super) keymap: Keymap,
    pub(super) panel: Option<Box<dyn Panel>>,
    pub(super) at_hand: AtHand,
    pub(super) screens: RoomScreens,
    pub(super) facilitator: FromFacilitator,
    /// What was typed towards the question that stands.
    pub(super) typed: Typed,
    pub(super) alarms: Alarms,
    pub(super) notes: NoteTaking,
    pub(super) not_saved: Option<NotSaved>,
    /// The simulated room, in a rehearsal.
    pub(super) drill: Option<Drill>,
}

impl Chair {
    /// Returns the console of a session.
    #[must_use]
    pub fn new(history: History, setting: Setting, words: Words) -> Self {
        Self {
            history,
            setting,
            words,
            keymap: Keymap::default(),
            panel: None,
            at_hand: AtHand::default(),
            screens: RoomScreens::default(),
            facilitator: FromFacilitator::default(),
            typed: Typed::default(),
            alarms: Alarms::default(),
            notes: NoteTaking::default(),
            not_saved: None,
            drill: None,
        }
    }

    /// Returns the same console with these keys.
    #[must_use]
    pub fn with_keys(self, keymap: Keymap) -> Self {
        Self { keymap, ..self }
    }

    /// Returns the session.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Returns the desk at `now`.
    #[must_use]
    pub fn desk(&self, now: Stamp) -> Desk {
        Desk::of(&self.history, now, self.setting)
    }

    /// Returns how many screens follow, and whether they are current.
    #[must_use]
    pub fn viewers(&self) -> Viewers {
        self.screens.viewers
    }

    /// Sets how many screens follow, and whether they are current.
    pub fn set_viewers(&mut self, viewers: Viewers) {
        self.screens.viewers = viewers;
    }

    /// Sets what is not yet on the disk; `None` once everything is.
    pub fn set_not_saved(&mut self, not_saved: Option<NotSaved>) {
        self.not_saved = not_saved;
    }

    /// How many entries would be lost if the program ended now.
    pub(super) fn would_lose(&self) -> u64 {
        self.not_saved.as_ref().map_or(0, |not_saved| not_saved.entries)
    }

    /// Switches the bell off or on.
    pub fn set_bell(&mut self, on: bool) {
        self.alarms.bell = on;
    }

    /// Looks up how far the room's hours are from UTC around a moment.
    pub(super) fn know_hours_around(&mut self, moment: Stamp) {
        self.setting = hours::resumed(self.history.floor().plan(), self.setting, moment);
    }

    /// Says something quietly, until the next entry or refusal.
    pub(super) fn tell(&mut self, text: String) {
        self.at_hand.say(false, text, Vec::new());
    }

    /// Adds a sentence to what is said already.
    pub(super) fn tell_too(&mut self, text: String) {
        let before = self.at_hand.said.as_ref().map(|said| said.text.clone());
        let text = self.words.sentences(before.into_iter().chain([text]));
        match &mut self.at_hand.said {
            Some(said) => said.text = text,
            None => self.tell(text),
        }
    }

    /// Refuses something, until the next entry or refusal.
    pub(super) fn refuse(&mut self, text: String) {
        self.at_hand.say(true, text, Vec::new());
    }

    /// Takes in what happens by `until` in the room of a rehearsal.
    pub(super) fn take_in(&mut self, until: Stamp) {
        if let Some(drill) = &mut self.drill {
            drill.take_in(&self.history, until);
        }
    }

    /// Takes in what happens by `until` in the room of a rehearsal. Returns whether a mishap is pending.
    pub(super) fn is_struck_by(&mut self, until: Stamp) -> bool {
        self.take_in(until);
        self.drill.as_ref().is_some_and(Drill::is_struck)
    }

    /// When something happens next in the room of a rehearsal.
    pub(super) fn next_in_room(&mut self) -> Option<Stamp> {
        self.drill.as_mut()?.next(&self.history)
    }

    /// What can be done about the steps of a lesson.
    pub(super) fn steps(&self) -> Steps {
        self.drill.as_ref().map(Drill::steps).unwrap_or_default()
    }

    pub(super) fn open(&mut self, panel: impl Panel + 'static) -> Vec<Effect> {
        self.panel = Some(Box::new(panel));
        Vec::new()
    }

    /// What takes the keys: the room itself, or the open panel.
    pub(super) fn layer(&self) -> Layer {
        self.panel.as_ref().map_or(Layer::Room, |panel| panel.layer())
    }

    /// Gives the open panel one of its keys. Returns the effects.
    pub(super) fn key_in_panel(&mut self, key: PanelKey, now: Stamp) -> Vec<Effect> {
        // What the panel opens in its place stays.
        let Some(mut panel) = self.panel.take() else { return Vec::new() };
        match panel.press(key, self, now) {
            Then::Close(effects) => effects,
            Then::Stay(effects) => {
                self.panel = Some(panel);
                effects
            }
        }
    }

    /// Gives the refused command again, with the rule set aside.
    pub(super) fn insist(&mut self) -> Vec<Effect> {
        self.at_hand.insist.take().map(Effect::Command).into_iter().collect()
    }

    /// Clears the selection and the last sentence; else the facilitator's line; else the note about screens that cannot follow.
    pub(super) fn dismiss(&mut self) -> Vec<Effect> {
        let nearer = std::mem::take(&mut self.at_hand);
        let is_nearest = matches!(nearer, AtHand { selected: None, said: None, insist: None });
        if is_nearest && !self.facilitator.take_away() {
            self.screens.shut_out = None;
            self.screens.broker = None;
        }
        Vec::new()
    }
}
