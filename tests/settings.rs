//! Tests of the file of settings: read by the program in a terminal, checked, told, left aside.

use std::fs;
use std::path::PathBuf;

use crate::common::plan::PLAN;
use crate::common::program::{Place, START, TRIBUNE};
use crate::common::pty::{Exit, Pty};
use vt100::Color;

/// Writes a file of settings into a place. Returns its path.
fn written(place: &Place, text: &str) -> PathBuf {
    let path = place.path().join("mine.toml");
    fs::write(&path, text).unwrap();
    path
}

/// A trial of a plan with these settings, before it is opened.
fn room(place: &Place, plan: &str, settings: &str, arguments: &[&str]) -> Pty {
    let config = written(place, settings);
    let setup = place.trial(place.plan(plan), 0).env("TRIBUNE_CONFIG", config);
    setup.args(arguments).spawn()
}

#[test]
fn the_keys_of_the_file_act_and_show() {
    let place = Place::new();
    let pty = room(&place, PLAN, "[keys]\nnext-speaker = \"k\"\nmove-up = \"Shift+Up\"\n", &[]);
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.");
    pty.keys("alao<enter>").wait_for("Lao PDR is on the list.").wait_for("k next speaker");
    pty.keys("k").wait_for("Lao PDR was given the floor.");
    pty.keys("?").wait_for("KEYS").wait_for("k next speaker").keys("<esc>").wait_gone("KEYS");
    // Its old key, and what the new one stood for.
    pty.keys("u").wait_gone("Lao PDR was given the floor.").keys("<enter>").wait_for("k next speaker");
    pty.keys("k").wait_for("Lao PDR was given the floor.");
    let told = place.output(["keys", "--config", &place.path().join("mine.toml").to_string_lossy()]);
    assert!(String::from_utf8(told.stdout).unwrap().contains("| `k` `PgDn` | next speaker |"));
}

#[cfg(target_os = "linux")]
#[test]
fn the_file_of_the_person_is_found_and_another_one_may_be_named() {
    let place = Place::new();
    let (_, none, _) = place.said(&["config"]);
    let path = place.path().join("home/.config/tribune/config.toml");
    assert!(none.starts_with(&format!("# {} is not there", path.display())), "{none}");
    assert!(none.contains("bell = true  # not set\n"), "{none}");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "bell = false\n[keys]\nring = [\"~\", \"'\"]\n").unwrap();
    let (code, held, _) = place.said(&["config"]);
    assert_eq!(code, 0);
    assert_eq!(
        held,
        format!(
            "# {}\n\nlanguage = \"auto\"  # not set\ncolours = \"auto\"  # not set\nground = \"auto\"  # not set\n\
             bell = false\nbidi = \"auto\"  # not set\n\n[keys]\nring = [\"~\", \"'\"]\n",
            path.display()
        )
    );
    // What is told is a file of settings itself.
    let told = written(&place, &held);
    let told = told.to_string_lossy();
    let (code, again, _) = place.said(&["config", "--config", &told]);
    assert_eq!(
        (code, again.split_once("\n\n").unwrap().1),
        (
            0,
            "language = \"auto\"\ncolours = \"auto\"\nground = \"auto\"\nbell = false\nbidi = \"auto\"\n\n[keys]\nring = [\"~\", \"'\"]\n"
        )
    );
    let (_, aside, _) = place.said(&["config", "--no-config"]);
    assert!(aside.contains("bell = true  # not set\n") && !aside.contains("ring"), "{aside}");
    let (_, asked, _) = place.said(&["config", "--lang", "fr"]);
    assert!(asked.contains("language = \"fr\"  # par --lang\n"), "{asked}");
    // It is checked with any plan.
    fs::write(&path, "bel = false\n").unwrap();
    let (code, out, _) = place.said(&["check", "english-1"]);
    assert_eq!(code, 1);
    assert!(out.contains("english-1: sound") && out.contains("there is no key `bel` here"), "{out}");
    assert_eq!(place.said(&["check", "english-1", "--no-config"]).0, 0);
}

#[test]
fn a_broker_is_checked_shown_and_named_without_its_password() {
    let place = Place::new();
    let said = |text: &str, arguments: &[&str]| {
        let config = written(&place, text).to_string_lossy().into_owned();
        place.said(&[arguments, &["--config", &config]].concat())
    };
    let set = "[broker]\naddress = \"mqtts://broker.example/ndm\"\nlogin = \"login\"\n";
    let (code, held, _) = said(set, &["config"]);
    let login = place.path().join("login");
    let expected = format!(
        "\n[broker]\naddress = \"mqtts://broker.example:8883/ndm\"\nlogin = \"{}\"\n",
        login.display()
    );
    assert!(code == 0 && held.ends_with(&expected), "{held}");
    // The file of the password is not there: what would use it says so, at once.
    let (code, _, err) = said(set, &["rooms"]);
    assert!(code == 1 && err.contains("login cannot be read"), "{err}");
    let (code, _, err) = said(set, &["rooms", "--no-broker"]);
    assert!(code == 1 && err.contains("needs a terminal"), "{err}");
    for (wrong, told) in [
        ("broker = \"mqtts://broker.example/ndm\"", "a table"),
        ("[broker]\nlogin = \"login\"", "address"),
        (
            "[broker]\naddress = \"mqtt://broker.example/ndm\"",
            "only one of this machine may begin with mqtt://",
        ),
        (
            "[broker]\naddress = \"mqtts://me:secret@broker.example/ndm\"",
            "mqtts://broker.example:8883/ndm-un27",
        ),
    ] {
        let (code, _, err) = said(wrong, &["keys"]);
        assert!(code == 1 && err.contains(told), "{wrong}: {err}");
    }
}

#[test]
fn a_file_with_faults_keeps_nobody_from_the_room() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let config = written(&place, "bell = \"no\"\ncolors = \"none\"\n");
    let said = |arguments: &[&str]| {
        let config = config.to_string_lossy().into_owned();
        place.said(&[arguments, &["--config", &config]].concat())
    };
    for command in [&["run"][..], &["rehearse"], &["project"], &["rooms"], &["keys"]] {
        let (code, out, err) = said(command);
        assert_eq!((code, out.as_str()), (1, ""), "{command:?}");
        assert!(err.contains("fault: `bell` cannot be text") && err.contains("mine.toml:1:8"), "{err}");
        assert!(err.contains("there is no key `colors` here") && err.contains("colours"), "{err}");
        assert!(
            err.ends_with("mine.toml: 2 faults\nMend the file, or leave it aside: --no-config\n"),
            "{err}"
        );
    }
    let (code, out, err) = said(&["config"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.ends_with("mine.toml: 2 faults\n"), "{err}");
    // What hardly depends on it goes on, and says so.
    let (code, out, err) = said(&["sessions"]);
    assert_eq!((code, out.as_str()), (0, "No session is kept here.\n"));
    assert!(err.starts_with("The settings in ") && err.lines().count() == 1, "{err}");
    // The way out that was named.
    let setup = place.trial(&plan, 0).args(["--no-config".as_ref(), "--config".as_ref(), config.as_os_str()]);
    setup.spawn().wait_for("NOT OPEN");
    // One that is asked for and not there.
    let (code, _, err) = place.said(&["run", "--config", "nowhere.toml"]);
    assert_eq!(
        (code, err.as_str()),
        (1, "There is no file of settings nowhere.toml.\nMend the file, or leave it aside: --no-config\n")
    );
}

#[test]
fn a_file_that_is_no_settings_is_refused_at_once() {
    let place = Place::new();
    for (bytes, told) in [
        (vec![b'#'; 300 * 1024], "larger than 256 KiB"),
        (b"bell = \"\x00\"".to_vec(), "not text"),
        (b"\xff\xfeb\x00e\x00".to_vec(), "UTF-16"),
        (b"bell = \"\x1b[31m\"\n".to_vec(), "not TOML"),
    ] {
        let path = place.path().join("config.toml");
        fs::write(&path, bytes).unwrap();
        let (code, out, err) = place.said(&["keys", "--config", &path.to_string_lossy()]);
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(err.contains(told) && !err.contains('\x1b'), "{err}");
    }
    // A pipe that nobody writes to is not waited for.
    let pipe = place.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let (code, _, err) = place.said(&["run", "--config", &pipe.to_string_lossy()]);
    assert_eq!(code, 1, "{err}");
    let (code, _, err) = place.said(&["run", "--config", &place.path().to_string_lossy()]);
    assert!(code == 1 && err.contains("this is a folder, not a file"), "{err}");
}

#[test]
fn colours_are_those_of_the_file_but_for_who_wants_none() {
    let colours = |settings: &str, environment: (&str, &str)| {
        let place = Place::new();
        let config = written(&place, settings);
        let setup = place.trial(place.plan(PLAN), 0).env("TRIBUNE_CONFIG", config);
        let pty = setup.env("TERM", "xterm").env(environment.0, environment.1).spawn();
        pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.");
        pty.view(|screen| {
            let cells = (0..36).flat_map(|row| (0..120).map(move |column| (row, column)));
            let cells = cells.filter_map(|(row, column)| screen.cell(row, column));
            let all = cells.flat_map(|cell| [cell.fgcolor(), cell.bgcolor()]);
            let set: Vec<_> = all.filter(|colour| *colour != Color::Default).collect();
            let is = |found: fn(&Color) -> bool| set.iter().any(found);
            (
                is(|colour| matches!(colour, Color::Idx(0..=15))),
                is(|colour| matches!(colour, Color::Idx(16..))),
                is(|colour| matches!(colour, Color::Rgb(..))),
            )
        })
    };
    let of_xterm = ("LINES", "");
    assert_eq!(colours("", of_xterm), (true, false, false));
    assert_eq!(colours("colours = \"none\"", of_xterm), (false, false, false));
    assert_eq!(colours("colours = \"none\"", ("COLORTERM", "truecolor")), (false, false, false));
    assert_eq!(colours("colours = \"16\"", ("COLORTERM", "truecolor")), (true, false, false));
    assert!(colours("colours = \"256\"", of_xterm).1);
    assert!(colours("colours = \"full\"", of_xterm).2);
    assert_eq!(colours("colours = \"full\"", ("NO_COLOR", "1")), (false, false, false));
}

#[test]
fn the_ground_of_the_file_comes_before_what_the_terminal_says() {
    let background = |settings: &str, arguments: &[&str]| {
        let place = Place::new();
        let config = written(&place, settings);
        let setup = place.trial(place.plan(PLAN), 0).env("TRIBUNE_CONFIG", config).args(arguments);
        let pty = setup.env("COLORTERM", "truecolor").env("COLORFGBG", "15;0").spawn();
        pty.wait_for("NOT OPEN").wait_for("? help").view(vt100::Screen::contents_formatted)
    };
    let (dark, light) = (background("", &[]), background("ground = \"light\"", &[]));
    assert_ne!(dark, light);
    assert_eq!(background("", &["--light"]), light);
    assert_eq!(background("ground = \"dark\"", &[]), dark);
    assert_eq!(background("ground = \"dark\"", &["--light"]), light, "what is asked for comes first");
}

#[test]
fn the_bell_is_silent_where_the_file_says_so() {
    let over = |settings: &str| {
        let place = Place::new();
        let config = written(&place, settings);
        let pty = place.trial(place.plan(PLAN), 600).env("TRIBUNE_CONFIG", config).spawn();
        pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.");
        pty.keys("aserb<enter>").wait_for("Serbia is on the list.");
        pty.keys("<enter>").wait_for("Serbia was given the floor.");
        pty.keys("<space>").wait_for("TIME · Serbia");
        pty
    };
    over("bell = true").wait_for_bells(1);
    let silent = over("bell = false");
    // The key still switches it on: only from then on it sounds.
    assert_eq!(silent.bells(), 0);
    silent.keys("0").wait_for_bells(1);
}

#[test]
fn the_language_of_the_file_is_the_chairs_and_the_rooms_stays_the_plans() {
    let place = Place::new();
    let plan = PLAN.replacen("title", "language = \"en\"\ntitle", 1);
    let pty = room(&place, &plan, "language = \"fr\"\n", &[]);
    pty.wait_for("À OUVRIR");
    let projector = place.tribune(["project"]).env("TRIBUNE_CONFIG", place.path().join("mine.toml")).spawn();
    projector.wait_for("TRIAL ×0");
    assert_eq!(pty.keys("q").exit(), Exit::Code(0));
    let pty = room(&place, &plan, "language = \"fr\"\n", &["--lang", "en"]);
    pty.wait_for("NOT OPEN");
    // Help, and what is wrong with arguments, too.
    let config = place.path().join("mine.toml").to_string_lossy().into_owned();
    let (_, help, _) = place.said(&["--config", &config, "--help"]);
    assert!(help.contains("Usage") && help.contains("réglages"), "{help}");
    let (_, _, wrong) = place.said(&["chek", "--config", &config]);
    assert!(wrong.starts_with("Il n’y a pas"), "{wrong}");
}

#[test]
fn the_order_of_right_to_left_text_is_that_of_the_file_unless_it_is_asked_for() {
    let plan = PLAN.replace("Serbia", "دولة (لاوس)");
    let shown = |settings: &str, arguments: &[&str], seen: &str| {
        let place = Place::new();
        // The variable would come before the file.
        let trial = ["-u", "TRIBUNE_BIDI", TRIBUNE, "run", "--trial-rate", "0", "--trial-start", START];
        let setup = Pty::program("env").args(trial).args(arguments).arg(place.plan(&plan)).size(120, 36);
        let pty = place.settled(setup).env("TRIBUNE_CONFIG", written(&place, settings)).spawn();
        pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.").keys("aدول").wait_for(seen);
    };
    shown("bidi = \"tribune\"", &[], "(ﺱﻭﺎﻟ) ﺔﻟﻭﺩ");
    shown("bidi = \"terminal\"", &[], "دولة");
    shown("bidi = \"terminal\"", &["--bidi", "tribune"], "(ﺱﻭﺎﻟ) ﺔﻟﻭﺩ");
}

#[test]
fn the_example_is_read_back_in_every_language_and_sets_what_holds_anyway() {
    let place = Place::new();
    for language in ["en", "fr", "ar"] {
        let (code, example, _) = place.said(&["config", "--example", "--lang", language]);
        assert_eq!(code, 0);
        let path = place.path().join("config.toml");
        let checked = |text: &str| {
            fs::write(&path, text).unwrap();
            place.said(&["check", &path.to_string_lossy()])
        };
        assert_eq!(checked(&example).0, 0, "{:?}", checked(&example));
        // Each setting is a comment without a blank; prose has one.
        let is_setting = |line: &str| line.starts_with('#') && !line.starts_with("# ");
        let set = example.lines().map(|line| if is_setting(line) { &line[1..] } else { line });
        let set = set.collect::<Vec<_>>().join(
            "
",
        ) + "
";
        assert!(
            set.contains("\nbell = true\n") && set.contains("\n[broker]\n") && set.contains("\n[keys]\n"),
            "{set}"
        );
        let (code, out, _) = checked(&set);
        assert_eq!(code, 0, "{out}");
        let held = |settings: &[&str]| {
            let (code, held, _) = place.said(&[&["config"], settings].concat());
            assert_eq!(code, 0);
            // A broker and keys are set by whoever needs others.
            let rows =
                held.lines().take_while(|line| !line.starts_with('[')).filter(|line| line.contains(" = "));
            rows.map(|line| line.split("  #").next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(held(&["--config", &path.to_string_lossy()]), held(&["--no-config"]));
        let sorted = |text: &str| {
            let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let keys = place.said(&["keys", "--config", &path.to_string_lossy(), "--lang", "en"]).1;
        assert_eq!(sorted(&keys).len(), sorted(&place.said(&["keys"]).1).len());
    }
}
