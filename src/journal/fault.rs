//! A disk that fails as a test wants, and that can lose its power.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use super::disk::{Disk, DiskFile, RealDisk};

/// How the disk fails.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ill {
    /// Not at all.
    Well,
    /// The program dies in this operation: a write is half done, and nothing comes after.
    DiesAt(u64),
    /// This operation alone fails; of a write, half is done.
    FailsAt(u64),
    /// It takes this many more bytes, then it is full.
    Full(u64),
    /// Nothing can be changed.
    ReadOnly,
    /// Nothing can be changed in the folders whose name ends so.
    ReadOnlyIn(&'static str),
}

/// A real folder, with what of it would survive a loss of power.
pub(super) struct FaultDisk(Arc<Mutex<State>>);

struct State {
    ill: Ill,
    done: u64,
    files: Vec<Inode>,
    live: BTreeMap<PathBuf, usize>,
    lasting: BTreeMap<PathBuf, usize>,
}

#[derive(Default)]
struct Inode {
    content: Vec<u8>,
    synced: Vec<u8>,
}

struct FaultFile {
    disk: Arc<Mutex<State>>,
    file: Box<dyn DiskFile>,
    path: PathBuf,
    inode: usize,
}

impl FaultDisk {
    /// Returns a disk over real folders; what is in them already is safe.
    pub(super) fn over(ill: Ill, folders: &[&Path]) -> Arc<Self> {
        let mut state =
            State { ill, done: 0, files: vec![], live: BTreeMap::new(), lasting: BTreeMap::new() };
        for file in folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten() {
            let path = file.expect("a file").path();
            let content = fs::read(&path).expect("readable");
            state.live.insert(path.clone(), state.files.len());
            state.lasting.insert(path, state.files.len());
            state.files.push(Inode { synced: content.clone(), content });
        }
        Arc::new(Self(Arc::new(Mutex::new(state))))
    }

    /// Changes how the disk fails; operations count from here.
    pub(super) fn fall(&self, ill: Ill) {
        let mut state = self.state();
        (state.ill, state.done) = (ill, 0);
    }

    /// Returns how many operations there were.
    pub(super) fn operations(&self) -> u64 {
        self.state().done
    }

    /// Removes everything from the folders that was not synced.
    pub(super) fn lose_power(&self) {
        let state = self.state();
        for path in state.live.keys() {
            fs::remove_file(path).expect("removed");
        }
        for (path, inode) in &state.lasting {
            fs::write(path, &state.files[*inode].synced).expect("written");
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("not poisoned")
    }
}

impl State {
    fn operate(&mut self, path: &Path) -> io::Result<()> {
        self.done += 1;
        let bad = |kind: io::ErrorKind| Err(kind.into());
        match self.ill {
            Ill::DiesAt(at) if self.done >= at => bad(io::ErrorKind::BrokenPipe),
            Ill::FailsAt(at) if self.done == at => bad(io::ErrorKind::Other),
            Ill::ReadOnly => bad(io::ErrorKind::ReadOnlyFilesystem),
            Ill::ReadOnlyIn(folder) if path.ancestors().any(|above| above.ends_with(folder)) => {
                bad(io::ErrorKind::ReadOnlyFilesystem)
            }
            Ill::Well | Ill::DiesAt(_) | Ill::FailsAt(_) | Ill::Full(_) | Ill::ReadOnlyIn(_) => Ok(()),
        }
    }

    /// Returns how many of `length` bytes the next write takes.
    fn takes(&self, length: usize) -> usize {
        match self.ill {
            Ill::DiesAt(at) | Ill::FailsAt(at) if self.done + 1 == at => length / 2,
            Ill::DiesAt(at) if self.done >= at => 0,
            Ill::Full(left) => length.min(usize::try_from(left).expect("small")),
            Ill::Well | Ill::DiesAt(_) | Ill::FailsAt(_) | Ill::ReadOnly | Ill::ReadOnlyIn(_) => length,
        }
    }
}

impl Disk for FaultDisk {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.state().operate(path)?;
        RealDisk.make_folder(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state();
        state.operate(path)?;
        let file = RealDisk.create(path)?;
        let inode = state.files.len();
        state.files.push(Inode::default());
        state.live.insert(path.to_owned(), inode);
        Ok(Box::new(FaultFile { disk: Arc::clone(&self.0), file, path: path.to_owned(), inode }))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state();
        state.operate(path)?;
        let inode = state.live[path];
        let file = RealDisk.open(path)?;
        Ok(Box::new(FaultFile { disk: Arc::clone(&self.0), file, path: path.to_owned(), inode }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.operate(to)?;
        RealDisk.rename(from, to)?;
        let inode = state.live.remove(from).expect("a file");
        state.live.insert(to.to_owned(), inode);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.operate(path)?;
        RealDisk.remove(path)?;
        state.live.remove(path);
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.operate(path)?;
        let inside = |file: &PathBuf| file.parent() == Some(path);
        state.lasting.retain(|file, _| !inside(file));
        let live: Vec<_> = state.live.iter().map(|(file, inode)| (file.clone(), *inode)).collect();
        state.lasting.extend(live.into_iter().filter(|(file, _)| inside(file)));
        Ok(())
    }
}

impl DiskFile for FaultFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.disk.lock().expect("not poisoned");
        let taken = state.takes(bytes.len());
        let operated = state.operate(&self.path);
        let bytes = if operated.is_ok() || taken < bytes.len() { &bytes[..taken] } else { &[] };
        self.file.write_all(bytes)?;
        let inode = self.inode;
        state.files[inode].content.extend_from_slice(bytes);
        operated?;
        if let Ill::Full(left) = &mut state.ill {
            *left -= taken as u64;
            if *left == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
        }
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.disk.lock().expect("not poisoned");
        state.operate(&self.path)?;
        let file = &mut state.files[self.inode];
        file.synced.clone_from(&file.content);
        Ok(())
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        let mut state = self.disk.lock().expect("not poisoned");
        state.operate(&self.path)?;
        self.file.truncate(length)?;
        state.files[self.inode].content.truncate(usize::try_from(length).expect("small"));
        Ok(())
    }
}
