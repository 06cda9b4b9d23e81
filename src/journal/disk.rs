//! Every change that a journal makes to a disk, as a trait, so that tests can fail any of them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::error::{DiskFailure, DiskStep, During};
use super::platform;

/// The changes to files and folders. The names of files are whole paths.
pub(super) trait Disk: Send + Sync {
    /// Makes a folder and those above it, for its owner alone, and makes their names last.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Creates a file for its owner alone; one that exists is an error.
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Opens a file that exists, to write at its end.
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Gives a file another name; a file that has it already is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a folder last.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
}

/// An open file.
pub(super) trait DiskFile: Send {
    /// Writes all the bytes at the end.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Makes what was written last.
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
        // A disk that knows no rights is no reason to go elsewhere.
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

/// Writes a whole file so that its name never stands for less than the whole: under another name, synced, renamed,
/// and the folder synced. What `path` named before is replaced.
pub(super) fn write_whole(
    disk: &dyn Disk,
    path: &Path,
    chunks: &[&[u8]],
) -> Result<Box<dyn DiskFile>, DiskFailure> {
    // The name that the file has until it is whole.
    let draft = suffixed(path, ".new");
    // One may be left by a program that was killed; its bytes were promised to nobody.
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

/// Returns `path` with more at the end of its name: `end`, or `end-2` where that is taken, and so on, up to a bound.
pub(super) fn numbered(path: &Path, end: &str) -> io::Result<PathBuf> {
    let names = std::iter::once(end.to_owned()).chain((2..=NUMBERS).map(|number| format!("{end}-{number}")));
    let mut free = names.map(|end| suffixed(path, &end)).filter(|name| !is_there(name));
    free.next().ok_or_else(|| io::ErrorKind::AlreadyExists.into())
}

/// Returns whether something has this name, whatever it is.
pub(super) fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Returns `path` with more at the end of its name.
fn suffixed(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
