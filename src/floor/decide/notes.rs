//! Notes for the record: take, change, move, remove. All can be done after the close, too: until the session is sealed.

use super::{Decision, Floor};
use crate::floor::event::Event;
use crate::floor::note::{LONGEST_NOTE, MOST_NOTED, MOST_NOTES, Note, NoteId, NoteKind, NoteText};
use crate::floor::plan::ItemId;
use crate::floor::refusal::Refusal;
use crate::text::LONGEST_LINE;

impl Floor {
    pub(super) fn decide_take_note(&self, item: ItemId, kind: &NoteKind, text: &NoteText) -> Decision {
        let kind = kind.clone().cleaned();
        self.note_fits(item, &kind, text, 0)?;
        if self.all_notes().len() >= MOST_NOTES {
            return Err(Refusal::NotesFull);
        }
        let covered = self.covers(item, &kind);
        let note = Note { id: NoteId(self.newest_note + 1), item, kind, text: text.clone() };
        Ok(covered.into_iter().chain([Event::NoteTaken { note }]).collect())
    }

    pub(super) fn decide_change_note(&self, id: NoteId, kind: &NoteKind, text: &NoteText) -> Decision {
        let note = self.note(id).ok_or(Refusal::NoSuchNote)?;
        let kind = kind.clone().cleaned();
        self.note_fits(note.item, &kind, text, note.length())?;
        if note.kind == kind && note.text == *text {
            return Err(Refusal::NoteUnchanged);
        }
        let covered = self.covers(note.item, &kind);
        let changed = Event::NoteChanged { note: id, kind, text: text.clone() };
        Ok(covered.into_iter().chain([changed]).collect())
    }

    pub(super) fn decide_move_note(&self, id: NoteId, item: ItemId) -> Decision {
        let note = self.note(id).ok_or(Refusal::NoSuchNote)?;
        self.agenda().find(item).ok_or(Refusal::NoSuchItem)?;
        if note.item == item {
            return Err(Refusal::NoteThereAlready { item });
        }
        Ok(vec![Event::NoteMoved { note: id, item }])
    }

    pub(super) fn decide_remove_note(&self, id: NoteId) -> Decision {
        self.note(id).ok_or(Refusal::NoSuchNote)?;
        Ok(vec![Event::NoteRemoved { note: id }])
    }

    /// Refuses a note that an item cannot have. `instead_of`: the length of the one whose place it takes.
    fn note_fits(
        &self,
        item: ItemId,
        kind: &NoteKind,
        text: &NoteText,
        instead_of: usize,
    ) -> Result<(), Refusal> {
        let questions = self.item(item).ok_or(Refusal::NoSuchItem)?.questions.len();
        if kind.question().is_some_and(|question| question >= questions) {
            return Err(Refusal::NoSuchQuestion);
        }
        if text.is_empty() {
            return Err(Refusal::EmptyText);
        }
        for (found, most) in [(text.length(), LONGEST_NOTE), (kind.length(), LONGEST_LINE)] {
            if found > most {
                return Err(Refusal::NoteTooLong { found, most });
            }
        }
        let noted: usize = self.all_notes().iter().map(Note::length).sum();
        if noted - instead_of + text.length() + kind.length() > MOST_NOTED {
            return Err(Refusal::NotesFull);
        }
        Ok(())
    }

    /// Returns what ticks the question off that a note answers, if it is not.
    fn covers(&self, item: ItemId, kind: &NoteKind) -> Option<Event> {
        let question = kind.question()?;
        let is_covered = self.agenda().find(item)?.covered.contains(&question);
        (!is_covered).then_some(Event::QuestionTicked { item, question, covered: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::command::Command;
    use crate::floor::history::History;
    use crate::floor::time::Stamp;

    fn room() -> History {
        let text = "title = \"Room\"\nlength = \"60m\"\n[[item]]\ntitle = \"Report\"\n";
        History::new(crate::plan_file::parse("plan", text).unwrap())
    }

    fn take(history: &mut History, kind: NoteKind, text: &str) -> Result<(), Refusal> {
        let text = NoteText::of(text);
        let entry =
            history.decide(&Command::TakeNote { item: ItemId(0), kind, text }, Stamp::from_millis(0))?;
        history.accept(entry).unwrap();
        Ok(())
    }

    #[test]
    fn a_note_that_is_too_long_says_by_how_much() {
        let mut history = room();
        let long = "ق".repeat(LONGEST_NOTE);
        let refused = take(&mut history, NoteKind::Point, &format!("{long}\nx"));
        assert_eq!(refused, Err(Refusal::NoteTooLong { found: LONGEST_NOTE + 2, most: LONGEST_NOTE }));
        assert_eq!(take(&mut history, NoteKind::Point, &long), Ok(()));
    }

    #[test]
    fn all_notes_together_fit_the_record_that_is_sealed() {
        let mut history = room();
        let widest = "\u{1f600}".repeat(LONGEST_NOTE);
        while take(&mut history, NoteKind::Point, &widest).is_ok() {}
        assert_eq!(take(&mut history, NoteKind::Point, "x"), Err(Refusal::NotesFull));
        // One that gets shorter is let in.
        let (id, text) = (history.floor().all_notes()[0].id, NoteText::of("x"));
        let shorter = Command::ChangeNote { note: id, kind: NoteKind::Point, text };
        let entry = history.decide(&shorter, Stamp::from_millis(0)).unwrap();
        history.accept(entry).unwrap();
        while take(&mut history, NoteKind::Proposal { owner: Some("\u{1f600}".into()) }, "\"").is_ok() {}
        assert_eq!(history.floor().all_notes().len(), MOST_NOTES);
        let record = serde_json::to_string(&crate::record::Record::of(&history)).unwrap();
        assert!(record.len() < crate::journal::LINE_LIMIT / 2, "{}", record.len());
    }
}
