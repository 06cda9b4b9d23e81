//! `tribune plan new`: asks what a plan needs, a line a question.

use std::io::{self, BufRead as _, IsTerminal as _};
use std::process::ExitCode;

use super::output::{refuse, say_wrong};
use super::plan_output::{PlanOutput, said, tell_fault};
use crate::clock::Clock;
use crate::floor::time::Span;
use crate::interchange::{ImportOptions, PlanAnswers, PlanQuestion};
use crate::text::stand_in;
use crate::words::{Args, Words};

/// Asks, and writes the plan. Before the last answer nothing is written.
pub(super) fn run(to: &PlanOutput, words: &Words) -> ExitCode {
    if let Some(refused) = to.refuse_existing(words) {
        return refused;
    }
    // Questions go where errors go, as in other commands: the plan may go to standard output.
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        return refuse(&words.plain("cli-plan-new-needs-terminal"));
    }
    let mut answers = PlanAnswers::default();
    for question in PlanQuestion::ALL {
        if ask(question, &mut answers, words).is_none() {
            say_wrong("\n");
            return refuse(&words.plain("cli-plan-new-left"));
        }
    }
    let now = Some(Clock::real(Span::ZERO).second());
    let options = ImportOptions { now, ..ImportOptions::default() };
    match answers.plan(&options, words) {
        Ok(imported) => to.write(&imported.text, |file| said(file, &imported, words), words),
        Err(fault) => tell_fault(None, &fault, words),
    }
}

/// Asks until the answer can be one; of a list, until nothing is answered. `None` where the input has ended.
fn ask(question: PlanQuestion, answers: &mut PlanAnswers, words: &Words) -> Option<()> {
    say_wrong(&(words.plain(asked(question)) + "\n"));
    loop {
        say_wrong(PROMPT);
        let answer = line()?;
        let is_answered = !answer.trim().is_empty();
        if !answers.take(question, &answer) {
            say_wrong(&(words.plain(wrong(question)) + "\n"));
        } else if question == PlanQuestion::Delegations && is_answered {
            say_wrong(&(stand_in(&so_far(answers, words)) + "\n"));
        } else if !question.is_list() || !is_answered {
            return Some(());
        }
    }
}

/// Stands before each answer.
const PROMPT: &str = "> ";

/// A line of the input; `None` at its end.
fn line() -> Option<String> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then_some(line)
}

fn so_far(answers: &PlanAnswers, words: &Words) -> String {
    let unknown = answers.unknown();
    let args = Args::new().with("count", answers.delegations());
    if unknown.is_empty() {
        words.say("cli-new-so-far", &args)
    } else {
        words.say("cli-new-so-far-unknown", &args.with("names", words.choices(unknown)))
    }
}

fn asked(question: PlanQuestion) -> &'static str {
    match question {
        PlanQuestion::Title => "cli-new-title",
        PlanQuestion::Room => "cli-new-room",
        PlanQuestion::Date => "cli-new-date",
        PlanQuestion::Hours => "cli-new-hours",
        PlanQuestion::Language => "cli-new-language",
        PlanQuestion::Rule => "cli-new-rule",
        PlanQuestion::Topic => "cli-new-topics",
        PlanQuestion::Delegations => "cli-new-delegations",
    }
}

/// What an answer may be, where it was none.
fn wrong(question: PlanQuestion) -> &'static str {
    match question {
        PlanQuestion::Date => "cli-new-wrong-date",
        PlanQuestion::Hours => "cli-new-wrong-hours",
        PlanQuestion::Language => "cli-new-wrong-language",
        PlanQuestion::Rule => "cli-new-wrong-rule",
        PlanQuestion::Title | PlanQuestion::Room | PlanQuestion::Topic | PlanQuestion::Delegations => {
            "cli-new-wrong-title"
        }
    }
}
