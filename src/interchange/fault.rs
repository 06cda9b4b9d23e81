//! Why files cannot be imported or a plan exported, as data for a sentence; and what bounds an import.

use super::draft::Dimension;
use crate::plan_file::{Encoding, Faulty};

/// How many bytes a file may have.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// How many bytes each sheet of a workbook may have, and the texts of all its sheets, unpacked.
pub(super) const MOST_UNPACKED: u64 = 8 * 1024 * 1024;

/// Why a file cannot be imported.
#[derive(Debug)]
pub enum ImportFault {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is text in an encoding that cannot be told for certain, or none; the line is that of the first such letter.
    Encoding {
        /// The likely encoding; `None` where it is no text.
        looks: Option<Encoding>,
        /// The line, from 1.
        line: usize,
    },
    /// It is of a kind that cannot be read.
    Kind(FileKind),
    /// It has more rows or cells than a table may have.
    TooManyRows,
    /// It holds neither delegations nor an agenda.
    Nothing,
    /// No part is called so.
    NoPart {
        /// What was asked for.
        part: String,
        /// The parts that there are.
        known: Vec<String>,
    },
    /// There are several sessions, rooms or days, and a plan is for one.
    SeveralParts {
        /// What they are.
        dimension: Dimension,
        /// The parts that there are.
        known: Vec<String>,
    },
    /// A workbook, unpacked, is larger than it may be.
    Bomb,
    /// A workbook is damaged, or protected.
    DamagedWorkbook,
    /// A calendar without events.
    EmptyCalendar,
    /// JSON, and none that Indico exports.
    OtherJson,
    /// It begins as JSON and is none; the line is that of the fault, from 1.
    DamagedJson {
        /// The line, from 1.
        line: usize,
    },
    /// What came of it is no sound plan.
    Faulty(Box<Faulty>),
}

/// A kind of file that cannot be read, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An Excel workbook of before 2007, or another old Office file.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A web page.
    Html,
    /// Rich text.
    Rtf,
    /// An archive that is no Excel workbook: a Word file, or any other.
    Archive,
    /// An Excel workbook, and this program was built without its reader.
    Workbook,
}

/// Why a plan cannot be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFault {
    /// A calendar needs a date and an hour.
    NoDate,
}
