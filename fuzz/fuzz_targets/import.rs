//! Any bytes, as a file to import: a sound plan or a fault, never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tribune::interchange::{ImportFile, ImportOptions, import};
use tribune::plan_file::parse;
use tribune::words::Words;

fuzz_target!(|data: &[u8]| {
    let file = ImportFile { name: "fuzzed".to_owned(), bytes: data.to_vec() };
    let words = Words::english();
    match import(&[file], &ImportOptions { title: "Fuzzed".to_owned(), ..ImportOptions::default() }, &words) {
        Ok(found) => assert_eq!(parse("fuzzed", &found.text).expect("the text is sound"), found.plan),
        Err((_, fault)) => assert!(!fault.message(&words).is_empty()),
    }
});
