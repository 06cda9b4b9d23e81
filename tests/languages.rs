//! Which language the chair and the room read: what was asked for, the plan's, the system's.

use serde_json::Value;
use tribune::words::Language;

use crate::common::phrases::{EnglishWords, Phrases, texts_in, unmarked};
use crate::common::plan::PLAN;
use crate::common::program::{Place, Room};
use crate::web::visitor::Address;

/// Returns the test plan in a language.
fn plan_in(language: &str) -> String {
    format!("language = \"{language}\"\n{PLAN}")
}

fn is_arabic(letter: char) -> bool {
    ('\u{600}'..='\u{6ff}').contains(&letter)
}

#[test]
fn the_room_reads_its_own_language_and_the_chair_theirs() {
    let place = Place::new();
    let projector = place.tribune(["project"]).spawn();
    projector.wait_for("No session is running.");
    let plan = place.plan(PLAN);
    let console = place.trial(&plan, 1).args(["--web", "--room-lang", "ar"]).spawn();
    let room = Room::at(&place, console);
    let address = Address::found_in(&room.see("", "http://").pty().screen());

    room.act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.act("ajord<enter>", "Jordan is on the list.").act("<enter>", "Serbia was given the floor.");
    projector.wait_until("the room's screen is in Arabic", |screen| screen.contents().contains(is_arabic));
    let mut events = address.follow();
    let shown = events.board("Serbia", |board| board["words"]["speaker"] == "Serbia");
    assert_eq!((&shown["lang"], &shown["dir"]), (&Value::from("ar"), &Value::from("rtl")));
    let names = ["Room C", "Opening", "Serbia", "Jordan"];
    let said = texts_in(&shown["words"]);
    assert!(said.len() > 8, "{said:?}");
    for text in said {
        let is_word = text.chars().any(|letter| letter.is_ascii_alphabetic());
        assert!(!is_word || text.contains(is_arabic) || names.contains(&text), "{text}: {shown}");
    }
    let page = address.ask("GET", "/", "").text();
    assert!(page.contains(r#"<html lang="ar" dir="rtl""#), "{page}");

    // Whatever the console shows is the chair's: the room, its help, its questions, the page's address.
    room.see("?", "The list of speakers").see("<esc>d", "One page follows.").see("<esc>a", "Add · ");
    room.see("<esc>", "LIST OF SPEAKERS").see("q", "Leave?").pty().keys("<enter>");
    room.pty().exit();
    let written = String::from_utf8_lossy(&room.pty().bytes()).into_owned();
    assert!(!written.contains(is_arabic), "the console never showed the room's language");
    projector.keys("q").exit();
}

#[test]
fn the_language_is_the_one_asked_for_then_the_plans_then_the_systems_then_english() {
    let heading = |language| Phrases::of(language).say("heading-list", &[]);
    let [english, french, arabic] = Language::ALL.map(heading);
    for (asked, plan, system, expected) in [
        (None, None, "C.UTF-8", &english),
        (None, None, "fr_CH.UTF-8", &french),
        (None, None, "es_ES.UTF-8", &english),
        (None, Some("ar"), "fr_FR.UTF-8", &arabic),
        (None, Some("fr-CA"), "C.UTF-8", &french),
        // The program has no Spanish sentences.
        (None, Some("es"), "fr_FR.UTF-8", &french),
        (Some("en"), Some("ar"), "fr_FR.UTF-8", &english),
        (Some("fr"), Some("ar"), "C.UTF-8", &french),
    ] {
        let place = Place::new();
        let text = plan.map_or_else(|| PLAN.to_owned(), plan_in);
        let path = place.plan(&text);
        let console = place.trial(&path, 1).env("LC_ALL", system);
        let asked = asked.map(|asked| ["--lang", asked]);
        let pty = console.args(asked.into_iter().flatten()).spawn();
        pty.wait_for(expected);
        pty.kill();
    }
}

#[test]
fn help_and_faults_are_in_the_language_of_the_system_or_the_one_asked_for() {
    let place = Place::new();
    let said = |arguments: &[&str], system: &str| {
        let output = place.output_in(system, arguments);
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    let about = Phrases::of(Language::French).say("cli-about", &[]);
    let about: String = about.chars().take(40).collect();
    let is_about = |said: &str| unmarked(said).contains(&about);
    assert!(is_about(&said(&["--help"], "fr_FR.UTF-8")));
    assert!(is_about(&said(&["--lang", "fr", "--help"], "C.UTF-8")));
    assert!(said(&["run", "--lang=ar", "--help"], "C.UTF-8").contains(is_arabic));
    assert!(is_about(&said(&["help", "--lang", "fr"], "C.UTF-8")));
    assert!(said(&["--lang=ar", "help", "run"], "C.UTF-8").contains(is_arabic));
    // French has a blank before the colons that a library writes behind headings.
    let help = said(&["--lang", "fr", "check", "--help"], "C.UTF-8");
    assert!(
        ["Arguments", "Options"].iter().all(|heading| help.contains(&format!("{heading}\u{a0}:\n"))),
        "{help}"
    );
    let faults = said(&["--lang", "fr", "check", "tests/plans/members.toml"], "C.UTF-8");
    assert!(
        ["erreur", "admis", "peut-être"].iter().all(|level| faults.contains(&format!("{level}\u{a0}: "))),
        "{faults}"
    );
    // Decimals, shares and hours, too.
    let forecast = said(&["--lang", "fr", "forecast", "french", "--runs", "2"], "C.UTF-8");
    assert!(["2,5\u{a0}%", "11h"].iter().all(|figure| forecast.contains(figure)), "{forecast}");
    assert!(said(&["run", "--nothing"], "ar_JO.UTF-8").contains(is_arabic));
    let wrong = said(&["run", "--lang", "de"], "C.UTF-8");
    assert!(wrong.contains("“de” cannot stand for “--lang <LANGUAGE>”.\nAllowed: en, fr, ar\n"), "{wrong}");
}

#[test]
fn no_command_says_an_english_word_in_another_language() {
    const COMMANDS: [&str; 10] =
        ["run", "project", "rehearse", "status", "report", "sessions", "check", "forecast", "keys", "schema"];
    for (language, system, plan) in
        [(Language::French, "fr_FR.UTF-8", "french"), (Language::Arabic, "ar_JO.UTF-8", "arabic")]
    {
        let place = Place::new();
        let file = format!("sessions/{plan}.toml");
        let mut asked: Vec<Vec<&str>> = COMMANDS.iter().map(|command| vec![*command, "--help"]).collect();
        asked.extend([
            vec!["--help"],
            vec!["keys"],
            vec!["status"],
            vec!["sessions"],
            vec!["report"],
            vec!["check", &file],
            vec!["forecast", &file, "--runs", "2"],
            // What cannot be done.
            vec!["run", &file],
            vec!["project"],
            vec!["run", "--lang", "de"],
            vec!["status", "--at", "x"],
        ]);
        // The keys of plans are English, and are named.
        let faulty = [
            "title = \"x",
            "title = x",
            "title = \"x\"\ntitle = \"y\"",
            "title = \"x\"\nlength = \"20 weeks\"",
            "title = \"x\"\ndate = \"2024-02-31\"\ntime = \"9:00\"",
        ];
        let files: Vec<_> = (0..faulty.len()).map(|at| place.path().join(format!("{at}.toml"))).collect();
        for (file, text) in files.iter().zip(faulty) {
            std::fs::write(file, text).unwrap();
            asked.push(vec!["check", file.to_str().unwrap()]);
        }
        let plan = std::fs::read_to_string(&file).unwrap();
        let keys = include_str!("../sessions/plan.schema.json");
        let keys: String =
            keys.split('"').filter(|word| !word.contains(' ')).flat_map(|word| [word, " "]).collect();
        let known: Vec<&str> = faulty.into_iter().chain([plan.as_str(), keys.as_str()]).collect();
        let english = EnglishWords::foreign_to(language, &known);
        for arguments in asked {
            let output = place.output_in(system, &arguments);
            let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            assert!(!said.is_empty() || arguments == ["sessions"], "{arguments:?}");
            english.assert_none_in(&said, &arguments.join(" "));
        }
    }
}
