//! The debriefs kept beside the rehearsals: a text for people, and figures that later ones are compared with.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::known::SessionKind;
use crate::journal::{SessionId, state_root};
use crate::rehearsal::debrief::Figures;

/// How many earlier rehearsals a new one is compared with.
const PAST: usize = 5;
/// How many of the latest files are searched for them.
const LOOKED_AT: usize = 400;
/// The largest file of figures that is read, in bytes.
const LARGEST: u64 = 64 * 1024;

/// Keeps a debrief, and returns the path of the text.
pub fn keep(id: &SessionId, text: &str, figures: &Figures) -> io::Result<PathBuf> {
    let folder = folder().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(&folder)?;
    let figures = serde_json::to_string_pretty(figures).map_err(io::Error::other)?;
    write(&folder.join(format!("{id}.json")), &figures)?;
    let file = folder.join(format!("{id}.md"));
    write(&file, text)?;
    Ok(file)
}

/// Removes the debrief of a rehearsal, if there is one.
pub(super) fn forget(id: &SessionId) {
    for ending in ["json", "md"] {
        let _ = folder().map(|folder| fs::remove_file(folder.join(format!("{id}.{ending}"))));
    }
}

/// Writes a file anew. It removes what has the name first: opening a pipe would block.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let _ = fs::remove_file(path);
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}

/// The figures of earlier rehearsals like `this`, without `id`, the latest first. Unreadable files are skipped.
#[must_use]
pub fn past(id: &SessionId, this: &Figures) -> Vec<Figures> {
    let files = folder().and_then(|folder| fs::read_dir(folder).ok());
    let mut files: Vec<_> = files.into_iter().flatten().flatten().map(|file| file.path()).collect();
    // Names begin with the moment.
    files.sort();
    let read = |path: &PathBuf| -> Option<Figures> {
        let is_figures = path.extension().is_some_and(|kind| kind == "json");
        let is_own = path.file_stem().is_some_and(|stem| stem == id.as_str());
        let is_small = path.metadata().is_ok_and(|file| file.is_file() && file.len() <= LARGEST);
        let text = (is_figures && !is_own && is_small).then(|| fs::read_to_string(path).ok())??;
        serde_json::from_str(&text).ok()
    };
    let figures = files.iter().rev().take(LOOKED_AT).filter_map(read);
    figures.filter(|figures| figures.is_like(this)).take(PAST).collect()
}

fn folder() -> Option<PathBuf> {
    Some(state_root(SessionKind::Rehearsal.folder())?.join("debriefs"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_pipe_in_the_place_of_a_debrief_is_put_away_and_not_waited_for() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("one.md");
        mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        write(&path, "kept").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "kept");
    }
}
