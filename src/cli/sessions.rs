//! `tribune sessions`.

use std::process::ExitCode;

use clap::ValueEnum;

use super::output::{Format, ask, finish, finish_json, refuse};
use super::session::{KindArgs, tell_failure};
use crate::sessions::{SessionError, Sessions};
use crate::words::{Args, Words};

#[derive(Debug, clap::Args)]
pub(super) struct SessionsArgs {
    #[arg(value_enum, requires = "session")]
    act: Option<SessionsAct>,
    session: Option<String>,
    #[arg(long)]
    yes: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    kind: KindArgs,
}

/// What is done to a session.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum SessionsAct {
    Delete,
}

pub(super) fn run(how: &SessionsArgs, words: &Words) -> ExitCode {
    let sessions = Sessions::of(how.kind.kind());
    match (how.act, &how.session) {
        (Some(SessionsAct::Delete), Some(session)) => delete(&sessions, session, how.yes, words),
        (_, _) => {
            list(&sessions, how.format, words).unwrap_or_else(|failed| tell_failure(&failed.into(), words))
        }
    }
}

fn list(sessions: &Sessions, format: Format, words: &Words) -> Result<ExitCode, SessionError> {
    let kept = sessions.list()?;
    Ok(match format {
        Format::Text if kept.is_empty() => finish(&(words.plain("cli-no-sessions") + "\n"), true, words),
        Format::Text => {
            let rows: String = kept.iter().map(|kept| kept.text(words) + "\n").collect();
            finish(&rows, true, words)
        }
        Format::Json => finish_json(serde_json::to_string_pretty(&kept), true, words),
    })
}

fn delete(sessions: &Sessions, name: &str, is_sure: bool, words: &Words) -> ExitCode {
    let (id, kept) = match sessions.find(name) {
        Ok(found) => found,
        Err(failed) => return tell_failure(&failed.into(), words),
    };
    let args = Args::new().with("session", kept.text(words));
    if !is_sure {
        match ask(&words.say("cli-delete-ask", &args), words) {
            Some(true) => {}
            Some(false) => return finish(&(words.plain("cli-delete-kept") + "\n"), false, words),
            None => return refuse(&words.plain("cli-delete-needs-yes")),
        }
    }
    match sessions.delete(&id) {
        Ok(()) => finish(&(words.say("cli-deleted", &args) + "\n"), true, words),
        Err(failed) => refuse(&failed.message(words)),
    }
}
