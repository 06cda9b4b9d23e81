//! From a plan to a file of another program.

use std::path::Path;

use super::calendar_file;
use super::delimited;
use super::fault::ExportFault;
use super::own_table;
use crate::floor::plan::Plan;

/// What a plan is exported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// A table, which holds all of a plan but its comments.
    Csv,
    /// A calendar, which holds the session, its hours, its items and their questions.
    Ics,
}

impl ExportFormat {
    /// All formats.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Ics];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ics => "ics",
        }
    }

    /// Returns the format that a file's ending names.
    #[must_use]
    pub fn of_file(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?;
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// Returns a plan in another format.
pub fn export(plan: &Plan, format: ExportFormat) -> Result<String, ExportFault> {
    match format {
        ExportFormat::Csv => Ok(delimited::written(&own_table::rows(plan))),
        ExportFormat::Ics => calendar_file::written(plan),
    }
}
