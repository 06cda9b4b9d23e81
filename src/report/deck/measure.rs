//! How much room text takes on a slide, in points. Widths are those of Arial, rounded up: readers have other fonts too.

use unicode_width::UnicodeWidthChar as _;

/// How much higher a line is than its letters, in hundredths.
const LEADING: u32 = 120;

/// Returns the lines that a text takes at a size and a width: the offset behind each line.
pub(super) fn line_ends(text: &str, size: u32, width: u32) -> Vec<usize> {
    let width = width * 1000 / size;
    let mut ends = Vec::new();
    // The width of the line so far, the offset and width behind its last blank.
    let (mut used, mut blank, mut used_at_blank) = (0, None, 0);
    for (at, letter) in text.char_indices() {
        if letter == '\n' {
            ends.push(at + 1);
            (used, blank, used_at_blank) = (0, None, 0);
            continue;
        }
        used += advance(letter);
        if letter == ' ' {
            (blank, used_at_blank) = (Some(at + 1), used);
        } else if used > width {
            // A word that is longer than a line is broken within.
            let (end, rest) = match blank.take() {
                Some(end) => (end, used - used_at_blank),
                None => (at, advance(letter)),
            };
            if ends.last().copied().unwrap_or_default() < end {
                ends.push(end);
            }
            (used, used_at_blank) = (rest, 0);
        }
    }
    ends.push(text.len());
    ends.dedup();
    ends
}

/// Returns the height of some lines at a size, in points.
pub(super) fn height(lines: usize, size: u32) -> u32 {
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_mul(size).saturating_mul(LEADING).div_ceil(100)
}

/// Returns how wide a letter is at most, in thousandths of its size.
fn advance(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' | '’' | '‘' => 230,
        ' ' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '!' | '/' | '(' | ')' | '[' | ']' | '-'
        | '`' => 340,
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' | '&' => 1020,
        'A'..='Z' | 'w' => 780,
        '!'..='~' => 590,
        _ => match letter.width().unwrap_or_default() {
            0 => 0,
            1 if letter.is_lowercase() => 650,
            1 => 850,
            _ => 1400,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        let mut start = 0;
        let ends = line_ends(text, 20, 100);
        ends.into_iter().map(|end| &text[std::mem::replace(&mut start, end)..end]).collect()
    }

    #[test]
    fn a_text_is_cut_between_words_and_within_words_that_are_too_long() {
        assert_eq!(lines("one two three"), ["one two ", "three"]);
        assert_eq!(lines("oooooooooooooooooo"), ["oooooooo", "oooooooo", "oo"]);
        assert_eq!(lines("one\ntwo"), ["one\n", "two"]);
        assert_eq!(lines(""), [""]);
        assert_eq!(lines("😀😀😀😀").concat(), "😀😀😀😀");
    }
}
