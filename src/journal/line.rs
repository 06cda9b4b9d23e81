//! One line of a journal: `<payload length> <crc32> <json>` and a newline.
//!
//! The length is in bytes, decimal; the checksum is eight hexadecimal digits. Both are of the JSON alone, so that a
//! person who mends a line in an editor can correct the number that the error names.

use std::io::{self, BufRead, Read};

use serde::Serialize;

use super::error::{LineError, LineFault};

/// The longest payload that a line may have, in bytes.
pub const LINE_LIMIT: usize = 1024 * 1024;

/// The most bytes before the payload: seven digits, eight digits, two spaces.
const FRAME_LIMIT: usize = 17;

/// The beginning of the first line's payload, in every version.
const OPENING: &str = "{\"tribune_";

/// A payload as it is written, newline included.
#[derive(Debug)]
pub struct JournalLine(Vec<u8>);

impl JournalLine {
    /// Returns the line that holds `payload`, or why none can.
    pub fn of(payload: &impl Serialize) -> Result<Self, LineError> {
        Self::of_json(&serde_json::to_vec(payload).map_err(LineError::Payload)?)
    }

    /// Returns a line that was written before.
    pub(super) fn written(bytes: &[u8]) -> Self {
        Self(bytes.to_owned())
    }

    /// Returns the line that holds `json`, or why none can.
    pub(super) fn of_json(json: &[u8]) -> Result<Self, LineError> {
        if json.len() > LINE_LIMIT {
            return Err(LineError::TooLong { found: json.len(), allowed: LINE_LIMIT });
        }
        let mut bytes = format!("{} {:08x} ", json.len(), crc32fast::hash(json)).into_bytes();
        bytes.extend_from_slice(json);
        bytes.push(b'\n');
        Ok(Self(bytes))
    }

    /// Returns the bytes that go to the disk.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Reads lines one after another through one buffer.
pub(super) struct LineReader<R> {
    reader: R,
    raw: Vec<u8>,
    /// The number of the line that was read last; the first is 1.
    pub(super) number: u64,
}

/// What the next line is.
pub(super) enum NextLine<'a> {
    /// The file has ended.
    End,
    /// A whole line: all its bytes, and its payload among them.
    Whole { raw: &'a [u8], payload: &'a [u8] },
    /// A line that is not whole, without the zeros at its end. `torn`: its length in bytes with them, if an interrupted
    /// write may have left it.
    Bad { raw: &'a [u8], fault: LineFault, torn: Option<u64> },
}

impl<R: BufRead> LineReader<R> {
    /// Returns a reader that stands before the first line.
    pub(super) fn new(reader: R) -> Self {
        Self { reader, raw: Vec::new(), number: 0 }
    }

    /// Reads the next line. Do not read on after a bad one.
    pub(super) fn read(&mut self) -> io::Result<NextLine<'_>> {
        self.number += 1;
        self.raw.clear();
        let most = (FRAME_LIMIT + LINE_LIMIT + 1) as u64;
        let length = (&mut self.reader).take(most).read_until(b'\n', &mut self.raw)?;
        if length == 0 {
            return Ok(NextLine::End);
        }
        let whole = match self.raw.split_last() {
            Some((b'\n', line)) => decode(line).ok().map(|payload| line.len() - payload.len()..line.len()),
            _ => None,
        };
        if let Some(payload) = whole {
            return Ok(NextLine::Whole {
                payload: self.raw.get(payload).unwrap_or_default(),
                raw: &self.raw,
            });
        }
        // After a loss of power a file may have its new length, and zeros in place of the last bytes.
        let written = self.raw.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1);
        let zeros = rest_if_zeros(&mut self.reader)?;
        self.raw.truncate(written);
        let (line, ended) = match self.raw.split_last() {
            Some((b'\n', line)) => (line, true),
            _ => (self.raw.as_slice(), false),
        };
        let fault = match decode(line) {
            _ if !ended && written as u64 == most => LineFault::TooLong { allowed: LINE_LIMIT },
            Err(fault) if ended || outgrown(&fault) => fault,
            Ok(_) | Err(_) => LineFault::CutShort,
        };
        let torn = zeros.filter(|_| !outgrown(&fault)).map(|zeros| length as u64 + zeros);
        Ok(NextLine::Bad { raw: &self.raw, fault, torn })
    }
}

/// Reads the rest. Returns its length in bytes if all of it is zeros, else `None`.
fn rest_if_zeros(reader: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut count = 0;
    loop {
        let bytes = reader.fill_buf()?;
        if bytes.is_empty() {
            return Ok(Some(count));
        }
        if bytes.iter().any(|&byte| byte != 0) {
            return Ok(None);
        }
        let length = bytes.len();
        reader.consume(length);
        count += length as u64;
    }
}

/// Returns whether a line is longer than it was written. An interrupted write only makes a line shorter.
fn outgrown(fault: &LineFault) -> bool {
    match fault {
        LineFault::TooLong { .. } => true,
        LineFault::Length { written, counted } => counted > written,
        LineFault::Frame
        | LineFault::CutShort
        | LineFault::Checksum { .. }
        | LineFault::Payload(_)
        | LineFault::Text
        | LineFault::Session => false,
    }
}

/// Returns the payload of a line (without its newline) whose length and checksum are right.
fn decode(line: &[u8]) -> Result<&[u8], LineFault> {
    let mut fields = line.splitn(3, |&byte| byte == b' ');
    let (Some(length), Some(sum), Some(payload)) = (fields.next(), fields.next(), fields.next()) else {
        return Err(LineFault::Frame);
    };
    let written = number(length, 7, 10).ok_or(LineFault::Frame)? as usize;
    let sum = number(sum, 8, 16).filter(|_| sum.len() == 8).ok_or(LineFault::Frame)?;
    if payload.len() > LINE_LIMIT {
        return Err(LineFault::TooLong { allowed: LINE_LIMIT });
    }
    if written != payload.len() {
        return Err(LineFault::Length { written, counted: payload.len() });
    }
    let counted = crc32fast::hash(payload);
    if sum != counted {
        return Err(LineFault::Checksum { written: sum, counted });
    }
    Ok(payload)
}

/// Returns the number of at most `most` digits; `None` for signs, spaces, and more digits.
fn number(digits: &[u8], most: usize, radix: u32) -> Option<u32> {
    if digits.is_empty() || digits.len() > most {
        return None;
    }
    digits.iter().try_fold(0_u32, |sum, &digit| {
        sum.checked_mul(radix)?.checked_add(char::from(digit).to_digit(radix)?)
    })
}

/// Returns whether `start` may be the beginning of a header line, as an interrupted write leaves it.
pub(super) fn begins_like_a_header(start: &[u8]) -> bool {
    let mut fields = start.splitn(3, |&byte| byte == b' ');
    let length = fields.next().unwrap_or_default();
    let sum = fields.next().unwrap_or_default();
    let payload = fields.next().unwrap_or_default();
    let opening = OPENING.as_bytes();
    number(length, 7, 10).is_some()
        && (sum.is_empty() || number(sum, 8, 16).is_some())
        && payload.iter().zip(opening).all(|(found, known)| found == known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(line: &str) -> Option<LineFault> {
        decode(line.as_bytes()).err()
    }

    #[test]
    fn a_line_reads_as_it_was_written() {
        let line = JournalLine::of(&"go").expect("short");
        assert_eq!(String::from_utf8_lossy(line.bytes()), "4 51e25380 \"go\"\n");
        assert!(fault("4 51e25380 \"go\"").is_none());
    }

    #[test]
    fn a_bad_line_says_what_is_wrong_with_it() {
        assert!(matches!(
            fault("4 51e25380 \"no\""),
            Some(LineFault::Checksum { counted: 0x5e33_680f, written: 0x51e2_5380 })
        ));
        assert!(matches!(fault("4 51e25380 \"gone\""), Some(LineFault::Length { counted: 6, written: 4 })));
        for no_line in ["+4 51e25380 \"go\"", "4 fb15 \"go\"", ""] {
            assert!(matches!(fault(no_line), Some(LineFault::Frame)), "{no_line}");
        }
    }

    #[test]
    fn a_payload_over_the_limit_is_refused() {
        let long = "x".repeat(LINE_LIMIT);
        assert!(
            matches!(JournalLine::of(&long), Err(LineError::TooLong { found, .. }) if found == LINE_LIMIT + 2)
        );
        let most = JournalLine::of(&"x".repeat(LINE_LIMIT - 2)).expect("just fits");
        assert!(matches!(LineReader::new(most.bytes()).read(), Ok(NextLine::Whole { .. })));
        let mut endless = LineReader::new(io::BufReader::new(io::repeat(b'x')));
        assert!(matches!(
            endless.read(),
            Ok(NextLine::Bad { fault: LineFault::TooLong { allowed: LINE_LIMIT }, torn: None, .. })
        ));
    }
}
