//! Notes for the record.

use crate::floor::note::{Note, NoteId, NoteKind, NoteText};
use crate::floor::plan::ItemId;
use crate::floor::state::Floor;

impl Floor {
    pub(super) fn take_note(&mut self, note: &Note) {
        self.newest_note = self.newest_note.max(note.id.0);
        self.notes.push(note.clone());
    }

    pub(super) fn change_note(&mut self, id: NoteId, kind: &NoteKind, text: &NoteText) {
        if let Some(note) = self.notes.iter_mut().find(|note| note.id == id) {
            note.kind = kind.clone();
            note.text = text.clone();
        }
    }

    pub(super) fn move_note(&mut self, id: NoteId, item: ItemId) {
        if let Some(place) = self.notes.iter().position(|note| note.id == id) {
            let note = self.notes.remove(place);
            self.notes.push(Note { item, kind: note.kind.elsewhere(), ..note });
        }
    }
}
