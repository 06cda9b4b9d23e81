//! A rehearsal at the console: the simulated room beside the session.
//!
//! The room gives no commands: the chair sees what happens in it, and answers with the ordinary keys. Before an entry counts,
//! what happened in the room up to its moment is taken in ([`Drill::take_in`]), so that a replay of the journal gives the
//! same room. A mishap comes before any later entry, and before keys.

mod debrief;
mod drive;
mod lesson;
mod simulation;
mod start;
mod view;

pub(super) use debrief::{debrief, parting, show};
pub(super) use drive::Went;
pub(super) use simulation::{Drill, Steps};
pub(super) use start::{KILLED, begin, go_on, was_killed};
