//! What differs between systems: who may read a file, and how a folder's names get onto the disk.

use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::path::Path;

/// Lets only the owner read and write the file that `options` will create.
#[cfg(unix)]
pub(super) fn owner_only(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

/// A new file has the rights of its folder, and that lies in the owner's profile.
#[cfg(not(unix))]
pub(super) fn owner_only(_options: &mut OpenOptions) {}

/// Makes one folder that only its owner may enter.
#[cfg(unix)]
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    DirBuilder::new().mode(0o700).create(path)
}

/// Makes one folder; it has the rights of the one it lies in.
#[cfg(not(unix))]
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().create(path)
}

/// Brings the names in a folder onto the disk.
///
/// Some network disks cannot; there is nothing better to do there, so that counts as done.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    match std::fs::File::open(path)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        done => done,
    }
}

/// Does nothing: the file system keeps its names in a log of its own, and a folder cannot be synced.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as where it can fail")]
pub(super) fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
