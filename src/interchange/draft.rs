//! What files say of a plan, before it is one: with a remark at each place where something was guessed.

use std::collections::HashSet;
use std::rc::Rc;

use crate::floor::plan::{ItemKind, Standing};
use crate::floor::time::Span;
use crate::names::Language;
use crate::plan_file::Encoding;

/// The keys at the top of a plan, except those of tables, in the order of the schema.
pub(super) const KEYS: [&str; 11] = [
    "title",
    "meeting",
    "room",
    "language",
    "address",
    "date",
    "time",
    "zone",
    "length",
    "broker",
    "chatham_house_rule",
];

/// The most remarks about cells that could not be read.
const MOST_REMARKS: usize = 100;

/// A plan in the making. All texts in it are clean.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// Values of [`KEYS`]. All are texts but that of `chatham_house_rule`.
    pub(super) keys: Vec<(&'static str, DraftText)>,
    /// The keys of `[rules]`, and their values as TOML.
    pub(super) rules: Vec<(&'static str, String)>,
    /// What rows say of a room, or of all.
    pub(super) facts: Vec<DraftFact>,
    /// Those with a part to play.
    pub(super) officers: Vec<DraftOfficer>,
    /// The same, to look up: a table may name hundreds of thousands.
    pub(super) known_officers: HashSet<DraftOfficer>,
    /// Delegations and observers.
    pub(super) parties: Vec<DraftParty>,
    /// The agenda.
    pub(super) items: Vec<DraftItem>,
    /// What holds for the whole.
    pub(super) remarks: Vec<Remark>,
    /// Whether it comes of a plan: nothing in it is a guess.
    pub(super) is_plan: bool,
}

/// A value, and what is to be said of it.
#[derive(Debug, Clone)]
pub(super) struct DraftText {
    pub(super) value: String,
    pub(super) remarks: Vec<Remark>,
}

/// What a row says of the session that it belongs to.
#[derive(Debug)]
pub(super) struct DraftFact {
    /// One of [`KEYS`].
    pub(super) key: &'static str,
    pub(super) value: String,
    /// Whether the row is about the room alone, not about a delegation or an item.
    pub(super) is_of_room: bool,
    pub(super) tags: Rc<Tags>,
}

/// A person with a part to play.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct DraftOfficer {
    /// The key in `[officers]`.
    pub(super) role: &'static str,
    pub(super) name: String,
    pub(super) post: Option<String>,
    pub(super) tags: Rc<Tags>,
}

/// A delegation or an observer, as the file has it.
#[derive(Debug, Default)]
pub(super) struct DraftParty {
    pub(super) name: String,
    pub(super) code: Option<String>,
    pub(super) also: Vec<String>,
    pub(super) spoken: Option<String>,
    pub(super) is_observer: bool,
    /// Whether it stands as it is to be: the table of names changes nothing.
    pub(super) is_final: bool,
    /// The persons that the file names with it.
    pub(super) persons: Vec<String>,
    pub(super) remarks: Vec<Remark>,
    pub(super) tags: Tags,
}

/// An item of the agenda.
#[derive(Debug, Default)]
pub(super) struct DraftItem {
    pub(super) title: String,
    pub(super) short: Option<String>,
    /// `None` where only its words can tell.
    pub(super) kind: Option<ItemKind>,
    pub(super) length: Option<Span>,
    /// Seconds after midnight of its day at which it begins.
    pub(super) from: Option<i64>,
    /// The same of its end.
    pub(super) to: Option<i64>,
    pub(super) questions: Vec<String>,
    pub(super) line_up: Vec<String>,
    pub(super) presenters: Vec<DraftOfficer>,
    /// The language of its texts, where the file says it.
    pub(super) language: Option<Language>,
    pub(super) limit: Option<Span>,
    pub(super) enough: Option<Span>,
    pub(super) remarks: Vec<Remark>,
    pub(super) tags: Tags,
}

/// To which session, room and day a row belongs. An empty one belongs to all.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub(super) struct Tags(pub(super) [Option<String>; 3]);

/// What tells the parts of a meeting from each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// A sheet of a workbook, a group of a table, a session of a timetable.
    Session,
    /// A room.
    Room,
    /// A day, as `2024-04-30`.
    Day,
}

/// What was guessed, or what the reader of the plan should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Remark {
    /// The name is written otherwise in the file.
    Written(String),
    /// The name is not in the table of names; the most similar one.
    Unknown { nearest: Option<&'static str> },
    /// The file's code is another member's.
    OtherCode { code: String, name: String },
    /// The file's code was not taken: it is too long, or the code of nobody.
    NoCode(String),
    /// It stands so often in the file.
    Repeated(usize),
    /// The persons that the file names with it.
    Persons(Vec<String>),
    /// The title is the file's name, or that of the part.
    TitleOfFile,
    /// The language of most names.
    LanguageOfNames,
    /// The language that the name of the session or of the room tells.
    LanguageOfPart(String),
    /// The file names a language that the program does not have.
    NoLanguage(String),
    /// Items of the agenda in other languages were left out.
    OtherLanguages(usize),
    /// The file says something of the Chatham House Rule that is neither yes nor no.
    RuleUnclear(String),
    /// A line of the file speaks of the Chatham House Rule.
    RuleOfWords(String),
    /// The rows of one session say different things of it.
    Differs { key: &'static str, values: Vec<String> },
    /// The hours of the first and the last item.
    HoursOfItems,
    /// The files give no length.
    NoLength,
    /// The files give no agenda.
    NoAgenda,
    /// The kind follows from the words of the title.
    KindOfWords,
    /// The length lasts until the next item begins.
    LengthToNext,
    /// A number behind the title was taken for minutes.
    MinutesOfNumber,
    /// No length is given, and one was taken.
    LengthTaken,
    /// The items take longer than the hours that the file gives.
    HoursTooShort { items: Span, hours: Span },
    /// Nothing stands between the items for so long.
    Gap(Span),
    /// It begins before the one before it ends.
    Overlap,
    /// Day and month may be the other way round.
    DayFirst(String),
    /// The zone of the file is not one that is known.
    Zone(String),
    /// The text was cut.
    Cut(usize),
    /// The file is not in UTF-8.
    ReadAs { file: String, encoding: Encoding },
    /// The columns of the file that were not used.
    Unused { file: String, columns: Vec<String> },
    /// The table has no heading, and its names told the columns.
    NoHeading { file: String },
    /// Rows that were left out: totals, and those without a name.
    LeftOut { file: String, rows: usize },
    /// Hidden sheets that were left out.
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks have sheets"))]
    Hidden { file: String, sheets: Vec<String> },
    /// Cells with a formula that has no result.
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks have formulas"))]
    Formulas { file: String, cells: usize },
    /// Events that repeat: the first one was taken.
    Repeats { file: String, events: usize },
    /// Only this part was taken.
    Part(String),
}

impl Draft {
    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.keys.is_empty() && self.facts.is_empty() && self.parties.is_empty() && self.items.is_empty()
    }

    /// Sets a key, unless it has a value: the file that is named first counts.
    pub(super) fn set(&mut self, key: &'static str, value: impl Into<String>) {
        self.tell(key, value, None);
    }

    /// As [`Draft::set`], with a remark.
    pub(super) fn tell(
        &mut self,
        key: &'static str,
        value: impl Into<String>,
        remark: impl IntoIterator<Item = Remark>,
    ) {
        if self.get(key).is_none() {
            self.keys.push((key, DraftText { value: value.into(), remarks: remark.into_iter().collect() }));
        }
    }

    /// Names the session of a whole; what was the title is the meeting.
    pub(super) fn name_session(&mut self, session: String) {
        if let Some((_, told)) = self.keys.iter_mut().find(|(key, _)| *key == "title") {
            let meeting = std::mem::replace(told, DraftText { value: session, remarks: Vec::new() });
            self.set("meeting", meeting.value);
        } else {
            self.set("title", session);
        }
    }

    /// Returns the value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.keys.iter().find(|(known, _)| *known == key).map(|(_, told)| told.value.as_str())
    }

    /// Takes what another draft has, behind what is here.
    pub(super) fn add(&mut self, other: Self) {
        for (key, told) in other.keys {
            self.tell(key, told.value, told.remarks);
        }
        for (key, value) in other.rules {
            if self.rules.iter().all(|(known, _)| *known != key) {
                self.rules.push((key, value));
            }
        }
        for officer in other.officers {
            if other.is_plan { self.officer_of_plan(officer) } else { self.officer(officer) }
        }
        self.is_plan |= other.is_plan;
        self.facts.extend(other.facts);
        self.parties.extend(other.parties);
        self.items.extend(other.items);
        self.remarks.extend(other.remarks);
    }

    /// Adds a remark, once, if there are not too many.
    pub(super) fn remark(&mut self, remark: Remark) {
        if self.remarks.len() < MOST_REMARKS && !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// Adds an officer, once.
    pub(super) fn officer(&mut self, officer: DraftOfficer) {
        if !self.known_officers.contains(&officer) {
            self.officer_of_plan(officer);
        }
    }

    /// Adds an officer of a plan. Two of these may be alike, as two that are to be confirmed.
    pub(super) fn officer_of_plan(&mut self, officer: DraftOfficer) {
        self.known_officers.insert(officer.clone());
        self.officers.push(officer);
    }
}

impl DraftParty {
    /// What it is.
    pub(super) fn standing(&self) -> Standing {
        if self.is_observer { Standing::Observer } else { Standing::Delegation }
    }
}

impl Tags {
    /// Returns the tag of a dimension.
    pub(super) fn get(&self, dimension: Dimension) -> Option<&str> {
        self.0.get(dimension as usize)?.as_deref()
    }

    /// Takes the tags of another where this has none.
    pub(super) fn or(mut self, other: &Self) -> Self {
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            if own.is_none() {
                own.clone_from(other);
            }
        }
        self
    }

    /// Sets the tag of a dimension, unless the text is empty.
    pub(super) fn set(&mut self, dimension: Dimension, text: &str) {
        if let Some(tag) = self.0.get_mut(dimension as usize).filter(|_| !text.is_empty()) {
            *tag = Some(text.to_owned());
        }
    }
}
