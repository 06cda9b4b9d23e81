//! The chair's keys: scripts of keys in, the room and the screen's words out. No terminal, no disk.
#![expect(clippy::unwrap_used, unreachable_pub, reason = "a test stops where it fails, in its helpers too")]

mod clicker;
#[path = "../common/mod.rs"]
mod common;
mod floor;
mod keymap;
mod list;
mod meeting;
mod other_keyboards;
mod room;
mod screens;
mod time;
