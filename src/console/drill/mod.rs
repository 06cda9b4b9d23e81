//! A rehearsal at the console: the simulated room beside the session.
//!
//! The room gives no commands: what happens in it is shown, and the chair answers with the ordinary keys. Before an entry
//! counts, what happened in the room up to its moment is taken in ([`Drill::take_in`]); so a room that is built again from
//! the journal is the same room. What befalls the machine comes before all that would count later, keys too.

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
