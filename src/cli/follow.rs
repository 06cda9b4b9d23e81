//! `tribune follow`.

use std::io;
use std::process::ExitCode;

use clap::ValueEnum;

use super::output::{not_written, refuse};
use super::runtime::run_async;
use crate::follow::{self, FollowError};
use crate::link::SessionFilter;
use crate::words::{Args, Words};

#[derive(Debug, clap::Args)]
pub(super) struct FollowArgs {
    session: Option<String>,
    #[arg(long)]
    room: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: LineFormat,
}

/// The form of the lines.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum LineFormat {
    #[default]
    Json,
}

pub(super) fn run(how: FollowArgs, words: &Words) -> ExitCode {
    let FollowArgs { session, room, format: LineFormat::Json } = how;
    match run_async(follow::start(SessionFilter { session, room }, io::stdout())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(FollowError::System(error)) => not_written(&error, words),
        Err(FollowError::Several(sessions)) => {
            refuse(&words.say("cli-follow-several", &Args::new().with("sessions", words.list(&sessions))))
        }
    }
}
