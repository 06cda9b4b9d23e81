//! The program itself, with a state folder for each test: started, watched, asked for its status.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::rc::Rc;
use std::thread;
use std::time::Duration;

use serde_json::Value;

use tribune::words::Language;

use super::phrases::{Phrases, unmarked};
use super::plan::PLAN;
use super::pty::{Pty, Setup};

/// The program under test.
pub const TRIBUNE: &str = env!("CARGO_BIN_EXE_tribune");

/// Copies the program under test, with `cp`: if this process wrote the copy, a child of another test could inherit the
/// open file, and a file that is open for writing cannot be run.
pub fn copy_of_the_program(to: &Path) {
    let status = Command::new("cp").arg(TRIBUNE).arg(to).status().unwrap();
    assert!(status.success(), "{}: {status}", to.display());
}

/// The hour at which English I opens; the tests set the time zone to UTC.
pub const START: &str = "2024-04-30T10:15:00Z";

/// A folder for the program's state and a plan, removed when dropped.
pub struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the program's state.
    pub fn state(&self) -> PathBuf {
        self.path().join("state")
    }

    /// Writes a plan into the place. Returns its path.
    pub fn plan(&self, text: &str) -> PathBuf {
        let path = self.path().join("plan.toml");
        fs::write(&path, text).expect("the plan is written");
        path
    }

    /// Writes [`PLAN`] into the place for one room of several, which it names. Returns its path.
    pub fn plan_of_room(&self, name: &str) -> PathBuf {
        let path = self.path().join(format!("{name}.toml"));
        let own = format!("title = \"Group {name}\"\nroom = \"Room {name}\"");
        fs::write(&path, PLAN.replace("title = \"Room C\"", &own)).expect("the plan is written");
        path
    }

    /// The variables that make a program keep its state here.
    pub fn environment(&self) -> [(&'static str, PathBuf); 6] {
        let spare = self.path().join("spare");
        let home = self.path().join("home");
        // If the place cannot be written, the folders are there already.
        let _ = [&spare, &home].map(fs::create_dir_all);
        [
            ("TRIBUNE_STATE_DIR", self.state()),
            ("TMPDIR", spare.clone()),
            ("XDG_RUNTIME_DIR", spare),
            ("XDG_CONFIG_HOME", home.join(".config")),
            ("HOME", home),
            ("TZ", "UTC".into()),
        ]
    }

    /// Sets the program up in a terminal of 120×36.
    pub fn tribune<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Setup {
        self.settled(Pty::program(TRIBUNE).args(arguments).size(120, 36))
    }

    /// Makes a program keep its state here.
    pub fn settled(&self, setup: Setup) -> Setup {
        self.environment().iter().fold(setup, |setup, (name, value)| setup.env(name, value))
    }

    /// Sets up a trial of a plan, from [`START`] on, `rate` times as fast as real time.
    pub fn trial(&self, plan: impl AsRef<Path>, rate: u32) -> Setup {
        let rate = rate.to_string();
        self.tribune(["run", "--trial-rate", &rate, "--trial-start", START]).arg(plan.as_ref())
    }

    /// Runs the program without a terminal until it ends.
    pub fn output<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Output {
        self.output_in("C.UTF-8", arguments)
    }

    /// Runs the program without a terminal; returns its exit code, and what it said to standard output and standard error.
    #[track_caller]
    pub fn said(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = self.output(arguments);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    /// As [`Place::output`], on a system of this locale.
    pub fn output_in<S: AsRef<OsStr>>(&self, locale: &str, arguments: impl IntoIterator<Item = S>) -> Output {
        let mut command = Command::new(TRIBUNE);
        command.args(arguments).envs(self.environment()).stdin(Stdio::null());
        command.env("LC_ALL", locale).env_remove("NO_COLOR").output().expect("the program runs")
    }

    /// The status of the latest trial, now or `at` a moment.
    #[track_caller]
    pub fn status(&self, at: Option<&str>) -> Value {
        let at = at.map(|at| ["--at", at]);
        let arguments = ["status", "--trial", "--format", "json"].into_iter();
        let output = self.output(arguments.chain(at.into_iter().flatten()));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("the status is JSON")
    }

    /// Every file below the state folder and the spare one, with its content.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.state(), self.path().join("spare")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    // A draft may be renamed between listing and reading.
                    let Ok(bytes) = fs::read(&path) else { continue };
                    found.push((path, bytes));
                }
            }
        }
        found.sort();
        found
    }

    /// Waits for something that no screen shows.
    #[track_caller]
    pub fn wait_until(&self, what: &str, met: impl Fn() -> bool) {
        for _ in 0..6000 {
            if met() {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!(
            "waited in vain for {what}: {:?}",
            self.files().iter().map(|(path, _)| path).collect::<Vec<_>>()
        );
    }

    /// How many entries all journals hold.
    pub fn entries(&self) -> usize {
        let lines = |(path, bytes): (PathBuf, Vec<u8>)| {
            let is_journal = path.extension().is_some_and(|kind| kind == "journal");
            is_journal.then(|| bytes.split(|&byte| byte == b'\n').count().saturating_sub(2))
        };
        self.files().into_iter().filter_map(lines).sum()
    }

    /// The one file whose name ends so.
    #[track_caller]
    pub fn file(&self, end: &str) -> PathBuf {
        let files = self.files().into_iter().map(|(path, _)| path);
        let found: Vec<_> = files.filter(|path| path.to_string_lossy().ends_with(end)).collect();
        assert_eq!(found.len(), 1, "files that end in {end}: {found:?}");
        found[0].clone()
    }
}

/// The text at `pointer` of each element of an array.
pub fn texts(rows: &Value, pointer: &str) -> Vec<String> {
    let text = |row: &Value| row.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    rows.as_array().into_iter().flatten().map(text).collect()
}

/// A session at the keyboard. It waits until each act is seen to be done.
pub struct Room<'a> {
    place: &'a Place,
    pty: Pty,
    phrases: Rc<Phrases>,
}

impl<'a> Room<'a> {
    /// Takes the keyboard of a program that was started in `place`.
    pub fn at(place: &'a Place, pty: Pty) -> Self {
        Self::reading(Rc::new(Phrases::of(Language::English)), place, pty)
    }

    /// Takes the keyboard of a program that speaks a language.
    pub fn reading(phrases: Rc<Phrases>, place: &'a Place, pty: Pty) -> Self {
        Self { place, pty, phrases }
    }

    pub fn pty(&self) -> &Pty {
        &self.pty
    }

    /// Types, and waits until the journal has grown and the screen says so.
    #[track_caller]
    pub fn act(&self, keys: &str, said: &str) -> &Self {
        let said = &unmarked(said);
        let before = self.place.entries();
        self.pty.keys(keys);
        self.pty.wait_until_text(&format!("`{said}` after `{keys}`"), |text| text.contains(said));
        self.wait_for_entries(before + 1);
        self
    }

    /// Types, and waits for a text on the screen, for keys that make no entry.
    #[track_caller]
    pub fn see(&self, keys: &str, said: &str) -> &Self {
        self.pty.keys(keys).wait_for(said);
        self
    }

    /// Goes on to the next item, or closes the session, and answers yes if asked.
    #[track_caller]
    pub fn next(&self, said: &str) -> &Self {
        let said = &unmarked(said);
        let (to, close) = (self.phrases.begins("ask-next", &[]), self.phrases.say("ask-next-last", &[]));
        let asks = |text: &str| text.contains(&to) || text.contains(&close);
        self.pty
            .keys(&self.key("n"))
            .wait_until_text(&format!("`{said}` after `n`"), |text| text.contains(said) || asks(text));
        if asks(&unmarked(&self.pty.screen())) {
            self.pty.keys("<enter>");
        }
        self.see("", said)
    }

    /// Closes the session from its last item. That is asked first.
    #[track_caller]
    pub fn close(&self, said: &str) -> &Self {
        self.see(&self.key("n"), &self.phrases.say("ask-next-last", &[])).see("<enter>", said)
    }

    /// Returns the key of an act as this language's keyboard writes it.
    pub fn key(&self, key: &str) -> String {
        /// The rows of the Arabic keyboard, below those of the English one.
        const ARABIC: (&str, &str) =
            ("qwertyuiop[]asdfghjkl;'zxcvnm,./?", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ؟");
        let of = |one: char| match self.phrases.language() {
            Language::English => one,
            // Without Shift, where the English keyboard has 3.
            Language::French => {
                if one == '#' {
                    '"'
                } else {
                    one
                }
            }
            Language::Arabic => {
                let mut keys = ARABIC.0.chars().zip(ARABIC.1.chars());
                keys.find(|(key, _)| *key == one).map_or(one, |(_, letter)| letter)
            }
        };
        key.chars().map(of).collect()
    }

    /// Leaves a session that is open, or closed.
    #[track_caller]
    pub fn leave(&self) {
        let questions = ["ask-leave", "ask-leave-closed"].map(|id| self.phrases.say(id, &[]));
        self.pty.keys(&self.key("q")).wait_until_text("the question before leaving", |text| {
            questions.iter().any(|question| text.contains(question))
        });
        self.pty.keys("<enter>");
        assert_eq!(self.pty.exit(), super::pty::Exit::Code(0));
        self.pty.assert_restored();
    }

    #[track_caller]
    fn wait_for_entries(&self, count: usize) {
        for _ in 0..10_000 {
            if self.place.entries() >= count {
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("the journal has no {count} entries\n{}", self.pty.screen());
    }
}
