//! The chair's side of the console: keys in, deeds out.

use crossterm::event::{Event, KeyEvent};

use crate::board::desk::Desk;
use crate::board::room::Showing;
use crate::board::setting::Setting;
use crate::draw::{self, Target};
use crate::floor::command::Command;
use crate::floor::entry::Entry;
use crate::floor::history::{History, Misfit};
use crate::floor::list::RequestId;
use crate::floor::plan::Party;
use crate::floor::refusal::Refusal;
use crate::floor::time::{Span, Stamp};
use crate::link::Viewers;
use crate::rehearsal::Pace;
use crate::text;
use crate::words::Words;

use super::act::{Act, Around};
use super::alarms::Alarms;
use super::commands::insisting;
use super::drill::Drill;
use super::keymap::{Key, Layer, rows_for};
use super::ui::{Mode, Question};

/// The longest text that is taken from a line of input, in characters.
pub(super) const LONGEST_INPUT: usize = 80;

/// Something that the run loop is to do, in order: decide, write to disk, accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// An act of the room.
    Command(Command),
    /// Take the last act back.
    Undo,
    /// Bring it back.
    Redo,
    /// Let a rehearsal go at another pace.
    Pace(Pace),
    /// Let it go on by a step, and stand.
    Step,
    /// Leave the program.
    Leave,
}

/// What the last act came to.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) refused: bool,
    pub(super) text: String,
    pub(super) acts: Vec<Act>,
}

/// The chair's console, without the terminal and the disk.
#[derive(Debug)]
pub struct Chair {
    pub(super) history: History,
    pub(super) setting: Setting,
    pub(super) words: Words,
    pub(super) mode: Mode,
    pub(super) selected: Option<RequestId>,
    pub(super) said: Option<Said>,
    pub(super) insist: Option<Command>,
    pub(super) alarms: Alarms,
    pub(super) bell: bool,
    pub(super) not_saved: Option<String>,
    pub(super) showing: Showing,
    pub(super) viewers: Viewers,
    pub(super) drill: Option<Drill>,
    /// The addresses of the page for browsers.
    pub(super) pages: Vec<String>,
    /// Why some of the room's screens can never follow, in words, until the chair has read it.
    pub(super) shut_out: Option<String>,
}

impl Chair {
    /// Returns the console of a session.
    #[must_use]
    pub fn new(history: History, setting: Setting, words: Words) -> Self {
        Self {
            history,
            setting,
            words,
            mode: Mode::Room,
            selected: None,
            said: None,
            insist: None,
            alarms: Alarms::default(),
            bell: true,
            not_saved: None,
            showing: Showing::default(),
            viewers: Viewers::default(),
            drill: None,
            pages: Vec::new(),
            shut_out: None,
        }
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
        self.viewers
    }

    /// Says how many screens follow, and whether they are current.
    pub fn set_viewers(&mut self, viewers: Viewers) {
        self.viewers = viewers;
    }

    /// Says why the session is not safe on disk; nothing once it is.
    pub fn set_not_saved(&mut self, why: Option<String>) {
        self.not_saved = why;
    }

    /// Switches the bell off or on.
    pub fn set_bell(&mut self, on: bool) {
        self.bell = on;
    }

    /// Says something quietly, until the next act.
    pub(super) fn tell(&mut self, text: String) {
        self.said = Some(Said { refused: false, text, acts: Vec::new() });
    }

    /// Refuses something, until the next act.
    pub(super) fn refuse(&mut self, text: String) {
        self.said = Some(Said { refused: true, text, acts: Vec::new() });
    }

    /// Asks what is to be decided about a gap in which a clock ran; else about a step of the computer's clock.
    pub fn ask_to_settle(&mut self) {
        let ran = self.history.floor().gap().is_some_and(|gap| gap.ran() > Span::ZERO);
        self.ask_about_time(ran);
    }

    /// Asks about a gap, or a step of the computer's clock.
    pub(super) fn ask_about_time(&mut self, gap: bool) {
        if gap {
            self.mode = Mode::Ask(Question::Gap);
        } else if self.history.floor().wall_clock().undecided.is_some() {
            self.mode = Mode::Ask(Question::ClockStep);
        }
    }

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
            Layer::Room => self.explain_dead_key(key),
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
            self.edit(&Event::Key(crossterm::event::KeyCode::Char(letter).into()));
        }
    }

    /// Takes a click at a column and a row of a screen of this size; returns what is to be done.
    pub fn click(&mut self, size: (u16, u16), at: (u16, u16), now: Stamp) -> Vec<Deed> {
        let area = ratatui::layout::Rect::new(0, 0, size.0, size.1);
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

    /// Does an act; returns what is to be done about the room.
    pub fn act(&mut self, act: Act, now: Stamp) -> Vec<Deed> {
        match self.mode.clone() {
            Mode::Room => self.act_in_room(act, now),
            Mode::Agenda { selected } => self.act_in_agenda(act, selected),
            Mode::Finder(finder) => self.act_in_finder(act, finder),
            Mode::Ask(question) => self.answer(act, question),
            Mode::Entry { .. } => self.act_on_entry(act, now),
            Mode::Tally { scroll } => self.turn_page(act, scroll, |scroll| Mode::Tally { scroll }),
            Mode::Page => self.turn_page(act, 0, |_| Mode::Page),
            Mode::Help { scroll } => self.turn_page(act, scroll, |scroll| Mode::Help { scroll }),
        }
    }

    /// Takes an entry that counts from now on: what came of a deed, or fell due.
    pub fn accept(&mut self, entry: Entry) -> Result<(), Misfit> {
        self.take_in(entry.at);
        if let Some(drill) = &mut self.drill {
            drill.entered(&entry);
        }
        self.history.accept(entry)?;
        self.said = None;
        let done = self.history.entries().last().and_then(|entry| self.words.done(entry, &self.history));
        if let Some(text) = done {
            self.tell(text);
        }
        self.insist = None;
        if self.selected.is_some_and(|id| self.history.floor().list().find(id).is_none()) {
            self.selected = None;
        }
        if matches!(self.mode, Mode::Finder(_)) {
            self.mode = Mode::Room;
        }
        Ok(())
    }

    /// Takes in what happens by `until` in the room of a rehearsal.
    pub(super) fn take_in(&mut self, until: Stamp) {
        if let Some(drill) = &mut self.drill {
            drill.take_in(&self.history, until);
        }
    }

    /// Takes in what happens by `until` in the room of a rehearsal; returns whether it befalls the machine itself.
    pub(super) fn is_struck_by(&mut self, until: Stamp) -> bool {
        self.take_in(until);
        self.drill.as_ref().is_some_and(Drill::is_struck)
    }

    /// Returns when something happens in the room of a rehearsal next.
    pub(super) fn next_in_room(&mut self) -> Option<Stamp> {
        self.drill.as_mut()?.next(&self.history)
    }

    /// Takes the refusal that came of a deed.
    pub fn refused(&mut self, deed: &Deed, refusal: &Refusal) {
        let mut acts = Vec::new();
        if let (Some(drill), Deed::Command(command)) = (&mut self.drill, deed) {
            drill.decline(command);
        }
        self.insist = match deed {
            Deed::Command(command) if can_insist(refusal) => insisting(command),
            Deed::Command(_) | Deed::Undo | Deed::Redo | Deed::Pace(_) | Deed::Step | Deed::Leave => None,
        };
        if self.insist.is_some() {
            acts.push(Act::Insist);
        }
        if matches!(refusal, Refusal::ListClosed { .. }) {
            acts.push(Act::ReopenList);
        }
        if let Mode::Finder(finder) = &mut self.mode {
            finder.stale = true;
        }
        let floor = self.history.floor();
        let text = match deed {
            // The refusal may name a party that is not in the room yet.
            Deed::Command(Command::AddParty { name, standing, .. }) => {
                let party = Party { name: name.clone(), code: None, also: Vec::new(), standing: *standing };
                self.words.refusal(refusal, &floor.with_party(party))
            }
            Deed::Command(_) | Deed::Undo | Deed::Redo | Deed::Pace(_) | Deed::Step | Deed::Leave => {
                self.words.refusal(refusal, floor)
            }
        };
        self.said = Some(Said { refused: true, text, acts });
    }

    pub(super) fn around(&self) -> Around {
        let steps = self.drill.as_ref().map(Drill::steps).unwrap_or_default();
        Around {
            selected: self.selected,
            can_insist: self.insist.is_some(),
            has_answer: self.said.is_some() || self.shut_out.is_some(),
            has_message: self.showing.message.is_some(),
            has_page: !self.pages.is_empty(),
            view: self.showing.view,
            pace: self.drill.as_ref().filter(|_| !steps.waits).map(|drill| drill.pace),
            steps,
        }
    }

    /// Says why a key does nothing now, where it would at another time.
    fn explain_dead_key(&mut self, key: Key) {
        // Of the acts that share a key, the first ones are those of rare moments: the last one is what it is for.
        let act = rows_for(Layer::Room, key).map(|row| row.act).filter(|&act| act != Act::Dismiss).last();
        if let Some(act) = act {
            let text = match &self.drill {
                Some(drill) if drill.steps().waits && paces(act) => self.words.plain("lesson-time-stands"),
                Some(_) | None => self.words.not_now(act, self.history.floor()),
            };
            self.refuse(text);
        }
    }

    pub(super) fn dismiss(&mut self) {
        let nearer = (self.selected.take(), self.said.take(), self.insist.take());
        if matches!(nearer, (None, None, None)) {
            self.shut_out = None;
        }
    }

    /// Leaves, from whatever lies over the room: asks first, where that is asked, and leaves when it is said again.
    pub fn interrupt(&mut self) -> Vec<Deed> {
        if matches!(self.mode, Mode::Ask(Question::Leave)) {
            return vec![Deed::Leave];
        }
        self.mode = Mode::Room;
        self.leave()
    }
}

/// Returns whether an act changes how fast a rehearsal goes.
fn paces(act: Act) -> bool {
    matches!(act, Act::Faster | Act::Slower | Act::Freeze | Act::Unfreeze | Act::Step)
}

fn can_insist(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::ListClosed { .. } | Refusal::Representatives { .. } | Refusal::ItemProtected { .. }
    )
}
