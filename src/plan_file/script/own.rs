//! The scripts that the program carries, with their plans: there is a lesson where no folder `sessions` lies beside it.

use std::path::{Path, PathBuf};

use super::NoPlan;
use crate::floor::plan::Plan;
use crate::plan_file;

/// The scripts, by the name under which each is asked for.
const SCRIPTS: [(&str, &str); 3] = [
    ("first-steps", include_str!("../../../sessions/rehearsals/first-steps.toml")),
    ("too-little-time", include_str!("../../../sessions/rehearsals/too-little-time.toml")),
    ("everything-goes-wrong", include_str!("../../../sessions/rehearsals/everything-goes-wrong.toml")),
];

/// The plans that they name.
const PLANS: [(&str, &str); 2] = [
    ("english-1.toml", include_str!("../../../sessions/english-1.toml")),
    ("english-2.toml", include_str!("../../../sessions/english-2.toml")),
];

/// Stands for the program in the place of a plan's folder: no folder has this name, so that a rehearsal of such a plan can
/// be gone on with from anywhere.
const FOLDER: &str = "(tribune)";

/// Returns the names of the scripts that the program carries, the first lesson first.
pub fn own() -> impl Iterator<Item = &'static Path> {
    SCRIPTS.iter().map(|(name, _)| Path::new(*name))
}

/// Returns the text of a script that the program carries. A file of that name comes before it.
pub(super) fn text_of(path: &Path) -> Option<&'static str> {
    let (_, text) = SCRIPTS.iter().find(|(name, _)| Path::new(name) == path)?;
    (!path.exists()).then_some(*text)
}

/// Returns the plan of such a script, and what stands for its file.
pub(super) fn plan_of(named: &str) -> Result<(Plan, PathBuf), NoPlan> {
    let name = Path::new(named).file_name().unwrap_or_default();
    let (name, text) = PLANS.iter().find(|(own, _)| Path::new(own) == name).ok_or(NoPlan::NotFound)?;
    let plan =
        plan_file::parse(name, text).map_err(|faulty| NoPlan::Faulty { count: faulty.faults.len() })?;
    Ok((plan, Path::new(FOLDER).join(name)))
}
