//! Plans from the files that organisers have, and to them: tables (CSV, Excel), calendars, Indico's timetables, pasted text.
//!
//! [`import`] makes the text of a plan from files; [`export`] makes a table or a calendar of a plan. What is imported is a
//! text that a person reads and edits: where something was guessed, a comment says so. It has passed the check of
//! [`plan_file`](crate::plan_file), or there is none.
//!
//! The way: `decode` makes text of bytes. A reader for each kind of file (`delimited`, `pasted`, …) makes tables of
//! text, and `grid` a `Draft` of tables. `parts` leaves what is about one session, `settle` makes a plan of it, and
//! `write` writes it.
//!
//! It never touches the disk, the terminal or the network. Whatever the bytes are, its memory is bounded by [`MOST_BYTES`],
//! and by the most rows and cells that a table may have.

mod by_hand;
mod calendar;
mod calendar_file;
mod cell;
mod decode;
mod delegation;
mod delimited;
mod draft;
mod export;
mod facts;
mod fault;
mod grid;
mod hours;
mod import;
mod indico;
mod moment;
mod own_table;
mod parts;
mod pasted;
mod settle;
mod tell;
mod toml_text;
mod vocabulary;
#[cfg(feature = "xlsx")]
mod workbook;
mod write;

pub use by_hand::{PlanAnswers, PlanQuestion};
pub use draft::Dimension;
pub use export::{ExportFormat, export};
pub use fault::{ExportFault, FileKind, ImportFault, MOST_BYTES};
pub use import::{ImportFile, ImportOptions, Imported, import};
