//! Whatever the bytes are: a sound plan, or a fault that is told. Never a panic.

use proptest::prelude::*;
use tribune::plan_file::parse;
use tribune::words::Words;

use super::{file, fixture, imported};
use crate::plans::assert_harmless;

const FIXTURES: [&str; 9] = [
    "openpyxl-meeting.xlsx",
    "libreoffice-meeting.xlsx",
    "libreoffice-french-1252.csv",
    "libreoffice-french-utf16.csv",
    "excel-like-arabic-1256.csv",
    "icalendar-python.ics",
    "indico-timetable.json",
    "indico-event.json",
    "pasted.txt",
];

fn assert_plan_or_fault(bytes: Vec<u8>) {
    match imported(&[file("any", bytes)], &[]) {
        Ok(found) => {
            assert_harmless(&found.text);
            assert_eq!(parse("any", &found.text).unwrap(), found.plan);
        }
        Err(fault) => assert_harmless(&fault.message(&Words::english())),
    }
}

/// A fixture with pieces taken out, put in, or doubled.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..4),
        "[\r\n\t;,\":{}\\[\\]0-9]{0,5}".prop_map(String::into_bytes),
        Just("\u{202e}\u{1b}[2J".as_bytes().to_vec()),
        Just(b"\nBEGIN:VEVENT\n".to_vec()),
        Just(b"99999999999999999999".to_vec()),
        Just("٢٠ دقيقة".as_bytes().to_vec()),
        Just(b"\"\n;;\n".to_vec()),
    ];
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, piece), 1..8);
    (prop::sample::select(FIXTURES.to_vec()), edits).prop_map(|(name, edits)| {
        let mut bytes = fixture(name).bytes;
        for (at, taken, piece) in edits {
            let start = at.index(bytes.len() + 1);
            let end = (start + taken).min(bytes.len());
            bytes.splice(start..end, piece);
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_to_a_fixture_is_a_plan_or_a_fault(bytes in mutated()) {
        assert_plan_or_fault(bytes);
    }

    #[test]
    fn any_bytes_are_a_plan_or_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        assert_plan_or_fault(bytes);
    }

    #[test]
    fn any_text_is_a_plan_or_a_fault(text in "(\\PC{0,20}[;,\t\n:\\-–]{1,2}){0,12}") {
        assert_plan_or_fault(text.into_bytes());
    }
}
