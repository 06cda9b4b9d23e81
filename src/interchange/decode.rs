//! From a file's bytes to text: UTF-8 with and without a mark, UTF-16, Windows-1252, Windows-1256.

use super::fault::ImportFault;
use crate::names::Member;
use crate::plan_file::{Encoding, first_wrong, looks_like};

/// The upper half of Windows-1252.
const WINDOWS_1252: &str = "\
    €�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ\
    \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

/// The upper half of Windows-1256, in which an Arabic Excel saves a table.
const WINDOWS_1256: &str = "\
    €پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u{200c}\u{200d}ں\
    \u{a0}،¢£¤¥¦§¨©ھ«¬\u{ad}®¯°±²³´µ¶·¸¹؛»¼½¾؟\
    ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقك\
    àلâمنهوçèéêëىيîïًٌٍَôُِ÷ّùْûü\u{200e}\u{200f}ے";

/// The text of a file, and the encoding that it was found to be in, if that is not UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Option<Encoding>), ImportFault> {
    if let Ok(text) = std::str::from_utf8(unmarked(bytes))
        && !text.contains('\0')
    {
        return Ok((text.to_owned(), None));
    }
    let looks = looks_like(bytes);
    let is_wrong = || ImportFault::Encoding { looks, line: first_wrong(bytes).1 };
    let text = match looks {
        Some(Encoding::Utf16) => utf_16(bytes).ok_or_else(is_wrong)?,
        Some(Encoding::Windows1252) => single_byte(bytes, WINDOWS_1252),
        // Names tell whether it is that encoding; which other one it is, nothing tells.
        Some(Encoding::Older) => {
            let text = single_byte(bytes, WINDOWS_1256);
            if has_names(&text) { text } else { return Err(is_wrong()) }
        }
        Some(Encoding::Utf32 | Encoding::Damaged) | None => return Err(is_wrong()),
    };
    Ok((text, looks))
}

/// Bytes without the mark of UTF-8.
fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Whether a file starts with a text, in any case, behind its mark and blanks.
pub(super) fn starts(bytes: &[u8], with: &str) -> bool {
    let start = unmarked(bytes).trim_ascii_start().get(..with.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()))
}

/// Returns the text of UTF-16, in the order of bytes that its mark says, or else that has the zeros of plain letters.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let zeros = |at: usize| bytes.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (bytes, is_little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        _ => (bytes, zeros(1) > zeros(0)),
    };
    let unit = |pair: &[u8]| -> Option<u16> {
        let pair = pair.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let units = bytes.chunks_exact(2).filter_map(unit);
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|text| bytes.len().is_multiple_of(2) && !text.contains('\0'))
}

fn single_byte(bytes: &[u8], upper: &str) -> String {
    let upper: Vec<char> = upper.chars().collect();
    let letter = |&byte: &u8| match byte.checked_sub(128) {
        Some(place) => upper.get(usize::from(place)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        None => char::from(byte),
    };
    bytes.iter().map(letter).collect()
}

/// Whether one of the cells or lines of a text is the name of a member.
fn has_names(text: &str) -> bool {
    let cells = text.split(['\n', '\r', ';', ',', '\t']).map(|cell| cell.trim_matches(['"', ' ']));
    cells.take(2000).any(|cell| !cell.is_ascii() && Member::named(cell).is_some())
}
