//! Names as they are compared: as one where somebody who types cannot tell them apart, or would not care to.

use unicode_normalization::UnicodeNormalization;

/// Articles before a name, or behind its comma: "The Gambia", "Les Seychelles".
const LEADING: [&str; 6] = ["le", "la", "les", "el", "los", "las"];
/// Words that distinguish no names.
const EMPTY: [&str; 3] = ["the", "of", "and"];
/// The Arabic article, which is written with its word.
const AL: &str = "ال";

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
    fn brackets_and_what_stands_in_them_can_be_left_away() {
        assert_eq!(without_brackets("Iran (Islamic Republic of)").as_deref(), Some("Iran"));
        assert_eq!(without_brackets("Kenya [KEN] (East)").as_deref(), Some("Kenya"));
        for whole in ["Iran", "(Iran)", ""] {
            assert_eq!(without_brackets(whole), None);
        }
    }
}
