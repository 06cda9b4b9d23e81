//! The rules of the room, as a pure state machine.
//!
//! What it promises:
//!
//! - It reads no clock, disk, terminal or network. Each moment comes in as an argument.
//! - [`Floor::decide`] makes events of a command, or refuses it; it changes nothing. Only events change the state. An undo
//!   of *n* acts gives the state before them, to the last field.
//! - No third representative of a delegation has the floor without an override on record.
//! - The allotments and the reserve always add up to the session's length. The present item's overrun and a suspension
//!   come off the reserve.
//! - Nobody has spoken longer than time has passed.
//!
//! # The loop
//!
//! The run loop does this at each key, each wake-up, and each notice of the machine:
//!
//! 1. While [`History::due`] gives an entry: write it to disk, then [`History::accept`] it. Such an entry counts from its
//!    deadline, not from the moment of waking. So a late wake-up changes nothing that happened.
//! 2. For a command: [`History::decide`] it. Show the refusal; or write the entry, then accept it.
//! 3. Do step 1 again: an undo can bring back a deadline that has passed.
//! 4. For the notice of a gap: do step 1 for the moment at which the gap began, write and accept the notice, then do step 1
//!    for now. Whether the speaker's time ran on in the gap, the chair decides, not the machine.
//! 5. Sleep until [`Floor::next_deadline`], or until something shown changes. Waking for no reason changes nothing.

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
pub mod name_search;
pub mod note;
pub mod notice;
pub mod overrides;
pub mod phase;
pub mod plan;
pub mod reach;
pub mod refusal;
pub mod representative;
pub mod reserve;
pub mod side_countdown;
pub mod state;
pub mod sums;
pub mod tally;
pub mod time;
pub mod timer;
pub mod turn;
pub mod wall_clock;

pub use history::History;
pub use state::Floor;
