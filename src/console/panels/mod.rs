//! The panels that can lie over the room, one file each: its state, its keys, what it shows, its effects.
//!
//! A panel is a type that is a `Panel` (in `chair.rs`), and a line in [`KEYS`]; how it is drawn is a file in
//! `draw/panels`. A verb opens it.

mod agenda;
mod entry;
mod finder;
pub mod keys;
mod lines;
mod note;
mod notes;
mod page;
mod question;
mod report;
mod several;

pub(super) use agenda::{ACTS as AGENDA_ACTS, AgendaPanel};
pub(super) use entry::{EntryOf, EntryPanel};
pub(super) use finder::{FinderPanel, FinderPurpose};
pub(super) use note::NotePanel;
pub(super) use notes::NotesPanel;
pub(super) use page::{KEYS as PAGE_KEYS, PAGE, PagePanel};
pub(super) use question::QuestionPanel;
pub(super) use report::ReportPanel;

pub(super) use several::SeveralPanel;

use keys::{Layer, PanelRow};

/// The keys of every panel.
pub const KEYS: [(Layer, &[PanelRow]); 9] = [
    (Layer::Agenda, agenda::KEYS),
    (Layer::Ask, question::KEYS),
    (Layer::Finder, finder::KEYS),
    (Layer::Several, several::KEYS),
    (Layer::Entry, entry::KEYS),
    (Layer::Page, page::KEYS),
    (Layer::Note, note::KEYS),
    (Layer::Notes, notes::KEYS),
    (Layer::Report, report::KEYS),
];

/// Returns the keys of a panel; none for the room itself.
pub(super) fn rows_in(layer: Layer) -> &'static [PanelRow] {
    KEYS.iter().find(|(other, _)| *other == layer).map_or(&[], |(_, rows)| rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn every_key_of_a_panel_has_its_message() {
        for row in KEYS.iter().flat_map(|(_, rows)| *rows) {
            assert!(!Words::english().verb(row.name).is_empty());
        }
    }
}
