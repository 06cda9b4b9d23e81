//! The projector: a second terminal that fills its screen with what the room may see.
//!
//! It finds the session that runs, follows it over [`crate::link`], and draws each board until the next comes. A board
//! holds deadlines, so that the clocks run on while the console is gone; a mark says so, and the projector follows again
//! as soon as there is a console that has its session.
//!
//! It keeps nothing, changes nothing, and sees no more of the session than a board.

mod follow;
mod run;
mod wanted;

pub use run::{Failed, Options, start};
