//! What the viewers of a session are given.

use crate::board::Board;
use crate::clock::Tempo;

/// What the viewers of a session are given: the room as it may be seen, and how its time goes.
///
/// It changes with an act, never with a second: who has it shows the right second at any moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The room, as those in it may see it.
    pub board: Board,
    /// How the session's time goes.
    pub tempo: Tempo,
}
