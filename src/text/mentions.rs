//! Names in a text that was typed: whom it mentions, however that is written.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{fold, folded_apart, keys, keys_of_words, without_brackets};

/// The most words beyond those of the longest name that are looked at together: "the Republic of the Congo".
const MORE_WORDS: usize = 2;
/// What may hang on a name of one word, of this length at least: "Jordanian", "Libyans", "أردني".
const ENDINGS: [&str; 18] = [
    "s", "n", "ns", "i", "is", "an", "ans", "ian", "ians", "ien", "iens", "ienne", "iennes", "ي", "يه",
    "يون", "يين", "يا",
];
const FEWEST_WITH_ENDING: usize = 4;
/// Names and codes that are common words too. They are meant where they stand in capitals: CAN is Canada, "can" is not.
const COMMON_WORDS: [&str; 66] = [
    "ad", "ai", "al", "am", "and", "are", "as", "at", "au", "be", "ben", "bol", "by", "ca", "can", "car",
    "ci", "cod", "com", "de", "do", "dom", "eh", "el", "en", "es", "est", "et", "fin", "gin", "go", "il",
    "in", "is", "it", "la", "li", "lie", "lu", "ma", "mar", "me", "mu", "my", "na", "ne", "no", "nor", "pa",
    "pan", "par", "per", "por", "sa", "se", "sen", "si", "so", "som", "su", "sur", "to", "ton", "us", "va",
    "van",
];
/// Arabic words that are written with the word behind them: and, so, by, like, for; with the article, "for the" is two
/// letters.
const JOINED_FIRST: [char; 2] = ['و', 'ف'];
const JOINED_SECOND: [char; 3] = ['ب', 'ك', 'ل'];

/// Names that are looked for in texts, in any case and accent, with the folding by which names are found everywhere.
#[derive(Debug, Clone, Default)]
pub struct Mentions {
    /// As they are told.
    told: Vec<String>,
    /// The keys of each name, by its place in `told`: its letters, and its words in any order.
    letters: BTreeMap<String, usize>,
    words: BTreeMap<String, usize>,
    /// Names that are common words too, in capitals.
    capitals: BTreeMap<String, usize>,
    /// Names of signs only.
    signs: Vec<(String, usize)>,
    /// How many words the longest name has.
    longest: usize,
}

impl Mentions {
    /// Looks for one more: `told` is said of a text that has one of its `names`.
    pub fn seek<'a>(&mut self, told: &str, names: impl IntoIterator<Item = &'a str>) {
        let place = self.told.len();
        self.told.push(told.to_owned());
        for name in names {
            let bare = without_brackets(name);
            for name in [Some(name), bare.as_deref()].into_iter().flatten() {
                self.add(name, place);
            }
        }
    }

    fn add(&mut self, name: &str, place: usize) {
        let folded = fold(name);
        if folded.is_empty() {
            let signs = name.trim();
            if !signs.is_empty() {
                self.signs.push((signs.to_owned(), place));
            }
        } else if COMMON_WORDS.contains(&folded.as_str()) {
            self.capitals.insert(name.trim().to_uppercase(), place);
        } else {
            let [letters, words] = keys(name);
            self.longest = self.longest.max(folded_apart(name).split(' ').count());
            self.letters.entry(letters).or_insert(place);
            self.words.entry(words).or_insert(place);
        }
    }

    /// Returns whom a text mentions, in the order in which they were sought.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Vec<&str> {
        let mut found = BTreeSet::new();
        found.extend(self.signs.iter().filter(|(signs, _)| text.contains(signs)).map(|(_, place)| *place));
        let written = text.split(|letter: char| !letter.is_alphanumeric());
        found.extend(written.filter_map(|word| self.capitals.get(word)));
        for folded in [fold(text), folded_apart(text)] {
            let words: Vec<_> = folded.split(' ').filter(|word| !word.is_empty()).collect();
            for start in 0..words.len() {
                let rest = words.get(start..).unwrap_or_default();
                found.extend(self.begins(rest));
            }
        }
        found.into_iter().filter_map(|place| self.told.get(place)).map(String::as_str).collect()
    }

    /// Returns the places of the names with which words begin.
    fn begins(&self, words: &[&str]) -> Vec<usize> {
        let Some((first, rest)) = words.split_first() else { return Vec::new() };
        let mut found = Vec::new();
        for first in parted(first) {
            let mut window = vec![first];
            found.extend(self.called(&window));
            found.extend(ENDINGS.iter().filter_map(|ending| {
                let bare = first.strip_suffix(ending)?;
                (bare.chars().count() >= FEWEST_WITH_ENDING).then(|| self.called(&[bare]))?
            }));
            for word in rest.iter().take((self.longest + MORE_WORDS).saturating_sub(1)) {
                window.push(word);
                found.extend(self.called(&window));
            }
        }
        found
    }

    /// Returns the place of the name that words are.
    fn called(&self, words: &[&str]) -> Option<usize> {
        let [letters, sorted] = keys_of_words(words);
        self.letters.get(&letters).or_else(|| self.words.get(&sorted)).copied()
    }
}

/// Returns a word, and what is left of it without the Arabic words that are written with it.
fn parted(word: &str) -> Vec<&str> {
    let mut parted = vec![word];
    let bare = |word: &'_ str, joined: &[char]| word.strip_prefix(joined).map(str::len);
    let end_of = |length: usize| word.get(word.len() - length..);
    let first = bare(word, &JOINED_FIRST).and_then(end_of);
    for word in [Some(word), first].into_iter().flatten() {
        parted.push(word);
        if let Some(rest) = word.strip_prefix(JOINED_SECOND) {
            parted.push(rest);
            // "For the" is written with one of its letters less.
            parted.extend(rest.strip_prefix('ل'));
        }
    }
    parted.retain(|word| word.chars().count() > 1 || parted_is_whole(word));
    parted.dedup();
    parted
}

fn parted_is_whole(word: &str) -> bool {
    !word.chars().any(super::is_right_to_left)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room() -> Mentions {
        let mut room = Mentions::default();
        for (name, others) in [
            ("Jordan", &["JOR", "الأردن", "Jordanie"][..]),
            ("Cote d' Ivoire", &["CIV", "Ivory Coast"]),
            ("Türkiye", &["TUR", "Turkey"]),
            ("Iran (Islamic Republic of)", &["IRN"]),
            ("Republic of Korea", &["KOR"]),
            ("Canada", &["CAN"]),
            ("Iceland", &["IS"]),
            ("Viet Nam", &["VNM"]),
            ("Mali", &["MLI", "مالي"]),
            ("Niger", &["NER"]),
            ("Nigeria", &["NGA"]),
            ("Group 1", &[]),
            ("🇫🇷", &[]),
        ] {
            room.seek(name, std::iter::once(name).chain(others.iter().copied()));
        }
        room
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        let room = room();
        for (text, name) in [
            ("Jordan will lead", "Jordan"),
            ("as JORDAN's team said", "Jordan"),
            ("the Jordanian trainers", "Jordan"),
            ("ask jor.", "Jordan"),
            ("(Jo\u{301}rdan)", "Jordan"),
            ("côte d’ivoire proposes", "Cote d' Ivoire"),
            ("Cote d'Ivoire", "Cote d' Ivoire"),
            ("Côte d Ivoire", "Cote d' Ivoire"),
            ("the ivory coast", "Cote d' Ivoire"),
            ("TURKIYE", "Türkiye"),
            ("with Turkey.", "Türkiye"),
            ("Iran shares data", "Iran (Islamic Republic of)"),
            ("the Islamic Republic of Iran shares", "Iran (Islamic Republic of)"),
            ("Korea, Republic of", "Republic of Korea"),
            ("Vietnam and others", "Viet Nam"),
            ("Viet-Nam", "Viet Nam"),
            ("Malians", "Mali"),
            ("Group 1: training", "Group 1"),
            ("CAN leads", "Canada"),
            ("l’équipe de la Jordanie", "Jordan"),
            ("قال الأردن", "Jordan"),
            ("والأردن", "Jordan"),
            ("للأردن", "Jordan"),
            ("المدربون الأردنيون", "Jordan"),
            ("بمالي", "Mali"),
            ("🇫🇷 says", "🇫🇷"),
        ] {
            assert_eq!(room.found_in(text), [name], "{text}");
        }
    }

    #[test]
    fn other_words_are_no_names() {
        let room = room();
        for text in [
            "we can do it; it is late",
            "a malicious act",
            "Group 12, group A",
            "the river Jordanelle",
            "republic of letters",
            "",
            "ومالية",
            "Ivory",
        ] {
            assert!(room.found_in(text).is_empty(), "{text}: {:?}", room.found_in(text));
        }
    }

    #[test]
    fn all_are_found_in_the_order_of_the_room() {
        let room = room();
        assert_eq!(room.found_in("Nigeria, Niger\nand Jordan"), ["Jordan", "Niger", "Nigeria"]);
    }
}
