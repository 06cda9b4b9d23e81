//! What a verb of the chair is: one row, with all that must be decided about it.

use std::fmt;

use crate::console::chair::Chair;
use crate::console::effect::Effect;
use crate::console::key::Key;
use crate::console::panels::keys::{Layer, PanelKey};
use crate::floor::command::Command;
use crate::floor::time::Stamp;
use crate::rehearsal::script::ChairAct;

use super::moment::Moment;

/// A verb of the chair: something that can be done in the room itself, by a key.
///
/// What a key does in a panel is no verb: the panel says it.
pub struct Verb {
    /// How it is shown.
    pub shown: Shown,
    /// When it can be done, and the sentence when it cannot.
    pub(in crate::console) live: Live,
    /// What a script calls it, and by which verbs and keys it is done; `None` where no script can wait for it.
    pub(in crate::console) script: Option<KeyPath>,
    /// What it does.
    pub(in crate::console) does: Does,
}

/// How a verb is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// What it is called. The message `act-NAME` says it in a word or two, and its `.when` when it can be done.
    pub name: &'static str,
    /// Its heading in the help.
    pub group: Group,
    /// Its keys, the one to show first. Two verbs may share a key where never both can be done.
    pub keys: &'static [Key],
}

/// Under which heading the help shows a verb.
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
    /// A rehearsal: these verbs exist in no other session.
    Rehearsal,
    /// The program.
    Program,
}

impl Group {
    /// The headings, in the order of the help and the README: what is pressed most comes first.
    pub const ALL: [Self; 7] =
        [Self::Floor, Self::List, Self::Agenda, Self::Program, Self::Meeting, Self::Screens, Self::Rehearsal];
}

/// When a verb can be done, and the sentence when it cannot.
#[derive(Clone, Copy)]
pub(in crate::console) struct Live {
    /// Whether the floor must grant its command.
    must_be_granted: bool,
    /// What must hold besides.
    holds: fn(&Moment<'_>) -> bool,
    /// What is said when it cannot be done.
    pub(in crate::console) not_now: NotNow,
}

/// It can be done at any time.
pub(super) const ALWAYS: Live = live_if(|_| true);

/// It can be done when the floor grants its command.
pub(super) const GRANTED: Live = granted_if(|_| true);

/// It can be done when this holds.
pub(super) const fn live_if(holds: fn(&Moment<'_>) -> bool) -> Live {
    Live { must_be_granted: false, holds, not_now: NotNow::Plainly }
}

/// It can be done when this holds, and the floor grants its command.
pub(super) const fn granted_if(holds: fn(&Moment<'_>) -> bool) -> Live {
    Live { must_be_granted: true, holds, not_now: NotNow::Plainly }
}

impl Live {
    pub(super) const fn otherwise(self, not_now: NotNow) -> Self {
        Self { not_now, ..self }
    }
}

/// What is said when a verb cannot be done.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::console) enum NotNow {
    /// Why the floor does not grant it.
    Plainly,
    /// This message, before anything else.
    Says(&'static str),
    /// This message with the key of a verb, before anything else.
    SaysWithKey(&'static str, &'static Verb),
    /// Who has the floor, where somebody has.
    FloorIsTaken,
    /// That nobody has the floor, where nobody has.
    NobodySpeaks,
    /// That nobody is selected, and how to select somebody; that nobody waits, where nobody does.
    NobodyIsSelected,
    /// That all who wait are reached, or that no limit reaches them.
    NoShorterLimit,
    /// That who has the floor has not begun, or that nobody waits to follow.
    NobodyFollows,
}

/// What a verb does. A lesson has the chair wait with the first two; what is the console's own is free at any time.
#[derive(Clone, Copy)]
pub(in crate::console) enum Does {
    /// Gives the floor a command; `None` where its object is gone.
    Command(fn(&Moment<'_>) -> Option<Command>),
    /// Changes the room in another way: asks first for what is missing, takes back.
    Room(fn(&mut Chair, Stamp) -> Vec<Effect>),
    /// Changes what the console shows, or how: nothing is entered.
    Console(fn(&mut Chair, Stamp) -> Vec<Effect>),
}

/// The keys to an act of a script, told at the verb that comes first.
#[derive(Clone, Copy)]
pub(in crate::console) struct KeyPath {
    /// What the script waits for.
    pub(in crate::console) act: ChairAct,
    /// The verbs that serve as well as the first.
    pub(in crate::console) with: &'static [&'static Verb],
    /// The verbs that serve where none of the first can be done.
    pub(in crate::console) or: &'static [&'static Verb],
    /// Then the keys in the panel that the verb opens.
    pub(in crate::console) then: Option<(Layer, &'static [PanelKey])>,
}

impl KeyPath {
    /// Returns the way of an act that its verb does by itself.
    pub(super) const fn to(act: ChairAct) -> Self {
        Self { act, with: &[], or: &[], then: None }
    }

    /// Returns the same way where another verb serves as well.
    pub(super) const fn with(self, with: &'static [&'static Verb]) -> Self {
        Self { with, ..self }
    }

    /// Returns the same way where another verb serves when this one cannot be done.
    pub(super) const fn or(self, or: &'static [&'static Verb]) -> Self {
        Self { or, ..self }
    }

    /// Returns the same way where these keys follow in a panel.
    pub(super) const fn then(self, layer: Layer, keys: &'static [PanelKey]) -> Self {
        Self { then: Some((layer, keys)), ..self }
    }
}

impl Verb {
    /// Whether it can be done now.
    pub(in crate::console) fn is_live(&self, moment: &Moment<'_>) -> bool {
        let Live { must_be_granted, holds, .. } = self.live;
        holds(moment) && (!must_be_granted || moment.grants(self.command(moment)))
    }

    /// Returns the command that it gives the floor; `None` for a verb that gives none by itself.
    pub(in crate::console) fn command(&self, moment: &Moment<'_>) -> Option<Command> {
        match self.does {
            Does::Command(command) => command(moment),
            Does::Room(_) | Does::Console(_) => None,
        }
    }

    /// Whether it changes something in the room.
    pub(in crate::console) fn touches_room(&self) -> bool {
        !matches!(self.does, Does::Console(_))
    }

    /// Whether it exists in a session: a rehearsal has verbs of its own.
    pub(in crate::console) fn exists(&self, is_rehearsal: bool) -> bool {
        is_rehearsal || self.shown.group != Group::Rehearsal
    }
}

impl PartialEq for Verb {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
    }
}

impl fmt::Debug for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.shown.name)
    }
}
