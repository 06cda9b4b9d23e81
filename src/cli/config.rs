//! `tribune config`, and the settings of the person at this machine: where they stand, what is set, what holds.
//!
//! What is asked for on the command line comes before the environment, and both before the file. A file with faults is not used:
//! what depends on it says so and does not start, until the faults are mended or `--no-config` leaves the file aside.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use super::output::{finish, has_colour, refuse, say_wrong};
use super::system::settings_folder;
use crate::console::{KEY_RULES, Keymap, manual};
use crate::plan_file::settings::{FILE, SETTINGS, SetBroker, SettingRow, Settings};
use crate::plan_file::{Checked, check_settings};
use crate::terminal::colours::is_colour_unwanted;
use crate::text::shown_path;
use crate::words::{Args, LanguageChoice, Words};

/// The option that names another file, and the variable.
const OPTION: &str = "--config";
const VARIABLE: &str = "TRIBUNE_CONFIG";
/// The option that leaves the file aside.
const WITHOUT: &str = "--no-config";

#[derive(Debug, clap::Args)]
pub(super) struct ConfigArgs {
    #[arg(long)]
    example: bool,
}

/// The file of settings, and what it says.
#[derive(Debug)]
pub(super) struct Config {
    /// `None` without a home folder.
    path: Option<PathBuf>,
    found: Found,
    settings: Settings,
}

#[derive(Debug)]
enum Found {
    /// No file is there, and none was asked for; or it is left aside.
    Nothing,
    /// The one that was asked for is not there.
    Missing,
    Sound,
    Faulty(Box<Checked>),
}

/// How much a command depends on settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It does not start with a file that has faults.
    Needs,
    /// It goes on without them, and says so.
    Little,
    /// It tells the faults itself, or does not depend on them.
    TellsItself,
}

impl Config {
    /// Reads the settings before the arguments are read, because the help is in the language that is set.
    pub(super) fn before_reading(arguments: &[OsString]) -> Self {
        let named = value_of(OPTION, arguments).or_else(|| std::env::var_os(VARIABLE));
        let named = named.filter(|named| !named.is_empty()).map(PathBuf::from);
        let is_named = named.is_some();
        let path = named.or_else(|| Some(settings_folder()?.join("tribune").join(FILE)));
        let is_left_aside = arguments.iter().any(|argument| argument == WITHOUT);
        let mut settings = Settings::default();
        let found = match &path {
            Some(path) if !is_left_aside && path.symlink_metadata().is_ok() => {
                match check_settings(path, KEY_RULES).into_settings() {
                    Ok(read) => {
                        settings = read;
                        Found::Sound
                    }
                    Err(checked) => Found::Faulty(Box::new(checked)),
                }
            }
            Some(_) if !is_left_aside && is_named => Found::Missing,
            _ => Found::Nothing,
        };
        Self { path, found, settings }
    }

    /// What is set; nothing where the file has faults.
    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Says what is wrong with the file, as far as a command depends on it. The exit code where it cannot start.
    pub(super) fn tell_faults(&self, use_: Use, words: &Words) -> Result<(), ExitCode> {
        if use_ == Use::TellsItself {
            return Ok(());
        }
        let go_on = || words.say("config-go-on", &Args::new().with("option", WITHOUT)) + "\n";
        let text = match &self.found {
            Found::Nothing | Found::Sound => return Ok(()),
            Found::Missing => self.missing(words) + "\n" + &go_on(),
            Found::Faulty(_) if use_ == Use::Little => words.say("config-not-used", &self.named()) + "\n",
            Found::Faulty(checked) => checked.text(words, has_colour(&io::stderr())) + &go_on(),
        };
        say_wrong(&text);
        if use_ == Use::Needs { Err(ExitCode::FAILURE) } else { Ok(()) }
    }

    /// The file's check, where there is a file.
    pub(super) fn check(&self) -> Option<Checked> {
        let is_there = matches!(self.found, Found::Sound | Found::Faulty(_));
        // It is read again: that is cheaper than to keep its text for the one command that asks.
        self.path.as_deref().filter(|_| is_there).map(|path| check_settings(path, KEY_RULES))
    }

    /// Runs `tribune config`: writes the example, or what holds.
    pub(super) fn run(&self, how: &ConfigArgs, languages: LanguageChoice, words: &Words) -> ExitCode {
        if how.example {
            return finish(&example(words), true, words);
        }
        let verdict = match (&self.found, &self.path) {
            (Found::Faulty(checked), _) => {
                say_wrong(&checked.text(words, has_colour(&io::stderr())));
                return ExitCode::FAILURE;
            }
            (Found::Missing, _) => return refuse(&self.missing(words)),
            (_, None) => words.plain("config-no-home"),
            (Found::Sound, _) => words.say("config-read", &self.named()),
            (Found::Nothing, _) => words.say("config-none", &self.named()),
        };
        let held = SETTINGS.iter().map(|&setting| self.held(setting, languages, words));
        let held: String = held.collect();
        let keys = manual::given_keys(&keymap(&self.settings));
        let keys = if keys.is_empty() { keys } else { format!("\n[keys]\n{keys}") };
        let broker = self.settings.broker.iter().flat_map(SetBroker::lines);
        let broker: String = broker.map(|line| line + "\n").collect();
        let broker = if broker.is_empty() { broker } else { format!("\n{broker}") };
        finish(&format!("# {verdict}\n\n{held}{broker}{keys}"), true, words)
    }

    /// The line of a setting with what holds, and what said so.
    fn held(&self, setting: SettingRow, languages: LanguageChoice, words: &Words) -> String {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let elsewhere = match setting.key {
            "language" => languages.asked.map(|asked| (asked.tag().to_owned(), "--lang")),
            "colours" => is_colour_unwanted(|name| variable(name)).then(|| ("none".to_owned(), "NO_COLOR")),
            "bidi" => variable("TRIBUNE_BIDI").map(|value| (value, "TRIBUNE_BIDI")),
            _ => None,
        };
        match (elsewhere, self.settings.word(setting.key)) {
            (Some((value, by)), _) => {
                let by = words.say("config-by", &Args::new().with("by", by));
                format!("{}  # {by}\n", setting.line(&value))
            }
            (None, Some(set)) => format!("{}\n", setting.line(set)),
            (None, None) => {
                format!("{}  # {}\n", setting.line(setting.default), words.plain("config-default"))
            }
        }
    }

    fn missing(&self, words: &Words) -> String {
        words.say("config-missing", &self.named())
    }

    fn named(&self) -> Args<'_> {
        Args::new().with("file", self.path.as_deref().map(shown_path).unwrap_or_default())
    }
}

/// The keys of the verbs.
pub(super) fn keymap(settings: &Settings) -> Keymap {
    Keymap::of(settings.given_keys())
}

/// The example: each setting with what it is, what it may be, and what holds without it.
fn example(words: &Words) -> String {
    let mut text = comment(&words.plain("config-example"));
    for setting in SETTINGS {
        let allowed = setting.allowed.iter().map(|word| setting.value(word));
        let allowed = words.say("config-allowed", &Args::new().with("allowed", words.choices(allowed)));
        text.push('\n');
        text.push_str(&comment(&words.plain(setting.about)));
        text.push_str(&comment(&allowed));
        text.push('#');
        text.push_str(&setting.line(setting.default));
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&comment(&words.plain("config-example-broker")));
    for line in SetBroker::example().lines() {
        text.push('#');
        text.push_str(&line);
        text.push('\n');
    }
    text.push('\n');
    let clicker = manual::clicker_keys(words);
    let [back, on] = &clicker;
    let keys = Args::new().with("back", back).with("on", on);
    text.push_str(&comment(&words.say("config-example-keys", &keys)));
    text.push_str("#[keys]\n");
    text.push_str(&manual::example_keys(words));
    text
}

fn comment(text: &str) -> String {
    format!("# {text}\n")
}

/// Returns the value that an option has among arguments that are not read yet.
pub(super) fn value_of(option: &str, arguments: &[OsString]) -> Option<OsString> {
    let behind = arguments.iter().zip(arguments.iter().skip(1)).find(|(one, _)| *one == option);
    behind.map(|(_, value)| value.clone()).or_else(|| arguments.iter().find_map(|one| joined(one, option)))
}

/// The value of an option that is joined to it by `=`.
fn joined(argument: &OsStr, option: &str) -> Option<OsString> {
    let rest = argument.to_str()?.strip_prefix(option)?.strip_prefix('=')?;
    Some(rest.into())
}
