//! `tribune rehearse`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use super::config::keymap;
use super::session::{Console, look, run_console};
use super::usage;
use crate::broker::BrokerChoice;
use crate::console::{Rehearse, RunOptions};
use crate::plan_file::settings::Settings;
use crate::rehearsal;
use crate::words::LanguageChoice;

#[derive(Debug, clap::Args)]
pub(super) struct RehearseArgs {
    plan: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["seed", "level"])]
    script: Option<PathBuf>,
    #[arg(long, default_value_t = 1, value_parser = usage::speed)]
    speed: u32,
    #[arg(long, value_parser = usage::seed)]
    seed: Option<u64>,
    #[arg(long, value_enum, default_value_t)]
    level: LevelArg,
    #[command(flatten)]
    console: Console,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum LevelArg {
    Easy,
    #[default]
    Usual,
    Hard,
}

pub(super) fn run(how: RehearseArgs, languages: LanguageChoice, settings: &Settings) -> ExitCode {
    let level = match how.level {
        LevelArg::Easy => rehearsal::Level::Easy,
        LevelArg::Usual => rehearsal::Level::Usual,
        LevelArg::Hard => rehearsal::Level::Hard,
    };
    let options = RunOptions {
        languages: how.console.languages(languages),
        plan: how.plan,
        script: how.script,
        anew: how.console.new,
        bell: how.console.bell(settings),
        keymap: keymap(settings),
        trial: None,
        rehearse: Some(Rehearse { speed: how.speed, seed: how.seed, level }),
        look: look(how.console.light, settings),
        bidi: how.console.bidi.setting(settings),
        web: how.console.web,
        broker: BrokerChoice::Never,
        takes_lines: false,
    };
    run_console(options)
}
