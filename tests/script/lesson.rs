//! Tests the first lesson to its end with the real program in a pseudo-terminal, by its screen alone: the step's
//! number, the key that it waits for, the name in it. The test knows no step.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use serde_json::Value;
use tribune::floor::entry::Entry;
use tribune::plan_file::own;
use tribune::plan_file::script::read;
use tribune::text::names::words;
use tribune::words::Language;

use crate::common::phrases::{message, unmarked};
use crate::common::program::Place;
use crate::common::pty::{Exit, Pty, Signal};
use crate::script::play::{followed, shipped};

const FIRST_STEPS: &str = "first-steps.toml";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/rehearsals/first-steps.toml");

/// The lesson's panel on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Panel {
    step: usize,
    count: usize,
    /// The first key that it waits for, as it is written there.
    key: Option<String>,
}

/// A message in every language.
fn in_each(file: &str, id: &str) -> [String; 3] {
    Language::ALL.map(|language| message(language, file, id))
}

fn panel(screen: &str) -> Option<Panel> {
    // A terminal that reorders text gets marks behind it.
    let screen = unmarked(screen);
    let patterns = in_each("console", "lesson-step");
    let number_and_count = |line: &str| {
        patterns.iter().find_map(|pattern| {
            let (before, rest) = pattern.split_once("{ $number }")?;
            let (between, _) = rest.split_once("{ $count }")?;
            let (number, rest) = line.split_once(before)?.1.split_once(between)?;
            Some((number.parse().ok()?, rest.split_whitespace().next()?.parse().ok()?))
        })
    };
    let mut lines = screen.lines().filter(|line| line.contains('┃'));
    let (line, (step, count)) = lines.find_map(|line| Some((line, number_and_count(line)?)))?;
    let key = line.split("▸ ").nth(1).and_then(|rest| rest.split_whitespace().next()).map(str::to_owned);
    Some(Panel { step, count, key })
}

/// The keys to type for a key as it is written in some language; `None` if it is no key, as in a half-drawn frame.
fn typed(key: &str) -> Option<&str> {
    let named = [
        ("console", "key-enter", "<enter>"),
        ("console", "key-space", "<space>"),
        ("labels", "key-esc", "<esc>"),
        ("console", "key-delete", "<delete>"),
    ];
    if let Some((.., typed)) =
        named.iter().find(|(file, id, _)| in_each(file, id).iter().any(|name| name == key))
    {
        return Some(typed);
    }
    if in_each("console", "key-shift").iter().any(|shift| shift.replace("{ $key }", "↑") == key) {
        return Some("<s-up>");
    }
    Some(match key {
        "↓" => "<down>",
        "F6" => "<f6>",
        // Once an Arabic letter was typed, keys are named by Arabic letters.
        letter
            if letter.chars().count() == 1
                && letter.chars().all(|one| one.is_ascii() || one.is_alphabetic()) =>
        {
            letter
        }
        _ => return None,
    })
}

/// The panel, if step `number` is there and waits.
fn waits(screen: &str, number: usize) -> Option<Panel> {
    let is_key = |one: &Panel| one.key.as_deref().is_some_and(|key| typed(key).is_some());
    panel(screen).filter(|one| one.step == number && is_key(one))
}

/// Whether the help is there: it hides the lesson.
fn is_help(screen: &str) -> bool {
    let headings = in_each("labels", "heading-help");
    let is_headed = headings.iter().any(|heading| screen.contains(&format!("▎ {heading}")));
    panel(screen).is_none()
        && is_headed
        && in_each("labels", "key-esc").iter().any(|esc| screen.contains(esc))
}

/// Waits until step `number` waits. Returns the panel.
#[track_caller]
fn at_step(pty: &Pty, number: usize) -> Panel {
    pty.wait_until(&format!("step {number} to wait"), |screen| waits(&screen.contents(), number).is_some());
    waits(&pty.screen(), number).unwrap()
}

/// The selected row of the list.
fn marked(screen: &vt100::Screen) -> Option<u16> {
    let (rows, columns) = screen.size();
    let (rows, columns) = (u16::from(rows), u16::from(columns));
    // Below the rows with a background of their own: the header, and an alarm.
    (5..rows).find(|&row| {
        let ground = |column| screen.cell(row, column).map(|cell| (cell.bgcolor(), cell.inverse()));
        (columns / 2..columns)
            .any(|column| ground(column).is_some_and(|is| is != (vt100::Color::Default, false)))
    })
}

/// Does what step `number` says, key by key, as the screen asks. `of` is the delegation in its text.
#[track_caller]
fn follow(pty: &Pty, number: usize, of: Option<&str>) {
    let mut asked = at_step(pty, number);
    for _ in 0..12 {
        let before = asked.clone();
        let changed = move |screen: &str| {
            let now = panel(screen);
            let is_settled = now.as_ref().map_or(is_help(screen), |one| {
                one.step != number || waits(screen, number).is_some() || one.key.is_none()
            });
            now.as_ref() != Some(&before) && is_settled
        };
        let key = asked.key.as_deref().and_then(typed).unwrap();
        if let (true, Some(of)) = (pty.screen().contains("▎ >"), of) {
            // In the finder, the name comes before the key that confirms.
            // Without the Arabic article, and without accents.
            let letters: String = words(of)[0].chars().take(3).collect();
            pty.keys(&letters).wait_for(&format!("> {letters}"));
        }
        if key == "<down>" {
            let row = pty.view(marked);
            pty.keys(key).wait_until("another row to be marked", |screen| {
                marked(screen) != row || changed(&screen.contents())
            });
        } else {
            pty.keys(key).wait_until(&format!("what comes of `{key}` in step {number}"), |screen| {
                changed(&screen.contents())
            });
        }
        match waits(&pty.screen(), number) {
            Some(panel) => asked = panel,
            None => return,
        }
    }
    panic!("step {number} is not done\n{}", pty.screen());
}

/// The delegations that the steps of the English lesson name.
fn names() -> Vec<Option<String>> {
    names_in(FIRST_STEPS)
}

fn names_in(file: &str) -> Vec<Option<String>> {
    shipped(file).script.steps().map(|step| step.of.clone()).collect()
}

fn journal(place: &Place) -> Vec<Entry> {
    let text = fs::read_to_string(place.file(".journal")).unwrap();
    let entry = |line: &str| {
        let start = line.find(r#"{"seq""#)?;
        let mut values = serde_json::Deserializer::from_str(&line[start..]).into_iter::<Entry>();
        values.next()?.ok()
    };
    text.lines().filter_map(entry).collect()
}

#[test]
fn the_first_lesson_is_followed_to_its_end_by_what_the_screen_says() {
    follow_the_lesson("C.UTF-8", Language::English, FIRST_STEPS);
}

#[test]
fn the_first_lesson_is_followed_to_its_end_in_french() {
    follow_the_lesson("fr_FR.UTF-8", Language::French, "fr/first-steps.toml");
}

#[test]
fn the_first_lesson_is_followed_to_its_end_in_arabic() {
    follow_the_lesson("ar_JO.UTF-8", Language::Arabic, "ar/first-steps.toml");
}

/// Follows the lesson that has the same name in every language, and that `file` has in the system's.
#[track_caller]
fn follow_the_lesson(locale: &str, language: Language, file: &str) {
    let place = Place::new();
    let rehearse = place.tribune(["rehearse", "--speed", "60", "--script", "first-steps"]);
    let pty = rehearse.env("LC_ALL", locale).folder(place.path()).size(100, 30).spawn();
    let names = names_in(file);
    assert_eq!(at_step(&pty, 1).count, names.len());
    pty.wait_for(&shipped(file).script.title);
    for (number, of) in (1..).zip(&names).take(names.len() - 1) {
        follow(&pty, number, of.as_deref());
        if is_help(&pty.screen()) {
            // The help hides the lesson until it is closed.
            pty.keys("<esc>").wait_until("the lesson again", |screen| panel(&screen.contents()).is_some());
        }
    }
    at_step(&pty, names.len());
    // The same entries, to the second, as without a terminal: while a step waits, time stands, however fast the keys
    // come.
    let expected = followed(shipped(file));
    let written = journal(&place);
    for (written, expected) in written.iter().zip(expected.history.entries()) {
        assert_eq!(written, expected);
    }
    assert_eq!(written.len(), expected.history.entries().len());

    // What the lesson skips is not counted against the chair.
    pty.keys("q").wait_for(message(language, "advice", "advice-nothing").trim_end_matches('.'));
    pty.keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();
    let figures: Value = serde_json::from_slice(&fs::read(place.file(".json")).unwrap()).unwrap();
    let told = ["late", "overran", "lost_between", "topics", "asked", "heard"]
        .map(|key| figures[key].as_i64().unwrap());
    assert_eq!(told, [15_000, 25_000, 10_000, 1, 3, 3]);
}

#[test]
fn a_lesson_that_is_killed_goes_on_at_the_step_that_waited() {
    let place = Place::new();
    let rehearse = || place.tribune(["rehearse", "--script", SCRIPT]).spawn();
    let pty = rehearse();
    let names = names();
    for number in 1..9 {
        follow(&pty, number, names[number - 1].as_deref());
    }
    at_step(&pty, 9);
    let before = journal(&place);
    pty.signal(Signal::KILL);
    assert_eq!(pty.exit(), Exit::Signal("Killed".to_owned()));
    // The script's file is not needed any more. It is asked for by name, so that no other rehearsal is resumed.
    let pty = rehearse();
    pty.wait_for("was left unfinished").keys("<enter>");
    at_step(&pty, 9);
    assert_eq!(journal(&place), before);
    follow(&pty, 9, names[8].as_deref());
    at_step(&pty, 10);
    let expected = followed(shipped("first-steps.toml"));
    let written = journal(&place);
    assert_eq!(written, expected.history.entries()[..written.len()]);
}

#[test]
fn a_wrong_key_gets_a_word_and_a_step_is_read_again_or_skipped() {
    let place = Place::new();
    let pty = place.tribune(["rehearse", "--script", SCRIPT]).spawn();
    at_step(&pty, 1);
    pty.keys("l").wait_for("One moment: read this step first, then go on with >.");
    // So does a key that could do nothing in the room either.
    pty.keys("<esc>")
        .wait_gone("One moment")
        .keys("x")
        .wait_for("One moment: read this step first, then go on with >.");
    pty.keys(">").wait_for("step 2 of").wait_for("< back");
    pty.keys("<lt>")
        .wait_for("step 1 of")
        .wait_for("read again: the present step waits")
        .keys(">")
        .wait_for("step 2 of");
    pty.keys(">");
    at_step(&pty, 3);
    pty.keys("m").wait_for("That comes later: this step waits for Enter open the session.");
    pty.keys("-").wait_for("Time stands until this step is done, or skipped.");
    pty.keys(">").wait_for("step 4 of");
    // After a skip the session is not open. Acts of later steps may be impossible, and their steps can be skipped too.
    pty.keys("g<esc>").wait_for("step 5 of");
    assert_eq!(journal(&place), []);
}

#[test]
fn a_newcomer_finds_the_first_lesson_from_the_menu() {
    let place = Place::new();
    let sessions = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions");
    let here = place.path().join("sessions/rehearsals");
    fs::create_dir_all(&here).unwrap();
    fs::copy(SCRIPT, here.join("first-steps.toml")).unwrap();
    fs::copy(format!("{sessions}/english-1.toml"), here.join("../english-1.toml")).unwrap();
    fs::write(here.join("second.toml"), "title = 1\n").unwrap();
    let pty = place.tribune([""; 0]).folder(place.path()).spawn();
    pty.wait_for("What shall be run?").wait_for("Practise").keys("<down><enter>");
    pty.wait_for("Lesson: First steps").wait_for("This script has faults").keys("<enter>");
    assert_eq!(at_step(&pty, 1).step, 1);
    pty.keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));

    // The same without the menu. A script with faults is listed with them.
    let pty = place.tribune(["rehearse"]).folder(place.path()).spawn();
    pty.wait_for("What shall be rehearsed?")
        .wait_for("Lesson: First steps")
        .wait_for("Breakout Group English I");
    pty.keys("<esc>");
    assert_eq!(pty.exit(), Exit::Code(0));
    let told = place.output(["rehearse", "--script", here.join("second.toml").to_str().unwrap()]);
    assert_eq!(told.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&told.stderr).contains("`title` cannot be a number"));
    let told = place.output(["rehearse", "--script", SCRIPT, "--seed", "7"]);
    assert_eq!(told.status.code(), Some(2));
}

#[test]
fn a_script_that_lets_the_program_be_killed_says_how_to_go_on_and_does() {
    let place = Place::new();
    let plan = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/english-1.toml");
    let script = place.path().join("killed.toml");
    let cues = "[[cue]]\nitem = \"Opening\"\nat = \"2m\"\nkilled = \"40s\"\n\
        [[cue]]\nafter = \"10s\"\nstep = \"Back again.\"\n[[cue]]\nasks = \"Serbia\"\n";
    fs::write(&script, format!("title = \"Killed\"\nplan = \"{plan}\"\n{cues}")).unwrap();
    let rehearse = || place.tribune(["rehearse", "--speed", "60", "--script"]).arg(&script).spawn();
    let pty = rehearse();
    pty.wait_for("The room is seated").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(137));
    pty.wait_for_bytes(b"Go on with: tribune rehearse --script");
    let opened = journal(&place)[0].at;
    let pty = rehearse();
    pty.wait_for("was left unfinished").keys("<enter>");
    pty.wait_for("step 1 of 1");
    // 2:00 of the item, 40 s away, 10 s more: the clock stands at that second.
    let at = (opened + tribune::floor::time::Span::from_secs(170)).millis() / 1000 % 86_400;
    pty.wait_for(&format!("{:02}:{:02}:{:02}", at / 3600, at / 60 % 60, at % 60));
    assert_eq!(at_step(&pty, 1).key.as_deref(), Some(">"));
    pty.keys(">").wait_for("Serbia raises its plate");
}

#[test]
fn steps_that_were_only_read_before_a_kill_are_not_asked_again() {
    let place = Place::new();
    let plan = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/english-1.toml");
    let script = place.path().join("read.toml");
    let cues = "[[cue]]\nstep = \"Open.\"\nwaits = \"open\"\n[[cue]]\nstep = \"Look.\"\nwaits = \"help\"\n\
        [[cue]]\nstep = \"Read.\"\n[[cue]]\nstep = \"Read on.\"\n";
    fs::write(&script, format!("title = \"Read\"\nplan = \"{plan}\"\nlesson = true\n{cues}")).unwrap();
    let rehearse = || place.tribune(["rehearse", "--script"]).arg(&script).spawn();
    let pty = rehearse();
    at_step(&pty, 1);
    pty.keys("<enter>");
    at_step(&pty, 2);
    pty.keys("?").wait_for("Esc back").keys("<esc>");
    at_step(&pty, 3);
    pty.keys(">");
    at_step(&pty, 4);
    // Each skip took a second, as the sign of life tells. That is given after the screen is drawn.
    let seen =
        UNIX_EPOCH + Duration::from_millis(u64::try_from(journal(&place)[0].at.millis()).unwrap() + 2000);
    for _ in 0..6000 {
        if fs::metadata(place.file(".lock")).unwrap().modified().unwrap() == seen {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    pty.signal(Signal::KILL);
    assert_eq!(pty.exit(), Exit::Signal("Killed".to_owned()));
    let pty = rehearse();
    pty.wait_for("was left unfinished").keys("<enter>");
    at_step(&pty, 4);
}

#[test]
fn the_program_carries_its_lesson_to_a_folder_that_has_none_and_goes_on_with_it_from_another() {
    let place = Place::new();
    let folder = |name: &str| {
        let folder = place.path().join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    };
    let pty = place.tribune(["rehearse"]).folder(folder("empty")).spawn();
    pty.wait_for("What shall be rehearsed?")
        .wait_for("Lesson: First steps")
        .wait_for("comes with the program");
    pty.wait_for("Rehearse: Everything goes wrong").wait_for("Rehearse: A full list and too little time");
    pty.keys("<enter>");
    for number in 1..4 {
        follow(&pty, number, None);
    }
    at_step(&pty, 4);
    pty.signal(Signal::KILL);
    assert_eq!(pty.exit(), Exit::Signal("Killed".to_owned()));
    let pty = place.tribune(["rehearse", "--script", "first-steps"]).folder(folder("other")).spawn();
    pty.wait_for("was left unfinished").keys("<enter>");
    at_step(&pty, 4);
}

#[test]
fn a_lesson_is_offered_in_the_language_of_the_console_and_by_one_name() {
    let place = Place::new();
    let sessions = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let empty = place.path().to_owned();
    let menu = |folder: &Path, locale, arguments: &[&str]| {
        let tribune = place.tribune(["rehearse"]).args(arguments).env("LC_ALL", locale);
        tribune.size(100, 40).folder(folder).spawn()
    };
    let french = ["Premiers pas", "Une liste pleine et trop peu de temps", "Tout va mal"];
    for folder in [empty.as_path(), sessions.parent().unwrap()] {
        let pty = menu(folder, "fr_FR.UTF-8", &[]);
        for title in french {
            pty.wait_for(title);
        }
        assert!(!pty.screen().contains("First steps"), "{}", pty.screen());
        pty.keys("<esc>").exit();
        let pty = menu(folder, "fr_FR.UTF-8", &["--lang", "en"]);
        pty.wait_for("Lesson: First steps").wait_for("Everything goes wrong");
        assert!(!pty.screen().contains("Premiers pas"), "{}", pty.screen());
        pty.keys("<esc>").exit();
    }
    // A plan decides before the system; `--lang` before both; and a name can say its language.
    for (locale, arguments, title) in [
        ("C.UTF-8", &["french", "--script", "first-steps"][..], "Premiers pas"),
        ("fr_FR.UTF-8", &["english-1", "--script", "first-steps"], "First steps"),
        ("fr_FR.UTF-8", &["--lang", "en", "--script", "first-steps"], "First steps"),
        ("es_ES.UTF-8", &["--script", "first-steps"], "First steps"),
        ("C.UTF-8", &["--script", "ar/first-steps"], "الخطوات الأولى"),
    ] {
        let pty = menu(&empty, locale, arguments);
        at_step(&pty, 1);
        assert!(pty.screen().contains(title), "{arguments:?}\n{}", pty.screen());
        pty.keys("q").exit();
    }
    // A trainer's script comes before the program's of its name, in the folder of its language first.
    let plan = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/french.toml");
    let own = place.path().join("sessions/rehearsals");
    fs::create_dir_all(own.join("fr")).unwrap();
    for (file, title) in
        [("first-steps", "Pour tous"), ("fr/first-steps", "Pour nous"), ("other", "Une autre")]
    {
        let text = format!("title = \"{title}\"\nplan = \"{plan}\"\n[[cue]]\nstep = \"Allez.\"\n");
        fs::write(own.join(file).with_extension("toml"), text).unwrap();
    }
    let pty = menu(place.path(), "fr_FR.UTF-8", &[]);
    pty.wait_for("Pour nous").wait_for("Une autre").wait_for("Tout va mal");
    assert!(
        !["Pour tous", "Premiers pas"].iter().any(|title| pty.screen().contains(title)),
        "{}",
        pty.screen()
    );
    pty.keys("<esc>").exit();
}

#[test]
fn the_scripts_that_the_program_carries_are_those_of_its_folder() {
    for language in Language::ALL {
        let folder = Path::new(SCRIPT).parent().unwrap();
        let folder =
            if language == Language::English { folder.to_owned() } else { folder.join(language.tag()) };
        let names: Vec<_> = own::scripts(language).collect();
        let mut files: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|file| file.extension().is_some_and(|kind| kind == "toml"))
            .collect();
        files.sort_by_key(|file| names.iter().position(|name| file.file_stem() == name.file_name()));
        assert_eq!(
            files.iter().map(|file| file.file_stem()).collect::<Vec<_>>(),
            names.iter().map(|name| name.file_name()).collect::<Vec<_>>()
        );
        for (name, file) in names.iter().zip(&files) {
            let (carried, there) = (read(name, None).unwrap(), read(file, None).unwrap());
            assert_eq!((&carried.script, &carried.plan), (&there.script, &there.plan));
            let spoken = carried.plan.language.as_deref().and_then(Language::of_tag).unwrap_or_default();
            assert_eq!(spoken, language, "{}", name.display());
        }
    }
}

#[cfg(target_os = "linux")]
mod needs_strace {
    use super::{SCRIPT, at_step};
    use crate::common::program::{Place, TRIBUNE};
    use crate::common::pty::Pty;

    #[test]
    #[ignore = "needs strace"]
    fn a_start_that_takes_long_skips_no_step() {
        let place = Place::new();
        // Each new thread costs a tenth of a second, which is six seconds of the rehearsal.
        let slow = "inject=clone,clone3:delay_exit=100000";
        let setup = Pty::program("strace")
            .args(["-f", "-o", "/dev/null", "-e", "trace=clone,clone3", "-e", slow])
            .args([TRIBUNE, "rehearse", "--speed", "60", "--script", SCRIPT])
            .size(100, 30);
        let pty = place.settled(setup).spawn();
        at_step(&pty, 1);
    }
}
