//! Why the system refused something.

use std::io;

use super::{Args, Words};
use crate::text::{LONGEST_LINE, clean};

impl Words {
    /// Returns why the system refused something; in the system's own words where the catalogue has none.
    #[must_use]
    pub fn reason(&self, error: &io::Error) -> String {
        #[expect(clippy::wildcard_enum_match_arm, reason = "the system has many reasons, and gets more")]
        let id = match error.kind() {
            io::ErrorKind::NotFound => "reason-not-found",
            io::ErrorKind::PermissionDenied => "reason-permission",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "reason-full",
            io::ErrorKind::ReadOnlyFilesystem => "reason-read-only",
            io::ErrorKind::FileTooLarge => "reason-too-large",
            // A thread could not be started.
            io::ErrorKind::WouldBlock => "reason-no-threads",
            io::ErrorKind::ResourceBusy => "reason-busy",
            io::ErrorKind::AlreadyExists => "reason-exists",
            io::ErrorKind::InvalidFilename => "reason-name",
            io::ErrorKind::NotADirectory => "reason-no-folder",
            io::ErrorKind::IsADirectory => "reason-folder",
            _ => {
                let text = error.to_string();
                let text = text.split(" (os error").next().unwrap_or_default();
                return self.say("reason-other", &Args::new().with("text", clean(text, LONGEST_LINE)));
            }
        };
        self.plain(id)
    }

    /// Returns that the system refused something, and why.
    pub(crate) fn refused_by_system(&self, error: &io::Error) -> String {
        self.say("system-refused", &Args::new().with("reason", self.reason(error)))
    }

    /// Returns that `TZ` names no time zone, and that hours are UTC's.
    #[must_use]
    pub fn unknown_zone(&self, found: &str) -> String {
        self.say("system-unknown-zone", &Args::new().with("found", clean(found, LONGEST_LINE)))
    }
}
