//! The seal: a journal that says who spoke gives way to a record that does not.

use std::path::{Path, PathBuf};

use super::disk::{Disk, write_whole};
use super::error::{During, Failure, SealError, Step};
use super::line::Line;
use super::lock::Locks;
use super::parts::{SessionId, all_files};
use super::places::Places;

/// Puts the record in the place of the session's first part, and removes all other files of the session.
///
/// The record is on the disk before anything is removed. It goes to the first folder that takes it.
pub(super) fn replace(
    disk: &dyn Disk,
    id: &SessionId,
    places: &Places,
    locks: &mut Locks,
    record: &Line,
) -> Result<PathBuf, SealError> {
    let mut first = None;
    for place in places.all() {
        let path = id.part_file(place, 1);
        let written = places
            .make(disk, place)
            .and_then(|()| locks.cover(place).during(Step::Lock, &id.lock_file(place)))
            .and_then(|()| write_whole(disk, &path, &[record.bytes()]));
        match written {
            Ok(_) => return sweep(disk, id, &places.trusted(), &path).map(|()| path),
            Err(failure) => first = first.or(Some(failure)),
        }
    }
    Err(SealError::NotWritten(first.unwrap_or_else(|| Failure::nowhere(id.as_str()))))
}

/// Removes every file of a sealed session but the record. The lock goes last: until then the rest is held.
pub(super) fn sweep(
    disk: &dyn Disk,
    id: &SessionId,
    places: &[PathBuf],
    record: &Path,
) -> Result<(), SealError> {
    let mut files = all_files(id, places);
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
    for place in places.iter().filter(|place| place.is_dir()) {
        if let Err(failure) = disk.sync_folder(place).during(Step::SyncFolder, place) {
            why = why.or(Some(failure));
        }
    }
    why.map_or(Ok(()), |why| Err(SealError::Left { left, why }))
}
