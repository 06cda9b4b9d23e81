//! The keys of what lies over the room: one row a key that a panel knows. Those of the room itself are in `verbs`.

use crossterm::event::KeyCode;

use super::key::{
    BACKSPACE, DELETE, DOWN, ENTER, ESC, INSERT, Key, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, SPACE, TAB, UP,
    function, letter, shifted,
};

/// What is on top, and takes the keys: the room itself, or what lies over it.
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
    /// The choice before a session.
    Menu,
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
    /// Leaves the menu.
    Leave,
    /// Puts the panel away.
    Dismiss,
}

/// A key of a panel.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What it does.
    pub does: PanelKey,
    /// What that is called: the message `act-NAME`.
    pub name: &'static str,
    /// In which panel.
    pub layer: Layer,
    /// Its keys, the one to show first.
    pub keys: &'static [Key],
}

macro_rules! rows {
    ($($layer:ident: $does:ident, name: $name:literal => [$($key:expr),+];)+) => {
        &[$(Row { does: PanelKey::$does, name: $name, layer: Layer::$layer, keys: &[$($key),+] }),+]
    };
}

/// The keys of the panels, in the order in which each shows them.
pub const PANEL_KEYS: &[Row] = rows! {
    Agenda: Agree, name: "agree" => [ENTER];
    Agenda: Dismiss, name: "dismiss" => [ESC, letter('g'), function(7)];
    Agenda: Less, name: "less" => [LEFT, letter('-')];
    Agenda: More, name: "more" => [RIGHT, letter('+'), letter('=')];
    Agenda: DropItem, name: "drop-item" => [letter('d'), DELETE];
    Agenda: ShareOut, name: "share-out" => [letter('s'), SPACE];
    Agenda: ItemUp, name: "item-up" => [shifted(KeyCode::Up)];
    Agenda: ItemDown, name: "item-down" => [shifted(KeyCode::Down)];
    Agenda: Undo, name: "undo" => [letter('u'), BACKSPACE];
    Agenda: Redo, name: "redo" => [letter('y')];
    Agenda: Insist, name: "insist" => [letter('!'), INSERT];
    Agenda: Up, name: "up" => [UP];
    Agenda: Down, name: "down" => [DOWN];

    Ask: Yes, name: "yes" => [ENTER];
    Ask: Otherwise, name: "yes" => [SPACE];
    Ask: More, name: "more" => [UP, RIGHT, letter('+'), letter('=')];
    Ask: Less, name: "less" => [DOWN, LEFT, letter('-')];
    Ask: Dismiss, name: "dismiss" => [ESC];

    Finder: Yes, name: "yes" => [ENTER];
    Finder: Dismiss, name: "dismiss" => [ESC];
    Finder: OtherRepresentative, name: "other-representative" => [TAB];
    Finder: Insist, name: "insist" => [letter('!'), INSERT];
    Finder: Up, name: "up" => [UP];
    Finder: Down, name: "down" => [DOWN];

    Several: Yes, name: "yes" => [ENTER];
    Several: Dismiss, name: "dismiss" => [ESC];
    Several: Up, name: "up" => [UP];
    Several: Down, name: "down" => [DOWN];

    Entry: Yes, name: "yes" => [ENTER];
    Entry: Dismiss, name: "dismiss" => [ESC];

    Menu: Yes, name: "yes" => [ENTER, SPACE];
    Menu: Up, name: "up" => [UP];
    Menu: Down, name: "down" => [DOWN];
    Menu: Leave, name: "leave" => [ESC, letter('q')];

    Page: Up, name: "up" => [UP];
    Page: Down, name: "down" => [DOWN];
    Page: PageUp, name: "page-up" => [PAGE_UP];
    Page: PageDown, name: "page-down" => [PAGE_DOWN, SPACE];
    Page: Dismiss, name: "dismiss" => [ESC, ENTER, letter('?'), function(1), letter('t'), letter('q')];
};

impl Layer {
    /// Whether letters are text in it.
    pub(super) fn takes_text(self) -> bool {
        matches!(self, Self::Finder | Self::Entry)
    }
}

/// Returns the keys of a panel.
pub fn rows_in(layer: Layer) -> impl Iterator<Item = &'static Row> {
    PANEL_KEYS.iter().filter(move |row| row.layer == layer)
}

/// Returns what a key does in a panel.
pub(super) fn row_for(layer: Layer, key: Key) -> Option<&'static Row> {
    rows_in(layer).find(|row| row.keys.contains(&key))
}

/// Returns the row of what a key of a panel does.
pub(super) fn row_of(layer: Layer, does: PanelKey) -> Option<&'static Row> {
    rows_in(layer).find(|row| row.does == does)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn every_key_of_a_panel_has_its_message() {
        for row in PANEL_KEYS {
            assert!(!Words::english().verb(row.name).is_empty());
        }
    }
}
