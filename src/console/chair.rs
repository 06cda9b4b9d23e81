//! The console without the terminal and the disk: what the chair sees and has asked for, beside the session itself.

use crate::board::desk::Desk;
use crate::board::room::Showing;
use crate::board::setting::Setting;
use crate::floor::command::Command;
use crate::floor::entry::Entry;
use crate::floor::history::{History, Misfit};
use crate::floor::list::RequestId;
use crate::floor::plan::Party;
use crate::floor::refusal::Refusal;
use crate::floor::time::{Span, Stamp};
use crate::link::Viewers;
use crate::sessions::hours;
use crate::words::Words;

use super::alarms::Alarms;
use super::drill::{Drill, Steps};
use super::effect::Effect;
use super::keymap::PanelKey;
use super::ui::{Mode, Question};
use super::verbs::{INSIST, REOPEN_LIST, START, Verb};

/// The longest text that is taken from a line of input, in characters.
pub(super) const LONGEST_INPUT: usize = 80;

/// What the last key came to.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) refused: bool,
    pub(super) text: String,
    pub(super) verbs: Vec<&'static Verb>,
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
        self.said = Some(Said { refused: false, text, verbs: Vec::new() });
    }

    /// Refuses something, until the next act.
    pub(super) fn refuse(&mut self, text: String) {
        self.said = Some(Said { refused: true, text, verbs: Vec::new() });
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

    /// Does what a key of a panel stands for; returns what is to be done about the room.
    pub(super) fn key_in_panel(&mut self, key: PanelKey, now: Stamp) -> Vec<Effect> {
        match self.mode.clone() {
            Mode::Room => Vec::new(),
            Mode::Agenda { selected } => self.key_in_agenda(key, selected),
            Mode::Finder(finder) => self.key_in_finder(key, finder),
            Mode::Several { listed, scroll } => self.key_in_list(key, &listed, scroll, now),
            Mode::Ask(question) => self.answer(key, question),
            Mode::Entry { .. } => self.key_in_entry(key, now),
            Mode::Tally { scroll } => self.turn_page(key, scroll, |scroll| Mode::Tally { scroll }),
            Mode::Page => self.turn_page(key, 0, |_| Mode::Page),
            Mode::Help { scroll } => self.turn_page(key, scroll, |scroll| Mode::Help { scroll }),
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

    /// Returns what can be done about the steps of a lesson.
    pub(super) fn steps(&self) -> Steps {
        self.drill.as_ref().map(Drill::steps).unwrap_or_default()
    }

    /// Opens something over the room.
    pub(super) fn open(&mut self, mode: Mode) -> Vec<Effect> {
        self.mode = mode;
        Vec::new()
    }

    /// Asks a question.
    pub(super) fn ask(&mut self, question: Question) -> Vec<Effect> {
        self.open(Mode::Ask(question))
    }

    /// Does what was refused all the same.
    pub(super) fn insist(&mut self) -> Vec<Effect> {
        self.insist.take().map(Effect::Command).into_iter().collect()
    }

    /// Puts away what is selected or said.
    pub(super) fn dismiss(&mut self) -> Vec<Effect> {
        let nearer = (self.selected.take(), self.said.take(), self.insist.take());
        if matches!(nearer, (None, None, None)) {
            self.shut_out = None;
        }
        Vec::new()
    }

    /// Takes an entry that counts from now on: what came of a effect, or fell due.
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

    /// Takes the refusal that came of a effect.
    pub fn refused(&mut self, effect: &Effect, refusal: &Refusal) {
        let mut verbs = Vec::new();
        let command = if let Effect::Command(command) = effect { Some(command) } else { None };
        if let (Some(drill), Some(command)) = (&mut self.drill, command) {
            drill.decline(command);
        }
        self.insist = command.filter(|_| can_insist(refusal)).and_then(insisting);
        if self.insist.is_some() {
            verbs.push(INSIST);
        }
        if matches!(refusal, Refusal::ListClosed { .. }) {
            verbs.push(REOPEN_LIST);
        }
        if let Mode::Finder(finder) = &mut self.mode {
            finder.stale = true;
        }
        let floor = self.history.floor();
        let start = self.words.key_of(START);
        let text = if let Some(Command::AddParty { name, standing, .. }) = command {
            // The refusal may name a party that is not in the room yet.
            let party = Party { name: name.clone(), code: None, also: Vec::new(), standing: *standing };
            self.words.refusal(refusal, &floor.with_party(party), &start)
        } else {
            self.words.refusal(refusal, floor, &start)
        };
        self.said = Some(Said { refused: true, text, verbs });
    }
}

fn can_insist(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::ListClosed { .. } | Refusal::Representatives { .. } | Refusal::ItemProtected { .. }
    )
}

/// Returns the same command with the rule set aside; nothing where no rule can be.
#[expect(clippy::wildcard_enum_match_arm, reason = "most commands meet no rule that can be set aside")]
pub(super) fn insisting(command: &Command) -> Option<Command> {
    let mut insisting = command.clone();
    match &mut insisting {
        Command::Request { insist, .. }
        | Command::Invite { insist, .. }
        | Command::GrantResponse { insist, .. }
        | Command::SetRequestRepresentative { insist, .. }
        | Command::SetTurnRepresentative { insist, .. }
        | Command::SetAllotment { insist, .. } => *insist = true,
        Command::AddParty { then: Some(then), .. } => **then = self::insisting(then)?,
        _ => return None,
    }
    Some(insisting)
}
