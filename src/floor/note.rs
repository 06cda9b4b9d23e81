//! Notes for the record: what the rapporteur takes to the plenary. They tell what was said, never who said it.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::plan::ItemId;
use crate::text::{LONGEST_LINE, Unfit, clean, unfit};

/// The most characters that a note may have.
pub const LONGEST_NOTE: usize = 5000;
/// The most notes that a session may have.
pub const MOST_NOTES: usize = 1000;
/// The most characters that all notes of a session may have together: the sealed record is one line, which is bounded.
pub const MOST_NOTED: usize = 100_000;

/// A note's number. It stays the same when the note changes or moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoteId(pub u32);

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its number.
    pub id: NoteId,
    /// The item under which it is filed.
    pub item: ItemId,
    /// What it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: NoteText,
}

/// What a note is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum NoteKind {
    /// A main point.
    Point,
    /// A proposal or a recommendation.
    Proposal {
        /// Who will follow it up, where that was said. It is text: a name stays as it was when the note was taken.
        owner: Option<String>,
    },
    /// The answer to a guiding question of its item.
    Answer {
        /// The question's place, from 0.
        question: usize,
    },
}

/// A note's text: lines, each of them harmless and with something to see in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoteText(Vec<String>);

impl Note {
    /// Returns who will follow the note up.
    #[must_use]
    pub fn owner(&self) -> Option<&str> {
        self.kind.owner()
    }

    /// Returns how many characters the note has, of its text and of who follows it up.
    #[must_use]
    pub fn length(&self) -> usize {
        self.kind.length() + self.text.length()
    }
}

impl NoteKind {
    /// Returns who will follow the note up.
    #[must_use]
    pub fn owner(&self) -> Option<&str> {
        match self {
            Self::Proposal { owner } => owner.as_deref(),
            Self::Point | Self::Answer { .. } => None,
        }
    }

    /// Returns the question that the note answers.
    #[must_use]
    pub fn question(&self) -> Option<usize> {
        match self {
            Self::Answer { question } => Some(*question),
            Self::Point | Self::Proposal { .. } => None,
        }
    }

    pub(super) fn length(&self) -> usize {
        self.owner().map_or(0, |owner| owner.chars().count())
    }

    /// Returns what the note is under another item, which has questions of its own.
    #[must_use]
    pub(super) fn elsewhere(self) -> Self {
        match self {
            Self::Answer { .. } => Self::Point,
            Self::Point | Self::Proposal { .. } => self,
        }
    }

    /// Returns the kind with the name of who follows up made harmless, or left out where it is empty.
    #[must_use]
    pub fn cleaned(self) -> Self {
        match self {
            Self::Proposal { owner } => Self::Proposal {
                owner: owner
                    .map(|owner| clean(&owner, LONGEST_LINE).into_owned())
                    .filter(|owner| can_be_seen(owner)),
            },
            Self::Point | Self::Answer { .. } => self,
        }
    }
}

impl NoteText {
    /// Returns text that was typed or pasted, made harmless. Each of its lines is one; empty ones are left out.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let lines = text.split(is_line_end).map(|line| clean(line, usize::MAX));
        Self(lines.filter(|line| can_be_seen(line)).map(Cow::into_owned).collect())
    }

    /// Returns its lines.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Returns whether it has no line.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many characters it has. The end of a line counts as one.
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.iter().map(|line| line.chars().count() + 1).sum::<usize>().saturating_sub(1)
    }
}

/// Writes the lines with line ends between them.
impl fmt::Display for NoteText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join("\n"))
    }
}

fn can_be_seen(text: &str) -> bool {
    unfit(text, usize::MAX) != Some(Unfit::Empty)
}

/// Returns whether a character ends a line: those of all systems, and those of Unicode.
fn is_line_end(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_lines_stay_lines_and_harm_goes() {
        let text = NoteText::of("  One\r\nTwo\u{7}\u{1b}[2J\r\n\n \u{2029}ثلاثة\u{202e}\n");
        assert_eq!(text.lines().collect::<Vec<_>>(), ["One", "Two[2J", "ثلاثة"]);
        assert_eq!(text.to_string(), "One\nTwo[2J\nثلاثة");
        assert_eq!(text.length(), text.to_string().chars().count());
        assert!(NoteText::of(" \n\u{3164}\r").is_empty());
        assert_eq!(NoteText::default().length(), 0);
    }

    #[test]
    fn who_follows_up_is_one_line_or_nobody() {
        let owner = |name: &str| NoteKind::Proposal { owner: Some(name.into()) }.cleaned();
        assert_eq!(owner("Jordan\n\u{7}UNDP").owner(), Some("Jordan UNDP"));
        assert_eq!(owner("\u{7} ").owner(), None);
    }
}
