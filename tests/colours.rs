//! Tests of the console's colours in a real pseudo-terminal: never more than the terminal has, and others on a light
//! background.

use std::collections::BTreeSet;

use crate::common::plan::PLAN;
use crate::common::program::Place;
use crate::common::pty::Exit;
use vt100::{Color, Screen};

/// The colours of a screen as text: `Idx(9)`.
fn colours(screen: &Screen) -> BTreeSet<String> {
    let cells = (0..36).flat_map(|row| (0..120).map(move |column| (row, column)));
    let cells = cells.filter_map(|(row, column)| screen.cell(row, column));
    let set =
        cells.flat_map(|cell| [cell.fgcolor(), cell.bgcolor()]).filter(|colour| *colour != Color::Default);
    set.map(|colour| format!("{colour:?}")).collect()
}

/// Runs a room until a speaker is over. Returns all colours that its screens had.
fn of_a_room(environment: &[(&str, &str)]) -> BTreeSet<String> {
    let place = Place::new();
    let setup = place.trial(place.plan(PLAN), 600).size(120, 36);
    let pty = environment.iter().fold(setup, |setup, (name, value)| setup.env(name, value)).spawn();
    let mut found = pty.wait_for("NOT OPEN").view(colours);
    for (keys, said) in [
        ("<enter>", "Opening began."),
        ("aserb<enter>", "Serbia is on the list."),
        ("<enter>", "Serbia was given the floor."),
        ("<space>", "TIME · Serbia"),
    ] {
        found.extend(pty.keys(keys).wait_for(said).view(colours));
    }
    assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
    found
}

#[test]
fn a_terminal_gets_no_colours_that_it_has_not() {
    let of_the_first_sixteen = |colour: &String| (0..16).any(|number| *colour == format!("Idx({number})"));
    let sixteen = of_a_room(&[("TERM", "xterm")]);
    assert!(!sixteen.is_empty() && sixteen.iter().all(of_the_first_sixteen), "{sixteen:?}");
    let many = of_a_room(&[("TERM", "xterm-256color")]);
    assert!(many.iter().any(|colour| !of_the_first_sixteen(colour)), "{many:?}");
    assert!(many.iter().all(|colour| colour.starts_with("Idx")), "{many:?}");
    let none = of_a_room(&[("COLORTERM", "truecolor"), ("NO_COLOR", "1")]);
    assert!(none.is_empty(), "{none:?}");
}

#[test]
fn a_speaker_in_time_has_the_colour_of_the_depth_and_the_ground() {
    let (few, many, all) = (("TERM", "xterm"), ("TERM", "xterm-256color"), ("COLORTERM", "truecolor"));
    let (dark, light) = (("COLORFGBG", "15;0"), ("COLORFGBG", "0;15"));
    for (depth, ground, calm) in [
        (few, dark, "Idx(6)"),
        (few, light, "Idx(4)"),
        (many, dark, "Idx(115)"),
        (many, light, "Idx(23)"),
        (all, dark, "Rgb(127, 209, 189)"),
        (all, light, "Rgb(11, 99, 87)"),
    ] {
        let place = Place::new();
        let setup = place.trial(place.plan(PLAN), 0).env(depth.0, depth.1).env(ground.0, ground.1);
        let pty = setup.size(120, 36).spawn();
        pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.").keys("aserb<enter>");
        pty.wait_for("Serbia is on the list.").keys("<enter>").wait_for("Serbia was given the floor.");
        pty.keys("<space>").wait_until(calm, |screen| colours(screen).contains(calm));
        assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
    }
    // The chair says so if the terminal does not.
    let place = Place::new();
    let pty = place.trial(place.plan(PLAN), 0).env(few.0, few.1).arg("--light").size(120, 36).spawn();
    pty.wait_for("NOT OPEN").wait_until("blue", |screen| colours(screen).contains("Idx(4)"));
    assert_eq!(pty.kill(), Exit::Signal("Killed".into()));
}
