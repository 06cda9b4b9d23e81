//! Why a session cannot be opened or read, as data, and the sentence.

use crate::floor::history::Misfit;
use crate::journal::{LineError, OpenError, ReadError, SealError, SessionId};
use crate::words::{Args, Words};

/// Why a session cannot be listed, read, begun, resumed or sealed.
#[derive(Debug)]
pub enum SessionError {
    /// There is no session.
    NoSession,
    /// The sessions cannot be listed or read.
    Read(ReadError),
    /// The session cannot be resumed.
    Open(OpenError),
    /// The journal's lines are whole, but an entry does not fit those before it.
    Misfit {
        /// The session.
        id: SessionId,
        /// What does not fit.
        why: Misfit,
    },
    /// The journal's first line cannot be written.
    Line(LineError),
    /// The session cannot be sealed.
    Seal(SealError),
}

impl From<ReadError> for SessionError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<OpenError> for SessionError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl From<LineError> for SessionError {
    fn from(error: LineError) -> Self {
        Self::Line(error)
    }
}

impl From<SealError> for SessionError {
    fn from(error: SealError) -> Self {
        Self::Seal(error)
    }
}

impl SessionError {
    /// What went wrong and what to do, in words.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::NoSession => words.plain("files-none"),
            Self::Read(error) => error.message(words),
            Self::Open(error) => error.message(words),
            Self::Misfit { id, why } => words
                .say("files-misfit", &Args::new().with("id", id.as_str()).with("why", misfit(why, words))),
            Self::Line(error) => error.message(words),
            Self::Seal(error) => error.message(words),
        }
    }
}

/// Why an entry does not fit those before it, in words.
fn misfit(why: &Misfit, words: &Words) -> String {
    let args = Args::new();
    match *why {
        Misfit::Number { found, expected } => {
            // The header is line 1, and entry 1 is line 2.
            let args = args.with("line", expected + 1).with("found", found);
            words.say("misfit-number", &args.with("expected", expected))
        }
        Misfit::Time { seq } => words.say("misfit-time", &args.with("seq", seq)),
        Misfit::OutOfTurn { seq, of } => {
            words.say("misfit-out-of-turn", &args.with("seq", seq).with("of", of))
        }
        Misfit::Unknown { seq } => words.say("misfit-unknown", &args.with("seq", seq)),
    }
}
