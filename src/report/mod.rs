//! The report of a session: what the rapporteur takes to the plenary.
//!
//! [`Report`] is what a report says, as data: it comes of the unattributed record, whether the session's journal is still
//! there or only the record that was sealed, and so it is the same in both cases. It has no place for a speaker.
//! [`AttributedTable`] has; only a session without the Chatham House Rule gives one. A [`ReportFormat`] writes both as a file, and
//! [`slides`] are those that it would show, for the read-through. [`NameHit`]s are the names that notes hold.
//!
//! This module asks nobody, and writes a file where it is told to ([`write_file`]). It reads sessions through
//! [`sessions`](crate::sessions).

mod attributed;
mod csv;
mod deck;
mod direction;
mod figures;
mod file;
mod gate;
mod html;
mod json;
mod kept;
mod markdown;
mod markup;
mod outline;
mod sheets;
mod unattributed;

pub use attributed::{AttributedTable, AttributedTurn};
pub use deck::{SlidePage, slides};
pub use file::write_file;
pub use gate::NameHit;
pub use json::schema;
pub use kept::{NoReport, Reported, report};
pub use sheets::{Sheet, SheetKind, sheets};
pub use unattributed::{Proposal, Report, ReportItem, ReportQuestion, WayAhead};

use std::path::Path;

use crate::words::Words;

/// The formats of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// Markdown.
    Markdown,
    /// A page that prints as a hand-out.
    Html,
    /// A table for spreadsheets.
    Csv,
    /// Data for programs.
    Json,
    /// Slides.
    Pptx,
}

impl ReportFormat {
    /// All formats.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Html, Self::Csv, Self::Json, Self::Pptx];

    /// Returns the ending of its files, by which it is asked for, too.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Pptx => "pptx",
        }
    }

    /// Returns the format that a file's ending names.
    #[must_use]
    pub fn of_file(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?;
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// Returns a report in this format. The same report gives the same bytes.
    #[must_use]
    pub fn write(self, report: &Report, attributed: Option<&AttributedTable>, words: &Words) -> Vec<u8> {
        match self {
            Self::Markdown => markdown::write(report, attributed, words).into_bytes(),
            Self::Html => html::write(report, attributed, words).into_bytes(),
            Self::Csv => csv::write(report, attributed, words).into_bytes(),
            Self::Json => json::write(report, attributed).into_bytes(),
            Self::Pptx => deck::write(report, attributed, words),
        }
    }
}
