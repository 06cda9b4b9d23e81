//! The folders that a session may be kept in, and which of them can be trusted.
//!
//! The first is the user's choice. The others are places where a system lets everybody put files: one that somebody else
//! could have made, or could write in, is left out, since what lies there may be meant to mislead or to destroy.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, RealDisk};
use super::error::{During, Failure, Step};
use super::platform;

/// Returns the folder that the system gives for sessions, or rehearsals, as `folder` says.
///
/// It lies in `TRIBUNE_STATE_DIR` where that is set; else in `tribune` in the system's folder for the state of
/// programs, or for their data where it has none for state; on Windows in the folder of what stays on the computer. None
/// where the system knows no home folder.
#[must_use]
pub fn state_root(folder: &str) -> Option<PathBuf> {
    root_in(std::env::var_os("TRIBUNE_STATE_DIR"), folder)
}

fn root_in(set: Option<OsString>, folder: &str) -> Option<PathBuf> {
    if let Some(set) = set.filter(|set| !set.is_empty()) {
        return Some(Path::new(&set).join(folder));
    }
    Some(platform::state_folder()?.join("tribune").join(folder))
}

/// Returns the folder that helps out, for sessions or rehearsals as `folder` says: where the system keeps what this user's
/// programs need while they run, else among what is temporary.
#[must_use]
pub fn fallback(folder: &str) -> PathBuf {
    platform::fallback().join(folder)
}

/// The folder of sessions, and those that help out when it cannot be written.
#[derive(Clone)]
pub(super) struct Folders {
    root: PathBuf,
    fallbacks: Vec<PathBuf>,
}

impl Folders {
    pub(super) fn new(root: PathBuf, fallbacks: Vec<PathBuf>) -> Self {
        Self { root, fallbacks }
    }

    /// Returns every folder, in the order in which they are tried.
    pub(super) fn all(&self) -> impl Iterator<Item = &PathBuf> {
        std::iter::once(&self.root).chain(&self.fallbacks)
    }

    /// Returns the folders to look in: the first, and those of the others that are there and nobody else's.
    pub(super) fn trusted(&self) -> Vec<PathBuf> {
        let fallbacks = self.fallbacks.iter().filter(|folder| is_trusted(folder));
        std::iter::once(&self.root).chain(fallbacks).cloned().collect()
    }

    /// Makes one of the folders where it is not there, and makes sure that it may be written in.
    pub(super) fn make(&self, disk: &dyn Disk, folder: &Path) -> Result<(), Failure> {
        let made = disk.make_folder(folder).and_then(|()| {
            let trusted = folder == self.root || is_trusted(folder);
            if trusted { Ok(()) } else { Err(std::io::ErrorKind::PermissionDenied.into()) }
        });
        made.during(Step::MakeFolder, folder)
    }
}

/// Makes a folder for this user alone where it is not there; an error where others could write in it.
pub fn make_trusted(folder: &Path) -> io::Result<()> {
    RealDisk.make_folder(folder)?;
    if is_trusted(folder) { Ok(()) } else { Err(io::ErrorKind::PermissionDenied.into()) }
}

/// Returns whether a folder, and the one that it lies in, are this user's alone to write in.
#[must_use]
pub fn is_trusted(folder: &Path) -> bool {
    platform::is_own_folder(folder) && folder.parent().is_some_and(platform::is_own_folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_that_is_set_goes_before_the_systems_own() {
        assert_eq!(root_in(Some("/keep".into()), "sessions"), Some(Path::new("/keep").join("sessions")));
        for unset in [None, Some(OsString::new())] {
            let own = root_in(unset, "rehearsals").expect("a home folder");
            assert!(own.ends_with(Path::new("tribune").join("rehearsals")), "{own:?}");
        }
    }
}
