//! The command line: arguments in, an exit code out.
//!
//! Exit codes: 0 all is well, 1 a plan has faults or something cannot be done, 2 the arguments are wrong; 128 and the
//! signal's number where a signal ended a session.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::console::{self, Failed, Options, Trial};
use crate::draw::Look;
use crate::floor::time::Stamp;
use crate::plan_file::{self, CheckReport, Checked};
use crate::terminal::colours::{Ground, depth};
use crate::text::{LONGEST_LINE, clean};
use crate::words::{Args, Words};

/// Keep the time of a chaired room: the list of speakers, the clocks, the agenda
#[derive(Debug, Parser)]
#[command(name = "tribune", version)]
struct Arguments {
    /// What to do; without it, the plans in the folder “sessions” and sessions left unfinished are offered
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a session from its plan, or go on with one that was left unfinished
    Run(Run),
    /// Tell the state of a session from its journal, whether it runs or not
    Status {
        /// The session, as `status` names it; the one begun last where none is given
        session: Option<String>,
        /// How to write it
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// The moment to look at, such as 2024-04-30T10:15:00Z; now where none is given
        #[arg(long, value_name = "MOMENT")]
        at: Option<String>,
        /// Look among trials, not among real sessions
        #[arg(long)]
        trial: bool,
    },
    /// Check plans: tell every fault of each, or its sums
    Check {
        /// The plans, as files
        #[arg(required = true, value_name = "PLAN")]
        plans: Vec<PathBuf>,
        /// How to write the outcome
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Write the keys as a table, to be printed or read
    Keys,
    /// Write the JSON Schema of plans, for editors
    Schema,
}

/// How to run a session.
#[derive(Debug, Default, clap::Args)]
struct Run {
    /// The plan's file
    plan: Option<PathBuf>,
    /// Begin anew without asking, where a session of the plan was left unfinished
    #[arg(long)]
    new: bool,
    /// Show alerts without the terminal's bell
    #[arg(long)]
    no_bell: bool,
    /// Draw for a light ground, where the terminal does not say what it has
    #[arg(long)]
    light: bool,
    /// For trials of the program: a clock that runs this many times as fast. The session is marked as no real one
    #[arg(long, value_name = "TIMES", value_parser = clap::value_parser!(u32).range(1..=3600))]
    trial_rate: Option<u32>,
    /// For trials of the program: the moment at which the clock begins, such as 2024-04-30T10:15:00Z
    #[arg(long, value_name = "MOMENT", requires = "trial_rate")]
    trial_start: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// For programs; lengths of time are in milliseconds
    Json,
}

/// Does what the arguments ask, and returns the exit code.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(usage) => {
            // Help goes to standard output, a fault to standard error. Nothing can be said where neither takes it.
            let _ = usage.print();
            return ExitCode::from(if usage.use_stderr() { 2 } else { 0 });
        }
    };
    match arguments.command {
        None => run_session(Run::default()),
        Some(Command::Run(how)) => run_session(how),
        Some(Command::Status { session, format, at, trial }) => {
            tell_status(session.as_deref(), format, at.as_deref(), trial)
        }
        Some(Command::Check { plans, format }) => check(&plans, format),
        Some(Command::Keys) => finish(&console::manual::keys(&Words::english()), true),
        Some(Command::Schema) => finish(&plan_file::schema(), true),
    }
}

fn run_session(how: Run) -> ExitCode {
    let words = Words::english();
    let start = match how.trial_start.as_deref().map(moment).transpose() {
        Ok(start) => start,
        Err(found) => return usage(&words.say("cli-bad-stamp", &Args::new().with("found", found))),
    };
    let options = Options {
        plan: how.plan,
        anew: how.new,
        bell: !how.no_bell,
        trial: how.trial_rate.map(|rate| Trial { rate, start }),
        look: look(how.light),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let ended = match runtime {
        Ok(runtime) => {
            let ended = runtime.block_on(console::start(options, words.clone()));
            // A disk that hangs must not keep the program from ending.
            runtime.shutdown_background();
            ended
        }
        Err(error) => Err(Failed::System(error)),
    };
    ended.map_or_else(|failed| tell_failure(&failed, &words), ExitCode::from)
}

fn tell_status(session: Option<&str>, format: Format, at: Option<&str>, trial: bool) -> ExitCode {
    let words = Words::english();
    let at = match at.map(moment).transpose() {
        Ok(at) => at,
        Err(found) => return usage(&words.say("cli-bad-stamp", &Args::new().with("found", found))),
    };
    match console::status::status(session, trial, at) {
        Ok(status) => match format {
            Format::Text => finish(&status.text(&words), true),
            Format::Json => status.json().map_or(ExitCode::FAILURE, |json| finish(&(json + "\n"), true)),
        },
        Err(failed) => tell_failure(&failed, &words),
    }
}

fn tell_failure(failed: &Failed, words: &Words) -> ExitCode {
    let text = if let Failed::Plan(checked) = failed {
        checked.text(words, has_colour(&io::stderr()))
    } else {
        failed.message(words).unwrap_or_default() + "\n"
    };
    say_wrong(&text);
    ExitCode::FAILURE
}

fn usage(text: &str) -> ExitCode {
    say_wrong(&format!("{text}\n"));
    ExitCode::from(2)
}

/// Writes to standard error. Nothing can be said where that takes nothing.
fn say_wrong(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Reads a moment such as `2024-04-30T10:15:00Z`; fails with what was found, cleaned.
fn moment(text: &str) -> Result<Stamp, String> {
    let moment = text.parse::<jiff::Timestamp>();
    moment
        .map(|moment| Stamp::from_millis(moment.as_millisecond()).whole_second())
        .map_err(|_| clean(text, LONGEST_LINE).into_owned())
}

/// Returns how to draw on this terminal.
fn look(light: bool) -> Look {
    let environment = |name: &str| std::env::var(name).ok();
    Look { depth: depth(environment), light: light || Ground::of(environment) == Ground::Light }
}

fn check(plans: &[PathBuf], format: Format) -> ExitCode {
    let words = Words::english();
    let checked: Vec<_> = plans.iter().map(|path| plan_file::check(path)).collect();
    let text = match format {
        Format::Text => {
            let colour = has_colour(&io::stdout());
            let texts: Vec<_> = checked.iter().map(|one| one.text(&words, colour)).collect();
            texts.join("\n")
        }
        Format::Json => {
            let reports: Vec<CheckReport> = checked.iter().map(|one| one.report(&words)).collect();
            match serde_json::to_string_pretty(&reports) {
                Ok(json) => json + "\n",
                Err(_) => return ExitCode::FAILURE,
            }
        }
    };
    finish(&text, checked.iter().all(Checked::is_sound))
}

/// Writes the outcome. A reader that has gone away, such as `head`, is no fault.
fn finish(text: &str, is_well: bool) -> ExitCode {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ if is_well => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Returns whether an output shows colour and nobody asked for none (see no-color.org).
fn has_colour(stream: &impl IsTerminal) -> bool {
    let asked_for_none = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    stream.is_terminal() && !asked_for_none && !is_dumb
}
