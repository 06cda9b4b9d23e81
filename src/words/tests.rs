//! What holds the catalogue and the code together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentBundle, FluentResource};
use fluent_syntax::ast;
use fluent_syntax::parser::parse;

use super::catalogue::sources;
use super::*;
use crate::board::SpokenParty;
use crate::board::hour::Hour;
use crate::floor::plan::FormOfAddress;
use crate::floor::time::Span;

/// Returns the text of every file below a folder with this ending, with its path.
fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

fn code() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Returns every string literal in a source that has the form of a message's name.
fn named(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').filter(|text| {
        text.contains('-')
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
    })
}

/// Returns the names of the verbs, and of panels' keys, that a source has a row for: `act-NAME` says each.
fn names_in_rows(source: &str) -> impl Iterator<Item = &str> {
    source.split("name: \"").skip(1).filter_map(|rest| rest.split('"').next())
}

fn catalogue() -> BTreeSet<&'static str> {
    ENGLISH.iter().flat_map(|(_, text)| sources(text)).map(|(id, _)| id).collect()
}

#[test]
fn every_file_of_the_catalogues_is_read() {
    for language in Language::ALL {
        let folder = code().join("words").join(language.tag());
        let on_disk: BTreeSet<_> = files(&folder, "ftl")
            .into_iter()
            .map(|(path, _)| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
        assert_eq!(on_disk, ENGLISH.iter().map(|(name, _)| (*name).to_owned()).collect(), "{language:?}");
    }
}

#[test]
fn every_message_that_a_door_names_exists() {
    let catalogue = catalogue();
    for (path, source) in files(&code(), "rs") {
        let is_door = path.parent().is_some_and(|folder| folder.ends_with("words"));
        if is_door && !path.ends_with("tests.rs") {
            for id in named(&source) {
                assert!(catalogue.contains(id), "{}: the catalogue has no message `{id}`", path.display());
            }
        }
    }
}

#[test]
fn every_message_that_any_module_asks_for_exists() {
    let catalogue = catalogue();
    for (path, source) in files(&code(), "rs").iter().filter(|(path, _)| !path.ends_with("tests.rs")) {
        for asked in ["plain(", "say("].iter().flat_map(|call| source.split(call).skip(1)) {
            let Some(rest) = asked.trim_start().strip_prefix('"') else { continue };
            let id = rest.split('"').next().unwrap();
            let id = id.split('.').next().unwrap();
            assert!(catalogue.contains(id), "{}: the catalogue has no message `{id}`", path.display());
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let sources = files(&code(), "rs");
    let mut said: BTreeSet<_> = sources.iter().flat_map(|(_, source)| named(source)).collect();
    // A message may refer to another.
    let referred = |text: &'static str| text.split("{ ").skip(1).filter_map(|rest| rest.split(" }").next());
    said.extend(ENGLISH.iter().flat_map(|(_, text)| referred(text)));
    let named_by_rows: BTreeSet<_> = sources.iter().flat_map(|(_, source)| names_in_rows(source)).collect();
    let silent: Vec<_> = catalogue()
        .into_iter()
        .filter(|id| !said.contains(id))
        .filter(|id| id.strip_prefix("act-").is_none_or(|name| !named_by_rows.contains(name)))
        .collect();
    assert!(silent.is_empty(), "no code says {silent:?}");
}

#[test]
fn a_message_has_a_hyphen_in_its_name_and_an_argument_has_none() {
    for (file, text) in ENGLISH {
        for (id, _) in sources(text) {
            assert!(id.contains('-'), "{file}.ftl: `{id}` needs a hyphen");
        }
        for argument in arguments(text) {
            assert!(!argument.contains('-'), "{file}.ftl: `${argument}` has a hyphen");
        }
    }
}

#[test]
fn no_sentence_names_a_key() {
    // Keys change; a sentence takes them as arguments, from the rows that hold them.
    let keys = [
        "Enter",
        "Space",
        "Esc",
        "Tab",
        "Backspace",
        "Del",
        "Ins",
        "PgUp",
        "PgDn",
        "Home",
        "Shift",
        "Ctrl",
        "↑",
        "↓",
        "←",
        "→",
    ];
    // Single letters that are no keys: units of time, and the last of the alphabet.
    let letters = [
        ("act-start-back", "s"),
        ("time-lasting", "h"),
        ("time-of-day", "h"),
        ("forecast-assumed-chair", "s"),
    ];
    let all = [ENGLISH, FRENCH, ARABIC].into_iter().flatten();
    for (id, source) in all.flat_map(|(_, text)| sources(text)) {
        let text = source.split_once('=').map_or("", |(_, text)| text);
        // The comment that stands before the next message belongs to it.
        let text = text.split("\n#").next().unwrap();
        let words = text.split(|sign: char| sign.is_whitespace() || ":;,.`“”".contains(sign));
        for word in words.filter(|_| !id.starts_with("key-")) {
            let is_function = word.strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
            let is_letter = word.len() == 1 && matches!(word.as_bytes()[0], b'b'..=b'z');
            let is_key = keys.contains(&word) || is_function || is_letter;
            assert!(!is_key || letters.contains(&(id, word)), "`{id}` names the key {word}");
        }
    }
}

/// Returns the names of all arguments in a Fluent file.
fn arguments(ftl: &str) -> impl Iterator<Item = &str> {
    ftl.split('$').skip(1).filter_map(|rest| {
        rest.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')).next()
    })
}

#[test]
fn every_message_can_be_formatted_with_numbers_and_with_text() {
    // `say` stops at the first message that fails.
    // A message may hold another one, of another file: each gets every argument that there is.
    let names: BTreeSet<_> = ENGLISH.iter().flat_map(|(_, text)| arguments(text)).map(name_of).collect();
    for words in Language::ALL.map(Words::of) {
        for id in catalogue() {
            for number in [0, 1, 2, 3, 11, 100] {
                let numbers = names.iter().fold(Args::new(), |args, &name| args.with(name, number));
                assert!(!words.say(id, &numbers).is_empty());
            }
            let texts = names.iter().fold(Args::new(), |args, &name| args.with(name, "Libya"));
            assert!(!words.say(id, &texts).contains(['\u{2068}', '\u{2069}']));
        }
    }
}

/// Argument names are literals wherever else they are given.
fn name_of(name: &str) -> &'static str {
    name.to_owned().leak()
}

#[test]
fn each_file_is_cut_into_its_messages() {
    for (file, text) in [ENGLISH, FRENCH, ARABIC].into_iter().flatten() {
        let whole = FluentResource::try_new((*text).to_owned());
        let whole = whole.unwrap_or_else(|(_, faults)| panic!("{file}.ftl: {faults:?}"));
        let mut bundle = FluentBundle::new(Vec::new());
        bundle.add_resource(whole).unwrap();
        let cut: BTreeSet<_> = sources(text).map(|(id, _)| id).collect();
        assert!(cut.iter().all(|id| bundle.has_message(id)), "{file}.ftl");
        // A line that begins a message is the only thing that begins with a letter.
        let lines = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
        assert_eq!(lines.count(), cut.len(), "{file}.ftl");
        assert!(sources(text).all(|(_, source)| text.contains(source)));
    }
}

#[test]
fn each_language_has_the_messages_attributes_and_arguments_of_english() {
    for (language, files) in [(Language::French, FRENCH), (Language::Arabic, ARABIC)] {
        for ((name, english), (_, other)) in ENGLISH.iter().zip(files) {
            let (english, other) = (forms(english), forms(other));
            let ids = |forms: &Forms| forms.keys().cloned().collect::<BTreeSet<_>>();
            let missing: Vec<_> = ids(&english).difference(&ids(&other)).cloned().collect();
            let unknown: Vec<_> = ids(&other).difference(&ids(&english)).cloned().collect();
            assert!(
                missing.is_empty() && unknown.is_empty(),
                "{language:?}, {name}: {missing:?}, {unknown:?}"
            );
            for (id, form) in english {
                let found = &other[&id];
                assert_eq!(found.arguments, form.arguments, "{language:?}, {name}: `{id}`");
                // Choices that the code makes, such as $kind, have the same variants everywhere.
                assert_eq!(found.variants, form.variants, "{language:?}, {name}: `{id}`");
            }
        }
    }
}

#[test]
fn each_count_has_the_plural_forms_of_its_language() {
    let needed = [
        (ENGLISH, vec!["one", "other"]),
        (FRENCH, vec!["one", "other"]),
        (ARABIC, vec!["zero", "one", "two", "few", "many", "other"]),
    ];
    let mut seen = 0;
    for (files, needed) in needed {
        let needed: BTreeSet<_> = needed.into_iter().map(str::to_owned).collect();
        for (id, form) in files.iter().flat_map(|(_, text)| forms(text)) {
            for plural in form.plurals {
                assert_eq!(plural, needed, "`{id}`");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "the counts were not found: {seen}");
}

/// What a message, or an attribute of it, is made of.
#[derive(Debug, Default)]
struct Form {
    arguments: BTreeSet<String>,
    /// The variants of each choice by a word, with its argument.
    variants: BTreeSet<(String, BTreeSet<String>)>,
    /// The plural forms of each choice by a count.
    plurals: Vec<BTreeSet<String>>,
}

type Forms = BTreeMap<String, Form>;

/// Returns the forms of a file's messages and attributes, by name.
fn forms(file: &str) -> Forms {
    let mut forms = Forms::new();
    for entry in parse(file).expect("the catalogue parses").body {
        let ast::Entry::Message(message) = entry else { continue };
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|one| (format!("{}.{}", message.id.name, one.id.name), &one.value));
        let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
        for (name, pattern) in value.chain(attributes) {
            read(pattern, forms.entry(name).or_default());
        }
    }
    forms
}

fn read(pattern: &ast::Pattern<&str>, form: &mut Form) {
    const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        let (selector, variants) = match expression {
            ast::Expression::Inline(inline) => {
                form.arguments.extend(argument(inline));
                continue;
            }
            ast::Expression::Select { selector, variants } => (selector, variants),
        };
        form.arguments.extend(argument(selector));
        let keys: BTreeSet<_> = variants
            .iter()
            .map(|variant| match variant.key {
                ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name } => {
                    name.to_owned()
                }
            })
            .collect();
        // Exact numbers may stand beside the plural forms.
        let words: BTreeSet<_> = keys.iter().filter(|key| key.parse::<f64>().is_err()).cloned().collect();
        if words.iter().all(|key| PLURALS.contains(&key.as_str())) {
            // A place in an order has forms of its own, and not every language has them.
            let is_place = matches!(selector, ast::InlineExpression::FunctionReference { arguments, .. } if !arguments.named.is_empty());
            // With exact numbers alone, the text does not bend.
            form.plurals.extend((!is_place && words.len() > 1).then_some(words));
        } else {
            form.variants.insert((argument(selector).unwrap_or_default(), keys));
        }
        for variant in variants {
            read(&variant.value, form);
        }
    }
}

/// Returns the argument that a placeable names, if it names one.
fn argument(inline: &ast::InlineExpression<&str>) -> Option<String> {
    match inline {
        ast::InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().find_map(argument)
        }
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. }
        | ast::InlineExpression::MessageReference { .. }
        | ast::InlineExpression::TermReference { .. }
        | ast::InlineExpression::Placeable { .. } => None,
    }
}

#[test]
fn a_thread_can_take_the_words_along() {
    let words = Words::english();
    let said = std::thread::spawn(move || words.label(Label::Chair)).join().unwrap();
    assert_eq!(said, "Chair");
}

#[test]
fn counts_and_lists_read_as_people_say_them() {
    let words = Words::english();
    assert_eq!(words.count(Count::Topics, 1), "1 topic");
    assert_eq!(words.count(Count::Topics, 0), "0 topics");
    assert_eq!(words.count(Count::Delegations, 20), "20 delegations");
    assert_eq!(words.list([] as [&str; 0]), "");
    assert_eq!(words.list(["Iraq"]), "Iraq");
    assert_eq!(words.list(["Iraq", "Libya"]), "Iraq and Libya");
    assert_eq!(words.list(["Iraq", "Libya", "Yemen"]), "Iraq, Libya and Yemen");
    assert_eq!(words.choices(["text", "json"]), "text, json");
    assert_eq!(Words::of(Language::Arabic).choices(["text", "json"]), "text، json");
    assert_eq!(words.beside(["Room C"]), "Room C");
    assert_eq!(words.sentences(["One.", "Two.", "Three."].map(str::to_owned)), "One. Two. Three.");
}

#[test]
fn days_and_hours_are_written_as_each_language_has_them() {
    let [english, french, arabic] = Language::ALL.map(Words::of);
    let written = |day: &str| [&english, &french, &arabic].map(|words| words.date(day));
    assert_eq!(written("2024-04-30"), ["30 April 2024", "30 avril 2024", "30 نيسان/أبريل 2024"]);
    assert_eq!(written("2026-12-01"), ["1 December 2026", "1er décembre 2026", "1 كانون الأول/ديسمبر 2026"]);
    for other in ["", "30 April", "2024-13-01", "2024-00-01", "2024-04", "2024-04-30-1"] {
        assert_eq!(english.date(other), other);
    }
    let hour = Hour { hour: 11, minute: 5, second: 0 };
    assert_eq!(french.hour(hour), "11\u{a0}h\u{a0}05");
    assert_eq!([english, french, arabic].map(|words| words.hour_in_table(665)), ["11:05", "11h05", "11:05"]);
}

#[test]
fn a_language_fills_the_patterns_of_its_lists() {
    let lists = "list-two = { $next }&{ $before }\nlist-comma = { $before };{ $next }\nlist-last = { $before }+{ $next }";
    let words = Words::from_files(Language::French, &[("lists", lists)]);
    assert_eq!(words.list(["a", "b"]), "b&a");
    assert_eq!(words.list(["a", "b", "c", "d"]), "a;b;c+d");
}

#[test]
fn a_message_bends_the_names_that_it_says() {
    let text = "test-to = Je donne la parole { A($party) }.\ntest-of = La motion { DE($party) }.\n\
        test-called = { CALLED($party) }, à vous.\n\
        address-name = { $party }\n\
        address-distinguished = la distinguée délégation { DE($party) }\n\
        address-representative = la délégation { DE($party) }";
    let french = Words::from_files(Language::French, &[("test", text)]);
    let party = |name: &str, spoken: Option<&str>, address| SpokenParty {
        name: name.to_owned(),
        spoken: spoken.map(str::to_owned),
        address,
    };
    for (name, spoken, address, to, of, called) in [
        ("Niger", None, FormOfAddress::Name, "au Niger", "du Niger", "Niger"),
        ("Philippines", None, FormOfAddress::Name, "aux Philippines", "des Philippines", "Philippines"),
        ("Oman", None, FormOfAddress::Name, "à Oman", "d’Oman", "Oman"),
        // In whatever language the plan has the name.
        (
            "Republic of Korea",
            None,
            FormOfAddress::Name,
            "à la République de Corée",
            "de la République de Corée",
            "République de Corée",
        ),
        ("CICR", Some("le CICR"), FormOfAddress::Name, "au CICR", "du CICR", "CICR"),
        ("CICR", Some("Le CICR"), FormOfAddress::Name, "au CICR", "du CICR", "CICR"),
        (
            "UE",
            Some("L’Union européenne"),
            FormOfAddress::Representative,
            "à la délégation de l’Union européenne",
            "de la délégation de l’Union européenne",
            "Délégation de l’Union européenne",
        ),
        (
            "الأردن",
            None,
            FormOfAddress::Distinguished,
            "à la distinguée délégation de la Jordanie",
            "de la distinguée délégation de la Jordanie",
            "Distinguée délégation de la Jordanie",
        ),
        (
            "Tchad",
            None,
            FormOfAddress::Representative,
            "à la délégation du Tchad",
            "de la délégation du Tchad",
            "Délégation du Tchad",
        ),
    ] {
        let args = Args::new().with("party", french.party(&party(name, spoken, address)));
        assert_eq!(french.say("test-to", &args), format!("Je donne la parole {to}."));
        assert_eq!(french.say("test-of", &args), format!("La motion {of}."));
        assert_eq!(french.say("test-called", &args), format!("{called}, à vous."));
    }
    let english = Words::english();
    let said = |name: &str| english.party(&party(name, None, FormOfAddress::Name));
    assert_eq!(said("Niger"), "the Niger");
    assert_eq!(said("République de Corée"), "the Republic of Korea");
    assert_eq!(said("Group 1"), "Group 1");
    let addressed = english.party(&party("Niger", Some("Niger"), FormOfAddress::Representative));
    assert_eq!(addressed, "the representative of Niger");
}

#[test]
fn a_second_form_of_a_message_is_its_attribute_or_the_message_itself() {
    let text = "test-one = One.\n    .quoted = one\ntest-two = Two.";
    let words = Words::from_files(Language::English, &[("test", text)]);
    assert_eq!((words.plain("test-one"), words.plain("test-one.quoted")), ("One.".into(), "one".into()));
    assert_eq!(words.plain("test-two.quoted"), "Two.");
}

#[test]
fn every_message_that_is_needed_in_two_forms_has_both() {
    let attributes = [("done-", ".quoted"), ("role-", ".inside")];
    let all = ENGLISH.iter().flat_map(|(_, text)| sources(text));
    for (id, source) in all.filter(|(id, _)| !["done-undo", "done-redo"].contains(id)) {
        for (prefix, attribute) in attributes {
            let has = source.contains(&format!("\n    {attribute} = "));
            assert!(has || !id.starts_with(prefix), "`{id}` has no {attribute}");
        }
    }
    for (path, source) in files(&code(), "rs") {
        for (id, attribute) in source.split('"').filter_map(|text| text.split_once('.')) {
            let message = ENGLISH.iter().flat_map(|(_, text)| sources(text)).find(|(known, _)| *known == id);
            let has = message.is_none_or(|(_, source)| source.contains(&format!("\n    .{attribute} = ")));
            assert!(has, "{}: `{id}` has no attribute `{attribute}`", path.display());
        }
    }
}

#[test]
fn a_place_in_an_order_has_the_ending_of_its_number() {
    let words = Words::english();
    let ordinal = |number: u8| words.ordinal(number);
    let said: Vec<_> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 31, 101, 111].map(ordinal).into();
    let expected =
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "31st", "101st", "111th"];
    assert_eq!(said, expected);
    let args = Args::new().with("party", "Jordan").with("number", 31_usize);
    assert_eq!(words.say("refusal-listed", &args), "Jordan is already 31st on the list.");
}

#[test]
fn hours_and_lengths_have_one_form() {
    let words = Words::english();
    let hour = Hour { hour: 9, minute: 5, second: 7 };
    assert_eq!((words.hour(hour), words.hour_to_the_second(hour)), ("9:05".into(), "9:05:07".into()));
    let spoken = |secs| words.say("time-spoken", &Args::new().spoken(Span::from_secs(secs)));
    let said = [240, 61, 125, 30, 0].map(spoken);
    assert_eq!(said, ["4 minutes", "1 minute 1 second", "2 minutes 5 seconds", "30 seconds", "0 seconds"]);
    let lasting = |hours: i64, mins| words.lasting(Span::from_mins(hours * 60 + mins));
    assert_eq!([lasting(0, 12), lasting(24, 5), lasting(74, 0)], ["12:00", "1 day", "3 days 2 h"]);
}

#[test]
fn an_age_is_told_in_its_largest_unit() {
    let age = |mins| Words::english().say("time-age", &Args::new().age(Span::from_mins(mins)));
    let told = [-5, 0, 1, 59, 60, 1439, 1440, 4320].map(age);
    let expected =
        ["0 minutes", "0 minutes", "1 minute", "59 minutes", "1 hour", "23 hours", "1 day", "3 days"];
    assert_eq!(told, expected);
}

#[test]
fn a_length_of_time_reads_as_a_clock() {
    let words = Words::english();
    let args = Args::new().with("before", Span::from_mins(4)).with("next", Span::from_secs(90));
    assert_eq!(words.say("list-last", &args), "4:00 and 1:30");
}

#[test]
#[should_panic(expected = "the catalogue has no message")]
fn a_message_that_does_not_exist_is_noticed() {
    Words::english().plain("list-nothing");
}

#[test]
#[should_panic(expected = "message `list-last`")]
fn an_argument_that_is_missing_is_noticed() {
    Words::english().plain("list-last");
}
