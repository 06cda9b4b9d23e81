//! Tests of who puts right-to-left text in order: the terminal is asked, told, and put back on every way out.

use super::probe::ARABIC;
use super::{alone, as_probe, in_a_shell};
use crate::common::plan::PLAN;
use crate::common::program::Place;
use crate::common::pty::{Exit, Pty, Setup, Signal as Sent};

const ASKS: &str = "\x1b[8$p";
const STOP: &str = "\x1b[8l";
const AGAIN: &str = "\x1b[8h";

fn written(pty: &Pty) -> String {
    String::from_utf8_lossy(&pty.bytes()).into_owned()
}

/// The places of the switches, and of the first byte of right-to-left text, in what was written.
fn switches(pty: &Pty) -> (Vec<usize>, Vec<usize>, Option<usize>) {
    let text = written(pty);
    let all = |what: &str| text.match_indices(what).map(|(at, _)| at).collect();
    (all(STOP), all(AGAIN), text.find(ARABIC.chars().next().unwrap()))
}

/// The probe that shows Arabic in a terminal that reorders until it is told not to.
fn told(setup: Setup) -> Pty {
    let pty = setup.reorders(1).spawn();
    pty.wait_for("last nothing.").keys("a").wait_for("by Program.");
    let (stops, again, arabic) = switches(&pty);
    assert!(stops.len() == 1 && again.is_empty() && arabic > stops.first().copied(), "{}", written(&pty));
    pty
}

/// Fails unless the terminal was told to reorder again, last.
fn assert_put_back(pty: &Pty, times: usize) {
    let (stops, again, _) = switches(pty);
    assert_eq!((stops.len(), again.len()), (times, times), "{}", written(pty).escape_debug());
    assert!(again.last() > stops.last());
    pty.assert_restored();
}

#[test]
fn a_terminal_that_reorders_is_told_not_to_before_the_first_letter_and_put_back_on_every_way_out() {
    for (key, code) in [("q", 0), ("e", 1), ("p", 101), ("t", 101), ("x", 101)] {
        let pty = told(alone());
        assert_eq!(pty.keys(key).exit(), Exit::Code(code), "{key}");
        assert_put_back(&pty, 1);
    }
    for (signal, code) in [(Sent::TERM, 143), (Sent::INT, 130), (Sent::HUP, 129), (Sent::QUIT, 131)] {
        let pty = told(alone());
        assert_eq!(pty.signal(signal).exit(), Exit::Code(code));
        assert_put_back(&pty, 1);
    }
}

#[test]
fn the_shell_gets_a_terminal_that_reorders_and_the_program_stops_it_again() {
    let script = "set -m; \"$@\"; echo shell.; read line; fg; echo code $?.";
    let shell = Pty::program("/bin/sh").args(["-c", script, "sh"]);
    let pty = told(as_probe(shell.arg(std::env::current_exe().unwrap()), "1"));
    pty.keys("<c-z>").wait_for("shell.");
    assert_put_back(&pty, 1);
    pty.keys("<enter>").wait_for("last z.").wait_for("by Program.");
    let (stops, again, _) = switches(&pty);
    assert!((stops.len(), again.len()) == (2, 1) && stops.last() > again.last());
    pty.keys("q").wait_for("code 0.");
    assert_eq!(pty.exit(), Exit::Code(0));
    assert_put_back(&pty, 2);
}

#[test]
fn others_are_told_nothing() {
    // It shows text as it comes; it was told so by another; it reorders for ever.
    for (set, by) in [(0, "Program"), (2, "Program"), (4, "Program"), (3, "Terminal")] {
        let pty = alone().reorders(set).spawn();
        pty.wait_for("last nothing.").keys("a").wait_for(&format!("by {by}."));
        assert_eq!(pty.keys("q").exit(), Exit::Code(0));
        let (stops, again, arabic) = switches(&pty);
        assert!(stops.is_empty() && again.is_empty() && arabic.is_some(), "{}", written(&pty));
    }
    // Where there is nothing to put in order, nothing is asked.
    let pty = alone().reorders(1).spawn();
    assert_eq!(pty.wait_for("last nothing.").keys("q").exit(), Exit::Code(0));
    assert!(!written(&pty).contains(ASKS));
    // One that does not answer keeps its order.
    let pty = in_a_shell("\"$@\"; echo code $?.");
    pty.wait_for("last nothing.").keys("a").wait_for("by Terminal.").keys("q").wait_for("code 0.");
    assert!(written(&pty).contains(ASKS) && !written(&pty).contains(STOP));
}

/// A plan whose delegations are written from right to left.
fn arabic_plan() -> String {
    assert!(PLAN.contains("Serbia"));
    PLAN.replace("Serbia", "دولة (لاوس)")
}

const LOGICAL: &str = "دولة (لاوس)";
const SEEN: &str = "(ﺱﻭﺎﻟ) ﺔﻟﻭﺩ";

fn add(pty: &Pty) {
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.").keys("aدول");
}

#[test]
fn names_are_in_order_and_joined_where_the_terminal_does_neither() {
    let place = Place::new();
    let pty = place.trial(place.plan(&arabic_plan()), 0).reorders(0).spawn();
    add(&pty);
    pty.wait_for(SEEN);
    assert!(!written(&pty).contains("لاوس"), "{}", pty.screen());
    // What is typed stays in the order in which it is read, and finds the name.
    pty.keys("<enter>").wait_for("is on the list.");
    assert!(place.status(None).to_string().contains(LOGICAL));
}

#[test]
fn the_option_and_the_variable_say_who_puts_text_in_order() {
    let place = Place::new();
    let plan = place.plan(&arabic_plan());
    for (arguments, variable, seen) in [
        (&["--bidi", "tribune"][..], "terminal", SEEN),
        (&[], "tribune", SEEN),
        (&["--bidi", "terminal"], "tribune", LOGICAL),
    ] {
        // It does not answer.
        let pty = place.trial(&plan, 0).args(arguments).arg("--new").env("TRIBUNE_BIDI", variable).spawn();
        add(&pty);
        pty.wait_until_text(seen, |shown| shown.contains(seen));
        assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
    }
    let output = place.output(["run", "--bidi", "left"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Allowed: auto, terminal, tribune"), "{said}");
}

#[test]
fn a_chair_whose_terminal_does_not_answer_is_shown_two_lines_and_asked_once() {
    const QUESTION: &str = "Which line reads right?";
    let place = Place::new();
    let plan = place.plan(&arabic_plan());
    let run = || place.trial(&plan, 0).env("TRIBUNE_BIDI", "auto").env("TERM_PROGRAM", "Strange");
    // Any other key acts, and leaves the question for another time.
    let pty = run().spawn();
    pty.wait_for(QUESTION)
        .keys("<enter>")
        .wait_for("Opening began.")
        .wait_until("no question", |screen| !screen.contents().contains(QUESTION));
    assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
    // Both lines stand there, each in its order.
    let pty = run().arg("--new").spawn();
    pty.wait_for(QUESTION);
    let screen = pty.screen().replace('\u{200e}', "");
    let line = |key: &str| screen.lines().find(|line| line.starts_with(key)).unwrap_or_default();
    assert!(line("  1  ").contains(LOGICAL) && line("  2  ").contains(SEEN), "{screen}");
    pty.keys("2").wait_until("no question", |screen| !screen.contents().contains(QUESTION));
    add(&pty);
    pty.wait_for(SEEN);
    assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
    // The answer is kept for this terminal.
    let pty = run().arg("--new").spawn();
    add(&pty);
    pty.wait_for(SEEN);
    assert!(!written(&pty).contains(QUESTION));
    assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
    // Another terminal is asked again.
    let pty = run().env("TERM_PROGRAM", "Other").arg("--new").spawn();
    pty.wait_for(QUESTION).keys("1").wait_for("NOT OPEN");
    assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
}

#[test]
fn in_an_arabic_room_the_console_is_mirrored_and_so_is_the_mouse() {
    // The agenda's first item, by its name and its row.
    let place_of = |pty: &Pty| {
        let screen = pty.screen();
        let found = screen.lines().enumerate().find_map(|(row, line)| {
            let (before, _) = line.split_once("Regional cooperation")?;
            Some((before.chars().count(), row))
        });
        found.unwrap_or_else(|| panic!("no item\n{screen}"))
    };
    let place = Place::new();
    let plan = place.plan(&format!("language = \"ar\"\n{PLAN}"));
    let run = |setup: Setup| {
        let pty = setup.spawn();
        pty.wait_for("Regional cooperation");
        let (column, row) = place_of(&pty);
        // A click on it opens the agenda, whose keys say how it is left.
        assert!(!pty.screen().contains("Esc"), "{}", pty.screen());
        pty.click(u16::try_from(column).unwrap() + 2, u16::try_from(row).unwrap()).wait_for("Esc");
        assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
        column
    };
    let there = run(place.trial(&plan, 0).reorders(0));
    // A terminal that orders lines by itself would turn a mirrored one once more.
    let here = run(place.trial(&plan, 0).arg("--new"));
    assert!(there < 40 && here > 60, "{there} {here}");
}

#[test]
fn the_menu_of_who_reads_arabic_is_mirrored_where_the_program_orders_text() {
    let place = Place::new();
    let run = |setup: Setup| {
        let pty = setup.arg("--lang").arg("ar").spawn();
        pty.wait_for("english-1").wait_for("Esc");
        let screen = pty.screen();
        assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
        let line = screen.lines().find(|line| line.contains("Esc")).unwrap_or_default();
        line.split("Esc").next().unwrap_or_default().contains("Enter")
    };
    // The first of its keys stands at the left, or at the right.
    assert!(run(place.tribune(["run"])), "not mirrored");
    assert!(!run(place.tribune(["run"]).reorders(0)), "mirrored");
}
