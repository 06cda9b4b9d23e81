//! `tribune report`.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::output::{ask, finish, finish_bytes, refuse, say_wrong};
use super::runtime::run_async;
use super::session::{BidiArgs, KindArgs, look, tell_failure};
use crate::console;
use crate::plan_file::settings::Settings;
use crate::report::{self, ReportFormat, Reported};
use crate::sessions::SessionKind;
use crate::text::{clean, stand_in};
use crate::words::{Args, LanguageChoice, Words};

#[derive(Debug, clap::Args)]
pub(super) struct ReportArgs {
    session: Option<String>,
    #[arg(long, value_enum)]
    format: Option<ReportFormat>,
    #[arg(short, long)]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
    #[arg(long)]
    names_are_meant: bool,
    #[command(flatten)]
    reading: ReadingArgs,
    #[command(flatten)]
    kind: KindArgs,
}

/// The read-through on this terminal.
#[derive(Debug, clap::Args)]
struct ReadingArgs {
    #[arg(long, conflicts_with_all = ["format", "output", "force"])]
    read: bool,
    #[arg(long, requires = "read")]
    light: bool,
    #[command(flatten)]
    bidi: BidiArgs,
}

impl ValueEnum for ReportFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.ending()))
    }
}

/// Writes a report, or reads it through. What is written is in the plan's language, where none was asked for.
pub(super) fn run(how: &ReportArgs, languages: LanguageChoice, settings: &Settings) -> ExitCode {
    let words = &languages.chair(None);
    // A single hyphen is standard output, as for other programs.
    let file = how.output.as_deref().filter(|file| *file != Path::new("-"));
    let format = how.format.or_else(|| ReportFormat::of_file(file?)).unwrap_or(ReportFormat::Markdown);
    let refuse = |text: String| refuse(&stand_in(&text));
    let mut reported = match report::report(how.session.as_deref(), how.kind.kind()) {
        Ok(reported) => reported,
        Err(why) => return refuse(why.message(words)),
    };
    if how.names_are_meant {
        reported.named.clear();
    }
    let report_words = languages.report(reported.report.language.as_deref());
    if how.reading.read && !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return refuse(words.plain("cli-report-read-needs-terminal"));
    }
    if how.reading.read {
        return read_through(&reported, how.kind.kind(), &how.reading, settings, &report_words);
    }
    // Nobody should answer for names, and then hear that the file is there already.
    if let Some(file) = file.filter(|file| !how.force && fs::symlink_metadata(file).is_ok()) {
        return refuse(words.say("cli-report-exists", &Args::new().with("file", shown(file))));
    }
    if file.is_none() && format == ReportFormat::Pptx && io::stdout().is_terminal() {
        return refuse(words.plain("cli-report-needs-file"));
    }
    if !are_names_meant(&reported, words) {
        return refuse(words.plain("cli-report-named"));
    }
    let bytes = format.write(&reported.report, reported.attributed.as_ref(), &report_words);
    let Some(file) = file else { return finish_bytes(&bytes, words) };
    match report::write_file(file, &bytes, how.force) {
        Ok(()) => {
            let args = Args::new().with("title", &reported.report.title).with("file", shown(file));
            finish(&(words.say("cli-report-written", &args) + "\n"), true, words)
        }
        Err(error) => {
            let args = Args::new().with("file", shown(file)).with("reason", words.reason(&error));
            refuse(words.say("cli-report-not-written", &args))
        }
    }
}

/// Shows the slides to whoever practises with them, and on the projectors of this machine.
fn read_through(
    reported: &Reported,
    kind: SessionKind,
    how: &ReadingArgs,
    settings: &Settings,
    words: &Words,
) -> ExitCode {
    let drawn = (look(how.light, settings), how.bidi.setting(settings));
    match run_async(console::read_through(reported, kind, drawn, words)) {
        Ok(read) => {
            let told: String = read.told.iter().map(|line| stand_in(line) + "\n").collect();
            let code = finish(&told, true, words);
            read.code.map_or(code, ExitCode::from)
        }
        Err(failed) => tell_failure(&failed, words),
    }
}

/// Whether the names in the notes may leave the room: there are none, or somebody at the terminal says yes.
fn are_names_meant(reported: &Reported, words: &Words) -> bool {
    if reported.named.is_empty() {
        return true;
    }
    say_wrong(&stand_in(&reported.named_lines(words)));
    ask(&words.plain("cli-report-ask"), words) == Some(true)
}

fn shown(file: &Path) -> String {
    clean(&file.to_string_lossy(), usize::MAX).into_owned()
}
