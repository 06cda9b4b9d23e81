//! Letters of other scripts: each stands for the key in its place on its keyboard, where that is certain.
//!
//! It is certain if all of [`LAYOUTS`] that have the letter have it on the same key. Of Cyrillic letters few are: a Russian
//! and a Bulgarian keyboard put them on different keys, and nothing tells which one is there. A letter that is not certain is
//! no key; the chair is told of the keys that every keyboard has.
//!
//! Who reads Arabic has an Arabic keyboard: each of its letters stands for one key, and names that key on the screen once one
//! of them was typed. So a letter that some Arabic keyboards have elsewhere counts by what the screen says.

use crate::words::Language;

/// The keys of the letters and of the marks beside them, row by row, as every layout below gives them.
const PLACES: &str = r"qwertyuiop[]asdfghjkl;'zxcvbnm,./\`";

/// Arabic, on an English keyboard. The key that writes lam and alef at once is that of `b`, which does nothing in the room.
const ARABIC: &str = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر ىةوزظ ذ";

/// The layouts, each letter in the place of the key of [`PLACES`] on which it lies; a blank where there is none.
///
/// Arabic's have no key with a letter for `b`: it writes lam and alef at once, which come as two letters. So neither of
/// the two is certain; [`LAM_ALEF`] is, where it comes as one.
const LAYOUTS: &[&str] = &[
    // Arabic, on an English keyboard; then on a French one, where A and Q, Z and W, M and its neighbour change places.
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرلىةوزظ ذ",
    "شئثقفغعهخحجدضسيبلاتنمكطصءؤرلىكوزظ ذ",
    // Apple's own.
    "ضصثقفغعهخحجةشسيبلاتنمك ظطذدزرو     ",
    // The two letters of the key that writes both.
    "              ا           ا        ",
    "               ل          ل        ",
    // Persian.
    "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو    ",
    // Hebrew.
    "  קראטוןםפ  שדגכעיחלך  זסבהנמצתץ   ",
    // Greek; its accents are letters of their own.
    " ςερτυθιοπ  ασδφγηξκλ  ζχψωβνμ     ",
    "  έ  ύ ίό   ά    ή        ώ        ",
    // Russian, Ukrainian, Belarusian.
    "йцукенгшщзхъфывапролджэячсмитьбю  ё",
    "йцукенгшщзхїфівапролджєячсмитьбю ґ ",
    "йцукенгшўзх фывапролджэячсмітьбю  ё",
    // Mongolian.
    "фцужэнгшүзкъйыбөахролдпячёсмитьвю  ",
    // Bulgarian, as offices have it; then by sound, the old and the new way.
    " уеишщксдзц ьяаожгттнвмюйъэфхпрлб ч",
    "явертъуиопшщасдфгхйкл  зьцжбнм   юч",
    "чшертъуиопящасдфгхйклюьзжцвбнм   ю ",
    // Serbian, Macedonian.
    "љњертзуиопшђасдфгхјклчћѕџцвбнм   ж ",
    "љњертѕуиопшѓасдфгхјклчќзџцвбнм   ж ",
];

/// Lam and alef as one character, as some systems write them.
const LAM_ALEF: char = '\u{fefb}';

/// The zeros of the digits that keyboards write: Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Khmer.
const ZEROS: [char; 8] =
    ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ed0}', '\u{1040}', '\u{17e0}'];

/// Returns the keys of who reads a language, each with its letter, where these are of another script.
fn own_keys(language: Language) -> impl Iterator<Item = (char, char)> {
    let letters = match language {
        Language::Arabic => ARABIC,
        Language::English | Language::French => "",
    };
    PLACES.chars().zip(letters.chars()).filter(|(_, own)| *own != ' ')
}

/// Returns the key for which a letter stands on the keyboard of who reads a language.
pub(super) fn own_key(language: Language, written: char) -> Option<char> {
    own_keys(language).find(|(_, own)| *own == written).map(|(key, _)| key)
}

/// Returns the letter that a key has on the keyboard of who reads a language.
pub(super) fn own_letter(language: Language, key: char) -> Option<char> {
    own_keys(language).find(|(place, _)| *place == key).map(|(_, own)| own)
}

/// Returns the key for which a character of another script certainly stands, for who reads a language.
pub(super) fn meant_by(written: char, language: Language) -> Option<char> {
    if let Some(key) = own_key(language, written) {
        return Some(key);
    }
    let letter = written.to_lowercase().next().unwrap_or(written);
    match letter {
        LAM_ALEF => return Some('b'),
        '؟' => return Some('?'),
        '،' => return Some(','),
        '؛' => return Some(';'),
        '٪' => return Some('%'),
        '\u{3000}' => return Some(' '),
        // The full-width forms of East Asian keyboards.
        '\u{ff01}'..='\u{ff5e}' => {
            return char::from_u32(u32::from(letter) - 0xfee0).map(|plain| plain.to_ascii_lowercase());
        }
        _ => {}
    }
    let digit = |zero: &char| u32::from(letter).checked_sub(u32::from(*zero)).filter(|&digit| digit < 10);
    if let Some(digit) = ZEROS.iter().find_map(digit) {
        return char::from_digit(digit, 10);
    }
    let mut places = LAYOUTS.iter().flat_map(|layout| layout.chars().zip(PLACES.chars()));
    let mut found = None;
    places.all(|(own, key)| own != letter || *found.get_or_insert(key) == key).then_some(found)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_names_a_letter_or_a_blank_for_every_key() {
        for layout in LAYOUTS.iter().chain([&ARABIC]) {
            assert_eq!(layout.chars().count(), PLACES.chars().count(), "{layout}");
        }
    }

    #[test]
    fn a_letter_is_taken_for_its_key_where_all_keyboards_agree() {
        let meant: Vec<_> = "ث س ه ת ק α φ Φ ά ы ٣ ۷ ？ Ａ"
            .split(' ')
            .map(|letter| letter.chars().next().and_then(|letter| meant_by(letter, Language::English)))
            .collect();
        let keys = "e s i , e a f f a s 3 7 ? a".split(' ').map(|key| key.chars().next());
        assert_eq!(meant, keys.collect::<Vec<_>>());
    }

    #[test]
    fn what_is_not_certain_is_no_key() {
        // Half of lam-alef; on other keys where the keyboard is French, Persian, or Bulgarian; of no layout at all.
        for letter in ['ل', 'ا', 'ش', 'ض', 'ط', 'ф', 'а', 'и', 'é', 'ß', '日', '…'] {
            assert_eq!(meant_by(letter, Language::English), None, "{letter}");
        }
    }
}
