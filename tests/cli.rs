//! Tests of the command line: exit codes, and what is written where. Only tests that ask for a terminal have one.

use std::fs;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room, TRIBUNE};
use crate::common::pty::{Exit, Pty};

/// What the program said, and its exit code.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

fn said(place: &Place, arguments: &[&str]) -> Said {
    let output = place.output(arguments);
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[track_caller]
fn assert_said(arguments: &[&str], code: i32, err: &str) {
    let found = said(&Place::new(), arguments);
    assert_eq!(found, Said { code, out: String::new(), err: format!("{err}\n") });
}

#[test]
fn what_cannot_be_done_is_one_sentence_and_exit_code_1() {
    assert_said(
        &["run", "sessions/english-1.toml"],
        1,
        "tribune run needs a terminal: its output goes to a file or a pipe.",
    );
    assert_said(
        &["run", "nope.toml"],
        1,
        "nope.toml: there is no such file. Plans that come with the program: intro, english-1, english-2, french, arabic, report-back",
    );
    assert_said(&["run", "sessions"], 1, "sessions: this is a folder, not a file");
    assert_said(&["status"], 1, "There is no session yet. tribune run PLAN begins one.");
    assert_said(&["status", "--trial"], 1, "There is no session yet. tribune run PLAN begins one.");
    assert_said(&["status", "no-such"], 1, "There is no session “no-such”.");
    assert_said(&["status", "../../etc/passwd"], 1, "There is no session “../../etc/passwd”.");
}

#[test]
fn wrong_arguments_are_exit_code_2() {
    let run = "Usage: tribune run [OPTIONS] [PLAN]";
    let status = "Usage: tribune status [OPTIONS] [SESSION]";
    let allowed_here = "Allowed: --new, --no-bell, --light, --bidi, --web, --room-lang, --broker, --broker-ca, --broker-login, --broker-plain, --no-broker, --no-messages, --trial-rate, --trial-start, --config, --no-config, --help, --lang";
    for (arguments, lines) in [
        (
            &["chek"][..],
            &[
                "There is no command “chek”.",
                "Allowed: run, project, rooms, follow, rehearse, status, report, sessions, check, plan, forecast, keys, config, schema, help",
                "Did you mean: check",
                "Usage: tribune [COMMAND]",
            ][..],
        ),
        (&["run", "--nwe"], &["“--nwe” cannot stand here.", allowed_here, run]),
        (&["run", "one", "two"], &["“two” cannot stand here.", allowed_here, run]),
        (
            &["run", "--trial-rate=-1"],
            &[
                "“-1” cannot stand for “--trial-rate <TIMES>”.",
                "Allowed: a whole number from 0 to 3600; at 0 the clock stands",
                run,
            ],
        ),
        (
            &["run", "--trial-rate", "3601"],
            &[
                "“3601” cannot stand for “--trial-rate <TIMES>”.",
                "Allowed: a whole number from 0 to 3600; at 0 the clock stands",
                run,
            ],
        ),
        (
            &["run", "--trial-rate", "5", "--trial-start", "noon"],
            &[
                "“noon” cannot stand for “--trial-start <MOMENT>”.",
                "Allowed: a moment such as 2024-04-30T10:15:00Z",
                run,
            ],
        ),
        (&["run", "--trial-start", "2024-04-30T10:15:00Z"], &["Missing: --trial-rate <TIMES>", run]),
        (&["run", "--new", "--new"], &["“--new” can stand only once.", run]),
        (
            &["rehearse", "--script", "first-steps", "--seed", "3"],
            &[
                "“--script <FILE>” and “--seed <NUMBER>” cannot stand together.",
                "Usage: tribune rehearse [OPTIONS] [PLAN]",
            ],
        ),
        (&["run", "--new=x"], &["“--new” takes no value, and “x” stands there.", run]),
        (&["check"], &["Missing: <PLAN>...", "Usage: tribune check [OPTIONS] PLAN…"]),
        (
            &["status", "--format", "xml"],
            &["“xml” cannot stand for “--format <FORMAT>”.", "Allowed: text, json", status],
        ),
        (&["status", "--format"], &["“--format <FORMAT>” needs a value.", "Allowed: text, json", status]),
        (
            &["status", "--at", "noon"],
            &[
                "“noon” cannot stand for “--at <MOMENT>”.",
                "Allowed: a moment such as 2024-04-30T10:15:00Z",
                status,
            ],
        ),
        (
            &["status", "--at", "a\u{1b}[2J"],
            &[
                "“a[2J” cannot stand for “--at <MOMENT>”.",
                "Allowed: a moment such as 2024-04-30T10:15:00Z",
                status,
            ],
        ),
    ] {
        assert_said(arguments, 2, &format!("{}\n“--help” tells more.", lines.join("\n")));
    }
}

#[test]
fn help_names_every_command() {
    let help = said(&Place::new(), &["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for command in
        ["run", "project", "rooms", "follow", "rehearse", "status", "check", "forecast", "keys", "schema"]
    {
        assert!(help.out.contains(&format!("\n  {command} ")), "{}", help.out);
        let own = said(&Place::new(), &["help", command]);
        assert_eq!((own.code, own.err.as_str()), (0, ""));
        assert!(own.out.contains(&format!("Usage: tribune {command}")), "{}", own.out);
    }
    let keys = "Write the keys as tables, to be printed or read\n\nUsage: tribune keys\n\n\
                Options:\n      --lang <LANGUAGE>  The language that the program speaks: en, fr, or ar. Where none is given,\n                         \
                the plan’s, then the system’s\n      --config <FILE>    The file of settings; your own where none is given\n      --no-config        Leave the file of settings aside\n  -h, --help             Tell how to call it\n";
    assert_eq!(said(&Place::new(), &["keys", "-h"]).out, keys);
    let version = said(&Place::new(), &["--version"]);
    assert_eq!(version.out, format!("tribune {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_faulty_plan_is_told_as_check_tells_it_and_the_terminal_is_left_alone() {
    let place = Place::new();
    let plan = place.plan(&PLAN.replace("kind = \"opening\"", "kind = \"opnening\""));
    let plan = plan.to_str().unwrap();
    let run = said(&place, &["run", plan]);
    let check = said(&place, &["check", plan]);
    assert_eq!((run.code, run.out.as_str(), check.err.as_str()), (1, "", ""));
    assert_eq!(run.err, check.out);
    assert!(run.err.contains("found opnening"), "{}", run.err);

    let pty = place.tribune(["run", plan]).spawn();
    assert_eq!(pty.exit(), Exit::Code(1));
    pty.assert_restored();
    let bytes = String::from_utf8(pty.bytes()).unwrap();
    assert!(!bytes.contains("\x1b[?"), "the terminal was taken: {}", bytes.escape_debug());
    assert!(place.files().is_empty(), "{:?}", place.files());
}

#[test]
fn status_tells_a_session_in_words_and_in_json() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    // Time stands, so that the sums are the same on a slow machine.
    let room = Room::at(&place, place.trial(&plan, 0).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.act("ajord<enter>", "Jordan is on the list.").act("<enter>", "Serbia was given the floor.");
    room.leave();
    let at = ["--at", "2024-04-30T10:20:00Z"];
    let text = said(&place, &["status", "--trial", at[0], at[1]]);
    let opened = "Room C (2024-04-30-101500-plan): open since 10:15:";
    assert_eq!((text.code, text.err.as_str()), (0, ""));
    let (headline, rest) = text.out.split_once('\n').unwrap();
    assert!(headline.starts_with(opened), "{headline}");
    let lines: Vec<_> = rest.lines().collect();
    assert_eq!(lines[0], "Ends: 12:00:00");
    assert!(lines[1].starts_with("Item: Opening, ") && lines[1].ends_with(" left of 10:00"), "{}", lines[1]);
    assert_eq!(
        lines[2..],
        [
            "On the floor: Serbia, 4:00 left",
            "Limit: 4:00",
            "List of speakers (open): Jordan",
            "Agenda: Opening, now, of 10:00",
            "Agenda: Regional cooperation, 28:20",
            "Agenda: Resources, 28:20",
            "Agenda: Victim assistance, 28:20",
            "Agenda: Summary, 10:00",
            "Reserve: 0:00",
            "Alert: Serbia: the clock was not started.",
            "Alert: 1 waits, 1:00 left. At 4:00 you do not reach it; at 0:30 you do."
        ]
    );
    let status = place.status(Some(at[1]));
    assert_eq!(status["state"], "session");
    assert_eq!(status["id"], "2024-04-30-101500-plan");
    assert_eq!(status["desk"]["turn"]["speaker"]["name"], "Serbia");
    // Moments far from the session are answered too.
    for far in ["0001-01-01T00:00:00Z", "9999-12-30T00:00:00Z"] {
        let told = said(&place, &["status", "--trial", &format!("--at={far}")]);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{far}");
    }
    // A trial is no real session.
    assert_eq!(said(&place, &["status"]).code, 1);
    assert_eq!(said(&place, &["status", "2024-04-30-101500-plan"]).code, 1);
    assert_eq!(said(&place, &["status", "2024-04-30-101500-plan", "--trial"]).code, 0);
}

#[test]
fn alone_the_program_offers_plans_and_sessions_left_unfinished() {
    let place = Place::new();
    fs::create_dir(place.path().join("sessions")).unwrap();
    let plan = place.path().join("sessions").join("room-c.toml");
    fs::write(&plan, PLAN).unwrap();
    fs::write(place.path().join("sessions").join("faulty.toml"), "title = 1").unwrap();

    let pty = place.tribune::<&str>([]).folder(place.path()).spawn();
    pty.wait_for("What shall be run?").wait_for("Room C").wait_for("This plan has faults").keys("<esc>");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();
    assert!(place.files().is_empty(), "{:?}", place.files());

    let pty = place.tribune::<&str>([]).folder(place.path()).spawn();
    pty.wait_for("What shall be run?").keys("<down><enter>").wait_for("NOT OPEN").keys("<enter>");
    pty.wait_for("Opening began.").keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();

    // From another folder, without the plan: the session is found all the same.
    fs::remove_file(&plan).unwrap();
    let pty = place.tribune::<&str>([]).folder(place.path().join("home")).spawn();
    pty.wait_for("Go on with Room C").keys("<enter>").wait_for("Opening").keys("g<c-c>").wait_for("Leave?");
    pty.keys("<esc>").wait_gone("Leave?").keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();
}

#[test]
fn a_plan_that_was_used_lately_is_offered_wherever_it_lies() {
    let place = Place::new();
    let plan = place.path().join("lately.toml");
    fs::write(&plan, PLAN).unwrap();
    let pty = place.tribune(["run"]).arg(&plan).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.").keys("q").wait_for("Leave?");
    assert_eq!(pty.keys("<enter>").exit(), Exit::Code(0));

    let pty = place.tribune::<&str>([]).folder(place.path().join("home")).spawn();
    pty.wait_for("What shall be run?").wait_for("Go on with Room C").wait_for("lately.toml");
    pty.keys("<down><enter>").wait_for("NOT OPEN").keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    fs::remove_file(&plan).unwrap();
    let pty = place.tribune::<&str>([]).folder(place.path().join("home")).spawn();
    pty.wait_for("Go on with Room C").wait_gone("lately.toml").keys("<esc>");
    assert_eq!(pty.exit(), Exit::Code(0));
}

#[test]
fn in_any_folder_the_program_offers_the_lessons_and_its_own_plans() {
    let place = Place::new();
    let home = place.path().join("home");
    let pty = place.tribune::<&str>([]).folder(&home).spawn();
    pty.wait_for("What shall be run?").wait_for("Practise").wait_for("english-1, comes with the program");
    // Each plan with its title, room, date and time.
    pty.wait_for("Breakout Group English I")
        .wait_for("Room C")
        .wait_for("30 April 2024")
        .wait_for("10:15–12:00");
    for name in ["intro", "english-2", "french", "arabic", "report-back"] {
        pty.wait_for(&format!("{name}, comes with the program"));
    }
    // In a menu within, Esc goes back to the one before.
    pty.keys("<enter>").wait_for("What shall be rehearsed?").keys("<esc>").wait_for("What shall be run?");
    pty.keys("<esc>");
    assert_eq!(pty.exit(), Exit::Code(0));

    // By its name, from wherever: the session that was left is found again in another folder.
    let pty = place.tribune(["run", "english-1"]).folder(&home).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("began.").keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(0));
    let pty = place.tribune(["run", "english-1"]).folder(place.path()).spawn();
    pty.wait_for("Go on with Breakout Group English I").keys("<esc>");
    assert_eq!(pty.exit(), Exit::Code(0));

    // A file of that name comes before it.
    fs::write(home.join("english-1"), PLAN).unwrap();
    let pty = place.tribune(["run", "english-1"]).folder(&home).spawn();
    pty.wait_for("Room C").wait_for("NOT OPEN").keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    let checked =
        std::process::Command::new(TRIBUNE).args(["check", "french"]).current_dir(&home).output().unwrap();
    assert!(checked.status.success());
    assert!(String::from_utf8(checked.stdout).unwrap().starts_with("french: "));
}

#[test]
fn a_session_in_which_nothing_happened_leaves_nothing() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let pty: Pty = place.trial(&plan, 1).spawn();
    pty.wait_for("NOT OPEN").keys("q");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();
    assert!(place.files().is_empty(), "{:?}", place.files());
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_that_cannot_be_written_is_told() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = std::process::Command::new(TRIBUNE).arg("keys").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(err, "The output cannot be written: the disk is full.\n");
}
