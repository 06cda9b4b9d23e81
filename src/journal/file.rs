//! The journal of one session while it is written: entries go to its newest part, and to a new part when that fails.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::floor::time::{Span, Stamp};

use super::disk::{Disk, DiskFile, write_whole};
use super::error::{During, Failure, SealError, Step};
use super::folders::Folders;
use super::line::JournalLine;
use super::lock::Locks;
use super::parts::SessionId;
use super::read::record_line;
use super::seal;

/// How long a journal that could not be saved waits before it tries the disks again.
///
/// Each attempt writes the whole session, so not every act makes one.
pub const RETRY_AFTER: Span = Span::from_secs(10);

/// Makes the header line of a part, given its number.
pub(super) type HeaderOf = Box<dyn Fn(u32) -> Result<JournalLine, super::LineError> + Send>;

/// The journal of one session, open for writing by this program alone.
///
/// It holds a copy of all entry lines, so that a new part can be written without reading the old one, which may lie
/// on the disk that just failed.
pub struct Journal {
    disk: Arc<dyn Disk>,
    id: SessionId,
    folders: Folders,
    locks: Locks,
    header: HeaderOf,
    body: Vec<u8>,
    entries: u64,
    saved: u64,
    part: Option<OpenPart>,
    last_part: u32,
    failed: Option<(Failure, Stamp)>,
}

/// A file that takes entries. While there is one, all entries are in it and synced.
pub(super) struct OpenPart {
    pub(super) path: PathBuf,
    pub(super) file: Box<dyn DiskFile>,
}

/// What is on disk when a journal is opened.
pub(super) struct OnDisk {
    pub(super) body: Vec<u8>,
    pub(super) entries: u64,
    pub(super) part: Option<OpenPart>,
    pub(super) last_part: u32,
}

impl Journal {
    pub(super) fn new(
        disk: Arc<dyn Disk>,
        id: SessionId,
        folders: Folders,
        locks: Locks,
        header: HeaderOf,
        on_disk: OnDisk,
    ) -> Self {
        let OnDisk { body, entries, part, last_part } = on_disk;
        let failed = None;
        Self { disk, id, folders, locks, header, body, entries, saved: entries, part, last_part, failed }
    }

    /// Returns the session's name.
    #[must_use]
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// Returns the file that holds all entries; none while they are not all on a disk.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.part.as_ref().map(|part| part.path.as_path())
    }

    /// Returns how many entries there are, on a disk or not.
    pub(super) fn entries(&self) -> u64 {
        self.entries
    }

    /// Returns how many entries are on a disk, counted from the session's first.
    #[must_use]
    pub fn saved(&self) -> u64 {
        self.saved
    }

    /// Returns why the newest entries are not on a disk, if they are not, and when the disks are tried again.
    #[must_use]
    pub fn failure(&self) -> Option<(&Failure, Stamp)> {
        self.failed.as_ref().map(|(failure, at)| (failure, *at + RETRY_AFTER))
    }

    /// Writes an entry, and returns when it is on the disk.
    ///
    /// When the disk fails, the whole session goes to a new part, in the same folder or another. When no folder takes
    /// it, the entry is kept in memory with those after it, and the next attempt comes with the first entry, or the
    /// first [`Journal::retry`], after [`RETRY_AFTER`].
    pub fn append(&mut self, line: &JournalLine, now: Stamp) -> Result<(), Failure> {
        self.body.extend_from_slice(line.bytes());
        self.entries += 1;
        let Some(part) = &mut self.part else { return self.retry(now) };
        let written = part.file.write_all(line.bytes()).during(Step::Write, &part.path);
        match written.and_then(|()| part.file.sync().during(Step::Sync, &part.path)) {
            Ok(()) => {
                self.saved = self.entries;
                Ok(())
            }
            // What a disk holds after a failed sync is not known, and a second sync may claim a success that was
            // none: this file gets nothing more.
            Err(failure) => {
                self.part = None;
                self.rotate(now, Some(failure))
            }
        }
    }

    /// Tries the disks again if entries are not saved and the last attempt is [`RETRY_AFTER`] ago.
    pub fn retry(&mut self, now: Stamp) -> Result<(), Failure> {
        match &self.failed {
            None if self.part.is_some() => Ok(()),
            // A clock that was set back must not put the next attempt off by as much.
            Some((failure, at)) if now >= *at && now < *at + RETRY_AFTER => Err(failure.clone()),
            _ => self.rotate(now, None),
        }
    }

    /// Notes that the session is alive at `at`; cheap, and not waited for.
    pub fn beat(&self, at: Stamp) {
        self.locks.beat(at);
    }

    /// Replaces the journal by a record that names no speaker: its parts, torn tails and lock are removed.
    pub fn seal(mut self, record: &impl serde::Serialize) -> Result<PathBuf, SealError> {
        let line = record_line(&self.id, record)?;
        self.part = None;
        seal::replace(&*self.disk, &self.id, &self.folders, &mut self.locks, &line)
    }

    /// Removes every file of a session in which nothing has happened; one that has entries stays as it is.
    pub fn discard(mut self) -> Result<(), SealError> {
        if self.entries > 0 {
            return Ok(());
        }
        self.part = None;
        seal::sweep(&*self.disk, &self.id, &self.folders.trusted(), Path::new(""))
    }

    /// Writes the whole session to a new part, in the first folder that takes it.
    fn rotate(&mut self, now: Stamp, cause: Option<Failure>) -> Result<(), Failure> {
        let mut first = cause;
        for folder in self.folders.clone().all() {
            match self.write_part(folder) {
                Ok(part) => {
                    self.part = Some(part);
                    self.saved = self.entries;
                    self.failed = None;
                    return Ok(());
                }
                Err(failure) => first = first.or(Some(failure)),
            }
        }
        let failure = first.unwrap_or_else(|| Failure::nowhere(self.id.as_str()));
        self.failed = Some((failure.clone(), now));
        Err(failure)
    }

    fn write_part(&mut self, folder: &Path) -> Result<OpenPart, Failure> {
        self.folders.make(&*self.disk, folder)?;
        self.locks.cover(folder).during(Step::Lock, &self.id.lock_file(folder))?;
        // A number is used once: after a failure nobody knows what bears it.
        self.last_part += 1;
        // A disk that was away may come back with parts that nobody had seen.
        while self.id.part_file(folder, self.last_part).exists() {
            self.last_part += 1;
        }
        let path = self.id.part_file(folder, self.last_part);
        let header = (self.header)(self.last_part)
            .map_err(|_| std::io::ErrorKind::InvalidData.into())
            .during(Step::Write, &path)?;
        let file = write_whole(&*self.disk, &path, &[header.bytes(), &self.body])?;
        Ok(OpenPart { path, file })
    }
}
