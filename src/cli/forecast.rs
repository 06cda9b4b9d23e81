//! `tribune forecast`.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use super::output::{Format, checked_plan, finish, finish_json, refuse};
use super::usage;
use crate::forecast::Task;
use crate::forecast::progress::ProgressBar;
use crate::rehearsal::Level;
use crate::words::Words;

#[derive(Debug, clap::Args)]
pub(super) struct ForecastArgs {
    plan: PathBuf,
    #[arg(long, default_value_t = 500, value_parser = usage::runs)]
    runs: u32,
    #[arg(long, default_value_t = 1, value_parser = usage::seed)]
    seed: u64,
    #[arg(long, value_enum, default_value_t)]
    profile: ProfileArg,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum ProfileArg {
    Easy,
    #[default]
    Usual,
    Hard,
    Full,
}

pub(super) fn tell(how: &ForecastArgs, words: &Words) -> ExitCode {
    let plan = match checked_plan(&how.plan, words) {
        Ok(plan) => plan,
        Err(refused) => return refused,
    };
    let level = match how.profile {
        ProfileArg::Easy => Level::Easy,
        ProfileArg::Usual => Level::Usual,
        ProfileArg::Hard => Level::Hard,
        ProfileArg::Full => Level::Full,
    };
    let runs = usize::try_from(how.runs).unwrap_or(usize::MAX);
    let task = Task { plan: &plan, level, runs, seed: how.seed };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut progress = ProgressBar::new(words, io::stderr().is_terminal());
    let outcome = task.run(threads, |done, total| progress.tell(done, total));
    progress.end();
    match (outcome, how.format) {
        (Ok(forecast), Format::Text) => {
            let mut text = forecast.text(&task, words);
            if scrolls_away(&text) {
                // The terminal is at the end then, so the answer comes again there.
                text = format!("{text}\n{}\n", forecast.answer(&plan, words).join("\n"));
            }
            finish(&text, true, words)
        }
        (Ok(forecast), Format::Json) => finish_json(forecast.json(&task, words), true, words),
        (Err(_), _) => refuse(&words.plain("forecast-stuck")),
    }
}

/// Whether a text is longer than the terminal, so that its beginning scrolls away.
fn scrolls_away(text: &str) -> bool {
    let rows = crossterm::terminal::size().map_or(usize::MAX, |(_, rows)| usize::from(rows));
    io::stdout().is_terminal() && text.lines().count() >= rows
}
