//! Going on with a session that was left; sweeping up after one that was sealed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::floor::time::Stamp;

use super::disk::{suffixed, write_whole};
use super::error::{During, Failure, OpenError, ReadError, Step};
use super::file::{Journal, OnDisk, OpenPart};
use super::lock::Locks;
use super::parts::{SessionId, Told};
use super::platform;
use super::read::{Part, header_line};
use super::seal;
use super::store::Store;

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

impl Store {
    /// Goes on with a session that was left, for this program alone.
    ///
    /// An unfinished last line is moved to a file beside the journal. A disk that fails is no error: then the next
    /// entry goes to a new part. A session that is sealed is cleared of what an interrupted sealing left of it.
    pub fn resume<H, E>(&self, id: &SessionId) -> Result<Resumed<H, E>, OpenError>
    where
        H: DeserializeOwned + Serialize + Clone + Send + 'static,
        E: DeserializeOwned,
    {
        let last_beat = self.last_beat(id);
        if !self.has_parts(id)? {
            return Err(ReadError::Missing { id: id.to_string() }.into());
        }
        let locks = Locks::take(id, &self.folders.trusted())?;
        let (newest, path, last_part) = match self.find::<H, E>(id)? {
            Told::Journal { newest, path, last_part } => (*newest, path, last_part),
            Told::Sealed { path, .. } => {
                return Err(self.sealed(id, path));
            }
        };
        let Part { header, entries, body, whole, torn, .. } = newest;
        let (torn, part) = self.open_part(path, whole, torn);
        let on_disk = OnDisk { body, entries: entries.len() as u64, part, last_part };
        let kept = header.clone();
        let header_of = Box::new(move |part| header_line(&kept, part));
        let journal =
            Journal::new(Arc::clone(&self.disk), id.clone(), self.folders.clone(), locks, header_of, on_disk);
        Ok(Resumed { header, entries, torn, last_beat, journal })
    }

    /// Removes what an interrupted sealing left of a session; one that is not sealed stays as it is.
    pub fn sweep<H, E>(&self, id: &SessionId) -> Result<(), OpenError>
    where
        H: DeserializeOwned + Serialize,
        E: DeserializeOwned,
    {
        let _locks = Locks::take(id, &self.folders.trusted())?;
        let Told::Sealed { path, .. } = self.find::<H, E>(id)? else { return Ok(()) };
        match self.sealed(id, path) {
            OpenError::Sealed { left: None, .. } => Ok(()),
            error @ (OpenError::Read(_) | OpenError::Held { .. } | OpenError::Sealed { .. }) => Err(error),
        }
    }

    /// Removes what is left of a session beside its record; returns why it cannot be gone on with.
    fn sealed(&self, id: &SessionId, path: PathBuf) -> OpenError {
        let left = seal::sweep(&*self.disk, id, &self.folders.trusted(), &path).err();
        OpenError::Sealed { path, left }
    }

    /// Sets the torn tail aside and opens the part for more. No part: the next entry makes a new one.
    fn open_part(&self, path: PathBuf, whole: u64, torn: u64) -> (Option<Torn>, Option<OpenPart>) {
        let kept = (torn > 0).then(|| self.set_aside(&path, whole, torn));
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
    fn set_aside(&self, path: &Path, whole: u64, torn: u64) -> Result<PathBuf, Failure> {
        use std::io::{Read, Seek, SeekFrom};

        let mut tail = Vec::new();
        platform::open(std::fs::OpenOptions::new().read(true), path)
            .and_then(|mut file| {
                file.seek(SeekFrom::Start(whole))?;
                file.take(torn).read_to_end(&mut tail)
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
}
