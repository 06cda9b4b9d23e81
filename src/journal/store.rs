//! The sessions of a folder: list them, read one, begin one, resume one.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::floor::time::Stamp;

use super::disk::{Disk, DiskFile, RealDisk, is_there};
use super::error::{DeleteError, DiskFailure, DiskStep, Distrust, During, LineError, OpenError, ReadError};
use super::file::{Journal, set_aside, take_name};
use super::id::{SessionId, names_in};
use super::lock::{Lock, LockRefused, is_held, last_beat};
use super::manuscript::Manuscript;
use super::platform;
use super::read::{Part, Scanned, io_error, last_line, scan, scan_head};
use super::seal;

/// The folder that sessions are kept in.
pub struct Store {
    pub(super) disk: Arc<dyn Disk>,
    folder: PathBuf,
}

/// What the first line of a session's file says.
#[derive(Debug)]
pub enum Head<H> {
    /// A journal, with this header.
    Journal(H),
    /// A record that names no speaker.
    Sealed,
}

/// A session as it was read.
#[derive(Debug)]
pub enum Contents<H, E> {
    /// Its journal.
    Journal {
        /// The header.
        header: H,
        /// All entries that are whole, in order.
        entries: Vec<E>,
        /// How many bytes of an unfinished line come after them: a write that was cut short, or is under way.
        torn: u64,
    },
    /// Only a record is left.
    Sealed {
        /// The record.
        record: Value,
        /// Files that name speakers and should be gone: the sealing was cut short. [`Store::sweep`] removes them.
        left: Vec<PathBuf>,
    },
}

/// A session that was resumed.
pub struct Resumed<H, E> {
    /// The header.
    pub header: H,
    /// All entries so far, in order.
    pub entries: Vec<E>,
    /// The unfinished line at the end, if there was one.
    pub torn: Option<Torn>,
    /// When the session was last noted to be alive, before now.
    pub last_beat: Option<Stamp>,
    /// The journal, to append to.
    pub journal: Journal,
}

/// An unfinished line at the end of a journal: a program was killed in the middle of a write.
#[derive(Debug)]
pub struct Torn {
    /// Its length in bytes.
    pub bytes: u64,
    /// Where it was moved, or why it could not be moved yet. Until it is moved, the journal gets no more entries.
    pub kept: Result<PathBuf, DiskFailure>,
}

impl Store {
    /// Returns the store of a folder. `None`: the system has no folder, and sessions stay in memory. Nothing is read or
    /// made yet.
    #[must_use]
    pub fn open(folder: Option<PathBuf>) -> Self {
        Self::on(Arc::new(RealDisk), folder.unwrap_or_default())
    }

    pub(super) fn on(disk: Arc<dyn Disk>, folder: PathBuf) -> Self {
        Self { disk, folder }
    }

    /// Returns the folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the names of all sessions, also of those that cannot be read, the latest begun first. Opens no file.
    pub fn names(&self) -> Result<Vec<SessionId>, ReadError> {
        let names = match names_in(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            names => names.map_err(|source| io_error(&self.folder, source))?,
        };
        let mut ids: Vec<_> = names.iter().filter_map(|name| SessionId::of_file(name)).collect();
        ids.sort_unstable_by(|one, other| other.cmp(one));
        Ok(ids)
    }

    /// Returns the sessions that have other files beside the journal or the record, in order: a lock, a tail that was set
    /// aside, a draft.
    #[must_use]
    pub fn accompanied(&self) -> BTreeSet<SessionId> {
        let names = names_in(&self.folder).unwrap_or_default();
        let others = names.iter().filter(|name| SessionId::of_file(name).is_none());
        others.filter_map(|name| SessionId::parse(name.split_once('.')?.0)).collect()
    }

    /// Reads the first line of a session's file, and no more. Damage further on shows only in [`Store::read`].
    pub fn head<H: DeserializeOwned>(&self, id: &SessionId) -> Result<Head<H>, ReadError> {
        Ok(match scan_head(&id.file(&self.folder))? {
            Scanned::Journal(Part { header, .. }) => Head::Journal(header),
            Scanned::Sealed(_) => Head::Sealed,
        })
    }

    /// Returns the payload of the last whole line of a session's file; `None` if it is long. It tells how a session
    /// ended without reading the rest.
    pub fn last_line(&self, id: &SessionId) -> Result<Option<Vec<u8>>, ReadError> {
        last_line(&id.file(&self.folder))
    }

    /// Reads a session, running or not. Touches nothing, and needs no lock.
    pub fn read<H, E>(&self, id: &SessionId) -> Result<Contents<H, E>, ReadError>
    where
        H: DeserializeOwned,
        E: DeserializeOwned,
    {
        Ok(match self.scan::<H, E>(id)? {
            Scanned::Journal(Part { header, entries, torn, .. }) => {
                Contents::Journal { header, entries, torn }
            }
            Scanned::Sealed(sealed) => {
                let left = seal::left(id, &self.folder, &sealed);
                Contents::Sealed { record: sealed.record, left }
            }
        })
    }

    /// Returns when a session was last noted to be alive.
    #[must_use]
    pub fn last_beat(&self, id: &SessionId) -> Option<Stamp> {
        last_beat(&id.lock_file(&self.folder))
    }

    /// Returns whether some program has the session open for writing.
    #[must_use]
    pub fn is_held(&self, id: &SessionId) -> bool {
        is_held(&id.lock_file(&self.folder))
    }

    /// Begins a session, named after `slug` and `now`, and writes its first line.
    ///
    /// A disk that fails is no error: the session begins in memory, and [`Journal::failure`] says why. Only a header
    /// that cannot become a line is one.
    pub fn create<H: Serialize>(&self, slug: &str, header: &H, now: Stamp) -> Result<Journal, LineError> {
        let mut journal = self.prepare(slug, header, now)?;
        // If it failed, the journal keeps the reason.
        let _ = journal.retry(now);
        Ok(journal)
    }

    /// Begins a session as [`Store::create`] does, but leaves its first line to the first [`Journal::retry`] or
    /// [`Journal::append`]: before there is something to keep, nothing waits for the disk.
    pub fn prepare<H: Serialize>(&self, slug: &str, header: &H, now: Stamp) -> Result<Journal, LineError> {
        let mut journal = self.in_memory(slug, header, now)?;
        // If there is no lock, the first attempt to write says so.
        if !self.folder.as_os_str().is_empty()
            && self.disk.make_folder(&self.folder).is_ok()
            && let Ok((id, lock)) = take_name(slug, now, &self.folder)
        {
            (journal.id, journal.lock) = (id, Some(lock));
        }
        journal.beat(now);
        Ok(journal)
    }

    /// Begins a session as [`Store::prepare`] does, but leaves its name to the first attempt to write, too: this does
    /// not touch the disk, which may hang.
    pub fn in_memory<H: Serialize>(&self, slug: &str, header: &H, now: Stamp) -> Result<Journal, LineError> {
        Ok(Journal {
            disk: Arc::clone(&self.disk),
            folder: self.folder.clone(),
            id: SessionId::new(slug, now, 1),
            unnamed: Some((slug.to_owned(), now)),
            lock: None,
            manuscript: Manuscript::begin(header)?,
            torn: Vec::new(),
            file: None,
            saved: 0,
            failed: None,
        })
    }

    /// Resumes a session, for this program alone.
    ///
    /// An unfinished last line is moved to a file beside the journal. A disk that fails is no error: then the next
    /// entry writes the whole session to a new file. For a sealed session, which is an error, files that an interrupted
    /// sealing left are removed.
    pub fn resume<H, E>(&self, id: &SessionId) -> Result<Resumed<H, E>, OpenError>
    where
        H: DeserializeOwned + Serialize,
        E: DeserializeOwned,
    {
        let last_beat = self.last_beat(id);
        if !is_there(&id.file(&self.folder)) {
            return Err(ReadError::Missing { id: id.to_string() }.into());
        }
        self.resume_with(id, self.lock(id)?, last_beat)
    }

    /// Resumes a session as [`Store::resume`] does, but takes no lock and writes nothing before the first entry: a disk
    /// that cannot be written may still be read.
    pub fn resume_in_memory<H, E>(&self, id: &SessionId) -> Result<Resumed<H, E>, OpenError>
    where
        H: DeserializeOwned + Serialize,
        E: DeserializeOwned,
    {
        self.resume_with(id, None, self.last_beat(id))
    }

    fn resume_with<H, E>(
        &self,
        id: &SessionId,
        lock: Option<Lock>,
        last_beat: Option<Stamp>,
    ) -> Result<Resumed<H, E>, OpenError>
    where
        H: DeserializeOwned + Serialize,
        E: DeserializeOwned,
    {
        let path = id.file(&self.folder);
        let part = match self.scan::<H, E>(id)? {
            Scanned::Journal(part) => part,
            Scanned::Sealed(sealed) => {
                let left = lock.and_then(|_lock| seal::sweep(&*self.disk, id, &self.folder, &sealed).err());
                return Err(OpenError::Sealed { path, left });
            }
        };
        let manuscript = Manuscript::of(&part).map_err(|_| io::ErrorKind::InvalidData.into());
        let manuscript = manuscript.map_err(|source| io_error(&path, source))?;
        let tail = read_tail(&path, part.whole, part.torn).map_err(|source| io_error(&path, source))?;
        let kept = (!tail.is_empty()).then(|| match lock {
            Some(_) => set_aside(&*self.disk, &path, &tail),
            None => Err(io::ErrorKind::ReadOnlyFilesystem.into())
                .during(DiskStep::Lock, &id.lock_file(&self.folder)),
        });
        let is_aside = kept.as_ref().is_none_or(Result::is_ok);
        let file =
            (lock.is_some() && is_aside).then(|| self.append_to(&path, part.whole, part.torn)).flatten();
        let journal = Journal {
            disk: Arc::clone(&self.disk),
            folder: self.folder.clone(),
            id: id.clone(),
            unnamed: None,
            lock,
            saved: manuscript.entries(),
            manuscript,
            torn: if is_aside { Vec::new() } else { tail },
            file,
            failed: None,
        };
        let torn = kept.map(|kept| Torn { bytes: part.torn, kept });
        Ok(Resumed { header: part.header, entries: part.entries, torn, last_beat, journal })
    }

    /// Removes the files that an interrupted sealing left. A session that is not sealed stays as it is.
    pub fn sweep(&self, id: &SessionId) -> Result<(), OpenError> {
        let _lock = self.lock(id)?;
        let Scanned::Sealed(sealed) = self.scan::<serde::de::IgnoredAny, serde::de::IgnoredAny>(id)? else {
            return Ok(());
        };
        let path = id.file(&self.folder);
        let swept = seal::sweep(&*self.disk, id, &self.folder, &sealed);
        swept.map_err(|left| OpenError::Sealed { path, left: Some(left) })
    }

    /// Deletes a session: all its files, here and in the folders that it was kept in before. A damaged one can be deleted too.
    pub fn delete(&self, id: &SessionId) -> Result<(), DeleteError> {
        let lock = self.lock(id)?;
        let earlier = match self.scan::<serde::de::IgnoredAny, serde::de::IgnoredAny>(id) {
            Ok(Scanned::Journal(Part { earlier, .. })) => earlier,
            Ok(Scanned::Sealed(sealed)) => sealed.earlier,
            Err(ReadError::Missing { id }) => return Err(OpenError::from(ReadError::Missing { id }).into()),
            Err(_) => Vec::new(),
        };
        let files =
            id.files(&self.folder).map_err(|source| OpenError::from(io_error(&self.folder, source)))?;
        let left = |(left, why)| DeleteError::Left { left, why };
        for folder in &earlier {
            seal::clear(&*self.disk, id, folder).map_err(left)?;
        }
        seal::remove(&*self.disk, files, &self.folder).map_err(left)?;
        drop(lock);
        Ok(())
    }

    fn scan<H: DeserializeOwned, E: DeserializeOwned>(
        &self,
        id: &SessionId,
    ) -> Result<Scanned<H, E>, ReadError> {
        let path = id.file(&self.folder);
        if !is_there(&path) {
            return Err(ReadError::Missing { id: id.to_string() });
        }
        scan(&path)
    }

    /// Takes a session's lock; `None` if the folder gives none because it cannot be written.
    fn lock(&self, id: &SessionId) -> Result<Option<Lock>, OpenError> {
        let path = id.lock_file(&self.folder);
        match Lock::take(&path) {
            Ok(lock) => Ok(Some(lock)),
            Err(LockRefused::Held { pid }) => Err(OpenError::Held { path, pid }),
            // A file that another user put there must not let two programs write one session.
            Err(LockRefused::NoLock(error)) => {
                Distrust::of(&error).map_or(Ok(None), |why| Err(ReadError::Distrusted { path, why }.into()))
            }
        }
    }

    /// Cuts the torn tail off, and opens the file to append. `None`: the next entry writes a new file.
    fn append_to(&self, path: &Path, whole: u64, torn: u64) -> Option<Box<dyn DiskFile>> {
        let opened = self.disk.open(path).and_then(|mut file| {
            if torn > 0 {
                file.truncate(whole)?;
            }
            // The last entries may have been written but not synced when the program was killed.
            file.sync()?;
            Ok(file)
        });
        opened.ok()
    }
}

/// Reads the bytes after the whole lines of a file.
fn read_tail(path: &Path, whole: u64, torn: u64) -> io::Result<Vec<u8>> {
    use std::io::{Read, Seek, SeekFrom};

    let mut tail = Vec::new();
    if torn > 0 {
        let mut file = platform::open(OpenOptions::new().read(true), path)?;
        file.seek(SeekFrom::Start(whole))?;
        file.take(torn).read_to_end(&mut tail)?;
    }
    Ok(tail)
}
