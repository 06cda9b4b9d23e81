//! The rules of the room, as a pure state machine.
//!
//! What it promises:
//!
//! - It reads no clock, disk, terminal or network. Each moment comes in as an argument.
//! - A command is decided ([`Floor::decide`], which may refuse and changes nothing) into events; only events change the
//!   state. An undo of *n* acts gives the state before them, to the last field.
//! - No third representative of a delegation has the floor without an override on record.
//! - The allotments and the reserve add up to the session's length, always: what the present item takes beyond its
//!   allotment, and a suspension, come off the reserve.
//! - Nobody has spoken longer than time has passed.
//!
//! # The loop
//!
//! Who runs a session does, at each key, each wake-up, each notice of the machine:
//!
//! 1. While [`History::due`] gives an entry for now: write it to disk, then [`History::accept`] it. Such an entry counts
//!    from its deadline, not from the moment of waking: a late wake-up changes nothing that happened.
//! 2. Where there is a command: [`History::decide`] it; show the refusal, or write the entry, then accept it.
//! 3. Step 1 again: an undo can bring back a deadline that has passed.
//! 4. Where the notice is of a gap: step 1 by the moment at which the gap began, then write and accept the notice, then
//!    step 1 by now. In between, the machine does not decide for the chair whether the speaker's time ran on.
//! 5. Sleep until [`Floor::next_deadline`], or until something shown changes. A wake-up for nothing changes nothing.

pub mod agenda;
pub mod alert;
mod apply;
pub mod command;
pub mod deadline;
mod decide;
pub mod entry;
pub mod event;
pub mod gap;
pub mod history;
pub mod list;
pub mod notice;
pub mod overrides;
pub mod phase;
pub mod plan;
pub mod reach;
pub mod refusal;
pub mod representative;
pub mod reserve;
pub mod state;
pub mod sums;
pub mod tally;
pub mod time;
pub mod timer;
pub mod turn;
pub mod wall_clock;

pub use history::History;
pub use state::Floor;
