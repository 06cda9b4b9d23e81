//! What is said of an import: its remarks, as comments, and why it failed. The texts are in `words/en/interchange.ftl`.

use super::draft::{Dimension, Remark};
use super::fault::{ExportFault, FileKind, ImportFault, MOST_BYTES, MOST_UNPACKED};
use super::grid::{MOST_CELLS, MOST_ROWS};
use crate::floor::plan::MOST_PARTIES;
use crate::plan_file::Encoding;
use crate::text::{LONGEST_LINE, clean};
use crate::words::{Args, Words};

/// The most persons that a remark names.
const MOST_PERSONS: usize = 12;

impl Remark {
    /// Returns the remark as a sentence.
    pub(super) fn message(&self, words: &Words) -> String {
        let args = Args::new();
        match self {
            Self::Written(name) => words.say("remark-written", &args.with("name", name)),
            Self::Unknown { nearest: None } => words.plain("remark-unknown"),
            Self::Unknown { nearest: Some(nearest) } => {
                words.say("remark-nearest", &args.with("name", *nearest))
            }
            Self::OtherCode { code, name } => {
                words.say("remark-other-code", &args.with("code", code).with("name", name))
            }
            Self::NoCode(code) => words.say("remark-no-code", &args.with("code", code)),
            Self::Repeated(count) => words.say("remark-repeated", &args.with("count", *count)),
            Self::Persons(persons) => {
                let persons = words.choices(persons.iter().take(MOST_PERSONS));
                words.say("remark-persons", &args.with("persons", persons))
            }
            Self::TitleOfFile => words.plain("remark-title"),
            Self::LanguageOfNames => words.plain("remark-language"),
            Self::LanguageOfPart(part) => words.say("remark-language-of-part", &args.with("part", part)),
            Self::NoLanguage(language) => words.say("remark-no-language", &args.with("language", language)),
            Self::OtherLanguages(count) => words.say("remark-other-languages", &args.with("count", *count)),
            Self::RuleUnclear(text) => words.say("remark-rule-unclear", &args.with("text", text)),
            Self::RuleOfWords(text) => words.say("remark-rule-of-words", &args.with("text", text)),
            Self::Differs { key, values } => {
                let values = words.choices(values.iter().take(MOST_PERSONS));
                words.say("remark-differs", &args.with("key", *key).with("values", values))
            }
            Self::HoursOfItems => words.plain("remark-hours"),
            Self::NoLength => words.plain("remark-no-length"),
            Self::NoAgenda => words.plain("remark-no-agenda"),
            Self::KindOfWords => words.plain("remark-kind"),
            Self::LengthToNext => words.plain("remark-length-to-next"),
            Self::MinutesOfNumber => words.plain("remark-minutes"),
            Self::LengthTaken => words.plain("remark-length-taken"),
            Self::HoursTooShort { items, hours } => {
                words.say("remark-hours-too-short", &args.with("items", *items).with("hours", *hours))
            }
            Self::Gap(gap) => words.say("remark-gap", &args.with("gap", *gap)),
            Self::Overlap => words.plain("remark-overlap"),
            Self::DayFirst(day) => words.say("remark-day-first", &args.with("day", day)),
            Self::Zone(zone) => words.say("remark-zone", &args.with("zone", zone)),
            Self::Cut(letters) => {
                words.say("remark-cut", &args.with("found", *letters).with("most", LONGEST_LINE))
            }
            Self::ReadAs { file, encoding } => {
                words.say("remark-read-as", &args.with("file", file).with("encoding", name_of(*encoding)))
            }
            Self::Unused { file, columns } => {
                words.say("remark-unused", &args.with("file", file).with("columns", words.choices(columns)))
            }
            Self::NoHeading { file } => words.say("remark-no-heading", &args.with("file", file)),
            Self::LeftOut { file, rows } => {
                words.say("remark-left-out", &args.with("file", file).with("count", *rows))
            }
            Self::Hidden { file, sheets } => {
                words.say("remark-hidden", &args.with("file", file).with("sheets", words.choices(sheets)))
            }
            Self::Formulas { file, cells } => {
                words.say("remark-formulas", &args.with("file", file).with("count", *cells))
            }
            Self::Repeats { file, events } => {
                words.say("remark-repeats", &args.with("file", file).with("count", *events))
            }
            Self::Part(part) => words.say("remark-part", &args.with("part", part)),
        }
    }
}

/// The names of encodings, in every language.
fn name_of(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf16 => "UTF-16",
        Encoding::Utf32 => "UTF-32",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Older => "Windows-1256",
        Encoding::Damaged => "UTF-8",
    }
}

impl ImportFault {
    /// Returns why it cannot be imported, as a sentence without a full stop.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let args = Args::new();
        match self {
            Self::TooLarge => words.say("import-too-large", &args.with("mib", MOST_BYTES / (1024 * 1024))),
            Self::Encoding { looks: None, .. } => words.plain("import-no-text"),
            Self::Encoding { looks: Some(Encoding::Damaged), line } => {
                words.say("import-damaged", &args.with("line", *line))
            }
            Self::Encoding { looks: Some(_), line } => {
                words.say("import-encoding", &args.with("line", *line))
            }
            Self::Kind(FileKind::Workbook) => words.plain("import-no-reader"),
            Self::Kind(kind) => {
                let kind = match kind {
                    FileKind::OldOffice => "old-office",
                    FileKind::Pdf => "pdf",
                    FileKind::Html => "html",
                    FileKind::Rtf => "rtf",
                    FileKind::Archive | FileKind::Workbook => "archive",
                };
                words.say("import-kind", &args.with("kind", kind))
            }
            Self::TooManyRows => {
                let most =
                    args.with("rows", MOST_ROWS).with("cells", MOST_CELLS).with("parties", MOST_PARTIES);
                words.say("import-too-many-rows", &most)
            }
            Self::Nothing => words.plain("import-nothing"),
            Self::NoPart { part, known } => {
                let known = if known.is_empty() { "none".to_owned() } else { words.choices(known) };
                words
                    .say("import-no-part", &args.with("part", clean(part, LONGEST_LINE)).with("known", known))
            }
            Self::SeveralParts { dimension, known } => {
                let dimension = match dimension {
                    Dimension::Session => "session",
                    Dimension::Room => "room",
                    Dimension::Day => "day",
                };
                let several = args.with("dimension", dimension).with("known", words.choices(known));
                words.say("import-several-parts", &several)
            }
            Self::Bomb => words.say("import-bomb", &args.with("mib", MOST_UNPACKED / (1024 * 1024))),
            Self::DamagedWorkbook => words.plain("import-workbook"),
            Self::EmptyCalendar => words.plain("import-calendar"),
            Self::OtherJson => words.plain("import-json"),
            Self::DamagedJson { line } => words.say("import-json-damaged", &args.with("line", *line)),
            Self::Faulty(_) => words.plain("import-faulty"),
        }
    }
}

impl ExportFault {
    /// Returns why it cannot be exported, as a sentence without a full stop.
    #[must_use]
    pub fn message(self, words: &Words) -> String {
        match self {
            Self::NoDate => words.plain("export-no-date"),
        }
    }
}
