//! The command line: arguments in, an exit code out.
//!
//! Exit codes: 0 all is well, 1 a plan has faults or cannot be read, 2 the arguments are wrong.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::plan_file::{self, CheckReport, Checked};
use crate::words::Words;

/// Keep the time of a chaired room: the list of speakers, the clocks, the agenda
#[derive(Debug, Parser)]
#[command(name = "tribune", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check plans: tell every fault of each, or its sums
    Check {
        /// The plans, as files
        #[arg(required = true, value_name = "PLAN")]
        plans: Vec<PathBuf>,
        /// How to write the outcome
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Write the JSON Schema of plans, for editors
    Schema,
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
        Command::Check { plans, format } => check(&plans, format),
        Command::Schema => finish(&plan_file::schema(), true),
    }
}

fn check(plans: &[PathBuf], format: Format) -> ExitCode {
    let words = Words::english();
    let checked: Vec<_> = plans.iter().map(|path| plan_file::check(path)).collect();
    let text = match format {
        Format::Text => {
            let colour = has_colour();
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

/// Returns whether standard output shows colour and nobody asked for none (see no-color.org).
fn has_colour() -> bool {
    let asked_for_none = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    io::stdout().is_terminal() && !asked_for_none && !is_dumb
}
