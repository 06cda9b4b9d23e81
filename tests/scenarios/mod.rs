//! Tests of the rules of the room, as stories: each `*.toml` beside this file plays a small session and says what is
//! expected.
//!
//! A scenario has the rule or need that it shows (`row`), a small plan as in `sessions/` (`plan`), and steps. A step
//! says when (`at`), what (`do`), and about whom; then what it brings about:
//!
//! - `then`: what happened, in full; nothing if absent. What the clock brought about by itself comes first, with its
//!   own hour.
//! - `refused`: why it was refused; accepted if absent.
//! - `alerts`, `reach`, `line`, `state`: if given, all alerts after the step, what fits, the words that the chair can
//!   say next, and the whole state.
//!
//! A step can name an older turn (`turn`, `after`) or a request that is gone: a key pressed too late.
//!
//! To write a scenario, write its steps, with `alerts = []`, `reach = ""`, `line = ""`, `state = ""` where you want them.
//! `REWRITE_SCENARIOS=1 cargo test scenarios::` fills in the expectations. Then read each one as a chair would: from
//! then on the test holds it, right or wrong.

mod command;
mod format;
mod rewrite;
mod run;
mod state;
mod tell;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use format::{Found, Scenario};

/// The rules and needs of the room that concern the core, and the scenarios that show them.
const ROWS: &[(&str, &str)] = &[
    // The rules, and what the program does about each.
    ("interventions of no more than four minutes", "four-minutes"),
    ("interventions of no more than four minutes", "four-minutes-close"),
    ("no more than two representatives per delegation take the floor", "two-representatives"),
    ("introduce yourself on the first intervention", "introduce-yourself"),
    ("four of the five topics, preferably", "four-of-five-topics"),
    ("at least three guiding questions a topic", "guiding-questions"),
    ("each group decides the order of topics and their time", "each-group-decides"),
    ("about 20 minutes a topic, in 85 minutes", "about-twenty-minutes"),
    ("the breakout ends at 12:00", "ends-at-twelve"),
    ("observers may join", "observers"),
    ("the lists are \"proposed to include\"", "proposed-to-include"),
    ("Plenary 3: each of four rapporteurs 2–3 minutes on each topic, then questions", "line-up"),
    // Live, in the room.
    ("the clock was not started", "clock-not-started"),
    ("any slip", "any-slip"),
    ("any slip", "any-slip-close"),
    ("two keys pressed at once", "two-keys-at-once"),
    ("the list is edited", "list-edited"),
    ("called and absent", "called-and-absent"),
    ("same delegation asks twice", "same-delegation-asks-twice"),
    ("third representative", "third-representative"),
    ("not on the list", "not-on-the-list"),
    ("the list is closed", "list-closed"),
    ("nobody waits", "nobody-waits"),
    ("less topic time left than the limit", "less-time-than-the-limit"),
    ("topic time ends mid-speech", "topic-ends-mid-speech"),
    ("point of order", "point-of-order"),
    ("direct response", "direct-response"),
    ("extension", "extension"),
    ("too many waiting", "too-many-waiting"),
    ("started late", "started-late"),
    ("started late", "started-late-reserve"),
    ("time saved", "time-saved"),
    ("the meeting is suspended", "suspended"),
    ("the laptop slept, or its clock was changed", "laptop-slept"),
    ("the laptop slept, or its clock was changed", "laptop-slept-close"),
    ("the laptop slept, or its clock was changed", "laptop-slept-twice"),
    ("the laptop slept, or its clock was changed", "clock-changed"),
    ("the program or the machine died", "program-died"),
    ("12:00 passes", "twelve-passes"),
    ("what the chair says next", "what-to-say"),
    // Asked for by chairs elsewhere.
    ("two points of order at once", "second-point-of-order"),
    ("called by mistake", "called-by-mistake"),
    ("both representatives of one delegation raise the plate", "both-representatives"),
    ("the one who speaks can be given less time", "less-time"),
    ("the room must be left at 11:50", "end-is-set"),
    ("opened early", "opened-early"),
    ("points, proposals, and who will follow up", "notes"),
    ("the reserve could hear everybody", "reserve-for-all"),
    ("the room proposes a topic, a question", "room-proposes"),
    ("a delegation's name is put right", "name-put-right"),
    ("a countdown beside the agenda", "countdown"),
    ("a private line of the chair", "private-line"),
    ("a pasted list is added at once", "several-at-once"),
    ("a break", "break"),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios")
}

#[test]
fn every_scenario_comes_out_as_it_says() {
    let rewrites = std::env::var_os("REWRITE_SCENARIOS").is_some();
    let mut wrong = String::new();
    for (row, name) in ROWS {
        let path = folder().join(name).with_extension("toml");
        let text = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        let scenario: Scenario = match toml::from_str(&text) {
            Ok(scenario) => scenario,
            Err(fault) => panic!("{name}: {fault}"),
        };
        assert_eq!(scenario.row, *row, "{name} shows another row");
        let found = run::play(&scenario);
        if rewrites {
            std::fs::write(&path, rewrite::rewrite(&text, &found)).unwrap();
            continue;
        }
        for (step, found) in scenario.steps.iter().zip(&found) {
            let expected = step.expected();
            if expected != *found {
                let differences = differences(&expected, found);
                let _ = writeln!(wrong, "{name}, {} {}:\n{differences}", step.at, step.act);
            }
        }
    }
    assert!(wrong.is_empty(), "not as the scenarios say (`-` is expected, `+` was found):\n\n{wrong}");
}

/// The lines that differ.
fn differences(expected: &Found, found: &Found) -> String {
    let lines = |found: &Found| -> Vec<String> {
        let alerts = found.alerts.as_ref().map(|alerts| format!("alerts:\n{}", alerts.join("\n")));
        let refused = found.refused.as_ref().map(|refused| format!("refused: {refused}"));
        let parts = [
            Some(found.then.join("\n")),
            refused,
            alerts,
            found.reach.clone(),
            found.line.clone(),
            found.state.clone(),
        ];
        parts
            .into_iter()
            .flatten()
            .flat_map(|part| part.lines().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    };
    let (expected, found) = (lines(expected), lines(found));
    let missing = expected.iter().filter(|line| !found.contains(line)).map(|line| format!("  - {line}"));
    let extra = found.iter().filter(|line| !expected.contains(line)).map(|line| format!("  + {line}"));
    let all: Vec<_> = missing.chain(extra).collect();
    if all.is_empty() { "  the same lines in another order".into() } else { all.join("\n") }
}

#[test]
fn every_row_has_its_scenario_and_every_scenario_its_row() {
    let files: BTreeSet<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let named: BTreeSet<String> = ROWS.iter().map(|(_, name)| (*name).to_owned()).collect();
    assert_eq!(named, files);
}
