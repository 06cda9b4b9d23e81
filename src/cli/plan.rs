//! `tribune plan`: plans from the files of other programs, and to them.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValue;
use clap::{Subcommand, ValueEnum};

use super::output::{checked_plan, refuse};
use super::plan_new;
use super::plan_output::{PlanOutput, said, tell_fault};
use crate::clock::Clock;
use crate::floor::time::Span;
use crate::interchange::{ExportFormat, ImportFile, ImportOptions, MOST_BYTES, export, import};
use crate::text::shown_path;
use crate::words::{Args, Words};

#[derive(Debug, Subcommand)]
pub(super) enum PlanCommand {
    New {
        file: PathBuf,
        #[arg(long)]
        force: bool,
    },
    Import {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        to: PlanOutput,
        #[arg(long)]
        part: Vec<String>,
    },
    Export {
        plan: PathBuf,
        #[arg(long, value_enum)]
        format: Option<ExportFormat>,
        #[command(flatten)]
        to: PlanOutput,
    },
}

impl ValueEnum for ExportFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.ending()))
    }
}

/// Makes or exports a plan.
pub(super) fn run(command: &PlanCommand, words: &Words) -> ExitCode {
    match command {
        PlanCommand::New { file, force } => {
            plan_new::run(&PlanOutput { output: Some(file.clone()), force: *force }, words)
        }
        PlanCommand::Import { files, to, part } => import_files(files, to, part, words),
        PlanCommand::Export { plan, format, to } => export_plan(plan, *format, to, words),
    }
}

fn import_files(files: &[PathBuf], to: &PlanOutput, parts: &[String], words: &Words) -> ExitCode {
    if let Some(refused) = to.refuse_existing(words) {
        return refused;
    }
    let mut read = Vec::new();
    for path in files {
        match read_file(path) {
            Ok(file) => read.push(file),
            Err(error) => {
                let args = Args::new().with("file", shown_path(path)).with("reason", words.reason(&error));
                return refuse(&words.say("cli-plan-not-read", &args));
            }
        }
    }
    let stem = files.first().and_then(|path| path.file_stem()).unwrap_or_default();
    let options = ImportOptions {
        parts: parts.to_vec(),
        title: shown_path(Path::new(stem)),
        now: Some(Clock::real(Span::ZERO).second()),
    };
    match import(&read, &options, words) {
        Ok(imported) => to.write(&imported.text, |file| said(file, &imported, words), words),
        Err((at, fault)) => tell_fault(at.and_then(|at| read.get(at)), &fault, words),
    }
}

/// Reads a file, as far as it may be imported and a byte beyond: pipes have no size.
fn read_file(path: &Path) -> io::Result<ImportFile> {
    let file = File::open(path)?;
    let size = file.metadata()?.len().min(MOST_BYTES + 1);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(ImportFile { name: shown_path(Path::new(path.file_name().unwrap_or(path.as_os_str()))), bytes })
}

fn export_plan(path: &Path, format: Option<ExportFormat>, to: &PlanOutput, words: &Words) -> ExitCode {
    if let Some(refused) = to.refuse_existing(words) {
        return refused;
    }
    let plan = match checked_plan(path, words) {
        Ok(plan) => plan,
        Err(refused) => return refused,
    };
    let format = format.or_else(|| ExportFormat::of_file(to.file()?)).unwrap_or(ExportFormat::Csv);
    let text = match export(&plan, format) {
        Ok(text) => text,
        Err(fault) => {
            let args = Args::new().with("file", shown_path(path)).with("reason", fault.message(words));
            return refuse(&words.say("cli-plan-not-imported", &args));
        }
    };
    to.write(
        &text,
        |file| words.say("cli-plan-exported", &Args::new().with("title", &plan.title).with("file", file)),
        words,
    )
}
