//! Where a plan is written, and what is said of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::output::{finish, finish_bytes, has_colour, refuse, say_wrong};
use crate::floor::plan::Standing;
use crate::interchange::{ImportFault, ImportFile, Imported};
use crate::report::write_file;
use crate::text::{shown_path, stand_in};
use crate::words::{Args, Words};

/// Where the result is written.
#[derive(Debug, clap::Args)]
pub(super) struct PlanOutput {
    #[arg(short, long)]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

impl PlanOutput {
    /// The file that is named. A single hyphen is standard output, as for other programs.
    pub(super) fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|file| *file != Path::new("-"))
    }

    /// Refuses a file that is there already, unless it may be overwritten: before anything is asked or read.
    pub(super) fn refuse_existing(&self, words: &Words) -> Option<ExitCode> {
        let file = self.file().filter(|file| !self.force && fs::symlink_metadata(file).is_ok())?;
        Some(refuse(&words.say("cli-report-exists", &Args::new().with("file", shown_path(file)))))
    }

    /// Writes the file, and says so; or writes to standard output.
    pub(super) fn write(
        &self,
        text: &str,
        written: impl FnOnce(String) -> String,
        words: &Words,
    ) -> ExitCode {
        let Some(file) = self.file() else { return finish_bytes(text.as_bytes(), words) };
        match write_file(file, text.as_bytes(), self.force) {
            Ok(()) => finish(&(written(shown_path(file)) + "\n"), true, words),
            Err(error) => {
                let args = Args::new().with("file", shown_path(file)).with("reason", words.reason(&error));
                refuse(&words.say("cli-report-not-written", &args))
            }
        }
    }
}

pub(super) fn said(file: String, imported: &Imported, words: &Words) -> String {
    let delegations =
        imported.plan.parties.iter().filter(|party| party.standing == Standing::Delegation).count();
    let args = Args::new().with("file", file).with("delegations", delegations);
    let args = args.with("items", imported.plan.items.len()).with("remarks", imported.remarks);
    words.say("cli-plan-written", &args)
}

pub(super) fn tell_fault(file: Option<&ImportFile>, fault: &ImportFault, words: &Words) -> ExitCode {
    if let ImportFault::Faulty(faulty) = fault {
        say_wrong(&faulty.render(words, has_colour(&io::stderr())));
    }
    let reason = Args::new().with("reason", fault.message(words));
    refuse(&stand_in(&match file {
        Some(file) => words.say("cli-plan-not-imported", &reason.with("file", &file.name)),
        None => words.say("cli-plan-not-made", &reason),
    }))
}
