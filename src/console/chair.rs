//! The console without the terminal and the disk: what the chair sees and has asked for, beside the session itself.

use crate::board::desk::Desk;
use crate::board::room::Showing;
use crate::board::setting::Setting;
use crate::floor::command::Command;
use crate::floor::history::History;
use crate::floor::list::RequestId;
use crate::floor::time::{Span, Stamp};
use crate::link::Viewers;
use crate::sessions::hours;
use crate::words::Words;

use super::act::{Act, Around};
use super::alarms::Alarms;
use super::deed::Deed;
use super::drill::Drill;
use super::ui::{Mode, Question};

/// The longest text that is taken from a line of input, in characters.
pub(super) const LONGEST_INPUT: usize = 80;

/// What the last act came to.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) refused: bool,
    pub(super) text: String,
    pub(super) acts: Vec<Act>,
}

/// What of the session is in memory only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotSaved {
    /// How many acts; none where nothing has happened yet, and the journal could not be begun.
    pub acts: u64,
    /// Since when.
    pub since: Stamp,
    /// Why, in words.
    pub why: String,
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
    pub(super) not_saved: Option<NotSaved>,
    pub(super) showing: Showing,
    pub(super) viewers: Viewers,
    pub(super) drill: Option<Drill>,
    /// The addresses of the page for browsers.
    pub(super) pages: Vec<String>,
    /// Why some of the room's screens can never follow, in words, until the chair has read it.
    pub(super) shut_out: Option<String>,
    /// Who crowds the page, in words, while they do and until the chair has read it.
    pub(super) crowd: Option<String>,
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
            crowd: None,
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

    /// Says what of the session is not safe on the disk; None once all is.
    pub fn set_not_saved(&mut self, not_saved: Option<NotSaved>) {
        self.not_saved = not_saved;
    }

    /// Returns how many acts would be lost if the program ended now.
    pub(super) fn would_lose(&self) -> u64 {
        self.not_saved.as_ref().map_or(0, |not_saved| not_saved.acts)
    }

    /// Switches the bell off or on.
    pub fn set_bell(&mut self, on: bool) {
        self.bell = on;
    }

    /// Looks up how far the room's hours are from UTC around a moment.
    pub(super) fn know_hours_around(&mut self, moment: Stamp) {
        self.setting = hours::resumed(self.history.floor().plan(), self.setting, moment);
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

    /// Does an act; returns what is to be done about the room.
    pub fn act(&mut self, act: Act, now: Stamp) -> Vec<Deed> {
        match self.mode.clone() {
            Mode::Room => self.act_in_room(act, now),
            Mode::Agenda { selected } => self.act_in_agenda(act, selected),
            Mode::Finder(finder) => self.act_in_finder(act, finder),
            Mode::Several { listed, scroll } => self.act_in_list(act, &listed, scroll, now),
            Mode::Ask(question) => self.answer(act, question),
            Mode::Entry { .. } => self.act_on_entry(act, now),
            Mode::Tally { scroll } => self.turn_page(act, scroll, |scroll| Mode::Tally { scroll }),
            Mode::Page => self.turn_page(act, 0, |_| Mode::Page),
            Mode::Help { scroll } => self.turn_page(act, scroll, |scroll| Mode::Help { scroll }),
        }
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

    pub(super) fn around(&self) -> Around {
        let steps = self.drill.as_ref().map(Drill::steps).unwrap_or_default();
        Around {
            selected: self.selected,
            can_insist: self.insist.is_some(),
            has_answer: self.said.is_some() || self.shut_out.is_some() || self.crowd.is_some(),
            has_message: self.showing.message.is_some(),
            has_page: !self.pages.is_empty(),
            view: self.showing.view,
            pace: self.drill.as_ref().filter(|_| !steps.waits).map(|drill| drill.pace),
            steps,
        }
    }

    pub(super) fn dismiss(&mut self) {
        let nearer = (self.selected.take(), self.said.take(), self.insist.take());
        if matches!(nearer, (None, None, None)) {
            self.shut_out = None;
            self.crowd = None;
        }
    }
}
