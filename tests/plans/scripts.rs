//! Tests of scripts: those that come with the program, and every fault of one.

use std::collections::BTreeSet;
use std::fs;

use tribune::plan_file::What;
use tribune::plan_file::script::{NoPlan, Scripted, Unplayable, parse, read};

use crate::plans::{assert_harmless, folder, shipped, tribune, with_ending};

#[test]
fn faulty_scripts_are_told_word_for_word() {
    for path in with_ending(&folder("tests/plans/scripts"), "toml") {
        let name = path.file_name().unwrap();
        let output = tribune().current_dir(path.parent().unwrap()).arg("check").arg(name).output().unwrap();
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        let found = String::from_utf8(output.stdout).unwrap();
        assert!(found == expected, "{}: found\n{found}\nexpected\n{expected}", path.display());
        assert_eq!(output.status.code(), Some(1));
        assert_harmless(&found);
    }
}

#[test]
fn every_way_in_which_a_script_cannot_be_played_is_in_a_faulty_one() {
    let mut seen = BTreeSet::new();
    for path in with_ending(&folder("tests/plans/scripts"), "toml") {
        let text = fs::read_to_string(&path).unwrap();
        let plan = |named: &str| match read_plan(&path, named) {
            Ok(plan) => Ok((plan, named.into())),
            Err(why) => Err(NoPlan::from(&why)),
        };
        for fault in parse("script", &text, plan).unwrap_err().faults {
            if let What::Script(unplayable) = fault.what {
                seen.insert(kind_of(&unplayable));
            }
        }
    }
    let all = "AboutNobody Earlier ItemAgain NeverAsked NoPlan NoSuchItem NoSuchKey NoSuchParty NotYetThere Nothing \
        SpeaksAbsent ThereAlready Time TwoMoments TwoOnFloor TwoThings";
    assert_eq!(seen, all.split_whitespace().map(str::to_owned).collect());
}

fn read_plan(
    script: &std::path::Path,
    named: &str,
) -> Result<tribune::floor::plan::Plan, tribune::plan_file::Unreadable> {
    tribune::plan_file::read(&script.parent().unwrap().join(named))
}

fn kind_of(unplayable: &Unplayable) -> String {
    let text = format!("{unplayable:?}");
    text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

/// Reads a script of one cue for the English I room.
fn cue(lines: &str) -> Result<Scripted, Vec<What>> {
    let text = format!("title = \"T\"\nplan = \"p\"\n[[cue]]\n{lines}");
    let plan = |_: &str| Ok((shipped("english-1.toml"), "p".into()));
    parse("script", &text, plan).map_err(|faulty| faulty.faults.into_iter().map(|fault| fault.what).collect())
}

#[test]
fn a_text_of_several_lines_is_one_and_a_long_one_is_refused() {
    let read = cue("step = \"\"\"\n  One,\n\n  two.\r\n\"\"\"").unwrap();
    assert_eq!(read.script.steps().next().unwrap().text, "One, two.");
    let fault = cue(&format!("step = \"{}\"", "a ".repeat(120))).unwrap_err();
    assert!(matches!(fault.as_slice(), [What::Text(_)]), "{fault:?}");
    assert!(cue("step = \"\\u001b[2J\"").is_err(), "a text cannot command the terminal");
}

#[test]
fn names_are_found_by_code_and_other_names_and_items_by_either_title() {
    for lines in ["asks = \"lao\"", "asks = \"Laos\"", "item = \"regional\"\nat = \"1m\"\nasks = \"LAO PDR\""]
    {
        assert!(cue(lines).is_ok(), "{lines}");
    }
    assert!(cue("item = \"Regional coordination and cooperation\"\nasks = \"Laos\"").is_ok());
}

#[test]
fn the_scripts_that_come_with_the_program_are_sound_and_say_so() {
    for (under, schema) in [("", "./script"), ("fr", "../script"), ("ar", "../script")] {
        let scripts = with_ending(&folder("sessions/rehearsals").join(under), "toml");
        let names: Vec<_> = scripts.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["everything-goes-wrong.toml", "first-steps.toml", "too-little-time.toml"]);
        for path in &scripts {
            read(path, None).unwrap_or_else(|why| panic!("{}: {why:?}", path.display()));
            let text = fs::read_to_string(path).unwrap();
            assert!(text.starts_with(&format!("#:schema {schema}.schema.json\n")), "{}", path.display());
        }
    }
    let output =
        tribune().current_dir(folder("sessions")).args(["check", "rehearsals/first-steps.toml"]).output();
    let told = String::from_utf8(output.unwrap().stdout).unwrap();
    let expected = "rehearsals/first-steps.toml: sound\n  \
        “First steps” for Breakout Group English I: 44 steps, 7 things that happen\n";
    assert_eq!(told, expected);
}

#[test]
fn a_script_can_be_tried_with_the_plan_of_another_room() {
    let script = folder("sessions/rehearsals/too-little-time.toml");
    let faulty = read(&script, Some(&folder("sessions/english-1.toml"))).unwrap_err();
    let tribune::plan_file::Unreadable::Faulty(faulty) = faulty else { panic!("{faulty:?}") };
    let nobody = |what: &What| matches!(what, What::Script(Unplayable::NoSuchParty { .. }));
    assert!(faulty.faults.iter().all(|fault| nobody(&fault.what)), "{:?}", faulty.faults);
}
