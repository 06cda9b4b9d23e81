//! The chair's program: keys in, effects out, one scene a change.
//!
//! [`start`] runs a session: it offers what can be run, then sleeps until a key, a signal, the disk's answer, or the next
//! second that shows. The journal and the room's screens are served on threads of their own, so that neither holds the
//! chair up. [`Chair`] is the console without the terminal and the disk: it takes keys and gives effects, takes entries and
//! refusals and gives scenes. [`verbs`] holds what the chair can do in the room, one row each, with its keys; [`keymap`] the
//! keys of what lies over the room.
//!
//! This room decides nothing about the room's rules (that is `floor`), and says nothing (that is `words`).

mod alarms;
mod chair;
mod choices;
mod drill;
mod effect;
mod failed;
mod find;
mod finder;
mod finish;
mod home;
mod input;
pub mod key;
pub mod keymap;
mod labels;
pub mod manual;
pub(crate) mod menu;
mod offer;
mod options;
mod other_keyboards;
mod panels;
mod patience;
mod questions;
mod room;
mod run;
mod scene;
mod screens;
mod session;
mod several;
mod start;
mod ui;
pub mod verbs;
mod viewers;

pub use chair::{Chair, NotSaved};
pub use drill::Rehearse;
pub use effect::Effect;
pub use failed::Failed;
pub use options::{Options, Trial};
pub use scene::Frame;
pub use start::start;
