//! One writer for a session: a lock file beside the journal. Its time says when the session was last alive.
//!
//! The journal itself is never locked: on some systems a locked file cannot even be read. The system releases the lock
//! when the program ends, however it ends; the file stays.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::floor::time::Stamp;

use super::error::Distrust;
use super::platform;

/// A program that only checks a lock holds it for less than this.
const INSTANT: Duration = Duration::from_millis(5);
/// How often a held lock is tried again.
const LOOKS: u32 = 4;

/// A lock that is held.
pub(super) struct Lock {
    path: PathBuf,
    file: File,
}

/// Why a lock was not taken.
#[derive(Debug)]
pub(super) enum LockRefused {
    /// Another program holds it; its process id, if it can be read.
    Held { pid: Option<u32> },
    /// The folder gives none: it is not writable, its file system has no locks, or something else has that name.
    NoLock(io::Error),
}

impl From<LockRefused> for io::Error {
    fn from(refused: LockRefused) -> Self {
        match refused {
            LockRefused::Held { .. } => io::ErrorKind::ResourceBusy.into(),
            LockRefused::NoLock(error) => error,
        }
    }
}

impl Lock {
    /// Takes a lock, and creates its file if there is none.
    pub(super) fn take(path: &Path) -> Result<Self, LockRefused> {
        let mut file = open(path).map_err(LockRefused::NoLock)?;
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
            Err(TryLockError::WouldBlock) => return Err(LockRefused::Held { pid: read_pid(&mut file) }),
            Err(TryLockError::Error(error)) => return Err(LockRefused::NoLock(error)),
        }
        // The process id is only for a second program's message. Writing it is no sign of life: if the journal turns
        // out to be damaged, the session was not alive now.
        let alive = file.metadata().and_then(|data| data.modified());
        let _ = file.set_len(0);
        let _ = writeln!(file, "{}", std::process::id());
        if let Ok(alive) = alive {
            let _ = file.set_modified(alive);
        }
        Ok(Self { path: path.to_owned(), file })
    }

    /// Returns whether the lock's file is still the one in its folder: only then does another program meet it.
    pub(super) fn is_in_place(&self) -> bool {
        platform::is_at(&self.file, &self.path)
    }

    /// Notes on the lock's file that the session is alive at `at`.
    ///
    /// This waits for no disk and ignores errors: nothing relies on the note.
    pub(super) fn beat(&self, at: Stamp) {
        if let Some(time) = system_time(at) {
            let _ = self.file.set_modified(time);
        }
    }
}

/// Returns whether a program holds a lock. The check itself holds it for a moment: see [`INSTANT`].
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

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    platform::owner_only(&mut options);
    match platform::open(&mut options, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        // On some disks every new file belongs to another user, and would never be trusted.
        Err(error) if Distrust::of(&error).is_some() => {
            let _ = fs::remove_file(path);
            return Err(error);
        }
        made => return made,
    }
    // On a read-only disk a lock file that exists still keeps two programs apart.
    platform::open(OpenOptions::new().read(true).write(true), path)
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
        let path = folder.path().join("one.lock");
        assert_eq!(last_beat(&path), None);
        let lock = Lock::take(&path).expect("taken");
        for millis in [1_795_500_000_000, 1_795_500_002_000] {
            lock.beat(Stamp::from_millis(millis));
            assert_eq!(last_beat(&path), Some(Stamp::from_millis(millis)));
        }
        lock.beat(Stamp::from_millis(i64::MIN));
        lock.beat(Stamp::from_millis(i64::MAX));
    }

    #[test]
    fn a_second_program_is_told_who_holds_the_session() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("one.lock");
        let first = Lock::take(&path).expect("taken");
        let Err(LockRefused::Held { pid }) = Lock::take(&path) else {
            panic!("two programs hold one session")
        };
        if cfg!(unix) {
            assert_eq!(pid, Some(std::process::id()));
        }
        assert!(is_held(&path));
        drop(first);
        // A child that another test starts may hold the file for an instant.
        let is_free = |_| {
            !is_held(&path) || {
                std::thread::sleep(Duration::from_millis(10));
                false
            }
        };
        assert!((0..6_000).any(is_free));
        assert!(Lock::take(&path).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_whose_file_is_gone_or_another_one_is_not_in_place() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("one.lock");
        let first = Lock::take(&path).expect("taken");
        assert!(first.is_in_place());
        fs::remove_file(&path).expect("removed");
        assert!(!first.is_in_place());
        let second = Lock::take(&path).expect("taken");
        assert!(!first.is_in_place() && second.is_in_place());
    }
}
