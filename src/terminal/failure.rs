//! Why a terminal cannot be taken, and what ends its use from its own side.

use std::io;

/// Why the terminal could not be taken.
#[derive(Debug)]
pub enum NoTerminal {
    /// The standard output is a file or a pipe.
    NotATerminal,
    /// The system refused; what had been changed by then has been put back.
    Failed(io::Error),
}

/// What ends the use of a terminal from its own side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalFailure {
    /// It takes no more output: it was closed.
    Gone,
    /// Some thread panicked, and the terminal has been given back.
    Panicked,
}

impl TerminalFailure {
    /// Returns the code that the program ends with.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Gone => 129,
            Self::Panicked => 101,
        }
    }
}
