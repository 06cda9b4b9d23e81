//! Excel workbooks (`.xlsx`), by the crate `calamine`, behind bounds that it does not have.
//!
//! It trusts what a file says of itself: it reserves memory for as many texts as the file announces, and unpacks whatever
//! an entry holds. So the entries that it reads are unpacked once before, counted and thrown away. Cells are then read one
//! by one, never as the rectangle that they span. No formula is calculated: a cell has the result that was saved with it.

use super::cell::{cleaned, unguarded};
use super::fault::{ImportFault, MOST_UNPACKED};
use std::io::{self, BufReader, Cursor, Read};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use jiff::civil::Date;

use super::draft::{Dimension, Draft, Remark};
use super::grid::{Grid, MOST_CELLS, MOST_ROWS};

/// Parts of the names of entries that are small in every workbook, and take many times their size when they are read.
const SMALL: [&str; 6] = ["styles", "workbook", "theme", ".rels", "content_types", "metadata"];
/// The most bytes of each of these, unpacked. Any other may have [`MOST_UNPACKED`]: which of them is a sheet, the file says.
const MOST_OF_SMALL: u64 = 1024 * 1024;
/// The most entries of the archive.
const MOST_ENTRIES: usize = 2000;
/// The most sheets that are read.
const MOST_SHEETS: usize = 64;
/// Columns to the right of these are not read.
const MOST_COLUMNS: usize = 256;
/// How each entry begins in the archive's table of contents.
const ENTRY: &[u8] = b"PK\x01\x02";
/// The attribute by which a workbook says how many texts it has.
const ANNOUNCED: &[u8] = b"uniqueCount";

/// Returns what a workbook says.
pub(super) fn draft(file: &str, bytes: &[u8]) -> Result<Draft, ImportFault> {
    is_within_bounds(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| ImportFault::DamagedWorkbook)?;
    let is_1904 = workbook.has_1904_epoch();
    let sheets: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .cloned()
        .collect();
    let mut draft = Draft::default();
    let hidden = sheets.iter().filter(|sheet| sheet.visible != SheetVisible::Visible);
    let hidden: Vec<_> = hidden.map(|sheet| cleaned(&sheet.name)).collect();
    if !hidden.is_empty() {
        draft.remarks.push(Remark::Hidden { file: file.to_owned(), sheets: hidden });
    }
    let mut drafts = Vec::new();
    let (mut cells, mut formulas) = (0, 0);
    let visible = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible).take(MOST_SHEETS);
    for sheet in visible {
        let rows = rows(&mut workbook, &sheet.name, is_1904, &mut cells, &mut formulas)?;
        let name = format!("{file} [{}]", cleaned(&sheet.name));
        let found = Grid { file: name, rows }.draft();
        if !found.is_empty() {
            drafts.push((cleaned(&sheet.name), found));
        }
    }
    if formulas > 0 {
        draft.remarks.push(Remark::Formulas { file: file.to_owned(), cells: formulas });
    }
    tag(&mut drafts);
    for (_, found) in drafts {
        draft.add(found);
    }
    Ok(draft)
}

/// Where several sheets have delegations, or several an agenda, each of these is a session of its own.
fn tag(drafts: &mut [(String, Draft)]) {
    let with_parties = drafts.iter().filter(|(_, draft)| !draft.parties.is_empty()).count();
    let with_items = drafts.iter().filter(|(_, draft)| !draft.items.is_empty()).count();
    for (name, draft) in drafts {
        let parties = draft.parties.iter_mut().map(|party| &mut party.tags).filter(|_| with_parties > 1);
        let items = draft.items.iter_mut().map(|item| &mut item.tags).filter(|_| with_items > 1);
        for tags in parties.chain(items).filter(|tags| tags.get(Dimension::Session).is_none()) {
            tags.set(Dimension::Session, name);
        }
    }
}

/// Reads the rows of a sheet that hold something.
fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    is_1904: bool,
    cells: &mut usize,
    formulas: &mut usize,
) -> Result<Vec<Vec<String>>, ImportFault> {
    let damaged = |_: XlsxError| ImportFault::DamagedWorkbook;
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(damaged)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut last = None;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = cell.pos;
        let text = shown(&cell.value, is_1904);
        if text.is_empty() {
            *formulas += usize::from(cell.formula.is_some());
            continue;
        }
        let Some(column) = usize::try_from(column).ok().filter(|column| *column < MOST_COLUMNS) else {
            continue;
        };
        if last != Some(row) {
            // An empty row parts two tables.
            if last.is_some_and(|last| row > last + 1) {
                rows.push(Vec::new());
            }
            rows.push(Vec::new());
            last = Some(row);
        }
        let Some(cells_of_row) = rows.last_mut() else { continue };
        if cells_of_row.len() <= column {
            *cells += column + 1 - cells_of_row.len();
            cells_of_row.resize(column + 1, String::new());
        }
        if let Some(place) = cells_of_row.get_mut(column) {
            *place = text;
        }
        if *cells > MOST_CELLS || rows.len() > MOST_ROWS {
            return Err(ImportFault::TooManyRows);
        }
    }
    Ok(rows)
}

/// A cell as a table of text has it.
fn shown(value: &DataRef<'_>, is_1904: bool) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::SharedString(text) => unguarded(text).to_owned(),
        DataRef::Bool(is_true) => is_true.to_string(),
        DataRef::DateTime(moment) => moment_of(moment.as_f64(), is_1904),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            unguarded(text).to_owned()
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Days since the epoch as Excel counts them: an hour, a day, or both.
fn moment_of(days: f64, is_1904: bool) -> String {
    let secs = (days * 86_400.0).round();
    if !(0.0..3e11).contains(&secs) {
        return String::new();
    }
    #[expect(clippy::cast_possible_truncation, reason = "within the range just tested")]
    let secs = secs as i64;
    let (day, rest) = (secs / 86_400, secs % 86_400);
    let hour = format!("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
    // Excel takes 1900 for a leap year: its days are right from March of that year.
    let epoch = if is_1904 { Date::constant(1904, 1, 1) } else { Date::constant(1899, 12, 30) };
    let date = || epoch.checked_add(jiff::SignedDuration::from_hours(day.saturating_mul(24))).ok();
    match (day, rest) {
        (0, _) => hour,
        (_, 0) => date().map_or_else(String::new, |date| date.to_string()),
        _ => date().map_or_else(String::new, |date| format!("{date}T{hour}")),
    }
}

/// Refuses an archive whose entries are too many, or too large when they are unpacked, or that announces too many texts.
fn is_within_bounds(bytes: &[u8]) -> Result<(), ImportFault> {
    if bytes.windows(ENTRY.len()).filter(|window| *window == ENTRY).count() > MOST_ENTRIES {
        return Err(ImportFault::Bomb);
    }
    let damaged = |_| ImportFault::DamagedWorkbook;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.to_ascii_lowercase();
        let is_texts = name.contains("sharedstrings");
        let is_small = SMALL.iter().any(|part| name.contains(part));
        let most = if is_small { MOST_OF_SMALL } else { MOST_UNPACKED };
        let mut entry = BufReader::new(entry.take(most + 1));
        let unpacked = if is_texts {
            let mut texts = Vec::new();
            entry.read_to_end(&mut texts).map_err(|_| ImportFault::DamagedWorkbook)?;
            if announces_too_much(&texts)? {
                return Err(ImportFault::TooManyRows);
            }
            u64::try_from(texts.len()).unwrap_or(u64::MAX)
        } else {
            io::copy(&mut entry, &mut io::sink()).map_err(|_| ImportFault::DamagedWorkbook)?
        };
        if unpacked > most {
            return Err(ImportFault::Bomb);
        }
    }
    Ok(())
}

/// Whether the texts announce more of them than a file may have cells: memory is reserved for so many.
fn announces_too_much(texts: &[u8]) -> Result<bool, ImportFault> {
    // In UTF-16 the attribute would not be found.
    if texts.contains(&0) {
        return Err(ImportFault::DamagedWorkbook);
    }
    let places = texts.windows(ANNOUNCED.len()).enumerate().filter(|(_, window)| *window == ANNOUNCED);
    let numbers = places.map(|(at, _)| {
        let rest = texts.iter().skip(at + ANNOUNCED.len());
        let rest = rest.skip_while(|byte| !byte.is_ascii_digit()).take_while(|byte| byte.is_ascii_digit());
        rest.fold(0_usize, |number, digit| {
            number.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
        })
    });
    Ok(numbers.max().is_some_and(|most| most > MOST_CELLS))
}
