//! How fast a session is read back from the disk, and what an entry costs early and late in a long one.

#![expect(clippy::panic, reason = "a bench that cannot run must not give a figure")]

mod common;

use std::path::Path;

use common::{Room, plan};
use divan::{Bencher, counter::ItemsCount};
use tribune::floor::History;
use tribune::floor::entry::Entry;
use tribune::floor::time::Stamp;
use tribune::journal::{Contents, Journal, JournalLine, SessionId, Store};

const LONG: usize = 100_000;

fn begin(folder: &Path) -> Journal {
    Store::open(Some(folder.to_owned()))
        .create("bench", &plan(), Stamp::from_millis(0))
        .unwrap_or_else(|error| panic!("{error:?}"))
}

fn line(entry: &Entry) -> JournalLine {
    JournalLine::of(entry).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Writes a long session without a sync for each entry. Returns its name.
fn long_session(folder: &Path) -> SessionId {
    let journal = begin(folder);
    let path = journal.path().unwrap_or_else(|| panic!("no file"));
    let mut lines = std::fs::read(&path).unwrap_or_default();
    for entry in Room::of(LONG).history.entries() {
        lines.extend_from_slice(line(entry).bytes());
    }
    std::fs::write(&path, lines).unwrap_or_else(|error| panic!("{error:?}"));
    journal.id().clone()
}

fn main() {
    divan::main();
}

/// Reads a session from its file: lines, checksums, entries, and the state of the room.
#[divan::bench(sample_count = 20)]
fn replay_100_000_entries(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error:?}"));
    let id = long_session(folder.path());
    let store = Store::open(Some(folder.path().to_owned()));
    bencher.counter(ItemsCount::new(LONG)).bench(|| {
        match store.read(&id).unwrap_or_else(|error| panic!("{error:?}")) {
            Contents::Journal { header, entries, .. } => {
                History::replay(header, entries).unwrap_or_else(|misfit| panic!("{misfit:?}"))
            }
            Contents::Sealed { .. } => panic!("sealed"),
        }
    });
}

/// Four acts, each decided, written as a line of the journal, and accepted.
#[divan::bench(args = [100, LONG], sample_count = 300, sample_size = 1)]
fn four_commands_after(bencher: Bencher, entries: usize) {
    let mut room = Room::of(entries);
    bencher.bench_local(|| {
        let before = room.history.entries().len();
        room.intervention();
        let bytes = room.history.entries().iter().skip(before).map(|entry| line(entry).bytes().len());
        bytes.sum::<usize>()
    });
}

/// One append, synced, as the 1st or the 100,001st entry.
#[divan::bench(args = [0, LONG], sample_count = 300, sample_size = 1)]
fn append_after(bencher: Bencher, before: usize) {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error:?}"));
    let now = Stamp::from_millis(0);
    let mut journal = if before == 0 {
        begin(folder.path())
    } else {
        let id = long_session(folder.path());
        let store = Store::open(Some(folder.path().to_owned()));
        let resumed = store.resume::<tribune::floor::plan::Plan, Entry>(&id);
        resumed.unwrap_or_else(|error| panic!("{error:?}")).journal
    };
    let room = Room::of(100);
    let line = room.history.entries().last().map_or_else(|| panic!("no entry"), line);
    bencher.bench_local(|| journal.append(&line, now).is_ok());
}
