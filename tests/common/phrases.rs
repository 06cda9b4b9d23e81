//! The sentences of a language, from its catalogue: what a test expects to read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde_json::Value;
use tribune::text::LEFT_TO_RIGHT_MARK;
use tribune::words::Language;

/// The messages of a language.
pub struct Phrases {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Phrases {
    pub fn of(language: Language) -> Self {
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().unwrap();
        for text in catalogue(language) {
            bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
        }
        Self { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns a message, or an attribute, `message.attribute`. Of one whose arguments are not all given, the longest piece.
    #[track_caller]
    pub fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let pieces = self.pieces(id, args);
        pieces.into_iter().max_by_key(String::len).unwrap_or_default()
    }

    /// Returns what a message begins with, up to the first argument that is not given.
    #[track_caller]
    pub fn begins(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.pieces(id, args).into_iter().next().unwrap_or_default()
    }

    #[track_caller]
    fn pieces(&self, id: &str, args: &[(&str, &str)]) -> Vec<String> {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, rest)| (name, Some(rest)));
        let message = self.bundle.get_message(name).unwrap_or_else(|| panic!("no message `{id}`"));
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        };
        let mut given = FluentArgs::new();
        for (name, value) in args {
            // Forms of plurals and of numbers go by the number.
            let number = value.parse::<u32>().ok();
            given.set(*name, number.map_or_else(|| FluentValue::from(*value), FluentValue::from));
        }
        // An argument that is missing, and a function of it, stand in braces.
        let said = self.bundle.format_pattern(pattern.unwrap(), Some(&given), &mut Vec::new());
        let said = unmarked(&said);
        said.split('{')
            .map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after).to_owned())
            .collect()
    }
}

/// The files of a language's catalogue.
fn catalogue(language: Language) -> impl Iterator<Item = String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words").join(language.tag());
    fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
}

/// Returns a message of one line as it is written in the catalogue of a language, its arguments in braces.
pub fn message(language: Language, file: &str, id: &str) -> String {
    /// The texts by their paths. Some tests ask for each line of each screen.
    static READ: Mutex<BTreeMap<String, &str>> = Mutex::new(BTreeMap::new());
    let path = format!("src/words/{}/{file}.ftl", language.tag());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let text = *read.entry(path).or_insert_with_key(|path| {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap().leak()
    });
    drop(read);
    let line = text.lines().find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
    line.unwrap_or_else(|| panic!("{file}.ftl has no `{id}`")).to_owned()
}

/// A text without the marks that keep its neighbours in place, its blanks all of one kind.
pub fn unmarked(text: &str) -> String {
    text.replace(LEFT_TO_RIGHT_MARK, "").replace(['\u{a0}', '\u{202f}'], " ")
}

/// Returns every text in a value.
pub fn texts_in(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts_in).collect(),
        Value::Object(values) => values.values().flat_map(texts_in).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// The English words that nobody who reads another language should meet.
pub struct EnglishWords {
    words: BTreeSet<String>,
}

/// The fewest letters of a word that tells a language: "on" and "son" are French, too.
const LEAST: usize = 4;

impl EnglishWords {
    /// The words of the English catalogue that are not in this language's, nor in these texts: plans, names.
    pub fn foreign_to(language: Language, known: &[&str]) -> Self {
        let words_of = |language| -> BTreeSet<String> {
            catalogue(language).flat_map(|text| words(&sentences(&text))).collect()
        };
        let mut words = words_of(Language::English);
        let own: Vec<_> = known.iter().flat_map(|text| self::words(text)).chain(words_of(language)).collect();
        // A screen that is seen half drawn has pieces of words: "rest" of "restent".
        let is_own = |word: &String| own.iter().any(|own| own.contains(word.as_str()));
        words.retain(|word| word.chars().count() >= LEAST && !is_own(word));
        assert!(words.len() > 500, "too few English words: {}", words.len());
        Self { words }
    }

    /// Returns those that stand in a text.
    pub fn in_text(&self, text: &str) -> BTreeSet<String> {
        words(text).into_iter().filter(|word| self.words.contains(word)).collect()
    }

    #[track_caller]
    pub fn assert_none_in(&self, text: &str, what: &str) {
        let found = self.in_text(text);
        assert!(found.is_empty(), "English in {what}: {found:?}\n{text}");
    }
}

/// What a file of the catalogue says: without names of messages, arguments and comments.
fn sentences(file: &str) -> String {
    let mut said = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let text = match line.split_once(" =") {
            Some((name, text)) if !name.trim_start_matches([' ', '.']).contains(' ') => text,
            _ => line,
        };
        let text = text.trim_start();
        // A form of a plural has its name in brackets.
        let text = if text.starts_with(['[', '*']) {
            text.split_once(']').map_or(text, |(_, form)| form)
        } else {
            text
        };
        for (place, piece) in text.split('{').enumerate() {
            said.push_str(if place == 0 {
                piece
            } else {
                piece.split_once('}').map_or("", |(_, after)| after)
            });
            said.push(' ');
        }
        said.push('\n');
    }
    said
}

/// The words of a text, in small letters. Names of files, options and settings are none.
fn words(text: &str) -> Vec<String> {
    let is_name = |word: &&str| word.starts_with('-') || word.contains(['/', '_', '=', '\\', '@']);
    let pieces = text.split_whitespace().filter(|word| !is_name(word));
    let words = pieces.flat_map(|piece| piece.split(|sign: char| !sign.is_alphabetic()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn an_english_word_is_noticed() {
    for language in [Language::French, Language::Arabic] {
        let english = EnglishWords::foreign_to(language, &["The Behind Company"]);
        assert_eq!(
            english.in_text("MEETING OF SPEAKERS").into_iter().collect::<Vec<_>>(),
            ["meeting", "speakers"]
        );
        assert_eq!(english.in_text("│next: لاوس│ 0:03 behind").into_iter().collect::<Vec<_>>(), ["next"]);
        english.assert_none_in("tribune --meeting /next/speakers IMSMA", "names");
    }
}
