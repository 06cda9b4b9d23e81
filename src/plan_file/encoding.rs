//! Guesses the encoding of a file that is not UTF-8, so that the fault can say how to save it.

/// An encoding that a file seems to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16 in either byte order; older editors call it "Unicode".
    Utf16,
    /// UTF-32.
    Utf32,
    /// Windows-1252, or Latin-1, which hardly differs.
    Windows1252,
    /// An older encoding of another script: Windows-1251, Windows-1256, and so on.
    Older,
    /// UTF-8 with a damaged letter.
    Damaged,
}

/// How many bytes are looked at, at most.
const SAMPLE: usize = 64 * 1024;

/// The likely encoding of bytes that are not UTF-8; `None` if they are no text.
pub(crate) fn looks_like(bytes: &[u8]) -> Option<Encoding> {
    let bytes = bytes.get(..SAMPLE).unwrap_or(bytes);
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Some(Encoding::Utf32),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Some(Encoding::Utf16),
        _ => {}
    }
    if bytes.contains(&0) {
        return zeros_like(bytes);
    }
    let is_control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    if bytes.iter().any(is_control) {
        return None;
    }
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    if right > wrong {
        return Some(Encoding::Damaged);
    }
    // Western text has accented letters between plain ones; in other scripts whole words are high bytes.
    let high = |byte: &u8| *byte >= 0x80;
    let pairs = bytes.windows(2).filter(|pair| pair.iter().all(high)).count();
    let all = bytes.iter().filter(|byte| high(byte)).count();
    let undefined = bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
    Some(if pairs * 2 > all || undefined { Encoding::Older } else { Encoding::Windows1252 })
}

/// The offset of the first byte that is no text, which is none of UTF-8 or a zero, and its line, from 1.
pub(crate) fn first_wrong(bytes: &[u8]) -> (usize, usize) {
    let at = match std::str::from_utf8(bytes) {
        Ok(text) => text.find('\0').unwrap_or(text.len()),
        Err(error) => error.valid_up_to(),
    };
    (at, bytes.iter().take(at).filter(|&&byte| byte == b'\n').count() + 1)
}

/// UTF-32 or UTF-16, by the zeros of plain letters: all bytes but one of each are zero.
fn zeros_like(bytes: &[u8]) -> Option<Encoding> {
    let zeros = |of: usize, at: usize| bytes.iter().skip(at).step_by(of).filter(|byte| **byte == 0).count();
    let quarter = bytes.len() / 4;
    if quarter > 0 && (zeros(4, 0) + zeros(4, 1)).max(zeros(4, 2) + zeros(4, 3)) * 20 > quarter * 38 {
        return Some(Encoding::Utf32);
    }
    // Keys and blanks are ASCII, whatever script the names are in.
    let (even, odd) = (zeros(2, 0), zeros(2, 1));
    let order = if even > odd { u16::from_be_bytes } else { u16::from_le_bytes };
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(order);
    let is_text = char::decode_utf16(units).all(|letter| {
        letter.is_ok_and(|letter| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r'))
    });
    (bytes.len().is_multiple_of(2) && is_text && even.max(odd) * 10 > bytes.len()).then_some(Encoding::Utf16)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = "title = \"Réunion\"\ndelegations = [\"Côte d’Ivoire\", \"Türkiye\"]\n";

    fn wide(text: &str, bytes_of: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn what_editors_save_is_known() {
        let marked = format!("\u{feff}{PLAN}");
        let arabic =
            "title = \"جلسة\"\ndelegations = [\"لاوس\", \"كمبوديا\", \"الأردن\", \"ليبيا\", \"المغرب\"]\n";
        for text in [PLAN, &marked, arabic] {
            assert_eq!(looks_like(&wide(text, u16::to_le_bytes)), Some(Encoding::Utf16));
            assert_eq!(looks_like(&wide(text, u16::to_be_bytes)), Some(Encoding::Utf16));
            let long = text.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect::<Vec<_>>();
            assert_eq!(looks_like(&long), Some(Encoding::Utf32));
        }
        assert_eq!(looks_like(b"title = \"C\xf4te d\x92Ivoire\""), Some(Encoding::Windows1252));
        assert_eq!(looks_like(b"title = \"R\xe9union\""), Some(Encoding::Windows1252));
        // Windows-1251 and Windows-1256.
        assert_eq!(looks_like(b"title = \"\xd1\xee\xe1\xf0\xe0\xed\xe8\xe5\""), Some(Encoding::Older));
        assert_eq!(looks_like(b"title = \"\xc7\xe1\xdd\xd1\xde\xc9\""), Some(Encoding::Older));
        // UTF-8 in which one byte was lost.
        assert_eq!(looks_like("title = \"é ü ô".as_bytes().split_last().unwrap().1), Some(Encoding::Damaged));
    }

    #[test]
    fn what_is_no_text_looks_like_none() {
        assert_eq!(looks_like(b"\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0>\0\x01\0\0\0 \xff\xfe\xfd"), None);
        assert_eq!(looks_like(b"a\0b"), None);
        assert_eq!(looks_like(b"\x89PNG\r\n\x1a\n\xff"), None);
    }
}
