//! One frame of the console, as a value.

use crate::board::Desk;
use crate::board::setting::Reality;
use crate::floor::alert::AlertLevel;
use crate::floor::list::RequestId;
use crate::floor::note::{Note, NoteKind};
use crate::floor::plan::ItemId;
use crate::words::Words;

/// One frame of the console. It may go to another thread.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The room.
    pub desk: Desk,
    /// The chair's sentences.
    pub words: Words,
    /// The alerts, the most urgent first, with the acts that answer them.
    pub alerts: Vec<AlertRow>,
    /// The words for the chair to say, the first to say first.
    pub lines: Vec<SpokenLine>,
    /// What the last act came to; `None` once it is old.
    pub answer: Option<LastAnswer>,
    /// What can be done now, the most useful first.
    pub hints: Vec<Hint>,
    /// The key of the help; `None` while a panel covers the console.
    pub help: Option<Hint>,
    /// The selected request on the list.
    pub selected: Option<RequestId>,
    /// The panel over the console.
    pub panel: PanelView,
    /// The simulated room of a rehearsal.
    pub room: Option<InRoom>,
    /// The chair's message for who has the floor.
    pub speaker_message: Option<String>,
    /// The step of a lesson.
    pub lesson: Option<LessonView>,
    /// Whether the alarm's band is drawn reversed: twice a second, for three seconds after the time runs out.
    pub flash: bool,
    /// The room's screens.
    pub screens: Screens,
}

/// The room's screens that follow the session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Screens {
    /// How many follow.
    pub following: usize,
    /// How many of them have not shown the newest feed in time.
    pub lagging: usize,
}

impl Scene {
    pub(super) fn is_unreal(&self) -> bool {
        self.desk.setting.reality != Reality::Real
    }
}

/// Words for the chair to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenLine {
    /// The key of the act that they go with; `None` where there is none.
    pub key: Option<String>,
    /// The words, between quotation marks.
    pub text: String,
}

/// An alert, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertRow {
    /// How much it matters.
    pub level: AlertLevel,
    /// The sentence.
    pub text: String,
    /// The acts that answer it.
    pub verbs: Vec<Hint>,
    /// The same in few words, for a row without room for all acts: for what the list says too, of those who are reached.
    /// Where the row has the whole sentence, the list does not say it again.
    pub short: Option<String>,
}

/// A key and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The key's name on keyboards: "Space", "F6".
    pub key: String,
    /// What it does, in a word or two.
    pub text: String,
    /// Whether it works now.
    pub live: bool,
}

/// The answer to the last act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastAnswer {
    /// Whether it was refused.
    pub refused: bool,
    /// The sentence.
    pub text: String,
    /// The acts that lead out of a refusal.
    pub verbs: Vec<Hint>,
}

/// What happens in a simulated room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InRoom {
    /// Which room: "usual, seed 7".
    pub which: String,
    /// The happenings: first those that await an answer, then the latest.
    pub happenings: Vec<Happening>,
    /// The keys of a rehearsal.
    pub keys: Vec<Hint>,
}

/// A happening in a simulated room, as the chair sees or hears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// The hour on the room's clock.
    pub hour: String,
    /// The sentence.
    pub text: String,
    /// Whether it awaits an answer.
    pub waits: bool,
    /// The acts that answer it.
    pub verbs: Vec<Hint>,
}

/// A step of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonView {
    /// Its title.
    pub title: String,
    /// Whether the chair is led, so that only the step's act works.
    pub is_led: bool,
    /// Its number: "step 3 of 24".
    pub place: String,
    /// Its text.
    pub text: String,
    /// Whether the step waits. An earlier step that is read again does not, nor does the last one while time goes on.
    pub is_present: bool,
    /// The keys that it waits for.
    pub waits: Vec<Hint>,
    /// A note, instead of what it waits for.
    pub note: Option<String>,
    /// The keys of the lesson.
    pub keys: Vec<Hint>,
}

/// What covers the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PanelView {
    /// Nothing.
    None,
    /// Finds a delegation by a few letters.
    Finder(Finder),
    /// The agenda, to be changed.
    Agenda {
        /// The selected item.
        selected: ItemId,
        /// The keys of this panel.
        hints: Vec<Hint>,
    },
    /// How often and how long each delegation had the floor.
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
    /// A question, with consequences and answers.
    Ask {
        /// The question.
        question: String,
        /// What a yes brings about, a line each.
        details: Vec<String>,
        /// The answers.
        hints: Vec<Hint>,
    },
    /// The address of the page for browsers.
    Page {
        /// The page.
        page: BrowserPage,
        /// The keys of this panel.
        hints: Vec<Hint>,
    },
    /// A note for the record.
    Note(NoteSheet),
    /// The notes so far.
    Notes(NotesSheet),
    /// The report of a session that was closed.
    Report(ReportSheet),
    /// The entry of a line of text.
    Entry {
        /// The question.
        question: String,
        /// The text so far.
        input: TextField,
        /// What is wrong with the text.
        fault: Option<String>,
        /// The keys of this panel.
        hints: Vec<Hint>,
    },
}

/// The page for browsers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserPage {
    /// Its title.
    pub title: String,
    /// Its addresses. The first one is that of the QR code.
    pub urls: Vec<String>,
    /// How many viewers follow it.
    pub follow: String,
    /// The QR code, by rows: whether each module is dark.
    pub code: Vec<Vec<bool>>,
    /// The sentence for terminals that are too small for the code.
    pub too_small: String,
}

impl PanelView {
    /// The panel's keys.
    #[must_use]
    pub fn hints(&self) -> &[Hint] {
        match self {
            Self::None => &[],
            Self::Finder(finder) => &finder.hints,
            Self::Note(sheet) => &sheet.hints,
            Self::Notes(sheet) => &sheet.hints,
            Self::Report(sheet) => &sheet.hints,
            Self::Agenda { hints, .. }
            | Self::Tally { hints, .. }
            | Self::Help { hints, .. }
            | Self::Ask { hints, .. }
            | Self::Page { hints, .. }
            | Self::Entry { hints, .. } => hints,
        }
    }
}

/// The finder of delegations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finder {
    /// The question: what happens with the one that is found.
    pub question: String,
    /// The letters so far; `None` if the rows were pasted.
    pub input: Option<TextField>,
    /// The delegations that match, the best first.
    pub rows: Vec<FinderRow>,
    /// The index of the selected row, if one is.
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

/// A note for the record, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSheet {
    /// The question, with the item under which it is filed.
    pub question: String,
    /// What it is: a point, a proposal, an answer.
    pub kind: String,
    /// The question that it answers.
    pub asked: Option<String>,
    /// The lines so far.
    pub lines: Vec<String>,
    /// The line with the cursor, from 0.
    pub row: usize,
    /// The cursor's index in that line, in characters.
    pub cursor: usize,
    /// Whom the text names, in words.
    pub names: Option<String>,
    /// What is wrong with what was pasted.
    pub fault: Option<String>,
    /// The other notes under the item, in order.
    pub noted: Vec<NoteRow>,
    /// The keys of this panel.
    pub hints: Vec<Hint>,
}

/// The notes so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotesSheet {
    /// The heading.
    pub question: String,
    /// The rows: items, and the notes under them.
    pub rows: Vec<NoteListRow>,
    /// The index of the row of the selected note.
    pub selected: Option<usize>,
    /// The keys of this panel.
    pub hints: Vec<Hint>,
}

/// A row of the notes so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteListRow {
    /// An item.
    Item(String),
    /// A note under it.
    Note(NoteRow),
}

/// A note in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// The sign of what it is: • for a point, → for a proposal, the number of the question that it answers.
    pub mark: String,
    /// Its lines, in one.
    pub text: String,
    /// Who will follow it up.
    pub owner: Option<String>,
}

impl NoteRow {
    /// Returns the row of a note.
    #[must_use]
    pub fn of(note: &Note) -> Self {
        let mark = match &note.kind {
            NoteKind::Point => "•".to_owned(),
            NoteKind::Proposal { .. } => "→".to_owned(),
            NoteKind::Answer { question } => (question + 1).to_string(),
        };
        let lines: Vec<_> = note.text.lines().collect();
        Self { mark, text: lines.join(" "), owner: note.owner().map(str::to_owned) }
    }
}

/// The report of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSheet {
    /// The heading.
    pub title: String,
    /// Its lines.
    pub lines: Vec<ReportLine>,
    /// How many lines are scrolled off the top.
    pub scroll: usize,
    /// The keys of this panel.
    pub hints: Vec<Hint>,
}

/// A line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportLine {
    /// The title of a slide.
    Title(String),
    /// What must be known before the chair leaves.
    Urgent(String),
    /// A sentence by itself.
    Plain(String),
    /// The heading of the entries below it.
    Heading(String),
    /// An entry.
    Entry(String),
    /// What belongs to the entry above it.
    Under(String),
    /// A figure.
    Figure(String),
}

/// A line of text being edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextField {
    /// The text.
    pub text: String,
    /// The cursor's index in characters.
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
