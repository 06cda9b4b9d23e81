//! Tests of every fault that a plan can have.

use std::collections::BTreeSet;
use std::fs;

use tribune::plan_file::{FaultReport, What, parse};
use tribune::words::Words;

use crate::plans::{folder, tribune, with_ending};

#[test]
fn faulty_plans_are_told_word_for_word() {
    for path in with_ending(&folder("tests/plans"), "toml") {
        let name = path.file_name().unwrap();
        if path.ends_with("zone.toml") && jiff::tz::db().is_definitively_empty() {
            continue;
        }
        let output = tribune().current_dir(path.parent().unwrap()).arg("check").arg(name).output().unwrap();
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        let found = String::from_utf8(output.stdout).unwrap();
        assert!(found == expected, "{}: found\n{found}\nexpected\n{expected}", path.display());
        assert_eq!(output.status.code(), Some(1));
    }
}

/// The name of a fault's kind: its variant, or the reason's for an unsound plan.
fn kind_of(what: &What) -> String {
    let text = format!("{what:?}");
    let text = text.strip_prefix("Unsound(").or(text.strip_prefix("Text(")).unwrap_or(&text);
    text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

#[test]
fn every_kind_of_fault_is_in_a_faulty_plan() {
    let mut seen = BTreeSet::new();
    for path in with_ending(&folder("tests/plans"), "toml") {
        let faulty = parse("plan", &fs::read_to_string(path).unwrap()).unwrap_err();
        seen.extend(faulty.faults.iter().map(|fault| kind_of(&fault.what)));
    }
    let all = "Backwards Character Code Empty Form ItemTime Kind Length LineUpTime Marks Missing NoItems NoLength \
        NoRepresentatives NoSessionLength NoSuchHour NothingLeft OnlyOnce RuleTime SameMember SameName Speaker Syntax TooLong TwiceInLineUp \
        TwoLengths Typographic UnknownKey WarningBeyondLimit Without Word Zone";
    let mut all: BTreeSet<_> = all.split_whitespace().map(str::to_owned).collect();
    if jiff::tz::db().is_definitively_empty() {
        all.remove("Zone");
    }
    assert_eq!(seen, all);
}

/// The text between two places, each a line and a column from 1.
fn between(text: &str, report: &FaultReport) -> String {
    let place = |line: usize, column: usize| {
        let before: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        before + text[before..].chars().take(column - 1).map(char::len_utf8).sum::<usize>()
    };
    text[place(report.line, report.column)..place(report.end_line, report.end_column)].to_owned()
}

#[test]
fn every_fault_says_where_it_is_and_what_to_do_as_text_and_as_json() {
    let words = Words::english();
    for path in with_ending(&folder("tests/plans"), "toml") {
        let text = fs::read_to_string(&path).unwrap();
        let faulty = parse("plan", &text).unwrap_err();
        let reports = faulty.reports(&words);
        let rendered = faulty.render(&words, false);
        let told: Vec<_> = rendered.split_terminator("\n\n").collect();
        assert_eq!((told.len(), reports.len()), (faulty.faults.len(), faulty.faults.len()));
        for ((fault, report), told) in faulty.faults.iter().zip(&reports).zip(told) {
            assert!(told.starts_with(&format!("fault: {}\n", report.message)), "{told}");
            assert!(told.contains(&format!(" plan:{}:{}\n", report.line, report.column)), "{told}");
            assert!(told.contains('^'), "{told}");
            assert_eq!(between(&text, report), text[fault.place.clone()], "{told}");
            assert!(
                report.allowed.iter().all(|allowed| !allowed.is_empty()) && !report.allowed.is_empty(),
                "{told}"
            );
            assert!(
                told.contains(&format!("= allowed: {}", words.choices(report.allowed.clone()))),
                "{told}"
            );
            let nearest = report.nearest.as_ref().map(|name| format!("= did you mean: {name}"));
            assert_eq!(told.contains("= did you mean: "), nearest.is_some(), "{told}");
            assert!(nearest.is_none_or(|line| told.contains(&line)), "{told}");
            let found = report.found.as_ref().map(|found| format!("found {found}"));
            assert!(found.is_none_or(|found| told.contains(&found)), "{told}");
        }
    }
}

#[test]
fn what_is_not_toml_is_told_in_the_words_of_the_parser_at_its_place() {
    let words = Words::english();
    for (text, reason, found) in [
        ("a = \"x\nb = 1", "invalid basic string, expected `\"`", "the end of the line"),
        ("a = 'x", "invalid literal string, expected `'`", "the end of the file"),
        ("a = 4m", "string values must be quoted, expected literal string", "4m"),
        ("a = {x = }", "invalid literal string, expected `'`", "}"),
        ("a", "key with no value, expected `=`", "the end of the file"),
        ("é = 1", "invalid unquoted key, expected letters, numbers, `-`, `_`", "é"),
        ("a = 1\na = 2", "this key stands there already", "a"),
        ("a = [1, 2", "unclosed array, expected `]`", "the end of the file"),
        (
            "a = \"\\q\"",
            "missing escaped value, expected `b`, `e`, `f`, `n`, `r`, `\\`, `\"`, `x`, `u`, `U`",
            "q",
        ),
        (
            "a = \"x\u{1}y\"",
            "invalid basic string, expected non-double-quote visible characters, `\\`",
            "U+0001",
        ),
        ("a = \"x\" y", "unexpected key or value, expected newline, `#`", "y"),
    ] {
        let reports = parse("plan", text).unwrap_err().reports(&words);
        let told = format!("this is not TOML: {reason}");
        let report = reports.iter().find(|report| report.message == told);
        let report = report.unwrap_or_else(|| panic!("{text:?}: {reports:?}"));
        assert_eq!(report.found.as_deref(), Some(found), "{text:?}");
    }
}

#[test]
fn plans_have_an_upper_size() {
    let items = "[[item]]\ntitle = \"Budget\"\nlength = \"1m\"\n".repeat(100);
    let faulty = parse("plan", &format!("title = \"Many\"\n{items}")).unwrap_err();
    assert_eq!(kind_of(&faulty.faults[0].what), "TooManyItems");
    let names: Vec<_> = (0..2001).map(|number| format!("\"D{number}\"")).collect();
    let text = format!(
        "title = \"Many\"\ndelegations = [{}]\nitem = [{{title=\"A\",length=\"1m\"}}]",
        names.join(",")
    );
    let faulty = parse("plan", &text).unwrap_err();
    assert_eq!(kind_of(&faulty.faults[0].what), "TooManyParties");
    let keys: Vec<_> = (0..250).map(|number| format!("key{number} = 1")).collect();
    let faulty = parse("plan", &keys.join("\n")).unwrap_err();
    assert_eq!((faulty.faults.len(), faulty.more), (200, 52));
    assert!(faulty.render(&Words::english(), false).ends_with("52 more faults are not shown\n"));
}
