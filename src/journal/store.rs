//! The folder of sessions: which there are, beginning one, going on with one.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use etcetera::BaseStrategy as _;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::floor::time::Stamp;

use super::disk::{Disk, RealDisk, suffixed, write_whole};
use super::error::{During, Failure, LineError, OpenError, ReadError, Step};
use super::file::{Journal, OpenPart, Standing};
use super::lock::{Locks, last_beat};
use super::parts::{Found, SessionId, all_files, all_parts, files_by_session, newest};
use super::places::Places;
use super::platform;
use super::read::{Part, Scanned, header_line, scan_head};
use super::seal;

/// The folder that sessions are kept in, and those that help out when it cannot be written.
pub struct Store {
    disk: Arc<dyn Disk>,
    places: Places,
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
        /// Whether it stands alone. Else files that name speakers, or a lock, are left beside it: [`Store::sweep`] removes them.
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

/// A session that can be gone on with.
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

/// An unfinished line at the end of a journal: what a program that was killed in the middle of a write leaves.
#[derive(Debug)]
pub struct Torn {
    /// Its length in bytes.
    pub bytes: u64,
    /// Where it is kept; or why it could not be moved, and still stands in its file, which gets no more entries.
    pub kept: Result<PathBuf, Failure>,
}

/// Returns the folder that the system gives for sessions, or rehearsals, as `folder` says.
///
/// It lies in `TRIBUNE_STATE_DIR` where that is set; else in `tribune` in the system's folder for the state of
/// programs, or for their data where it has none for state. None where the system knows no home folder.
#[must_use]
pub fn state_root(folder: &str) -> Option<PathBuf> {
    root_in(std::env::var_os("TRIBUNE_STATE_DIR"), folder)
}

fn root_in(set: Option<OsString>, folder: &str) -> Option<PathBuf> {
    if let Some(set) = set.filter(|set| !set.is_empty()) {
        return Some(Path::new(&set).join(folder));
    }
    let system = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(system.state_dir().unwrap_or_else(|| system.data_dir()).join("tribune").join(folder))
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
        Self { disk, places: Places::new(root, fallbacks) }
    }

    /// Returns all sessions, those that cannot be read too, the latest begun first.
    pub fn list<H: DeserializeOwned>(&self) -> Result<Vec<Listed<H>>, ReadError> {
        let sessions = all_parts(&self.places.trusted())?.into_iter().rev();
        let files = files_by_session(&self.places.trusted());
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
            Found::Journal { newest, path, .. } => {
                let Part { header, entries, torn, .. } = *newest;
                Contents::Journal { path, header, entries, torn }
            }
            Found::Sealed { record, path } => {
                let mut left = all_files(id, &self.places.trusted());
                left.retain(|file| *file != path);
                Contents::Sealed { path, record, left }
            }
        })
    }

    /// Returns when a session was last noted to be alive.
    #[must_use]
    pub fn last_beat(&self, id: &SessionId) -> Option<Stamp> {
        self.places.trusted().iter().filter_map(|place| last_beat(&id.lock_file(place))).max()
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
        for place in self.places.all() {
            if self.places.make(&*self.disk, place).is_ok() {
                break;
            }
        }
        let (id, locks) = self.unused(slug, now);
        let header = Box::new(move |part| header_line(&header, part));
        let standing = Standing { body: Vec::new(), entries: 0, part: None, last_part: 0 };
        let journal = Journal::new(Arc::clone(&self.disk), id, self.places.clone(), locks, header, standing);
        journal.beat(now);
        Ok(journal)
    }

    /// Goes on with a session that was left, for this program alone. `now` is noted as its first sign of life.
    ///
    /// An unfinished last line is moved to a file beside the journal. A disk that fails is no error: then the next
    /// entry goes to a new part. A session that is sealed is cleared of what an interrupted sealing left of it.
    pub fn resume<H, E>(&self, id: &SessionId, now: Stamp) -> Result<Resumed<H, E>, OpenError>
    where
        H: DeserializeOwned + Serialize + Clone + Send + 'static,
        E: DeserializeOwned,
    {
        let last_beat = self.last_beat(id);
        if !self.has_parts(id)? {
            return Err(ReadError::Missing { id: id.to_string() }.into());
        }
        let locks = Locks::take(id, &self.places.trusted())?;
        let (newest, path, last_part) = match self.find::<H, E>(id)? {
            Found::Journal { newest, path, last_part } => (*newest, path, last_part),
            Found::Sealed { path, .. } => {
                return Err(self.sealed(id, path));
            }
        };
        let Part { header, entries, body, whole, torn, .. } = newest;
        let (torn, part) = self.open_part(path, whole, torn);
        let standing = Standing { body, entries: entries.len() as u64, part, last_part };
        let kept = header.clone();
        let header_of = Box::new(move |part| header_line(&kept, part));
        let journal =
            Journal::new(Arc::clone(&self.disk), id.clone(), self.places.clone(), locks, header_of, standing);
        journal.beat(now);
        Ok(Resumed { header, entries, torn, last_beat, journal })
    }

    /// Removes what an interrupted sealing left of a session; one that is not sealed stays as it is.
    pub fn sweep<H, E>(&self, id: &SessionId) -> Result<(), OpenError>
    where
        H: DeserializeOwned + Serialize,
        E: DeserializeOwned,
    {
        let _locks = Locks::take(id, &self.places.trusted())?;
        let Found::Sealed { path, .. } = self.find::<H, E>(id)? else { return Ok(()) };
        match self.sealed(id, path) {
            OpenError::Sealed { left: None, .. } => Ok(()),
            error @ (OpenError::Read(_) | OpenError::Held { .. } | OpenError::Sealed { .. }) => Err(error),
        }
    }

    /// Removes what is left of a session beside its record; returns why it cannot be gone on with.
    fn sealed(&self, id: &SessionId, path: PathBuf) -> OpenError {
        let left = seal::sweep(&*self.disk, id, &self.places.trusted(), &path).err();
        OpenError::Sealed { path, left }
    }

    fn find<H, E>(&self, id: &SessionId) -> Result<Found<H, E>, ReadError>
    where
        H: DeserializeOwned + Serialize,
        E: DeserializeOwned,
    {
        let parts = all_parts(&self.places.trusted())?.remove(id).unwrap_or_default();
        newest(id, parts)
    }

    /// Sets the torn tail aside and opens the part for more. No part: the next entry makes a new one.
    fn open_part(&self, path: PathBuf, whole: u64, torn: u64) -> (Option<Torn>, Option<OpenPart>) {
        let kept = (torn > 0).then(|| self.set_aside(&path, whole));
        let movable = kept.as_ref().is_none_or(Result::is_ok);
        let torn = kept.map(|kept| Torn { bytes: torn, kept });
        if !movable {
            return (torn, None);
        }
        let opened = self.disk.open(&path).and_then(|mut file| {
            if torn.is_some() {
                file.truncate(whole)?;
            }
            // The last entries may have been written but not synced when the program was killed.
            file.sync()?;
            Ok(file)
        });
        (torn, opened.ok().map(|file| OpenPart { path, file }))
    }

    /// Copies what comes after the whole lines to a file beside, on the disk before anything is cut off.
    fn set_aside(&self, path: &Path, whole: u64) -> Result<PathBuf, Failure> {
        use std::io::{Read, Seek, SeekFrom};

        let mut tail = Vec::new();
        platform::open(std::fs::OpenOptions::new().read(true), path)
            .and_then(|mut file| {
                file.seek(SeekFrom::Start(whole))?;
                file.read_to_end(&mut tail)
            })
            .during(Step::Open, path)?;
        let mut kept = suffixed(path, ".torn");
        let mut number = 1_u32;
        while kept.exists() {
            number += 1;
            kept = suffixed(path, &format!(".torn-{number}"));
        }
        write_whole(&*self.disk, &kept, &[&tail])?;
        Ok(kept)
    }

    fn has_parts(&self, id: &SessionId) -> Result<bool, ReadError> {
        Ok(all_parts(&self.places.trusted())?.contains_key(id))
    }

    /// Returns a name that no session has, and its lock.
    fn unused(&self, slug: &str, now: Stamp) -> (SessionId, Locks) {
        let mut number = 0_u32;
        loop {
            number += 1;
            let id = SessionId::new(slug, now, number);
            if !all_files(&id, &self.places.trusted()).is_empty() {
                continue;
            }
            // Between the look and the lock another program may have begun, and even left, one of this name.
            if let Ok(locks) = Locks::take(&id, &self.places.trusted())
                && !self.has_parts(&id).unwrap_or(false)
            {
                return (id, locks);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_that_is_set_goes_before_the_systems_own() {
        assert_eq!(root_in(Some("/keep".into()), "sessions"), Some(Path::new("/keep").join("sessions")));
        for unset in [None, Some(OsString::new())] {
            let own = root_in(unset, "rehearsals").expect("a home folder");
            assert!(own.ends_with(Path::new("tribune").join("rehearsals")), "{own:?}");
        }
    }
}
