//! Tests of `tribune plan`: what is made of the files of other programs, and that a plan comes back from its export.
//!
//! `fixtures` has files that other programs made, and says which; `golden`, what comes of each. `WRITE_GOLDEN=1 cargo test
//! plan_import::` writes them anew.

mod any;
#[cfg(unix)]
mod asked;
#[cfg(all(target_os = "linux", feature = "xlsx"))]
mod bounds;
#[cfg(unix)]
mod command;
mod golden;
mod meant;
mod rooms;
mod same;

use std::path::PathBuf;

use tribune::floor::plan::Plan;
use tribune::interchange::{ImportFault, ImportFile, ImportOptions, Imported, import};
use tribune::words::Words;

fn folder(of: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/plan_import").join(of)
}

fn fixture(name: &str) -> ImportFile {
    ImportFile { name: name.to_owned(), bytes: std::fs::read(folder("fixtures").join(name)).unwrap() }
}

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> ImportFile {
    ImportFile { name: name.to_owned(), bytes: bytes.into() }
}

/// Imports files, for the parts given.
fn imported(files: &[ImportFile], parts: &[&str]) -> Result<Imported, ImportFault> {
    let parts = parts.iter().map(|part| (*part).to_owned()).collect();
    let options = ImportOptions { parts, title: "File".to_owned(), now: None };
    import(files, &options, &Words::english()).map_err(|(_, fault)| fault)
}

#[track_caller]
fn plan_of(text: &str) -> Plan {
    let found = imported(&[file("pasted", text)], &[]);
    found.unwrap_or_else(|fault| panic!("{}: {fault:?}", fault.message(&Words::english()))).plan
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.parties.iter().map(|party| party.name.as_str()).collect()
}

fn codes(plan: &Plan) -> Vec<&str> {
    plan.parties.iter().map(|party| party.code.as_deref().unwrap_or("")).collect()
}

/// Title and minutes of each item.
fn items(plan: &Plan) -> Vec<(&str, i64)> {
    plan.items.iter().map(|item| (item.title.as_str(), item.planned.secs() / 60)).collect()
}
