//! The journal of one session, open for writing. Entries are appended to one file. If that fails, the whole session is
//! written to a new file in its place.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::floor::time::{Span, Stamp};

use super::disk::{Disk, DiskFile, is_there, numbered, write_whole};
use super::error::{DiskFailure, DiskStep, Distrust, During, SealError};
use super::id::SessionId;
use super::line::JournalLine;
use super::lock::{Lock, LockRefused};
use super::manuscript::Manuscript;
use super::read::{Scanned, scan};
use super::seal;

/// How long a journal that could not be saved waits before it tries the disk again.
///
/// Each attempt writes the whole session, so not every act makes one.
pub const RETRY_AFTER: Span = Span::from_secs(10);

/// How many names are tried for a session that begins in the same second as others of its plan.
const NAMES: u32 = 100;

/// The journal of one session, open for writing by this program alone.
pub struct Journal {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) folder: PathBuf,
    pub(super) id: SessionId,
    /// The slug and the moment of its name, while it has no file: until then the number in its name may change.
    pub(super) unnamed: Option<(String, Stamp)>,
    /// `None` if the folder gave none. Nothing is written without one.
    pub(super) lock: Option<Lock>,
    pub(super) manuscript: Manuscript,
    /// An unfinished line that still stands at the end of the file.
    pub(super) torn: Vec<u8>,
    /// The file that takes entries. While there is one, all entries are in it and synced.
    pub(super) file: Option<Box<dyn DiskFile>>,
    pub(super) saved: u64,
    pub(super) failed: Option<Trouble>,
}

/// Why the newest entries are not on the disk.
#[derive(Debug, Clone)]
pub(super) struct Trouble {
    pub(super) failure: DiskFailure,
    /// When the first of the attempts failed.
    pub(super) since: Stamp,
    /// When the last one did.
    tried: Stamp,
}

impl Trouble {
    /// Returns when the disk is tried again.
    pub(super) fn retry_at(&self) -> Stamp {
        self.tried + RETRY_AFTER
    }
}

impl Journal {
    /// Returns the session's name.
    #[must_use]
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// Returns the file that holds all entries; `None` while they are not all on the disk.
    #[must_use]
    pub fn path(&self) -> Option<PathBuf> {
        self.file.as_ref().map(|_| self.id.file(&self.folder))
    }

    /// Returns how many entries are on the disk, counted from the session's first.
    #[must_use]
    pub fn saved(&self) -> u64 {
        self.saved
    }

    /// Returns why the last attempt to write failed, and when the next is due; `None` if it did not fail.
    #[must_use]
    pub fn failure(&self) -> Option<(&DiskFailure, Stamp)> {
        self.failed.as_ref().map(|trouble| (&trouble.failure, trouble.retry_at()))
    }

    /// Writes an entry, and returns when it is on the disk.
    ///
    /// When the disk fails, the whole session is written to a new file, which takes the place of the old one. When that
    /// fails too, the entry is kept in memory with those after it, and the next attempt comes with the first entry, or
    /// the first [`Journal::retry`], after [`RETRY_AFTER`].
    pub fn append(&mut self, line: &JournalLine, now: Stamp) -> Result<(), DiskFailure> {
        self.manuscript.push(line);
        let Some(file) = &mut self.file else { return self.retry(now) };
        let path = self.id.file(&self.folder);
        let written = file.write_all(line.bytes()).during(DiskStep::Write, &path);
        match written.and_then(|()| file.sync().during(DiskStep::Sync, &path)) {
            Ok(()) => {
                self.saved = self.manuscript.entries();
                Ok(())
            }
            // After a failed sync nobody knows what the disk holds, and a second sync may report a success that was
            // none. So this file gets nothing more.
            Err(failure) => self.replace(now, Some(failure)),
        }
    }

    /// Tries the disk again if entries are not saved and the last attempt is [`RETRY_AFTER`] ago.
    pub fn retry(&mut self, now: Stamp) -> Result<(), DiskFailure> {
        match &self.failed {
            None if self.file.is_some() => Ok(()),
            // A clock that was set back must not delay the next attempt by as much.
            Some(trouble) if now >= trouble.tried && now < trouble.retry_at() => Err(trouble.failure.clone()),
            _ => self.replace(now, None),
        }
    }

    /// Notes that the session is alive at `at`. Cheap, and waits for no disk.
    pub fn beat(&self, at: Stamp) {
        if let Some(lock) = &self.lock {
            lock.beat(at);
        }
    }

    /// Replaces the journal with a record that names no speaker. Its torn tails, its lock, and its files in earlier
    /// folders are removed.
    pub fn seal(mut self, record: &impl serde::Serialize) -> Result<PathBuf, SealError> {
        self.file = None;
        self.secure().map_err(SealError::NotWritten)?;
        seal::replace(&*self.disk, &self.id, &self.folder, &self.manuscript, record)
    }

    /// Removes every file of a session in which nothing has happened; one that has entries stays as it is.
    pub fn discard(mut self) -> Result<(), SealError> {
        // Without the lock nothing was written here, and files of this name may be another program's.
        if self.manuscript.entries() > 0 || self.lock.is_none() {
            return Ok(());
        }
        self.file = None;
        self.remove(|_| true).map_err(|(left, why)| SealError::Left { left, why })
    }

    /// Returns a journal of the same session for another folder; nothing is written yet.
    pub(super) fn elsewhere(&self, manuscript: Manuscript, folder: PathBuf) -> Self {
        let mut manuscript = manuscript;
        manuscript.was_in(&self.folder);
        manuscript.earlier.retain(|earlier| *earlier != folder);
        Self {
            disk: Arc::clone(&self.disk),
            folder,
            id: self.id.clone(),
            unnamed: self.unnamed.clone(),
            lock: None,
            manuscript,
            torn: Vec::new(),
            file: None,
            saved: 0,
            failed: None,
        }
    }

    /// Writes the whole session, if the parent folder exists: a mistyped path is not created.
    pub(super) fn begin_in_folder_that_is_there(&mut self, now: Stamp) -> Result<(), DiskFailure> {
        let above = self.folder.parent().unwrap_or(&self.folder);
        let is_there = std::fs::read_dir(above).map(drop).during(DiskStep::Open, above);
        if let Err(failure) = is_there {
            self.failed = Some(Trouble { failure: failure.clone(), since: now, tried: now });
            return Err(failure);
        }
        self.retry(now)
    }

    /// Removes the session's files from this folder, since another one has it now. Returns the files that are left.
    pub(super) fn retire(mut self) -> Vec<PathBuf> {
        self.file = None;
        let path = self.id.file(&self.folder);
        if self.lock.is_none() {
            // This program wrote nothing here; an earlier one may have.
            return if is_there(&path) { vec![path] } else { Vec::new() };
        }
        // A tail that was set aside stays: it exists nowhere else.
        let is_tail = |file: &Path| file.to_string_lossy().contains(".torn");
        if self.set_torn_aside().is_err() {
            return vec![path];
        }
        let removed = self.remove(|file| !is_tail(file));
        let left = self.id.files(&self.folder).unwrap_or_default();
        // A removal that may not be on the disk does not count.
        if removed.is_err() && left.is_empty() { vec![path] } else { left }
    }

    /// Forgets the earlier folders: no file of the session is left there.
    pub(super) fn forget_earlier(&mut self, now: Stamp) -> Result<(), DiskFailure> {
        self.manuscript.earlier.clear();
        self.replace(now, None)
    }

    /// Removes the session's files for which `which` is true. The error has the files that are left, and why.
    fn remove(&self, which: impl Fn(&Path) -> bool) -> Result<(), (Vec<PathBuf>, DiskFailure)> {
        let files = self.id.files(&self.folder).during(DiskStep::Open, &self.folder);
        let files = files.map_err(|why| (Vec::new(), why))?;
        let files = files.into_iter().filter(|file| which(file)).collect();
        seal::remove(&*self.disk, files, &self.folder)
    }

    /// Writes the whole session to a new file that takes the journal's place.
    fn replace(&mut self, now: Stamp, cause: Option<DiskFailure>) -> Result<(), DiskFailure> {
        self.file = None;
        match self.write_session() {
            Ok(file) => {
                self.file = Some(file);
                self.saved = self.manuscript.entries();
                self.failed = None;
                self.unnamed = None;
                Ok(())
            }
            Err(failure) => {
                let failure = cause.unwrap_or(failure);
                let since = self.failed.as_ref().map_or(now, |trouble| trouble.since);
                self.failed = Some(Trouble { failure: failure.clone(), since, tried: now });
                Err(failure)
            }
        }
    }

    fn write_session(&mut self) -> Result<Box<dyn DiskFile>, DiskFailure> {
        self.secure()?;
        self.set_torn_aside()?;
        let path = self.id.file(&self.folder);
        let head = self.manuscript.head();
        let head = head.map_err(|_| io::ErrorKind::InvalidData.into()).during(DiskStep::Write, &path)?;
        write_whole(&*self.disk, &path, &[head.bytes(), self.manuscript.body()])
    }

    /// Copies the file's unfinished last line to a file beside it, before the journal is cut or replaced.
    fn set_torn_aside(&mut self) -> Result<(), DiskFailure> {
        if !self.torn.is_empty() {
            set_aside(&*self.disk, &self.id.file(&self.folder), &self.torn)?;
            self.torn.clear();
        }
        Ok(())
    }

    /// Makes sure that this program alone writes the session, and that no other has written it since it was read.
    fn secure(&mut self) -> Result<(), DiskFailure> {
        // A disk that was unplugged and came back, or another disk in its place, does not have the lock.
        if self.lock.as_ref().is_some_and(Lock::is_in_place) {
            return Ok(());
        }
        self.lock = None;
        if self.folder.as_os_str().is_empty() {
            return Err(io::ErrorKind::NotFound.into()).during(DiskStep::MakeFolder, &self.folder);
        }
        self.disk.make_folder(&self.folder).during(DiskStep::MakeFolder, &self.folder)?;
        if let Some((slug, began)) = &self.unnamed {
            let (id, lock) = take_name(slug, *began, &self.folder)?;
            (self.id, self.lock) = (id, Some(lock));
            return Ok(());
        }
        let path = self.id.lock_file(&self.folder);
        let lock = Lock::take(&path).map_err(io::Error::from).during(DiskStep::Lock, &path)?;
        let path = self.id.file(&self.folder);
        if is_there(&path) && !self.is_beginning(&path) {
            return Err(io::ErrorKind::AlreadyExists.into()).during(DiskStep::Create, &path);
        }
        self.lock = Some(lock);
        Ok(())
    }

    /// Returns whether memory holds everything of this session that a file holds.
    fn is_beginning(&self, path: &Path) -> bool {
        matches!(scan(path), Ok(Scanned::Journal(part)) if self.manuscript.holds(&part))
    }
}

/// Finds a name that no session in the folder has, and takes its lock.
pub(super) fn take_name(slug: &str, began: Stamp, folder: &Path) -> Result<(SessionId, Lock), DiskFailure> {
    let mut refused: io::Error = io::ErrorKind::AlreadyExists.into();
    for number in 1..=NAMES {
        let id = SessionId::new(slug, began, number);
        if is_there(&id.file(folder)) {
            continue;
        }
        match Lock::take(&id.lock_file(folder)) {
            // Between the check and the lock another program may have begun, and even ended, a session of this name.
            Ok(lock) if !is_there(&id.file(folder)) => return Ok((id, lock)),
            Ok(_) | Err(LockRefused::Held { .. }) => {}
            // Another user's lock may belong to another user's session.
            Err(LockRefused::NoLock(error)) if Distrust::of(&error).is_some() => refused = error,
            Err(LockRefused::NoLock(error)) => return Err(error).during(DiskStep::Lock, folder),
        }
    }
    Err(refused).during(DiskStep::Lock, folder)
}

/// Writes an unfinished line to a file of its own beside the journal; returns that file.
pub(super) fn set_aside(disk: &dyn Disk, journal: &Path, torn: &[u8]) -> Result<PathBuf, DiskFailure> {
    let kept = numbered(journal, ".torn").during(DiskStep::Create, journal)?;
    write_whole(disk, &kept, &[torn])?;
    Ok(kept)
}
