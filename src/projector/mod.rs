//! The projector: a second terminal, filled with what the room may see.
//!
//! It finds the running session, follows it over [`crate::link`], and draws each board until the next comes. Boards
//! hold deadlines, so the clocks run on while the console is gone; a mark says so. The projector follows again as soon
//! as a console has its session.
//!
//! It keeps nothing, changes nothing, and sees no more of the session than a board.

mod run;

pub use run::{ProjectOptions, start};
