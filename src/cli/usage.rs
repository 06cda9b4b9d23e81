//! Help, and errors in arguments: clap finds them, the catalogue says them.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use crate::floor::time::Stamp;
use crate::rehearsal::Speed;
use crate::text::broker_address::BrokerAddress;
use crate::text::{LONGEST_LINE, clean};
use crate::web::{ListenAddress, PageAddress};
use crate::words::{Args, Language, Words};

/// The highest rate of a trial's clock.
const FASTEST: u32 = 3600;
/// How many sessions of each way a forecast runs, at most.
const MOST_RUNS: u32 = 100_000;

/// The commands with their help texts. `help` is a table like `HELP`.
pub(super) fn in_words(mut command: Command, help: &[(&str, &str, &str, &str)], words: &Words) -> Command {
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", words.plain("usage-heading"));
    let heading = words.plain("usage-commands");
    for &(name, argument, about, value) in help {
        let told = |command: Command| with_help(command, argument, about, value, words);
        let within = |command: Command| {
            told(command).help_template(template.clone()).subcommand_help_heading(heading.clone())
        };
        command = match name.split_once('/') {
            None if name.is_empty() => told(command),
            None => command.mut_subcommand(name, within),
            Some((name, inner)) => {
                command.mut_subcommand(name, |command| command.mut_subcommand(inner, within))
            }
        };
    }
    command.help_template(template).subcommand_help_heading(heading)
}

fn with_help(command: Command, argument: &str, about: &str, value: &str, words: &Words) -> Command {
    let about = words.plain(about);
    if argument.is_empty() {
        return command.about(about).override_usage(words.plain(value));
    }
    command.mut_arg(argument, |argument| {
        let heading = if argument.is_positional() { "usage-arguments" } else { "usage-options" };
        let argument = argument.help(about).help_heading(words.plain(heading));
        if value.is_empty() {
            return argument;
        }
        argument.value_name(words.plain(value)).hide_possible_values(true).hide_default_value(true)
    })
}

/// A value of the wrong form, with the message of what is allowed.
#[derive(Debug)]
struct BadValue(&'static str);

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for BadValue {}

/// Parses a moment such as `2024-04-30T10:15:00Z`.
pub(super) fn moment(text: &str) -> Result<Stamp, impl Error + use<>> {
    let moment = text.parse::<jiff::Timestamp>();
    moment
        .map(|moment| Stamp::from_millis(moment.as_millisecond()).whole_second())
        .map_err(|_| BadValue("allowed-moment"))
}

/// Parses the rate of a trial's clock; at 0 the clock stands.
pub(super) fn rate(text: &str) -> Result<u32, impl Error + use<>> {
    text.parse().ok().filter(|rate| *rate <= FASTEST).ok_or(BadValue("allowed-rate"))
}

pub(super) fn speed(text: &str) -> Result<u32, impl Error + use<>> {
    text.parse().ok().filter(|speed| (1..=Speed::TOP).contains(speed)).ok_or(BadValue("allowed-speed"))
}

/// Parses how many sessions of each way a forecast runs.
pub(super) fn runs(text: &str) -> Result<u32, impl Error + use<>> {
    text.parse().ok().filter(|runs| (1..=MOST_RUNS).contains(runs)).ok_or(BadValue("allowed-runs"))
}

pub(super) fn seed(text: &str) -> Result<u64, impl Error + use<>> {
    text.parse::<u64>().map_err(|_| BadValue("allowed-seed"))
}

/// Parses a language that the program has.
pub(super) fn language(text: &str) -> Result<Language, impl Error + use<>> {
    Language::of_tag(text).ok_or(BadValue("allowed-language"))
}

pub(super) fn page(text: &str) -> Result<ListenAddress, impl Error + use<>> {
    ListenAddress::read(text).ok_or(BadValue("allowed-page"))
}

/// Parses the address of a page that is followed.
pub(super) fn page_address(text: &str) -> Result<PageAddress, impl Error + use<>> {
    PageAddress::read(text).ok_or(BadValue("allowed-page-address"))
}

/// What stands behind `--web`.
#[derive(Debug, Clone)]
pub(super) enum OwnPage {
    /// Where the overview's own page answers.
    At(ListenAddress),
    /// Nothing: the first page that is followed.
    Followed(PageAddress),
}

/// Parses the address of a page that answers, or of one that is followed: `--web URL` has none of its own.
pub(super) fn page_or_page_address(text: &str) -> Result<OwnPage, impl Error + use<>> {
    let followed = || PageAddress::read(text).map(OwnPage::Followed);
    ListenAddress::read(text).map(OwnPage::At).or_else(followed).ok_or(BadValue("allowed-page"))
}

/// Parses the address of a broker.
pub(super) fn broker(text: &str) -> Result<BrokerAddress, impl Error + use<>> {
    BrokerAddress::read(text).ok_or(BadValue("allowed-broker"))
}

/// What is wrong with the arguments, a line each: what was found, what is allowed, the nearest, and the usage.
pub(super) fn fault<'c>(
    error: &clap::Error,
    command: &'c Command,
    arguments: &[OsString],
    words: &Words,
) -> String {
    let within = |command: &'c Command, at: usize| {
        arguments.get(at).and_then(|name| command.find_subcommand(name)).unwrap_or(command)
    };
    let named = within(within(command, 1), 2);
    let mut lines = vec![message(error, words)];
    let allowed = allowed(error, named, words);
    if !allowed.is_empty() {
        lines.push(words.say("usage-allowed", &Args::new().with("allowed", allowed)));
    }
    if let Some(nearest) = nearest(error) {
        lines.push(words.say("usage-nearest", &Args::new().with("nearest", nearest)));
    }
    if let Some(usage) = named.clone().render_usage().to_string().split_once(' ') {
        let usage = Args::new().with("usage", usage.1);
        lines.push(words.say("usage-called", &usage));
    }
    lines.push(words.plain("usage-more"));
    lines.join("\n") + "\n"
}

fn message(error: &clap::Error, words: &Words) -> String {
    let (argument, found) =
        (text(error, ContextKind::InvalidArg, words), text(error, ContextKind::InvalidValue, words));
    let args = Args::new().with("argument", &argument).with("found", &found);
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "clap has kinds that these arguments cannot bring about"
    )]
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let found = text(error, ContextKind::InvalidSubcommand, words);
            words.say("wrong-command", &Args::new().with("found", found))
        }
        ErrorKind::UnknownArgument => words.say("wrong-argument", &args),
        ErrorKind::InvalidValue if found.is_empty() => words.say("wrong-no-value", &args),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => words.say("wrong-value", &args),
        ErrorKind::TooManyValues => words.say("wrong-value-for-none", &args),
        ErrorKind::MissingRequiredArgument => words.say("wrong-missing", &args),
        ErrorKind::ArgumentConflict => {
            let other = text(error, ContextKind::PriorArg, words);
            let message = if other == argument { "wrong-twice" } else { "wrong-together" };
            words.say(message, &args.with("other", other))
        }
        ErrorKind::InvalidUtf8 => words.plain("wrong-text"),
        _ => words.plain("wrong-arguments"),
    }
}

/// What is allowed in place of the fault; empty if the usage says it.
fn allowed(error: &clap::Error, named: &Command, words: &Words) -> String {
    #[expect(clippy::wildcard_enum_match_arm, reason = "only these have values to choose from")]
    match error.kind() {
        ErrorKind::InvalidSubcommand
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            words.choices(named.get_subcommands().map(Command::get_name))
        }
        ErrorKind::UnknownArgument => {
            let options = named.get_arguments().filter_map(Arg::get_long);
            words.choices(options.map(|option| format!("--{option}")))
        }
        ErrorKind::ValueValidation => {
            let unfit = error.source().and_then(|source| source.downcast_ref::<BadValue>());
            unfit.map(|unfit| words.say(unfit.0, &Args::new().with("most", FASTEST))).unwrap_or_default()
        }
        _ => text(error, ContextKind::ValidValue, words),
    }
}

fn nearest(error: &clap::Error) -> Option<&str> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    kinds.into_iter().find_map(|kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        // The likeliest comes last.
        Some(ContextValue::Strings(texts)) => texts.last().map(String::as_str),
        _ => None,
    })
}

/// What clap says of one kind, cleaned; empty if nothing.
fn text(error: &clap::Error, kind: ContextKind, words: &Words) -> String {
    let told = match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => words.choices(texts),
        _ => String::new(),
    };
    clean(&told, LONGEST_LINE).into_owned()
}
