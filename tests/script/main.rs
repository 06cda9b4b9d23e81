//! Scripted rehearsals: each cue at its moment, steps that wait, debriefs that are known to the second; and the first lesson
//! followed to its end with the real program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

#[cfg(unix)]
#[path = "../common/mod.rs"]
mod common;
mod cues;
mod debriefs;
mod docs;
#[cfg(unix)]
mod lesson;
mod play;
mod steps;
