//! The sentences for what is wrong with a session's file.

use std::path::Path;

use crate::text::{LONGEST_LINE, clean, shown_path};
use crate::words::{Args, Words};

use super::{
    DeleteError, DiskFailure, Distrust, LineError, LineFault, OpenError, ReadError, SealError, Torn, Why,
};

impl ReadError {
    /// Returns the sentence for the chair: what was found, and what to do.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let args = Args::new();
        match self {
            Self::Io { path, source } => words
                .say("files-io", &args.with("path", shown_path(path)).with("reason", words.reason(source))),
            Self::Distrusted { path, why } => words
                .say("files-distrusted", &args.with("path", shown_path(path)).with("why", why.reason(words))),
            Self::TooLarge { path, allowed } => words.say(
                "files-too-large",
                &args.with("path", shown_path(path)).with("mib", allowed / (1024 * 1024)),
            ),
            Self::Missing { id } => words.say("files-missing", &args.with("id", clean(id, LONGEST_LINE))),
            Self::Empty { path } => words.say("files-empty", &args.with("path", shown_path(path))),
            Self::TornHeader { path } => words.say("files-torn-header", &args.with("path", shown_path(path))),
            Self::NotAJournal { path } => {
                words.say("files-not-a-journal", &args.with("path", shown_path(path)))
            }
            Self::Newer { path, found, allowed } => words.say(
                "files-newer",
                &args.with("path", shown_path(path)).with("found", *found).with("allowed", *allowed),
            ),
            Self::Damaged { path, line, fault } => words.say(
                "files-damaged",
                &args.with("path", shown_path(path)).with("line", *line).with("fault", fault.message(words)),
            ),
        }
    }
}

impl LineFault {
    fn message(&self, words: &Words) -> String {
        let args = Args::new();
        match self {
            Self::Frame => words.plain("damage-frame"),
            Self::CutShort => words.plain("damage-cut-short"),
            Self::Length { written, counted } => {
                words.say("damage-length", &args.with("written", *written).with("counted", *counted))
            }
            Self::Checksum { .. } => words.plain("damage-checksum"),
            Self::TooLong { allowed } => words.say("damage-too-long", &args.with("allowed", *allowed)),
            Self::Payload(_) => words.plain("damage-payload"),
            Self::Text => words.plain("damage-text"),
            Self::Session => words.plain("damage-session"),
        }
    }
}

impl OpenError {
    /// Returns the sentence for the chair.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Read(error) => error.message(words),
            Self::Held { pid, .. } => words.say("files-held", &Args::new().with("pid", pid.unwrap_or(0))),
            Self::Sealed { left: Some(left), .. } => left.message(words),
            Self::Sealed { path, left: None } => {
                words.say("files-sealed", &Args::new().with("path", shown_path(path)))
            }
        }
    }
}

impl DeleteError {
    /// Returns the sentence for the user.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Open(error) => error.message(words),
            Self::Left { left, why } => {
                let files = words.list(left.iter().map(|path| shown_path(path)));
                words.say(
                    "files-not-deleted",
                    &Args::new()
                        .with("files", files)
                        .with("count", left.len())
                        .with("reason", why.reason(words)),
                )
            }
        }
    }
}

impl LineError {
    /// Returns the sentence for the chair.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        words.say("files-header", &Args::new().with("reason", self.reason(words)))
    }

    fn reason(&self, words: &Words) -> String {
        match *self {
            Self::TooLong { found, allowed } => {
                words.say("line-too-long", &Args::new().with("found", found).with("allowed", allowed))
            }
            Self::Payload(_) => words.plain("line-payload"),
        }
    }
}

impl Torn {
    /// Returns the sentence for the chair: what was found, and where it is now.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match &self.kept {
            Ok(path) => words.say("torn-kept", &Args::new().with("file", file_name(path))),
            Err(failure) => words.say("torn-left", &Args::new().with("reason", failure.reason(words))),
        }
    }
}

impl SealError {
    /// Returns the sentence for the chair.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let why = match self {
            Self::Left { left, .. } => {
                let files = words.list(left.iter().map(|path| shown_path(path)));
                return words.say("seal-left", &Args::new().with("files", files));
            }
            Self::Record(line) => line.reason(words),
            Self::NotWritten(failure) => failure.message(words),
        };
        words.say("seal-record", &Args::new().with("reason", why))
    }
}

impl Distrust {
    fn reason(self, words: &Words) -> String {
        words.plain(match self {
            Self::NoFile => "distrust-no-file",
            Self::OthersFile => "distrust-others-file",
        })
    }
}

impl DiskFailure {
    fn message(&self, words: &Words) -> String {
        let args = Args::new().with("path", shown_path(&self.path)).with("reason", self.reason(words));
        words.say("files-failure", &args)
    }

    /// Returns the system's reason: part of a sentence.
    #[must_use]
    pub fn reason(&self, words: &Words) -> String {
        Distrust::of(&self.source).map_or_else(|| words.reason(&self.source), |why| why.reason(words))
    }
}

impl Why {
    /// Returns why entries are not on the disk: part of a sentence.
    #[must_use]
    pub fn reason(&self, words: &Words) -> String {
        match self {
            Self::Waiting => words.plain("saved-waiting"),
            Self::Failed { failure, .. } => failure.reason(words),
        }
    }
}

/// Returns a file's name without its folder, for a line with little room.
fn file_name(path: &Path) -> String {
    shown_path(Path::new(path.file_name().unwrap_or_default()))
}
