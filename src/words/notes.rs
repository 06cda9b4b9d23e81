//! What a note for the record is.

use super::{Args, Words};
use crate::floor::note::NoteKind;

impl Words {
    /// Returns what a note is: "a proposal".
    #[must_use]
    pub fn note_kind(&self, kind: &NoteKind) -> String {
        match kind {
            NoteKind::Point => self.plain("note-kind-point"),
            NoteKind::Proposal { .. } => self.plain("note-kind-proposal"),
            NoteKind::Answer { question } => {
                self.say("note-kind-answer", &Args::new().with("number", question + 1))
            }
        }
    }
}
