//! Files that are made to hurt: each ends with a plan or a clear fault, with at most 64 MiB of memory of its own.

use std::fs;
use std::io::{Cursor, Write as _};
use std::process::Command;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::common::program::{Place, TRIBUNE};

/// The most memory that the import may have, in KiB.
const MOST: u32 = 64 * 1024;

/// A workbook of one sheet, from the rows of its XML and the XML of its texts.
fn workbook(sheet: &[u8], texts: &[u8], styles: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let mut add = |name: &str, text: &[u8]| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text).unwrap();
    };
    add("[Content_Types].xml", format!("{head}<Types xmlns=\"{package}/content-types\"/>").as_bytes());
    add("_rels/.rels", format!("{head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>").as_bytes());
    add("xl/workbook.xml", format!("{head}<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>").as_bytes());
    add("xl/_rels/workbook.xml.rels", format!("{head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{relations}/styles\" Target=\"styles.xml\"/></Relationships>").as_bytes());
    add(
        "xl/worksheets/sheet1.xml",
        &[
            format!("{head}<worksheet xmlns=\"{main}\"><sheetData>").as_bytes(),
            sheet,
            b"</sheetData></worksheet>",
        ]
        .concat(),
    );
    add("xl/sharedStrings.xml", &[head.as_bytes(), texts].concat());
    add("xl/styles.xml", &[head.as_bytes(), styles].concat());
    zip.finish().unwrap().into_inner()
}

fn rows(count: usize) -> Vec<u8> {
    let row = |row: usize| {
        format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>Kenya</t></is></c></row>")
    };
    (1..=count).flat_map(|at| row(at).into_bytes()).collect()
}

const NO_TEXTS: &[u8] = b"<sst count=\"0\" uniqueCount=\"0\"></sst>";
const NO_STYLES: &[u8] = b"<styleSheet></styleSheet>";

/// Imports a file with bounded memory. Returns the exit code and what was said.
#[track_caller]
fn bounded(place: &Place, name: &str, bytes: &[u8]) -> (Option<i32>, String) {
    let file = place.path().join(name);
    fs::write(&file, bytes).unwrap();
    let command = format!("ulimit -d {MOST} && exec \"$0\" plan import \"$1\"");
    let output = Command::new("sh").args(["-c", &command, TRIBUNE]).arg(&file).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn the_bound_bites() {
    let output =
        Command::new("sh").args(["-c", "ulimit -d 1024 && exec \"$0\" keys", TRIBUNE]).output().unwrap();
    assert!(!output.status.success());
}

#[test]
fn workbooks_that_are_made_to_hurt_are_refused_within_the_bound() {
    let place = Place::new();
    let told = "this workbook is larger than 8 MiB";
    let too_many = "a table may have 20000 rows";
    let damaged = "this Excel workbook is damaged";
    let spaces = vec![b' '; 12 * 1024 * 1024];
    let lie = b"<sst count=\"9\" uniqueCount=\"999999999999999999\"><si><t>Kenya</t></si></sst>";
    let far = b"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Country</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Kenya</t></is></c></row><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    for (name, bytes, code, says) in [
        ("bomb-sheet.xlsx", workbook(&spaces, NO_TEXTS, NO_STYLES), 1, told),
        ("bomb-texts.xlsx", workbook(b"", &spaces, NO_STYLES), 1, told),
        ("bomb-styles.xlsx", workbook(b"", NO_TEXTS, &spaces), 1, told),
        ("rows-beyond.xlsx", workbook(&rows(120_000), NO_TEXTS, NO_STYLES), 1, told),
        ("many-rows.xlsx", workbook(&rows(30_000), NO_TEXTS, NO_STYLES), 1, too_many),
        ("lie.xlsx", workbook(&rows(2), lie, NO_STYLES), 1, too_many),
        ("no-zip.xlsx", b"PK\x03\x04xl/workbook.xml".to_vec(), 1, damaged),
        ("far.xlsx", workbook(far, NO_TEXTS, NO_STYLES), 0, ""),
        (
            "styles.xlsx",
            workbook(
                &rows(2),
                NO_TEXTS,
                &[b"<styleSheet><cellXfs>".as_slice(), &b"<xf/>".repeat(200_000), b"</cellXfs></styleSheet>"]
                    .concat(),
            ),
            0,
            "",
        ),
        (
            "texts.xlsx",
            workbook(
                &rows(2),
                &[b"<sst>".as_slice(), &b"<si><t>a</t></si>".repeat(490_000), b"</sst>"].concat(),
                NO_STYLES,
            ),
            0,
            "",
        ),
    ] {
        let (found, said) = bounded(&place, name, &bytes);
        assert_eq!(found, Some(code), "{name}: {said}");
        assert!(said.contains(says), "{name}: {said}");
    }
}

#[test]
fn texts_that_are_made_to_hurt_end_within_the_bound() {
    let place = Place::new();
    let most = 8 * 1024 * 1024;
    let fill = |piece: &[u8]| piece.repeat(most / piece.len());
    for (name, bytes) in [
        ("million-rows.csv", fill(b"Kenya;1\n")),
        ("cells.csv", fill(b";")),
        ("one-cell.csv", fill(b"Kenya ")),
        ("quotes.csv", [b"Country;Code\n\"".as_slice(), &fill(b"a")[..most - 20]].concat()),
        ("long-lines.txt", fill(&[vec![b'a'; 1000], b"\n".to_vec()].concat())),
        ("names.txt", fill(b"Kenya, Nepal, Chad, ")),
        ("marks.txt", fill("e\u{301}".as_bytes())),
        ("utf-16.csv", [b"\xff\xfe".as_slice(), &fill(b"K\0,\0")[..most - 4]].concat()),
        ("objects.json", [b"{\"results\":[".as_slice(), &fill(b"{},")[..most - 20]].concat()),
        ("deep.json", fill(b"{\"results\":")),
        ("numbers.json", [b"{\"a\":[".as_slice(), &fill(b"0,")[..most - 20]].concat()),
        (
            "events.ics",
            [
                b"BEGIN:VCALENDAR\n".as_slice(),
                &fill(b"BEGIN:VEVENT\nDTSTART:20240430\nEND:VEVENT\n")[..most - 20],
            ]
            .concat(),
        ),
        ("nested.ics", [b"BEGIN:VCALENDAR\n".as_slice(), &fill(b"BEGIN:A\n")[..most - 20]].concat()),
        ("plan.toml", [b"title = \"a\"\n".as_slice(), &fill(b"[[item]]\n")[..most - 20]].concat()),
        ("too-large.csv", vec![b'a'; most + 1]),
    ] {
        let (code, said) = bounded(&place, name, &bytes);
        assert!(matches!(code, Some(0 | 1)), "{name}: {code:?} {said}");
        assert!(code == Some(0) || !said.is_empty(), "{name}");
    }
}
