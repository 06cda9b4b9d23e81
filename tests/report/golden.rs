//! Each format as it is written for the scripted rehearsals. `WRITE_GOLDEN=1 cargo test report::golden` writes them anew: look at
//! the difference.

use std::path::Path;

use tribune::floor::History;
use tribune::floor::command::Command;
use tribune::floor::note::{NoteKind, NoteText};
use tribune::floor::plan::ItemKind;
use tribune::plan_file::script::Scripted;
use tribune::rehearsal::{Manner, SimulatedSession};
use tribune::report::ReportFormat;

use super::meeting::followed_up;
use super::{text, written, zip};
use crate::script::play::{STARTS, followed, shipped};

type NewKind = fn() -> NoteKind;

/// The notes that a facilitator takes after the close, in turn under each topic that was discussed.
const NOTES: [(NewKind, &str); 6] = [
    (|| NoteKind::Point, "Teams that work across a border share their survey data each quarter."),
    (|| followed_up("UNMAS"), "A joint survey of the border area\nin 2025"),
    (|| NoteKind::Answer { question: 0 }, "Where one database serves both sides."),
    (|| NoteKind::Point, "Quality control <costs> *time*; = it pays"),
    (|| NoteKind::Proposal { owner: None }, "One page of terms in all four languages"),
    (|| followed_up("Cambodia"), "A workshop for rapporteurs"),
];

/// Takes the notes of a session that is closed.
fn noted(mut history: History) -> History {
    let floor = history.floor();
    let discussed: Vec<_> = floor
        .agenda()
        .items
        .iter()
        .filter(|item| item.kind == ItemKind::Topic && item.interventions > 0)
        .map(|item| item.id)
        .collect();
    assert!(!discussed.is_empty());
    let now = history.entries().last().unwrap().at;
    for ((kind, text), item) in NOTES.iter().zip(discussed.iter().cycle()) {
        let command = Command::TakeNote { item: *item, kind: kind(), text: NoteText::of(text) };
        let entry = history.decide(&command, now).unwrap();
        history.accept(entry).unwrap();
    }
    history
}

fn chaired(script: &str) -> History {
    let Scripted { script, plan, .. } = shipped(script);
    let mut session = SimulatedSession::scripted(&plan, script, Manner::exact(), 1, STARTS);
    session.run().unwrap();
    noted(session.history().clone())
}

fn check(name: &str, history: &History) {
    for format in ReportFormat::ALL {
        let written = if format == ReportFormat::Pptx {
            let files = zip::files(&written(history, format));
            let slides =
                files.into_iter().filter(|(name, _)| name.contains("lides/") && !name.contains("_rels"));
            slides.fold(String::new(), |all, (name, text)| {
                all + &name + "\n" + &text.replace("<a:p>", "\n<a:p>") + "\n"
            })
        } else {
            text(history, format)
        };
        let file = format!(
            "{}/tests/report/golden/{name}.{}",
            env!("CARGO_MANIFEST_DIR"),
            if format == ReportFormat::Pptx { "slides.xml" } else { format.ending() }
        );
        if std::env::var_os("WRITE_GOLDEN").is_some() {
            std::fs::write(&file, &written).unwrap();
        }
        let golden = std::fs::read(&file).unwrap_or_default();
        assert!(golden == written.as_bytes(), "{} differs:\n{written}", Path::new(&file).display());
    }
}

#[test]
fn of_the_first_lesson() {
    check("first-steps", &noted(followed(shipped("first-steps.toml")).history));
}

#[test]
fn of_too_little_time() {
    check("too-little-time", &chaired("too-little-time.toml"));
}

#[test]
fn of_the_rehearsal_in_which_everything_goes_wrong() {
    check("everything-goes-wrong", &chaired("everything-goes-wrong.toml"));
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let [one, other] = [(); 2].map(|()| chaired("too-little-time.toml"));
    for format in ReportFormat::ALL {
        assert_eq!(written(&one, format), written(&other, format));
    }
}
