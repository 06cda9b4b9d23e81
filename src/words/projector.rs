//! What the projector says of itself, where it has no board to show or has lost the console.

use std::io;

use super::{Args, Words};

impl Words {
    /// Returns that a session is waited for: any, or the one that was asked for.
    #[must_use]
    pub fn projector_waits(&self, asked: Option<&str>) -> String {
        match asked {
            Some(asked) => self.say("projector-waits-for", &Args::new().with("asked", asked)),
            None => self.plain("projector-waits"),
        }
    }

    /// Returns by which key the projector is left.
    #[must_use]
    pub fn projector_leaves(&self, key: &str) -> String {
        self.say("projector-leaves", &Args::new().with("key", key))
    }

    /// Returns the question which of the sessions is to be shown.
    #[must_use]
    pub fn projector_asks(&self) -> String {
        self.plain("projector-asks")
    }

    /// Returns a session's name with the mark that it is no real one.
    #[must_use]
    pub fn projector_trial(&self, session: &str) -> String {
        self.say("projector-trial", &Args::new().with("session", session))
    }

    /// Returns that the projector needs a terminal.
    #[must_use]
    pub fn projector_needs_terminal(&self) -> String {
        self.plain("projector-not-a-terminal")
    }

    /// Returns that the system refused something.
    #[must_use]
    pub fn system_refused(&self, error: &io::Error) -> String {
        self.say("cli-system", &Args::new().with("reason", self.reason(error)))
    }

    /// Returns that the console does not answer.
    #[must_use]
    pub fn console_lost(&self) -> String {
        self.plain("room-lost")
    }

    /// Returns that the console takes no more viewers.
    #[must_use]
    pub fn console_full(&self) -> String {
        self.plain("projector-full")
    }

    /// Returns that console and projector are of different versions.
    #[must_use]
    pub fn other_version(&self, console: &str, projector: &str) -> String {
        self.say("projector-version", &Args::new().with("console", console).with("projector", projector))
    }
}
