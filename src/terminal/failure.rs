//! Why the terminal cannot be taken, and how it can fail afterwards.

use std::io;

/// Why the terminal could not be taken.
#[derive(Debug)]
pub enum NoTerminal {
    /// The standard output is a file or a pipe.
    NotATerminal,
    /// The system refused; what had been changed by then has been put back.
    Failed(io::Error),
}

/// Why a program that only shows something cannot show it.
#[derive(Debug)]
pub enum ScreenError {
    /// The terminal cannot be taken.
    Terminal(NoTerminal),
    /// The system refused something that every program needs.
    System(io::Error),
}

impl From<NoTerminal> for ScreenError {
    fn from(why: NoTerminal) -> Self {
        Self::Terminal(why)
    }
}

impl From<io::Error> for ScreenError {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// How the terminal fails while the program has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalFailure {
    /// It takes no more output: it was closed.
    Gone,
    /// Some thread panicked, and the terminal has been given back.
    Panicked,
}

impl TerminalFailure {
    /// Returns the program's exit code.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Gone => 129,
            Self::Panicked => 101,
        }
    }
}
