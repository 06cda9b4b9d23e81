//! What is made of each fixture, as the whole text.

use super::{fixture, folder, imported};
use tribune::words::Words;

/// Files, the parts that are asked for, and the name of the golden file.
const CASES: [(&[&str], &[&str], &str); 11] = [
    (&["libreoffice-french-1252.csv"], &[], "french-1252"),
    (&["libreoffice-french-utf16.csv"], &[], "french-utf16"),
    (&["excel-like-arabic-1256.csv"], &[], "arabic-1256"),
    (&["icalendar-python.ics"], &[], "calendar"),
    (&["libreoffice-french-1252.csv", "icalendar-python.ics"], &[], "delegations-and-calendar"),
    (&["indico-timetable.json"], &["English I"], "indico-english"),
    (&["indico-timetable.json"], &["Salle B"], "indico-french"),
    (&["indico-timetable.json"], &[], "indico-without-part"),
    (&["indico-event.json"], &[], "indico-event"),
    (&["pasted.txt"], &[], "pasted"),
    (&["indico-timetable.json"], &["Room Z"], "indico-wrong-part"),
];

#[test]
fn each_fixture_becomes_the_plan_that_was_read_by_eye() {
    for (files, parts, golden) in CASES {
        holds(files, parts, golden);
    }
}

#[test]
#[cfg(feature = "xlsx")]
fn each_workbook_becomes_the_plan_that_was_read_by_eye() {
    for (files, parts, golden) in [
        (&["openpyxl-meeting.xlsx"][..], &[][..], "workbook-openpyxl"),
        (&["libreoffice-meeting.xlsx"], &[], "workbook-libreoffice"),
        (&["openpyxl-arabic.xlsx"], &[], "workbook-arabic"),
        (&["openpyxl-four-rooms.xlsx"], &[], "workbook-without-part"),
        (&["openpyxl-four-rooms.xlsx"], &["English I"], "workbook-english-1"),
        (&["openpyxl-four-rooms.xlsx"], &["English II"], "workbook-english-2"),
        (&["openpyxl-four-rooms.xlsx"], &["Français"], "workbook-french"),
        (&["openpyxl-four-rooms.xlsx"], &["القاعة D"], "workbook-room-d"),
    ] {
        holds(files, parts, golden);
    }
}

fn holds(files: &[&str], parts: &[&str], golden: &str) {
    let files: Vec<_> = files.iter().map(|name| fixture(name)).collect();
    let found = match imported(&files, parts) {
        Ok(imported) => imported.text,
        Err(fault) => format!("{}\n", fault.message(&Words::english())),
    };
    let path = folder("golden").join(golden);
    if std::env::var_os("WRITE_GOLDEN").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, kept, "{golden}: WRITE_GOLDEN=1 cargo test plan_import::golden writes it anew");
}
