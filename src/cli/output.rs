//! Output of the commands, and their exit codes.

use std::io::{self, IsTerminal, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::ValueEnum;

use crate::clock::Clock;
use crate::floor::plan::Plan;
use crate::floor::time::Span;
use crate::plan_file;
use crate::terminal::colours::is_colour_unwanted;
use crate::words::{Args, Words};

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(super) enum Format {
    #[default]
    Text,
    Json,
}

/// Writes to standard error. If that fails, nothing can be said.
pub(super) fn say_wrong(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Writes to standard error why something cannot be done.
pub(super) fn refuse(text: &str) -> ExitCode {
    say_wrong(&format!("{text}\n"));
    ExitCode::FAILURE
}

/// Returns the plan in a file; one without a date is for today. Where it has faults, says them and returns the exit code.
pub(super) fn checked_plan(path: &Path, words: &Words) -> Result<Plan, ExitCode> {
    let now = Clock::real(Span::ZERO).second();
    plan_file::check(path, Some(now)).into_plan().map_err(|checked| {
        say_wrong(&checked.text(words, has_colour(&io::stderr())));
        ExitCode::FAILURE
    })
}

/// Writes the result. A reader that has gone, such as `head`, is no error.
pub(super) fn finish(text: &str, is_well: bool, words: &Words) -> ExitCode {
    let written = finish_bytes(text.as_bytes(), words);
    if is_well { written } else { ExitCode::FAILURE }
}

/// As [`finish`], for any bytes; all is well.
pub(super) fn finish_bytes(bytes: &[u8], words: &Words) -> ExitCode {
    let mut out = io::stdout();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => not_written(&error, words),
        _ => ExitCode::SUCCESS,
    }
}

/// Asks whoever sits at the terminal, and returns whether the answer was yes, in their language or in English. `None` where
/// nobody sits there.
pub(super) fn ask(question: &str, words: &Words) -> Option<bool> {
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        return None;
    }
    say_wrong(&format!("{question} "));
    let mut answer = String::new();
    // Whoever closes the terminal has not said yes.
    let _ = io::stdin().read_line(&mut answer);
    let answer = answer.trim();
    let is = |yes: &str| {
        let first = yes.chars().next().map(String::from);
        answer.eq_ignore_ascii_case(yes) || first.is_some_and(|first| answer.eq_ignore_ascii_case(&first))
    };
    Some(is(&words.plain("cli-yes")) || is("yes"))
}

pub(super) fn finish_json(json: serde_json::Result<String>, is_well: bool, words: &Words) -> ExitCode {
    match json {
        Ok(json) => finish(&(json + "\n"), is_well, words),
        Err(error) => not_written(&error.into(), words),
    }
}

/// Says that the output cannot be written.
pub(super) fn not_written(error: &io::Error, words: &Words) -> ExitCode {
    let reason = Args::new().with("reason", words.reason(error));
    say_wrong(&(words.say("cli-not-written", &reason) + "\n"));
    ExitCode::FAILURE
}

/// Whether a stream shows colour and nobody has opted out (see no-color.org).
pub(super) fn has_colour(stream: &impl IsTerminal) -> bool {
    let asked_for_none = is_colour_unwanted(|name| std::env::var(name).ok());
    let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    stream.is_terminal() && !asked_for_none && !is_dumb
}
