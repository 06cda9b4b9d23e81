//! Timekeeping for chaired rooms, in a terminal: the agenda, the list of speakers, the speaker's clock, the topic's clock.
//!
//! This page is the map of the house for readers of the code. Each room is a folder whose `mod.rs` is the door: what the
//! room is for, what it gives, what it never touches. An arrow may only point down this list, to rooms named before;
//! `tests/layering.rs` holds that.
//!
//! | room | what it is |
//! | --- | --- |
//! | [`text`] | text from outside, made harmless at the border; below all rooms |
//! | [`floor`] | the rules of the room: a pure state machine, without clock, disk, terminal or network |
//! | [`board`] | view models: the room as values, for screens, for `tribune status`, for tests |
//! | [`words`] | every sentence, from one catalogue a language |
//! | [`plan_file`] | `sessions/*.toml` to a plan, with every fault at its place |
//! | [`journal`] | the append-only file that keeps a session |
//! | [`record`] | what may be kept of a session: the unattributed record |
//! | [`draw`] | a scene onto a terminal: one file a panel, one theme table, big digits |
//! | [`terminal`] | the real terminal, taken and given back; keys and signals |
//! | [`console`] | the chair's program: keys in, deeds out, one scene a change; the run loop |
//! | [`clock`] | the only reader of time |
//! | [`cli`] | arguments in, an exit code out |
//!
//! # One key, from finger to wall
//!
//! 1. The terminal's event goes to [`console::Chair::press`], which finds its row in the [`console::keymap`] and gives a
//!    [`console::Deed`]: a command for the room, an undo, a redo.
//! 2. What fell due by now is committed first, each entry counted from its deadline, not from the moment of waking.
//! 3. [`floor::History::decide`] gives an entry, or a refusal that becomes a sentence.
//! 4. [`journal::Writer::append`] brings the entry onto the disk, synced; then [`floor::History::accept`] lets it count.
//! 5. [`board::Desk::of`] views the room anew; [`draw::console`] draws it, on a thread of its own.
//!
//! # One second
//!
//! All clocks are deadlines. The program sleeps until the next deadline or the next second that shows, and a room in which
//! nothing runs does not wake. Commands are stamped with the whole second on the screen, so that all clocks change
//! together and displayed sums add up.

pub mod board;
pub mod cli;
pub mod clock;
pub mod console;
pub mod draw;
pub mod floor;
pub mod journal;
pub mod plan_file;
pub mod record;
pub mod terminal;
pub mod text;
pub mod words;
