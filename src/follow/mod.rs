//! What the room may see, for other programs: a line of JSON a change, on standard output.
//!
//! It follows a session as the projector does, over [`crate::link`]. A [`FollowLine`] is the whole state, so that a reader
//! needs no memory; it holds deadlines, so no line is written for a second that passes. [`schema`] says its form.
//!
//! It changes nothing, and holds no more than the room's screens show at the time. Nobody waits for a slow reader: it gets the newest state and
//! misses older ones.

mod line;
mod reader;
mod run;

pub use line::{ConsoleState, FollowLine, schema};
pub use run::{FollowError, start};
