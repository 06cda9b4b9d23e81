//! The keys: one row an act. The footer, the help and the README's table are made from these rows.
//!
//! What a live room needs works with Space, Enter, Esc, arrows and F-keys on any keyboard; letters are shortcuts to the
//! same, whether Caps Lock is on or not. Two acts may share a key where never both can be done: Space starts, holds and
//! resumes.
//!
//! A clicker has the keys of a slide show. Page Down does what Enter does, but for what takes the floor from who has time
//! left; Page Up holds and goes on. The buttons that blank the slides or end the show (`.`, `b`, F5) have no row, and get
//! none: what they did by accident, the chair would have to undo.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::act::Act;
use super::other_keyboards;

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

/// Under which heading the help shows a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The floor.
    Floor,
    /// The list of speakers.
    List,
    /// The agenda.
    Agenda,
    /// The meeting.
    Meeting,
    /// The room's screens.
    Screens,
    /// A rehearsal.
    Rehearsal,
    /// The program.
    Program,
}

impl Group {
    /// The headings, in the order of the help.
    pub const ALL: [Self; 7] =
        [Self::Floor, Self::List, Self::Agenda, Self::Meeting, Self::Screens, Self::Rehearsal, Self::Program];
}

/// One key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which.
    pub code: KeyCode,
    /// Whether Shift is held; it counts with the arrows only.
    pub shift: bool,
}

/// One row of the keymap.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What it does.
    pub act: Act,
    /// Where it does it.
    pub layer: Layer,
    /// Its heading in the help.
    pub group: Group,
    /// Its keys, the one to show first.
    pub keys: &'static [Key],
}

const fn key(code: KeyCode) -> Key {
    Key { code, shift: false }
}

const fn letter(letter: char) -> Key {
    key(KeyCode::Char(letter))
}

const fn function(number: u8) -> Key {
    key(KeyCode::F(number))
}

const fn shifted(code: KeyCode) -> Key {
    Key { code, shift: true }
}

const ENTER: Key = key(KeyCode::Enter);
const SPACE: Key = letter(' ');
const ESC: Key = key(KeyCode::Esc);
const UP: Key = key(KeyCode::Up);
const DOWN: Key = key(KeyCode::Down);
const LEFT: Key = key(KeyCode::Left);
const RIGHT: Key = key(KeyCode::Right);
/// The key by which a clicker goes back: it holds, and goes on.
pub(super) const PAGE_UP: Key = key(KeyCode::PageUp);
/// The key by which a clicker goes on.
pub(super) const PAGE_DOWN: Key = key(KeyCode::PageDown);

macro_rules! rows {
    ($($layer:ident, $group:ident: $act:expr => [$($key:expr),+];)+) => {
        &[$(Row { act: $act, layer: Layer::$layer, group: Group::$group, keys: &[$($key),+] }),+]
    };
}

/// The keymap. Within a heading, the most needed come first: the footer shows as many as fit, in this order.
pub const KEYMAP: &[Row] = rows! {
    Room, Meeting: Act::Open => [ENTER, PAGE_DOWN];
    Room, Meeting: Act::ResumeMeeting => [ENTER, PAGE_DOWN, letter('s'), function(12)];
    Room, Floor: Act::Uphold => [letter('p'), function(9)];
    Room, Floor: Act::NotUphold => [SPACE];
    Room, Floor: Act::Start => [SPACE, PAGE_UP];
    Room, Floor: Act::Hold => [SPACE, PAGE_UP];
    Room, Floor: Act::Resume => [SPACE, PAGE_UP];
    Room, Floor: Act::NextSpeaker => [ENTER, PAGE_DOWN];
    Room, Floor: Act::ThankSpeaker => [ENTER, PAGE_DOWN];
    Room, Floor: Act::NotPresent => [letter('x'), function(3)];
    Room, Floor: Act::WhatIsLeft => [letter('w')];
    Room, Floor: Act::CallToOrder => [letter('o')];
    Room, List: Act::Add => [letter('a'), function(2)];
    Room, Program: Act::Undo => [letter('u'), key(KeyCode::Backspace)];
    Room, Floor: Act::Finish => [letter('f'), function(3)];
    Room, Floor: Act::Extend => [letter('+'), letter('='), function(4)];
    Room, Floor: Act::Point => [letter('p'), function(9)];
    Room, List: Act::ShorterLimit => [function(6)];
    Room, Agenda: Act::NextItem => [letter('n'), function(8)];
    Room, Meeting: Act::Close => [letter('n'), function(8)];
    Room, Floor: Act::StartBack => [LEFT];
    Room, Floor: Act::Response => [letter('r'), function(11)];
    Room, Floor: Act::Invite => [letter('i')];
    Room, Floor: Act::ChairSpeaks => [letter('c')];
    Room, Floor: Act::OtherRepresentative => [key(KeyCode::Tab)];
    Room, List: Act::SelectUp => [UP];
    Room, List: Act::SelectDown => [DOWN];
    Room, List: Act::CallSelected => [RIGHT, letter('v')];
    Room, List: Act::Withdraw => [key(KeyCode::Delete)];
    Room, List: Act::MoveUp => [shifted(KeyCode::Up), letter('k')];
    Room, List: Act::MoveDown => [shifted(KeyCode::Down), letter('j')];
    Room, List: Act::CloseList => [letter('l')];
    Room, List: Act::ReopenList => [letter('l')];
    Room, List: Act::SetLimit => [letter('m')];
    Room, Agenda: Act::Agenda => [letter('g'), function(7)];
    Room, Agenda: Act::Tick(1) => [letter('1')];
    Room, Agenda: Act::Tick(2) => [letter('2')];
    Room, Agenda: Act::Tick(3) => [letter('3')];
    Room, Agenda: Act::Tick(4) => [letter('4')];
    Room, Agenda: Act::Tick(5) => [letter('5')];
    Room, Agenda: Act::Tick(6) => [letter('6')];
    Room, Agenda: Act::Tick(7) => [letter('7')];
    Room, Agenda: Act::Tick(8) => [letter('8')];
    Room, Agenda: Act::Tick(9) => [letter('9')];
    Room, Meeting: Act::Suspend => [letter('s'), function(12)];
    Room, Meeting: Act::SuspendUntil => [letter('z')];
    Room, Meeting: Act::SetResumption => [letter('z')];
    Room, Meeting: Act::Settle => [letter('h')];
    Room, List: Act::Tally => [letter('t')];
    Room, Screens: Act::Message => [letter('e')];
    Room, Screens: Act::TakeMessageBack => [letter('e')];
    Room, Screens: Act::Page => [letter('d')];
    Room, Screens: Act::BlankScreens => [letter('*')];
    Room, Screens: Act::UnblankScreens => [letter('*')];
    Room, Screens: Act::ClockAlone => [letter(',')];
    Room, Screens: Act::ShowAll => [letter(',')];
    Room, Program: Act::Help => [letter('?'), function(1)];
    Room, Program: Act::Redo => [letter('y')];
    Room, Program: Act::Insist => [letter('!'), key(KeyCode::Insert)];
    Room, Program: Act::Bell => [letter('0')];
    Room, Program: Act::SaveElsewhere => [letter('/')];
    Room, Program: Act::Leave => [letter('q'), function(10)];
    Room, Rehearsal: Act::LessonOn => [letter('>'), shifted(KeyCode::Right)];
    Room, Rehearsal: Act::LessonBack => [letter('<'), shifted(KeyCode::Left)];
    Room, Rehearsal: Act::Slower => [letter('<'), shifted(KeyCode::Left)];
    Room, Rehearsal: Act::Faster => [letter('>'), shifted(KeyCode::Right)];
    Room, Rehearsal: Act::Freeze => [letter('-'), key(KeyCode::Home)];
    Room, Rehearsal: Act::Unfreeze => [letter('-'), key(KeyCode::Home)];
    Room, Rehearsal: Act::Step => [letter(';'), key(KeyCode::End)];
    Room, Program: Act::Dismiss => [ESC];

    Agenda, Agenda: Act::Agree => [ENTER];
    Agenda, Program: Act::Dismiss => [ESC, letter('g'), function(7)];
    Agenda, Agenda: Act::Less => [LEFT, letter('-')];
    Agenda, Agenda: Act::More => [RIGHT, letter('+'), letter('=')];
    Agenda, Agenda: Act::DropItem => [letter('d'), key(KeyCode::Delete)];
    Agenda, Agenda: Act::ShareOut => [letter('s'), SPACE];
    Agenda, Agenda: Act::ItemUp => [shifted(KeyCode::Up)];
    Agenda, Agenda: Act::ItemDown => [shifted(KeyCode::Down)];
    Agenda, Program: Act::Undo => [letter('u'), key(KeyCode::Backspace)];
    Agenda, Program: Act::Redo => [letter('y')];
    Agenda, Program: Act::Insist => [letter('!'), key(KeyCode::Insert)];
    Agenda, Agenda: Act::Up => [UP];
    Agenda, Agenda: Act::Down => [DOWN];

    Ask, Program: Act::Yes => [ENTER];
    Ask, Program: Act::Otherwise => [SPACE];
    Ask, Program: Act::More => [UP, RIGHT, letter('+'), letter('=')];
    Ask, Program: Act::Less => [DOWN, LEFT, letter('-')];
    Ask, Program: Act::Dismiss => [ESC];

    Finder, List: Act::Yes => [ENTER];
    Finder, List: Act::Dismiss => [ESC];
    Finder, List: Act::OtherRepresentative => [key(KeyCode::Tab)];
    Finder, List: Act::Insist => [letter('!'), key(KeyCode::Insert)];
    Finder, List: Act::Up => [UP];
    Finder, List: Act::Down => [DOWN];

    Several, List: Act::Yes => [ENTER];
    Several, List: Act::Dismiss => [ESC];
    Several, List: Act::Up => [UP];
    Several, List: Act::Down => [DOWN];

    Entry, Program: Act::Yes => [ENTER];
    Entry, Program: Act::Dismiss => [ESC];

    Menu, Program: Act::Yes => [ENTER, SPACE];
    Menu, Program: Act::Up => [UP];
    Menu, Program: Act::Down => [DOWN];
    Menu, Program: Act::Leave => [ESC, letter('q')];

    Page, Program: Act::Up => [UP];
    Page, Program: Act::Down => [DOWN];
    Page, Program: Act::PageUp => [PAGE_UP];
    Page, Program: Act::PageDown => [PAGE_DOWN, SPACE];
    Page, Program: Act::Dismiss => [ESC, ENTER, letter('?'), function(1), letter('t'), letter('q')];
};

impl Key {
    /// Returns the key that an event is in a layer: where letters are no text, one of another script is taken for the key
    /// in its place, if that is certain.
    #[must_use]
    pub fn in_layer(event: KeyEvent, layer: Layer) -> Option<Self> {
        let key = Self::of(event)?;
        if let KeyCode::Char(written) = key.code
            && !written.is_ascii()
            && !matches!(layer, Layer::Finder | Layer::Entry)
        {
            return Some(other_keyboards::meant_by(written).map_or(key, letter));
        }
        Some(key)
    }

    /// Returns the key that an event is; nothing for one with Ctrl or Alt, which no row has.
    #[must_use]
    pub fn of(event: KeyEvent) -> Option<Self> {
        if event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
            return None;
        }
        // With Caps Lock on, a letter comes as a capital.
        if let KeyCode::Char(capital) = event.code {
            return Some(letter(capital.to_ascii_lowercase()));
        }
        let shift = event.modifiers.contains(KeyModifiers::SHIFT)
            && matches!(event.code, KeyCode::Up | KeyCode::Down | KeyCode::Left | KeyCode::Right);
        Some(Self { code: event.code, shift })
    }
}

/// Returns the rows of a layer in which a key stands.
pub fn rows_for(layer: Layer, key: Key) -> impl Iterator<Item = &'static Row> {
    KEYMAP.iter().filter(move |row| row.layer == layer && row.keys.contains(&key))
}

/// Returns the keys of the room under a heading; those that tick the nine questions are one row.
pub(super) fn rows_under(group: Group) -> impl Iterator<Item = &'static Row> {
    let rows = KEYMAP.iter().filter(move |row| row.layer == Layer::Room && row.group == group);
    rows.filter(|row| !matches!(row.act, Act::Tick(2..)))
}

/// Returns the row of an act in a layer.
#[must_use]
pub fn row_of(layer: Layer, act: Act) -> Option<&'static Row> {
    KEYMAP.iter().find(|row| row.layer == layer && row.act == act)
}
