//! The words of `words.tsv`: what a heading, a kind, a unit means.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::names::Language;
use crate::text::names::fold;

const WORDS: &str = include_str!("words.tsv");

/// The most bytes of a text that may mean something.
const LONGEST_TEXT: usize = 400;
/// The most words of a heading in which other words are looked for.
const LONGEST_HEADING: usize = 8;

/// What each word of a subject means, in the order of the table: what stands first is looked for first. The words are
/// [`padded`].
type Subject = Vec<(String, &'static str)>;

fn subjects() -> &'static HashMap<&'static str, Subject> {
    static READ: OnceLock<HashMap<&'static str, Subject>> = OnceLock::new();
    READ.get_or_init(|| {
        let mut subjects: HashMap<&'static str, Subject> = HashMap::new();
        for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
            let Some((meaning, words)) = line.split_once('\t') else { continue };
            let Some((subject, meaning)) = meaning.split_once(':') else { continue };
            let words = words.split('|').map(|word| (padded(word), meaning));
            subjects.entry(subject).or_default().extend(words);
        }
        subjects
    })
}

/// A text as it is compared, between blanks: so whole words are found in it.
fn padded(text: &str) -> String {
    format!(" {} ", fold(text))
}

fn words_of(subject: &str) -> &'static [(String, &'static str)] {
    subjects().get(subject).map_or(&[], Vec::as_slice)
}

/// Returns what a whole text means in a subject.
pub(super) fn meaning(subject: &str, text: &str) -> Option<&'static str> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let padded = padded(text);
    words_of(subject).iter().find(|(word, _)| *word == padded).map(|&(_, meaning)| meaning)
}

/// Returns what a heading means as a whole, or by one of its parts: "Room / Salle".
pub(super) fn whole_heading(text: &str) -> Option<&'static str> {
    let parts = text.split(['/', '\n', '|', '(', ')', '[', ']', ':', '–', '—', '\u{a0}']);
    meaning("head", text).or_else(|| {
        parts.into_iter().filter(|_| text.len() <= LONGEST_TEXT).find_map(|part| meaning("head", part))
    })
}

/// Returns what a heading means: as a whole, or by one of its parts, or by the words in it.
pub(super) fn heading(text: &str) -> Option<&'static str> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    whole_heading(text).or_else(|| {
        let padded = padded(text);
        if padded.trim().split(' ').count() > LONGEST_HEADING {
            return None;
        }
        // The longest words say the most: "head of delegation" is no delegation. A word of one letter says nothing.
        let says = |word: &str| word.trim().chars().count() > 2 && padded.contains(word);
        let found = words_of("head").iter().filter(|(word, _)| says(word));
        found.max_by_key(|(word, _)| word.len()).map(|&(_, meaning)| meaning)
    })
}

/// Whether words of this meaning stand in a text.
pub(super) fn mentions(subject: &str, of: &str, text: &str) -> bool {
    if text.len() > LONGEST_TEXT {
        return false;
    }
    let padded = padded(text);
    words_of(subject).iter().any(|(word, meaning)| *meaning == of && padded.contains(word))
}

/// Returns the language that a text names, if it names one: "French", "Groupe francophone", "fr-CH".
pub(super) fn language_in(text: &str) -> Option<Language> {
    let named: Vec<_> =
        Language::ALL.into_iter().filter(|language| mentions("language", language.tag(), text)).collect();
    match named.as_slice() {
        [] => Language::of_tag(text.trim()),
        [one] => Some(*one),
        _ => None,
    }
}

/// Returns what the words in a title mean, of a subject; those that it begins or ends with alone.
pub(super) fn edge_of_title(subject: &str, title: &str) -> Option<&'static str> {
    let padded = padded(title);
    let is_edge = |word: &str| padded.starts_with(word) || padded.ends_with(word);
    words_of(subject).iter().find(|(word, _)| is_edge(word)).map(|&(_, meaning)| meaning)
}
