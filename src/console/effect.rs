//! The effects of a key.

use std::path::PathBuf;

use crate::floor::command::Command;
use crate::rehearsal::Speed;

/// Something for the run loop to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Give the floor a command.
    Command(Command),
    /// Take the last entry of the chair back.
    Undo,
    /// Bring it back.
    Redo,
    /// Let a rehearsal go at another speed.
    Speed(Speed),
    /// Let it go on by a step, and stand.
    Step,
    /// Save the session in another folder, and go on there.
    SaveIn(PathBuf),
    /// Write the report of the closed session to a file, in the format that its ending names.
    WriteReport(PathBuf),
    /// Read the report of the closed session through.
    ReadThrough,
    /// Say what came of the effects before it.
    Tell(String),
    /// Leave the program.
    Leave,
}
