//! Finding a delegation by a few letters: of its name, its code, or another name.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::floor::Floor;
use crate::floor::plan::{Party, PartyId};

/// How well a party matches; the least is best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    Code,
    NameBegins,
    NameWord,
    OtherName,
    Inside,
}

/// Returns the parties that match `query`, the best first; all of them, in the room's order, for an empty query.
pub(super) fn find(floor: &Floor, query: &str) -> Vec<PartyId> {
    let query = fold(query);
    let mut found: Vec<_> =
        floor.parties().filter_map(|(id, party)| matches(party, &query).map(|how| (how, id))).collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

fn matches(party: &Party, query: &str) -> Option<Match> {
    let name = fold(&party.name);
    if party.code.as_ref().is_some_and(|code| fold(code) == query) {
        Some(Match::Code)
    } else if name.starts_with(query) {
        Some(Match::NameBegins)
    } else if begins_words(&name, query) {
        Some(Match::NameWord)
    } else if party.code.iter().chain(&party.also).any(|other| begins_words(&fold(other), query)) {
        Some(Match::OtherName)
    } else if name.contains(query) {
        Some(Match::Inside)
    } else {
        None
    }
}

/// Returns whether each word of `query` begins a word of `name`, in order.
fn begins_words(name: &str, query: &str) -> bool {
    let mut words = name.split(' ');
    query.split(' ').all(|wanted| words.any(|word| word.starts_with(wanted)))
}

/// Returns text as it is compared: small letters without accents, and one space for what is no letter or digit.
fn fold(text: &str) -> String {
    let plain = text.nfkd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for letter in plain {
        match letter {
            // These do not come apart into a letter and a mark.
            'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            '\'' | '’' | '.' => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::plan::Standing;

    fn party(name: &str, code: &str, also: &[&str]) -> Party {
        Party {
            name: name.into(),
            code: Some(code.into()),
            also: also.iter().map(|&name| name.into()).collect(),
            standing: Standing::Delegation,
        }
    }

    fn best(query: &str) -> Option<Match> {
        let rooms = [
            party("Cote d' Ivoire", "CI", &["Côte d’Ivoire", "Ivory Coast"]),
            party("Türkiye", "TR", &["Turkey"]),
            party("Democratic Republic of the Congo", "CD", &["DRC"]),
        ];
        let how: Vec<_> = rooms.iter().filter_map(|party| matches(party, &fold(query))).collect();
        assert!(how.len() <= 1, "{query} finds more than one");
        how.first().copied()
    }

    #[test]
    fn accents_codes_and_other_names_are_found() {
        assert_eq!(best("côte"), Some(Match::NameBegins));
        assert_eq!(best("COTE D'I"), Some(Match::OtherName));
        assert_eq!(best("ivory"), Some(Match::OtherName));
        assert_eq!(best("turk"), Some(Match::NameBegins));
        assert_eq!(best("turkey"), Some(Match::OtherName));
        assert_eq!(best("drc"), Some(Match::OtherName));
        assert_eq!(best("cd"), Some(Match::Code));
        assert_eq!(best("rep con"), Some(Match::NameWord));
        assert_eq!(best("ongo"), Some(Match::Inside));
        assert_eq!(best("xyz"), None);
    }
}
