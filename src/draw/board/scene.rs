//! What a projector shows.

use crate::board::Board;
use crate::floor::time::Stamp;
use crate::words::BoardWords;

/// What a projector shows at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardScene {
    /// The room, as those in it may see it.
    pub board: Board,
    /// What it says.
    pub words: BoardWords,
    /// The moment.
    pub now: Stamp,
    /// What must be known of the link to the console; `None` while all is well.
    pub mark: Option<String>,
}
