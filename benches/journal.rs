//! How fast a journal is read, and what an entry costs at the beginning and the end of a long session.

#![expect(clippy::panic, reason = "a bench that cannot run must not give a figure")]

use std::path::Path;

use divan::{Bencher, counter::ItemsCount};
use serde::{Deserialize, Serialize};
use tribune::floor::time::Stamp;
use tribune::journal::{Contents, Journal, Line, SessionId, Store};

const ENTRIES: u64 = 100_000;

/// An entry of about 120 bytes.
#[derive(Serialize, Deserialize)]
struct Entry {
    seq: u64,
    at: i64,
    cause: String,
    events: Vec<Event>,
}

#[derive(Serialize, Deserialize)]
enum Event {
    Started { delegation: u32, representative: u8 },
    Finished { delegation: u32, spoken: i64 },
}

fn entry(seq: u64) -> Line {
    let entry = Entry {
        seq,
        at: 1_714_471_200_000,
        cause: "chair".to_owned(),
        events: vec![
            Event::Finished { delegation: 12, spoken: 240_000 },
            Event::Started { delegation: 7, representative: 1 },
        ],
    };
    Line::of(&entry).unwrap_or_else(|error| panic!("{error}"))
}

fn begin(folder: &Path) -> Journal {
    Store::open(folder.to_owned(), vec![])
        .create("bench", "header".to_owned(), Stamp::from_millis(0))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// Writes a long session without a sync an entry, and returns its name.
fn long_session(folder: &Path) -> SessionId {
    let journal = begin(folder);
    let path = journal.path().unwrap_or_else(|| panic!("no file")).to_owned();
    let mut lines = std::fs::read(&path).unwrap_or_default();
    for seq in 1..=ENTRIES {
        lines.extend_from_slice(entry(seq).bytes());
    }
    std::fs::write(&path, lines).unwrap_or_else(|error| panic!("{error}"));
    journal.id().clone()
}

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 30)]
fn read_100_000_entries(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    let id = long_session(folder.path());
    let store = Store::open(folder.path().to_owned(), vec![]);
    bencher.counter(ItemsCount::new(ENTRIES)).bench(|| {
        match store.read::<String, Entry>(&id).unwrap_or_else(|error| panic!("{error}")) {
            Contents::Journal { entries, .. } => entries.len(),
            Contents::Sealed { .. } => 0,
        }
    });
}

/// One append, synced, as the 1st or the 100,001st entry.
#[divan::bench(args = [0, ENTRIES], sample_count = 300, sample_size = 1)]
fn append_after(bencher: Bencher, before: u64) {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    let now = Stamp::from_millis(0);
    let mut journal = if before == 0 {
        begin(folder.path())
    } else {
        let id = long_session(folder.path());
        let store = Store::open(folder.path().to_owned(), vec![]);
        store.resume::<String, Entry>(&id, now).unwrap_or_else(|error| panic!("{error}")).journal
    };
    let line = entry(1);
    bencher.bench_local(|| journal.append(&line, now).is_ok());
}
