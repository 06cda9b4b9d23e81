//! The sessions that are kept: which there are, what one holds, beginning one.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::floor::time::Stamp;

use super::disk::{Disk, RealDisk};
use super::error::{LineError, ReadError};
use super::file::{Journal, OnDisk};
use super::folders::Folders;
use super::lock::{Locks, is_held, last_beat};
use super::parts::{SessionId, Told, all_files, all_parts, files_by_session, newest};
use super::read::{Part, Scanned, header_line, scan_head};

/// The folder that sessions are kept in, and those that help out when it cannot be written.
pub struct Store {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) folders: Folders,
}

/// A session as a list shows it, from the first line of its newest part.
#[derive(Debug)]
pub struct Listed<H> {
    /// Its name.
    pub id: SessionId,
    /// The file that was looked at.
    pub path: PathBuf,
    /// What it is, or why that cannot be told. Damage further on shows only in [`Store::read`].
    pub head: Result<Head<H>, ReadError>,
}

/// What the first line of a session's file says.
#[derive(Debug)]
pub enum Head<H> {
    /// A journal, with this header.
    Journal(H),
    /// A record that names no speaker.
    Sealed {
        /// Whether it stands alone. Where it does not, files that name speakers, or a lock, are left beside it:
        /// [`Store::sweep`] removes them.
        is_swept: bool,
    },
}

/// A session as it was read.
#[derive(Debug)]
pub enum Contents<H, E> {
    /// Its journal.
    Journal {
        /// The file that holds all entries.
        path: PathBuf,
        /// The header.
        header: H,
        /// All entries that are whole, in order.
        entries: Vec<E>,
        /// How many bytes of an unfinished line come after them: a write that was cut short, or is under way.
        torn: u64,
    },
    /// Only a record is left.
    Sealed {
        /// The sealed file.
        path: PathBuf,
        /// The record.
        record: Value,
        /// Files that name speakers and should be gone: the sealing was cut short. [`Store::sweep`] removes them.
        left: Vec<PathBuf>,
    },
}

impl Store {
    /// Returns the sessions in `root`. Nothing is read or made yet.
    ///
    /// `fallbacks` are the folders that a session goes to when `root` cannot be written, in this order. Sessions in
    /// them are found as well, so give the same ones each time. One that others could have put files in is left out:
    /// it, and the folder that it lies in, must belong to this user, and nobody else may write in them.
    #[must_use]
    pub fn open(root: PathBuf, fallbacks: Vec<PathBuf>) -> Self {
        Self::on(Arc::new(RealDisk), root, fallbacks)
    }

    pub(super) fn on(disk: Arc<dyn Disk>, root: PathBuf, fallbacks: Vec<PathBuf>) -> Self {
        Self { disk, folders: Folders::new(root, fallbacks) }
    }

    /// Returns all sessions, those that cannot be read too, the latest begun first.
    pub fn list<H: DeserializeOwned>(&self) -> Result<Vec<Listed<H>>, ReadError> {
        let sessions = all_parts(&self.folders.trusted())?.into_iter().rev();
        let files = files_by_session(&self.folders.trusted());
        let heads = sessions.filter_map(|(id, parts)| {
            // A sealed session may have parts beside it whose removal was cut short: the record is the answer.
            let mut heads = parts.into_iter().map(|named| (scan_head(&named.path, named.part), named.path));
            let mut chosen = heads.next()?;
            if let Some(sealed) = heads.find(|(head, _)| matches!(head, Ok(Scanned::Sealed(_)))) {
                chosen = sealed;
            }
            let head = chosen.0.map(|head| match head {
                Scanned::Journal(Part { header, .. }) => Head::Journal(header),
                Scanned::Sealed(_) => {
                    Head::Sealed { is_swept: files.get(id.as_str()).is_none_or(|files| files.len() <= 1) }
                }
            });
            Some(Listed { id, path: chosen.1, head })
        });
        Ok(heads.collect())
    }

    /// Reads a session, running or not. Touches nothing, and needs no lock.
    pub fn read<H, E>(&self, id: &SessionId) -> Result<Contents<H, E>, ReadError>
    where
        H: DeserializeOwned + Serialize,
        E: DeserializeOwned,
    {
        Ok(match self.find::<H, E>(id)? {
            Told::Journal { newest, path, .. } => {
                let Part { header, entries, torn, .. } = *newest;
                Contents::Journal { path, header, entries, torn }
            }
            Told::Sealed { record, path } => {
                let mut left = all_files(id, &self.folders.trusted());
                left.retain(|file| *file != path);
                Contents::Sealed { path, record, left }
            }
        })
    }

    /// Returns when a session was last noted to be alive.
    #[must_use]
    pub fn last_beat(&self, id: &SessionId) -> Option<Stamp> {
        self.folders.trusted().iter().filter_map(|folder| last_beat(&id.lock_file(folder))).max()
    }

    /// Returns whether some program has the session open for writing.
    #[must_use]
    pub fn is_held(&self, id: &SessionId) -> bool {
        self.folders.trusted().iter().any(|folder| is_held(&id.lock_file(folder)))
    }

    /// Begins a session, named after `slug` and `now`, and writes its first line.
    ///
    /// A disk that fails is no error: the session begins in memory, and [`Journal::failure`] says why. Only a header
    /// that cannot become a line is one.
    pub fn create<H>(&self, slug: &str, header: H, now: Stamp) -> Result<Journal, LineError>
    where
        H: Serialize + Send + 'static,
    {
        let mut journal = self.prepare(slug, header, now)?;
        // The journal keeps why, if it failed.
        let _ = journal.retry(now);
        Ok(journal)
    }

    /// Begins a session as [`Store::create`] does, but leaves its first line to the first [`Journal::retry`] or
    /// [`Journal::append`]: nobody needs to wait for the disk before there is something to keep.
    pub fn prepare<H>(&self, slug: &str, header: H, now: Stamp) -> Result<Journal, LineError>
    where
        H: Serialize + Send + 'static,
    {
        header_line(&header, u32::MAX)?;
        // The lock needs the folder. Where that cannot be made, the first attempt to write says so.
        for folder in self.folders.all() {
            if self.folders.make(&*self.disk, folder).is_ok() {
                break;
            }
        }
        let (id, locks) = self.unused(slug, now);
        let header = Box::new(move |part| header_line(&header, part));
        let on_disk = OnDisk { body: Vec::new(), entries: 0, part: None, last_part: 0 };
        let journal = Journal::new(Arc::clone(&self.disk), id, self.folders.clone(), locks, header, on_disk);
        journal.beat(now);
        Ok(journal)
    }

    pub(super) fn find<H, E>(&self, id: &SessionId) -> Result<Told<H, E>, ReadError>
    where
        H: DeserializeOwned + Serialize,
        E: DeserializeOwned,
    {
        let parts = all_parts(&self.folders.trusted())?.remove(id).unwrap_or_default();
        newest(id, parts)
    }

    pub(super) fn has_parts(&self, id: &SessionId) -> Result<bool, ReadError> {
        Ok(all_parts(&self.folders.trusted())?.contains_key(id))
    }

    /// Returns a name that no session has, and its lock.
    fn unused(&self, slug: &str, now: Stamp) -> (SessionId, Locks) {
        let mut number = 0_u32;
        loop {
            number += 1;
            let id = SessionId::new(slug, now, number);
            if !all_files(&id, &self.folders.trusted()).is_empty() {
                continue;
            }
            // Between the look and the lock another program may have begun, and even left, one of this name.
            if let Ok(locks) = Locks::take(&id, &self.folders.trusted())
                && !self.has_parts(&id).unwrap_or(false)
            {
                return (id, locks);
            }
        }
    }
}
