//! What several test files stand on.

// Each test file is a crate of its own, which uses a part of this and gives nothing on.
#![allow(dead_code, unreachable_pub, reason = "no test file uses all of it")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking, in its helpers too"
)]

#[cfg(unix)]
pub mod browser;
pub mod plan;
#[cfg(unix)]
pub mod program;
#[cfg(unix)]
pub mod pty;
pub mod room;
