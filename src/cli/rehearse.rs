//! `tribune rehearse`: which room, and how fast its time goes.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use super::{look, run_console, usage};
use crate::console::{Options, Rehearse};
use crate::rehearsal;
use crate::web;
use crate::words::Words;

#[derive(Debug, clap::Args)]
pub(super) struct How {
    plan: PathBuf,
    #[arg(long, default_value_t = 1, value_parser = usage::speed)]
    speed: u32,
    #[arg(long, value_parser = usage::seed)]
    seed: Option<u64>,
    #[arg(long, value_enum, default_value_t)]
    level: Level,
    #[arg(long)]
    new: bool,
    #[arg(long)]
    no_bell: bool,
    #[arg(long)]
    light: bool,
    #[arg(long, value_parser = usage::page, num_args = 0..=1, default_missing_value = "127.0.0.1:0")]
    web: Option<web::Place>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Level {
    Easy,
    #[default]
    Usual,
    Hard,
}

/// Rehearses a plan.
pub(super) fn run(how: How, words: &Words) -> ExitCode {
    let level = match how.level {
        Level::Easy => rehearsal::Level::Easy,
        Level::Usual => rehearsal::Level::Usual,
        Level::Hard => rehearsal::Level::Hard,
    };
    let options = Options {
        plan: Some(how.plan),
        anew: how.new,
        bell: !how.no_bell,
        trial: None,
        rehearse: Some(Rehearse { speed: how.speed, seed: how.seed, level }),
        look: look(how.light),
        web: how.web,
    };
    run_console(options, words)
}
