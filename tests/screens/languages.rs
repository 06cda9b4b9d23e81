//! Every state of the console in French and in Arabic. The plan's own texts stay English, so that labels can be told from them.

use tribune::text::digits::Digits;
use tribune::words::Language;

use super::sketch::{drawn, lines};
use super::{TRUE, states};

const OTHERS: [Language; 2] = [Language::French, Language::Arabic];

/// How many characters before a cut are looked for in the plan's texts.
const BEFORE: usize = 4;

fn shown(name: &str, language: Language, size: (u16, u16)) -> Vec<String> {
    lines(&drawn(&states::room_in(name, language).scene(), size, TRUE))
}

fn keep(names: &[&str], size: (u16, u16)) {
    for language in OTHERS {
        for name in names {
            let file = format!("{}-{name}-{}x{}", language.tag(), size.0, size.1);
            insta::assert_snapshot!(file, shown(name, language, size).join("\n"));
        }
    }
}

#[test]
fn every_state_on_the_smallest_common_terminal() {
    keep(&states::names().collect::<Vec<_>>(), (80, 24));
}

#[test]
fn every_state_at_a_middling_size() {
    keep(&states::names().collect::<Vec<_>>(), (120, 36));
}

#[test]
fn a_large_terminal() {
    keep(&["speaking", "over", "too-many", "agenda", "help", "closed"], (200, 60));
}

#[test]
fn no_label_is_cut_on_the_smallest_common_terminal_or_where_three_columns_begin() {
    // What the chair typed in these states may be cut, too.
    let typed = ["A regional pool of trainers, from 2025 on", "Cambodia: maps of all minefields"];
    let plan = include_str!("../../sessions/english-1.toml").replace('\n', " ") + &typed.concat();
    let (mut cuts, mut faults) = (0, Vec::new());
    for (language, size) in
        Language::ALL.into_iter().flat_map(|language| [(language, (80, 24)), (language, (96, 30))])
    {
        for name in states::names() {
            for line in shown(name, language, size) {
                for (at, _) in line.match_indices('…') {
                    let before: Vec<_> = line[..at].chars().rev().take(BEFORE).collect();
                    let before: String = before.into_iter().rev().collect();
                    cuts += 1;
                    // A list says how many more there are: "… 2 more".
                    let is_count = line[at..].chars().nth(2).is_some_and(|sign| sign.is_ascii_digit());
                    if !is_count && !plan.contains(before.trim()) {
                        faults.push(format!("{} {name} {size:?}: {line}", language.tag()));
                    }
                }
            }
        }
    }
    assert!(cuts > 20, "the cuts were not seen");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_plan_in_arabic_may_have_eastern_digits() {
    let eastern = |name: &str, language| {
        let mut scene = states::room_in(name, language).scene();
        scene.words = scene.words.with_digits(Digits::Eastern);
        lines(&drawn(&scene, (80, 24), TRUE)).join("\n")
    };
    for name in ["speaking", "over"] {
        insta::assert_snapshot!(format!("ar-eastern-{name}-80x24"), eastern(name, Language::Arabic));
    }
    for name in states::names() {
        // What the chair typed stays as it is.
        let shown = eastern(name, Language::Arabic).replace("25:61", "");
        for word in shown.split_whitespace().filter(|word| word.chars().any(|letter| letter.is_ascii_digit()))
        {
            assert!(word.chars().any(|letter| letter.is_ascii_alphabetic()), "{name}: {word}");
        }
        for other in [Language::English, Language::French] {
            assert_eq!(eastern(name, other), shown_in(name, other), "{name}");
        }
    }
}

fn shown_in(name: &str, language: Language) -> String {
    shown(name, language, (80, 24)).join("\n")
}
