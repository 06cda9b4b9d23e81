//! Performing a verb, and what verbs do beyond a command.

use crate::floor::command::Command;
use crate::floor::note::NoteId;
use crate::floor::phase::Phase;
use crate::floor::plan::ItemId;
use crate::floor::time::{Span, Stamp};
use crate::sessions::must_be_sealed;
use crate::words::Args;

use super::chair::Chair;
use super::effect::Effect;
use super::note_taking::NoteDraft;
use super::panels::{AgendaPanel, NotePanel, NotesPanel, QuestionPanel};
use super::verbs::{Does, Moment, NOTE, Verb};

/// For how long, in real time, an item counts as just begun: a held key must not skip it.
const JUST_BEGUN: Span = Span::from_secs(3);

impl Chair {
    /// Performs a verb. Returns its effects.
    pub(super) fn perform(&mut self, verb: &Verb, now: Stamp) -> Vec<Effect> {
        if let Some(text) = self.not_yet(verb, now) {
            self.refuse(text);
            return Vec::new();
        }
        self.looks(verb);
        match verb.does {
            Does::Command(command) => {
                command(&Moment { chair: self, now }).map(Effect::Command).into_iter().collect()
            }
            Does::Room(does) | Does::Console(does) => does(self, now),
        }
    }

    /// Goes on to the next item, or closes the session after the last. Asks first if that has a price.
    pub(super) fn go_on(&mut self, command: Option<Command>, now: Stamp) -> Vec<Effect> {
        if self.asks_before_next(now) {
            return self.open(QuestionPanel::Next);
        }
        command.map(Effect::Command).into_iter().collect()
    }

    /// Leaves. Asks first if something could be lost.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        // Before the opening nothing is lost; a closing without the Rule is kept in the journal.
        let asks = match self.history.floor().phase() {
            Phase::Ahead => false,
            Phase::Open(_) => true,
            Phase::Closed { .. } => must_be_sealed(&self.history, self.setting.reality),
        };
        // What is in memory only would be lost, whatever the session's phase.
        if asks || self.would_lose() > 0 || self.notes.draft.is_some() {
            return self.open(QuestionPanel::Leave);
        }
        vec![Effect::Leave]
    }

    /// Whether going on must be asked about: somebody speaks, the item has just begun, or it is the last.
    fn asks_before_next(&self, now: Stamp) -> bool {
        let floor = self.history.floor();
        // Where time stands it is as at the slowest speed: a key that is held goes no further there either.
        let rate = i64::from(self.setting.reality.rate().max(1));
        let begun = floor.agenda().present().and_then(|item| item.clock().map(|clock| clock.elapsed(now)));
        let just_begun = begun.is_some_and(|begun| begun < JUST_BEGUN.times(rate));
        floor.turn().is_some() || just_begun || floor.agenda().next().is_none()
    }

    pub(super) fn open_agenda(&mut self) -> Vec<Effect> {
        let agenda = self.history.floor().agenda();
        let selected = agenda.present().or(agenda.next()).or(agenda.items.last());
        if let Some(item) = selected {
            self.open_agenda_at(item.id);
        }
        Vec::new()
    }

    /// Opens the agenda at one of its items.
    pub(super) fn open_agenda_at(&mut self, item: ItemId) {
        self.open(AgendaPanel { selected: item });
    }

    /// Opens a note: the one that was put away, else an empty one.
    pub(super) fn open_note(&mut self, now: Stamp) -> Vec<Effect> {
        NotePanel::opened(self, now).map_or_else(Vec::new, |panel| self.open(panel))
    }

    /// Opens the notes so far at one of them; at the newest where none is named.
    pub(super) fn open_notes_at(&mut self, note: Option<NoteId>) {
        self.open(NotesPanel::at(note));
    }

    /// Keeps a note that was begun, and says how to go on with it.
    pub(super) fn keep_note(&mut self, draft: Option<NoteDraft>) {
        if draft.is_some() {
            let args = Args::new().with("key", self.key_of(NOTE));
            self.tell(self.words.say("note-kept", &args));
        }
        self.notes.draft = draft;
    }

    pub(super) fn select(&mut self, by: isize) -> Vec<Effect> {
        let list = self.history.floor().list();
        let order: Vec<_> = list.in_order().map(|request| request.id).collect();
        let present = self.at_hand.selected.and_then(|id| order.iter().position(|&other| other == id));
        let place = match present {
            Some(place) => place.saturating_add_signed(by).min(order.len().saturating_sub(1)),
            None if by < 0 => order.len().saturating_sub(1),
            None => 0,
        };
        self.at_hand.selected = order.get(place).copied();
        Vec::new()
    }

    /// Asks about a gap in which a clock ran; else about a step of the computer's clock.
    pub fn ask_to_settle(&mut self) {
        // The Enter behind a name must not answer it, nor the letters after a blank do acts behind it.
        if self.layer().takes_text() {
            self.typed.question_waits = true;
            return;
        }
        let ran = self.history.floor().gap().is_some_and(|gap| gap.ran() > Span::ZERO);
        self.ask_about_time(ran);
    }

    /// Asks about a gap, or a step of the computer's clock.
    pub(super) fn ask_about_time(&mut self, gap: bool) {
        if gap {
            self.open(QuestionPanel::Gap);
        } else if self.history.floor().wall_clock().undecided.is_some() {
            self.open(QuestionPanel::ClockStep);
        }
    }
}
