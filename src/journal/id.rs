//! The name of a session, and of its files.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::floor::time::Stamp;

/// The length of the date and the time at the beginning of a session's name.
const MOMENT_LENGTH: usize = "2024-04-30-101500".len();

/// The name of a session, and of its files. Safe on every file system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(String);

impl SessionId {
    /// Returns `text` as an id: 1 to 100 characters of `a-z`, `0-9` and `-`. `None` for other texts.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        ((1..=100).contains(&text.len()) && text.bytes().all(known)).then(|| Self(text.to_owned()))
    }

    /// Returns the name of the `number`th session of this slug that begins at this moment.
    ///
    /// The date and time (UTC) come first, so that names sort by time. Characters of the slug that are not safe in a
    /// file name are left out.
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

    /// Returns the part of a session's name that comes from its slug: what follows the date and the time.
    #[must_use]
    pub fn name_of(slug: &str) -> String {
        // Every moment is written with the same number of letters.
        let named = Self::new(slug, Stamp::from_millis(0), 1);
        named.0.get(MOMENT_LENGTH..).unwrap_or_default().to_owned()
    }

    /// Returns whether this can be the id of a session whose slug gives this name ([`Self::name_of`]). This helps if
    /// there are many sessions, or if one cannot be read.
    #[must_use]
    pub fn may_be_of(&self, name: &str) -> bool {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let rest = self.0.get(MOMENT_LENGTH..).and_then(|rest| rest.strip_prefix(name));
        rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number))
    }

    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the file that holds the session in a folder.
    pub(super) fn file(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{self}.journal"))
    }

    pub(super) fn lock_file(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{self}.lock"))
    }

    /// Returns the session whose journal has this file name; `None` for other files.
    pub(super) fn of_file(name: &str) -> Option<Self> {
        Self::parse(name.strip_suffix(".journal")?)
    }

    /// Returns every file of the session in a folder, its lock last. A file is the session's if its name up to the
    /// first dot is the id.
    pub(super) fn files(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let is_own = |name: &String| name.split_once('.').is_some_and(|(id, _)| id == self.0);
        let names = names_in(folder)?.into_iter().filter(is_own);
        let mut files: Vec<_> = names.map(|name| folder.join(name)).collect();
        files.sort_by_key(|file| file.extension().is_some_and(|kind| kind == "lock"));
        Ok(files)
    }
}

/// Returns the names of a folder's files, but those that are not Unicode.
pub(super) fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let files = fs::read_dir(folder)?;
    files.filter_map(|file| file.map(|file| file.file_name().into_string().ok()).transpose()).collect()
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_tells_the_session() {
        let told = |name| SessionId::of_file(name).map(|id| id.to_string());
        assert_eq!(told("english-1.journal"), Some("english-1".into()));
        for other in ["english-1.2.journal", "a.journal.torn", "a.lock", ".journal", "A.journal"] {
            assert_eq!(told(other), None, "{other}");
        }
    }

    #[test]
    fn a_name_tells_which_plan_it_may_be_of() {
        let may = |id: &str, slug| SessionId::parse(id).expect("an id").may_be_of(&SessionId::name_of(slug));
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
