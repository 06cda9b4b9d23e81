//! Why the chair's program could not run a session, and the message.

use crate::broker::AccessFault;
use crate::journal::{Safety, SessionId, Why};
use crate::plan_file::Checked;
use crate::sessions;
use crate::terminal::NoTerminal;
use crate::web;
use crate::words::{Args, Words};

/// Why a session could not be run.
#[derive(Debug)]
pub enum RunError {
    /// The plan cannot be read.
    Plan(Box<Checked>),
    /// The session cannot be begun, read or sealed.
    Session(sessions::SessionError),
    /// The chair has left, and some entries are on no disk.
    NotSaved(Safety),
    /// The disk did not answer in time: the session is closed, and its journal still names speakers.
    NotSealed,
    /// The disk did not answer in time: the session that was left may not be closed.
    NotClosed,
    /// The disk does not answer: the session that was left cannot be read.
    Hangs,
    /// The terminal cannot be taken.
    Terminal(NoTerminal),
    /// The page cannot be served.
    Page(web::BindFault),
    /// No broker can be told as it was named.
    Broker(AccessFault),
    /// The journal lies among the rehearsals, and is none.
    NoRehearsal(SessionId),
    /// The system refused something that every program needs.
    System(std::io::Error),
}

impl From<sessions::SessionError> for RunError {
    fn from(error: sessions::SessionError) -> Self {
        Self::Session(error)
    }
}

impl From<web::BindFault> for RunError {
    fn from(fault: web::BindFault) -> Self {
        Self::Page(fault)
    }
}

impl From<std::io::Error> for RunError {
    fn from(error: std::io::Error) -> Self {
        Self::System(error)
    }
}

impl RunError {
    /// What went wrong and what to do, in words. `None` for a plan, whose faults are told instead.
    #[must_use]
    pub fn message(&self, words: &Words) -> Option<String> {
        let reason = |error: &std::io::Error| Args::new().with("reason", words.reason(error));
        Some(match self {
            Self::Plan(_) => return None,
            Self::Session(failed) => failed.message(words),
            Self::NotSaved(safety) => {
                let (entries, why) = match safety {
                    Safety::NotSaved { entries, why, .. } => (*entries, why),
                    Safety::Saved => (0, &Why::Waiting),
                };
                words.say("run-not-saved", &Args::new().with("acts", entries).with("why", why.reason(words)))
            }
            Self::Hangs => words.plain("run-hangs"),
            Self::NotClosed => words.plain("run-not-closed"),
            Self::NotSealed => words.plain("run-not-sealed"),
            Self::Terminal(NoTerminal::NotATerminal) => words.plain("run-not-a-terminal"),
            Self::Terminal(NoTerminal::Failed(error)) => words.say("run-terminal", &reason(error)),
            Self::Page(fault) => fault.message(words),
            Self::Broker(fault) => fault.message(words),
            Self::NoRehearsal(id) => words.say("run-no-rehearsal", &Args::new().with("id", id.as_str())),
            Self::System(error) => words.refused_by_system(error),
        })
    }
}
