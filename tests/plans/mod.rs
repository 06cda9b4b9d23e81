//! Tests of plans as people write them: the six that come with the program, and every fault.

mod any;
mod faults;
mod noted;
mod reading;
mod scripts;
mod told;

use std::fs;
use std::path::{Path, PathBuf};

use tribune::floor::plan::Plan;
use tribune::plan_file;
use tribune::text::is_harmful;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn with_ending(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = all.filter(|path| path.extension().is_some_and(|one| one == ending)).collect();
    found.sort();
    found
}

fn tribune() -> assert_cmd::Command {
    assert_cmd::Command::cargo_bin("tribune").unwrap()
}

fn shipped(name: &str) -> Plan {
    plan_file::read(&folder("sessions").join(name)).unwrap_or_else(|fault| panic!("{name}: {fault:?}"))
}

/// Asserts that nothing in the text could command a terminal.
pub fn assert_harmless(text: &str) {
    let harm = text.chars().find(|&letter| is_harmful(letter) && letter != '\n');
    assert_eq!(harm, None, "{text:?}");
}
