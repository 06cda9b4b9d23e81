//! What one frame of the console shows.

use crate::board::Desk;
use crate::board::setting::Reality;
use crate::floor::alert::Level;
use crate::floor::list::RequestId;
use crate::floor::plan::ItemId;
use crate::words::Words;

/// One frame of the console, as a value: it may go to another thread.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The room.
    pub desk: Desk,
    /// The sentences of the room's language.
    pub words: Words,
    /// The alerts that stand, the most urgent first, with the acts that answer them.
    pub alerts: Vec<AlertRow>,
    /// What the last act came to; nothing once it is old.
    pub answer: Option<Answer>,
    /// What can be done now, the most useful first.
    pub hints: Vec<Hint>,
    /// The key that tells all keys; nothing while something lies over the console.
    pub help: Option<Hint>,
    /// The request that is selected on the list.
    pub selected: Option<RequestId>,
    /// What lies over the console.
    pub panel: Panel,
    /// What happens in the simulated room of a rehearsal.
    pub room: Option<InRoom>,
    /// The step of a lesson.
    pub lesson: Option<Lesson>,
    /// Whether the alarm's band is drawn reversed: for three seconds, as the time runs out, twice a second.
    pub flash: bool,
    /// The room's screens.
    pub screens: Screens,
}

/// How many of the room's screens follow the session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Screens {
    /// Those that follow.
    pub following: usize,
    /// Those of them that have not shown the newest in time.
    pub lagging: usize,
}

impl Scene {
    /// Returns whether it shows no real session.
    pub(super) fn is_unreal(&self) -> bool {
        self.desk.setting.reality != Reality::Real
    }
}

/// An alert, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertRow {
    /// How much it matters.
    pub level: Level,
    /// The sentence.
    pub text: String,
    /// The acts that answer it.
    pub acts: Vec<Hint>,
}

/// A key and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The key as it is written on keyboards: "Space", "F6".
    pub key: String,
    /// What it does, in a word or two.
    pub text: String,
    /// Whether it can be done now.
    pub live: bool,
}

/// What the last act came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether it was refused.
    pub refused: bool,
    /// The sentence.
    pub text: String,
    /// The acts that lead out of a refusal.
    pub acts: Vec<Hint>,
}

/// What happens in a simulated room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InRoom {
    /// Which room it is: "usual, seed 7".
    pub which: String,
    /// What happens in it: first what waits for an answer, then what was last.
    pub happenings: Vec<Happening>,
    /// The keys of a rehearsal.
    pub keys: Vec<Hint>,
}

/// Something that happens in a simulated room, as the chair sees or hears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// When, as the room's clock shows it.
    pub hour: String,
    /// The sentence.
    pub text: String,
    /// Whether the room waits for an answer.
    pub waits: bool,
    /// The acts that answer it.
    pub acts: Vec<Hint>,
}

/// A step of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// What it is called.
    pub title: String,
    /// Whether the chair is led: it is a lesson, and no rehearsal that a few words are said about.
    pub is_led: bool,
    /// Which step it is: "step 3 of 24".
    pub place: String,
    /// What the step says.
    pub text: String,
    /// Whether the step waits, and is not one before it that is read again, or the last one while time goes on.
    pub is_present: bool,
    /// The keys that it waits for.
    pub waits: Vec<Hint>,
    /// What is to be said where it does not simply wait.
    pub note: Option<String>,
    /// The keys of the lesson.
    pub keys: Vec<Hint>,
}

/// What lies over the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    /// Nothing.
    None,
    /// Finding a delegation by a few letters.
    Finder(Finder),
    /// The agenda, to be changed.
    Agenda {
        /// The item that is selected.
        selected: ItemId,
        /// The keys of this panel.
        hints: Vec<Hint>,
    },
    /// What each delegation has had of the floor.
    Tally {
        /// How many rows are scrolled off the top.
        scroll: usize,
        /// The keys of this panel.
        hints: Vec<Hint>,
    },
    /// The keys, under headings.
    Help {
        /// The rows.
        rows: Vec<HelpRow>,
        /// How many rows are scrolled off the top.
        scroll: usize,
        /// The keys of this panel.
        hints: Vec<Hint>,
    },
    /// A question with its price, and its answers.
    Ask {
        /// The question.
        question: String,
        /// What follows from a yes, a line each.
        details: Vec<String>,
        /// The answers.
        hints: Vec<Hint>,
    },
    /// Where the page for browsers is.
    Page {
        /// The page.
        page: Page,
        /// The keys of this panel.
        hints: Vec<Hint>,
    },
    /// A line of text that is asked for.
    Entry {
        /// What is asked for.
        question: String,
        /// The text so far.
        input: Input,
        /// What is wrong with it.
        fault: Option<String>,
        /// The keys of this panel.
        hints: Vec<Hint>,
    },
}

/// The page for browsers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What it is.
    pub title: String,
    /// Its addresses, the first that of the code.
    pub urls: Vec<String>,
    /// How many follow it.
    pub follow: String,
    /// The code of the address, row by row: whether each square is dark.
    pub code: Vec<Vec<bool>>,
    /// That the terminal is too small for the code.
    pub too_small: String,
}

impl Panel {
    /// Returns the keys of what lies over the console.
    #[must_use]
    pub fn hints(&self) -> &[Hint] {
        match self {
            Self::None => &[],
            Self::Finder(finder) => &finder.hints,
            Self::Agenda { hints, .. }
            | Self::Tally { hints, .. }
            | Self::Help { hints, .. }
            | Self::Ask { hints, .. }
            | Self::Page { hints, .. }
            | Self::Entry { hints, .. } => hints,
        }
    }
}

/// Finding a delegation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finder {
    /// What is done with the one that is found.
    pub question: String,
    /// The letters so far; nothing where the rows were pasted.
    pub input: Option<Input>,
    /// The delegations that match, the best first.
    pub rows: Vec<FinderRow>,
    /// The place of the selected row, from 0; nothing while none is.
    pub selected: Option<usize>,
    /// The keys of this panel.
    pub hints: Vec<Hint>,
}

/// A delegation that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinderRow {
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: Option<String>,
    /// What the rules will say: "already 4th", "2 have spoken".
    pub note: String,
    /// Whether the act would be refused.
    pub refused: bool,
}

/// A line of text being edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// The text.
    pub text: String,
    /// The cursor's place, in characters from 0.
    pub cursor: usize,
}

/// A row of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpRow {
    /// A heading.
    Heading(String),
    /// A key.
    Key(Hint),
}
