//! Sentences stand in the catalogue: each message is looked up in one place, and no code has or makes a sentence of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Texts with more than one word that are no sentence for a person, by file and beginning.
const NO_SENTENCES: [(&str, &str); 8] = [
    // What the library that reads TOML says of a key that stands twice.
    ("plan_file/tell.rs", "duplicate key"),
    // Of a programmer's mistake, which a test would meet.
    ("floor/representative.rs", "there is no representative number"),
    ("journal/fault.rs", "not poisoned"),
    // Parts of what other programs read: HTTP, JSON Schema, the system's error, the name of a thread.
    ("web/answer.rs", "default-src 'none'"),
    ("plan_file/script/leaf.rs", "An act of the chair."),
    ("words/system.rs", " (os error"),
    ("journal/writer.rs", "journal copy"),
    // The letters of keyboards.
    ("console/other_keyboards.rs", ""),
];

/// Texts that look as if they held a sentence together, and do not: a path's stand-in, a list as a chair types it.
const NO_GLUE: [(&str, &str); 3] =
    [("plan_file/check.rs", "?"), ("console/panels/several.rs", ", "), ("console/manual.rs", ", ")];

/// Where capitals are changed to compare names, and not to show them.
const COMPARES_NAMES: [&str; 2] = ["plan_file/fault.rs", "console/key.rs"];

/// Macros whose texts only a programmer reads.
const FOR_PROGRAMMERS: [&str; 5] = ["assert", "assert_eq", "debug_assert", "debug_assert_eq", "unreachable"];

#[test]
fn each_message_is_looked_up_where_its_file_says() {
    let messages = messages();
    let sources = sources();
    let mut found = 0;
    for (path, source) in &sources {
        for id in looked_up(source, &messages) {
            assert!(is_owner(path, &messages[id]), "{path} looks up `{id}`, of {}.ftl", messages[id]);
            found += 1;
        }
    }
    assert!(found > 700, "the look-ups were not found: {found}");
}

#[test]
fn no_sentence_stands_outside_of_the_catalogue() {
    let mut faults = Vec::new();
    for (path, source) in &sources() {
        let is_known =
            |text: &str| NO_SENTENCES.iter().any(|(file, begins)| file == path && text.starts_with(begins));
        let sentences = texts(source).into_iter().filter(|text| is_sentence(text) && !is_known(text));
        faults.extend(sentences.map(|text| format!("{path}: {text:?}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_sentence_is_put_together_in_code() {
    let mut faults = Vec::new();
    let sources = sources();
    // Whoever has no words says nothing.
    let speak =
        |source: &TokenStream| ["Words", "RoomWords", "label", "say"].iter().any(|word| names(source, word));
    for (path, source) in sources.iter().filter(|(_, source)| speak(source)) {
        let is_known = |text: &str| NO_GLUE.contains(&(path.as_str(), text));
        let glue = texts(source).into_iter().filter(|text| is_glue(text) && !is_known(text));
        faults.extend(glue.map(|text| format!("{path}: {text:?}")));
        let makes_capitals = ["to_uppercase", "to_lowercase", "to_ascii_uppercase", "to_ascii_lowercase"];
        let made = makes_capitals.into_iter().filter(|method| names(source, method));
        let made = made.filter(|_| !COMPARES_NAMES.contains(&path.as_str()));
        faults.extend(made.map(|method| format!("{path}: {method}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_checks_see_what_they_forbid() {
    let sentences = ["Nobody waits.", "{} has the floor", "the disk is full"];
    assert!(sentences.iter().all(|text| is_sentence(text)));
    assert!(
        !["not-now-nobody", "SPEAKING", "{name:<24}{bar} {value}", "· {}"]
            .iter()
            .any(|text| is_sentence(text))
    );
    assert!([". ", "{}: {}", "{before}, {next}", " and ", "{what}."].iter().all(|text| is_glue(text)));
    assert!(!["{}:{:02}", " · ", "{} {}", "● {mark}"].iter().any(|text| is_glue(text)));

    let messages = BTreeMap::from([("one-two".to_owned(), "alerts".to_owned())]);
    let source: TokenStream =
        "fn f() { say(\"one-two.quoted\") } #[cfg(test)] mod tests { f(\"one-two\") }".parse().unwrap();
    assert_eq!(looked_up(&source, &messages), ["one-two"]);
    let owners = ["words/alerts.rs", "alerts/tell.rs", "alerts.rs"];
    assert!(owners.iter().all(|path| is_owner(path, "alerts")));
    assert!(
        !["words/done.rs", "console/alerts.rs", "words/mod.rs"].iter().any(|path| is_owner(path, "alerts"))
    );
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Returns the file of each message, without its ending.
fn messages() -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for entry in fs::read_dir(root().join("words/en")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let ids = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        for id in ids.filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
            let before = messages.insert(id.to_owned(), file.clone());
            assert_eq!(before, None, "`{id}` stands twice");
        }
    }
    messages
}

/// Returns every source file that is no test, by its path below `src`.
fn sources() -> Vec<(String, TokenStream)> {
    let (mut found, mut folders) = (Vec::new(), vec![root()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let inside = path.strip_prefix(root()).unwrap();
                let parts: Vec<_> = inside.iter().map(|part| part.to_str().unwrap()).collect();
                if !parts.iter().any(|part| part.trim_end_matches(".rs") == "tests") {
                    found.push((parts.join("/"), fs::read_to_string(&path).unwrap().parse().unwrap()));
                }
            }
        }
    }
    found
}

/// Whether a source may look up the messages of a file: a file of the module of that name, or of that name in `words`.
fn is_owner(path: &str, file: &str) -> bool {
    path == format!("words/{file}.rs")
        || path == format!("{file}.rs")
        || path.starts_with(&format!("{file}/"))
}

/// Returns the messages that a source names.
fn looked_up<'a>(source: &TokenStream, messages: &'a BTreeMap<String, String>) -> Vec<&'a str> {
    let texts = texts(source);
    let ids = texts.iter().map(|text| text.split_once('.').map_or(text.as_str(), |(id, _)| id));
    ids.filter_map(|id| messages.get_key_value(id)).map(|(id, _)| id.as_str()).collect()
}

/// Whether a text has two words, one behind the other, and not all in capitals.
fn is_sentence(text: &str) -> bool {
    let plain = |word: &str| {
        let word = word.trim_matches(|sign: char| ".,;:!?“”()…".contains(sign)).to_owned();
        let is_word =
            word.chars().count() > 1 && word.chars().all(|letter| letter.is_alphabetic() || letter == '’');
        is_word.then_some(word)
    };
    parts(text).iter().any(|part| {
        let words: Vec<_> = part.split(' ').map(plain).collect();
        words.windows(2).any(|pair| {
            let [Some(one), Some(other)] = pair else { return false };
            [one, other].iter().any(|word| word.chars().any(char::is_lowercase))
        })
    })
}

/// Whether a text holds others together in a sentence, or ends one: a sign of punctuation, "and", "or".
fn is_glue(text: &str) -> bool {
    let is_clock = text.contains(":{:02}");
    let rest = parts(text).concat();
    !is_clock && [".", ",", ":", ";", "!", "?", "and", "or"].contains(&rest.trim())
}

/// Returns what stands in a text around its gaps, `{…}`.
fn parts(text: &str) -> Vec<&str> {
    let mut pieces = text.split('{');
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after));
    std::iter::once(first).chain(rest).collect()
}

/// Returns the texts of a source: neither those of its tests, nor those for programmers, nor comments and attributes.
fn texts(source: &TokenStream) -> Vec<String> {
    let mut texts = Vec::new();
    walk(source.clone(), &mut |token| {
        if let TokenTree::Literal(literal) = token {
            let text = literal.to_string();
            let text = text.trim_start_matches('r').trim_matches('#');
            if let Some(text) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
                texts.push(text.to_owned());
            }
        }
    });
    texts
}

/// Whether a source has a word.
fn names(source: &TokenStream, word: &str) -> bool {
    let mut is_there = false;
    walk(source.clone(), &mut |token| is_there |= matches!(token, TokenTree::Ident(ident) if ident == word));
    is_there
}

fn walk(source: TokenStream, take: &mut impl FnMut(&TokenTree)) {
    let tokens: Vec<_> = source.into_iter().collect();
    let is_sign = |token: Option<&TokenTree>, sign| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    let mut place = 0;
    while let Some(token) = tokens.get(place) {
        match token {
            TokenTree::Punct(_) if is_sign(Some(token), '#') => {
                place += usize::from(is_sign(tokens.get(place + 1), '!')) + 1;
                let attribute = tokens.get(place).map(|group| group.to_string().replace(' ', ""));
                if attribute.is_some_and(|attribute| attribute == "[cfg(test)]") {
                    let ends = |token: &TokenTree| match token {
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        token => is_sign(Some(token), ';'),
                    };
                    place += tokens[place..].iter().position(ends).unwrap_or(0);
                }
            }
            TokenTree::Ident(name)
                if is_sign(tokens.get(place + 1), '!')
                    && FOR_PROGRAMMERS.iter().any(|known| name == known) =>
            {
                place += 2;
            }
            TokenTree::Group(group) => walk(group.stream(), take),
            token => take(token),
        }
        place += 1;
    }
}
