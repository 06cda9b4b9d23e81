//! What differs between systems: who may read a file, and how a folder's names get onto the disk.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;

use super::error::Distrust;

/// Returns the system's folder for programs' state, else the one for their data. `None` without a home folder.
#[cfg(not(windows))]
pub(super) fn state_folder() -> Option<PathBuf> {
    let system = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(system.state_dir().unwrap_or_else(|| system.data_dir()))
}

/// Returns the local folder. The one for data may be copied to a server with the user's profile.
#[cfg(windows)]
pub(super) fn state_folder() -> Option<PathBuf> {
    Some(etcetera::base_strategy::choose_native_strategy().ok()?.cache_dir())
}

/// Returns `tribune` in `XDG_RUNTIME_DIR`, else a folder of this user's own in the temp dir.
#[cfg(unix)]
pub(super) fn runtime_folder() -> PathBuf {
    let of_the_session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    if let Some(folder) = of_the_session.filter(|folder| folder.is_absolute()) {
        return folder.join("tribune");
    }
    // Everybody can write in the temp dir. The name is this user's, and a folder that another user made is not trusted.
    std::env::temp_dir().join(format!("tribune-{}", rustix::process::geteuid().as_raw()))
}

/// Returns `tribune` in the temp dir, of which each user has one here.
#[cfg(not(unix))]
pub(super) fn runtime_folder() -> PathBuf {
    std::env::temp_dir().join("tribune")
}

/// Opens a regular file of this user. Another user's file, a link, a pipe or the like is an error, and never blocks.
pub(super) fn open(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    no_link(options);
    let file =
        options.open(path).map_err(|error| if is_link(&error) { Distrust::NoFile.into() } else { error })?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(Distrust::NoFile.into());
    }
    if is_own(&about) { Ok(file) } else { Err(Distrust::OthersFile.into()) }
}

#[cfg(unix)]
fn no_link(options: &mut OpenOptions) {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
}

/// Sessions lie in the owner's profile: nobody else can put a link there.
#[cfg(not(unix))]
fn no_link(_options: &mut OpenOptions) {}

/// Returns whether an open file is the one that a path names.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |about: Metadata| (about.dev(), about.ino());
    let (open, named) = (file.metadata().map(identity), std::fs::symlink_metadata(path).map(identity));
    matches!((open, named), (Ok(open), Ok(named)) if open == named)
}

/// Returns whether a path names a file. While ours is open, no other can take its place.
#[cfg(not(unix))]
pub(super) fn is_at(_file: &File, path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// Returns whether a file could not be opened because it is a link.
#[cfg(unix)]
fn is_link(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// Links are followed here.
#[cfg(not(unix))]
fn is_link(_error: &io::Error) -> bool {
    false
}

/// Returns whether a file belongs to this user.
#[cfg(unix)]
fn is_own(about: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    about.uid() == rustix::process::geteuid().as_raw()
}

/// A file has the permissions of its folder, which lies in the owner's profile.
#[cfg(not(unix))]
fn is_own(_about: &Metadata) -> bool {
    true
}

/// Returns whether a path is a folder (not a link to one) of this user that nobody else can write in.
#[cfg(unix)]
pub(super) fn is_own_folder(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::symlink_metadata(path).is_ok_and(|about| {
        about.is_dir() && about.uid() == rustix::process::geteuid().as_raw() && about.mode() & 0o022 == 0
    })
}

/// Returns whether a path is a folder (not a link to one). Its permissions are those of the owner's profile.
#[cfg(not(unix))]
pub(super) fn is_own_folder(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|about| about.is_dir())
}

/// Lets only the owner read and write a file, whatever its permissions were.
#[cfg(unix)]
pub(super) fn make_private(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o600))
}

/// A file has the permissions of its folder.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as where it can fail")]
pub(super) fn make_private(_file: &File) -> io::Result<()> {
    Ok(())
}

/// Lets only the owner read and write the file that `options` will create.
#[cfg(unix)]
pub(super) fn owner_only(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

/// A new file has the permissions of its folder, which lies in the owner's profile.
#[cfg(not(unix))]
pub(super) fn owner_only(_options: &mut OpenOptions) {}

/// Makes one folder that only its owner may enter.
#[cfg(unix)]
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    DirBuilder::new().mode(0o700).create(path)
}

/// Makes one folder, with the permissions of its parent.
#[cfg(not(unix))]
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().create(path)
}

/// Syncs the names in a folder.
///
/// Some network disks cannot. Nothing better can be done there, so that counts as done.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    // Opening a pipe in its place would wait.
    let flags = (OFlags::DIRECTORY | OFlags::NONBLOCK).bits().cast_signed();
    match OpenOptions::new().read(true).custom_flags(flags).open(path)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        done => done,
    }
}

/// Does nothing: the file system logs its changes of names, and a folder cannot be synced.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as where it can fail")]
pub(super) fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
