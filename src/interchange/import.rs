//! From files to the text of a plan.

use super::draft::{Draft, Remark};
use super::fault::{FileKind, ImportFault, MOST_BYTES};
use super::{calendar, decode, delimited, indico, own_table, pasted, settle, write};
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::plan_file::{self, Encoding};
use crate::words::Words;

/// The name of an entry that every workbook has, in the archive's table of contents.
const WORKBOOK: &[u8] = b"xl/workbook.xml";

/// A file to import.
#[derive(Debug)]
pub struct ImportFile {
    /// Its name, safe to show.
    pub name: String,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

/// What to import.
#[derive(Debug, Default)]
pub struct ImportOptions {
    /// The parts of the files that the plan is for: a session, a room, a day.
    pub parts: Vec<String>,
    /// The title, where the files have none.
    pub title: String,
    /// When it is imported. A plan without a date is checked for this day.
    pub now: Option<Stamp>,
}

/// A plan made from files.
#[derive(Debug)]
pub struct Imported {
    /// Its text, as TOML.
    pub text: String,
    /// The plan.
    pub plan: Plan,
    /// How many comments say what was guessed or left out.
    pub remarks: usize,
}

/// Makes a plan of files, or says which file cannot be read, by its place, and why. `None` stands for what they make together.
pub fn import(
    files: &[ImportFile],
    options: &ImportOptions,
    words: &Words,
) -> Result<Imported, (Option<usize>, ImportFault)> {
    let mut draft = Draft::default();
    for (at, file) in files.iter().enumerate() {
        match read(file).map_err(|fault| (Some(at), fault))? {
            FileContent::Draft(found) => draft.add(found),
            FileContent::Plan { text, encoding } if files.len() == 1 => {
                let text = write::kept(&file.name, text, encoding, words);
                return checked(text, usize::from(encoding.is_some()), options)
                    .map_err(|fault| (Some(at), fault));
            }
            FileContent::Plan { text, .. } => {
                let plan = plan_file::parse_on(&file.name, &text, options.now);
                let plan = plan.map_err(|faulty| (Some(at), ImportFault::Faulty(Box::new(faulty))))?;
                draft.add(own_table::draft(&file.name, own_table::rows(&plan).get(1..).unwrap_or_default()));
            }
        }
    }
    let names = files.iter().map(|file| file.name.as_str());
    finish(draft, names, options, words).map_err(|fault| (None, fault))
}

/// Makes a plan of a draft.
pub(super) fn finish<'n>(
    mut draft: Draft,
    names: impl Iterator<Item = &'n str>,
    options: &ImportOptions,
    words: &Words,
) -> Result<Imported, ImportFault> {
    settle::settle(&mut draft, &options.parts, &options.title, &words.plain("import-topic"))?;
    let (text, remarks) = write::plan(&draft, names, words);
    checked(text, remarks, options)
}

/// A text that has passed the check of plans.
fn checked(text: String, remarks: usize, options: &ImportOptions) -> Result<Imported, ImportFault> {
    if u64::try_from(text.len()).is_ok_and(|length| length > plan_file::MOST_BYTES) {
        return Err(ImportFault::TooManyRows);
    }
    match plan_file::parse_on(&options.title, &text, options.now) {
        Ok(plan) => Ok(Imported { text, plan, remarks }),
        Err(faulty) => Err(ImportFault::Faulty(Box::new(faulty))),
    }
}

/// What a file holds.
enum FileContent {
    Draft(Draft),
    /// A plan already.
    Plan {
        text: String,
        encoding: Option<Encoding>,
    },
}

fn read(file: &ImportFile) -> Result<FileContent, ImportFault> {
    if u64::try_from(file.bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
        return Err(ImportFault::TooLarge);
    }
    if let Some(kind) = kind_of(&file.bytes) {
        return workbook_of(file, kind).map(FileContent::Draft);
    }
    let is_calendar = calendar::is_calendar(&file.bytes);
    let (text, encoding) = if is_calendar {
        decode::decode(&calendar::unfolded(&file.bytes))?
    } else {
        decode::decode(&file.bytes)?
    };
    if !is_calendar && is_plan(&text) {
        return Ok(FileContent::Plan { text, encoding });
    }
    let mut draft = if is_calendar {
        calendar::draft(&file.name, &text)?
    } else if text.trim_start().starts_with('{') {
        indico::draft(&text)?
    } else {
        let table =
            delimited::grid(&file.name, &text)?.map(|grid| grid.draft()).filter(|draft| !draft.is_empty());
        table.map_or_else(|| pasted::draft(&text), Ok)?
    };
    if draft.is_empty() {
        return Err(ImportFault::Nothing);
    }
    if let Some(encoding) = encoding {
        draft.remarks.push(Remark::ReadAs { file: file.name.clone(), encoding });
    }
    Ok(FileContent::Draft(draft))
}

/// What a workbook says; the fault of any other file that is no text.
fn workbook_of(file: &ImportFile, kind: FileKind) -> Result<Draft, ImportFault> {
    #[cfg(feature = "xlsx")]
    if kind == FileKind::Workbook {
        let draft = super::workbook::draft(&file.name, &file.bytes)?;
        return if draft.is_empty() { Err(ImportFault::Nothing) } else { Ok(draft) };
    }
    let _ = file;
    Err(ImportFault::Kind(kind))
}

/// The kind of a file that is no text, or none to read.
fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    let starts = |with| decode::starts(bytes, with);
    match bytes {
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(FileKind::OldOffice),
        [b'P', b'K', 3 | 5 | 7, ..] => {
            let is_workbook = bytes.windows(WORKBOOK.len()).any(|window| window == WORKBOOK);
            Some(if is_workbook { FileKind::Workbook } else { FileKind::Archive })
        }
        _ if starts("%PDF") => Some(FileKind::Pdf),
        _ if starts("{\\rtf") => Some(FileKind::Rtf),
        _ if starts("<!doctype html") || starts("<html") || starts("<table") => Some(FileKind::Html),
        _ => None,
    }
}

/// Whether a text is a plan already: it has an item of the agenda, or a title, as TOML has them.
fn is_plan(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_start);
    lines.any(|line| {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        line.starts_with("[[item]]") || matches!(key, Some("title" | "delegations" | "time"))
    })
}
