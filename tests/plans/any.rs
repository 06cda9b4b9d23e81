//! Tests that any text is either a sound plan or gets its faults told.

use std::fs;

use proptest::prelude::*;
use tribune::plan_file::parse;
use tribune::words::Words;

use crate::plans::{assert_harmless, folder};

/// A sound plan with a piece taken out, put in, or doubled.
fn mutated() -> impl Strategy<Value = String> {
    let plan = fs::read_to_string(folder("sessions/english-1.toml")).unwrap();
    let small =
        "title = \"A\"\nlength = \"1h\"\n[rules]\nlimit = \"4m\"\n[[item]]\ntitle = \"T\"\n".to_owned();
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[\\[\\]{}=\",.\n0-9a-z]{0,6}",
        Just("\u{202e}".to_owned()),
        Just("\\u001b".to_owned()),
        Just("\u{9b}".to_owned()),
        Just("\"99999h\"".to_owned()),
        Just("-9223372036854775808".to_owned()),
        Just("\n[[item]]\n".to_owned()),
    ];
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, piece), 1..6);
    (prop_oneof![Just(plan), Just(small)], edits).prop_map(|(plan, edits)| {
        let mut letters: Vec<char> = plan.chars().collect();
        for (at, taken, piece) in edits {
            let start = at.index(letters.len() + 1);
            let end = (start + taken).min(letters.len());
            letters.splice(start..end, piece.chars());
        }
        letters.into_iter().collect()
    })
}

fn assert_told_or_sound(text: &str) {
    let words = Words::english();
    match parse("plan", text) {
        Ok(plan) => {
            let sums = tribune::floor::sums::Sums::of(&plan);
            assert_eq!(sums.reserve + plan.items.iter().map(|item| item.planned).sum(), plan.length);
            words.sums(&plan, &sums).iter().for_each(|line| assert_harmless(line));
        }
        Err(faulty) => {
            assert!(!faulty.faults.is_empty());
            assert_harmless(&faulty.render(&words, false));
            for report in faulty.reports(&words) {
                assert_harmless(&serde_json::to_string(&report).unwrap());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_to_a_plan_is_sound_or_told(text in mutated()) {
        assert_told_or_sound(&text);
    }

    #[test]
    fn any_text_is_sound_or_told(text in "\\PC*|[\\x00-\\xff\n=\\[\\]\"]{0,200}") {
        assert_told_or_sound(&text);
    }
}

#[test]
fn deep_nesting_is_told() {
    assert_told_or_sound(&format!("title = {}", "[".repeat(100_000)));
    assert_told_or_sound(&format!("title = {}", "{a=".repeat(50_000)));
    assert_told_or_sound(&format!("{} = 1", vec!["a"; 50_000].join(".")));
}
