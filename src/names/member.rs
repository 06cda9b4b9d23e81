//! The table of members, and whom a code or a name stands for.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use super::grammar::without_article;
use super::language::Language;
use crate::text::names::{fold, is_same, keys};

const TABLE: &str = include_str!("members.tsv");

/// How many letters a code has, and the other code that ISO 3166 has.
const CODE_LETTERS: usize = 3;
const SHORT_CODE_LETTERS: usize = 2;
/// The most members that are told where a code is none.
const MOST_NEAR: usize = 3;

/// A member of the United Nations, or a state that is not one and takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Member {
    /// Its place in the table.
    place: usize,
}

/// A name of a language: as it is shown, and as it is said, with its article.
#[derive(Debug, Clone, Copy)]
struct Named {
    shown: &'static str,
    spoken: &'static str,
}

impl Member {
    /// Returns all of them, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..lines().len()).map(|place| Self { place })
    }

    /// Returns whether a text has the form of a code: three capitals; or two, where they are no name such as "UK".
    #[must_use]
    pub fn is_code(text: &str) -> bool {
        let is_of = |letters| text.len() == letters && text.bytes().all(|letter| letter.is_ascii_uppercase());
        is_of(CODE_LETTERS) || is_of(SHORT_CODE_LETTERS) && Self::named(text).is_none()
    }

    /// Returns whose ISO 3166 code of three letters a text is.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        lines().binary_search_by(|&line| code_of(line).cmp(code)).ok().map(|place| Self { place })
    }

    /// Returns who has a name in one of the languages, or one that cannot be told from it. Codes are no names here: AU is
    /// also the African Union.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::of_keys(&keys(name))
    }

    /// Returns who has a name with one of these keys, as [`keys`] gives them.
    #[must_use]
    pub fn of_keys(keys_of_name: &[String]) -> Option<Self> {
        static BY_KEY: OnceLock<HashMap<String, Member>> = OnceLock::new();
        let by_key = BY_KEY.get_or_init(|| {
            let names =
                |member: Self| Language::ALL.into_iter().flat_map(move |language| member.names_in(language));
            let keys_of = |member: Self| names(member).flat_map(keys).map(move |key| (key, member));
            Self::all().flat_map(keys_of).collect()
        });
        keys_of_name.iter().find_map(|key| by_key.get(key)).copied()
    }

    /// Returns whom a text means that is to name somebody: by a name or by the code, in any case.
    #[must_use]
    pub fn meant_by(text: &str) -> Option<Self> {
        Self::named(text).or_else(|| Self::by_code(&text.trim().to_ascii_uppercase()))
    }

    /// Returns whose code may have been meant, the likeliest first: it begins their name ("GER"), or has the same letters
    /// in other order, or one other letter behind the first. Of a code of two letters, whose it is.
    #[must_use]
    pub fn near(code: &str) -> Vec<Self> {
        if code.len() == SHORT_CODE_LETTERS {
            return Self::all().filter(|member| member.short_code() == code).collect();
        }
        let letters = |code: &str| {
            let mut letters: Vec<_> = code.chars().collect();
            letters.sort_unstable();
            letters
        };
        let wanted = fold(code);
        let likeness = |member: Self| {
            let own = member.code();
            let others = own.bytes().zip(code.bytes()).filter(|(one, other)| one != other).count();
            if Language::ALL.into_iter().any(|language| fold(member.short(language)).starts_with(&wanted)) {
                Some(0)
            } else if letters(own) == letters(code) {
                Some(1)
            } else {
                (others == 1 && own.bytes().next() == code.bytes().next()).then_some(2)
            }
        };
        let mut near: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for member in Self::all() {
            if let Some(likeness) = likeness(member) {
                near.entry(likeness).or_default().push(member);
            }
        }
        near.into_values().flatten().take(MOST_NEAR).collect()
    }

    /// Returns its ISO 3166 code of three letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        code_of(self.line())
    }

    /// Returns its ISO 3166 code of two letters.
    #[must_use]
    pub fn short_code(self) -> &'static str {
        self.line().split('\t').nth(1).unwrap_or_default()
    }

    /// Returns its place in the order of codes.
    #[must_use]
    pub fn place(self) -> usize {
        self.place
    }

    /// Returns its short name, as the room's screens show it.
    #[must_use]
    pub fn short(self, language: Language) -> &'static str {
        self.official(language).shown
    }

    /// Returns its short name as it is said, with its article.
    #[must_use]
    pub fn spoken(self, language: Language) -> &'static str {
        self.official(language).spoken
    }

    /// Returns one of its names as it is said, with its article; the short one where `name` is not of this language.
    #[must_use]
    pub fn spoken_as(self, name: &str, language: Language) -> &'static str {
        let is = |named: &Named| is_same(named.shown, name);
        self.named_in(language).find(is).unwrap_or_else(|| self.official(language)).spoken
    }

    /// Returns all that it is called: its two codes, and its names in each language, without their articles.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let named = Language::ALL.into_iter().flat_map(move |language| self.names_in(language));
        [self.code(), self.short_code()].into_iter().chain(named)
    }

    /// Returns its names in one language, without their articles, but also with one that is written with its word:
    /// "l’Algérie".
    pub fn names_in(self, language: Language) -> impl Iterator<Item = &'static str> {
        self.named_in(language).flat_map(move |named| {
            let said = without_article(named.spoken, language);
            let with_its_word = named.spoken.starts_with("l’").then_some(named.spoken);
            [Some(named.shown), (said != named.shown).then_some(said), with_its_word].into_iter().flatten()
        })
    }

    fn official(self, language: Language) -> Named {
        self.named_in(language).next().unwrap_or(Named { shown: "", spoken: "" })
    }

    fn named_in(self, language: Language) -> impl Iterator<Item = Named> {
        let column = match language {
            Language::English => 2,
            Language::French => 3,
            Language::Arabic => 4,
        };
        let names = self.line().split('\t').nth(column).unwrap_or_default();
        names.split('|').map(move |name| match name.split_once('=') {
            Some((shown, spoken)) => Named { shown, spoken },
            None => Named { shown: without_article(name, language), spoken: name },
        })
    }

    fn line(self) -> &'static str {
        lines().get(self.place).copied().unwrap_or_default()
    }
}

fn lines() -> &'static [&'static str] {
    static LINES: OnceLock<Vec<&'static str>> = OnceLock::new();
    LINES.get_or_init(|| TABLE.lines().filter(|line| !line.starts_with('#')).collect())
}

fn code_of(line: &'static str) -> &'static str {
    line.split('\t').next().unwrap_or_default()
}
