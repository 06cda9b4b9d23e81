//! The gate: notes that name somebody of the plan leave the room only by a deliberate yes.

use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::floor::command::Command;
use tribune::floor::note::NoteKind;
use tribune::floor::plan::{ItemId, Standing};
use tribune::journal::{JournalLine, Store};
use tribune::record::Record;
use tribune::report::ReportFormat;
use tribune::sessions::Header;

use super::meeting::{Meeting, followed_up};
use crate::common::program::Place;

const PLAN: &str = r#"
title = "Room C"
length = "20m"
chatham_house_rule = RULE
delegations = [{ name = "Jordan", code = "JOR" }, { name = "Côte d’Ivoire", also = ["Ivory Coast"] }, "Libya", "Türkiye"]
observers = ["UNDP"]

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

/// A closed session with notes, as the journal of a real one, or as the record that is left of it.
pub(crate) fn kept(place: &Place, rule: bool, is_sealed: bool) {
    kept_with("", place, rule, is_sealed);
}

/// The same, of a plan with more keys.
pub(crate) fn kept_with(keys: &str, place: &Place, rule: bool, is_sealed: bool) {
    let file = place.plan(&(keys.to_owned() + &PLAN.replace("RULE", &rule.to_string())));
    let mut meeting = Meeting::open(tribune::plan_file::read(&file).unwrap());
    meeting.act(&Command::AddParty { name: "Malta".into(), standing: Standing::Delegation, then: None });
    meeting.speak(0, 60);
    meeting.close();
    let topic = ItemId(0);
    meeting.note(topic, NoteKind::Point, "Nobody is named here: it is undisputed.");
    meeting.note(topic, NoteKind::Point, "First line\nas JORDAN’s and the cote divoire’s teams do");
    meeting.note(topic, NoteKind::Answer { question: 0 }, "The fund, said jor");
    meeting.note(topic, NoteKind::Point, "Bechelany closed with thanks; Malta agreed");
    meeting.note(topic, followed_up("turkiye with UNDP"), "A workshop");
    let setting =
        Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    let header = Header::new(meeting.history.floor().plan().clone(), Some(&file), meeting.now, setting);
    let mut journal =
        Store::open(Some(place.state().join("sessions"))).create("room", &header, meeting.now).unwrap();
    for entry in meeting.history.entries() {
        journal.append(&JournalLine::of(entry).unwrap(), entry.at).unwrap();
    }
    if is_sealed {
        journal.seal(&Record::of(&meeting.history)).unwrap();
    }
}

const HITS: [&str; 4] = [
    "Victim assistance: “as JORDAN’s and the cote divoire’s teams do” names Jordan and Côte d’Ivoire.\n",
    "Victim assistance: “The fund, said jor” names Jordan.\n",
    "Victim assistance: “Bechelany closed with thanks; Malta agreed” names Malta and Gen. Bechelany.\n",
    "Victim assistance: “turkiye with UNDP” follows up, and that names Türkiye and UNDP.\n",
];
const REFUSED: &str = "Nothing was written. Mend the notes; or ask for the report with --names-are-meant, where none of the names is a speaker’s.\n";

#[test]
fn each_line_that_names_somebody_is_shown_and_nothing_is_written_without_a_yes() {
    let place = Place::new();
    kept(&place, true, false);
    let (code, out, err) = place.said(&["report"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert_eq!(err, HITS.concat() + REFUSED);
    let file = place.path().join("report.md");
    let name = file.to_str().unwrap();
    assert_eq!(place.said(&["report", "-o", name]).0, 1);
    assert!(!file.exists());
    let (code, out, err) = place.said(&["report", "--names-are-meant"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("The fund, said jor"), "{out}");
}

#[test]
fn somebody_at_the_terminal_is_asked() {
    let place = Place::new();
    kept(&place, true, false);
    let file = place.path().join("report.md");
    for (answer, is_written) in [("no", false), ("", false), ("yesterday", false), ("yes", true)] {
        let asked = place.tribune(["report", "-o"]).arg(&file).spawn();
        asked.wait_for("said jor” names Jordan.").wait_for("Write the report with these names?");
        asked.keys(answer).keys("<enter>");
        asked.wait_for(if is_written { "is in" } else { "Nothing was written." });
        assert_eq!(file.exists(), is_written, "{answer:?}");
    }
}

#[test]
fn a_sealed_record_gives_the_same_report_and_asks_about_the_plans_names() {
    let [journal, record] = [Place::new(), Place::new()];
    kept(&journal, true, false);
    kept(&record, true, true);
    for format in ReportFormat::ALL {
        let arguments = ["report", "--names-are-meant", "--format", format.ending()];
        let [one, other] = [&journal, &record].map(|place| place.output(arguments).stdout);
        assert!(one == other && !one.is_empty(), "{format:?}");
    }
    // Who walked in and who held an office is not in the record.
    let (code, _, err) = record.said(&["report"]);
    assert_eq!((code, err), (1, [HITS[0], HITS[1], HITS[3], REFUSED].concat()));
}

#[test]
fn without_the_rule_nothing_is_asked() {
    let place = Place::new();
    kept(&place, false, false);
    let (code, out, err) = place.said(&["report"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("Jordan, intervention: 1:00"), "{out}");
}
