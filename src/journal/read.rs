//! Reading one file: what is whole, what is torn, what is damaged. Nothing here writes.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use crate::text::{Unfit, unfit};

use super::LineError;
use super::error::{Distrust, LineFault, ReadError};
use super::id::SessionId;
use super::line::{JournalLine, LineReader, NextLine, begins_like_a_header};
use super::platform;

/// The version of journals and records that this program writes, and the newest that it reads.
pub(super) const VERSION: u64 = 1;

/// The largest journal that is read, in bytes: enough for an act each second for two days and nights. A larger file is
/// not ours, and would fill the memory.
pub const FILE_LIMIT: u64 = 32 * 1024 * 1024;

/// How many bytes of a file are read to find its last line.
const TAIL: u64 = 1024;

/// A session's journal, as far as it is whole.
pub(super) struct Part<H, E> {
    pub(super) header: H,
    /// Earlier folders of the session.
    pub(super) earlier: Vec<PathBuf>,
    pub(super) entries: Vec<E>,
    /// The entries' lines, byte for byte.
    pub(super) body: Vec<u8>,
    /// How many bytes from the start are whole lines.
    pub(super) whole: u64,
    /// How many bytes come after them: an unfinished line, or zeros in its place.
    pub(super) torn: u64,
}

/// What a file turned out to be.
pub(super) enum Scanned<H, E> {
    Journal(Part<H, E>),
    Sealed(SealedPart),
}

/// What the one line of a sealed file says.
#[derive(Debug)]
pub(super) struct SealedPart {
    pub(super) record: Value,
    /// Earlier folders of the session.
    pub(super) earlier: Vec<PathBuf>,
}

/// The first line's payload, as far as all versions share it.
#[derive(Deserialize)]
struct FirstLine {
    tribune_journal: Option<u64>,
    tribune_record: Option<u64>,
}

/// The first line of a journal of this version.
#[derive(Deserialize)]
struct Opening<H> {
    #[serde(default)]
    earlier: Vec<PathBuf>,
    header: H,
}

/// The line of a sealed file of this version.
#[derive(Deserialize)]
struct SealedPayload {
    session: String,
    #[serde(default)]
    earlier: Vec<PathBuf>,
    record: Value,
}

/// Returns the header line of a journal, whose own header is `header`, in JSON.
pub(super) fn header_line(header: &str, earlier: &[PathBuf]) -> Result<JournalLine, LineError> {
    let earlier = match earlier {
        [] => String::new(),
        earlier => format!("\"earlier\":{},", serde_json::to_string(earlier).map_err(LineError::Payload)?),
    };
    let json = format!("{{\"tribune_journal\":{VERSION},{earlier}\"header\":{header}}}");
    JournalLine::of_json(json.as_bytes())
}

/// Returns the one line of a sealed file.
///
/// It names the session: it takes the place of no other journal. It does not tell how many entries there were, which
/// would hint at what the record withholds.
pub(super) fn record_line(id: &SessionId, sealed: &SealedPart) -> Result<JournalLine, LineError> {
    #[derive(serde::Serialize)]
    struct SealedLine<'a> {
        tribune_record: u64,
        session: &'a str,
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        earlier: &'a [PathBuf],
        record: &'a Value,
    }
    let SealedPart { record, earlier } = sealed;
    JournalLine::of(&SealedLine { tribune_record: VERSION, session: id.as_str(), earlier, record })
}

/// Reads a whole file, and checks every line.
pub(super) fn scan<H, E>(path: &Path) -> Result<Scanned<H, E>, ReadError>
where
    H: DeserializeOwned,
    E: DeserializeOwned,
{
    let mut lines = lines_of(path)?;
    let mut found = match read_head::<H, E>(path, &mut lines)? {
        Scanned::Journal(part) => part,
        sealed @ Scanned::Sealed(_) => return Ok(sealed),
    };
    loop {
        match lines.read().map_err(|source| io_error(path, source))? {
            NextLine::End => return Ok(Scanned::Journal(found)),
            NextLine::Whole { payload, .. } if is_harmful(payload) => {
                return Err(damaged(path, lines.number, LineFault::Text));
            }
            NextLine::Whole { raw, payload } => match serde_json::from_slice(payload) {
                Ok(entry) => {
                    found.entries.push(entry);
                    found.body.extend_from_slice(raw);
                    found.whole += raw.len() as u64;
                }
                Err(why) => return Err(damaged(path, lines.number, LineFault::Payload(why))),
            },
            // Only one line at a time is written, so only the last can be torn.
            NextLine::Bad { torn: Some(torn), .. } => {
                found.torn = torn;
                return Ok(Scanned::Journal(found));
            }
            NextLine::Bad { fault, torn: None, .. } => return Err(damaged(path, lines.number, fault)),
        }
    }
}

/// Reads the first line of a file, and no more.
pub(super) fn scan_head<H: DeserializeOwned>(path: &Path) -> Result<Scanned<H, IgnoredAny>, ReadError> {
    read_head(path, &mut lines_of(path)?)
}

fn lines_of(path: &Path) -> Result<LineReader<BufReader<io::Take<File>>>, ReadError> {
    let file =
        platform::open(OpenOptions::new().read(true), path).map_err(|source| io_error(path, source))?;
    let length = file.metadata().map_err(|source| io_error(path, source))?.len();
    if length > FILE_LIMIT {
        return Err(ReadError::TooLarge { path: path.to_owned(), allowed: FILE_LIMIT });
    }
    // No more than this length: another program may be writing it.
    Ok(LineReader::new(BufReader::with_capacity(64 * 1024, file.take(length))))
}

fn read_head<H: DeserializeOwned, E>(
    path: &Path,
    lines: &mut LineReader<impl BufRead>,
) -> Result<Scanned<H, E>, ReadError> {
    let owned = || path.to_owned();
    let (payload, length) = match lines.read().map_err(|source| io_error(path, source))? {
        NextLine::End | NextLine::Bad { raw: [], torn: Some(_), .. } => {
            return Err(ReadError::Empty { path: owned() });
        }
        NextLine::Whole { raw, payload } => (payload, raw.len() as u64),
        NextLine::Bad { raw, .. } if !begins_like_a_header(raw) => {
            return Err(ReadError::NotAJournal { path: owned() });
        }
        NextLine::Bad { fault: LineFault::CutShort, .. } => {
            return Err(ReadError::TornHeader { path: owned() });
        }
        NextLine::Bad { fault, .. } => return Err(damaged(path, 1, fault)),
    };
    if is_harmful(payload) {
        return Err(damaged(path, 1, LineFault::Text));
    }
    let unknown = |why| damaged(path, 1, LineFault::Payload(why));
    let kind =
        serde_json::from_slice(payload).unwrap_or(FirstLine { tribune_journal: None, tribune_record: None });
    match (kind.tribune_journal, kind.tribune_record) {
        (Some(found), _) | (None, Some(found)) if found > VERSION => {
            Err(ReadError::Newer { path: owned(), found, allowed: VERSION })
        }
        (Some(VERSION), None) => {
            let Opening { earlier, header } = serde_json::from_slice(payload).map_err(unknown)?;
            let (entries, body) = (Vec::new(), Vec::new());
            Ok(Scanned::Journal(Part { header, earlier, entries, body, whole: length, torn: 0 }))
        }
        (None, Some(VERSION)) => {
            let SealedPayload { session, earlier, record } =
                serde_json::from_slice(payload).map_err(unknown)?;
            if !is_file_of(path, &session) {
                return Err(damaged(path, 1, LineFault::Session));
            }
            Ok(Scanned::Sealed(SealedPart { record, earlier }))
        }
        _ => Err(ReadError::NotAJournal { path: owned() }),
    }
}

/// Returns whether a file bears the name of a session.
fn is_file_of(path: &Path, session: &str) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.split('.').next()) == Some(session)
}

/// Returns whether a payload holds a character that could command a terminal, or a pile of combining marks. This
/// program never writes such text.
fn is_harmful(payload: &[u8]) -> bool {
    // A harmful character is a JSON escape, or DEL, or not ASCII.
    let may_be = payload.iter().any(|&byte| byte == b'\\' || byte >= 0x7f);
    may_be && serde_json::from_slice(payload).is_ok_and(|value| holds_harm(&value))
}

fn holds_harm(value: &Value) -> bool {
    let is_bad = |text: &str| matches!(unfit(text, usize::MAX), Some(Unfit::Character(_) | Unfit::Marks));
    match value {
        Value::String(text) => is_bad(text),
        Value::Array(values) => values.iter().any(holds_harm),
        Value::Object(fields) => fields.iter().any(|(name, value)| is_bad(name) || holds_harm(value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn damaged(path: &Path, line: u64, fault: LineFault) -> ReadError {
    ReadError::Damaged { path: path.to_owned(), line, fault }
}

/// Returns the payload of the last whole line, if it lies in the file's last [`TAIL`] bytes. It tells how a session
/// ended without reading the rest.
pub(super) fn last_line(path: &Path) -> Result<Option<Vec<u8>>, ReadError> {
    let read = || -> io::Result<(Vec<u8>, bool)> {
        let mut file = platform::open(OpenOptions::new().read(true), path)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
        let mut tail = Vec::new();
        file.take(TAIL).read_to_end(&mut tail)?;
        Ok((tail, length <= TAIL))
    };
    let (tail, is_whole) = read().map_err(|source| io_error(path, source))?;
    let end = tail.iter().rposition(|&byte| byte == b'\n').unwrap_or(0);
    let start = tail
        .iter()
        .take(end)
        .rposition(|&byte| byte == b'\n')
        .map(|before| before + 1)
        .or(is_whole.then_some(0));
    let line = start.and_then(|start| tail.get(start..=end)).unwrap_or_default();
    Ok(match LineReader::new(line).read() {
        Ok(NextLine::Whole { payload, .. }) => Some(payload.to_owned()),
        Ok(NextLine::End | NextLine::Bad { .. }) | Err(_) => None,
    })
}

pub(super) fn io_error(path: &Path, source: io::Error) -> ReadError {
    let path = path.to_owned();
    match Distrust::of(&source) {
        Some(why) => ReadError::Distrusted { path, why },
        None => ReadError::Io { path, source },
    }
}
