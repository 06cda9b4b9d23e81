//! The folders that a session may be kept in, and which of them can be trusted.
//!
//! The first is the user's choice. The others are places where a system lets everybody put files: one that somebody else
//! could have made, or could write in, is left out, since what lies there may be meant to mislead or to destroy.

use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::error::{During, Failure, Step};
use super::platform;

/// Returns the folder that helps out, for sessions or rehearsals as `folder` says: where the system keeps what this user's
/// programs need while they run, else among what is temporary.
#[must_use]
pub fn fallback(folder: &str) -> PathBuf {
    platform::fallback().join(folder)
}

/// The folder of sessions, and those that help out when it cannot be written.
#[derive(Clone)]
pub(super) struct Places {
    root: PathBuf,
    fallbacks: Vec<PathBuf>,
}

impl Places {
    pub(super) fn new(root: PathBuf, fallbacks: Vec<PathBuf>) -> Self {
        Self { root, fallbacks }
    }

    /// Returns every folder, in the order in which they are tried.
    pub(super) fn all(&self) -> impl Iterator<Item = &PathBuf> {
        std::iter::once(&self.root).chain(&self.fallbacks)
    }

    /// Returns the folders to look in: the first, and those of the others that are there and nobody else's.
    pub(super) fn trusted(&self) -> Vec<PathBuf> {
        let fallbacks = self.fallbacks.iter().filter(|place| is_trusted(place));
        std::iter::once(&self.root).chain(fallbacks).cloned().collect()
    }

    /// Makes one of the folders where it is not there, and makes sure that it may be written in.
    pub(super) fn make(&self, disk: &dyn Disk, place: &Path) -> Result<(), Failure> {
        let made = disk.make_folder(place).and_then(|()| {
            let trusted = place == self.root || is_trusted(place);
            if trusted { Ok(()) } else { Err(std::io::ErrorKind::PermissionDenied.into()) }
        });
        made.during(Step::MakeFolder, place)
    }
}

/// Returns whether a folder, and the one that it lies in, are this user's alone to write in.
fn is_trusted(place: &Path) -> bool {
    platform::is_own_folder(place) && place.parent().is_some_and(platform::is_own_folder)
}
