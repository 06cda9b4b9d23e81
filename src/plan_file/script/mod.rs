//! Scripts of rehearsals as trainers write them: `sessions/rehearsals/*.toml`.
//!
//! Scripts are read by the same code as plans, with the same promise: all faults at once, each with its place. A script
//! is checked against its plan, which has the items and delegations that it names.
//!
//! The way: `format` makes tables with places of text; `build` makes a [`Script`] of tables; `story` checks what must
//! agree from one cue to the next.

mod build;
mod fault;
mod format;
mod leaf;
mod story;
mod tell;

use std::path::{Path, PathBuf};

pub use fault::{NoPlan, Unplayable};

use super::fault::{Faults, Faulty, What};
use super::file::{Unreadable, of_text as of_plan, read as read_plan, read_named, text_of};
use super::own;
use super::parse::parse_as;
use crate::floor::plan::Plan;
use crate::rehearsal::Script;

/// A script with its plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scripted {
    /// The script.
    pub script: Script,
    /// The plan.
    pub plan: Plan,
    /// The plan's file.
    pub plan_file: PathBuf,
}

/// Reads a script from a file, or one of the program's [`own`] by its name. The plan is the one in `plan` if given, else the one
/// that the script names.
pub fn read(path: &Path, plan: Option<&Path>) -> Result<Scripted, Unreadable> {
    of_text(path, &text_of(path)?, plan)
}

pub(super) fn of_text(path: &Path, text: &str, plan: Option<&Path>) -> Result<Scripted, Unreadable> {
    let is_own = own::is_own(path);
    let folder = path.parent().unwrap_or(Path::new(""));
    let with_file = |plan: Result<Plan, Unreadable>, plan_file| match plan {
        Ok(plan) => Ok((plan, plan_file)),
        Err(why) => Err(NoPlan::from(&why)),
    };
    parse(&path.to_string_lossy(), text, |named| match plan {
        Some(plan) => with_file(read_plan(plan), plan.to_owned()),
        None if is_own => {
            let (name, text) = own::plan_of(named).ok_or(NoPlan::NotFound)?;
            with_file(of_plan(Path::new(name), text, None), PathBuf::from(name))
        }
        None => with_file(read_named(&folder.join(named)), folder.join(named)),
    })
    .map_err(|faulty| Unreadable::Faulty(Box::new(faulty)))
}

/// Reads a script from its text. `name` tells where the text is from, `plan` gives the plan of a name.
pub fn parse(
    name: &str,
    text: &str,
    plan: impl FnOnce(&str) -> Result<(Plan, PathBuf), NoPlan>,
) -> Result<Scripted, Faulty> {
    let read = |table: &toml::de::DeTable<'_>, faults: &mut Faults| {
        let file = format::ScriptFile::read_table(table, &(0..0), faults);
        let named = file.plan.0.as_ref()?;
        match plan(&named.value.0) {
            Ok((plan, plan_file)) => {
                let script = build::build(&file, &plan, faults);
                Some(Scripted { script, plan, plan_file })
            }
            Err(why) => {
                let what = What::Script(Unplayable::NoPlan { why });
                faults.push_about("plan", named.place.clone(), what, None);
                None
            }
        }
    };
    let rest = |table: &toml::de::DeTable<'_>, faults: &mut Faults| {
        format::ScriptFile::read_table(table, &(0..0), faults);
    };
    parse_as(name, text, read, rest)
}

/// Whether a text is a script: it has cues.
pub(super) fn is_script(text: &str) -> bool {
    let (root, _) = toml::de::DeTable::parse_recoverable(text.strip_prefix('\u{feff}').unwrap_or(text));
    root.get_ref().get("cue").is_some()
}

/// The schema of a script's file, as JSON text.
#[must_use]
pub fn schema() -> String {
    super::schema::schema_of::<format::ScriptFile>()
}

impl From<&Unreadable> for NoPlan {
    fn from(why: &Unreadable) -> Self {
        match why {
            Unreadable::NotFound => Self::NotFound,
            Unreadable::Faulty(faulty) => Self::Faulty { count: faulty.faults.len() + faulty.more },
            Unreadable::Folder
            | Unreadable::TooLarge
            | Unreadable::Encoding { .. }
            | Unreadable::NotText { .. }
            | Unreadable::Refused(_) => Self::Unreadable,
        }
    }
}
