//! The debriefs that are kept beside the rehearsals: a file to read, and figures for later ones to be held against.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::known::Kind;
use crate::journal::{SessionId, state_root};
use crate::rehearsal::debrief::Figures;

/// How many earlier rehearsals are held against a new one.
const PAST: usize = 5;
/// The largest file of figures that is read.
const LARGEST: u64 = 64 * 1024;

/// Keeps a debrief; returns the file that people read.
pub fn keep(id: &SessionId, text: &str, figures: &Figures) -> io::Result<PathBuf> {
    let folder = folder().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(&folder)?;
    let figures = serde_json::to_string_pretty(figures).map_err(io::Error::other)?;
    fs::write(folder.join(format!("{id}.json")), figures)?;
    let file = folder.join(format!("{id}.md"));
    fs::write(&file, text)?;
    Ok(file)
}

/// Returns the figures of the last rehearsals like `this` but for `id`, the last one first. What cannot be read is left out.
#[must_use]
pub fn past(id: &SessionId, this: &Figures) -> Vec<Figures> {
    let files = folder().and_then(|folder| fs::read_dir(folder).ok());
    let mut files: Vec<_> = files.into_iter().flatten().flatten().map(|file| file.path()).collect();
    // The name begins with the moment.
    files.sort();
    let read = |path: &PathBuf| -> Option<Figures> {
        let is_figures = path.extension().is_some_and(|kind| kind == "json");
        let is_own = path.file_stem().is_some_and(|stem| stem == id.as_str());
        let is_small = path.metadata().is_ok_and(|file| file.is_file() && file.len() <= LARGEST);
        let text = (is_figures && !is_own && is_small).then(|| fs::read_to_string(path).ok())??;
        serde_json::from_str(&text).ok()
    };
    let figures = files.iter().rev().filter_map(read);
    figures.filter(|figures| figures.is_like(this)).take(PAST).collect()
}

fn folder() -> Option<PathBuf> {
    Some(state_root(Kind::Rehearsal.folder())?.join("debriefs"))
}
