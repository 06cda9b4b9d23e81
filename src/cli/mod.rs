//! The command line: arguments in, an exit code out.
//!
//! Exit codes: 0 for success; 1 if a plan has faults or something cannot be done; 2 if the arguments are wrong; 128 and
//! the signal's number if a signal ended a session.

mod broker;
mod config;
mod follow;
mod forecast;
mod help;
mod language;
mod output;
mod plan;
mod plan_new;
mod plan_output;
mod rehearse;
mod report;
mod rooms;
mod runtime;
mod session;
mod sessions;
mod system;
mod usage;

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgAction, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::clock::{Clock, unknown_zone};
use crate::console::{self, KEY_RULES};
use crate::floor::time::{Span, Stamp};
use crate::plan_file::{self, CheckReport, Checked};
use crate::projector;
use crate::sessions::SessionKind;
use crate::sessions::status::status;
use crate::text::stand_in;
use crate::words::{Language, Words};

use config::{Config, Use, keymap};
use help::HELP;
use output::{Format, finish, finish_json, has_colour, say_wrong};
use session::{BidiArgs, KindArgs, Run, look, run_session, show_screen, tell_failure};

// The help texts come from the catalogue, by `HELP`.
#[derive(Debug, Parser)]
#[command(name = "tribune", version)]
#[command(disable_help_flag = true, disable_help_subcommand = true, disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<CliCommand>,
    #[arg(long, global = true, value_parser = usage::language)]
    lang: Option<Language>,
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[arg(long, global = true)]
    no_config: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
enum CliCommand {
    Run(Run),
    Project {
        session: Option<String>,
        #[arg(long)]
        room: Option<String>,
        #[arg(long)]
        light: bool,
        #[command(flatten)]
        bidi: BidiArgs,
    },
    Rooms(rooms::RoomsArgs),
    Follow(follow::FollowArgs),
    Rehearse(rehearse::RehearseArgs),
    Status {
        session: Option<String>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        #[arg(long, value_parser = usage::moment)]
        at: Option<Stamp>,
        #[command(flatten)]
        kind: KindArgs,
    },
    Report(report::ReportArgs),
    Sessions(sessions::SessionsArgs),
    Check {
        #[arg(required = true)]
        plans: Vec<PathBuf>,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    Plan {
        #[command(subcommand)]
        command: plan::PlanCommand,
    },
    Forecast(forecast::ForecastArgs),
    Keys,
    Config(config::ConfigArgs),
    Schema {
        #[arg(long)]
        script: bool,
        #[arg(long, conflicts_with = "script")]
        report: bool,
        #[arg(long, conflicts_with_all = ["script", "report"])]
        follow: bool,
    },
    Help {
        command: Option<String>,
    },
}

/// Returns the command line with its help in English, as its manual and its completions are made of.
#[must_use]
pub fn command() -> clap::Command {
    usage::in_words(Arguments::command(), HELP, &Words::english())
}

/// Runs the command that the arguments name, and returns the exit code.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    system::leave_no_memory_behind();
    let arguments: Vec<_> = arguments.into_iter().collect();
    let config = Config::before_reading(&arguments);
    let mut languages = language::before_reading(&arguments, config.settings());
    let words = languages.chair(None);
    let read = |command: &mut clap::Command| {
        let parsed = command.try_get_matches_from_mut(&arguments);
        parsed.and_then(|matches| Arguments::from_arg_matches(&matches))
    };
    // The help texts are only looked up if they are needed.
    let mut command = Arguments::command();
    let read = read(&mut command).or_else(|_| {
        command = usage::in_words(Arguments::command(), HELP, &words);
        read(&mut command)
    });
    let arguments = match read {
        Ok(arguments) => arguments,
        // These texts repeat arguments, which can command a terminal.
        Err(wrong) if wrong.use_stderr() => {
            return wrong_usage(&stand_in(&usage::fault(&wrong, &command, &arguments, &words)));
        }
        Err(help) => return finish(&stand_in(&help.render().to_string()), true, &words),
    };
    languages.asked = arguments.lang;
    if let Err(refused) = config.tell_faults(uses_settings(arguments.command.as_ref()), &words) {
        return refused;
    }
    tell_unknown_zone(arguments.command.as_ref(), &words);
    let settings = config.settings();
    match arguments.command {
        None => run_session(Run::default(), languages, settings),
        Some(CliCommand::Run(how)) => run_session(how, languages, settings),
        Some(CliCommand::Project { session, room, light, bidi }) => {
            let bidi = bidi.setting(settings);
            let options =
                projector::ProjectOptions { session, room, look: look(light, settings), bidi, languages };
            show_screen(projector::start(options), "project", &words)
        }
        Some(CliCommand::Rooms(how)) => rooms::run(how, languages, settings, &words),
        Some(CliCommand::Follow(how)) => follow::run(how, &words),
        Some(CliCommand::Rehearse(how)) => rehearse::run(how, languages, settings),
        Some(CliCommand::Status { session, format, at, kind }) => {
            tell_status(session.as_deref(), format, at, kind.kind(), &words)
        }
        Some(CliCommand::Report(how)) => report::run(&how, languages, settings),
        Some(CliCommand::Sessions(how)) => sessions::run(&how, &words),
        Some(CliCommand::Check { plans, format }) => check(&plans, &config, format, &words),
        Some(CliCommand::Plan { command }) => plan::run(&command, &words),
        Some(CliCommand::Forecast(how)) => forecast::tell(&how, &words),
        Some(CliCommand::Keys) => finish(&console::manual::keys(&words, &keymap(settings)), true, &words),
        Some(CliCommand::Config(how)) => config.run(&how, languages, &words),
        Some(CliCommand::Schema { script, report, follow }) => {
            let schema = match (script, report, follow) {
                (true, _, _) => plan_file::script::schema(),
                (_, true, _) => crate::report::schema(),
                (_, _, true) => crate::follow::schema(),
                (false, false, false) => plan_file::schema(),
            };
            finish(&schema, true, &words)
        }
        Some(CliCommand::Help { command }) => {
            let named = command.map(OsString::from);
            let asked = languages.asked.map(|language| OsString::from(format!("--lang={}", language.tag())));
            let aside = arguments.no_config.then(|| OsString::from("--no-config"));
            let file =
                arguments.config.into_iter().flat_map(|file| [OsString::from("--config"), file.into()]);
            let help = asked.into_iter().chain(aside).chain(file).chain([OsString::from("--help")]);
            let called = [OsString::from("tribune")].into_iter().chain(named).chain(help);
            run(called.collect::<Vec<_>>())
        }
    }
}

/// Whether and how a command depends on what the person has set.
fn uses_settings(command: Option<&CliCommand>) -> Use {
    match command {
        None
        | Some(
            CliCommand::Run(_)
            | CliCommand::Rehearse(_)
            | CliCommand::Project { .. }
            | CliCommand::Rooms(_)
            | CliCommand::Keys,
        ) => Use::Needs,
        // These tell the faults themselves, or say how to call the others.
        Some(CliCommand::Check { .. } | CliCommand::Config(_) | CliCommand::Help { .. }) => Use::TellsItself,
        Some(
            CliCommand::Follow(_)
            | CliCommand::Status { .. }
            | CliCommand::Report(_)
            | CliCommand::Sessions(_)
            | CliCommand::Plan { .. }
            | CliCommand::Forecast(_)
            | CliCommand::Schema { .. },
        ) => Use::Little,
    }
}

/// Warns if a command that shows hours shows UTC, because the zone that was asked for does not exist.
fn tell_unknown_zone(command: Option<&CliCommand>, words: &Words) {
    let shows_hours = matches!(
        command,
        None | Some(CliCommand::Run(_) | CliCommand::Rehearse(_) | CliCommand::Status { .. })
    );
    if let Some(found) = unknown_zone().filter(|_| shows_hours) {
        say_wrong(&stand_in(&(words.unknown_zone(&found) + "\n")));
    }
}

fn tell_status(
    session: Option<&str>,
    format: Format,
    at: Option<Stamp>,
    kind: SessionKind,
    words: &Words,
) -> ExitCode {
    match status(session, kind, at) {
        Ok(status) => match format {
            Format::Text => finish(&status.text(words), true, words),
            Format::Json => finish_json(status.json(), true, words),
        },
        Err(failed) => tell_failure(&failed.into(), words),
    }
}

fn wrong_usage(text: &str) -> ExitCode {
    say_wrong(text);
    ExitCode::from(2)
}

fn check(plans: &[PathBuf], config: &Config, format: Format, words: &Words) -> ExitCode {
    let now = Some(Clock::real(Span::ZERO).second());
    let checked = plans.iter().map(|path| plan_file::check_any(path, now, KEY_RULES));
    let checked: Vec<_> = checked.chain(config.check()).collect();
    let is_well = checked.iter().all(Checked::is_sound);
    match format {
        Format::Text => {
            let colour = has_colour(&io::stdout());
            let texts: Vec<_> = checked.iter().map(|one| one.text(words, colour)).collect();
            finish(&texts.join("\n"), is_well, words)
        }
        Format::Json => {
            let reports: Vec<CheckReport> = checked.iter().map(|one| one.report(words)).collect();
            finish_json(serde_json::to_string_pretty(&reports), is_well, words)
        }
    }
}
