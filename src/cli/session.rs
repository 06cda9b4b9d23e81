//! `tribune run`, and what all commands share that open a session.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use super::broker::BrokerArgs;
use super::config::keymap;
use super::output::{has_colour, refuse, say_wrong};
use super::runtime::run_async;
use super::usage;
use crate::console::{self, RunError, RunOptions, Trial};
use crate::draw::{Depth, Look};
use crate::floor::time::Stamp;
use crate::plan_file::settings::{self, BidiChoice, Colours, Settings};
use crate::sessions::SessionKind;
use crate::terminal::colours::{Ground, depth, is_colour_unwanted};
use crate::terminal::{BidiSetting, NoTerminal, ScreenError};
use crate::web;
use crate::words::{Args, Language, LanguageChoice, Words};

#[derive(Debug, Default, clap::Args)]
pub(super) struct Run {
    plan: Option<PathBuf>,
    #[command(flatten)]
    console: Console,
    #[command(flatten)]
    broker: BrokerArgs,
    #[arg(long)]
    no_messages: bool,
    #[arg(long, value_parser = usage::rate)]
    trial_rate: Option<u32>,
    #[arg(long, value_parser = usage::moment, requires = "trial_rate")]
    trial_start: Option<Stamp>,
}

/// The options of a session, real or rehearsed.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Console {
    #[arg(long)]
    pub(super) new: bool,
    #[arg(long)]
    pub(super) no_bell: bool,
    #[arg(long)]
    pub(super) light: bool,
    #[command(flatten)]
    pub(super) bidi: BidiArgs,
    #[arg(long, value_parser = usage::page, num_args = 0..=1, default_missing_value = "127.0.0.1:0")]
    pub(super) web: Option<web::ListenAddress>,
    #[arg(long, value_parser = usage::language)]
    pub(super) room_lang: Option<Language>,
}

/// Who puts right-to-left text in order on the terminal.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(super) struct BidiArgs {
    #[arg(long, value_enum, env = "TRIBUNE_BIDI", hide_env = true)]
    bidi: Option<BidiArg>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum BidiArg {
    Auto,
    Terminal,
    Tribune,
}

impl BidiArgs {
    /// Returns what was asked for, or else what is set, or else what the chair has answered on this terminal before.
    pub(super) fn setting(self, settings: &Settings) -> BidiSetting {
        let asked = self.bidi.map(|bidi| match bidi {
            BidiArg::Auto => BidiChoice::Auto,
            BidiArg::Terminal => BidiChoice::Terminal,
            BidiArg::Tribune => BidiChoice::Tribune,
        });
        match asked.or(settings.bidi) {
            Some(BidiChoice::Terminal) => BidiSetting::Terminal,
            Some(BidiChoice::Tribune) => BidiSetting::Tribune,
            Some(BidiChoice::Auto) | None => console::kept_order(),
        }
    }
}

/// Which kind of sessions is meant; real ones where nothing is said.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(super) struct KindArgs {
    #[arg(long)]
    trial: bool,
    #[arg(long, conflicts_with = "trial")]
    rehearsal: bool,
}

impl KindArgs {
    pub(super) fn kind(self) -> SessionKind {
        match (self.trial, self.rehearsal) {
            (true, _) => SessionKind::Trial,
            (_, true) => SessionKind::Rehearsal,
            (false, false) => SessionKind::Real,
        }
    }
}

impl Console {
    /// Which languages are used, with what was asked for the room.
    pub(super) fn languages(&self, languages: LanguageChoice) -> LanguageChoice {
        LanguageChoice { asked_for_room: self.room_lang, ..languages }
    }

    /// Whether the bell sounds.
    pub(super) fn bell(&self, settings: &Settings) -> bool {
        !self.no_bell && settings.bell.unwrap_or(true)
    }
}

pub(super) fn run_session(how: Run, languages: LanguageChoice, settings: &Settings) -> ExitCode {
    let broker = match how.broker.choice(settings, &languages.chair(None)) {
        Ok(broker) => broker,
        Err(refused) => return refused,
    };
    let options = RunOptions {
        languages: how.console.languages(languages),
        plan: how.plan,
        anew: how.console.new,
        bell: how.console.bell(settings),
        keymap: keymap(settings),
        trial: how.trial_rate.map(|rate| Trial { rate, start: how.trial_start }),
        rehearse: None,
        script: None,
        look: look(how.console.light, settings),
        bidi: how.console.bidi.setting(settings),
        web: how.console.web,
        broker,
        takes_lines: !how.no_messages,
    };
    run_console(options)
}

pub(super) fn run_console(options: RunOptions) -> ExitCode {
    let words = options.languages.chair(None);
    run_async(console::start(options)).map_or_else(|failed| tell_failure(&failed, &words), ExitCode::from)
}

/// Shows a command's screen until it is left.
pub(super) fn show_screen(
    screen: impl Future<Output = Result<u8, ScreenError>>,
    command: &str,
    words: &Words,
) -> ExitCode {
    match run_async(screen) {
        Ok(code) => ExitCode::from(code),
        Err(ScreenError::Terminal(NoTerminal::NotATerminal)) => {
            refuse(&words.say("cli-not-a-terminal", &Args::new().with("command", command)))
        }
        Err(ScreenError::Terminal(NoTerminal::Failed(error)) | ScreenError::System(error)) => {
            refuse(&words.refused_by_system(&error))
        }
    }
}

/// How to draw on this terminal: as was asked for, else as is set, else as the terminal says. Nobody sees colour who has said
/// `NO_COLOR`.
pub(super) fn look(light: bool, settings: &Settings) -> Look {
    let environment = |name: &str| std::env::var(name).ok();
    let depth = match settings.colours.filter(|_| !is_colour_unwanted(environment)) {
        Some(Colours::None) => Depth::None,
        Some(Colours::Sixteen) => Depth::Sixteen,
        Some(Colours::TwoFiftySix) => Depth::TwoFiftySix,
        Some(Colours::Full) => Depth::True,
        Some(Colours::Auto) | None => depth(environment),
    };
    let is_light = match settings.ground {
        Some(settings::Ground::Light) => true,
        Some(settings::Ground::Dark) => false,
        Some(settings::Ground::Auto) | None => Ground::of(environment) == Ground::Light,
    };
    Look::new(depth, light || is_light)
}

/// Says why a session could not be run or read.
pub(super) fn tell_failure(failed: &RunError, words: &Words) -> ExitCode {
    let text = if let RunError::Plan(checked) = failed {
        checked.text(words, has_colour(&io::stderr()))
    } else {
        failed.message(words).unwrap_or_default() + "\n"
    };
    say_wrong(&text);
    ExitCode::FAILURE
}
