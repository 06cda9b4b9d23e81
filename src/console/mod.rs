//! The chair's program: keys in, effects out, one scene a change.
//!
//! [`start`] runs a session: it offers what can be run, then sleeps until a key, a signal, the disk's answer, or the next
//! second that shows. The journal and the room's screens are served on threads of their own, so that neither holds the
//! chair up. [`Chair`] is the console without the terminal and the disk: it takes keys and gives effects, takes entries and
//! refusals and gives scenes.
//!
//! Three words: a [verb](verbs) is what a key does in the room, one row each. A [panel](panels) is what lies over the room and
//! takes the keys, one file each. An [`Effect`] is what comes of a key: something for the loop to do, a command of the floor
//! before all.
//!
//! This module decides nothing about the room's rules (that is `floor`), and says nothing (that is `words`).

mod alarms;
mod at_hand;
mod chair;
mod choices;
mod drill;
mod effect;
mod error;
mod find;
mod finish;
mod home;
mod input;
pub mod key;
mod labels;
mod lesson;
pub mod manual;
pub(crate) mod menu;
mod offer;
mod options;
mod other_keyboards;
mod outcome;
pub mod panels;
mod patience;
mod perform;
mod representative;
mod room_screens;
mod route;
mod run;
mod scene;
mod screens;
mod session;
mod start;
pub mod verbs;
mod viewers;

pub use chair::{Chair, NotSaved};
pub use effect::Effect;
pub use error::RunError;
pub use options::{Rehearse, RunOptions, Trial};
pub use scene::Frame;
pub use start::start;
