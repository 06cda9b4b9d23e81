//! Right-to-left text in the order in which it is seen, by Unicode's bidirectional algorithm (UAX #9).
//!
//! A text is a paragraph: what stands beside it on the row is another. It is cut to its place first, and put in order then.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_bidi_mirroring::get_mirrored;

use super::joining::joined;
use crate::text::{LEFT_TO_RIGHT_MARK, is_right_to_left, unmarked_ends};

/// A letter of a text at its place on the screen.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placed<'a> {
    /// Which letter of the text it is, from 0.
    pub(super) from: usize,
    /// What is drawn: turned round, or joined.
    pub(super) text: Cow<'a, str>,
}

/// Returns the letters of a text from left to right. A letter is a grapheme cluster: its marks stay with it.
pub(super) fn visual<'a>(letters: &[&'a str]) -> Vec<Placed<'a>> {
    let base = base_of(letters.iter().flat_map(|letter| letter.chars()));
    // A text of a left-to-right language may hold names of the other direction. Each is a text of its own there: figures and
    // commas between two of them stay where they were written.
    let edges = if base == Level::ltr() {
        unmarked_ends(letters.iter().copied()).into_iter().map(|end| end + 1).collect()
    } else {
        edges_of_latin(letters)
    };
    ordered(letters, &edges, base)
}

/// Returns the letters of a text of a screen that is read from right to left, its last letter first: the columns are turned
/// round afterwards.
pub(super) fn mirrored<'a>(letters: &[&'a str]) -> Vec<Placed<'a>> {
    let is_picture = letters.iter().all(|letter| letter.chars().all(is_of_a_picture));
    let base = if is_picture { Level::ltr() } else { base_in_mirror(letters) };
    let mut placed = ordered(letters, &edges_of_latin(letters), base);
    placed.reverse();
    if !is_picture {
        // Blanks are gaps to what comes before and behind, whichever way the text between them is read.
        let blanks =
            |letters: &mut dyn Iterator<Item = &&str>| letters.take_while(|letter| **letter == " ").count();
        let (before, behind) = (blanks(&mut letters.iter()), blanks(&mut letters.iter().rev()));
        let last = letters.len().saturating_sub(behind);
        placed.sort_by_key(|letter| u8::from(letter.from >= before) + u8::from(letter.from >= last));
    }
    for letter in &mut placed {
        // It points to what it selects.
        if letter.text == "▸" {
            letter.text = "◂".into();
        }
    }
    placed
}

/// Whether a sign is a block of a picture, such as a code that telephones read, which must not be turned round.
fn is_of_a_picture(sign: char) -> bool {
    matches!(sign, ' ' | '\u{2580}'..='\u{259f}')
}

/// Texts are read from right to left on such a screen, but for names of the other direction, hours and sums.
fn base_in_mirror(letters: &[&str]) -> Level {
    let all = || letters.iter().flat_map(|letter| letter.chars());
    let begins_with_a_figure = all().next().is_some_and(|sign| matches!(sign, '0'..='9' | '+' | '-' | '−'));
    let is_other =
        begins_with_a_figure || is_key(letters) || all().any(|sign| bidi_class(sign) == BidiClass::L);
    if is_other && !all().any(is_right_to_left) { Level::ltr() } else { Level::rtl() }
}

/// Returns the direction that a text is read in: right to left if it begins and ends so, and most of it is.
///
/// Not by its first letter alone, as Unicode would have it: a sentence may begin with a name.
fn base_of(text: impl Iterator<Item = char>) -> Level {
    let (mut first, mut last) = (None, None);
    let (mut right_to_left, mut left_to_right) = (0, 0);
    for letter in text {
        let class = bidi_class(letter);
        let is_right_to_left = matches!(class, BidiClass::R | BidiClass::AL);
        if !is_right_to_left && class != BidiClass::L {
            continue;
        }
        first.get_or_insert(is_right_to_left);
        last = Some(is_right_to_left);
        if is_right_to_left {
            right_to_left += 1;
        } else {
            left_to_right += 1;
        }
    }
    let is_right_to_left = first == Some(true) && last == Some(true) && right_to_left > left_to_right * 2;
    if is_right_to_left { Level::rtl() } else { Level::ltr() }
}

/// Returns before which letters of a right-to-left text addresses, paths and keys begin and end. A mark there keeps their first
/// and last `/` at them, and keeps a key as it is on the keyboard.
fn edges_of_latin(letters: &[&str]) -> Vec<usize> {
    let mut edges = Vec::new();
    let mut start = 0;
    for word in letters.split(|letter| *letter == " ") {
        let is_of_the_sentence =
            |letter: &&&str| matches!(**letter, "." | "," | ":" | ";" | "،" | "؛" | "»" | ")");
        let closing = word.iter().rev().take_while(is_of_the_sentence).count();
        let end = word.len() - closing;
        let is_path = word.iter().any(|letter| matches!(*letter, "/" | "\\"))
            && word.iter().flat_map(|letter| letter.chars()).any(|letter| bidi_class(letter) == BidiClass::L)
            && !word.iter().any(|letter| letter.chars().any(is_right_to_left));
        if is_path || word.get(..end).is_some_and(is_key) {
            edges.extend([start, start + end]);
        }
        start += word.len() + 1;
    }
    edges
}

/// Whether a word is a key with a sign that right-to-left text turns round.
fn is_key(word: &[&str]) -> bool {
    matches!(word, ["<" | ">"])
}

/// Returns the letters from left to right in a paragraph of this direction, with marks before some.
fn ordered<'a>(letters: &[&'a str], marked: &[usize], base: Level) -> Vec<Placed<'a>> {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(letters.len());
    let mut marked = marked.iter().copied().peekable();
    for (at, letter) in letters.iter().enumerate() {
        if marked.next_if_eq(&at).is_some() {
            text.push(LEFT_TO_RIGHT_MARK);
        }
        starts.push(text.len());
        text.push_str(letter);
    }
    text.extend(marked.map(|_| LEFT_TO_RIGHT_MARK));
    let levels = levels(&text, base);
    let levels: Vec<_> = starts.iter().map(|&start| levels.get(start).copied().unwrap_or(base)).collect();
    let placed = BidiInfo::reorder_visual(&levels).into_iter().filter_map(|from| {
        let letter = *letters.get(from)?;
        let is_turned = levels.get(from).is_some_and(Level::is_rtl);
        let before = from.checked_sub(1).and_then(|before| letters.get(before)).copied();
        let drawn = if is_turned {
            turned(letter).or_else(|| joined(before, letter, letters.get(from + 1).copied()))
        } else {
            None
        };
        Some(Placed { from, text: drawn.map_or(Cow::Borrowed(letter), Cow::Owned) })
    });
    placed.collect()
}

/// Returns the level of each byte of a line.
fn levels(text: &str, base: Level) -> Vec<Level> {
    let info = BidiInfo::new(text, Some(base));
    // A line end would begin another paragraph, but no text on the screen holds one.
    let whole = info.paragraphs.first();
    whole.map(|whole| info.reordered_levels(whole, whole.range.clone())).unwrap_or_default()
}

/// Each sign by the one that it is turned into. The library finds some in one direction only: its second column is not sorted.
static TURNED: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
    let pairs = ('\0'..='\u{ffff}').filter_map(|sign| Some((get_mirrored(sign)?, sign)));
    pairs.flat_map(|(one, other)| [(one, other), (other, one)]).collect()
});

/// Returns a bracket turned round, with its marks; `None` where the letter is no bracket.
#[must_use]
pub fn turned(letter: &str) -> Option<String> {
    let mut signs = letter.chars();
    let sign = signs.next().filter(|sign| !sign.is_alphanumeric() && !sign.is_whitespace())?;
    let mirrored = TURNED.get(&sign)?;
    Some(std::iter::once(*mirrored).chain(signs).collect())
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_segmentation::UnicodeSegmentation as _;

    use super::*;

    /// Names and sentences of the rooms, in both directions, with figures, brackets and marks.
    const TEXTS: [&str; 36] = [
        "لاوس",
        "الأردن",
        "دولة فلسطين",
        "جمهورية لاو الديمقراطية الشعبية",
        "جمهورية الكونغو الديمقراطية",
        "إيران (جمهورية - الإسلامية)",
        "بوليفيا (دولة - المتعددة القوميات)",
        "فنزويلا (جمهورية - البوليفارية)",
        "المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية",
        "كوت ديفوار",
        "تركيا",
        "الاتحاد الأوروبي",
        "مُحَمَّد",
        "طلبت 3 من 10 دول المساعدة (IMSMA Core) في 2026.",
        "الموعد النهائي: 1 آذار/مارس 2026",
        "ما هي الأولويات؟ وما هي التحديات؟",
        "أعطي الكلمة إلى ممثل لاوس، يليه ممثل الأردن.",
        "بقيت 12:45 من 20:00",
        "البند 3.2 (ب): خطة العمل",
        "نسبة 75% من الدول",
        "«خطة العمل» [مسودة]",
        "المادة 5 - طلبات التمديد",
        "أ، ب، ج",
        "١٢ من ٣٤",
        "ישראל",
        "בית (ספר)",
        "ایران",
        "پاکستان",
        "می‌خواهم",
        "Kenya",
        "next: لاوس",
        "I give the floor to دولة فلسطين.",
        "Côte d'Ivoire (2)",
        "ABC [12:30] ★",
        "ـ",
        "لا",
    ];

    fn clusters(text: &str) -> Vec<&str> {
        text.graphemes(true).collect()
    }

    fn seen(text: &str) -> String {
        visual(&clusters(text)).iter().map(|placed| &*placed.text).collect()
    }

    #[test]
    fn words_are_seen_from_the_right_with_brackets_turned_and_letters_joined() {
        for (text, drawn) in [
            // Lam and alef stay two letters in two cells.
            ("لا", "ﺎﻟ".to_owned()),
            ("لاوس", "ﺱﻭﺎﻟ".to_owned()),
            ("بيت (3)", "(3) ﺖﻴﺑ".to_owned()),
            ("بيت", "ﺖﻴﺑ".to_owned()),
            // The marks stay with their letter.
            ("مُحَمَّد", "ﺪﻤ\u{64e}\u{651}ﺤ\u{64e}ﻣ\u{64f}".nfc().collect()),
            // The non-joiner parts letters.
            ("می‌خ", "ﺥﯽﻣ".to_owned()),
            ("بـب", "ﺐـﺑ".to_owned()),
            ("עב (א)", "(א) בע".to_owned()),
            ("next: لاوس", "next: ﺱﻭﺎﻟ".to_owned()),
            // In a sentence of the other direction, two names stay in their order, with the figure between them.
            ("لاوس, 3 بيت is", "ﺱﻭﺎﻟ, 3 ﺖﻴﺑ is".to_owned()),
            ("Kenya", "Kenya".to_owned()),
        ] {
            assert_eq!(seen(text).nfc().collect::<String>(), drawn, "{text}");
        }
    }

    #[test]
    fn addresses_paths_and_keys_are_as_they_are_elsewhere_in_right_to_left_text() {
        let in_mirror = |text| {
            let mut placed = mirrored(&clusters(text));
            placed.reverse();
            placed.iter().map(|placed| &*placed.text).collect::<String>()
        };
        for (text, drawn) in [
            ("بيت: http://127.0.0.1:8080/", "http://127.0.0.1:8080/ :ﺖﻴﺑ"),
            ("بيت /home/x/a.md. بيت", "ﺖﻴﺑ ./home/x/a.md ﺖﻴﺑ"),
            ("بيت C:\\x\\ بيت", "ﺖﻴﺑ C:\\x\\ ﺖﻴﺑ"),
            ("بيت >.", ".> ﺖﻴﺑ"),
            ("> بيت", "ﺖﻴﺑ >"),
            ("بيت < بيت", "ﺖﻴﺑ < ﺖﻴﺑ"),
            ("<", "<"),
        ] {
            assert_eq!(in_mirror(text), drawn, "{text}");
        }
    }

    #[test]
    fn no_letter_is_lost_or_doubled() {
        for text in TEXTS {
            let letters = clusters(text);
            let mut places: Vec<_> = visual(&letters).iter().map(|placed| placed.from).collect();
            places.sort_unstable();
            assert!(places.into_iter().eq(0..letters.len()), "{text}");
        }
    }

    /// The order of a paragraph's letters, one by one, as the algorithm's own tests have it.
    fn places(text: &str, base: Level) -> Vec<usize> {
        let places: Vec<_> = text.char_indices().map(|(at, letter)| at..at + letter.len_utf8()).collect();
        let letters: Vec<_> = places.into_iter().filter_map(|place| text.get(place)).collect();
        ordered(&letters, &[], base).iter().map(|placed| placed.from).collect()
    }

    mod needs_unicode_data {
        use super::*;

        fn file(name: &str) -> String {
            let path = std::path::Path::new("/usr/share/unicode").join(name);
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        }

        fn letters(codes: &str) -> String {
            codes
                .split_whitespace()
                .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
                .collect()
        }

        #[test]
        #[ignore = "needs Unicode's BidiCharacterTest.txt (Debian: unicode-data)"]
        fn the_order_of_each_case_of_unicodes_own_test_is_right() {
            let file = file("BidiCharacterTest.txt");
            let mut tried = 0;
            for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let fields: Vec<_> = line.split(';').collect();
                let [codes, _, base, _, order] = fields[..] else { panic!("{line}") };
                let (text, base) = (letters(codes), Level::new(base.parse().unwrap()).unwrap());
                let order: Vec<usize> = order.split_whitespace().map(|at| at.parse().unwrap()).collect();
                // Format characters are not shown; no text here holds one.
                let shown: Vec<_> = places(&text, base).into_iter().filter(|at| order.contains(at)).collect();
                assert_eq!(shown, order, "{line}");
                tried += 1;
            }
            assert!(tried > 91_000, "{tried} cases");
        }

        #[test]
        #[ignore = "needs Unicode's BidiMirroring.txt (Debian: unicode-data)"]
        fn every_sign_with_a_mirrored_one_is_turned_in_right_to_left_text_and_only_there() {
            let file = file("BidiMirroring.txt");
            let mut tried = 0;
            for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let (sign, mirrored) = line.split_once('#').unwrap().0.split_once(';').unwrap();
                let (sign, mirrored) = (letters(sign), letters(mirrored));
                let text = format!("א{sign}א");
                assert_eq!(seen(&text), format!("א{mirrored}א"), "{line}");
                let text = format!("a{sign}a");
                assert_eq!(seen(&text), text, "{line}");
                tried += 1;
            }
            assert!(tried > 400, "{tried} signs");
        }
    }

    mod needs_fribidi {
        use std::io::Write as _;
        use std::process::{Command, Stdio};

        use super::*;

        /// What the other engine makes of a line.
        fn fribidi(text: &str, base: Level) -> String {
            let base = if base.is_rtl() { "--rtl" } else { "--ltr" };
            let mut command = Command::new("fribidi");
            command.args(["--nopad", "--nobreak", "--clean", "--reordernsm", base]);
            command.stdin(Stdio::piped()).stdout(Stdio::piped());
            let mut child = command.spawn().expect("fribidi (Debian: libfribidi-bin)");
            child.stdin.take().unwrap().write_all(format!("{text}\n").as_bytes()).unwrap();
            String::from_utf8(child.wait_with_output().unwrap().stdout)
                .unwrap()
                .trim_end_matches('\n')
                .to_owned()
        }

        /// The two letters of each sign that the other engine makes of lam and alef, from left to right.
        fn apart(text: &str) -> String {
            let one = |sign: char| match sign {
                '\u{fef5}'..='\u{fefc}' => {
                    let number = u32::from(sign) - 0xfef5;
                    let alef = [0xfe82, 0xfe84, 0xfe88, 0xfe8e][number as usize / 2];
                    let lam = 0xfedf + number % 2;
                    [alef, lam].map(|form| char::from_u32(form).unwrap()).to_vec()
                }
                _ => vec![sign],
            };
            text.chars().flat_map(one).collect()
        }

        /// Marks in Unicode's order.
        fn settled(text: &str) -> String {
            text.nfd().collect()
        }

        #[test]
        #[ignore = "needs fribidi"]
        fn another_engine_orders_turns_and_joins_names_and_sentences_in_the_same_way() {
            for text in TEXTS {
                for base in [Level::ltr(), Level::rtl()] {
                    let drawn: String =
                        ordered(&clusters(text), &[], base).iter().map(|placed| &*placed.text).collect();
                    assert_eq!(settled(&drawn), settled(&apart(&fribidi(text, base))), "{text} {base:?}");
                }
            }
        }
    }
}
