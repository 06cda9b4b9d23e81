//! The journal's promises, one test each.

mod failing;
mod guarded;
mod reading;
mod sessions;
mod writing;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use super::fault::{FaultDisk, Ill};
use super::*;
use crate::floor::time::{Span, Stamp};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Plan {
    plan: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Act {
    seq: u64,
    what: String,
}

fn plan() -> Plan {
    Plan { plan: "english-1".into() }
}

fn act(seq: u64) -> Act {
    Act { seq, what: format!("Côte d’Ivoire, {seq}") }
}

fn acts(count: u64) -> Vec<Act> {
    (1..=count).map(act).collect()
}

fn at(secs: i64) -> Stamp {
    Stamp::from_millis(1_714_471_200_000) + Span::from_secs(secs)
}

/// Appends an act; returns whether it is on the disk.
fn append(journal: &mut Journal, seq: u64, now: Stamp) -> Result<(), DiskFailure> {
    journal.append(&JournalLine::of(&act(seq)).expect("short"), now)
}

/// A folder with the folder of sessions in it, and another that a chair may choose.
struct Room {
    folder: TempDir,
}

impl Room {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("root")
    }

    fn spare(&self) -> PathBuf {
        self.folder.path().join("spare")
    }

    fn store(&self) -> Store {
        Store::open(Some(self.root()))
    }

    fn store_on(&self, disk: &Arc<FaultDisk>) -> Store {
        Store::on(Arc::<FaultDisk>::clone(disk), self.root())
    }

    fn disk(&self, ill: Ill) -> Arc<FaultDisk> {
        FaultDisk::over(ill, &[&self.root(), &self.spare()])
    }

    /// Begins a session with `count` acts and leaves it.
    fn begin(&self, count: u64) -> (SessionId, PathBuf) {
        let mut journal = self.store().create("one", &plan(), at(0)).expect("a header");
        for seq in 1..=count {
            append(&mut journal, seq, at(0)).expect("on disk");
        }
        (journal.id().clone(), journal.path().expect("a file"))
    }

    /// Returns the names of all files, in order.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = [self.root(), self.spare()]
            .iter()
            .filter_map(|folder| fs::read_dir(folder).ok())
            .flatten()
            .map(|file| {
                let path = file.expect("a file").path();
                let name = path.strip_prefix(self.folder.path()).expect("inside");
                name.to_string_lossy().replace('\\', "/").replace("2024-04-30-100000-", "")
            })
            .collect();
        names.sort();
        names
    }
}

/// Returns the acts that reading finds, and how many torn bytes.
fn read(store: &Store, id: &SessionId) -> Result<(Vec<Act>, u64), ReadError> {
    match store.read::<Plan, Act>(id)? {
        Contents::Journal { header, entries, torn, .. } => {
            assert_eq!(header, plan());
            Ok((entries, torn))
        }
        Contents::Sealed { .. } => panic!("sealed"),
    }
}

fn resume(store: &Store, id: &SessionId) -> Result<Resumed<Plan, Act>, OpenError> {
    store.resume(id)
}

/// Returns all bytes under a folder, by file name.
fn bytes_in(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .map(|path| (path.clone(), fs::read(&path).expect("readable")))
        .collect();
    files.sort();
    files
}
