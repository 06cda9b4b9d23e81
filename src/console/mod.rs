//! The chair's program: keys in, effects out, one scene a change. How a key becomes an act:
//!
//! 1. `run.rs`, the loop, sleeps until a key, a signal, the disk's answer, or the next second that shows.
//! 2. `input.rs`: [`Chair::press`] gives the key to the open [panel](panels), one file each; without one, to the first
//!    [verb](verbs) on that key that can be done now, one row each.
//! 3. The verb or the panel changes the console, or returns [`Effect`]s: a command of the floor, an undo, the way out.
//! 4. `session.rs`: the loop performs them. The floor's history decides; an entry is written to the journal, and counts.
//! 5. `outcome.rs`: the chair accepts the entry, or is told of the refusal.
//! 6. `scene.rs` makes a scene of it all, and `draw` draws it.
//!
//! `start.rs` begins a session or goes on with one; before that, `offer.rs` and `choices.rs` say which there are. `drill` has
//! what only a rehearsal needs. `viewers.rs` serves the room's screens on a thread of its own.
//!
//! [`Chair`] knows no terminal and no disk. The room's rules are `floor`'s, sentences are `words`'.

mod alarms;
mod at_hand;
mod chair;
mod choices;
mod drill;
mod effect;
mod error;
mod facilitator;
mod find;
mod finish;
mod from_facilitator;
mod given_keys;
mod home;
mod input;
pub mod key;
mod keymap;
mod labels;
mod lesson;
pub mod manual;
pub(crate) mod menu;
mod note_taking;
mod offer;
mod options;
mod order_question;
mod other_keyboards;
mod outcome;
pub mod panels;
mod patience;
mod perform;
mod reading;
mod report;
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
pub use given_keys::KEY_RULES;
pub use key::Key;
pub(crate) use key::letter;
pub use keymap::Keymap;
pub use options::{Rehearse, RunOptions, Trial};
pub use order_question::kept_order;
pub(crate) use reading::read_through;
pub use scene::Frame;
pub use start::start;
