//! The system's runtime folder, where the console's sockets lie; and whether a folder can be trusted.
//!
//! It is no place for a journal: many systems keep it in memory. A folder that another user made or can write in is not
//! used, since its files may be an attack.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, RealDisk};
use super::platform;

/// Returns this user's runtime folder of that name: in `XDG_RUNTIME_DIR`, else in the temp dir.
#[must_use]
pub fn runtime_folder(name: &str) -> PathBuf {
    platform::runtime_folder().join(name)
}

/// Makes a folder for this user alone, if it is missing; an error if others can write in it.
pub fn make_trusted(folder: &Path) -> io::Result<()> {
    RealDisk.make_folder(folder)?;
    if is_trusted(folder) { Ok(()) } else { Err(io::ErrorKind::PermissionDenied.into()) }
}

/// Returns whether only this user can write in a folder and in its parent.
#[must_use]
pub fn is_trusted(folder: &Path) -> bool {
    platform::is_own_folder(folder) && folder.parent().is_some_and(platform::is_own_folder)
}
