//! What can go wrong with a journal, as data. The sentences are made in `tell`.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is wrong with one line.
#[derive(Debug)]
pub enum LineFault {
    /// The line is not `<length> <crc32> <json>`.
    Frame,
    /// The line's last character is missing.
    CutShort,
    /// The payload has another length than the line says. In bytes.
    Length {
        /// The length at the beginning of the line.
        written: usize,
        /// The length that the payload has.
        counted: usize,
    },
    /// The payload has another checksum than the line says.
    Checksum {
        /// The checksum in the line.
        written: u32,
        /// The checksum that the payload has.
        counted: u32,
    },
    /// The line is longer than any that this program writes. In bytes.
    TooLong {
        /// The longest payload that a line may have.
        allowed: usize,
    },
    /// The line is intact, but this program does not know what it holds.
    Payload(serde_json::Error),
    /// The line holds a text that could command a terminal. This program never writes one.
    Text,
    /// The record is of another session than the file's name says.
    Session,
}

/// Why a file is not trusted, though the system would open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distrust {
    /// It is a link, a pipe, or anything else but a regular file.
    NoFile,
    /// It belongs to another user.
    OthersFile,
}

/// For [`io::Error`], which carries it. The sentence for the chair is `message`.
impl fmt::Display for Distrust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Distrust {}

impl From<Distrust> for io::Error {
    fn from(why: Distrust) -> Self {
        Self::other(why)
    }
}

impl Distrust {
    /// Returns the distrust that an error carries, if it does.
    pub(super) fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

/// Why a journal cannot be read. Whatever it is, the file was not changed.
#[derive(Debug)]
pub enum ReadError {
    /// The system cannot read it.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The file could have been put there by somebody else.
    Distrusted {
        /// The file.
        path: PathBuf,
        /// Why it is not trusted.
        why: Distrust,
    },
    /// The file is longer than any journal. In bytes.
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most that is read.
        allowed: u64,
    },
    /// No journal of this session is in the folder.
    Missing {
        /// The session that was asked for.
        id: String,
    },
    /// The file has no bytes.
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file ends inside its first line, so it holds no entries.
    TornHeader {
        /// The file.
        path: PathBuf,
    },
    /// The file begins as no journal does.
    NotAJournal {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a later version of the program.
    Newer {
        /// The file.
        path: PathBuf,
        /// The version in the file.
        found: u64,
        /// The newest version that this program reads.
        allowed: u64,
    },
    /// A line that was once safe on the disk is no longer whole.
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line's number; the header is line 1.
        line: u64,
        /// What is wrong with it.
        fault: LineFault,
    },
}

/// Why a payload cannot become a line.
#[derive(Debug)]
pub enum LineError {
    /// The payload is longer than a line may be. In bytes.
    TooLong {
        /// The payload's length.
        found: usize,
        /// The longest payload that a line may have.
        allowed: usize,
    },
    /// The payload cannot be written as JSON.
    Payload(serde_json::Error),
}

/// Why a session cannot be opened for writing.
#[derive(Debug)]
pub enum OpenError {
    /// Its journal cannot be read.
    Read(ReadError),
    /// Another program writes it.
    Held {
        /// The lock file.
        path: PathBuf,
        /// The other program's process, where the system lets it be read.
        pid: Option<u32>,
    },
    /// It is sealed: there is only a record, and nothing to go on with.
    Sealed {
        /// The sealed file.
        path: PathBuf,
        /// Why files that name speakers are still beside it, if they are.
        left: Option<SealError>,
    },
}

impl From<ReadError> for OpenError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

/// What was being done to the disk when it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskStep {
    /// Making the folder.
    MakeFolder,
    /// Taking the lock.
    Lock,
    /// Creating a file.
    Create,
    /// Opening a file that exists.
    Open,
    /// Writing.
    Write,
    /// Bringing what was written onto the disk.
    Sync,
    /// Cutting a torn tail off.
    Truncate,
    /// Giving a whole new file its name.
    Rename,
    /// Bringing a folder's names onto the disk.
    SyncFolder,
    /// Removing a file.
    Remove,
}

/// A step that failed.
#[derive(Debug, Clone)]
pub struct DiskFailure {
    /// What was being done.
    pub step: DiskStep,
    /// To which file or folder.
    pub path: PathBuf,
    /// The system's reason.
    pub source: Arc<io::Error>,
}

/// Why a session is not, or not wholly, sealed.
#[derive(Debug)]
pub enum SealError {
    /// The record cannot become a line. The journal stands as it was.
    Record(LineError),
    /// The disk did not take the record. Nothing was removed.
    NotWritten(DiskFailure),
    /// The record is in place, but files that name speakers are left beside it.
    Left {
        /// The files that could not be removed. Empty: all were removed, but perhaps not on the disk.
        left: Vec<PathBuf>,
        /// What failed first.
        why: DiskFailure,
    },
}

impl From<LineError> for SealError {
    fn from(error: LineError) -> Self {
        Self::Record(error)
    }
}

/// Why a session is not, or not wholly, deleted.
#[derive(Debug)]
pub enum DeleteError {
    /// Its files are another's, or another program writes it. Nothing was deleted.
    Open(OpenError),
    /// Some of its files could not be removed.
    Left {
        /// Which. Empty: all were removed, but perhaps not on the disk.
        left: Vec<PathBuf>,
        /// What failed first.
        why: DiskFailure,
    },
}

impl From<OpenError> for DeleteError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

/// Adds the step and the path to a system's error.
pub(super) trait During<T> {
    /// Returns the value, or the failure of `step` on `path`.
    fn during(self, step: DiskStep, path: &Path) -> Result<T, DiskFailure>;
}

impl<T> During<T> for io::Result<T> {
    fn during(self, step: DiskStep, path: &Path) -> Result<T, DiskFailure> {
        self.map_err(|source| DiskFailure { step, path: path.to_owned(), source: Arc::new(source) })
    }
}
