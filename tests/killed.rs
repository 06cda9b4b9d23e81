//! Tests that a program killed at any moment can be resumed: nothing that the screen has shown is lost.
//!
//! Random keys from a seed are typed at the real program. It is killed (SIGKILL) while idle, the instant an act shows,
//! right after keys were sent, or while it starts. Then it is started again.
//!
//! `TRIBUNE_KILLS=2000 cargo test killed::` kills it that often; `TRIBUNE_SEED=…` sets another seed.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::common::program::{Place, texts};
use crate::common::pty::{Exit, Pty};
use serde_json::Value;

/// How many sessions, and how often each is killed.
const SESSIONS: u64 = 4;
const KILLS: u64 = 8;

const NAMES: [&str; 6] = ["lao", "camb", "turk", "serb", "jord", "lib"];

#[test]
#[expect(clippy::print_stderr, reason = "a failure is found again by its seed")]
fn what_the_screen_has_shown_outlives_any_kill() {
    let number = |name| std::env::var(name).ok().map(|text: String| text.parse::<u64>().unwrap());
    let sessions = number("TRIBUNE_KILLS").map_or(SESSIONS, |kills| kills.div_ceil(KILLS));
    let first = number("TRIBUNE_SEED").unwrap_or(1);
    for seed in first..first + sessions {
        eprintln!("seed {seed}");
        Run::new(seed).run();
    }
}

/// One session, killed again and again.
struct Run {
    dice: Dice,
    place: Place,
    plan: std::path::PathBuf,
    pty: Pty,
    /// How many names were added.
    added: u32,
    /// The journal, as far as the screen has shown it.
    acknowledged: Vec<u8>,
}

impl Run {
    fn new(seed: u64) -> Self {
        let place = Place::new();
        let plan = place.plan(&plan());
        let pty = place.trial(&plan, 30).spawn();
        pty.wait_for("open the session").keys("<enter>").wait_for("began.");
        Self { dice: Dice(seed), place, plan, pty, added: 0, acknowledged: Vec::new() }
    }

    fn run(&mut self) {
        for _ in 0..KILLS {
            for _ in 0..self.dice.below(12) {
                self.type_something();
            }
            match self.dice.below(5) {
                0 => self.kill_at_rest(),
                1 => self.kill_when_it_shows(),
                2 => self.kill_at_start(),
                _ => self.kill_in_the_middle(),
            }
            self.go_on();
        }
    }

    /// Presses some key of the room.
    fn type_something(&mut self) {
        const KEYS: &[&str] = &[
            "<enter>",
            "<enter>",
            "<space>",
            "<space>",
            "<space>",
            "f",
            "x",
            "o",
            "+",
            "p",
            "u",
            "u",
            "y",
            "n",
            "l",
            "<f6>",
            "<left>",
            "<right>",
            "<up>",
            "<down>",
            "<s-up>",
            "<s-down>",
            "<delete>",
            "<tab>",
            "<insert>",
            "1",
            "2",
            "m",
            "s",
            "c",
            "h",
            "w",
            "g",
            "t",
            "z",
            "11:50",
            "?",
            "<backspace>",
        ];
        let name = NAMES[self.dice.place(NAMES.len())];
        match self.dice.below(10) {
            0..=2 => self.pty.keys(&format!("a{name}<enter>")),
            3 => self.pty.keys(&format!("{}{name}<enter>", ["r", "i", "p"][self.dice.place(3)])),
            4 => self.pty.keys(&format!("a{name}<tab><enter>")),
            _ => self.pty.keys(KEYS[self.dice.place(KEYS.len())]),
        };
    }

    /// Goes back to the room from any panel, and has a delegation of a new name ask for the floor. When that shows, all
    /// earlier keys have been handled. Returns the name.
    fn add(&mut self) -> String {
        self.added += 1;
        let name = format!("Zz{}z", self.added);
        // Twice, because Esc and a letter that arrive together are Alt and that letter.
        self.pty.keys(&format!("<esc><esc>a{name}")).wait_for(&format!("> {name}")).keys("<down><enter>");
        name
    }

    /// Waits until the name shows, on the list or on the way to it.
    fn wait_until_it_shows(&self, name: &str) {
        // A closed list refuses the request, in a sentence with the name.
        self.pty.wait_until(&format!("{name} outside the finder"), |screen| {
            let text = screen.contents();
            text.contains(&format!("{name} is on the list")) || text.contains(&format!("or add {name} only"))
        });
    }

    fn kill_at_rest(&mut self) {
        let name = self.add();
        self.wait_until_it_shows(&name);
        let before = self.place.status(None);
        let at = moment(&before);
        let before = self.place.status(Some(&at));
        self.acknowledged = self.journal();
        self.kill();
        assert_eq!(self.place.status(Some(&at)), before);
        assert_eq!(self.journal(), self.acknowledged);
    }

    fn kill_when_it_shows(&mut self) {
        let name = self.add();
        self.wait_until_it_shows(&name);
        let shown = self.pty.screen();
        self.kill();
        let desk = &self.place.status(None)["desk"];
        let waiting = texts(&desk["list"]["rows"], "/speaker/name");
        let is_listed = shown.contains("is on the list");
        assert_eq!(waiting.contains(&name), is_listed, "what had shown of {name}:\n{shown}");
    }

    fn kill_in_the_middle(&mut self) {
        for _ in 0..=self.dice.below(3) {
            self.type_something();
        }
        thread::sleep(Duration::from_micros(self.dice.below(6000)));
        self.kill();
    }

    fn kill_at_start(&mut self) {
        self.kill();
        self.pty = self.place.trial(&self.plan, 30).spawn();
        if self.dice.below(2) == 0 {
            self.pty.wait_for("Go on with").keys("<enter>");
        }
        thread::sleep(Duration::from_micros(self.dice.below(30_000)));
        self.kill();
    }

    fn kill(&self) {
        assert_eq!(self.pty.kill(), Exit::Signal("Killed".into()));
    }

    /// Starts the program again. Everything is as it was, to the last field.
    fn go_on(&mut self) {
        let left = self.journal();
        assert!(left.starts_with(&self.acknowledged), "entries that were acknowledged are gone");
        let before = self.place.status(None);
        let at = moment(&before);
        let before = self.place.status(Some(&at));
        let rate = [1, 30, 300][self.dice.place(3)];
        self.pty = self.place.trial(&self.plan, rate).spawn();
        self.pty.wait_for("Go on with").keys("<enter>").wait_for(&format!("TRIAL ×{rate} "));
        let after = self.place.status(Some(&at));
        assert_eq!(after["desk"], before["desk"]);
        assert_eq!(after["floor"], before["floor"]);
        // The rest of a torn line is set aside.
        assert_eq!(after["torn"], 0);
        let whole = left.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        assert!(self.journal().starts_with(&left[..whole]));
        self.acknowledged = left[..whole].to_vec();
    }

    fn journal(&self) -> Vec<u8> {
        fs::read(self.place.file(".journal")).unwrap()
    }
}

/// A plan with so many items that random keys never reach its close.
fn plan() -> String {
    let item = |number| format!("\n[[item]]\ntitle = \"Topic {number}\"\nkind = \"item\"\nlength = \"1m\"\n");
    let plan: String =
        std::iter::once(crate::common::plan::PLAN.to_owned()).chain((0..30).map(item)).collect();
    plan.replace("10:15-12:00", "10:15-18:00")
}

/// The moment of a status.
fn moment(status: &Value) -> String {
    let now = status["desk"]["now"].as_i64().unwrap();
    jiff::Timestamp::from_millisecond(now).unwrap().to_string()
}

/// A seeded random generator (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    fn place(&mut self, bound: usize) -> usize {
        usize::try_from(self.below(bound as u64)).unwrap()
    }
}
