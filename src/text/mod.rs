//! Text from outside, made harmless at the border where it comes in.
//!
//! A terminal obeys control characters, and a reversed or overlaid line lies to its reader. So no text is kept or shown
//! that holds control characters, format characters (but for the joiners that scripts need), line or paragraph
//! separators, or long runs of marks on one letter. A plan with such text is refused, with the place ([`unfit`]). Text
//! that is typed, pasted or sent is cleaned ([`clean`]). A source is shown with stand-ins ([`stand_in`]). [`names`]
//! compares names, [`hours`] reads hours of the day, and [`broker_address`] the address of a broker.

pub mod broker_address;
pub mod digits;
pub mod hours;
pub mod names;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

use unicode_normalization::char::is_combining_mark;

/// The most characters that a name, title, or question may have.
pub const LONGEST_LINE: usize = 200;

/// The most marks and joiners in a row: vowelled Arabic needs three.
pub const MOST_MARKS: usize = 4;

/// Why a text may not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing in it can be seen.
    Empty,
    /// It has more characters than it may have.
    TooLong {
        /// How many it has.
        found: usize,
        /// How many it may have.
        most: usize,
    },
    /// It holds a character that could command a terminal or reorder a line.
    Character(char),
    /// It holds more than [`MOST_MARKS`] marks in a row.
    Marks,
}

/// Why a text may not be kept, at most `most` characters long; `None` if it may.
#[must_use]
pub fn unfit(text: &str, most: usize) -> Option<Unfit> {
    // The fast way: most text is plain, and the chair waits for the first screen while a plan is read.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_plain && text.len() <= most && text.bytes().any(|byte| byte != b' ') {
        return None;
    }
    if let Some(bad) = text.chars().find(|&letter| is_harmful(letter)) {
        return Some(Unfit::Character(bad));
    }
    let found = text.chars().count();
    if found > most {
        return Some(Unfit::TooLong { found, most });
    }
    if text.chars().all(is_blank) {
        return Some(Unfit::Empty);
    }
    let mut run = 0;
    let too_many = text.chars().any(|letter| {
        run = if has_no_width(letter) { run + 1 } else { 0 };
        run > MOST_MARKS
    });
    too_many.then_some(Unfit::Marks)
}

/// A text as it may stand in XML and HTML: between tags, or in an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut safe, letter| {
        match letter {
            '&' | '<' | '>' | '"' | '\'' => {
                let _ = write!(safe, "&#{};", u32::from(letter));
            }
            plain => safe.push(plain),
        }
        safe
    })
}

/// A path as it stands in a sentence: without what could harm, cut at [`LONGEST_LINE`].
#[must_use]
pub fn shown_path(path: &Path) -> String {
    clean(&path.to_string_lossy(), LONGEST_LINE).into_owned()
}

/// The text without what could harm, cut at `most` characters. Tabs and line ends become blanks.
///
/// The result may be empty: a caller that needs a name must check.
#[must_use]
pub fn clean(text: &str, most: usize) -> Cow<'_, str> {
    if unfit(text, most).is_none() && text.trim() == text {
        return Cow::Borrowed(text);
    }
    let mut run = 0;
    let kept = text.trim().chars().filter_map(|letter| {
        let letter = if matches!(letter, '\t' | '\n') { ' ' } else { letter };
        if is_harmful(letter) {
            // A removed character does not split the run of marks around it.
            return None;
        }
        run = if has_no_width(letter) { run + 1 } else { 0 };
        (run <= MOST_MARKS).then_some(letter)
    });
    let cut: String = kept.take(most).collect();
    Cow::Owned(cut.trim().to_owned())
}

/// A whole text (a file's) as it is shown, with the byte offsets of the original.
///
/// Line ends and tabs stay. Each stand-in is one character of as many bytes as the one that it replaces, so that
/// offsets and columns stay right.
#[must_use]
pub fn stand_in(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.chars() {
        run = if has_no_width(letter) { run + 1 } else { 0 };
        match letter {
            '\n' | '\t' => shown.push(letter),
            '\r' => shown.push(' '),
            _ if is_harmful(letter) || run > MOST_MARKS => shown.push_str(match letter.len_utf8() {
                1 => "?",
                2 => "¿",
                3 => "\u{fffd}",
                _ => "\u{1fbc4}",
            }),
            _ => shown.push(letter),
        }
    }
    shown
}

/// Whether a character is forbidden in all text: general categories Cc, Cf (but for ZWJ and ZWNJ), Zl, Zp.
#[must_use]
pub fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}'
            | '\u{8e2}' | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}'
            | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e00ff}')
}

/// The mark that ends right-to-left text: what follows stays where it was written. Only the program draws it; from
/// outside it is harmful.
pub const LEFT_TO_RIGHT_MARK: char = '\u{200e}';

/// Whether a character is written from right to left; Arabic digits are. A terminal that reorders such text by itself
/// moves its neighbours too.
#[must_use]
pub fn is_right_to_left(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

/// The positions in a row of letters that need a [`LEFT_TO_RIGHT_MARK`] behind them: the ends of right-to-left text
/// that have none.
///
/// Such text ends before a letter or a digit of the other direction, a separator (a comma, a frame), or two blanks. A number
/// in Eastern digits is a text of its own: so it stands where one in Western digits would.
/// Without the mark a terminal would move a figure between two Arabic words, and swap two names of a list.
#[must_use]
pub fn unmarked_ends<'a>(row: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut open = None;
    let mut blanks = 0;
    let mut was_digit = false;
    for (at, letter) in row.enumerate() {
        let is_blank = letter.trim().is_empty();
        blanks = if is_blank { blanks + 1 } else { 0 };
        if letter.chars().any(is_right_to_left) {
            let is_digit = letter.starts_with(is_eastern_digit);
            if is_digit != was_digit {
                ends.extend(open.take());
            }
            was_digit = is_digit;
            open = (!letter.ends_with(LEFT_TO_RIGHT_MARK)).then_some(at);
        } else if blanks > 1 || !(is_blank || letter.chars().all(is_within_names)) {
            ends.extend(open.take());
        }
    }
    ends.extend(open);
    ends
}

fn is_eastern_digit(letter: char) -> bool {
    ('٠'..='٩').contains(&letter)
}

/// Whether a sign may stand within a right-to-left name.
fn is_within_names(sign: char) -> bool {
    matches!(
        sign,
        '(' | ')' | '[' | ']' | '-' | '/' | '&' | '\'' | '"' | '«' | '»' | '‐' | '‑' | '‘' | '’' | '“' | '”'
    )
}

fn has_no_width(letter: char) -> bool {
    is_combining_mark(letter) || matches!(letter, '\u{200c}' | '\u{200d}')
}

/// Whether a character shows nothing.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || has_no_width(letter)
        || matches!(letter, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

/// Returns a clean text as TOML has it between quotation marks: no other character of it needs a mark.
#[must_use]
pub fn quoted_in_toml(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_script_are_fit() {
        for name in ["Türkiye", "Cote d' Ivoire", "دولة فلسطين", "مُحَمَّدٌ", "می‌خواهم", "Việt Nam", "👨‍👩‍👧"]
        {
            assert_eq!(unfit(name, LONGEST_LINE), None, "{name}");
            assert_eq!(clean(name, LONGEST_LINE), name);
        }
    }

    #[test]
    fn what_commands_a_terminal_is_unfit_and_is_cleaned_away() {
        for (text, bad, cleaned) in [
            ("a\u{1b}[2Jb", '\u{1b}', "a[2Jb"),
            ("a\u{9b}2Jb", '\u{9b}', "a2Jb"),
            ("a\u{202e}b", '\u{202e}', "ab"),
            ("a\u{2028}b", '\u{2028}', "ab"),
            ("a\u{e0041}b", '\u{e0041}', "ab"),
            ("a\nb", '\n', "a b"),
        ] {
            assert_eq!(unfit(text, LONGEST_LINE), Some(Unfit::Character(bad)));
            assert_eq!(clean(text, LONGEST_LINE), cleaned);
            let shown = stand_in(text);
            assert_eq!(shown.len(), text.len());
            assert_eq!(shown.chars().count(), text.chars().count());
            assert!(!shown.chars().any(|letter| is_harmful(letter) && letter != '\n'), "{shown:?}");
        }
    }

    #[test]
    fn length_marks_and_emptiness_are_bounded() {
        assert_eq!(unfit("four", 3), Some(Unfit::TooLong { found: 4, most: 3 }));
        assert_eq!(clean(" four", 3), "fou");
        let piled = format!("a{}", "\u{301}".repeat(50));
        assert_eq!(unfit(&piled, LONGEST_LINE), Some(Unfit::Marks));
        assert_eq!(clean(&piled, LONGEST_LINE).chars().count(), 1 + MOST_MARKS);
        let parted = format!("a{}", "\u{301}\u{301}\u{200b}".repeat(5));
        assert_eq!(clean(&parted, LONGEST_LINE).chars().count(), 1 + MOST_MARKS);
        for empty in ["", "  ", "\u{3164}", "\u{200d}"] {
            assert_eq!(unfit(empty, LONGEST_LINE), Some(Unfit::Empty));
        }
    }
}
