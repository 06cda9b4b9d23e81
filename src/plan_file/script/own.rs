//! The scripts that are built in, with their plans: there is a lesson even without the folder `sessions`.

use std::path::{Path, PathBuf};

use super::NoPlan;
use crate::floor::plan::Plan;
use crate::plan_file;

/// The scripts by their names.
const SCRIPTS: [(&str, &str); 3] = [
    ("first-steps", include_str!("../../../sessions/rehearsals/first-steps.toml")),
    ("too-little-time", include_str!("../../../sessions/rehearsals/too-little-time.toml")),
    ("everything-goes-wrong", include_str!("../../../sessions/rehearsals/everything-goes-wrong.toml")),
];

const PLANS: [(&str, &str); 2] = [
    ("english-1.toml", include_str!("../../../sessions/english-1.toml")),
    ("english-2.toml", include_str!("../../../sessions/english-2.toml")),
];

/// Stands for the folder of a built-in plan. No folder has this name, so a rehearsal of such a plan can be resumed from
/// anywhere.
const FOLDER: &str = "(tribune)";

/// The names of the built-in scripts, the first lesson first.
pub fn own() -> impl Iterator<Item = &'static Path> {
    SCRIPTS.iter().map(|(name, _)| Path::new(*name))
}

/// The text of a built-in script. A file of that name goes before it.
pub(super) fn text_of(path: &Path) -> Option<&'static str> {
    let (_, text) = SCRIPTS.iter().find(|(name, _)| Path::new(name) == path)?;
    (!path.exists()).then_some(*text)
}

/// The plan of a built-in script, and a stand-in for its path.
pub(super) fn plan_of(named: &str) -> Result<(Plan, PathBuf), NoPlan> {
    let name = Path::new(named).file_name().unwrap_or_default();
    let (name, text) = PLANS.iter().find(|(own, _)| Path::new(own) == name).ok_or(NoPlan::NotFound)?;
    let plan =
        plan_file::parse(name, text).map_err(|faulty| NoPlan::Faulty { count: faulty.faults.len() })?;
    Ok((plan, Path::new(FOLDER).join(name)))
}
