//! What a session's journal says before its first entry.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::board::hour::Offsets;
use crate::board::setting::{Reality, Setting};
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::rehearsal::{Level, Script};
use crate::text::clean;

/// The first line of a session's journal: enough to go on without the plan's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the program that began the session.
    pub program: String,
    /// The plan, as it was then, without its officers: a journal names no persons.
    pub plan: Plan,
    /// The plan's file, in full; nothing for a plan that came from elsewhere.
    pub plan_file: Option<PathBuf>,
    /// When the session was begun.
    pub began: Stamp,
    /// When it was to open, where its plan says.
    pub planned_start: Option<Stamp>,
    /// Whether the plan was moved to now.
    pub moved: bool,
    /// The rate of the clock, for a trial of the program; nothing for any other session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trial: Option<u32>,
    /// What the room of a rehearsal follows from; nothing for any other session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rehearsal: Option<Rehearsal>,
}

/// What the room of a rehearsal follows from, beside the plan: the same again gives the same room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehearsal {
    /// Which people it is full of.
    pub cast: Cast,
    /// What all chance in it follows from.
    pub seed: u64,
    /// When its session is to start.
    pub starts: Stamp,
}

/// Which people a simulated room is full of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cast {
    /// Such as a level has.
    Level(Level),
    /// Such as a trainer has written, whole: a rehearsal goes on without the script's file.
    Script(Box<Script>),
}

impl Header {
    /// Returns the header of a session that begins at `now`.
    #[must_use]
    pub fn new(plan: Plan, plan_file: Option<&Path>, now: Stamp, setting: Setting) -> Self {
        let trial = match setting.reality {
            Reality::Real | Reality::Rehearsal { .. } => None,
            Reality::Trial { rate } => Some(rate),
        };
        Self {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            plan: plan.without_officers(),
            plan_file: plan_file.map(in_full),
            began: now,
            planned_start: setting.planned_start,
            moved: setting.moved,
            trial,
            rehearsal: None,
        }
    }

    /// Returns the header of the rehearsal of such a session.
    #[must_use]
    pub fn rehearsed(self, rehearsal: Rehearsal) -> Self {
        Self { trial: None, rehearsal: Some(rehearsal), ..self }
    }

    /// Returns the setting that was settled when the session began; its hours are UTC's until somebody looks, and a
    /// rehearsal stands until somebody runs it.
    #[must_use]
    pub fn setting(&self) -> Setting {
        let reality = match (&self.rehearsal, self.trial) {
            (Some(_), _) => Reality::Rehearsal { rate: 0 },
            (None, Some(rate)) => Reality::Trial { rate },
            (None, None) => Reality::Real,
        };
        Setting { planned_start: self.planned_start, moved: self.moved, offsets: Offsets::UTC, reality }
    }

    /// Returns whether the session was begun from this plan's file.
    #[must_use]
    pub fn is_of(&self, plan_file: &Path) -> bool {
        self.plan_file.as_deref() == Some(&in_full(plan_file))
    }
}

/// Returns a path that means the same from every folder; as it was, where the system cannot tell. It is kept as it can
/// be shown: a name that could command a terminal would make a journal that is refused.
pub(super) fn in_full(path: &Path) -> PathBuf {
    // A plan that is gone still has its place in its folder.
    let full = path.canonicalize().or_else(|_| in_its_folder(path)).unwrap_or_else(|_| path.to_owned());
    PathBuf::from(clean(&full.to_string_lossy(), usize::MAX).into_owned())
}

fn in_its_folder(path: &Path) -> io::Result<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(folder.canonicalize()?.join(path.file_name().unwrap_or_default()))
}
