//! Joins Arabic letters, for terminals that draw each letter alone.
//!
//! A letter becomes the presentation form that Unicode has for its place in the word: still one letter in one cell, with its
//! marks. Lam and alef are not made one sign, since the word would lose a cell.

/// The letters of U+0621 to U+064A that have forms, in the order of their forms from U+FE80 on; and how many forms each has:
/// alone, last, first, middle.
const ARABIC: [(char, u32); 36] = [
    ('ء', 1),
    ('آ', 2),
    ('أ', 2),
    ('ؤ', 2),
    ('إ', 2),
    ('ئ', 4),
    ('ا', 2),
    ('ب', 4),
    ('ة', 2),
    ('ت', 4),
    ('ث', 4),
    ('ج', 4),
    ('ح', 4),
    ('خ', 4),
    ('د', 2),
    ('ذ', 2),
    ('ر', 2),
    ('ز', 2),
    ('س', 4),
    ('ش', 4),
    ('ص', 4),
    ('ض', 4),
    ('ط', 4),
    ('ظ', 4),
    ('ع', 4),
    ('غ', 4),
    ('ف', 4),
    ('ق', 4),
    ('ك', 4),
    ('ل', 4),
    ('م', 4),
    ('ن', 4),
    ('ه', 4),
    ('و', 2),
    ('ى', 2),
    ('ي', 4),
];

/// Letters of other languages: the first of the forms, and how many there are.
#[rustfmt::skip]
const OTHERS: [(char, u32, u32); 33] = [
    ('ٱ', 0xfb50, 2), ('ٹ', 0xfb66, 4), ('ٺ', 0xfb5e, 4), ('ٻ', 0xfb52, 4), ('پ', 0xfb56, 4), ('ٿ', 0xfb62, 4),
    ('ڀ', 0xfb5a, 4), ('ڃ', 0xfb76, 4), ('ڄ', 0xfb72, 4), ('چ', 0xfb7a, 4), ('ڇ', 0xfb7e, 4), ('ڈ', 0xfb88, 2),
    ('ڌ', 0xfb84, 2), ('ڍ', 0xfb82, 2), ('ڎ', 0xfb86, 2), ('ڑ', 0xfb8c, 2), ('ژ', 0xfb8a, 2), ('ڤ', 0xfb6a, 4),
    ('ڦ', 0xfb6e, 4), ('ک', 0xfb8e, 4), ('ڭ', 0xfbd3, 4), ('گ', 0xfb92, 4), ('ڱ', 0xfb9a, 4), ('ڳ', 0xfb96, 4),
    ('ڻ', 0xfba0, 4), ('ھ', 0xfbaa, 4), ('ہ', 0xfba6, 4), ('ۆ', 0xfbd9, 2), ('ۇ', 0xfbd7, 2), ('ۋ', 0xfbde, 2),
    ('ی', 0xfbfc, 4), ('ې', 0xfbe4, 4), ('ے', 0xfbae, 2),
];

/// Joins to both sides, and has one form.
const TATWEEL: char = 'ـ';
const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';

/// The forms of a letter: the first, and how many.
fn forms(letter: char) -> Option<(u32, u32)> {
    if let Some(&(_, first, count)) = OTHERS.iter().find(|(other, ..)| *other == letter) {
        return Some((first, count));
    }
    let place = ARABIC.iter().position(|(arabic, _)| *arabic == letter)?;
    let before: u32 = ARABIC.iter().take(place).map(|(_, count)| count).sum();
    ARABIC.get(place).map(|(_, count)| (0xfe80 + before, *count))
}

/// How a letter with its marks joins: to the one before, and to the one behind.
fn joins(letter: &str) -> (bool, bool) {
    let Some(first) = letter.chars().next() else { return (false, false) };
    let (before, behind) = match forms(first) {
        Some((_, count)) => (count > 1, count > 2),
        None => (first == TATWEEL, first == TATWEEL),
    };
    (before, (behind || letter.ends_with(JOINER)) && !letter.ends_with(NON_JOINER))
}

/// Returns a letter with its marks in the form for its place between these two.
pub(super) fn joined(before: Option<&str>, letter: &str, behind: Option<&str>) -> Option<String> {
    let mut signs = letter.chars();
    let (first, count) = forms(signs.next()?)?;
    let (to_before, to_behind) = joins(letter);
    let is_joined_before = to_before && before.is_some_and(|before| joins(before).1);
    let is_joined_behind = to_behind && behind.is_some_and(|behind| joins(behind).0);
    let form = match (is_joined_before, is_joined_behind && count > 2) {
        (false, false) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (true, true) => 3,
    };
    let form = char::from_u32(first + form)?;
    let marks = signs.filter(|sign| !matches!(*sign, JOINER | NON_JOINER));
    Some(std::iter::once(form).chain(marks).collect())
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_width::UnicodeWidthChar as _;

    use super::*;

    #[test]
    fn each_form_is_what_unicode_calls_a_form_of_its_letter_and_takes_as_many_cells() {
        let letters = ARABIC.iter().map(|row| row.0).chain(OTHERS.iter().map(|row| row.0));
        for letter in letters {
            let (first, count) = forms(letter).unwrap();
            for form in (first..first + count).map(|form| char::from_u32(form).unwrap()) {
                assert_eq!(form.to_string().nfkc().collect::<String>(), letter.to_string(), "{form}");
                assert_eq!(form.width(), letter.width());
            }
        }
    }

    #[test]
    fn every_letter_of_the_arabic_block_with_four_forms_is_known() {
        // Ligatures, and forms of no letter that a word ends in, are left out.
        let is_single = |form: char| form.to_string().nfkc().count() == 1;
        let known = |letter: char| forms(letter).is_some();
        for form in ('\u{fe80}'..='\u{fef4}').filter(|&form| is_single(form)) {
            let letter = form.to_string().nfkc().next().unwrap();
            assert!(known(letter), "{letter}");
        }
    }
}
