//! `tribune report` as it is used: which session, which file, what is asked, what is refused.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::common::program::{Place, Room};
use crate::common::pty::{Exit, Pty};

const PLAN: &str = r#"
title = "Room C"
length = "20m"
chatham_house_rule = RULE
delegations = [{ name = "Jordan", code = "JOR" }, "Côte d’Ivoire", "Libya"]

[officers]
chair = { name = "Gen. Bechelany", post = "Director" }

[[item]]
title = "Victim assistance"
kind = "topic"
length = "10m"
questions = ["Who pays?", "Who leads?", "Until when?"]

[[item]]
title = "Summary"
kind = "closing"
length = "10m"
"#;

/// Holds a trial to its close, and leaves.
fn held(place: &Place, rule: bool) {
    held_as(place, &PLAN.replace("RULE", &rule.to_string()));
}

/// Does the same with this plan; the chair reads English.
fn held_as(place: &Place, plan: &str) {
    let room = Room::at(place, place.trial(place.plan(plan), 1).args(["--lang", "en"]).spawn());
    room.see("", "NOT OPEN").act("<enter>", "began");
    room.next("Summary began").close("CLOSED");
    leave(room.pty());
}

/// Leaves a closed session, whatever is asked.
fn leave(pty: &Pty) {
    pty.keys("q");
    pty.wait_until("the question, or the end", |screen| {
        let text = screen.contents();
        text.contains("Leave?") || !text.contains("CLOSED")
    });
    if pty.screen().contains("Leave?") {
        pty.keys("<enter>");
    }
    assert_eq!(pty.exit(), Exit::Code(0));
}

#[test]
fn the_last_session_is_reported_in_every_format() {
    let place = Place::new();
    held(&place, true);
    let file = |name: &str| place.path().join(name).to_str().unwrap().to_owned();
    for format in ["md", "html", "csv", "json", "pptx"] {
        let (by_ending, by_option) = (file(&format!("one.{format}")), file(&format!("{format}.two")));
        let (code, out, err) = place.said(&["report", "--trial", "-o", &by_ending]);
        assert_eq!((code, err.as_str()), (0, ""), "{out}");
        assert_eq!(out, format!("The report of “Room C” is in {by_ending}.\n"));
        assert_eq!(place.said(&["report", "--trial", "--format", format, "-o", &by_option]).0, 0);
        assert_eq!(fs::read(&by_ending).unwrap(), fs::read(&by_option).unwrap());
        let piped = place.output(["report", "--trial", "--format", format]).stdout;
        assert_eq!(piped, fs::read(&by_ending).unwrap());
    }
    let json: Value = serde_json::from_slice(&fs::read(file("one.json")).unwrap()).unwrap();
    assert_eq!(json["items"][0]["title"], "Victim assistance");
    // A trial is not taken for a real session.
    assert_eq!(json["no_real_session"], true);
    for name in ["one.md", "one.html", "one.pptx"] {
        let bytes = fs::read(file(name)).unwrap();
        assert!(String::from_utf8_lossy(&bytes).contains("no real session"), "{name}");
    }
    let markdown = place.said(&["report", "--trial"]).1;
    assert!(markdown.starts_with("# Room C\n") && markdown.contains("30 April 2024"), "{markdown}");
}

#[test]
fn no_file_is_overwritten_unless_that_is_wished() {
    let place = Place::new();
    held(&place, true);
    let file = place.path().join("report.md");
    fs::write(&file, "mine").unwrap();
    let name = file.to_str().unwrap();
    let (code, _, err) = place.said(&["report", "--trial", "-o", name]);
    assert_eq!(code, 1);
    assert!(
        err.ends_with(
            "is there already, and was left as it is. Choose another name, or overwrite it with --force.\n"
        ),
        "{err}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(place.said(&["report", "--trial", "-o", name, "--force"]).0, 0);
    assert!(fs::read_to_string(&file).unwrap().starts_with("# Room C"));
    let beside: Vec<_> = fs::read_dir(place.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!beside.iter().any(|name| name.to_string_lossy().ends_with(".new")), "{beside:?}");
    // Where something is in the way, the old file stays.
    fs::write(&file, "mine").unwrap();
    fs::create_dir(place.path().join("report.md.new")).unwrap();
    assert_eq!(place.said(&["report", "--trial", "-o", name, "--force"]).0, 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn what_cannot_be_written_is_told_with_the_way_out() {
    let place = Place::new();
    held(&place, true);
    for (name, reason) in [
        ("none/report.md", "there is no such file or folder"),
        ("plan.toml/report.md", "a file stands where a folder is needed"),
    ] {
        let file = place.path().join(name);
        let (code, out, err) = place.said(&["report", "--trial", "-o", file.to_str().unwrap()]);
        assert_eq!((code, out.as_str()), (1, ""));
        assert_eq!(
            err,
            format!("{} cannot be written: {reason}. Choose another folder, or make room.\n", file.display())
        );
    }
    let (code, _, err) = place.said(&["report", "--trial", "-o", place.path().to_str().unwrap(), "--force"]);
    assert_eq!(code, 1);
    assert!(err.contains("a folder stands where a file is needed"), "{err}");
    let full = Path::new("/dev/full");
    if full.exists() {
        let (code, _, err) = place.said(&["report", "--trial", "-o", "/dev/full", "--force"]);
        assert_eq!(code, 1);
        assert!(err.contains("the disk is full"), "{err}");
    }
}

#[test]
fn a_session_without_a_report_says_why() {
    let place = Place::new();
    assert_eq!(
        place.said(&["report"]),
        (1, String::new(), "There is no session yet. tribune run PLAN begins one.\n".into())
    );
    assert_eq!(place.said(&["report", "../x"]).2, "There is no session “../x”.\n");
    let plan = place.plan(&PLAN.replace("RULE", "true"));
    let room = Room::at(&place, place.trial(plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "began");
    let id = place.status(None)["id"].as_str().unwrap().to_owned();
    let report = |text: &str| {
        let (code, out, err) = place.said(&["report", "--trial"]);
        assert_eq!((code, out.as_str(), err), (1, "", format!("{text}\n")));
    };
    report(&format!("The session “{id}” still runs. Close it first, then ask for its report."));
    room.next("Summary began");
    room.leave();
    report(&format!(
        "The session “{id}” was left unfinished. Go on with it by tribune run, and close it; then ask for its report."
    ));
    let journal = place.file(".journal");
    let text = fs::read_to_string(&journal).unwrap();
    fs::write(&journal, text.replacen("\"seq\":1", "\"seq\":7", 1)).unwrap();
    let (code, _, err) = place.said(&["report", "--trial"]);
    assert_eq!(code, 1);
    assert!(err.contains("is damaged in line 2: its text does not match its checksum"), "{err}");
    fs::write(&journal, "").unwrap();
    assert!(
        place.said(&["report", "--trial"]).2.contains("the session ended before its first act was written")
    );
    fs::write(&journal, "Dear all,\n").unwrap();
    assert!(
        place.said(&["report", "--trial"]).2.contains("is no journal of Tribune"),
        "{:?}",
        place.said(&["report", "--trial"])
    );
}

#[test]
fn a_report_is_in_the_language_of_its_plan() {
    let place = Place::new();
    held_as(&place, &format!("language = \"fr\"\n{}", PLAN.replace("RULE", "false")));
    let (_, french, _) = place.said(&["report", "--trial"]);
    assert!(french.contains("Ce thème n’a pas été examiné."), "{french}");
    let (_, english, _) = place.said(&["report", "--trial", "--lang", "en"]);
    assert!(english.contains("This topic was not discussed."), "{english}");
}

#[test]
fn a_report_has_the_digits_of_its_plan() {
    let place = Place::new();
    held_as(&place, &format!("language = \"ar\"\ndigits = \"eastern\"\n{}", PLAN.replace("RULE", "false")));
    let figures = |args: &[&str]| {
        let (_, told, _) = place.said(&[&["report", "--trial"], args].concat());
        let has =
            |digits: std::ops::RangeInclusive<char>| told.chars().any(|letter| digits.contains(&letter));
        (has('٠'..='٩'), has('0'..='9'), told)
    };
    let (eastern, western, told) = figures(&[]);
    assert!(eastern && !western, "{told}");
    let (eastern, _, page) = figures(&["--format", "html"]);
    assert!(eastern && page.contains("<html lang=\"ar-u-nu-arab\" dir=\"rtl\">"), "{page}");
    // A meeting's Latin name, a room's letter and a number do not change places.
    assert!(page.contains("<p class=\"place\"><bdi>"), "{page}");
    for text in page.split("</style>").nth(1).unwrap().split('<').filter_map(|part| part.split_once('>')) {
        assert!(!text.1.contains(|letter: char| letter.is_ascii_digit()), "{text:?}");
    }
    for args in [["--format", "json"], ["--format", "csv"], ["--lang", "en"]] {
        let (eastern, western, told) = figures(&args);
        assert!(!eastern && western, "{args:?} {told}");
    }
}
