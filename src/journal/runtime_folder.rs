//! The system's folder for what runs, which the console's sockets lie in: whether it, or another, can be trusted.
//!
//! It is no place for a journal: many systems keep it in memory. A folder that somebody else could have made, or could write
//! in, is left out, since what lies there may be meant to mislead or to destroy.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, RealDisk};
use super::platform;

/// Returns a folder in `XDG_RUNTIME_DIR`, else in the folder for what is temporary; for what this user's programs need
/// while they run.
#[must_use]
pub fn runtime_folder(name: &str) -> PathBuf {
    platform::runtime_folder().join(name)
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
