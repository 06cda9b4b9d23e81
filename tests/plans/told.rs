//! What `tribune check` tells.

use std::fs;
use std::path::Path;

use tribune::plan_file;
use tribune::words::Words;

use crate::{assert_harmless, folder, tribune};

#[test]
fn what_is_no_plan_at_all_is_told_in_one_line() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(dir.path().join(name), bytes).unwrap();
    write("binary", b"title = \"\0\"");
    write("latin", b"title = \"Caf\xe9\"");
    write("large", &vec![b'#'; 256 * 1024 + 1]);
    fs::create_dir(dir.path().join("folder")).unwrap();
    let names = ["none", "folder", "binary", "latin", "large"];
    let output = tribune().current_dir(dir.path()).arg("check").args(names).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "none: there is no such file\n\n\
        folder: this is a folder, not a plan\n\n\
        binary: this is not text: byte 10 cannot be read\n\n\
        latin: this looks like Windows-1252 (ANSI, Latin-1), not UTF-8: see line 1. \
        Save it anew: “Save as”, encoding UTF-8\n\n\
        large: this file is larger than 256 KiB, the most that a plan may be\n"
    );
}

#[test]
fn another_encoding_is_named_for_plans_and_scripts() {
    let dir = tempfile::tempdir().unwrap();
    let plan = "title = \"Réunion\"\nlength = \"1h\"\ndelegations = [\"Türkiye\"]\n[[item]]\ntitle = \"B\"\n";
    let script = "title = \"Réunion\"\nplan = \"plan.toml\"\n[[cue]]\nat = \"1m\"\nrequest = \"Türkiye\"\n";
    for text in [plan, script] {
        let utf16 = |order: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> {
            text.encode_utf16().flat_map(order).collect()
        };
        let marked = format!("\u{feff}{text}");
        let western: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        for (bytes, named) in [
            (utf16(u16::to_le_bytes, text), "looks like UTF-16"),
            (utf16(u16::to_be_bytes, text), "looks like UTF-16"),
            (utf16(u16::to_le_bytes, &marked), "looks like UTF-16"),
            (utf16(u16::to_be_bytes, &marked), "looks like UTF-16"),
            (western, "looks like Windows-1252"),
        ] {
            fs::write(dir.path().join("file.toml"), bytes).unwrap();
            let output = tribune().current_dir(dir.path()).args(["check", "file.toml"]).output().unwrap();
            let told = String::from_utf8(output.stdout).unwrap();
            assert!(told.contains(named) && told.contains("encoding UTF-8"), "{told}");
            assert_eq!(told.lines().count(), 1, "{told}");
        }
        // A mark before UTF-8 is no fault.
        fs::write(dir.path().join("file.toml"), &marked).unwrap();
        let output = tribune().current_dir(dir.path()).args(["check", "file.toml"]).output().unwrap();
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(!told.contains("looks like") && !told.contains("TOML"), "{told}");
    }
}

#[test]
fn marks_of_print_are_one_fault_in_scripts_too() {
    let dir = tempfile::tempdir().unwrap();
    let script = "title = “Réunion”\nplan = „plan.toml“\n[[cue]]\nat = «1m»\n";
    fs::write(dir.path().join("file.toml"), script).unwrap();
    let output = tribune().current_dir(dir.path()).args(["check", "file.toml"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(told.matches("quote of print").count(), 1, "{told}");
    assert!(told.contains("(and 5 more)") && !told.contains("not TOML"), "{told}");
}

#[test]
fn sums_are_told_word_for_word() {
    let output =
        tribune().current_dir(folder("sessions")).args(["check", "english-2.toml"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "english-2.toml: sound\n  \
        10 + 85 + 10 = 105 minutes\n  \
        5 topics: 17:00 each\n  \
        announced: about 20:00 a topic × 5 = 100:00, which does not fit 85:00: 17:00 each for 5, or 21:15 each for 4\n  \
        85:00 of discussion hold 19 interventions of 4:00, with 0:20 to hand over\n  \
        a topic of 17:00 holds 3 at 4:00, 6 at 2:30\n  \
        not every delegation can be heard once: 20 × 4:00 = 80:00, with hand-over 86:40, of 85:00\n  \
        to be confirmed: rapporteur\n  \
        under the Chatham House Rule: when the session is closed, who spoke is forgotten\n"
    );
    let output = tribune().current_dir(folder("sessions")).args(["check", "intro.toml"]).output().unwrap();
    let sums = String::from_utf8(output.stdout).unwrap();
    assert!(
        sums.ends_with("  not under the Chatham House Rule: who spoke, and how long, is kept\n"),
        "{sums}"
    );
}

#[test]
fn faults_and_sums_come_as_json_too() {
    let output = tribune()
        .current_dir(folder("tests/plans"))
        .args(["check", "--format", "json", "keys.toml", "../../sessions/english-2.toml"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let fault = &json[0]["faults"][2];
    assert_eq!((fault["line"].as_u64(), fault["column"].as_u64()), (Some(5), Some(1)));
    assert_eq!((fault["found"].as_str(), fault["nearest"].as_str()), (Some("limt"), Some("limit")));
    assert!(fault["allowed"].as_array().unwrap().iter().any(|key| key == "warnings"));
    let sums = &json[1]["sums"];
    assert_eq!(json[1]["sound"], true);
    assert_eq!(sums["heard"]["together"], 5_200_000);
    assert_eq!(sums["heard"]["all"], false);
    assert_eq!(sums["interventions"]["count"], 19);
    assert_eq!(sums["announced"]["ways"][1]["each"], 1_275_000);
    assert_eq!(sums["to_confirm"][0], "rapporteur");
    assert_eq!(sums["chatham_house"], true);
}

#[test]
fn wrong_arguments_end_with_two_and_help_with_none() {
    for (arguments, code) in
        [(&["check"][..], 2), (&["chekc", "a"], 2), (&["check", "--format", "xml", "a"], 2), (&["--help"], 0)]
    {
        assert_eq!(tribune().args(arguments).output().unwrap().status.code(), Some(code), "{arguments:?}");
    }
}

#[test]
fn a_file_name_cannot_command_the_terminal() {
    let words = Words::english();
    let checked = plan_file::check(Path::new("no\u{1b}[2Jsuch\u{202e}\nplan"));
    assert_harmless(&checked.text(&words, false));
    assert_eq!(checked.text(&words, false).lines().count(), 1);
}
