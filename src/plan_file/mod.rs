//! Plans as people write them: `sessions/*.toml`; the scripts of rehearsals ([`script`]); a person's [`settings`].
//!
//! This module reads a file into a [`Plan`](crate::floor::plan::Plan), or gives all its faults at once, each with its
//! place, what was found, what is allowed, and the most similar name. It checks all text in a plan once: what it gives
//! is safe to show.
//!
//! The way: [`file`] makes text of bytes; `parse`, `format` and `value` make tables with places of text; `build` makes
//! a plan of tables, and [`Plan::new`](crate::floor::plan::Plan::new) decides whether it is sound; `places` finds its
//! reasons in the text.
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
pub mod own;
mod parse;
mod places;
mod schema;
pub mod script;
pub mod settings;
mod show;
mod tell;
mod typographic;
mod value;
mod whole;

pub(crate) use build::TO_BE_CONFIRMED;
pub use check::{CheckReport, Checked, check, check_any, check_script, check_settings};
pub use encoding::Encoding;
pub(crate) use encoding::{first_wrong, looks_like};
pub(crate) use fault::nearest;
pub use fault::{Fault, Faulty, Form, Stands, TextSpan, ValueKind, What};
pub use file::{MOST_BYTES, Unreadable, read};
pub(crate) use leaf::{ANY, SECOND};
pub use night::{HourNote, notes};
pub use parse::{parse, parse_on};
pub use schema::schema;
pub use show::FaultReport;
