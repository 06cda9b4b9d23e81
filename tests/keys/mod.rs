//! Tests of the chair's keys: scripts of keys in, the room and the screen's words out. No terminal, no disk.

mod asked_for;
mod clicker;
mod figures;
mod floor;
mod given;
mod keymap;
mod list;
mod meeting;
mod notes;
mod other_keyboards;
mod room;
mod screens;
mod time;
