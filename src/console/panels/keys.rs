//! The keys of panels: what each does in its panel, in words that panels share.

use crate::console::key::Key;

/// What takes the keys: the room itself, or the panel over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layer {
    /// The room itself.
    Room,
    /// The agenda, to be changed.
    Agenda,
    /// A question.
    Ask,
    /// The finder: letters are text there.
    Finder,
    /// Several names that were pasted.
    Several,
    /// A line of text.
    Entry,
    /// A page to read: the help, the tally.
    Page,
    /// A note for the record.
    Note,
    /// The notes so far.
    Notes,
    /// The report of a session that was closed.
    Report,
}

impl Layer {
    /// Whether letters are text in it.
    pub(in crate::console) fn takes_text(self) -> bool {
        matches!(self, Self::Finder | Self::Entry | Self::Note)
    }
}

/// What a key does in a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelKey {
    /// A line up.
    Up,
    /// A line down.
    Down,
    /// Many lines up.
    PageUp,
    /// Many lines down.
    PageDown,
    /// Less.
    Less,
    /// More.
    More,
    /// Yes.
    Yes,
    /// The other answer.
    Otherwise,
    /// Moves the selected topic up.
    ItemUp,
    /// Moves it down.
    ItemDown,
    /// Takes the selected item off, or puts it back.
    DropItem,
    /// Shares the reserve out alike.
    ShareOut,
    /// Adds a topic.
    AddTopic,
    /// Adds a guiding question to the selected item.
    AddQuestion,
    /// Writes the chair's own line on the selected item.
    OwnLine,
    /// Makes another kind of note of it.
    OtherKind,
    /// Takes a note.
    AddNote,
    /// Takes the selected note away.
    RemoveNote,
    /// Sets when the session ends.
    SetEnd,
    /// Puts the selected party's name right.
    PutRight,
    /// Adds to the room who is not in it, too.
    AddNewcomers,
    /// The room agrees.
    Agree,
    /// Another representative speaks.
    OtherRepresentative,
    /// Takes the last entry back.
    Undo,
    /// Brings it back.
    Redo,
    /// Does what was refused all the same.
    Insist,
    /// Writes the report to a file.
    WriteReport,
    /// Reads the report through, slide by slide.
    ReadThrough,
    /// Leaves the menu, or the session.
    Leave,
    /// Puts the panel away.
    Dismiss,
}

/// A key of a panel.
#[derive(Debug, Clone, Copy)]
pub struct PanelRow {
    /// What it does.
    pub does: PanelKey,
    /// What that is called: the message `act-NAME`.
    pub name: &'static str,
    /// Its keys, the one to show first.
    pub keys: &'static [Key],
}

/// Returns the row of a panel in which a key stands.
pub(in crate::console) fn row_for(rows: &'static [PanelRow], key: Key) -> Option<&'static PanelRow> {
    rows.iter().find(|row| row.keys.contains(&key))
}

/// Returns the keys of what a panel does.
pub(in crate::console) fn keys_of(rows: &'static [PanelRow], does: PanelKey) -> &'static [Key] {
    rows.iter().find(|row| row.does == does).map_or(&[], |row| row.keys)
}
