//! The header of a session's journal.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::board::hour::Offsets;
use crate::board::setting::{Reality, Setting};
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::plan_file::own;
use crate::rehearsal::{Level, Script};
use crate::text::clean;

/// The first line of a session's journal: enough to resume it without the plan's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the program that began the session.
    pub program: String,
    /// The plan at that time, without its officers: a journal names no persons.
    pub plan: Plan,
    /// The absolute path of the plan's file; `None` for a plan from elsewhere.
    pub plan_file: Option<PathBuf>,
    /// When the session was begun.
    pub began: Stamp,
    /// The planned start, if the plan has one.
    pub planned_start: Option<Stamp>,
    /// Whether the plan was moved to now.
    pub moved: bool,
    /// The rate of a trial's clock; `None` for other sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trial: Option<u32>,
    /// What a rehearsal's room follows from; `None` for other sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rehearsal: Option<Rehearsal>,
}

/// With the plan, everything that the room of a rehearsal follows from: the same again gives the same room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehearsal {
    /// The people in it.
    pub cast: Cast,
    /// The seed of all chance in it.
    pub seed: u64,
    /// When its session is to start.
    pub starts: Stamp,
}

/// The people in a simulated room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cast {
    /// Drawn at a level.
    Level(Level),
    /// Written by a trainer. The whole script, so that a rehearsal can be resumed without its file.
    Script(Box<Script>),
}

impl Header {
    /// The header of a session that begins at `now`.
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

    /// The header of a rehearsal of this session.
    #[must_use]
    pub fn rehearsed(self, rehearsal: Rehearsal) -> Self {
        Self { trial: None, rehearsal: Some(rehearsal), ..self }
    }

    /// The setting from the session's beginning. Its hours are UTC until somebody looks; a rehearsal is paused until
    /// somebody runs it.
    #[must_use]
    pub fn setting(&self) -> Setting {
        let reality = match (&self.rehearsal, self.trial) {
            (Some(_), _) => Reality::Rehearsal { rate: 0 },
            (None, Some(rate)) => Reality::Trial { rate },
            (None, None) => Reality::Real,
        };
        Setting { planned_start: self.planned_start, moved: self.moved, offsets: Offsets::UTC, reality }
    }

    /// Whether the session was begun from this plan's file.
    #[must_use]
    pub fn is_of(&self, plan_file: &Path) -> bool {
        self.plan_file.as_deref() == Some(&in_full(plan_file))
    }
}

/// The absolute path, or the path as it was if the system gives none. It is cleaned to be shown: a name that could
/// command a terminal would make a journal that is refused.
pub(super) fn in_full(path: &Path) -> PathBuf {
    if own::is_own(path) {
        return path.to_owned();
    }
    // The plan's file may be gone while its folder is there.
    let full = path.canonicalize().or_else(|_| in_its_folder(path)).unwrap_or_else(|_| path.to_owned());
    PathBuf::from(clean(&full.to_string_lossy(), usize::MAX).into_owned())
}

fn in_its_folder(path: &Path) -> io::Result<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(folder.canonicalize()?.join(path.file_name().unwrap_or_default()))
}
