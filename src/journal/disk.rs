//! Every change that a journal makes to a disk, as a trait: tests can make any of them fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::error::{DiskFailure, DiskStep, During};
use super::platform;

/// Changes to files and folders. Files are named by their whole paths.
pub(super) trait Disk: Send + Sync {
    /// Makes a folder and its parents, for the owner alone, and syncs their names.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Creates a file for its owner alone; one that exists is an error.
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Opens a file that exists, to write at its end.
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Renames a file, and replaces one that has the new name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Syncs the names in a folder.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
}

/// An open file.
pub(super) trait DiskFile: Send {
    /// Writes all the bytes at the end.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Syncs what was written.
    fn sync(&mut self) -> io::Result<()>;
    /// Cuts the file down to `length` bytes; the next write goes there.
    fn truncate(&mut self, length: u64) -> io::Result<()>;
}

/// The computer's own disks.
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = path.ancestors().take_while(|folder| !folder.is_dir()).collect();
        for folder in missing.into_iter().rev().filter(|folder| !folder.as_os_str().is_empty()) {
            match platform::make_folder(folder) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    if !folder.is_dir() {
                        return Err(io::ErrorKind::NotADirectory.into());
                    }
                }
                made => made?,
            }
            if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
                platform::sync_folder(above)?;
            }
        }
        Ok(())
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        platform::owner_only(&mut options);
        Ok(Box::new(options.open(path)?))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut file = platform::open(OpenOptions::new().write(true), path)?;
        // A disk without permissions is no reason to fail.
        let _ = platform::make_private(&file);
        file.seek(SeekFrom::End(0))?;
        Ok(Box::new(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        platform::sync_folder(path)
    }
}

impl DiskFile for File {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        Write::write_all(self, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)?;
        self.seek(SeekFrom::Start(length)).map(|_| ())
    }
}

/// Writes a whole file so that `path` never names a part of it: it is written under another name, synced and renamed,
/// and the folder is synced. A file that has the name is replaced.
pub(super) fn write_whole(
    disk: &dyn Disk,
    path: &Path,
    chunks: &[&[u8]],
) -> Result<Box<dyn DiskFile>, DiskFailure> {
    // The name that the file has until it is whole.
    let draft = suffixed(path, ".new");
    // A program that was killed may have left one; nobody was told that its bytes were safe.
    let _ = disk.remove(&draft);
    let mut file = disk.create(&draft).during(DiskStep::Create, &draft)?;
    let written = chunks
        .iter()
        .try_for_each(|chunk| file.write_all(chunk))
        .during(DiskStep::Write, path)
        .and_then(|()| file.sync().during(DiskStep::Sync, path))
        .and_then(|()| disk.rename(&draft, path).during(DiskStep::Rename, path));
    if let Err(failure) = written {
        drop(file);
        // On a full disk the draft is in the way of the next attempt.
        let _ = disk.remove(&draft);
        return Err(failure);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    disk.sync_folder(folder).during(DiskStep::SyncFolder, folder)?;
    Ok(file)
}

/// How many files of one kind may lie beside a journal.
const NUMBERS: u32 = 100;

/// Returns a free name: `path` with `end` added, or `end-2` if that is taken, and so on up to [`NUMBERS`].
pub(super) fn numbered(path: &Path, end: &str) -> io::Result<PathBuf> {
    let names = std::iter::once(end.to_owned()).chain((2..=NUMBERS).map(|number| format!("{end}-{number}")));
    let mut free = names.map(|end| suffixed(path, &end)).filter(|name| !is_there(name));
    free.next().ok_or_else(|| io::ErrorKind::AlreadyExists.into())
}

/// Returns whether anything has this name: a file, a folder, a link.
pub(super) fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Returns `path` with `end` added to its name.
fn suffixed(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
