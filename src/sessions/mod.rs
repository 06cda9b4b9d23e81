//! What is known of sessions on this machine: which there are, which of them runs, what each holds.
//!
//! [`Sessions`] lists and reads them, begins one, goes on with one, and finds what was left unfinished. [`Header`] is
//! what a journal says before its first entry; [`hours`] turns a plan's day and hour into moments; [`status`] tells the
//! whole state of a session.
//!
//! A session that was closed under the Chatham House Rule must lose its journal to a record: whoever finds one that has
//! not seals it.
//!
//! This module takes no terminal, and runs nothing.

pub mod debriefs;
mod failed;
mod header;
pub mod hours;
mod known;
mod left;
mod open;
mod seal;
pub mod status;

pub use failed::Failed;
pub use header::{Cast, Header, Rehearsal};
pub use known::{Kept, Kind, Replayed, Sessions};
pub use left::{Abandoned, Query, Reach, Survey, Unfinished};
pub use open::GoneOn;
pub use seal::{is_sealed_at_the_end, must_be_sealed};
