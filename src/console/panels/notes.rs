//! The notes so far, under their items: change one, delete it, file it under another item.

use crossterm::event::KeyCode;

use crate::console::chair::{Chair, Panel, Then};
use crate::console::effect::Effect;
use crate::console::key::{BACKSPACE, DELETE, DOWN, ENTER, ESC, INSERT, UP, letter, shifted};
use crate::draw::scene::{self, NoteListRow, NoteRow, NotesSheet};
use crate::floor::Floor;
use crate::floor::command::Command;
use crate::floor::note::{Note, NoteId};
use crate::floor::plan::ItemKind;
use crate::floor::time::Stamp;

use super::keys::{Layer, PanelKey, PanelRow};
use super::note::NotePanel;

/// Its keys, in the order in which it shows them.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Yes, name: "change-note", keys: &[ENTER] },
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC] },
    PanelRow { does: PanelKey::AddNote, name: "add-note", keys: &[letter('#'), letter('a'), INSERT] },
    PanelRow { does: PanelKey::RemoveNote, name: "remove-note", keys: &[letter('d'), DELETE] },
    PanelRow { does: PanelKey::ItemUp, name: "item-up", keys: &[shifted(KeyCode::Up)] },
    PanelRow { does: PanelKey::ItemDown, name: "item-down", keys: &[shifted(KeyCode::Down)] },
    PanelRow { does: PanelKey::Undo, name: "undo", keys: &[letter('u'), BACKSPACE] },
    PanelRow { does: PanelKey::Redo, name: "redo", keys: &[letter('y')] },
    PanelRow { does: PanelKey::Up, name: "up", keys: &[UP] },
    PanelRow { does: PanelKey::Down, name: "down", keys: &[DOWN] },
];

/// The notes, with the one that is selected.
#[derive(Debug)]
pub(in crate::console) struct NotesPanel {
    selected: Option<NoteId>,
}

impl NotesPanel {
    /// Returns the list at a note; without one, at the newest.
    pub(in crate::console) fn at(selected: Option<NoteId>) -> Self {
        Self { selected }
    }

    /// Returns the selected note; the last one where it is gone.
    fn selected<'a>(&self, floor: &'a Floor) -> Option<&'a Note> {
        let found = self.selected.and_then(|id| floor.note(id));
        found.or_else(|| floor.all_notes().iter().max_by_key(|note| note.id))
    }
}

impl Panel for NotesPanel {
    fn layer(&self) -> Layer {
        Layer::Notes
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    fn press(&mut self, key: PanelKey, chair: &mut Chair, _: Stamp) -> Then {
        let floor = chair.history.floor();
        match key {
            PanelKey::Dismiss => return Then::CLOSE,
            PanelKey::Undo => return Then::Stay(vec![Effect::Undo]),
            PanelKey::Redo => return Then::Stay(vec![Effect::Redo]),
            _ => {}
        }
        let Some(note) = self.selected(floor) else { return Then::CLOSE };
        self.selected = Some(note.id);
        let step = match key {
            PanelKey::Yes => {
                return Then::Close(chair.open(NotePanel::changing(&note.clone()).back_to_list()));
            }
            PanelKey::AddNote => {
                return Then::Close(chair.open(NotePanel::under(note.item).back_to_list()));
            }
            PanelKey::RemoveNote => {
                let effects = vec![Effect::Command(Command::RemoveNote { note: note.id })];
                self.selected = neighbour(floor, note.id);
                return Then::Stay(effects);
            }
            PanelKey::ItemUp | PanelKey::ItemDown => {
                let step = if key == PanelKey::ItemUp { -1 } else { 1 };
                let item = floor.agenda().beside(note.item, step);
                let command = item.map(|item| Command::MoveNote { note: note.id, item: item.id });
                return Then::Stay(command.map(Effect::Command).into_iter().collect());
            }
            PanelKey::Up => -1,
            PanelKey::Down => 1,
            _ => return Then::STAY,
        };
        let order = in_order(floor);
        let place = order.iter().position(|&id| id == note.id);
        let other = place.and_then(|place| order.get(place.checked_add_signed(step)?));
        self.selected = other.copied().or(self.selected);
        Then::STAY
    }

    fn scene(&self, chair: &Chair, _: Stamp) -> scene::PanelView {
        let floor = chair.history.floor();
        let selected = self.selected(floor).map(|note| note.id);
        let mut rows = Vec::new();
        let mut place = None;
        for item in &floor.agenda().items {
            let mut notes = floor.notes(item.id).peekable();
            if notes.peek().is_none() && item.kind != ItemKind::Topic {
                continue;
            }
            rows.push(NoteListRow::Item(
                floor.item(item.id).map(|item| item.title.clone()).unwrap_or_default(),
            ));
            for note in notes {
                if Some(note.id) == selected {
                    place = Some(rows.len());
                }
                rows.push(NoteListRow::Note(NoteRow::of(note)));
            }
        }
        let question = chair.words.plain("notes-so-far");
        scene::PanelView::Notes(NotesSheet {
            question,
            rows,
            selected: place,
            hints: chair.panel_hints(KEYS),
        })
    }
}

/// Returns the notes as the list shows them: by their items.
fn in_order(floor: &Floor) -> Vec<NoteId> {
    floor.agenda().items.iter().flat_map(|item| floor.notes(item.id)).map(|note| note.id).collect()
}

/// Returns the note that is selected once one is gone: the one below it, else above.
fn neighbour(floor: &Floor, gone: NoteId) -> Option<NoteId> {
    let order = in_order(floor);
    let place = order.iter().position(|&id| id == gone)?;
    order.get(place + 1).or_else(|| order.get(place.checked_sub(1)?)).copied()
}
