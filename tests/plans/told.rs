//! Tests of what `tribune check` tells.

use std::fs;
use std::path::Path;

use tribune::plan_file;
use tribune::words::Words;

use crate::plans::{assert_harmless, folder, tribune};

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
        "none: there is no such file. Plans that come with the program: intro, english-1, english-2, french, arabic, report-back\n\n\
        folder: this is a folder, not a file\n\n\
        binary: this is not text: byte 10 cannot be read\n\n\
        latin: this looks like Windows-1252 (ANSI, Latin-1), not UTF-8: see line 1. \
        Save it anew: “Save as”, encoding UTF-8\n\n\
        large: this file is larger than 256 KiB, the most that is read\n"
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
        // A byte order mark is no fault.
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

/// What `check` says of a plan with these hours, and whether it is sound.
fn checked(hours: &str) -> (bool, String) {
    let dir = tempfile::tempdir().unwrap();
    let plan = format!(
        "title = \"Night\"\n{hours}\ndelegations = [\"Chile\", \"Kenya\"]\n[[item]]\ntitle = \"Budget\"\n"
    );
    fs::write(dir.path().join("night.toml"), plan).unwrap();
    let output = tribune()
        .current_dir(dir.path())
        .args(["check", "night.toml"])
        .env("TZ", "Europe/Paris")
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn the_true_minutes_of_a_night_are_counted_and_what_is_strange_about_its_hours_is_told() {
    for (hours, told) in [
        ("time = \"23:30-00:45\"", vec!["75 = 75 minutes", "over midnight: it ends at 0:45 on the next day"]),
        ("time = \"10h15–12h00\"", vec!["105 = 105 minutes"]),
        ("time = \"10 h 15–11 h\"", vec!["45 = 45 minutes"]),
        (
            "time = \"23:30\"\nlength = \"75m\"",
            vec!["75 = 75 minutes", "over midnight: it ends at 0:45 on the next day"],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-03-29\"\ntime = \"01:30-03:30\"",
            vec![
                "60 = 60 minutes",
                "the clock goes forward meanwhile, from 2:00 to 3:00: only true minutes are counted",
            ],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-10-25\"\ntime = \"01:30-03:30\"",
            vec!["180 = 180 minutes", "the clock goes back meanwhile, from 3:00 to 2:00"],
        ),
        // The computer's own zone.
        ("date = \"2026-03-29\"\ntime = \"01:30-03:30\"", vec!["60 = 60 minutes"]),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-10-25\"\ntime = \"02:30-03:30\"",
            vec![
                "120 = 120 minutes",
                "2:30 comes twice that night: the session starts at the first; `2:30 2nd` in `time` says the second",
            ],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-10-25\"\ntime = \"02:30 2nd–03:30\"",
            vec!["60 = 60 minutes", "the session starts at the second; `2:30` in `time` says the first"],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-10-25\"\ntime = \"01:30-02:30\"",
            vec!["60 = 60 minutes", "the session ends at the first; `2:30 2nd`"],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-10-25\"\ntime = \"01:30-02:30 2nd\"",
            vec!["120 = 120 minutes"],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-10-25\"\ntime = \"02:45-02:15 2nd\"",
            vec!["30 = 30 minutes"],
        ),
        ("zone = \"Europe/Paris\"\ndate = \"2026-10-24\"\ntime = \"23:30-03:30\"", vec!["300 = 300 minutes"]),
        (
            "zone = \"Australia/Lord_Howe\"\ndate = \"2026-10-04\"\ntime = \"01:00-03:00\"",
            vec!["90 = 90 minutes", "from 2:00 to 2:30"],
        ),
    ] {
        let (sound, text) = checked(hours);
        assert!(sound, "{hours}: {text}");
        for line in told {
            assert!(text.contains(line), "{hours}: {line}: {text}");
        }
    }
    assert!(!checked("date = \"2026-04-29\"\ntime = \"10:15-12:00\"").1.contains("midnight"));
}

#[test]
fn an_hour_that_does_not_exist_that_night_is_a_fault_with_what_to_do() {
    for (hours, told) in [
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-03-29\"\ntime = \"02:15-03:15\"",
            vec![
                "2:15 does not exist that night in Europe/Paris: on 2026-03-29 the clock goes from 2:00 to 3:00",
                "an hour before 2:00, or from 3:00 on",
            ],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-03-29\"\ntime = \"01:15-02:15\"",
            vec!["2:15 does not exist"],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-03-28\"\ntime = \"23:15-02:15\"",
            vec!["2:15 does not exist"],
        ),
        (
            "zone = \"Europe/Paris\"\ndate = \"2026-03-29\"\ntime = \"02:15\"\nlength = \"1h\"",
            vec!["2:15 does not exist"],
        ),
        ("date = \"2026-03-29\"\ntime = \"02:15-03:15\"", vec!["2:15 does not exist that night: on"]),
        (
            "zone = \"Pacific/Apia\"\ndate = \"2011-12-30\"\ntime = \"10:15-12:00\"",
            vec!["10:15 does not exist", "from 2011-12-30 0:00 to 2011-12-31 0:00"],
        ),
        (
            "zone = \"Europe/Pariss\"\ntime = \"10:15-12:00\"",
            vec!["there is no time zone `Europe/Pariss`", "did you mean: Europe/Paris"],
        ),
        (
            "date = \"2026-04-29\"\ntime = \"10:15 2nd-12:00\"",
            vec!["10:15 comes once on that day", "the hour alone"],
        ),
        (
            "time = \"12:00-10:15\"",
            vec!["does not end after it starts", "over midnight at most 12 hours later"],
        ),
        ("time = \"10:15-10:15\"", vec!["does not end after it starts"]),
    ] {
        let (sound, text) = checked(hours);
        assert!(!sound, "{hours}: {text}");
        for line in told {
            assert!(text.contains(line), "{hours}: {line}: {text}");
        }
        assert!(text.ends_with(": 1 fault\n") || text.contains(": 2 faults"), "{hours}: {text}");
    }
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
    let checked = plan_file::check(Path::new("no\u{1b}[2Jsuch\u{202e}\nplan"), None);
    assert_harmless(&checked.text(&words, false));
    assert_eq!(checked.text(&words, false).lines().count(), 1);
}
