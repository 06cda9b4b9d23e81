//! The digits that numbers are written with.

use std::borrow::Cow;

/// What a language's tag says where its numbers have the digits of the Arabic East, as BCP 47 has it.
const EASTERN: &str = "-u-nu-arab";

/// The tag of Arabic with Eastern digits.
pub const EASTERN_ARABIC: &str = "ar-u-nu-arab";

/// The digits of a text for people. A plan in Arabic chooses them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Digits {
    /// 0123456789.
    #[default]
    Western,
    /// ٠١٢٣٤٥٦٧٨٩.
    Eastern,
}

impl Digits {
    /// Returns the digits that a language's tag asks for: "ar-u-nu-arab" asks for Eastern ones.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().contains(EASTERN) { Self::Eastern } else { Self::Western }
    }

    /// Returns a language's tag that asks for these digits.
    #[must_use]
    pub fn tag(self, language: &str) -> String {
        let plain = without_extension(language);
        match self {
            Self::Western => plain.to_owned(),
            Self::Eastern => format!("{plain}{EASTERN}"),
        }
    }

    /// Returns a text with its numbers in these digits. A word with a Latin letter keeps its own: a code, a key, a path, an
    /// address. So does an address of four numbers.
    #[must_use]
    pub fn written(self, text: &str) -> Cow<'_, str> {
        if self == Self::Western || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return Cow::Borrowed(text);
        }
        let mut written = String::with_capacity(text.len() + 8);
        for word in text.split_inclusive(char::is_whitespace) {
            if word.chars().any(is_latin) || word.matches('.').count() >= 3 {
                written.push_str(word);
            } else {
                written.extend(word.chars().map(eastern));
            }
        }
        Cow::Owned(written)
    }
}

/// Returns a language's tag without what it says of digits, calendars and the like.
#[must_use]
pub fn without_extension(tag: &str) -> &str {
    tag.to_ascii_lowercase().find("-u-").and_then(|end| tag.get(..end)).unwrap_or(tag)
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter < 'ɐ'
}

fn eastern(letter: char) -> char {
    let digit = letter.to_digit(10).and_then(|digit| char::from_u32(u32::from('٠') + digit));
    digit.unwrap_or(letter)
}

/// Returns a text with the digits of Arabic and Persian keyboards as Western ones.
#[must_use]
pub fn western_digits(text: &str) -> String {
    let digit =
        |letter, zero: char| u32::from(letter).checked_sub(u32::from(zero)).filter(|&digit| digit < 10);
    let western = |letter| {
        let digit = digit(letter, '٠').or_else(|| digit(letter, '۰'));
        digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(letter)
    };
    text.chars().map(western).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_change_and_codes_keep_their_digits() {
        for (text, eastern) in [
            ("3:59", "٣:٥٩"),
            ("بقي 0:30 من 4:00", "بقي ٠:٣٠ من ٤:٠٠"),
            ("NDM-UN27 · القاعة 3", "NDM-UN27 · القاعة ٣"),
            ("http://127.0.0.1:8080/a 127.0.0.1:8080 10", "http://127.0.0.1:8080/a 127.0.0.1:8080 ١٠"),
            ("F6 2h30m é2 ٣ ×60", "F6 2h30m é2 ٣ ×٦٠"),
            ("", ""),
        ] {
            assert_eq!(Digits::Eastern.written(text), eastern);
            assert_eq!(Digits::Western.written(text), text);
        }
    }

    #[test]
    fn a_tag_says_which_digits() {
        assert_eq!(Digits::Eastern.tag("ar-LB"), "ar-LB-u-nu-arab");
        assert_eq!(Digits::Eastern.tag("ar-u-nu-latn"), "ar-u-nu-arab");
        assert_eq!(Digits::Western.tag("ar-u-nu-arab"), "ar");
        assert_eq!(Digits::of_tag("AR-U-NU-ARAB"), Digits::Eastern);
        assert!(
            ["ar", "ar-LB", "ar-u-nu-latn", ""]
                .map(Digits::of_tag)
                .iter()
                .all(|&digits| digits == Digits::Western)
        );
    }
}
