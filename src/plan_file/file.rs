//! A file's bytes, from the disk.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::encoding::{self, Encoding};
use super::fault::Faulty;
use super::own;
use super::parse::parse_on;
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;

/// How many bytes a plan may have.
pub const MOST_BYTES: u64 = 256 * 1024;

/// Why a file could not be read.
#[derive(Debug)]
pub enum Unreadable {
    /// There is no file of this name.
    NotFound,
    /// It is a folder.
    Folder,
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is text, but not UTF-8.
    Encoding {
        /// The likely encoding.
        looks: Encoding,
        /// The line of the first unreadable letter, from 1.
        line: usize,
    },
    /// It is not text.
    NotText {
        /// The offset of the first byte that is no text.
        at: usize,
    },
    /// The system refused.
    Refused(io::Error),
    /// The plan has faults.
    Faulty(Box<Faulty>),
}

/// Reads a plan from a file, or one of the program's [`own`] by its name.
pub fn read(path: &Path) -> Result<Plan, Unreadable> {
    read_on(path, None)
}

/// As [`read`]. A plan without a date is for the day of `now`.
pub(super) fn read_on(path: &Path, now: Option<Stamp>) -> Result<Plan, Unreadable> {
    of_text(path, &text_of(path)?, now)
}

pub(super) fn of_text(path: &Path, text: &str, now: Option<Stamp>) -> Result<Plan, Unreadable> {
    parse_on(&path.to_string_lossy(), text, now).map_err(|faulty| Unreadable::Faulty(Box::new(faulty)))
}

/// Reads a plan from a file that a script names. Never from a pipe: that could wait without end.
pub(super) fn read_named(path: &Path) -> Result<Plan, Unreadable> {
    refuse_pipes(path)?;
    read(path)
}

/// Refuses what is neither a file nor a folder.
pub(super) fn refuse_pipes(path: &Path) -> Result<(), Unreadable> {
    let is_other = path.exists() && !path.is_file() && !path.is_dir();
    if is_other { Err(Unreadable::Refused(io::ErrorKind::InvalidInput.into())) } else { Ok(()) }
}

/// The text of a file, or of a plan or script that the program carries.
pub(super) fn text_of(path: &Path) -> Result<Cow<'static, str>, Unreadable> {
    own::text_of(path).map_or_else(|| text_in_file(path).map(Cow::Owned), |own| Ok(Cow::Borrowed(own)))
}

/// The text of a file. A pipe that the user names is waited for, and gives it once.
pub(super) fn text_in_file(path: &Path) -> Result<String, Unreadable> {
    let refused = |error: io::Error| {
        if error.kind() == io::ErrorKind::NotFound {
            Unreadable::NotFound
        } else if path.is_dir() {
            // On Windows the error does not tell a folder from other refusals.
            Unreadable::Folder
        } else {
            Unreadable::Refused(error)
        }
    };
    let file = File::open(path).map_err(refused)?;
    if file.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(Unreadable::Folder);
    }
    let mut bytes = Vec::new();
    // One byte more than allowed: files without a size, such as pipes, are measured too.
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(Unreadable::Refused)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
        return Err(Unreadable::TooLarge);
    }
    text_in(bytes)
}

/// The text of bytes, or what they look like.
fn text_in(bytes: Vec<u8>) -> Result<String, Unreadable> {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => return Ok(text),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    let (at, line) = encoding::first_wrong(&bytes);
    Err(match encoding::looks_like(&bytes) {
        Some(looks) => Unreadable::Encoding { looks, line },
        None => Unreadable::NotText { at },
    })
}
