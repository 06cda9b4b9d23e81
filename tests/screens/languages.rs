//! Every state of the console in French and in Arabic. The plan's own texts stay English, so that labels can be told from them.

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
