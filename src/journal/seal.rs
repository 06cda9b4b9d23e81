//! The seal: a journal that says who spoke gives way to a record that does not.

use std::path::{Path, PathBuf};

use super::disk::{Disk, write_whole};
use super::error::{During, Failure, SealError, Step};
use super::folders::Folders;
use super::line::JournalLine;
use super::lock::Locks;
use super::parts::{SessionId, all_files};

/// Puts the record in the place of the session's first part, and removes all other files of the session.
///
/// The record is on the disk before anything is removed. It goes to the first folder that takes it.
pub(super) fn replace(
    disk: &dyn Disk,
    id: &SessionId,
    folders: &Folders,
    locks: &mut Locks,
    record: &JournalLine,
) -> Result<PathBuf, SealError> {
    let mut first = None;
    for folder in folders.all() {
        let path = id.part_file(folder, 1);
        let written = folders
            .make(disk, folder)
            .and_then(|()| locks.cover(folder).during(Step::Lock, &id.lock_file(folder)))
            .and_then(|()| write_whole(disk, &path, &[record.bytes()]));
        match written {
            Ok(_) => return sweep(disk, id, &folders.trusted(), &path).map(|()| path),
            Err(failure) => first = first.or(Some(failure)),
        }
    }
    Err(SealError::NotWritten(first.unwrap_or_else(|| Failure::nowhere(id.as_str()))))
}

/// Removes every file of a sealed session but the record. The lock goes last: until then the rest is held.
pub(super) fn sweep(
    disk: &dyn Disk,
    id: &SessionId,
    folders: &[PathBuf],
    record: &Path,
) -> Result<(), SealError> {
    let mut files = all_files(id, folders);
    files.retain(|file| file != record);
    files.sort_by_key(|file| file.extension().is_some_and(|kind| kind == "lock"));
    let mut left = Vec::new();
    let mut why = None;
    for file in files {
        if let Err(failure) = disk.remove(&file).during(Step::Remove, &file) {
            why = why.or(Some(failure));
            left.push(file);
        }
    }
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        if let Err(failure) = disk.sync_folder(folder).during(Step::SyncFolder, folder) {
            why = why.or(Some(failure));
        }
    }
    why.map_or(Ok(()), |why| Err(SealError::Left { left, why }))
}
