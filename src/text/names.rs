//! Names as they are compared: as one where somebody who types cannot tell them apart, or would not care to.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

/// Articles before a name, or behind its comma: "The Gambia", "Les Seychelles".
const LEADING: [&str; 6] = ["le", "la", "les", "el", "los", "las"];
/// Words that distinguish no names.
const EMPTY: [&str; 3] = ["the", "of", "and"];
/// The Arabic article, which is written with its word.
const AL: &str = "ال";
/// The article behind "to".
const LIL: &str = "لل";
/// How many more words than a name a text may have where it says the name: articles, "of", "and".
const MORE_WORDS: usize = 3;
/// What may hang on a name of one word, of this length at least: "Jordanian", "Libyans", "أردني".
const ENDINGS: [&str; 16] =
    ["s", "n", "ns", "i", "is", "an", "ans", "ian", "ians", "ien", "iens", "ienne", "ي", "يه", "يون", "يين"];
const FEWEST_WITH_ENDING: usize = 4;
/// Names and codes that are common words, too: they are meant in capitals. CAN is Canada, "can" is not.
const COMMON_WORDS: [&str; 66] = [
    "ad", "ai", "al", "am", "and", "are", "as", "at", "au", "be", "ben", "bol", "by", "ca", "can", "car",
    "ci", "cod", "com", "de", "do", "dom", "eh", "el", "en", "es", "est", "et", "fin", "gin", "go", "il",
    "in", "is", "it", "la", "li", "lie", "lu", "ma", "mar", "me", "mu", "my", "na", "ne", "no", "nor", "pa",
    "pan", "par", "per", "por", "sa", "se", "sen", "si", "so", "som", "su", "sur", "to", "ton", "us", "va",
    "van",
];

/// Text as it is compared: lower case, without accents, apostrophes and full stops; one blank for each run of other
/// signs.
///
/// Vowel signs of scripts that write words with them are letters, not accents: without them, other words would match.
#[must_use]
pub fn fold(text: &str) -> String {
    fold_with(text, None)
}

/// As [`fold`], with `apostrophe` in place of each apostrophe.
fn fold_with(text: &str, apostrophe: Option<char>) -> String {
    let mut folded = String::with_capacity(text.len());
    // Before the decomposition, which would split a free-standing accent into a blank and a mark.
    let plain = text
        .chars()
        .filter_map(|letter| if is_apostrophe(letter) { apostrophe } else { Some(letter) })
        .nfkd()
        .filter(|&letter| !is_accent(letter))
        .flat_map(char::to_lowercase);
    for letter in plain {
        match letter {
            // These do not decompose, or are taken for one another.
            'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ς' => folded.push('σ'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' | 'ہ' => folded.push('ه'),
            // A full stop abbreviates; the others join letters, or draw them out.
            '.' | '\u{640}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            // Lower-cased, İ leaves its dot.
            letter if is_accent(letter) => {}
            letter if letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter) => {
                folded.push(letter);
            }
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The two keys of a name. Two names that share one are the same for somebody who types them.
///
/// The first key is its letters, without blanks, hyphens and articles; the second is its words, sorted.
#[must_use]
pub fn keys(name: &str) -> [String; 2] {
    let folded = fold(name);
    if folded.is_empty() {
        // A name of signs only is compared as it is.
        let signs = name.trim().to_lowercase();
        return [signs.clone(), signs];
    }
    let words: Vec<_> = folded.split(' ').map(without_al).collect();
    let telling = |word: &&str| !EMPTY.contains(word);
    let written = |word: &&str| *word != "the";
    let rest = match words.split_first() {
        Some((first, rest)) if !rest.is_empty() && LEADING.contains(first) => rest,
        _ => &words,
    };
    let letters: String = rest.iter().copied().filter(written).collect();
    let mut sorted: Vec<_> = rest.iter().copied().filter(telling).collect();
    if letters.is_empty() || sorted.is_empty() {
        let letters = folded.replace(' ', "");
        return [letters.clone(), letters];
    }
    sorted.sort_unstable();
    [letters, sorted.join(" ")]
}

/// Whether somebody who types two names cannot tell them apart.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    let other = keys(other);
    keys(one).iter().any(|key| other.contains(key))
}

/// The words to search for in a name, without the Arabic article: those that distinguish it, or all if none does.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    telling_words(&fold(text))
}

/// As [`words`], with the part before an apostrophe as a word of its own: "d", "ivoire".
#[must_use]
pub fn words_apart(text: &str) -> Vec<String> {
    telling_words(&fold_with(text, Some(' ')))
}

fn telling_words(folded: &str) -> Vec<String> {
    let mut words: Vec<_> = folded.split(' ').map(|word| without_al(word).to_owned()).collect();
    let telling = |word: &String| !EMPTY.contains(&word.as_str()) && !word.is_empty();
    if words.iter().any(telling) {
        words.retain(telling);
    }
    if words.len() > 1 && words.first().is_some_and(|first| LEADING.contains(&first.as_str())) {
        words.remove(0);
    }
    words
}

/// A name without its brackets; `None` if it has none, or if nothing else is left.
#[must_use]
pub fn without_brackets(name: &str) -> Option<String> {
    let mut depth = 0_usize;
    let kept: String = name
        .chars()
        .filter(|&letter| {
            if matches!(letter, '(' | '[' | '（' | '［') {
                depth += 1;
            }
            let keeps = depth == 0;
            if matches!(letter, ')' | ']' | '）' | '］') {
                depth = depth.saturating_sub(1);
            }
            keeps
        })
        .collect();
    let kept = kept.trim();
    (kept.len() < name.trim().len() && !kept.is_empty()).then(|| kept.to_owned())
}

/// Names to look for in texts, each with what it is the name of.
///
/// A text says a name where some of its words, one behind the other, cannot be told from it ([`is_same`]). So it does with
/// other capitals, accents, articles, hyphens, without its brackets, with "'s" or the ending of a people behind it, and with
/// Arabic prefixes before it. A name that is a common word, too, counts in capitals only.
#[derive(Debug, Clone)]
pub struct NameSearch<T> {
    /// What each key of a name stands for.
    by_key: BTreeMap<String, BTreeSet<T>>,
    /// The words of the names: one of them begins a name in other order.
    words: BTreeSet<String>,
    /// Names that are common words, too, in capitals.
    capitals: BTreeMap<String, BTreeSet<T>>,
    /// Names of signs only.
    signs: Vec<(String, T)>,
    /// The most words that a name has in a text.
    longest: usize,
}

impl<T: Clone + Ord> NameSearch<T> {
    /// Returns the search for names.
    pub fn of<'n>(names: impl IntoIterator<Item = (T, &'n str)>) -> Self {
        let mut search = Self {
            by_key: BTreeMap::new(),
            words: BTreeSet::new(),
            capitals: BTreeMap::new(),
            signs: Vec::new(),
            longest: 0,
        };
        for (of, name) in names {
            if let Some(bare) = without_brackets(name) {
                search.add(&of, &bare);
            }
            search.add(&of, name);
        }
        search
    }

    fn add(&mut self, of: &T, name: &str) {
        let folded = fold(name);
        if folded.is_empty() {
            let signs = name.trim().to_lowercase();
            self.signs.extend((!signs.is_empty()).then(|| (signs, of.clone())));
            return;
        }
        if COMMON_WORDS.contains(&folded.as_str()) {
            self.capitals.entry(name.trim().to_uppercase()).or_default().insert(of.clone());
            return;
        }
        // The part before an apostrophe is a word of its own in one way of reading, and not in the other.
        for folded in [folded, fold_with(name, Some(' '))] {
            let words: Vec<_> = folded.split(' ').map(|word| without_al(word).to_owned()).collect();
            self.longest = self.longest.max(words.len() + MORE_WORDS);
            self.words.extend(words);
            for key in keys(&folded) {
                self.by_key.entry(key).or_default().insert(of.clone());
            }
        }
    }

    /// Returns what the names in a text stand for, each once.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Vec<T> {
        let mut found = Vec::new();
        let mut add = |of: T| {
            if !found.contains(&of) {
                found.push(of);
            }
        };
        for folded in [fold(text), fold_with(text, Some(' '))] {
            let words: Vec<_> = folded.split(' ').collect();
            for at in 0..words.len() {
                for said in words.get(at).into_iter().flat_map(|first| self.said(first, &words, at)) {
                    add(said);
                }
            }
        }
        let written = text.split(|letter: char| !letter.is_alphanumeric());
        for of in written.filter_map(|word| self.capitals.get(word)).flatten() {
            add(of.clone());
        }
        let lower = text.to_lowercase();
        for (_, of) in self.signs.iter().filter(|(signs, _)| lower.contains(signs)) {
            add(of.clone());
        }
        found
    }

    /// Returns what the names stand for that begin with a word of a text.
    fn said(&self, first: &str, words: &[&str], at: usize) -> BTreeSet<T> {
        let mut said = BTreeSet::new();
        for first in without_prefixes(first) {
            for bare in ENDINGS.iter().filter_map(|ending| first.strip_suffix(ending)) {
                if bare.chars().count() >= FEWEST_WITH_ENDING {
                    let known = keys(bare);
                    said.extend(known.iter().filter_map(|key| self.by_key.get(key)).flatten().cloned());
                }
            }
        }
        for first in without_prefixes(first).into_iter().filter(|first| self.may_begin(first)) {
            let mut window = first.to_owned();
            let rest = words.get(at + 1..).unwrap_or_default().iter().take(self.longest);
            let mut rest = rest.copied();
            loop {
                let known = keys(&window);
                said.extend(known.iter().filter_map(|key| self.by_key.get(key)).flatten().cloned());
                let Some(next) = rest.next() else { break };
                window.push(' ');
                window.push_str(next);
            }
        }
        said
    }

    /// Whether a name may begin with a word: it is a word of one, or the first of its letters.
    fn may_begin(&self, word: &str) -> bool {
        let word = without_al(word);
        let is_start = |word: &str| {
            let mut from =
                self.by_key.range::<str, _>((std::ops::Bound::Included(word), std::ops::Bound::Unbounded));
            from.next().is_some_and(|(key, _)| key.starts_with(word))
        };
        !word.is_empty() && (self.words.contains(word) || is_start(word))
    }
}

/// Returns a word as it is, and without what Arabic writes with it: "and", "so", then "in", "to", "as".
fn without_prefixes(word: &str) -> Vec<&str> {
    let mut ways = vec![word];
    ways.extend(word.strip_prefix(['و', 'ف']));
    for way in ways.clone() {
        ways.extend(way.strip_prefix(['ب', 'ل', 'ك']));
        ways.extend(way.strip_prefix(LIL));
    }
    ways.retain(|way| !way.is_empty());
    ways
}

fn without_al(word: &str) -> &str {
    // In shorter words these two letters belong to the word.
    word.strip_prefix(AL).filter(|rest| rest.chars().count() > 2).unwrap_or(word)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '`'
            | '´'
            | '‘'
            | '’'
            | '‛'
            | '′'
            | 'ʹ'
            | 'ʻ'
            | 'ʼ'
            | 'ʽ'
            | 'ʾ'
            | 'ʿ'
            | '＇'
            | '᾿'
            | '՚'
    )
}

/// Whether a mark is an accent: those of Latin, Greek and Cyrillic, and the vowel points of Hebrew and Arabic.
fn is_accent(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c5}'
        | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20f0}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_who_types_them_cannot_tell_apart_are_one() {
        for same in [
            &["Türkiye", "Turkiye", "TU\u{308}RKİYE", "türkiye ", "\u{a0}Tu\u{308}rkiye"][..],
            &[
                "Cote d'Ivoire",
                "Côte d’Ivoire",
                "Côte d`Ivoire",
                "Cote d' Ivoire",
                "Côte dʼIvoire",
                "CÔTE DIVOIRE",
            ],
            &["Viet Nam", "Vietnam", "Viet-Nam", "Việt Nam", "VIET  NAM"],
            &["Lao PDR", "Lao  PDR", "Lao-PDR", "Lao‑PDR", "Lao – P.D.R.", "LAO\u{200b} PDR"],
            &["Gambia", "The Gambia", "Gambia, The", "Gambia (The)"],
            &["Republic of Korea", "Korea, Republic of", "Korea (Republic of)", "the Republic of Korea"],
            &["Antigua and Barbuda", "Antigua & Barbuda"],
            &["Philippines", "Les Philippines", "the philippines"],
            &["المغرب", "مغرب", "المَغْرِب"],
            &["ليبيا", "ليبىا"],
            &["Łódź", "Lodz"],
            &[
                "대한민국",
                "\u{1103}\u{1162}\u{1112}\u{1161}\u{11ab}\u{1106}\u{1175}\u{11ab}\u{1100}\u{116e}\u{11a8}",
            ],
            &["ＫＯＲ", "kor"],
        ] {
            for (one, other) in same.iter().flat_map(|one| same.iter().map(move |other| (one, other))) {
                assert!(is_same(one, other), "{one} {other}: {:?} {:?}", keys(one), keys(other));
            }
        }
    }

    #[test]
    fn other_names_stay_others() {
        let others = [
            "Congo",
            "Congo, Democratic Republic of the",
            "Republic of the Congo",
            "Korea",
            "Republic of Korea",
            "Democratic People's Republic of Korea",
            "Niger",
            "Nigeria",
            "Guinea",
            "Guinea-Bissau",
            "Equatorial Guinea",
            "Papua New Guinea",
            "Dominica",
            "Dominican Republic",
            "Group A",
            "Group",
            "Group E",
            "Group The A2",
            "UNDP DE",
            "UNDP LA",
            "UNDP",
            "LA",
            "La",
            "भारत",
            "भूरात",
            "नेपाल",
            "नपाल",
            "ລາວ",
            "ลาว",
            "🇫🇷",
            "🇯🇵",
            "Delegation 1",
            "Delegation 12",
            "مالي",
            "ملاوي",
            "Mali",
            "Malawi",
        ];
        for (place, one) in others.iter().enumerate() {
            for other in &others[place + 1..] {
                let expected = matches!((*one, *other), ("LA", "La"));
                assert_eq!(is_same(one, other), expected, "{one} {other}: {:?} {:?}", keys(one), keys(other));
            }
        }
    }

    #[test]
    fn a_name_is_found_in_a_text_however_it_is_written() {
        let names = [
            (1, "Jordan"),
            (1, "JOR"),
            (2, "Cote d' Ivoire"),
            (2, "Ivory Coast"),
            (3, "Lao PDR"),
            (3, "Lao People's Democratic Republic"),
            (4, "Viet Nam"),
            (5, "Republic of Korea"),
            (6, "Türkiye"),
            (7, "الأردن"),
            (8, "Niger"),
            (9, "🇫🇷"),
            (10, "State of Palestine"),
            (11, "Bosnia and Herzegovina"),
            (12, "Canada"),
            (12, "CAN"),
            (13, "Iran (Islamic Republic of)"),
        ];
        let search = NameSearch::of(names);
        for (text, found) in [
            ("Jordan proposed a fund.", &[1][..]),
            ("a fund (JORDAN's), as jor said", &[1]),
            ("the Côte d’Ivoire; COTE DIVOIRE", &[2]),
            ("L'Ivory  Coast", &[2]),
            ("Lao P.D.R. and the lao peoples democratic republic", &[3]),
            ("Vietnam, VIET-NAM and Korea, Republic of", &[4, 5]),
            ("TURKIYE/Jordan", &[6, 1]),
            ("قال والأردن", &[7]),
            ("دعم للأردن وبالأردن", &[7]),
            ("the Jordanian side", &[1]),
            ("Nigeria and the river Jordanelle, Ivory, Korea, Laos", &[]),
            ("as it can be; an iranian, de l’Iran", &[13]),
            ("CAN leads", &[12]),
            ("the Islamic Republic of Iran shares data", &[13]),
            ("المدربون الأردنيون", &[7]),
            ("Palestine, the state", &[10]),
            ("Palestine, a state", &[]),
            ("the State of Palestine and Bosnia & Herzegovina 🇫🇷", &[10, 11, 9]),
            ("", &[]),
        ] {
            assert_eq!(search.found_in(text), found, "{text}");
        }
        assert!(NameSearch::<u8>::of([]).found_in("Jordan").is_empty());
    }

    #[test]
    fn brackets_and_what_stands_in_them_can_be_left_away() {
        assert_eq!(without_brackets("Iran (Islamic Republic of)").as_deref(), Some("Iran"));
        assert_eq!(without_brackets("Kenya [KEN] (East)").as_deref(), Some("Kenya"));
        for whole in ["Iran", "(Iran)", ""] {
            assert_eq!(without_brackets(whole), None);
        }
    }
}
