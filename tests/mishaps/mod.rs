//! Tests a rehearsal in which everything happens, with the real program in a pseudo-terminal: a late start, an
//! interruption, the laptop asleep, the program killed and resumed; a party on no list, one representative too many, a
//! call to order that is ignored, a point of order, a direct response, a speaker who is not there.
//!
//! Time goes step by step, so the speed of the machine does not matter. The test first searches for such a room in the
//! pure model, with the same chair. The program's journal must then equal the model's, entry by entry.

mod scripted;
mod trainee;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::common::program::Place;
use crate::common::pty::{Exit, Pty};
use tribune::floor::Floor;
use tribune::floor::plan::{PartyId, Plan};
use tribune::floor::time::{Span, Stamp};
use tribune::plan_file;
use tribune::rehearsal::debrief::Figures;
use tribune::rehearsal::{AnyRoom, Debrief, Doing, Level, Stop};
use tribune::words::Words;

use trainee::{Next, Trainee, Went};

/// An hour with few delegations and a short limit, so that much happens.
const PLAN: &str = r#"
title = "Room C"
date = "2024-04-30"
time = "10:15-11:15"
chatham_house_rule = true
delegations = ["Lao PDR", "Cambodia", "Türkiye", "Serbia", "Jordan", "Libya"]

[rules]
limit = "1m"

[[item]]
title = "Opening"
kind = "opening"
length = "2m"

[[item]]
title = "Regional cooperation"
questions = ["Which example?"]

[[item]]
title = "Resources"

[[item]]
title = "Summary"
kind = "closing"
length = "3m"
"#;

const STARTS: Stamp = Stamp::from_millis(1_714_472_100_000);

/// How long before the planned start a rehearsal begins.
const BEFORE: Span = Span::from_secs(10);

fn drawn(plan: &Plan, seed: u64) -> AnyRoom {
    AnyRoom::drawn(plan, Level::Hard.profile(), seed, STARTS)
}

/// A seed whose room has everything. The search begins at one that had it when this was written.
fn seed(plan: &Plan) -> u64 {
    (274_296..u64::MAX).find(|&seed| comes(plan, seed) && has_everything(plan, seed)).unwrap()
}

/// Whether this room has all happenings that do not depend on the chair.
fn comes(plan: &Plan, seed: u64) -> bool {
    let mut idle = Trainee::new(plan, drawn(plan, seed), STARTS, STARTS - BEFORE);
    let mut late = false;
    while let Next::Step = idle.next() {
        idle.steps();
        late = idle.now > STARTS + Span::from_secs(30);
    }
    let Next::Press(_, open) = idle.next() else { return false };
    late && idle.does(open.as_ref()) && {
        let ahead = idle.ahead(STARTS + plan.length);
        let any = |what: fn(&Doing) -> bool| ahead.iter().any(|act| what(&act.doing));
        any(|doing| matches!(doing, Doing::Asleep { .. }))
            && any(|doing| matches!(doing, Doing::Killed { .. }))
            && any(|doing| matches!(doing, Doing::Interrupted { .. }))
            && any(|doing| matches!(doing, Doing::AsksUnlisted { .. }))
    }
}

/// Whether this room has everything, with the program killed after all that belongs to the floor.
fn has_everything(plan: &Plan, seed: u64) -> bool {
    let mut trainee = Trainee::new(plan, drawn(plan, seed), STARTS, STARTS - BEFORE);
    loop {
        match trainee.next() {
            Next::Done => return false,
            Next::Press(_, effect) => {
                trainee.does(effect.as_ref());
            }
            Next::Step if trainee.steps() == Went::Killed => break,
            Next::Step => {}
        }
    }
    // Killed while a speaker's clock ran.
    trainee.history.floor().gap().is_some_and(|gap| gap.ran() > Span::ZERO) && has_happened_on_floor(&trainee)
}

/// Whether all happenings of the floor have come, and the chair has done all that a debrief tells.
fn has_happened_on_floor(trainee: &Trainee) -> bool {
    let log = &trainee.log;
    let done = [log.insisted, log.ignored, log.undone, log.redone].iter().all(|&times| times > 0);
    let is_of_floor: [fn(&Doing) -> bool; 5] = [
        |doing| matches!(doing, Doing::Stops { how: Stop::CalledToOrder, .. }),
        |doing| matches!(doing, Doing::AsksUnlisted { .. }),
        |doing| matches!(doing, Doing::NotThere { .. }),
        |doing| matches!(doing, Doing::PointMade { .. }),
        |doing| matches!(doing, Doing::AsksResponse { .. }),
    ];
    done && is_of_floor.into_iter().all(|what| trainee.saw(what))
}

/// Whether everything has happened.
fn has_happened(trainee: &Trainee) -> bool {
    let befalls: [fn(&Doing) -> bool; 4] = [
        |doing| matches!(doing, Doing::Restored),
        |doing| matches!(doing, Doing::Asleep { .. }),
        |doing| matches!(doing, Doing::Killed { .. }),
        |doing| matches!(doing, Doing::Arrives { .. } | Doing::AsksUnlisted { .. }),
    ];
    has_happened_on_floor(trainee) && befalls.into_iter().all(|what| trainee.saw(what))
}

/// The program, led like the trainee of the model.
struct Practice<'a> {
    place: &'a Place,
    pty: Pty,
    trainee: Trainee,
    /// Steps taken in the model and not yet at the keyboard.
    steps: usize,
}

impl Practice<'_> {
    /// Presses keys, after the pending steps, and waits for what they bring about.
    fn press(&mut self, keys: &str) {
        let steps = ";".repeat(std::mem::take(&mut self.steps));
        self.pty.keys(&steps).keys(keys);
    }

    /// Goes on until the program is killed or the session closed.
    fn goes_on(&mut self) -> Went {
        loop {
            match self.trainee.next() {
                Next::Done => return Went::On,
                Next::Step => {
                    self.steps += 1;
                    match self.trainee.steps() {
                        Went::On => {}
                        Went::Asleep => {
                            self.press("");
                            self.wait_for_entries();
                        }
                        Went::Killed => {
                            self.press("");
                            return Went::Killed;
                        }
                    }
                }
                Next::Press(keys, effect) => {
                    self.press(&keys);
                    if self.trainee.does(effect.as_ref()) {
                        self.wait_for_entries();
                    } else {
                        self.pty.wait_for("and the rule is two.");
                    }
                }
            }
        }
    }

    /// Puts off the question about the gap until time stands again, and stops time.
    fn is_asked_and_stands(&mut self) {
        self.pty.wait_for("Did the time on the floor run on?");
        self.pty.keys("<esc>").wait_gone("Did the time on the floor run on?");
        self.pty.keys("-").wait_for("REHEARSAL · stands");
        self.trainee.puts_off(moment(&self.pty));
    }

    /// The entries of the journal, as text.
    fn written(&self) -> Vec<String> {
        let text = fs::read_to_string(self.place.file(".journal")).unwrap();
        let lines = text.lines().skip(1).map(|line| line.splitn(3, ' ').nth(2).unwrap().to_owned());
        lines.collect()
    }

    /// The same of the model.
    fn expected(&self) -> Vec<String> {
        let entries = self.trainee.history.entries().iter();
        entries.map(|entry| serde_json::to_string(entry).unwrap()).collect()
    }

    /// Waits until the journal has as many entries as the model.
    #[track_caller]
    fn wait_for_entries(&self) {
        let expected = self.trainee.history.entries().len();
        for _ in 0..12_000 {
            if self.place.entries() == expected {
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
        let found = self.place.entries();
        panic!("{found} entries, where {expected} were expected\n{}", self.pty.screen());
    }
}

#[test]
fn a_session_with_every_mishap_is_chaired_to_its_end() {
    let plan = plan_file::parse("plan.toml", PLAN).unwrap();
    let seed = seed(&plan);
    let place = Place::new();
    let file = place.plan(PLAN);
    let rehearse =
        |arguments: &[&str]| place.tribune(["rehearse"]).arg(&file).args(arguments).size(120, 50).spawn();
    let pty = rehearse(&["--seed", &seed.to_string(), "--level", "hard"]);
    pty.wait_for("REHEARSAL").keys("-").wait_for("REHEARSAL · stands");
    let trainee = Trainee::new(&plan, drawn(&plan, seed), STARTS, moment(&pty));
    let mut practice = Practice { place: &place, pty, trainee, steps: 0 };
    assert_eq!(practice.goes_on(), Went::Killed);
    assert_eq!(practice.pty.exit(), Exit::Code(137), "{}", practice.pty.screen());
    practice.pty.assert_restored().wait_for("Nothing is lost.").wait_for("Go on with: tribune rehearse");

    practice.pty = rehearse(&[]);
    practice.pty.wait_for("A session of this plan was left unfinished.").keys("<enter>");
    practice.wait_for_entries();
    practice.pty.wait_for(&format!("hard, seed {seed}"));
    practice.is_asked_and_stands();
    assert_eq!(practice.goes_on(), Went::On, "what has happened once does not happen again");
    assert_eq!(practice.written(), practice.expected());
    assert!(has_happened(&practice.trainee));

    // The debrief's file is the model's, and its figures are those of what was done.
    practice.pty.keys("q").wait_for("What to do better");
    let folder = place.state().join("rehearsals/debriefs");
    practice.pty.wait_for("This debrief is kept in").keys("q");
    assert_eq!(practice.pty.exit(), Exit::Code(0));
    let debrief = Debrief::of(&practice.trainee.history, &practice.trainee.acts, Some(STARTS));
    let figures = Figures::of(&debrief, "Room C", seed);
    let words = Words::english();
    let title = format!("Debrief of a rehearsal · Room C · hard, seed {seed}");
    let text = fs::read_to_string(file_of(&folder, "md")).unwrap();
    assert_eq!(text, words.debrief_file(&title, &words.debrief(&debrief, &figures, &[])));
    let kept = fs::read_to_string(file_of(&folder, "json")).unwrap();
    assert_eq!(serde_json::from_str::<Figures>(&kept).unwrap(), figures);
    for line in told(&practice.trainee) {
        assert!(text.contains(&line), "no `{line}` in\n{text}");
    }
}

/// What the debrief must tell, from what the trainee did and saw.
fn told(trainee: &Trainee) -> Vec<String> {
    let (log, floor) = (&trainee.log, trainee.history.floor());
    let seated = trainee.acts.iter().find(|act| act.doing == Doing::Seated).unwrap().at;
    let times = log.late.len();
    let together: Span = log.late.iter().copied().sum();
    let mean = Span::from_secs(together.secs() / i64::try_from(times).unwrap());
    let longest = log.late.iter().max().unwrap();
    let asked: BTreeSet<_> = trainee.acts.iter().filter_map(|act| asks(&act.doing, floor)).collect();
    let heard = asked.iter().filter(|&&party| floor.tally(party).interventions > 0).count();
    vec![
        format!("- The session was to open: 1 time, {}", seated - STARTS),
        format!("- A speaker’s time was up: {times} times, {mean} on average, {longest} at most"),
        "- The clocks were not watched: 2 times".to_owned(),
        format!(
            "- You acted {mean} after a speaker’s time was up, on average of {times} times: call to order at once."
        ),
        "- 2 of 2 topics were discussed.".to_owned(),
        format!("- {heard} of {} delegations that asked were heard.", asked.len()),
        "- A rule was set aside once.".to_owned(),
        "- 1 act was taken back, 1 brought back.".to_owned(),
    ]
}

fn asks(doing: &Doing, floor: &Floor) -> Option<PartyId> {
    match doing {
        Doing::Asks { party, .. } => Some(*party),
        Doing::AsksUnlisted { name } => {
            floor.parties().find(|(_, party)| party.name == *name).map(|(id, _)| id)
        }
        _ => None,
    }
}

/// The one file of a kind in a folder.
#[track_caller]
fn file_of(folder: &Path, kind: &str) -> PathBuf {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files = files.filter(|file| file.extension().is_some_and(|extension| extension == kind));
    files.next().unwrap()
}

/// The moment on the clock at the top.
fn moment(pty: &Pty) -> Stamp {
    let screen = pty.screen();
    let hour = screen.lines().next().unwrap().split_whitespace().find(|word| word.matches(':').count() == 2);
    let hour = hour.unwrap_or_else(|| panic!("no hour\n{screen}"));
    let part = |part: &str| part.parse::<i64>().unwrap();
    let secs = hour.split(':').map(part).fold(0, |secs, part| secs * 60 + part);
    STARTS + Span::from_secs(secs - (10 * 60 + 15) * 60)
}
