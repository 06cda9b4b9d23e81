//! What can go wrong with a journal, as data. The sentences are made in `words`.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is wrong with one line.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The line is not `<length> <crc32> <json>`.
    #[error("not a line of a journal")]
    Frame,
    /// The line's last character is missing.
    #[error("cut short")]
    CutShort,
    /// The payload has another length than the line says. In bytes.
    #[error("length {counted} where {written} is written")]
    Length {
        /// The length at the beginning of the line.
        written: usize,
        /// The length that the payload has.
        counted: usize,
    },
    /// The payload has another checksum than the line says.
    #[error("checksum {counted:08x} where {written:08x} is written")]
    Checksum {
        /// The checksum in the line.
        written: u32,
        /// The checksum that the payload has.
        counted: u32,
    },
    /// The line is longer than any that this program writes. In bytes.
    #[error("longer than {allowed} bytes")]
    TooLong {
        /// The longest payload that a line may have.
        allowed: usize,
    },
    /// The line is as it was written, but holds nothing that this program knows.
    #[error("not a payload of this journal")]
    Payload(#[source] serde_json::Error),
    /// The line holds a text that could command a terminal. This program takes in none.
    #[error("a text that could command a terminal")]
    Text,
    /// The record is of another session than the file's name says.
    #[error("the record of another session")]
    Session,
    /// The header names another part than the file's name does.
    #[error("part {written} in a file named part {named}")]
    Part {
        /// The number in the file's name.
        named: u32,
        /// The number in the header.
        written: u32,
    },
}

/// Why a journal cannot be read. Whatever it is, the file was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system does not let it be read.
    #[error("{path}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// No journal of this session is in any of the folders.
    #[error("no session `{id}`")]
    Missing {
        /// The session that was asked for.
        id: String,
    },
    /// The file has no bytes.
    #[error("{path}: empty")]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file ends inside its first line, so it holds no entries.
    #[error("{path}: header cut short")]
    TornHeader {
        /// The file.
        path: PathBuf,
    },
    /// The file begins as no journal does.
    #[error("{path}: not a journal")]
    NotAJournal {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a later version of the program.
    #[error("{path}: version {found}, at most {allowed} is known")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version in the file.
        found: u64,
        /// The newest version that this program reads.
        allowed: u64,
    },
    /// A line that was once safe on the disk is no longer whole.
    #[error("{path}:{line}: {fault}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line's number; the header is line 1.
        line: u64,
        /// What is wrong with it.
        fault: Fault,
    },
    /// Two parts of one session tell different stories from some line on.
    #[error("{kept} and {other} part ways")]
    Forked {
        /// The part with more entries.
        kept: PathBuf,
        /// The part that is not a beginning of the other.
        other: PathBuf,
        /// The first line that differs; the header is line 1.
        line: u64,
    },
}

/// Why a payload cannot become a line.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// The payload is longer than a line may be. In bytes.
    #[error("payload of {found} bytes, at most {allowed}")]
    TooLong {
        /// The payload's length.
        found: usize,
        /// The longest payload that a line may have.
        allowed: usize,
    },
    /// The payload has no form in JSON.
    #[error("payload without a form in JSON")]
    Payload(#[source] serde_json::Error),
}

/// Why a session cannot be opened for writing.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Its journal cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Another program writes it.
    #[error("{path}: held by another program")]
    Held {
        /// The lock file.
        path: PathBuf,
        /// The other program's process, where the system lets it be read.
        pid: Option<u32>,
    },
    /// It is sealed: there is only a record, and nothing to go on with.
    #[error("{path}: sealed")]
    Sealed {
        /// The sealed file.
        path: PathBuf,
        /// Why files that name speakers are still beside it, if they are.
        left: Option<SealError>,
    },
}

/// What was being done to the disk when it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
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

/// A step that the disk did not do.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{step:?} {path}")]
pub struct Failure {
    /// What was being done.
    pub step: Step,
    /// To which file or folder.
    pub path: PathBuf,
    /// The system's reason.
    #[source]
    pub source: Arc<io::Error>,
}

impl Failure {
    /// Returns the failure to find any folder for `name`.
    pub(super) fn nowhere(name: &str) -> Self {
        let source = Arc::new(io::ErrorKind::NotFound.into());
        Self { step: Step::MakeFolder, path: PathBuf::from(name), source }
    }
}

/// Why a session is not, or not wholly, sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The record cannot become a line. The journal stands as it was.
    #[error(transparent)]
    Record(#[from] LineError),
    /// No disk took the record. Nothing was removed.
    #[error(transparent)]
    NotWritten(Failure),
    /// The record is in place, but files that name speakers are left beside it.
    #[error("{} files left", left.len())]
    Left {
        /// The files that could not be removed. None: it is not sure that all removals last.
        left: Vec<PathBuf>,
        /// What failed first.
        why: Failure,
    },
}

/// Names the step and the path of what the system refused.
pub(super) trait During<T> {
    /// Returns the value, or the failure of `step` on `path`.
    fn during(self, step: Step, path: &Path) -> Result<T, Failure>;
}

impl<T> During<T> for io::Result<T> {
    fn during(self, step: Step, path: &Path) -> Result<T, Failure> {
        self.map_err(|source| Failure { step, path: path.to_owned(), source: Arc::new(source) })
    }
}
