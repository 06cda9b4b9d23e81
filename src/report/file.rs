//! A report's file.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes a file. It overwrites none unless that is wished; then the file is whole, the old one or the new one.
pub fn write_file(file: &Path, bytes: &[u8], force: bool) -> io::Result<()> {
    let is_file = fs::metadata(file).map(|about| about.is_file());
    if force && matches!(is_file, Ok(true)) {
        // A link stays, and leads to the new text.
        let file = fs::canonicalize(file)?;
        let mut beside = file.clone().into_os_string();
        beside.push(".new");
        let beside = PathBuf::from(beside);
        return create(&beside, bytes).and_then(|()| fs::rename(&beside, &file)).inspect_err(|error| {
            if error.kind() != io::ErrorKind::AlreadyExists {
                let _ = fs::remove_file(&beside);
            }
        });
    }
    if force && is_file.is_ok() {
        return OpenOptions::new().write(true).open(file)?.write_all(bytes);
    }
    create(file, bytes)
}

/// Writes a new file. Where the disk does not take all of it, nothing is left.
fn create(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut new = OpenOptions::new().write(true).create_new(true).open(file)?;
    new.write_all(bytes).and_then(|()| new.sync_all()).inspect_err(|_| {
        let _ = fs::remove_file(file);
    })
}
