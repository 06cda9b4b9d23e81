//! The sessions on this machine: which there are, which one runs, what each holds.
//!
//! [`Sessions`] lists and reads them, begins and resumes them, and finds unfinished ones. A [`Header`] is the first
//! line of a journal; [`hours`] turns a plan's day and hour into moments; [`status`] gives the whole state of a
//! session.
//!
//! A session closed under the Chatham House Rule must be sealed: its journal gives way to a record. Whichever program
//! finds one that is not sealed does so.
//!
//! This module takes no terminal, and runs no session.

pub mod debriefs;
mod error;
mod header;
pub mod hours;
mod known;
mod left;
mod listing;
mod open;
mod seal;
pub mod status;

pub use error::SessionError;
pub use header::{Cast, Header, Rehearsal};
pub use known::{Kept, Replayed, SessionKind, Sessions};
pub use left::{Abandoned, Lookback, Query, Survey, Unfinished};
pub use listing::{KeptSession, KeptState};
pub use open::GoneOn;
pub use seal::{is_sealed_at_the_end, must_be_sealed};
