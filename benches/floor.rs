//! What an act costs early and late in a session, and what undo costs.

mod common;

use common::Room;
use divan::{Bencher, counter::ItemsCount};

const ENTRIES: [usize; 2] = [100, 100_000];

fn main() {
    divan::main();
}

/// Four acts: ask, call, start, finish.
#[divan::bench(args = ENTRIES, sample_count = 200, sample_size = 1)]
fn intervention(bencher: Bencher<'_, '_>, entries: usize) {
    let mut room = Room::of(entries);
    bencher.counter(ItemsCount::new(4_u64)).bench_local(|| room.intervention());
}

/// One undo, and one redo.
#[divan::bench(args = ENTRIES, sample_count = 200, sample_size = 1)]
fn undo_and_redo(bencher: Bencher<'_, '_>, entries: usize) {
    let mut room = Room::of(entries);
    bencher.counter(ItemsCount::new(2_u64)).bench_local(|| {
        room.undo();
        room.redo();
    });
}
