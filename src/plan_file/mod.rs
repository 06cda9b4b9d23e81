//! Plans as people write them: `sessions/*.toml`; and the scripts of rehearsals ([`script`]).
//!
//! This module reads a file into a [`Plan`](crate::floor::plan::Plan), or tells every fault of it at once, each with its place, what was found, what
//! is allowed, and the nearest name. All text in a plan is checked here, once: what this module gives may be shown.
//!
//! The way: [`file`] bytes to text; `parse`, `format` and `value` text to tables with places; `build` tables to a plan, where
//! [`Plan::new`](crate::floor::plan::Plan::new) decides what is sound; `places` back from its reasons to the text.
//!
//! It never touches a clock or the terminal, and never writes.

mod build;
mod check;
mod encoding;
mod fault;
mod file;
mod format;
mod leaf;
mod night;
mod parse;
mod places;
mod schema;
pub mod script;
mod show;
mod tell;
mod typographic;
mod value;
mod whole;

pub use check::{CheckReport, Checked, check, check_any, check_script};
pub use encoding::Encoding;
pub use fault::{Fault, Faulty, Form, Stands, TextSpan, ValueKind, What};
pub use file::{MOST_BYTES, Unreadable, read};
pub use night::{HourNote, notes};
pub use parse::{parse, parse_on};
pub use schema::schema;
pub use show::FaultReport;
