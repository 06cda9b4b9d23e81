//! Tests of time that passes unseen: a stopped process, a shell in between, a terminal that is closed, resized, or not
//! read; and of a step of the computer's clock, which libfaketime simulates for the program alone.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room, START, TRIBUNE};
use crate::common::pty::{Exit, Pty, Setup, Signal};
use serde_json::Value;

/// Longer than the gap that a session asks about.
const PAUSE: Duration = Duration::from_millis(6500);

const QUESTION: &str = "Did the time on the floor run on?";

/// A session in which Serbia speaks.
fn speaking(place: &Place, rate: u32) -> Room<'_> {
    let plan = place.plan(PLAN);
    let room = Room::at(place, place.trial(&plan, rate).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
    room
}

/// The entries of the only journal.
fn entries(place: &Place) -> Vec<Value> {
    let text = fs::read_to_string(place.file(".journal")).unwrap();
    let payloads = text.lines().skip(1).map(|line| line.splitn(3, ' ').nth(2).unwrap());
    payloads.map(|payload| serde_json::from_str(payload).unwrap()).collect()
}

/// The moment and the content of an event.
#[track_caller]
fn event(place: &Place, name: &str) -> (i64, Value) {
    let found = entries(place).into_iter().find_map(|entry| {
        let event = entry["events"].as_array()?.iter().find_map(|event| event.get(name).cloned())?;
        Some((entry["at"].as_i64()?, event))
    });
    found.unwrap_or_else(|| panic!("no {name} in {:?}", entries(place)))
}

/// Stops the program for a while, as sleep does.
fn sleep_through(room: &Room<'_>, said: &str) {
    room.pty().signal(Signal::STOP);
    thread::sleep(PAUSE);
    room.pty().signal(Signal::CONT);
    room.see("", said);
}

#[test]
fn after_a_sleep_the_chair_says_that_the_speakers_time_ran_on() {
    let place = Place::new();
    let room = speaking(&place, 1);
    sleep_through(&room, QUESTION);
    assert!(place.status(None)["desk"]["alerts"][0]["kind"]["gap"]["lasted"].as_i64().unwrap() >= 5000);
    room.act("<enter>", "The time ran on.").act("l", "The list of speakers was closed.");
    let desk = &place.status(None)["desk"];
    let (started, _) = event(&place, "started");
    assert_eq!(desk["turn"]["spoken"].as_i64().unwrap(), desk["now"].as_i64().unwrap() - started);
    room.leave();
}

#[test]
fn after_a_sleep_the_chair_says_that_the_speakers_time_held() {
    let place = Place::new();
    let room = speaking(&place, 1);
    sleep_through(&room, QUESTION);
    room.see("<esc>", "h settle the clock").see("h", QUESTION);
    room.act(" ", "The clock stands as if it had held.").act("l", "The list of speakers was closed.");
    let desk = &place.status(None)["desk"];
    let (started, _) = event(&place, "started");
    let (noted, gap) = event(&place, "gap-noted");
    let ran = noted - gap["from"].as_i64().unwrap();
    assert!(ran >= 5000, "{gap}");
    assert_eq!(desk["turn"]["spoken"].as_i64().unwrap(), desk["now"].as_i64().unwrap() - started - ran);
    room.leave();
}

#[test]
fn a_sleep_in_which_nobody_spoke_is_asked_about_by_key_alone() {
    let place = Place::new();
    let room = Room::at(&place, place.trial(place.plan(PLAN), 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "Opening began.");
    sleep_through(&room, "h settle the clock");
    room.see("h", QUESTION).see("", "No clock ran on the floor.").act("<enter>", "The time ran on.");
    room.pty().wait_gone("settle the clock");
    room.leave();
}

/// The time from the speaker's start to the session's last sign of life, on its own clock.
fn spoken(place: &Place) -> i64 {
    let output = place.output(["status", "--format", "json"]);
    let status: Value = serde_json::from_slice(&output.stdout).unwrap();
    let (started, _) = event(place, "started");
    status["last_seen"].as_i64().unwrap() - started
}

/// A trial that begins at a moment, in a plan with these hours.
fn trial_at<'p>(place: &'p Place, hours: &str, start: &str) -> Room<'p> {
    let plan = place.plan(&format!(
        "title = \"Night\"\n{hours}\ndelegations = [\"Chile\", \"Kenya\"]\n[[item]]\ntitle = \"Budget\"\n"
    ));
    let arguments = ["run", "--trial-rate", "1", "--trial-start", start];
    Room::at(place, place.tribune(arguments).arg(plan).size(120, 36).spawn())
}

#[test]
fn summer_time_begins_in_the_very_second() {
    let place = Place::new();
    let hours = "zone = \"Europe/Paris\"\ndate = \"2026-03-29\"\ntime = \"01:30-03:30\"";
    let room = trial_at(&place, hours, "2026-03-29T00:59:35Z");
    room.see("", "The clock goes forward meanwhile, from 2:00 to 3:00");
    room.see("", "NOT OPEN").act("<enter>", "Budget began.");
    room.see("", "1:59:").see("", "ends 3:30");
    // The only hour on the room's screens is that of a suspension. One is announced before the change, and one after
    // it.
    let projector = place.tribune(["project"]).size(40, 4).spawn();
    projector.wait_for("The floor is free");
    room.act("z3:10<enter>", "The meeting is suspended until 3:10.");
    projector.wait_for("until 3:10");
    room.act("<enter>", "The meeting resumed.").see("", "3:00:").pty().wait_gone("2:00:");
    room.act("z3:15<enter>", "The meeting is suspended until 3:15.");
    projector.wait_for("until 3:15");
    assert_eq!(projector.keys("q").exit(), Exit::Code(0));
    let desk = &place.status(None)["desk"];
    let until = desk["stage"]["suspended"]["until"].as_i64().unwrap();
    assert_eq!(until, 1_774_746_900_000, "1:15 in UTC");
    room.leave();
}

#[test]
fn what_is_told_about_the_hours_and_about_the_zone_is_told_together() {
    let place = Place::new();
    let plan = place.plan("title = \"Night\"\ntime = \"23:30-00:45\"\n[[item]]\ntitle = \"Budget\"\n");
    let arguments = ["run", "--trial-rate", "1", "--trial-start", "2026-06-01T23:29:00Z"];
    let pty = place.tribune(arguments).arg(plan).env("TZ", "Mars/Olympus").size(200, 36).spawn();
    pty.wait_until("both notes", |screen| {
        let text = screen.contents();
        text.contains("Over midnight: it ends at 0:45 on the next day.")
            && text.contains("TZ is “Mars/Olympus”")
    });
}

#[test]
fn a_session_goes_over_midnight() {
    let place = Place::new();
    let room = trial_at(&place, "zone = \"Etc/UTC\"\ntime = \"23:30-00:45\"", "2026-06-01T23:59:57Z");
    room.see("", "Over midnight: it ends at 0:45 on the next day.");
    room.see("", "NOT OPEN").act("<enter>", "Budget began.").see("", "ends 0:45").see("", "0:00:0");
    room.act("z0:10<enter>", "The meeting is suspended until 0:10.").act("z0:20<enter>", "until 0:20.");
    let ends = place.status(None)["desk"]["ends"].as_i64().unwrap();
    assert_eq!(ends, 1_780_361_100_000);
    room.leave();
}

#[test]
fn ctrl_z_gives_the_shell_the_terminal_and_fg_the_room() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let script = "set -m; \"$@\"; echo a shell.; read line; fg; echo code $?.";
    let rate = ["run", "--trial-rate", "1", "--trial-start", START];
    let shell = Pty::program("sh").args(["-c", script, "sh", TRIBUNE]).args(rate).arg(&plan).size(120, 36);
    let pty = place.settled(shell).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.").keys("<c-z>").wait_for("a shell.");
    pty.assert_restored();
    pty.keys("<enter>").wait_for("10:15").wait_for("Opening").wait_gone("a shell.");
    pty.keys("aserb<enter>").wait_for("Serbia is on the list.").keys("q").wait_for("Leave?").keys("<enter>");
    pty.wait_for("code 0.");
    pty.assert_restored();
}

#[test]
fn a_closed_terminal_ends_the_program_and_loses_nothing() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let mut pty = place.trial(&plan, 1).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("Opening began.").keys("aserb<enter>");
    pty.wait_for("Serbia is on the list.");
    pty.close();
    assert_eq!(pty.exit(), Exit::Code(129));
    let status = place.status(None);
    assert_eq!((&status["entries"], &status["torn"]), (&Value::from(2), &Value::from(0)));
}

#[test]
fn a_program_that_is_told_to_end_gives_the_terminal_back_and_loses_nothing() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130)] {
        let place = Place::new();
        let room = speaking(&place, 1);
        assert_eq!(room.pty().signal(signal).exit(), Exit::Code(code));
        room.pty().assert_restored();
        assert_eq!(place.status(None)["desk"]["turn"]["clock"], "running");
    }
}

#[test]
fn a_storm_of_sizes_leaves_the_room_as_it_was() {
    let place = Place::new();
    let room = speaking(&place, 60);
    for round in 0..40_u16 {
        for (columns, rows) in [(1, 1), (2, 40), (300, 1), (12, 3), (39, 11), (80, 24), (500, 200), (0, 0)] {
            room.pty().resize(columns.max(1) + round % 3, rows.max(1));
            if round % 8 == 0 {
                room.pty().keys("a").keys("?").keys("<esc><esc>");
            }
        }
    }
    room.pty().keys("<esc><esc>").resize(1, 1).resize(120, 36);
    room.see("", "LIST OF SPEAKERS").see("", "Serbia").act("ajord<enter>", "Jordan is on the list.");
    assert!(room.pty().runs());
    room.leave();
}

#[test]
fn the_room_goes_on_where_nobody_reads_its_terminal() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let pty = place.trial(&plan, 60).size(200, 60).unread().spawn();
    let wait_for = |count: usize| {
        for _ in 0..12_000 {
            if place.entries() >= count {
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("the journal has no {count} entries");
    };
    // Nothing shows whether the program listens yet.
    while place.files().is_empty() {
        thread::sleep(Duration::from_millis(5));
    }
    pty.keys("<enter>");
    wait_for(1);
    pty.keys("aserb<enter>");
    wait_for(2);
    pty.keys("<enter>");
    wait_for(3);
    pty.keys(" ");
    wait_for(4);
    // Four minutes of the session: many times what the terminal buffers.
    let (started, _) = event(&place, "started");
    let spoken = || place.status(None)["last_seen"].as_i64().unwrap() - started;
    while spoken() < 240_000 {
        thread::sleep(Duration::from_millis(50));
    }
    pty.keys("f");
    wait_for(5);
    let (_, ended) = event(&place, "ended");
    assert!(ended["spoken"].as_i64().unwrap() >= 240_000, "{ended}");
    pty.read_on().wait_for("The floor returned to the chair.");
    assert_eq!(pty.signal(Signal::TERM).exit(), Exit::Code(143));
    pty.assert_restored();
}

mod needs_faketime {
    use super::*;

    /// The computer's clock as one program sees it, to be put forward or back by hand.
    struct WallClock {
        library: PathBuf,
        setting: PathBuf,
    }

    impl WallClock {
        fn of(place: &Place) -> Self {
            let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
            let mut libraries = folders.map(|folder| folder.path().join("faketime/libfaketime.so.1"));
            let library = libraries.find(|library| library.is_file());
            let library =
                library.expect("no libfaketime on this machine (Debian: apt-get install libfaketime)");
            let clock = Self { library, setting: place.path().join("wall-clock") };
            clock.put("+0");
            clock
        }

        fn put(&self, by: &str) {
            let draft = self.setting.with_extension("new");
            fs::write(&draft, by).unwrap();
            fs::rename(draft, &self.setting).unwrap();
        }

        /// The steady clock and the times of files stay as they are.
        fn seen_by(&self, setup: Setup) -> Setup {
            let setup = setup.env("LD_PRELOAD", &self.library).env("FAKETIME_TIMESTAMP_FILE", &self.setting);
            let setup = setup.env("FAKETIME_NO_CACHE", "1").env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            setup.env("DONT_FAKE_MONOTONIC", "1").env("NO_FAKE_STAT", "1")
        }
    }

    #[test]
    #[ignore = "needs libfaketime"]
    fn a_step_of_the_computers_clock_moves_no_clock_of_the_room_and_is_asked_about() {
        let place = Place::new();
        let wall = WallClock::of(&place);
        let plan = place.plan(PLAN);
        let room = Room::at(&place, wall.seen_by(place.tribune(["run"]).arg(&plan)).spawn());
        room.see("", "NOT OPEN")
            .act("<enter>", "Opening began.")
            .act("aserb<enter>", "Serbia is on the list.");
        room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
        for (by, answer, said) in
            [("+600", "<enter>", "follows the computer’s clock"), ("+0", " ", "keeps its own count")]
        {
            wall.put(by);
            room.see("", "Follow the new clock?").act(answer, said);
        }
        room.act("f", "The floor returned to the chair.");
        let steps: Vec<_> = entries(&place).iter().map(|entry| entry["at"].as_i64().unwrap()).collect();
        let (_, ended) = event(&place, "ended");
        assert!(steps.is_sorted() && steps[steps.len() - 1] - steps[0] < 600_000, "{steps:?}");
        assert!(ended["spoken"].as_i64().unwrap() < 600_000, "{ended}");
        room.leave();
    }

    #[test]
    #[ignore = "needs libfaketime"]
    fn a_computers_clock_that_is_behind_at_the_restart_is_a_step_and_the_clocks_run_on() {
        let place = Place::new();
        let wall = WallClock::of(&place);
        let plan = place.plan(PLAN);
        let run = || Room::at(&place, wall.seen_by(place.tribune(["run"]).arg(&plan)).spawn());
        let mut room = run();
        room.see("", "NOT OPEN")
            .act("<enter>", "Opening began.")
            .act("aserb<enter>", "Serbia is on the list.");
        room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
        let (started, _) = event(&place, "started");
        // Hours behind, then years ahead: each time the program is killed, and the clock is another when it starts.
        for (by, told) in [("-10800", "went back by"), ("+180000000", "went forward by")] {
            room.pty().signal(Signal::KILL);
            wall.put(by);
            room = run();
            room.see("", "left unfinished").see("<enter>", told).see("", "Follow the new clock?");
            let first = spoken(&place);
            assert!(first < 600_000, "{first}");
            room.act(" ", "keeps its own count");
            // The speaker's clock runs on.
            while spoken(&place) < first + 2000 {
                thread::sleep(Duration::from_millis(50));
            }
        }
        room.act("f", "The floor returned to the chair.");
        let (ended_at, ended) = event(&place, "ended");
        let spoken = ended["spoken"].as_i64().unwrap();
        assert!(spoken >= 4000 && spoken == ended_at - started, "{ended}");
        let moments: Vec<_> = entries(&place).iter().map(|entry| entry["at"].as_i64().unwrap()).collect();
        assert!(moments.is_sorted() && moments[moments.len() - 1] - moments[0] < 600_000, "{moments:?}");
        let steps: Vec<_> = entries(&place)
            .iter()
            .flat_map(|entry| entry["events"].as_array().cloned().unwrap_or_default())
            .filter_map(|event| event["clock-step-noted"]["by"].as_i64())
            .collect();
        assert_eq!(steps.len(), 2, "{steps:?}");
        assert!((-10_900_000..=-10_790_000).contains(&steps[0]), "{steps:?}");
        room.leave();
    }
}
