//! The chair's side of the console: keys in, deeds out.

use crossterm::event::{Event, KeyEvent};

use crate::board::desk::{Desk, Reality, Setting};
use crate::draw::{self, Target};
use crate::floor::History;
use crate::floor::command::Command;
use crate::floor::event::Entry;
use crate::floor::list::RequestId;
use crate::floor::plan::Party;
use crate::floor::refusal::Refusal;
use crate::floor::state::Phase;
use crate::floor::time::{Span, Stamp};
use crate::text;
use crate::words::Words;

use super::act::{Act, Around};
use super::alarms::Alarms;
use super::commands::{command, insisting};
use super::keymap::{Key, Place, rows_for};
use super::ui::{Mode, Purpose, Question};

/// How long, in real time, an item has only just begun: a key that is held or pressed twice goes no further.
const JUST_BEGUN: Span = Span::from_secs(3);
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

    /// Says why the session is not safe on disk; nothing once it is.
    pub fn set_not_saved(&mut self, why: Option<String>) {
        self.not_saved = why;
    }

    /// Switches the bell off or on.
    pub fn set_bell(&mut self, on: bool) {
        self.bell = on;
    }

    /// Asks what is to be decided about a gap or a step of the clock.
    pub fn ask_to_settle(&mut self) {
        let floor = self.history.floor();
        if floor.gap().is_some_and(|gap| gap.ran > Span::ZERO) {
            self.mode = Mode::Ask(Question::Gap);
        } else if floor.wall_clock().undecided.is_some() {
            self.mode = Mode::Ask(Question::ClockStep);
        }
    }

    /// Takes a key; returns what is to be done.
    pub fn press(&mut self, event: KeyEvent, now: Stamp) -> Vec<Deed> {
        let Some(key) = Key::of(event) else {
            self.edit(&Event::Key(event));
            return Vec::new();
        };
        let place = self.mode.place();
        let around = self.around();
        let mut rows = rows_for(place, key).map(|row| row.act);
        // In the room a key does what can be done now; in a panel it has one meaning.
        if let Some(act) = rows.find(|act| place != Place::Room || act.is_live(&self.history, around, now)) {
            return self.act(act, now);
        }
        self.edit(&Event::Key(event));
        match place {
            Place::Room => self.explain_dead_key(key),
            Place::Agenda => {
                let text = self.words.plain("not-now-agenda");
                self.said = Some(Said { refused: true, text, acts: Vec::new() });
            }
            Place::Ask | Place::Finder | Place::Entry | Place::Page | Place::Menu => {}
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
            Mode::Hour { .. } => self.act_on_hour(act, now),
            Mode::Tally { scroll } => self.turn_page(act, scroll, |scroll| Mode::Tally { scroll }),
            Mode::Help { scroll } => self.turn_page(act, scroll, |scroll| Mode::Help { scroll }),
        }
    }

    /// Takes the entry that came of a deed.
    pub fn accepted(&mut self, entry: &Entry) {
        let text = self.words.done(entry, &self.history);
        self.said = text.map(|text| Said { refused: false, text, acts: Vec::new() });
        self.insist = None;
        if self.selected.is_some_and(|id| self.history.floor().list().find(id).is_none()) {
            self.selected = None;
        }
        if matches!(self.mode, Mode::Finder(_)) {
            self.mode = Mode::Room;
        }
    }

    /// Takes the refusal that came of a deed.
    pub fn refused(&mut self, deed: &Deed, refusal: &Refusal) {
        let mut acts = Vec::new();
        self.insist = match deed {
            Deed::Command(command) if can_insist(refusal) => insisting(command),
            Deed::Command(_) | Deed::Undo | Deed::Redo | Deed::Leave => None,
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
            Deed::Command(_) | Deed::Undo | Deed::Redo | Deed::Leave => self.words.refusal(refusal, floor),
        };
        self.said = Some(Said { refused: true, text, acts });
    }

    /// Adds an entry to the session.
    pub fn accept(&mut self, entry: Entry) -> Result<(), crate::floor::history::Misfit> {
        self.history.accept(entry)
    }

    pub(super) fn around(&self) -> Around {
        Around { selected: self.selected, can_insist: self.insist.is_some(), has_answer: self.said.is_some() }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "what is no act of the room only puts things away")]
    fn act_in_room(&mut self, act: Act, now: Stamp) -> Vec<Deed> {
        if matches!(act, Act::NextItem | Act::Close) && self.asks_before_next(now) {
            self.mode = Mode::Ask(Question::Next);
            return Vec::new();
        }
        if let Some(command) = command(act, self.history.floor(), self.selected, now) {
            return vec![Deed::Command(command)];
        }
        match act {
            Act::Open => return vec![Deed::Command(Command::Open { ends: self.planned_end(now) })],
            Act::Undo => return vec![Deed::Undo],
            Act::Redo => return vec![Deed::Redo],
            Act::Insist => return self.insist.take().map(Deed::Command).into_iter().collect(),
            Act::Leave => return self.leave(),
            Act::Settle => self.ask_to_settle(),
            Act::Add => self.mode = Mode::finder(Purpose::Request),
            Act::Invite => self.mode = Mode::finder(Purpose::Invite),
            Act::Point => self.mode = Mode::finder(Purpose::Point),
            Act::Response => self.mode = Mode::finder(Purpose::Response),
            Act::Extend => {
                let turn = self.history.floor().turn().map(|turn| turn.id);
                if let Some(turn) = turn {
                    self.mode = Mode::Ask(Question::Extend { turn, by: Span::MINUTE });
                }
            }
            Act::SetLimit => self.mode = Mode::Ask(Question::Limit { to: self.history.floor().limit() }),
            Act::Agenda => self.open_agenda(),
            Act::Tally => self.mode = Mode::Tally { scroll: 0 },
            Act::Help => self.mode = Mode::Help { scroll: 0 },
            Act::SuspendUntil => {
                self.mode = Mode::Hour { input: tui_input::Input::default(), fault: false };
            }
            Act::SelectUp => self.select(-1),
            Act::SelectDown => self.select(1),
            Act::Bell => {
                self.bell = !self.bell;
                let text = self.words.bell(self.bell);
                self.said = Some(Said { refused: false, text, acts: Vec::new() });
            }
            _ => self.dismiss(),
        }
        Vec::new()
    }

    /// Says why a key does nothing now, where it would at another time.
    fn explain_dead_key(&mut self, key: Key) {
        // Of the acts that share a key, the first ones are those of rare moments: the last one is what it is for.
        let act = rows_for(Place::Room, key).map(|row| row.act).filter(|&act| act != Act::Dismiss).last();
        if let Some(act) = act {
            let text = self.words.not_now(act, self.history.floor());
            self.said = Some(Said { refused: true, text, acts: Vec::new() });
        }
    }

    pub(super) fn dismiss(&mut self) {
        self.selected = None;
        self.said = None;
        self.insist = None;
    }

    /// Leaves, from whatever lies over the room: asks first, where that is asked, and leaves when it is said again.
    pub fn interrupt(&mut self) -> Vec<Deed> {
        if matches!(self.mode, Mode::Ask(Question::Leave)) {
            return vec![Deed::Leave];
        }
        self.mode = Mode::Room;
        self.leave()
    }

    fn leave(&mut self) -> Vec<Deed> {
        // Before the opening nothing is lost; a closing without the Rule is kept in the journal.
        let asks = match self.history.floor().phase() {
            Phase::Ahead => false,
            Phase::Open(_) => true,
            Phase::Closed { .. } => self.history.floor().plan().rules.chatham_house,
        };
        if asks {
            self.mode = Mode::Ask(Question::Leave);
            return Vec::new();
        }
        vec![Deed::Leave]
    }

    /// Returns whether going on must be asked about: somebody speaks, the item has only just begun, or it is the end.
    fn asks_before_next(&self, now: Stamp) -> bool {
        let floor = self.history.floor();
        let rate = match self.setting.reality {
            Reality::Real => 1,
            Reality::Trial { rate } => i64::from(rate),
        };
        let begun = floor.agenda().present().and_then(|item| item.clock().map(|clock| clock.elapsed(now)));
        let just_begun = begun.is_some_and(|begun| begun < JUST_BEGUN.times(rate));
        floor.turn().is_some() || just_begun || floor.agenda().next().is_none()
    }

    fn open_agenda(&mut self) {
        let agenda = self.history.floor().agenda();
        let selected = agenda.next().or(agenda.present()).or(agenda.items.last());
        if let Some(item) = selected {
            self.mode = Mode::Agenda { selected: item.id };
        }
    }

    fn select(&mut self, by: isize) {
        let list = self.history.floor().list();
        let order: Vec<_> = list.in_order().map(|request| request.id).collect();
        let present = self.selected.and_then(|id| order.iter().position(|&other| other == id));
        let place = match present {
            Some(place) => place.saturating_add_signed(by).min(order.len().saturating_sub(1)),
            None if by < 0 => order.len().saturating_sub(1),
            None => 0,
        };
        self.selected = order.get(place).copied();
    }

    /// Returns when the session ends if it opens now: at its hour, or after its length where it was moved to now.
    fn planned_end(&self, now: Stamp) -> Stamp {
        let length = self.history.floor().plan().length;
        let start = self.setting.opens_at().unwrap_or(now);
        start + length
    }
}

fn can_insist(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::ListClosed { .. } | Refusal::Representatives { .. } | Refusal::ItemProtected { .. }
    )
}
