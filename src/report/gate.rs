//! The gate: names of the plan in what was typed. Nobody is named as a speaker without a deliberate yes.

use std::rc::Rc;

use crate::record::{Record, RecordedNote, note_lines};
use crate::text::names::NameSearch;
use crate::words::{Args, Words};

/// A line of a note in which somebody is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameHit {
    /// The title of the note's item.
    pub item: String,
    /// The line, or who follows up.
    pub line: String,
    /// Whether it says who follows up: that may well be a delegation.
    pub is_follow_up: bool,
    /// The names that it has, as the plan writes them.
    pub names: Vec<String>,
}

/// Returns the lines of a record's notes that name somebody: of those whom the record was searched for when it was written,
/// and of those whom the searches find.
pub(super) fn named(record: &Record, searches: &[NameSearch<Rc<str>>]) -> Vec<NameHit> {
    let notes = record.items.iter().flat_map(|item| item.notes.iter().map(move |note| (item, note)));
    let mut hits = Vec::new();
    for (item, note) in notes {
        for (place, line) in note_lines(&note.kind, &note.text) {
            let names = names_in(note, place, line, searches);
            if !names.is_empty() {
                let (item, line) = (item.title.clone(), line.to_owned());
                hits.push(NameHit { item, line, is_follow_up: place.is_none(), names });
            }
        }
    }
    hits
}

fn names_in(
    note: &RecordedNote,
    place: Option<usize>,
    line: &str,
    searches: &[NameSearch<Rc<str>>],
) -> Vec<String> {
    let known = note.names.iter().filter(|name| name.line == place).map(|name| name.name.clone());
    let mut names: Vec<_> = known.collect();
    for found in searches.iter().flat_map(|search| search.found_in(line)) {
        if !names.iter().any(|name| **name == *found) {
            names.push(found.as_ref().to_owned());
        }
    }
    names
}

impl NameHit {
    /// Returns the line and its names, in words.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let args = Args::new().with("item", &self.item).with("line", &self.line);
        let args = args.with("names", words.list(&self.names));
        words.say(if self.is_follow_up { "report-named-follow-up" } else { "report-named-line" }, &args)
    }
}
