//! The files of a session: their names, and which of them tells the whole story.
//!
//! A session begins in `<id>.journal`. When that file can no longer be trusted, all entries so far are written to a
//! new part, `<id>.2.journal`, in the same folder or another; so each part is whole by itself, and the part with
//! the most entries supersedes those that are a beginning of it.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::floor::time::Stamp;

use super::error::ReadError;
use super::read::{Part, Scanned, SealedPart, io_error, scan};

/// The length of the date and the time at the beginning of a session's name.
const MOMENT_LENGTH: usize = "2024-04-30-101500".len();

/// The name of a session, and of its files. Safe on every file system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(String);

impl SessionId {
    /// Returns the id that `text` is, if it can be one: at most 100 characters of `a-z`, `0-9` and `-`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        ((1..=100).contains(&text.len()) && text.bytes().all(known)).then(|| Self(text.to_owned()))
    }

    /// Returns the name of the `number`th session of this slug that begins at this moment.
    ///
    /// The date and time (UTC) come first, so that a list of names is in the order of time. Of the slug, what is not
    /// safe in a file name is left out.
    pub(super) fn new(slug: &str, now: Stamp, number: u32) -> Self {
        let when = jiff::Timestamp::from_millisecond(now.millis()).unwrap_or(jiff::Timestamp::MAX);
        let mut text = when.strftime("%Y-%m-%d-%H%M%S").to_string();
        let words =
            slug.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        for word in words {
            text.push('-');
            text.push_str(&word.to_ascii_lowercase());
        }
        text.truncate(60);
        if number > 1 {
            text.push('-');
            text.push_str(&number.to_string());
        }
        Self(text)
    }

    /// Returns whether a session of this slug can have this name: a help where the session itself cannot be read.
    #[must_use]
    pub fn may_be_of(&self, slug: &str) -> bool {
        // Every moment that a session begins at is written in as many letters.
        let named = Self::new(slug, Stamp::from_millis(0), 1);
        let rest = |id: &Self| id.0.get(MOMENT_LENGTH..).map(str::to_owned);
        let (Some(mine), Some(theirs)) = (rest(self), rest(&named)) else { return false };
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let rest = mine.strip_prefix(&theirs);
        rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number))
    }

    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn part_file(&self, folder: &Path, part: u32) -> PathBuf {
        folder.join(if part == 1 { format!("{self}.journal") } else { format!("{self}.{part}.journal") })
    }

    pub(super) fn lock_file(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{self}.lock"))
    }

    /// Returns the session and the part that a file name stands for.
    fn of_file(name: &str) -> Option<(Self, u32)> {
        let stem = name.strip_suffix(".journal")?;
        let Some((id, part)) = stem.split_once('.') else { return Some((Self::parse(stem)?, 1)) };
        let part = part.parse().ok().filter(|number: &u32| *number > 1 && number.to_string() == part)?;
        Some((Self::parse(id)?, part))
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file that bears the name of a part.
pub(super) struct Named {
    pub(super) path: PathBuf,
    pub(super) part: u32,
}

/// What the parts of a session tell together.
pub(super) enum Told<H, E> {
    Journal {
        /// The part that supersedes all others.
        newest: Box<Part<H, E>>,
        path: PathBuf,
        /// The highest number that any part bears.
        last_part: u32,
    },
    Sealed {
        record: Value,
        path: PathBuf,
    },
}

/// Returns the parts of every session in the folders, newest part first.
///
/// The first folder must be readable or missing; the others may be anything, a pulled-out stick for one.
pub(super) fn all_parts(folders: &[PathBuf]) -> Result<BTreeMap<SessionId, Vec<Named>>, ReadError> {
    let mut sessions: BTreeMap<SessionId, Vec<Named>> = BTreeMap::new();
    for (number, folder) in folders.iter().enumerate() {
        let names = match names_in(folder) {
            Err(source) if number == 0 => return Err(io_error(folder, source)),
            names => names.unwrap_or_default(),
        };
        for name in names {
            if let Some((id, part)) = SessionId::of_file(&name) {
                sessions.entry(id).or_default().push(Named { path: folder.join(name), part });
            }
        }
    }
    for parts in sessions.values_mut() {
        parts.sort_by_key(|named| std::cmp::Reverse(named.part));
    }
    Ok(sessions)
}

/// Returns every file of a session in the folders, whatever it is for.
pub(super) fn all_files(id: &SessionId, folders: &[PathBuf]) -> Vec<PathBuf> {
    files_by_session(folders).remove(id.as_str()).unwrap_or_default()
}

/// Returns every file in the folders, by what its name begins with: the name of its session.
pub(super) fn files_by_session(folders: &[PathBuf]) -> BTreeMap<String, Vec<PathBuf>> {
    let mut files: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for folder in folders {
        for name in names_in(folder).unwrap_or_default() {
            if let Some((id, _)) = name.split_once('.') {
                files.entry(id.to_owned()).or_default().push(folder.join(&name));
            }
        }
    }
    files
}

/// Returns the names of a folder's files that are text; none where there is no folder.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
        Ok(files) => files
            .filter_map(|file| file.map(|file| file.file_name().into_string().ok()).transpose())
            .collect(),
    }
}

/// Returns what the parts of one session tell together. `parts` come newest first.
///
/// A part that cannot be read is an error, unless one with a higher number can: that holds all of it.
pub(super) fn newest<H, E>(id: &SessionId, parts: Vec<Named>) -> Result<Told<H, E>, ReadError>
where
    H: DeserializeOwned + Serialize,
    E: DeserializeOwned,
{
    let last_part = parts.first().map_or(0, |named| named.part);
    let mut best: Option<(PathBuf, Part<H, E>)> = None;
    let mut fault = None;
    let mut sealed: Option<(SealedPart, PathBuf)> = None;
    for Named { path, part } in parts {
        let part = match scan::<H, E>(&path, part) {
            Ok(Scanned::Sealed(record)) => {
                sealed = sealed.or(Some((record, path)));
                continue;
            }
            Ok(Scanned::Journal(part)) => part,
            Err(error) => {
                if best.is_none() && fault.is_none() {
                    fault = Some(error);
                }
                continue;
            }
        };
        best = Some(match best {
            None => (path, part),
            Some(best) => supersede(best, (path, part), &mut fault),
        });
    }
    if let Some((SealedPart { record }, path)) = sealed {
        // The record came last, and whatever is beside it should be gone.
        return Ok(Told::Sealed { record, path });
    }
    if let Some(fault) = fault {
        return Err(fault);
    }
    let (path, newest) = best.ok_or_else(|| ReadError::Missing { id: id.to_string() })?;
    Ok(Told::Journal { newest: Box::new(newest), path, last_part })
}

/// Returns the one of two parts that holds the other; notes a fork where neither does.
fn supersede<H: Serialize, E>(
    one: (PathBuf, Part<H, E>),
    two: (PathBuf, Part<H, E>),
    fault: &mut Option<ReadError>,
) -> (PathBuf, Part<H, E>) {
    let (kept, other) = if two.1.body.len() > one.1.body.len() { (two, one) } else { (one, two) };
    let same_header = serde_json::to_value(&kept.1.header).ok() == serde_json::to_value(&other.1.header).ok();
    if fault.is_none() && !(same_header && kept.1.body.starts_with(&other.1.body)) {
        let same = if same_header {
            let lines = |part: &Part<H, E>| {
                part.body.split(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>()
            };
            1 + lines(&kept.1)
                .iter()
                .zip(&lines(&other.1))
                .take_while(|(ours, theirs)| ours == theirs)
                .count()
        } else {
            0
        };
        *fault = Some(ReadError::Forked { kept: kept.0.clone(), other: other.0, line: same as u64 + 1 });
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_tells_session_and_part() {
        let told = |name| SessionId::of_file(name).map(|(id, part)| (id.to_string(), part));
        assert_eq!(told("english-1.journal"), Some(("english-1".into(), 1)));
        assert_eq!(told("english-1.12.journal"), Some(("english-1".into(), 12)));
        for other in
            ["english-1.1.journal", "a.02.journal", "a.journal.torn", "a.lock", ".journal", "A.journal"]
        {
            assert_eq!(told(other), None, "{other}");
        }
        let id = SessionId::parse("a").expect("an id");
        assert_eq!(id.part_file(Path::new("x"), 3), Path::new("x").join("a.3.journal"));
    }

    #[test]
    fn a_name_tells_which_plan_it_may_be_of() {
        let may = |id: &str, slug| SessionId::parse(id).expect("an id").may_be_of(slug);
        assert!(may("2024-04-30-100000-english-i", "English I"));
        assert!(may("2024-04-30-100000-english-i-2", "English I"));
        assert!(may("2024-04-30-100000", "عربي"));
        assert!(!may("2024-04-30-100000-english-i", "English"));
        assert!(!may("2024-04-30-100000-english-i", "i"));
        assert!(!may("short", "short"));
    }

    #[test]
    fn a_session_is_named_after_its_time_and_slug() {
        let named = |slug: &str, number| {
            SessionId::new(slug, Stamp::from_millis(1_714_471_200_000), number).to_string()
        };
        assert_eq!(named("English I", 1), "2024-04-30-100000-english-i");
        assert_eq!(named("../a/b: c", 2), "2024-04-30-100000-a-b-c-2");
        assert_eq!(named("الغرفة", 1), "2024-04-30-100000");
        assert!(SessionId::parse(&named(&"long ".repeat(50), 999)).is_some());
    }

    #[test]
    fn an_id_cannot_leave_its_folder() {
        for bad in ["", "..", "a/b", "a\\b", "a.b", "con:", "É"] {
            assert_eq!(SessionId::parse(bad), None, "{bad}");
        }
    }
}
