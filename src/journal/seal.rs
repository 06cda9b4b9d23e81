//! The seal: a record that names no speaker replaces the journal, and all other files of the session are removed, in
//! every folder that it was ever kept in.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use super::disk::{Disk, write_whole};
use super::error::{DiskFailure, DiskStep, During, LineError, SealError};
use super::id::SessionId;
use super::lock::is_held;
use super::manuscript::Manuscript;
use super::read::{Scanned, SealedPart, record_line, scan};

/// Replaces the journal with the record, and removes all other files of the session.
///
/// The record is on the disk before anything is removed.
pub(super) fn replace(
    disk: &dyn Disk,
    id: &SessionId,
    folder: &Path,
    manuscript: &Manuscript,
    record: &impl Serialize,
) -> Result<PathBuf, SealError> {
    let record = serde_json::to_value(record).map_err(LineError::Payload)?;
    // An older copy that somebody went on with is a session of its own now.
    let (own, others): (Vec<_>, Vec<_>) = manuscript.earlier.iter().cloned().partition(|folder| {
        scan(&id.file(folder))
            .map_or(true, |found| matches!(found, Scanned::Journal(part) if manuscript.holds(&part)))
    });
    let sealed = SealedPart { record, earlier: own };
    let path = id.file(folder);
    let line = record_line(id, &sealed)?;
    write_whole(disk, &path, &[line.bytes()]).map_err(SealError::NotWritten)?;
    sweep(disk, id, folder, &sealed)?;
    let left: Vec<_> = others.iter().map(|folder| id.file(folder)).collect();
    match left.first() {
        None => Ok(path),
        Some(other) => Err(is_in_use(other)).map_err(|why| SealError::Left { left, why }),
    }
}

/// Removes every file of a sealed session but the record. The lock goes last: until then no other program takes the
/// rest, and the next start sees that files are left.
pub(super) fn sweep(
    disk: &dyn Disk,
    id: &SessionId,
    folder: &Path,
    sealed: &SealedPart,
) -> Result<(), SealError> {
    let mut left = Vec::new();
    let mut why = None;
    let mut note = |(files, failure): (Vec<PathBuf>, DiskFailure)| {
        left.extend(files);
        why.get_or_insert(failure);
    };
    for earlier in &sealed.earlier {
        clear(disk, id, earlier).unwrap_or_else(&mut note);
    }
    let record = id.file(folder);
    let files = id.files(folder).during(DiskStep::Open, folder);
    let files = files.unwrap_or_else(|failure| {
        note((Vec::new(), failure));
        Vec::new()
    });
    let (locks, files): (Vec<_>, Vec<_>) =
        files.into_iter().filter(|file| *file != record).partition(|file| *file == id.lock_file(folder));
    remove(disk, files, folder).unwrap_or_else(&mut note);
    if let Some(why) = why {
        return Err(SealError::Left { left, why });
    }
    remove(disk, locks, folder).map_err(|(left, why)| SealError::Left { left, why })
}

/// Removes a session's files from an earlier folder. The error has the files that are left, and why.
pub(super) fn clear(
    disk: &dyn Disk,
    id: &SessionId,
    folder: &Path,
) -> Result<(), (Vec<PathBuf>, DiskFailure)> {
    let journal = id.file(folder);
    if is_held(&id.lock_file(folder)) {
        let why = is_in_use(&journal);
        return Err((vec![journal], why));
    }
    // A missing folder may be on a disk that is unplugged.
    let files = id.files(folder).during(DiskStep::Open, folder).map_err(|why| (vec![journal], why))?;
    remove(disk, files, folder)
}

/// Returns why a file of a sealed session is left: another program has the session open, or went on with it.
fn is_in_use(file: &Path) -> DiskFailure {
    let source = Arc::new(io::ErrorKind::ResourceBusy.into());
    DiskFailure { step: DiskStep::Remove, path: file.to_owned(), source }
}

/// Removes files of a folder. The error has the files that are left, and why. If only the sync of the folder failed, it
/// has no file: the removals may not be on the disk.
pub(super) fn remove(
    disk: &dyn Disk,
    files: Vec<PathBuf>,
    folder: &Path,
) -> Result<(), (Vec<PathBuf>, DiskFailure)> {
    let mut left = Vec::new();
    let mut why = None;
    if files.is_empty() {
        return Ok(());
    }
    for file in files {
        if let Err(failure) = disk.remove(&file).during(DiskStep::Remove, &file) {
            why.get_or_insert(failure);
            left.push(file);
        }
    }
    if let Err(failure) = disk.sync_folder(folder).during(DiskStep::SyncFolder, folder) {
        why.get_or_insert(failure);
    }
    why.map_or(Ok(()), |why| Err((left, why)))
}

/// Returns the files that may still name speakers: beside the session's record, and in earlier folders.
pub(super) fn left(id: &SessionId, folder: &Path, sealed: &SealedPart) -> Vec<PathBuf> {
    let record = id.file(folder);
    let mut left = id.files(folder).unwrap_or_default();
    left.retain(|file| *file != record);
    // If no file is beside the record, earlier folders were swept too.
    if !left.is_empty() {
        let earlier = sealed.earlier.iter();
        left.extend(earlier.flat_map(|folder| id.files(folder).unwrap_or_else(|_| vec![id.file(folder)])));
    }
    left
}
