//! Decks before those who read them: Microsoft's Open XML SDK, `openxml-audit`, python-pptx. `.ci/run` installs them.
//!
//! `TRIBUNE_DECKS=1000 cargo test report:: -- --ignored random` asks for as many random decks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use tribune::floor::note::NoteKind;
use tribune::report::ReportFormat;

use super::harmless::HOSTILE;
use super::meeting::{Meeting, followed_up};
use super::{text, written};

/// The folder in which `.ci/run` installs the validators.
fn tools() -> PathBuf {
    let chosen = std::env::var_os("TRIBUNE_DECK_TOOLS").map(PathBuf::from);
    chosen.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/deck-tools"))
}

/// Runs a tool, and returns what it printed.
fn run(tool: &str, arguments: &[&str]) -> String {
    let path = tools().join(tool);
    let output = Command::new(&path).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}: see .ci/run", path.display()));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{tool} {arguments:?}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// Decks in a folder, each of a session.
struct Decks {
    folder: tempfile::TempDir,
    files: Vec<String>,
}

impl Decks {
    fn of<'m>(meetings: impl IntoIterator<Item = (&'m str, &'m Meeting)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let write = |(name, meeting): (&str, &Meeting)| {
            let file = folder.path().join(format!("{name}.pptx"));
            fs::write(&file, written(&meeting.history, ReportFormat::Pptx)).unwrap();
            file.to_str().unwrap().to_owned()
        };
        let files = meetings.into_iter().map(write).collect();
        Self { folder, files }
    }

    /// Asks both validators about all decks.
    fn are_valid(&self) {
        for file in &self.files {
            let said: Value =
                serde_json::from_str(&run("node_modules/.bin/ooxml-validator", &[file])).unwrap();
            assert_eq!((&said["ok"], &said["errors"]), (&true.into(), &Value::Array(Vec::new())), "{file}");
        }
        let said = run("venv/bin/openxml-audit", &["-q", "-r", self.folder.path().to_str().unwrap()]);
        assert!(said.trim().is_empty(), "{said}");
    }

    /// Reads all decks with python-pptx.
    fn read(&self) -> Vec<Value> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/report/read_back.py");
        let arguments: Vec<_> = [script].into_iter().chain(self.files.iter().map(String::as_str)).collect();
        run("venv/bin/python", &arguments).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// The notes of a report in JSON that the slides must have, in order: the level of each, and its text.
fn noted(report: &Value) -> Vec<(u64, String)> {
    let mut noted = Vec::new();
    for item in report["items"].as_array().unwrap() {
        noted.extend(strings(&item["points"]).into_iter().map(|point| (0, point)));
        for proposal in item["proposals"].as_array().unwrap() {
            noted.push((0, proposal["text"].as_str().unwrap().to_owned()));
            noted.extend(proposal["follow_up"].as_str().map(|who| (1, format!("Follow-up: {who}"))));
        }
        for question in item["questions"].as_array().unwrap() {
            let answers = strings(&question["answers"]);
            if !answers.is_empty() {
                noted.push((0, question["question"].as_str().unwrap().to_owned()));
                noted.extend(answers.into_iter().map(|answer| (1, answer)));
            }
        }
    }
    for way in report["way_ahead"].as_array().unwrap() {
        noted.push((0, way["follow_up"].as_str().unwrap_or("Nobody is named yet to follow up:").to_owned()));
        noted.extend(strings(&way["proposals"]).into_iter().map(|proposal| (1, proposal)));
    }
    noted
}

/// The entries of a deck's slides, in order. One that goes on on the next slide has no bullet there, and is put together.
fn entries(slides: &Value) -> Vec<(u64, String)> {
    const HEADINGS: [&str; 3] =
        ["Main points", "Proposals and recommendations", "Answers to the guiding questions"];
    const WITHOUT: [&str; 3] =
        ["No points were noted on this topic.", "This topic was not discussed.", "No proposals were noted."];
    const QUESTIONS: [&str; 2] = ["Guiding questions covered", "Guiding questions left open"];
    let mut entries: Vec<(u64, String)> = Vec::new();
    // The topic of which only guiding questions are left to show, also on its next slides.
    let mut asked = None;
    for slide in slides.as_array().unwrap().iter().skip(1) {
        let title = slide["title"].as_str().unwrap();
        let topic = title
            .rsplit_once(" (")
            .filter(|(_, page)| page.contains(" of "))
            .map_or(title, |(topic, _)| topic);
        for line in slide["lines"].as_array().unwrap() {
            let (text, level) = (line["text"].as_str().unwrap(), line["level"].as_u64().unwrap());
            if WITHOUT.contains(&text) || QUESTIONS.contains(&text) {
                asked = Some(topic);
            }
            if asked == Some(topic) {
                continue;
            }
            match (line["bullet"].as_bool().unwrap(), HEADINGS.contains(&text)) {
                (true, _) => entries.push((level, text.to_owned())),
                (false, true) => {}
                (false, false) if entries.last().is_some_and(|last| last.0 == level) => {
                    entries.last_mut().unwrap().1.push_str(text);
                }
                (false, false) => panic!("{line}"),
            }
        }
    }
    entries
}

/// Notes that are short, long, of three scripts, and hostile.
fn notes() -> Vec<(NoteKind, &'static str)> {
    let long: &str = Box::leak("Survey teams share what they learn. ".repeat(138).into_boxed_str());
    let unbroken: &str = Box::leak("x".repeat(3000).into_boxed_str());
    let mut notes = vec![
        (NoteKind::Point, "Teams that work across a border share their survey data."),
        (NoteKind::Point, "طلبت 3 من 10 دول (IMSMA Core 6.1) التمويل حتى عام 2025."),
        (NoteKind::Point, "Les équipes partagent leurs données ; c’est « utile »."),
        (NoteKind::Point, long),
        (NoteKind::Point, unbroken),
        (followed_up("الأردن"), "صندوق مشترك\nمن سطرين"),
        (followed_up("UNMAS"), long),
        (NoteKind::Proposal { owner: None }, "A fund"),
        (NoteKind::Answer { question: 1 }, "The NMAA, with the donors."),
        (NoteKind::Answer { question: 1 }, long),
    ];
    assert!((4950..5000).contains(&long.len()));
    notes.extend(HOSTILE.into_iter().map(|text| (NoteKind::Point, text)));
    notes.extend((0..60).map(|number| {
        (followed_up(["UNDP", "ICRC", "GICHD"][number % 3]), "One of a long list of proposals")
    }));
    notes
}

#[test]
#[ignore = "needs ooxml-validator, openxml-audit and python-pptx"]
fn decks_of_all_plans_are_valid_and_read_back_as_they_were_written() {
    let plans = ["intro", "english-1", "english-2", "french", "arabic", "report-back"];
    let held: Vec<_> = plans
        .iter()
        .map(|plan| (*plan, if *plan == "french" { Meeting::noted(plan, &[]) } else { meeting(plan) }))
        .collect();
    let decks = Decks::of(held.iter().map(|(plan, meeting)| (*plan, meeting)));
    decks.are_valid();
    for ((plan, meeting), slides) in held.iter().zip(decks.read()) {
        let report: Value = serde_json::from_str(&text(&meeting.history, ReportFormat::Json)).unwrap();
        let expected = noted(&report);
        assert_eq!(expected.is_empty(), *plan == "french");
        assert_same(plan, &entries(&slides), &expected);
        // Each topic of the plan has a slide, the title and the way ahead have theirs, and all stand in order.
        let titles: Vec<_> =
            slides.as_array().unwrap().iter().map(|slide| slide["title"].as_str().unwrap()).collect();
        let topics = report["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "topic");
        let mut rest = titles.iter().skip(1);
        for title in topics.map(|item| item["title"].as_str().unwrap()) {
            assert!(rest.any(|slide| slide.starts_with(title)), "{plan}: {title}: {titles:?}");
        }
        assert!(titles.last().unwrap().starts_with("The way ahead"));
        // The figures are in the speaker's notes.
        assert!(
            slides
                .as_array()
                .unwrap()
                .iter()
                .any(|slide| slide["notes"].to_string().contains("Time planned:")),
            "{plan}"
        );
        if *plan == "arabic" {
            for slide in slides.as_array().unwrap() {
                assert_eq!(slide["title_rtl"], true, "{slide}");
                assert!(slide["lines"].as_array().unwrap().iter().all(|line| line["rtl"] == true), "{slide}");
            }
        }
    }
}

fn meeting(plan: &str) -> Meeting {
    // The first topics of some plans have few questions, or none.
    let mut meeting = Meeting::noted(plan, &[]);
    let topic = meeting.topics().first().copied();
    let item = topic.unwrap_or(tribune::floor::plan::ItemId(1));
    let questions = meeting.history.floor().item(item).unwrap().questions.len();
    for (kind, text) in notes() {
        if kind.question().is_none_or(|question| question < questions) {
            meeting.note(item, kind, text);
        }
    }
    meeting
}

#[test]
#[ignore = "needs ooxml-validator, openxml-audit and python-pptx"]
fn random_decks_are_valid_and_read_back_as_they_were_written() {
    let count = std::env::var("TRIBUNE_DECKS").ok().and_then(|count| count.parse().ok()).unwrap_or(4);
    let kind = prop_oneof![
        Just(NoteKind::Point),
        Just(NoteKind::Proposal { owner: None }),
        "[A-Za-z é<&]{0,30}x".prop_map(|owner| followed_up(&owner)),
        (0..5_usize).prop_map(|question| NoteKind::Answer { question }),
    ];
    let note = (kind, prop_oneof!["\\PC{0,80}x", "(?s).{1,200}x", "[a-zA-Zא-ת؀-ۿ \n]{1,900}x"]);
    let notes = proptest::collection::vec(note, 0..40);
    let plan = prop_oneof![Just("english-1"), Just("arabic"), Just("intro")];
    let mut runner = TestRunner::new(Config::default());
    let held: Vec<_> = (0..count)
        .map(|number| {
            let (plan, notes) = (plan.clone(), notes.clone()).new_tree(&mut runner).unwrap().current();
            let mut meeting = Meeting::noted(plan, &[]);
            let item = meeting.topics().get(1).copied().unwrap_or(tribune::floor::plan::ItemId(1));
            let questions = meeting.history.floor().item(item).unwrap().questions.len();
            for (kind, text) in notes {
                if kind.question().is_none_or(|question| question < questions) {
                    meeting.note(item, kind, &text);
                }
            }
            (format!("deck-{number}"), meeting)
        })
        .collect();
    let decks = Decks::of(held.iter().map(|(name, meeting)| (name.as_str(), meeting)));
    decks.are_valid();
    for ((name, meeting), slides) in held.iter().zip(decks.read()) {
        let report: Value = serde_json::from_str(&text(&meeting.history, ReportFormat::Json)).unwrap();
        assert_same(name, &entries(&slides), &noted(&report));
    }
}

/// Asserts that a deck has what is expected, in order. Blanks at a line's end do not count.
fn assert_same(name: &str, found: &[(u64, String)], expected: &[(u64, String)]) {
    for (place, (found, expected)) in found.iter().zip(expected).enumerate() {
        let trimmed = |(level, text): &(u64, String)| (*level, text.trim_end().to_owned());
        assert_eq!(trimmed(found), trimmed(expected), "{name}: entry {place}");
    }
    assert_eq!(found.len(), expected.len(), "{name}");
}
