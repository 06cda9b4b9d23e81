//! Tests of the debrief after a rehearsal as the chair meets it: on a page that scrolls, in a file, compared with the
//! last rehearsals of the same plan. The expected figures come from the clock at the top of the screen.

use std::fs;
use std::path::PathBuf;

use tribune::words::Language;

use crate::common::phrases::{EnglishWords, Phrases, unmarked};
use crate::common::program::Place;
use crate::common::pty::{Exit, Pty};

/// All three delegations ask. Whatever else the room does is left unanswered, and costs nothing.
const PLAN: &str = r#"
title = "Room C"
date = "2024-04-30"
time = "10:15-10:45"
delegations = ["Jordan", "Libya", "Yemen"]

[rules]
limit = "1m"
hand_over = "20s"

[[item]]
title = "Resources"
questions = ["Which example?"]
length = "25m"

[[item]]
title = "Summary"
kind = "closing"
length = "5m"
"#;

/// The planned end of the session, in seconds since midnight.
const ENDS: i64 = (10 * 60 + 45) * 60;

/// A rehearsal in which time only goes by steps.
struct Practice {
    pty: Pty,
}

impl Practice {
    fn of(place: &Place, seed: &str) -> Self {
        let plan = place.plan(PLAN);
        let arguments = ["rehearse", "--new", "--level", "easy", "--seed", seed];
        let pty = place.tribune(arguments).arg(plan).size(120, 40).spawn();
        pty.wait_for("REHEARSAL").keys("-").wait_for("REHEARSAL · stands");
        Self { pty }
    }

    /// Presses keys, and waits for what they bring about. Returns the moment.
    #[track_caller]
    fn does(&self, keys: &str, said: &str) -> i64 {
        self.pty.keys(keys).wait_for(said);
        self.now()
    }

    /// Steps to `until` or later. Returns the moment at which time then stands.
    #[track_caller]
    fn goes_on_to(&self, until: i64) -> i64 {
        while self.now() < until {
            let before = self.now();
            self.pty.keys(";").wait_until("a step", |screen| hour(&screen.contents()) > Some(before));
        }
        self.now()
    }

    fn now(&self) -> i64 {
        hour(&self.pty.screen()).unwrap_or_else(|| panic!("no hour\n{}", self.pty.screen()))
    }
}

/// The clock at the top, in seconds since midnight.
fn hour(screen: &str) -> Option<i64> {
    let word = screen.lines().next()?.split_whitespace().find(|word| word.matches(':').count() == 2)?;
    word.split(':').try_fold(0, |secs, part| Some(secs * 60 + part.parse::<i64>().ok()?))
}

/// Seconds as the program writes them.
fn time(secs: i64) -> String {
    format!("{}:{:02}", secs / 60, secs % 60)
}

/// The debriefs of a kind, the oldest first.
fn files(place: &Place, kind: &str) -> Vec<PathBuf> {
    let folder = fs::read_dir(place.state().join("rehearsals/debriefs")).unwrap();
    let mut files: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == kind));
    files.sort();
    files
}

/// Chairs a session badly in known ways, and closes it. Returns the lines that its debrief must have.
fn chaired(practice: &Practice, seed: &str) -> Vec<String> {
    practice.does("<enter>", "Resources began.");
    practice.does("ajord<enter>", "Jordan is on the list.");
    practice.does("alib<enter>", "Libya is on the list.");
    let called = practice.does("<enter>", "Jordan was given the floor.");
    // The alert comes twelve seconds after the call.
    practice.goes_on_to(called + 30);
    let started = practice.does("<space>", "SPEAKING");
    practice.goes_on_to(started + 60 + 25);
    let ordered = practice.does("o", "The speaker was called to order.");
    practice.goes_on_to(ordered + 10);
    let finished = practice.does("f", "THE FLOOR IS FREE");
    practice.goes_on_to(finished + 90);
    practice.does("<enter>", "Libya was given the floor.");
    let resumed = practice.does("<space>", "SPEAKING");
    practice.goes_on_to(resumed + 10);
    practice.does("f", "THE FLOOR IS FREE");
    practice.does("1", "1 of 1 covered");
    practice.does("u", "0 of 1 covered");
    practice.does("l", "The list of speakers was closed.");
    practice.does("ayem<enter>", "The list of speakers is closed");
    practice.does("!", "Yemen is on the list.");
    // A closed room shows no clock, but no time passes before that.
    let closed = practice.does("n", "Summary began.");
    practice.pty.keys("n<enter>").wait_for("CLOSED");

    let (reminded, late, over) = (started - called - 12, ordered - started - 60, finished - started - 60);
    let (between, early) = (resumed - finished, ENDS - closed);
    assert!(over > late && late > 15 && reminded > 10, "{over} {late} {reminded}");
    // The advice with its cost in time: the largest comes first.
    let mut advice = vec![
        (
            between - 20,
            format!(
                "- The floor stood empty for {} more than planned, over 1 change of speakers, though somebody waited: call \
                 the next as you thank the last.",
                time(between - 20)
            ),
        ),
        (
            60,
            "- 1 delegation of 3 that asked was not heard: a shorter limit, taken early, reaches more."
                .to_owned(),
        ),
        (late, format!("- You acted {} after a speaker’s time was up: call to order at once.", time(late))),
        (
            reminded,
            format!(
                "- Clocks were started {} after the reminder, on average: start them with the first word.",
                time(reminded)
            ),
        ),
        (0, "- A rule was set aside once.".to_owned()),
    ];
    advice.extend((over >= 60).then(|| {
        (over, format!("- Overruns took {}: call to order, and end the turn of who speaks on.", time(over)))
    }));
    advice.sort_by_key(|(weight, _)| -weight);
    let advice = advice.into_iter().map(|(_, sentence)| sentence).collect::<Vec<_>>().join("\n");
    let text = format!(
        "# Debrief of a rehearsal · Room C · easy, seed {seed}

## What to do better

{advice}

## How long you took to act

- The clock was not started: 1 time, {}
- A speaker’s time was up: 1 time, {}

## The time

- The session closed {} before its end.
- 1 turn ran over, by {}{}
- The floor stood empty for {} while somebody waited, over 1 hand-over: {} more than planned.
- The summary had all of its time.

## The room

- 1 of 1 topics were discussed.
- 2 of 3 delegations that asked were heard.
- A rule was set aside once.
- 1 act was taken back, 0 brought back.",
        time(reminded),
        time(late),
        time(early),
        time(over),
        if over >= 80 { ": that is 1 intervention." } else { "." },
        time(between),
        time(between - 20),
    );
    text.lines().map(str::to_owned).collect()
}

#[test]
fn its_figures_are_those_of_what_happened() {
    let place = Place::new();
    let practice = Practice::of(&place, "5");
    let expected = chaired(&practice, "5");
    let pty = practice.pty;
    pty.resize(200, 60).keys("q").wait_for("What to do better");
    // The page is wide enough for all sentences.
    for line in expected.iter().filter_map(|line| line.strip_prefix("- ")) {
        let begin: String = line.chars().take(80).collect();
        pty.wait_for(&begin);
    }
    let file = files(&place, "md").remove(0);
    pty.wait_for(&format!("This debrief is kept in {}", file.display())).keys("<esc>");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    // The advice, and the path of the file, stay on the terminal.
    let left = pty.screen();
    assert!(left.contains("A rule was set aside once."), "{left}");
    assert!(left.replace('\n', "").contains(&file.display().to_string()), "{left}");
}

#[test]
fn it_is_held_against_the_last_rehearsals_of_the_same_plan() {
    let place = Place::new();
    let folder = place.state().join("rehearsals/debriefs");
    fs::create_dir_all(&folder).unwrap();
    let past = |name: &str, text: &str| fs::write(folder.join(format!("{name}.json")), text).unwrap();
    // Six of this plan, of which the oldest is one too many; one of another plan; one of a script; and two unreadable
    // ones.
    for (day, secs) in [(1, 900), (2, 100), (3, 80), (4, 60), (5, 40), (6, 0)] {
        let heard = day;
        past(
            &format!("2024-04-0{day}-100000-plan"),
            &format!(
                r#"{{"plan":"Room C","seed":{day},"late":{},"overran":{},"lost_between":0,"topics":1,"asked":8,"heard":{heard}}}"#,
                secs * 100,
                secs * 1000
            ),
        );
    }
    past(
        "2024-04-07-100000-other",
        r#"{"plan":"Room D","seed":77,"late":999000,"overran":999000,"lost_between":0,"topics":1,"asked":1,"heard":1}"#,
    );
    past(
        "2024-04-07-110000-plan",
        r#"{"plan":"Room C","script":"First steps","seed":0,"late":999000,"overran":999000,"lost_between":0,"topics":1,"asked":1,"heard":1}"#,
    );
    past("2024-04-08-100000-plan", "{");
    past("2024-04-09-100000-plan", &" ".repeat(70_000));
    let practice = Practice::of(&place, "5");
    let told = chaired(&practice, "5");
    let figure = |begins: &str| {
        let line = told.iter().find(|line| line.starts_with(begins)).unwrap();
        line.trim_end_matches('.').rsplit(' ').next().unwrap().to_owned()
    };
    let (late, over) = (figure("- A speaker’s time was up"), figure("- 1 turn ran over"));
    practice.pty.keys("q").wait_for("What to do better");
    let text = fs::read_to_string(files(&place, "md").remove(0)).unwrap();
    let charts: Vec<_> = text.split("\n## ").skip(5).collect();
    let names: Vec<_> = charts.iter().map(|chart| chart.lines().next().unwrap()).collect();
    assert_eq!(
        names,
        [
            "Late at the limit, on average: this rehearsal and those before",
            "Overruns, all together",
            "Lost between speakers",
            "Heard, of the delegations that asked"
        ]
    );
    let rows = |chart: usize| -> Vec<(String, usize, String)> {
        let rows = charts[chart].lines().filter(|line| line.contains("seed"));
        rows.map(|row| {
            let (name, rest) = row.split_at(row.char_indices().nth(24).unwrap().0);
            let cells = rest.chars().filter(|&sign| sign == '▇').count();
            let value = rest.trim_start_matches('▇').trim();
            (name.trim().to_owned(), cells, value.to_owned())
        })
        .collect()
    };
    let secs = |time: &str| {
        let (minutes, secs) = time.split_once(':').unwrap();
        minutes.parse::<usize>().unwrap() * 60 + secs.parse::<usize>().unwrap()
    };
    let chart = |last: &str, of: [usize; 5]| -> Vec<(String, usize, String)> {
        let most = of.into_iter().chain([secs(last)]).max().unwrap();
        let row = |(day, secs): (usize, usize)| {
            (format!("before, seed {day}"), secs * 24 / most, time(i64::try_from(secs).unwrap()))
        };
        let mut rows: Vec<_> = (2..).zip(of).map(row).collect();
        rows.push(("this one, seed 5".to_owned(), secs(last) * 24 / most, last.to_owned()));
        rows
    };
    assert_eq!(rows(0), chart(&late, [10, 8, 6, 4, 0]));
    assert_eq!(rows(1), chart(&over, [100, 80, 60, 40, 0]));
    let heard: Vec<_> = rows(3).into_iter().map(|(_, cells, value)| (cells, value)).collect();
    let of = |cells, value: &str| (cells, value.to_owned());
    assert_eq!(
        heard,
        [
            of(8, "2 of 8"),
            of(12, "3 of 8"),
            of(16, "4 of 8"),
            of(20, "5 of 8"),
            of(24, "6 of 8"),
            of(21, "2 of 3")
        ]
    );
}

#[test]
fn its_page_scrolls_to_its_end_and_no_farther() {
    let place = Place::new();
    for seed in ["5", "6"] {
        let practice = Practice::of(&place, seed);
        chaired(&practice, seed);
        practice.pty.keys("q").wait_for("What to do better");
        if seed == "5" {
            practice.pty.keys("q");
            assert_eq!(practice.pty.exit(), Exit::Code(0));
            continue;
        }
        let pty = practice.pty;
        let is_at_top = |screen: &vt100::Screen| {
            screen.contents().lines().nth(2).is_some_and(|line| line.trim() == "What to do better")
        };
        pty.resize(80, 24).wait_gone("Heard, of the delegations");
        pty.wait_until("the top", is_at_top);
        pty.keys("<down>").wait_until("a line less", |screen| !is_at_top(screen));
        pty.keys("<up>").wait_until("the top", is_at_top);
        // The page's end: the last bar in the last row, whatever is pressed.
        let is_at_end = |screen: &vt100::Screen| {
            let text = screen.contents();
            let last = text.lines().rev().skip_while(|line| !line.contains("This debrief is kept in")).nth(1);
            last.is_some_and(|line| line.contains("this one, seed 6"))
                && text.contains("Heard, of the delegations")
        };
        pty.keys("<pagedown><pagedown><space><pagedown>").wait_until("its end", is_at_end);
        pty.keys("<up>").wait_until("a line less", |screen| !is_at_end(screen));
        pty.keys("<down><down><pagedown>").wait_until("its end", is_at_end);
        pty.keys("<up>").wait_until("a line less", |screen| !is_at_end(screen));
        pty.keys("<pageup><pageup><pageup><pageup>").wait_until("the top", is_at_top);
        // With room for everything nothing scrolls, and the charts stand beside the sentences.
        pty.resize(200, 60).wait_until("the charts at the right", |screen| {
            screen
                .contents()
                .lines()
                .any(|line| line.contains("What to do better") && line.contains("Late at the limit"))
        });
        for (columns, rows) in [(40, 12), (20, 3), (1, 1), (120, 36)] {
            pty.resize(columns, rows);
        }
        pty.wait_for("What to do better").keys("<enter>");
        assert_eq!(pty.exit(), Exit::Code(0));
    }
}

#[test]
fn one_that_cannot_be_kept_is_shown_all_the_same() {
    let place = Place::new();
    let practice = Practice::of(&place, "5");
    fs::write(place.state().join("rehearsals/debriefs"), "in the way").unwrap();
    practice.does("<enter>", "Resources began.");
    practice.pty.keys("q").wait_for("Leave?").keys("<enter>");
    practice
        .pty
        .wait_for("Nothing was lost that the figures would show.")
        .wait_for("The session was left open.");
    practice.pty.wait_for("The summary has not begun.").wait_for("This debrief could not be kept:").keys("q");
    assert_eq!(practice.pty.exit(), Exit::Code(0));
}

/// Two rehearsals, so that the second debrief holds itself against the first: every line of both, and of what is kept.
#[test]
fn a_rehearsal_and_its_debrief_speak_the_language_of_the_room() {
    for (language, plan, digits) in
        [(Language::French, "sessions/french.toml", "34"), (Language::Arabic, "sessions/arabic.toml", "35")]
    {
        let place = Place::new();
        let phrases = Phrases::of(language);
        let english = EnglishWords::foreign_to(language, &[&fs::read_to_string(plan).unwrap()]);
        for seed in digits.chars().map(String::from) {
            let arguments =
                ["rehearse", "--new", "--level", "hard", "--seed", &seed, "--lang", language.tag()];
            let pty = place.tribune(arguments).arg(plan).size(200, 60).keeping_lines().spawn();
            let practice = Practice { pty };
            practice.pty.wait_until("the hour", |screen| hour(&screen.contents()).is_some()).keys("-");
            let opened = practice.does("<enter>", &phrases.say("turn-free", &[]));
            // What the room asks for is done as it comes; what cannot be done is refused in a sentence.
            for (step, keys) in ["<enter>", "<space>", "o", "f", "p", "l", "x", "<esc>", "1", "u"]
                .into_iter()
                .cycle()
                .enumerate()
            {
                // Where the act asks for more, that is left again.
                practice.pty.keys(keys).keys("<esc><esc>");
                if practice.goes_on_to(opened + 40 * i64::try_from(step).unwrap()) > opened + 1800 {
                    break;
                }
            }
            let closed = phrases.say("state-closed", &[]);
            let is_closed = |screen: &vt100::Screen| unmarked(&screen.contents()).contains(&closed);
            while !practice.pty.view(is_closed) {
                let before = practice.now();
                practice.pty.keys("<esc><esc>n<enter>;").wait_until("the close, or a step", |screen| {
                    is_closed(screen) || hour(&screen.contents()) > Some(before)
                });
            }
            practice.pty.keys("q").wait_for(&phrases.say("debrief-advice", &[]));
            practice.pty.keys("<pagedown><pagedown>q");
            assert_eq!(practice.pty.exit(), Exit::Code(0));
            let lines = practice.pty.lines();
            assert!(lines.len() > 100, "{lines:?}");
            english.assert_none_in(&lines.join("\n"), "the rehearsal");
        }
        let kept = files(&place, "md");
        assert_eq!(kept.len(), 2);
        for file in kept {
            english.assert_none_in(&fs::read_to_string(&file).unwrap(), "the debrief");
        }
    }
}
