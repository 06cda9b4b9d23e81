//! One writer for a session: a lock file beside the journal, whose time tells when the session was last alive.
//!
//! The journal itself is never locked: on some systems a locked file cannot even be read. The system lets go of the
//! lock when the program ends, however it ends; the file stays.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::floor::time::Stamp;

use super::error::{Distrust, OpenError, ReadError};
use super::parts::SessionId;
use super::platform;

/// Who only asks whether a lock is held holds it for less than this.
const INSTANT: Duration = Duration::from_millis(5);
/// How often a held lock is looked at again.
const LOOKS: u32 = 4;

/// A lock that is held.
struct Lock {
    path: PathBuf,
    file: File,
}

/// The locks of one session, one in each folder that it is written in.
pub(super) struct Locks {
    id: SessionId,
    held: Vec<Lock>,
}

/// Why a lock was not taken.
enum Refused {
    Held(OpenError),
    /// The folder has none to give: it cannot be written, or its file system knows no locks.
    NoLocks(io::Error),
}

impl Locks {
    /// Takes the session's lock in the first of `folders` that can give one, and every lock that is in another.
    ///
    /// Where no folder can give one, nobody can write there either; the session goes on without, and must take one
    /// before it writes anything.
    pub(super) fn take(id: &SessionId, folders: &[PathBuf]) -> Result<Self, OpenError> {
        let mut locks = Self { id: id.clone(), held: Vec::new() };
        for folder in folders {
            let path = id.lock_file(folder);
            if !locks.held.is_empty() && !path.exists() {
                continue;
            }
            match lock(path) {
                Ok(lock) => locks.held.push(lock),
                Err(Refused::Held(error)) => return Err(error),
                Err(Refused::NoLocks(error)) => {
                    // What somebody else put there must not have two programs write one session.
                    if let Some(why) = Distrust::of(&error) {
                        return Err(ReadError::Distrusted { path: id.lock_file(folder), why }.into());
                    }
                }
            }
        }
        Ok(locks)
    }

    /// Makes sure that the lock in `folder` is held.
    pub(super) fn cover(&mut self, folder: &Path) -> io::Result<()> {
        let path = self.id.lock_file(folder);
        if self.held.iter().any(|lock| lock.path == path) {
            return Ok(());
        }
        match lock(path) {
            Ok(lock) => self.held.push(lock),
            Err(Refused::NoLocks(error)) => return Err(error),
            Err(Refused::Held(_)) => return Err(io::ErrorKind::ResourceBusy.into()),
        }
        Ok(())
    }

    /// Notes on the lock files that the session is alive at `at`.
    ///
    /// Nothing waits for the disk here, and a disk that refuses is no reason to stop: the note is a help, no promise.
    pub(super) fn beat(&self, at: Stamp) {
        let Some(time) = system_time(at) else { return };
        for lock in &self.held {
            let _ = lock.file.set_modified(time);
        }
    }
}

/// Returns whether a program holds a lock. To find out, it is held for an instant by who asks: see [`INSTANT`].
pub(super) fn is_held(lock_file: &Path) -> bool {
    let opened = platform::open(OpenOptions::new().read(true), lock_file);
    opened.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// Returns when a session was last noted to be alive, by its lock file.
pub(super) fn last_beat(lock_file: &Path) -> Option<Stamp> {
    let time = fs::symlink_metadata(lock_file).ok()?.modified().ok()?;
    let millis = match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_millis()).ok()?,
        Err(before) => i64::try_from(before.duration().as_millis()).ok()?.checked_neg()?,
    };
    Some(Stamp::from_millis(millis))
}

fn system_time(at: Stamp) -> Option<SystemTime> {
    let distance = Duration::from_millis(at.millis().unsigned_abs());
    if at.millis() < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    }
}

fn lock(path: PathBuf) -> Result<Lock, Refused> {
    let mut file = open(&path).map_err(Refused::NoLocks)?;
    let mut tried = file.try_lock();
    for _ in 0..LOOKS {
        if !matches!(tried, Err(TryLockError::WouldBlock)) {
            break;
        }
        thread::sleep(INSTANT);
        tried = file.try_lock();
    }
    match tried {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let pid = read_pid(&mut file);
            return Err(Refused::Held(OpenError::Held { path, pid }));
        }
        Err(TryLockError::Error(error)) => return Err(Refused::NoLocks(error)),
    }
    // Who holds it is told to a second program as a kindness; the lock holds without. It is no sign of life of the
    // session: a journal that turns out to be damaged was not alive now.
    let alive = file.metadata().and_then(|data| data.modified());
    let _ = file.set_len(0);
    let _ = writeln!(file, "{}", std::process::id());
    if let Ok(alive) = alive {
        let _ = file.set_modified(alive);
    }
    Ok(Lock { path, file })
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    platform::owner_only(&mut options);
    // On a read-only disk a lock file that exists still keeps two programs apart.
    platform::open(&mut options, path)
        .or_else(|error| platform::open(OpenOptions::new().read(true), path).map_err(|_| error))
}

fn read_pid(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(16).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_tells_when_the_session_was_last_alive() {
        let folder = tempfile::tempdir().expect("folder");
        let folders = [folder.path().to_owned()];
        let id = SessionId::parse("one").expect("an id");
        assert_eq!(last_beat(&id.lock_file(folder.path())), None);
        let locks = Locks::take(&id, &folders).unwrap_or_else(|error| panic!("{error:?}"));
        for millis in [1_795_500_000_000, 1_795_500_002_000] {
            locks.beat(Stamp::from_millis(millis));
            assert_eq!(last_beat(&id.lock_file(folder.path())), Some(Stamp::from_millis(millis)));
        }
        locks.beat(Stamp::from_millis(i64::MIN));
        locks.beat(Stamp::from_millis(i64::MAX));
    }

    #[test]
    fn a_second_program_is_told_who_holds_the_session() {
        let folder = tempfile::tempdir().expect("folder");
        let folders = [folder.path().to_owned()];
        let id = SessionId::parse("one").expect("an id");
        let first = Locks::take(&id, &folders).unwrap_or_else(|error| panic!("{error:?}"));
        let Err(OpenError::Held { path, pid }) = Locks::take(&id, &folders) else {
            panic!("two programs hold one session");
        };
        assert_eq!(path, id.lock_file(folder.path()));
        if cfg!(unix) {
            assert_eq!(pid, Some(std::process::id()));
        }
        assert!(is_held(&path));
        drop(first);
        assert!(!is_held(&path));
        assert!(Locks::take(&id, &folders).is_ok());
    }

    #[test]
    fn a_session_that_is_written_elsewhere_is_held_here_too() {
        let folder = tempfile::tempdir().expect("folder");
        let (gone, spare) = (folder.path().join("gone"), folder.path().join("spare"));
        fs::create_dir(&spare).expect("a folder");
        let folders = [gone.clone(), spare];
        let id = SessionId::parse("one").expect("an id");
        let first = Locks::take(&id, &folders);
        assert!(first.is_ok());
        fs::create_dir(&gone).expect("the disk is back");
        assert!(matches!(Locks::take(&id, &folders), Err(OpenError::Held { .. })));
    }
}
